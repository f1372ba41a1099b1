// Text from articles and from people is text: it never becomes part of the page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { messages, paste, send, start } from "./playground.mjs";

const EVIL = [
  "<script>window.hacked = 1</script>",
  "<img src=x onerror='window.hacked = 1'>",
  "[click](javascript:window.hacked=1)",
  "<svg/onload=window.hacked=1>",
  "\"><iframe srcdoc='<script>parent.hacked=1</script>'>",
  "**<b>bold</b>** `</code><script>window.hacked=1</script>`",
];

const article = `+++
title = '''Evil <script>window.hacked=1</script>'''
question = '''Which <img src=x onerror=window.hacked=1>?'''
reviewed = 2026-11-23

[[technologies]]
id = "one"
name = '''<i onmouseover=window.hacked=1>'''

[[technologies]]
id = "two"
name = "Two"

[[criteria]]
id = "speed"
name = '''<u id=speed>'''
aliases = ["speed"]
question = '''"onfocus=window.hacked=1 autofocus="'''
scale = { 1 = "<b>", 3 = "</script>", 5 = "'';alert(1)" }
ratings = { one = 4, two = 2 }
+++
Text.

## speed

### one
Text with \`<script>window.hacked = 1</script>\` and &lt;script&gt;window.hacked=1&lt;/script&gt;.[^a]

### two
${EVIL[2].replace("javascript:window.hacked=1", "https://example.org/%22onclick=window.hacked=1")} [^a]

[^a]: [A \\<script\\>window.hacked=1\\</script\\>](https://example.org/'onclick='window.hacked=1), checked 2026-11-20.
`;

let playground;
before(async () => (playground = await start({ "evil.md": article })));
after(() => playground.stop());

/** Nothing ran, and nothing of what was written has become an element. */
async function assertInert(page) {
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator("iframe, svg[onload], img[onerror], .embed script, .embed b > b, #speed u, i[onmouseover]").count(), 0);
  const links = await page.locator(".embed a:not(.embed-picture)").evaluateAll((found) => found.map((a) => [a.protocol, a.target, a.rel, a.getAttribute("onclick")]));
  for (const link of links) assert.deepEqual(link, ["https:", "_blank", "noopener noreferrer", null]);
}

test("what an article says stays text in channel and gallery", async () => {
  const page = await playground.open();
  const answer = await send(page, "compare", { criterion: "speed" });
  await answer.getByText("<script>window.hacked = 1</script>").first().waitFor();
  await assertInert(page);
  await answer.getByRole("button", { name: "Show source" }).click();
  await page.locator(".origin").first().waitFor();
  await assertInert(page);
  const gallery = await playground.open("/gallery");
  await gallery.locator(".criterion").first().waitFor();
  await assertInert(gallery);
});

test("what a person types stays text", async () => {
  const page = await playground.open();
  for (const text of EVIL) {
    await page.locator("#message").fill(`/compare criterion:"${text.replaceAll('"', "'")}"`);
    const before = await messages(page).count();
    await page.keyboard.press("Enter");
    await messages(page).nth(before).waitFor();
    await assertInert(page);
  }
});

test("an unescaped reply stays text and links only the web", async () => {
  const evil = (number) => `<i id=x${number}>a</i>`;
  const address = "javascript:window.hacked=1";
  const embed = {
    title: evil(1), url: address, description: `${evil(2)} [l](${address})`, footer: { text: evil(3) },
    fields: [{ name: evil(4), value: evil(5) }],
  };
  const buttons = [{ type: 2, style: 2, custom_id: "a", label: evil(6) }, { type: 2, style: 5, url: address, label: evil(7) }];
  const data = { content: evil(8), embeds: [embed], components: [{ type: 1, components: buttons }] };
  const page = await playground.open();
  await page.route("**/interactions", (route) =>
    route.request().postDataJSON().type === 2 ? route.fulfill({ json: { type: 4, data } }) : route.continue());
  const answer = await send(page, "help");
  await answer.getByText(evil(1)).first().waitFor();
  assert.equal(await page.locator("i[id^=x]").count(), 0);
  assert.equal(await page.locator("a[href^=javascript]").count(), 0);
  await assertInert(page);
});

test("what is brought stays text in report, draft and answers", async () => {
  const [one, two] = ["<b onmouseover=window.hacked=1>Kafka</b>", "<i id=x1>Rabbit</i>"];
  const rows = EVIL.map((text, at) => `| Point ${at} | ${text.replaceAll("|", "")} | $${at + 1} |`);
  const table = [`# ${EVIL[1]}`, "", EVIL.join("\n\n"), "", `| What | ${one} | ${two} |`, "|---|---|---|", ...rows].join("\n");
  const page = await playground.open("/import");
  const file = { name: `${EVIL[1].replaceAll("/", "")}.md`, mimeType: "text/plain", buffer: Buffer.from(table) };
  await page.locator("[data-file-input]").setInputFiles([file]);
  await messages(page).first().waitFor();
  await page.getByText("What went where").click();
  await assertInert(page);

  await paste(page, EVIL.map((text) => `## ${text}\n\n${text}\n`).join("\n"));
  await page.waitForTimeout(1000);
  await assertInert(page);
  await paste(page, article);
  await page.waitForTimeout(1000);
  await assertInert(page);
});

test("an import that nobody escaped stays text", async () => {
  const evil = (number) => `<i id=x${number} onmouseover=window.hacked=1>a</i>`;
  const made = {
    id: "x", draft: null, kept: false, texts: [evil(1)], technologies: [evil(2)], criteria: [],
    placed: [], guesses: [], changes: [], missing: [], unclear: [[evil(3), { text: 0, line: 1 }]],
  };
  const page = await playground.open("/import");
  await page.route("**/import", (route) => route.fulfill({ json: made }));
  await paste(page, "x");
  await page.getByText(evil(2)).waitFor();
  await assertInert(page);
  const place = { text: 0, line: 1 };
  const all = { ...made, draft: evil(4), guesses: [{ place, text: evil(5) }], missing: [evil(6)], placed: [{ text: 0, from_line: 1, to_line: 1, to: evil(7) }] };
  await page.unroute("**/import");
  await page.route("**/import", (route) => route.fulfill({ json: all }));
  await paste(page, "y");
  await page.getByText(evil(5)).waitFor();
  await assertInert(page);
  assert.equal(await page.locator("i[id^=x]").count(), 0);
});

test("the policy forbade nothing, because there was nothing to forbid", () => assert.deepEqual(playground.complaints, []));
