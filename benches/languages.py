#!/usr/bin/env python3
"""What languages cost: a build in eight against one, the ledger, the status, and PO files.

    python3 benches/languages.py [--pages 2000] [--beside target/release/beside]

Makes a project of so many pages in eight locales on a memory file system: the lessons of this course with a number
in every paragraph, and seven "translations" of them with other letters. Prints medians of three runs as a Markdown table.
"""
import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOCALES = ["en", "es", "fr", "km", "ur", "zh-Hans", "zh-Hant", "ms"]
ACCENTS = str.maketrans("aeio", "áéíó")


def lessons():
    """The English lessons that have no quiz: plain pages of a course."""
    return [path.read_text() for path in sorted((ROOT / "content/en/learn").glob("*/[0-9]*.md"))]


def translated(text):
    """Other letters wherever a reader reads; ids, links, placeables, blocks and fields stay."""
    front = text.split("---\n", 2)
    fields = re.sub(r"^(title|summary): .*$", lambda line: line[1] + ": " + line[0][len(line[1]) + 2:].translate(ACCENTS), front[1], flags=re.M)
    return f"---\n{fields}translation:\n  state: human-draft\n---\n{translated_body(front[2])}"


def translated_body(text):
    """The same for a text without front matter."""
    kept = re.compile(r"(\{[^}\n]*\}+|\]\([^)]*\)|\[\[[^\]]*\]\]|\[@[^\]]*\]|^:::.*$|`[^`]*`|\[[ x?]\])", re.M)
    quoted = lambda piece: re.sub(r'"[^"]*"', lambda words: words[0].translate(ACCENTS), piece)
    return "".join(quoted(piece) if at % 2 and piece.startswith(":::") else piece if at % 2 else piece.translate(ACCENTS) for at, piece in enumerate(kept.split(text)))


def project(folder, n_pages, locales):
    """Writes the project."""
    texts = lessons()
    settings = f"name: Scale\nsource_locale: en\nlocales: [{', '.join(locales)}]\n"
    for number in range(n_pages):
        text = texts[number % len(texts)]
        text = re.sub(r"\n\n(?=[A-Z])", f"\n\nPart {number}. ", text)
        text = re.sub(r'^title: "?(.*?)"?$', rf'title: "\1 {number}"', text, count=1, flags=re.M)
        for locale in locales:
            path = folder / f"content/{locale}/learn/m{number // 20}/{number % 20 + 1}-page-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text if locale == "en" else translated(text))
    (folder / "site.yaml").write_text(settings)


def timed(command, runs=3, before=None):
    """The median of the wall-clock seconds of a command, and what its last run said."""
    times = []
    for _ in range(runs):
        if before:
            before()
        began = time.perf_counter()
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        times.append(time.perf_counter() - began)
        if run.returncode > 1:
            raise SystemExit(run.stderr)
    return statistics.median(times), run.stdout + run.stderr


def stage(said, name):
    """The seconds of a stage of `--timings`."""
    return float(re.search(rf"^{name} +([0-9.]+) s", said, re.M)[1])


def main():
    """Makes, measures, prints."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=2000)
    arguments.add_argument("--beside", default=str(ROOT / "target/release/beside"))
    given = arguments.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="beside-languages-", dir="/dev/shm"))
    try:
        one, all_of_them = folder / "one", folder / "all"
        project(one, given.pages, ["en"])
        project(all_of_them, given.pages, LOCALES)
        beside = [given.beside]
        subprocess.run([*beside, "check", "--fix", "--project", all_of_them], capture_output=True, check=False)
        out = folder / "out"

        def build(source):
            empty = lambda: shutil.rmtree(out, ignore_errors=True)
            return timed([*beside, "build", "--timings", folder / "trace.json", "--project", source, "--out", out], before=empty)

        alone, _ = build(one)
        together, said = build(all_of_them)
        status, _ = timed([*beside, "translate", "status", "--project", all_of_them])
        export, _ = timed([*beside, "translate", "export", "es", "--project", all_of_them], runs=1)
        n_bytes = sum(path.stat().st_size for path in (all_of_them / "po").rglob("*.po"))
        files = [str(path) for path in (all_of_them / "po").rglob("*.po")]
        brought, _ = timed([*beside, "translate", "import", *files, "--project", all_of_them], runs=1)
        print(f"\n{given.pages} pages, {len(LOCALES)} locales\n")
        print("| | seconds | ratio | target |\n|---|--:|--:|--:|")
        print(f"| build, one locale | {alone:.2f} | | |")
        print(f"| build, {len(LOCALES)} locales | {together:.2f} | {together / alone:.2f} × one | ≤ 8.5 |")
        locales = stage(said, "locales")
        print(f"| of it: alignment, hashing, resolving | {locales:.2f} | {100 * locales / together:.1f} % of the build | ≤ 15 % |")
        print(f"| translate status | {status:.2f} | | ≤ 2 |")
        print(f"| translate export es, {n_bytes / 1e6:.0f} MB of PO | {export:.2f} | | |")
        print(f"| translate import of the same | {brought:.2f} | | |")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
