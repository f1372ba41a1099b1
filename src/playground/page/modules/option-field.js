// The field for an option of the command that is being typed.

import { fixedChoices, isText, valueOf } from "./commands.js";
import { make } from "./elements.js";
import { icon } from "./icons.js";
import { withMentions } from "./people.js";

/** How long typing must rest before the bot is asked for choices, in milliseconds. */
const REST = 120;

/** An option: its name, and a field for its value. */
export class OptionField {
  constructor(composer, option) {
    Object.assign(this, { composer, option, value: null });
    this.turn = 0;
    this.isLoading = false;
    this.isLeft = false;
    this.draw();
    this.listen();
    this.fit();
  }

  draw() {
    const { name } = this.option;
    this.input = this.drawInput();
    const remove = { type: "button", class: "option-remove", "aria-label": `Remove ${name}` };
    this.remove = make("button", remove, icon("close"));
    const label = make("span", { class: "option-name", "aria-hidden": "true" }, name);
    const attributes = { class: "option-field", "data-option": name };
    this.box = make("span", attributes, label, this.input, this.remove);
  }

  drawInput() {
    const { name, description, required } = this.option;
    return make("input", {
      type: "text",
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      enterkeyhint: "enter",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "suggestions",
      "aria-label": name,
      "aria-description": description,
      "aria-required": String(required === true),
    });
  }

  listen() {
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("focus", () => this.entered());
    this.input.addEventListener("keydown", (event) => this.composer.key(event, this));
    this.remove.addEventListener("click", () => this.composer.drop(this));
    this.box.addEventListener("click", (event) => {
      if (!event.target.closest("button")) this.input.focus();
    });
  }

  get isEmpty() {
    return this.input.value.trim() === "";
  }

  get isFocused() {
    return document.activeElement === this.input;
  }

  /** What is sent: the choice that was taken, or else what was typed. */
  get sent() {
    return this.value ?? valueOf(this.option, this.input.value);
  }

  /** Whether what is in the field cannot be sent. */
  get isWrong() {
    return this.isEmpty ? this.option.required === true : this.sent === undefined;
  }

  /** `{ name, type, value }`, as interactions have it. */
  asOption() {
    return { name: this.option.sent, type: this.option.type, value: this.sent };
  }

  /** The option while it is being typed. */
  asFocused() {
    const { sent: name, type } = this.option;
    const value = isText(this.option) ? withMentions(this.input.value) : this.input.value;
    return { name, type, value, focused: true };
  }

  /** As wide as what is typed. */
  fit() {
    this.input.size = Math.max(3, this.input.value.length + 1);
  }

  entered() {
    this.isLeft = false;
    this.suggest(0);
  }

  typed() {
    this.value = null;
    this.composer.complain("");
    this.markWrong(false);
    this.fit();
    this.suggest(REST);
  }

  set(text, value) {
    this.input.value = text;
    this.value = value;
    this.markWrong(false);
    this.fit();
  }

  markWrong(isWrong) {
    this.box.classList.toggle("wrong", isWrong);
    this.input.setAttribute("aria-invalid", String(isWrong));
  }

  /** Suggests values; the bot is asked once typing rests. */
  suggest(rest) {
    if (this.option.autocomplete) this.load(rest);
    else this.suggestFixed();
  }

  suggestFixed() {
    const typed = this.value === null ? this.input.value.trim().toLowerCase() : "";
    const choices = fixedChoices(this.option);
    this.show(choices.filter(({ name }) => name.toLowerCase().startsWith(typed)));
  }

  load(rest) {
    this.forget();
    this.isLoading = true;
    // What was suggested last stays until the answer comes, but none of it is active.
    if (this.composer.suggestions.input !== this.input) this.show([], "…");
    else this.composer.suggestions.moveTo(-1);
    this.timer = setTimeout(() => this.ask(), rest);
  }

  /** Asks the bot now. An answer that comes after the next question is dropped. */
  ask() {
    clearTimeout(this.timer);
    this.pending ??= this.askInTurn(this.turn);
  }

  async askInTurn(turn) {
    this.aborter = new AbortController();
    try {
      const choices = await this.composer.choicesFor(this, this.aborter.signal);
      if (turn === this.turn) this.arrived(choices);
    } catch {
      if (turn === this.turn) this.failed();
    }
  }

  /** Drops the question that is on its way, if there is one. */
  forget() {
    this.turn += 1;
    this.isLoading = false;
    this.pending = null;
    clearTimeout(this.timer);
    this.aborter?.abort();
  }

  /** A field that was left with Tab takes the first choice, which is what Tab would have taken. */
  arrived(choices) {
    this.isLoading = false;
    if (this.isFocused) this.showLoaded(choices);
    else if (this.isLeft && choices.length > 0) this.set(choices[0].name, choices[0].value);
  }

  showLoaded(choices) {
    this.show(choices, choices.length === 0 ? "No suggestions; what you type is sent" : "");
  }

  failed() {
    this.isLoading = false;
    if (this.isFocused) this.show([], "Loading options failed");
  }

  /** Tab goes on at once, even before the choices are there. */
  leave() {
    if (this.isEmpty) return;
    this.isLeft = true;
    this.ask();
    this.composer.goOn();
  }

  show(choices, note) {
    const heading = [make("b", {}, this.option.name), ` ${this.option.description}`];
    if (note) heading.push(make("span", { class: "suggestions-note" }, note));
    const items = choices.map((choice) => ({ title: choice.name, take: () => this.take(choice) }));
    this.composer.suggestions.show(this.input, heading, items, items.length > 0 ? 0 : -1);
  }

  take(choice) {
    this.set(choice.name, choice.value);
    this.composer.goOn();
  }
}
