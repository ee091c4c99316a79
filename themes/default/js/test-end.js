/** The end of a test: the answers to look over, then what to do with the result. There is no verdict. */
function testCheck(run, isMoved) {
  const view = run.part("check");
  run.clear(run.dataset.check, false);
  run.top.append(view);
  run.isChange = false;
  const list = view.querySelector(".given");
  const pattern = list.querySelector("li");
  pattern.remove();
  const blank = [];
  run.asked.forEach((item, at) => {
    const line = pattern.cloneNode(true);
    const reply = line.querySelector(".reply");
    const link = line.querySelector("a");
    const words = answerSheet.words(item);
    line.querySelector(".stem").textContent = answerSheet.stem(item);
    reply.textContent = words.length ? words.join("\n") : run.dataset.blank;
    reply.classList.toggle("is-blank", !words.length);
    if (!words.length) blank.push(at);
    link.href = "#" + (at + 1);
    link.querySelector(".unseen").textContent = link.querySelector(".unseen").textContent.replace("%n", inDigits(at + 1, run));
    link.addEventListener("click", () => (run.isChange = true));
    list.append(line);
  });
  let isSure = blank.length === 0;
  run.on(view, "back", () => run.go(run.asked.length));
  run.on(view, "leave", () => run.leave());
  run.on(view, "submit", async () => {
    if (!isSure) {
      isSure = true;
      return testBlank(run, view, blank);
    }
    await run.work;
    await run.attempts.finish().catch((cause) => (run.note = cause.name === "QuotaExceededError" ? run.dataset.full : run.dataset.unsaved));
    return run.go("done");
  });
  run.focusOn(view.querySelector("h2"), isMoved);
}

/** Questions may be left out; whoever did is asked once. */
function testBlank(run, view, blank) {
  const summary = run.part("faults");
  const pattern = summary.querySelector("li");
  pattern.remove();
  summary.querySelector("h2 span").textContent = run.part("some-blank").textContent;
  for (const at of blank) {
    const line = pattern.cloneNode(true);
    const link = line.querySelector("a");
    link.textContent = run.part("question").textContent.replace("%n", inDigits(at + 1, run));
    link.href = "#" + (at + 1);
    link.addEventListener("click", () => (run.isChange = true));
    summary.querySelector("ul").append(line);
  }
  view.prepend(summary);
  document.title = run.dataset.error + " " + document.title;
  summary.focus();
  summary.scrollIntoView();
}

function testDone(run, isMoved) {
  const view = run.part("done");
  const find = (part) => view.querySelector(part);
  run.clear(run.dataset.done, false);
  run.top.append(view);
  run.saved = find(".saved");
  run.say(run.note || (run.isKept ? run.dataset.saved : run.dataset.unsaved));
  run.note = "";
  const result = run.attempts.result(run.answers);
  const text = textCode.write(run.config, result);
  find("output").textContent = text;
  find(".qr").prepend(qrPicture(text, find("figcaption").textContent));
  run.on(view, "file", () => {
    const name = [result.instrument, result.phase, result.code, result.attempt].join("-") + ".json";
    saveFile(name, JSON.stringify(result, null, 2) + "\n", "application/json");
  });
  run.on(view, "copy", () => copyText(text).then((isCopied) => run.say(isCopied ? run.dataset.copied : run.dataset.uncopied)));
  run.on(view, "print", () => window.print());
  run.on(view, "other", () => run.leave(" "));
  run.on(view, "clear", () => {
    find(".sure").hidden = false;
    find('[data-do="sure"]').focus();
  });
  run.on(view, "sure", async () => {
    await run.attempts.clear(result.code).catch(() => {});
    run.leave(run.dataset.cleared);
  });
  run.focusOn(find("h2"), isMoved);
}

/** The text as a QR code, drawn as one path with its quiet margin. */
function qrPicture(text, name) {
  const code = qrcode(0, "M");
  code.addData(text, "Alphanumeric");
  code.make();
  const n = code.getModuleCount();
  let path = "";
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1) if (code.isDark(row, column)) path += "M" + (column + 4) + " " + (row + 4) + "h1v1h-1z";
  }
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  const shape = document.createElementNS(space, "path");
  picture.setAttribute("viewBox", "0 0 " + (n + 8) + " " + (n + 8));
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", name);
  shape.setAttribute("d", path);
  picture.append(shape);
  return picture;
}
