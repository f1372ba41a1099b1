// What people bring: a text, files, or nothing but a question.

import { LONGEST, isTooLong, namesIn } from "./brought.js";
import { make, part } from "./elements.js";
import { icon } from "./icons.js";

const TOO_LONG = "This is more than 1 MiB of text. Bring it in parts, one topic each.";

/** The name of a text that comes from no file. */
const PASTED = "untitled";

/** The form. `onChange()` is told when something else is brought, `onMake()` of the button. */
export class ImportForm {
  #files = [];

  constructor({ onChange, onMake }) {
    Object.assign(this, { onChange, onMake });
    this.form = part("bring");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.onMake();
    });
    this.form.addEventListener("input", (event) => {
      if (event.target.matches("[data-way]")) this.showWay();
      if (!event.target.matches("[data-file-input], select")) this.onChange();
    });
    this.listenForFiles();
    this.showWay();
  }

  /** Whether something is brought already. */
  get isBegun() {
    return this.texts.length > 0 || part("question").value !== "";
  }

  listenForFiles() {
    const input = part("file-input");
    part("choose-files").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.take([...input.files]);
      input.value = "";
    });

    this.form.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.form.classList.add("dropping");
    });
    this.form.addEventListener("dragleave", () => this.form.classList.remove("dropping"));
    this.form.addEventListener("drop", (event) => {
      this.form.classList.remove("dropping");
      const files = [...(event.dataTransfer?.files ?? [])];
      // A text that is dropped goes where the browser puts it.
      if (files.length === 0) return;
      event.preventDefault();
      this.take(files);
    });
  }

  get isText() {
    return this.form.elements.way.value === "text";
  }

  showWay() {
    for (const box of this.form.querySelectorAll("[data-of]")) {
      box.hidden = (box.dataset.of === "text") !== this.isText;
    }
    part("known-hint").textContent = this.isText
      ? "What is found in your text can be corrected here."
      : "Two technologies and one criterion are enough to begin.";
  }

  /** Adds files; one that is no text is named in the error. */
  async take(files) {
    const refused = [];
    for (const file of files) {
      const content = await textOf(file);
      if (content === null) refused.push(file.name);
      else this.#files.push({ name: file.name, content });
    }

    this.form.elements.way.value = "text";
    this.showWay();
    this.drawFiles();
    this.onChange();
    if (refused.length > 0) this.fail(`Not read: ${refused.join(", ")}. ${WHAT_IS_READ}`);
  }

  drawFiles() {
    part("files").replaceChildren(...this.#files.map((file) => this.drawFile(file)));
  }

  drawFile(file) {
    const attributes = { type: "button", class: "option-remove" };
    const label = { "aria-label": `Remove ${file.name}` };
    const remove = make("button", { ...attributes, ...label }, icon("close"));
    remove.addEventListener("click", () => {
      this.#files = this.#files.filter((other) => other !== file);
      this.drawFiles();
      part("choose-files").focus();
      this.onChange();
    });
    return make("li", { class: "file" }, make("span", {}, file.name), remove);
  }

  /** The texts, the pasted one first. */
  get texts() {
    const content = part("brought").value;
    const pasted = content.trim() === "" ? [] : [{ name: PASTED, content }];
    return [...pasted, ...this.#files];
  }

  get known() {
    return {
      topic: part("topic-name").value,
      technologies: namesIn(part("technologies").value),
      criteria: namesIn(part("criteria").value),
    };
  }

  /** Fills in technologies and criteria where there are any. */
  learn({ technologies, criteria }) {
    if (technologies.length > 0) part("technologies").value = technologies.join(", ");
    if (criteria.length > 0) part("criteria").value = criteria.join(", ");
  }

  /** What to ask the server for, `{ path, asked }`; null while there is too little. */
  request() {
    const { texts, known } = this;
    if (this.isText) {
      if (texts.length === 0) return null;
      if (isTooLong(texts)) throw new Error(TOO_LONG);
      return { path: "/import", asked: { texts, ...known } };
    }

    const question = part("question").value.trim();
    const isEnough = known.technologies.length >= 2 && known.criteria.length >= 1;
    return question && isEnough ? { path: "/new", asked: { question, ...known } } : null;
  }

  /** What is missing for a draft, where there is too little. */
  get need() {
    return this.isText
      ? "Paste a text or choose a file first."
      : "Write the question, two technologies and a criterion first.";
  }

  say(text) {
    part("said").textContent = text;
  }

  /** Says what went wrong; nothing, with an empty text. */
  fail(text) {
    part("bring-error").textContent = text;
  }
}

const WHAT_IS_READ = "Files are Markdown, HTML or plain text in UTF-8, of up to 1 MiB.";

/** The text of a file; null if it has none that can be read. */
async function textOf(file) {
  if (file.size > LONGEST) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
