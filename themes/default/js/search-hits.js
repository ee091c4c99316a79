/** What was found for a question. */
class SearchFound {
  constructor(index, parts) {
    this.index = index;
    this.parts = parts;
    this.isBlank = parts.length === 0;
    this.meant = new Map();
    this.spelt = null;
    this.isMore = false;
    this.take([], {});
  }

  take(ranked, filters) {
    const counts = {};
    const audiences = { learner: 0, trainer: 0 };
    const kept = [];
    for (const one of ranked) {
      const about = this.index.root ? this.index.about(one.entry) : {};
      audiences[about.audience] += 1;
      if (filters.audience && about.audience !== filters.audience) continue;
      counts[about.group] = (counts[about.group] || 0) + 1;
      if (!filters.kind || about.group === filters.kind) kept.push(one);
    }
    const order = ["lesson", "handout", "session", "guide", "resource", "word", "news", "page"];
    this.groups = order.filter((kind) => counts[kind]).map((kind) => ({ kind, n: counts[kind] }));
    this.audiences = ["learner", "trainer"].filter((one) => audiences[one]).map((audience) => ({ audience, n: audiences[audience] }));
    this.ranked = kept;
    this.n = kept.length;
  }

  /** Some of what was found, with titles and texts; those that hold the very words come first among them. */
  async hits(from, to) {
    const wanted = this.ranked.slice(from, to);
    const per = this.index.root.per;
    const hits = await Promise.all(wanted.map(async (one) => {
      const number = Math.floor(one.entry / per);
      const name = "p" + number + "-" + this.index.root.stamp;
      const shard = await this.index.file(name);
      return this.index.guarded(name, () => this.hit(one, shard[one.entry % per]));
    }));
    hits.forEach((hit, n) => { hit.order = n; });
    hits.sort((a, b) => b.score - a.score || a.order - b.order);
    hits.forEach((hit, n) => { this.ranked[from + n] = hit.one; });
    return hits;
  }

  hit(one, [path, title, crumbs, sections]) {
    const about = this.index.about(one.entry);
    const at = this.best(one, sections);
    const [anchor, heading, text] = sections[at];
    const asked = this.parts.map((part) => part.word).join(" ");
    const bonus = this.says(title, asked, 1.6) * this.says(heading, asked, 1.3) * this.says(text, asked, 1.25);
    const snippet = this.snippet(text);
    return Object.assign(about, {
      title, path, crumbs, anchor, snippet, one,
      heading: anchor && heading ? heading : "",
      score: (one.isWhole ? 1e6 : 0) + one.score * bonus,
      words: this.marked(title, heading, text),
    });
  }

  /** The section that holds most of the words; of those beyond the 31st the first that does. */
  best(one, sections) {
    if (one.section < 31) return Math.min(one.section, sections.length - 1);
    let best = Math.min(31, sections.length - 1);
    let most = -1;
    for (let n = best; n < sections.length; n += 1) {
      const words = new Set(searchText.cut(sections[n][1] + " " + sections[n][2]).map((word) => word.word));
      const score = this.parts.filter((part) => words.has(part.word)).length;
      if (score > most) [best, most] = [n, score];
    }
    return best;
  }

  /** How much more a text counts that holds the question word for word. */
  says(text, asked, factor) {
    const words = searchText.cut(text).filter((word) => !word.isTail);
    const said = words.map((word) => word.word).join(" ");
    if (said === asked) return factor * 1.5;
    return (" " + said + " ").includes(" " + asked + " ") ? factor : 1;
  }

  /** The places of a text that answer: [{start, end, word, factor}]. */
  matches(text) {
    const matches = [];
    for (const word of searchText.cut(text)) {
      const factor = this.meant.get(word.word);
      if (!factor || word.isTail) continue;
      const last = matches[matches.length - 1];
      if (last && word.start < last.end) last.end = word.end;
      else matches.push({ start: word.start, end: word.end, word: word.word, factor });
    }
    return matches;
  }

  marked(title, heading, text) {
    const words = [];
    for (const whole of [text, heading, title]) {
      for (const { start, end } of this.matches(whole)) {
        const word = whole.slice(start, end);
        if (words.length < 8 && !words.some((other) => other.toLowerCase() === word.toLowerCase())) words.push(word);
      }
    }
    return words;
  }

  /** Two lines of a text around the words that were asked for: [{text, isMark}, …]. */
  snippet(text) {
    const length = 180;
    const matches = this.matches(text);
    let best = 0;
    let most = -1;
    matches.forEach((first, n) => {
      const seen = new Map();
      for (let m = n; m < matches.length && matches[m].end - first.start <= length; m += 1) {
        seen.set(matches[m].word, Math.max(matches[m].factor, seen.get(matches[m].word) || 0));
      }
      let sum = 0;
      for (const factor of seen.values()) sum += factor;
      if (sum > most + 1e-9) [best, most] = [first.start, sum];
    });
    let from = Math.max(0, best - 50);
    if (from > 0) {
      const line = text.lastIndexOf("\n", best - 1) + 1;
      const space = text.indexOf(" ", from);
      from = line >= from ? line : space >= 0 && space < best ? space + 1 : this.whole(text, from);
    }
    let to = Math.min(text.length, from + length);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      to = space > from + length / 2 ? space : this.whole(text, to);
    }
    const pieces = [];
    const push = (start, end, isMark) => {
      const piece = text.slice(start, end).replace(/\s+/g, " ");
      if (piece) pieces.push({ text: piece, isMark });
    };
    let at = from;
    if (from > 0) pieces.push({ text: "… ", isMark: false });
    for (const match of matches) {
      if (match.start < at || match.end > to) continue;
      push(at, match.start, false);
      push(match.start, match.end, true);
      at = match.end;
    }
    push(at, to, false);
    if (to < text.length) pieces.push({ text: " …", isMark: false });
    return pieces;
  }

  /** The nearest place before which no cluster is cut. */
  whole(text, at) {
    let place = at;
    const isInside = () => {
      const code = text.codePointAt(place);
      const kind = searchText.classes[code];
      return kind === searchText.mark || kind === searchText.nothing || (code >= 0xdc00 && code <= 0xdfff) || /[\u17d2\u1039]/.test(text[place - 1]);
    };
    while (place < text.length && isInside()) place += 1;
    return place;
  }
}
