/**
 * Records on this device, each with a check sum, each written in a transaction of its own.
 * A promise of `put` is kept only when the device has it. Where the device refuses, records live with the page.
 */
class DeviceRecords {
  constructor() {
    this.held = new Map();
    this.damaged = [];
    this.db = null;
  }

  /** Resolves to whether records outlive the page. */
  async open() {
    await this.openToRead();
    try {
      await this.write([DeviceRecords.sealed("canary", "")], [], null);
      await this.write([], ["canary"], null);
    } catch (_) {
      this.db = null;
    }
    return this.db !== null;
  }

  /** Opens them without a trial of whether the device would keep anything, which costs two writes. */
  async openToRead() {
    this.db = await DeviceRecords.base().catch(() => null);
    if (this.db) this.db.onversionchange = () => this.db.close();
  }

  static base() {
    return new Promise((done, fail) => {
      setTimeout(() => fail(new Error("no answer")), 3000);
      const asked = indexedDB.open("beside", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("records", { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
      asked.onblocked = () => fail(new Error("blocked"));
    });
  }

  static sealed(id, value) {
    const text = JSON.stringify(value);
    return { id, text, sum: checkSum.crc32(id + "\n" + text) };
  }

  /** The value of a record, or undefined if its check sum does not hold. */
  static value(record) {
    if (!record || typeof record.text !== "string" || record.sum !== checkSum.crc32(record.id + "\n" + record.text)) return undefined;
    try {
      return JSON.parse(record.text);
    } catch (_) {
      return undefined;
    }
  }

  /** One strict transaction. `mine` says, from the record it names, whether this page may still write. */
  write(puts, removals, mine) {
    return new Promise((done, fail) => {
      const work = this.db.transaction("records", "readwrite", { durability: "strict" });
      const store = work.objectStore("records");
      let cause = null;
      const run = () => {
        try {
          for (const record of puts) store.put(record);
          for (const id of removals) store.delete(id);
        } catch (error) {
          cause = error;
          work.abort();
        }
      };
      work.oncomplete = () => done();
      work.onabort = () => fail(cause || work.error || new Error("not written"));
      if (!mine) return run();
      store.get(mine.id).onsuccess = (event) => {
        if (mine.holds(DeviceRecords.value(event.target.result))) return run();
        cause = Object.assign(new Error("open elsewhere"), { name: "Elsewhere" });
        work.abort();
      };
    });
  }

  /** Keeps values by id, all of them or none. Rejects if the device has not taken them; the page holds them then. */
  async put(values, mine) {
    const ids = Object.keys(values);
    for (const id of ids) this.held.set(id, values[id]);
    if (!this.db) return false;
    await this.write(ids.map((id) => DeviceRecords.sealed(id, values[id])), [], mine);
    for (const id of ids) if (this.held.get(id) === values[id]) this.held.delete(id);
    return true;
  }

  /** All values whose id starts so, by id. Damaged records are put aside and counted. */
  async all(start) {
    const found = new Map();
    const range = this.db && IDBKeyRange.bound(start, start + "\uffff");
    for (const record of this.db ? await this.ask((store) => store.getAll(range)) : []) {
      const value = DeviceRecords.value(record);
      if (value === undefined) await this.putAside(record);
      else found.set(record.id, value);
    }
    for (const [id, value] of this.held) if (id.startsWith(start)) found.set(id, value);
    return found;
  }

  /** A damaged record stays, under a name that nothing reads. */
  async putAside(record) {
    this.damaged.push(record.id);
    try {
      await this.write([Object.assign({}, record, { id: "damaged/" + record.id })], [record.id], null);
    } catch (_) {
      // It stays where it is, and is told again next time.
    }
  }

  /** Removes every record for which `fits(id)` holds. */
  async remove(fits) {
    for (const id of Array.from(this.held.keys())) if (fits(id)) this.held.delete(id);
    if (!this.db) return;
    const ids = (await this.ask((store) => store.getAllKeys())).filter(fits);
    if (ids.length) await this.write([], ids, null);
  }

  ask(question) {
    return new Promise((done, fail) => {
      const asked = question(this.db.transaction("records", "readonly").objectStore("records"));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  }

  /** Whether each page file has a store of its own, as in Firefox without a server. */
  static get isPerFile() {
    return !place.isWhole && location.protocol === "file:" && CSS.supports("-moz-appearance", "none");
  }
}
