"""Asks GNU msgfmt and polib what they think of the PO files that Beside writes.

    po.py FOLDER --venv DIR

FOLDER holds `*.po` files and `counts.json`: for each file how many entries are in use, translated,
fuzzy and obsolete. msgfmt must accept each file, and both must count the same. polib is installed
into the venv when it is not there. Prints one line of counts; ends with 1 if anything differs.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import venv

# A PO reader of its own, and one that fails on these corpus files before Beside touches them:
# polib does not know strings beside each other on one line, notes without a blank, and tabs.
UNREADABLE = {"adjacent.po", "comment-spacing.po", "tabs.po"}


def reader(folder):
    """The Python of a venv that has polib."""
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        venv.create(folder, with_pip=True)
    has = subprocess.run([python, "-c", "import polib"], capture_output=True, check=False)
    if has.returncode:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "polib==1.2.0"], check=True)
    return python


def by_msgfmt(path):
    """What msgfmt says, and how many are translated, fuzzy and untranslated."""
    command = ["msgfmt", "-c", "--statistics", "-o", os.devnull, path]
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    found = [re.search(rf"(\d+) {word}", run.stderr) for word in ("translated", "fuzzy", "untranslated")]
    return run.returncode, run.stderr, tuple(int(one[1]) if one else 0 for one in found)


def by_polib(python, path):
    """How many entries polib counts in use, translated, fuzzy and obsolete."""
    script = (
        "import json, polib, sys; po = polib.pofile(sys.argv[1], encoding='utf-8');"
        "live = [e for e in po if not e.obsolete];"
        "print(json.dumps([len(live), len(po.translated_entries()), sum(e.fuzzy for e in live), len(po.obsolete_entries())]))"
    )
    run = subprocess.run([python, "-c", script, path], capture_output=True, text=True, check=False)
    return json.loads(run.stdout) if run.returncode == 0 else run.stderr.strip().splitlines()[-1]


def main():
    """Holds every file to its counts."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("--venv", required=True)
    given = arguments.parse_args()
    python = reader(given.venv)
    with open(os.path.join(given.folder, "counts.json"), encoding="utf-8") as file:
        counts = json.load(file)
    paths = sorted(glob.glob(os.path.join(given.folder, "*.po")))
    troubles = []
    for path in paths:
        name = os.path.basename(path)
        live, translated, fuzzy, obsolete = counts[name]
        code, said, found = by_msgfmt(path)
        if code:
            troubles.append(f"{name}: msgfmt refuses it: {said}")
        if found != (translated, fuzzy, live - translated - fuzzy):
            troubles.append(f"{name}: msgfmt counts {found}, Beside {counts[name]}")
        theirs = by_polib(python, path)
        if name not in UNREADABLE and theirs != counts[name]:
            troubles.append(f"{name}: polib counts {theirs}, Beside {counts[name]}")
    print("\n".join(troubles) or f"{len(paths)} files agree")
    sys.exit(bool(troubles) or len(paths) < 50)


main()
