// Icons as line drawings.

import { make } from "./elements.js";

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  close: "M5 5l14 14M19 5L5 19",
  send: "M4 12l16-8-6 16-3-7-7-1z",
  gallery: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  import: "M12 3v12M7 10l5 5 5-5M4 20h16",
  down: "M6 9l6 6 6-6",
  check: "M5 12.5l5 5L19 7",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
  out: "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
  system: "M3 5h18v11H3zM8 20h8M12 16v4",
  dark: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  light:
    "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19" +
    "M5 19l1.5-1.5M17.5 6.5L19 5",
};

const FAVICON =
  `<svg xmlns="${SVG}" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#4752c4"/>` +
  '<path d="M7 10l4 13 5-11 5 11 4-13" fill="none" stroke="#fff" stroke-width="3" ' +
  'stroke-linejoin="round"/></svg>';

/** An icon, which screen readers skip. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Draws the icons that the HTML only names, and the icon of the page. */
export function drawIcons() {
  for (const place of document.querySelectorAll("[data-icon]")) {
    place.replaceChildren(icon(place.dataset.icon));
  }

  // Drawn here, because a file would need one more route.
  const url = URL.createObjectURL(new Blob([FAVICON], { type: "image/svg+xml" }));
  document.head.append(make("link", { rel: "icon", href: url }));
}
