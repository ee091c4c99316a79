/** Every kind of page in every language: no fault for axe, nothing sticks out at 320 px, nothing is lost on paper. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, contextOf, each, fileUrl, files, launch, overflow, read, watch } from "./room.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const locales = ["es", "fr", "km", "ur", "zh-Hans", "zh-Hant"];
/** A page of every kind that has words of the language, some that show English, and the page about translations. */
const wanted = [
  "index.html", "learn/index.html", "learn/role/index.html", "learn/role/3-what-you-are-not.html", "learn/role/quiz.html", "train/role/session-1.html", "print/role-card.html", "words/index.html",
  "help-now.html", "search.html", "tests/core-pre.html", "topics/index.html", "404.html", "run/1-ready/index.html", "run/frameworks/functions-5.html", "library/index.html", "adapt/translations.html",
];
/** In letters of their own, to the left or without spaces, every kind; in others those with the most words of the interface. */
const most = ["index.html", "learn/role/3-what-you-are-not.html", "learn/role/quiz.html", "train/role/session-1.html", "search.html", "tests/core-pre.html", "adapt/translations.html"];
const paths = (locale) => (["km", "ur", "zh-Hant"].includes(locale) ? wanted : most).map((path) => `${locale}/${path}`);

async function look(path) {
  const context = await contextOf(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watch(page, fileUrl("default"));
  await page.goto(fileUrl("default", path), { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  faults.push(...(await axe(page)));
  await page.setViewportSize({ width: 320, height: 640 });
  faults.push(...(await overflow(page)));
  await context.close();
  return faults.map((fault) => `${path}: ${fault}`);
}

describe("every kind of page has no fault", { concurrency: 2 }, () => {
  for (const locale of locales) {
    test(`in ${locale}`, async () => {
      const faults = [];
      await each(paths(locale), async (path) => faults.push(...(await look(path))));
      assert.deepEqual(faults.sort(), []);
    });
  }
});

describe("a draft says so", () => {
  for (const locale of locales) {
    test(`in ${locale} and in English, to engines and on paper`, async () => {
      const path = `${locale}/learn/role/1-what-a-peer-brings.html`;
      const html = read("default", path).toString("utf8");
      assert.match(html, new RegExp(`<html[^>]* lang="?${locale}"?[ >]`));
      assert.match(html, /<meta[^>]*noindex/);
      const context = await contextOf(browser, {});
      const page = await context.newPage();
      await page.goto(fileUrl("default", path));
      for (const media of ["screen", "print"]) {
        await page.emulateMedia({ media });
        const said = await page.locator(".notice.is-draft").innerText();
        assert.match(said, /A machine translated this page\. No person has checked it yet\./, media);
        assert.notEqual(said.replace(/[A-Za-z ,.]/g, "").trim(), "", media);
      }
      assert.equal(await page.locator(".notice.is-draft [lang=en]").first().getAttribute("dir"), "ltr");
      await context.close();
    });
  }

  test("safety pages, tests and agreements are never a machine's", () => {
    for (const locale of locales) {
      for (const path of ["help-now.html", "learn/crisis/index.html", "tests/core.html", "forms/confidentiality-agreement.html", "print/privacy-promise.html"]) {
        const html = read("default", `${locale}/${path}`).toString("utf8");
        assert.match(html, /is-fallback/, `${locale}/${path}`);
        assert.doesNotMatch(html, /is-draft/, `${locale}/${path}`);
      }
    }
  });

  test("what stands in a stop is in English, and marked", () => {
    for (const locale of locales) {
      const html = read("default", `${locale}/learn/role/3-what-you-are-not.html`).toString("utf8");
      const stop = html.slice(html.search(/class="?block stop/));
      assert.match(stop.slice(0, 2500), /lang="?en"?[^>]*>If someone may be in danger today/, locale);
    }
  });
});

test("where a line may break is never shown as words", () => {
  const pages = files("default", ".html");
  assert.ok(pages.some((path) => read("default", path).includes("<wbr>")));
  assert.deepEqual(pages.filter((path) => read("default", path).includes("&lt;wbr")), []);
});
