/** Lets a reader set colours, text size, spacing, letters and less data, and keeps the choice on the device. */
class DisplaySettings extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.show(deviceStore.read("display") || {});
    this.form.addEventListener("change", () => this.keep());
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.show({});
      this.keep();
    });
  }

  show(settings) {
    for (const input of this.form.elements) {
      if (input.type === "radio") input.checked = input.value === (settings[input.name] || this.usual(input.name));
      if (input.type === "checkbox") input.checked = settings[input.name] === input.value;
    }
  }

  usual(name) {
    return name === "theme" ? "auto" : "2";
  }

  keep() {
    const chosen = {};
    const names = new Set(Array.from(this.form.elements, (input) => input.name).filter(Boolean));
    for (const name of names) {
      const input = this.form.querySelector(`[name="${name}"]:checked`);
      if (input && input.value !== this.usual(name)) chosen[name] = input.value;
    }
    for (const name of names) {
      if (chosen[name]) document.documentElement.setAttribute("data-" + name, chosen[name]);
      else document.documentElement.removeAttribute("data-" + name);
    }
    const status = this.querySelector("[role=status]");
    status.textContent = deviceStore.write("display", chosen) ? "" : status.dataset.unsaved;
  }
}

customElements.define("display-settings", DisplaySettings);
