// Where the gallery shows the problems of articles.

import assert from "node:assert/strict";
import { test } from "node:test";
import { counted } from "../../src/playground/page/modules/counted.js";
import * as problems from "../../src/playground/page/modules/problems.js";

const problem = (rule, severity = "warning") => ({
  path: "a.md", line: 1, column: 2, rule, message: rule, severity,
});
const topic = (own, ...inCriteria) => ({
  problems: own.map((rule) => problem(rule)),
  criteria: inCriteria.map((rules) => ({ problems: rules.map((rule) => problem(rule)) })),
});
const rules = (found) => found.map(({ rule }) => rule);

test("a problem that concerns two criteria counts once", () =>
  assert.deepEqual(rules(problems.problemsOf(topic(["x", "y"], ["x"], ["x", "z"]))), ["x", "y", "z"]));

test("a warning next to a criterion is not repeated above it", () =>
  assert.deepEqual(rules(problems.warningsOfTopic(topic(["x", "y"], ["x"]))), ["y"]));

test("errors stand above all, warnings only without a topic", () => {
  const all = [problem("broken", "error"), problem("x"), problem("loose")];
  const { errors, warnings } = problems.problemsAbove(all, [topic([], ["x"])]);
  assert.deepEqual([rules(errors), rules(warnings)], [["broken"], ["loose"]]);
});

test("an error of a topic is no warning of it", () => {
  const broken = { problems: [problem("broken", "error")], criteria: [] };
  assert.deepEqual(problems.warningsOfTopic(broken), []);
});

test("one is counted in the singular", () =>
  assert.deepEqual([counted(1, "error"), counted(2, "error")], ["1 error", "2 errors"]));
