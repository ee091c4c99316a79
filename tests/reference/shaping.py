#!/usr/bin/env python3
"""Holds the shipped fonts to the full ones: every string of a built site is shaped with both, glyph by glyph.

    shaping.py --texts FILE.json --fonts DIR --venv DIR

FILE.json: {"km": ["…"], "ur": ["…"]}. DIR: the packs. HarfBuzz and the full fonts go into a folder of the script's own. They
are the same releases before they were cut, so nothing needs a tolerance: names, clusters, advances and offsets are equal.
"""

import argparse
import io
import itertools
import json
import pathlib
import re
import subprocess
import sys
import venv

# Script, languages, npm package with the full font, its files to compare, and the shipped files that stand for each. The full
# ones have fixed weights, so they are taken where the shipped variable font has a master: in between they were rounded by
# themselves, and differ by 1. (The shipped Literata was itself cut from one with optical sizes: rounded, but for 400.)
FULL = {
    "Noto Sans Khmer": ("Khmr", "km", "noto-sans-khmer@0.4.3", "100Thin 400Regular 900Black", "khmer/*.woff2"),
    "Noto Nastaliq Urdu": ("Arab", "ur", "noto-nastaliq-urdu@0.4.2", "400Regular 700Bold", "nastaliq/*-{}-*.woff2"),
    "Noto Naskh Arabic": ("Arab", "ur ar ps sd fa", "noto-naskh-arabic@0.4.5", "400Regular 700Bold", "naskh/*.woff2"),
    "Literata": ("Latn", "en es fr", "literata@0.4.3", "400Regular", "latin/literata-*-normal.woff2"),
    "Literata italic": ("Latn", "en es fr", "literata@0.4.3", "400Regular_Italic", "latin/literata-*-italic.woff2"),
    "Atkinson": ("Latn", "en es fr", "atkinson-hyperlegible-next@0.4.1", "400Regular 800ExtraBold", "latin/atkinson-*.woff2"),
}
FORM = re.compile(r"(?P<I>Ini|\.init)|(?P<M>Med|\.medi)|(?P<F>Fin|\.fina)|(?P<S>Sep|^uni06(?![6F]\d|4[B-F]|5)[0-9A-F]{2}$)")


def installed(folder):
    """A Python with HarfBuzz; the full fonts stand beside it in node_modules."""
    if not (folder / "node_modules").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin/pip", "install", "-q", "uharfbuzz==0.57.0", "fonttools==4.68.0", "brotli==1.2.1"], check=True)
        fonts = sorted({"@expo-google-fonts/" + row[2] for row in FULL.values()})
        subprocess.run(["npm", "install", "--silent", "--no-save", "--ignore-scripts", "--prefix", folder, *fonts], check=True)
    return folder / "bin/python"


class Font:
    def __init__(self, path, weight):
        font, plain = ttLib.TTFont(path), io.BytesIO()
        font.flavor = None  # HarfBuzz reads no woff2
        font.save(plain)
        self.names, self.has = font.getGlyphOrder(), {chr(code): name for code, name in font.getBestCmap().items()}
        self.release = font["name"].getDebugName(5), font["head"].fontRevision, font["head"].unitsPerEm
        self.font = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))
        self.font.set_variations({"wght": weight})

    def shape(self, text, start, end, language, direction, script):
        """Glyphs from left to right. The text around goes along, as in a browser: letters join across fonts."""
        run = uharfbuzz.Buffer()
        run.add_str(text, start, end - start)
        run.language, run.direction, run.script = language, direction, script
        run.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        uharfbuzz.shape(self.font, run)
        return [(self.names[g.codepoint], g.cluster, *p.position) for g, p in zip(run.glyph_infos, run.glyph_positions)]


def groups(keys, start=0):
    for key, group in itertools.groupby(enumerate(keys, start), lambda pair: pair[1]):
        places = [place for place, _ in group]
        yield key, places[0], places[-1] + 1


def pieces(text, own):
    """Stretches of one direction and script. What has no script of its own goes with what stands before it."""
    numbers = {i for found in re.finditer(r"\d+(?:[.,:/٫٬]\d+)*", text) for i in range(*found.span())}
    scripts = [unicodedata.script(c) for c in text]
    last = next((s for s in scripts if s[0] != "Z"), own)
    ways = ["rtl" if own == "Arab" and i not in numbers else "ltr" for i in range(len(text))]
    return groups([(way, last := last if s[0] == "Z" else s) for way, s in zip(ways, scripts)])


def told(text, at, what):
    return f"{what} at {text[at]}, in: {' '.join(f'U+{ord(c):04X}' for c in text[max(at - 4, 0):at + 5])}"


def compare(text, language, own, slices, full, seen):
    """What differs in the runs that were not seen before. The full font takes a run as far as it has the characters."""
    holder = []  # the slice that a browser takes for each character; an invisible one stays with what is before it
    for c in text:
        holder.append(next((f for f in slices if c in f.has), (holder or slices)[-1] if unicodedata.category(c) == "Cf" else None))
    for how, start, end in pieces(text, own):
        for whole, first, last in groups([holder[i] is not None or text[i] in full.has for i in range(start, end)], start):
            run = text[first:last], text[max(first - 5, 0):first], text[last:last + 5], how  # HarfBuzz looks at five around it
            if not whole or run in seen or how[1] != own and not any(map(str.isalpha, run[0])):
                continue
            seen.add(run)
            theirs = full.shape(text, first, last, language, *how)
            for font, a, b in groups(holder[first:last], first):
                ours = font.shape(text, a, b, language, *how) if font else []
                pairs = itertools.zip_longest(ours, [glyph for glyph in theirs if a <= glyph[1] < b] if font else [])
                unlike = (told(text, (x or y)[1], f"{x}, in the full font {y},") for x, y in pairs if x != y)
                yield from itertools.islice(unlike, 1)  # one slip moves all that follows
                yield from (told(text, g[1], f"{g[0]} shows") for g in ours
                            if g[0] == ".notdef" or g[0] == font.has.get("\u25cc") and text[g[1]] != "\u25cc")
                # Punctuation, digits and Latin may go to another font, but no letter or mark of this script.
                yield from (told(text, i, "no glyph, but the full font has one,") for i in range(a, b) if not font
                            and (unicodedata.script(text[i]) == own or unicodedata.category(text[i])[0] == "M"))


def by_hand(language, own, slices, full):
    """Holds a font to the cases written by hand, from the scripts and not from a font. Khmer: the glyphs from left to right, a
    subscript as 17D2 and its consonant. Urdu: the form of each letter as typed (or single), and digits from left to right."""
    for line in pathlib.Path(__file__).with_name("shaping-cases.tsv").read_text("utf-8").splitlines():
        tag, text, wanted, why = line.split("\t")
        text, seen = re.sub(r"\\u(\w{4})", lambda code: chr(int(code[1], 16)), text), ""
        for how, start, end in pieces(text, own) if tag == language else ():
            glyphs = slices[0].shape(text, start, end, language, *how)[::-1 if how[0] == "rtl" else 1]  # as typed
            forms = ((FORM.search(name), unicodedata.digit(text[at], "")) for name, at, *_ in glyphs)
            seen += "".join(form.lastgroup if form else str(digit) for form, digit in forms) if own == "Arab" else " ".join(
                name.removeprefix("uni") for name, *_ in glyphs)
            yield from compare(text, language, own, slices, full, set())
        if tag == language and seen != wanted:
            yield told(text, 0, f"{seen} is not {wanted} ({why})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--texts", "--fonts", "--venv"):
        parser.add_argument(name, type=pathlib.Path, required=True)
    options, counts, faults = parser.parse_args(), [], []
    if pathlib.Path(sys.prefix) != options.venv.resolve():
        sys.exit(subprocess.run([installed(options.venv.resolve()), __file__, *sys.argv[1:]]).returncode)
    global uharfbuzz, ttLib, unicodedata  # only the folder's own Python has them
    import uharfbuzz
    from fontTools import ttLib, unicodedata
    both = itertools.product(json.loads(options.texts.read_text("utf-8")).items(), FULL.items())
    for (language, texts), (family, (own, tags, package, cuts, files)) in both:
        for cut in cuts.split() if language.split("-")[0] in tags.split() else ():
            where, weight, seen = options.venv / "node_modules/@expo-google-fonts" / package.split("@")[0], int(cut[:3]), set()
            full = Font(next(where.rglob(f"*_{cut}.ttf")), weight)
            # "latin-wght" before "latin-ext-wght": what both have comes from the first, as the style sheet has it.
            slices = [Font(path, weight) for path in sorted(options.fonts.glob(files.format(weight)), reverse=True)]
            found = [f"{s.release} is shipped, {full.release} is the full one" for s in slices if s.release != full.release]
            found += [*itertools.chain.from_iterable(compare(t, language, own, slices, full, seen) for t in texts if slices)]
            found += by_hand(language, own, slices, full) if slices else ["nothing is shipped"]
            faults += [f"{language}, {family} {cut}: {fault}" for fault in (found if seen else found + ["no text for it"])]
            counts.append(f"{language} {family} {cut} {len(seen)} runs")
    print(*faults[:20], sep="\n", end="\n" if faults else "", file=sys.stderr)
    sys.exit(f"{len(faults)} differences in: {'; '.join(counts)}" if faults or not counts else print("equal:", "; ".join(counts)))


if __name__ == "__main__":
    main()
