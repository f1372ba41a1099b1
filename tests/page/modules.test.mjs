// The modules as they hang together: small, without circles, each listed and loaded.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";

const page = new URL("../../src/playground/page/", import.meta.url);
const read = (name) => fs.readFileSync(new URL(name, page), "utf8");
const PAGES = ["index.html", "gallery.html", "import.html"];
const names = fs.readdirSync(new URL("modules/", page)).filter((name) => name.endsWith(".js"));
const texts = new Map(names.map((name) => [name, read(`modules/${name}`)]));
const imports = new Map(
  [...texts].map(([name, text]) => [name, [...text.matchAll(/from "\.\/([^"]+)"/g)].map(([, other]) => other)]),
);

/** Every module that one needs, itself included; fails where it needs itself. */
function needed(name, path = []) {
  assert.ok(!path.includes(name), `a circle: ${[...path, name].join(" -> ")}`);
  return new Set([name, ...imports.get(name).flatMap((other) => [...needed(other, [...path, name])])]);
}

test("no module imports itself by way of others", () => {
  for (const name of names) needed(name);
});

test("no module is longer than 250 lines, no line than 100 characters", () => {
  for (const [name, text] of texts) {
    const lines = text.trimEnd().split("\n");
    assert.ok(lines.length <= 250, `${name} has ${lines.length} lines`);
    lines.forEach((line, at) => assert.ok(line.length <= 100, `${name}:${at + 1} is too long`));
  }
});

test("whatever a module exports, another one or a test uses", () => {
  const tests = fs.readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".mjs"));
  const users = tests.map((name) => fs.readFileSync(new URL(name, import.meta.url), "utf8"));
  for (const [name, text] of texts) {
    const others = [...texts].filter(([other]) => other !== name).map(([, other]) => other);
    for (const [, exported] of text.matchAll(/^export (?:async )?(?:function|class|const) (\w+)/gm)) {
      const isUsed = [...others, ...users].some((other) => new RegExp(`\\b${exported}\\b`).test(other));
      assert.ok(isUsed, `nobody uses ${exported} of ${name}`);
    }
  }
});

test("whatever a module imports, it uses", () => {
  for (const [name, text] of texts) {
    for (const [statement, list] of text.matchAll(/^import (?:\{([^}]*)\}|\* as \w+) from .*$/gm)) {
      const rest = text.replace(statement, "");
      const imported = list?.split(",") ?? [/as (\w+)/.exec(statement)[1]];
      for (const word of imported.map((each) => each.trim()).filter(Boolean)) {
        assert.match(rest, new RegExp(`\\b${word}\\b`), `${name} does not use ${word}`);
      }
    }
  }
});

test("modules that say so do without a DOM", () => {
  const pure = [...texts].filter(([, text]) => text.includes("No DOM here."));
  assert.ok(pure.length >= 12, `${pure.length} modules`);
  for (const [name] of pure) {
    for (const other of needed(name)) {
      const code = texts.get(other).replace(/\/\/.*|\/\*[^]*?\*\//g, "");
      const found = /\b(document|window|location|localStorage|matchMedia)\b/.exec(code);
      assert.equal(found, null, `${name} reaches ${found?.[0]} in ${other}`);
    }
  }
});

test("text never becomes HTML or a program", () => {
  for (const [name, text] of texts) {
    const found = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/.exec(text);
    assert.equal(found, null, name);
  }
});

test("each page loads at once all that it needs, and no more", () => {
  for (const html of PAGES) {
    const text = read(html);
    const entry = /<script type="module" src="\/modules\/([^"]+)"/.exec(text)[1];
    const loaded = [...text.matchAll(/rel="modulepreload" href="\/modules\/([^"]+)"/g)].map(([, name]) => name);
    assert.deepEqual([entry, ...loaded].sort(), [...needed(entry)].sort(), html);
  }
});

test("whatever class or variable has a style, the page uses", () => {
  const style = read("style.css");
  const users = [...texts.values(), ...PAGES.map(read)].join("\n");
  for (const [, name] of style.matchAll(/\.([a-z][\w-]*)/g)) {
    assert.match(users, new RegExp(`(?<![\\w-])${name}(?![\\w-])|${name.replace(/-[^-]*$/, "-")}\\$\\{`), `.${name}`);
  }
  for (const [, name] of style.matchAll(/^\s*--([\w-]+):/gm)) assert.ok(style.includes(`var(--${name}`), `--${name}`);
});

test("the map of the modules names each of them", () => {
  const map = texts.get("channel-page.js").split("\nimport ")[0];
  for (const name of names.filter((other) => other !== "channel-page.js")) {
    assert.match(map, new RegExp(`(?<![\\w-])${name.replace(".js", "")}(?![\\w-])`), name);
  }
});
