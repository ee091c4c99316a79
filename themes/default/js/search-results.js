/** Puts what was found on the page: the best first, the rest by kind; and ways on when there is little or nothing. */
const searchResults = {
  show(panel, text, found, hits) {
    const { t, results, filters, own, other } = panel;
    const { kind } = filters.wanted;
    const isList = kind || found.n < 6;
    if (!hits.length) results.append(this.nothing(panel, text));
    else if (isList) results.append(searchParts.list(panel, hits, kind, other));
    else this.group(panel, found, hits);
    if (found.n > hits.length) results.append(this.more(panel, found, isList && results.querySelector(".entries")));
    if (found.n < 5 && !other && own.others.length) results.append(this.others(panel, text));
    if (!hits.length) results.append(searchParts.ways(panel));
  },

  /** Three best matches, then the others by kind, in the order in which the kinds come. */
  group(panel, found, hits) {
    const { t, results, other } = panel;
    const rows = (label, some, ...rest) => results.append(searchParts.rows(label, searchParts.list(panel, some, rest.length, other), ...rest));
    rows(t.find_best, hits.slice(0, 3));
    for (const kind of new Set(hits.slice(3).map((hit) => hit.group))) {
      const some = hits.filter((hit, place) => hit.group === kind && place > 2);
      const { n } = found.groups.find((group) => group.kind === kind);
      rows(t["find_group_" + kind], some, n > some.length && this.all(panel, n, "kind", kind));
    }
  },

  /** Narrows to a kind or a language, and goes on with the first result. */
  all(panel, n, name, value) {
    return searchParts.button(panel.t.find_see_all + " " + inDigits(n), "plain", async () => {
      if (await panel.filters.choose(name, value)) panel.enter();
    });
  },

  /** Ten more at a time, below what is there. */
  more(panel, found, list) {
    const { t, turn, other, filters } = panel;
    let from = 10;
    const button = searchParts.button(t.find_more, "button more", async () => {
      const hits = await found.hits(from, from + 10).catch(() => []);
      if (turn !== panel.turn) return;
      const added = Array.from(searchParts.list(panel, hits, filters.wanted.kind, other).children);
      if (!list) button.insertAdjacentElement("beforebegin", searchParts.rows(t.find_more, (list = searchParts.list(panel, []))));
      list.append(...added);
      from += 10;
      if (added.length) added[0].querySelector("a").focus();
      else panel.say(t.find_fault);
      if (from >= found.n || !added.length) button.remove();
    });
    return button;
  },

  /** Other languages of the site: searched when asked for, shown below. */
  others(panel, text) {
    const { t, own, turn, filters } = panel;
    const moves = searchPart("div", { class: "moves" });
    for (const other of own.others.slice(0, 4)) {
      const name = () => searchPart("bdi", { lang: other.locale }, other.name);
      const look = async (isAsked) => {
        const index = panel.indexOf(other);
        const found = await index.ready().then(() => index.find(text, filters.wanted)).catch(() => null);
        const hits = found ? await found.hits(0, 5).catch(() => []) : [];
        if (turn !== panel.turn) return;
        const list = hits.length ? searchParts.list(panel, hits, false, other) : found ? t.find_also_none : t.find_fault;
        const rows = searchParts.rows(name(), list, hits.length && found.n > 5 && this.all(panel, found.n, "language", other.locale));
        moves.parentNode.parentNode.insertAdjacentElement("afterend", rows);
        button.remove();
        if (isAsked) rows.firstChild.focus();
      };
      const button = searchParts.button(name(), "button", () => look(true));
      moves.append(button);
      // A language without pages of its own shows those of the first language: they are what is read here.
      if (!own.root.n && other === own.others[0]) look(false);
    }
    return searchParts.rows(t.find_also, moves);
  },

  /** Nothing: what was tried, and what may help. */
  nothing({ t, filters }, text) {
    return searchPart(
      "div",
      { class: "find-none" },
      searchPart("p", { class: "lede" }, t.find_none_for + " ", searchPart("bdi", {}, searchParts.shown(text))),
      searchPart("p", {}, t.find_tried),
      searchPart("ul", {}, ...[t.find_try_spelling, t.find_try_shorter, t.find_try_other].map((way) => searchPart("li", {}, way))),
      filters.n && searchParts.button(t.find_clear, "button", () => filters.reset()),
    );
  },
};
