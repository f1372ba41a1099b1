// The playground: a channel that behaves like Discord's, and a gallery of every article. Both draw nothing but what the server
// answers: real interaction responses. All text of articles and people becomes text nodes, never HTML.
//
//   Elements      making elements and icons
//   Theme         dark, light, or as the system says
//   People        who is in the channel, and where it is
//   Interactions  what people do, as the JSON that Discord sends
//   Server        asking, and reading what comes back
//   Markdown      Discord's Markdown as nodes
//   Embeds        embeds as nodes
//   Menus         buttons and select menus
//   Forms         modals
//   Messages      the channel's history
//   Source        the panel with a reply's JSON and article lines
//   Offers        the list above the message field
//   Composer      typing a command
//   Live          news of saved articles
//   Gallery       every topic and criterion

// ---- Elements -------------------------------------------------------------------------------------------------------------------

/** An element; attributes that are false or null are left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/** The element of the page that carries this `data-` attribute. */
const part = (name) => document.querySelector(`[data-${name}]`);

let made = 0;
/** An id that no other element has. */
const freshId = (stem) => `${stem}-${(made += 1)}`;

const ICONS = {
  close: "M5 5l14 14M19 5L5 19",
  send: "M4 12l16-8-6 16-3-7-7-1z",
  gallery: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  down: "M6 9l6 6 6-6",
  check: "M5 12.5l5 5L19 7",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
  out: "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
  system: "M3 5h18v11H3zM8 20h8M12 16v4",
  dark: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  light: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M5 19l1.5-1.5M17.5 6.5L19 5",
};

/** A line drawing that says nothing to screen readers. */
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

function fillIcons() {
  for (const place of document.querySelectorAll("[data-icon]")) place.replaceChildren(icon(place.dataset.icon));
}

/** The page's own icon, drawn here: a file of its own would be one more route. */
function drawFavicon() {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#4752c4"/>' +
    '<path d="M7 10l4 13 5-11 5 11 4-13" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round"/></svg>';
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  document.head.append(make("link", { rel: "icon", href: url }));
}

/** A short note in the corner; one that asks for something stays until the next. */
function toast(text, { link, stays = false } = {}) {
  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Dismiss" }, icon("close"));
  const note = make("div", { class: "toast" }, make("span", {}, text), link, close);
  close.addEventListener("click", () => note.remove());
  part("toasts").replaceChildren(note);
  if (!stays) setTimeout(() => note.remove(), 5000);
}

// ---- Theme ----------------------------------------------------------------------------------------------------------------------

const THEMES = ["system", "dark", "light"];
const THEME_KEY = "weighin-theme";

/** The theme that was chosen; storage may be forbidden, and then nothing was. */
function chosenTheme() {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    return THEMES.includes(theme) ? theme : "system";
  } catch {
    return "system";
  }
}

function keepTheme(theme) {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // It lasts as long as the page, then.
  }
}

function showTheme(theme) {
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  const button = part("theme-switch");
  document.documentElement.dataset.theme = theme;
  button.replaceChildren(icon(theme), make("span", { class: "theme-name" }, `Theme: ${theme}`));
  button.setAttribute("aria-label", `Theme: ${theme}. Change to ${next}`);
  button.onclick = () => {
    keepTheme(next);
    showTheme(next);
  };
}

// ---- People ---------------------------------------------------------------------------------------------------------------------

const APPLICATION = "1000000000000000001";
const SERVER = "1000000000000000002";
const CHANNEL = "1000000000000000003";
/** Everything that a member may do, as Discord writes it. */
const PERMISSIONS = "2248473465835073";

const person = (id, name) => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: "0",
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  clan: null,
  flags: 0,
  public_flags: 0,
});

const MEMBERS = [
  person("2000000000000000001", "You"),
  person("2000000000000000002", "Teammate"),
  person("2000000000000000003", "Newcomer"),
];

const BOT = { ...person(APPLICATION, "Weighin"), global_name: null, discriminator: "0042", bot: true };

/** Who writes and clicks now. */
let self = MEMBERS[0];

const asMember = (user) => ({
  user,
  nick: null,
  avatar: null,
  banner: null,
  collectibles: null,
  roles: [],
  joined_at: "2026-01-05T08:30:00.000000+00:00",
  premium_since: null,
  communication_disabled_until: null,
  unusual_dm_activity_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  permissions: PERMISSIONS,
});

const displayName = (user) => user.global_name ?? "Weighin";

/** A circle with an initial; each person has a colour of their own. */
function avatar(user, size = "") {
  const hue = user.bot ? "bot" : MEMBERS.findIndex((member) => member.id === user.id);
  return make("span", { class: `avatar ${size}`, "data-hue": hue, "aria-hidden": "true" }, displayName(user)[0]);
}

function memberChoice(user) {
  const radio = make("input", { type: "radio", name: "member", value: user.id, checked: user === self });
  radio.addEventListener("change", () => {
    self = user;
    Message.showAll();
  });
  return make("label", { class: "member" }, radio, avatar(user), make("span", { class: "member-name" }, displayName(user)));
}

// ---- Interactions ---------------------------------------------------------------------------------------------------------------

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL_SUBMIT = 5;

const OPTION_FLAG = 5;
const OPTION_MEMBER = 6;
/** The type of a command in the menu of a message. */
const ON_MESSAGE = 3;

/** The language of everyone here, one of Discord's locales: `?locale=de` in the address. */
const LOCALE = new URLSearchParams(location.search).get("locale") ?? "en-US";
const EPHEMERAL = 64;

const EPOCH = 1420070400000n;
let snowflakes = 0n;

/** An id as Discord makes them: the time, and a count to tell those of the same millisecond apart. */
function snowflake() {
  snowflakes += 1n;
  return String(((BigInt(Date.now()) - EPOCH) << 22n) | (snowflakes & 0xfffn));
}

/** What every interaction has, wherever it comes from. */
function interaction(type, data) {
  const id = snowflake();
  return {
    version: 1,
    type,
    token: `aW50ZXJhY3Rpb246${id}`,
    id,
    application_id: APPLICATION,
    data,
    ...place(),
    member: asMember(self),
    locale: LOCALE,
    guild_locale: LOCALE,
    app_permissions: PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: SERVER },
    context: 0,
    attachment_size_limit: 10485760,
  };
}

const place = () => ({
  guild_id: SERVER,
  guild: { id: SERVER, locale: LOCALE, features: [] },
  channel_id: CHANNEL,
  channel: {
    id: CHANNEL,
    type: 0,
    guild_id: SERVER,
    name: "playground",
    topic: null,
    parent_id: null,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permissions: PERMISSIONS,
    flags: 0,
  },
});

/** A command as Discord shows it in this language; `sent` is the name that is sent, whatever the language. An option likewise. */
function inThisLanguage(command) {
  return {
    ...command,
    sent: command.name,
    name: command.name_localizations?.[LOCALE] ?? command.name,
    description: command.description_localizations?.[LOCALE] ?? command.description,
    options: (command.options ?? []).map(inThisLanguage),
  };
}

/** Whether a command or option has a name, in this language or as it is sent. */
const isCalled = (named, name) => named.name === name || named.sent === name;

/** Whether one of these names of a command or option starts with what was typed. */
const beginsWith = (named, typed) => named.name.startsWith(typed) || named.sent.startsWith(typed);

/** A command; an option is `{name, type, value}`, and `{focused: true}` too while it is being typed. */
function commandInteraction(command, options, type = COMMAND) {
  const data = { id: command.id ?? idOf(command.sent), name: command.sent, type: 1 };
  if (options.length > 0) data.options = options;
  const named = options.filter((option) => option.type === OPTION_MEMBER).map((option) => memberOf(option.value));
  if (named.length > 0) {
    const users = Object.fromEntries(named.map((user) => [user.id, user]));
    data.resolved = { users, members: Object.fromEntries(named.map((user) => [user.id, { ...asMember(user), user: undefined }])) };
  }
  return interaction(type, data);
}

const memberOf = (id) => MEMBERS.find((user) => user.id === id);

/** A command from the menu of a message that says this. */
function messageInteraction(command, content) {
  const id = snowflake();
  const message = {
    id,
    channel_id: CHANNEL,
    author: self,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
  };
  const data = { id: idOf(command.sent), name: command.sent, type: ON_MESSAGE, target_id: id, resolved: { messages: { [id]: message } } };
  return interaction(COMMAND, data);
}

/** Commands have no id before they are registered, so the name makes one. */
function idOf(name) {
  let id = 7n;
  for (const letter of name) id = (id * 31n + BigInt(letter.codePointAt(0))) % 1000000000000000n;
  return String(3000000000000000000n + id);
}

function clickInteraction(message, component, values) {
  const data = { custom_id: component.custom_id, component_type: component.type, id: component.id ?? 0 };
  if (values) data.values = values;
  return { ...interaction(COMPONENT, data), message: message.echo() };
}

function formInteraction(form, inputs, message) {
  const rows = inputs.map(({ custom_id, value }, at) => ({
    type: 1,
    id: 2 * at + 1,
    components: [{ type: 4, id: 2 * at + 2, custom_id, value }],
  }));
  const submitted = interaction(MODAL_SUBMIT, { custom_id: form.custom_id, components: rows });
  return message ? { ...submitted, message: message.echo() } : submitted;
}

/** A copy in which keys that are null are left out at every depth, as Discord sends things back. */
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== "object") return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Components as Discord sends them back: numbered from 1, with the defaults of menus filled in. */
function numbered(components) {
  let next = 0;
  const number = (component) => {
    const echo = { ...withoutNulls(component), id: (next += 1) };
    if (echo.type === 3) Object.assign(echo, { min_values: echo.min_values ?? 1, max_values: echo.max_values ?? 1 });
    if (component.components) echo.components = component.components.map(number);
    return echo;
  };
  return components.map(number);
}

/** Embeds as Discord sends them back: with the address of the picture, and without a picture that is not there. */
function echoedEmbed(embed, attachments) {
  const echo = { ...withoutNulls(embed), type: "rich" };
  if (echo.fields) echo.fields = echo.fields.map((field) => ({ ...field, inline: field.inline === true }));
  if (echo.fields?.length === 0) delete echo.fields;
  for (const key of ["image", "thumbnail"]) {
    if (!echo[key]) continue;
    const file = attachments.find((attachment) => `attachment://${attachment.filename}` === echo[key].url);
    if (file) echo[key] = { ...echo[key], url: file.url, proxy_url: file.proxy_url };
    else delete echo[key];
  }
  return echo;
}

// ---- Server ---------------------------------------------------------------------------------------------------------------------

const asJson = (value) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

async function fetchJson(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** What the server answers to an interaction: `{response, files}`, the files by their number. */
async function ask(asked, signal) {
  const response = await fetch("/interactions", { ...asJson(asked), signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data")) return { response: await response.json(), files: new Map() };
  return readParts(await response.formData());
}

async function readParts(form) {
  const payload = form.get("payload_json");
  const files = new Map();
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (number !== undefined && value instanceof Blob) files.set(number, value);
  }
  return { response: JSON.parse(payload instanceof Blob ? await payload.text() : payload), files };
}

/** Does something in the channel and shows what comes of it; `message` is the one that was clicked. */
async function interact(asked, message) {
  try {
    const { response, files } = await ask(asked);
    receive(asked, response, files, message);
  } catch (error) {
    console.error(error);
    if (message) message.fail();
    else Message.failed(asked);
  }
}

/** What each kind of response does to the channel. */
function receive(asked, response, files, message) {
  switch (response.type) {
    case 4:
    case 5:
      new Message(asked, response, files, message).post();
      break;
    case 7:
      message.update(asked, response, files);
      break;
    case 9:
      openForm(response.data, message);
      break;
  }
  message?.settle();
}

// ---- Markdown -------------------------------------------------------------------------------------------------------------------

/** How deep quotes and marks may nest before the rest is shown as it was typed. */
const DEEPEST = 12;

/** The rules for marks inside a line, tried in this order at every place; each is sticky, so it matches there or not at all. */
const MARKS = [
  [/\\([^\p{L}\p{N}\s])/uy, (match) => document.createTextNode(match[1])],
  [/(`+)([^]*?[^`])\1(?!`)/y, (match) => make("code", {}, match[2].replace(/^ (`)|(`) $/g, "$1$2"))],
  [/\[((?:\\.|[^\\\[\]]|\[[^\[\]]*\])+)\]\(<?(https?:\/\/(?:\([^\s()<>]*\)|[^\s()<>])+)>?\)/y, maskedLink],
  [/<@(\d+)>/y, mention],
  [/<(https?:\/\/[^\s<>]+)>/y, (match) => bareLink(match[1])],
  [/https?:\/\/[^\s<>*]*[^\s<>*_"'.,:;!?)\]]/y, (match) => bareLink(match[0])],
  [/\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, wrapped("strong")],
  [/__((?:\\[^]|[^\\])+?)__(?!_)/y, wrapped("u")],
  [/~~((?:\\[^]|[^\\])+?)~~/y, wrapped("s")],
  [/\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y, wrapped("em")],
  [/(?<![\p{L}\p{N}_])_(?=\S)((?:__|\\[^]|[^_\\])+?)_(?![\p{L}\p{N}_])/uy, wrapped("em")],
];

function wrapped(tag) {
  return (match, depth) => make(tag, {}, marks(match[1], depth + 1));
}

function maskedLink(match, depth) {
  return link(match[2], marks(match[1], depth + 1)) ?? document.createTextNode(match[0]);
}

/** The name of somebody in the channel; an id that nobody here has stays as it is. */
function mention(match) {
  const user = memberOf(match[1]);
  return user ? make("span", { class: "mention" }, `@${displayName(user)}`) : document.createTextNode(match[0]);
}

function bareLink(address) {
  return link(address, address) ?? document.createTextNode(address);
}

/** A link to elsewhere; nothing but http and https leads anywhere. */
function link(address, ...children) {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Text with marks as nodes. */
function marks(text, depth = 0) {
  const nodes = document.createDocumentFragment();
  let plain = "";
  for (let at = 0; at < text.length;) {
    const [match, node] = depth > DEEPEST ? [] : markAt(text, at, depth);
    if (match) {
      nodes.append(plain, node);
      plain = "";
    } else {
      plain += text[at];
    }
    at += match ? match[0].length : 1;
  }
  nodes.append(plain);
  return nodes;
}

function markAt(text, at, depth) {
  if (!/[\\`\[<h*_~]/.test(text[at])) return [];
  for (const [rule, node] of MARKS) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) return [match, node(match, depth)];
  }
  return [];
}

/** Text with blocks, marks and line breaks as nodes. */
function markdown(text, depth = 0) {
  const nodes = document.createDocumentFragment();
  let at = 0;
  for (const fence of text.matchAll(/(?<!\\)```(?:([\w+#.-]+)\n)?\n?([^]*?)```/g)) {
    nodes.append(blocks(text.slice(at, fence.index), depth), codeBlock(fence[2]));
    at = fence.index + fence[0].length;
  }
  nodes.append(blocks(text.slice(at), depth));
  return nodes;
}

/** A block of code can be scrolled sideways, so the keyboard must reach it. */
const codeBlock = (code) => make("pre", { tabindex: "0" }, make("code", {}, code.replace(/\n$/, "")));

/** Kinds of blocks by how their lines begin. Lines of the same kind that follow each other make one block. */
const BLOCKS = [
  [/^#{1,3} +\S/, (lines, depth) => lines.map((line) => heading(line, depth))],
  [/^-# +\S/, (lines, depth) => lines.map((line) => make("p", { class: "small" }, marks(line.slice(3), depth)))],
  [/^> |^>$/, (lines, depth) => [quote(lines, depth)]],
  [/^ *(?:[-*]|\d{1,9}\.) +\S/, (lines, depth) => lists(lines, depth)],
];

function blocks(text, depth) {
  const nodes = document.createDocumentFragment();
  const lines = text.split("\n");
  while (lines.length > 0) {
    const kind = depth > DEEPEST ? undefined : kindOf(lines[0]);
    let end = 1;
    while (end < lines.length && kindOf(lines[end]) === kind) end += 1;
    const run = lines.splice(0, end);
    nodes.append(...(kind ? kind[1](run, depth) : paragraph(run, depth)));
  }
  return nodes;
}

const kindOf = (line) => BLOCKS.find(([start]) => start.test(line));

function heading(line, depth) {
  const [, hashes, text] = /^(#+) +(.*)$/.exec(line);
  return make("p", { class: `heading-${hashes.length}` }, marks(text, depth));
}

function quote(lines, depth) {
  return make("blockquote", {}, markdown(lines.map((line) => line.replace(/^> ?/, "")).join("\n"), depth + 1));
}

function paragraph(lines, depth) {
  const text = lines.join("\n").replace(/^\n+|\n+$/g, "");
  return text.trim() === "" ? [] : [make("p", {}, marks(text, depth))];
}

/** Lists of dots and lists of numbers, each ending where the other kind begins at the same depth. */
function lists(lines, depth) {
  const isOther = (line) => indentOf(line) <= indentOf(lines[0]) && isNumbered(line) !== isNumbered(lines[0]);
  const end = lines.findIndex(isOther);
  if (end === -1) return [list(lines, depth)];
  return [list(lines.slice(0, end), depth), ...lists(lines.slice(end), depth)];
}

const isNumbered = (line) => /^ *\d/.test(line);

/** A list; lines that stand further in belong to the entry above them. */
function list(lines, depth) {
  const indent = indentOf(lines[0]);
  const [, number] = /^ *(\d*)/.exec(lines[0]);
  const entries = number ? make("ol", { start: number }) : make("ul");
  while (lines.length > 0) {
    const [line] = lines.splice(0, 1);
    const inner = lines.findIndex((next) => indentOf(next) <= indent);
    const nested = lines.splice(0, inner === -1 ? lines.length : inner);
    const entry = make("li", {}, marks(line.replace(/^ *(?:[-*]|\d+\.) +/, ""), depth));
    if (nested.length > 0) entry.append(...(depth > DEEPEST ? nested : lists(nested, depth + 1)));
    entries.append(entry);
  }
  return entries;
}

const indentOf = (line) => line.length - line.trimStart().length;

// ---- Embeds ---------------------------------------------------------------------------------------------------------------------

/** An embed; `picture` finds what an `attachment://` address means. */
function drawEmbed(embed, picture = () => null, level = 3) {
  const body = make("div", { class: "embed-body" }, ...embedText(embed, level));
  const box = make("article", { class: "embed" }, body);
  const shown = embed.image && picture(embed.image.url);
  if (shown) body.append(drawPicture(shown));
  if (embed.footer) body.append(make("p", { class: "embed-footer" }, footerText(embed)));
  if (embed.color != null) box.style.setProperty("--bar", `#${embed.color.toString(16).padStart(6, "0")}`);
  return box;
}

function embedText(embed, level) {
  const title = embed.title && marks(embed.title);
  const heading = title && make(`h${level}`, { class: "embed-title" }, (embed.url && link(embed.url, title)) || title);
  const description = embed.description && make("div", { class: "embed-description prose" }, markdown(embed.description));
  const author = embed.author && make("p", { class: "embed-author" }, embed.author.name);
  const fields = embed.fields?.length > 0 && drawFields(embed.fields);
  return [author, heading, description, fields].filter(Boolean);
}

function footerText(embed) {
  const when =
    embed.timestamp && new Date(embed.timestamp).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return [embed.footer.text, when].filter(Boolean).join(" • ");
}

/** Fields in rows: up to three inline ones share a row and divide it evenly, as in Discord. */
function drawFields(fields) {
  const list = make("dl", { class: "fields" });
  for (const row of fieldRows(fields)) {
    for (const field of row) {
      const name = make("dt", {}, marks(field.name));
      const value = make("dd", { class: "prose" }, markdown(field.value));
      list.append(make("div", { class: "field", "data-share": row.length }, name, value));
    }
  }
  return list;
}

function fieldRows(fields) {
  const rows = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last?.[0].inline && last.length < 3) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** A picture, and a way to see it in full size. */
function drawPicture({ url, description }) {
  const image = make("img", { class: "embed-image", src: url, alt: description ?? "" });
  return make("a", { class: "embed-picture", href: url, target: "_blank", rel: "noopener noreferrer" }, image);
}

// ---- Menus ----------------------------------------------------------------------------------------------------------------------

const LINK = 5;
const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

/** The rows of buttons and menus under a message. */
function drawComponents(rows, message) {
  const drawn = rows.map((row) => {
    const parts = row.components.map((component) => drawComponent(component, message));
    return make("div", { class: "row" }, ...parts.filter(Boolean));
  });
  return make("div", { class: "components" }, ...drawn);
}

function drawComponent(component, message) {
  if (component.type === 3) return new Menu(component, message).box;
  if (component.type !== 2) return null;
  return component.style === LINK ? linkButton(component) : button(component, message);
}

function linkButton({ url, label, emoji }) {
  const anchor = link(url, glyph(emoji), label ?? "", icon("out"));
  anchor?.classList.add("button", "secondary");
  return anchor;
}

/** Emoji of servers are pictures elsewhere; only those that are text can be shown. */
const glyph = (emoji) => (emoji && !emoji.id ? `${emoji.name} ` : null);

function button(component, message) {
  const face = make("button", {
    type: "button",
    class: `button ${STYLES[component.style]}`,
    disabled: component.disabled === true,
  });
  face.append(make("span", { class: "button-label" }, glyph(component.emoji) ?? "", component.label ?? ""));
  face.addEventListener("click", () => message.click(component, face));
  return face;
}

/** A select menu: a button that opens a list. With one value it closes at the first choice, with several when one leaves it. */
class Menu {
  constructor(component, message) {
    Object.assign(this, { component, message, at: 0, isOpen: false });
    this.min = component.min_values ?? 1;
    this.max = component.max_values ?? 1;
    this.chosen = new Set(component.options.filter((option) => option.default).map((option) => option.value));
    this.name = component.placeholder ?? "Make a selection";
    this.drawFace();
    this.drawList();
    this.box = make("div", { class: "menu" }, this.face, this.list);
    this.show();
  }

  get isMulti() {
    return this.max > 1;
  }

  drawFace() {
    this.text = make("span", { class: "menu-text" });
    this.face = make("button", {
      type: "button",
      class: "menu-face",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-label": this.name,
      disabled: this.component.disabled === true,
    });
    this.face.append(this.text, icon("down"));
    this.face.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.face.addEventListener("keydown", (event) => this.key(event));
    this.face.addEventListener("blur", () => this.close());
  }

  drawList() {
    this.rows = this.component.options.map((option, at) => this.drawOption(option, at));
    const id = freshId("menu");
    this.list = make("div", { class: "menu-list", role: "listbox", id, "aria-label": this.name, hidden: true }, ...this.rows);
    if (this.isMulti) this.list.setAttribute("aria-multiselectable", "true");
    this.face.setAttribute("aria-controls", id);
    // The face keeps the focus, so that leaving it is the one way in which the list closes.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  drawOption(option, at) {
    const label = make("span", { class: "option-label" }, glyph(option.emoji), option.label);
    const detail = option.description && make("span", { class: "option-detail" }, option.description);
    const box = make("span", { class: "option-check", "aria-hidden": "true" }, icon("check"));
    const row = make(
      "div",
      { class: "option", role: "option", id: freshId("option") },
      make("span", { class: "option-text" }, label, detail),
      box,
    );
    row.addEventListener("click", () => this.choose(at));
    row.addEventListener("mousemove", () => this.move(at));
    return row;
  }

  /** Brings the face and the rows in line with what is chosen. */
  show() {
    const labels = this.component.options.filter((option) => this.chosen.has(option.value)).map((option) => option.label);
    this.text.textContent = labels.join(", ") || this.name;
    this.text.classList.toggle("placeholder", labels.length === 0);
    this.face.setAttribute("aria-expanded", String(this.isOpen));
    this.list.classList.toggle("multi", this.isMulti);
    this.list.hidden = !this.isOpen;
    this.rows.forEach((row, at) => this.showRow(row, at));
    this.point();
  }

  showRow(row, at) {
    const isChosen = this.chosen.has(this.component.options[at].value);
    row.setAttribute("aria-selected", String(isChosen));
    row.classList.toggle("active", at === this.at);
    if (this.isMulti) row.setAttribute("aria-disabled", String(!isChosen && this.chosen.size >= this.max));
  }

  point() {
    if (this.isOpen) this.face.setAttribute("aria-activedescendant", this.rows[this.at].id);
    else this.face.removeAttribute("aria-activedescendant");
  }

  open() {
    if (this.face.disabled) return;
    this.face.focus();
    this.before = [...this.chosen];
    this.isOpen = true;
    this.at = Math.max(
      0,
      this.component.options.findIndex((option) => this.chosen.has(option.value)),
    );
    this.show();
    this.placeList();
    this.rows[this.at].scrollIntoView({ block: "nearest" });
  }

  /** Up instead of down where there is more room above. */
  placeList() {
    const face = this.face.getBoundingClientRect();
    const view = this.box.closest("[data-scroller]").getBoundingClientRect();
    const [above, below] = [face.top - view.top, view.bottom - face.bottom];
    const isUp = below < this.list.scrollHeight + 16 && above > below;
    this.list.classList.toggle("up", isUp);
    this.list.style.setProperty("--room", `${Math.max(140, Math.floor(isUp ? above : below) - 16)}px`);
  }

  choose(at) {
    this.at = at;
    const { value } = this.component.options[at];
    if (!this.isMulti) return this.chooseOnly(value);
    if (this.chosen.has(value)) this.chosen.delete(value);
    else if (this.chosen.size < this.max) this.chosen.add(value);
    return this.show();
  }

  chooseOnly(value) {
    const isTakenBack = this.min === 0 && this.chosen.has(value);
    this.chosen = new Set(isTakenBack ? [] : [value]);
    this.isOpen = false;
    this.show();
    this.submit();
  }

  /** Closes; several values are sent now, if there are enough and they are not the ones from before. */
  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    const isChanged = this.before.length !== this.chosen.size || this.before.some((value) => !this.chosen.has(value));
    const isEnough = this.chosen.size >= this.min;
    if (!isEnough) this.chosen = new Set(this.before);
    this.show();
    if (this.isMulti && isChanged && isEnough) this.submit();
  }

  submit() {
    const order = this.component.options.map((option) => option.value);
    this.message.click(
      this.component,
      this.face,
      order.filter((value) => this.chosen.has(value)),
    );
  }

  move(at) {
    if (at === this.at) return;
    this.at = Math.min(Math.max(at, 0), this.rows.length - 1);
    this.show();
  }

  moveByKey(at) {
    this.move(at);
    this.rows[this.at].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (!this.isOpen) return this.keyWhileClosed(event);
    const last = this.rows.length - 1;
    const steps = {
      ArrowDown: this.at + 1,
      ArrowUp: this.at - 1,
      Home: 0,
      End: last,
      PageDown: this.at + 6,
      PageUp: this.at - 6,
    };
    if (event.key in steps) this.moveByKey(steps[event.key]);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.at);
    else if (event.key === "Escape") this.close();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) this.seek(event.key.toLowerCase());
    else return undefined;
    event.stopPropagation();
    return event.preventDefault();
  }

  keyWhileClosed(event) {
    if (!["ArrowDown", "ArrowUp", "Enter", " "].includes(event.key)) return;
    event.preventDefault();
    this.open();
  }

  /** The next option that begins with the letter. */
  seek(letter) {
    const { options } = this.component;
    const order = options.map((_, step) => (this.at + 1 + step) % options.length);
    const found = order.find((at) => options[at].label.toLowerCase().startsWith(letter));
    if (found !== undefined) this.moveByKey(found);
  }
}

// ---- Forms ----------------------------------------------------------------------------------------------------------------------

/** A modal; the browser's dialog keeps the focus inside and gives it back. */
function openForm(form, message) {
  const inputs = form.components.flatMap(formInputs).map(drawInput);
  const title = make("h2", { id: freshId("form") }, form.title);
  const dialog = make("dialog", { class: "form", "aria-labelledby": title.id });
  dialog.append(formSheet(dialog, title, inputs, () => interact(formInteraction(form, inputs.map(filledIn), message), message)));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  inputs[0]?.field.focus();
}

const filledIn = ({ custom_id, field }) => ({ custom_id, value: field.value });

function formSheet(dialog, title, inputs, submitted) {
  const cancel = make("button", { type: "button", class: "button secondary" }, "Cancel");
  const submit = make("button", { type: "submit", class: "button primary" }, "Submit");
  const foot = make("div", { class: "form-foot" }, cancel, submit);
  const sheet = make("form", { method: "dialog" }, title, ...inputs.map((input) => input.box), foot);
  cancel.addEventListener("click", () => dialog.close());
  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    submitted();
  });
  return sheet;
}

/** Text inputs stand in rows; newer forms put each below a label of its own. */
function formInputs(row) {
  const labelled = row.component && [{ ...row.component, label: row.label, description: row.description }];
  return (row.components ?? labelled ?? []).filter((component) => component.type === 4);
}

function drawInput(component) {
  const required = component.required !== false;
  const attributes = {
    id: freshId("input"),
    placeholder: component.placeholder,
    required,
    minlength: component.min_length,
    maxlength: component.max_length,
  };
  const field =
    component.style === 2 ? make("textarea", { ...attributes, rows: 4 }) : make("input", { ...attributes, type: "text" });
  field.value = component.value ?? "";
  const mark = required ? make("span", { class: "required", "aria-hidden": "true" }, " *") : null;
  const label = make("label", { for: attributes.id }, component.label, mark);
  return { custom_id: component.custom_id, field, box: make("div", { class: "form-input" }, label, field) };
}

// ---- Messages -------------------------------------------------------------------------------------------------------------------

/** A message of the bot: what was sent, who asked, and how it looks now. */
class Message {
  static all = [];

  constructor(asked, response, files, clicked = null) {
    Object.assign(this, { asked, response, clicked, asker: asked.member.user, sent: new Date(), edited: null });
    this.id = snowflake();
    this.first = asked;
    this.data = { content: "", embeds: [], components: [], attachments: [], flags: 0 };
    this.pictures = new Map();
    this.merge(response.data ?? {}, files);
    this.isThinking = response.type === 5;
    this.data.flags = response.data?.flags ?? 0;
    this.element = make("article", { class: "message", "data-message": this.id, tabindex: "-1" });
  }

  /** Shows or hides every message, now that somebody else looks at them. */
  static showAll() {
    for (const message of Message.all) message.showToSelf();
  }

  /** What Discord says, to the one who asked, when no answer comes. */
  static failed(asked) {
    const data = { flags: EPHEMERAL, content: "The application did not respond", components: [], embeds: [] };
    new Message(asked, { type: 4, data }, new Map()).post();
  }

  get isPrivate() {
    return (this.data.flags & EPHEMERAL) !== 0;
  }

  /** Takes over what a response says; what it leaves out stays as it was. */
  merge(change, files) {
    for (const key of ["content", "embeds", "components"]) {
      if (change[key] != null) this.data[key] = change[key];
    }
    const kept = change.attachments ? [] : this.data.attachments;
    const listed = (change.attachments ?? []).map((listing) => this.attachment(listing, files)).filter(Boolean);
    this.dropPictures([...kept, ...listed]);
    this.data.attachments = [...kept, ...listed];
  }

  /** A listed attachment: one that came with the response, by its number, or else one that stays, by its id. */
  attachment(listing, files) {
    const file = files.get(String(listing.id));
    if (!file) return this.data.attachments.find((attachment) => attachment.id === String(listing.id));
    const id = snowflake();
    const path = `ephemeral-attachments/${APPLICATION}/${id}/${listing.filename ?? file.name}`;
    this.pictures.set(id, URL.createObjectURL(file));
    return {
      id,
      filename: listing.filename ?? file.name,
      description: listing.description,
      size: file.size,
      content_type: file.type,
      url: `https://cdn.discordapp.com/${path}`,
      proxy_url: `https://media.discordapp.net/${path}`,
    };
  }

  /** Frees the pictures of attachments that are gone. */
  dropPictures(kept) {
    for (const [id, url] of this.pictures) {
      if (kept.some((attachment) => attachment.id === id)) continue;
      URL.revokeObjectURL(url);
      this.pictures.delete(id);
    }
  }

  /** The picture behind an `attachment://` address. */
  picture(address) {
    const file = this.data.attachments.find((attachment) => `attachment://${attachment.filename}` === address);
    return file ? { url: this.pictures.get(file.id), description: file.description } : null;
  }

  /** The message as Discord sends it along with a click. */
  echo() {
    const attachments = withoutNulls(this.data.attachments);
    return {
      id: this.id,
      channel_id: CHANNEL,
      type: this.clicked ? 19 : 20,
      author: BOT,
      application_id: APPLICATION,
      webhook_id: APPLICATION,
      content: this.data.content,
      embeds: this.data.embeds.map((embed) => echoedEmbed(embed, attachments)),
      components: numbered(this.data.components),
      attachments,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      flags: this.data.flags & EPHEMERAL,
      position: 0,
      timestamp: this.sent.toISOString(),
      edited_timestamp: this.edited?.toISOString() ?? null,
      ...this.origin(),
    };
  }

  /** Who asked for the message, and how. */
  origin() {
    const { id, type, data, authorizing_integration_owners } = this.first;
    const metadata = { id, type, user: this.asker, authorizing_integration_owners };
    if (type === COMMAND) Object.assign(metadata, { name: data.name, command_type: 1 });
    if (type === COMPONENT) metadata.interacted_message_id = this.first.message.id;
    if (type === MODAL_SUBMIT) metadata.triggering_interaction_metadata = { ...metadata, type: COMMAND, name: "form" };
    if (!this.clicked) return { interaction_metadata: metadata };
    return { interaction_metadata: metadata, message_reference: { type: 0, channel_id: CHANNEL, message_id: this.clicked.id } };
  }

  post() {
    Message.all.push(this);
    this.draw();
    part("log").append(this.element);
    scrollDown(true);
  }

  update(asked, response, files) {
    Object.assign(this, { asked, response, edited: new Date() });
    this.merge(response.data, files);
    const place = this.focusedPlace();
    this.draw();
    this.focusAt(place);
  }

  /** Which control has the focus, so that it can be found again after the message was drawn anew. */
  focusedPlace() {
    const controls = this.controls();
    const at = controls.indexOf(document.activeElement);
    return at === -1 ? null : { at, isMenu: controls[at].matches(".menu-face") };
  }

  /** Focuses the control in the same place, or, where it is another kind of control, the message. */
  focusAt(place) {
    if (!place) return;
    const control = this.controls()[place.at];
    const isSame = control?.matches(".menu-face") === place.isMenu && !control.disabled;
    (isSame ? control : this.element).focus({ preventScroll: true });
  }

  controls() {
    return [...this.element.querySelectorAll(".components .button, .components .menu-face")];
  }

  draw() {
    const head = this.head();
    this.element.setAttribute("aria-labelledby", head.id);
    this.element.toggleAttribute("data-private", this.isPrivate);
    this.element.toggleAttribute("data-edited", this.edited !== null);
    const body = make("div", { class: "message-body" }, head, ...this.contents());
    this.element.replaceChildren(this.context(), avatar(BOT), body);
    this.showToSelf();
  }

  contents() {
    const embeds = this.data.embeds.map((embed) => drawEmbed(embed, (address) => this.picture(address)));
    this.failure = make("p", { class: "failure", role: "alert" });
    const parts = [
      this.data.content && make("div", { class: "message-content prose" }, markdown(this.data.content)),
      this.isThinking && make("p", { class: "thinking" }, "Weighin is thinking…"),
      ...embeds,
      this.data.components.length > 0 && drawComponents(this.data.components, this),
      this.failure,
      this.isPrivate && this.privacy(),
    ];
    return parts.filter(Boolean);
  }

  head() {
    const name = make("h2", { class: "author" }, "Weighin");
    const tag = make("span", { class: "tag" }, "APP");
    const when = this.sent.toLocaleTimeString(undefined, { timeStyle: "short" });
    const time = make("time", { datetime: this.sent.toISOString() }, when);
    const edited = this.edited && make("span", { class: "edited", title: this.edited.toLocaleString() }, "(edited)");
    return make("header", { class: "message-head", id: `head-${this.id}` }, name, tag, time, edited, this.sourceButton());
  }

  sourceButton() {
    const face = make(
      "button",
      { type: "button", class: "source-button", "aria-haspopup": "dialog" },
      icon("code"),
      "Show source",
    );
    face.addEventListener("click", () => openSource(this));
    return face;
  }

  /** The line above: what the message answers. */
  context() {
    const line = make("div", { class: "message-context" });
    if (this.clicked) line.append(...this.replyLine());
    else line.append(avatar(this.asker, "tiny"), make("b", {}, displayName(this.asker)), ` ${this.deed()} `, this.commandName());
    return line;
  }

  deed() {
    return this.first.type === COMMAND ? "used" : "sent a form";
  }

  commandName() {
    const { name, options = [] } = this.first.data;
    if (!name) return "";
    const shown = this.first.data.type === ON_MESSAGE ? name : `/${name}`;
    const title = [shown, ...options.map((option) => `${option.name}: ${option.value}`)].join("  ");
    return make("span", { class: "command-name", title }, shown);
  }

  replyLine() {
    const excerpt = this.clicked.data.embeds[0]?.title?.replace(/\\(.)/g, "$1") ?? "a message";
    const jump = make("button", { type: "button", class: "jump" }, excerpt);
    jump.addEventListener("click", () => this.clicked.jumpTo());
    return [avatar(this.asker, "tiny"), make("b", {}, displayName(this.asker)), " clicked on ", jump];
  }

  jumpTo() {
    this.element.scrollIntoView({ block: "center" });
    this.element.focus({ preventScroll: true });
  }

  privacy() {
    const dismiss = make("button", { type: "button", class: "link-button" }, "Dismiss message");
    dismiss.addEventListener("click", () => this.dismiss());
    return make("p", { class: "privacy" }, icon("eye"), "Only you can see this · ", dismiss);
  }

  dismiss() {
    this.dropPictures([]);
    Message.all = Message.all.filter((message) => message !== this);
    this.element.remove();
    part("composer-text").focus();
  }

  showToSelf() {
    this.element.hidden = this.isPrivate && this.asker.id !== self.id;
  }

  /** Somebody clicked; one click at a time. */
  click(component, face, values) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure.textContent = "";
    face.setAttribute("aria-busy", "true");
    const sent = numbered(this.data.components).flatMap((row) => row.components);
    const { id } = sent.find((other) => other.custom_id === component.custom_id);
    interact(clickInteraction(this, { ...component, id }, values), this);
  }

  /** An answer came. */
  settle() {
    this.isBusy = false;
    for (const control of this.controls()) control.removeAttribute("aria-busy");
  }

  fail() {
    this.settle();
    this.failure.textContent = "This interaction failed";
  }
}

/** Whether the newest message is in view, which it then stays when the history grows. */
let isAtEnd = true;

function scrollDown(always = false) {
  const scroller = part("scroller");
  isAtEnd ||= always;
  if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
}

function watchScrolling() {
  const scroller = part("scroller");
  let top = 0;
  scroller.addEventListener("scroll", () => {
    // Only scrolling up leaves the end: a picture that arrives moves the end away too.
    if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40) isAtEnd = true;
    else if (scroller.scrollTop < top) isAtEnd = false;
    top = scroller.scrollTop;
  });
  const grown = new ResizeObserver(() => scrollDown());
  grown.observe(part("history"));
  grown.observe(scroller);
}

// ---- Source ---------------------------------------------------------------------------------------------------------------------

/** Below this width the panel covers the page, so it must keep the focus. */
const NARROW = matchMedia("(max-width: 900px)");

let sourceOf = null;

function openSource(message) {
  const panel = part("source");
  if (panel.open) panel.close();
  sourceOf = message;
  const { name } = message.first.data;
  part("source-of").textContent = name ? `of the answer to /${name}` : "of the answer to a click";
  part("source-body").replaceChildren(originsSection(message.asked), ...jsonSections(message));
  part("source-body").scrollTop = 0;
  if (NARROW.matches) panel.showModal();
  else panel.show();
  document.getElementById("source-title").focus();
}

function closeSource() {
  part("source").close();
}

/** The focus goes back to the button of the message, which may have been drawn anew meanwhile. */
function leaveSource() {
  const face = sourceOf?.element.querySelector(".source-button");
  const isElsewhere = document.activeElement !== document.body && !part("source").contains(document.activeElement);
  if (!isElsewhere) (face ?? part("composer-text")).focus({ preventScroll: true });
}

/** The article lines, filled in when they arrive. */
function originsSection(asked) {
  const body = make("div", { class: "origins" }, make("p", { class: "quiet" }, "Looking them up…"));
  fetchJson("/origins", asJson(asked)).then(
    ({ origins }) => body.replaceChildren(...drawOrigins(origins)),
    () => body.replaceChildren(make("p", { class: "quiet" }, "The article lines could not be loaded.")),
  );
  return make("section", {}, make("h3", {}, "From the articles"), body);
}

function drawOrigins(origins) {
  if (origins.length > 0) return origins.map(drawOrigin);
  return [make("p", { class: "quiet" }, "This reply quotes no article.")];
}

function drawOrigin({ path, first, last, text }) {
  const lines = text.split("\n").slice(0, last - first + 1);
  const rows = lines.map((line, at) => make("span", { class: "line", "data-line": first + at }, `${line}\n`));
  const caption = make("figcaption", {}, `${path}:${first}-${last}`);
  return make(
    "figure",
    { class: "origin" },
    caption,
    make("pre", { tabindex: "0", "aria-label": `Lines ${first} to ${last}` }, make("code", {}, ...rows)),
  );
}

function jsonSections(message) {
  return [
    jsonSection("Response", "What Discord gets", message.response, true),
    jsonSection("Interaction", "What Discord sends", message.asked, false),
  ];
}

function jsonSection(title, detail, value, isOpen) {
  const copy = make("button", { type: "button", class: "button secondary small-button" }, "Copy JSON");
  const text = JSON.stringify(value, null, 2);
  copy.addEventListener("click", () => copyText(text, copy));
  const code = make("pre", { tabindex: "0", "aria-label": `${title} as JSON` }, make("code", {}, ...colouredJson(text)));
  const summary = make("summary", {}, make("h3", {}, title), make("span", { class: "quiet" }, detail));
  return make("details", { open: isOpen }, summary, make("div", { class: "json" }, copy, code));
}

async function copyText(text, face) {
  try {
    await navigator.clipboard.writeText(text);
    face.textContent = "Copied";
  } catch {
    face.textContent = "Copying is not allowed here";
  }
  setTimeout(() => (face.textContent = "Copy JSON"), 2000);
}

/** JSON in which keys, texts and other values each have a colour. */
function colouredJson(text) {
  const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const kind = match[2] ? "key" : match[1] ? "string" : "value";
    nodes.push(text.slice(at, match.index), make("span", { class: `json-${kind}` }, match[1] ?? match[0]), match[2] ?? "");
    at = match.index + match[0].length;
  }
  return [...nodes, text.slice(at)];
}

function startSource() {
  const panel = part("source");
  part("source-close").addEventListener("click", closeSource);
  panel.addEventListener("close", leaveSource);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSource();
  });
}

// ---- Offers ---------------------------------------------------------------------------------------------------------------------

/** The list above the message field. The field keeps the focus; the list only says which offer is meant. */
class Offers {
  constructor() {
    this.box = part("offers");
    this.list = part("offers-list");
    this.items = [];
    this.at = -1;
    this.input = null;
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.box.hidden;
  }

  get active() {
    return this.items[this.at];
  }

  /** Shows offers for a field; an item is `{title, detail, aside, mark, take}`. */
  show(input, heading, items, at = 0) {
    if (this.input !== input) this.close();
    Object.assign(this, { input, items, at: items.length > 0 ? at : -1 });
    part("offers-head").replaceChildren(...heading);
    this.rows = items.map((item, place) => this.row(item, place));
    this.list.replaceChildren(...this.rows);
    this.list.hidden = items.length === 0;
    this.box.hidden = false;
    part("composer-count").textContent = items.length === 1 ? "1 offer" : `${items.length} offers`;
    this.point();
  }

  row(item, place) {
    const title = make("span", { class: "offer-title" }, item.title);
    const detail = item.detail && make("span", { class: "offer-detail" }, item.detail);
    const aside = item.aside && make("span", { class: "offer-aside" }, item.aside);
    const row = make(
      "div",
      { class: "offer", role: "option", id: freshId("offer") },
      item.mark?.(),
      make("span", { class: "offer-text" }, title, detail),
      aside,
    );
    row.addEventListener("click", () => item.take());
    row.addEventListener("mousemove", () => this.at !== place && this.moveTo(place));
    return row;
  }

  point() {
    this.rows.forEach((row, place) => {
      row.setAttribute("aria-selected", String(place === this.at));
      row.classList.toggle("active", place === this.at);
    });
    this.input.setAttribute("aria-expanded", String(this.items.length > 0));
    if (this.at === -1) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.rows[this.at].id);
  }

  moveTo(place) {
    this.at = place;
    this.point();
  }

  /** Moves up or down, round the ends. */
  move(step) {
    const { length } = this.items;
    if (length === 0) return;
    const from = this.at === -1 && step < 0 ? 0 : this.at;
    this.moveTo((from + step + length) % length);
    this.rows[this.at].scrollIntoView({ block: "nearest" });
  }

  close() {
    this.box.hidden = true;
    this.items = [];
    this.at = -1;
    part("composer-count").textContent = "";
    this.input?.setAttribute("aria-expanded", "false");
    this.input?.removeAttribute("aria-activedescendant");
  }
}

// ---- Composer -------------------------------------------------------------------------------------------------------------------

/** How long typing must rest before the bot is asked what to offer. */
const REST = 120;

/** An option of the command that is being typed: its name, and a field for its value. */
class Slot {
  constructor(composer, option) {
    Object.assign(this, {
      composer,
      option,
      value: null,
      turn: 0,
      timer: 0,
      aborter: null,
      pending: null,
      isLoading: false,
      isLeft: false,
    });
    this.input = this.drawInput();
    this.remove = make("button", { type: "button", class: "slot-remove", "aria-label": `Remove ${option.name}` }, icon("close"));
    const name = make("span", { class: "slot-name", "aria-hidden": "true" }, option.name);
    this.box = make("span", { class: "slot", "data-option": option.name }, name, this.input, this.remove);
    this.listen();
    this.fit();
  }

  drawInput() {
    const { name, description, required } = this.option;
    const list = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "offers" };
    const plain = { type: "text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", enterkeyhint: "enter" };
    const words = { "aria-label": name, "aria-description": description, "aria-required": String(required === true) };
    return make("input", { ...plain, ...list, ...words });
  }

  listen() {
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("focus", () => this.entered());
    this.input.addEventListener("keydown", (event) => this.composer.key(event, this));
    this.remove.addEventListener("click", () => this.composer.drop(this));
    this.box.addEventListener("click", (event) => event.target.closest("button") ?? this.input.focus());
  }

  get isFlag() {
    return this.option.type === OPTION_FLAG;
  }

  get isMember() {
    return this.option.type === OPTION_MEMBER;
  }

  /** As wide as what is typed. */
  fit() {
    this.input.size = Math.max(3, this.input.value.length + 1);
  }

  entered() {
    this.isLeft = false;
    this.offer(0);
  }

  typed() {
    this.value = null;
    this.composer.complain("");
    this.markWrong(false);
    this.fit();
    this.offer(REST);
  }

  set(text, value) {
    this.input.value = text;
    this.value = value;
    this.markWrong(false);
    this.fit();
  }

  markWrong(isWrong) {
    this.box.classList.toggle("wrong", isWrong);
    this.input.setAttribute("aria-invalid", String(isWrong));
  }

  /** What is sent: the choice that was taken, or else what was typed. */
  sent() {
    const text = this.input.value.trim();
    if (this.isMember) return this.value ?? MEMBERS.find((user) => displayName(user).toLowerCase() === text.toLowerCase())?.id;
    if (!this.isFlag) return this.value ?? text;
    return this.value ?? { true: true, false: false }[text.toLowerCase()];
  }

  get isEmpty() {
    return this.input.value.trim() === "";
  }

  /** `{name, type, value}`, as interactions have it. */
  asOption() {
    return { name: this.option.sent, type: this.option.type, value: this.sent() };
  }

  offer(rest) {
    if (this.isFlag) this.offerFlags();
    else if (this.isMember) this.offerMembers();
    else if (this.option.autocomplete) this.complete(rest);
    else this.offerFixed();
  }

  /** Asks what to offer once typing rests; an answer that comes after the next question is dropped. */
  complete(rest) {
    this.forget();
    this.isLoading = true;
    if (this.composer.offers.input !== this.input) this.show([], "…");
    else this.composer.offers.moveTo(-1);
    this.timer = setTimeout(() => this.askNow(), rest);
  }

  askNow() {
    clearTimeout(this.timer);
    this.pending ??= this.askChoices(this.turn);
  }

  forget() {
    this.turn += 1;
    this.isLoading = false;
    this.pending = null;
    clearTimeout(this.timer);
    this.aborter?.abort();
  }

  async askChoices(turn) {
    this.aborter = new AbortController();
    try {
      const { response } = await ask(this.composer.completion(this), this.aborter.signal);
      if (turn === this.turn) this.arrived(response.data?.choices ?? []);
    } catch {
      if (turn === this.turn) this.failed();
    }
  }

  /** Choices for a field that was left with Tab meanwhile: the first one is what Tab would have taken. */
  arrived(choices) {
    this.isLoading = false;
    if (this.isFocused) this.showChoices(choices);
    else if (this.isLeft && choices.length > 0) this.set(choices[0].name, choices[0].value);
  }

  failed() {
    this.isLoading = false;
    if (this.isFocused) this.show([], "Loading options failed");
  }

  get isFocused() {
    return document.activeElement === this.input;
  }

  showChoices(choices) {
    const items = choices.map((choice) => this.item(choice));
    this.show(items, choices.length === 0 ? "Nothing to offer; what you type is sent" : "");
  }

  /** Tab goes on at once, even before the choices are there. */
  leave() {
    if (this.isEmpty) return;
    this.isLeft = true;
    this.askNow();
    this.composer.goOn();
  }

  /** Options without autocomplete may list all their values; most list none. */
  offerFixed() {
    const typed = this.value === null ? this.input.value.trim().toLowerCase() : "";
    const fits = (this.option.choices ?? []).filter((choice) => choice.name.toLowerCase().startsWith(typed));
    this.show(fits.map((choice) => this.item(choice)));
  }

  offerFlags() {
    const typed = this.value === null ? this.input.value.trim().toLowerCase() : "";
    const flags = [
      ["True", true],
      ["False", false],
    ].filter(([text]) => text.toLowerCase().startsWith(typed));
    this.show(flags.map(([text, value]) => this.item({ name: text, value })));
  }

  offerMembers() {
    const typed = this.value === null ? this.input.value.trim().toLowerCase() : "";
    const fits = MEMBERS.filter((user) => displayName(user).toLowerCase().startsWith(typed));
    this.show(fits.map((user) => this.item({ name: displayName(user), value: user.id })));
  }

  show(items, note) {
    const heading = [make("b", {}, this.option.name), ` ${this.option.description}`];
    if (note) heading.push(make("span", { class: "offers-note" }, note));
    this.composer.offers.show(this.input, heading, items);
  }

  item(choice) {
    return { title: choice.name, take: () => this.take(choice) };
  }

  take(choice) {
    this.set(choice.name, choice.value);
    this.composer.goOn();
  }
}

/** The message field: text until a command is chosen, then the command with its options. */
class Composer {
  constructor(all) {
    const commands = all.filter((command) => command.type !== ON_MESSAGE);
    const onMessage = all.find((command) => command.type === ON_MESSAGE);
    Object.assign(this, { commands, onMessage, command: null, slots: [], last: null });
    this.offers = new Offers();
    this.text = part("composer-text");
    this.parts = part("composer-parts");
    this.clearButton = part("composer-clear");
    this.listen();
  }

  listen() {
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("focus", () => this.offer());
    this.text.addEventListener("keydown", (event) => this.key(event, null));
    this.clearButton.addEventListener("click", () => this.clear());
    part("composer-box").addEventListener("click", (event) => event.target === this.parts && this.text.focus());
    part("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    part("composer").addEventListener("focusout", (event) => {
      if (!part("composer").contains(event.relatedTarget)) this.rest();
    });
  }

  /** Nobody types any more: no offers, and none that are still on their way. */
  rest() {
    for (const slot of this.slots) slot.forget();
    this.offers.close();
  }

  complain(text) {
    part("composer-error").textContent = text;
  }

  typed() {
    this.complain("");
    if (!this.command && this.readTyped()) return;
    this.offer();
  }

  /** What fits what was typed so far. */
  offer() {
    const typed = this.text.value.trim().toLowerCase();
    if (this.command) this.offerOptions(typed);
    else if (typed.startsWith("/")) this.offerCommands(typed.slice(1));
    else if (typed !== "" && this.onMessage) this.offerOnMessage();
    else this.offers.close();
  }

  offerCommands(typed) {
    const fits = this.commands.filter((command) => beginsWith(command, typed));
    const heading = fits.length > 0 ? ["Commands"] : ["No command begins so. Delete it to see them all."];
    const items = fits.map((command) => ({
      title: `/${command.name}`,
      detail: command.description,
      aside: "Weighin",
      mark: () => avatar(BOT, "small"),
      take: () => this.choose(command),
    }));
    this.offers.show(this.text, heading, items);
  }

  /** What stands in the menu of a message in Discord: here, of the message that is being typed. */
  offerOnMessage() {
    const content = this.text.value.trim();
    const take = () => {
      this.clear();
      return interact(messageInteraction(this.onMessage, content));
    };
    const item = { title: this.onMessage.name, detail: "as from the menu Apps of a message that says this", aside: "Weighin", take };
    this.offers.show(this.text, ["Apps"], [item], -1);
  }

  /** The options that are left. Without a word typed none is meant yet, so that Enter sends. */
  offerOptions(typed) {
    const left = this.command.options.filter((option) => !this.slots.some((slot) => slot.option === option));
    const fits = left.filter((option) => beginsWith(option, typed.replace(/:$/, "")));
    if (typed.endsWith(":") && fits.length === 1) return this.add(fits[0]);
    if (left.length === 0) return this.offers.close();
    if (fits.length === 0) return this.offerAsValue(left);
    const items = fits.map((option) => ({
      title: option.name,
      detail: option.description,
      aside: option.required ? "required" : null,
      take: () => this.add(option),
    }));
    return this.offers.show(this.text, ["Options"], items, typed === "" ? -1 : 0);
  }

  /** Words that name no option are meant for the first one that takes words. */
  offerAsValue(left) {
    const option = left.find((candidate) => candidate.type !== OPTION_FLAG && candidate.type !== OPTION_MEMBER);
    const words = this.text.value.trim();
    if (!option) return this.offers.show(this.text, ["No option begins so."], []);
    const item = { title: `${option.name}: ${words}`, detail: option.description, take: () => this.add(option, words) };
    return this.offers.show(this.text, ["Options"], [item]);
  }

  /** A command that was typed or pasted with a blank behind it is as good as chosen; `name:value` pairs fill its options. */
  readTyped() {
    const [, name, words] = /^\s*\/(\S+)\s+([^]*)$/.exec(this.text.value) ?? [];
    const command = this.commands.find((candidate) => isCalled(candidate, name?.toLowerCase()));
    if (!command) return false;
    this.choose(command, ...readPairs(command, words));
    return true;
  }

  choose(command, filled = [], words = "") {
    this.clearSlots();
    this.command = command;
    this.parts.prepend(make("span", { class: "composer-command" }, `/${command.name}`));
    this.text.value = words;
    this.dress();
    for (const { option, text, value } of filled) this.insert(option).set(text, value ?? null);
    const required = command.options.filter((option) => option.required && !this.slotOf(option));
    for (const option of required) this.insert(option);
    if (required.length > 0) this.slotOf(required[0]).input.focus();
    else this.goOn();
  }

  slotOf(option) {
    return this.slots.find((slot) => slot.option === option);
  }

  /** What the field looks and is called like, with and without a command. */
  dress() {
    const isCommand = this.command !== null;
    const hasOptions = this.command?.options.length > 0;
    this.clearButton.hidden = !isCommand;
    this.text.placeholder = isCommand ? (hasOptions ? "Add an option, or press Enter" : "Press Enter") : "Type / to ask Weighin";
    this.text.setAttribute("aria-label", isCommand ? `/${this.command.name}: add an option` : "Message #playground");
  }

  insert(option) {
    const slot = new Slot(this, option);
    this.slots.push(slot);
    this.parts.insertBefore(slot.box, this.text);
    return slot;
  }

  add(option, words = "") {
    this.text.value = "";
    const slot = this.insert(option);
    slot.set(words, null);
    slot.input.focus();
  }

  drop(slot) {
    slot.box.remove();
    this.slots = this.slots.filter((other) => other !== slot);
    this.goOn();
  }

  /** To the next option that must be filled in, or else behind them all. */
  goOn() {
    const next = this.slots.find((slot) => slot.option.required && slot.isEmpty);
    const field = next?.input ?? this.text;
    if (document.activeElement === field) this.offer();
    else field.focus();
  }

  clearSlots() {
    this.slots = [];
    this.parts.replaceChildren(this.text);
  }

  clear() {
    this.rest();
    this.clearSlots();
    this.command = null;
    this.text.value = "";
    this.complain("");
    this.dress();
    this.text.focus();
  }

  key(event, slot) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.keys(event, slot)[event.key];
    if (act && act() !== false) event.preventDefault();
  }

  /** What keys do; `false` leaves them to the browser. */
  keys(event, slot) {
    const { offers } = this;
    return {
      ArrowDown: () => (offers.isOpen ? offers.move(1) : (slot?.offer(0) ?? this.offer())),
      ArrowUp: () => (offers.isOpen ? offers.move(-1) : this.recall()),
      Tab: () => !event.shiftKey && this.tab(slot),
      Enter: () => (offers.active ? offers.active.take() : this.send()),
      Escape: () => offers.isOpen && this.rest(),
      Backspace: () => event.target.value === "" && this.back(slot),
    };
  }

  tab(slot) {
    const offer = this.offers.active ?? this.offers.items[0];
    if (slot?.isLoading) return slot.leave();
    return offer ? offer.take() : false;
  }

  /** Backspace in an empty field takes away what stands before it. */
  back(slot) {
    if (slot) return this.drop(slot);
    if (this.slots.length > 0) return this.slots.at(-1).input.focus();
    return this.command ? this.clear() : false;
  }

  /** The command that was sent last, to send it again: after an article was saved, say. */
  recall() {
    if (this.command || this.text.value !== "" || !this.last) return false;
    return this.choose(this.last.command, this.last.filled);
  }

  /** What Discord sends while an option is typed. */
  completion(slot) {
    const others = this.slots.filter((other) => other !== slot && !other.isEmpty && other.sent() !== undefined);
    const focused = { name: slot.option.sent, type: slot.option.type, value: slot.input.value, focused: true };
    return commandInteraction(this.command, [...others.map((other) => other.asOption()), focused], AUTOCOMPLETE);
  }

  async send() {
    if (!this.command) return this.sendText();
    // What Tab left behind is filled in first.
    await Promise.all(this.slots.map((slot) => slot.isLeft && slot.pending));
    return this.command ? this.sendCommand() : undefined;
  }

  sendCommand() {
    const wrong = this.slots.find((slot) => (slot.isEmpty ? slot.option.required : slot.sent() === undefined));
    if (wrong) return this.refuse(wrong);
    if (this.text.value.trim() !== "") return this.offer();
    const filled = this.slots.filter((slot) => !slot.isEmpty);
    this.last = {
      command: this.command,
      filled: filled.map((slot) => ({ option: slot.option, text: slot.input.value, value: slot.value })),
    };
    const asked = commandInteraction(
      this.command,
      filled.map((slot) => slot.asOption()),
    );
    this.clear();
    return interact(asked);
  }

  /** The bot reads nothing but commands, here as in Discord. */
  sendText() {
    const typed = this.text.value.trim();
    const exact = this.commands.find((command) => isCalled(command, typed.replace(/^\//, "")) && typed.startsWith("/"));
    if (exact) this.choose(exact);
    else if (typed !== "") this.complain("Weighin reads commands alone. Begin with /, or choose what is offered for a message.");
  }

  refuse(slot) {
    slot.markWrong(true);
    this.complain(slot.isEmpty ? `${slot.option.name} is required` : `${slot.option.name} is ${slot.isMember ? "one of the members" : "True or False"}`);
    slot.input.focus();
  }
}

/** `name:value name:"some words" rest` -> the filled options, and the rest. */
function readPairs(command, words) {
  const filled = [];
  const rest = words.replace(/([\w-]+):(?:"([^"]*)"|(\S+))\s*/g, (pair, name, quoted, plain) => {
    const option = command.options.find((candidate) => isCalled(candidate, name.toLowerCase()));
    const isFree = option && !filled.some((entry) => entry.option === option);
    if (isFree) filled.push({ option, text: quoted ?? plain });
    return isFree ? "" : pair;
  });
  return [filled, rest];
}

/** How many examples the empty channel shows. */
const EXAMPLES = 3;

/** Examples: the first commands, each with the first thing that the bot offers for its first option. */
async function showExamples(composer) {
  const examples = await Promise.all(composer.commands.slice(0, EXAMPLES).map(exampleOf));
  part("examples").replaceChildren(...examples.map((example) => make("li", {}, exampleChip(composer, example))));
}

async function exampleOf(command) {
  const option = command.options.find((candidate) => candidate.autocomplete);
  // Words of one's own cannot be offered.
  if (!option || command.options.some((candidate) => candidate.required)) return { command, filled: [] };
  try {
    const typing = { name: option.sent, type: option.type, value: "", focused: true };
    const { response } = await ask(commandInteraction(command, [typing], AUTOCOMPLETE));
    const [choice] = response.data.choices;
    return { command, filled: choice ? [{ option, text: choice.name, value: choice.value }] : [] };
  } catch {
    return { command, filled: [] };
  }
}

function exampleChip(composer, { command, filled }) {
  const options = filled.map(({ option, text }) =>
    make("span", { class: "example-option" }, make("span", {}, `${option.name} `), text),
  );
  const chip = make(
    "button",
    { type: "button", class: "example" },
    make("b", {}, `/${command.name}`),
    ...options.flatMap((option) => [" ", option]),
  );
  chip.addEventListener("click", () => composer.choose(command, filled));
  return chip;
}

// ---- Live -----------------------------------------------------------------------------------------------------------------------

/** Listens for saved articles. The browser connects again by itself; the page only says when it is not connected. */
function listenForNews(onNews, onReturn = () => {}) {
  const events = new EventSource("/events");
  let wasLost = false;
  events.addEventListener("open", () => {
    showLive("");
    if (wasLost) onReturn();
    wasLost = false;
  });
  events.addEventListener("error", () => {
    wasLost = true;
    showLive("Not connected; trying again…");
  });
  events.addEventListener("library", (event) => onNews(JSON.parse(event.data)));
  // Leaving the page must not look like a lost connection.
  addEventListener("pagehide", () => events.close());
}

function showLive(text) {
  const place = part("live");
  if (place.textContent !== text) place.textContent = text;
}

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function tellNews({ errors }) {
  if (errors === 0) return toast("Knowledge reloaded");
  const isGallery = document.body.dataset.page === "gallery";
  const way = make("a", { href: "/gallery#problems" }, isGallery ? "see the top of the page" : "see the gallery");
  return toast(`${counted(errors, "error")}: `, { link: way, stays: true });
}

// ---- Gallery --------------------------------------------------------------------------------------------------------------------

let drawnVersion = 0;

/** Fetches the gallery and draws it; an older answer that comes late is dropped. */
async function loadGallery() {
  drawnVersion += 1;
  const turn = drawnVersion;
  try {
    const gallery = await fetchJson("/gallery.json");
    if (turn === drawnVersion) keepingPlace(() => drawGallery(gallery));
  } catch (error) {
    console.error(error);
    if (turn === drawnVersion) drawGalleryFailure();
  }
}

function drawGalleryFailure() {
  const again = make("button", { type: "button", class: "button secondary" }, "Try again");
  again.addEventListener("click", loadGallery);
  part("problems").replaceChildren(
    make("div", { class: "alert", role: "alert" }, make("p", {}, "The gallery could not be loaded. "), again),
  );
}

/** What was read when its article fell out of the gallery, until one scrolls on: it may come back with the next save. */
let missed = null;

/** Draws while what one reads stays where it is on the screen. */
function keepingPlace(draw) {
  const read = missed?.scrolled === scrollY ? missed : readNow();
  const focused = document.activeElement?.getAttribute("href");
  draw();
  const again = read && document.getElementById(read.id);
  if (again) scrollBy({ top: again.getBoundingClientRect().top - read.top, behavior: "instant" });
  missed = read && !again ? { ...read, scrolled: scrollY } : null;
  if (focused) document.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** The first criterion on the screen and where it stands; nothing at the top of the page, where what is new should show. */
function readNow() {
  const anchors = [...document.querySelectorAll("[data-anchor]")];
  const anchor = anchors.find((candidate) => candidate.getBoundingClientRect().bottom > 0);
  return anchor && scrollY > 0 ? { id: anchor.id, top: anchor.getBoundingClientRect().top } : null;
}

function drawGallery({ version, problems, topics }) {
  part("version").textContent = `Library ${version}.`;
  part("topics").replaceChildren(...topics.map(topicEntry));
  part("problems").replaceChildren(...problemBoxes(problems, topics));
  const isEmpty =
    topics.length === 0 && make("p", { class: "quiet" }, "There is no topic yet. Put an article into the knowledge folder.");
  part("gallery").replaceChildren(...topics.map(drawTopic), ...(isEmpty ? [isEmpty] : []));
  part("gallery").setAttribute("aria-busy", "false");
}

/** Every problem of a topic, once each. */
function problemsOf(topic) {
  const all = [...topic.problems, ...topic.criteria.flatMap((criterion) => criterion.problems)];
  return [...new Map(all.map((problem) => [keyOf(problem), problem])).values()];
}

function topicEntry(topic) {
  const count = problemsOf(topic).length;
  const mark =
    count > 0 &&
    make(
      "span",
      { class: "count", title: counted(count, "problem") },
      String(count),
      make("span", { class: "unseen" }, ` ${count === 1 ? "problem" : "problems"}`),
    );
  return make("li", {}, make("a", { href: `#${topic.id}` }, make("span", {}, topic.title), mark));
}

const isError = (problem) => problem.severity === "error";
const keyOf = (problem) => JSON.stringify([problem.path, problem.line, problem.column, problem.rule, problem.message]);

/** Problems that are not among those shown elsewhere. */
function except(problems, shown) {
  const keys = new Set(shown.map(keyOf));
  return problems.filter((problem) => !keys.has(keyOf(problem)));
}

/** Errors above all; then warnings that belong to no topic that is shown. */
function problemBoxes(problems, topics) {
  const errors = problems.filter(isError);
  const shown = topics.flatMap(problemsOf);
  const loose = except(
    problems.filter((problem) => !isError(problem)),
    shown,
  );
  const boxes = [];
  if (errors.length > 0) boxes.push(errorBox(errors));
  if (loose.length > 0) boxes.push(make("section", { class: "alert mild", "aria-label": "Warnings" }, ...loose.map(drawProblem)));
  return boxes;
}

function errorBox(errors) {
  const title = make("h2", {}, `${counted(errors.length, "error")} to mend`);
  const note = make("p", {}, "Answers leave out an article with an error until it is mended.");
  return make("div", { class: "alert", role: "alert", id: "problems" }, title, note, ...errors.map(drawProblem));
}

function drawProblem({ path, line, column, severity, rule, message, remedy }) {
  const place = make(
    "p",
    { class: "problem-place" },
    make("span", { class: "severity" }, severity),
    make("code", {}, `${path}:${line}:${column}`),
    " ",
    make("code", { class: "rule" }, rule),
  );
  const way = remedy && make("p", { class: "remedy" }, make("b", {}, "Remedy: "), ...withCode(remedy));
  return make("div", { class: "problem", "data-severity": severity }, place, make("p", {}, ...withCode(message)), way);
}

/** Plain text in which only what stands between backticks looks different. */
const withCode = (text) => text.split("`").map((piece, at) => (at % 2 === 1 ? make("code", {}, piece) : piece));

function drawTopic(topic) {
  const elsewhere = topic.criteria.flatMap((criterion) => criterion.problems);
  const own = except(
    topic.problems.filter((problem) => !isError(problem)),
    elsewhere,
  );
  const title = make("h2", { id: `title-${topic.id}` }, topic.title);
  const head = make("header", { class: "topic-head" }, title, make("code", {}, topic.path), ...own.map(drawProblem));
  return make(
    "section",
    { class: "topic", id: topic.id, "aria-labelledby": title.id, "data-topic": topic.id },
    head,
    ...topic.criteria.map((criterion) => drawCriterion(topic, criterion)),
  );
}

function drawCriterion(topic, criterion) {
  const id = `${topic.id}/${criterion.id}`;
  const title = make("h3", {}, make("a", { href: `#${id}` }, criterion.name));
  const beside = make(
    "div",
    { class: "criterion-side" },
    title,
    make("code", {}, criterion.id),
    ...criterion.problems.map(drawProblem),
  );
  const embeds = (criterion.response.data?.embeds ?? []).map((embed) => drawEmbed(embed, () => null, 4));
  return make(
    "div",
    { class: "criterion", id, "data-anchor": "", "data-criterion": criterion.id },
    beside,
    make("div", { class: "criterion-embeds" }, ...embeds),
  );
}

// ---- Start ----------------------------------------------------------------------------------------------------------------------

async function startChannel() {
  part("members").replaceChildren(...MEMBERS.map(memberChoice));
  watchScrolling();
  startSource();
  listenForNews(tellNews);
  try {
    const commands = await fetchJson("/commands.json");
    const composer = new Composer(commands.map(inThisLanguage));
    // On a phone this would open the keyboard over half of the page.
    if (matchMedia("(pointer: fine)").matches) composer.text.focus({ preventScroll: true });
    await showExamples(composer);
  } catch (error) {
    console.error(error);
    toast("The commands could not be loaded. Is the playground still running? Reload the page to try again.", { stays: true });
  }
}

async function startGallery() {
  listenForNews((news) => {
    loadGallery();
    tellNews(news);
  }, loadGallery);
  await loadGallery();
  // The place in the address did not exist before the gallery was drawn.
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place) place.scrollIntoView();
}

showTheme(chosenTheme());
fillIcons();
drawFavicon();
if (document.body.dataset.page === "gallery") startGallery();
else startChannel();
