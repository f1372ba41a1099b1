// The page at /gallery: every topic and criterion, drawn again when an article is saved.
// channel-page.js says where to find what.

import { drawFailure, drawGallery } from "./gallery.js";
import { drawIcons } from "./icons.js";
import { listenForNews, tellNews } from "./live.js";
import { keepPlace } from "./reading-place.js";
import { fetchJson } from "./server.js";
import { startTheme } from "./theme.js";

let turn = 0;

/** Fetches the gallery and draws it; an answer that comes after a later question is dropped. */
async function loadGallery() {
  turn += 1;
  const mine = turn;

  try {
    const gallery = await fetchJson("/gallery.json");
    if (mine === turn) keepPlace(() => drawGallery(gallery));
  } catch (error) {
    console.error(error);
    if (mine === turn) drawFailure(loadGallery);
  }
}

/** The place in the address did not exist before the gallery was drawn. */
function goToPlace() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== "") document.getElementById(id)?.scrollIntoView();
}

startTheme();
drawIcons();
listenForNews(
  (news) => {
    loadGallery();
    tellNews(news, "see the top of the page");
  },
  { onReturn: loadGallery },
);
loadGallery().then(goToPlace);
