#!/usr/bin/env python3
"""Makes a million results of one test and times their merge.

    results.py --beside target/release/beside [--n 1000000] [--keep results.ndjson]
    results.py --only-make --hash 3f9a0c21d7be --keep results.ndjson

Half are from before, half from after; codes are random cards; every hundredth person has no pair. The text
depends on the number and the hash alone. The budget: 100,000 attempts a second and 500 MB.
"""

import argparse
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import zlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
N_ITEMS, N_STATEMENTS = 20, 8
LEAST_PER_SECOND, MOST_MB = 100_000, 500
FIELDS = ("schema", "instrument", "version", "hash", "lang", "phase", "form", "attempt", "code", "cohort",
          "started", "finished", "minutes", "app")


def card(rng):
    """A code as `beside codes` gives it."""
    values = [rng.randrange(32) for _ in range(5)]
    if values[0] == ALPHABET.index("S"):
        values[0] += 1
    check = sum((2 * at + 3) * value for at, value in enumerate(values)) % 32
    return "".join(ALPHABET[value] for value in [*values, check])


def record(code, phase, cohort, rng):
    known = 0.5 if phase == "pre" else 0.8
    single = ["b" if rng.random() < known else rng.choice("acd?") for _ in range(N_ITEMS)]
    sure = " ".join(str(rng.randrange(2 if phase == "pre" else 5, 11)) for _ in range(N_STATEMENTS))
    answers = [{"item": f"item-number-{at}", "value": value} for at, value in enumerate(single, 1)]
    answers.append({"item": "confidence", "value": sure})
    day = "2026-03-02" if phase == "pre" else "2026-03-06"
    return {"schema": "beside-result/1", "instrument": "bench", "version": "1", "hash": "", "lang": "en",
            "phase": phase, "form": "", "attempt": 1, "code": code, "cohort": cohort, "started": day,
            "finished": day, "minutes": rng.randrange(8, 30), "answers": answers, "app": "0.1.0"}


def line(result):
    lines = [str(result[name]) for name in FIELDS]
    lines += [f"{answer['item']}={answer['value']}" for answer in result["answers"]]
    checksum = f"{zlib.crc32(chr(10).join(lines).encode()):08x}"
    return json.dumps({**result, "checksum": checksum}, separators=(",", ":"))


def make(path, n, instrument_hash):
    rng = random.Random(f"results {n}")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for number in range(n // 2):
            code, cohort = card(rng), f"C{number // 25 % 32000:05}"
            for phase in ("pre", "post"):
                other = phase == "post" and number % 100 == 0
                result = record(card(rng) if other else code, phase, cohort, rng)
                print(line({**result, "hash": instrument_hash}), file=out)


def project(folder):
    """A project with one test of twenty items and a scale of eight statements."""
    page = ["---", "title: Bench", "type: test", "instrument_id: bench", 'version: "1"', "phases: [pre, post]", "---", "",
            "::: test {#bench instrument=bench}", ""]
    for number in range(1, N_ITEMS + 1):
        page += [f"### What comes as number {number}? {{#item-number-{number}}}", "", "- [ ] One way", "- [x] Another way",
                 "- [ ] A third way", "- [ ] No way", "- [?]", ""]
    page += ["### How sure are you? {#confidence type=scale}", "", "| | " + " | ".join(map(str, range(11))) + " |",
             "|---" * 12 + "|"]
    page += [f"| Statement {number} |" + " ( ) |" * 11 for number in range(1, N_STATEMENTS + 1)]
    page += ["", ":::", ""]
    test = folder / "content/en/tests/bench.md"
    test.parent.mkdir(parents=True)
    test.write_text("\n".join(page), encoding="utf-8")
    (folder / "site.yaml").write_text("name: Bench\nlocales: [en]\n", encoding="utf-8")


def hash_of(beside, folder):
    """The hash of the test, as the page carries it."""
    subprocess.run([beside, "build", "--keep-going", "--project", folder, "--out", folder / "site"], capture_output=True)
    for path in sorted((folder / "site").rglob("*.html")):
        found = re.search(r'hash(?:&#34;|&quot;|")?\s*[=:]\s*(?:&#34;|&quot;|")([0-9a-f]{12})\b', path.read_text(encoding="utf-8"))
        if found:
            return found[1]
    sys.exit("no page of the built site carries the hash of the test")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beside", type=pathlib.Path, default=pathlib.Path("target/release/beside"))
    parser.add_argument("--n", type=int, default=1_000_000)
    parser.add_argument("--keep", type=pathlib.Path, help="where to write the results; otherwise they are removed")
    parser.add_argument("--hash", help="of the test; otherwise from the site that is built")
    parser.add_argument("--only-make", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        project(folder)
        results = options.keep or folder / "results.ndjson"
        instrument_hash = options.hash or hash_of(options.beside.resolve(), folder)
        # In a process of its own: a child begins with its parent's peak of memory.
        if os.fork() == 0:
            make(results, options.n, instrument_hash)
            os._exit(0)
        os.wait()
        if options.only_make:
            return
        command = [options.beside.resolve(), "results", "merge", results, "--project", folder, "--out", folder / "report"]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True)
        seconds = time.perf_counter() - start
        megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(done.stderr[-2000:])
        print(f"{options.n} attempts, {results.stat().st_size / 1e6:.0f} MB: {seconds:.1f} s, "
              f"{options.n / seconds:,.0f} a second, {megabytes:.0f} MB")
        if options.n / seconds < LEAST_PER_SECOND or megabytes > MOST_MB or not (folder / "report/report.html").exists():
            sys.exit("over the budget")


if __name__ == "__main__":
    main()
