/**
 * Asks both engines the same. {corpora: [{name, locale, site, bundle, engines, queries}], n} on standard input;
 * by name and engine, for each query, the paths of the first n pages and what it was taken for.
 */
import { answer, engines, pageWith, serve, withBrowser } from "./room.mjs";

answer(({ corpora, n }) =>
  withBrowser(async (browser) => {
    const told = {};
    for (const corpus of corpora) {
      const server = await serve({ ...corpus, isCached: true });
      told[corpus.name] = {};
      for (const engine of corpus.engines) told[corpus.name][engine] = await all(browser, server, engine, corpus, n);
      await server.close();
    }
    return told;
  }),
);

async function all(browser, server, engine, { locale, queries }, n) {
  const page = await pageWith(browser, server.url, engine, locale);
  await page.evaluate(engines[engine].open, { locale });
  const told = await page.evaluate(
    async ([queries, n]) => {
      const told = [];
      for (const query of queries) {
        const { hits, spelt } = await window.ask(query, n);
        told.push({ paths: [...new Set(hits.map((hit) => hit.path))], spelt });
      }
      return told;
    },
    [queries, n],
  );
  await page.context().close();
  return told;
}
