/** Without JavaScript: all text, all questions, all answers, every language and every list stay in reach. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "parse5";
import { kinds } from "./kinds.mjs";
import { each, contextOf, fileUrl, launch, overflow, read, watch } from "./room.mjs";

const home = fileUrl("default");
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(path, width = 1280) {
  const context = await contextOf(browser, { javaScriptEnabled: false, viewport: { width, height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path);
  return { page, faults, close: () => context.close() };
}

/** What the file itself says, whatever a browser shows of it. */
function paragraphs(path) {
  const found = [];
  const text = (node) => node.value ?? (node.childNodes || []).map(text).join("");
  const attr = (node, name) => node.attrs?.find((one) => one.name === name)?.value ?? "";
  const walk = (node, isInside) => {
    const inside = isInside || /\bprose\b/.test(attr(node, "class"));
    const isHidden = node.attrs?.some((one) => one.name === "hidden") || attr(node, "role") === "status" || node.tagName === "leave-page";
    if (isHidden) return;
    if (inside && /^(p|h2|h3|li|td|th|legend)$/.test(node.tagName)) found.push(text(node).replace(/\s+/g, " ").trim());
    else for (const child of node.childNodes || []) walk(child, inside);
  };
  walk(parse(read("default", path).toString("utf8")), false);
  return found.filter(Boolean);
}

/** Opens every fold as a reader would: by its summary. */
async function unfold(page) {
  const folds = page.locator("main details:not([open]) > summary");
  for (let left = await folds.count(); left > 0; left = await folds.count()) await folds.first().click();
}

const squeezed = (text) => text.replace(/\s+/g, " ");

test("every kind of page opens without a fault and has its heading", async () => {
  const wrong = [];
  await each(Object.values(kinds), async (path) => {
    const { page, faults, close } = await open(path, 320);
    if (!(await page.locator("h1").isVisible())) faults.push("no heading to see");
    faults.push(...(await overflow(page)));
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
    await close();
  });
  assert.deepEqual(wrong, []);
});

for (const kind of ["lesson", "safety lesson", "session", "handout", "chapter", "help now", "quiz"]) {
  test(`all text of a ${kind} can be read`, async () => {
    const { page, close } = await open(kinds[kind]);
    await unfold(page);
    const shown = squeezed(await page.locator("main").innerText()).toLowerCase().replace(/\s/g, "");
    const wanted = paragraphs(kinds[kind]);
    assert.ok(wanted.length > 5, `${wanted.length} paragraphs`);
    assert.deepEqual(wanted.filter((text) => !shown.includes(text.toLowerCase().replace(/\s/g, ""))), []);
    await close();
  });
}

test("every question of a quiz shows its choices, and its answer on request", async () => {
  const { page, close } = await open(kinds.quiz);
  const questions = page.locator("quiz-item");
  assert.equal(await questions.count(), 10);
  for (const question of await questions.all()) {
    assert.ok(await question.locator("legend").isVisible());
    const answer = question.locator("details.answer");
    assert.equal(await answer.count(), 1, await question.innerText());
    const inside = answer.locator("> div");
    assert.equal(await inside.isVisible(), false);
    await answer.locator("summary").click();
    assert.equal(await inside.isVisible(), true);
  }
  assert.ok((await page.locator("quiz-item input[type=radio]").count()) > 10);
  await page.locator("quiz-item label.choice").first().click();
  assert.equal(await page.locator("quiz-item input:checked").count(), 1);
  await close();
});

test("the list of languages opens and leads to the same page", async () => {
  const { page, close } = await open(kinds.lesson);
  await page.click(".site-header language-menu summary");
  await page.click(".site-header language-menu a[hreflang=es]");
  assert.equal(page.url(), home + kinds.lesson.replace(/^en/, "es"));
  await close();
});

test("the gate is a list of languages", async () => {
  const { page, close } = await open(kinds.gate);
  assert.deepEqual(await page.locator(".gate a[hreflang] b").allInnerTexts(), ["English", "Español", "Français", "ខ្មែរ", "اردو", "简体中文", "繁體中文"]);
  await page.click(".gate a[hreflang=en]");
  assert.equal(page.url(), home + kinds.home);
  await close();
});

for (const kind of ["library", "activities", "examples"]) {
  test(`the ${kind} list shows all it has`, async () => {
    const { page, close } = await open(kinds[kind]);
    const entries = await page.locator(".entries > [data-facets]").all();
    assert.ok(entries.length >= 8, `${entries.length} entries`);
    for (const entry of entries) assert.ok(await entry.isVisible());
    assert.equal(await page.locator(".found .empty").isVisible(), false);
    await close();
  });
}

test("the search page is an A to Z of links", async () => {
  const { page, close } = await open(kinds.search);
  assert.ok((await page.locator(".letter .entries a").count()) > 50);
  await close();
});

test("nothing offers what only a script can do", async () => {
  for (const kind of ["lesson", "safety lesson", "handout", "help now"]) {
    const { page, close } = await open(kinds[kind]);
    for (const part of ["display-settings", "leave-page", "print-button"]) {
      for (const one of await page.locator(part).all()) assert.equal(await one.isVisible(), false, `${kind}: ${part}`);
    }
    await close();
  }
});
