"""Made-up words, sentences and paragraphs, always the same for the same seed.

Only `random()` and `choices()` are asked of the generator: their results are the same in every Python.
"""

import itertools
import random

WORDS_IN_VOCABULARY = 20_000
COMMON = """the of and to a in is you that it for on are as with they at be this from have or by one had
not but what all were when we there can an your which their said if do will each about how up out them
then she many some so these would other into has more her two like him see time could no make than first
been its who now people my made over did down only way find use may long little very after our just where
most know get through back much before go good new write because any day same right look think also around
another came come work three word must does part even place well such here take why things help put years
different away again off went old number great tell men say small every found still between name should home
big give set own under read last never us left end along while might next below saw something thought both
few those always show large often together asked house don't world going want group talk listen support""".split()
ONSETS = "b b br c c ch cl d d f fl g h j l l m m n n p p pl pr r r s s sh sp st t t th tr v w".split()
VOWELS = "a a a ai e e e ea i i i o o o ou u".split()
CODAS = "l m n n nd ng nt r r rd s st t ck ll p".split() + [""] * 8
ENDINGS = "ing ed er ly ness tion ment ful able ity s es al ance".split() + [""] * 20


def vocabulary(seed):
    """Words from the most to the least frequent, and their summed weights as in natural text (Zipf)."""
    rng = random.Random(f"words {seed}")
    made = dict.fromkeys(made_up(rng) for _ in range(2 * WORDS_IN_VOCABULARY))
    made = [word for word in made if word not in COMMON][:WORDS_IN_VOCABULARY]
    words = COMMON + sorted(made, key=lambda word: len(word) + 8 * rng.random())
    weights = (1 / (rank + 2.7) ** 1.05 for rank in range(len(words)))
    return words, list(itertools.accumulate(weights))


def made_up(rng):
    n_syllables = rng.choices([1, 2, 3], weights=[2, 5, 3])[0]
    syllables = [pick(rng, ONSETS) + pick(rng, VOWELS) for _ in range(n_syllables)]
    return "".join(syllables) + pick(rng, CODAS) + pick(rng, ENDINGS)


def pick(rng, things):
    return things[int(rng.random() * len(things))]


class Writer:
    """An author who never runs out of words."""

    def __init__(self, vocabulary, key):
        self.words, self.weights = vocabulary
        self.rng = random.Random(key)

    def several(self, least, most):
        count = least + int(self.rng.random() * (most - least + 1))
        return self.rng.choices(self.words, cum_weights=self.weights, k=count)

    def phrase(self, least, most):
        return " ".join(self.several(least, most)).capitalize()

    def sentence(self, link=None):
        words = self.several(7, 19)
        if len(words) > 12:
            words[5] += ","
        if self.rng.random() < 0.2:
            mark = pick(self.rng, ["*", "**"])
            words[2:4] = [f"{mark}{words[2]} {words[3]}{mark}"]
        if link:
            words.insert(4, f"[{self.phrase(2, 4).lower()}]({link})")
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, sentences, links=()):
        links = list(links) + [None] * (sentences - len(links))
        return " ".join(self.sentence(link) for link in links)

    def bullets(self):
        return "\n".join(f"- {self.phrase(5, 11)}" for _ in range(5))

    def steps(self):
        lines = [f"{n}. **{self.phrase(2, 3)}.** {self.sentence()}" for n in range(1, 5)]
        lines.insert(2, "   - " + self.phrase(4, 7) + "\n   - " + self.phrase(4, 7))
        return "\n".join(lines)

    def table(self):
        rows = [[self.phrase(1, 3) for _ in range(4)] for _ in range(5)]
        rows.insert(1, ["---"] * 4)
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)
