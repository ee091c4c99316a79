"""Makes queries whose answer is known: each is drawn from one page, and that page is to be found.

All depends on the pages and the seed alone. Only `random()` is asked of the generator, as in `words.py`.
"""

import math
import random
import re
import unicodedata
from collections import Counter, defaultdict
from typing import NamedTuple

import scripts
from peers import node
from scripts import UNSPACED, WORD, clusters, fold, is_written

RARE, N_COMMON = 2, 40
RUN = (4, 8)
TRIES = 12
COUNTING = re.compile(r"[\d()（）第一二三四五六七八九十百零〇]+")
# How many of each kind at most; `run` and the rest only where the script has them.
QUOTAS = {"title": 25, "heading": 20, "phrase": 30, "ordinary": 20, "run": 25, "typo": 30, "accents": 20,
          "arabic": 20, "coengs": 15, "twins": 15, "prefix": 25}
UNLISTED = re.compile(r"(^|/)topics/")


class Query(NamedTuple):
    kind: str
    text: str
    path: str


class Token(NamedTuple):
    """A word: where it stands in its block, and its folded form."""

    start: int
    end: int
    fold: str


class Corpus:
    """The pages of one language, their words, and what is rare among them."""

    def __init__(self, pages, locale):
        self.locale, self.pages = locale, pages
        self.folded = {page.path: fold(page.everything) for page in pages}
        blocks = [block.translate(scripts.INVISIBLE) for page in pages for block in page.blocks]
        cut = iter(segmented(blocks, locale) if locale in UNSPACED else map(spaced, blocks))
        texts = iter(blocks)
        self.blocks = {page.path: [(next(texts), next(cut)) for _ in page.blocks] for page in pages}
        holders = defaultdict(set)
        for path, parts in self.blocks.items():
            for _, tokens in parts:
                for token in tokens:
                    holders[token.fold].add(path)
        self.n_pages = {word: len(paths) for word, paths in holders.items()}
        self.home = {word: next(iter(paths)) for word, paths in holders.items() if len(paths) == 1}
        self.common = {word for word, _ in sorted(self.n_pages.items(), key=lambda item: (-item[1], item[0]))[:N_COMMON]}
        self.letters = defaultdict(list)
        for letter in sorted({char for word in self.n_pages for char in word if char.isalpha()}):
            self.letters[script_of(letter)].append(letter)
        names = [name for page in pages for name in {page.title, *page.headings}]
        self.n_named = Counter(map(bare, names))

    def n_holding(self, text):
        """How many pages hold the text, 2 for many."""
        text, found = fold(text), 0
        for page in self.folded.values():
            found += text in page
            if found == 2:
                break
        return found

    def rarity(self, tokens):
        return min(self.n_pages[token.fold] for token in tokens)


def spaced(block):
    return [Token(found.start(), found.end(), fold(found[0])) for found in WORD.finditer(block)]


def segmented(blocks, locale):
    """Words by the dictionaries of Node.js, as a reader would cut a text that has no spaces."""
    for parts in node("segment.mjs", {"locale": locale, "texts": blocks}):
        at, tokens = 0, []
        for text, is_word in parts:
            if is_word and text.strip() and is_written(text):
                tokens.append(Token(at, at + len(text), fold(text)))
            at += len(text)
        yield tokens


def bare(name):
    """A name without its number: that of "Article 13" says nothing."""
    return COUNTING.sub("", fold(name)).strip(" .,:;-–—…·۔")


def make(pages, locale, seed=1):
    """All queries for the pages of a language, in an order that does not change."""
    return Maker(Corpus(pages, locale), seed).all()


def windows(pages, locale, counts, seed):
    """Queries of so many words each from the pages, whatever else holds them: what a reader might type."""
    maker = Maker(Corpus(pages, locale), seed)
    rng, found = random.Random(f"{seed} windows"), []
    for _ in range(1000 * len(counts)):
        text = maker.window(rng, pick(rng, pages), counts[len(found)])
        if text and text[0] not in found:
            found.append(text[0])
        if len(found) == len(counts):
            break
    return found


def script_of(text):
    """LATIN, ARABIC and so on, by the name of the first letter."""
    return unicodedata.name(text[0], "").split(" ")[0]


def pick(rng, things):
    return things[int(rng.random() * len(things))]


def shuffled(rng, things, weights=None):
    """In an order of chance, in which the heavy tend to come first (Efraimidis and Spirakis 2006)."""
    keys = [-math.log(1 - rng.random()) / (weights[at] if weights else 1) for at in range(len(things))]
    return [things[at] for at in sorted(range(len(things)), key=keys.__getitem__)]


class Maker:
    def __init__(self, corpus, seed):
        self.corpus, self.seed = corpus, seed
        self.unspaced = corpus.locale in UNSPACED
        self.pages = [page for page in corpus.pages if not UNLISTED.search(page.path)]
        self.made = {}

    def all(self):
        self.drawn("title", self.title)
        self.drawn("heading", self.heading)
        self.drawn("phrase", lambda rng, page: self.phrase(rng, page, lambda rarity: rarity <= RARE))
        self.drawn("ordinary", lambda rng, page: self.phrase(rng, page, lambda rarity: rarity > RARE))
        if self.unspaced:
            self.drawn("run", self.run)
        else:
            self.drawn("typo", self.typo)
        changes = {"es": [("accents", scripts.without_accents)], "fr": [("accents", scripts.without_accents)],
                   "ur": [("arabic", scripts.with_arabic_letters)],
                   "km": [("coengs", scripts.with_coengs_swapped), ("twins", scripts.with_other_twin)]}
        for kind, change in changes.get(self.corpus.locale, []):
            self.drawn(kind, lambda rng, page, change=change: self.changed(rng, page, change))
        if self.corpus.locale == "zu":
            self.prefixes()
        return list(self.made.values())

    def drawn(self, kind, propose):
        """Goes round the pages until there are enough, so that no page has two before each could have one; long texts
        tend to come first, as there is more to draw from."""
        rng = random.Random(f"{self.seed} {kind}")
        left = QUOTAS[kind]
        sizes = (sum(len(tokens) for _, tokens in self.corpus.blocks[page.path]) for page in self.pages)
        weights = None if kind in ("title", "heading") else [1 + size for size in sizes]
        for _ in range(TRIES):
            for page in shuffled(rng, self.pages, weights):
                text = propose(rng, page) if left else None
                if text and fold(text) and (text, page.path) not in self.made:
                    self.made[text, page.path] = Query(kind, text, page.path)
                    left -= 1

    def named(self, page, names):
        """Those names that no other title or heading has."""
        fit = [name for name in names if self.corpus.n_named[bare(name)] == 1 and len(clusters(bare(name))) > 1]
        return [name.translate(scripts.INVISIBLE) for name in fit]

    def title(self, rng, page):
        return next(iter(self.named(page, [page.title])), None)

    def heading(self, rng, page):
        found = self.named(page, [name for name in page.headings if bare(name) != bare(page.title)])
        return pick(rng, found) if found else None

    def window(self, rng, page, n_words=None):
        """Some words of the page that follow each other with nothing but a space between; the text and the words."""
        parts = [part for part in self.corpus.blocks[page.path] if part[1]]
        if not parts:
            return None
        text, tokens = pick(rng, parts)
        first = int(rng.random() * len(tokens))
        if self.unspaced and not n_words:
            last = first + 1
            least = RUN[0] + int(rng.random() * (RUN[1] - RUN[0] + 1))
            while last < len(tokens) and len(clusters(text[tokens[first].start:tokens[last - 1].end])) < least:
                last += 1
        else:
            last = first + (n_words or 2 + int(rng.random() * 3))
        chosen = tokens[first:last]
        gaps = (text[one.end:other.start] for one, other in zip(chosen, chosen[1:]))
        if last > len(tokens) or any(gap not in ("", " ") or self.unspaced and gap for gap in gaps):
            return None
        if chosen[0].fold in self.corpus.common or chosen[-1].fold in self.corpus.common:
            return None
        found = text[chosen[0].start:chosen[-1].end]
        fits = n_words or not self.unspaced or RUN[0] <= len(clusters(found)) <= RUN[1]
        return (found, chosen) if fits else None

    def phrase(self, rng, page, is_fit):
        for _ in range(TRIES):
            found = self.window(rng, page)
            if found and is_fit(self.corpus.rarity(found[1])) and self.corpus.n_holding(found[0]) == 1:
                return found[0]
        return None

    def run(self, rng, page):
        """Any characters in a row, whether or not a word begins or ends there."""
        for _ in range(TRIES):
            parts = self.corpus.blocks[page.path]
            text = clusters(pick(rng, parts)[0]) if parts else []
            size = RUN[0] + int(rng.random() * (RUN[1] - RUN[0] + 1))
            first = int(rng.random() * max(1, len(text) - size + 1))
            chosen = text[first:first + size]
            if len(chosen) == size and all(map(is_written, chosen)) and self.corpus.n_holding("".join(chosen)) == 1:
                return "".join(chosen)
        return None

    def any(self, rng, page):
        """A title, a heading or a phrase that only this page holds."""
        named = pick(rng, [self.title, self.heading, None, None])
        return named and named(rng, page) or self.phrase(rng, page, lambda rarity: rarity <= RARE)

    def typo(self, rng, page):
        for _ in range(TRIES):
            text = self.any(rng, page)
            words = [found for found in WORD.finditer(text or "") if len(found[0]) >= 5 and found[0].isalpha()]
            if words:
                word = pick(rng, words)
                wrong = mistyped(rng, word[0], self.corpus.letters[script_of(fold(word[0]))])
                if fold(wrong) not in self.corpus.n_pages:
                    return text[:word.start()] + wrong + text[word.end():]
        return None

    def changed(self, rng, page, change):
        """A title, a heading or a phrase typed another way, where there is another way."""
        if change(page.everything) == page.everything:
            return None
        for _ in range(TRIES):
            named = pick(rng, [self.title, self.heading, None, None])
            text = named(rng, page) if named else (self.window(rng, page) or [None])[0]
            if text and change(text) != text and (named or self.corpus.n_holding(text) == 1):
                return change(text)
        return None

    def prefixes(self):
        """A noun with the prefix of the other number; with a word beside it where another page has that form."""
        rng, corpus = random.Random(f"{self.seed} prefix"), self.corpus
        known, lonely = [], []
        for page in self.pages:
            for text, tokens in corpus.blocks[page.path]:
                for at, token in enumerate(tokens):
                    for stem, other in scripts.other_forms(token.fold):
                        if corpus.home.get(token.fold) != page.path:
                            continue
                        if other in corpus.n_pages:
                            near = tokens[max(0, at - 2):at] + tokens[at + 1:at + 3]
                            near = [word for word in near if word.fold in corpus.home and word.fold not in (token.fold, other)]
                            known += [(f"{other} {word.fold}", page.path) for word in near[:1]]
                        elif sum(stem in folded for folded in corpus.folded.values()) == 1:
                            lonely.append((other, page.path))
        known, lonely = shuffled(rng, sorted(set(known))), shuffled(rng, sorted(set(lonely)))
        for text, path in lonely[:QUOTAS["prefix"] // 2] + known[:QUOTAS["prefix"] - QUOTAS["prefix"] // 2]:
            self.made.setdefault((text, path), Query("prefix", text, path))


def mistyped(rng, word, letters):
    """One slip of a finger, never at the first letter: a letter too many, too few, wrong, or two exchanged."""
    at, letter = 1 + int(rng.random() * (len(word) - 2)), pick(rng, letters)
    slip = int(rng.random() * 4)
    if slip == 0:
        return word[:at] + letter + word[at:]
    if slip == 1:
        return word[:at] + word[at + 1:]
    if slip == 2 or word[at] == word[at + 1]:
        return word[:at] + letter + word[at + 1:]
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]
