"""The edits an author makes, and where each must be seen in the site."""

import os
import pathlib
import re
from typing import NamedTuple

import corpus

KINDS = ("nothing", "body", "theme", "words", "title")
LAST_WORD = "untilhereandnofurther"
WORDS = {
    "beside": ("locales/en/interface.ftl", r"(?m)^search = .*"),
    "hugo": ("i18n/en.yaml", r"(?m)^built: .*"),
    "eleventy": ("_data/words.json", r'"built": "[^"]*'),
}
STYLES = {
    "beside": ("themes/default/css/tokens.css", "assets/*.css"),
    "hugo": ("themes/plain/static/style.css", "style.css"),
    "mdbook": ("theme/css/variables.css", "css/*.css"),
    "eleventy": ("style.css", "style.css"),
}
FIRST_PARAGRAPH = r"(?s)\A.*?(?=\n\n## )"


class Change(NamedTuple):
    """A file, the place in it that an edit follows, and the text put there; `%` stands for the mark."""

    path: str
    after: str
    text: str


class Edit(NamedTuple):
    """Changes made together, and the files of the site (patterns) that must then hold the mark."""

    changes: list
    shown: list


def place(number):
    """Folder and name of a page."""
    return corpus.folder_of(number // corpus.PAGES_IN_FOLDER), corpus.name_of(number)


def below(form, n_locales):
    """Where the pages lie: in the sources and in the site."""
    if form == "beside":
        return "content/en/", "en/"
    if form == "hugo":
        return ("content/en/", "en/") if n_locales > 1 else ("content/", "")
    return ("src/" if form == "mdbook" else "content/"), ""


def edits(form, n_pages, n_locales):
    """An edit of each kind that the tool knows. Body and title are of different pages, in different folders."""
    source, site = below(form, n_locales)
    folder, name = place(n_pages // 2)
    body = Change(f"{source}{folder}/{name}.md", FIRST_PARAGRAPH, " Here % is.")
    seen = f"{site}{folder}/{name}.html"
    made = {"nothing": Edit([], []), "body": Edit([body], [seen]), "title": title(form, source, site, n_pages)}
    if form in WORDS:
        made["words"] = Edit([Change(*WORDS[form], " %")], [seen])
    made["theme"] = theme(form)
    return made


def title(form, source, site, n_pages):
    """The title of a page, which the pages of its folder show too."""
    number = n_pages // 4
    folder, name = place(number)
    beside_it = place(number + 1 if (number + 1) % corpus.PAGES_IN_FOLDER else number - 1)[1]
    path = f"{folder}/{name}.md"
    seen = [f"{site}{folder}/{name}.html", f"{site}{folder}/{beside_it}.html"]
    if form != "mdbook":
        return Edit([Change(source + path, r"(?m)^title: .*", " %")], seen)
    listed = Change("src/SUMMARY.md", rf"\[[^\]]*(?=\]\({re.escape(path)}\))", " %")
    return Edit([Change(source + path, r"\A# .*", " %"), listed], [seen[0], "toc*"])


def theme(form):
    """A value in a file of the theme's style."""
    path, shown = STYLES[form]
    if form in ("beside", "mdbook"):
        return Edit([Change(path, r":root \{", "\n  --%: 1;")], [shown])
    return Edit([Change(path, r"\A", ":root { --%: 1 }\n")], [shown])


class Desk:
    """The sources of a site, as an author edits them: each edit starts from the text as it first was."""

    def __init__(self, folder):
        self.folder = folder
        self.first = {}

    def text(self, change, mark):
        """The file with the mark in it."""
        path = self.folder / change.path
        if path not in self.first:
            self.first[path] = path.read_text(encoding="utf-8")
        first = self.first[path]
        found = re.search(change.after, first)
        if not found:
            raise SystemExit(f"{path} has no place that matches {change.after}")
        return first[:found.end()] + change.text.replace("%", mark) + first[found.end():]

    def restore(self):
        """Undoes all edits."""
        for path, text in self.first.items():
            in_place(path, text)

    def make(self, edit, mark):
        for change in edit.changes:
            in_place(self.folder / change.path, self.text(change, mark))


def in_place(path, text):
    """As a simple editor saves: the file is emptied, then written."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def by_rename(path, text):
    """As a careful editor saves: another file is written and takes the name."""
    spare = path.with_name(f".{path.name}.tmp")
    in_place(spare, text)
    os.replace(spare, path)


def is_shown(site, edit, mark):
    """Whether every place of the site that must hold the mark does."""
    mark = mark.encode()
    return all(any(mark in path.read_bytes() for path in pathlib.Path(site).glob(pattern)) for pattern in edit.shown)
