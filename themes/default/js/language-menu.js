/** Remembers the language a reader chose, and marks it on the gate. Without script it is a list of links. */
class LanguageMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[hreflang]");
      if (link) deviceStore.write("language", link.hreflang);
    });
    if (this.classList.contains("gate")) this.offerLast();
  }

  /** Moves the language of last time, or of the device, to the top. It never goes there by itself. */
  offerLast() {
    const wanted = [deviceStore.read("language"), ...(navigator.languages || [])];
    const links = Array.from(this.querySelectorAll("a[hreflang]"));
    for (const tag of wanted) {
      const link = tag && links.find((one) => tag === one.hreflang || tag.split("-")[0] === one.hreflang);
      if (!link) continue;
      const item = link.closest("li");
      item.classList.add("is-likely");
      item.parentNode.prepend(item);
      return;
    }
  }
}

customElements.define("language-menu", LanguageMenu);
