/** What somebody does who takes a test: begins, answers, goes on to the list of answers. */
export const pre = "en/tests/core-pre.html";
export const code = "7KQ4XR";

export async function begin(page, own = code, group = "") {
  await page.fill("#own-code", own);
  await page.fill("#own-cohort", group);
  await page.click("[data-do=start]");
  await page.waitForURL(/#1$/);
}

const headings = ".progress, .check > h2, .done > h2, .start > h2, .elsewhere > h2";

/** Goes on, and waits for the page to have gone: what is shown changes after the address does. */
export async function next(page) {
  const before = await title(page);
  await page.click("[data-do=next]");
  await page.waitForFunction(([where, what]) => document.querySelector(where)?.innerText !== what, [headings, before]);
}

export const saved = (page) => page.waitForFunction(() => document.querySelector(".saved")?.textContent === document.querySelector("test-run").dataset.saved);
export const shown = (page) => page.locator("quiz-item:visible");
export const title = (page) => page.locator(headings).first().innerText();

/** Answers the question that is shown with its first choice. */
export async function answer(page, place = 0) {
  const item = shown(page);
  const type = await item.getAttribute("data-type");
  if (type === "scale") for (const row of await item.locator("[data-row]").all()) await row.locator("input").nth(place).check();
  else await item.locator(".choice input").nth(place).check();
  await saved(page);
}

export async function toCheck(page) {
  for (;;) {
    await answer(page);
    await next(page);
    if (page.url().endsWith("#check")) return;
  }
}

export const checkText = (result) => {
  const head = ["schema", "instrument", "version", "hash", "lang", "phase", "form", "attempt", "code", "cohort", "started", "finished", "minutes", "app"];
  return head.map((name) => result[name]).concat(result.answers.map((one) => `${one.item}=${one.value}`)).join("\n");
};

export const config = (page) => page.evaluate(() => JSON.parse(document.querySelector("test-run").dataset.config));
