/** A branching role-play: one scene at a time, back and forth, a tally at the end, and all of it as text. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focused, open, sound } from "./assess.mjs";
import { launch, read } from "./room.mjs";

const path = "en/learn/listening/6-practice.html";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const scene = (page) => page.locator(".scene:visible");
const roads = (page) => scene(page).locator(".roads a");

test("one scene at a time; a choice leads on, and what it did stands above the next scene", async () => {
  const { page, faults, close } = await open(browser, path);
  assert.equal(await scene(page).count(), 1);
  const first = await scene(page).getAttribute("id");
  assert.equal(await page.locator(".path").isVisible(), false);
  const words = await roads(page).first().innerText();
  await roads(page).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".after:focus");
  assert.notEqual(await scene(page).getAttribute("id"), first);
  assert.equal(new URL(page.url()).hash, "#" + (await scene(page).getAttribute("id")));
  assert.match(await page.locator(".after").innerText(), new RegExp("^You chose: " + words.slice(0, 12).replace(/[?.()"]/g, ".")));
  assert.ok((await page.locator(".after .said").innerText()).length > 10);
  assert.deepEqual(await page.locator(".path li").allInnerTexts(), [words]);
  assert.deepEqual(faults, []);
  await close();
});

test("the browser’s Back and the button go back one scene, and the way gets shorter", async () => {
  const { page, close } = await open(browser, path);
  const seen = [await scene(page).getAttribute("id")];
  for (let step = 0; step < 2; step += 1) {
    await roads(page).first().click();
    await page.waitForFunction((n) => document.querySelectorAll(".path li").length === n, step + 1);
    seen.push(await scene(page).getAttribute("id"));
    if (!(await roads(page).count())) break;
  }
  const steps = seen.length - 1;
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll(".path li").length === n, steps - 1);
  assert.equal(await scene(page).getAttribute("id"), seen[steps - 1]);
  await roads(page).first().click();
  await page.waitForFunction((n) => document.querySelectorAll(".path li").length === n, steps);
  await page.click(".path [data-do=back]");
  await page.waitForFunction((n) => document.querySelectorAll(".path li").length === n, steps - 1);
  assert.equal(await scene(page).getAttribute("id"), seen[steps - 1]);
  await close();
});

/** Plays to an end, choosing unsafe ways where there are some, or none of them; hands back how many were unsafe. */
async function play(page, isUnsafe) {
  let n = 0;
  for (let step = 0; step < 12 && (await roads(page).count()); step += 1) {
    const kinds = await roads(page).evaluateAll((all) => all.map((road) => road.dataset.unsafe === "yes"));
    const at = Math.max(0, kinds.lastIndexOf(isUnsafe));
    n += Number(kinds[at]);
    await roads(page).nth(at).click();
    await page.waitForFunction((count) => document.querySelectorAll(".path li").length === count, step + 1);
  }
  return n;
}

test("the end is told in words with a sign, and the doors that were closed are counted", async () => {
  const { page, close } = await open(browser, path);
  const n = await play(page, true);
  assert.ok(await scene(page).locator(".ending svg").isVisible());
  assert.ok((await scene(page).locator(".ending").innerText()).length > 5);
  assert.equal(await page.locator(".tally").innerText(), n ? `Choices that closed a door: ${n}` : "No choice closed a door.");
  await sound(page, "an end");
  await page.click("[data-do=again]");
  await page.waitForFunction(() => !document.querySelector(".path li"));
  assert.match(await focused(page), /^h2.*\.title$/);
  const safe = await play(page, false);
  assert.equal(await page.locator(".tally").innerText(), safe ? `Choices that closed a door: ${safe}` : "No choice closed a door.");
  await close();
});

test("an address with a scene opens there, and axe finds nothing on the way", async () => {
  const { page, close } = await open(browser, path);
  await sound(page, "first scene");
  await roads(page).first().click();
  await page.waitForSelector(".after");
  await sound(page, "second scene");
  const id = await scene(page).getAttribute("id");
  await page.reload();
  assert.equal(await scene(page).getAttribute("id"), id);
  await close();
});

for (const name of ["without scripts", "on paper"]) {
  test(`${name} all scenes stand in order, and each choice says where to go on`, async () => {
    const { page, close } = await open(browser, path, { javaScriptEnabled: name === "on paper" });
    if (name === "on paper") await page.emulateMedia({ media: "print" });
    const scenes = page.locator(".scene");
    assert.ok((await scenes.count()) > 3);
    for (const one of await scenes.all()) assert.ok(await one.isVisible());
    const ids = await scenes.evaluateAll((all) => all.map((one) => one.id));
    for (const road of await page.locator(".roads li").all()) {
      const to = (await road.locator("a").first().getAttribute("href")).slice(1);
      assert.equal(await road.locator(".goes").innerText(), `go on at ${ids.indexOf(to) + 1}`);
    }
    assert.equal(await page.locator("main .screen:visible, role-play button:visible").count(), 0);
    await close();
  });
}

test("every way of every role-play leads to a scene of its page", () => {
  for (const module of ["role/5", "confidentiality/5", "listening/6", "crisis/6", "referral/5"]) {
    const html = read("default", `en/learn/${module}-practice.html`).toString();
    const ids = Array.from(html.matchAll(/<section [^>]*class="?scene[^>]*>/g), (match) => /id="?([^\s">]+)/.exec(match[0])[1]);
    const ways = Array.from(html.matchAll(/<a [^>]*data-unsafe[^>]*>/g), (match) => /href="?#([^\s">]+)/.exec(match[0])[1]);
    assert.ok(ids.length > 2 && ways.length > 2, module);
    assert.deepEqual(ways.filter((way) => !ids.includes(way)), [], module);
  }
});
