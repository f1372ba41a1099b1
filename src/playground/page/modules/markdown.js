// Discord's Markdown -> a tree, as far as the bot writes it. No DOM here.
//
// A block is { type: "paragraph" | "quote" | "bullets" | "numbers" | "code-block", … }. What is
// inside a line is a list of strings and nodes: strong, em, code, link, mention, time.
// `src/discord/message/markdown.rs` says what the bot writes; it escapes everything else.

/** How deep emphasis may nest; what is deeper stays as it was typed. */
const DEEPEST = 3;

/** Characters with which a rule below can begin. */
const BEGINS = /[\\`[<h*]/;

/**
 * The rules inside a line, tried in this order at every place. Each is sticky: it matches there or
 * not at all. A rule that yields nothing leaves what it matched as it was typed.
 */
const RULES = [
  [/\\([^\p{L}\p{N}\s])/uy, ([, sign]) => sign],
  [/(`+)([^]*?[^`])\1(?!`)/y, ([, , code]) => codeSpan(code)],
  [
    /\[((?:\\.|[^\\[\]]|\[[^[\]]*\])+)\]\(<?(https?:\/\/(?:\([^\s()<>]*\)|[^\s()<>])+)>?\)/y,
    ([, text, address], depth) => link(address, parseLine(text, depth + 1)),
  ],
  [/<@(\d+)>/y, ([text, id]) => ({ type: "mention", id, text })],
  [
    /<t:(-?\d{1,16})(?::([tTdDfFR]))?>/y,
    ([text, seconds, style = "f"]) => ({ type: "time", seconds: Number(seconds), style, text }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, address]) => link(address, [address])],
  [/https?:\/\/[^\s<>*]*[^\s<>*_"'.,:;!?)\]]/y, ([address]) => link(address, [address])],
  [/\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, emphasis("strong")],
  [/\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, emphasis("em")],
];

function emphasis(type) {
  return ([, text], depth) => ({ type, children: parseLine(text, depth + 1) });
}

/** Discord takes away the blank that keeps a backtick apart from the marks. */
function codeSpan(code) {
  return { type: "code", text: code.replace(/^ (`)|(`) $/g, "$1$2") };
}

function link(address, children) {
  return URL.canParse(address) ? { type: "link", address, children } : null;
}

/** The strings and nodes of a text without blocks. */
export function parseLine(text, depth = 0) {
  if (depth > DEEPEST) return [text];

  const nodes = [];
  for (let at = 0; at < text.length; ) {
    const [length, node] = nodeAt(text, at, depth);
    const isMore = typeof node === "string" && typeof nodes.at(-1) === "string";
    nodes.push(isMore ? nodes.pop() + node : node);
    at += length;
  }
  return nodes;
}

/** What begins at a place, and how much of the text it takes. */
function nodeAt(text, at, depth) {
  if (BEGINS.test(text[at])) {
    for (const [rule, read] of RULES) {
      rule.lastIndex = at;
      const match = rule.exec(text);
      if (match) return [match[0].length, read(match, depth) ?? match[0]];
    }
  }
  return [1, text[at]];
}

const CODE_BLOCK = /^```(?:([\w+#.-]+)\n)?\n?([^]*?)```/gm;

/** The blocks of a text. */
export function parseBlocks(text) {
  const blocks = [];
  let at = 0;

  for (const match of text.matchAll(CODE_BLOCK)) {
    blocks.push(...blocksOf(text.slice(at, match.index), LINES));
    blocks.push({ type: "code-block", text: match[2].replace(/\n$/, "") });
    at = match.index + match[0].length;
  }
  return [...blocks, ...blocksOf(text.slice(at), LINES)];
}

/** Entries of lists, by how their lines begin. */
const ENTRIES = [
  { begin: /^- +(?=\S)/, read: (lines) => ({ type: "bullets", entries: entries(lines) }) },
  { begin: /^\d{1,9}\. +(?=\S)/, read: (lines) => numbers(lines) },
];

/** Lines that are no plain paragraph. Lines of a kind that follow each other make one block. */
const LINES = [...ENTRIES, { begin: /^>(?: |$)/, read: (lines) => quote(lines) }];

function blocksOf(text, kinds) {
  const kindOf = (line) => kinds.find(({ begin }) => begin.test(line));
  const lines = text.split("\n");
  const blocks = [];

  for (let from = 0; from < lines.length; ) {
    const kind = kindOf(lines[from]);
    let end = from + 1;
    while (end < lines.length && kindOf(lines[end]) === kind) end += 1;

    const block = (kind?.read ?? paragraph)(lines.slice(from, end));
    if (block) blocks.push(block);
    from = end;
  }
  return blocks;
}

/** A quote has lists inside, but no further quote. */
function quote(lines) {
  const text = lines.map((line) => line.replace(/^> ?/, "")).join("\n");
  return { type: "quote", blocks: blocksOf(text, ENTRIES) };
}

function numbers(lines) {
  return { type: "numbers", start: Number.parseInt(lines[0], 10), entries: entries(lines) };
}

const entries = (lines) => lines.map((line) => parseLine(line.replace(/^(?:-|\d+\.) +/, "")));

function paragraph(lines) {
  const text = lines.join("\n").replace(/^\n+|\n+$/g, "");
  return text.trim() === "" ? null : { type: "paragraph", children: parseLine(text) };
}
