/** The search page: the same panel, with the search in the address. Without script the page is the list A to Z. */
class SearchPage extends HTMLElement {
  async connectedCallback() {
    if (this.panel) return;
    const panel = new SearchPanel(location.href.replace(/[?#].*/, ""), this.dataset.label);
    this.panel = panel;
    this.append(panel.part);
    try {
      await panel.begin();
    } catch (_) {
      panel.head.hidden = true;
      return panel.say(this.dataset.fault);
    }
    panel.isPage = true;
    const asked = new URLSearchParams(location.search);
    if (!panel.field.value) panel.field.value = searchParts.shown(asked.get("q") || "");
    for (const name of ["kind", "audience", "topic", "language"]) panel.filters.wanted[name] = asked.get(name);
    panel.onrun = (text, wanted) => this.keep(Object.assign({ q: text }, wanted));
    panel.run();
  }

  /** Puts the search into the address, to come back to and to share. */
  keep(search) {
    const names = Object.keys(search).filter((name) => search[name]);
    const asked = names.map((name) => name + "=" + encodeURIComponent(search[name])).join("&");
    try {
      history.replaceState(null, "", location.pathname + (asked && "?") + asked + location.hash);
    } catch (_) {
      // The address of a file may not change here. The search works all the same.
    }
  }
}

customElements.define("search-page", SearchPage);
