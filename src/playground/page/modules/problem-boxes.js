// The problems of articles as nodes.

import { counted } from "./counted.js";
import { make } from "./elements.js";
import { problemsAbove } from "./problems.js";

/** The boxes above the topics. */
export function drawProblemsAbove(problems, topics) {
  const { errors, warnings } = problemsAbove(problems, topics);
  const boxes = [];
  if (errors.length > 0) boxes.push(drawErrors(errors));
  if (warnings.length > 0) boxes.push(drawWarnings(warnings));
  return boxes;
}

function drawErrors(errors) {
  const title = make("h2", {}, `${counted(errors.length, "error")} to fix`);
  const note = make("p", {}, "Answers leave out an article with an error until it is fixed.");
  const attributes = { class: "alert", role: "alert", id: "problems" };
  return make("div", attributes, title, note, ...errors.map(drawProblem));
}

function drawWarnings(warnings) {
  const attributes = { class: "alert mild", "aria-label": "Warnings" };
  return make("section", attributes, ...warnings.map(drawProblem));
}

/** One problem: its place and rule, what is wrong, and how to fix it. */
export function drawProblem({ path, line, column, severity, rule, message, remedy }) {
  const name = make("span", { class: "severity" }, severity);
  const where = make("code", {}, `${path}:${line}:${column}`);
  const which = make("code", { class: "rule" }, rule);
  const place = make("p", { class: "problem-place" }, name, where, " ", which);

  const what = make("p", {}, ...withCode(message));
  const how = remedy && drawRemedy(remedy);
  return make("div", { class: "problem", "data-severity": severity }, place, what, how);
}

function drawRemedy(text) {
  return make("p", { class: "remedy" }, make("b", {}, "Remedy: "), ...withCode(text));
}

/** Plain text in which only what is between backticks looks different. */
export function withCode(text) {
  return text.split("`").map((piece, at) => (at % 2 === 1 ? make("code", {}, piece) : piece));
}
