/** The fields of a form or an observation sheet: reads them, fills them in, and writes them as a table. */
const recordSheet = (function () {
  const fields = (root) => Array.from(root.querySelectorAll("[data-field]"));
  const boxes = (field) => Array.from(field.querySelectorAll("input[type=radio], input[type=checkbox]"));
  const line = (field) => field.querySelector("textarea, input:not([type=radio]):not([type=checkbox])");

  function read(root) {
    const values = {};
    for (const field of fields(root)) {
      const own = line(field);
      const value = own ? own.value.trim() : boxes(field).filter((box) => box.checked).map((box) => box.value).join("; ");
      if (value) values[field.dataset.field] = value;
    }
    return values;
  }

  function write(root, values) {
    for (const field of fields(root)) {
      const value = String(values[field.dataset.field] || "");
      const own = line(field);
      if (own) own.value = value;
      else for (const box of boxes(field)) box.checked = value === box.value || (box.type === "checkbox" && value.split("; ").includes(box.value));
    }
    print(root);
  }

  /** A text box prints cut off, so its words also stand as plain text for paper; a day without a date stays blank. */
  function print(root) {
    for (const place of root.querySelectorAll(".written")) place.textContent = place.previousElementSibling.value;
    for (const day of root.querySelectorAll("input[type=date]")) day.classList.toggle("is-blank", !day.value);
  }

  /** A cell that no spreadsheet takes for a formula. */
  function cell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-(\d+([.,]\d+)?)?$/.test(text) ? "'" + text : text;
    return '"' + safe.replace(/"/g, '""') + '"';
  }

  /** All records as a table. Fields that tell who somebody is only if that is asked for. */
  function table(root, records, isWhole) {
    const shown = fields(root).filter((field) => isWhole || field.dataset.privacy !== "sensitive");
    const names = shown.map((field) => field.dataset.field);
    const rows = records.map((record) => [record.saved].concat(names.map((name) => String(record.values[name] || ""))));
    return [["saved"].concat(names)].concat(rows).map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  /** What an observation says so far, in words. */
  function outcome(root) {
    const words = root.dataset;
    const n_harms = root.querySelectorAll(".harms :checked").length;
    const marks = Array.from(root.querySelectorAll('.levels[data-critical="yes"]'), (set) => (set.querySelector(":checked") || { value: "-" }).value);
    const n_unseen = marks.filter((mark) => mark === "-").length;
    const n_below = marks.filter((mark) => Number(mark) < 3).length;
    const lines = [[n_harms, words.harm], [n_below, words.below], [n_unseen, words.unseen]].filter((one) => one[0]);
    return lines.length ? lines.map((one) => one[1].replace("%n", inDigits(one[0], root))).join(". ") + "." : words.met;
  }

  return { fields, read, write, print, table, outcome };
})();
