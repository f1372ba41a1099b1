// Keeps what one reads in its place on the screen while the gallery is drawn again.

/**
 * What was being read when its article fell out of the gallery, until one scrolls on: it may come
 * back with the next save.
 */
let missed = null;

/** Draws, and scrolls back to what was read and focused before. */
export function keepPlace(draw) {
  const place = missed?.scrolled === scrollY ? missed : currentPlace();
  const focused = document.activeElement?.getAttribute("href");
  draw();

  const anchor = place && document.getElementById(place.id);
  if (anchor) scrollBy({ top: topOf(anchor) - place.top, behavior: "instant" });
  missed = place && !anchor ? { ...place, scrolled: scrollY } : null;
  if (focused) refocus(focused);
}

function refocus(address) {
  document.querySelector(`a[href="${CSS.escape(address)}"]`)?.focus({ preventScroll: true });
}

/** The first criterion on the screen; none at the top of the page, where what is new must show. */
function currentPlace() {
  const anchors = [...document.querySelectorAll("[data-anchor]")];
  const anchor = anchors.find((candidate) => candidate.getBoundingClientRect().bottom > 0);
  return anchor && scrollY > 0 ? { id: anchor.id, top: topOf(anchor) } : null;
}

const topOf = (element) => element.getBoundingClientRect().top;
