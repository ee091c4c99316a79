"""Reads the pages of a built site as a reader sees them: title, headings, blocks of text."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = set("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = set("p li td th dt dd h1 h2 h3 h4 h5 h6 blockquote caption figcaption summary div section article ul ol "
             "table tr pre label legend header main dl fieldset form small br".split())
SILENT = {"nav", "svg", "script", "style", "template", "select", "button"}
# Labels of the interface, links to elsewhere, and what no index may hold: keys of tests, briefs for one player.
UNASKED = {"label", "unseen", "topics", "is-private", "is-key", "key-sheet", "is-fallback", "facets"}


class Page(NamedTuple):
    """`blocks` are what the author wrote in the page's own language; `everything` is all that a reader sees."""

    path: str
    title: str
    headings: list
    blocks: list
    everything: str


class Reader(HTMLParser):
    """Walks a page; each open element knows whether its text is shown, asked for, and in which language."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.main, self.locale = [], 0, ""
        self.block, self.asked = [], []
        self.titles, self.headings, self.blocks, self.everything = [], [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "html":
            self.locale = attrs.get("lang") or ""
        if tag in BLOCKS:
            self.flush()
        if tag in VOID:
            return
        shown, asked, lang, head = self.open[-1][1:] if self.open else (True, True, self.locale, "")
        classes = set((attrs.get("class") or "").split())
        lang = attrs.get("lang") or lang or self.locale
        shown = shown and tag not in SILENT and "number" not in classes and attrs.get("aria-hidden") != "true"
        asked = asked and not classes & UNASKED and lang == self.locale
        head = tag if tag in ("h1", "h2", "h3") else head
        self.main += tag == "main"
        self.open.append((tag, shown, asked, lang, head))

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.flush()
        names = [entry[0] for entry in self.open]
        if tag not in names:
            return
        while self.open.pop()[0] != tag:
            pass
        self.main -= tag == "main"

    def handle_data(self, data):
        if not self.main or not self.open[-1][1]:
            return
        self.block.append(data)
        self.asked.append((data.isspace() or self.open[-1][2], self.open[-1][4]))

    def flush(self):
        text = " ".join("".join(self.block).split())
        asked, heads = all(one for one, _ in self.asked), {head for _, head in self.asked}
        self.block, self.asked = [], []
        if not text:
            return
        self.everything.append(text)
        if asked and "h1" in heads:
            self.titles.append(text)
        elif asked and heads & {"h2", "h3"}:
            self.headings.append(text)
        elif asked:
            self.blocks.append(text)


def read(site, path):
    reader = Reader()
    reader.feed((site / path).read_text(encoding="utf-8"))
    reader.close()
    reader.flush()
    title = reader.titles[0] if reader.titles else ""
    return Page(path, title, reader.headings, reader.blocks, "\n".join(reader.everything))
