"""Builds the sites that are searched, and Pagefind's index of them."""

import os
import pathlib
import re
import shutil
import subprocess

from peers import PAGEFIND, pagefind

UNSEARCHED = re.compile(r"(^|/)(404|search)\.html$|(^|/)print/book-[^/]*\.html$|^index\.html$")
STAGE = re.compile(r"^\s*([\w-]+(?: [\w-]+)*)\s+(\d+(?:\.\d+)?) ?s\s*$", re.MULTILINE)


def build(beside, project, out):
    """A site by Beside. Findings of the checks are not our matter, a failed build is."""
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([beside, "build", "--project", project, "--out", out], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"beside could not build {project}:\n{done.stderr[-2000:]}")
    return out


def has_index(site):
    """Whether this build of Beside writes a search index."""
    return (site / "assets/search.js").exists() and bool(list(site.glob("*/search/root.js")))


def knows_timings(beside):
    helped = subprocess.run([beside, "build", "--help"], capture_output=True, text=True)
    return "--timings" in helped.stdout


def stages(said):
    """`search      0.512 s` and the like, as seconds by name."""
    return {name: float(seconds) for name, seconds in STAGE.findall(said)}


def paths(site):
    """The pages that a reader would search: no error page, no search page, no book that repeats all others."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in found if not UNSEARCHED.search(path))


def searched(site, folder):
    """The pages for Pagefind, by hard links: it has no option to leave pages out."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in paths(site):
        copy = folder / path
        try:
            os.link(site / path, copy)
        except FileNotFoundError:
            copy.parent.mkdir(parents=True, exist_ok=True)
            os.link(site / path, copy)
    return folder


def index_with_pagefind(site, folder):
    """Pagefind's index of a site, in a folder beside it, which it returns. One that is there already is kept."""
    bundle = folder / "pagefind"
    if (bundle / "pagefind.js").exists():
        return bundle
    pages = searched(site, folder / "pages")
    command = [pagefind(), "--site", pages, "--output-path", bundle, *PAGEFIND]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"pagefind could not index {site}:\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
    shutil.rmtree(pages)
    return bundle


def locales(site):
    """The languages of a site, as its folders tell."""
    return sorted(path.parent.name for path in pathlib.Path(site).glob("*/index.html") if path.parent.name != "assets")
