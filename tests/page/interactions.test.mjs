// What is sent to the bot, and what becomes of its answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { putAhead } from "../../src/playground/page/modules/clock.js";
import { echoOf } from "../../src/playground/page/modules/echo.js";
import * as interactions from "../../src/playground/page/modules/interactions.js";
import { MessageRecord, OwnRecord, recordOfNoAnswer } from "../../src/playground/page/modules/message-record.js";
import { MEMBERS } from "../../src/playground/page/modules/people.js";
import { readAnswer } from "../../src/playground/page/modules/server.js";
import { snowflake, timeOf } from "../../src/playground/page/modules/snowflakes.js";

const [you, teammate] = MEMBERS;
const by = { user: you, locale: "de" };
const compare = { name: "vergleiche", sent: "compare", options: [] };
const asked = interactions.commandInteraction(by, compare, []);
const picture = new Blob(["png"], { type: "image/png" });

const buttons = [
  { type: 1, components: [{ type: 2, custom_id: "a", label: "A", style: 2 }] },
  { type: 1, components: [{ type: 3, custom_id: "b", options: [], min_values: 1, max_values: 1 }] },
];

/** An answer with an embed, a picture and components. */
const answer = (data = {}) => ({
  response: {
    type: 4,
    data: {
      embeds: [{ title: "T", image: { url: "attachment://weighin.png", height: null } }],
      components: buttons,
      attachments: [{ id: 0, filename: "weighin.png", description: "A chart" }],
      ...data,
    },
  },
  files: new Map([["0", picture]]),
});

test("a command is sent by the name that every language shares", () => {
  const { type, data, locale, guild_locale, member } = asked;
  assert.deepEqual([type, data.name, data.options], [2, "compare", undefined]);
  assert.deepEqual([locale, guild_locale, member.user], ["de", "de", you]);
});

test("a command has the same id each time, another command another one", () => {
  const id = (sent) => interactions.commandInteraction(by, { sent }, []).data.id;
  assert.equal(id("compare"), id("compare"));
  assert.notEqual(id("compare"), id("share"));
  assert.match(id("compare"), /^\d{19}$/);
});

test("a member in an option comes as user and member", () => {
  const option = { name: "for", type: interactions.OPTION_MEMBER, value: teammate.id };
  const { options, resolved } = interactions.commandInteraction(by, compare, [option]).data;
  assert.deepEqual(options, [option]);
  assert.deepEqual(resolved.users[teammate.id], teammate);
  assert.equal("user" in resolved.members[teammate.id], false);
});

test("what is being typed is asked for as a completion", () => {
  const typing = { name: "criterion", type: 3, value: "sp", focused: true };
  const { type, data } = interactions.completionInteraction(by, compare, [typing]);
  assert.deepEqual([type, data.options], [4, [typing]]);
});

test("a command on a message brings the message", () => {
  const { data } = interactions.messageInteraction(by, { sent: "Weigh in" }, "Go or Rust?");
  const message = data.resolved.messages[data.target_id];
  assert.deepEqual([data.type, message.content, message.author], [3, "Go or Rust?", you]);
});

test("a click names its component as the message numbers it", () => {
  const echo = echoOf(new MessageRecord(asked, answer()));
  const click = interactions.clickInteraction(by, echo, buttons[1].components[0], ["x"]);
  assert.deepEqual(click.data, { custom_id: "b", component_type: 3, id: 4, values: ["x"] });
  assert.equal(click.message, echo);
});

test("a message goes back numbered, without nulls, with its picture", () => {
  const record = new MessageRecord(asked, answer({ flags: 64 }));
  const { embeds, components, attachments, flags, type } = echoOf(record);
  assert.deepEqual(components.map((row) => [row.id, row.components[0].id]), [[1, 2], [3, 4]]);
  assert.deepEqual(Object.keys(embeds[0].image), ["url", "proxy_url"]);
  assert.equal(embeds[0].image.url, attachments[0].url);
  assert.match(attachments[0].url, /^https:\/\/cdn\.discordapp\.com\/.*\/weighin\.png$/);
  assert.deepEqual([attachments[0].size, flags, type], [3, 64, 20]);
});

test("a message that a click asked for says which message that was", () => {
  const first = new MessageRecord(asked, answer());
  const click = interactions.clickInteraction(by, echoOf(first), buttons[0].components[0]);
  const echo = echoOf(new MessageRecord(click, answer(), first));
  assert.deepEqual([echo.type, echo.message_reference.message_id], [19, first.id]);
  assert.equal(echo.interaction_metadata.interacted_message_id, first.id);
});

test("an update replaces what it names and keeps the rest", () => {
  const record = new MessageRecord(asked, answer({ content: "<@1>" }));
  const before = record.attachments.picture("attachment://weighin.png");
  record.change(asked, answer({ embeds: [{ title: "Next" }], attachments: [] }));
  assert.equal(before.description, "A chart");
  assert.equal(record.attachments.picture("attachment://weighin.png"), null);
  assert.deepEqual([record.content, record.embeds[0].title], ["<@1>", "Next"]);
  assert.ok(record.edited);
});

test("the bytes of a picture are freed when another takes its place", async () => {
  const record = new MessageRecord(asked, answer());
  const { url } = record.attachments.picture("attachment://weighin.png");
  await fetch(url);
  record.change(asked, answer());
  await assert.rejects(fetch(url));
  record.attachments.free();
});

test("a private answer is seen by its asker alone", () => {
  const record = new MessageRecord(asked, answer({ flags: 64 }));
  assert.deepEqual([record.isVisibleTo(you), record.isVisibleTo(teammate)], [true, false]);
  assert.equal(new MessageRecord(asked, answer()).isVisibleTo(teammate), true);
});

test("a question without an answer is told to its asker alone", () => {
  const record = recordOfNoAnswer(asked);
  assert.deepEqual([record.content, record.isPrivate], ["The application did not respond", true]);
});

test("an answer is read as JSON, or as a form with files", async () => {
  const json = { type: 4 };
  assert.deepEqual(await readAnswer(Response.json(json)), { response: json, files: new Map() });

  const form = new FormData();
  form.set("payload_json", new Blob([JSON.stringify(json)], { type: "application/json" }));
  form.set("files[0]", picture, "weighin.png");
  const { response, files } = await readAnswer(new Response(form));
  assert.deepEqual([response, [...files.keys()]], [json, ["0"]]);
  assert.equal(await files.get("0").text(), "png");
});

test("ids grow with time, and differ within a millisecond", () => {
  const [first, second] = [snowflake(1_700_000_000_000), snowflake(1_700_000_000_000)];
  assert.notEqual(first, second);
  assert.equal((BigInt(first) >> 22n) + 1_420_070_400_000n, 1_700_000_000_000n);
  assert.ok(BigInt(snowflake(1_700_000_000_001)) > BigInt(second));
});

test("a part of a command is sent as an option with options", () => {
  const option = { name: "closes", type: 3, value: "in 2 days" };
  const { data } = interactions.commandInteraction(by, { sent: "decide open" }, [option]);
  assert.deepEqual([data.name, data.options], ["decide", [{ type: 1, name: "open", options: [option] }]]);
});

test("a form brings its texts, and the message whose button opened it", () => {
  const form = { custom_id: "f" };
  const { type, data, message } = interactions.formInteraction(by, form, [{ id: "reason", text: "So." }]);
  assert.deepEqual([type, data.custom_id, message], [5, "f", undefined]);
  assert.deepEqual(data.components, [{ type: 1, components: [{ type: 4, custom_id: "reason", value: "So." }] }]);
  assert.deepEqual(interactions.formInteraction(by, form, [], { id: "7" }).message, { id: "7" });
});

test("a message that a form asked for says what opened the form", () => {
  const submit = interactions.formInteraction(by, { custom_id: "f" }, []);
  const { interaction_metadata: metadata } = echoOf(new MessageRecord(submit, answer(), null, asked));
  assert.deepEqual([metadata.id, metadata.type], [submit.id, 5]);
  assert.equal(metadata.triggering_interaction_metadata.id, asked.id);
});

test("an unprompted message is nobody's, and an edit replaces it", () => {
  const data = (title) => ({ response: { ...answer().response.data, embeds: [{ title }] }, files: new Map() });
  const id = snowflake(1_700_000_000_000);
  const record = new OwnRecord({ id, edited: null }, data("Open"));
  assert.deepEqual([record.isVisibleTo(you), record.edited, timeOf(id)], [true, null, 1_700_000_000_000]);
  const echo = echoOf(record);
  assert.deepEqual([echo.type, echo.interaction_metadata, echo.webhook_id], [0, undefined, undefined]);

  record.edit({ edited: 1_700_000_060_000 }, data("Closed"));
  assert.deepEqual([record.embeds[0].title, record.edited - record.sent], ["Closed", 60_000]);
});

test("one member is a moderator, and the clock dates messages", () => {
  const manages = MEMBERS.map((user) => {
    const { permissions } = interactions.commandInteraction({ user }, compare, []).member;
    return (BigInt(permissions) & (1n << 13n)) !== 0n;
  });
  assert.deepEqual(manages, [false, true, false]);

  putAhead(86_400_000);
  assert.ok(new MessageRecord(asked, answer()).sent - Date.now() > 86_000_000);
  putAhead(0);
});
