#!/usr/bin/env python3
"""Measures Beside's search beside Pagefind's and mdBook's. See README.md, "Search"."""

import argparse
import os
import pathlib
import shutil
import signal
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "search"))

import known  # noqa: E402
import peers  # noqa: E402
import sent  # noqa: E402
import texts  # noqa: E402
import timed  # noqa: E402


def numbers(text):
    return [int(part) for part in text.split(",")]


def some_of(known_words):
    def parse(text):
        words = text.split(",")
        unknown = [word for word in words if word not in known_words]
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(known_words)}")
        return words
    return parse


def arguments():
    memory = pathlib.Path("/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("install", help="fetch Pagefind and the texts, then end")
    time = commands.add_parser("time", help="how long indexing takes")
    time.add_argument("--runs", type=int, default=3, help="cold runs of each tool")
    wire = commands.add_parser("bytes", help="what the first results cost, and how soon they are there")
    wire.add_argument("--parts", type=some_of(sent.PARTS), default=list(sent.PARTS), help=",".join(sent.PARTS))
    wire.add_argument("--engines", type=some_of(sent.ENGINES), default=list(sent.ENGINES), help=",".join(sent.ENGINES))
    relevance = commands.add_parser("relevance", help="whether the right page comes first")
    relevance.add_argument("--languages", type=some_of(list(texts.DECLARED)), default=list(texts.DECLARED))
    relevance.add_argument("--parts", type=some_of(["declaration", "own"]), default=["declaration", "own"])
    relevance.add_argument("--seed", type=int, default=1)
    relevance.add_argument("--misses", type=pathlib.Path, default=HERE.parent / "target/search-misses.tsv")
    for command in (time, wire):
        command.add_argument("--sizes", type=numbers, default=[1000, 10000], help="numbers of pages")
    for command in (wire, relevance):
        command.add_argument("--again", type=pathlib.Path, metavar="DIR",
                             help="a folder that --keep left: text and Pagefind's index as they are, only Beside's side anew")
    for command in (time, wire, relevance):
        command.add_argument("--beside", type=pathlib.Path, default=HERE.parent / "target/release/beside")
        command.add_argument("--work", type=pathlib.Path, default=memory, help="a folder in memory")
        command.add_argument("--out", type=pathlib.Path, help="a file for the tables")
        command.add_argument("--keep", action="store_true", help="leave texts and sites where they are")
        command.add_argument("--strict", action="store_true", help="end with 1 if a target is missed")
    return parser.parse_args()


def load():
    return f"load {os.getloadavg()[0]:.1f}"


def main():
    options = arguments()
    if options.command == "install":
        return peers.install()
    if peers.missing():
        sys.exit(f"not there: {', '.join(peers.missing())}\nrun: python3 {HERE / 'search.py'} install")
    options.beside = options.beside.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that folders and browsers go
    again = getattr(options, "again", None)
    before, work = load(), again or pathlib.Path(tempfile.mkdtemp(prefix="beside-search-", dir=options.work))
    try:
        lines = {"time": timed, "bytes": sent, "relevance": known}[options.command].bench(options, work)
    finally:
        if options.keep or again:
            print(f"kept: {work}")
        else:
            shutil.rmtree(work)
    versions = f"Pagefind {peers.PACKAGES['pagefind']}"
    lines = [f"{os.cpu_count()} cores, {before} before, {load()} after; {versions}", "", *lines]
    print(*lines, sep="\n")
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.exit(getattr(options, "strict", False) and any("MISSED" in line for line in lines))


if __name__ == "__main__":
    main()
