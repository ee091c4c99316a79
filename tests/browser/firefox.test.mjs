/**
 * The whole way of a learner in Firefox, from a file: a quiz, a test with its result, the answers after a reload.
 * Firefox keeps one store for each file, so the page has to say so before the first answer.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { kinds } from "./kinds.mjs";
import { fileUrl } from "./room.mjs";
import { cases } from "./search-cases.mjs";

const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));
let browser;
before(async () => {
  assert.ok(firefox, "the package `firefox-esr` is not installed");
  browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, timeout: 120_000, protocolTimeout: 120_000 });
});
after(() => browser && browser.close());

async function open(path, site = "default") {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => /^https?:/.test(request.url()) && faults.push(request.url()));
  await page.goto(fileUrl(site, path));
  return { page, faults };
}

/** Clicks an element by what stands in the page; a label's box may be covered by its drawn mark. */
const press = (page, selector) => page.$eval(selector, (element) => element.click());
const isShown = (element) => element.getClientRects().length > 0;
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);

/** Answers what is shown with its first choice. */
const answer = (page) =>
  page.evaluate(() => {
    const item = Array.from(document.querySelectorAll("quiz-item")).find((one) => one.getClientRects().length > 0);
    const groups = item.dataset.type === "scale" ? item.querySelectorAll("[data-row]") : [item];
    for (const group of groups) group.querySelector("input").click();
  });

const saved = (page) => page.waitForFunction(() => document.querySelector(".saved").textContent === document.querySelector("test-run").dataset.saved);

test("a lesson from a file: told where its mark is kept, which is there again", async () => {
  const { page, faults } = await open(kinds.lesson);
  await page.waitForSelector("read-mark input:not([disabled])");
  assert.match(await text(page, "read-mark [role=status]"), /this page file only/);
  await press(page, "read-mark input");
  await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent === document.querySelector("read-mark").dataset.saved);
  await page.goto("about:blank");
  await page.goto(fileUrl("default", kinds.lesson));
  await page.waitForSelector("read-mark input:not([disabled])");
  assert.equal(await page.$eval("read-mark input", (input) => input.checked), true);
  assert.deepEqual(faults, []);
  await page.close();
});

test("the course in one file: search, a mark and an answer that are there again, and no word of other files", async () => {
  const { page, faults } = await open("course-km.html#learn/listening/4-silence", "one");
  await page.waitForSelector("read-mark input:not([disabled])");
  // The Firefox of this test keeps one store for all files, so this is a lesson that no other test marks.
  assert.equal(await page.$eval("read-mark input", (input) => input.checked), false);
  assert.equal(await text(page, "read-mark [role=status]"), "");
  await press(page, "read-mark input");
  await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent === document.querySelector("read-mark").dataset.saved);
  await press(page, "a.tool-search");
  await page.waitForSelector("dialog[open] input[type=search]");
  await page.type("dialog input[type=search]", "ការស្តាប់");
  await page.waitForSelector(".find-results mark");
  assert.match(await page.$eval(".find-results a", (link) => link.getAttribute("href")), /^#learn\/listening\//);
  await press(page, ".find-results a");
  await page.waitForSelector("main mark.found");
  await page.goto(fileUrl("one", "course-km.html#tests/core-post"));
  await page.waitForSelector("#own-code");
  assert.equal(await page.$eval("test-run", (run) => run.innerText.includes(run.dataset.perFile)), false);
  await page.type("#own-code", "7kq4xr");
  await press(page, "[data-do=start]");
  await page.waitForFunction(() => location.hash === "#tests/core-post:1");
  await answer(page);
  await saved(page);
  await page.goto("about:blank");
  await page.goto(fileUrl("one", "course-km.html#tests/core-post"));
  await page.waitForFunction(() => /7KQ4XR/.test(document.querySelector("test-run").innerText));
  await page.goto("about:blank");
  await page.goto(fileUrl("one", "course-km.html#learn/listening/index"));
  await page.waitForSelector("read-list .is-read");
  assert.deepEqual(faults, []);
  await page.close();
});

test("a test from a file: told where answers are kept, resumed after a reload, handed in with a code", async () => {
  const { page, faults } = await open(kinds["test before"]);
  await page.waitForFunction(() => document.querySelector("test-run").innerText.includes(document.querySelector("test-run").dataset.perFile));
  assert.match(await page.$eval("test-run", (run) => run.dataset.perFile), /this page file only/);
  await page.type("#own-code", "7kq4xr");
  await press(page, "[data-do=start]");
  await page.waitForFunction(() => location.hash === "#1");
  for (let at = 1; at <= 3; at += 1) {
    await answer(page);
    await saved(page);
    await press(page, "[data-do=next]");
    await page.waitForFunction((hash) => location.hash === hash, {}, `#${at + 1}`);
  }
  await page.goto("about:blank");
  await page.goto(fileUrl("default", kinds["test before"]));
  await page.waitForFunction(() => /7KQ4XR/.test(document.querySelector("test-run").innerText));
  await page.type("#own-code", "7kq4xr");
  await press(page, "[data-do=start]");
  await page.waitForFunction(() => location.hash === "#4");
  while (!page.url().endsWith("#check")) {
    const before = page.url();
    await answer(page);
    await saved(page);
    await press(page, "[data-do=next]");
    await page.waitForFunction((url) => location.href !== url, {}, before);
  }
  await press(page, "[data-do=submit]");
  await page.waitForSelector(".done h2");
  const code = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll(".done *"), (element) => (element.value || element.textContent || "").trim());
    return all.find((words) => /^[0-9A-Z]{5}(-[0-9A-Z]{1,5}){4,}$/.test(words));
  });
  assert.ok(code && code.length < 60, code);
  assert.ok(await page.$eval(".done svg", isShown), "the QR is there");
  assert.doesNotMatch(await text(page, ".done"), /\bright\b|\bwrong\b|passed|score/i);
  assert.deepEqual(faults, []);
  await page.close();
});

test("a quiz from a file shows one question at a time and marks as the program does", async () => {
  const { page, faults } = await open(kinds.quiz);
  await page.waitForFunction(() => Array.from(document.querySelectorAll("quiz-item")).filter((one) => one.getClientRects().length > 0).length === 1);
  await page.waitForSelector("quiz-item[data-key] input");
  const marked = await page.evaluate(() => markAnswer({ type: "single", key: "b", n: 4 }, "b").score);
  assert.equal(marked, 1);
  assert.deepEqual(faults, []);
  await page.close();
});

test("a role-play from a file is played scene by scene", async () => {
  const { page, faults } = await open(kinds["role-play"]);
  const scenes = () => page.$$eval("role-play .scene .title", (all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.innerText));
  const first = await scenes();
  assert.equal(first.length, 1);
  await press(page, "role-play a[href^='#']");
  await page.waitForFunction((title) => !Array.from(document.querySelectorAll("role-play .scene .title")).some((one) => one.getClientRects().length > 0 && one.innerText === title), {}, first[0]);
  assert.equal((await scenes()).length, 1);
  assert.deepEqual(faults, []);
  await page.close();
});

test("the search finds words of every script from a file", async () => {
  for (const locale of new Set(cases.map(([locale]) => locale))) {
    const { page, faults } = await open(`${locale}/search.html`, "scripts");
    await page.waitForFunction(() => typeof SearchIndex === "function");
    for (const [, typed, path, marked] of cases.filter((one) => one[0] === locale)) {
      const [paths, marks] = await page.evaluate(async (locale, typed, path) => {
        window.index = window.index || new SearchIndex(`../${locale}/search/`);
        const hits = await (await window.index.find(typed)).hits(0, 10);
        const own = hits.find((hit) => hit.path === path);
        const pieces = own ? own.snippet.filter((piece) => piece.isMark) : [];
        return [hits.map((hit) => hit.path), pieces.map((piece) => piece.text)];
      }, locale, typed, `${locale}/${path}`);
      assert.ok(paths.includes(`${locale}/${path}`), `${locale} ${typed}: ${paths}`);
      assert.ok(marks.includes(marked), `${locale} ${typed}: ${marks}`);
    }
    assert.deepEqual(faults, []);
    await page.close();
  }
});
