// How it looks: both themes, on a desk and on a phone. axe looks for what keeps people out; the pictures in `target/browser/` are for
// people to look at.

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fillInDecision, importFixture, messages, openDecision, paste, putForward, send, start, weighIn } from "./playground.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PICTURES = fileURLToPath(new URL("../../target/browser/", import.meta.url));
const SIZES = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];

const scenes = {
  empty: (open) => open(),
  suggestions: async (open) => {
    const page = await open();
    await page.locator("#message").click();
    await page.keyboard.type("/");
    await page.getByRole("option").first().waitFor();
    return page;
  },
  comparison: async (open) => {
    const page = await open();
    await send(page, "compare", { criterion: "speed" });
    return page;
  },
  recommendation: async (open) => {
    const page = await open();
    const answer = await send(page, "recommend", { topic: "back", use_case: "real" });
    await answer.getByRole("img").waitFor();
    return page;
  },
  panel: async (open) => {
    const page = await open();
    const panel = await send(page, "recommend", { topic: "back" });
    await panel.getByRole("combobox", { name: "Matters most" }).click();
    await page.getByRole("option", { name: /Speed/ }).click();
    return page;
  },
  source: async (open) => {
    const page = await open();
    const answer = await send(page, "compare", { criterion: "speed" });
    await answer.getByRole("button", { name: "Show source" }).click();
    await page.locator(".origin").first().waitFor();
    return page;
  },
  form: async (open) => {
    const page = await open();
    await fillInDecision(page);
    return page;
  },
  board: async (open) => {
    const page = await open();
    await openDecision(page);
    return page;
  },
  outcome: async (open) => {
    const page = await open();
    const board = await openDecision(page);
    const question = await board.getByRole("heading", { name: "Which database" }).textContent();
    await weighIn(page, board, "Teammate", /Read-heavy/);
    await putForward(page, "+7 days");
    await board.getByText("(edited)").waitFor();
    // The decisions of other scenes close as well, before or after this one.
    const picture = page.getByRole("img", { name: question });
    await picture.waitFor();
    await picture.scrollIntoViewIfNeeded();
    return page;
  },
  gallery: (open) => open("/gallery"),
  "import-empty": (open) => open("/import"),
  "import-draft": async (open) => {
    const page = await open("/import");
    await paste(page, importFixture("table-5x8.md"));
    await messages(page).nth(2).waitFor();
    return page;
  },
  "import-unclear": async (open) => {
    const page = await open("/import");
    await paste(page, "# Notes\n\n## Walls\n\nThick.\n\n## Roofs\n\nFlat.\n");
    await page.getByRole("group", { name: "What is compared here?" }).waitFor();
    return page;
  },
};

let playground;
before(async () => {
  fs.mkdirSync(PICTURES, { recursive: true });
  playground = await start();
});
after(() => playground.stop());

/** What axe finds that keeps people out. */
async function barriers(page) {
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter((found) => ["serious", "critical"].includes(found.impact));
  return grave.map((found) => `${found.id}: ${found.nodes.map((node) => node.target).join(", ")}`);
}

for (const [name, scene] of Object.entries(scenes)) {
  for (const size of SIZES) {
    test(`${name}, ${size.width} pixels wide, in both themes`, async () => {
      // The policy would keep axe out as well; it is in force in every other test.
      const page = await scene((where) => playground.open(where, { ...size, bypassCSP: true }));
      await page.evaluate(AXE);

      for (const theme of ["dark", "light"]) {
        // Without motion, or colours would still be on their way from the other theme.
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        const path = `${PICTURES}${name}-${theme}-${size.width}.png`;
        await page.screenshot({ path, fullPage: name.startsWith("import") });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${beyond} pixels too wide`);
        assert.deepEqual(await barriers(page), [], theme);
      }
      await page.context().close();
    });
  }
}
