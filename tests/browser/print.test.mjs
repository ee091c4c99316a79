/** On paper, A4 and Letter: a handout on one side, folds open, addresses written out, nothing that only a screen can use. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { each, contextOf, fileUrl, files, launch, read, shots } from "./room.mjs";

const home = fileUrl("default");
const formats = ["A4", "Letter"];
let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

async function open(path, options = {}) {
  const context = await contextOf(browser, { viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.goto(home + path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return { page, close: () => context.close() };
}

/** How many pages a PDF of Chromium has: it writes the page tree as plain text. */
function sheets(pdf) {
  const counts = Array.from(pdf.toString("latin1").matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g));
  assert.ok(counts.length > 0, "the PDF has a page tree");
  return Math.max(...counts.map((match) => Number(match[1] ?? match[2])));
}

async function printed(path, format, options) {
  const { page, close } = await open(path, options);
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  await close();
  writeFileSync(join(shots, `${path.replaceAll("/", "-").replace(".html", "")}-${format}.pdf`), pdf);
  return sheets(pdf);
}

/** The handouts of the default site that are made for a full sheet, and all smaller ones. */
const handouts = files("default", ".html").filter((path) => {
  return path.startsWith("en/print/") && /class="?desk /.test(read("default", path).toString("utf8"));
});

describe("a handout is one side", () => {
  test("there are handouts", () => assert.ok(handouts.length >= 6, handouts.join()));
  for (const format of formats) {
    test(`of ${format}`, async () => {
      const long = [];
      await each(handouts, async (path) => {
        const count = await printed(path, format);
        if (count !== 1) long.push(`${path}: ${count} pages`);
      });
      assert.deepEqual(long.sort(), []);
    });
  }

  test("without scripts too", async () => {
    assert.equal(await printed(kinds.handout, "A4", { javaScriptEnabled: false }), 1);
  });
});

for (const kind of ["lesson", "session", "quiz"]) {
  test(`a ${kind} prints on both papers`, async () => {
    for (const format of formats) {
      const count = await printed(kinds[kind], format);
      assert.ok(count >= 1 && count <= 12, `${count} pages`);
    }
  });
}

async function onPaper(path, options) {
  const opened = await open(path, options);
  await opened.page.emulateMedia({ media: "print" });
  return opened;
}

for (const kind of ["lesson", "session", "handout", "quiz", "about"]) {
  test(`the ${kind} page leaves out what only a screen can use`, async () => {
    const { page, close } = await onPaper(kinds[kind]);
    const seen = await page.evaluate(() =>
      Array.from(document.querySelectorAll(".site-header, .bar, .skip, .toc, .onward, .crumbs, leave-page, print-button, button, summary .icon-chevron-down"))
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(seen, []);
    await close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`folds are open on paper, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    for (const path of [kinds.quiz, kinds.session, "en/learn/listening/1-listening-is-doing.html"]) {
      const { page, close } = await onPaper(path, { javaScriptEnabled });
      for (const fold of await page.locator("main details:not(.toc details, .questions details)").all()) {
        const inside = fold.locator("> :not(summary)").first();
        const { height } = (await inside.boundingBox()) ?? { height: 0 };
        assert.ok(height > 0, `${path}: ${await fold.innerHTML()}`.slice(0, 300));
      }
      await close();
    }
  });
}

test("the answers of a quiz are on paper", async () => {
  const { page, close } = await onPaper(kinds.quiz);
  const answers = await page.locator(".key-sheet li").allInnerTexts();
  assert.ok(answers.length >= 5, `${answers.length} answers`);
  for (const answer of answers) assert.ok(answer.trim().length > 0);
  await close();
});

test("the address of a link that leaves the site is written out", async () => {
  const context = await contextOf(browser);
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(fileUrl("plain", "en/index.html"));
  const links = await page.evaluate(() =>
    Array.from(document.querySelectorAll("main a[href^=http]")).map((link) => ({
      href: link.getAttribute("href"),
      told: getComputedStyle(link, "::after").content,
    })),
  );
  assert.ok(links.length > 0, "the page links to elsewhere");
  for (const { href, told } of links) assert.ok(told.includes("(") && told.includes(href), `${href}: ${told}`);
  await context.close();
});

test("paper is black on white whatever the screen shows", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, close } = await onPaper(kinds.lesson, { colorScheme });
    const [ground, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector(".prose p")).color]);
    assert.match(ground, /^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
    assert.equal(ink, "rgb(0, 0, 0)");
    await close();
  }
});

test("what a reader wrote stands on paper", async () => {
  const { page, close } = await open("en/print/role-card.html");
  await page.fill("fill-field textarea", "Amina, the river group");
  await page.emulateMedia({ media: "print" });
  assert.ok((await page.locator("main").innerText()).includes("Amina, the river group"));
  await close();
});
