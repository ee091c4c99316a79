/**
 * What goes over the wire until the first results are there. {site, bundle, locale, engines, queries, n} on standard
 * input; for each engine a list with one entry a query, each asked by a reader who comes for the first time.
 */
import { answer, engines, pageWith, serve, withBrowser } from "./room.mjs";

answer(async (task) => {
  const server = await serve(task);
  try {
    return await withBrowser(async (browser) => {
      const told = {};
      for (const engine of task.engines) {
        told[engine] = [];
        for (const query of task.queries) told[engine].push(await cold(browser, server, engine, query, task));
      }
      return told;
    });
  } finally {
    await server.close();
  }
});

async function cold(browser, server, engine, query, { locale, n }) {
  server.spent();
  const page = await pageWith(browser, server.url, engine, locale);
  await page.evaluate(engines[engine].open, { locale });
  const found = await page.evaluate(([text, n]) => window.ask(text, n), [query, n]);
  const spent = server.spent();
  await page.context().close();
  if (spent.missing.length) throw new Error(`${engine} asked for ${spent.missing.join(", ")}`);
  return { query, n: found.n, shown: found.hits.length, ...spent };
}
