// A running playground with its own copy of some articles, and a Chromium that looks at it.

import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.WEIGHIN ?? path.join(root, "target/debug/weighin");
const ARGUMENTS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** What is there when a page is ready: the channel has shown what the bot posted before. */
const DRAWN = {
  "/": [".example", "[data-log][aria-busy=false]"],
  "/gallery": ["[data-gallery][aria-busy=false]"],
  "/import": [".theme-name"],
};

/** What the paragraphs mean takes seconds to compute: once for all tests, and before the first of them. */
const cache = path.join(root, "target/tmp/browser-search-cache");
const environment = { WEIGHIN_SEARCH_CACHE: cache };
fs.mkdirSync(path.dirname(cache), { recursive: true });
execFileSync(program, ["ask", "/ask does python scale on many cores"], { cwd: root, env: environment, stdio: "ignore" });

/** Starts the playground on a free port, with a copy of the shipped articles, or with these files. */
export async function start(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "weighin-"));
  const knowledge = path.join(folder, "knowledge");
  fs.cpSync(path.join(root, "knowledge"), knowledge, { recursive: true });
  if (files) {
    fs.rmSync(knowledge, { recursive: true });
    fs.mkdirSync(knowledge);
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(knowledge, name), text);
  }
  const server = spawn(program, ["playground", "--listen", "127.0.0.1:0"], { cwd: folder, env: environment });
  const url = await address(server);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
  return new Playground(folder, server, url, browser);
}

/** The address that the program says it has opened. */
function address(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (data) => {
      said += data;
      const found = said.match(/Open (http:\/\/\S+)/);
      if (found) resolve(found[1]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", (data) => (said += data));
    server.on("exit", () => reject(new Error(`the playground ended: ${said}`)));
  });
}

class Playground {
  /** What the pages complained of: scripts that failed, and anything that the policy forbade. */
  complaints = [];

  constructor(folder, server, url, browser) {
    Object.assign(this, { folder, server, url, browser });
  }

  file(name) {
    return path.join(this.folder, "knowledge", name);
  }

  /** Opens a page of a size, in a theme. */
  async open(where = "/", { width = 1280, height = 800, theme = "dark", bypassCSP = false } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height }, colorScheme: theme, bypassCSP });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.stack));
    await page.goto(this.url + where);
    await drawn(page);
    return page;
  }

  async stop() {
    await this.browser.close();
    this.server.removeAllListeners("exit");
    const gone = new Promise((resolve) => this.server.on("exit", resolve));
    this.server.kill();
    await gone;
    fs.rmSync(this.folder, { recursive: true });
  }
}

/** Waits until a page is ready. */
export async function drawn(page) {
  for (const part of DRAWN[new URL(page.url()).pathname]) {
    await page.locator(part).first().waitFor({ state: "attached" });
  }
}

/** The messages of the channel. */
export const messages = (page) => page.locator("[data-message]");

/** Types a command with options, each completed, and sends it; gives the answer. */
export async function send(page, name, options = {}) {
  await page.locator("#message").click();
  await page.keyboard.type(`/${name} `);
  for (const [option, text] of Object.entries(options)) {
    await page.keyboard.type(`${option}:${text}`);
    await page.getByRole("option", { name: new RegExp(text, "i") }).first().waitFor();
    await page.keyboard.press("Tab");
  }
  const answer = messages(page).nth(await messages(page).count());
  await page.keyboard.press("Enter");
  await answer.waitFor();
  return answer;
}

/** The text of a file that the tests of the import have. */
export const importFixture = (name) => fs.readFileSync(path.join(root, "tests/fixtures/import", name), "utf8");

/** Pastes a text into the page of the import. */
export async function paste(page, text) {
  await page.getByLabel("Your text").focus();
  await page.keyboard.insertText(text);
}

/** Keeps a page waiting for what is at an address; gives the function that lets it through. */
export async function hold(page, address) {
  let letThrough;
  const released = new Promise((resolve) => (letThrough = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return letThrough;
}

/** Somebody else sits down at the keyboard. */
export async function become(page, member) {
  await page.getByRole("radio", { name: member }).check({ force: true });
}

let shops = 0;

/** Opens the form of a decision and fills it in; gives the form and the question. */
export async function fillInDecision(page, closes = "in 2 days") {
  // Every page shows the decisions of the others, too.
  const question = `Which database for shop ${++shops}?`;
  await page.locator("#message").click();
  await page.keyboard.type("/decide open ");
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Open a decision" });
  await form.getByLabel("Topic").fill("database");
  await form.getByLabel("Question").fill(question);
  await form.getByLabel("Closes").fill(closes);
  return { form, question };
}

/** Opens a decision; gives the message that everybody sees. */
export async function openDecision(page) {
  const { form, question } = await fillInDecision(page);
  await page.keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  const heading = page.getByRole("heading", { name: question });
  const board = messages(page).filter({ has: heading, hasText: "On Relational database:" });
  await board.waitFor();
  return board;
}

/** A member weighs in with a use case; gives the receipt. */
export async function weighIn(page, board, member, useCase) {
  await become(page, member);
  const panel = messages(page).nth(await messages(page).count());
  await board.getByRole("button", { name: "Weigh in" }).click();
  await panel.getByRole("combobox", { name: /Use case/ }).click();
  await page.getByRole("option", { name: useCase }).click();
  await panel.getByRole("button", { name: "Send", exact: true }).click();
  await panel.getByText("Your ballot is in").waitFor();
  return panel;
}

/** Puts the clock forward. */
export const putForward = (page, step) => page.getByRole("button", { name: step, exact: true }).click();
