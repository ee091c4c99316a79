/** The files of an index, loaded as scripts when they are needed: the same from a disk, a stick or a host. */
class SearchFault extends Error {
  constructor(file) {
    super("the index file " + file + " could not be read");
    this.isMissing = true;
  }
}

const searchShards = {
  arrived: new Map(),
  asked: new Map(),

  /** The value that the script at an address hands over under a name. */
  load(name, address) {
    const known = this.asked.get(address);
    if (known) return known;
    const promise = new Promise((resolve, reject) => {
      const end = () => {
        if (this.arrived.has(name)) resolve(this.arrived.get(name));
        else reject(new SearchFault(address));
        this.arrived.delete(name);
      };
      place.bring(address).then(end, end);
    });
    this.asked.set(address, promise);
    // What could not be read may be there the next time.
    promise.catch(() => this.asked.delete(address));
    return promise;
  },

  letters() {
    return this.load("letters", place.assets + "search-letters.js");
  },

  /** Numbers written as letters: five bits a letter, the lowest first, the sixth bit says that more follows. */
  numbers(text) {
    const numbers = [];
    for (let at = 0, number = 0, shift = 0; at < text.length; at += 1) {
      const digit = searchShards.digits[text.charCodeAt(at)];
      number += (digit & 31) * Math.pow(2, shift);
      if (digit & 32) {
        shift += 5;
      } else {
        numbers.push(number);
        number = 0;
        shift = 0;
      }
    }
    return numbers;
  },

  /** Where a word stands: {n, entries, weights, sections}, sections as bits. */
  places(text) {
    const numbers = this.numbers(text);
    const places = { n: numbers[0] || 0, entries: [], weights: [], sections: [] };
    let next = 0;
    for (let at = 1; at < numbers.length; ) {
      const entry = next + Math.floor(numbers[at] / 16);
      places.entries.push(entry);
      places.weights.push(numbers[at] % 16);
      next = entry + 1;
      let bits = 0;
      let section = -1;
      let more = true;
      while (more && at + 1 < numbers.length) {
        at += 1;
        section += (numbers[at] >> 1) + 1;
        more = (numbers[at] & 1) === 1;
        bits |= 1 << Math.min(section, 31);
      }
      at += 1;
      places.sections.push(bits);
    }
    return places;
  },

  digits: (() => {
    const digits = new Uint8Array(128);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (let n = 0; n < letters.length; n += 1) digits[letters.charCodeAt(n)] = n;
    return digits;
  })(),
};

/** What every file of an index calls. */
function besideSearch(name, value) {
  searchShards.arrived.set(name, value);
}

/** Sorted words that lie in several files. */
class WordShards {
  constructor(index, kind, names) {
    this.index = index;
    this.kind = kind;
    this.first = names.first ? names.first.split(" ") : [];
    this.names = names.names;
    this.open = new Map();
  }

  /** The number of the file that a word lies in, if it lies anywhere. */
  at(word) {
    let low = 0;
    let high = this.first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.first[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async shard(number) {
    const name = this.kind + number + "-" + this.names.substr(number * 5, 5);
    const value = await this.index.file(name);
    let shard = this.open.get(number);
    if (!shard) {
      const words = typeof value === "string" ? value : value.words;
      shard = { words: words.split(" "), places: value.places ? value.places.split(" ") : [], kin: value.kin || {}, read: [] };
      this.open.set(number, shard);
    }
    return shard;
  }

  /** A word with its places and its kin, or null. */
  async word(word) {
    if (!this.first.length) return null;
    const shard = await this.shard(this.at(word));
    const at = searchOrder.find(shard.words, word);
    return shard.words[at] === word ? this.read(shard, at) : null;
  }

  read(shard, at) {
    if (!shard.read[at]) {
      const kin = shard.kin[at] ? shard.kin[at].split(" ") : [];
      shard.read[at] = { word: shard.words[at], places: searchShards.places(shard.places[at]), kin };
    }
    return shard.read[at];
  }

  /** The words that begin with some letters, of at most so many files: [shard, number in it]. */
  async beginning(letters, mostShards) {
    const found = [];
    if (!this.first.length) return found;
    for (let number = this.at(letters), n = 0; number < this.first.length && n < mostShards; number += 1, n += 1) {
      if (n > 0 && !this.first[number].startsWith(letters)) break;
      const shard = await this.shard(number);
      for (let at = searchOrder.find(shard.words, letters); at < shard.words.length; at += 1) {
        if (!shard.words[at].startsWith(letters)) break;
        found.push([shard, at]);
      }
    }
    return found;
  }
}

const searchOrder = {
  /** The first place of sorted words that is not before a word. */
  find(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  },
};
