//! How sure people feel: scales, statement by statement and together.

use super::Pairs;
use super::reliability;
use super::share;
use crate::model::Phase;
use crate::quiz::Key;
use crate::report::figure::Figure;
use crate::report::scores;
use crate::results::Merged;
use crate::statistics;
use crate::statistics::Matrix;
use crate::statistics::Zeros;
use rayon::prelude::*;
use serde::Serialize;

/// A scale that is asked before and after.
#[derive(Clone, Serialize, Debug)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub stem: String,
    /// Its lowest value.
    pub lowest: f64,
    /// Its highest value.
    pub highest: f64,
    /// Its statements.
    pub statements: Vec<Statement>,
    /// The mean over all statements, of those who answered all of them before and after.
    pub together: Statement,
    /// α of the statements after the training: whether they may be taken together.
    pub alpha: Figure,
}

/// A statement on a scale.
#[derive(Clone, Default, Serialize, Debug)]
pub struct Statement {
    /// What it says.
    pub text: String,
    /// How many answered, before and after if both are asked.
    pub n: usize,
    /// The median before.
    pub median_pre: Figure,
    /// The median after, or in the only phase it is asked in.
    pub median_post: Figure,
    /// The mean before.
    pub mean_pre: Figure,
    /// The mean after.
    pub mean_post: Figure,
    /// The mean change.
    pub change: Figure,
    /// The share in the upper third of the scale, before.
    pub sure_pre: Figure,
    /// The share in the upper third of the scale, after.
    pub sure_post: Figure,
    /// The two-sided p of Wilcoxon's test.
    pub p: Figure,
}

/// The scales that are asked before and after.
pub fn figures(merged: &Merged, pairs: &Pairs) -> Vec<Scale> {
    let scales = scores::scales(merged, &[Phase::Pre, Phase::Post]);
    scales.into_iter().filter_map(|item| scale(merged, pairs, item)).collect()
}

fn scale(merged: &Merged, pairs: &Pairs, item: usize) -> Option<Scale> {
    let asked = &merged.instrument.items[item];
    let Key::Scale { values, n, .. } = &asked.key else { return None };
    let (lowest, highest) = ends(values)?;
    let upper = highest - (highest - lowest) / 3.0;
    let value = |attempt: u32, statement: usize| scores::value(merged, attempt, (item, statement));
    let statements = (0..*n).into_par_iter().map(|statement| {
        let both = pairs
            .attempts
            .iter()
            .filter_map(|(pre, post)| value(*pre, statement).zip(value(*post, statement)));
        let text = asked.choices.get(statement).cloned().unwrap_or_default();
        Statement::of(text, both.unzip(), upper)
    });
    let mean_of = |attempt: u32| -> Option<f64> {
        let all: Option<Vec<f64>> = (0..*n).map(|statement| value(attempt, statement)).collect();
        statistics::mean(&all?)
    };
    let both = pairs.attempts.iter().filter_map(|(pre, post)| mean_of(*pre).zip(mean_of(*post)));
    let rows: Vec<Vec<Option<f64>>> = pairs
        .attempts
        .iter()
        .step_by(reliability::step(pairs.len()))
        .map(|(_, post)| (0..*n).map(|statement| value(*post, statement)).collect())
        .collect();
    let matrix = Matrix::listwise(&rows);
    let n_rows = matrix.as_ref().map_or(0, Matrix::n_persons);
    Some(Scale {
        id: asked.id.clone(),
        stem: asked.stem.clone(),
        lowest,
        highest,
        statements: statements.collect(),
        together: Statement::of(String::new(), both.unzip(), upper),
        alpha: Figure::of(n_rows, matrix.as_ref().and_then(statistics::alpha)),
    })
}

fn ends(values: &[i64]) -> Option<(f64, f64)> {
    let end = |value: Option<&i64>| i32::try_from(*value?).ok().map(f64::from);
    end(values.iter().min()).zip(end(values.iter().max()))
}

impl Statement {
    fn of(text: String, (pre, post): (Vec<f64>, Vec<f64>), upper: f64) -> Statement {
        let n = pre.len();
        let of = |value: Option<f64>| Figure::of(n, value);
        let sure = |values: &[f64]| {
            share(values.iter().filter(|value| **value >= upper - 1e-9).count(), values.len())
        };
        let changes: Vec<f64> = pre.iter().zip(&post).map(|(pre, post)| post - pre).collect();
        Statement {
            text,
            n,
            median_pre: of(statistics::median(&pre)),
            median_post: of(statistics::median(&post)),
            mean_pre: of(statistics::mean(&pre)),
            mean_post: of(statistics::mean(&post)),
            change: of(statistics::mean(&changes)),
            sure_pre: of(sure(&pre)),
            sure_post: of(sure(&post)),
            p: of(statistics::wilcoxon(&changes, Zeros::Wilcox).map(|test| test.p_two)),
        }
    }
}

/// The statements that are asked only some months later.
pub fn later(merged: &Merged) -> Vec<Statement> {
    let mut statements = Vec::new();
    for item in scores::scales(merged, &[Phase::Followup]) {
        let asked = &merged.instrument.items[item];
        let Key::Scale { values, n, .. } = &asked.key else { continue };
        let is_before = asked.is_asked(Phase::Pre, None) || asked.is_asked(Phase::Post, None);
        let Some((lowest, highest)) = ends(values).filter(|_| !is_before) else { continue };
        let upper = highest - (highest - lowest) / 3.0;
        for statement in 0..*n {
            let later = merged.people.iter().filter_map(|person| person.followup);
            let given: Vec<f64> =
                later.filter_map(|at| scores::value(merged, at, (item, statement))).collect();
            let text = asked.choices.get(statement).cloned().unwrap_or_default();
            let both = Statement::of(text, (Vec::new(), given.clone()), upper);
            let of = |value: Option<f64>| Figure::of(given.len(), value);
            statements.push(Statement {
                n: given.len(),
                median_pre: Figure::Unknown,
                mean_pre: Figure::Unknown,
                change: Figure::Unknown,
                sure_pre: Figure::Unknown,
                p: Figure::Unknown,
                median_post: of(statistics::median(&given)),
                mean_post: of(statistics::mean(&given)),
                sure_post: of(share(
                    given.iter().filter(|v| **v >= upper - 1e-9).count(),
                    given.len(),
                )),
                ..both
            });
        }
    }
    statements
}
