/** Makes an element. Words that somebody typed or wrote become text nodes, never markup. */
function searchPart(name, settings, ...children) {
  const part = document.createElement(name);
  for (const key of Object.keys(settings)) if (settings[key]) part.setAttribute(key, settings[key]);
  part.append(...children.filter((child) => child));
  return part;
}

/** The pieces of a list of results. */
const searchParts = {
  button(text, look, act) {
    const button = searchPart("button", { type: "button", class: look }, text);
    button.addEventListener("click", act);
    return button;
  },

  /** A text to show or to send: cut, and without halves of characters. */
  shown(text) {
    return text.slice(0, 200).replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (one) => (one[1] ? one : "\ufffd"));
  },

  /** An icon that the page shows elsewhere. */
  icon(selector) {
    const icon = document.querySelector(selector + " svg");
    return icon && icon.cloneNode(true);
  },

  /** A list of hits. If they are not of one kind, each names its own; hits of another language carry it. */
  list(panel, hits, isOneKind, other) {
    return searchPart("ul", { class: "entries" }, ...hits.map((hit) => this.hit(panel, hit, isOneKind, other)));
  },

  hit({ t, root }, hit, isOneKind, other) {
    const words = hit.words.length && "?h=" + encodeURIComponent(this.shown(hit.words.join(" ")));
    const address = root + hit.path + (words || "") + (hit.anchor ? "#" + hit.anchor : "");
    const facts = [!isOneKind && t["find_one_" + hit.group], hit.audience === "trainer" && hit.group !== "session" && t.find_for_trainers, hit.isDraft && t.find_draft];
    const own = { lang: other && document.documentElement.lang };
    const crumbs = hit.crumbs.map((crumb) => searchPart("bdi", {}, crumb));
    return searchPart(
      "li",
      other ? { lang: other.locale, dir: other.dir } : {},
      searchPart("a", { href: place.linkTo(address) }, hit.title + " ", hit.heading && searchPart("span", { class: "part" }, hit.heading)),
      searchPart("ul", { class: "meta" }, crumbs[0] && searchPart("li", {}, ...crumbs), ...facts.map((fact) => fact && searchPart("li", own, fact))),
      searchPart("p", {}, ...hit.snippet.map(({ text, isMark }) => (isMark ? searchPart("mark", {}, text) : text))),
    );
  },

  /** A part of the results, with its name in the gutter. */
  rows(label, ...children) {
    return searchPart("section", { class: "rows" }, searchPart("h2", { class: "label", tabindex: "-1" }, label), searchPart("div", {}, ...children));
  },

  /** What is always there: pages by topic, and all of them. */
  ways({ t, home, own }) {
    const item = (path, name) => searchPart("li", {}, searchPart("a", { href: place.linkTo(home + path) }, name));
    const topics = own.topics.slice(0, 12).map(({ id, name }) => item("/topics/" + id + ".html", name));
    return this.rows(t.find_topics, searchPart("ul", { class: "inline" }, ...topics, item("/search.html#letter-1", t.find_a_to_z)));
  },

  /** What comes first when somebody may be in danger. */
  safety({ t, root, own }) {
    return searchPart(
      "section",
      { class: "stop find-safety" },
      searchPart("h2", { class: "label" }, this.icon(".tool-help"), searchPart("span", {}, t.find_safety_title)),
      searchPart("p", {}, t.find_safety_text),
      own.help && searchPart("a", { class: "button", href: place.linkTo(root + own.help) }, t.find_safety_link),
    );
  },
};
