"""How long each takes to index the same pages."""

import statistics
from typing import NamedTuple

import sites
from peers import PAGEFIND, pagefind
from run import make_corpus, run_once, verdict
from tools import MDBOOK, Tool

LARGEST_BOOK = 1000
TO_PAGEFIND, TO_REST = 0.25, 0.60
BOOK_WITHOUT_SEARCH = "\n[output.html.search]\nenable = false\n"


class Row(NamedTuple):
    """Medians of one tool at one size: the whole process, its processor time, its memory; of that, the search."""

    n_pages: int
    tool: str
    wall: float
    cpu: float
    memory: float
    index: float


def measure(options, n_pages, work):
    """Rounds with each tool once, so that a busy minute hits them all."""
    has_book = n_pages <= LARGEST_BOOK and MDBOOK.exists()
    make_corpus(n_pages, work, ["beside", "mdbook"] if has_book else ["beside"])
    if has_book:
        toml = work / "mdbook/book.toml"
        (work / "plain.toml").write_text(toml.read_text() + BOOK_WITHOUT_SEARCH)
        (work / "search.toml").write_text(toml.read_text())
    times = ["--timings"] if sites.knows_timings(options.beside) else []
    beside = Tool(options.beside, "", ["build", "--project", "{from}", "--out", "{to}", *times])
    finder = Tool(pagefind(), "", ["--site", "{from}", "--output-path", "{to}", *PAGEFIND])
    book = Tool(MDBOOK, "", ["build", "{from}", "--dest-dir", "{to}"])
    runs = {}
    for _ in range(options.runs):
        once = run_once(beside, work / "beside", work / "out/beside/site", False)
        said = sites.stages((work / "out/beside/said.txt").read_text(errors="replace"))
        runs.setdefault("beside", []).append((once, said.get("search")))
        pages = sites.searched(work / "out/beside/site", work / "pages")
        runs.setdefault("pagefind", []).append((run_once(finder, pages, work / "out/pagefind/index", False), None))
        for name in ("search", "plain") if has_book else ():
            (work / "mdbook/book.toml").write_text((work / f"{name}.toml").read_text())
            once = run_once(book, work / "mdbook", work / f"out/mdbook-{name}/site", False)
            runs.setdefault(f"mdbook {name}", []).append((once, None))
    return [summed_up(n_pages, tool, several) for tool, several in runs.items()]


def summed_up(n_pages, tool, several):
    once = [run for run, _ in several]
    wall, cpu, memory = (statistics.median(values) for values in zip(*((run.wall, run.cpu, run.memory) for run in once)))
    index = [seconds for _, seconds in several if seconds is not None]
    return Row(n_pages, tool, wall, cpu, memory, statistics.median(index) if index else None)


def lines(rows):
    for row in rows:
        index = "" if row.index is None else f"{row.index:.3f}"
        yield f"| {row.n_pages} | {row.tool} | {row.wall:.2f} | {row.cpu:.2f} | {row.memory:.0f} | {index} |"


def verdicts(rows):
    rows = {row.tool: row for row in rows}
    beside, finder = rows["beside"], rows["pagefind"]
    n_pages, index = beside.n_pages, beside.index
    if "mdbook search" in rows:
        cost = rows["mdbook search"].wall - rows["mdbook plain"].wall
        yield verdict(n_pages, "mdBook with search − without, s", cost, None)
    if index is None:
        yield f"| {n_pages} | Beside has no stage `search` yet | | | |"
        return
    yield verdict(n_pages, "Beside index / Pagefind", index / finder.wall, TO_PAGEFIND)
    yield verdict(n_pages, "Beside index / rest of its build", index / (beside.wall - index), TO_REST)
    if "mdbook search" in rows and cost > 0:
        yield verdict(n_pages, "Beside index / mdBook's", index / cost, None)


def bench(options, work):
    """All sizes; returns the tables as lines."""
    rows, told = [], []
    for n_pages in options.sizes:
        here = work / str(n_pages)
        found = measure(options, n_pages, here)
        rows += found
        told += verdicts(found)
    return ["| pages | tool | wall s | CPU s | memory MB | search s |", "|--:|---|--:|--:|--:|--:|", *lines(rows), "",
            "| pages | ratio | value | target | |", "|--:|---|--:|--:|---|", *told]
