/**
 * Where the reader is. Each page is a file of its own, unless an edition that holds them all in one file has said
 * otherwise before (`one-file.js`).
 */
const place = window.besidePlace || {
  /** Whether all pages are in this file. */
  isWhole: false,

  /** The folder of scripts and styles, with a slash at its end. */
  assets: document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "assets/",

  /** Names this page among all of which the device keeps something. */
  get page() {
    return location.pathname;
  },

  /** The part of the page that the address names. */
  get step() {
    return location.hash.slice(1);
  },

  set step(name) {
    location.hash = name;
  },

  /** What the address asks of the page. */
  get asked() {
    return new URLSearchParams(location.search);
  },

  ask(text) {
    try {
      history.replaceState(null, "", location.pathname + (text && "?") + text + location.hash);
    } catch (_) {
      // The address of a file may not change here. The page works all the same.
    }
  },

  /** The file that a link leads to. */
  fileOf(link) {
    return link.replace(/[?#].*/, "");
  },

  /** The link to a file, with what is asked of it and the part that is meant. */
  linkTo(address) {
    return address;
  },

  /** The path of the page at an address, below its language; `up` leads from here to the root. */
  pathOf(address, up) {
    const root = new URL(up, location.href).pathname;
    return new URL(address, location.href).pathname.slice(root.length).replace(/^[^/]+\//, "");
  },

  /** Adds a script or a style sheet. Without its styles a page is poorer; without a script something is missing. */
  bring(address) {
    return new Promise((done, fail) => {
      const isStyle = address.endsWith(".css");
      const settings = isStyle ? { rel: "stylesheet", href: address } : { src: address };
      const part = Object.assign(document.createElement(isStyle ? "link" : "script"), settings);
      const end = (then) => () => {
        if (!isStyle) part.remove();
        then();
      };
      part.onload = end(done);
      part.onerror = end(isStyle ? done : fail);
      document.head.append(part);
    });
  },
};

/** Acts when the address names another part of the page, as long as an element is on it. */
function onStep(element, act) {
  const hear = () => (element.isConnected ? act() : window.removeEventListener("hashchange", hear));
  window.addEventListener("hashchange", hear);
}
