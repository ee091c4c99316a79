/** Which lessons were read: a record for each, the same in all languages of a site. */
const readMarks = {
  start: (part) => "read/" + part.dataset.site + "/",

  /** The id of the record of the page at an address: its path below the site and the language. */
  idOf: (part, address) => readMarks.start(part) + place.pathOf(address, part.dataset.root || "./"),
};

/** At the end of a lesson: a tick for having read it, which stays on this device. Without script there is none. */
class ReadMark extends HTMLElement {
  connectedCallback() {
    if (this.records) return;
    this.append(this.querySelector("template").content.cloneNode(true));
    this.box = this.querySelector("input");
    this.status = this.querySelector("[role=status]");
    this.records = new DeviceRecords();
    this.record = readMarks.idOf(this, location.href);
    this.box.addEventListener("change", () => this.keep());
    this.begin();
  }

  async begin() {
    // Whether the device keeps a mark is told when one is made: a trial would cost each lesson two writes.
    await this.records.openToRead();
    const kept = await this.records.all(this.record).catch(() => new Map());
    this.box.checked = kept.has(this.record);
    this.box.disabled = false;
    if (!this.records.db) this.status.textContent = this.dataset.memory;
    else if (DeviceRecords.isPerFile) this.status.textContent = this.dataset.perFile;
  }

  async keep() {
    const { checked } = this.box;
    const work = checked ? this.records.put({ [this.record]: true }, null) : this.records.remove((id) => id === this.record).then(() => this.records.db !== null);
    const isKept = await work.catch(() => false);
    this.status.textContent = !isKept ? this.dataset.memory : checked ? this.dataset.saved : "";
  }
}

/** A list of lessons or of modules: each says that it was read, or how many of its lessons were. */
class ReadList extends HTMLElement {
  connectedCallback() {
    if (this.records) return;
    this.records = new DeviceRecords();
    this.begin();
  }

  async begin() {
    await this.records.openToRead();
    const start = readMarks.start(this);
    const read = Array.from((await this.records.all(start).catch(() => new Map())).keys());
    for (const link of this.querySelectorAll("li > a")) {
      const id = readMarks.idOf(this, link.href);
      const isMine = (one) => one === id || (id.endsWith("/index.html") && one.startsWith(id.slice(0, -"index.html".length)));
      const count = read.filter(isMine).length;
      if (count) link.parentElement.append(this.sign(count));
    }
    const status = this.querySelector("[role=status]");
    if (status && read.length) sayKept(status, () => this.forget(start, status));
  }

  sign(count) {
    const sign = this.querySelector("template").content.cloneNode(true).firstElementChild;
    sign.lastChild.data = sign.lastChild.data.replace("%n", inDigits(count, this));
    return sign;
  }

  async forget(start, status) {
    await this.records.remove((id) => id.startsWith(start)).catch(() => {});
    for (const sign of this.querySelectorAll(".is-read")) sign.remove();
    status.textContent = "";
  }
}

customElements.define("read-mark", ReadMark);
customElements.define("read-list", ReadList);
