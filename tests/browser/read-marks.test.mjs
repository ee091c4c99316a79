/** What a learner marked as read: kept through a closed browser, shown where they choose what to read, and cleared. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, contextOf, fileUrl, launch, launchIn, small, watch } from "./room.mjs";

const lesson = "learn/listening/2-open-questions.html";
const module = "learn/listening/index.html";
const course = "learn/index.html";
const box = "read-mark input";

let browser;
let memory;
before(async () => {
  browser = await launch();
  memory = mkdtempSync(join(tmpdir(), "beside-read-"));
});
after(async () => {
  await browser.close();
  rmSync(memory, { recursive: true, force: true });
});

/** Opens the browser that remembers, does something on a page of the site, and closes it again. */
async function visit(path, act) {
  const context = await launchIn(memory, { viewport: { width: 320, height: 640 } });
  try {
    const page = await context.newPage();
    const faults = watch(page, fileUrl("default"));
    await page.goto(fileUrl("default", path));
    await act(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

const ready = (page) => page.waitForSelector(`${box}:not([disabled])`);

test("a mark outlives the browser, shows in the lists in every language, and is cleared", async () => {
  await visit(`en/${lesson}`, async (page) => {
    await ready(page);
    assert.equal(await page.isChecked(box), false);
    assert.deepEqual(await small(page, ".tick"), []);
    await page.focus(box);
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent === "Saved on this device");
    assert.deepEqual(await axe(page), []);
  });
  await visit(`en/${lesson}`, async (page) => {
    await ready(page);
    assert.equal(await page.isChecked(box), true);
  });
  await visit(`km/${lesson}`, async (page) => {
    await ready(page);
    assert.equal(await page.isChecked(box), true);
  });
  await visit(`en/${module}`, async (page) => {
    await page.waitForSelector(".is-read");
    assert.deepEqual(await page.locator("li:has(.is-read) > a").allInnerTexts(), [await page.locator("a[href$='2-open-questions.html']").last().innerText()]);
    assert.equal((await page.innerText(".is-read")).trim(), "Marked as read");
    assert.deepEqual(await axe(page), []);
  });
  await visit(`en/${course}`, async (page) => {
    await page.waitForSelector(".is-read");
    assert.equal((await page.innerText(".is-read")).trim(), "1 marked as read");
    assert.match(await page.innerText(".tile:has(.is-read)"), /^Communication, facilitation and listening/);
    assert.deepEqual(await axe(page), []);
    await page.click("read-list [role=status] button");
    await page.waitForFunction(() => !document.querySelector(".is-read"));
  });
  await visit(`en/${lesson}`, async (page) => {
    await ready(page);
    assert.equal(await page.isChecked(box), false);
  });
});

test("a mark is taken back where it was set", async () => {
  await visit(`en/${lesson}`, async (page) => {
    await ready(page);
    await page.check(box);
    await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent !== "");
    await page.uncheck(box);
    await page.waitForFunction(() => document.querySelector("read-mark [role=status]").textContent === "");
    await page.reload();
    await ready(page);
    assert.equal(await page.isChecked(box), false);
  });
});

test("where nothing can be kept, it says so, and the mark holds for the page", async () => {
  const context = await contextOf(browser);
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  const page = await context.newPage();
  const faults = watch(page, fileUrl("default"));
  await page.goto(fileUrl("default", `en/${lesson}`));
  await ready(page);
  assert.match(await page.innerText("read-mark [role=status]"), /does not let us keep/);
  await page.check(box);
  assert.match(await page.innerText("read-mark [role=status]"), /does not let us keep/);
  assert.equal(await page.isChecked(box), true);
  assert.deepEqual(faults, []);
  await context.close();
});

test("without scripts nothing is offered that would not work, and paper has no box", async () => {
  const context = await contextOf(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(fileUrl("default", `en/${lesson}`));
  assert.equal(await page.innerText("read-mark"), "");
  await context.close();
  const scripted = await contextOf(browser);
  const other = await scripted.newPage();
  await other.goto(fileUrl("default", `en/${lesson}`));
  await ready(other);
  await other.emulateMedia({ media: "print" });
  assert.equal(await other.isVisible(".tick"), false);
  await scripted.close();
});
