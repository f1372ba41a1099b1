// A newcomer's session, from the first keystroke to a recommendation that the channel sees.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { become, hold, messages, send, start } from "./playground.mjs";

let playground;
before(async () => (playground = await start()));
after(() => playground.stop());

test("types a command's start, completes it by keyboard, sends it", async () => {
  const page = await playground.open();
  await page.keyboard.type("/comp");
  await page.getByRole("option", { name: /compare/ }).waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("option", { name: /^criterion/ }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("spe");
  await page.getByRole("option", { name: "Speed" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const answer = messages(page).first();
  await answer.getByText("Speed: Node.js and Python").waitFor();
  assert.match(await answer.textContent(), /You used \/compare/);
  assert.equal(await answer.getAttribute("data-private"), null);
});

test("types before the commands are there", async () => {
  const page = await playground.open("/gallery");
  const letThrough = await hold(page, "**/commands.json");
  await page.getByRole("link", { name: "playground" }).click();
  await page.locator("#message").click();
  await page.keyboard.type("/comp");
  letThrough();
  await page.getByRole("option", { name: /compare/ }).waitFor();
});

test("switches the criterion in place, and reads more alone", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare", { criterion: "speed" });
  await answer.getByRole("combobox", { name: "Another criterion" }).click();
  await page.getByRole("option", { name: /Scalability/ }).click();
  await answer.getByText("Scalability: Node.js and Python").waitFor();
  assert.match(await answer.textContent(), /\(edited\)/);
  await answer.getByRole("button", { name: "Read more: Python" }).click();
  const section = messages(page).nth(1);
  await section.getByText(/Scalability: Python/).first().waitFor();
  assert.match(await section.textContent(), /Only you can see this/);
  await become(page, "Teammate");
  assert.equal(await section.isVisible(), false, "others do not see it");
});

test("goes through the panel to a recommendation, and shares it", async () => {
  const page = await playground.open();
  const panel = await send(page, "recommend");
  await panel.getByRole("combobox", { name: "Topic" }).click();
  await page.getByRole("option", { name: /Back-end runtime/ }).click();
  await panel.getByText("Back-end runtime: what matters to you?").waitFor();
  await panel.getByRole("combobox", { name: "Matters most" }).click();
  await page.getByRole("option", { name: /Speed/ }).click();
  await page.getByRole("option", { name: /Concurrency model/ }).click();
  await page.keyboard.press("Escape");
  await panel.getByText(/Weights: Speed 5/).waitFor();
  await panel.getByRole("button", { name: "Show me" }).click();
  await panel.getByText("Back-end runtime: Node.js fits best").first().waitFor();
  assert.match(await panel.getByRole("img").getAttribute("alt"), /Scores from 0 to 100\. Node\.js 75/);
  await panel.getByRole("button", { name: "Share" }).click();
  const shared = messages(page).nth(1);
  await shared.getByText(/Asked by .* with their own weights/).waitFor();
  assert.equal(await shared.getAttribute("data-private"), null);
  await shared.getByRole("img").waitFor();
  await become(page, "Teammate");
  assert.deepEqual([await panel.isVisible(), await shared.isVisible()], [false, true]);
  await shared.getByRole("button", { name: "Change weights" }).click();
  await messages(page).nth(2).getByText("Only you can see this").waitFor();
});

test("sees the JSON and the source lines of a reply", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare", { criterion: "speed" });
  await answer.getByRole("button", { name: "Show source" }).focus();
  await page.keyboard.press("Enter");
  const source = page.getByRole("dialog", { name: "Source" });
  await source.getByText(/backend-runtime\.md:\d+-\d+/).first().waitFor();
  const json = JSON.parse(await source.locator(".json code").first().textContent());
  assert.deepEqual([json.type, json.data.embeds[0].title], [4, "Speed: Node.js and Python"]);
  assert.match(await source.textContent(), /ratings = \{ nodejs = 4, python = 2 \}/);
  await page.keyboard.press("Escape");
  await source.waitFor({ state: "hidden" });
});

test("nothing failed on the way, and nothing was forbidden", () => assert.deepEqual(playground.complaints, []));
