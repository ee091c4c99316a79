/** A test that counts, taken from a file: its steps, what it hands over, and what it says. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { crc32, gzipSync } from "node:zlib";
import { download, focused, open, sound, stored } from "./assess.mjs";
import { launch, read } from "./room.mjs";
import { pre, code, begin, next, saved, shown, title, answer, toCheck, checkText, config } from "./taking.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("with the keyboard alone, at 320 px: from the code to a result file", async () => {
  const { page, faults, close } = await open(browser, pre, { viewport: { width: 320, height: 700 } });
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await page.focus("[data-do=start]");
  await press("Enter");
  assert.equal(await focused(page), "div.error-summary");
  assert.match(await page.title(), /^Error: /);
  await press("Tab", "Enter");
  assert.equal(await focused(page), "input#own-code");
  await page.keyboard.type("7kq4 xr");
  await press("Enter");
  await page.waitForSelector(".progress:focus");
  assert.match(await page.title(), /^Question 1 of 21 · /);
  const { items } = await config(page);
  for (let at = 1; at <= items.length; at += 1) {
    const rows = items[at - 1].rows || 1;
    for (let row = 0; row < rows; row += 1) await press("Tab", "Space");
    await saved(page);
    await press("Tab", "Tab", "Enter");
    await page.waitForFunction((step) => document.activeElement.textContent.includes(step), at < items.length ? `Question ${at + 1} of` : "Check your answers");
  }
  assert.equal(await focused(page), "h2");
  await page.focus("[data-do=submit]");
  await press("Enter");
  await page.waitForSelector(".done h2:focus");
  assert.equal(await title(page), "Handed in");
  const { name, text } = await download(page, "[data-do=file]");
  assert.equal(name, "core-pre-7KQ4XR-1.json");
  const result = JSON.parse(text);
  assert.deepEqual(result.answers.slice(0, 2), [{ item: "main-work", value: "a" }, { item: "at-the-market", value: "a" }]);
  assert.deepEqual(faults, []);
  await close();
});

test("a result file holds what the contract says, and its check sum holds", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page, code, "kp-o1");
  await toCheck(page);
  await page.click("[data-do=submit]");
  const { text } = await download(page, "[data-do=file]");
  const result = JSON.parse(text);
  const keys = ["schema", "instrument", "version", "hash", "lang", "phase", "form", "attempt", "code", "cohort", "started", "finished", "minutes", "answers", "app", "checksum"];
  assert.deepEqual(Object.keys(result), keys);
  assert.equal(text, JSON.stringify(result, null, 2) + "\n");
  const known = await config(page);
  assert.deepEqual([result.schema, result.instrument, result.hash, result.phase, result.code, result.cohort, result.attempt], ["beside-result/1", "core", known.hash, "pre", code, "KP01", 1]);
  assert.match(result.hash, /^[0-9a-f]{12}$/);
  assert.match(result.finished, /^\d{4}-\d\d-\d\d$/);
  assert.ok(Number.isInteger(result.minutes) && result.minutes >= 1);
  assert.deepEqual(result.answers.map((one) => one.item), known.items.map((item) => item.id));
  assert.equal(result.answers.at(-1).value, "0 0 0 0 0 0 0 0");
  assert.equal(result.checksum, crc32(checkText(result)).toString(16).padStart(8, "0"));
  await close();
});

test("the short text is under 60 characters, says the same, and tells a slip of the pen", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page, code, "KP01");
  await toCheck(page);
  await page.click("[data-do=submit]");
  const text = await page.locator(".text-code output").innerText();
  assert.ok(text.length < 60, `${text.length} characters`);
  const [said, slip, messy] = await page.evaluate((words) => {
    const known = JSON.parse(document.querySelector("test-run").dataset.config);
    const changed = (words[7] === "0" ? "1" : "0") + "";
    const blurred = words.toLowerCase().replace(/-/g, " ").replace(/0/g, "o").replace(/1/g, "l");
    return [textCode.read(known, words), textCode.read(known, words.slice(0, 7) + changed + words.slice(8)), textCode.read(known, blurred)];
  }, text);
  const { text: file } = await download(page, "[data-do=file]");
  const result = JSON.parse(file);
  assert.deepEqual([said.code, said.cohort, said.phase, said.attempt, said.finished, said.minutes], [code, "KP01", "pre", 1, result.finished, result.minutes]);
  assert.deepEqual(said.answers, result.answers);
  assert.equal(slip, null);
  assert.deepEqual(messy, said);
  await close();
});

test("Back keeps answers, by the button and by the browser", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page);
  await answer(page, 2);
  await next(page);
  await answer(page, 1);
  await page.click("[data-do=back]");
  assert.equal(await shown(page).locator("input:checked").getAttribute("value"), "c");
  await page.goBack();
  assert.equal(await title(page), "Question 2 of 21");
  assert.equal(await shown(page).locator("input:checked").getAttribute("value"), "b");
  await page.goBack();
  assert.equal(await title(page), "Question 1 of 21");
  await close();
});

test("what was left out is asked about once, with focus; a change leads back to the list", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page);
  await page.goto(page.url().replace("#1", "#2"));
  await answer(page);
  await page.goto(page.url().replace("#2", "#check"));
  await page.waitForSelector(".check");
  assert.equal(await page.locator(".given > li").count(), 21);
  assert.equal(await page.locator(".is-blank").count(), 20);
  await page.click("[data-do=submit]");
  assert.equal(await focused(page), "div.error-summary");
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.locator(".error-summary li").count(), 20);
  await page.click(".error-summary a >> nth=0");
  assert.equal(await title(page), "Question 1 of 21");
  await answer(page, 3);
  assert.equal(await page.locator("[data-do=next]").innerText(), "Back to your answers");
  await next(page);
  assert.equal(await page.locator(".is-blank").count(), 19);
  await page.click("[data-do=submit]");
  await page.click("[data-do=submit]");
  await page.waitForURL(/#done$/);
  const { text } = await download(page, "[data-do=file]");
  assert.deepEqual(JSON.parse(text).answers.slice(0, 3).map((one) => one.value), ["d", "a", ""]);
  await close();
});

test("there is no verdict, and no key for one", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page);
  const texts = [];
  for (const place of [0, 1]) {
    await answer(page, place);
    texts.push((await page.locator("main").innerText()).replace(/\s+/g, " "));
  }
  assert.equal(texts[0], texts[1]);
  await toCheck(page);
  await page.click("[data-do=submit]");
  await page.waitForSelector(".done");
  assert.doesNotMatch(await page.locator("main").innerText(), /\bright\b|\bwrong\b|\bscore\b|\bpass(ed)?\b|\d+ of \d+|%/i);
  for (const path of [pre, "en/tests/core-post.html", "en/tests/core-followup.html"]) {
    const html = read("default", path).toString();
    assert.doesNotMatch(html, /is-key|is-other|class="?(why|answers|reveal (hint|answer))|data-key="?\{|&quot;(key|keys|rights|steps|right)&quot;/);
  }
  const { items } = await config(page);
  for (const script of ["assets/test.js", "assets/beside.js"]) {
    const text = read("default", script).toString();
    for (const item of items) assert.ok(!text.includes(`"${item.id}"`), `${script}: ${item.id}`);
  }
  await close();
});

test("several people share a device, and one of them is cleared", async () => {
  const { page, close } = await open(browser, pre);
  for (const own of [code, "S070310"]) {
    await begin(page, own);
    await answer(page);
    await page.click("[data-do=leave]");
    await page.waitForSelector(".resume li");
  }
  assert.equal(await page.locator(".resume li").count(), 2);
  await page.click(".resume button:has-text('S070310')");
  await page.waitForURL(/#2$/);
  await page.goto(page.url().replace("#2", "#check"));
  await page.click("[data-do=submit]");
  await page.click("[data-do=submit]");
  await page.click("[data-do=clear]");
  assert.ok((await stored(page)).some((one) => one.id.includes("S070310")));
  await page.click("[data-do=sure]");
  await page.waitForSelector(".start");
  const ids = (await stored(page)).map((one) => one.id);
  assert.ok(ids.length && ids.every((id) => id.includes(code)), ids.join());
  const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  assert.ok(!kept.includes("S070310"), kept);
  await close();
});

test("codes: one that is not from a card is asked about once, one can be made, others are refused", async () => {
  const { page, close } = await open(browser, pre);
  const start = async (own, group = "") => {
    await page.fill("#own-code", own);
    await page.fill("#own-cohort", group);
    await page.click("[data-do=start]");
    return page.locator(".error-summary li").allInnerTexts();
  };
  assert.match((await start("7KQ4XA"))[0], /not from a card/);
  assert.match((await start("much-too-long-code"))[0], /up to 8/);
  assert.match((await start(code, "ABCDEFGH"))[0], /up to 7/);
  await page.click("details summary:has-text('I have no card')");
  await page.fill("#own-month", "۷");
  await page.fill("#own-day", "3");
  await page.fill("#own-brothers", "1");
  await page.click("[data-do=make]");
  assert.equal(await page.inputValue("#own-code"), "S070310");
  await start("7kq4xa");
  await page.click("[data-do=start]");
  await page.waitForURL(/#1$/);
  await close();
});

describe("every kind of question, and two forms", () => {
  const forms = "en/tests/forms-pre.html";
  const fill = {
    first: (page) => page.check("[name=first][value='?']"),
    private: async (page) => {
      await page.check("[name=private][value='?']");
      await page.check("[name=private][value=c]");
      await page.check("[name=private][value=a]");
    },
    silence: (page) => page.fill("[name=silence]", " 12 s "),
    words: (page) => page.selectOption("[name=words-2]", "a"),
    steps: async (page) => {
      await page.selectOption("[name=steps-1]", "1");
      await page.selectOption("[name=steps-2]", "2");
      await page.selectOption("[name=steps-3]", "1");
    },
    gaps: (page) => page.fill("[name=gaps-2]", "ti|me"),
    say: (page) => page.fill("[name=say]", "Something of her own"),
    sure: (page) => page.check("[name=sure-2][value='2']"),
  };

  test("answers stand in the file as the contract writes them; own words stay out", async () => {
    const { page, faults, close } = await open(browser, forms, { site: "assess" });
    await begin(page);
    for (;;) {
      const id = await shown(page).getAttribute("id");
      if (fill[id]) await fill[id](page);
      if (fill[id]) await saved(page);
      await next(page);
      if (page.url().endsWith("#check")) break;
    }
    await sound(page, "check answers");
    await page.click("[data-do=submit]");
    await page.click("[data-do=submit]");
    const { text } = await download(page, "[data-do=file]");
    const { answers, form } = JSON.parse(text);
    const values = Object.fromEntries(answers.map((one) => [one.item, one.value]));
    assert.deepEqual(values, { first: "?", private: "ac", silence: "12 s", words: "- a", steps: "c b -", gaps: "|ti me", sure: "- 2", [`only-${form}`]: "" });
    assert.doesNotMatch(text, /Something of her own/);
    const said = await page.evaluate(() => textCode.read(JSON.parse(document.querySelector("test-run").dataset.config), document.querySelector("output").textContent));
    for (const one of said.answers) if (!["silence", "gaps", "say"].includes(one.item)) assert.equal(one.value, values[one.item], one.item);
    await page.click("[data-do=other]");
    await page.waitForSelector(".start");
    await page.fill("#own-code", code);
    await page.click("[data-do=start]");
    assert.match(await page.locator(".error-summary li").first().innerText(), /as often as it may/);
    assert.deepEqual(faults, []);
    await close();
  });

  test("a code gets one form before and the other after; codes differ", async () => {
    const { page, visit, close } = await open(browser, forms, { site: "assess" });
    const { page: post } = await visit("en/tests/forms-post.html");
    const seen = new Set();
    for (const own of [code, "S010100", "S010101", "S010102"]) {
      const form = async (at) => {
        await begin(at, own);
        const items = await at.locator("quiz-item[data-form]:not([data-form=''])").evaluateAll((all) => all.map((item) => item.dataset.form));
        assert.deepEqual(items, ["a", "b"]);
        const own_form = (await stored(at)).map((one) => JSON.parse(one.text)).filter((one) => one.code === own && at.url().includes(one.phase))[0].form;
        await at.click("[data-do=leave]");
        await at.waitForSelector(".start");
        return own_form;
      };
      const both = [await form(page), await form(post)];
      assert.deepEqual(both.slice().sort(), ["a", "b"], own);
      seen.add(both[0]);
    }
    assert.equal(seen.size, 2);
    await close();
  });
});

describe("axe finds nothing", () => {
  test("on any step", async () => {
    const { page, close } = await open(browser, pre);
    await page.waitForSelector(".start");
    await sound(page, "start");
    await page.click("[data-do=start]");
    await sound(page, "start with a fault");
    await begin(page);
    await answer(page);
    await sound(page, "a question");
    await page.goto(page.url().replace("#1", "#21"));
    await answer(page);
    await sound(page, "a scale");
    await next(page);
    await sound(page, "check");
    await page.click("[data-do=submit]");
    await sound(page, "check with a fault");
    await page.click("[data-do=submit]");
    await page.waitForSelector(".qr svg");
    await page.click("[data-do=clear]");
    await sound(page, "done");
    await close();
  });

  test("on the front page of a test", async () => {
    const { page, close } = await open(browser, "en/tests/core.html");
    assert.equal(await page.locator(".phases a").count(), 3);
    await sound(page, "front page");
    await close();
  });
});

test("without scripts the page is the whole sheet, and says what it cannot do", async () => {
  const { page, faults, close } = await open(browser, pre, { javaScriptEnabled: false });
  assert.equal(await page.locator("quiz-item:visible").count(), 21);
  assert.ok(await page.locator(".code-box").isVisible());
  assert.match(await page.locator("main").innerText(), /cannot save answers without JavaScript/);
  assert.equal(await page.locator("main button:visible").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`on paper: every question, a box for the code, which test it is; ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const { page, close } = await open(browser, pre, { javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("quiz-item:visible").count(), 21);
    assert.ok((await page.locator(".code-cells i:visible").count()) >= 6);
    const about = await page.locator(".about").innerText();
    assert.match(about, /core · Version 1 · [0-9a-f]{12}/);
    assert.match(about, /Before the training/);
    for (const item of await page.locator("quiz-item .question, quiz-item").all()) assert.equal(await item.evaluate((one) => getComputedStyle(one).breakInside), "avoid");
    const size = await page.locator("quiz-item .choice").first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    assert.ok(size >= 17, `${size} px`);
    assert.equal(await page.locator("main button:visible, .screen:visible").count(), 0);
    await close();
  });
}

test("the page of a test weighs under 60 KB with styles and scripts", () => {
  const parts = [pre, "assets/beside.css", "assets/beside.js", "assets/display.js", "assets/test.js"];
  const bytes = parts.map((path) => gzipSync(read("default", path)).length).reduce((sum, one) => sum + one);
  assert.ok(bytes < 60 * 1024, `${bytes} bytes`);
});
