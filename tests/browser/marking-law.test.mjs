/** Rust and the browser's script mark the same answers alike: one place decides what is right. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { contextOf, launch, sites } from "./room.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the script gives every generated answer the mark that Rust gives it", async () => {
  const cases = JSON.parse(readFileSync(join(sites, "marking.json"), "utf8"));
  assert.ok(cases.length >= 10_000, `${cases.length} cases`);
  for (const type of ["single", "multiple", "short", "match", "order", "cloze", "scale", "open"]) {
    assert.ok(cases.filter((one) => one.key.type === type).length > 100, type);
  }
  const right = cases.filter((one) => one.score === 1).length;
  assert.ok(right > 1000 && right < cases.length / 2, `${right} right`);
  const context = await contextOf(browser);
  const page = await context.newPage();
  await page.addScriptTag({ path: join(sites, "default/assets/beside.js") });
  const marked = await page.evaluate((all) => all.map(({ key, response }) => markAnswer(key, response)), cases);
  const differs = cases.filter((one, at) => {
    const { score, expected } = marked[at];
    return score !== one.score || (expected === undefined ? null : expected) !== one.expected;
  });
  assert.deepEqual(differs.slice(0, 5), []);
  await context.close();
});
