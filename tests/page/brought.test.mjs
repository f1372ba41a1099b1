// What people bring to the import.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LONGEST, isTooLong, knownWith, lineAt, namesIn, whyNoDraft,
} from "../../src/playground/page/modules/brought.js";

test("names stand between commas or line ends", () => {
  assert.deepEqual(namesIn(" Kafka, RabbitMQ ,,\nNATS core\n"), ["Kafka", "RabbitMQ", "NATS core"]);
  assert.deepEqual(namesIn(" , \n"), []);
});

test("texts are counted in bytes, together with their names", () => {
  const of = (name, content) => ({ name, content });
  assert.equal(isTooLong([of("", "a".repeat(LONGEST))]), false);
  assert.equal(isTooLong([of("x", "a".repeat(LONGEST))]), true);
  assert.equal(isTooLong([of("", "ä".repeat(LONGEST / 2)), of("", "b")]), true);
  assert.equal(isTooLong([]), false);
});

test("a missing draft has a reason", () => {
  const why = (technologies, criteria) => whyNoDraft({ technologies, criteria });
  assert.match(why([], []), /names no technologies/);
  assert.match(why(["Kafka"], ["Speed"]), /only one technology, Kafka/);
  assert.match(why(["Kafka", "NATS"], []), /compares Kafka, NATS, but has no criterion/);
});

test("only chosen headings join what is known", () => {
  const found = { technologies: ["Kafka"], criteria: ["Speed"] };
  const roles = [{ name: "NATS", role: "technology" }, { name: "Who we are", role: "" }];
  assert.deepEqual(knownWith(found, roles), { technologies: ["Kafka", "NATS"], criteria: [] });
  const cost = [{ name: "Cost", role: "criterion" }];
  assert.deepEqual(knownWith(found, cost), { technologies: [], criteria: ["Speed", "Cost"] });
});

test("a guess quotes its line, where the text has one", () => {
  const texts = [{ name: "a", content: "one\r\n two \rthree\n\nfive" }];
  assert.equal(lineAt(texts, { text: 0, line: 2 }), "two");
  assert.equal(lineAt(texts, { text: 0, line: 5 }), "five");
  assert.equal(lineAt(texts, { text: 0, line: 4 }), null);
  assert.equal(lineAt(texts, { text: 0, line: 9 }), null);
  assert.equal(lineAt(texts, { text: 3, line: 1 }), null);
});
