/** Keeps ticks on the device. Without script the boxes can be ticked, and are forgotten with the page. */
class CheckList extends HTMLElement {
  connectedCallback() {
    this.boxes = Array.from(this.querySelectorAll("li > input[type=checkbox]"), (box) => this.free(box));
    this.status = this.querySelector("[role=status]");
    this.key = deviceStore.keyOf(this);
    const kept = deviceStore.read(this.key);
    if (Array.isArray(kept)) {
      this.boxes.forEach((box, place) => (box.checked = kept.includes(place)));
      if (kept.length) sayKept(this.status, () => this.forget());
    }
    this.addEventListener("change", () => this.keep());
  }

  /** Lets a box be ticked, and makes its words a part of the target. */
  free(box) {
    const label = document.createElement("label");
    const item = box.parentElement;
    box.disabled = false;
    box.removeAttribute("aria-label");
    while (item.firstChild && !/^(ul|ol|p|div)$/.test(item.firstChild.localName || "")) label.append(item.firstChild);
    item.prepend(label);
    return box;
  }

  keep() {
    const ticked = this.boxes.flatMap((box, place) => (box.checked ? [place] : []));
    if (!ticked.length) return this.forget();
    if (deviceStore.write(this.key, ticked)) sayKept(this.status, () => this.forget());
    else this.status.textContent = "";
  }

  forget() {
    deviceStore.forget(this.key);
    for (const box of this.boxes) box.checked = false;
    this.status.textContent = "";
  }
}

customElements.define("check-list", CheckList);
