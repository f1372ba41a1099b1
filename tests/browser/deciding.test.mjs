// A team decides: a form opens the decision, three members weigh in, the clock is put forward, one of them objects.

import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { become, messages, start } from "./playground.mjs";

let playground;
before(async () => (playground = await start()));
after(() => playground.stop());

/** Opens a decision by its form. */
async function open(page) {
  await page.locator("#message").click();
  await page.keyboard.type("/decide open ");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Put something to a decision" });
  await form.getByLabel("Topic").fill("relational database");
  await form.getByLabel("Question").fill("Which database for the shop?");
  await form.getByLabel("Closes").fill("in 2 days");
  await form.getByRole("button", { name: "Submit" }).click();
  await form.waitFor({ state: "detached" });
  const board = messages(page).filter({ has: page.getByRole("button", { name: "Weigh in" }) });
  await board.waitFor();
  return board;
}

/** One member weighs in with a use case. */
async function weighIn(page, board, member, useCase) {
  await become(page, member);
  await board.getByRole("button", { name: "Weigh in" }).click();
  const panel = messages(page).last();
  await panel.getByRole("combobox", { name: /Use case/ }).click();
  await page.getByRole("option", { name: useCase }).click();
  await panel.getByRole("button", { name: "Send", exact: true }).click();
  await panel.getByText(/is in/).first().waitFor();
}

test("a team opens, weighs in, closes, proposes, objects and keeps the record", async () => {
  const page = await playground.open();
  const board = await open(page);
  await weighIn(page, board, "You", /Multi-tenant/);
  console.log(await messages(page).last().innerText());
  await weighIn(page, board, "Teammate", /Desktop/);
  await weighIn(page, board, "Newcomer", /Ledger/);
  console.log(await board.innerText());
  await page.screenshot({ path: "../../target/browser/x1.png" });
  await page.getByRole("button", { name: "+7 days" }).click();
  await page.waitForTimeout(3000);
  console.log(await page.locator("[data-log]").innerText());
  await page.screenshot({ path: "../../target/browser/x2.png" });
});
