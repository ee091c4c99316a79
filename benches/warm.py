#!/usr/bin/env python3
"""Measures warm builds and live preview, Beside's and its peers'. See README.md, "Warm builds and live preview"."""

import argparse
import os
import pathlib
import shutil
import signal
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "warm"))

import builds  # noqa: E402
import peers  # noqa: E402
import saves  # noqa: E402
import tables  # noqa: E402

PARTS = ("build", "serve")


def numbers(text):
    return [int(part) for part in text.split(",")]


def words(text):
    return text.split(",")


def arguments():
    memory = pathlib.Path("/dev/shm" if os.path.isdir("/dev/shm") else "/tmp")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="fetch the peers, then end")
    parser.add_argument("--sizes", type=numbers, default=[1000, 10_000, 50_000], help="numbers of pages in each locale")
    parser.add_argument("--locales", type=numbers, default=[1, 8], help="numbers of locales")
    parser.add_argument("--parts", type=words, default=list(PARTS), help="build, serve or both")
    parser.add_argument("--tools", type=words, help="some of those that the tables name; else all")
    parser.add_argument("--runs", type=int, default=5, help="builds after each kind of edit")
    parser.add_argument("--saves", type=int, default=50, help="saves for each server")
    parser.add_argument("--pause", type=float, default=0.3, help="seconds from a seen save to the next")
    parser.add_argument("--patience", type=float, default=60, help="seconds after which a save counts as unseen")
    parser.add_argument("--start-patience", type=float, default=1800, help="seconds for a build or a server's start")
    parser.add_argument("--beside", type=pathlib.Path, default=HERE.parent / "target/release/beside")
    parser.add_argument("--work", type=pathlib.Path, default=memory, help="a folder in memory")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "results.md", help="the tables once more")
    parser.add_argument("--keep", action="store_true", help="leave sources and sites where they are")
    parser.add_argument("--strict", action="store_true", help="end with 1 if Beside is ever stale, faulty or unseen")
    return parser.parse_args()


class Report:
    """Lines that are printed and written at once, so that a run that is broken off has not measured for nothing."""

    def __init__(self, path):
        self.path, self.n_faults = path, 0
        path.write_text("", encoding="utf-8")

    def say(self, *lines):
        text = "\n".join(lines) + "\n"
        print(text, end="", flush=True)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(text)

    def table(self, title, head, lines):
        lines = list(lines)
        if lines:
            self.say(f"\n## {title}\n", head, *lines)

    def blame(self, name, count):
        """Counts what `--strict` forbids."""
        self.n_faults += count if name.startswith("beside") else 0


def available(options, report):
    """The chosen tools that are there; says which are not."""
    known = peers.programs(options.beside.resolve())
    unknown = set(options.tools or []) - set(known)
    if unknown:
        raise SystemExit(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
    chosen = {name: tool for name, tool in known.items() if not options.tools or name in options.tools}
    there = {name: tool for name, tool in chosen.items() if peers.is_there(tool)}
    for name in chosen.keys() - there.keys():
        report.say(f"{name} is left out: there is no {chosen[name].program}, or what it needs. Try --install.")
    if not there:
        raise SystemExit("nothing is left to measure")
    return there


def fitting(options, chosen, size):
    """The tools for a size, if there is room for them all."""
    n_pages, n_locales = size
    if n_pages > peers.SMALL or n_locales > 1:
        chosen = {name: tool for name, tool in chosen.items() if not tool.only_small}
    if not chosen:
        return {}
    forms = {tool.form for tool in chosen.values()}
    needed = peers.megabytes(forms, n_pages * n_locales)
    free = peers.megabytes_free(options.work)
    if needed > free:
        options.report.say(f"{n_pages} pages in {n_locales} locales are left out: "
                           f"about {needed:.0f} MB are needed and {free:.0f} are free.")
        return {}
    return chosen


def measure_size(options, chosen, size):
    """Builds, then servers, from the same sources."""
    n_pages, n_locales = size
    place = options.work / f"{n_pages}-{n_locales}"
    builders = {name: tool for name, tool in chosen.items() if tool.build}
    by_form = {tool.form: (name, tool) for name, tool in reversed(chosen.items())}
    benches = {form: builds.Bench(named, place / form, size) for form, named in by_form.items()}
    label = f"{n_pages} | {n_locales}"
    ratios = []
    if "build" in options.parts:
        built = [benches[tool.form] for tool in builders.values()]
        ratios += measure_builds(options, built, label)
    if "serve" in options.parts:
        ratios += measure_saves(options, chosen, benches, label)
    options.report.table(f"Ratios, {n_pages} pages, {n_locales} locales", tables.RATIO_HEAD, ratios)
    if not options.keep:
        shutil.rmtree(place)


def measure_builds(options, benches, label):
    report = options.report
    rows = builds.measure(benches, options.runs, options.start_patience)
    report.table("Builds", tables.BUILD_HEAD, tables.build_lines(label, rows))
    lines = []
    for bench in benches:
        counts = bench.compared()
        report.blame(bench.name, sum(counts[1:]))
        lines.append(tables.same_line(label, bench.name, counts))
        shutil.rmtree(bench.folder / "cold")
    for (name, _), row in rows.items():
        report.blame(name, row.n_stale)
    report.table("Warm beside cold: the same files?", tables.SAME_HEAD, lines)
    return tables.build_ratios(label, rows)


def measure_saves(options, chosen, benches, label):
    """One server after another: each has the machine to itself."""
    report = options.report
    rows, left_out = {}, []
    for name, tool in chosen.items():
        for variant, served in saves.serve(benches[tool.form], tool, options):
            if isinstance(served, str):
                left_out.append(f"{name}{variant} did not serve: {served}")
                report.blame(name, 1)
                continue
            rows[name + variant] = served
            report.blame(name, served.n_unseen + served.n_faulty)
        shutil.rmtree(benches[tool.form].folder / "served", ignore_errors=True)
    report.table("Saves", tables.SERVE_HEAD, (tables.serve_line(label, *row) for row in rows.items()))
    if left_out:
        report.say("", *left_out)
    return tables.serve_ratios(label, rows)


def main():
    options = arguments()
    if options.install:
        return peers.install()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    report = options.report = Report(options.out)
    chosen = available(options, report)
    report.say(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {options.runs} builds of each kind, "
               f"{options.saves} saves, pause {options.pause} s; {peers.versions(chosen)}")
    options.work = pathlib.Path(tempfile.mkdtemp(prefix="beside-warm-", dir=options.work))
    try:
        for n_pages in options.sizes:
            for n_locales in options.locales:
                size = n_pages, n_locales
                fitted = fitting(options, chosen, size)
                if fitted:
                    measure_size(options, fitted, size)
    finally:
        if options.keep:
            print(f"kept: {options.work}")
        else:
            shutil.rmtree(options.work)
    report.say(f"\nLoad at the end: {os.getloadavg()[0]:.1f}")
    sys.exit(options.strict and report.n_faults > 0)


if __name__ == "__main__":
    main()
