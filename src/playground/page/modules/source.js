// The panel with the JSON of an answer and the article lines that it comes from.

import { make, part } from "./elements.js";
import { FORM } from "./interactions.js";
import { jsonTokens } from "./json-tokens.js";
import { asJson, fetchJson } from "./server.js";

/** Below this width the panel covers the page, so it must keep the focus. */
const NARROW = "(max-width: 900px)";

const COPY = "Copy JSON";
const SAID_FOR = 2000;

/** The message whose source is shown. */
let shown = null;

/** Lets the panel be closed. */
export function startSource() {
  const panel = part("source");
  part("source-close").addEventListener("click", () => panel.close());
  panel.addEventListener("close", giveFocusBack);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") panel.close();
  });
}

/** Shows the source of a message. */
export function showSource(message) {
  const panel = part("source");
  if (panel.open) panel.close();
  shown = message;

  const { first, asked, response } = message.record;
  part("source-of").textContent = asked ? `of the answer to ${nameOf(first)}` : "of a post";
  part("source-body").replaceChildren(
    ...(asked ? [drawOrigins(asked)] : []),
    drawJson(asked ? "Response" : "Message", "What Discord gets", response, true),
    ...(asked ? [drawJson("Interaction", "What Discord sends", asked, false)] : []),
  );
  part("source-body").scrollTop = 0;

  if (matchMedia(NARROW).matches) panel.showModal();
  else panel.show();
  document.getElementById("source-title").focus();
}

function nameOf({ type, data }) {
  if (type === FORM) return "a form";
  return data.name ? `/${data.name}` : "a click";
}

/** The focus goes back to the button of the message, unless one has moved on meanwhile. */
function giveFocusBack() {
  const focused = document.activeElement;
  if (focused !== document.body && !part("source").contains(focused)) return;

  const isThere = shown?.sourceButton.isConnected;
  const target = isThere ? shown.sourceButton : part("composer-text");
  target.focus({ preventScroll: true });
}

/** The article lines, filled in when they arrive. */
function drawOrigins(asked) {
  const body = make("div", { class: "origins" }, quiet("Looking them up…"));
  fetchJson("/origins", asJson(asked)).then(
    ({ origins }) => body.replaceChildren(...drawFound(origins)),
    () => body.replaceChildren(quiet("The article lines could not be loaded.")),
  );
  return make("section", {}, make("h3", {}, "From the articles"), body);
}

const quiet = (text) => make("p", { class: "quiet" }, text);

function drawFound(origins) {
  if (origins.length === 0) return [quiet("This answer quotes no article.")];
  return origins.map(drawOrigin);
}

function drawOrigin({ path, first, last, text }) {
  const lines = text.split("\n").slice(0, last - first + 1);
  const rows = lines.map((line, at) =>
    make("span", { class: "line", "data-line": first + at }, `${line}\n`),
  );
  const attributes = { tabindex: "0", "aria-label": `Lines ${first} to ${last}` };
  const code = make("pre", attributes, make("code", {}, ...rows));
  const caption = make("figcaption", {}, `${path}:${first}-${last}`);
  return make("figure", { class: "origin" }, caption, code);
}

function drawJson(title, detail, value, isOpen) {
  const text = JSON.stringify(value, null, 2);
  const coloured = jsonTokens(text).map((piece) =>
    typeof piece === "string" ? piece : make("span", { class: `json-${piece.kind}` }, piece.text),
  );
  const attributes = { tabindex: "0", "aria-label": `${title} as JSON` };
  const code = make("pre", attributes, make("code", {}, ...coloured));

  const detailed = make("span", { class: "quiet" }, detail);
  const summary = make("summary", {}, make("h3", {}, title), detailed);
  const box = make("div", { class: "json" }, drawCopyButton(text), code);
  return make("details", { open: isOpen }, summary, box);
}

function drawCopyButton(text) {
  const attributes = { type: "button", class: "button small-button" };
  const face = make("button", attributes, COPY);
  face.addEventListener("click", async () => {
    face.textContent = await copy(text);
    setTimeout(() => (face.textContent = COPY), SAID_FOR);
  });
  return face;
}

/** Copies a text, and says what came of it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    return "Copying is not allowed here";
  }
}
