/** A test that counts, one question at a time: #start, #1, #2 … #check, #done. It never knows what is right. */
class TestRun extends HTMLElement {
  connectedCallback() {
    if (this.config) return;
    this.config = JSON.parse(this.dataset.config);
    this.attempts = new TestAttempts(this.config);
    this.items = Array.from(this.querySelectorAll("quiz-item"));
    this.answers = new Map();
    this.title = document.title;
    this.work = Promise.resolve();
    const sheet = this.querySelector(".items");
    this.top = sheet.insertAdjacentElement("beforebegin", Object.assign(document.createElement("div"), { className: "screen" }));
    this.bottom = sheet.insertAdjacentElement("afterend", Object.assign(document.createElement("div"), { className: "screen" }));
    this.page = this.closest("article");
    this.page.classList.add("is-running");
    for (const item of this.items) item.classList.add("is-away");
    this.addEventListener("change", (event) => this.answer(event.target.closest("quiz-item")));
    this.addEventListener("input", (event) => this.typed(event.target.closest("quiz-item")));
    this.begin();
  }

  /** Where pages come and go without their file, what was typed is kept, and the attempt is free for the next visit. */
  disconnectedCallback() {
    this.flush();
    this.work.then(() => this.attempts.leave());
  }

  async begin() {
    this.isKept = await this.attempts.records.open();
    const id = this.session();
    const before = id && (await this.attempts.list()).find((one) => one.id === id && one.hash === this.config.hash);
    if (before && !(await this.attempts.isElsewhere(before.id))) await this.take(before);
    onStep(this, () => this.follow(true));
    this.follow(false);
  }

  /** The attempt that this tab was on, so that a reload goes on with it. */
  session(id) {
    try {
      if (id === undefined) return sessionStorage.getItem("beside:test");
      return sessionStorage.setItem("beside:test", id);
    } catch (_) {
      return null;
    }
  }

  part(name) {
    return this.querySelector('template[data-part="' + name + '"]').content.firstElementChild.cloneNode(true);
  }

  go(step) {
    if (place.step === String(step)) this.follow(true);
    else place.step = step;
  }

  /** Shows the step that the address names. */
  async follow(isMoved) {
    const name = place.step;
    const isStep = /^(|start|check|done|\d+)$/.test(name);
    if (!isStep && this.shown) return;
    this.flush();
    const open = this.attempts.open;
    const at = Number(name);
    this.shown = name;
    if (!open || !isStep || name === "" || name === "start") return testStart(this, isMoved);
    if (open.finished) return testDone(this, isMoved);
    if (at >= 1 && at <= this.asked.length) return this.showItem(at - 1, isMoved);
    return testCheck(this, isMoved);
  }

  /** Empties the page for a step, and names it. */
  clear(title, isStart) {
    this.top.textContent = "";
    this.bottom.textContent = "";
    for (const item of this.items) item.classList.add("is-away");
    this.page.classList.toggle("in-step", !isStart);
    document.title = title ? title + " · " + this.title : this.title;
  }

  focusOn(element, isMoved) {
    if (!isMoved) return;
    element.focus();
    this.top.scrollIntoView();
  }

  on(root, name, act) {
    root.querySelector('[data-do="' + name + '"]').addEventListener("click", act);
  }

  showItem(at, isMoved) {
    const total = this.asked.length;
    const step = this.part("step");
    const moves = this.part("moves");
    step.textContent = this.dataset.progress.replace("%n", inDigits(at + 1, this)).replace("%total", inDigits(total, this));
    this.clear(step.textContent, false);
    this.top.append(step);
    this.asked[at].classList.remove("is-away");
    this.bottom.append(moves);
    this.saved = moves.querySelector(".saved");
    this.on(moves, "back", () => this.go(at > 0 ? at : "start"));
    this.on(moves, "next", () => this.go(this.isChange || at + 1 >= total ? "check" : at + 2));
    if (this.isChange) moves.querySelector('[data-do="next"] span').textContent = this.dataset.backToCheck;
    this.on(moves, "leave", () => this.leave());
    this.tellDamaged();
    this.focusOn(step, isMoved);
  }

  /** Text is kept when there is a pause in typing. */
  typed(item) {
    clearTimeout(this.pause);
    this.waiting = item;
    this.pause = setTimeout(() => this.flush(), 300);
  }

  flush() {
    clearTimeout(this.pause);
    if (this.waiting) this.answer(this.waiting);
  }

  /** Keeps an answer, and says so once the device has it. */
  answer(item) {
    this.waiting = null;
    if (!item || !this.attempts.open || this.attempts.open.finished) return;
    const value = answerSheet.read(item);
    if ((this.answers.get(item.id) || "") === value) return;
    this.answers.set(item.id, value);
    this.say("");
    this.work = this.work.then(() => this.attempts.open && this.attempts.keep(item.id, value)).then(
      (isKept) => this.say(isKept ? this.dataset.saved : this.dataset.unsaved),
      (cause) => this.lost(cause),
    );
  }

  lost(cause) {
    if (cause.name === "Elsewhere") return this.showElsewhere(this.attempts.open);
    this.say(cause.name === "QuotaExceededError" ? this.dataset.full : this.dataset.unsaved);
  }

  say(words) {
    if (this.saved) this.saved.textContent = words;
  }

  tellDamaged() {
    const n = this.attempts.records.damaged.length;
    if (!n || n === this.n_told) return;
    this.n_told = n;
    this.say(this.dataset.damaged.replace("%n", inDigits(n, this)));
  }

  /** Goes on with an attempt, unless it is open in another tab and nobody said to take it from there. */
  async resume(attempt, isSure) {
    if (!isSure && (await this.attempts.isElsewhere(attempt.id))) return this.showElsewhere(attempt);
    await this.take(attempt);
    const at = this.asked.findIndex((item) => !this.answers.get(item.id));
    this.go(attempt.finished ? "done" : at < 0 ? "check" : at + 1);
  }

  async take(attempt) {
    await this.attempts.claim(attempt).catch((cause) => this.lost(cause));
    this.answers = await this.attempts.answers(attempt).catch(() => new Map());
    this.asked = this.items.filter((item) => !item.dataset.form || !attempt.form || item.dataset.form === attempt.form);
    for (const item of this.items) answerSheet.write(item, this.answers.get(item.id) || "");
    this.isChange = false;
    this.session(attempt.id);
    this.fillBox(attempt);
  }

  /** The code box of the printed sheet. */
  fillBox(attempt) {
    const fill = (cells, text) => this.querySelectorAll(cells + " i").forEach((cell, at) => (cell.textContent = text[at] || ""));
    fill(".code-cells", attempt.code);
    fill(".cohort-cells", attempt.cohort);
    const letter = this.querySelector(".form-letter");
    if (letter) letter.textContent = attempt.form ? attempt.form.toUpperCase() : "____";
  }

  showElsewhere(attempt) {
    this.attempts.leave();
    const view = this.part("elsewhere");
    this.clear("", false);
    this.top.append(view);
    this.on(view, "here", () => this.resume(attempt, true));
    this.on(view, "leave", () => this.leave());
    view.querySelector("h2").focus();
  }

  async leave(words) {
    this.flush();
    await this.work;
    this.attempts.leave();
    this.session("");
    this.answers = new Map();
    for (const item of this.items) answerSheet.write(item, "");
    this.fillBox({ code: "", cohort: "", form: "" });
    this.note = words || this.dataset.left;
    this.go("start");
  }
}

customElements.define("test-run", TestRun);
