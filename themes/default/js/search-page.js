/** The search page: the same panel, with the search in the address. Without script the page is the list A to Z. */
class SearchPage extends HTMLElement {
  async connectedCallback() {
    if (this.panel) return;
    const panel = new SearchPanel(place.fileOf(location.href), this.dataset.label);
    this.panel = panel;
    this.append(panel.part);
    try {
      await panel.begin();
    } catch (_) {
      panel.head.hidden = true;
      return panel.say(this.dataset.fault);
    }
    panel.isPage = true;
    const asked = place.asked;
    if (!panel.field.value) panel.field.value = searchParts.shown(asked.get("q") || "");
    for (const name of ["kind", "audience", "topic", "language"]) panel.filters.wanted[name] = asked.get(name);
    panel.onrun = (text, wanted) => this.keep(Object.assign({ q: text }, wanted));
    panel.run();
  }

  /** Puts the search into the address, to come back to and to share. */
  keep(search) {
    const names = Object.keys(search).filter((name) => search[name]);
    place.ask(names.map((name) => name + "=" + encodeURIComponent(search[name])).join("&"));
  }
}

customElements.define("search-page", SearchPage);
