/** Results of a test for those tests that need some. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { contextOf, fileUrl } from "./room.mjs";

/** Writes the results of two dozen people before and after into a folder, from the shape of the test that its own page tells. */
export async function writeResults(browser, folder) {
  const context = await contextOf(browser);
  const page = await context.newPage();
  await page.goto(fileUrl("default", "en/tests/core-pre.html"));
  const config = await page.evaluate(() => JSON.parse(document.querySelector("test-run").dataset.config));
  await context.close();
  mkdirSync(folder);
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
      writeFileSync(join(folder, `${person}-${phase}.json`), JSON.stringify({ ...result, checksum }, null, 2) + "\n");
    }
  }
}
