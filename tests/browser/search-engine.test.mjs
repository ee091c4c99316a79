/** What the search finds, in every script, from a file and from a server; with the browser's own segmenter taken away. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { contextOf, fileUrl, launch, serve, sites } from "./room.mjs";
import { cases } from "./search-cases.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A page with the engine; no interface. */
async function open(address, locale, init) {
  const context = await contextOf(browser);
  const faults = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  if (init) await page.addInitScript(init);
  await page.goto(`${address}${locale}/search.html`);
  await page.evaluate((locale) => { window.index = new SearchIndex(`../${locale}/search/`); }, locale);
  const find = (text, filters) => page.evaluate(async ([text, filters]) => {
    const found = await window.index.find(text, filters);
    const hits = await found.hits(0, 10);
    const marks = (hit) => hit.snippet.filter((piece) => piece.isMark).map((piece) => piece.text);
    return { n: found.n, isBlank: found.isBlank, spelt: found.spelt, groups: found.groups, hits: hits.map((hit) => ({ ...hit, one: null, marks: marks(hit), text: hit.snippet.map((piece) => piece.text).join("") })) };
  }, [text, filters]);
  return { page, find, faults, close: () => context.close() };
}

function everyCase(title, address, init) {
  describe(title, () => {
    const readers = new Map();
    after(async () => { for (const reader of readers.values()) await reader.close(); });
    for (const [locale, typed, path, marked] of cases) {
      test(`${locale}: ${typed}`, async () => {
        if (!readers.has(locale)) readers.set(locale, await open(await address(), locale, init));
        const { find, faults } = readers.get(locale);
        const found = await find(typed);
        const hit = found.hits.find((one) => one.path === `${locale}/${path}`);
        assert.ok(hit, `found ${found.hits.map((one) => one.path).join(", ") || "nothing"}`);
        assert.ok(hit.marks.includes(marked), `marked ${hit.marks.join(" | ")} in ${hit.text}`);
        assert.deepEqual(faults, []);
      });
    }
  });
}

everyCase("from a file", async () => fileUrl("scripts"));
everyCase("from a file, without Intl.Segmenter", async () => fileUrl("scripts"), () => { delete Intl.Segmenter; });

describe("what is typed", () => {
  let reader;
  before(async () => { reader = await open(fileUrl("scripts"), "en"); });
  after(() => reader.close());

  test("an answer leads to its section", async () => {
    const { hits } = await reader.find("sugar blood");
    assert.deepEqual([hits[0].path, hits[0].anchor, hits[0].heading], ["en/learn/health/1-health.html", "sugar", "Sugar in the blood"]);
  });

  test("another name finds the pages of the first", async () => {
    const paths = async (text) => (await reader.find(text)).hits.map((hit) => hit.path).sort();
    assert.deepEqual(await paths("promotora"), await paths("peer supporter"));
  });

  test("nothing to look for is no fault", async () => {
    for (const text of ["", "   ", "?!…", "\u202E\u200F", "\uD800", "<>&"]) {
      const found = await reader.find(text);
      assert.deepEqual([found.isBlank, found.n], [true, 0], JSON.stringify(text));
    }
  });

  test("anything may be typed", async () => {
    const odd = ["a".repeat(10_000), "health ".repeat(2_000), "the and of to", "<img src=x onerror=alert(1)>", "health សុខភាព 健康 صحت", "\u202Ehealth\u202C", "\uD800health\uDFFF", "constructor __proto__ toString", "sugar\u0000blood"];
    for (const text of odd) {
      const { hits } = await reader.find(text);
      for (const hit of hits) assert.equal(typeof hit.title, "string");
    }
    assert.deepEqual(reader.faults, []);
    assert.equal((await reader.find("\u202Ehealth\u202C")).hits.length > 0, true);
    assert.equal((await reader.find("\uD800health\uDFFF")).hits.length > 0, true);
  });

  test("markup of a page is text", async () => {
    const { hits } = await reader.find("alert markup");
    assert.match(hits[0].text, /<script>alert\(1\)<\/script>/);
  });

  test("filters narrow, and counts are those before", async () => {
    const all = await reader.find("health");
    const words = await reader.find("peer", { kind: "word" });
    assert.ok(all.groups.some((group) => group.kind === "lesson"));
    assert.ok(words.hits.length > 0 && words.hits.every((hit) => hit.group === "word"));
    assert.ok(words.groups.length > 1);
    assert.equal((await reader.find("health", { audience: "trainer" })).n, 0);
    assert.equal((await reader.find("health", { topic: "none" })).n, 0);
  });
});

test("the script cuts every text into the words that the index has", async () => {
  const cases = JSON.parse(readFileSync(join(sites, "words.json"), "utf8"));
  assert.ok(cases.length >= 10_000, `${cases.length} cases`);
  assert.ok(cases.filter((one) => one.words.length > 1).length > 5_000);
  const reader = await open(fileUrl("scripts"), "en");
  await reader.page.evaluate(() => window.index.ready());
  const cut = await reader.page.evaluate((texts) => texts.map((text) => searchText.cut(text).map(({ word }) => word)), cases.map((one) => one.text));
  const differs = cases.map((one, at) => ({ ...one, cut: cut[at] })).filter((one) => one.cut.join("|") !== one.words.join("|"));
  assert.deepEqual(differs.slice(0, 5), []);
  await reader.close();
});

test("a missing or damaged file is a fault that says so, and no exception", async () => {
  const context = await contextOf(browser);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const site = await serve("scripts");
  let body = null;
  await page.route(/search\/w\d/, (route) => (body === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body })));
  await page.goto(`${site.url}en/search.html`);
  const asked = () => page.evaluate(() => new SearchIndex("../en/search/").find("health").then((found) => `${found.n}`, (fault) => `${fault instanceof SearchFault} ${fault.isMissing}`));
  assert.equal(await asked(), "true true");
  body = "besideSearch(";
  assert.equal(await asked(), "true true");
  body = "besideSearch('en/x',{})";
  assert.equal(await asked(), "true true");
  assert.deepEqual(faults.filter((fault) => !fault.includes("Unexpected")), []);
  await page.unroute(/search\/w\d/);
  assert.match(await asked(), /^[1-9]/);
  await site.close();
  await context.close();
});
