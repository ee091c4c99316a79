/** Search in a dialog over any page. Escape closes it, and focus goes back to where it was. */
const searchDialog = {
  open(link) {
    const isNew = !this.box;
    if (isNew) this.build(link);
    if (!this.box.open) this.box.showModal();
    this.panel.field.focus();
    this.panel.field.select();
    if (isNew) this.begin(link);
  },

  /** Focus that came from nowhere goes nowhere: a field that is not seen must not keep it. */
  close() {
    this.box.close();
    if (this.box.contains(document.activeElement)) document.activeElement.blur();
  },

  build(link) {
    const label = link.textContent.trim();
    this.panel = new SearchPanel(place.fileOf(link.href), label);
    this.box = searchPart("dialog", { class: "search-dialog", "aria-label": label }, this.panel.part);
    this.box.addEventListener("click", (event) => event.target === this.box && this.close());
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close();
    });
    window.addEventListener("hashchange", () => this.close());
    document.body.append(this.box);
  },

  /** Fills in the words of the language. Without its index, the search page is the way. */
  async begin(link) {
    const { panel, box } = this;
    try {
      await panel.begin();
    } catch (_) {
      if (box.open) location.assign(link.href);
      return;
    }
    const { t, own, root } = panel;
    const help = own.help && searchPart("a", { class: "tool-help", href: place.linkTo(root + own.help) }, searchParts.icon(".tool-help"), t.find_help);
    panel.head.append(searchParts.button(t.find_close, "plain", () => this.close()));
    panel.part.append(searchPart("p", { class: "find-foot" }, help, searchPart("span", { class: "quiet" }, t.find_keys)));
    panel.run();
  },
};
