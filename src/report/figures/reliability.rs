//! How dependable the test is in this group.

use crate::model::Phase;
use crate::report::figure::Figure;
use crate::results::Merged;
use crate::statistics;
use crate::statistics::Matrix;
use serde::Serialize;

/// So few people, or items, tell little about a test.
const FEW_PEOPLE: usize = 20;
const FEW_ITEMS: usize = 5;

/// Of a crowd an even sample is taken: more people do not change these values, only the memory
/// they need.
const MOST_PEOPLE: usize = 10_000;

/// How dependable the test is, in one phase.
#[derive(Clone, Serialize, Debug)]
pub struct Reliability {
    /// The phase.
    pub phase: &'static str,
    /// How many people have an answer, or a blank, to each item.
    pub n: usize,
    /// Whether these people are an even sample of a crowd.
    pub is_sample: bool,
    /// How many items.
    pub n_items: usize,
    /// Cronbach's α.
    pub alpha: Figure,
    /// The lower end of its 95 % interval.
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
    /// Kuder and Richardson's formula 20; unknown if an item has half points.
    pub kr20: Figure,
    /// The standard error of measurement, in per cent of the points.
    pub sem: Figure,
    /// Whether people or items are too few to trust these.
    pub is_weak: bool,
    /// Of each item: its correlation with the rest of the test.
    #[serde(skip)]
    pub rest: Vec<Figure>,
    /// Of each item: α without it.
    #[serde(skip)]
    pub without: Vec<Figure>,
}

/// How many people are passed over to take an even sample of so many.
pub fn step(n: usize) -> usize {
    n.div_ceil(MOST_PEOPLE).max(1)
}

impl Reliability {
    /// Looks at all who took the test in a phase.
    pub fn of(merged: &Merged, phase: Phase, items: &[usize]) -> Reliability {
        let attempts = || merged.people.iter().filter_map(|person| person.attempt(phase));
        let step = step(attempts().count());
        let points = |item: usize| f64::from(merged.instrument.items[item].points);
        let of_item = |attempt: u32, item: usize| {
            merged.attempts.score(attempt, item).map(|score| score * points(item))
        };
        let rows: Vec<Vec<Option<f64>>> = attempts()
            .step_by(step)
            .map(|attempt| items.iter().map(|item| of_item(attempt, *item)).collect())
            .collect();
        let matrix = Matrix::listwise(&rows);
        drop(rows);
        let n = matrix.as_ref().map_or(0, Matrix::n_persons);
        let of = |value: Option<f64>| Figure::of(n, value);
        let matrix = matrix.as_ref();
        let interval = matrix.and_then(statistics::alpha_interval);
        let total: f64 = items.iter().map(|item| points(*item)).sum();
        let of_each = |values: Option<Vec<Option<f64>>>| {
            let values = values.unwrap_or_else(|| vec![None; items.len()]);
            values.into_iter().map(of).collect()
        };
        Reliability {
            phase: phase.name(),
            n,
            is_sample: step > 1,
            n_items: items.len(),
            alpha: of(matrix.and_then(statistics::alpha)),
            low: of(interval.map(|interval| interval.low)),
            high: of(interval.map(|interval| interval.high)),
            kr20: of(matrix.and_then(statistics::kr20)),
            sem: of(matrix.and_then(statistics::sem).map(|sem| 100.0 * sem / total.max(1.0))),
            is_weak: n < FEW_PEOPLE || items.len() < FEW_ITEMS,
            rest: of_each(matrix.map(statistics::item_rest)),
            without: of_each(matrix.map(statistics::alpha_if_deleted)),
        }
    }
}
