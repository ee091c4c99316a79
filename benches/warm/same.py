#!/usr/bin/env python3
"""Compares a site built again and again with one built at once; prints files, differing, missing and left over.

A process of its own: what it keeps of names would count as memory of the programs that are started after it.
"""

import filecmp
import pathlib
import sys


def names(folder):
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def main():
    again, at_once = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    old, new = names(again), names(at_once)
    differing = [name for name in old & new if not filecmp.cmp(again / name, at_once / name, shallow=False)]
    print(len(new), len(differing), len(new - old), len(old - new))
    for name in sorted(differing)[:5]:
        print(name, file=sys.stderr)


if __name__ == "__main__":
    main()
