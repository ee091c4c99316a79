/** A form or an observation sheet whose records stay on this device, under a code. */
class RecordForm extends HTMLElement {
  connectedCallback() {
    if (this.records) return;
    this.records = new DeviceRecords();
    this.start = "form/" + this.dataset.key + "/";
    this.draft = "draft:" + place.page + "#" + this.dataset.key;
    if (!this.querySelector('[data-privacy="code"]')) this.insertBefore(this.part("code"), this.querySelector(".field"));
    this.moves = this.part("moves");
    this.moves.classList.add("screen");
    this.append(this.moves);
    this.list = this.part("records");
    this.list.classList.add("screen");
    this.pattern = this.list.querySelector("li");
    this.pattern.remove();
    this.append(this.list);
    this.status = this.moves.querySelector(".saved");
    this.on(this.moves, "save", () => this.save());
    this.on(this.moves, "new", () => this.empty());
    this.on(this.moves, "print", () => window.print());
    this.on(this.list, "export", () => this.export());
    this.list.querySelector(".include").hidden = !this.querySelector('[data-privacy="sensitive"]');
    for (const name of ["input", "change"]) this.addEventListener(name, (event) => this.changed(event.target));
    recordSheet.write(this, deviceStore.read(this.draft) || {});
    this.judge();
    this.list.hidden = true;
    this.ready = this.records.open().then((isKept) => {
      if (!isKept) this.say(this.dataset.memory);
      else if (DeviceRecords.isPerFile) this.say(this.dataset.perFile);
      return this.show();
    });
  }

  part(name) {
    return this.querySelector('template[data-part="' + name + '"]').content.firstElementChild.cloneNode(true);
  }

  on(root, name, act) {
    root.querySelector('[data-do="' + name + '"]').addEventListener("click", act);
  }

  say(words) {
    this.status.textContent = words;
  }

  /** What is being written is kept too, until it is saved. */
  changed(field) {
    if (field.closest(".records")) return;
    deviceStore.write(this.draft, recordSheet.read(this));
    recordSheet.print(this);
    this.judge();
    if (field.getAttribute("aria-invalid")) this.clearFault();
  }

  judge() {
    const line = this.querySelector(".outcome .line");
    if (line) line.textContent = recordSheet.outcome(this);
  }

  async save() {
    await this.ready;
    this.clearFault();
    const values = recordSheet.read(this);
    const first = this.querySelector('[data-privacy="code"]');
    if (!values[first.dataset.field]) return this.ask(first);
    this.open = this.open || this.start + Date.now() + "-" + String(Math.random()).slice(2, 8);
    const now = new Date();
    const saved = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const words = await this.records.put({ [this.open]: { saved, values } }, null).then(
      (isKept) => (isKept ? this.dataset.saved : this.dataset.memory),
      (cause) => (cause.name === "QuotaExceededError" ? this.dataset.full : this.dataset.unsaved),
    );
    deviceStore.forget(this.draft);
    await this.show();
    this.say(words);
  }

  ask(field) {
    const box = field.querySelector("input");
    const fault = this.part("fault");
    fault.id = box.id + "-fault";
    box.insertAdjacentElement("beforebegin", fault);
    box.setAttribute("aria-invalid", "true");
    box.setAttribute("aria-describedby", ((box.getAttribute("aria-describedby") || "") + " " + fault.id).trim());
    box.focus();
  }

  clearFault() {
    const fault = this.querySelector(".fault");
    if (!fault) return;
    const box = this.querySelector("[aria-invalid]");
    box.removeAttribute("aria-invalid");
    box.setAttribute("aria-describedby", box.getAttribute("aria-describedby").replace(fault.id, "").trim());
    fault.remove();
  }

  empty() {
    this.open = null;
    recordSheet.write(this, {});
    deviceStore.forget(this.draft);
    this.say("");
    this.judge();
    this.querySelector(".field input").focus();
  }

  /** The records on this device, by code and day. */
  async show() {
    this.kept = await this.records.all(this.start).catch(() => new Map());
    const list = this.list.querySelector("ul");
    list.textContent = "";
    for (const [id, record] of this.kept) list.append(this.line(id, record));
    this.list.hidden = this.kept.size === 0;
    const n = this.records.damaged.length;
    if (n) this.say(this.dataset.damaged.replace("%n", inDigits(n, this)));
  }

  line(id, record) {
    const line = this.pattern.cloneNode(true);
    const codes = recordSheet.fields(this).filter((field) => field.dataset.privacy === "code");
    const name = codes.map((field) => record.values[field.dataset.field]).filter((code) => code).concat(record.saved).join(" · ");
    line.querySelector(".name").textContent = name;
    for (const button of line.querySelectorAll("button")) button.setAttribute("aria-label", button.textContent + ": " + name);
    this.on(line, "open", () => {
      this.open = id;
      recordSheet.write(this, record.values);
      this.judge();
      this.say(this.dataset.opened);
      this.querySelector(".field input").focus();
    });
    this.on(line, "delete", () => this.doubt(line, id));
    return line;
  }

  /** Asks once before a record goes. */
  doubt(line, id) {
    const moves = line.querySelector(".moves");
    const sure = this.part("sure");
    moves.hidden = true;
    line.append(sure);
    this.on(sure, "keep", () => {
      sure.remove();
      moves.hidden = false;
      moves.querySelector('[data-do="delete"]').focus();
    });
    this.on(sure, "sure", async () => {
      await this.records.remove((one) => one === id).catch(() => {});
      if (this.open === id) this.open = null;
      await this.show();
      this.say(this.dataset.deleted);
      this.moves.querySelector('[data-do="new"]').focus();
    });
    sure.querySelector('[data-do="keep"]').focus();
  }

  export() {
    const isWhole = this.list.querySelector(".include input").checked;
    saveFile(this.dataset.key + ".csv", "\ufeff" + recordSheet.table(this, Array.from(this.kept.values()), isWhole), "text/csv");
  }
}

customElements.define("record-form", RecordForm);
