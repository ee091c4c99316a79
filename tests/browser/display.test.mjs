/** What a reader chooses, ticks and writes: kept on the device where the browser allows it, harmless where it does not. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { contextOf, fileUrl, launch, watch } from "./room.mjs";

const home = fileUrl("default");
const withChecklist = "en/run/worksheets/readiness-check.html";
const withFill = "en/print/role-card.html";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(path, options = {}, prepare = async () => {}) {
  const context = await contextOf(browser, { viewport: { width: 1280, height: 800 }, ...options });
  await prepare(context);
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path);
  return { page, faults, close: () => context.close() };
}

const closedStorage = (context) =>
  context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });

const fullStorage = (context) =>
  context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });

const chosen = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

async function choose(page, name, value) {
  if (!(await page.locator("display-settings details").getAttribute("open").then((open) => open !== null))) {
    await page.click("display-settings summary");
  }
  await page.check(`display-settings input[name="${name}"][value="${value}"]`, { force: true });
}

test("theme, text size, spacing, letters and less data survive a reload and the next page", async () => {
  const { page, faults, close } = await open(kinds.lesson);
  for (const [name, value] of [["theme", "dark"], ["size", "5"], ["spacing", "wide"], ["letters", "easy"], ["lite", "on"]]) {
    await choose(page, name, value);
    assert.equal((await chosen(page))[name], value);
  }
  const wanted = { theme: "dark", size: "5", spacing: "wide", letters: "easy", lite: "on" };
  await page.reload();
  assert.deepEqual(await chosen(page), wanted);
  await page.click("display-settings summary");
  for (const [name, value] of Object.entries(wanted)) {
    assert.equal(await page.isChecked(`display-settings input[name="${name}"][value="${value}"]`), true, name);
  }
  await page.goto(home + kinds.glossary);
  assert.deepEqual(await chosen(page), wanted);
  await page.click("display-settings summary");
  await page.click("display-settings .panel > button");
  assert.deepEqual(await chosen(page), {});
  await page.reload();
  assert.deepEqual(await chosen(page), {});
  assert.deepEqual(faults, []);
  await close();
});

test("a theme changes the ground, a size the letters", async () => {
  const { page, close } = await open(kinds.lesson);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".prose p")).fontSize));
  const before = [await ground(), await size()];
  await choose(page, "theme", "dark");
  await choose(page, "size", "5");
  assert.notEqual(await ground(), before[0]);
  const grown = (await size()) / before[1];
  assert.ok(grown > 1.55 && grown < 1.65, `${grown} times`);
  await close();
});

test("the largest letters fit 320 px", async () => {
  const { page, close } = await open(kinds.quiz, { viewport: { width: 320, height: 800 } });
  await choose(page, "size", "5");
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(inner <= outer, `${inner} > ${outer}`);
  await close();
});

test("with less data no font is asked for", async () => {
  const { page, close } = await open(kinds.lesson);
  await choose(page, "lite", "on");
  const fonts = [];
  page.on("request", (request) => request.url().endsWith(".woff2") && fonts.push(request.url()));
  await page.reload();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  assert.deepEqual(fonts, []);
  await page.evaluate(() => localStorage.clear());
  await page.goto(home + kinds.lesson + "?lite");
  await page.evaluate(() => document.fonts.ready.then(() => true));
  assert.deepEqual(fonts, []);
  assert.equal((await chosen(page)).lite, "on");
  await close();
});

test("with less data a picture is a link that says how much it weighs, and is not fetched", async () => {
  const context = await contextOf(browser, {});
  const page = await context.newPage();
  const pictures = [];
  page.on("request", (request) => /\/images\//.test(request.url()) && pictures.push(request.url()));
  const address = fileUrl("plain", "en/deep/level-1/page.html");
  await page.goto(address + "?lite");
  const link = page.locator("main a.picture");
  assert.match(await link.innerText(), /^Picture: Flag \(\d+ KB\)$/);
  assert.match(await link.getAttribute("href"), /images\/flag-1\.svg$/);
  await page.waitForLoadState("load");
  assert.deepEqual(pictures, []);
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("main a.picture").count(), 0);
  assert.equal(pictures.length, 1);
  await context.close();
});

for (const [name, storage] of [["closed", closedStorage], ["full", fullStorage]]) {
  test(`where storage is ${name} a choice holds for the page, and the reader is told`, async () => {
    const { page, faults, close } = await open(kinds.lesson, {}, storage);
    await choose(page, "theme", "contrast");
    assert.equal((await chosen(page)).theme, "contrast");
    assert.ok((await page.locator("display-settings [role=status]").innerText()).length > 10);
    await page.reload();
    assert.deepEqual(await chosen(page), {});
    assert.deepEqual(faults, []);
    await close();
  });

  test(`where storage is ${name} ticks and words still work, and nothing says that they are kept`, async () => {
    const { page, faults, close } = await open(withChecklist, {}, storage);
    const tick = page.locator("check-list input[type=checkbox]").first();
    await tick.check();
    assert.equal(await tick.isChecked(), true);
    assert.equal((await page.locator("check-list [role=status]").first().textContent()).trim(), "");
    await page.goto(home + withFill);
    await page.fill("fill-field textarea", "Amina");
    assert.equal(await page.inputValue("fill-field textarea"), "Amina");
    assert.equal((await page.locator("fill-field [role=status]").first().textContent()).trim(), "");
    assert.deepEqual(faults, []);
    await close();
  });
}

test("ticks survive a reload, and are gone when cleared", async () => {
  const { page, faults, close } = await open(withChecklist);
  const list = page.locator("check-list").first();
  const ticks = list.locator("input[type=checkbox]");
  assert.ok((await ticks.count()) > 1);
  await ticks.nth(1).check();
  await page.reload();
  assert.deepEqual([await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked()], [false, true]);
  await list.locator("[role=status] button").click();
  assert.equal(await ticks.nth(1).isChecked(), false);
  await page.reload();
  assert.equal(await list.locator("input:checked").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("words survive a reload, and are gone when cleared", async () => {
  const { page, faults, close } = await open(withFill);
  const field = page.locator("fill-field").first();
  await field.locator("textarea").fill("Amina, اردو, ខ្មែរ");
  await page.reload();
  assert.equal(await field.locator("textarea").inputValue(), "Amina, اردو, ខ្មែរ");
  await field.locator("[role=status] button").click();
  await page.reload();
  assert.equal(await field.locator("textarea").inputValue(), "");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(faults, []);
  await close();
});

for (const [name, leave] of [
  ["its button", (page) => page.click("leave-page button")],
  ["Shift three times", async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  }],
]) {
  test(`${name} leaves a sensitive page, and Back does not lead to it`, async () => {
    const { page, close } = await open(kinds.home);
    await page.goto(home + kinds["help now"]);
    await leave(page);
    await page.waitForURL((url) => !url.href.startsWith(home));
    assert.equal(page.url(), "about:blank");
    await page.goBack();
    assert.equal(page.url(), home + kinds.home);
    await close();
  });
}

test("other keys between do not leave the page", async () => {
  const { page, close } = await open(kinds["help now"]);
  for (const key of ["Shift", "Shift", "a", "Shift", "A"]) await page.keyboard.press(key);
  assert.equal(page.url(), home + kinds["help now"]);
  assert.equal(await page.locator("h1").isVisible(), true);
  await close();
});

test("the way out stays in the window while the page scrolls", async () => {
  for (const width of [1280, 320]) {
    const { page, close } = await open(kinds["help now"], { viewport: { width, height: 700 } });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const { y, height } = await page.locator("leave-page button").boundingBox();
    assert.ok(y >= 0 && y + height <= 700, `at ${y} in a window of ${width}`);
    await close();
  }
});

test("the language of last time stands first on the gate", async () => {
  const { page, close } = await open(kinds.home);
  await page.click(".site-header language-menu summary");
  await page.click(".site-header language-menu a[hreflang=es]");
  await page.goto(home + kinds.gate);
  assert.equal(await page.locator(".gate li").first().getAttribute("lang"), "es");
  assert.equal(page.url(), home + kinds.gate);
  await close();
});

test("with reduced motion nothing moves", async () => {
  const { page, close } = await open(kinds.lesson, { reducedMotion: "reduce" });
  await page.click("display-settings summary");
  await page.hover(".prose a");
  await page.locator("details:not(.menu) summary").first().click();
  const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);
  assert.equal(moving, 0);
  await close();
});
