// Embeds as nodes.

import { make } from "./elements.js";
import { drawBlocks, drawLine } from "./prose.js";

/** How many inline fields share a row, as in Discord. */
const IN_ROW = 3;

/** An embed. `picture` finds what an `attachment://` address means; `level` is its heading's. */
export function drawEmbed(embed, { picture = () => null, level = 3 } = {}) {
  const body = make("div", { class: "embed-body" });
  const box = make("article", { class: "embed" }, body);
  if (embed.color != null) {
    box.style.setProperty("--bar", `#${embed.color.toString(16).padStart(6, "0")}`);
  }

  body.append(make(`h${level}`, { class: "embed-title" }, ...drawLine(embed.title)));
  if (embed.description) body.append(drawDescription(embed.description));
  if (embed.fields?.length > 0) body.append(drawFields(embed.fields));
  const image = embed.image && picture(embed.image.url);
  if (image) body.append(drawPicture(image));
  if (embed.footer) body.append(make("p", { class: "embed-footer" }, embed.footer.text));
  return box;
}

function drawDescription(text) {
  return make("div", { class: "embed-description prose" }, ...drawBlocks(text));
}

function drawFields(fields) {
  const list = make("dl", { class: "fields" });
  for (const row of fieldRows(fields)) {
    for (const field of row) list.append(drawField(field, row.length));
  }
  return list;
}

function drawField(field, share) {
  const name = make("dt", {}, ...drawLine(field.name));
  const value = make("dd", { class: "prose" }, ...drawBlocks(field.value));
  return make("div", { class: "field", "data-share": share }, name, value);
}

/** Fields in rows: inline ones that follow each other share a row and divide it evenly. */
export function fieldRows(fields) {
  const rows = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last?.[0].inline && last.length < IN_ROW) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** A picture, which opens in its full size. */
function drawPicture({ url, description }) {
  const image = make("img", { class: "embed-image", src: url, alt: description ?? "" });
  const opened = { href: url, target: "_blank", rel: "noopener noreferrer" };
  return make("a", { class: "embed-picture", ...opened }, image);
}
