// The buttons and menus under a message.

import { link, make } from "./elements.js";
import { icon } from "./icons.js";
import { Menu } from "./menu.js";

/** The types of components that the bot sends, and the style of a button that is a link. */
const BUTTON = 2;
const MENU = 3;
const LINK = 5;

/** The rows of a message. `onClick(component, face, values)` is told of clicks and choices. */
export function drawComponents(rows, onClick) {
  const drawn = rows.map((row) => {
    const parts = row.components.map((component) => drawComponent(component, onClick));
    return make("div", { class: "row" }, ...parts);
  });
  return make("div", { class: "components" }, ...drawn);
}

function drawComponent(component, onClick) {
  if (component.type === MENU) {
    return new Menu(component, (face, values) => onClick(component, face, values)).box;
  }
  if (component.type !== BUTTON) return null;
  return component.style === LINK ? drawLink(component) : drawButton(component, onClick);
}

function drawLink({ url, label }) {
  const anchor = link(url, label, icon("out"));
  anchor?.classList.add("button");
  return anchor;
}

function drawButton(component, onClick) {
  const label = make("span", { class: "button-label" }, component.label);
  const face = make("button", { type: "button", class: "button" }, label);
  face.addEventListener("click", () => onClick(component, face));
  return face;
}
