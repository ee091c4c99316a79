"""From a save to the page that shows it."""

import itertools
import statistics
import time
from typing import NamedTuple

from edits import LAST_WORD, by_rename, in_place
from server import Events, Page, Server

WAYS = (in_place, by_rename)
NUMBERS = itertools.count(1)
FIRST_TRIES = 3


class Served(NamedTuple):
    """Seconds of all saves, in order, of their settling where waited for, and what else was seen.

    `number` is that of the first: it tells which were made in which way.
    """

    number: int
    ready: float
    first: float
    seen: list
    settled: list
    n_unseen: int
    n_faulty: int
    memory: float


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values):
    return statistics.median(values) if values else 0


class Author:
    """Saves the body of one page, each time with a mark that no server has seen before, in two ways by turns."""

    def __init__(self, bench, page, options):
        self.change = bench.edits["body"].changes[0]
        self.path = bench.source / self.change.path
        self.desk, self.page, self.options = bench.desk, page, options
        self.n_saves = 0

    def save(self):
        """Saves once; when the save began, and the seconds until the page shows it, or None."""
        self.n_saves += 1
        mark = f"mark{next(NUMBERS):06}"
        text = f"{self.desk.text(self.change, mark)}\n\nThe end is {LAST_WORD}.\n"
        began = time.perf_counter()
        WAYS[self.n_saves % len(WAYS)](self.path, text)
        return began, self.page.wait_for(mark, began, self.options.patience)


def rounds(author, options):
    """As many saves as asked for, with a pause after each; an unseen one counts as long as it was waited for."""
    seen, n_unseen = [], 0
    for _ in range(options.saves):
        _, waited = author.save()
        n_unseen += waited is None
        seen.append(options.patience if waited is None else waited)
        time.sleep(options.pause)
    return seen, n_unseen


def settled_rounds(author, events, options):
    """The same, but the next save waits until Beside says that all pages and findings are those of the last."""
    seen, settled, n_unseen = [], [], 0
    for _ in range(options.saves):
        before = events.generation
        began, waited = author.save()
        n_unseen += waited is None
        seen.append(options.patience if waited is None else waited)
        came = events.wait_settled(before, options.patience)
        if came is None:
            raise SystemExit(f"not settled {options.patience} s after save {author.n_saves}")
        settled.append(max(came - began, seen[-1]))
    return seen, settled, n_unseen


def serve(bench, tool, options):
    """A server, its first save, then the rounds: yields a label and what was measured, or a label and why not."""
    bench.desk.restore()
    with Server(tool, bench.source, bench.folder / "served") as server:
        address = "/" + bench.edits["body"].shown[0]
        ready = server.ready(address, options.start_patience)
        if ready is None:
            yield "", server.why()
            return
        page = Page(server.port, address)
        author = Author(bench, page, options)
        time.sleep(1)
        first = first_save(author)
        if first is None:
            yield "", "no save is ever seen"
            return
        page.n_faulty = 0
        time.sleep(options.pause)
        number = author.n_saves + 1
        seen, n_unseen = rounds(author, options)
        yield "", Served(number, ready, first, seen, [], n_unseen, page.n_faulty, server.peak_megabytes())
        if tool.form == "beside":
            page.n_faulty, events = 0, Events(server.port)
            events.wait_settled(-1, options.patience)
            number = author.n_saves + 1
            seen, settled, n_unseen = settled_rounds(author, events, options)
            memory = server.peak_megabytes()
            yield ", settled", Served(number, ready, first, seen, settled, n_unseen, page.n_faulty, memory)


def first_save(author):
    """The first save that is seen: it may find more to do than the rest, and brings the word that ends a whole page."""
    for _ in range(FIRST_TRIES):
        _, waited = author.save()
        if waited is not None:
            return waited
    return None
