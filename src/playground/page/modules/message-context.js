// The line above a message: who asked for it, and how.

import { make } from "./elements.js";
import { ON_MESSAGE } from "./interactions.js";
import { avatar } from "./members.js";
import { displayName } from "./people.js";

/** The line above this record's message. `onJump` leads to the message that was clicked. */
export function drawContext(record, onJump) {
  const asker = [avatar(record.asker, "tiny"), make("b", {}, displayName(record.asker))];
  const request = record.clicked ? drawClick(record.clicked, onJump) : drawCommand(record.first);
  return make("div", { class: "message-context" }, ...asker, ...request);
}

function drawClick(clicked, onJump) {
  const excerpt = clicked.embeds[0]?.title?.replace(/\\(.)/g, "$1") ?? "a message";
  const jump = make("button", { type: "button", class: "jump" }, excerpt);
  jump.addEventListener("click", onJump);
  return [" clicked on ", jump];
}

function drawCommand({ data }) {
  const shown = data.type === ON_MESSAGE ? data.name : `/${data.name}`;
  const options = (data.options ?? []).map((option) => `${option.name}: ${option.value}`);
  const title = [shown, ...options].join("  ");
  return [" used ", make("span", { class: "command-name", title }, shown)];
}
