"""What the scripts of the world ask of somebody who makes queries: clusters, words, folding."""

import re
import unicodedata

UNSPACED = {"km", "th", "lo", "my", "zh-Hans", "zh-Hant", "ja"}
COENG = "\u17d2"
SPACING_VOWELS = "\u0e33\u0eb3"
STACKERS = "\u17d2\u1039"
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
WORD = re.compile(rf"[^\W_][{MARKS}]*(?:[^\W_]|[{MARKS}]|['’\u200c](?=[^\W_]))*")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
ARABIC_LETTERS = str.maketrans("یکہ", "يكه")
# The letters of an Urdu keyboard, and those of an Arabic one.
ARABIC_KEYBOARD = str.maketrans("یک", "يك")
LATE_RO = re.compile(r"(\u17d2\u179a)(\u17d2[\u1780-\u17a2])")
TWO_COENGS = re.compile(r"(\u17d2[\u1780-\u17a2])(\u17d2[\u1780-\u17a2])")
COENG_TWINS = str.maketrans("ដត", "តដ")


def fold(text):
    """Two texts that a reader would call the same are the same when folded."""
    text = unicodedata.normalize("NFKD", text.translate(INVISIBLE)).casefold()
    text = "".join(char for char in text if not "\u0300" <= char <= "\u036f")
    text = LATE_RO.sub(r"\2\1", text.replace(COENG + "ដ", COENG + "ត"))
    return " ".join(unicodedata.normalize("NFC", text).translate(ARABIC_LETTERS).split())


def clusters(text):
    """What a reader takes for one character, as a list; a Khmer or Burmese stack stays whole."""
    found = []
    for char in text:
        joins = unicodedata.category(char)[0] == "M" or char in SPACING_VOWELS or char in "\u200c\u200d"
        stacked = found and found[-1][-1] in STACKERS
        if found and (joins or stacked):
            found[-1] += char
        else:
            found.append(char)
    return found


def is_written(cluster):
    """A letter or a digit, not a space, a mark or punctuation."""
    return unicodedata.category(cluster[0])[0] in "LN"


def without_accents(text):
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare)


def with_arabic_letters(text):
    return text.translate(ARABIC_KEYBOARD)


def with_coengs_swapped(text):
    """ស្ត្រី typed with its two subscripts the other way round: it looks the same."""
    return TWO_COENGS.sub(r"\2\1", text)


def with_other_twin(text):
    """Coeng DA for coeng TA and back: they look the same."""
    return re.sub(f"(?<={COENG})[ដត]", lambda found: found[0].translate(COENG_TWINS), text)


# Noun prefixes of isiZulu: of one, of several. The longer ones first.
PREFIXES = [("izin", "in"), ("izim", "im"), ("izi", "isi"), ("isi", "izi"), ("umu", "aba"), ("aba", "um"), ("ama", "i"),
            ("imi", "um"), ("um", "aba"), ("um", "imi"), ("in", "izin"), ("im", "izim"), ("i", "ama")]
LEAST_STEM = 4


def other_forms(word):
    """Pairs of a stem and the word with the other prefix; a shorter prefix does not count where a longer one stands."""
    taken = ""
    for old, new in PREFIXES:
        if word.startswith(old) and len(word) - len(old) >= LEAST_STEM and taken in ("", old):
            taken = old
            yield word[len(old):], new + word[len(old):]
