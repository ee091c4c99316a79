/** Search as a reader sees it, in the dialog and on its page: a field, filters, what was found. The engine finds. */
class SearchPanel {
  /** `link` is the address of the search page: the index and all results are named from there. */
  constructor(link, label) {
    this.home = link.replace(/\/[^/]*$/, "");
    this.root = this.home.replace(/[^/]*$/, "");
    this.own = new SearchIndex(this.home + "/search/");
    this.indexes = {};
    this.turn = 0;
    this.field = searchPart("input", { type: "search", "aria-label": label, autocomplete: "off", autocapitalize: "none", spellcheck: "false", enterkeyhint: "search" });
    this.head = searchPart("form", { class: "find-head", role: "search" }, searchPart("span", { class: "find-field" }, searchParts.icon("a.tool-search"), this.field));
    this.tally = searchPart("p", { class: "quiet", "aria-hidden": "true" });
    this.status = searchPart("p", { class: "unseen", role: "status" });
    this.results = searchPart("div", { class: "find-results" });
    this.body = searchPart("div", { class: "find-body" }, this.tally, this.status, this.results);
    this.part = searchPart("div", { class: "find" }, this.head, this.body);
    this.part.addEventListener("keydown", (event) => this.move(event));
    this.field.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.run(), 120);
    });
    this.head.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (await this.run()) this.enter();
    });
  }

  /** Reads the index. Rejects if it is not there. */
  async begin() {
    await this.own.ready();
    this.t = this.own.t;
    this.field.placeholder = this.t.find_hint;
    this.filters = new SearchFilters(this);
    this.body.prepend(this.filters.part);
  }

  indexOf({ locale, folder }) {
    return (this.indexes[locale] = this.indexes[locale] || new SearchIndex(folder));
  }

  /** Searches for what the field holds; the last search wins. Resolves to whether this one was shown. */
  async run() {
    if (!this.filters) return false;
    clearTimeout(this.pause);
    this.turn += 1;
    const { turn, t, own } = this;
    const text = this.field.value;
    const { wanted } = this.filters;
    const other = own.others.find(({ locale }) => locale === wanted.language);
    const index = other ? this.indexOf(other) : own;
    const slow = setTimeout(() => (this.tally.textContent = t.find_searching), 300);
    let found = null;
    let hits = [];
    try {
      await index.ready();
      found = await index.find(text, { kind: wanted.kind || null, audience: wanted.audience || null, topic: wanted.topic || null });
      if (found.n) hits = await found.hits(0, 10);
    } catch (_) {
      found = null;
    }
    clearTimeout(slow);
    if (turn !== this.turn) return false;
    this.other = other;
    this.results.textContent = "";
    this.isDanger = isAboutDanger(text + " . " + ((found && found.spelt) || ""), own.safety.concat(index.safety || []));
    if (this.isDanger) this.results.append(searchParts.safety(this));
    this.show(text, index, found, hits);
    if (this.onrun) this.onrun(searchParts.shown(text), wanted);
    return true;
  }

  show(text, index, found, hits) {
    const { t, results } = this;
    this.tally.className = found ? "quiet" : "notice";
    if (!found) {
      this.say(t.find_fault);
      return results.append(searchParts.ways(this));
    }
    this.filters.offer(found, index);
    if (found.isBlank) {
      this.say("");
      return this.isPage || results.append(searchParts.ways(this));
    }
    this.say(found.n ? (found.isMore ? t.find_count_more : t.find_count) + " " + inDigits(found.n) : t.find_none);
    if (found.spelt && !this.isDanger) results.append(searchPart("p", { class: "spelt" }, t.find_spelt + " ", searchPart("bdi", {}, searchParts.shown(found.spelt))));
    searchResults.show(this, text, found, hits);
  }

  /** Shows a line at once, and tells it when typing has paused. */
  say(line) {
    this.tally.textContent = line;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.status.textContent = line), 600);
  }

  get stops() {
    return [this.field].concat(Array.from(this.results.querySelectorAll("a, button")));
  }

  /** Goes to the first result. */
  enter() {
    (this.stops[1] || this.field).focus();
  }

  /** Arrows walk through the results, Home and End go to their ends, and typing goes back to the field. */
  move(event) {
    const { stops } = this;
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: stops.length - 1 }[event.key];
    if (to >= 0 && (at || event.key === "ArrowDown")) {
      event.preventDefault();
      if (stops[to]) stops[to].focus();
    } else if (at && event.key !== " " && (event.key.length === 1 || event.key === "Backspace")) {
      this.field.focus();
    }
  }
}
