/** Keeps what a learner writes on the device, and puts it on paper. Without script it is a box to write in. */
class FillField extends HTMLElement {
  connectedCallback() {
    this.box = this.querySelector("textarea");
    this.status = this.querySelector("[role=status]");
    this.key = deviceStore.keyOf(this);
    const kept = deviceStore.read(this.key);
    if (typeof kept === "string" && kept) {
      this.box.value = kept;
      sayKept(this.status, () => this.forget());
    }
    this.box.addEventListener("input", () => this.keep());
    this.print();
  }

  keep() {
    this.print();
    if (!this.box.value) return this.forget();
    if (deviceStore.write(this.key, this.box.value)) sayKept(this.status, () => this.forget());
    else this.status.textContent = "";
  }

  forget() {
    deviceStore.forget(this.key);
    this.box.value = "";
    this.status.textContent = "";
    this.print();
    this.box.focus();
  }

  /** A textarea prints cut off, so its words also stand as plain text for paper. */
  print() {
    this.paper = this.paper || this.querySelector(".ruled").insertAdjacentElement("beforebegin", Object.assign(document.createElement("p"), { className: "written" }));
    this.paper.textContent = this.box.value;
  }
}

customElements.define("fill-field", FillField);
