/** Every word on a page is in the language that the page says it is in: in texts, in names read aloud, in titles. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { contextOf, each, fileUrl, files, launch, read } from "./room.mjs";

const site = process.env.BESIDE_LANGUAGES || "default";

/** The script of a language; one that is not named is written in Latin letters. */
const scripts = { ar: "Arabic", fa: "Arabic", ps: "Arabic", sd: "Arabic", ur: "Arabic", km: "Khmer", th: "Thai", lo: "Lao", my: "Myanmar", zh: "Han" };

/**
 * Latin words that stand in a sentence of any language as they are, each for a reason:
 * keys are written as on the keyboard, formats as at the end of a file's name, and these abbreviations as everywhere.
 */
const everywhere = ["Esc", "Enter", "Ctrl", "Shift", "Alt", "Tab", "Home", "End", "CSV", "JSON", "PDF", "QR", "SMS", "USB", "DOI", "URL", "HTML"];

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser.close());

/** What a page says in letters that its languages do not have, one line a place. Scripts are not run. */
function strangeWords([html, scripts, everywhere]) {
  const root = new DOMParser().parseFromString(html, "text/html");
  const brand = root.querySelector(".brand") ? root.querySelector(".brand").textContent.trim() : "";
  const scriptOf = (lang) => scripts[lang.split("-")[0]] || "Latin";
  const known = ["Latin", "Arabic", "Khmer", "Thai", "Lao", "Myanmar", "Han"];
  const found = [];
  const judge = (text, place, what) => {
    const lang = place.closest("[lang]") ? place.closest("[lang]").lang : root.documentElement.lang;
    if (lang === "und" || lang === "zxx") return;
    const own = scriptOf(lang);
    let words = what === "title" ? text.split(brand).join(" ") : text;
    for (const word of everywhere) words = words.replace(new RegExp("(?<![A-Za-z])" + word + "(?![A-Za-z])", "g"), " ");
    for (const script of known.filter((one) => one !== own)) {
      const strange = words.match(new RegExp("\\p{Script=" + script + "}" + (script === "Latin" ? "{2,}" : ""), "u"));
      // Latin names in a sentence of an author stand in it as its author put them; a whole line of them does not.
      const isInText = place.closest(".prose, .lede, dd, dt") && own !== "Latin" && new RegExp("\\p{Script=" + own + "}", "u").test(text);
      if (strange && !(script === "Latin" && isInText)) found.push(`${what} in ${lang}: ${text.trim().slice(0, 60)} (${place.localName}.${place.className})`);
    }
  };
  const look = (part, around) => {
    const walker = root.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === 3) {
        const place = node.parentElement || around;
        if (!place.closest("script, style, code, pre, svg")) judge(node.data, node.parentElement && node.parentElement.closest("[lang]") ? place : around, place.localName === "title" ? "title" : "text");
        continue;
      }
      for (const name of ["alt", "aria-label", "title", "placeholder"]) {
        if (node.hasAttribute(name) && node.localName !== "link") judge(node.getAttribute(name), node.closest("[lang]") ? node : around, name);
      }
      if (node.localName === "template") look(node.content, node.closest("[lang]") ? node : around);
    }
  };
  look(root.documentElement, root.documentElement);
  return found;
}

const pages = files(site, ".html");
const locales = [...new Set(pages.filter((path) => path.includes("/")).map((path) => path.split("/")[0]))].filter((locale) => locale !== "assets");
for (const locale of locales) {
  test(`every word of the ${locale} edition is in the language that is said`, async () => {
    const wrong = [];
    for (const path of pages.filter((one) => one.startsWith(`${locale}/`))) {
      const found = await page.evaluate(strangeWords, [read(site, path).toString("utf8"), scripts, everywhere]);
      wrong.push(...found.map((line) => `${path}: ${line}`));
    }
    const shown = wrong.slice(0, Number(process.env.SHOWN || 40));
    assert.deepEqual(shown, [], `${wrong.length} places`);
  });
}

test("every page says its language and its direction, and so does every part in another language", async () => {
  const wrong = [];
  for (const path of pages) {
    const told = await page.evaluate((html) => {
      const root = new DOMParser().parseFromString(html, "text/html");
      const { lang, dir } = root.documentElement;
      const silent = Array.from(root.querySelectorAll("body [lang]")).filter((part) => !["und", "zxx"].includes(part.lang) && part.lang !== lang && !part.dir && part.localName !== "bdi");
      return [lang && dir ? "" : "the page says nothing", ...silent.map((part) => `no direction: ${part.outerHTML.slice(0, 80)}`)];
    }, read(site, path).toString("utf8"));
    wrong.push(...told.filter((line) => line).map((line) => `${path}: ${line}`));
  }
  assert.deepEqual(wrong, []);
});

/** Elements whose parts stand in a row or a grid, and would be torn apart by what marks or breaks words in them. */
function torn() {
  const isRow = (part) => /flex|grid/.test(getComputedStyle(part).display);
  const parts = Array.from(document.querySelectorAll("wbr")).map((one) => one.parentElement);
  return [...new Set(parts)].filter(isRow).map((part) => `torn: ${part.outerHTML.slice(0, 120)}`);
}

/** Pages on which scripts write: questions, a test, a play, a form, an observation, Search. */
const live = ["quiz", "role-play", "test before", "form", "rubric", "search", "lesson"].map((kind) => kinds[kind]);
const others = locales.filter((locale) => locale !== "en");
for (const locale of others) {
  test(`the scripts of a page keep to its language too, in ${locale}`, async () => {
    const wrong = [];
    const paths = live.map((path) => locale + path.slice(2)).filter((path) => pages.includes(path));
    await each(paths, async (path) => {
      const context = await contextOf(browser, { viewport: { width: 1280, height: 800 } });
      const open = await context.newPage();
      await open.goto(fileUrl(site, path));
      const found = await open.evaluate(strangeWords, [await open.content(), scripts, everywhere]);
      wrong.push(...[...found, ...(await open.evaluate(torn))].map((line) => `${path}: ${line}`));
      await context.close();
    });
    assert.deepEqual(wrong.slice(0, 40), [], `${wrong.length} places`);
  });
}
