// The list of suggestions above the message field.

import { freshId, make, part } from "./elements.js";

/** The list. The field keeps the focus; the list only says which suggestion is active. */
export class Suggestions {
  constructor() {
    this.box = part("suggestions");
    this.list = part("suggestions-list");
    this.items = [];
    this.at = -1;
    this.input = null;
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.box.hidden;
  }

  get active() {
    return this.items[this.at];
  }

  /** Shows the suggestions for a field; an item is `{ title, detail, aside, mark, take }`. */
  show(input, heading, items, at) {
    if (this.input !== input) this.close();
    Object.assign(this, { input, items, at });
    this.rows = items.map((item, place) => this.drawRow(item, place));
    part("suggestions-head").replaceChildren(...heading);
    this.list.replaceChildren(...this.rows);
    this.list.hidden = items.length === 0;
    this.box.hidden = false;

    const { length } = items;
    part("composer-count").textContent = length === 1 ? "1 suggestion" : `${length} suggestions`;
    this.showActive();
  }

  drawRow(item, place) {
    const title = make("span", { class: "suggestion-title" }, item.title);
    const detail = item.detail && make("span", { class: "suggestion-detail" }, item.detail);
    const aside = item.aside && make("span", { class: "suggestion-aside" }, item.aside);
    const text = make("span", { class: "suggestion-text" }, title, detail);

    const attributes = { class: "suggestion", role: "option", id: freshId("suggestion") };
    const row = make("div", attributes, item.mark, text, aside);
    row.addEventListener("click", () => item.take());
    row.addEventListener("mousemove", () => this.at !== place && this.moveTo(place));
    return row;
  }

  showActive() {
    this.rows.forEach((row, place) => {
      row.setAttribute("aria-selected", String(place === this.at));
      row.classList.toggle("active", place === this.at);
    });
    this.input.setAttribute("aria-expanded", String(this.items.length > 0));
    if (this.at === -1) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.rows[this.at].id);
  }

  moveTo(place) {
    this.at = place;
    this.showActive();
  }

  /** Moves up or down, and from one end to the other. */
  move(step) {
    const { length } = this.items;
    if (length === 0) return;
    const from = this.at === -1 && step < 0 ? 0 : this.at;
    this.moveTo((from + step + length) % length);
    this.rows[this.at].scrollIntoView({ block: "nearest" });
  }

  close() {
    this.box.hidden = true;
    this.items = [];
    this.at = -1;
    part("composer-count").textContent = "";
    this.input?.setAttribute("aria-expanded", "false");
    this.input?.removeAttribute("aria-activedescendant");
  }
}
