/**
 * What the scripts of the search bench share: how they are asked and answer, a server that counts its bytes,
 * one browser, and the two engines in a page that holds nothing else.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, relative, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** Reads the task from standard input and writes what `work` makes of it to standard output. */
export async function answer(work) {
  const told = await work(JSON.parse(readFileSync(0, "utf8")));
  process.stdout.write(JSON.stringify(told));
}

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const squeezable = /^(text\/|application\/(json|wasm)|image\/svg)/;

const bench = "/bench/";
const pages = {
  beside: `<script src="/assets/search.js"></script>`,
  pagefind: "",
};
const blank = (engine, locale) => `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Bench</title>${pages[engine]}`;

/**
 * Serves a site, and Pagefind's index of it at /pagefind/, from memory. `spent()` tells what went over the wire
 * since it was last asked: bytes of heads and bodies with gzip for all that is worth it and not compressed
 * already, the same without, and the number of answers. The bench's own page does not count. With `isCached` the
 * reader may keep what came, nothing is compressed, and the index of `locale` is in memory before anybody asks.
 */
export async function serve({ site, bundle, locale, isCached = false }) {
  const kept = new Map();
  let sum;
  const spent = () => {
    const told = sum;
    sum = { stored: 0, gzip: 0, answers: 0, missing: [] };
    return told;
  };
  spent();

  function load(path) {
    const below = bundle && path.startsWith("/pagefind/");
    const root = resolve(below ? bundle : site);
    const file = join(root, below ? path.slice("/pagefind/".length) : path.slice(1));
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    const type = types[extname(file)] || "application/octet-stream";
    const plain = readFileSync(file);
    const small = !isCached && squeezable.test(type) ? gzipSync(plain) : plain;
    return { type, plain, body: small.length < plain.length ? small : plain };
  }

  const keep = (folder, at) => {
    if (!folder || !existsSync(folder)) return;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files) {
      const path = at + relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/");
      kept.set(path, load(path));
    }
  };
  if (isCached) {
    keep(join(site, locale, "search"), `/${locale}/search/`);
    keep(bundle, "/pagefind/");
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(pathname);
    if (path.startsWith(bench)) {
      response.writeHead(200, { "content-type": types[".html"] });
      return response.end(blank(path.slice(bench.length), searchParams.get("lang")));
    }
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (!kept.has(path)) kept.set(path, load(path));
    const found = kept.get(path);
    const body = found ? found.body : Buffer.alloc(0);
    response.sendDate = false;
    response.writeHead(found ? 200 : 404, {
      "content-type": found ? found.type : "text/plain",
      "content-length": body.length,
      "cache-control": isCached ? "max-age=3600" : "no-store",
      ...(found && found.body !== found.plain && { "content-encoding": "gzip" }),
    });
    response.end(body);
    const head = Buffer.byteLength(response._header);
    sum.gzip += head + body.length;
    sum.stored += head + (found ? found.plain.length : 0);
    sum.answers += 1;
    if (!found) sum.missing.push(path);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { url, spent, close };
}

const places = ["/usr/local/bin", "/usr/bin", "/bin", "/snap/bin", ...(process.env.PATH || "").split(":")];
const programs = ["chromium", "chromium-browser", "google-chrome"];

/** Runs `work` with the system's Chromium, which asks nothing of the network by itself, and ends it. */
export async function withBrowser(work) {
  const { chromium } = createRequire(new URL("../../tests/browser/package.json", import.meta.url))("playwright-core");
  const executablePath = programs.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium on PATH: install the package `chromium`");
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
  const still = ["--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...still] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page of a reader of its own, with nothing kept, that holds one engine. */
export async function pageWith(browser, url, engine, locale) {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${engine}, ${locale}: ${error.message}`));
  await page.goto(`${url}${bench}${engine}?lang=${locale}`, { waitUntil: "load" });
  return page;
}

/**
 * The engines as functions for a page. `open` makes `window.ask(text, n)`: the first n answers as
 * {n, hits: [{path, title, text}], spelt, found, done}, the last two in milliseconds.
 */
export const engines = {
  beside: {
    async open({ locale }) {
      const index = new SearchIndex(`/${locale}/search/`);
      await index.ready();
      window.ask = async (text, n) => {
        const start = performance.now();
        const found = await index.find(text, { kind: null, audience: null, topic: null });
        const middle = performance.now();
        const hits = await found.hits(0, n);
        const end = performance.now();
        const told = hits.map((hit) => ({ path: hit.path, title: hit.title, text: hit.snippet.map((part) => part.text).join("") }));
        return { n: found.n, hits: told, spelt: found.spelt, found: middle - start, done: end - start };
      };
    },
  },
  pagefind: {
    async open({ isAlone = false }) {
      const pagefind = await import("/pagefind/pagefind.js");
      if (isAlone) await pagefind.options({ noWorker: true });
      await pagefind.init();
      window.ask = async (text, n) => {
        const start = performance.now();
        const found = await pagefind.search(text);
        const middle = performance.now();
        const hits = await Promise.all(found.results.slice(0, n).map((result) => result.data()));
        const end = performance.now();
        const told = hits.map((hit) => ({ path: hit.url.replace(/^\//, ""), title: hit.meta.title, text: hit.excerpt }));
        return { n: found.results.length, hits: told, spelt: null, found: middle - start, done: end - start };
      };
    },
  },
};
