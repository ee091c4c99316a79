"""What was measured, as Markdown."""

from edits import KINDS
from saves import WAYS, median, percentile

BUILD_HEAD = ("| pages | locales | tool | edit | wall s | fastest s | CPU s | memory MB | of cold | stale |\n"
              "|--:|--:|---|---|--:|--:|--:|--:|--:|--:|")
SAME_HEAD = "| pages | locales | tool | files | differ | missing | left over |\n|--:|--:|---|--:|--:|--:|--:|"
SERVE_HEAD = ("| pages | locales | server | median ms | 95 % ms | worst ms | in place ms | by rename ms "
              "| settled ms | worst settled ms | first ms | ready s | memory MB | unseen | faulty |\n"
              "|--:|--:|---" + 12 * "|--:" + "|")
RATIO_HEAD = "| pages | locales | ratio | value |\n|--:|--:|---|--:|"


def build_lines(size, rows):
    for (name, kind), row in rows.items():
        cold = rows[name, "cold"].wall
        yield (f"| {size} | {name} | {kind} | {row.wall:.3f} | {row.fastest:.3f} | {row.cpu:.2f} | {row.memory:.0f} "
               f"| {row.wall / cold:.2f} | {row.n_stale} |")


def build_ratios(size, rows):
    for kind in (*KINDS, "cold"):
        for peer in ("hugo", "mdbook", "eleventy"):
            if ("beside", kind) in rows and (peer, kind) in rows:
                beside, other = rows["beside", kind], rows[peer, kind]
                yield f"| {size} | {kind}: Beside / {peer}, wall | {beside.wall / other.wall:.3f} |"
                yield f"| {size} | {kind}: Beside / {peer}, memory | {beside.memory / other.memory:.3f} |"


def same_line(size, name, counts):
    return f"| {size} | {name} | " + " | ".join(map(str, counts)) + " |"


def milliseconds(seconds):
    return f"{1000 * seconds:.1f}" if seconds else ""


def serve_line(size, name, served):
    ways = [median(served.seen[at::len(WAYS)]) for at in in_order(served)]
    cells = [median(served.seen), percentile(served.seen, 0.95), max(served.seen), *ways, median(served.settled),
             max(served.settled, default=0), served.first]
    return (f"| {size} | {name} | " + " | ".join(map(milliseconds, cells)) +
            f" | {served.ready:.2f} | {served.memory:.0f} | {served.n_unseen} | {served.n_faulty} |")


def in_order(served):
    """Where in the list the saves of each way begin."""
    return [(at - served.number) % len(WAYS) for at in range(len(WAYS))]


def serve_ratios(size, rows):
    beside = rows.get("beside")
    for name, served in rows.items():
        if beside and not name.startswith("beside"):
            yield f"| {size} | save: Beside / {name}, median | {median(beside.seen) / median(served.seen):.3f} |"
            yield f"| {size} | save: Beside / {name}, worst | {max(beside.seen) / max(served.seen):.3f} |"
            yield f"| {size} | serve: Beside / {name}, memory | {beside.memory / served.memory:.3f} |"
