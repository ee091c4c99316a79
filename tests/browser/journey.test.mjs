/** A supporter with a memory stick and no signal (journey J2), with the keyboard alone at 320 px: lesson, search, quiz, test, result. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { contextOf, fileUrl, launch, watch } from "./room.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Goes on with Tab until the focus is on what a selector names. */
async function reach(page, selector) {
  for (let n = 0; n < 200; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${selector} on ${page.url()}`);
}

async function follow(page, selector) {
  await reach(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Answers the question that is shown with its first choice, row by row if it has rows, and waits until it is kept. */
async function answer(page) {
  const groups = await page.evaluate(() => {
    const item = Array.from(document.querySelectorAll("quiz-item")).find((one) => one.getClientRects().length > 0);
    return Array.from(new Set(Array.from(item.querySelectorAll("input[type=radio]"), (input) => input.name)));
  });
  for (const name of groups) {
    await reach(page, `input[name="${name}"]`);
    await page.keyboard.press("Space");
  }
  await page.waitForFunction(() => document.querySelector(".saved").textContent === document.querySelector("test-run").dataset.saved);
}

test("from the front page to a saved result, without a mouse, a server or a wide screen", async () => {
  const context = await contextOf(browser, { viewport: { width: 320, height: 640 }, reducedMotion: "reduce", acceptDownloads: true, offline: true });
  const page = await context.newPage();
  const faults = watch(page, fileUrl("default"));
  await page.goto(fileUrl("default", "index.html"));
  await follow(page, "main a[href='en/index.html']");
  await follow(page, "main a[href$='learn/index.html']");
  await follow(page, "main a[href$='listening/index.html']");
  await follow(page, "main a[href$='1-listening-is-doing.html']");

  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.matches("dialog input[type=search]"));
  await page.keyboard.type("four kinds of quiet");
  await page.waitForFunction(() => /\d/.test(document.querySelector(".find [role=status]").textContent) && document.querySelector(".find-results mark"));
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(page.url(), /learn\/listening\/4-silence\.html\?h=.*#four-kinds$/);
  await page.waitForSelector("mark.found");

  await follow(page, "main a[href$='learn/listening/index.html']");
  await follow(page, "main a[href$='listening/quiz.html']");
  await reach(page, "quiz-item input");
  await page.keyboard.press("Space");
  await page.goto(fileUrl("default", "en/tests/core.html"));
  await follow(page, "main a[href$='core-post.html']");
  await reach(page, "#own-code");
  await page.keyboard.type("7KQ4XR");
  await reach(page, "[data-do=start]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("article.in-step"));
  while (!page.url().endsWith("#check")) {
    const before = await page.title();
    await answer(page);
    await reach(page, "[data-do=next]");
    await page.keyboard.press("Enter");
    // The address changes before the next question is shown; the title changes with it.
    await page.waitForFunction((title) => document.title !== title, before);
  }
  await reach(page, "[data-do=submit]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".done h2");
  const code = await page.locator(".text-code output").innerText();
  assert.ok(code.length < 60, code);
  await reach(page, "[data-do=file]");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const result = JSON.parse(readFileSync(await file.path(), "utf8"));
  assert.deepEqual([result.schema, result.phase, result.code], ["beside-result/1", "post", "7KQ4XR"]);
  assert.equal("name" in result, false);
  assert.deepEqual(faults, []);
  await context.close();
});
