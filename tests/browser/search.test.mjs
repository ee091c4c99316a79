/** Search as a reader meets it: opened, typed, walked through, narrowed, found empty, and followed. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kinds } from "./kinds.mjs";
import { axe, colourRules, contextOf, fileUrl, launch, overflow, serve, small, watch } from "./room.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(path, { home = fileUrl("default"), width = 1280, ...options } = {}) {
  const context = await contextOf(browser, { viewport: { width, height: 800 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const faults = watch(page, home);
  await page.goto(home + path);
  return { page, faults, home, close: () => context.close() };
}

const field = (page) => page.locator(".find input[type=search]");
const hits = (page) => page.locator(".find-results .entries > li > a");
const isFocused = (locator) => locator.evaluate((one) => one === document.activeElement);

/** Waits until what is shown belongs to what was typed, and has been told. */
async function told(page, pattern) {
  await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".find [role=status]").textContent), pattern.source);
}

async function openDialog(page) {
  await page.keyboard.press("/");
  await page.locator(".find-foot").waitFor();
}

/** Opens the dialog and searches in it. */
async function ask(page, text, pattern = /\d/) {
  await openDialog(page);
  await field(page).fill(text);
  await told(page, pattern);
}

describe("opening and closing", () => {
  for (const [name, act] of [
    ["a slash", (page) => page.keyboard.press("/")],
    ["Ctrl-K", (page) => page.keyboard.press("Control+k")],
    ["the link", (page) => page.click(".site-header a.tool-search")],
  ]) {
    test(`${name} opens the dialog with focus in its field, Escape closes it and focus goes back`, async () => {
      const { page, faults, close } = await open(kinds.lesson);
      const link = page.locator(".site-header a.tool-search");
      await link.focus();
      await act(page);
      await page.locator("dialog[open]").waitFor();
      assert.equal(await isFocused(field(page)), true);
      await field(page).fill("listen");
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("dialog[open]").count(), 0);
      assert.equal(await isFocused(link), true);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("on a phone the bar opens it, and the close button closes it", async () => {
    const { page, close } = await open(kinds.lesson, { width: 320 });
    await page.click(".bar a.tool-search");
    await page.locator(".find-foot").waitFor();
    const size = await page.locator(".find-head button").boundingBox();
    assert.ok(size.width >= 44 && size.height >= 44, JSON.stringify(size));
    await page.click(".find-head button");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await close();
  });

  test("a slash that is typed stays a slash", async () => {
    const { page, close } = await open("en/learn/confidentiality/1-what-is-private.html");
    await page.locator("main textarea").first().focus();
    await page.keyboard.type("and/or");
    assert.equal(await page.locator("dialog").count(), 0);
    await close();
  });

  test("a click with Ctrl goes to the page", async () => {
    const { page, close } = await open(kinds.lesson);
    const [other] = await Promise.all([page.context().waitForEvent("page"), page.click(".site-header a.tool-search", { modifiers: ["Control"] })]);
    await other.waitForLoadState();
    assert.match(other.url(), /search\.html$/);
    assert.equal(await page.locator("dialog").count(), 0);
    await close();
  });

  test("nothing of it is loaded before its first use, and nothing twice", async () => {
    const server = await serve("default");
    const { page, faults, close } = await open(kinds.lesson, { home: server.url });
    const asked = [];
    page.on("request", (request) => request.resourceType() === "script" && asked.push(request.url().slice(server.url.length)));
    await ask(page, "listen");
    await page.keyboard.press("Escape");
    await openDialog(page);
    assert.equal(await hits(page).first().isVisible(), true);
    assert.equal(asked.filter((path) => path === "assets/search.js").length, 1);
    assert.equal(new Set(asked).size, asked.length, asked.join(" "));
    assert.deepEqual(faults, []);
    await close();
    await server.close();
  });

  for (const part of ["assets/search.js", "en/search/root.js"]) {
    test(`without ${part} the link leads to the page as it did`, async () => {
      const server = await serve("default");
      const { page, close } = await open(kinds.lesson, { home: server.url });
      await page.route("**/" + part, (route) => route.abort());
      await page.click(".site-header a.tool-search");
      await page.waitForURL("**/en/search.html");
      assert.ok((await page.locator(".letter .entries a").count()) > 50);
      await close();
      await server.close();
    });
  }
});

describe("what is found", () => {
  test("hits have a title, a place and a marked snippet, in named groups, and are counted once", async () => {
    const { page, faults, close } = await open(kinds.home);
    await page.keyboard.press("/");
    await page.locator(".find-foot").waitFor();
    await page.evaluate(() => {
      window.lines = [];
      new MutationObserver(() => window.lines.push(document.querySelector(".find [role=status]").textContent)).observe(document.querySelector(".find [role=status]"), { childList: true, characterData: true, subtree: true });
    });
    // Six letters without a pause, however slow the machine is.
    await field(page).evaluate((input) => {
      for (const letter of "listen") {
        input.value += letter;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await told(page, /\d/);
    assert.match((await page.evaluate(() => window.lines)).join("|"), /^Pages found[^|]*: \d+$/);
    assert.ok((await hits(page).count()) >= 8);
    assert.ok((await page.locator(".find-results h2").count()) >= 2);
    assert.ok((await page.locator(".find-results .entries mark").count()) >= 5);
    assert.ok((await page.locator(".find-results .meta bdi").count()) >= 5);
    assert.equal(await page.locator(".find [role=status]").count(), 1);
    assert.deepEqual(faults, []);
    await close();
  });

  test("old results stay until there are new ones, and the last words win", async () => {
    const { page, close } = await open(kinds.home);
    await ask(page, "listen");
    await page.evaluate(() => {
      window.empties = 0;
      new MutationObserver(() => (window.empties += document.querySelector(".find-results").childElementCount === 0)).observe(document.querySelector(".find-results"), { childList: true });
    });
    await field(page).pressSequentially("ing to silence", { delay: 30 });
    await page.locator(".find-results mark", { hasText: /^silence$/i }).first().waitFor();
    assert.equal(await page.evaluate(() => window.empties), 0);
    await close();
  });

  test("a kind narrows the list to what its count says", async () => {
    const { page, close } = await open(kinds.home);
    await ask(page, "listen");
    const option = page.locator(".find-filters [name=kind] option[value=lesson]");
    const n = Number(/\d+/.exec(await option.textContent())[0]);
    await page.locator(".find-filters [name=kind]").selectOption("lesson");
    await told(page, new RegExp(`\\b${n}$`));
    await page.locator(".find-filters > button").click();
    await told(page, new RegExp(`(?!\\b${n}$)\\d+`));
    assert.equal(await isFocused(field(page)), true);
    await close();
  });

  test("nothing found says so, and never ends the way", async () => {
    const { page, faults, close } = await open(kinds.lesson);
    await ask(page, "qqzzxxwwv", /No page/);
    assert.match(await page.locator(".find-none").innerText(), /qqzzxxwwv/);
    assert.ok((await page.locator(".find-results .inline a").count()) > 3);
    for (const link of await page.locator(".find-results .inline a").all()) {
      const path = new URL(await link.getAttribute("href"));
      assert.match(path.pathname, /\/en\/(topics\/[^/]+|search)\.html$/);
    }
    await page.locator(".find-results .inline a").first().click();
    await page.waitForURL("**/en/topics/*.html");
    assert.deepEqual(faults, []);
    await close();
  });

  for (const words of ["die", "kill myself", "I want to die", "KILL MYSELF!", "suicide"]) {
    test(`"${words}" puts Help now first`, async () => {
      const { page, close } = await open(kinds.lesson);
      await openDialog(page);
      await field(page).fill(words);
      const first = page.locator(".find-results > :first-child");
      await page.locator(".find-safety").waitFor();
      assert.match(await first.getAttribute("class"), /find-safety/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/en/help-now.html");
      await close();
    });
  }

  for (const words of ["diet", "diesel", "studies"]) {
    test(`"${words}" is no word for danger`, async () => {
      const { page, close } = await open(kinds.lesson);
      await ask(page, words, /\w/);
      assert.equal(await page.locator(".find-safety").count(), 0);
      await close();
    });
  }

  test("few hits offer the other languages, shown below with their own direction", async () => {
    const { page, faults, close } = await open("es/index.html", { home: fileUrl("scripts") });
    await ask(page, "confidentiality", /No se encontró/);
    await page.locator(".find-results .moves button", { hasText: "English" }).click();
    const heading = page.locator(".find-results h2", { hasText: "English" });
    assert.equal(await isFocused(heading), true);
    assert.ok((await page.locator(".find-results li[lang=en][dir]").count()) > 0);
    assert.deepEqual(faults, []);
    await close();
  });

  test("a language without pages of its own shows those of the first, and the reader goes on typing", async () => {
    const { page, close } = await open("es/index.html", { home: fileUrl("untranslated") });
    await ask(page, "confidentiality", /No se encontró/);
    await page.locator(".find-results li[lang=en]").first().waitFor();
    assert.equal(await isFocused(field(page)), true);
    await close();
  });
});

describe("with the keyboard", () => {
  test("arrows walk through the results, Home and End go to their ends, typing goes back to the field", async () => {
    const { page, close } = await open(kinds.home);
    await ask(page, "listen");
    await page.keyboard.press("ArrowDown");
    assert.equal(await isFocused(hits(page).first()), true);
    await page.keyboard.press("ArrowUp");
    assert.equal(await isFocused(field(page)), true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await isFocused(hits(page).nth(1)), true);
    await page.keyboard.press("End");
    assert.equal(await page.evaluate(() => Array.from(document.querySelectorAll(".find-results a, .find-results button")).pop() === document.activeElement), true);
    await page.keyboard.press("Home");
    assert.equal(await isFocused(hits(page).first()), true);
    await page.keyboard.type("i");
    assert.equal(await isFocused(field(page)), true);
    assert.equal(await field(page).inputValue(), "listeni");
    await close();
  });

  test("Enter goes to the first result and then follows it; the page has its words marked until they are cleared", async () => {
    const server = await serve("default");
    const { page, faults, close } = await open(kinds.home, { home: server.url });
    await ask(page, "open questions");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches(".find-results .entries a"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?h=/);
    await page.locator("main mark.found").first().waitFor();
    assert.equal(await page.locator("main :is(form, script, quiz-item) mark.found").count(), 0);
    const text = () => page.locator(".prose").first().evaluate((one) => one.textContent);
    const marked = await text();
    await page.click(".unmark");
    assert.equal(await page.locator("mark.found, .unmark").count(), 0);
    assert.equal(await text(), marked);
    assert.doesNotMatch(page.url(), /[?&]h=/);
    assert.deepEqual(faults, []);
    await close();
    await server.close();
  });

  test("focus stays in the dialog", async () => {
    const { page, close } = await open(kinds.home);
    await ask(page, "listen");
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      const isIn = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("dialog")));
      assert.equal(isIn, true);
    }
    await close();
  });
});

describe("words that mean harm to a page", () => {
  const hostile = {
    markup: '<img src=x onerror="document.title=1"><script>document.title=1</script>',
    "an attribute": '" onfocus="document.title=1" autofocus x="',
    "ten thousand letters": "zq".repeat(5000),
    "ten thousand words": "zq ".repeat(3333),
    "turned direction": "\u202eabc\u2066def\u202d",
    "half a character": "zq\ud83d zq\udc00",
    prototypes: "__proto__ constructor toString",
    "a pattern": "(.*)+$ [a-z]{1,9999} \\",
  };
  for (const [name, text] of Object.entries(hostile)) {
    test(`${name} stays text`, async () => {
      const { page, faults, close } = await open(kinds.search);
      await field(page).evaluate((one, value) => {
        one.value = value;
        one.dispatchEvent(new Event("input"));
      }, text);
      await told(page, /\w/);
      assert.deepEqual(await overflow(page), []);
      assert.equal(await page.locator(".find-results :is(img, script, [onfocus])").count(), 0);
      assert.match(await page.title(), /^Find a page/);
      const shown = page.locator(".find-none .lede bdi");
      if (await shown.count()) assert.ok((await shown.textContent()).length <= 200);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("an address with markup stays text", async () => {
    const bad = encodeURIComponent('<img src=x onerror="document.title=1">');
    for (const path of [`${kinds.search}?q=${bad}&kind=${bad}&topic=__proto__`, `${kinds.lesson}?h=${bad}`, `${kinds.lesson}?h=%E0%A4%A`, `${kinds.search}?q=%ff%fe`]) {
      const { page, faults, close } = await open(path);
      await page.waitForTimeout(500);
      assert.equal(await page.locator("main img[src=x]").count(), 0);
      assert.deepEqual(faults, []);
      await close();
    }
  });
});

describe("the search page", () => {
  test("its address holds the search, and more results come by ten", async () => {
    const server = await serve("default");
    const { page, faults, close } = await open(kinds.search + "?q=listen", { home: server.url });
    await told(page, /\d/);
    assert.equal(await field(page).inputValue(), "listen");
    const before = await hits(page).count();
    await page.click(".find-results .more");
    await page.waitForFunction((n) => document.querySelectorAll(".find-results .entries > li").length > n, before);
    assert.ok((await hits(page).count()) <= before + 10);
    assert.equal(await isFocused(hits(page).nth(before)), true);
    await field(page).fill("silence & more");
    await page.waitForURL(/\?q=silence%20%26%20more$/);
    assert.ok((await page.locator(".letter .entries a").count()) > 50);
    assert.deepEqual(faults, []);
    await close();
    await server.close();
  });

  test("a slash goes to its field, and there is no second one", async () => {
    const { page, close } = await open(kinds.search);
    await page.keyboard.press("/");
    assert.equal(await isFocused(field(page)), true);
    assert.equal(await page.locator("dialog").count(), 0);
    await close();
  });

  test("without script it is the list of all pages, and offers no field", async () => {
    const { page, faults, close } = await open(kinds.search, { javaScriptEnabled: false });
    assert.equal(await page.locator("main input").count(), 0);
    assert.ok((await page.locator(".letter .entries a").count()) > 50);
    assert.deepEqual(faults, []);
    await close();
  });
});

describe("how it looks", () => {
  const states = { results: ["listen", /\d/], nothing: ["qqzzxxwwv", /No page/], safety: ["kill myself", /\w/] };

  for (const [state, [text, pattern]] of Object.entries(states)) {
    test(`search open with ${state} has no fault in any theme, wide and at 320 px`, async () => {
      const wrong = [];
      for (const width of [1280, 320]) {
        const { page, faults, close } = await open(kinds.lesson, { width });
        await ask(page, text, pattern);
        faults.push(...(await overflow(page)), ...(await axe(page)));
        await page.emulateMedia({ colorScheme: "dark" });
        faults.push(...(await axe(page, colourRules)));
        await page.emulateMedia({ colorScheme: "light" });
        await page.evaluate(() => document.documentElement.setAttribute("data-theme", "contrast"));
        faults.push(...(await axe(page, colourRules)));
        await page.emulateMedia({ forcedColors: "active" });
        faults.push(...(await axe(page)));
        wrong.push(...faults.map((fault) => `${width}: ${fault}`));
        await close();
      }
      assert.deepEqual(wrong, []);
    });
  }

  test("the search page with results has no fault, wide and at 320 px", async () => {
    for (const width of [1280, 320]) {
      const { page, faults, close } = await open(kinds.search + "?q=listen", { width });
      await told(page, /\d/);
      await page.evaluate(() => document.querySelectorAll(".find details").forEach((part) => (part.open = true)));
      assert.deepEqual([...faults, ...(await overflow(page)), ...(await axe(page))], []);
      await close();
    }
  });

  test("results, buttons and filters can be hit with a finger", async () => {
    const { page, close } = await open(kinds.lesson, { width: 320 });
    await ask(page, "listen");
    await page.evaluate(() => document.querySelectorAll(".find details").forEach((part) => (part.open = true)));
    assert.deepEqual(await small(page, ".find :is(button, select, summary, input, .inline a, .find-foot a, .entries > li)"), []);
    await close();
  });

  test("written from right to left it runs from right to left", async () => {
    for (const width of [1280, 320]) {
      const { page, faults, close } = await open("ur/learn/listening/1-first.html", { home: fileUrl("urdu"), width });
      await openDialog(page);
      await field(page).fill("سننا");
      await told(page, /\S/);
      const icon = await page.locator(".find-field .icon").boundingBox();
      const button = await page.locator(".find-head > button").boundingBox();
      assert.ok(icon.x > button.x, JSON.stringify({ icon, button }));
      assert.deepEqual([...faults, ...(await overflow(page)), ...(await axe(page))], []);
      await close();
    }
  });

  test("it is not printed", async () => {
    const { page, close } = await open(kinds.lesson);
    await ask(page, "listen");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("dialog").isVisible(), false);
    await close();
  });
});
