/** The evaluator's way (journey J4): results become a report that opens offline, for everyone, in any light. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { axe, contextOf, fileUrl, launch, overflow, shots, watch } from "./room.mjs";

const root = join(import.meta.dirname, "../..");
let browser;
let folder;
before(async () => {
  mkdirSync(shots, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), "beside-report-"));
  browser = await launch();
  await results();
  const done = spawnSync(process.env.BESIDE_BIN, ["results", "merge", join(folder, "results"), "--project", root, "--out", join(folder, "report")], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Two dozen people before and after, from the shape of the test that its own page tells. */
async function results() {
  const context = await contextOf(browser);
  const page = await context.newPage();
  await page.goto(fileUrl("default", "en/tests/core-pre.html"));
  const config = await page.evaluate(() => JSON.parse(document.querySelector("test-run").dataset.config));
  await context.close();
  mkdirSync(join(folder, "results"));
  for (let person = 0; person < 24; person += 1) {
    for (const phase of ["pre", "post"]) {
      const n = phase === "pre" ? 0 : 1;
      const answers = config.items.map((item, at) => ({
        item: item.id,
        value: item.type === "scale" ? Array.from({ length: item.rows }, (_, row) => (person + row + 4 * n) % 11).join(" ") : "abcd?"[(person * 7 + at * 3 + n * (at % 4)) % (5 - n)],
      }));
      const result = {
        schema: "beside-result/1", instrument: config.instrument, version: config.version, hash: config.hash, lang: "en", phase, form: "", attempt: 1,
        code: `QZ${String(person).padStart(2, "0")}`, cohort: person < 14 ? "KP01" : "PS02", started: "2026-11-20", finished: "2026-11-20", minutes: 12 + person, answers, app: config.app,
      };
      const { answers: told, ...head } = result;
      const { app, ...rest } = head;
      const lines = [...Object.values(rest), app, ...told.map((one) => `${one.item}=${one.value}`)].join("\n");
      const checksum = crc32(lines).toString(16).padStart(8, "0");
      writeFileSync(join(folder, "results", `${person}-${phase}.json`), JSON.stringify({ ...result, checksum }, null, 2) + "\n");
    }
  }
}

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
