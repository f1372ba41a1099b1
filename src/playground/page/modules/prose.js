// Markdown as nodes.

import { link, make } from "./elements.js";
import { parseBlocks, parseLine } from "./markdown.js";
import { displayName, memberOf } from "./people.js";
import { drawTime } from "./timestamps.js";

/** The nodes of a text that may have quotes, lists and blocks of code. */
export const drawBlocks = (text) => parseBlocks(text).map(drawBlock);

/** The nodes of a text that is a single paragraph, such as a title. */
export const drawLine = (text) => drawNodes(parseLine(text));

function drawBlock(block) {
  switch (block.type) {
    case "code-block":
      // It can be scrolled sideways, so the keyboard must reach it.
      return make("pre", { tabindex: "0" }, make("code", {}, block.text));
    case "quote":
      return make("blockquote", {}, ...block.blocks.map(drawBlock));
    case "bullets":
      return make("ul", {}, ...drawEntries(block));
    case "numbers":
      return make("ol", { start: block.start }, ...drawEntries(block));
    default:
      return make("p", {}, ...drawNodes(block.children));
  }
}

const drawEntries = (list) => list.entries.map((entry) => make("li", {}, ...drawNodes(entry)));

const drawNodes = (nodes) => nodes.map(drawNode);

function drawNode(node) {
  if (typeof node === "string") return node;

  switch (node.type) {
    case "mention":
      return drawMention(node);
    case "time":
      return drawTime(node);
    case "code":
      return make("code", {}, node.text);
    case "link":
      return link(node.address, ...drawNodes(node.children));
    default:
      return make(node.type, {}, ...drawNodes(node.children));
  }
}

/** The name of somebody in the channel; an id that nobody here has stays as it is. */
function drawMention({ id, text }) {
  const user = memberOf(id);
  return user ? make("span", { class: "mention" }, `@${displayName(user)}`) : text;
}
