/** Forms and observation sheets: records that stay on the device, a table that tells no names unless asked, and paper. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { download, focused, open, sound, stored } from "./assess.mjs";
import { launch } from "./room.mjs";

const log = "en/forms/session-log.html";
const interview = "en/forms/selection-interview.html";
const contacts = "en/forms/contact-details.html";
const rubric = "en/train/observe/listening-skills.html";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const status = (page) => page.locator("record-form .saved").innerText();
const names = (page) => page.locator(".kept .name").allInnerTexts();

async function save(page, n) {
  await page.click("[data-do=save]");
  await page.waitForFunction((count) => document.querySelectorAll(".kept > li").length === count, n);
}

/** Rows of a table as a spreadsheet reads them. */
function rows(text) {
  assert.equal(text[0], "\ufeff");
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/g;
  const lines = [[]];
  for (const [, cell, end] of text.slice(1).matchAll(cells)) {
    lines.at(-1).push(cell.replace(/""/g, '"'));
    if (end !== ",") lines.push([]);
  }
  lines.pop();
  return lines;
}

test("five records are saved by code, listed, exported, and deleted after a question; nothing leaves the device", async () => {
  const { page, faults, close } = await open(browser, interview);
  const codes = await page.locator("[data-privacy=code]").evaluateAll((all) => all.map((field) => field.querySelector("input").id));
  assert.ok(codes.length > 0);
  for (let at = 1; at <= 5; at += 1) {
    await page.fill("#" + codes[0], `C${at}`);
    await page.locator("record-form textarea").first().fill(`Words ${at}`);
    await save(page, at);
    assert.equal(await status(page), "Saved on this device");
    await page.click("[data-do=new]");
  }
  assert.deepEqual((await names(page)).map((name) => name.split(" · ")[0]), ["C1", "C2", "C3", "C4", "C5"]);
  const { name, text } = await download(page, "[data-do=export]");
  assert.equal(name, "selection-interview.csv");
  assert.equal(rows(text).length, 6);
  await page.locator(".kept > li").nth(1).locator("[data-do=delete]").click();
  assert.match(await page.locator(".kept .sure").innerText(), /for good/);
  await page.click(".kept [data-do=keep]");
  assert.equal((await names(page)).length, 5);
  await page.locator(".kept > li").nth(1).locator("[data-do=delete]").click();
  await page.click(".kept .sure [data-do=sure]");
  await page.waitForFunction(() => document.querySelectorAll(".kept > li").length === 4);
  assert.ok(!(await names(page)).some((line) => line.startsWith("C2")));
  assert.equal((await stored(page)).length, 4);
  assert.deepEqual(faults, []);
  await close();
});

test("with the keyboard alone: a missing code is told at its field, with focus", async () => {
  const { page, close } = await open(browser, log, { viewport: { width: 320, height: 700 } });
  await page.focus("[data-do=save]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[aria-invalid=true]");
  assert.equal(await focused(page), "input#session-log-supporter-code");
  const box = page.locator("#session-log-supporter-code");
  assert.match(await box.getAttribute("aria-describedby"), /session-log-supporter-code-fault/);
  assert.equal(await page.locator(".fault").innerText(), "Give the record a code, then save it");
  await sound(page, "a missing code");
  await page.keyboard.type("AB12");
  assert.equal(await page.locator(".fault").count(), 0);
  await page.focus("[data-do=save]");
  await page.keyboard.press("Space");
  await page.waitForSelector(".kept > li");
  await close();
});

test("a record opens with every kind of field as it was, and is saved again in its place", async () => {
  const { page, close } = await open(browser, log);
  await page.fill("#session-log-date", "2026-11-20");
  await page.fill("#session-log-supporter-code", "AB12");
  await page.check("[name=session-log-mode][value=Walk]");
  await page.check("[name=session-log-functions][value='Being there']");
  await page.check("[name=session-log-functions][value='Ongoing support']");
  await page.fill("#session-log-minutes", "35");
  await page.fill("#session-log-topics", "Two\nlines");
  await page.check("[name=session-log-own-wellbeing][value='7']");
  await save(page, 1);
  await page.reload();
  await page.waitForSelector(".kept > li");
  assert.equal(await page.inputValue("#session-log-minutes"), "");
  await page.click(".kept [data-do=open]");
  assert.equal(await page.inputValue("#session-log-date"), "2026-11-20");
  assert.equal(await page.inputValue("#session-log-topics"), "Two\nlines");
  assert.deepEqual(await page.locator("record-form > fieldset :checked").evaluateAll((all) => all.map((box) => box.value)), ["Walk", "Being there", "Ongoing support", "7"]);
  await page.fill("#session-log-minutes", "40");
  await page.click("[data-do=save]");
  await page.waitForFunction(() => document.querySelector(".saved").textContent === "Saved on this device");
  assert.equal((await names(page)).length, 1);
  const { text } = await download(page, "[data-do=export]");
  const [head, line] = rows(text);
  const cell = (name) => line[head.indexOf(name)];
  assert.deepEqual([cell("minutes"), cell("functions"), cell("own-wellbeing"), cell("date")], ["40", "Being there; Ongoing support", "7", "2026-11-20"]);
  await close();
});

test("what is being written outlives a reload, until it is saved", async () => {
  const { page, close } = await open(browser, log);
  await page.fill("#session-log-supporter-code", "AB12");
  await page.fill("#session-log-topics", "Half a sen");
  await page.reload();
  assert.equal(await page.inputValue("#session-log-topics"), "Half a sen");
  await save(page, 1);
  await page.reload();
  await page.waitForSelector(".kept > li");
  assert.equal(await page.inputValue("#session-log-topics"), "");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft"))), []);
  await close();
});

test("no cell is a formula, whatever was typed", async () => {
  const { page, close } = await open(browser, log);
  const typed = ["=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\tx", "-", "-5", 'a "b", c'];
  for (const [at, words] of typed.entries()) {
    await page.fill("#session-log-supporter-code", `C${at}`);
    await page.evaluate((text) => {
      const box = document.querySelector("#session-log-topics");
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
    await save(page, at + 1);
    await page.click("[data-do=new]");
  }
  const { text } = await download(page, "[data-do=export]");
  const [head, ...lines] = rows(text);
  const cells = lines.map((line) => line[head.indexOf("topics")]);
  assert.deepEqual(cells, ["'=HYPERLINK(\"http://x\")", "'+1+1", "'-2+3", "'@SUM(A1)", "x", "-", "-5", 'a "b", c']);
  await close();
});

test("names and ways to reach people carry a note, and leave only if that is asked for", async () => {
  const { page, close } = await open(browser, contacts);
  const fields = await page.locator("[data-privacy=sensitive]").evaluateAll((all) => all.map((field) => field.dataset.field));
  assert.ok(fields.length > 0);
  for (const name of fields) {
    const field = page.locator(`[data-field="${name}"]`);
    assert.match(await field.innerText(), /left out of the table unless you ask for it/);
    const text = field.locator("textarea, input[type=text], input[type=number]");
    if (await text.count()) await text.first().fill("Secret 012");
  }
  await page.locator("[data-privacy=code] input").first().fill("AB12");
  await save(page, 1);
  const without = await download(page, "[data-do=export]");
  assert.doesNotMatch(without.text, /Secret/);
  assert.deepEqual(rows(without.text)[0].filter((name) => fields.includes(name)), []);
  assert.equal(await page.locator(".include").isVisible(), true);
  await page.check(".include input");
  const whole = await download(page, "[data-do=export]");
  assert.deepEqual(fields.filter((name) => !rows(whole.text)[0].includes(name)), []);
  assert.match(whole.text, /Secret 012/);
  await close();
});

test("where nothing can be kept, it is said, and the table still comes out", async () => {
  const init = () => Object.defineProperty(window, "indexedDB", { value: undefined });
  const { page, faults, close } = await open(browser, log, { init });
  await page.waitForFunction(() => document.querySelector("record-form .saved").textContent);
  assert.match(await status(page), /only while this page is open/);
  await page.fill("#session-log-supporter-code", "AB12");
  await save(page, 1);
  assert.match(await status(page), /only while this page is open/);
  assert.match((await download(page, "[data-do=export]")).text, /AB12/);
  assert.deepEqual(faults, []);
  await close();
});

test("a full device is told, and the record stays with the page", async () => {
  const { page, close } = await open(browser, log);
  await page.waitForTimeout(500);
  await page.evaluate(() => (IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }));
  await page.fill("#session-log-supporter-code", "AB12");
  await save(page, 1);
  assert.match(await status(page), /^This device is full/);
  assert.match((await download(page, "[data-do=export]")).text, /AB12/);
  await close();
});

describe("an observation sheet", () => {
  const line = (page) => page.locator(".outcome .line").innerText();

  test("says in words whether the critical skills are met and no harm was seen", async () => {
    const { page, faults, close } = await open(browser, rubric);
    const critical = await page.locator(".levels[data-critical=yes]").evaluateAll((all) => all.map((set) => set.dataset.field));
    assert.ok(critical.length > 1);
    assert.equal(await line(page), `Critical skills not marked yet or not observed: ${critical.length}.`);
    for (const id of critical) await page.check(`[data-field="${id}"] input[value="3"]`);
    assert.equal(await line(page), "All critical skills at level 3 or above, and no harmful sign.");
    await page.check(`[data-field="${critical[0]}"] input[value="2"]`);
    await page.locator(".harms input").first().check();
    assert.equal(await line(page), "Harmful signs: 1. Critical skills below level 3: 1.");
    await page.fill("#listening-skills-code", "AB12");
    await page.fill("#listening-skills-rater", "R1");
    await save(page, 1);
    assert.match((await names(page))[0], /^AB12 · R1 · \d{4}-/);
    const [head, cells] = rows((await download(page, "[data-do=export]")).text);
    assert.equal(cells[head.indexOf(critical[0])], "2");
    assert.deepEqual(head.slice(0, 5), ["saved", "code", "rater", "date", "story"]);
    assert.deepEqual(faults, []);
    await sound(page, "observation sheet");
    await close();
  });
});

test("axe finds nothing: blank, with records, before deleting", async () => {
  const { page, close } = await open(browser, contacts);
  await sound(page, "blank");
  await page.locator("[data-privacy=code] input").first().fill("AB12");
  await save(page, 1);
  await page.click(".kept [data-do=delete]");
  await sound(page, "with records");
  await close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`on paper a form is lines and boxes; ${javaScriptEnabled ? "with what was written" : "without scripts, blank"}`, async () => {
    const { page, close } = await open(browser, log, { javaScriptEnabled });
    await page.fill("#session-log-supporter-code", "AB12");
    if (javaScriptEnabled) await page.fill("#session-log-topics", "Written words");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main button:visible, main textarea:visible, .records:visible").count(), 0);
    const topics = page.locator("[data-field=topics]");
    if (javaScriptEnabled) assert.match(await topics.innerText(), /Written words/);
    else assert.ok((await topics.locator(".ruled").boundingBox()).height >= 60);
    const { borderBottomStyle, borderTopStyle } = await page.locator("#session-log-supporter-code").evaluate((box) => {
      const style = getComputedStyle(box);
      return { borderBottomStyle: style.borderBottomStyle, borderTopStyle: style.borderTopStyle };
    });
    assert.deepEqual([borderBottomStyle, borderTopStyle], ["solid", "none"]);
    assert.match(await page.locator(".retention").innerText(), /12 months/);
    await close();
  });
}
