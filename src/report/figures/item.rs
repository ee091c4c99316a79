//! Item by item: who knew it before, who after, and whether the item itself is sound.

use super::Pairs;
use super::Reliability;
use super::choice;
use super::choice::ChoiceFigures;
use super::share;
use crate::report::figure::Figure;
use crate::report::figure::LEAST;
use crate::report::figure::float;
use crate::report::scores;
use crate::results::Given;
use crate::results::Merged;
use crate::statistics;
use rayon::prelude::*;
use serde::Serialize;

/// More right than this before the training leave nothing to learn.
const TOO_EASY: f64 = 0.85;

/// The numbers of one item. Shares are from 0 to 1.
#[derive(Clone, Default, Serialize, Debug)]
pub struct ItemFigures {
    /// Its number in the test, from 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// Its stem.
    pub stem: String,
    /// Whether it must be right to pass.
    pub is_critical: bool,
    /// How many pairs met it before and after.
    pub n: usize,
    /// The mean share of its points before.
    pub pre: Figure,
    /// The mean share of its points after.
    pub post: Figure,
    /// The difference.
    pub change: Figure,
    /// How many were wrong before and right after.
    pub n_gained: Figure,
    /// How many were right before and wrong after.
    pub n_lost: Figure,
    /// The two-sided exact p of `McNemar`'s test, corrected after Holm.
    pub p_holm: Figure,
    /// The share of "I don't know" before; unknown if it is not offered.
    pub dont_know_pre: Figure,
    /// The share of "I don't know" after.
    pub dont_know_post: Figure,
    /// How many took the test after, paired or not.
    pub n_post: usize,
    /// The mean share of its points, of all these: the facility.
    pub difficulty: Figure,
    /// Its correlation with the rest of the test, after.
    pub discrimination: Figure,
    /// α of the test without it, after.
    pub alpha_without: Figure,
    /// Which choices were taken.
    pub choices: Vec<ChoiceFigures>,
    /// The letters of choices that nobody chose, before or after.
    pub never_chosen: Vec<String>,
    /// What to look at: `too-easy`, `no-gain`, `choice-never-chosen`, `against-the-rest`.
    pub flags: Vec<&'static str>,
}

/// The numbers of all items that are asked before and after; `after` knows how the items hang
/// together after the training.
pub fn figures(merged: &Merged, pairs: &Pairs, after: &Reliability) -> Vec<ItemFigures> {
    let mut chances = Vec::new();
    let mut items: Vec<ItemFigures> = Vec::new();
    let all: Vec<_> = pairs.items.par_iter().map(|item| of_item(merged, pairs, *item)).collect();
    for (at, (mut figures, p)) in all.into_iter().enumerate() {
        figures.discrimination = after.rest.get(at).copied().unwrap_or_default();
        figures.alpha_without = after.without.get(at).copied().unwrap_or_default();
        figures.flags = flags(&figures);
        chances.push(p);
        items.push(figures);
    }
    for (figures, p) in items.iter_mut().zip(statistics::holm(&chances)) {
        figures.p_holm = Figure::of(figures.n, Some(p));
    }
    items
}

/// The numbers of one item, and the chance of its change.
fn of_item(merged: &Merged, pairs: &Pairs, item: usize) -> (ItemFigures, f64) {
    let asked = &merged.instrument.items[item];
    let score = |attempt: u32| merged.attempts.score(attempt, item);
    let both = pairs.attempts.iter().filter_map(|(pre, post)| score(*pre).zip(score(*post)));
    let (pre, post): (Vec<f64>, Vec<f64>) = both.unzip();
    let n = pre.len();
    let of = |value: Option<f64>| Figure::of(n, value);
    let mean_pre = statistics::difficulty(&pre, 1.0);
    let mean_post = statistics::difficulty(&post, 1.0);
    let count = |was: bool, is: bool| {
        let both = pre.iter().zip(&post);
        both.filter(|(pre, post)| (scores::is_whole(**pre), scores::is_whole(**post)) == (was, is))
            .count()
    };
    let (n_gained, n_lost) = (count(false, true), count(true, false));
    let all: Vec<f64> = merged.people.iter().filter_map(|person| score(person.post?)).collect();
    let figures = ItemFigures {
        number: item + 1,
        id: asked.id.clone(),
        stem: asked.stem.clone(),
        is_critical: asked.is_critical,
        n,
        pre: of(mean_pre),
        post: of(mean_post),
        change: of(mean_post.zip(mean_pre).map(|(post, pre)| post - pre)),
        n_gained: of(Some(float(n_gained))),
        n_lost: of(Some(float(n_lost))),
        dont_know_pre: of(unknown(merged, item, &mut pairs.attempts.iter().map(|both| both.0))),
        dont_know_post: of(unknown(merged, item, &mut pairs.attempts.iter().map(|both| both.1))),
        n_post: all.len(),
        difficulty: Figure::of(all.len(), statistics::difficulty(&all, 1.0)),
        choices: choice::figures(merged, pairs, item),
        never_chosen: if n < LEAST { Vec::new() } else { choice::never(merged, item) },
        ..ItemFigures::default()
    };
    (figures, statistics::mcnemar_exact(n_gained as u64, n_lost as u64))
}

/// The share of "I don't know" among those who met an item; `None` if it is not offered.
fn unknown(merged: &Merged, item: usize, attempts: &mut dyn Iterator<Item = u32>) -> Option<f64> {
    let (mut n, mut n_unknown) = (0, 0);
    for attempt in attempts {
        match merged.attempts.given(attempt, item) {
            Given::NotAsked | Given::NotCarried => continue,
            Given::DontKnow => n_unknown += 1,
            _ => {}
        }
        n += 1;
    }
    share(n_unknown, n).filter(|_| merged.instrument.items[item].dont_know)
}

fn flags(figures: &ItemFigures) -> Vec<&'static str> {
    let (pre, change) = (figures.pre.value(), figures.change.value());
    let is_easy = pre.is_some_and(|pre| pre > TOO_EASY);
    let all = [
        (is_easy, "too-easy"),
        (change.is_some_and(|change| change <= 0.0) && !is_easy, "no-gain"),
        (!figures.never_chosen.is_empty(), "choice-never-chosen"),
        (figures.discrimination.value().is_some_and(|r| r < 0.0), "against-the-rest"),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect()
}
