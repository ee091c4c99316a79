/** Marks the words that a search led to (`?h=`), until the reader clears them. It only wraps text that is there. */
(function () {
  const asked = (place.asked.get("h") || "").slice(0, 400);
  const link = document.querySelector("a.tool-search");
  const main = document.getElementById("main");
  if (!link || !main) return;

  const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const between = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\u060c\u061b\u061f\u06d4]/;
  const silent = /[\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
  const blocks = "p, li, h1, h2, h3, h4, dt, dd, td, th, figcaption, summary, section, article, div";
  const closed = "nav, form, label, button, select, textarea, script, style, svg, template, noscript, quiz-item, test-run, search-page";
  const fold = (text) => text.normalize("NFKD").replace(silent, "").toLowerCase();
  const words = fold(asked).split(/\s+/).filter((word) => word.length > 1 || unspaced.test(word)).slice(0, 20);

  /** Where a word stands: at the start of a word, and then to its end; anywhere in scripts without spaces. */
  function places(text, word) {
    const found = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      let end = at + word.length;
      if (!unspaced.test(word)) {
        if (at > 0 && !between.test(text[at - 1])) continue;
        while (end < text.length && !between.test(text[end])) end += 1;
        if (word.length < 4 && end > at + word.length) continue;
      }
      found.push([at, end]);
    }
    return found;
  }

  function wrap({ node, start, end }) {
    const mark = document.createElement("mark");
    mark.className = "found";
    const part = node.splitText(start);
    part.splitText(end - start);
    part.replaceWith(mark);
    mark.append(part);
  }

  /** Marks the text of one block, though its words may run through several nodes. From the end, so that places before stay true. */
  function markBlock(nodes) {
    const letters = [];
    let text = "";
    for (const node of nodes) {
      for (let at = 0; at < node.data.length; at += 1) {
        for (const letter of fold(node.data[at]).split("")) {
          letters.push({ node, at });
          text += letter;
        }
      }
    }
    for (const word of words) {
      for (const [at, end] of places(text, word)) for (let n = at; n < end; n += 1) letters[n].isWanted = true;
    }
    let run = null;
    for (const { node, at, isWanted } of letters.reverse()) {
      if (isWanted && run && run.node === node) run.start = at;
      else if (run) wrap(run);
      if (!isWanted) run = null;
      else if (!run || run.node !== node) run = { node, start: at, end: at + 1 };
    }
    if (run) wrap(run);
  }

  const texts = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(closed)) continue;
    const block = node.parentElement.closest(blocks);
    if (texts.has(block)) texts.get(block).push(node);
    else texts.set(block, [node]);
  }
  texts.forEach(markBlock);
  if (!main.querySelector("mark.found")) return;

  const clear = Object.assign(document.createElement("button"), { type: "button", className: "button unmark", textContent: link.dataset.unmark });
  clear.addEventListener("click", () => {
    for (const mark of main.querySelectorAll("mark.found")) {
      const parent = mark.parentNode;
      mark.replaceWith(mark.firstChild);
      parent.normalize();
    }
    clear.remove();
    main.focus({ preventScroll: true });
    const rest = place.asked;
    rest.delete("h");
    place.ask(rest.toString());
  });
  main.prepend(clear);
})();
