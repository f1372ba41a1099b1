// What people have becomes a draft with answers, in the hands of a newcomer.

import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { hold, importFixture, messages, paste, start } from "./playground.mjs";

let playground;
before(async () => (playground = await start()));
after(() => playground.stop());

const TABLE = importFixture("table-5x8.md");
const NOTES = "# Notes\n\n## Walls\n\nThick.\n\n## Roofs\n\nFlat.\n";
const draftOf = (page) => page.getByRole("textbox", { name: "Draft" });
const answersOf = (page) => page.getByRole("region", { name: "Answers" });

/** What a click on Download saves: the name and the content. */
async function download(page) {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), content: fs.readFileSync(await saved.path(), "utf8") };
}

test("a pasted table becomes a draft that can be downloaded", async () => {
  const stored = fs.readdirSync(playground.file(""));
  const page = await playground.open();
  await page.getByRole("link", { name: "Import" }).click();
  await paste(page, TABLE);

  await page.getByText("The draft is below: 5 technologies, 8 criteria.").waitFor();
  const report = page.getByRole("region", { name: "Report" });
  await report.getByText("line 10: “Price” is a number in USD/month, and lower is better").waitFor();
  await report.getByText("| Price | $19/month").waitFor();
  await report.getByText("Regions: add the fact about Aiven").waitFor();
  await report.getByText("What went where").click();
  await report.getByText("line 16: Not placed").waitFor();

  await messages(page).nth(2).waitFor();
  const answers = await answersOf(page).textContent();
  for (const said of ["Managed databases for small teams", "Draft, not reviewed", "Community forum on the free plan", "what matters to you?"]) {
    assert.ok(answers.includes(said), said);
  }
  assert.match(await messages(page).first().getByRole("img").getAttribute("alt"), /Neon/);

  const saved = await download(page);
  assert.equal(saved.content, await draftOf(page).inputValue());
  assert.match(saved.content, /^\+\+\+\n[^]*status = "draft"/);
  assert.match(saved.name, /^[a-z0-9-]+\.md$/);
  assert.deepEqual(fs.readdirSync(playground.file("")), stored, "nothing is stored");
});

test("a text pasted before the page is ready is read", async () => {
  const page = await playground.open("/gallery");
  const letThrough = await hold(page, "**/modules/import-page.js");
  await page.getByRole("link", { name: "Import" }).click();
  await paste(page, TABLE);
  letThrough();
  await page.getByText("The draft is below: 5 technologies, 8 criteria.").waitFor();
});

test("answers' buttons and menus work, and lead to the draft", async () => {
  const page = await playground.open("/import");
  await paste(page, TABLE);
  const overview = messages(page).first();
  await messages(page).nth(2).waitFor();
  await overview.getByRole("combobox", { name: "Another criterion" }).click();
  await page.getByRole("option", { name: /Price/ }).click();
  await overview.getByText("19 USD/month").first().waitFor();
  await overview.getByRole("button", { name: "Show source" }).click();
  // The server says first where the answer comes from.
  await page.waitForFunction(() => {
    const { selectionStart, selectionEnd } = document.querySelector("[data-draft]");
    return selectionStart < selectionEnd;
  });
  const selected = await draftOf(page).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.match(selected, /neon = 19/);
  await messages(page).nth(2).getByRole("button", { name: "Show me" }).click();
  await messages(page).nth(2).getByText("You haven’t given any weights yet.").waitFor();
});

test("a changed draft shows its problems with lines, and its answers follow", async () => {
  const page = await playground.open("/import");
  await paste(page, TABLE);
  await messages(page).nth(2).waitFor();
  const draft = draftOf(page);
  const sound = await draft.inputValue();

  await draft.fill(sound.replace("neon = 19", "neon = \"cheap\""));
  await page.getByText(/1 error to fix/).waitFor();
  await page.getByText("The draft has errors. The answers are from before.").waitFor();
  const line = sound.split("\n").findIndex((text) => text.includes("neon = 19")) + 1;
  await page.getByRole("button", { name: `Go to line ${line}` }).first().click();
  const selected = await draft.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.match(selected, /neon = "cheap"/);
  const inView = await draft.evaluate((field) => field.scrollTop);
  assert.ok(inView > 0, "the line is scrolled into view");

  await draft.fill(sound.replace("neon = 19", "neon = 21").replace("Community forum", "A friendly forum"));
  await messages(page).first().getByText("21 USD/month").first().waitFor();
  await messages(page).nth(1).getByText(/A friendly forum/).waitFor();
  assert.equal(await messages(page).count(), 3);

  // With ratings, what fits is recommended.
  const scale = 'scale = { 1 = "none", 3 = "mail", 5 = "at any hour" }\nratings = { neon = 4, aiven = 5 }\n+++\nPrices';
  await draft.fill((await draft.inputValue()).replace("+++\nPrices", scale));
  await messages(page).nth(2).getByText(/Aiven fits best/).first().waitFor();

  // Another text does not take the changes away.
  await paste(page, "\nOne more sentence.\n");
  await page.getByText("Your changes in the draft are kept until you make it again.").waitFor();
  assert.match(await draft.inputValue(), /friendly/);
  await page.getByRole("button", { name: "Make the draft again, without my changes" }).click();
  await page.waitForFunction(() => document.querySelector("[data-draft]").value.includes("One more sentence."));
  assert.doesNotMatch(await draft.inputValue(), /friendly/);
});

test("what is unclear is asked for, and chosen by keyboard", async () => {
  const page = await playground.open("/import");
  await paste(page, NOTES);
  const asked = page.getByRole("group", { name: "What is compared here?" });
  await asked.getByText("names no technologies").waitFor();
  await asked.getByLabel("Walls line 3").focus();
  await page.keyboard.type("a t");
  await page.keyboard.press("Tab");
  await page.keyboard.type("a t");
  // A change meanwhile takes no choice away.
  const answered = page.waitForResponse("**/import");
  await page.getByLabel("Criteria, with commas").fill("Cost");
  await answered;
  await asked.getByRole("button", { name: "Use these" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("The draft is below: 2 technologies, 1 criterion.").waitFor();
  assert.equal(await page.getByLabel("Technologies, with commas").inputValue(), "Walls, Roofs");
  await asked.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Make the draft");
  assert.match(await draftOf(page).inputValue(), /Thick\.[^]*Flat\./);
});

test("several files are one topic, and binary ones are named", async () => {
  const page = await playground.open("/import");
  const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page.locator("[data-file-input]").setInputFiles([
    file("databases.md", TABLE),
    file("more.md", "# More\n\nNeon sleeps when nobody asks.\n"),
    { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0xff]) },
  ]);
  await page.getByText("Not read: picture.png.").waitFor();
  await messages(page).nth(2).waitFor();
  assert.match(await draftOf(page).inputValue(), /Neon sleeps when nobody asks/);
  assert.equal((await download(page)).name, "databases.md");
  await page.getByRole("button", { name: "Remove more.md" }).click();
  await page.waitForFunction(() => !document.querySelector("[data-draft]").value.includes("Neon sleeps"));
});

test("a dropped file is read", async () => {
  const page = await playground.open("/import");
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.md", { type: "text/markdown" }));
    return transfer;
  }, TABLE);
  await page.locator("[data-bring]").dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByText("dropped.md", { exact: true }).first().waitFor();
  await messages(page).nth(2).waitFor();
});

test("a question and names are enough to begin", async () => {
  const page = await playground.open("/import");
  await page.getByRole("radio", { name: "Start from nothing" }).check({ force: true });
  await page.getByRole("button", { name: "Make the draft" }).click();
  await page.getByText("Write the question, two technologies and a criterion first.").waitFor();
  await page.getByLabel("Question").fill("Which queue should we use?");
  await page.getByLabel("Technologies, with commas").fill("Kafka, RabbitMQ");
  await page.getByLabel("Criteria, with commas").fill("Speed, Cost");
  await messages(page).nth(2).waitFor();
  const saved = await download(page);
  assert.equal(saved.name, "queue.md");
  assert.match(saved.content, /question = "Which queue should we use\?"/);
});

test("too much text is refused before it is sent", async () => {
  const page = await playground.open("/import");
  let sent = 0;
  await page.route("**/import", (route) => (sent += 1) && route.continue());
  await page.getByLabel("Your text").evaluate((field) => {
    field.value = "a".repeat(1024 * 1024);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.getByText("This is more than 1 MiB of text.").waitFor();
  assert.equal(sent, 0);
});

test("a playground that has stopped is told of, and the draft stays", async () => {
  const page = await playground.open("/import");
  await paste(page, TABLE);
  await messages(page).nth(2).waitFor();
  const before = await draftOf(page).inputValue();
  await page.route("**/draft/**", (route) => route.abort());
  await draftOf(page).fill(`${before}\nMore.\n`);
  await page.getByText("The draft could not be checked").waitFor();
  assert.equal(await draftOf(page).inputValue(), `${before}\nMore.\n`);
  playground.complaints.length = 0; // The aborted request was meant to fail.
});

test("nothing failed on the way, and nothing was forbidden", () => assert.deepEqual(playground.complaints, []));
