/** One question. Inside a quiz it is checked with a button; in a test it is a sheet that can be filled in. */
class QuizItem extends HTMLElement {
  connectedCallback() {
    if (this.isReady) return;
    this.isReady = true;
    answerSheet.prepare(this);
    this.run = this.closest("quiz-run");
    if (!this.run) return;
    this.key = this.dataset.key ? JSON.parse(this.dataset.key) : { type: "open" };
    this.n_checks = 0;
    this.result = document.createElement("div");
    this.result.className = "result screen";
    this.querySelector("fieldset").insertAdjacentElement("afterend", this.result);
    this.answer = this.querySelector("details.answer");
    this.hints = Array.from(this.querySelectorAll("details.hint"));
    for (const hint of this.hints) hint.addEventListener("toggle", () => this.grade());
    this.grade();
    if (this.answer) this.answer.classList.toggle("is-away", this.isMarked || this.run.isSilent);
    if (this.isMarked && !this.run.isSilent) this.offerCheck();
    this.addEventListener("change", () => this.forget());
    this.addEventListener("input", () => this.forget());
  }

  get response() {
    return answerSheet.read(this);
  }

  get isMarked() {
    return this.key.type !== "open" && this.key.type !== "scale";
  }

  get isUsedUp() {
    const limit = Number(this.run.dataset.attempts);
    return limit > 0 && this.n_checks >= limit;
  }

  offerCheck() {
    const moves = this.run.part("moves");
    moves.classList.add("screen");
    this.result.insertAdjacentElement("beforebegin", moves);
    this.button = moves.querySelector("button");
    this.word = this.button.textContent;
    this.button.addEventListener("click", () => {
      if (this.isWrong) this.retry();
      else if (!this.isUsedUp) this.check();
    });
  }

  /** Only the next hint offers itself. */
  grade() {
    const at = this.hints.findIndex((hint) => !hint.open);
    this.hints.forEach((hint, place) => hint.classList.toggle("is-away", at >= 0 && place > at));
  }

  check() {
    this.clear();
    if (!this.response) return this.ask();
    this.n_checks += 1;
    this.tell();
    this.run.tell(Array.from(this.result.children, answerSheet.text).join(" "));
    this.run.keep();
  }

  /** Nothing was answered: says so at the question, and leads there. */
  ask() {
    const set = this.querySelector("fieldset");
    const fault = this.run.part("fault");
    fault.id = this.id + "-fault";
    fault.classList.add("screen");
    set.querySelector("legend").insertAdjacentElement("afterend", fault);
    set.setAttribute("aria-describedby", fault.id);
    answerSheet.first(this).focus();
    this.run.tell(answerSheet.text(fault));
  }

  /** Shows the mark in words, and what the author says to this answer. */
  tell() {
    const mark = markAnswer(this.key, this.response);
    const isRight = mark.score === 1;
    this.isWrong = !isRight && !this.isUsedUp;
    const partly = mark.score > 0 || (this.key.type === "multiple" && this.isPart());
    this.result.append(this.run.part(isRight ? "right" : partly ? "partly" : "wrong"), ...this.said(mark));
    if (this.key.type === "match" || this.key.type === "cloze") this.showParts();
    if (isRight || this.isUsedUp) this.result.append(...copiesOf(this.answer, ".care, .why"));
    if (this.answer) this.answer.classList.remove("is-away");
    if (this.button) this.button.textContent = this.isWrong ? this.run.dataset.again : this.word;
  }

  isPart() {
    const chosen = Array.from(this.response);
    return chosen.length > 0 && chosen.every((letter) => this.key.keys.includes(letter));
  }

  /** The feedback of each chosen answer. */
  said(mark) {
    const isShort = this.key.type === "short";
    const chosen = isShort ? [String(mark.expected)] : Array.from(this.response);
    const isChoice = isShort || this.key.type === "single" || this.key.type === "multiple";
    if (!isChoice || !this.answer) return [];
    return copiesOf(this.answer, chosen.map((id) => '[data-choice="' + id + '"] > .said').join());
  }

  showParts() {
    const places = this.querySelectorAll("[data-row], .gap");
    markAnswer.parts(this.key, this.response).forEach((right, at) => {
      if (!places[at]) return;
      const told = this.run.part(right ? "right" : "wrong");
      const sign = document.createElement("span");
      sign.className = told.className + " sign screen";
      sign.append(...told.childNodes);
      places[at].insertAdjacentElement("afterend", sign);
    });
  }

  retry() {
    answerSheet.write(this, "");
    this.forget();
    answerSheet.first(this).focus();
    this.run.tell("");
  }

  /** A new answer has no mark yet. */
  forget() {
    if (!this.isUsedUp) this.clear();
    this.run.keep();
  }

  clear() {
    this.isWrong = false;
    this.result.textContent = "";
    for (const old of this.querySelectorAll(".sign, .fault")) old.remove();
    this.querySelector("fieldset").removeAttribute("aria-describedby");
    if (this.button) this.button.textContent = this.word;
  }

  /** As if it had never been seen. */
  restart() {
    answerSheet.write(this, "");
    this.n_checks = 0;
    this.clear();
    if (this.answer) this.answer.classList.toggle("is-away", this.isMarked || this.run.isSilent);
    for (const hint of this.hints) hint.open = false;
  }
}

/** Copies of parts of a page, without the ids that must stay unique. */
function copiesOf(root, parts) {
  if (!root || !parts) return [];
  const said = Array.from(root.querySelectorAll(parts)).filter((part) => part.textContent.trim());
  return said.map((part) => {
    const copy = part.cloneNode(true);
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    return copy;
  });
}
