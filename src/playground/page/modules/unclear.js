// Asks for what an import cannot tell: which headings are technologies, and which criteria.

import { knownWith, whyNoDraft } from "./brought.js";
import { freshId, make, part } from "./elements.js";

/** How many headings are offered. */
const MOST = 40;

const ROLES = [
  ["", "neither"],
  ["technology", "a technology"],
  ["criterion", "a criterion"],
];

/** What is chosen for each heading, by its name. */
let chosen = new Map();

/** Asks; `onKnown({ technologies, criteria })` gets what was chosen. */
export function askForRoles(found, onKnown) {
  const rows = found.unclear.slice(0, MOST).map(([name, place]) => drawHeading(name, place));
  const title = make("h2", { id: freshId("unclear"), tabindex: "-1" }, "What is compared here?");
  const why = make("p", {}, whyNoDraft(found), " ", adviceFor(rows));

  const attributes = { class: "alert mild", role: "group", "aria-labelledby": title.id };
  const box = make("div", attributes, title, why);
  if (rows.length > 0) box.append(drawRows(rows), drawUse(found, rows, onKnown));
  replaceWith(title, box);
}

/** Nothing has to be asked. */
export function askForNothing() {
  chosen = new Map();
  replaceWith(part("make"));
}

/** Shows a box in place of the one before; the focus goes on to `next` where it was in that one. */
function replaceWith(next, ...boxes) {
  const place = part("unclear");
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...boxes);
  if (hadFocus) next.focus();
}

function adviceFor(rows) {
  return rows.length > 0
    ? "Say what its headings are, or write the names below."
    : "It has no headings to choose from: write the names below.";
}

function drawRows(rows) {
  return make("ul", { class: "headings" }, ...rows.map(({ element }) => element));
}

function drawHeading(name, { line }) {
  const options = ROLES.map(([value, text]) => make("option", { value }, text));
  const choice = make("select", { class: "role", id: freshId("role") }, ...options);
  // The text may be changed meanwhile, and what was chosen still holds.
  choice.value = chosen.get(name) ?? "";
  choice.addEventListener("change", () => chosen.set(name, choice.value));
  const where = make("span", { class: "quiet" }, ` line ${line}`);
  const label = make("label", { for: choice.id }, name, where);
  return { name, choice, element: make("li", { class: "heading" }, label, choice) };
}

function drawUse(found, rows, onKnown) {
  const use = make("button", { type: "button", class: "button" }, "Use these");
  use.addEventListener("click", () => {
    const roles = rows.map(({ name, choice }) => ({ name, role: choice.value }));
    onKnown(knownWith(found, roles));
  });
  return make("p", {}, use);
}
