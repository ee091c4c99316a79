/** Narrows a search by kind, audience, topic and language. A filter with nothing to choose is not shown. */
class SearchFilters {
  constructor(panel) {
    this.panel = panel;
    this.wanted = {};
    this.name = searchPart("summary", {});
    this.clear = searchParts.button(panel.t.find_clear, "plain", () => this.reset());
    this.row = searchPart("div", { class: "find-filters" }, this.clear);
    this.part = searchPart("details", {}, this.name, this.row);
    this.part.open = matchMedia("(min-width: 54em)").matches;
    this.part.hidden = true;
    this.row.addEventListener("change", (event) => this.choose(event.target.name, event.target.value));
  }

  get n() {
    return Object.values(this.wanted).filter((value) => value).length;
  }

  choose(name, value) {
    this.wanted[name] = value || null;
    return this.panel.run();
  }

  reset() {
    this.wanted = {};
    this.panel.run();
    this.panel.field.focus();
  }

  /** Offers what was found, with counts. What is chosen stays, also when it finds nothing. */
  offer(found, index) {
    const { t, own } = this.panel;
    this.fill("kind", t.find_any_kind, found.groups.map(({ kind, n }) => [kind, t["find_group_" + kind] + ": " + inDigits(n)]));
    this.fill("audience", t.find_any_audience, found.audiences.map(({ audience, n }) => [audience, t["find_audience_" + audience] + ": " + inDigits(n)]));
    this.fill("topic", t.find_any_topic, index.topics.map(({ id, name }) => [id, name]));
    this.fill("language", t.find_here, own.others.map(({ locale, name }) => [locale, name]));
    this.name.textContent = t.find_filters + (this.n ? ": " + inDigits(this.n) : "");
    this.clear.hidden = !this.n;
    this.part.hidden = found.isBlank && !this.n;
  }

  fill(name, any, options) {
    const chosen = this.wanted[name] || "";
    let box = this.row.querySelector("[name=" + name + "]");
    if (!box) {
      box = searchPart("select", { name, "aria-label": this.panel.t["find_" + name] });
      this.row.insertBefore(box, this.clear);
    }
    box.textContent = "";
    box.append(new Option(any, ""), ...options.map(([value, text]) => Object.assign(new Option(text, value), name === "language" && { lang: value })));
    box.value = chosen;
    if (box.selectedIndex < 0) box.append(new Option(this.panel.t["find_group_" + chosen] || this.panel.t["find_audience_" + chosen] || chosen, chosen, true, true));
    box.hidden = !chosen && options.length < (name === "audience" ? 2 : 1);
  }
}
