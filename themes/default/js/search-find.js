/** The index of one language: what is found for a question, and in which order. */
class SearchIndex {
  /** `folder`: the address of the index, with a slash at its end. Nothing is loaded yet. */
  constructor(folder) {
    this.folder = folder;
    this.locale = decodeURIComponent(folder.replace(/\/search\/$/, "").replace(/^.*\//, ""));
  }

  /** Loads what must be known before anything can be found; rejects with a SearchFault. */
  ready() {
    if (!this.loading) {
      this.loading = this.open();
      this.loading.catch(() => { this.loading = null; });
    }
    return this.loading;
  }

  async open() {
    const [letters, root] = await Promise.all([searchShards.letters(), this.file("root")]);
    this.guarded("root", () => {
      searchText.learn(letters);
      this.root = root;
      this.t = root.t;
      this.safety = (root.t.find_safety_words || "").split(";").map((word) => word.trim()).filter(Boolean);
      this.dangers = this.safety.map((phrase) => [searchText.cut(phrase).map(({ word }) => word), phrase.endsWith("*")]);
      this.help = root.help;
      this.topics = root.topics.slice(0, 300).map(([id, name]) => ({ id, name }));
      this.others = root.others.map(([locale, name, dir]) => ({
        locale, name, dir, folder: this.folder.replace(/[^/]*\/search\/$/, locale + "/search/"),
      }));
      this.words = new WordShards(this, "w", root.words);
      this.spelt = new WordShards(this, "s", root.spelt);
      this.ends = new WordShards(this, "e", root.ends);
      this.isPrefixed = root.isPrefixed;
      this.kinds = new Uint8Array(root.n);
      const runs = searchShards.numbers(root.runs);
      for (let at = 0, entry = 0; at < runs.length; at += 2) {
        this.kinds.fill(runs[at], entry, entry + runs[at + 1]);
        entry += runs[at + 1];
      }
    });
  }

  /** A file of the index. */
  file(name) {
    return searchShards.load(this.locale + "/" + name, this.folder + name + ".js");
  }

  /** Damaged files are faults like missing ones. */
  guarded(file, read) {
    try {
      return read();
    } catch (error) {
      throw error instanceof SearchFault ? error : new SearchFault(file);
    }
  }

  /** Whether a word is part of a phrase for danger that the edition names. */
  isDanger(word) {
    return this.dangers.some(([words, isOpen]) => words.some((one, n) => word === one || (isOpen && n === words.length - 1 && word.startsWith(one))));
  }

  /** What kind of page an entry is, whom it is for, and whether a machine drafted it. */
  about(entry) {
    const code = this.kinds[entry];
    const kind = this.root.kinds[code >> 2] || "page";
    return { kind, group: searchGroups[kind] || "page", audience: code & 2 ? "trainer" : "learner", isDraft: (code & 1) === 1 };
  }

  /** The pages that answer a question, the best first. */
  async find(text, filters) {
    await this.ready();
    try {
      return await this.found(text, filters || {});
    } catch (error) {
      throw error instanceof SearchFault ? error : new SearchFault("");
    }
  }

  async found(text, filters) {
    const parts = searchQuestion.parts(text);
    const found = new SearchFound(this, parts);
    if (!parts.length) return found;
    const tally = new SearchTally(this.root.n);
    const spelt = new Map();
    const read = await Promise.all(
      parts.map((part, n) => searchWords.meant(this, part, n === parts.length - 1 && part.end === text.length)),
    );
    read.forEach(({ meant, isSpelt }, n) => {
      if (isSpelt) spelt.set(parts[n], meant[0].word);
      tally.part(meant);
      for (const one of meant) found.meant.set(one.word, Math.max(one.factor, found.meant.get(one.word) || 0));
    });
    for (const other of searchQuestion.others(this.root.also, parts)) {
      const words = await Promise.all(other.words.map((word) => this.words.word(word)));
      if (words.every(Boolean)) {
        tally.phrase(words.map((word) => word.places), other);
        // Small words of another phrase are no sign that it stands there.
        for (const word of words) if (word.places.n < Math.max(50, this.root.n / 4)) found.meant.set(word.word, 0.5);
      }
    }
    const topic = filters.topic ? await this.words.word("#" + filters.topic) : null;
    const about = filters.topic ? new Set(topic ? topic.places.entries : []) : null;
    let ranked = tally.ranked(parts);
    if (about) ranked = ranked.filter((one) => about.has(one.entry));
    found.take(ranked, filters);
    found.spelt = spelt.size ? searchQuestion.spelt(text, spelt) : null;
    return found;
  }
}

/** The group that each kind of page is shown in. */
const searchGroups = {
  course: "lesson", module: "lesson", lesson: "lesson", quiz: "lesson", test: "lesson",
  handout: "handout", form: "handout", worksheet: "handout", certificate: "handout",
  session: "session", activity: "session",
  part: "guide", chapter: "guide", framework: "guide", example: "guide", message: "guide",
  resource: "resource", term: "word", glossary: "word", news: "news",
};

/** A question as parts that are looked up. */
const searchQuestion = {
  most: 24,

  /** The words of a question, each once, the last one whole or not. */
  parts(text) {
    const words = searchText.cut(text.slice(0, 2000)).slice(0, 200);
    const parts = [];
    for (const word of words) {
      if (word.isTail) {
        const last = parts[parts.length - 1];
        if (last) last.end = Math.max(last.end, word.end);
      } else if (!parts.some((part) => part.word === word.word) && parts.length < this.most) {
        parts.push(word);
      }
    }
    return parts;
  },

  /** Other phrases for phrases of the question: {words, from, to}. */
  others(groups, parts) {
    const others = [];
    const matches = (phrase, at) =>
      phrase.every((word, n) => {
        const part = parts[at + n];
        return part && (part.word === word || part.word === word + "s" || part.word === word + "es");
      });
    for (const group of groups) {
      const phrases = group.map((phrase) => phrase.split(" "));
      for (const phrase of phrases) {
        for (let at = 0; at + phrase.length <= parts.length; at += 1) {
          if (!matches(phrase, at)) continue;
          for (const other of phrases) {
            if (other !== phrase) others.push({ words: other, from: at, to: at + phrase.length });
          }
        }
      }
    }
    return others.slice(0, 12);
  },

  /** The question as it was understood: words that were typed wrong are replaced. */
  spelt(text, words) {
    let out = "";
    let at = 0;
    for (const [part, word] of words) {
      out += text.slice(at, part.start) + word;
      at = part.end;
    }
    return out + text.slice(at);
  },
};

/** What each entry says to each part of a question. */
class SearchTally {
  constructor(n) {
    this.n = n;
    this.parts = [];
  }

  part(meant) {
    const part = { weights: new Float32Array(this.n), sections: new Int32Array(this.n), n: 0 };
    for (const { places, factor } of meant) {
      if (!part.n || factor === 1) part.n = Math.max(part.n, places.n);
      for (let at = 0; at < places.entries.length; at += 1) {
        const entry = places.entries[at];
        const weight = places.weights[at] * factor;
        if (weight > part.weights[entry]) part.weights[entry] = weight;
        part.sections[entry] |= places.sections[at];
      }
    }
    this.parts.push(part);
  }

  /** Another phrase for some parts: an entry that holds all its words says as much to each of them. */
  phrase(words, { from, to }) {
    const [first, ...rest] = words;
    const others = rest.map((places) => new Map(places.entries.map((entry, at) => [entry, at])));
    first.entries.forEach((entry, at) => {
      let weight = first.weights[at];
      let sections = first.sections[at];
      for (let n = 0; n < rest.length; n += 1) {
        const there = others[n].get(entry);
        if (there === undefined) return;
        weight = Math.min(weight, rest[n].weights[there]);
        sections &= rest[n].sections[there];
      }
      if (!sections) return;
      for (const part of this.parts.slice(from, to)) {
        part.weights[entry] = Math.max(part.weights[entry], weight * 0.6);
        part.sections[entry] |= sections;
        part.n = Math.max(part.n, 1);
      }
    });
  }

  /** [{entry, score, section, isWhole}], the best first: those that answer every part before the others. */
  ranked(questions) {
    const parts = this.parts;
    const rarity = parts.map((part) => Math.log(1 + (this.n - Math.min(part.n, this.n) + 0.5) / (part.n + 0.5)));
    const isCommon = parts.map((part) => part.n > 50 && part.n > this.n / 4);
    const needed = isCommon.every(Boolean) ? parts.map(() => true) : isCommon.map((common) => !common);
    const all = rarity.reduce((sum, one) => sum + one, 0) || 1;
    const nNeeded = needed.filter(Boolean).length;
    const ranked = [];
    for (let entry = 0; entry < this.n; entry += 1) {
      let score = 0;
      let met = 0;
      let has = 0;
      for (let n = 0; n < parts.length; n += 1) {
        const weight = parts[n].weights[entry];
        if (weight > 0) {
          score += weight * rarity[n];
          met += rarity[n];
          if (needed[n]) has += 1;
        }
      }
      if (score > 0) ranked.push({ entry, score: score * (met / all), isWhole: has === nNeeded, met: met / all, section: 0 });
    }
    const whole = ranked.filter((one) => one.isWhole);
    const some = whole.length >= 10 ? [] : ranked.filter((one) => !one.isWhole && one.met >= 0.4);
    const inOrder = (a, b) => b.score - a.score || a.entry - b.entry;
    return [whole, some].reduce((best, list) => best.concat(this.together(list.sort(inOrder), rarity, questions)), []);
  }

  /** Entries that say it all in one section come first, and lead there. */
  together(list, rarity, questions) {
    const head = list.slice(0, 60);
    for (const one of head) {
      let best = -1;
      for (let section = 0; section < 32; section += 1) {
        let sum = 0;
        let weight = 0;
        for (let n = 0; n < this.parts.length; n += 1) {
          if ((this.parts[n].sections[one.entry] >>> section) & 1) {
            sum += rarity[n];
            weight += this.parts[n].weights[one.entry];
          }
        }
        if (weight > 0 && sum > best + 1e-9) {
          best = sum;
          one.section = section;
        }
      }
      const all = rarity.reduce((sum, rare) => sum + rare, 0) || 1;
      if (questions.length > 1 && best > 0) one.score *= 0.5 + best / all;
    }
    head.sort((a, b) => b.score - a.score || a.entry - b.entry);
    return head.concat(list.slice(60));
  }
}
