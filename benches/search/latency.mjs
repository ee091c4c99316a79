/**
 * How long a reader with a slow phone waits for results once the search is open. {site, bundle, locale, engines,
 * queries, warm, n, rate} on standard input; for each engine a list of {query, shown, found, done, loads}: times in
 * milliseconds and the files that had to be loaded.
 * Chromium slows the thread of the page, not that of a worker: `pagefind-alone` is Pagefind without its worker.
 */
import { answer, engines, pageWith, serve, withBrowser } from "./room.mjs";

const variants = {
  beside: ["beside", {}],
  pagefind: ["pagefind", {}],
  "pagefind-alone": ["pagefind", { isAlone: true }],
};

answer(async (task) => {
  const server = await serve({ ...task, isCached: true });
  try {
    return await withBrowser(async (browser) => {
      const told = {};
      for (const name of task.engines) told[name] = await slow(browser, server, name, task);
      return told;
    });
  } finally {
    await server.close();
  }
});

async function slow(browser, server, name, { locale, queries, warm, n, rate }) {
  const [engine, options] = variants[name];
  const page = await pageWith(browser, server.url, engine, locale);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.evaluate(engines[engine].open, { locale, ...options });
  const ask = (text) => page.evaluate(([text, n]) => window.ask(text, n), [text, n]);
  await ask(warm);
  server.spent();
  const told = [];
  for (const query of queries) {
    const { hits, ...times } = await ask(query);
    told.push({ query, shown: hits.length, ...times, loads: server.spent().answers });
  }
  await page.context().close();
  return told;
}
