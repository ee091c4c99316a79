/** With the keyboard alone: everything is reached in order, focus is seen, menus and questions answer. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { contextOf, fileUrl, launch, small } from "./room.mjs";

const home = fileUrl("default");
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(path, width = 1280) {
  const context = await contextOf(browser, { viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(home + path);
  // What the device keeps is asked for before its box can be ticked.
  await page.waitForFunction(() => !document.querySelector("read-mark input:disabled"));
  return { page, close: () => context.close() };
}

/** Numbers all that the Tab key should reach, in the order of the tree; hands back a name for each. */
const number = (page) =>
  page.evaluate(() => {
    const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const groups = new Set();
    const reached = Array.from(document.querySelectorAll(all)).filter((element) => {
      const isOff = element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      if (isOff || element.type !== "radio") return !isOff;
      const group = Array.from(document.getElementsByName(element.name)).filter((one) => one.type === "radio" && one.form === element.form);
      const stop = group.find((one) => one.checked) || group[0];
      if (stop !== element || groups.has(stop)) return false;
      groups.add(stop);
      return true;
    });
    return reached.map((element, place) => {
      element.dataset.stop = place;
      return `${place} ${element.localName} ${(element.getAttribute("aria-label") || element.textContent || element.name || "").trim().slice(0, 40)}`;
    });
  });

/** Where focus is, and whether a person can see that it is there. */
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const ringed = [element, element.closest("label"), ...(element.closest("label")?.children || [])].filter(Boolean).some((one) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
    });
    const shown = /^(radio|checkbox)$/.test(element.type) ? element.closest("label") || element : element;
    const { left, top, width, height } = shown.getClientRects()[0] || element.getBoundingClientRect();
    const inside = left + width > 0 && left < innerWidth && top + height > 0 && top < innerHeight;
    const hit = document.elementFromPoint(Math.min(left + width / 2, innerWidth - 1), Math.max(0, Math.min(top + height / 2, innerHeight - 1)));
    const isCovered = !hit || !(shown.contains(hit) || hit.contains(shown));
    return { stop: element.dataset.stop ?? element.outerHTML.slice(0, 90), ringed, inside, isCovered };
  });

describe("Tab reaches everything in order, and focus is seen", () => {
  for (const [kind, width] of [["home", 1280], ["lesson", 1280], ["lesson", 320], ["quiz", 1280], ["library", 1280], ["session", 1280], ["help now", 320]]) {
    test(`${kind} at ${width} px`, async () => {
      const { page, close } = await open(kinds[kind], width);
      const stops = await number(page);
      assert.ok(stops.length > 10, `${stops.length} stops`);
      const reached = [];
      const unseen = [];
      for (let step = 0; step < stops.length; step += 1) {
        await page.keyboard.press("Tab");
        const at = await focus(page);
        if (!at) break;
        reached.push(stops[at.stop] ?? at.stop);
        if (!at.ringed || !at.inside || at.isCovered) unseen.push(`${stops[at.stop] ?? at.stop} ${JSON.stringify(at)}`);
      }
      assert.deepEqual(reached, stops);
      assert.deepEqual(unseen, []);
      await close();
    });
  }
});

test("the first Tab offers to skip to the content, and Enter does", async () => {
  const { page, close } = await open(kinds.lesson);
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  const { y } = await skip.boundingBox();
  assert.ok(y >= 0, `at ${y}`);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.getElementById("main").contains(document.activeElement)), true);
  await close();
});

for (const [name, menu, width] of [["display settings", ".site-header display-settings", 1280], ["languages", ".site-header language-menu", 1280], ["the bar", ".bar", 320]]) {
  test(`${name} open with Enter and close with Escape, and focus comes back`, async () => {
    const { page, close } = await open(kinds.lesson, width);
    const summary = page.locator(`${menu} summary`);
    const panel = page.locator(`${menu} .panel`);
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.equal(await panel.isVisible(), true);
    await page.keyboard.press("Tab");
    assert.equal(await panel.evaluate((list) => list.contains(document.activeElement)), true);
    await page.keyboard.press("Escape");
    assert.equal(await panel.isVisible(), false);
    assert.equal(await summary.evaluate((one) => one === document.activeElement), true);
    await close();
  });
}

test("a menu closes when focus moves on", async () => {
  const { page, close } = await open(kinds.lesson);
  const summary = page.locator(".site-header language-menu summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  const links = await page.locator(".site-header language-menu .panel a").count();
  for (let step = 0; step <= links; step += 1) await page.keyboard.press("Tab");
  assert.equal(await page.locator(".site-header language-menu .panel").isVisible(), false);
  await close();
});

test("the choices of a question answer to arrows and Space", async () => {
  const { page, close } = await open(kinds.quiz + "#q-2");
  const group = page.locator("quiz-item:visible:has(input[type=radio])").first();
  const radios = group.locator("input[type=radio]");
  const isOn = (place) => radios.nth(place).isChecked();
  assert.equal(await group.locator("input:checked").count(), 0);
  await radios.first().focus();
  await page.keyboard.press("Space");
  assert.equal(await isOn(0), true);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual([await isOn(0), await isOn(1)], [false, true]);
  await page.keyboard.press("ArrowUp");
  assert.deepEqual([await isOn(0), await isOn(1)], [true, false]);
  await close();
});

test("a list is narrowed with Space, told in words, and cleared with Enter", async () => {
  const { page, close } = await open(kinds.library);
  const all = await page.locator("[data-facets]").count();
  const tick = page.locator("facet-filter input[type=checkbox]").first();
  await tick.focus();
  await page.keyboard.press("Space");
  const shown = await page.locator("[data-facets]:visible").count();
  assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
  assert.match(await page.locator("facet-filter [role=status]").innerText(), new RegExp(`\\b${shown}\\b`));
  await page.locator("facet-filter .facets > button").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((count) => document.querySelectorAll("[data-facets]:not([hidden])").length === count, all);
  await close();
});

test("what a finger must hit is at least 24 px each way, and 44 px in a quiz", async () => {
  const { page, close } = await open(kinds.quiz, 320);
  assert.deepEqual(await small(page, "label.choice, quiz-item summary, button, .bar a, .bar summary, .site-header summary"), []);
  await close();
});
