#!/usr/bin/env python3
"""Writes the text of `corpus.py` as a site for one tool, in one locale or in several, with a theme and words to edit.

    sites.py --form beside --pages 1000 --locales 8 --out DIR

The locales are those of `languages.py`: all but the first have other letters wherever a reader reads.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys

BENCHES = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BENCHES))

import corpus  # noqa: E402
import languages  # noqa: E402
from tools import MDBOOK  # noqa: E402

FORMS = ("beside", "hugo", "mdbook", "eleventy")
BUILT_IN = BENCHES.parent
SEED = 1


def spoken(page, locale):
    """The page in a locale: itself in the first, with other letters in the rest."""
    if locale == languages.LOCALES[0]:
        return page
    letters = languages.ACCENTS
    return page._replace(title=page.title.translate(letters), summary=page.summary.translate(letters),
                         body=languages.translated_body(page.body))


def beside(page, locale, _several):
    path, text = corpus.as_beside(page)
    if locale != languages.LOCALES[0]:
        text = text.replace("\n---\n", "\ntranslation:\n  state: human-draft\n---\n", 1)
    return path.replace("content/en/", f"content/{locale}/"), text


def hugo(page, locale, several):
    path, text = corpus.as_hugo(page)
    return path.replace("content/", f"content/{locale}/" if several else "content/"), text


def eleventy(page, _locale, _several):
    is_front = "isFront: true\n" if page.name == "index" else ""
    head = f"title: {page.title}\nsummary: {page.summary!r}\nweight: {page.weight}\n{is_front}"
    return "content/" + corpus.source_of(page), f"---\n{head}---\n\n{page.body.replace('.md)', '.html)')}"


def mdbook(page, _locale, _several):
    return corpus.as_mdbook(page)


def put_built_in(path, out):
    """A file of the program as the project's own, so that it can be edited."""
    corpus.put(out / path, (BUILT_IN / path).read_text(encoding="utf-8"))


def frame_beside(out, locales):
    corpus.put(out / "site.yaml", f"id: org.example.bench\nname: Bench\nlocales: [{', '.join(locales)}]\n")
    put_built_in("themes/default/css/tokens.css", out)
    put_built_in("locales/en/interface.ftl", out)


def frame_hugo(out, locales):
    """The theme's one word becomes a string of the locale."""
    shutil.copytree(BENCHES / "hugo-site", out, dirs_exist_ok=True)
    base = out / "themes/plain/layouts/baseof.html"
    base.write_text(base.read_text(encoding="utf-8").replace("Built with Hugo", '{{ i18n "built" }}'), encoding="utf-8")
    for locale in locales:
        corpus.put(out / f"i18n/{locale}.yaml", "built: Built with Hugo\n")
    if len(locales) > 1:
        lines = [f"  {name}: {{contentDir: content/{name}, weight: {at}}}" for at, name in enumerate(locales, 1)]
        with open(out / "hugo.yaml", "a", encoding="utf-8") as settings:
            settings.write("\n".join(["defaultContentLanguageInSubdir: true", "languages:", *lines, ""]))


def frame_mdbook(out, contents):
    """A theme folder with the file of colours alone; the rest stays mdBook's own."""
    corpus.put(out / "book.toml", '[book]\ntitle = "Bench"\nlanguage = "en"\n')
    corpus.put(out / "src/SUMMARY.md", "\n".join(["# Summary", "", *contents, ""]))
    spare = out / "spare"
    command = [MDBOOK, "init", "--theme", "--force", "--title", "Bench", "--ignore", "none", spare]
    subprocess.run(command, check=True, capture_output=True)
    corpus.put(out / "theme/css/variables.css", (spare / "theme/css/variables.css").read_text(encoding="utf-8"))
    shutil.rmtree(spare)


def write(form, n_pages, locales, out):
    """Writes the site page by page, so that memory stays small."""
    contents, several = [], len(locales) > 1
    for page in corpus.pages(n_pages, SEED):
        for locale in locales:
            path, text = globals()[form](spoken(page, locale), locale, several)
            corpus.put(out / path, text)
        if form == "mdbook":
            contents.append(corpus.in_summary(page))
    if form == "beside":
        frame_beside(out, locales)
    elif form == "hugo":
        frame_hugo(out, locales)
    elif form == "eleventy":
        shutil.copytree(BENCHES / "eleventy-site", out, dirs_exist_ok=True)
    else:
        frame_mdbook(out, contents)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--form", choices=FORMS, required=True)
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--locales", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    write(options.form, options.pages, languages.LOCALES[:options.locales], options.out)


if __name__ == "__main__":
    main()
