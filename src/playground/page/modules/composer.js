// The message field: text until a command is chosen, then the command with its options.

import { inParts, isCalled, isSlashCommand, readCommand, refusal } from "./commands.js";
import { keysOf } from "./composer-keys.js";
import { make, part } from "./elements.js";
import { avatar } from "./members.js";
import { OptionField } from "./option-field.js";
import { BOT } from "./people.js";
import { namedOption, suggestCommands, suggestOnMessage, suggestOptions } from "./suggesting.js";
import { Suggestions } from "./suggestions.js";

const ONLY_COMMANDS = "Weighin reads only commands. Start with /, or choose a suggestion.";

/** Where a command is typed; the channel sends it. */
export class Composer {
  constructor(commands, channel) {
    Object.assign(this, { channel, command: null, fields: [], last: null });
    this.commands = commands.filter(isSlashCommand).flatMap(inParts);
    this.onMessage = commands.find((command) => !isSlashCommand(command));
    this.suggestions = new Suggestions();
    this.text = part("composer-text");
    this.parts = part("composer-parts");
    this.clearButton = part("composer-clear");
    this.listen();
    // People may type before the commands are there.
    if (document.activeElement === this.text) this.typed();
  }

  listen() {
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("focus", () => this.suggest());
    this.text.addEventListener("keydown", (event) => this.key(event, null));
    this.clearButton.addEventListener("click", () => this.clear());
    part("composer-box").addEventListener("click", (event) => {
      if (event.target === this.parts) this.text.focus();
    });
    part("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    part("composer").addEventListener("focusout", (event) => {
      if (!part("composer").contains(event.relatedTarget)) this.rest();
    });
  }

  /** Nobody types any more: no suggestions, and none that are still on their way. */
  rest() {
    for (const field of this.fields) field.forget();
    this.suggestions.close();
  }

  complain(text) {
    part("composer-error").textContent = text;
  }

  // ---- Suggestions ----

  typed() {
    this.complain("");
    // A command that was typed or pasted with a blank after it is as good as chosen.
    const read = this.command ? null : readCommand(this.commands, this.text.value);
    if (read) this.choose(read.command, read.filled, read.words);
    else this.suggest();
  }

  /** Suggests what fits what was typed so far. */
  suggest() {
    const words = this.text.value.trim();
    const named = this.command && namedOption(this.left(), words);
    if (named) return this.add(named);

    const found = this.fitting(words);
    if (!found) return this.suggestions.close();
    const items = found.items.map((item) => this.suggestion(item));
    return this.suggestions.show(this.text, [found.heading], items, found.active);
  }

  fitting(words) {
    if (this.command) return suggestOptions(this.left(), words);
    if (words.startsWith("/")) return suggestCommands(this.commands, words.slice(1).toLowerCase());
    return words !== "" && this.onMessage ? suggestOnMessage(this.onMessage, words) : null;
  }

  /** The options that have no field yet. */
  left() {
    return this.command.options.filter((option) => !this.fieldOf(option));
  }

  fieldOf(option) {
    return this.fields.find((field) => field.option === option);
  }

  suggestion(item) {
    const mark = item.command && avatar(BOT, "small");
    return { ...item, mark, take: () => this.take(item) };
  }

  take({ command, option, words, message }) {
    if (command) return this.choose(command);
    if (option) return this.add(option, words);
    this.clear();
    return this.channel.useOnMessage(this.onMessage, message);
  }

  // ---- The command and its options ----

  /** Begins a command; `filled` are options with their values, `words` what else was typed. */
  choose(command, filled = [], words = "") {
    this.clearFields();
    this.command = command;
    this.parts.prepend(make("span", { class: "composer-command" }, `/${command.name}`));
    this.text.value = words;
    this.label();

    for (const { option, text, value } of filled) this.insert(option).set(text, value);
    const missing = this.left().filter((option) => option.required);
    for (const option of missing) this.insert(option);
    if (missing.length > 0) this.fieldOf(missing[0]).input.focus();
    else this.goOn();
  }

  /** Says what the field is for, with and without a command. */
  label() {
    const { command } = this;
    this.clearButton.hidden = command === null;
    if (command) {
      const hasOptions = command.options.length > 0;
      this.text.placeholder = hasOptions ? "Add an option, or press Enter" : "Press Enter";
      this.text.setAttribute("aria-label", `/${command.name}: add an option`);
    } else {
      this.text.placeholder = "Type / to ask Weighin";
      this.text.setAttribute("aria-label", "Message #playground");
    }
  }

  insert(option) {
    const field = new OptionField(this, option);
    this.fields.push(field);
    this.parts.insertBefore(field.box, this.text);
    return field;
  }

  add(option, words = "") {
    this.text.value = "";
    const field = this.insert(option);
    field.set(words, null);
    field.input.focus();
  }

  drop(field) {
    field.box.remove();
    this.fields = this.fields.filter((other) => other !== field);
    this.goOn();
  }

  /** To the next option that must be filled in, or else to the end. */
  goOn() {
    const next = this.fields.find((field) => field.option.required && field.isEmpty);
    const input = next?.input ?? this.text;
    if (document.activeElement === input) this.suggest();
    else input.focus();
  }

  clearFields() {
    this.fields = [];
    this.parts.replaceChildren(this.text);
  }

  clear() {
    this.rest();
    this.clearFields();
    this.command = null;
    this.text.value = "";
    this.complain("");
    this.label();
    this.text.focus();
  }

  /** What the bot suggests for a field, in view of the other ones. */
  choicesFor(field, signal) {
    const others = this.fields.filter((other) => other !== field && !other.isEmpty);
    const known = others.map((other) => other.asOption());
    const sendable = known.filter((option) => option.value !== undefined);
    return this.channel.choices(this.command, [...sendable, field.asFocused()], signal);
  }

  /** A key in the text or in the field of an option. */
  key(event, field) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keysOf(this, event, field)[event.key];
    if (act && act() !== false) event.preventDefault();
  }

  /** Fills in the command that was sent last, to send it again after an article was saved, say. */
  recall() {
    if (this.command || this.text.value !== "" || !this.last) return false;
    return this.choose(this.last.command, this.last.filled);
  }

  // ---- Sending ----

  async send() {
    if (!this.command) return this.sendText();
    // What Tab left behind is filled in first.
    await Promise.all(this.fields.map((field) => field.isLeft && field.pending));
    return this.command ? this.sendCommand() : undefined;
  }

  sendCommand() {
    const wrong = this.fields.find((field) => field.isWrong);
    if (wrong) return this.refuse(wrong);
    if (this.text.value.trim() !== "") return this.suggest();

    const { command } = this;
    const fields = this.fields.filter((field) => !field.isEmpty);
    const filled = fields.map(({ option, input, value }) => ({ option, text: input.value, value }));
    const options = fields.map((field) => field.asOption());
    this.last = { command, filled };
    this.clear();
    return this.channel.use(command, options);
  }

  /** The bot reads only commands, as in Discord. */
  sendText() {
    const typed = this.text.value.trim();
    const name = typed.replace(/^\//, "");
    const exact = name !== typed && this.commands.find((command) => isCalled(command, name));
    if (exact) this.choose(exact);
    else if (typed !== "") this.complain(ONLY_COMMANDS);
  }

  refuse(field) {
    field.markWrong(true);
    this.complain(refusal(field.option, field.isEmpty));
    field.input.focus();
  }
}
