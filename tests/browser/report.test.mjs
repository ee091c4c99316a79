/** The evaluator's way (journey J4): results become a report that opens offline, for everyone, in any light. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { writeResults } from "./results.mjs";
import { axe, contextOf, launch, overflow, root, shots, watch } from "./room.mjs";

let browser;
let folder;
before(async () => {
  mkdirSync(shots, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), "beside-report-"));
  browser = await launch();
  await writeResults(browser, join(folder, "results"));
  const done = spawnSync(process.env.BESIDE_BIN, ["results", "merge", join(folder, "results"), "--project", root, "--out", join(folder, "report")], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

for (const colorScheme of ["light", "dark"]) {
  test(`the report opens from a file without a request and without a fault, ${colorScheme}, wide and at 320 px`, async () => {
    for (const width of [1280, 320]) {
      const context = await contextOf(browser, { viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const home = pathToFileURL(join(folder, "report")).href + "/";
      const faults = watch(page, home);
      await page.goto(home + "report.html");
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual(faults, []);
      await page.screenshot({ path: join(shots, `report-${colorScheme}-${width}.png`), fullPage: true });
      await context.close();
    }
  });
}

test("each plot stands beside a table, no script is there, and no code", () => {
  const page = readFileSync(join(folder, "report/report.html"), "utf8");
  const plots = page.match(/<svg/g).length;
  assert.ok(plots >= 3 && page.match(/<table/g).length >= plots, `${plots} plots`);
  assert.doesNotMatch(page, /<script|https?:\/\/(?!www\.w3\.org)/);
  for (let person = 0; person < 24; person += 1) assert.ok(!page.includes(`QZ${String(person).padStart(2, "0")}`));
  assert.match(page, /24 people/);
  assert.match(page, /One group, no comparison/);
});

test("the report is valid HTML", async () => {
  const judge = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-inline-style": "off", "long-title": "off", "void-style": "off", "doctype-style": "off", "no-trailing-whitespace": "off" } });
  const told = await judge.validateFile(join(folder, "report/report.html"));
  assert.deepEqual(told.results.flatMap((one) => one.messages.map((message) => `${message.ruleId}: ${message.message} (${message.line}:${message.column})`)), []);
});

test("a learning record store takes every statement: its validator, then its server", () => {
  const store = join(folder, "statements");
  const beside = (...words) => spawnSync(process.env.BESIDE_BIN, words, { encoding: "utf8" });
  const done = beside("results", "export", "--xapi", join(folder, "results"), "--project", root, "--base", "https://example.org/course", "--out", store);
  assert.equal(done.status, 0, done.stderr);
  const script = [join(root, "tests/reference/xapi.py"), join(store, "statements.ndjson"), "--array", join(store, "statements.json"), "--venv", join(root, "target/record-store")];
  const said = spawnSync("python3", script, { encoding: "utf8" });
  assert.equal(said.status, 0, said.stderr);
  assert.match(said.stdout, /\d+ statements hold to the validator/);
});
