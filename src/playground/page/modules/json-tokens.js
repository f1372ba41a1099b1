// JSON in pieces that each have a colour. No DOM here.

const TOKEN =
  /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The pieces of a JSON text: `{ kind: "key" | "string" | "value", text }`, and plain strings. */
export function jsonTokens(text) {
  const pieces = [];
  let at = 0;

  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon = ""] = match;
    const kind = colon ? "key" : quoted ? "string" : "value";
    pieces.push(text.slice(at, match.index), { kind, text: quoted ?? whole }, colon);
    at = match.index + whole.length;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== "");
}
