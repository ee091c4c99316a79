//! From before to after: the change, its spread, the pass mark, and those who were lost.

use super::Pairs;
use super::share;
use crate::model::Phase;
use crate::report::figure;
use crate::report::figure::Figure;
use crate::report::figure::LEAST;
use crate::report::scores;
use crate::results::Merged;
use crate::statistics;
use crate::statistics::Zeros;
use serde::Serialize;

/// More pairs than this are drawn as a histogram.
pub const MOST_DOTS: usize = 200;
const N_BINS: usize = 10;

/// The comparison of pairs; scores and changes in per cent of the points.
#[derive(Clone, Default, Serialize, Debug)]
#[expect(clippy::struct_field_names, reason = "these are the names in the files")]
pub struct Change {
    /// How many pairs.
    pub n: usize,
    /// The mean before.
    pub mean_pre: Figure,
    /// The mean after.
    pub mean_post: Figure,
    /// The median before.
    pub median_pre: Figure,
    /// The median after.
    pub median_post: Figure,
    /// The standard deviation before.
    pub sd_pre: Figure,
    /// The standard deviation after.
    pub sd_post: Figure,
    /// The mean change, in percentage points.
    pub mean_change: Figure,
    /// The standard deviation of the changes.
    pub sd_change: Figure,
    /// The lower end of the 95 % interval of the mean change.
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
    /// Student's paired t.
    pub t: Figure,
    /// Its degrees of freedom.
    pub df: Figure,
    /// Its two-sided p.
    pub p_t: Figure,
    /// Wilcoxon's sum of the ranks of positive changes.
    pub wilcoxon: Figure,
    /// Its two-sided p.
    pub p_wilcoxon: Figure,
    /// Whether that p is exact.
    pub is_exact: bool,
    /// The matched rank-biserial correlation.
    pub rank_biserial: Figure,
    /// The mean change by the standard deviation of the changes.
    pub d_z: Figure,
    /// The mean change by the mean standard deviation of both tests.
    pub d_av: Figure,
    /// The same, corrected for small groups (Hedges).
    pub hedges: Figure,
    /// Hake's gain of the class.
    pub hake: Figure,
    /// The mean of the normalised changes of Marx and Cummings.
    pub marx_cummings: Figure,
    /// How many pairs that mean leaves out.
    pub n_marx_cummings_dropped: Figure,
}

impl Change {
    /// Compares pairs.
    pub fn of(pairs: &Pairs) -> Change {
        let n = pairs.len();
        let Some(paired) = statistics::paired(&pairs.pre, &pairs.post) else {
            return Change { n, ..Change::default() };
        };
        let of = |value: f64| Figure::of(n, Some(value));
        let or = |value: Option<f64>| Figure::of(n, value);
        let changes: Vec<f64> = pairs.pre.iter().zip(&pairs.post).map(|(a, b)| b - a).collect();
        let wilcoxon = statistics::wilcoxon(&changes, Zeros::Wilcox);
        let gain = statistics::normalized_change(&pairs.pre, &pairs.post, 100.0);
        Change {
            n,
            mean_pre: of(paired.mean_pre),
            mean_post: of(paired.mean_post),
            median_pre: of(paired.median_pre),
            median_post: of(paired.median_post),
            sd_pre: of(paired.sd_pre),
            sd_post: of(paired.sd_post),
            mean_change: of(paired.mean_change),
            sd_change: of(paired.sd_change),
            low: of(paired.low),
            high: of(paired.high),
            t: or(paired.t),
            df: of(figure::float(paired.df)),
            p_t: or(paired.p),
            wilcoxon: or(wilcoxon.map(|wilcoxon| wilcoxon.plus)),
            p_wilcoxon: or(wilcoxon.map(|wilcoxon| wilcoxon.p_two)),
            is_exact: wilcoxon.is_some_and(|wilcoxon| wilcoxon.exact),
            rank_biserial: or(wilcoxon.map(|wilcoxon| wilcoxon.rank_biserial)),
            d_z: or(paired.d_z),
            d_av: or(paired.d_av),
            hedges: or(paired.hedges),
            hake: or(statistics::hake(&pairs.pre, &pairs.post, 100.0)),
            marx_cummings: or(gain.map(|gain| gain.mean)),
            n_marx_cummings_dropped: or(gain.map(|gain| figure::float(gain.n_dropped))),
        }
    }
}

/// Who has which score: person by person for a group, a histogram for a crowd.
#[derive(Clone, Default, Serialize, Debug)]
pub struct Spread {
    /// Per cent before and after, from the lowest; empty if there are too few or too many.
    pub people: Vec<(Figure, Figure)>,
    /// For a crowd: how many scored in each tenth, before and after.
    pub tenths: Vec<(Figure, Figure)>,
}

impl Spread {
    fn of_people(pairs: &Pairs) -> Vec<(Figure, Figure)> {
        let mut people: Vec<(f64, f64)> =
            pairs.pre.iter().copied().zip(pairs.post.iter().copied()).collect();
        people.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        people.into_iter().map(|(pre, post)| (Figure::Of(pre), Figure::Of(post))).collect()
    }

    /// Looks how the scores lie.
    pub fn of(pairs: &Pairs) -> Spread {
        match pairs.len() {
            0..LEAST => Spread::default(),
            LEAST..=MOST_DOTS => Spread { people: Spread::of_people(pairs), tenths: Vec::new() },
            _ => {
                let (pre, post) = (tenths(&pairs.pre), tenths(&pairs.post));
                Spread { people: Vec::new(), tenths: pre.into_iter().zip(post).collect() }
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
fn tenths(scores: &[f64]) -> Vec<Figure> {
    let mut counts = [0; N_BINS];
    for score in scores {
        counts[((score / 10.0) as usize).min(N_BINS - 1)] += 1;
    }
    let hidden = figure::hidden(&counts);
    counts.iter().zip(hidden).map(|(n, hidden)| Figure::count(*n).hidden_if(hidden)).collect()
}

/// How many reach the pass mark.
#[derive(Clone, Serialize, Debug)]
pub struct Passing {
    /// The group: those with both tests before, those after, or all after.
    pub group: &'static str,
    /// How many people.
    pub n: usize,
    /// The share that reaches the mark, and its 95 % interval (Wilson).
    pub mark: Share,
    /// The share that has every critical item right.
    pub critical: Share,
    /// The share that has both.
    pub both: Share,
}

/// A share of people, from 0 to 1, with its 95 % interval.
#[derive(Clone, Copy, Default, Serialize, Debug)]
#[expect(clippy::struct_field_names, reason = "these are the names in the files")]
pub struct Share {
    /// The share.
    pub share: Figure,
    /// The lower end of its interval.
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
}

impl Share {
    /// The share of `n` people.
    pub fn of(part: usize, n: usize) -> Share {
        let interval = statistics::wilson(part, n);
        Share {
            share: Figure::of(n, share(part, n)),
            low: Figure::of(n, interval.map(|interval| interval.low)),
            high: Figure::of(n, interval.map(|interval| interval.high)),
        }
    }
}

/// Who reaches the pass mark: before, after, and among all who took the test after.
pub fn passing(merged: &Merged, pairs: &Pairs) -> Vec<Passing> {
    let mark = f64::from(merged.instrument.pass) - 1e-9;
    let of = |attempt: u32, score: f64| (score >= mark, scores::has_critical(merged, attempt));
    let before = pairs.attempts.iter().zip(&pairs.pre).map(|((pre, _), score)| of(*pre, *score));
    let after = pairs.attempts.iter().zip(&pairs.post).map(|((_, post), score)| of(*post, *score));
    let posts = merged.people.iter().filter_map(|person| person.post);
    let all = posts.filter_map(|post| Some(of(post, scores::score(merged, post, &pairs.items)?)));
    vec![
        Passing::of("pairs-pre", &before.collect::<Vec<_>>()),
        Passing::of("pairs-post", &after.collect::<Vec<_>>()),
        Passing::of("all-post", &all.collect::<Vec<_>>()),
    ]
}

impl Passing {
    /// Counts a group: of each person, whether the mark was reached, and every critical item
    /// right.
    fn of(group: &'static str, people: &[(bool, Option<bool>)]) -> Passing {
        let n = people.len();
        let count = |is_so: fn(&&(bool, Option<bool>)) -> bool| people.iter().filter(is_so).count();
        let n_critical = count(|(_, critical)| critical.is_some());
        let critical = count(|(_, critical)| *critical == Some(true));
        Passing {
            group,
            n,
            mark: Share::of(count(|(mark, _)| *mark), n),
            critical: Share::of(critical, n_critical),
            both: Share::of(count(|(mark, critical)| *mark && *critical != Some(false)), n),
        }
    }
}

/// Those whose second test is missing.
#[derive(Clone, Serialize, Debug)]
pub struct Losses {
    /// How many took the test before.
    pub n_pre: usize,
    /// How many of them have none after.
    pub n_lost: usize,
    /// Their share.
    pub share: Figure,
    /// The mean before of those who have both.
    pub mean_stayed: Figure,
    /// The mean before of those who have none after.
    pub mean_lost: Figure,
}

impl Losses {
    /// Looks who was lost.
    pub fn of(merged: &Merged, pairs: &Pairs) -> Losses {
        let lost = alone(merged, Phase::Pre, &pairs.items);
        let n_pre = merged.people.iter().filter(|person| person.pre.is_some()).count();
        let is_lost =
            |person: &&crate::results::Person| person.pre.is_some() && person.post.is_none();
        let n_lost = merged.people.iter().filter(is_lost).count();
        Losses {
            n_pre,
            n_lost,
            share: Figure::of(n_pre, share(n_lost, n_pre)),
            mean_stayed: Figure::of(pairs.len(), statistics::mean(&pairs.pre)),
            mean_lost: Figure::of(lost.len(), statistics::mean(&lost)),
        }
    }
}

/// Scores of those who have a test in one phase and none in the other.
fn alone(merged: &Merged, phase: Phase, items: &[usize]) -> Vec<f64> {
    let alone = merged.people.iter().filter(|person| person.pair().is_none());
    alone.filter_map(|person| scores::score(merged, person.attempt(phase)?, items)).collect()
}

/// Two groups of people who could not be paired: weaker than pairs.
#[derive(Clone, Default, Serialize, Debug)]
pub struct Unpaired {
    /// How many only before.
    pub n_pre: usize,
    /// How many only after.
    pub n_post: usize,
    /// The mean before.
    pub mean_pre: Figure,
    /// The mean after.
    pub mean_post: Figure,
    /// The difference of the means.
    pub difference: Figure,
    /// The lower end of its 95 % interval (Welch).
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
    /// The two-sided p of Welch's t.
    pub p_welch: Figure,
    /// The two-sided p of Mann and Whitney.
    pub p_mann_whitney: Figure,
}

impl Unpaired {
    /// Compares two groups of different people.
    pub fn of(merged: &Merged, items: &[usize]) -> Unpaired {
        let (pre, post) = (alone(merged, Phase::Pre, items), alone(merged, Phase::Post, items));
        let welch = statistics::welch(&pre, &post);
        let n = pre.len().min(post.len());
        let of = |value: Option<f64>| Figure::of(n, value);
        Unpaired {
            n_pre: pre.len(),
            n_post: post.len(),
            mean_pre: of(statistics::mean(&pre)),
            mean_post: of(statistics::mean(&post)),
            difference: of(welch.map(|welch| welch.difference)),
            low: of(welch.map(|welch| welch.low)),
            high: of(welch.map(|welch| welch.high)),
            p_welch: of(welch.map(|welch| welch.p)),
            p_mann_whitney: of(statistics::mann_whitney(&pre, &post).map(|test| test.p)),
        }
    }
}

/// Some months later.
#[derive(Clone, Default, Serialize, Debug)]
#[expect(clippy::struct_field_names, reason = "these are the names in the files")]
pub struct Followup {
    /// How many took the test again.
    pub n: usize,
    /// How many of them have all three tests.
    pub n_all: usize,
    /// The mean before, of those with all three.
    pub mean_pre: Figure,
    /// The mean after.
    pub mean_post: Figure,
    /// The mean some months later.
    pub mean_followup: Figure,
    /// The mean change since the test after.
    pub since_post: Figure,
    /// The lower end of its 95 % interval.
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
    /// What is asked only then.
    pub statements: Vec<super::confidence::Statement>,
}

impl Followup {
    /// Looks some months later.
    pub fn of(merged: &Merged) -> Followup {
        let items = scores::comparable(merged, &Phase::ALL);
        let mut scored = Vec::new();
        for person in &merged.people {
            if let (Some(pre), Some(post), Some(later)) = (person.pre, person.post, person.followup)
            {
                scored.extend(scores::scores(merged, [pre, post, later], &items));
            }
        }
        let n = scored.len();
        let of_test = |at: usize| -> Vec<f64> { scored.iter().map(|three| three[at]).collect() };
        let mean = |at: usize| Figure::of(n, statistics::mean(&of_test(at)));
        let since = statistics::paired(&of_test(1), &of_test(2));
        let of = |value: Option<f64>| Figure::of(n, value);
        Followup {
            n: merged.people.iter().filter(|person| person.followup.is_some()).count(),
            n_all: n,
            mean_pre: mean(0),
            mean_post: mean(1),
            mean_followup: mean(2),
            since_post: of(since.map(|since| since.mean_change)),
            low: of(since.map(|since| since.low)),
            high: of(since.map(|since| since.high)),
            statements: super::confidence::later(merged),
        }
    }
}
