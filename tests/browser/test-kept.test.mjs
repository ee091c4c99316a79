/** What a test keeps on the device: through a closed page, a killed browser, a full device, two tabs, a damaged record. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { download, focused, open, sound, spoil, stored } from "./assess.mjs";
import { chromium } from "playwright-core";
import { fileUrl, launch } from "./room.mjs";
import { pre, code, begin, next, saved, shown, title, answer } from "./taking.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

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
