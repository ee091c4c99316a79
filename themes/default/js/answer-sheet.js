/** Reads and fills in the controls of one question. It knows nothing of what is right. */
const answerSheet = (function () {
  const all = (item, what) => Array.from(item.querySelectorAll(what));
  const rows = (item) => all(item, "[data-row]");
  const field = (item) => item.querySelector(".own input, .own textarea");

  /** Parts run together, or nothing if none of them was answered. */
  const joined = (parts, blank, sign) => (parts.every((part) => part === blank) ? "" : parts.join(sign));

  const many = {
    read: (item) => all(item, ".choice input:checked").map((box) => box.value).sort().join(""),
    write: (item, response) => all(item, ".choice input").forEach((box) => (box.checked = response.includes(box.value))),
  };
  const typed = {
    read: (item) => field(item).value.trim(),
    write: (item, response) => (field(item).value = response),
  };
  const kinds = {
    single: many,
    truefalse: many,
    multiple: many,
    short: typed,
    reflection: typed,
    none: { read: () => "", write: () => {} },
    match: {
      read: (item) => joined(all(item, "select").map((list) => list.value || "-"), "-", " "),
      write: (item, response) => all(item, "select").forEach((list, at) => (list.value = (response.split(" ")[at] || "-").replace("-", ""))),
    },
    order: {
      read(item) {
        const lists = all(item, "select");
        const places = lists.map(() => "-");
        for (const list of lists) if (list.value) places[list.value - 1] = list.closest("[data-row]").dataset.row;
        return joined(places, "-", " ");
      },
      write(item, response) {
        const places = response.split(" ");
        for (const list of all(item, "select")) {
          const at = places.indexOf(list.closest("[data-row]").dataset.row);
          list.value = at < 0 ? "" : at + 1;
        }
      },
    },
    scale: {
      read: (item) => joined(rows(item).map((row) => (row.querySelector(":checked") || { value: "-" }).value), "-", " "),
      write: (item, response) => rows(item).forEach((row, at) => all(row, "input").forEach((dot) => (dot.checked = dot.value === response.split(" ")[at]))),
    },
    cloze: {
      read: (item) => joined(all(item, ".gap").map((gap) => gap.value.replace(/\|/g, " ").trim()), "", "|"),
      write: (item, response) => all(item, ".gap").forEach((gap, at) => (gap.value = response.split("|")[at] || "")),
    },
  };

  const kind = (item) => kinds[item.dataset.type] || kinds.none;
  const text = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
  const label = (row) => text(row.querySelector(".says"));

  /** What was answered, in words: one line a part. */
  function words(item) {
    const type = item.dataset.type;
    if (kinds[type] === many) return all(item, ".choice input:checked").map((box) => text(box.parentElement.querySelector(".says")));
    if (kinds[type] === typed) return [typed.read(item)].filter((line) => line);
    if (type === "cloze") return all(item, ".gap").map((gap) => gap.value.trim()).filter((line) => line);
    const lines = rows(item).map((row) => {
      const on = row.querySelector("option:checked, input:checked");
      return { row, value: on && on.value ? text(on.localName === "option" ? on : on.parentElement) : "", place: on ? Number(on.value) : 0 };
    });
    const given = lines.filter((line) => line.value);
    if (type === "order") given.sort((one, other) => one.place - other.place);
    return given.map((line) => (type === "order" ? inDigits(line.place, item) + ". " + label(line.row) : label(line.row) + ": " + line.value));
  }

  /** "I don't know" stands alone, and two steps never share a place: they change places. */
  function prepare(item) {
    let places = all(item, "select").map((list) => list.value);
    item.addEventListener("change", (event) => {
      const changed = event.target;
      if (changed.type === "checkbox" && changed.checked) {
        for (const box of all(item, ".choice input")) if ((box.value === "?") !== (changed.value === "?")) box.checked = false;
      }
      if (item.dataset.type !== "order") return;
      const lists = all(item, "select");
      const taken = lists.find((list) => list !== changed && list.value && list.value === changed.value);
      if (taken) taken.value = places[lists.indexOf(changed)] || "";
      places = lists.map((list) => list.value);
    });
  }

  return {
    read: (item) => kind(item).read(item),
    write: (item, response) => kind(item).write(item, response),
    first: (item) => item.querySelector("fieldset :checked") || item.querySelector("fieldset input, fieldset select, fieldset textarea"),
    stem: (item) => text(item.querySelector("legend .says")),
    text,
    words,
    prepare,
  };
})();
