// What became of a text: what was found and guessed, what is missing, what went where.

import { lineAt } from "./brought.js";
import { make, part } from "./elements.js";
import { withCode } from "./problem-boxes.js";

/** How many entries of a list are shown before one asks for more. */
const MOST = 12;

/** Draws the report of an import of these texts. */
export function drawReport(made, texts) {
  const sections = [
    drawFound(made),
    drawList("Guessed", made.guesses.map((note) => drawNote(made, note, texts))),
    drawList("Missing, the most worthwhile first", made.missing.map(asEntry), "ol"),
    drawList("Changed", made.changes.map((note) => drawNote(made, note, texts))),
    drawPlaces(made),
  ];
  part("report").replaceChildren(...sections.filter(Boolean));
}

const asEntry = (text) => make("li", {}, ...withCode(text));

function drawFound({ kept, technologies, criteria }) {
  if (kept) return make("p", {}, "This is an article already; it is kept as it is.");
  const rows = [
    ["Technologies", technologies],
    ["Criteria", criteria],
  ];
  const drawn = rows.flatMap(([title, names]) => [
    make("dt", {}, `${title} (${names.length})`),
    make("dd", {}, names.join(", ")),
  ]);
  return make("dl", { class: "found" }, ...drawn);
}

function drawList(title, entries, kind = "ul") {
  if (entries.length === 0) return null;
  const list = (shown, start) => make(kind, { class: "notes", start }, ...shown);
  const box = make("section", {}, make("h3", {}, title), list(entries.slice(0, MOST)));
  if (entries.length > MOST) box.append(drawMore(list(entries.slice(MOST), MOST + 1), entries));
  return box;
}

function drawMore(list, entries) {
  return make("details", {}, make("summary", {}, `${entries.length - MOST} more`), list);
}

/** A note, with the line that it is about. */
function drawNote({ texts: names }, { place, text }, texts) {
  if (!place) return make("li", {}, text);
  const where = make("b", {}, `${fileAt(names, place.text)}line ${place.line}: `);
  const quoted = lineAt(texts, place);
  const quote = quoted && make("code", { class: "quoted" }, quoted);
  return make("li", {}, where, text, quote);
}

/** The name of a text, where there are several. */
const fileAt = (names, at) => (names.length > 1 ? `${names[at]}, ` : "");

function drawPlaces({ texts, placed }) {
  if (placed.length === 0) return null;
  const rows = placed.map(({ text, from_line, to_line, to }) => {
    const lines = from_line === to_line ? `line ${from_line}` : `lines ${from_line}–${to_line}`;
    return make("li", {}, make("b", {}, `${fileAt(texts, text)}${lines}: `), to);
  });
  const title = make("summary", {}, make("h3", {}, "What went where"));
  return make("details", {}, title, make("ul", { class: "notes" }, ...rows));
}
