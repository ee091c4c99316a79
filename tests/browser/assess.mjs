/** What the tests of questions, tests and forms share: opening pages, looking into the store, both colour schemes for axe. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { axe, contextOf, fileUrl, overflow, watch } from "./room.mjs";

/** Opens a page of a site in a context of its own, and watches it. */
export async function open(browser, address, options = {}) {
  const { site = "default", init, ...rest } = options;
  const context = await contextOf(browser, { viewport: { width: 1024, height: 900 }, reducedMotion: "reduce", acceptDownloads: true, ...rest });
  if (init) await context.addInitScript(init);
  const visit = async (path) => {
    const page = await context.newPage();
    const faults = watch(page, fileUrl(site));
    await page.goto(fileUrl(site, path));
    return { page, faults };
  };
  const { page, faults } = await visit(address);
  return { context, page, faults, visit, close: () => context.close() };
}

/** Nothing for axe to find and nothing to scroll sideways: as it stands, light and dark, at 320 px and wide. */
export async function sound(page, name) {
  const before = page.viewportSize();
  for (const width of [320, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await axe(page), [], `${name}, ${width} px, ${colorScheme}`);
    }
    assert.deepEqual(await overflow(page), [], `${name}, ${width} px`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}

/** All ids and texts in the store of this browser. */
export const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open("beside", 1);
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const all = asked.result.transaction("records").objectStore("records").getAll();
          all.onsuccess = () => {
            asked.result.close();
            done(all.result);
          };
        };
      }),
  );

/** Changes one record behind the page's back. */
export const spoil = (page, id) =>
  page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const asked = indexedDB.open("beside", 1);
        asked.onsuccess = () => {
          const work = asked.result.transaction("records", "readwrite");
          const store = work.objectStore("records");
          store.get(wanted).onsuccess = (event) => store.put({ ...event.target.result, text: event.target.result.text.slice(0, -2) });
          work.oncomplete = () => {
            asked.result.close();
            done();
          };
        };
      }),
    id,
  );

/** What a click saves as a file: its name and its text. */
export async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Where the focus is, as a selector would name it. */
export const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return [at.localName, at.id && "#" + at.id, at.className && "." + at.className.split(" ")[0]].filter(Boolean).join("");
  });
