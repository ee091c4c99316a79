/** What a word of a question may mean: itself, its kin, what it begins, what was meant when it was typed wrong. */
const searchWords = {
  kin: 0.8,
  begun: 0.5,
  typed: 0.6,
  suffixed: 0.4,
  mostBegun: 16,

  /** [{word, factor, places}], the best first; `isLast` for the word that is still being typed. */
  async meant(index, part, isLast) {
    const meant = [];
    const add = (read, factor) => {
      if (read && !meant.some((other) => other.word === read.word)) {
        meant.push({ word: read.word, factor, places: read.places });
      }
    };
    const exact = await index.words.word(part.word);
    add(exact, 1);
    if (exact) {
      for (const kin of exact.kin) add(await index.words.word(kin), this.kin);
    }
    const length = Array.from(part.word).length;
    const mayBegin = part.isPair ? isLast || part.isAlone : length > 1 && (isLast || !exact);
    if (mayBegin) {
      const factor = exact ? this.begun * 0.6 : this.begun;
      for (const read of await this.begunBy(index, part.word)) add(read, part.isAlone ? 0.9 : factor);
    }
    // A word for danger is never taken for another one.
    const isUnknown = !part.isPair && !meant.length && length > 3 && !index.isDanger(part.word);
    if (isUnknown) {
      for (const [word, factor] of await this.near(index, part.word, length)) {
        const read = await index.words.word(word);
        add(read, factor);
        for (const kin of read ? read.kin : []) add(await index.words.word(kin), factor * this.kin);
      }
    }
    return { meant, isSpelt: isUnknown && meant.length > 0 };
  },

  /** The words on most pages among those that begin so. */
  async begunBy(index, letters) {
    const found = await index.words.beginning(letters, 3);
    const many = found.map(([shard, at]) => [searchShards.numbers(shard.places[at].slice(0, 7))[0], shard, at]);
    many.sort((a, b) => b[0] - a[0]);
    return many.slice(0, this.mostBegun).map(([, shard, at]) => index.words.read(shard, at));
  },

  /** Words of the index that differ by one letter, or by two if they are long; in languages whose nouns change at the
      beginning also those that end alike. */
  async near(index, word, length) {
    const candidates = new Set();
    // One change leaves the first or the last letters as they are; a swap may sit in the middle.
    const most = length < 8 ? 1 : 2;
    const kept = Math.max(1, Math.ceil(length / 2) - 1 - (most - 1));
    const letters = Array.from(word);
    for (const [shard, at] of await index.spelt.beginning(letters.slice(0, kept).join(""), 4)) {
      candidates.add(shard.words[at]);
    }
    const back = letters.slice().reverse();
    for (const [shard, at] of await index.ends.beginning(back.slice(0, kept).join(""), 4)) {
      candidates.add(Array.from(shard.words[at]).reverse().join(""));
    }
    const near = [];
    for (const candidate of candidates) {
      const distance = this.distance(word, candidate, most);
      // Few get the first letter wrong, and short words with another one are other words.
      const isOther = length < 6 && candidate[0] !== word[0];
      if (distance <= most && !isOther) {
        near.push([candidate, this.typed / distance, distance - this.shared(word, candidate) / 100]);
      } else if (index.isPrefixed && this.sharedEnd(word, candidate) >= Math.max(4, length * 0.6)) {
        near.push([candidate, this.suffixed, 3 - this.sharedEnd(word, candidate) / 100]);
      }
    }
    near.sort((a, b) => a[2] - b[2]);
    const best = near.length ? Math.ceil(near[0][2]) : 0;
    return near.filter((one) => Math.ceil(one[2]) === best).slice(0, 6);
  },

  shared(a, b) {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n += 1;
    return n;
  },

  sharedEnd(a, b) {
    let n = 0;
    while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
    return n;
  },

  /** How many letters have to be put in, left out, changed or swapped with the next; more than `most` is `most + 1`. */
  distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, n) => n);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        const change = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        row[j] = Math.min(change, last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  },
};
