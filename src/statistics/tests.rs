//! Every value of `tests/reference/expected.csv`, found by this room.
//!
//! `tests/reference/recompute.py` finds the same values from packages, under the same names.

use super::distribution::f_quantile;
use super::distribution::t_quantile;
use super::distribution::t_two_sided;
use super::testing::scattered;
use super::*;
use std::collections::BTreeMap;

const EXPECTED: &str = include_str!("../../tests/reference/expected.csv");
const LIKERT: &str = include_str!("../../tests/reference/cronbach_alpha.csv");
const LSAT6: &str = include_str!("../../tests/reference/LSAT6-patterns.csv");
const MISSING: &str = include_str!("../../tests/reference/cronbach_wide_missing.csv");
const SLEEP: &str = include_str!("../../tests/reference/sleep.csv");

/// Named values, as one subject finds them.
type Values = Vec<(String, f64)>;

#[test]
fn every_reference_value_is_met() {
    let mut found: BTreeMap<String, f64> = BTreeMap::new();
    for subject in [sleep, sleep_unpaired, depression, twelve, signed_ranks, two_groups] {
        found.extend(subject());
    }
    for subject in [likert, missing, lsat6, counts, observers, distributions] {
        found.extend(subject());
    }
    for line in EXPECTED.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let expected: f64 = cells[1].parse().unwrap();
        let found = found.remove(cells[0]).unwrap_or_else(|| panic!("nobody finds {}", cells[0]));
        let near = 1e-6 * expected.abs().min(1.0) + 1e-12;
        let is_near = (found - expected).abs() <= near;
        assert!(is_near, "{} is {found}, not {expected} ({})", cells[0], cells[2]);
    }
    assert!(found.is_empty(), "without a reference: {found:?}");
}

#[test]
fn gain_and_change_of_the_twelve_are_worked_by_hand() {
    let (pre, post) = twelve_people();
    // Means 66/12 = 5.5 and 86/12 = 7.1667; (7.1667 − 5.5)/(10 − 5.5) = 1.6667/4.5.
    testing::assert_close(hake(&pre, &post, 10.0).unwrap(), 10.0 / 27.0);
    assert_eq!(Band::of(10.0 / 27.0), Band::Medium);
    // Nobody fell and nobody was at an end, so c is each one's own gain, and three zeros stay:
    // 2/6 2/5 0 2/7 2/3 3/5 0 3/6 0 2/5 3/4 1/3.
    let sum = 2.0 / 6.0 + 0.4 + 2.0 / 7.0 + 2.0 / 3.0 + 0.6 + 0.5 + 0.4 + 0.75 + 1.0 / 3.0;
    let change = normalized_change(&pre, &post, 10.0).unwrap();
    testing::assert_close(change.mean, sum / 12.0);
    assert_eq!((change.n, change.n_dropped), (12, 0));
}

#[test]
fn no_sample_panics_and_no_result_is_no_number() {
    let odd = [0.0, -0.0, 1.0, 1.0, 0.1 + 0.2, 0.3, -5.0, 1e-9, 1e12, -1e12, 1e-300];
    for n in 0..odd.len() {
        for shift in 0..odd.len() {
            let pre: Vec<f64> = odd.iter().cycle().skip(shift).take(n).copied().collect();
            let post: Vec<f64> = odd.iter().cycle().skip(shift * 3 + 1).take(n).copied().collect();
            assert_numbers(&pre, &post);
            for wrong in [f64::NAN, f64::INFINITY, f64::MAX] {
                let spoiled = [pre.clone(), vec![wrong]].concat();
                assert_eq!(paired(&spoiled, &[post.clone(), vec![0.0]].concat()), None);
                assert_eq!(welch(&spoiled, &post), None);
                assert_eq!(mann_whitney(&post, &spoiled), None);
                assert_eq!(wilcoxon(&spoiled, Zeros::Pratt), None);
                assert_eq!((mean(&spoiled), median(&spoiled), sd(&spoiled)), (None, None, None));
                assert_eq!(Matrix::new(&[spoiled]), None);
            }
        }
    }
}

/// Asserts, by its text, that nothing found of the samples is NaN or infinite.
#[track_caller]
fn assert_numbers(pre: &[f64], post: &[f64]) {
    let rows: Vec<Vec<f64>> = pre.iter().zip(post).map(|(a, b)| vec![*a, *b, a + b]).collect();
    let tested = Matrix::new(&rows).map(|matrix| {
        let of_items = (item_rest(&matrix), moodle_efficiency(&matrix), alpha_if_deleted(&matrix));
        let of_test = (alpha(&matrix), kr20(&matrix), sem(&matrix), alpha_interval(&matrix));
        (of_items, of_test, upper_lower(&matrix, Split::Kelley))
    });
    let changes = (wilcoxon(pre, Zeros::Wilcox), wilcoxon(post, Zeros::Pratt), paired(pre, post));
    let groups = (welch(pre, post), mann_whitney(pre, post), pearson(pre, post));
    let gains = (hake(pre, post, 1e12), mean_gain(pre, post, 1e12), hake(pre, post, 1.0));
    let found = format!("{tested:?} {changes:?} {groups:?} {gains:?} {:?}", holm(pre));
    let words = found.split(|letter: char| !letter.is_alphanumeric());
    assert!(!words.into_iter().any(|word| word == "NaN" || word == "inf"), "{found}");
}

fn named(subject: &str, values: &[(&str, f64)]) -> Values {
    values.iter().map(|(name, value)| (format!("{subject} {name}"), *value)).collect()
}

fn table(text: &str) -> Vec<Vec<Option<f64>>> {
    let row = |line: &str| line.split(',').map(|cell| cell.parse().ok()).collect();
    text.lines().skip(1).map(row).collect()
}

fn sleepers() -> (Vec<f64>, Vec<f64>) {
    let matrix = Matrix::listwise(&table(SLEEP)).unwrap();
    (matrix.item(1), matrix.item(0))
}

fn sleep() -> Values {
    let (pre, post) = sleepers();
    let found = paired(&pre, &post).unwrap();
    assert_eq!((found.n, found.df), (10, 9));
    named(
        "sleep",
        &[
            ("t", found.t.unwrap()),
            ("df", number::float(found.df)),
            ("p", found.p.unwrap()),
            ("low", found.low),
            ("high", found.high),
            ("d_z", found.d_z.unwrap()),
            ("d_av", found.d_av.unwrap()),
        ],
    )
}

fn sleep_unpaired() -> Values {
    let (pre, post) = sleepers();
    let (means, ranks) = (welch(&pre, &post).unwrap(), mann_whitney(&pre, &post).unwrap());
    assert!(ranks.exact);
    named(
        "sleep",
        &[
            ("welch t", means.t),
            ("welch df", means.df),
            ("welch p", means.p),
            ("welch low", means.low),
            ("welch high", means.high),
            ("U", ranks.u),
            ("U p with ties", ranks.p),
        ],
    )
}

/// Hamilton's depression scale of nine patients: first visit minus second (Hollander & Wolfe).
#[expect(clippy::approx_constant, reason = "3.14 is a patient's score")]
fn depression() -> Values {
    let pre = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
    let post = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    let differences: Vec<f64> = pre.iter().zip(post).map(|(pre, post)| pre - post).collect();
    let found = wilcoxon(&differences, Zeros::Wilcox).unwrap();
    assert!(found.exact);
    named(
        "depression",
        &[
            ("V", found.plus),
            ("p greater", found.p_greater),
            ("p", found.p_two),
            ("rank-biserial", found.rank_biserial),
        ],
    )
}

fn twelve_people() -> (Vec<f64>, Vec<f64>) {
    let pre = [4, 5, 6, 3, 7, 5, 6, 4, 8, 5, 6, 7].map(f64::from);
    let post = [6, 7, 6, 5, 9, 8, 6, 7, 8, 7, 9, 8].map(f64::from);
    (pre.to_vec(), post.to_vec())
}

fn twelve() -> Values {
    let (pre, post) = twelve_people();
    let changes: Vec<f64> = pre.iter().zip(&post).map(|(pre, post)| post - pre).collect();
    let (found, ranks) = (paired(&pre, &post).unwrap(), wilcoxon(&changes, Zeros::Wilcox).unwrap());
    assert_eq!((ranks.n, ranks.n_zero, ranks.exact), (9, 3, true));
    named(
        "twelve",
        &[
            ("t", found.t.unwrap()),
            ("p", found.p.unwrap()),
            ("V", ranks.plus),
            ("p exact", ranks.p_two),
            ("d_z", found.d_z.unwrap()),
            ("d_av", found.d_av.unwrap()),
            ("hedges", found.hedges.unwrap()),
            ("hake", hake(&pre, &post, 10.0).unwrap()),
            ("mean gain", mean_gain(&pre, &post, 10.0).unwrap().mean),
        ],
    )
}

fn signed_ranks() -> Values {
    let eleven = [0, 0, 1, -1, 2, 2, -2, 3, 4, -1, 5].map(f64::from).to_vec();
    let many: Vec<f64> = scattered(400, 7, 12).iter().map(|score| score - 5.0).collect();
    let mut values = Values::new();
    for (name, changes) in [("eleven", eleven), ("normal", many)] {
        for (word, zeros) in [("wilcox", Zeros::Wilcox), ("pratt", Zeros::Pratt)] {
            let found = wilcoxon(&changes, zeros).unwrap();
            assert_eq!(found.exact, name == "eleven");
            let subject = format!("{name} {word}");
            let found = [("V", found.plus), ("p greater", found.p_greater), ("p", found.p_two)];
            values.extend(named(&subject, &found));
        }
    }
    values
}

/// Permeability of the placenta (Hollander & Wolfe), and two large groups with ties.
fn two_groups() -> Values {
    let pre = [1.15, 0.88, 0.90, 0.74, 1.21];
    let post = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    let few = mann_whitney(&pre, &post).unwrap();
    let many = mann_whitney(&scattered(45, 2, 11), &scattered(52, 5, 12)).unwrap();
    assert_eq!((few.exact, many.exact), (true, false));
    let mut values = named("permeability", &[("U", few.u), ("p", few.p)]);
    values.extend(named("normal", &[("U", many.u), ("U p", many.p)]));
    values
}

fn alphas(subject: &str, matrix: &Matrix) -> Values {
    let interval = alpha_interval(matrix).unwrap();
    named(
        subject,
        &[
            ("alpha", alpha(matrix).unwrap()),
            ("alpha low", interval.low),
            ("alpha high", interval.high),
            ("sem", sem(matrix).unwrap()),
        ],
    )
}

fn likert() -> Values {
    let matrix = Matrix::listwise(&table(LIKERT)).unwrap();
    assert_eq!((matrix.n_persons(), matrix.n_dropped()), (15, 0));
    let (efficiency, deleted) = (moodle_efficiency(&matrix), alpha_if_deleted(&matrix));
    let mut values = alphas("likert", &matrix);
    for item in [0, 6] {
        let found = [
            ("efficiency", efficiency[item].unwrap()),
            ("alpha if deleted", deleted[item].unwrap()),
        ];
        values.extend(named(&format!("likert Q{}", item + 1), &found));
    }
    values
}

fn missing() -> Values {
    let matrix = Matrix::listwise(&table(MISSING)).unwrap();
    let interval = alpha_interval(&matrix).unwrap();
    assert_eq!(matrix.n_dropped(), 3);
    named(
        "missing",
        &[
            ("alpha listwise", alpha(&matrix).unwrap()),
            ("alpha low", interval.low),
            ("alpha high", interval.high),
            ("n", number::float(matrix.n_persons())),
        ],
    )
}

fn lsat6() -> Values {
    let mut rows = Vec::new();
    for line in LSAT6.lines().skip(1) {
        let (pattern, n) = line.split_once(',').unwrap();
        let row = pattern.chars().map(|right| if right == '1' { 1.0 } else { 0.0 }).collect();
        rows.extend(vec![row; n.parse().unwrap()]);
    }
    let matrix = Matrix::new(&rows).unwrap();
    assert_eq!((matrix.n_persons(), matrix.n_items()), (1000, 5));
    let (rests, deleted) = (item_rest(&matrix), alpha_if_deleted(&matrix));
    let mut values = alphas("lsat6", &matrix);
    values.extend(named("lsat6", &[("kr20", kr20(&matrix).unwrap())]));
    for item in 0..5 {
        let scores = matrix.item(item);
        let right: Vec<bool> = scores.iter().map(|score| *score > 0.5).collect();
        let found = [
            ("p", difficulty(&scores, 1.0).unwrap()),
            ("item-rest", rests[item].unwrap()),
            ("point-biserial", point_biserial(&right, &matrix.totals()).unwrap()),
            ("alpha if deleted", deleted[item].unwrap()),
        ];
        values.extend(named(&format!("lsat6 {}", item + 1), &found));
    }
    values
}

fn counts() -> Values {
    let mut values = Values::new();
    for (b, c) in [(2, 9), (400, 500), (5000, 5200), (600_000, 601_500)] {
        values.push((format!("mcnemar {b} {c}"), mcnemar_exact(b, c)));
    }
    for (n_passed, n) in [(8, 10), (0, 12), (14, 17), (12, 12)] {
        let interval = wilson(n_passed, n).unwrap();
        let found = [("low", interval.low), ("high", interval.high)];
        values.extend(named(&format!("wilson {n_passed} {n}"), &found));
    }
    for (place, p) in holm(&[0.5, 0.003, 0.32, 0.054, 0.0003]).into_iter().enumerate() {
        values.push((format!("holm {}", place + 1), p));
    }
    values
}

fn observers() -> Values {
    let first: Vec<u8> = (0..25_u32).map(|i| ((i * i + 3 * i) % 101 % 4) as u8).collect();
    let shifted = |(place, level): (usize, &u8)| {
        if place % 3 == 0 { (level + 1) % 4 } else { *level }
    };
    let second: Vec<u8> = first.iter().enumerate().map(shifted).collect();
    let found = agreement(&first, &second, 4).unwrap();
    named(
        "observers",
        &[
            ("share", found.share),
            ("kappa", found.kappa.unwrap()),
            ("kappa linear", found.kappa_linear.unwrap()),
        ],
    )
}

fn distributions() -> Values {
    let mut values = Values::new();
    for df in [1.0, 9.5, 24.0, 2000.0, 100_000.0] {
        values.push((format!("t quantile {df}"), t_quantile(df)));
        values.push((format!("t p 1.7 {df}"), t_two_sided(1.7, df)));
    }
    for (p, above, below) in
        [(0.025, 7.0, 70.0), (0.975, 7.0, 70.0), (0.975, 1.0, 1.0), (0.975, 4999.0, 494_901.0)]
    {
        values.push((format!("f quantile {p} {above} {below}"), f_quantile(p, above, below)));
    }
    values
}
