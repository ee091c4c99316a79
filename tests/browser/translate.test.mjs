/** Translations from outside: what other programs read of our files, and a translator's way through a module (journey J7). */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, sites } from "./room.mjs";

const folder = mkdtempSync(join(tmpdir(), "beside-translate-"));
after(() => rmSync(folder, { recursive: true }));

function beside(...words) {
  const run = spawnSync(process.env.BESIDE_BIN, [...words, "--project", folder], { encoding: "utf8" });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const read = (path) => readFileSync(join(folder, path), "utf8");
const write = (path, text) => writeFileSync(join(folder, path), text);

test("msgfmt accepts every PO file that Beside writes, and polib counts the same", () => {
  const run = spawnSync("python3", [join(root, "tests/reference/po.py"), join(sites, "po"), "--venv", join(root, "target/translators")], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /^\d+ files agree/);
});

test("a translator finishes a module, and the English changes afterwards", () => {
  for (const path of ["site.yaml", "content", "locales"]) cpSync(join(root, path), join(folder, path), { recursive: true });
  assert.equal(beside("check", "--fix").status, 0);
  const page = "learn/confidentiality/1-what-is-private";
  const statusOf = (id) => JSON.parse(beside("translate", "status", "es", "--json").out).es.pages.find((one) => one.page === id);
  const id = "learn/confidentiality/what-is-private";
  const draft = statusOf(id);
  assert.equal(draft["machine-draft"] + draft.missing, draft.parts);

  assert.equal(beside("translate", "export", "es", "confidentiality").status, 0);
  const po = read("po/es/confidentiality.po");
  const signed = po.replace(/^#, fuzzy\n(#\|.*\n)+/gm, "");
  assert.notEqual(signed, po);
  write("po/es/confidentiality.po", signed);
  const brought = beside("translate", "import", join(folder, "po/es/confidentiality.po"));
  assert.equal(brought.status, 0, brought.err);
  const human = statusOf(id);
  assert.equal(human["machine-draft"], 0);
  assert.equal(human["human-draft"] + human.missing, human.parts);
  assert.match(read(`content/es/${page}.md`), /^ {2}state: human-draft$/m);

  const built = beside("build", "--out", join(folder, "site"));
  assert.equal(built.status, 0, built.err);
  assert.doesNotMatch(read(`site/es/${page}.html`), /is-draft/);
  assert.match(read(`site/es/learn/role/1-what-a-peer-brings.html`), /is-draft/);

  const english = read(`content/en/${page}.md`);
  const heading = english.indexOf("## ");
  const paragraph = english.slice(english.indexOf("\n\n", heading) + 2).split("\n")[0];
  write(`content/en/${page}.md`, english.replace(paragraph, `${paragraph} And this was added.`));
  assert.equal(statusOf(id).stale, 1);
  const told = beside("translate", "diff", "es").out;
  assert.match(told, /And this was added\.\+\}/);
  assert.equal(beside("build", "--out", join(folder, "site")).status, 0);
  assert.equal(read(`site/es/${page}.html`).match(/class="?part-stale/g).length, 1);

  const review = ["translate", "review", "es", id, "--state", "panel-reviewed"];
  assert.equal(beside(...review).status, 2, "a review names a person");
  assert.equal(beside(...review, "--by", "A. Reviewer").status, 1, "what is out of date is not signed in passing");
  const spanish = read(`content/es/${page}.md`);
  write(`content/es/${page}.md`, spanish.replace("state: human-draft", "state: panel-reviewed"));
  const refused = beside("check");
  assert.equal(refused.status, 1);
  assert.match(refused.err, /unsigned-review/);
});
