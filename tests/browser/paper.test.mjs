/** A trainer with a printer only (journey J11): the book, the paper test, forms and a certificate. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, colourRules, contextOf, fileUrl, launch, read, shots, watch } from "./room.mjs";

const home = fileUrl("default");
let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

async function open(path, { media = "print", ...options } = {}) {
  const context = await contextOf(browser, { viewport: { width: 900, height: 1200 }, ...options });
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path);
  await page.emulateMedia({ media });
  return { page, faults, close: () => context.close() };
}

describe("the book of the course", () => {
  for (const [book, least] of [["learner", 35], ["trainer", 15]]) {
    test(`for the ${book}: contents, then chapters, every link inside it leads to a place in it`, async () => {
      const { page, faults, close } = await open(`en/print/book-${book}.html`);
      const told = await page.evaluate(() => {
        const ids = Array.from(document.querySelectorAll("[id]"), (element) => element.id);
        const inside = Array.from(document.querySelectorAll(".book a[href^='#']"), (link) => decodeURIComponent(link.getAttribute("href").slice(1)));
        return {
          contents: Array.from(document.querySelectorAll(".contents a"), (link) => link.getAttribute("href").slice(1)),
          chapters: Array.from(document.querySelectorAll(".chapter"), (chapter) => chapter.id),
          twice: ids.filter((id, at) => ids.indexOf(id) !== at),
          lost: inside.filter((id) => !ids.includes(id)),
          h1: document.querySelectorAll("h1").length,
        };
      });
      assert.ok(told.chapters.length >= least, `${told.chapters.length} chapters`);
      assert.deepEqual(told.contents, told.chapters);
      assert.deepEqual(told.twice, []);
      assert.deepEqual(told.lost, []);
      assert.equal(told.h1, 1);
      assert.deepEqual(faults, []);
      await close();
    });

    test(`for the ${book}: no axe violation, on a wide and a narrow screen`, async () => {
      for (const width of [1280, 320]) {
        const { page, close } = await open(`en/print/book-${book}.html`, { media: "screen", viewport: { width, height: 900 } });
        assert.deepEqual(await (width === 1280 ? axe(page) : axe(page, colourRules)), []);
        await close();
      }
    });
  }

  test("every chapter begins a sheet, and the sheets are numbered", async () => {
    const { page, close } = await open("en/print/book-learner.html");
    const breaks = await page.evaluate(() => Array.from(document.querySelectorAll(".chapter"), (chapter) => getComputedStyle(chapter).breakBefore));
    assert.ok(breaks.every((one) => one === "page"));
    assert.match(read("default", "assets/beside.css").toString("utf8"), /@bottom-right \{ content: counter\(page\)/);
    writeFileSync(join(shots, "book-learner.pdf"), await page.pdf({ format: "A4" }));
    await close();
  });

  test("what a private role knows is in no learner's book", async () => {
    const { page, close } = await open("en/print/book-learner.html");
    assert.equal(await page.locator(".role.is-private").count(), 0);
    await close();
  });

  test("an outside address is written out", async () => {
    const { page, close } = await open("en/library/heisler-2010.html");
    const after = await page.evaluate(() => Array.from(document.querySelectorAll("main a[rel~=external]"), (link) => getComputedStyle(link, "::after").content));
    assert.ok(after.length > 0 && after.every((content) => content.includes("http")), after.join());
    await close();
  });
});

describe("the paper test", () => {
  for (const scripts of [true, false]) {
    test(`has a box for the code and every item with its choices, ${scripts ? "with" : "without"} scripts`, async () => {
      const { page, close } = await open("en/tests/core-pre.html", { javaScriptEnabled: scripts });
      const items = await page.locator("quiz-item").evaluateAll((all) => all.map((item) => ({
        id: item.id,
        type: item.dataset.type,
        isShown: item.getBoundingClientRect().height > 20,
        choices: item.querySelectorAll("input[type=radio]").length,
        dontKnow: item.querySelectorAll("input[value='?']").length,
      })));
      const single = items.filter((item) => item.type === "single");
      assert.equal(single.length, 20);
      assert.deepEqual(single.filter((item) => item.choices !== 5 || item.dontKnow !== 1), []);
      assert.deepEqual(items.filter((item) => !item.isShown), []);
      const text = await page.locator("main").innerText();
      assert.match(text, /Your code/);
      assert.match(text, /core/);
      await close();
    });
  }

  test("fits on twelve sheets, and no item is split", async () => {
    const { page, close } = await open("en/tests/core-pre.html");
    const splits = await page.locator("quiz-item[data-type=single]").evaluateAll((all) => all.map((item) => getComputedStyle(item).breakInside));
    assert.ok(splits.every((one) => one === "avoid"), splits.join());
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const sheets = Math.max(...Array.from(pdf.matchAll(/\/Count\s+(\d+)/g), (match) => Number(match[1])));
    assert.ok(sheets >= 4 && sheets <= 12, `${sheets} sheets`);
    await close();
  });
});

describe("the certificate", () => {
  const path = "en/tests/certificate.html";
  test("takes the name at print time, keeps nothing and changes its code with the facts", async () => {
    const { page, faults, close } = await open(path, { media: "screen" });
    await page.fill("input[name=name]", "Amina B.");
    const code = await page.locator(".award-code").innerText();
    assert.match(code, /^[0-9A-F]{4}-[0-9A-F]{4}$/);
    assert.equal(await page.locator(".award-name").innerText(), "Amina B.");
    await page.fill("input[name=hours]", "18");
    assert.notEqual(await page.locator(".award-code").innerText(), code);
    await page.fill("input[name=hours]", "");
    assert.equal(await page.locator(".award-code").innerText(), code);
    assert.match(await page.locator(".award-limit").innerText(), /does not license clinical work/);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
    await page.reload();
    assert.equal(await page.inputValue("input[name=name]"), "");
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(faults, []);
    await close();
  });

  test("is one sheet, and without scripts a sheet with blanks", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await open(path, { javaScriptEnabled });
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      assert.equal(Math.max(...Array.from(pdf.matchAll(/\/Count\s+(\d+)/g), (match) => Number(match[1]))), 1);
      assert.equal(await page.locator(".award").isVisible(), true);
      assert.equal(await page.locator("input[name=name]").isVisible(), false);
      await close();
    }
  });
});

test("a form on paper has ruled lines and its privacy note, the agreement its limits and signatures", async () => {
  const { page, close } = await open("en/forms/confidentiality-agreement.html");
  const text = await page.locator("main").innerText();
  assert.match(text, /danger|harm/i);
  assert.match(text, /sign/i);
  await close();
});
