// The texts that are attached to a message, to be kept.

import { make } from "./elements.js";
import { icon } from "./icons.js";

/** The list of them. */
export function drawFiles(files) {
  return make("ul", { class: "attached", "aria-label": "Attached files" }, ...files.map(drawFile));
}

function drawFile({ filename, size, address }) {
  const bytes = make("span", { class: "quiet" }, `${(size / 1000).toFixed(1)} kB`);
  const link = { class: "attached-file", href: address, download: filename };
  return make("li", {}, make("a", link, icon("import"), filename, bytes));
}
