// A team decides: a form opens the decision, three members weigh in, the clock is put forward, one of them objects.

import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { become, drawn, fillInDecision, messages, openDecision, putForward, start, weighIn } from "./playground.mjs";

let playground;
before(async () => (playground = await start()));
after(() => playground.stop());

/** Fills in the one field of the form that is open, and sends it. */
async function fillIn(page, text) {
  await page.getByRole("dialog").getByRole("textbox").fill(text);
  await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
}

/** The text of a file that a message has attached. */
async function download(page, message, name) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    message.getByRole("link", { name: new RegExp(name) }).click(),
  ]);
  assert.equal(file.suggestedFilename(), name);
  return fs.readFileSync(await file.path(), "utf8");
}

test("a team decides, from its first ballot to the record", async () => {
  const page = await playground.open();
  const board = await openDecision(page);
  await board.getByText("Nobody has weighed in.").waitFor();

  const receipt = await weighIn(page, board, "You", /Read-heavy/);
  await weighIn(page, board, "Teammate", /Prototype/);
  await weighIn(page, board, "Newcomer", /Many services/);
  await board.getByText("Weighed in: You, Teammate and Newcomer.").waitFor();
  assert.equal(await receipt.isVisible(), false, "the receipt of another member");
  assert.match(await board.textContent(), /\(edited\)/);

  await putForward(page, "+7 days");
  const outcome = messages(page).filter({ hasText: "Where your weights differ" });
  await outcome.getByText("All 3 of you, each by your own weights, get PostgreSQL.").waitFor();
  await outcome.getByRole("img").waitFor();
  await page.getByText("(5 days ago)").filter({ visible: true }).first().waitFor();
  assert.doesNotMatch(await page.locator("[data-log]").textContent(), /closed late/);

  await become(page, "You");
  const tooLate = messages(page).nth(await messages(page).count());
  await receipt.getByRole("button", { name: "Change" }).click();
  await tooLate.getByText("That is not possible").waitFor();
  await outcome.getByRole("button", { name: "Propose PostgreSQL" }).click();
  await fillIn(page, "6");
  const decided = messages(page).filter({ has: page.getByRole("button", { name: "Object" }) });
  await become(page, "Newcomer");
  await decided.getByRole("button", { name: "Object" }).click();
  await fillIn(page, "Nobody here knows it.");
  await decided.getByText("Nobody here knows it.").waitFor();

  await become(page, "You");
  const shown = messages(page).nth(await messages(page).count());
  await page.locator("#message").click();
  await page.keyboard.type("/decide show ");
  await page.keyboard.press("Enter");
  await shown.getByRole("button", { name: "Answer Newcomer" }).click();
  await fillIn(page, "We learn it together.");
  await decided.getByText("We learn it together.").waitFor();

  const record = messages(page).nth(await messages(page).count());
  await decided.getByRole("button", { name: "Record" }).click();
  assert.match(await download(page, record, "decision.md"), /Which database for shop \d\?/);
  assert.match(await download(page, record, "decision.json"), /"We learn it together\."/);

  // What the bot has posted is still there, what it has answered is not.
  await page.reload();
  await drawn(page);
  await decided.getByText("We learn it together.").waitFor();
  assert.equal(await messages(page).count(), 2);
  assert.deepEqual(playground.complaints, []);
});

test("a form can be left, and names what it lacks", async () => {
  const page = await playground.open();
  const before = await messages(page).count();
  const { form } = await fillInDecision(page, "");
  assert.equal(await form.getByLabel("Topic").evaluate((field) => document.activeElement === field), false);
  await form.getByRole("button", { name: "Submit" }).click();
  assert.equal(await form.getByLabel("Closes").evaluate((field) => field.matches(":invalid:focus")), true);
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  assert.equal(await messages(page).count(), before);
  assert.equal(await page.evaluate(() => document.activeElement.id), "message");
});

test("a member who is not mentioned may not weigh in", async () => {
  const page = await playground.open();
  await page.locator("#message").click();
  await page.keyboard.insertText('/decide open topic:database closes:"in 3 hours" who:"@You @Teammate" ');
  await page.keyboard.press("Enter");
  const board = messages(page).filter({ hasText: "@Teammate" });
  await board.getByRole("button", { name: "Weigh in" }).waitFor();
  await become(page, "Newcomer");
  const refusal = messages(page).nth(await messages(page).count());
  await board.getByRole("button", { name: "Weigh in" }).click();
  await refusal.getByText(/you are not among them/).waitFor();
});

test("a moderator, not a newcomer, may close another member's decision", async () => {
  const page = await playground.open();
  const board = await openDecision(page);
  await become(page, "Newcomer");
  const shown = messages(page).nth(await messages(page).count());
  await board.getByRole("button", { name: "More", exact: true }).click();
  await shown.waitFor();
  assert.equal(await shown.getByRole("button", { name: "Close now" }).count(), 0);
  await become(page, "Teammate");
  const managed = messages(page).nth(await messages(page).count());
  await board.getByRole("button", { name: "More", exact: true }).click();
  await managed.getByRole("button", { name: "Close now" }).click();
  await board.getByRole("button", { name: "Another round" }).waitFor();
});
