/** A quiz for learning: what is said to an answer, with the keyboard alone, one question at a time, and on paper. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { focused, open, sound } from "./assess.mjs";
import { launch } from "./room.mjs";

const paged = "en/learn/role/quiz.html";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const inside = (path = "en/inline.html", options) => open(browser, path, { site: "assess", ...options });
const check = (page, id) => page.click(`#${id} [data-do=check]`);
const result = (page, id) => page.locator(`#${id} .result`).innerText();
const status = (page) => page.locator(".quiz-status").textContent();
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

describe("inside a text", () => {
  test("with the keyboard alone: nothing answered, a wrong answer, another try, the right one", async () => {
    const { page, faults, close } = await inside("en/inline.html", { viewport: { width: 320, height: 700 } });
    await page.focus("#first [data-do=check]");
    await press(page, "Enter");
    assert.equal(await focused(page), "input");
    const fault = page.locator("#first .fault");
    assert.equal(await fault.innerText(), "Give an answer first, then check it.");
    assert.equal(await page.locator("#first fieldset").getAttribute("aria-describedby"), await fault.getAttribute("id"));
    await press(page, "Space", "Tab", "Enter");
    assert.match(await result(page, "first"), /^Not this one\.\s+A promise you cannot keep costs trust\.$/);
    assert.doesNotMatch(await result(page, "first"), /Safety comes first/);
    assert.equal(await page.locator("#first [data-do=check]").innerText(), "Try again");
    await press(page, "Enter");
    assert.equal(await page.locator("#first input:checked").count(), 0);
    assert.equal(await focused(page), "input");
    await press(page, "Space", "ArrowDown", "Tab", "Enter");
    assert.match(await result(page, "first"), /^Right\.\s+Yes\. Safety is one of the limits\.\s+Safety comes first\./);
    assert.deepEqual(faults, []);
    await close();
  });

  test("one polite place tells the result once, in words and with a sign", async () => {
    const { page, close } = await inside();
    assert.equal(await page.locator("quiz-run [role=status], quiz-run [aria-live]").count(), 1);
    await page.check("[name=first][value=a]");
    assert.equal(await status(page), "");
    await check(page, "first");
    assert.equal(await status(page), "Not this one. A promise you cannot keep costs trust.");
    assert.equal(await page.locator("#first .verdict svg").count(), 1);
    await close();
  });

  test("each kind of answer is told right, partly right or not this one", async () => {
    const { page, close } = await inside();
    const said = async (id) => {
      await check(page, id);
      return page.locator(`#${id} .result .verdict`).innerText();
    };
    await page.check("[name=private][value=a]");
    assert.equal(await said("private"), "Partly right.");
    assert.match(await result(page, "private"), /Her name is private\./);
    await page.check("[name=private][value=c]");
    assert.equal(await page.locator("#private .result").innerText(), "");
    assert.equal(await said("private"), "Right.");
    await page.fill("[name=silence]", "60 s");
    assert.equal(await said("silence"), "Not this one.");
    assert.match(await result(page, "silence"), /can feel like a test/);
    await page.fill("[name=silence]", "٦");
    assert.equal(await said("silence"), "Right.");
    await page.fill("[name=who]", " Supervisor. ");
    assert.equal(await said("who"), "Right.");
    const letter = await page.locator("#words .rights li", { hasText: "Saying it back" }).locator("b").innerText();
    const wrong = letter === "A" ? "b" : "a";
    await page.selectOption("[name=words-1]", letter.toLowerCase());
    await page.selectOption("[name=words-2]", wrong);
    const isPart = (await page.locator("#words .rights li", { hasText: "A door to help" }).locator("b").innerText()).toLowerCase() !== wrong;
    assert.equal(await said("words"), isPart ? "Partly right." : "Right.");
    assert.equal(await page.locator("#words .sign").count(), 2);
    await page.fill("[name=gaps-1]", "Limit");
    assert.equal(await said("gaps"), "Partly right.");
    assert.deepEqual(await page.locator("#gaps .sign").allInnerTexts(), ["Right.", "Not this one."]);
    await page.check("[name=bad][value=b]");
    assert.equal(await said("bad"), "Right.");
    assert.equal(await page.locator("#say [data-do=check]").count(), 0);
    await close();
  });

  test("steps get places; two that want the same one change places", async () => {
    const { page, close } = await inside();
    const places = async (words) => page.locator("#steps .pick", { hasText: words }).locator("select");
    await (await places("Ask")).selectOption("2");
    await (await places("Listen")).selectOption("1");
    await (await places("Ask")).selectOption("1");
    assert.equal(await (await places("Listen")).inputValue(), "2");
    await (await places("Tell")).selectOption("3");
    await check(page, "steps");
    assert.match(await result(page, "steps"), /^Right\./);
    await close();
  });

  test("“I don’t know” stands alone among several choices", async () => {
    const { page, close } = await inside();
    await page.check("[name=private][value=a]");
    await page.check("[name=private][value='?']");
    assert.equal(await page.isChecked("[name=private][value=a]"), false);
    await page.check("[name=private][value=b]");
    assert.equal(await page.isChecked("[name=private][value='?']"), false);
    await close();
  });

  test("hints come one by one", async () => {
    const { page, close } = await inside();
    const hints = page.locator("#first details.hint");
    assert.deepEqual([await hints.nth(0).isVisible(), await hints.nth(1).isVisible()], [true, false]);
    await hints.nth(0).locator("summary").click();
    await hints.nth(1).locator("summary").waitFor();
    assert.equal(await hints.nth(1).locator("summary").innerText(), "Another hint");
    await close();
  });

  test("after the last try the explanation is told, and a change counts no more", async () => {
    const { page, close } = await inside("en/twice.html");
    await page.check("[name=which][value=a]");
    await check(page, "which");
    assert.doesNotMatch(await result(page, "which"), /It was the other one/);
    await page.check("[name=which][value=b]");
    await check(page, "which");
    assert.match(await result(page, "which"), /^Not this one\.\s+It was the other one\./);
    await page.check("[name=which][value=c]");
    await check(page, "which");
    assert.match(await result(page, "which"), /^Not this one/);
    await close();
  });

  test("answers stay on the device, with what was said to them", async () => {
    const { page, close } = await inside();
    await page.check("[name=first][value=b]");
    await check(page, "first");
    await page.fill("[name=say]", "Some words");
    await page.reload();
    await page.waitForFunction(() => document.querySelector("#first .result").textContent);
    assert.ok(await page.isChecked("[name=first][value=b]"));
    assert.match(await result(page, "first"), /^Right\./);
    assert.equal(await page.inputValue("[name=say]"), "Some words");
    await close();
  });

  test("axe finds nothing: fresh, nothing answered, wrong, partly right, right, a hint open", async () => {
    const { page, close } = await inside();
    await sound(page, "fresh");
    await check(page, "private");
    await page.check("[name=first][value=a]");
    await check(page, "first");
    await page.fill("[name=gaps-1]", "limits");
    await check(page, "gaps");
    await page.check("[name=bad][value=b]");
    await check(page, "bad");
    await page.click("#first details.hint summary >> nth=0");
    await sound(page, "answered");
    await close();
  });
});

describe("one question at a time", () => {
  const next = (page) => page.click("[data-do=next]");
  const progress = (page) => page.locator(".progress").innerText();

  test("the address names the step; Back and Next move it, and the focus with it", async () => {
    const { page, faults, close } = await open(browser, paged);
    assert.equal(await progress(page), "Question 1 of 10");
    assert.equal(await page.locator("quiz-item:visible").count(), 1);
    assert.equal(await page.locator("[data-do=back]").isVisible(), false);
    await next(page);
    assert.match(page.url(), /#q-2$/);
    await page.waitForSelector(".progress:focus");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".progress").textContent === "Question 1 of 10");
    await page.goForward();
    await page.click("[data-do=back]");
    assert.equal(await progress(page), "Question 1 of 10");
    assert.deepEqual(faults, []);
    await close();
  });

  test("a wide path to the end: score in words, what was missed and why, the way back to the text, practice", async () => {
    const { page, faults, close } = await open(browser, paged);
    const items = await page.locator("quiz-item").evaluateAll((all) => all.map((item) => ({ id: item.id, key: JSON.parse(item.dataset.key) })));
    const missed = items.filter((item) => item.key.type === "single").slice(0, 2);
    for (let at = 0; at < items.length; at += 1) {
      const { id, key } = items[at];
      const isMissed = missed.some((item) => item.id === id);
      const give = {
        single: () => page.check(`[name="${id}"][value="${isMissed ? (key.key === "a" ? "b" : "a") : key.key}"]`),
        multiple: async () => {
          for (const one of key.keys) await page.check(`[name="${id}"][value="${one}"]`);
        },
        short: () => page.fill(`[name="${id}"]`, String(key.expected.find((one) => one.right).number ?? key.expected.find((one) => one.right).text)),
        match: async () => {
          for (let row = 0; row < key.rights.length; row += 1) await page.selectOption(`[name="${id}-${row + 1}"]`, key.rights[row]);
        },
        order: async () => {
          for (let place = 0; place < key.steps.length; place += 1) await page.locator(`#${id} [data-row="${key.steps[place]}"] select`).selectOption(String(place + 1));
        },
      };
      await give[key.type]();
      await next(page);
    }
    await page.waitForSelector(".review h2:focus");
    const text = await page.locator(".review").innerText();
    assert.match(text, /8 of 10 right/);
    assert.match(text, /To pass you need 80 %\. You have 80 %\./);
    const lines = page.locator(".missed > li");
    assert.equal(await lines.count(), 2);
    for (const line of await lines.all()) {
      assert.match(await line.innerText(), /Your answer: \S/);
      assert.ok((await line.locator(".because").innerText()).length > 10);
    }
    const ways = page.locator(".missed a:has-text('Read this part again')");
    for (const way of await ways.all()) assert.doesNotMatch(await way.getAttribute("href"), /^#review/);
    await sound(page, "review");
    await page.click("[data-do=practise]");
    await page.waitForFunction(() => document.querySelector(".progress").textContent === "Question 1 of 2");
    assert.equal(await page.locator("quiz-item:visible input:checked").count(), 0);
    await page.goBack();
    await page.waitForSelector(".review");
    await page.click("[data-do=again]");
    await page.waitForFunction(() => document.querySelector(".progress").textContent === "Question 1 of 10");
    assert.equal(await page.locator("quiz-item input:checked").count(), 0);
    assert.deepEqual(faults, []);
    await close();
  });

  test("a pool: as many as are drawn, choices mixed with “I don’t know” last, nothing told before the end", async () => {
    const { page, close } = await inside("en/pool.html");
    assert.equal(await progress(page), "Question 1 of 3");
    assert.equal(await page.locator("quiz-item [data-do=check], quiz-item .answer:visible").count(), 0);
    const orders = new Set();
    for (const item of await page.locator("quiz-item").all()) {
      const values = await item.locator(".choice input").evaluateAll((all) => all.map((box) => box.value));
      assert.deepEqual(values.slice().sort(), ["?", "a", "b", "c"]);
      assert.equal(values[3], "?");
      assert.deepEqual(await item.locator(".choice b").evaluateAll((all) => all.slice(0, 3).map((mark) => mark.textContent)), ["A", "B", "C"]);
      orders.add(values.join(""));
    }
    assert.ok(orders.size > 1, "never mixed");
    const drawn = [];
    for (let at = 0; at < 3; at += 1) {
      drawn.push(await page.locator("quiz-item:visible").getAttribute("id"));
      await page.locator("quiz-item:visible").locator(`.choice input[value=${at < 2 ? "a" : "b"}]`).check();
      await next(page);
    }
    assert.match(await page.locator(".review").innerText(), /2 of 3 right/);
    await page.reload();
    await page.waitForSelector(".review");
    assert.match(await page.locator(".review").innerText(), /2 of 3 right/);
    const href = await page.locator(".missed a[aria-label]").getAttribute("href");
    assert.match(href, /inline\.html#limits$/);
    assert.equal(new Set(drawn).size, 3);
    await close();
  });

  test("axe finds nothing: a question, its result", async () => {
    const { page, close } = await open(browser, paged + "#q-2");
    await sound(page, "question");
    await page.locator("quiz-item:visible .choice input").first().check();
    await page.click("quiz-item:not(.is-away) [data-do=check]");
    await sound(page, "result");
    await close();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`on paper: all questions blank, then the answers on a page of their own; ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const { page, close } = await open(browser, paged, { javaScriptEnabled });
    if (javaScriptEnabled) await page.fill("quiz-item:visible input[type=text]", "1");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("quiz-item:visible").count(), 10);
    assert.equal(await page.locator("quiz-item details:visible, quiz-item .result:visible, main button:visible").count(), 0);
    const sheet = page.locator(".key-sheet");
    assert.equal(await sheet.evaluate((one) => getComputedStyle(one).breakBefore), "page");
    assert.equal(await sheet.locator("> ol > li:visible").count(), 10);
    for (const line of await sheet.locator("> ol > li").allInnerTexts()) assert.ok(line.trim().length > 0);
    await page.emulateMedia({ media: "screen" });
    assert.equal(await sheet.isVisible(), false);
    await close();
  });
}

test("without scripts every question of every kind stands there, with its answer in a fold", async () => {
  const { page, close } = await inside("en/inline.html", { javaScriptEnabled: false });
  assert.equal(await page.locator("quiz-item:visible").count(), 9);
  assert.equal(await page.locator("main button:visible").count(), 0);
  for (const item of await page.locator("quiz-item:not([data-type=reflection])").all()) {
    await item.locator("details.answer summary").click();
    assert.ok((await item.locator("details.answer > div").innerText()).trim().length > 0);
  }
  await page.selectOption("[name=words-1]", "a");
  await page.check("[name=first][value=b]");
  await close();
});
