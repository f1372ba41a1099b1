// Every criterion of every topic as it looks in Discord.

import { counted } from "./counted.js";
import { make, part } from "./elements.js";
import { drawEmbed } from "./embeds.js";
import { drawProblem, drawProblemsAbove } from "./problem-boxes.js";
import { problemsOf, warningsOfTopic } from "./problems.js";

const EMPTY = "There is no topic yet. Put an article into the knowledge folder.";

/** Draws what `/gallery.json` says. */
export function drawGallery({ version, problems, topics }) {
  part("version").textContent = `Library ${version}.`;
  part("topics").replaceChildren(...topics.map(drawEntry));
  part("problems").replaceChildren(...drawProblemsAbove(problems, topics));

  const empty = make("p", { class: "quiet" }, EMPTY);
  const drawn = topics.length > 0 ? topics.map(drawTopic) : [empty];
  part("gallery").replaceChildren(...drawn);
  part("gallery").setAttribute("aria-busy", "false");
}

/** Says that the gallery did not come. */
export function drawFailure(onAgain) {
  const again = make("button", { type: "button", class: "button" }, "Try again");
  again.addEventListener("click", onAgain);
  const text = make("p", {}, "The gallery could not be loaded. ");
  part("problems").replaceChildren(make("div", { class: "alert", role: "alert" }, text, again));
}

/** A topic in the list of topics, with the number of its problems. */
function drawEntry(topic) {
  const count = problemsOf(topic).length;
  const title = make("span", {}, topic.title);
  const mark = count > 0 && drawCount(count);
  return make("li", {}, make("a", { href: `#${topic.id}` }, title, mark));
}

function drawCount(count) {
  const said = counted(count, "problem");
  const word = make("span", { class: "unseen" }, said.slice(String(count).length));
  return make("span", { class: "count", title: said }, String(count), word);
}

function drawTopic(topic) {
  const title = make("h2", { id: `title-${topic.id}` }, topic.title);
  const path = make("code", {}, topic.path);
  const warnings = warningsOfTopic(topic).map(drawProblem);
  const head = make("header", { class: "topic-head" }, title, path, ...warnings);

  const criteria = topic.criteria.map((criterion) => drawCriterion(topic, criterion));
  const attributes = {
    class: "topic",
    id: topic.id,
    "aria-labelledby": title.id,
    "data-topic": topic.id,
  };
  return make("section", attributes, head, ...criteria);
}

function drawCriterion(topic, criterion) {
  const id = `${topic.id}/${criterion.id}`;
  const title = make("h3", {}, make("a", { href: `#${id}` }, criterion.name));
  const name = make("code", {}, criterion.id);
  const problems = criterion.problems.map(drawProblem);
  const side = make("div", { class: "criterion-side" }, title, name, ...problems);

  const embeds = criterion.response.data?.embeds ?? [];
  const drawn = embeds.map((embed) => drawEmbed(embed, { level: 4 }));
  const answer = make("div", { class: "criterion-embeds" }, ...drawn);

  const attributes = { class: "criterion", id, "data-anchor": "", "data-criterion": criterion.id };
  return make("div", attributes, side, answer);
}
