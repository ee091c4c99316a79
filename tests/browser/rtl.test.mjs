/** The Urdu site: written from right to left, in its own face, without a fault. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { axe, each, contextOf, fileUrl, files, launch, overflow, shots, sizeRules, watch } from "./room.mjs";

const home = fileUrl("urdu");
const lesson = "ur/learn/listening/1-first.html";
let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

async function open(path, width = 1280) {
  const context = await contextOf(browser, { viewport: { width, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return { page, faults, close: () => context.close() };
}

/** The sides of the first element that a selector finds. */
const box = (page, selector) =>
  page.evaluate((one) => {
    const { left, right, width } = document.querySelector(one).getBoundingClientRect();
    return { left, right, width };
  }, selector);

test("every page runs from right to left without a fault, wide and at 320 px", async () => {
  const wrong = [];
  const work = files("urdu", ".html").flatMap((path) => [1280, 320].map((width) => ({ path, width })));
  await each(work, async ({ path, width }) => {
    const { page, faults, close } = await open(path, width);
    faults.push(...(await overflow(page)), ...(await axe(page, width === 320 ? sizeRules : undefined)));
    const told = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction]);
    if (told.join() !== "ur,rtl,rtl") faults.push(`direction: ${told}`);
    wrong.push(...faults.map((fault) => `${path} at ${width}: ${fault}`));
    if (path === lesson || path.endsWith("session-1.html")) {
      const name = `urdu-${path.replaceAll("/", "-").replace(".html", "")}-${width}.png`;
      await page.screenshot({ path: join(shots, name), fullPage: true });
    }
    await close();
  });
  assert.deepEqual(wrong.sort(), []);
});

test("every kind of page can run from right to left, wide and at 320 px", async () => {
  const wrong = [];
  await each(Object.entries(kinds), async ([kind, path]) => {
    const context = await contextOf(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript(() => document.addEventListener("readystatechange", () => (document.documentElement.dir = "rtl")));
    await page.goto(fileUrl("default", path));
    wrong.push(...(await overflow(page)).map((fault) => `${kind} at 1280: ${fault}`));
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = [...(await overflow(page)), ...(await axe(page, sizeRules))];
    wrong.push(...narrow.map((fault) => `${kind} at 320: ${fault}`));
    await context.close();
  });
  assert.deepEqual(wrong.sort(), []);
});

test("the gutter with the labels is on the right, the text to its left", async () => {
  const { page, close } = await open(lesson);
  const label = await box(page, ".prose > .block.keypoints > .label");
  const text = await box(page, ".prose > .block.keypoints > .text");
  assert.ok(label.left >= text.right, JSON.stringify({ label, text }));
  const paragraph = await box(page, ".prose > p");
  assert.ok(Math.abs(paragraph.right - text.right) <= 1, JSON.stringify({ paragraph, text }));
  await close();
});

test("the name of the site is on the right of the header, the tools on its left", async () => {
  const { page, close } = await open(lesson);
  const brand = await box(page, ".brand");
  const tools = await box(page, ".site-header .tools");
  assert.ok(brand.left > tools.right, JSON.stringify({ brand, tools }));
  await close();
});

test("choices have their mark on the right", async () => {
  const { page, close } = await open("ur/learn/listening/quiz.html");
  const mark = await box(page, ".choice > span > b");
  const text = await box(page, ".choice > span > span");
  assert.ok(mark.left >= text.right - 1, JSON.stringify({ mark, text }));
  await close();
});

test("menus stay inside the window", async () => {
  for (const width of [1280, 320]) {
    const { page, close } = await open(lesson, width);
    await page.click("display-settings summary");
    const panel = await box(page, "display-settings .panel");
    assert.ok(panel.left >= 0 && panel.right <= width, JSON.stringify({ width, panel }));
    await close();
  }
});

test("text is set in Nastaliq from the site's own folder, and code from left to right", async () => {
  const { page, faults, close } = await open(lesson);
  const told = await page.evaluate(() => ({
    body: getComputedStyle(document.querySelector(".prose > p")).fontFamily,
    isLoaded: document.fonts.check('16px "Noto Nastaliq Urdu"', "سننا"),
    spacing: getComputedStyle(document.querySelector("h1")).letterSpacing,
    code: getComputedStyle(document.querySelector("code")).direction,
  }));
  assert.match(told.body, /^"?Noto Nastaliq Urdu/);
  assert.equal(told.isLoaded, true);
  assert.match(told.spacing, /^(normal|0px)$/);
  assert.equal(told.code, "ltr");
  assert.deepEqual(faults, []);
  await close();
});

test("a page that a machine wrote says so", async () => {
  const { page, close } = await open(lesson);
  assert.equal(await page.locator(".notice.is-draft").count(), 1);
  await close();
});
