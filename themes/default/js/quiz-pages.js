/** A quiz as steps of one page: #q-1, #q-2 … and #review. The browser's own Back works. */
class QuizPages {
  constructor(run) {
    this.run = run;
    run.classList.add("is-paged");
    this.step = run.part("step");
    this.step.classList.add("screen");
    this.pattern = this.step.textContent;
    this.ways = run.part("ways");
    this.ways.classList.add("screen");
    run.insertBefore(this.step, run.items[0]);
    run.append(this.ways);
    this.button("back").addEventListener("click", () => this.go(this.at - 1));
    this.button("next").addEventListener("click", () => this.go(this.at + 1));
    onStep(run, () => this.follow(true));
    this.show(0);
    this.follow(false);
  }

  button(name) {
    return this.ways.querySelector('[data-do="' + name + '"]');
  }

  go(at) {
    place.step = at < this.run.drawn.length ? "q-" + (at + 1) : "review";
  }

  /** Shows the step that the address names. */
  follow(isMoved) {
    const name = place.step;
    const number = /^q-\d+$/.test(name) ? Number(name.slice(2)) : 0;
    const own = this.run.drawn.findIndex((item) => item.id === name);
    if (name === "review") this.review(isMoved);
    else if (number > 0 && number <= this.run.drawn.length) this.show(number - 1, isMoved);
    else if (own >= 0) this.show(own, isMoved);
    else if (!name && isMoved) this.show(0, true);
  }

  show(at, isMoved) {
    this.at = at;
    const run = this.run;
    run.tell("");
    if (this.end) this.end.remove();
    for (const item of run.items) item.classList.toggle("is-away", item !== run.drawn[at]);
    this.step.hidden = false;
    this.ways.hidden = false;
    this.step.textContent = this.pattern.replace("%n", inDigits(at + 1, run)).replace("%total", inDigits(run.drawn.length, run));
    this.button("back").hidden = at === 0;
    if (!isMoved) return;
    this.step.focus();
    this.step.scrollIntoView();
  }

  review(isMoved) {
    const run = this.run;
    if (this.end) this.end.remove();
    this.end = quizReview(run);
    this.step.hidden = true;
    this.ways.hidden = true;
    for (const item of run.items) item.classList.add("is-away");
    run.append(this.end);
    const begin = (name, items) => {
      const button = this.end.querySelector('[data-do="' + name + '"]');
      button.hidden = !items;
      button.addEventListener("click", () => {
        run.restart(name === "practise" ? items : null);
        this.go(0);
      });
    };
    const missed = run.drawn.filter((item) => item.isMarked && markAnswer(item.key, item.response).score !== 1);
    begin("practise", missed.length ? missed : null);
    begin("again", run.items);
    const heading = this.end.querySelector("h2");
    if (!isMoved) return;
    heading.focus();
    heading.scrollIntoView();
  }
}

/** The review: how many were right in words, and each missed question with its answer, why, and the way back to the text. */
function quizReview(run) {
  const view = run.part("review");
  view.classList.add("screen");
  const find = (part) => view.querySelector(part);
  const marked = run.drawn.filter((item) => item.isMarked);
  const score = (item) => markAnswer(item.key, item.response).score;
  const missed = marked.filter((item) => score(item) !== 1);
  const points = (items, worth) => items.reduce((sum, item) => sum + (Number(item.dataset.points) || 1) * worth(item), 0);
  const percent = Math.floor((100 * points(marked, score)) / Math.max(1, points(marked, () => 1)) + 1e-9);
  const fill = (part) => (part.textContent = part.textContent.replace("%right", inDigits(marked.length - missed.length, run)).replace("%total", inDigits(marked.length, run)));
  fill(find(".score"));
  const pass = Number(run.dataset.pass);
  if (pass) find(".pass").textContent = find(".pass").textContent.replace("%need", inDigits(pass, run)).replace("%have", inDigits(percent, run));
  else find(".pass").remove();
  if (!missed.some((item) => item.dataset.critical === "yes")) find(".care").remove();
  if (missed.length) find(".all").remove();
  else find("h3").remove();
  const list = find(".missed");
  const pattern = list.firstElementChild;
  pattern.remove();
  for (const item of missed) list.append(missedLine(item, pattern.cloneNode(true)));
  if (!missed.length) list.remove();
  return view;
}

function missedLine(item, line) {
  line.querySelector(".stem").textContent = answerSheet.stem(item);
  const words = answerSheet.words(item).join("; ");
  if (words) line.querySelector(".given").textContent = words;
  const mark = markAnswer(item.key, item.response);
  const because = line.querySelector(".because");
  because.append(...item.said(mark), ...copiesOf(item.answer, ".answers .is-key > p, .told, .care, .why"));
  const way = item.answer && item.answer.querySelector(".why a[href]");
  const link = line.querySelector("a[href='#review']");
  if (!way) link.parentElement.remove();
  else {
    link.href = way.getAttribute("href");
    link.setAttribute("aria-label", link.textContent + ": " + answerSheet.stem(item));
  }
  return line;
}
