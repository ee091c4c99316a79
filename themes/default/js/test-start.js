/** The start of a test: what is kept where, whose attempt it is, and the code. */
async function testStart(run, isMoved) {
  const view = run.part("start");
  const find = (part) => view.querySelector(part);
  const code = find("#own-code");
  const cohort = find("#own-cohort");
  run.clear("", true);
  run.attempts.leave();
  run.saved = null;
  run.top.append(view);
  const list = find(".resume");
  list.hidden = true;

  run.on(view, "make", () => {
    const part = (name) => find("#own-" + name).value;
    code.value = personCode.ownCode(part("month"), part("day"), part("brothers"), part("sisters"));
    code.focus();
  });
  let warned = "";
  const start = async () => {
    const wanted = textCode.normal(code.value);
    const group = textCode.normal(cohort.value);
    const isGroup = group.length <= 7 && (!group || personCode.isCode(group));
    const faults = [];
    if (!wanted) faults.push([code, "no-code"]);
    else if (!personCode.isCode(wanted)) faults.push([code, "bad-code"]);
    else if (!personCode.isKnown(wanted) && warned !== wanted) faults.push([code, "odd-code"]);
    if (!isGroup) faults.push([cohort, "bad-cohort"]);
    warned = wanted;
    if (faults.length) return testFaults(run, view, faults);
    const before = (await run.attempts.unfinished()).find((one) => one.code === wanted);
    if (before) return run.resume(before);
    const attempt = await run.attempts.begin(wanted, group);
    if (!attempt) return testFaults(run, view, [[code, "too-often"]]);
    return run.resume(attempt);
  };
  run.on(view, "start", start);
  for (const box of [code, cohort]) box.addEventListener("keydown", (event) => event.key === "Enter" && start());
  run.focusOn(find("h2"), isMoved);
  await testKept(run, view, list);
}

/** Says what this browser keeps, and lists the attempts that are on the device. */
async function testKept(run, view, list) {
  const kept = await run.attempts.list();
  const open = await run.attempts.unfinished();
  const lines = [run.note];
  if (!run.isKept) lines.push(run.dataset.memory);
  else if (DeviceRecords.isPerFile) lines.push(run.dataset.perFile);
  if (run.attempts.records.damaged.length) lines.push(run.dataset.damaged.replace("%n", inDigits(run.attempts.records.damaged.length, run)));
  run.note = "";
  view.querySelector(".storage").textContent = lines.filter((line) => line).join(" ");
  const pattern = list.querySelector("li");
  pattern.remove();
  const rows = open.concat(kept.filter((one) => one.finished && one.hash === run.config.hash));
  for (const attempt of rows) {
    const line = pattern.cloneNode(true);
    const total = run.items.filter((item) => !item.dataset.form || !attempt.form || item.dataset.form === attempt.form).length;
    const words = attempt.finished ? run.dataset.done : run.dataset.begun.replace("%n", inDigits(attempt.n_answers, run)).replace("%total", inDigits(total, run));
    const name = Object.assign(document.createElement("bdi"), { textContent: attempt.code });
    const button = line.querySelector("button");
    button.textContent = "";
    button.append(name, " – " + words);
    button.addEventListener("click", () => run.resume(attempt));
    list.querySelector("ul").append(line);
  }
  list.hidden = !rows.length;
}

/** What must be put right: a summary that takes the focus, and the same words at each field. */
function testFaults(run, view, faults) {
  for (const old of view.querySelectorAll(".error-summary, .fault")) old.remove();
  for (const field of view.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  const summary = run.part("faults");
  const pattern = summary.querySelector("li");
  pattern.remove();
  for (const [field, name] of faults) {
    const words = run.part(name).textContent;
    const line = pattern.cloneNode(true);
    const link = line.querySelector("a");
    link.textContent = words;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.focus();
    });
    link.href = "#" + field.id;
    summary.querySelector("ul").append(line);
    const fault = run.part("fault");
    fault.id = field.id + "-fault";
    fault.lastElementChild.textContent = words;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", field.id + "-hint " + fault.id);
    field.insertAdjacentElement("beforebegin", fault);
  }
  view.prepend(summary);
  document.title = run.dataset.error + " " + run.title;
  summary.focus();
  summary.scrollIntoView();
}
