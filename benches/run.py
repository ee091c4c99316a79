#!/usr/bin/env python3
"""Measures Beside beside its peers and the floor. See README.md."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from tools import install, tools

HERE = pathlib.Path(__file__).resolve().parent
LARGEST_BOOK = 1000
MEMORY_AT, MEMORY_MB = 10_000, 300


class Run(NamedTuple):
    """One cold run. `settled` is the time until the disk has all bytes, 0 in memory."""

    wall: float
    settled: float
    cpu: float
    memory: float


class Row(NamedTuple):
    """A tool at one size: the medians of its runs, and what it wrote."""

    wall: float
    settled: float
    cpu: float
    memory: float
    fastest: float
    n_files: int
    megabytes: float


def make_corpus(n_pages, folder, formats):
    """In a process of its own: a child begins with its parent's peak of memory, so this one stays small."""
    chosen = [word for name in formats for word in ("--format", name)]
    command = [sys.executable, HERE / "corpus.py", "--pages", str(n_pages), "--out", folder, *chosen]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


def run_once(tool, source, target, on_disk):
    """Runs a tool into a folder that is not there yet; the time to remove the last one is not counted."""
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if on_disk:
        settle(target.parent)
    places = {"from": source, "to": target}
    command = [tool.program, *(word.format(**places) for word in tool.arguments)]
    said = target.parent / "said.txt"
    with open(said, "wb") as told:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=told, stderr=told)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{command} ended with {child.returncode}:\n{said.read_text()[-2000:]}")
    if on_disk:
        settle(target.parent)
    settled = time.perf_counter() - start if on_disk else 0
    return Run(wall, settled, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def settle(folder):
    """Waits until the file system has nothing left to write."""
    subprocess.run(["sync", "-f", folder], check=True)


def measure(chosen, sources, place, n_runs, on_disk=False):
    """Rounds with each tool once, so that a busy minute hits them all. Only the last outputs stay."""
    runs = {name: [] for name in chosen}
    for _ in range(n_runs):
        for name, tool in chosen.items():
            runs[name].append(run_once(tool, sources[name], place / name / "site", on_disk))
    return {name: summed_up(runs[name], sources[name], place / name / "site") for name in chosen}


def summed_up(runs, source, target):
    """The medians; a tool that left pages out has not won."""
    files = [path for path in target.rglob("*") if path.is_file()]
    n_sources = sum(1 for path in source.rglob("page-*") if path.is_file())
    n_pages = sum(1 for path in files if path.name.startswith("page-") and path.suffix == ".html")
    if n_pages != n_sources:
        raise SystemExit(f"{target} has {n_pages} of {n_sources} pages")
    medians = [statistics.median(values) for values in zip(*runs)]
    fastest = min(run.wall for run in runs)
    return Row(*medians, fastest, len(files), sum(path.stat().st_size for path in files) / 1e6)


def in_memory(options, n_pages, chosen):
    """The comparison in memory; returns the rows and the last output of Beside."""
    work = options.work / str(n_pages)
    chosen = {name: tool for name, tool in chosen.items() if name != "copy"}
    if n_pages > LARGEST_BOOK:
        chosen.pop("mdbook", None)
    make_corpus(n_pages, work, sorted({tool.corpus for tool in chosen.values()}))
    sources = {name: work / tool.corpus for name, tool in chosen.items()}
    return measure(chosen, sources, work / "out", options.runs)


def to_disk(options, n_pages, chosen):
    """Beside and two floors to a disk: rendering the bare text, and copying the site that Beside made."""
    work = options.work / str(n_pages)
    chosen = {name: chosen[name] for name in ("beside", "floor", "copy") if name in chosen}
    sources = {"beside": work / "beside", "floor": work / "plain", "copy": work / "out/beside/site"}
    return measure(chosen, sources, options.disk, options.runs, on_disk=True)


def row_lines(n_pages, where, rows):
    for name, row in rows.items():
        settled = f"{row.settled:.2f}" if row.settled else ""
        yield (f"| {n_pages} | {where} | {name} | {row.wall:.2f} | {row.fastest:.2f} | {settled} "
               f"| {row.cpu:.2f} | {row.memory:.0f} | {row.n_files} | {row.megabytes:.1f} |")


def memory_verdicts(n_pages, rows):
    beside = rows.get("beside")
    for peer, target in (("hugo", 0.25), ("floor", 4.0), ("mdbook", None)):
        if beside and peer in rows:
            other = rows[peer]
            yield verdict(n_pages, f"Beside / {peer}, wall", beside.wall / other.wall, target)
            yield verdict(n_pages, f"Beside / {peer}, CPU", beside.cpu / other.cpu, None)
            yield verdict(n_pages, f"Beside / {peer}, memory", beside.memory / other.memory, None)
    if beside:
        yield verdict(n_pages, "Beside, MB", beside.memory, MEMORY_MB if n_pages == MEMORY_AT else None)


def disk_verdicts(n_pages, rows):
    beside = rows.get("beside")
    for floor, target in (("copy", 1.2), ("floor", None)):
        if beside and floor in rows:
            other = rows[floor]
            yield verdict(n_pages, f"disk: Beside / {floor}, settled", beside.settled / other.settled, target)
            yield verdict(n_pages, f"disk: Beside / {floor}, wall", beside.wall / other.wall, None)


def verdict(n_pages, what, value, target):
    if target is None:
        return f"| {n_pages} | {what} | {value:.2f} | | |"
    return f"| {n_pages} | {what} | {value:.2f} | ≤ {target:g} | {'met' if value <= target else 'MISSED'} |"


def report(lines, verdicts):
    print("\n| pages | to | tool | wall s | fastest s | settled s | CPU s | memory MB | files | MB |")
    print("|--:|---|---|--:|--:|--:|--:|--:|--:|--:|", *lines, sep="\n")
    print("\n| pages | ratio | value | target | |\n|--:|---|--:|--:|---|", *verdicts, sep="\n")


def available(options):
    """The chosen tools that are there; says which are not."""
    chosen = {name: tool for name, tool in tools(options.beside).items() if name in options.tools.split(",")}
    for name, tool in chosen.items():
        if not tool.program.exists():
            print(f"{name} is left out: there is no {tool.program}")
    return {name: tool for name, tool in chosen.items() if tool.program.exists()}


def arguments():
    memory = pathlib.Path("/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="fetch the peers and build the floor, then end")
    parser.add_argument("--sizes", default="1000,10000,50000", help="numbers of pages")
    parser.add_argument("--runs", type=int, default=5, help="cold runs of each tool")
    parser.add_argument("--tools", default="beside,hugo,mdbook,floor,copy")
    parser.add_argument("--beside", type=pathlib.Path, default=HERE.parent / "target/release/beside")
    parser.add_argument("--work", type=pathlib.Path, default=memory, help="a folder in memory")
    parser.add_argument("--disk", type=pathlib.Path, default=pathlib.Path("/var/tmp"), help="a folder on a disk")
    parser.add_argument("--disk-sizes", default="10000", help="sizes that are written to the disk too")
    parser.add_argument("--keep", action="store_true", help="leave texts and sites where they are")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a target is missed")
    return parser.parse_args()


def bench(options, chosen):
    """All sizes, in folders of our own that go when it ends."""
    lines, verdicts = [], []
    for n_pages in map(int, options.sizes.split(",")):
        rows = in_memory(options, n_pages, chosen)
        lines += row_lines(n_pages, "memory", rows)
        verdicts += memory_verdicts(n_pages, rows)
        if str(n_pages) in options.disk_sizes.split(",") and "beside" in chosen:
            rows = to_disk(options, n_pages, chosen)
            lines += row_lines(n_pages, "disk", rows)
            verdicts += disk_verdicts(n_pages, rows)
        if not options.keep:
            shutil.rmtree(options.work / str(n_pages))
    return lines, verdicts


def main():
    options = arguments()
    if options.install:
        return install()
    chosen = available(options)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {options.runs} runs each")
    options.work, options.disk = (pathlib.Path(tempfile.mkdtemp(prefix="beside-bench-", dir=folder))
                                  for folder in (options.work, options.disk))
    try:
        lines, verdicts = bench(options, chosen)
    finally:
        if options.keep:
            print(f"kept: {options.work} {options.disk}")
        else:
            shutil.rmtree(options.work)
            shutil.rmtree(options.disk)
    report(lines, verdicts)
    sys.exit(options.strict and any("MISSED" in line for line in verdicts))


if __name__ == "__main__":
    main()
