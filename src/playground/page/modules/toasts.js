// Short notes in the corner.

import { make, part } from "./elements.js";
import { icon } from "./icons.js";

const SHOWN_FOR = 5000;

/** Shows a note. One that `stays` waits until it is dismissed or the next one comes. */
export function toast(text, { link, stays = false } = {}) {
  const dismiss = { type: "button", class: "icon-button", "aria-label": "Dismiss" };
  const close = make("button", dismiss, icon("close"));
  const note = make("div", { class: "toast" }, make("span", {}, text), link, close);

  close.addEventListener("click", () => note.remove());
  part("toasts").replaceChildren(note);
  if (!stays) setTimeout(() => note.remove(), SHOWN_FOR);
}
