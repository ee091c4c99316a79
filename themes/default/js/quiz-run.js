/** A quiz for learning: all its questions at once inside a lesson, or one at a time with a review at the end. */
class QuizRun extends HTMLElement {
  connectedCallback() {
    customElements.whenDefined("quiz-item").then(() => this.begin());
  }

  get isPaged() {
    return this.dataset.mode === "page";
  }

  /** Whether nothing is told before the end. */
  get isSilent() {
    return this.isPaged && this.dataset.end === "yes";
  }

  begin() {
    if (this.items) return;
    this.items = Array.from(this.querySelectorAll("quiz-item"));
    this.status = this.querySelector(".quiz-status");
    this.store = "quiz:" + place.page + "#" + this.dataset.key;
    const kept = deviceStore.read(this.store);
    this.drawn = this.draw(kept && kept.drawn);
    if (this.dataset.shuffle === "yes") this.items.forEach((item) => shuffleChoices(item));
    if (kept && kept.answers) this.restore(kept);
    if (this.isPaged) new QuizPages(this);
    else this.items.forEach((item) => item.classList.toggle("is-away", !this.drawn.includes(item)));
  }

  /** A part that the template wrote, as a fresh copy. */
  part(name) {
    return this.querySelector('template[data-part="' + name + '"]').content.firstElementChild.cloneNode(true);
  }

  tell(words) {
    this.status.textContent = words;
  }

  /** The questions of this run: those of last time, a random draw, or all. */
  draw(ids) {
    const known = Array.isArray(ids) ? this.items.filter((item) => ids.includes(item.id)) : [];
    if (known.length) return known;
    const n = Number(this.dataset.draw) || this.items.length;
    const pool = shuffled(this.items).slice(0, n);
    return this.items.filter((item) => pool.includes(item));
  }

  restore(kept) {
    for (const item of this.items) {
      if (kept.answers[item.id]) answerSheet.write(item, String(kept.answers[item.id]));
      item.n_checks = (kept.checks && kept.checks[item.id]) || 0;
      if (item.n_checks && item.response && !this.isSilent && item.isMarked) item.tell();
    }
  }

  keep() {
    const answers = {};
    const checks = {};
    for (const item of this.items) {
      if (item.response) answers[item.id] = item.response;
      if (item.n_checks) checks[item.id] = item.n_checks;
    }
    deviceStore.write(this.store, { drawn: this.drawn.map((item) => item.id), answers, checks });
  }

  /** Begins again: with these questions, or with a new draw. */
  restart(items) {
    (items || this.items).forEach((item) => item.restart());
    this.drawn = items || this.draw();
    if (this.dataset.shuffle === "yes") this.drawn.forEach((item) => shuffleChoices(item));
    this.keep();
  }
}

function shuffled(list) {
  const mixed = list.slice();
  for (let left = mixed.length; left > 1; left -= 1) {
    const at = Math.floor(Math.random() * left);
    const moved = mixed[at];
    mixed[at] = mixed[left - 1];
    mixed[left - 1] = moved;
  }
  return mixed;
}

/** Mixes the choices, and letters them anew. "I don't know" stays last. */
function shuffleChoices(item) {
  const choices = Array.from(item.querySelectorAll(".choice"));
  const isOpen = (choice) => choice.querySelector("input").value === "?";
  const real = choices.filter((choice) => !isOpen(choice));
  if (!item.markers) item.markers = real.map((choice) => choice.querySelector("b").textContent);
  const told = item.querySelector(".answers");
  shuffled(real).concat(choices.filter(isOpen)).forEach((choice, at) => {
    choice.parentElement.append(choice);
    const line = told && told.querySelector('[data-choice="' + choice.querySelector("input").value + '"]');
    if (line) told.append(line);
    if (isOpen(choice)) return;
    const key = document.querySelector('.key-sheet [data-of="' + item.id + ":" + choice.querySelector("input").value + '"]');
    for (const place of [choice, line, key]) if (place) place.querySelector("b").textContent = item.markers[at];
  });
}

// The quiz first: its questions ask it for their parts.
customElements.define("quiz-run", QuizRun);
customElements.define("quiz-item", QuizItem);
