"""Warm builds: a site that is there already is built once more after an edit."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import threading
import time
from typing import NamedTuple

from edits import KINDS, Desk, edits, is_shown
from peers import build_command, environment

HERE = pathlib.Path(__file__).resolve().parent
LEFT_BY_TOOLS = (".*", "public", "resources", "_site")


class Run(NamedTuple):
    """One build. Seconds and megabytes; `stale` is 1 if the edit is not in the site."""

    wall: float
    cpu: float
    memory: float
    stale: int


class Row(NamedTuple):
    """The medians of the builds of one kind, the fastest, and how many left the site stale."""

    wall: float
    cpu: float
    memory: float
    fastest: float
    n_stale: int


class Bench:
    """One tool's sources and sites in a folder of their own."""

    def __init__(self, named, folder, size):
        (self.name, self.tool), self.folder = named, folder
        n_pages, n_locales = size
        form = self.tool.form
        self.source, self.site = folder / "source", folder / "site"
        self.edits = edits(form, n_pages, n_locales)
        write_site(form, size, self.source)
        if form == "beside" and n_locales > 1:
            command = [self.tool.program, "check", "--fix", "--project", self.source]
            subprocess.run(command, capture_output=True, check=True)
        self.desk = Desk(self.source)

    def build(self, source, site, patience):
        """Runs the tool and waits for its end."""
        command = build_command(self.tool, {"from": source, "to": site})
        said = self.folder / "said.txt"
        with open(said, "wb") as told:
            began = time.perf_counter()
            child = subprocess.Popen(command, cwd=source, stdin=subprocess.DEVNULL, stdout=told, stderr=told,
                                     env=environment(source.parent))
            limit = threading.Timer(patience, child.kill)
            limit.start()
            try:
                _, status, usage = os.wait4(child.pid, 0)
                wall = time.perf_counter() - began
            except BaseException:
                child.kill()
                raise
            finally:
                limit.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"{command} ended with {child.returncode}:\n{said.read_text()[-2000:]}")
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, 0)

    def warm(self, kind, mark, patience):
        """An edit, then a build into the site that is there."""
        self.desk.make(self.edits[kind], mark)
        run = self.build(self.source, self.site, patience)
        return run._replace(stale=int(not is_shown(self.site, self.edits[kind], mark)))

    def cold(self, patience):
        """The same sources elsewhere, without what tools left in them, into a folder that is not there."""
        place = self.folder / "cold"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.source, place / "source", ignore=shutil.ignore_patterns(*LEFT_BY_TOOLS))
        return self.build(place / "source", place / "site", patience)

    def compared(self):
        """Files of the last cold site, and how many differ, are missing or are left over in the warm one."""
        command = [sys.executable, HERE / "same.py", self.site, self.folder / "cold/site"]
        return tuple(map(int, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()))


def write_site(form, size, folder):
    """In a process of its own: a child begins with its parent's peak of memory, so this one stays small."""
    command = [sys.executable, HERE / "sites.py", "--form", form, "--out", folder]
    command += ["--pages", str(size[0]), "--locales", str(size[1])]
    subprocess.run(command, check=True)


def measure(benches, n_runs, patience):
    """Rounds in which each tool makes each edit, so that a busy minute hits them all; a cold build ends a round."""
    runs = {(bench.name, kind): [] for bench in benches for kind in (*KINDS, "cold")}
    for bench in benches:
        bench.build(bench.source, bench.site, patience)
    for number in range(n_runs):
        for kind in KINDS:
            for bench in benches:
                if kind in bench.edits:
                    runs[bench.name, kind].append(bench.warm(kind, f"mark{number}{kind}", patience))
        for bench in benches:
            runs[bench.name, "cold"].append(bench.cold(patience))
    return {key: summed_up(values) for key, values in runs.items() if values}


def summed_up(runs):
    wall, cpu, memory = (statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu", "memory"))
    return Row(wall, cpu, memory, min(run.wall for run in runs), sum(run.stale for run in runs))
