// The gallery follows the articles as they are saved.

import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { send, start } from "./playground.mjs";

let playground;
before(async () => {
  playground = await start();
  // Its translation would complain of whatever is changed in the original alone.
  fs.rmSync(playground.file("backend-runtime.de.md"));
});
after(() => playground.stop());

const NAME = "backend-runtime.md";
const QUESTIONS = "backend-runtime.questions.toml";
const change = (from, to) => {
  const text = fs.readFileSync(playground.file(NAME), "utf8");
  assert.ok(text.includes(from), from);
  fs.writeFileSync(playground.file(NAME), text.replace(from, to));
};

test("every criterion of every topic is there", async () => {
  const page = await playground.open("/gallery");
  assert.equal(await page.locator("[data-criterion]").count(), 14);
  await page.getByText("Speed: Node.js and Python").first().waitFor();
});

test("a saved article shows at once, however the editor saves", async () => {
  const page = await playground.open("/gallery");
  change("V8 starts JavaScript in an interpreter", "Freshly written: V8 starts JavaScript in an interpreter");
  await page.getByText("Freshly written: V8 starts").waitFor();
  const text = fs.readFileSync(playground.file(NAME), "utf8").replace("Freshly written", "Moved here");
  fs.writeFileSync(playground.file("next.tmp"), text);
  fs.renameSync(playground.file("next.tmp"), playground.file(NAME));
  await page.getByText("Moved here: V8 starts").waitFor();
  const channel = await playground.open();
  const answer = await send(channel, "compare", { criterion: "speed" });
  assert.match(await answer.textContent(), /Moved here: V8/);
});

test("a broken article is shown, and the rest goes on", async () => {
  const page = await playground.open("/gallery");
  const channel = await playground.open();
  change("ratings = { nodejs = 4, python = 2 }", "ratings = { nodejs = 4, python = 7 }");
  const broken = fs.readFileSync(playground.file(NAME), "utf8").split("\n").findIndex((line) => line.includes("python = 7")) + 1;
  const alert = page.getByRole("alert");
  await alert.getByText(new RegExp(`backend-runtime\\.md:${broken}:\\d+`)).waitFor();
  assert.match(await alert.textContent(), /Remedy/);
  await page.getByText("Relational database").first().waitFor();
  await channel.getByText(/error.*gallery/).waitFor();
  change("python = 7 }", "python = 2 }");
  await alert.waitFor({ state: "detached" });
  await page.getByText("Speed: Node.js and Python").first().waitFor();
});

test("a warning is shown next to its criterion", async () => {
  const page = await playground.open("/gallery");
  change("ratings = { nodejs = 3, python = 3 }", "ratings = { nodejs = 3 }");
  const text = fs.readFileSync(playground.file(NAME), "utf8");
  const scalability = text.slice(text.indexOf("## Scalability"));
  const section = scalability.slice(scalability.indexOf("### Python"), scalability.indexOf("\n## Extensibility"));
  const marks = [...section.matchAll(/\[\^([^\]]+)\]/g)].map((mark) => mark[1]);
  const lists = fs.readFileSync(playground.file(QUESTIONS), "utf8");
  const start = lists.indexOf("[scalability]");
  const without = lists.slice(start).replace(/^python = \[\n[^]*?^\]\n/m, "");
  fs.writeFileSync(playground.file(QUESTIONS), lists.slice(0, start) + without);
  let rest = text.replace(section, "");
  for (const mark of marks) if (!rest.replace(`[^${mark}]:`, "").includes(`[^${mark}]`)) rest = rest.replace(new RegExp(`^\\[\\^${mark}\\]:.*\\n`, "m"), "");
  fs.writeFileSync(playground.file(NAME), rest);
  await page.locator("[data-criterion=scalability]").first().getByText("gap", { exact: true }).waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
});

test("nothing failed on the way, and nothing was forbidden", () => assert.deepEqual(playground.complaints, []));
