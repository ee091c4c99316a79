"""What a first search costs a reader: bytes over the wire, and time on a slow phone."""

import gzip
import pathlib
import random
import statistics
import subprocess

import built
import queries
import sites
from peers import node
from run import make_corpus, verdict
from tools import MDBOOK

ROOT = pathlib.Path(__file__).resolve().parents[2]
N_COLD, N_FIRST, N_SLOW, N_SHOWN = 20, 5, 100, 10
SLOWDOWN, SLOW_AT = 6, 10_000
TO_PAGEFIND, MOST_KB, MEDIAN_MS, WORST_MS = 0.5, 120, 30, 100
N_SAMPLE = 200
BOOK_PARTS = ("searchindex*.js", "elasticlunr*.js", "mark*.js", "searcher*.js")
PARTS = ("wire", "curriculum", "slow")
ENGINES = ("beside", "pagefind", "pagefind-alone")


class Table:
    """Lines of the three tables, and the verdicts on them."""

    def __init__(self):
        self.wire, self.size, self.slow, self.verdicts = [], [], [], []

    def lines(self):
        heads = {
            "wire": ["site", "engine", "median KB gzip", "worst", "median KB stored", "worst", "answers", "without a hit"],
            "size": ["site", "engine", "files", "KB stored", "KB gzip"],
            "slow": ["pages", "engine", "find median ms", "p95", "find and hits median ms", "p95", "worst", "files loaded", "without a hit"],
        }
        for name, head in heads.items():
            if getattr(self, name):
                yield from ("", f"| {' | '.join(head)} |", "|---|---|" + "--:|" * (len(head) - 2), *getattr(self, name))
        if self.verdicts:
            yield from ("", "| pages | measure | value | target | |", "|--:|---|--:|--:|---|", *self.verdicts)


def sampled(site, locale, seed=1):
    """Some pages of a language, read."""
    rng = random.Random(f"{seed} sample")
    paths = [path for path in sites.paths(site) if path.startswith(f"{locale}/")]
    keys = [rng.random() for _ in paths]
    paths = [paths[at] for at in sorted(range(len(paths)), key=keys.__getitem__)[:N_SAMPLE]]
    pages = [built.read(site, path) for path in sorted(paths)]
    return [page for page in pages if page.blocks]


def asked(site, locale, n):
    """Queries of one to four words, the same for all engines."""
    pages = sampled(site, locale)
    return queries.windows(pages, locale, [1 + at % 4 for at in range(n)], 1) if pages else []


def engines_of(site, chosen):
    return [name for name in chosen if name != "beside" or sites.has_index(site)]


def kilobytes(n):
    return f"{n / 1024:.1f}"


def percentile(values, share):
    """The least value that this share of the values does not exceed."""
    return sorted(values)[max(0, -(-len(values) * share // 100) - 1)]


def to_wire(table, chosen, name, site, bundle, locale):
    """Adds the rows of a site; returns the medians with gzip by engine, of those that found anything."""
    engines = [name for name in engines_of(site, chosen) if name != "pagefind-alone"]
    task = {"site": str(site), "bundle": str(bundle), "locale": locale, "engines": engines,
            "queries": asked(site, locale, N_COLD), "n": N_FIRST}
    if not task["queries"]:
        return {}
    medians = {}
    for engine, several in node("bytes.mjs", task).items():
        small, plain = [once["gzip"] for once in several], [once["stored"] for once in several]
        cells = [kilobytes(value) for value in (statistics.median(small), max(small), statistics.median(plain), max(plain))]
        answers = f"{statistics.median(once['answers'] for once in several):.0f}"
        empty = sum(once["n"] == 0 for once in several)
        if empty < len(several):
            medians[engine] = statistics.median(small)
        table.wire.append(f"| {name} | {engine} | {' | '.join(cells)} | {answers} | {empty} |")
    return medians


def weigh(table, name, engine, files):
    """Adds what an index weighs as a whole."""
    plain = [path.read_bytes() for path in files]
    small = [min(len(data), len(gzip.compress(data, 6))) for data in plain]
    table.size.append(f"| {name} | {engine} | {len(files)} | {kilobytes(sum(map(len, plain)))} | {kilobytes(sum(small))} |")


def files_below(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def weigh_all(table, name, site, bundle, locale):
    if sites.has_index(site):
        weigh(table, name, "beside: search.js", [site / "assets/search.js"])
        weigh(table, name, "beside: index", files_below(site / locale / "search"))
    index = [path for path in files_below(bundle) if not path.suffix == ".css" and "-ui" not in path.name]
    weigh(table, name, "pagefind, all languages" if len(sites.locales(site)) > 1 else "pagefind", index)


def book(table, n_pages, work):
    """mdBook loads its whole index at the first search; it is weighed, not run."""
    site = work / "book"
    done = subprocess.run([MDBOOK, "build", work / "mdbook", "--dest-dir", site], capture_output=True, text=True)
    if done.returncode == 0:
        files = [path for part in BOOK_PARTS for path in sorted(site.glob(part))]
        weigh(table, f"{n_pages} pages", "mdbook: all that a search loads", files)


def slow(table, chosen, n_pages, site, bundle, locale):
    words = asked(site, locale, N_SLOW + 1)
    engines = engines_of(site, chosen)
    task = {"site": str(site), "bundle": str(bundle), "locale": locale, "engines": engines, "queries": words[1:],
            "warm": words[0], "n": N_SHOWN, "rate": SLOWDOWN}
    for engine, several in node("latency.mjs", task).items():
        found, done = [once["found"] for once in several], [once["done"] for once in several]
        values = [statistics.median(found), percentile(found, 95), statistics.median(done), percentile(done, 95), max(done)]
        loads, empty = statistics.mean(once["loads"] for once in several), sum(once["shown"] == 0 for once in several)
        table.slow.append(f"| {n_pages} | {engine} | {' | '.join(f'{value:.1f}' for value in values)} | {loads:.1f} | {empty} |")
        if engine == "beside":
            table.verdicts.append(verdict(n_pages, "query to results, median ms", values[2], MEDIAN_MS))
            table.verdicts.append(verdict(n_pages, "query to results, 95th percentile ms", values[3], WORST_MS))


def corpus(table, options, n_pages, work):
    parts = options.parts
    has_book = n_pages <= 1000 and MDBOOK.exists() and "wire" in parts
    if not (work / "beside").exists():
        make_corpus(n_pages, work, ["beside", "mdbook"] if has_book else ["beside"])
    site = sites.build(options.beside, work / "beside", work / "site")
    bundle = sites.index_with_pagefind(site, work)
    if "wire" in parts:
        medians = to_wire(table, options.engines, f"{n_pages} pages", site, bundle, "en")
        if len(medians) == 2:
            target = TO_PAGEFIND if n_pages >= SLOW_AT else None
            ratio = medians["beside"] / medians["pagefind"]
            table.verdicts.append(verdict(n_pages, "Beside / Pagefind, bytes until the first results", ratio, target))
        weigh_all(table, f"{n_pages} pages", site, bundle, "en")
    if has_book:
        book(table, n_pages, work)
    if "slow" in parts and n_pages == max(options.sizes):
        slow(table, options.engines, n_pages, site, bundle, "en")


def curriculum(table, options, work):
    site = sites.build(options.beside, ROOT, work / "site")
    bundle = sites.index_with_pagefind(site, work)
    for locale in sites.locales(site):
        name = f"curriculum, {locale}"
        medians = to_wire(table, options.engines, name, site, bundle, locale)
        weigh_all(table, name, site, bundle, locale)
        if "beside" in medians:
            table.verdicts.append(verdict("", f"{name}, KB until the first results", medians["beside"] / 1024, MOST_KB))


def bench(options, work):
    table = Table()
    if "curriculum" in options.parts:
        curriculum(table, options, work / "curriculum")
    if {"wire", "slow"} & set(options.parts):
        for n_pages in options.sizes:
            corpus(table, options, n_pages, work / str(n_pages))
    return list(table.lines())[1:]
