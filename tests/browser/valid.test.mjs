/** Every page of every site is valid HTML, by the `recommended` and `document` rules of html-validate. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { ownPages, read } from "./room.mjs";

const parts = ["language-menu", "display-settings", "leave-page", "facet-filter", "fill-field", "check-list", "print-button", "quiz-item"];

const config = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  elements: ["html5", Object.fromEntries(parts.map((name) => [name, { flow: true }]))],
  rules: {
    // Pages are written small by a machine: what can go unquoted does, and stays valid.
    "attr-quotes": "off",
    "doctype-style": "off",
    // A hash on a script or a style sheet stops both on file://, where the site must work.
    "require-sri": "off",
    // Ticks of one question share a name, as radios do.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
    // An author's own table may leave out what the parser puts in.
    "prefer-tbody": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

for (const site of ["default", "urdu", "plain"]) {
  test(`the ${site} site is valid HTML`, async () => {
    const faults = new Map();
    const paths = ownPages(site);
    assert.ok(paths.length > 0);
    for (const path of paths) {
      const { results } = await validator.validateString(read(site, path).toString("utf8"), path);
      for (const { ruleId, message, line, column } of results.flatMap((result) => result.messages)) {
        const name = `${ruleId}: ${message}`;
        faults.set(name, [...(faults.get(name) || []), `${path}:${line}:${column}`]);
      }
    }
    assert.deepEqual([...faults].map(([name, places]) => `${name} (${places.length} places, first ${places[0]})`), []);
  });
}
