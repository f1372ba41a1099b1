// What is typed, what is suggested for it, and what is chosen.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as commands from "../../src/playground/page/modules/commands.js";
import { MEMBERS } from "../../src/playground/page/modules/people.js";
import { Selection } from "../../src/playground/page/modules/selection.js";
import * as suggesting from "../../src/playground/page/modules/suggesting.js";

const registered = {
  name: "compare",
  name_localizations: { de: "vergleiche" },
  description: "Compares",
  options: [
    { name: "topic", name_localizations: { de: "thema" }, description: "Which?", type: 3 },
    { name: "for", description: "Whom?", type: 6 },
    { name: "private", description: "Alone?", type: 5 },
  ],
};
const german = commands.localised(registered, "de");
const compare = commands.localised(registered, "en-US");
const [topic, member, flag] = compare.options;
const titles = (found) => found.items.map((item) => item.title);

test("names are shown in one's language, and sent as registered", () => {
  assert.deepEqual([german.name, german.sent, german.description], ["vergleiche", "compare", "Compares"]);
  assert.deepEqual([german.options[0].name, german.options[0].sent], ["thema", "topic"]);
  assert.equal(compare.name, "compare");
});

test("a command is found by either name, in any case", () => {
  for (const text of ["/compare ", "/vergleiche x", "  /COMPARE x"]) {
    assert.equal(commands.readCommand([german], text)?.command, german, text);
  }
  for (const text of ["/compare", "compare x", "/nothing x", ""]) {
    assert.equal(commands.readCommand([german], text), null, text);
  }
});

test("pairs fill the options, and the other words are kept", () => {
  const { filled, words } = commands.readOptions(compare, 'topic:"back end" and private:yes more');
  assert.deepEqual(filled, [
    { option: topic, text: "back end", value: null },
    { option: flag, text: "yes", value: null },
  ]);
  assert.equal(words, "and more");
});

test("a pair that fits no free option stays words", () => {
  const { filled, words } = commands.readOptions(compare, "topic:a topic:b colour:red https://e.org");
  assert.deepEqual(filled.map(({ text }) => text), ["a"]);
  assert.equal(words, "topic:b colour:red https://e.org");
});

test("a typed value is what its option takes, or nothing", () => {
  const cases = [
    [topic, " any words ", "any words"],
    [flag, "TRUE", true],
    [flag, " false", false],
    [flag, "yes", undefined],
    [member, "teammate", MEMBERS[1].id],
    [member, "nobody", undefined],
  ];
  for (const [option, text, value] of cases) assert.equal(commands.valueOf(option, text), value, text);
});

test("what cannot be sent is refused with what is missing", () => {
  assert.equal(commands.refusal(topic, true), "topic is required");
  assert.equal(commands.refusal(flag, false), "private is True or False");
  assert.equal(commands.refusal(member, false), "for is one of the members");
});

test("commands are suggested by the start of either name", () => {
  assert.deepEqual(titles(suggesting.suggestCommands([german], "ver")), ["/vergleiche"]);
  assert.deepEqual(titles(suggesting.suggestCommands([german], "comp")), ["/vergleiche"]);
  assert.deepEqual(suggesting.suggestCommands([german], "x").items, []);
});

test("without a word no option is active, so that Enter sends", () => {
  const all = suggesting.suggestOptions(compare.options, "");
  assert.deepEqual([titles(all), all.active], [["topic", "for", "private"], -1]);
  const some = suggesting.suggestOptions(compare.options, "PRI");
  assert.deepEqual([titles(some), some.active], [["private"], 0]);
  assert.equal(suggesting.suggestOptions([], "x"), null);
});

test("words without an option go to the first for words", () => {
  const [item] = suggesting.suggestOptions([member, flag, topic], "Back end").items;
  assert.deepEqual([item.option, item.words, item.title], [topic, "Back end", "topic: Back end"]);
  assert.deepEqual(suggesting.suggestOptions([flag], "x").items, []);
});

test("a colon chooses the only option that its words fit", () => {
  assert.equal(suggesting.namedOption(compare.options, "Topic:"), topic);
  assert.equal(suggesting.namedOption(compare.options, "pri:"), flag);
  assert.equal(suggesting.namedOption(compare.options, "topic"), null);
  assert.equal(suggesting.namedOption(compare.options, ":"), null);
  assert.deepEqual(titles(suggesting.suggestOptions(compare.options, ":")), ["topic", "for", "private"]);
});

const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
const menu = (min_values, max_values) => new Selection({ options, min_values, max_values });

test("a menu with one value takes the last choice", () => {
  const selection = menu(1, 1);
  selection.choose(options[2]);
  selection.choose(options[0]);
  selection.choose(options[0]);
  assert.deepEqual(selection.values, ["a"]);
});

test("an optional value can be taken back", () => {
  const selection = menu(0, 1);
  selection.choose(options[1]);
  selection.choose(options[1]);
  assert.deepEqual(selection.values, []);
});

test("a menu keeps its limit of values and its order", () => {
  const selection = menu(1, 2);
  for (const option of [options[2], options[0], options[1]]) selection.choose(option);
  assert.deepEqual([selection.values, selection.isFull], [["a", "c"], true]);
});

test("several values are sent on closing, if they changed and are enough", () => {
  const selection = menu(1, 3);
  selection.open();
  selection.choose(options[0]);
  assert.equal(selection.close(), true);
  selection.open();
  assert.equal(selection.close(), false, "nothing changed");
  selection.open();
  selection.choose(options[0]);
  assert.equal(selection.close(), false, "too few");
  assert.deepEqual(selection.values, ["a"], "the values from before are back");
});

test("what is chosen from the start shows in the menu", () => {
  const preset = [{ value: "a", label: "A" }, { value: "b", label: "B", default: true }];
  const selection = new Selection({ options: preset, min_values: 1, max_values: 1 });
  assert.deepEqual(selection.chosen.map(({ label }) => label), ["B"]);
});

const parts = commands.localised({
  name: "decide",
  type: 1,
  description: "Decides",
  options: [
    { name: "open", type: 1, description: "Opens", options: [{ name: "who", description: "Whom?", type: 3 }] },
    { name: "list", name_localizations: { de: "liste" }, type: 1, description: "Lists" },
  ],
}, "de");

test("a command with parts is typed as its parts", () => {
  const [open, list] = commands.inParts(parts);
  assert.deepEqual([open.name, open.sent, open.description], ["decide open", "decide open", "Opens"]);
  assert.deepEqual([list.name, list.sent], ["decide liste", "decide list"]);
  assert.deepEqual(commands.inParts(compare), [compare]);

  const read = commands.readCommand([list, open], "/decide  open who:x and");
  assert.equal(read.command, open);
  assert.deepEqual([read.filled[0].text, read.words], ["x", "and"]);
  assert.equal(commands.readCommand([list, open], "/decide "), null);
  assert.equal(commands.readCommand([list, open], "/Decide Liste ")?.command, list);
});

test("only a name after @ is sent as a mention", () => {
  const [you, teammate] = MEMBERS;
  const mentions = `<@${you.id}>, <@${teammate.id}>`;
  assert.equal(commands.valueOf(topic, "@You, @teammate"), mentions);
  assert.equal(commands.valueOf(topic, "@Younger a@b @nobody"), "@Younger a@b @nobody");
});
