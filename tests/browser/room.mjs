/**
 * What every browser test needs: the sites, one browser, a small server, and a watch over a page.
 * It never judges; the tests do.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
/** The folder of the project. */
export const root = resolve(here, "../..");

const target = join(root, "target");

/** The folder that holds the built sites: `default`, `urdu`, `plain`, `paper`. */
export const sites = resolve(process.env.BESIDE_SITES || join(target, "browser-sites"));

/** Where pictures for people go. */
export const shots = join(target, "browser-shots");

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const allRules = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** The rules of axe that look at colours and sizes, not at the tree. */
export const colourRules = { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size"] };

/** The one rule of axe that depends on how wide a page is: what stays, stays in its colours. */
export const sizeRules = { type: "rule", values: ["target-size"] };

const places = ["/usr/local/bin", "/usr/bin", "/bin", "/snap/bin", ...(process.env.PATH || "").split(":")];
const names = ["chromium", "chromium-browser", "google-chrome"];

function chromiumPath() {
  const found = names.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
  if (!found) throw new Error("no Chromium on PATH: install the package `chromium`");
  return found;
}

/** How Chromium is quiet: it asks nothing of the network by itself. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's Chromium, which forgets everything at its end. */
export function launch() {
  return chromium.launch({ executablePath: chromiumPath(), args });
}

/** Starts the system's Chromium as one reader with a memory: a folder that outlives it. */
export function launchIn(folder, options) {
  return chromium.launchPersistentContext(folder, { executablePath: chromiumPath(), args, ...options });
}

/** A reader of their own: nothing kept from others, and patience for a busy machine. */
export async function contextOf(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(120_000);
  return context;
}

/** The address of a file of a site, to be opened without a server. */
export function fileUrl(site, path = "") {
  return pathToFileURL(join(sites, site)).href + "/" + path;
}

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".xml": "application/atom+xml",
  ".json": "application/feed+json",
};

/** Serves a site below a sub-path, as a free host would. Resolves to its address and a way to close it. */
export function serve(site) {
  const root = join(sites, site);
  const below = "/some/where/";
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = resolve(root, path.slice(below.length));
    const known = path.startsWith(below) && file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile();
    if (!known) return answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": types[extname(file)] || "application/octet-stream" });
    answer.end(readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${server.address().port}${below}`;
      done({ url, close: () => new Promise((closed) => server.close(closed)) });
    });
  });
}

/** Writes down everything that goes wrong on a page, and every request that leaves the site. */
export function watch(page, home) {
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request not answered: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) faults.push(`request outside the site: ${url}`);
  });
  return faults;
}

/** What axe finds on the page as it stands, one line a finding. Nothing is left out. */
export async function axe(page, runOnly = allRules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false }),
    runOnly,
  );
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => {
      const told = [...node.any, ...node.all, ...node.none].map((check) => check.message);
      return `axe ${rule.id}: ${node.target.join(" ")} (${told[0]}) ${node.html.slice(0, 120)}`;
    }),
  );
}

/** What sticks out of the page sideways, one line an element; nothing if the page does not scroll that way. */
export function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth <= width && document.body.scrollWidth <= width) return [];
    const out = Array.from(document.body.querySelectorAll("*")).filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1);
    });
    const named = out.slice(-3).map((element) => `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
    return [`scrolls sideways: ${root.scrollWidth} > ${width} px: ${named.join("; ")}`];
  });
}

/** Runs `work` over `list`, four at a time. */
export async function each(list, work) {
  const queue = list.slice();
  const lane = async () => {
    while (queue.length) await work(queue.shift());
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

/** Every file of a site with this ending, as paths from its root. */
export function files(site, ending) {
  const root = join(sites, site);
  const all = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1).split(sep).join("/"));
  return paths.filter((path) => path.endsWith(ending)).sort();
}

/**
 * The pages of a site without those that show the text of another language, which are the same page again:
 * of these, one of each folder.
 */
export function ownPages(site) {
  const seen = new Set();
  return files(site, ".html").filter((path) => {
    if (!/class="?notice is-fallback/.test(read(site, path).toString("utf8"))) return true;
    const folder = path.split("/").slice(0, -1).join("/");
    const isFirst = !seen.has(folder);
    seen.add(folder);
    return isFirst;
  });
}

/** The bytes of a file of a site. */
export function read(site, path) {
  return readFileSync(join(sites, site, path));
}

/** What is shown and too small for a finger, of what a selector names: under 44 px one way or the other. */
export function small(page, selector) {
  return page.evaluate(
    (wanted) =>
      Array.from(document.querySelectorAll(wanted))
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.outerHTML.slice(0, 60), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ name, box }) => `${name} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    selector,
  );
}
