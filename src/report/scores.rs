//! Scores of people: per cent of the points of the items that both their tests carry.

use crate::model::Phase;
use crate::quiz::Key;
use crate::results::Given;
use crate::results::Merged;
use std::borrow::Cow;

/// The items that count for a comparison of phases: marked, and asked in all of them.
pub fn comparable(merged: &Merged, phases: &[Phase]) -> Vec<usize> {
    let items = merged.instrument.items.iter().enumerate();
    items
        .filter(|(_, item)| item.key.is_marked())
        .filter(|(_, item)| phases.iter().all(|phase| item.is_asked(*phase, None)))
        .map(|(at, _)| at)
        .collect()
}

/// The scales that are asked in all of these phases.
pub fn scales(merged: &Merged, phases: &[Phase]) -> Vec<usize> {
    let items = merged.instrument.items.iter().enumerate();
    items
        .filter(|(_, item)| matches!(item.key, Key::Scale { .. }))
        .filter(|(_, item)| phases.iter().all(|phase| item.is_asked(*phase, None)))
        .map(|(at, _)| at)
        .collect()
}

/// Per cent of the points of some items; those that a text code could not carry are left out.
pub fn score(merged: &Merged, attempt: u32, items: &[usize]) -> Option<f64> {
    let (mut got, mut of) = (0.0, 0.0);
    for item in items {
        if let Some(score) = merged.attempts.score(attempt, *item) {
            let points = f64::from(merged.instrument.items[*item].points);
            got += points * score;
            of += points;
        }
    }
    (of > 0.0).then(|| 100.0 * got / of)
}

/// The scores of several attempts of a person, over what all of them carry.
pub fn scores<const N: usize>(
    merged: &Merged,
    attempts: [u32; N],
    items: &[usize],
) -> Option<[f64; N]> {
    let is_partial = |attempt: &u32| merged.attempts.n_not_carried(*attempt) > 0;
    let is_carried = |item: &&usize| {
        attempts.iter().all(|attempt| merged.attempts.given(*attempt, **item) != Given::NotCarried)
    };
    let carried: Cow<[usize]> = if attempts.iter().any(is_partial) {
        items.iter().filter(is_carried).copied().collect()
    } else {
        items.into()
    };
    let mut scores = [0.0; N];
    for (place, attempt) in scores.iter_mut().zip(attempts) {
        *place = score(merged, attempt, &carried)?;
    }
    Some(scores)
}

/// Whether an item is wholly right; `None` if it was not asked or not carried.
pub fn is_right(merged: &Merged, attempt: u32, item: usize) -> Option<bool> {
    merged.attempts.score(attempt, item).map(is_whole)
}

/// Whether a score of an item is all there is to get.
pub fn is_whole(score: f64) -> bool {
    score > 1.0 - 1e-9
}

/// Whether every critical item that was carried is right; `None` if there is none.
pub fn has_critical(merged: &Merged, attempt: u32) -> Option<bool> {
    let items = merged.instrument.items.iter().enumerate();
    let critical = items.filter(|(_, item)| item.is_critical);
    let mut right = critical.filter_map(|(at, _)| is_right(merged, attempt, at)).peekable();
    right.peek()?;
    Some(right.all(|right| right))
}

/// The value that was chosen for a statement of a scale; statements that count the other way
/// round are turned.
pub fn value(merged: &Merged, attempt: u32, (item, statement): (usize, usize)) -> Option<f64> {
    let Key::Scale { values, reverse, .. } = &merged.instrument.items[item].key else {
        return None;
    };
    let value = *values.get(merged.attempts.part(attempt, item, statement)?)?;
    let (low, high) = (values.iter().min()?, values.iter().max()?);
    let turned = if reverse.contains(&(statement + 1)) { low + high - value } else { value };
    i32::try_from(turned).ok().map(f64::from)
}
