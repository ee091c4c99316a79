/** A test that counts, taken from a file: its steps, what it keeps, what it hands over, and what it does when it cannot keep. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { crc32, gzipSync } from "node:zlib";
import { download, focused, open, sound, spoil, stored } from "./assess.mjs";
import { chromium } from "playwright-core";
import { fileUrl, launch, read } from "./room.mjs";

const pre = "en/tests/core-pre.html";
const code = "7KQ4XR";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function begin(page, own = code, group = "") {
  await page.fill("#own-code", own);
  await page.fill("#own-cohort", group);
  await page.click("[data-do=start]");
  await page.waitForURL(/#1$/);
}

const next = (page) => page.click("[data-do=next]");
const saved = (page) => page.waitForFunction(() => document.querySelector(".saved")?.textContent === document.querySelector("test-run").dataset.saved);
const shown = (page) => page.locator("quiz-item:visible");
const title = (page) => page.locator(".progress, .check > h2, .done > h2, .start > h2, .elsewhere > h2").first().innerText();

/** Answers the question that is shown with its first choice. */
async function answer(page, place = 0) {
  const item = shown(page);
  const type = await item.getAttribute("data-type");
  if (type === "scale") for (const row of await item.locator("[data-row]").all()) await row.locator("input").nth(place).check();
  else await item.locator(".choice input").nth(place).check();
  await saved(page);
}

async function toCheck(page) {
  for (;;) {
    await answer(page);
    await next(page);
    await page.waitForTimeout(0);
    if (page.url().endsWith("#check")) return;
  }
}

const checkText = (result) => {
  const head = ["schema", "instrument", "version", "hash", "lang", "phase", "form", "attempt", "code", "cohort", "started", "finished", "minutes", "app"];
  return head.map((name) => result[name]).concat(result.answers.map((one) => `${one.item}=${one.value}`)).join("\n");
};

const config = (page) => page.evaluate(() => JSON.parse(document.querySelector("test-run").dataset.config));

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

test("an answer is said to be saved within 300 ms, and only once the device has it", async () => {
  const { page, close } = await open(browser, pre);
  await begin(page);
  const times = [];
  for (let at = 0; at < 15; at += 1) {
    times.push(
      await page.evaluate((place) => {
        const status = document.querySelector(".saved");
        const began = performance.now();
        document.querySelectorAll("quiz-item:not(.is-away) .choice input")[place % 3].click();
        if (status.textContent) return Promise.resolve(-1);
        return new Promise((done) => new MutationObserver(() => status.textContent && done(performance.now() - began)).observe(status, { childList: true }));
      }, at),
    );
  }
  times.sort((one, other) => one - other);
  assert.ok(times[0] > 0, "said before it was kept");
  assert.ok(times[14] <= 300, `${times}`);
  const answers = (await stored(page)).filter((one) => one.id.startsWith("answer/"));
  assert.deepEqual(answers.map((one) => JSON.parse(one.text)), [{ item: "main-work", value: "c" }]);
  await close();
});

test("closing the page loses nothing: the code leads back to the first open question", async () => {
  const { page, visit, close } = await open(browser, pre);
  await begin(page);
  for (const place of [1, 2, 0]) {
    await answer(page, place);
    await next(page);
  }
  await page.close();
  const { page: again } = await visit(pre);
  await again.waitForSelector(".resume li");
  assert.match(await again.locator(".resume button").innerText(), /^7KQ4XR\s+– 3 of 21/);
  await again.click(".resume button");
  await again.waitForURL(/#4$/);
  await again.click("[data-do=back]");
  assert.equal(await shown(again).locator("input:checked").getAttribute("value"), "a");
  await again.reload();
  await again.waitForSelector(".progress");
  assert.equal(await title(again), "Question 3 of 21");
  await close();
});

const browserPath = () => ["/usr/local/bin", "/usr/bin", "/bin", "/snap/bin", ...(process.env.PATH || "").split(":")].flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name))).find((path) => existsSync(path));

/** A Chromium with a profile of its own on disk, that can be killed like a phone whose battery is taken out. */
async function onDisk(profile) {
  const started = spawn(browserPath(), ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const address = await new Promise((done, fail) => {
    let told = "";
    started.on("error", fail);
    started.stderr.on("data", (text) => {
      told += text;
      const found = /DevTools listening on (ws:\S+)/.exec(told);
      if (found) done(found[1]);
    });
  });
  const connected = await chromium.connectOverCDP(address);
  const page = await connected.contexts()[0].newPage();
  await page.goto(fileUrl("default", pre));
  const gone = new Promise((done) => started.on("exit", done));
  return { page, kill: () => (process.kill(-started.pid, "SIGKILL"), gone) };
}

test("a browser that is killed loses no answer that it said was saved", async () => {
  const profile = mkdtempSync(join(tmpdir(), "beside-killed-"));
  const told = [];
  for (let round = 0; round < 5; round += 1) {
    const { page, kill } = await onDisk(profile);
    if (round === 0) await begin(page);
    else {
      await page.waitForSelector(".resume li");
      await page.click(".resume button");
      await page.waitForURL(new RegExp(`#${told.length + 1}$`));
    }
    for (let n = 0; n < 2; n += 1) {
      await answer(page, (round + n) % 4);
      told.push("abcd"[(round + n) % 4]);
      if (n === 0) await next(page);
    }
    await kill();
  }
  const { page, kill } = await onDisk(profile);
  await page.waitForSelector(".resume li");
  await page.click(".resume button");
  await page.waitForURL(/#11$/);
  const kept = await page.evaluate(() => Array.from(document.querySelectorAll("quiz-item")).slice(0, 10).map((item) => answerSheet.read(item)));
  assert.deepEqual(kept, told);
  await kill();
  rmSync(profile, { recursive: true, force: true });
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

describe("where the browser keeps nothing", () => {
  const refusals = {
    "the store is missing": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
    "reading it throws": () => Object.defineProperty(window, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } }),
    "opening it fails": () => (IDBFactory.prototype.open = () => { throw new DOMException("no", "InvalidStateError"); }),
    "writing fails": () => (IDBObjectStore.prototype.put = () => { throw new DOMException("no", "UnknownError"); }),
  };
  for (const [name, init] of Object.entries(refusals)) {
    test(`${name}: it is said before the first answer, and the result can still be saved`, async () => {
      const { page, faults, close } = await open(browser, pre, { init });
      await page.waitForFunction(() => document.querySelector(".storage")?.textContent);
      assert.match(await page.locator(".storage").innerText(), /only while this page is open/);
      await begin(page);
      await shown(page).locator(".choice input").nth(1).check();
      await page.waitForFunction(() => document.querySelector(".saved").textContent);
      assert.match(await page.locator(".saved").innerText(), /^Not saved on this device/);
      await page.goto(page.url().replace("#1", "#check"));
      await page.click("[data-do=submit]");
      await page.click("[data-do=submit]");
      const { text } = await download(page, "[data-do=file]");
      assert.equal(JSON.parse(text).answers[0].value, "b");
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("a browser with a store for each file says that", async () => {
    const init = () => {
      const asked = CSS.supports.bind(CSS);
      CSS.supports = (...what) => (what[0] === "-moz-appearance" ? true : asked(...what));
    };
    const { page, close } = await open(browser, pre, { init });
    await page.waitForFunction(() => document.querySelector(".storage")?.textContent);
    assert.match(await page.locator(".storage").innerText(), /this page file only/);
    await close();
  });
});

test("a full device: it is said, what was kept stays, and the rest is kept when there is room again", async () => {
  const { page, faults, close } = await open(browser, pre);
  await begin(page);
  await answer(page, 1);
  await next(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.room = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await shown(page).locator(".choice input").nth(2).check();
  await page.waitForFunction(() => document.querySelector(".saved").textContent);
  assert.match(await page.locator(".saved").innerText(), /^This device is full/);
  const ids = async () => (await stored(page)).map((one) => one.id).filter((id) => id.startsWith("answer/"));
  assert.equal((await ids()).length, 1);
  await page.evaluate(() => window.room());
  await next(page);
  await answer(page);
  assert.equal((await ids()).length, 3);
  assert.deepEqual(faults, []);
  await close();
});

test("a second tab says that the test is open elsewhere, and overwrites nothing", async () => {
  const { page, visit, close } = await open(browser, pre);
  await begin(page);
  await answer(page, 1);
  const { page: second } = await visit(pre);
  await second.waitForSelector(".resume li");
  await second.click(".resume button");
  await second.waitForSelector(".elsewhere");
  assert.equal(await focused(second), "h2");
  await sound(second, "open elsewhere");
  await answer(page, 2);
  await second.click("[data-do=here]");
  await second.waitForURL(/#2$/);
  await second.click("[data-do=back]");
  assert.equal(await shown(second).locator("input:checked").getAttribute("value"), "c");
  await page.bringToFront();
  await shown(page).locator(".choice input").nth(0).check();
  await page.waitForSelector(".elsewhere");
  const answers = (await stored(second)).filter((one) => one.id.startsWith("answer/"));
  assert.deepEqual(answers.map((one) => JSON.parse(one.text).value), ["c"]);
  await close();
});

test("a damaged record is put aside and told; the others stand", async () => {
  const { page, visit, close } = await open(browser, pre);
  await begin(page);
  for (const place of [1, 2]) {
    await answer(page, place);
    await next(page);
  }
  await page.click("[data-do=leave]");
  await page.waitForSelector(".start");
  await spoil(page, `answer/test/core/pre/${code}/1/main-work`);
  await page.close();
  const { page: again } = await visit(pre);
  await again.waitForSelector(".resume li");
  assert.match(await again.locator(".resume button").innerText(), /1 of 21/);
  assert.match(await again.locator(".storage").innerText(), /^1 saved answers were damaged/);
  await again.click(".resume button");
  await again.waitForURL(/#1$/);
  assert.equal(await shown(again).locator("input:checked").count(), 0);
  await next(again);
  assert.equal(await shown(again).locator("input:checked").getAttribute("value"), "c");
  assert.ok((await stored(again)).some((one) => one.id.startsWith("damaged/answer/")));
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
