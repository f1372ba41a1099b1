// Keeps the newest message in view, unless one has scrolled up to read.

import { part } from "./elements.js";

/** How near the end, in pixels, counts as the end. */
const NEAR = 40;

let isAtEnd = true;

/** Follows what one scrolls to, and stays at the end when the history grows. */
export function watchScrolling() {
  const scroller = part("scroller");
  let top = 0;

  scroller.addEventListener("scroll", () => {
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    // Only scrolling up leaves the end: a picture that arrives moves the end away too.
    if (below < NEAR) isAtEnd = true;
    else if (scroller.scrollTop < top) isAtEnd = false;
    top = scroller.scrollTop;
  });

  const grown = new ResizeObserver(() => isAtEnd && scrollToEnd());
  grown.observe(part("history"));
  grown.observe(scroller);
}

/** Shows the newest message. */
export function scrollToEnd() {
  const scroller = part("scroller");
  isAtEnd = true;
  scroller.scrollTop = scroller.scrollHeight;
}
