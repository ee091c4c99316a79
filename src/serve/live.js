/** The preview: shows the page anew when its source changed, and what was found in the sources. */
(() => {
  const PLACE = "beside-preview-place";
  const was = new URL(document.currentScript.src).searchParams.get("was");
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; }
    .box { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      background: #fffaf2; color: #1d1b16; border-top: 4px solid #8a5a00; direction: ltr; text-align: left;
      font: 16px/1.5 system-ui, sans-serif; padding: 12px 16px 16px; box-shadow: 0 -4px 16px #0004; }
    .box.has-errors { border-color: #b3261e; }
    .head { display: flex; gap: 16px; align-items: center; justify-content: space-between; }
    h2 { font-size: 18px; margin: 0; }
    button { font: inherit; min-width: 44px; min-height: 44px; cursor: pointer; color: inherit;
      background: #fff; border: 2px solid #6b6558; border-radius: 6px; padding: 4px 12px; }
    button:focus-visible { outline: 3px solid #1a56c4; outline-offset: 2px; }
    .badge { position: fixed; inset: auto auto 12px 12px; z-index: 2147483647; box-shadow: 0 2px 8px #0004; }
    .away { box-sizing: border-box; max-width: calc(100vw - 24px); margin: 0; padding: 8px 12px; border-radius: 6px;
      background: #1d1b16; color: #fffaf2; direction: ltr; text-align: left; font: 16px/1.5 system-ui, sans-serif; }
    /* Small screens have the bar of the site at their foot. */
    @media (max-width: 68em) { .badge { bottom: 80px; } }
    ol { margin: 8px 0 0; padding: 0; list-style: none; }
    li { padding: 8px 0; border-top: 1px solid #d8d0c0; }
    .what { font-weight: 600; } .error .what { color: #a1160f; }
    code { font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
    p { margin: 2px 0 0; }
    @media (prefers-color-scheme: dark) {
      .box { background: #24211b; color: #f3eee3; } button { background: #35312a; }
      li { border-color: #4a453a; } .error .what { color: #ff9d94; }
    }
    @media print { .box, .badge { display: none; } }
  `);

  /** Remembers where the reader is: how far down, and what is folded out. */
  function leave() {
    const open = [...document.querySelectorAll("details")].map((one) => one.open);
    const place = { path: location.pathname, x: scrollX, y: scrollY, open };
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(place));
    } catch {
      // Without a store the browser itself keeps the place as well as it can.
    }
    location.reload();
  }

  /** Goes back to where the reader was before the page was shown anew. */
  function arrive() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch {
      return;
    }
    if (!place || place.path !== location.pathname) return;
    const folds = [...document.querySelectorAll("details")];
    if (folds.length === place.open.length) folds.forEach((one, at) => (one.open = place.open[at]));
    const go = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    go();
    // Once more when the faces have come: they shift the lines above.
    addEventListener("load", () => document.fonts.ready.then(go));
  }

  const host = document.createElement("beside-preview");
  host.lang = "en";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  let findings = [];
  let told = "";
  let isOpen = false;
  let isAway = false;

  const element = (name, text, kind) => {
    const one = document.createElement(name);
    if (text) one.textContent = text;
    if (kind) one.className = kind;
    return one;
  };

  const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

  function summary() {
    const errors = findings.filter((one) => one.severity === "error").length;
    const warnings = findings.length - errors;
    const parts = [];
    if (errors) parts.push(count(errors, "error"));
    if (warnings) parts.push(count(warnings, "warning"));
    return parts.join(", ");
  }

  function item(finding) {
    const li = element("li", "", finding.severity);
    li.append(element("div", `${finding.severity}: ${finding.message}`, "what"));
    const place = finding.path ? `${finding.path}:${finding.line}:${finding.column}` : "";
    li.append(element("code", [place, finding.rule].filter(Boolean).join("  ")));
    if (finding.help) li.append(element("p", `What to do: ${finding.help}`));
    return li;
  }

  function button(text, kind, act) {
    const one = element("button", text, kind);
    one.type = "button";
    one.addEventListener("click", act);
    return one;
  }

  function fold(open) {
    isOpen = open;
    draw();
    root.querySelector("button")?.focus();
  }

  function draw() {
    root.replaceChildren();
    if (isAway) {
      const note = element("p", "The preview has ended: this page does not follow what you save. ", "badge away");
      note.append("Start it again: ", element("code", "beside serve"));
      note.setAttribute("role", "status");
      root.append(note);
      return;
    }
    if (findings.length === 0) return;
    if (!isOpen) {
      root.append(button(summary(), "badge", () => fold(true)));
      return;
    }
    const hasErrors = findings.some((one) => one.severity === "error");
    const box = element("section", "", hasErrors ? "box has-errors" : "box");
    box.setAttribute("aria-label", "What was found");
    const head = element("div", "", "head");
    const title = element("h2");
    const status = element("span", summary());
    status.setAttribute("role", "status");
    title.append(status);
    head.append(title, button("Fold", "", () => fold(false)));
    const list = element("ol");
    list.append(...findings.map(item));
    box.append(head, list);
    root.append(box);
  }

  /** Errors open the list when they come; a list that was folded stays so until others come. */
  function show(found) {
    const now = JSON.stringify(found);
    if (now === told) return;
    told = now;
    findings = found.toSorted((a, b) => (a.severity > b.severity) - (a.severity < b.severity));
    isOpen = found.some((one) => one.severity === "error") || (isOpen && found.length > 0);
    draw();
  }

  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen) fold(false);
  });

  function listen() {
    const events = new EventSource(`/-/events?page=${location.pathname}`);
    events.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      if (state.page && state.page !== was) {
        events.close();
        leave();
        return;
      }
      show(state.findings);
    });
    const away = (is) => () => {
      if (isAway === is) return;
      isAway = is;
      draw();
    };
    events.addEventListener("error", away(true));
    events.addEventListener("open", away(false));
    addEventListener("pagehide", () => events.close());
    addEventListener("pageshow", (event) => {
      if (event.persisted) listen();
    });
  }

  document.body.append(host);
  arrive();
  listen();
})();
