// Select menus.

import { freshId, make } from "./elements.js";
import { icon } from "./icons.js";
import { Selection } from "./selection.js";

/** How far Page Up and Page Down go. */
const PAGE = 6;

/** The least height of the list, and its distance from the edge, in pixels. */
const LEAST_ROOM = 140;
const GAP = 16;

/** A button that opens a list of options. `onChoice(face, values)` gets what is to be sent. */
export class Menu {
  constructor(component, onChoice) {
    Object.assign(this, { onChoice, at: 0, isOpen: false });
    this.options = component.options;
    this.name = component.placeholder;
    this.selection = new Selection(component);
    this.drawFace();
    this.drawList();
    this.box = make("div", { class: "menu" }, this.face, this.list);
    this.show();
  }

  drawFace() {
    this.text = make("span", { class: "menu-text" });
    const attributes = {
      type: "button",
      class: "menu-face",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-label": this.name,
    };
    this.face = make("button", attributes, this.text, icon("down"));
    this.face.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.face.addEventListener("keydown", (event) => this.key(event));
    this.face.addEventListener("blur", () => this.close());
  }

  drawList() {
    this.rows = this.options.map((option, at) => this.drawOption(option, at));
    const id = freshId("menu");
    const attributes = { class: "menu-list", role: "listbox", id, "aria-label": this.name };
    this.list = make("div", { ...attributes, hidden: true }, ...this.rows);
    this.list.classList.toggle("multi", this.selection.isMulti);
    if (this.selection.isMulti) this.list.setAttribute("aria-multiselectable", "true");
    this.face.setAttribute("aria-controls", id);

    // The face keeps the focus, so that leaving it is the only way in which the list closes.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  drawOption(option, at) {
    const label = make("span", { class: "option-label" }, option.label);
    const detail =
      option.description && make("span", { class: "option-detail" }, option.description);
    const text = make("span", { class: "option-text" }, label, detail);
    const check = make("span", { class: "option-check", "aria-hidden": "true" }, icon("check"));

    const attributes = { class: "option", role: "option", id: freshId("option") };
    const row = make("div", attributes, text, check);
    row.addEventListener("click", () => this.choose(at));
    row.addEventListener("mousemove", () => this.move(at));
    return row;
  }

  /** Brings the face and the rows in line with what is chosen. */
  show() {
    const labels = this.selection.chosen.map((option) => option.label);
    this.text.textContent = labels.join(", ") || this.name;
    this.text.classList.toggle("placeholder", labels.length === 0);
    this.face.setAttribute("aria-expanded", String(this.isOpen));
    this.list.hidden = !this.isOpen;
    this.rows.forEach((row, at) => this.showRow(row, at));

    if (this.isOpen) this.face.setAttribute("aria-activedescendant", this.rows[this.at].id);
    else this.face.removeAttribute("aria-activedescendant");
  }

  showRow(row, at) {
    const isChosen = this.selection.has(this.options[at]);
    row.setAttribute("aria-selected", String(isChosen));
    row.classList.toggle("active", at === this.at);
    if (!this.selection.isMulti) return;
    row.setAttribute("aria-disabled", String(!isChosen && this.selection.isFull));
  }

  open() {
    this.face.focus();
    this.selection.open();
    this.isOpen = true;
    const first = this.options.findIndex((option) => this.selection.has(option));
    this.at = Math.max(0, first);
    this.show();
    this.placeList();
    this.showActive();
  }

  /** Above the face instead of below where there is more room. */
  placeList() {
    const face = this.face.getBoundingClientRect();
    const view = this.box.closest("[data-scroller]").getBoundingClientRect();
    const [above, below] = [face.top - view.top, view.bottom - face.bottom];

    const isAbove = below < this.list.scrollHeight + GAP && above > below;
    const room = Math.max(LEAST_ROOM, Math.floor(isAbove ? above : below) - GAP);
    this.list.classList.toggle("up", isAbove);
    this.list.style.setProperty("--room", `${room}px`);
  }

  showActive() {
    this.rows[this.at].scrollIntoView({ block: "nearest" });
  }

  choose(at) {
    this.at = at;
    this.selection.choose(this.options[at]);
    if (this.selection.isMulti) return this.show();

    this.isOpen = false;
    this.show();
    return this.send();
  }

  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    const isToSend = this.selection.close();
    this.show();
    if (isToSend) this.send();
  }

  send() {
    this.onChoice(this.face, this.selection.values);
  }

  move(at) {
    if (at === this.at) return;
    this.at = Math.min(Math.max(at, 0), this.rows.length - 1);
    this.show();
  }

  key(event) {
    const wasOpen = this.isOpen;
    const isTaken = wasOpen ? this.keyWhileOpen(event) : this.keyWhileClosed(event);
    if (isTaken) event.preventDefault();
    // Escape, for one, closes only the list, not what is around it.
    if (isTaken && wasOpen) event.stopPropagation();
  }

  keyWhileClosed({ key }) {
    if (!["ArrowDown", "ArrowUp", "Enter", " "].includes(key)) return false;
    this.open();
    return true;
  }

  keyWhileOpen({ key, ctrlKey, metaKey }) {
    const target = this.targetOf(key);
    if (target !== undefined) this.moveTo(target);
    else if (key === "Enter" || key === " ") this.choose(this.at);
    else if (key === "Escape") this.close();
    else if (key.length === 1 && !ctrlKey && !metaKey) this.seek(key.toLowerCase());
    else return false;
    return true;
  }

  /** Where a key moves to. */
  targetOf(key) {
    const targets = {
      ArrowDown: this.at + 1,
      ArrowUp: this.at - 1,
      Home: 0,
      End: this.rows.length - 1,
      PageDown: this.at + PAGE,
      PageUp: this.at - PAGE,
    };
    return targets[key];
  }

  moveTo(at) {
    this.move(at);
    this.showActive();
  }

  /** Moves to the next option that starts with the letter. */
  seek(letter) {
    const { options } = this;
    const order = options.map((_, step) => (this.at + 1 + step) % options.length);
    const found = order.find((at) => options[at].label.toLowerCase().startsWith(letter));
    if (found !== undefined) this.moveTo(found);
  }
}
