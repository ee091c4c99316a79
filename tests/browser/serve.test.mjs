/** The preview in a browser: the page follows its source, at the place it was, and says what was found. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, contextOf, launch, shots, watch } from "./room.mjs";

const folder = mkdtempSync(join(tmpdir(), "beside-serve-"));
const project = join(folder, "course");
const lesson = join(project, "content/en/learn/listening/1-open-questions.md");
const long = Array.from({ length: 60 }, (_, n) => `Line ${n + 1} of a long lesson about listening.\n`).join("\n");
const text = (words, more = "") => `# Open questions\n\n${words}\n\n${long}\n${more}`;
let browser, server, address;

/** Starts a preview: the program and its address. */
async function run(port) {
  const started = spawn(process.env.BESIDE_BIN, ["serve", "--project", project, "--port", port], { stdio: ["ignore", "pipe", "ignore"] });
  return [started, await new Promise((done) => started.stdout.once("data", (line) => done(String(line).trim())))];
}

/** Ends a preview: its exit code. */
const end = (running) => new Promise((done) => running.once("exit", done) && running.kill("SIGTERM"));

before(async () => {
  assert.equal(spawnSync(process.env.BESIDE_BIN, ["new", project]).status, 0);
  mkdirSync(join(project, "content/en/learn/listening"), { recursive: true });
  writeFileSync(lesson, text("The first words."));
  [server, address] = await run("0");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  assert.equal(await end(server), 0);
  rmSync(folder, { recursive: true });
});

async function open(path) {
  const context = await contextOf(browser, { viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const faults = watch(page, address);
  // A page that is shown anew ends its ear, and may end the fetch of its icon, which comes last.
  const told = () => faults.filter((fault) => !/\/-\/events|^request not answered: .*\/mark\.svg$/.test(fault));
  await page.goto(address + path);
  return { page, told };
}

const preview = (page) => page.locator("beside-preview");

test("a saved page is shown anew at the place where the reader was", async () => {
  const { page, told } = await open("en/learn/listening/1-open-questions.html");
  await page.getByText("The first words.").waitFor();
  // The faces of the page shift its lines when they come.
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.evaluate(() => scrollTo(0, 900));
  writeFileSync(lesson, text("Other words now."));
  await page.getByText("Other words now.").waitFor();
  await page.waitForFunction(() => Math.abs(scrollY - 900) < 2);
  assert.equal(await preview(page).locator("button").count(), 0, "nothing was found, so nothing is said");
  assert.deepEqual(told(), []);
  await page.context().close();
});

test("a page that did not change stays as it is", async () => {
  const { page, told } = await open("en/index.html");
  await page.evaluate(() => (window.isOld = true));
  const heard = page.waitForEvent("console", (message) => message.text() === "heard");
  await page.evaluate(
    (events) =>
      new Promise((listening) => {
        const source = new EventSource(events);
        let first = null;
        source.addEventListener("state", (event) => {
          const state = JSON.parse(event.data);
          first ??= state.generation;
          listening();
          if (state.generation > first && state.settled) console.log("heard");
        });
      }),
    "/-/events",
  );
  writeFileSync(lesson, text("Words of a page that nobody looks at."));
  await heard;
  assert.equal(await page.evaluate(() => window.isOld), true);
  assert.deepEqual(told(), []);
  await page.context().close();
});

test("a page follows its style sheet", async () => {
  const { page, told } = await open("en/learn/listening/1-open-questions.html");
  const sheet = join(project, "themes/default/css/display.css");
  mkdirSync(join(project, "themes/default/css"), { recursive: true });
  writeFileSync(sheet, "main { border-block-start: 7px solid red; }\n");
  const border = (wanted) =>
    page.waitForFunction((is) => getComputedStyle(document.querySelector("main")).borderBlockStartWidth === is, wanted);
  await border("7px");
  rmSync(sheet);
  await border("0px");
  assert.deepEqual(told(), []);
  await page.context().close();
});

test("a page says that its preview has ended, and goes on when it runs again", async () => {
  const [first, there] = await run("0");
  writeFileSync(lesson, text("Words before the end."));
  const context = await contextOf(browser, { viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${there}en/learn/listening/1-open-questions.html`);
  await page.getByText("Words before the end.").waitFor();
  await end(first);
  const note = preview(page).getByRole("status");
  await note.getByText("The preview has ended").waitFor();
  const box = await note.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320, "it fits on a small screen");
  writeFileSync(lesson, text("Words while it was away."));
  const [second] = await run(new URL(there).port);
  await page.getByText("Words while it was away.").waitFor();
  await note.waitFor({ state: "detached" });
  await end(second);
  await context.close();
});

test("an error is told in the page with file, line and remedy, and the page stays; mended, it goes on", async () => {
  writeFileSync(lesson, text("Good words."));
  const { page } = await open("en/learn/listening/1-open-questions.html");
  await page.getByText("Good words.").waitFor();
  writeFileSync(lesson, text("Bad words.", "::: quiz\n\n## What do you say?\n\n- Nothing\n- Something\n\n:::\n"));
  const box = preview(page).getByRole("region", { name: "What was found" });
  await box.waitFor();
  await box.getByText("content/en/learn/listening/1-open-questions.md:").first().waitFor();
  await box.getByText("What to do:").first().waitFor();
  assert.match(await box.getByRole("status").innerText(), /\d+ errors?/);
  await page.getByText("Good words.").waitFor();
  assert.deepEqual(await axe(page), []);
  await page.screenshot({ path: join(shots, "preview-error.png") });

  await page.keyboard.press("Tab");
  await box.getByRole("button", { name: "Fold" }).focus();
  await page.keyboard.press("Escape");
  const badge = preview(page).getByRole("button", { name: /error/ });
  await badge.waitFor();
  await page.screenshot({ path: join(shots, "preview-folded.png") });

  writeFileSync(lesson, text("Mended words."));
  await page.getByText("Mended words.").waitFor();
  await preview(page).locator("button").waitFor({ state: "detached" });
  await page.context().close();
});

test("a page that is not there yet appears when it is written", async () => {
  const { page } = await open("en/learn/listening/2-silence.html");
  await page.getByRole("heading", { level: 1 }).waitFor();
  writeFileSync(join(project, "content/en/learn/listening/2-silence.md"), "# Silence\n\nSay nothing.\n");
  await page.getByRole("heading", { name: "Silence" }).waitFor();
  await page.context().close();
});

test("the search of the preview finds what was just written", async () => {
  writeFileSync(lesson, text("A word like zanzibarian."));
  const { page, told } = await open("en/search.html?q=zanzibarian");
  await page.getByRole("link", { name: /Open questions/ }).first().waitFor();
  assert.deepEqual(told(), []);
  await page.context().close();
});
