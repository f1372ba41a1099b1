// What the bot writes, as Discord reads it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldRows } from "../../src/playground/page/modules/embeds.js";
import { jsonTokens } from "../../src/playground/page/modules/json-tokens.js";
import { parseBlocks, parseLine } from "../../src/playground/page/modules/markdown.js";

const strong = (...children) => ({ type: "strong", children });
const em = (...children) => ({ type: "em", children });
const code = (text) => ({ type: "code", text });
const link = (address, ...children) => ({ type: "link", address, children });
const paragraph = (...children) => ({ type: "paragraph", children });

const assertLines = (cases) => {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(parseLine(text), expected, text);
};

test("plain text stays a single string", () =>
  assertLines({ "": [], "Node.js is fast.": ["Node.js is fast."], "a < b, 2 * 3": ["a < b, 2 * 3"] }));

test("emphasis nests, and stays text where it never ends", () =>
  assertLines({
    "**Go** leads": [strong("Go"), " leads"],
    "a *little* more": ["a ", em("little"), " more"],
    "***both***": [strong(em("both"))],
    "**bold with *italic* inside**": [strong("bold with ", em("italic"), " inside")],
    "**never ends": ["**never ends"],
    "2 * 3 * 4": ["2 * 3 * 4"],
  }));

test("a backslash takes a sign its meaning, but not a letter", () =>
  assertLines({
    "\\*not italic\\*": ["*not italic*"],
    "\\[a\\](b) \\<@1\\> C:\\dir": ["[a](b) <@1> C:\\dir"],
    "**a \\*\\* b**": [strong("a ** b")],
    "\\\\*x*": ["\\", em("x")],
  }));

test("code keeps what is in it, backticks too", () =>
  assertLines({
    "call `a*b*c` now": ["call ", code("a*b*c"), " now"],
    "`` a`b ``": [code(" a`b ")],
    "`` `x` ``": [code("`x`")],
    "`never ends": ["`never ends"],
  }));

test("links of every form lead to their address", () =>
  assertLines({
    "[Node.js](https://nodejs.org/)": [link("https://nodejs.org/", "Node.js")],
    "[a \\[b\\]](https://e.org/c)": [link("https://e.org/c", "a [b]")],
    "<https://e.org/a_b*c*>": [link("https://e.org/a_b*c*", "https://e.org/a_b*c*")],
    "see https://e.org/a.": ["see ", link("https://e.org/a", "https://e.org/a"), "."],
  }));

test("what leads nowhere, or not to the web, is no link", () =>
  assertLines({
    "[x](javascript:alert(1))": ["[x](javascript:alert(1))"],
    "<javascript:alert(1)>": ["<javascript:alert(1)>"],
    "<script>x</script>": ["<script>x</script>"],
    "https://": ["https://"],
    "[x](https://[)": ["[x](https://[)"],
  }));

test("a mention keeps the id and how it was written", () =>
  assertLines({ "<@12>, look": [{ type: "mention", id: "12", text: "<@12>" }, ", look"] }));

test("a time keeps its style and how it was written", () => {
  const time = (text, seconds, style) => ({ type: "time", seconds, style, text });
  assertLines({
    "<t:1700000000:R>!": [time("<t:1700000000:R>", 1_700_000_000, "R"), "!"],
    "<t:-5>": [time("<t:-5>", -5, "f")],
    "<t:x:R> <t:5:q>": ["<t:x:R> <t:5:q>"],
  });
});

test("emphasis beyond a sensible depth stays as it was typed", () => {
  const nested = parseLine("*".repeat(400));
  const depthOf = (nodes) => Math.max(0, ...nodes.map((node) => 1 + depthOf(node.children ?? [])));
  assert.ok(depthOf(nested) <= 5, `${depthOf(nested)} deep`);
});

test("lines of a kind that follow each other make one block", () => {
  assert.deepEqual(parseBlocks("Two sources.\n\n- *a*\n- b\n1. c\n2. d\n> e\n> f\nEnd"), [
    paragraph("Two sources."),
    { type: "bullets", entries: [[em("a")], ["b"]] },
    { type: "numbers", start: 1, entries: [["c"], ["d"]] },
    { type: "quote", blocks: [paragraph("e\nf")] },
    paragraph("End"),
  ]);
});

test("a numbered list begins where its first number says", () =>
  assert.deepEqual(parseBlocks("7. g"), [{ type: "numbers", start: 7, entries: [["g"]] }]));

test("a quote may hold a list, but no other quote", () => {
  assert.deepEqual(parseBlocks("> 1. a\n> > b"), [
    { type: "quote", blocks: [{ type: "numbers", start: 1, entries: [["a"]] }, paragraph("> b")] },
  ]);
});

test("signs that begin no line stay text", () =>
  assert.deepEqual(parseBlocks("\\- a\n\\> b\n-c\n>d\n3.d"), [paragraph("- a\n> b\n-c\n>d\n3.d")]));

test("a block of code keeps its lines and loses its language", () => {
  assert.deepEqual(parseBlocks("Run:\n\n```sh\n- *a*\n\n> b\n```\nthen"), [
    paragraph("Run:"),
    { type: "code-block", text: "- *a*\n\n> b" },
    paragraph("then"),
  ]);
});

test("empty lines make no paragraph", () => assert.deepEqual(parseBlocks("\n \n\n"), []));

test("up to three inline fields that follow each other share a row", () => {
  const fields = (...inline) => inline.map((value) => ({ inline: value }));
  const shares = (...inline) => fieldRows(fields(...inline)).map((row) => row.length);
  assert.deepEqual(shares(true, true, true, true), [3, 1]);
  assert.deepEqual(shares(true, false, true, true), [1, 1, 2]);
  assert.deepEqual(shares(false, false), [1, 1]);
  assert.deepEqual(shares(), []);
});

test("JSON is cut into keys, texts and values, and nothing is lost", () => {
  const json = JSON.stringify({ "a:b": ["x \"y\"", -1.5e-9, true, null] }, null, 2);
  const tokens = jsonTokens(json);
  assert.equal(tokens.map((token) => token.text ?? token).join(""), json);
  assert.deepEqual(tokens.filter((token) => token.kind), [
    { kind: "key", text: '"a:b"' },
    { kind: "string", text: '"x \\"y\\""' },
    { kind: "value", text: "-1.5e-9" },
    { kind: "value", text: "true" },
    { kind: "value", text: "null" },
  ]);
});
