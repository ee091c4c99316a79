/** Lets a reader set colours, text size, spacing, letters and less data, and keeps the choice on the device. */
class DisplaySettings extends HTMLElement {
  connectedCallback() {
    this.inputs = Array.from(this.querySelectorAll("input"));
    this.show(deviceStore.read("display") || {});
    this.addEventListener("change", () => this.keep());
    this.querySelector("button").addEventListener("click", () => {
      this.show({});
      this.keep();
    });
  }

  show(settings) {
    for (const input of this.inputs) {
      if (input.type === "radio") input.checked = input.value === (settings[input.name] || this.usual(input.name));
      if (input.type === "checkbox") input.checked = settings[input.name] === input.value;
    }
  }

  usual(name) {
    return name === "theme" ? "auto" : "2";
  }

  keep() {
    const chosen = {};
    for (const input of this.inputs) {
      if (input.checked && input.value !== this.usual(input.name)) chosen[input.name] = input.value;
    }
    for (const { name } of this.inputs) {
      if (chosen[name]) document.documentElement.setAttribute("data-" + name, chosen[name]);
      else document.documentElement.removeAttribute("data-" + name);
    }
    const status = this.querySelector("[role=status]");
    status.textContent = deviceStore.write("display", chosen) ? "" : status.dataset.unsaved;
  }
}

customElements.define("display-settings", DisplaySettings);
