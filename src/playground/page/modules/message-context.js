// The line above a message: who asked for it, and how.

import { make } from "./elements.js";
import { ON_MESSAGE, OPTION_PART } from "./interactions.js";
import { avatar } from "./members.js";
import { displayName } from "./people.js";

/** The line above this record's message. `onJump` leads to the message that was clicked. */
export function drawContext(record, onJump) {
  const asker = [avatar(record.asker, "tiny"), make("b", {}, displayName(record.asker))];
  const { clicked, opener, first } = record;
  const request = clicked ? drawClick(clicked, onJump) : drawCommand(opener ?? first);
  return make("div", { class: "message-context" }, ...asker, ...request);
}

function drawClick(clicked, onJump) {
  const excerpt = clicked.embeds[0]?.title?.replace(/\\(.)/g, "$1") ?? "a message";
  const jump = make("button", { type: "button", class: "jump" }, excerpt);
  jump.addEventListener("click", onJump);
  return [" clicked on ", jump];
}

function drawCommand({ data }) {
  const part = data.options?.find((option) => option.type === OPTION_PART);
  const name = part ? `${data.name} ${part.name}` : data.name;
  const shown = data.type === ON_MESSAGE ? name : `/${name}`;

  const given = (part ?? data).options ?? [];
  const options = given.map((option) => `${option.name}: ${option.value}`);
  const title = [shown, ...options].join("  ");
  return [" used ", make("span", { class: "command-name", title }, shown)];
}
