/** Leaves a sensitive page at once: by its button, or by pressing Shift three times. History stays as it is. */
class LeavePage extends HTMLElement {
  connectedCallback() {
    let presses = [];
    this.querySelector("button").addEventListener("click", () => this.leave());
    document.addEventListener("keydown", (event) => {
      if (event.repeat || !this.isConnected) return;
      const now = Date.now();
      presses = event.key === "Shift" ? presses.concat(now).filter((then) => now - then < 2000) : [];
      if (presses.length === 3) this.leave();
    });
  }

  leave() {
    document.body.hidden = true;
    document.title = "…";
    location.replace(this.dataset.to);
  }
}

customElements.define("leave-page", LeavePage);
