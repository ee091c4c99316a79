/** The attempts kept on this device: one record for the attempt, one for each answer, and only one page that may write. */
class TestAttempts {
  constructor(config) {
    this.config = config;
    this.records = new DeviceRecords();
    this.me = String(Math.random()).slice(2) + Date.now();
    this.open = null;
    this.calls = this.channel();
  }

  /** Other pages are asked who has an attempt open, and are answered. */
  channel() {
    if (!window.BroadcastChannel) return null;
    const channel = new BroadcastChannel("beside:test");
    channel.onmessage = (event) => {
      const { ask, id } = event.data || {};
      if (ask && ask !== this.me && this.open && this.open.id === id && this.open.owner === this.me) channel.postMessage({ has: id, to: ask });
      if (event.data && event.data.to === this.me && this.heard) this.heard();
    };
    return channel;
  }

  /** Whether another page that is open now has this attempt. */
  isElsewhere(id) {
    if (!this.calls) return Promise.resolve(false);
    return new Promise((done) => {
      this.heard = () => done(true);
      this.calls.postMessage({ ask: this.me, id });
      setTimeout(() => done(false), 200);
    });
  }

  get start() {
    return "test/" + this.config.instrument + "/" + this.config.phase + "/";
  }

  idOf(code, attempt) {
    return this.start + code + "/" + attempt;
  }

  /** The attempts of this test and phase, by id. */
  async list() {
    const found = await this.records.all(this.start);
    return Array.from(found.values()).filter((one) => one && one.code && one.attempt);
  }

  /** What is unfinished and can go on: of this very edition of the test. */
  async unfinished() {
    const own = (await this.list()).filter((one) => !one.finished && one.hash === this.config.hash);
    for (const one of own) one.n_answers = (await this.answers(one)).size;
    return own;
  }

  async answers(attempt) {
    const found = await this.records.all("answer/" + attempt.id + "/");
    const answers = new Map();
    for (const one of found.values()) if (one && one.value) answers.set(one.item, one.value);
    return answers;
  }

  /** A new attempt, or null if there were as many as the test allows. */
  async begin(code, cohort) {
    const before = (await this.list()).filter((one) => one.code === code).map((one) => one.attempt);
    const attempt = Math.max(0, ...before) + 1;
    if (attempt > this.config.attempts) return null;
    const { instrument, version, hash, lang, phase, app } = this.config;
    const form = this.config.forms ? personCode.formOf(code, phase) : "";
    const started = TestAttempts.today();
    const id = this.idOf(code, attempt);
    return { id, instrument, version, hash, lang, phase, form, attempt, code, cohort, started, finished: "", seconds: 0, app, owner: "" };
  }

  /** Takes an attempt for this page. */
  async claim(attempt) {
    this.open = Object.assign({}, attempt, { owner: this.me });
    delete this.open.n_answers;
    this.seen = Date.now();
    await this.records.put({ [this.open.id]: this.open }, null);
    return this.open;
  }

  /** Counts the time that somebody was there; a long silence counts as five minutes. */
  tick() {
    const now = Date.now();
    this.open.seconds += Math.min(300, Math.max(0, (now - this.seen) / 1000));
    this.seen = now;
  }

  get mine() {
    return { id: this.open.id, holds: (value) => Boolean(value) && value.owner === this.me };
  }

  /** Keeps one answer, with those the device refused before. Resolves once the device has them. */
  async keep(item, value) {
    this.tick();
    const start = "answer/" + this.open.id + "/";
    const values = { [start + item]: { item, value }, [this.open.id]: Object.assign({}, this.open) };
    for (const [id, held] of this.records.held) if (id.startsWith(start) && !values[id]) values[id] = held;
    return this.records.put(values, this.mine);
  }

  async finish() {
    this.tick();
    this.open.finished = TestAttempts.today();
    return this.records.put({ [this.open.id]: Object.assign({}, this.open) }, this.mine);
  }

  leave() {
    this.open = null;
  }

  /** Removes everything that is kept under a code. */
  clear(code) {
    return this.records.remove((id) => id.split("/").includes(code));
  }

  /** The result file of the open attempt. */
  result(answers) {
    const { instrument, version, hash, lang, phase, form, attempt, code, cohort, started, finished, app } = this.open;
    const minutes = Math.max(1, Math.round(this.open.seconds / 60));
    const asked = this.config.items.filter((item) => (!item.form || !form || item.form === form) && item.type !== "open");
    const given = asked.map((item) => ({ item: item.id, value: answers.get(item.id) || "" }));
    const schema = "beside-result/1";
    const lines = [schema, instrument, version, hash, lang, phase, form, attempt, code, cohort, started, finished, minutes, app].concat(given.map((one) => one.item + "=" + one.value));
    const checksum = checkSum.crc32(lines.join("\n"));
    return { schema, instrument, version, hash, lang, phase, form, attempt, code, cohort, started, finished, minutes, answers: given, app, checksum };
  }

  static today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }
}
