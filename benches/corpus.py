#!/usr/bin/env python3
"""Writes one made-up text as a Beside project, a Hugo site, an mdBook and plain files.

    corpus.py --pages 1000 --out DIR [--format beside --format hugo …] [--seed 1]

The text depends on the seed and the number of pages alone. Twenty pages make a folder, twenty-five
folders an area; each has an index. What the formats share is the text; what differs is what each
tool wants: where the title stands, how a link is spelt, a table of contents.
"""

import argparse
import hashlib
import pathlib
import shutil
from typing import NamedTuple

from words import Writer, vocabulary

HERE = pathlib.Path(__file__).resolve().parent
PAGES_IN_FOLDER = 20
FOLDERS_IN_AREA = 25


class Page(NamedTuple):
    """A page; `folder` and `name` are its place, `body` is Markdown with links to `.md` files."""

    folder: str
    name: str
    title: str
    summary: str
    weight: int
    body: str


def pages(n_pages, seed):
    """All pages in reading order: home, areas, folders, pages."""
    words = vocabulary(seed)
    yield front(words, seed, "", 0)
    for number in range(n_pages):
        folder = number // PAGES_IN_FOLDER
        if number % (PAGES_IN_FOLDER * FOLDERS_IN_AREA) == 0:
            yield front(words, seed, area_of(folder), folder)
        if number % PAGES_IN_FOLDER == 0:
            yield front(words, seed, folder_of(folder), folder)
        yield page(words, seed, number, n_pages)


def front(words, seed, folder, weight):
    writer = Writer(words, f"{seed} front {folder}")
    title, summary = writer.phrase(2, 4), writer.sentence()
    return Page(folder, "index", title, summary, weight + 1, writer.paragraph(4) + "\n")


def page(words, seed, number, n_pages):
    writer = Writer(words, f"{seed} page {number}")
    title, summary = writer.phrase(3, 6), writer.sentence()
    near = [name_of(other) + ".md" for other in neighbours(writer.rng, number, n_pages)]
    far = int(writer.rng.random() * n_pages)
    away = f"../../{folder_of(far // PAGES_IN_FOLDER)}/{name_of(far)}.md"
    parts = [
        writer.paragraph(5, [near[0]]),
        "## " + writer.phrase(2, 5), writer.paragraph(5), writer.bullets(),
        "## " + writer.phrase(2, 5), writer.paragraph(6, [near[1]]), writer.table(),
        "### " + writer.phrase(2, 4), writer.paragraph(5),
        "## " + writer.phrase(2, 5), writer.paragraph(4), writer.steps(),
        "> " + writer.paragraph(2),
        "## " + writer.phrase(2, 5), writer.paragraph(5, [away, "index.md"]),
    ]
    folder = folder_of(number // PAGES_IN_FOLDER)
    return Page(folder, name_of(number), title, summary, number + 1, "\n\n".join(parts) + "\n")


def neighbours(rng, number, n_pages):
    first = number - number % PAGES_IN_FOLDER
    last = min(first + PAGES_IN_FOLDER, n_pages)
    return [first + int(rng.random() * (last - first)) for _ in range(2)]


def area_of(folder):
    return f"area-{folder // FOLDERS_IN_AREA + 1:03}"


def folder_of(folder):
    return f"{area_of(folder)}/folder-{folder + 1:04}"


def name_of(number):
    return f"page-{number % PAGES_IN_FOLDER + 1:02}"


def as_beside(page):
    return "content/en/" + source_of(page), f"---\ntitle: {page.title}\nsummary: {page.summary!r}\n---\n\n{page.body}"


def as_hugo(page):
    """Links are final addresses, so that Hugo need not resolve any."""
    head = f"title: {page.title}\ndescription: {page.summary!r}\nweight: {page.weight}"
    body = page.body.replace(".md)", ".html)")
    path = source_of(page).replace("index.md", "_index.md")
    return f"content/{path}", f"---\n{head}\n---\n\n{body}"


def as_mdbook(page):
    return "src/" + source_of(page), plain_text(page)


def as_plain(page):
    return source_of(page), plain_text(page)


def source_of(page):
    return f"{page.folder}/{page.name}.md".lstrip("/")


def plain_text(page):
    return f"# {page.title}\n\n{page.summary}\n\n{page.body}"


FORMATS = {"beside": as_beside, "hugo": as_hugo, "mdbook": as_mdbook, "plain": as_plain}


def write(n_pages, seed, out, formats):
    """Writes the formats below `out`; returns the numbers of pages and words and a hash of the text."""
    digest, n_words, n_written, summary = hashlib.sha256(), 0, 0, ["# Summary", ""]
    for page in pages(n_pages, seed):
        for name in formats:
            path, text = FORMATS[name](page)
            put(out / name / path, text)
        text = plain_text(page)
        digest.update(f"{page.folder}/{page.name}\n{text}".encode())
        n_words += len(text.split())
        n_written += 1
        summary.append(in_summary(page))
    frame(out, formats, "\n".join(summary) + "\n")
    return n_written, n_words, digest.hexdigest()[:16]


def in_summary(page):
    depth = page.folder.count("/") + 1 if page.folder else 0
    depth += page.name != "index"
    return f"{'  ' * max(depth - 1, 0)}- [{page.title}]({source_of(page)})"


def frame(out, formats, summary):
    """What a tool wants besides pages."""
    if "beside" in formats:
        put(out / "beside/site.yaml", "id: org.example.bench\nname: Bench\nlocales: [en]\n")
    if "hugo" in formats:
        shutil.copytree(HERE / "hugo-site", out / "hugo", dirs_exist_ok=True)
    if "mdbook" in formats:
        put(out / "mdbook/book.toml", '[book]\ntitle = "Bench"\nlanguage = "en"\n')
        put(out / "mdbook/src/SUMMARY.md", summary)


def put(path, text):
    try:
        path.write_text(text, encoding="utf-8")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--format", action="append", choices=FORMATS, help="all if none is named")
    options = parser.parse_args()
    n_pages, n_words, digest = write(options.pages, options.seed, options.out, options.format or list(FORMATS))
    print(f"{n_pages} pages, {n_words // n_pages} words each, text {digest}")


if __name__ == "__main__":
    main()
