// The draft, which can be changed, with its problems.

import { counted } from "./counted.js";
import { make, part } from "./elements.js";
import { drawProblem } from "./problem-boxes.js";

/** How many problems are shown before one asks for more. */
const MOST = 6;

const COPIED_FOR = 2000;

/** The draft in its field. `onChange()` is told when somebody changes it. */
export class DraftEditor {
  #id = "";

  /** Whether somebody has changed it, and whether these changes were not downloaded yet. */
  isChanged = false;
  isUnsaved = false;

  constructor(onChange) {
    this.field = part("draft");
    this.field.addEventListener("input", () => {
      this.isChanged = true;
      this.isUnsaved = true;
      onChange();
    });
    part("download").addEventListener("click", () => this.download());
    part("copy").addEventListener("click", () => this.copy());
    // The browser asks before changes are lost.
    addEventListener("beforeunload", (event) => this.isUnsaved && event.preventDefault());
  }

  /** The draft, as the server takes it. */
  get draft() {
    return { id: this.#id, text: this.field.value };
  }

  get fileName() {
    return `${this.#id}.md`;
  }

  show(id, text) {
    this.#id = id;
    this.isChanged = false;
    this.isUnsaved = false;
    this.field.value = text;
    this.field.scrollTop = 0;
    part("file-name").textContent = this.fileName;
  }

  download() {
    const url = URL.createObjectURL(new Blob([this.field.value], { type: "text/markdown" }));
    make("a", { href: url, download: this.fileName }).click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.isUnsaved = false;
  }

  async copy() {
    const button = part("copy");
    try {
      await navigator.clipboard.writeText(this.field.value);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed here";
    }
    setTimeout(() => (button.textContent = "Copy"), COPIED_FOR);
  }

  /** Selects lines, counted from 1, and brings them into view. */
  select(first, last = first) {
    const { field } = this;
    const lines = field.value.split("\n");
    const start = lengthOf(lines.slice(0, first - 1));
    const end = Math.max(start, lengthOf(lines.slice(0, last)) - 1);

    // Browsers bring the cursor into view only when the field gets the focus.
    field.blur();
    field.setSelectionRange(start, start);
    field.focus();
    field.setSelectionRange(start, end);
  }

  /** Draws what is wrong with it; `replaces` is the title of an article with the same id. */
  showProblems({ problems, replaces }) {
    const errors = problems.filter(({ severity }) => severity === "error");
    const warnings = problems.filter(({ severity }) => severity !== "error");
    const taken = replaces && `Your library has an article with this id already, “${replaces}”.`;
    const said = [countOf(errors, warnings), taken].filter(Boolean);
    part("draft-said").textContent = said.join(" ");

    const drawn = [...errors, ...warnings].map((problem) => this.drawProblem(problem));
    const rest = drawn.slice(MOST);
    const more = rest.length > 0 && drawMore(rest);
    part("draft-problems").replaceChildren(...[...drawn.slice(0, MOST), more].filter(Boolean));
  }

  drawProblem(problem) {
    const box = drawProblem(problem);
    const attributes = { type: "button", class: "link-button" };
    const go = make("button", attributes, `Go to line ${problem.line}`);
    go.addEventListener("click", () => this.select(problem.line));
    box.append(go);
    return box;
  }
}

function drawMore(rest) {
  return make("details", {}, make("summary", {}, `${rest.length} more`), ...rest);
}

function countOf(errors, warnings) {
  if (errors.length > 0) return `${counted(errors.length, "error")} to fix before it is answered.`;
  if (warnings.length === 0) return "Nothing is missing.";
  return `No errors; ${counted(warnings.length, "thing")} still missing.`;
}

/** The length of lines with their ends. */
const lengthOf = (lines) => lines.reduce((sum, line) => sum + line.length + 1, 0);
