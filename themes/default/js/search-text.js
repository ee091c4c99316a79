/** Texts as the index has them: letters folded by the table of the index, cut into words or pairs of clusters. */
const searchText = {
  gap: 0,
  word: 1,
  base: 2,
  mark: 3,
  nothing: 4,
  longest: 40,

  /** Takes the table that the index was made with. */
  learn(table) {
    const classes = new Uint8Array(0x323b0);
    const numbers = table.classes.split(",");
    for (let n = 0, at = 0; n < numbers.length; n += 3) {
      at += parseInt(numbers[n], 36);
      const end = at + parseInt(numbers[n + 1], 36);
      classes.fill(Number(numbers[n + 2]), at, end);
      at = end;
    }
    const folds = new Map();
    let at = 0;
    for (const run of table.folds) {
      const [, gap, length, kind, rest] = /^(\w+),(\w+),(\w)([^]*)$/.exec(run);
      at += parseInt(gap, 36);
      const end = at + parseInt(length, 36);
      const given = kind === "w" ? rest.split(" ") : kind === "s" ? Array.from(rest) : [];
      for (let n = 0; at < end; n += 1, at += 1) {
        if (kind === "d") folds.set(at, String.fromCodePoint(at + Number(rest)));
        else if (kind !== "p") folds.set(at, given[n]);
        else if (n % 2 === 0) folds.set(at, String.fromCodePoint(at + 1));
      }
    }
    this.classes = classes;
    this.folds = folds;
  },

  /** The words of a text: {word, start, end, isPair, isTail, isAlone}; start and end are places in the text. The tail
      of a run is its last cluster, which is in the pair before it too; a cluster alone is a run by itself. */
  cut(text) {
    const words = [];
    let word = "";
    let start = 0;
    let clusters = [];
    let joins = false;
    const endWord = (end) => {
      if (word) words.push({ word: this.shortened(word), start, end, isPair: false });
      word = "";
    };
    const endRun = () => {
      clusters.forEach((cluster, n) => {
        const next = clusters[n + 1];
        const both = this.ordered(cluster.text) + (next ? this.ordered(next.text) : "");
        const end = (next || cluster).end;
        words.push({ word: this.shortened(both), start: cluster.start, end, isPair: true, isTail: !next && n > 0, isAlone: clusters.length === 1 });
      });
      clusters = [];
      joins = false;
    };
    let at = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0);
      const kind = this.classes[code] || 0;
      const end = at + letter.length;
      if (kind === this.word) {
        endRun();
        if (!word) start = at;
        word += this.folds.get(code) || letter;
      } else if (kind === this.gap) {
        endWord(at);
        endRun();
      } else if (kind !== this.nothing) {
        endWord(at);
        const last = clusters[clusters.length - 1];
        const folded = this.folds.get(code) || letter;
        if (last && (kind === this.mark || joins)) {
          last.text += folded;
          last.end = end;
        } else {
          clusters.push({ text: folded, start: at, end });
        }
        joins = letter === "\u17d2" || letter === "\u1039";
      }
      at = end;
    }
    endWord(at);
    endRun();
    return words;
  },

  shortened(word) {
    return word.length <= this.longest ? word : Array.from(word).slice(0, this.longest).join("");
  },

  /** One order of the parts of a Khmer cluster: letters below (RO last), shifters, vowels, signs. */
  ordered(cluster) {
    if (!/[\u17b6-\u17d3]/.test(cluster)) return cluster;
    let base = "";
    const parts = [];
    const letters = Array.from(cluster);
    for (let n = 0; n < letters.length; n += 1) {
      const letter = letters[n];
      if (letter === "\u17d2") {
        n += 1;
        const below = letters[n] === "\u178a" ? "\u178f" : letters[n] || "";
        parts.push([below === "\u179a" ? 2 : 1, letter + below]);
      } else if (this.rank(letter)) {
        parts.push([this.rank(letter), letter]);
      } else {
        base += letter;
      }
    }
    const sorted = parts.map((part, n) => [part[0], n, part[1]]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    sorted.forEach((part, n) => {
      if (n === 0 || part[2] !== sorted[n - 1][2]) base += part[2];
    });
    return base.split("\u17c1\u17b8").join("\u17be").split("\u17c1\u17b6").join("\u17c4");
  },

  rank(letter) {
    if (letter === "\u17c9" || letter === "\u17ca") return 3;
    if (letter >= "\u17c1" && letter <= "\u17c3") return 4;
    if ((letter >= "\u17b6" && letter <= "\u17c0") || letter === "\u17c4" || letter === "\u17c5") return 5;
    if (letter >= "\u17c6" && letter <= "\u17d3" && letter !== "\u17c9" && letter !== "\u17ca" && letter !== "\u17d2") return 6;
    return 0;
  },
};
