/** Every kind of page, light, dark and in high contrast, wide and at 320 px, without and with a server. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { axe, colourRules, each, contextOf, fileUrl, files, launch, overflow, serve, sizeRules, watch } from "./room.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const widths = [1280, 320];

/** Opens a page by itself, judges it at each width, and hands back all that is wrong with it. */
async function look(home, path, judge, wide = widths) {
  const context = await contextOf(browser, { viewport: { width: wide[0], height: 800 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  for (const width of wide) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...named(`${path} at ${width}`, await judge(page)));
  }
  await context.close();
  return faults;
}

const named = (name, findings) => findings.map((finding) => `${name}: ${finding}`);

const isNarrow = (page) => page.viewportSize().width === 320;

/** All rules on a wide screen. A narrow one moves and hides things: what it adds is looked at from a server, below. */
const judged = (page) => axe(page, isNarrow(page) ? sizeRules : undefined);

/** A theme changes colours and nothing else of the tree, so the other rules need one look, and colours one width. */
async function inEveryTheme(page) {
  if (isNarrow(page)) return inLight(page);
  await page.evaluate(() => document.querySelector("input[name=theme][value=auto]").click());
  const faults = [...named("light", await overflow(page)), ...named("light", await judged(page))];
  await page.emulateMedia({ colorScheme: "dark" });
  faults.push(...named("dark", await overflow(page)), ...named("dark", await axe(page, colourRules)));
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => document.querySelector("input[name=theme][value=contrast]").click());
  assert.equal(await page.getAttribute("html", "data-theme"), "contrast");
  faults.push(...named("contrast", await overflow(page)), ...named("contrast", await axe(page, colourRules)));
  return faults;
}

async function inLight(page) {
  return [...(await overflow(page)), ...(await judged(page))];
}

/** Four pages at once. */
async function looked(home, paths, judge, wide = widths) {
  const faults = [];
  await each(paths, async (path) => faults.push(...(await look(home, path, judge, wide))));
  return faults.sort();
}

describe("from a folder", { concurrency: 4 }, () => {
  for (const [kind, path] of Object.entries(kinds)) {
    test(`${kind} has no fault in any theme`, async () => {
      assert.deepEqual(await looked(fileUrl("default"), [path], inEveryTheme), []);
    });
  }

  test("a site that nobody wrote for Beside has no fault", async () => {
    const paths = files("plain", ".html");
    const some = paths.filter((path, place) => place % 15 === 0 || /(^|\/)index\.html$/.test(path) && place % 4 === 0);
    assert.ok(some.length >= 15, `${some.length} pages`);
    assert.deepEqual(await looked(fileUrl("plain"), some, inLight), []);
  });
});

describe("from a server, below a sub-path", () => {
  test("pages have no fault", async () => {
    const server = await serve("default");
    const some = ["gate", "home", "lesson", "quiz", "session", "library", "glossary", "missing"];
    const everyRule = async (page) => {
      const faults = [...(await overflow(page)), ...(await axe(page))];
      const themes = page.url().endsWith(kinds.lesson) ? ["dark", "contrast"] : [];
      for (const theme of themes) {
        await page.evaluate((name) => document.querySelector(`input[name=theme][value=${name}]`).click(), theme);
        faults.push(...named(theme, await overflow(page)), ...named(theme, await axe(page, colourRules)));
      }
      return faults;
    };
    const faults = await looked(server.url, some.map((kind) => kinds[kind]), everyRule, [320]);
    await server.close();
    assert.deepEqual(faults, []);
  });
});

describe("with a menu open", () => {
  for (const [menu, opener] of [["display settings", "display-settings summary"], ["languages", "language-menu summary"]]) {
    test(`${menu} have no fault`, async () => {
      const open = async (page) => {
        await page.keyboard.press("Escape");
        await page.click(`.site-header ${opener}`);
        return [...(await overflow(page)), ...(await axe(page))];
      };
      assert.deepEqual(await looked(fileUrl("default"), [kinds.lesson], open), []);
    });
  }

  test("the bar on a phone has no fault", async () => {
    const open = async (page) => {
      await page.click(".bar summary");
      return [...(await overflow(page)), ...(await axe(page))];
    };
    assert.deepEqual(await look(fileUrl("default"), kinds.lesson, open, [320]), []);
  });
});

describe("in forced colours", () => {
  test("a lesson and a quiz have no fault", async () => {
    const forced = async (page) => {
      await page.emulateMedia({ forcedColors: "active" });
      return axe(page);
    };
    assert.deepEqual(await looked(fileUrl("default"), [kinds.lesson, kinds.quiz], forced), []);
  });
});
