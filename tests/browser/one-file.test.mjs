/** The edition in one file (journey J2, `course-km.html`): every page of it, then a supporter who studies with no signal. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { axe, contextOf, fileUrl, launch, launchIn, overflow, read, watch } from "./room.mjs";
import { answer, next } from "./taking.mjs";

const url = (hash = "") => fileUrl("one", "course-km.html") + hash;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the file as a phone with no signal does. */
async function open(hash, settings = {}) {
  const context = await contextOf(browser, { viewport: { width: 320, height: 640 }, reducedMotion: "reduce", offline: true, acceptDownloads: true, ...settings });
  const page = await context.newPage();
  const faults = watch(page, url());
  await page.goto(url(hash));
  return { page, faults, context };
}

/** Goes to an address inside the file, and waits until its page is there. */
async function go(page, hash) {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForFunction((to) => decodeURIComponent(location.hash).startsWith(to), hash);
}

/** Clicks the first of what a selector names that can be seen. */
const press = (page, selector) => page.locator(`${selector}:visible`).first().click();

test("every page of the file is whole: no error, no request, no link to nowhere, no word cut off", async () => {
  const { page, faults, context } = await open();
  const keys = await page.evaluate(() => besidePlace.pages);
  assert.ok(keys.length > 100, String(keys.length));
  const problems = [];
  for (const key of keys) {
    await go(page, "#" + key);
    problems.push(...(await overflow(page)).map((line) => `${key} ${line}`));
    const told = await page.evaluate((known) => {
      const out = [];
      const ids = new Set(Array.from(document.querySelectorAll("[id]"), (part) => part.id));
      for (const link of document.querySelectorAll("a[href]")) {
        const href = link.getAttribute("href");
        if (/^(https?|mailto|tel|sms):/.test(href)) continue;
        const to = decodeURIComponent(href.slice(1));
        const isStep = link.closest("template") || /^(q-\d+|review|start|check|\d+)$/.test(to);
        if (!href.startsWith("#") || !(known.includes(to.split(":")[0]) || ids.has(to) || isStep)) out.push(`dead link ${href}`);
      }
      if (document.querySelectorAll("h1").length !== 1) out.push("not one h1");
      if (document.querySelectorAll("[id]").length !== ids.size) out.push("an id twice");
      if (document.querySelector("main [id*=':'], main [for*=':']")) out.push("a name that is not plain");
      for (const image of document.images) if (!image.src.startsWith("data:") || !image.naturalWidth) out.push(`no picture ${image.src.slice(0, 60)}`);
      return out;
    }, keys);
    problems.push(...told.map((line) => `${key}: ${line}`));
  }
  assert.deepEqual(problems, []);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the file keeps to its size, and asks for nothing", () => {
  const html = read("one", "course-km.html");
  assert.ok(html.length <= 3_000_000, `${html.length} bytes`);
  const text = html.toString("utf8");
  assert.ok(!/<(script|img|link|audio|video|iframe)[^>]*\s(src|href)="?(?!data:)[^">\s]/.test(text));
  assert.ok(!/@import|url\((?!data:)/.test(text));
  const policy = text.match(/Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /^default-src 'none'; script-src( 'sha256-[\w+/]{43}=')+; style-src( 'sha256-[\w+/]{43}=')+; img-src data:; font-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'$/);
  // What a key of the test would look like: a test that counts holds none, here as in the folder.
  const sections = text.split('<section class="page ').filter((part) => /^kind-test/.test(part));
  assert.equal(sections.length, 4);
  for (const section of sections) assert.ok(!/data-key='?"?\{/.test(section.split("</section>\n<section")[0]));
  assert.ok(gzipSync(html).length < 900_000);
});

test("the pages that count are right for everyone, in light and in the dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await open("", { colorScheme });
    const found = [];
    for (const hash of ["#index", "#learn/listening/2-open-questions", "#learn/listening/quiz", "#tests/core-post", "#help-now", "#search", "#words/index"]) {
      await go(page, hash);
      found.push(...(await axe(page)).map((line) => `${hash} ${line}`));
    }
    assert.deepEqual(found, [], colorScheme);
    await context.close();
  }
});

test("search finds what is read in Khmer and what is there in English, and a hit has its words marked", async () => {
  const { page, faults, context } = await open("#help-now");
  const field = "dialog input[type=search]";
  for (const words of ["ការស្តាប់", "ការស្ដាប់សំណួរ"]) {
    await page.keyboard.press("Control+k");
    await page.waitForFunction(() => document.activeElement.matches("dialog input[type=search]"));
    await page.fill(field, "");
    await page.waitForFunction(() => !document.querySelector(".find-results mark"));
    await page.fill(field, words);
    await page.waitForFunction(() => document.querySelector(".find-results mark"));
    assert.match(await page.locator(".find-results a").first().getAttribute("href"), /^#learn\/listening\//, words);
  }
  await page.locator(".find-results a").first().click();
  await page.waitForSelector("main mark.found");
  assert.match(page.url(), /#learn\/listening\/[\w-]+\?h=/);
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await page.click("button.unmark");
  assert.doesNotMatch(page.url(), /\?h=/);
  await page.keyboard.press("Control+k");
  await page.fill("dialog input[type=search]", "escalation ladder");
  // What is read in English here is one button away.
  await page.click(".find-results .moves button");
  const english = page.locator(".find-results li[lang=en] a[href^='#learn/crisis/']").first();
  await english.waitFor();
  const href = await english.getAttribute("href");
  await english.click();
  await page.waitForFunction((to) => location.hash === to, href);
  assert.ok(/ladder/i.test(await page.locator("main").innerText()), href);
  assert.deepEqual(faults, []);
  await context.close();
});

test("Back goes back to the place on the page, a reload stays, and the doors say where one is", async () => {
  const { page, faults, context } = await open("#learn/index");
  await press(page, "main a[href='#learn/listening/index']");
  await press(page, "main a[href='#learn/listening/2-open-questions']");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  const title = await page.title();
  await page.evaluate(() => {
    window.scrollTo(0, 900);
    document.querySelector("main .onward a.on").click();
  });
  await page.waitForFunction((before) => document.title !== before, title);
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await page.goBack();
  await page.waitForFunction((before) => document.title === before, title);
  assert.equal(await page.evaluate(() => window.scrollY), 900);
  assert.equal(await page.locator("header nav a[aria-current=true]").getAttribute("href"), "#learn/index");
  await page.reload();
  await page.waitForFunction((before) => document.title === before, title);
  await page.click(".toc summary");
  const part = await page.locator(".toc a").nth(1).getAttribute("href");
  await page.click(`.toc a[href='${part}']`);
  await page.waitForFunction(() => /:/.test(location.hash));
  assert.equal(await page.evaluate(() => decodeURIComponent(location.hash.split(":")[1])), decodeURIComponent(part.slice(1)));
  const top = await page.evaluate((id) => document.getElementById(decodeURIComponent(id)).getBoundingClientRect().top, part.slice(1));
  assert.ok(top >= -1 && top < 300, String(top));
  assert.deepEqual(faults, []);
  await context.close();
});

test("study, quiz, test and result: read marks and answers outlive the browser", async () => {
  const memory = mkdtempSync(join(tmpdir(), "beside-one-"));
  const visit = async (hash, act) => {
    const context = await launchIn(memory, { viewport: { width: 390, height: 800 }, reducedMotion: "reduce", offline: true, acceptDownloads: true });
    try {
      const page = await context.newPage();
      const faults = watch(page, url());
      await page.goto(url(hash));
      await act(page);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  };
  const tick = "read-mark input";
  try {
    await visit("#learn/listening/2-open-questions", async (page) => {
      await page.waitForSelector(`${tick}:not([disabled])`);
      await page.check(tick);
      await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent === document.querySelector("read-mark").dataset.saved);
      await page.click(".crumbs a[href='#learn/listening/index']");
      await page.waitForSelector("read-list .is-read");
      await press(page, "main a[href='#learn/listening/quiz']");
      await page.waitForSelector("quiz-run.is-paged");
      await page.locator("quiz-item:visible input").first().check();
      await page.locator("quiz-run [data-do=next]").click();
      await page.waitForFunction(() => location.hash === "#learn/listening/quiz:q-2");
      await page.goBack();
      await page.waitForFunction(() => location.hash === "#learn/listening/quiz");
      assert.equal(await page.locator("quiz-item:visible input:checked").count(), 1);
    });
    await visit("#learn/listening/2-open-questions", async (page) => {
      await page.waitForSelector(`${tick}:not([disabled])`);
      assert.equal(await page.isChecked(tick), true);
      await go(page, "#tests/core-post");
      await page.fill("#own-code", "7KQ4XR");
      await page.click("[data-do=start]");
      await page.waitForFunction(() => location.hash === "#tests/core-post:1");
      await answer(page);
      await next(page);
      await answer(page);
      // Help now is one tap away in the middle of a test, and the answers are there afterwards.
      await page.click(".bar a.tool-help");
      await page.waitForFunction(() => location.hash === "#help-now");
      await page.goBack();
      await page.waitForSelector("article.in-step");
      assert.equal(await page.locator("quiz-item:visible input:checked").count(), 1);
    });
    await visit("#tests/core-post", async (page) => {
      await page.fill("#own-code", "7KQ4XR");
      await page.click("[data-do=start]");
      await page.waitForSelector("article.in-step");
      while (!page.url().endsWith(":check")) {
        await answer(page);
        await next(page);
      }
      await page.click("[data-do=submit]");
      await page.waitForSelector(".done h2");
      assert.ok((await page.locator(".text-code output").innerText()).length < 60);
      const [file] = await Promise.all([page.waitForEvent("download"), page.click("[data-do=file]")]);
      const result = JSON.parse(readFileSync(await file.path(), "utf8"));
      assert.deepEqual([result.schema, result.phase, result.code, result.lang], ["beside-result/1", "post", "7KQ4XR", "en"]);
    });
  } finally {
    rmSync(memory, { recursive: true, force: true });
  }
});

test("without script it is one long text: every page is there, and every link leads to its page", async () => {
  const { page, faults, context } = await open("", { javaScriptEnabled: false });
  assert.ok((await page.locator("main > section.page").count()) > 100);
  await page.click("main a[href='#learn/index'] >> nth=0");
  const top = await page.locator("section[id='learn/index']").boundingBox();
  assert.ok(Math.abs(top.y) < 640, JSON.stringify(top));
  const ids = await page.locator("[id]").evaluateAll((parts) => parts.map((part) => part.id)).catch(() => null);
  if (ids) assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(faults, []);
  await context.close();
});
