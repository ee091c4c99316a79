"""Known-item search: how often the page that a query was drawn from comes first, or among the first five."""

import pathlib
from collections import defaultdict
from typing import NamedTuple

import built
import queries
import sites
import texts
from peers import node

ROOT = pathlib.Path(__file__).resolve().parents[2]
N_RANKS, FIRST = 10, 5
LEAST_OWN = 10


class Result(NamedTuple):
    """One query: where each engine had the page, 0 for nowhere, and what else it showed."""

    corpus: str
    query: queries.Query
    ranks: dict
    shown: dict
    spelt: str


def corpora(options, work):
    """Builds the sites; yields the name, the locale, the site and Pagefind's index of it."""
    chosen = options.languages
    for locale in texts.DECLARED:
        if locale in chosen and "declaration" in options.parts:
            folder = work / locale
            site = sites.build(options.beside, texts.write(locale, folder / "project"), folder / "site")
            yield locale, locale, site, sites.index_with_pagefind(site, folder)
    if "own" in options.parts:
        own = [path.name for path in sorted((ROOT / "content").iterdir()) if path.is_dir()]
        own = [name for name in own if name in chosen and len(list((ROOT / "content" / name).rglob("*.md"))) >= LEAST_OWN]
        if own:
            site = sites.build(options.beside, ROOT, work / "own/site")
            bundle = sites.index_with_pagefind(site, work / "own")
            yield from ((f"{locale}, own", locale, site, bundle) for locale in own)


def pages_of(site, locale):
    pages = (built.read(site, path) for path in sites.paths(site) if path.startswith(f"{locale}/"))
    return [page for page in pages if page.everything]


def asked(options, work):
    """The tasks for the browser, and the queries of each corpus."""
    tasks, made = [], {}
    for name, locale, site, bundle in corpora(options, work):
        made[name] = queries.make(pages_of(site, locale), locale, options.seed)
        engines = ["beside", "pagefind"] if sites.has_index(site) else ["pagefind"]
        tasks.append({"name": name, "locale": locale, "site": str(site), "bundle": str(bundle), "engines": engines,
                      "queries": [query.text for query in made[name]]})
    return tasks, made


def rank(path, paths):
    return paths.index(path) + 1 if path in paths else 0


def results(options, work):
    tasks, made = asked(options, work)
    told = node("relevance.mjs", {"corpora": tasks, "n": N_RANKS})
    for name, engines in told.items():
        for at, query in enumerate(made[name]):
            shown = {engine: several[at]["paths"] for engine, several in engines.items()}
            ranks = {engine: rank(query.path, paths) for engine, paths in shown.items()}
            yield Result(name, query, ranks, shown, engines.get("beside", {at: {"spelt": ""}})[at]["spelt"] or "")


def scores(several, engine):
    """success@1, success@5, mean reciprocal rank; nothing where the engine did not run."""
    ranks = [result.ranks[engine] for result in several if engine in result.ranks]
    if not ranks:
        return None
    n = len(ranks)
    return (sum(place == 1 for place in ranks) / n, sum(0 < place <= FIRST for place in ranks) / n,
            sum(1 / place for place in ranks if place) / n)


def cells(several):
    both = [scores(several, engine) for engine in ("beside", "pagefind")]
    return [" – ".join("" if score is None else f"{score[at]:.3f}" for score in both) for at in range(3)]


def mean(scored):
    return [sum(values) / len(scored) for values in zip(*scored)]


def tables(found):
    by_corpus, by_kind = defaultdict(list), defaultdict(list)
    for result in found:
        by_corpus[result.corpus].append(result)
        by_kind[result.corpus, result.query.kind].append(result)
    yield "Beside – Pagefind"
    yield from ("", "| corpus | queries | success@1 | success@5 | MRR | |", "|---|--:|--:|--:|--:|---|")
    for name, several in by_corpus.items():
        yield f"| {name} | {len(several)} | {' | '.join(cells(several))} | {judged(name, several)} |"
    yield from averages(by_corpus)
    yield from ("", "| corpus | kind | queries | success@1 | success@5 | MRR |", "|---|---|--:|--:|--:|--:|")
    for (name, kind), several in by_kind.items():
        yield f"| {name} | {kind} | {len(several)} | {' | '.join(cells(several))} |"


def judged(name, several):
    if name in texts.FOR_THE_RECORD:
        return "for the record"
    beside, peer = scores(several, "beside"), scores(several, "pagefind")
    if not beside:
        return ""
    return "met" if beside[0] >= peer[0] and beside[1] >= peer[1] else "MISSED"


def averages(by_corpus):
    """Each language weighs the same, however many queries it has."""
    counted = [several for name, several in by_corpus.items() if name not in texts.FOR_THE_RECORD]
    both = [[scores(several, engine) for several in counted] for engine in ("beside", "pagefind")]
    both = [mean(scored) if scored and all(scored) else None for scored in both]
    cells = [" – ".join("" if score is None else f"{score[at]:.3f}" for score in both) for at in range(3)]
    verdict = ""
    if both[0] and both[1]:
        ahead = [beside - peer for beside, peer in zip(both[0][:2], both[1][:2])]
        verdict = "met" if min(ahead) >= 0 and max(ahead) > 0 else "MISSED"
    n = sum(map(len, counted))
    yield f"| **mean of the corpora that count** | {n} | {' | '.join(cells)} | {verdict} |"


def write_misses(path, found):
    """What Beside did not have first, the worst first; Pagefind's rank beside it. 0 is nowhere."""
    missed = [result for result in found if result.ranks.get("beside", 1) != 1]
    missed.sort(key=lambda result: (result.corpus, -(result.ranks["beside"] or N_RANKS + 1), result.query.kind))
    lines = ["corpus\tkind\tquery\twanted\tbeside\tpagefind\tspelt\tbeside showed"]
    for result in missed:
        query = result.query
        lines.append("\t".join([result.corpus, query.kind, query.text, query.path, str(result.ranks["beside"]),
                                str(result.ranks["pagefind"]), result.spelt, " ".join(result.shown["beside"][:3])]))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(missed)


def bench(options, work):
    found = list(results(options, work))
    lines = list(tables(found))
    if any("beside" in result.ranks for result in found):
        n = write_misses(options.misses, found)
        lines += ["", f"{n} queries that Beside did not answer first: {options.misses}"]
    return lines
