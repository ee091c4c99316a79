/** What a page weighs on the wire, fonts apart. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { kinds } from "./kinds.mjs";
import { files, read } from "./room.mjs";

const kilobyte = 1024;
const weigh = (site, path) => gzipSync(read(site, path)).length;

/** The scripts and style sheets a page loads, apart from those that only name fonts. */
function loaded(site, path) {
  const found = [];
  const walk = (node) => {
    const attrs = Object.fromEntries((node.attrs || []).map((one) => [one.name, one.value]));
    if (node.tagName === "script" && attrs.src) found.push(attrs.src);
    if (node.tagName === "link" && attrs.rel === "stylesheet") found.push(attrs.href);
    for (const child of node.childNodes || []) walk(child);
  };
  walk(parse(read(site, path).toString("utf8")));
  return found.map((link) => posix.join(posix.dirname(path), link)).filter((file) => !file.includes("/fonts/"));
}

const atMost = (bytes, limit, name) => assert.ok(bytes <= limit * kilobyte, `${name}: ${bytes} bytes, at most ${limit} KB`);

describe("the default theme", () => {
  const parts = loaded("default", kinds.lesson);
  const sum = (ending) => parts.filter((path) => path.endsWith(ending)).reduce((total, path) => total + weigh("default", path), 0);

  test("its style sheets are at most 14 KB", () => atMost(sum(".css"), 14, "CSS"));
  test("its scripts are at most 18 KB", () => atMost(sum(".js"), 18, "JS"));
  test("no lesson is over 60 KB with both", () => {
    const lessons = files("default", ".html").filter((path) => /^en\/learn\/[^/]+\/\d[^/]*\.html$/.test(path));
    assert.ok(lessons.length >= 20, `${lessons.length} lessons`);
    for (const path of lessons) atMost(weigh("default", path) + sum(".css") + sum(".js"), 60, path);
  });
  test("a weave is at most 2 KB", () => {
    for (const path of files("default", ".svg")) atMost(weigh("default", path), 2, path);
  });
});

describe("the paper theme", () => {
  test("its style sheets are at most 6 KB", () => {
    const sheets = loaded("paper", kinds.lesson).filter((path) => path.endsWith(".css"));
    atMost(sheets.reduce((total, path) => total + weigh("paper", path), 0), 6, "CSS");
  });
  test("it has a sheet of its own", () => {
    assert.notDeepEqual(read("paper", "assets/beside.css"), read("default", "assets/beside.css"));
  });
});
