/** The letters: every line in Khmer and Urdu is shaped by the fonts that travel with the site as by the whole fonts. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { files, launch, read, root } from "./room.mjs";

const folder = mkdtempSync(join(tmpdir(), "beside-shaping-"));
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Every piece of text of a page, and the names that are read aloud, each without the marks between words. */
function lines(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("wbr").forEach((mark) => mark.remove());
  page.body.normalize();
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode.data.trim());
  page.querySelectorAll("[aria-label], [alt]").forEach((element) => found.push(element.getAttribute("aria-label") || element.alt || ""));
  return found;
}

test("every line is shaped by the fonts of the site as by the whole fonts", { timeout: 900_000 }, async () => {
  const page = await browser.newPage();
  const texts = {};
  for (const [locale, script] of [["km", /\p{Script=Khmer}/u], ["ur", /\p{Script=Arabic}/u]]) {
    const found = new Set();
    for (const path of files("default", ".html").filter((one) => one.startsWith(`${locale}/`))) {
      for (const line of await page.evaluate(lines, read("default", path).toString("utf8"))) if (script.test(line)) found.add(line);
    }
    assert.ok(found.size > 1000, `${found.size} lines in ${locale}`);
    texts[locale] = [...found].sort();
  }
  writeFileSync(join(folder, "texts.json"), JSON.stringify(texts));
  const script = [join(root, "tests/reference/shaping.py"), "--texts", join(folder, "texts.json"), "--fonts", join(root, "themes/default/fonts"), "--venv", join(root, "target/shaping")];
  const run = spawnSync("python3", script, { encoding: "utf8" });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
