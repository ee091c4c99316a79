/**
 * The pages of an edition in one file. They are taken out of the text, and the one that the address names is shown:
 * `#learn/role/1-beside` is a page, `#learn/role/1-beside:words` a part of it, `#learn/role/1-beside?h=pain` a page
 * with words to mark. Each visit shows a fresh copy, under the names that the page has in a folder.
 */
(function () {
  const main = document.getElementById("main");
  const pages = new Map();
  for (const page of Array.from(main.children)) {
    page.remove();
    pages.set(page.id, page);
  }
  const front = pages.keys().next().value;
  const names = ["id", "name", "for", "headers", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"];
  const brought = new Set();
  const heights = new Map();
  let worn = [];
  let shown = null;
  let visit = null;

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (_) {
      return text;
    }
  }

  /** What an address names. What is no page is a part of this one. */
  function named(hash) {
    const raw = hash.slice(1);
    const [, name, asked, step] = /^([^?:]*)(?:\?([^:]*))?(?::([^]*))?$/.exec(raw);
    if (pages.has(decoded(name))) return { name: decoded(name), asked: asked || "", step: decoded(step || "") };
    return { name: shown || front, asked: "", step: decoded(raw) };
  }

  const here = () => named(location.hash);
  const hashOf = ({ name, asked, step }) => "#" + name + (asked && "?") + asked + (step && ":") + step;
  const keyOf = (link) => named(new URL(link, location.href).hash).name;

  window.besidePlace = {
    isWhole: true,
    pages: Array.from(pages.keys()),
    assets: "assets/",

    get page() {
      return location.pathname + "#" + shown;
    },

    get step() {
      return here().step;
    },

    set step(step) {
      location.hash = hashOf({ name: shown, asked: "", step });
    },

    get asked() {
      return new URLSearchParams(shown ? here().asked : "");
    },

    ask(asked) {
      replace(Object.assign(here(), { asked }));
    },

    fileOf: (link) => document.documentElement.lang + "/" + keyOf(link) + ".html",
    pathOf: (link) => keyOf(link) + ".html",

    linkTo(address) {
      const [, name, asked, step] = /^[^/]*\/([^?#]*)\.html(?:\?([^#]*))?(?:#([^]*))?$/.exec(address);
      return hashOf({ name, asked: asked || "", step: step || "" });
    },

    /** Styles are all here, and sleep; scripts are here too, and wait. */
    bring(address) {
      brought.add(address);
      if (address.endsWith(".css")) return Promise.resolve(dress());
      const waiting = Array.from(document.querySelectorAll("script[data-file]")).find((script) => script.dataset.file === address);
      if (!waiting) return Promise.reject(new Error(address + " is not in this file"));
      const script = document.createElement("script");
      script.textContent = waiting.textContent;
      document.head.append(script);
      script.remove();
      return Promise.resolve();
    },
  };

  /** The whole address of where the reader is, so that it can be kept and come back to. */
  function replace(to) {
    try {
      history.replaceState({ visit }, "", hashOf(to));
    } catch (_) {
      // The address may not change here: the page is shown all the same.
    }
  }

  /** Gives the elements of a page the names they have in a folder. */
  function plain(part, start) {
    for (const name of names) {
      for (const element of part.querySelectorAll("[" + name + "]")) element.setAttribute(name, element.getAttribute(name).split(start).join(""));
    }
    for (const link of part.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href");
      if (href.startsWith("#" + start)) link.setAttribute("href", "#" + href.slice(start.length + 1));
    }
    for (const template of part.querySelectorAll("template")) plain(template.content, start);
  }

  /** Lets those of the style sheets hold that a page has, and those that were asked for. */
  function dress() {
    for (const style of document.querySelectorAll("style[data-file]")) style.disabled = !brought.has(style.dataset.file) && !worn.includes(style.dataset.file);
  }

  /** Draws what only adorns: it lies here once for all pages. */
  function adorn(page) {
    for (const sign of page.querySelectorAll("span[data-picture]")) {
      const picture = Array.from(document.querySelectorAll("script[data-picture]")).find((one) => one.dataset.picture === sign.dataset.picture);
      sign.replaceWith(Object.assign(document.createElement("img"), { className: sign.className, alt: "", src: picture.textContent }));
    }
  }

  function show(name) {
    const page = document.importNode(pages.get(name), true);
    adorn(page);
    const { title, titleLang, titleDir, door, scripts, styles } = page.dataset;
    plain(page, name + ":");
    shown = name;
    document.title = title;
    Object.assign(document.querySelector("title"), { lang: titleLang, dir: titleDir });
    document.body.className = page.className.replace(/^page ?/, "");
    for (const link of document.querySelectorAll("nav a[aria-current]")) {
      if (!main.contains(link)) link.setAttribute("aria-current", String(link.getAttribute("href") === door));
    }
    run(page.querySelector("h1"));
    worn = styles.split(" ");
    dress();
    main.textContent = "";
    main.append(...page.childNodes);
    for (const script of scripts.split(" ")) {
      if (script && !brought.has(script)) window.besidePlace.bring(script);
    }
  }

  /** The line that runs over printed pages names this one. */
  function run(heading) {
    const line = document.querySelector(".running p");
    if (line && line.children[1] && heading) line.children[1].replaceWith(Object.assign(document.createElement("span"), { lang: heading.lang, dir: heading.dir, textContent: heading.textContent }));
  }

  /** Brings a part of the page into view, with all that it is folded into open. */
  function reach(step) {
    const part = document.getElementById(step);
    if (!part) return false;
    for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    part.scrollIntoView();
    if (part.tabIndex < 0) part.tabIndex = -1;
    part.focus({ preventScroll: true });
    return true;
  }

  function go(isFirst) {
    if (visit) heights.set(visit, window.scrollY);
    const known = history.state && history.state.visit;
    visit = known || Date.now() + "-" + Math.random();
    const to = here();
    const isSame = to.name === shown && !to.asked;
    replace(to);
    if (!isSame) show(to.name);
    if (new URLSearchParams(to.asked).has("h")) window.besidePlace.bring("assets/found.js").catch(() => {});
    if (to.step && reach(to.step)) return;
    if (isSame) return;
    window.scrollTo(0, heights.get(visit) || 0);
    if (!isFirst) main.focus({ preventScroll: true });
  }

  // What it does not carry cannot be chosen: other letters, pictures that come later.
  for (const input of document.querySelectorAll("display-settings [name=letters], display-settings [name=lite]")) input.parentElement.remove();
  history.scrollRestoration = "manual";
  document.documentElement.classList.remove("is-folded");
  window.addEventListener("hashchange", () => go(false));
  document.addEventListener("DOMContentLoaded", () => go(true));
})();
