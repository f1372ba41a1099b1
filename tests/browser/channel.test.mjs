// What the channel does other than the usual: private replies, pictures, failures, themes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { become, messages, send, start } from "./playground.mjs";

let playground;
before(async () => (playground = await start()));
after(() => playground.stop());

test("a private answer, its asker's alone, can be dismissed", async () => {
  const page = await playground.open();
  await page.keyboard.type("/topics private:t");
  await page.getByRole("option", { name: "True" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const answer = messages(page).first();
  await answer.getByText(/Only you can see this/).waitFor();
  await become(page, "Newcomer");
  assert.equal(await answer.isVisible(), false);
  await become(page, "You");
  await answer.getByRole("button", { name: "Dismiss message" }).click();
  assert.equal(await messages(page).count(), 0);
});

test("a picture comes and goes with the answer that it belongs to", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare");
  assert.match(await answer.getByRole("img").getAttribute("alt"), /Ratings from 1 \(worst\) to 5 \(best\)\. Speed: Node\.js 4/);
  await answer.getByRole("combobox", { name: "Another criterion" }).click();
  await page.getByRole("option", { name: /Speed/ }).click();
  await answer.getByText("Speed: Node.js and Python").waitFor();
  assert.equal(await answer.getByRole("img").count(), 0);
});

test("a click on somebody else's answer gets a private one", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare", { criterion: "speed" });
  await become(page, "Teammate");
  await answer.getByRole("combobox", { name: "Another criterion" }).click();
  await page.getByRole("option", { name: /Scalability/ }).click();
  await messages(page).nth(1).getByText("Scalability: Node.js and Python").waitFor();
  assert.equal(await messages(page).nth(1).getAttribute("data-private"), "");
  assert.match(await answer.textContent(), /Speed: Node\.js and Python/);
});

test("a playground that has stopped is told of, not hung on", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare", { criterion: "speed" });
  await page.route("**/interactions", (route) => route.abort());
  await answer.getByRole("button", { name: "Sources" }).click();
  await answer.getByText("This interaction failed").waitFor();
  playground.complaints.length = 0; // The aborted request was meant to fail.
});

test("the theme that was chosen stays, and is the gallery's too", async () => {
  const page = await playground.open("/", { theme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.locator("[data-theme-switch]").click();
  const dark = await background();
  assert.notEqual(dark, light);
  await page.reload();
  assert.equal(await background(), dark);
  await page.getByRole("link", { name: "Gallery" }).click();
  await page.locator(".criterion").first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
});

test("a plain question gets a quotation, and passages lead on", async () => {
  const page = await playground.open();
  await page.keyboard.type("/ask ");
  await page.keyboard.type("does python scale on many cores");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const answer = messages(page).first();
  await answer.getByText("Scalability: Python 3.15").waitFor();
  assert.match(await answer.locator("blockquote").textContent(), /process/);
  await answer.getByRole("button", { name: "Concurrency model: Python" }).click();
  await answer.getByText("Concurrency model: Python 3.15").waitFor();
});

test("an answer for somebody names that member", async () => {
  const page = await playground.open();
  await page.keyboard.type("/compare for:t");
  await page.getByRole("option", { name: "Teammate" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const answer = messages(page).first();
  await answer.locator(".mention").waitFor();
  assert.equal(await answer.locator(".mention").textContent(), "@Teammate");
});

test("typed words are weighed in on, and the answer shared", async () => {
  const page = await playground.open();
  await page.keyboard.type("postgres or sqlite? backup worries me");
  await page.getByRole("option", { name: /Weigh in on this/ }).click();
  const answer = messages(page).first();
  await answer.getByText("Ease of operation: PostgreSQL and SQLite").waitFor();
  await answer.getByText(/Only you can see this/).waitFor();
  await answer.getByRole("button", { name: "Share" }).click();
  await messages(page).nth(1).getByText(/Asked by/).waitFor();
  assert.equal(await messages(page).nth(1).getAttribute("data-private"), null);
});

test("the address says in which language everyone is", async () => {
  const page = await playground.open("/?locale=de");
  const answer = await send(page, "compare", { criterion: "geschwindigkeit" });
  await answer.getByText(/führt bei Geschwindigkeit/).waitFor();
});
