/** Every file of every site, read without a browser: links, anchors, and what must not be there. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { describe, test } from "node:test";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { fileUrl, files, read } from "./room.mjs";

const sites = ["default", "urdu", "plain"];

/** Reads a page once: its elements, and its ids. */
function pageOf(site, path) {
  const elements = [];
  const walk = (node) => {
    if (node.attrs) elements.push({ name: node.tagName, attrs: Object.fromEntries(node.attrs.map((one) => [one.name, one.value])) });
    for (const child of node.childNodes || []) walk(child);
  };
  walk(parse(read(site, path).toString("utf8")));
  return { path, elements, ids: elements.map((element) => element.attrs.id).filter((id) => id !== undefined) };
}

const known = new Map();

/** All pages of a site, and the names of all its files. */
function siteOf(site) {
  if (!known.has(site)) {
    const pages = new Map(files(site, ".html").map((path) => [path, pageOf(site, path)]));
    known.set(site, { pages, all: new Set(files(site, "")) });
  }
  return known.get(site);
}

/** What an element points at, apart from what a person may follow to elsewhere. */
function targets({ name, attrs }) {
  const links = [attrs.href, attrs.src, attrs.poster, attrs.data];
  const sets = [attrs.srcset, attrs.imagesrcset].filter(Boolean).flatMap((set) => set.split(",").map((one) => one.trim().split(/\s/)[0]));
  const mayLeave = name === "a" || (name === "link" && /^(canonical|alternate)$/.test(attrs.rel));
  return [...links, ...sets].filter((link) => link !== undefined).map((link) => ({ link, mayLeave }));
}

/** What is wrong with a link of a page, or nothing. */
function faultOf({ pages, all }, page, { link, mayLeave }) {
  if (/^(https?|mailto|tel):/i.test(link)) return mayLeave ? null : "is fetched from elsewhere";
  if (/^data:image\//.test(link) && !mayLeave) return null;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return "has a scheme that is not ours";
  if (link.startsWith("/")) return "is counted from the root";
  const [, file, fragment] = link.match(/^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s);
  const path = file ? posix.normalize(posix.join(posix.dirname(page.path), decodeURIComponent(file))) : page.path;
  if (path.startsWith("..")) return "leaves the site";
  if (!all.has(path)) return path.endsWith("/") || [...all].some((one) => one.startsWith(path + "/")) ? "is a folder" : "leads nowhere";
  if (fragment === undefined || !pages.has(path)) return null;
  return pages.get(path).ids.includes(decodeURIComponent(fragment)) ? null : "names no place on its page";
}

/** Rules of a page by itself, each with what breaks it. */
const rules = {
  "every id is its own": ({ ids }) => ids.filter((id, place) => ids.indexOf(id) !== place),
  "there is one h1": ({ elements }) => (elements.filter(({ name }) => name === "h1").length === 1 ? [] : ["h1"]),
  "the page names its language and direction": ({ elements }) => {
    const { lang, dir } = elements.find(({ name }) => name === "html").attrs;
    return lang && /^(ltr|rtl)$/.test(dir) ? [] : [`lang=${lang} dir=${dir}`];
  },
  "no script is a module, none is held by a hash": ({ elements }) =>
    elements.filter(({ name, attrs }) => name === "script" && (attrs.type === "module" || attrs.integrity || !attrs.src)).map(({ attrs }) => JSON.stringify(attrs)),
  "no style and no behaviour stands in an attribute": ({ elements }) =>
    elements.flatMap(({ name, attrs }) => Object.keys(attrs).filter((attr) => attr === "style" || attr.startsWith("on")).map((attr) => `${name} ${attr}`)),
  "no style, frame or plug-in stands in the page": ({ elements }) =>
    elements.filter(({ name }) => /^(style|iframe|object|embed|base|frame)$/.test(name)).map(({ name }) => name),
  "no form is sent and no picture is taken from another file's parts": ({ elements }) =>
    elements.filter(({ name, attrs }) => (name === "form" && attrs.action) || (name === "use" && !/^#/.test(attrs.href || attrs["xlink:href"] || ""))).map(({ name }) => name),
  "the policy for content is strict": ({ elements }) => {
    const policy = elements.find(({ attrs }) => /^content-security-policy$/i.test(attrs["http-equiv"] || ""));
    return /default-src 'none'/.test(policy?.attrs.content) && !/unsafe|https?:|\*/.test(policy.attrs.content) ? [] : ["policy"];
  },
};

for (const site of sites) {
  describe(`the ${site} site`, () => {
    test("every link leads to a file, and to a place in it", () => {
      const whole = siteOf(site);
      const faults = [...whole.pages.values()].flatMap((page) =>
        page.elements.flatMap(targets).map((target) => [target, faultOf(whole, page, target)]).filter(([, fault]) => fault)
          .map(([{ link }, fault]) => `${page.path}: ${link} ${fault}`),
      );
      assert.deepEqual(faults, []);
    });

    for (const [rule, broken] of Object.entries(rules)) {
      test(rule, () => {
        const faults = [...siteOf(site).pages.values()].flatMap((page) => broken(page).map((what) => `${page.path}: ${what}`));
        assert.deepEqual(faults, []);
      });
    }

    test("every style sheet asks for files of the site alone", () => {
      const { all } = siteOf(site);
      const faults = files(site, ".css").flatMap((path) => {
        const text = read(site, path).toString("utf8");
        const urls = Array.from(text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g), (match) => match[1] ?? match[2]);
        return urls.filter((url) => !url.startsWith("data:") && !all.has(posix.normalize(posix.join(posix.dirname(path), url)))).map((url) => `${path}: ${url}`);
      });
      assert.deepEqual(faults, []);
    });

    test("no script asks the network for anything", () => {
      const asks = /\bfetch\(|XMLHttpRequest|\bimport\(|^import\s|new Worker|WebSocket|EventSource|sendBeacon|serviceWorker/m;
      assert.deepEqual(files(site, ".js").filter((path) => asks.test(read(site, path).toString("utf8"))), []);
    });

    test("feeds and pictures are whole", () => {
      for (const path of [...files(site, ".xml"), ...files(site, ".svg")]) {
        assert.doesNotThrow(() => new SaxesParser({ xmlns: true, fileName: path }).write(read(site, path).toString("utf8")).close(), path);
      }
      for (const path of files(site, ".json")) assert.doesNotThrow(() => JSON.parse(read(site, path)), path);
    });

    test("the gate stands at the root", () => {
      assert.ok(siteOf(site).pages.has("index.html"), fileUrl(site));
    });
  });
}
