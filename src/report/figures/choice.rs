//! Which choices people took, before and after: a distractor that nobody takes tempts nobody.
//!
//! Which choice is the key is not said here: the report may be shared, the key may not.

use super::Pairs;
use super::share;
use crate::quiz::Key;
use crate::quiz::sheet;
use crate::report::figure::Figure;
use crate::results::Given;
use crate::results::Merged;
use serde::Serialize;

/// How many took one choice. Shares are from 0 to 1, of those who met the item.
#[derive(Clone, Serialize, Debug)]
pub struct ChoiceFigures {
    /// Its letter, as on the sheet.
    pub letter: String,
    /// The share before.
    pub pre: Figure,
    /// The share after.
    pub post: Figure,
}

/// The choices of an item; none if it offers none.
pub fn figures(merged: &Merged, pairs: &Pairs, item: usize) -> Vec<ChoiceFigures> {
    let before = Taken::of(merged, item, pairs.attempts.iter().map(|both| both.0));
    let after = Taken::of(merged, item, pairs.attempts.iter().map(|both| both.1));
    let choice = |at: usize| ChoiceFigures {
        letter: sheet::letter(at),
        pre: before.share(at),
        post: after.share(at),
    };
    (0..n_choices(merged, item)).map(choice).collect()
}

/// The letters of the choices that nobody chose, in any test that counts.
pub fn never(merged: &Merged, item: usize) -> Vec<String> {
    let people = merged.people.iter().flat_map(|person| [person.pre, person.post]).flatten();
    let taken = Taken::of(merged, item, people);
    let nobody = taken.counts.iter().enumerate().filter(|(_, count)| **count == 0);
    nobody.map(|(choice, _)| sheet::letter(choice)).collect()
}

fn n_choices(merged: &Merged, item: usize) -> usize {
    match &merged.instrument.items[item].key {
        Key::Single { n, .. } | Key::Multiple { n, .. } => *n,
        _ => 0,
    }
}

/// How many took each choice, of how many.
struct Taken {
    counts: Vec<usize>,
    n: usize,
}

impl Taken {
    fn of(merged: &Merged, item: usize, attempts: impl Iterator<Item = u32>) -> Taken {
        let mut taken = Taken { counts: vec![0; n_choices(merged, item)], n: 0 };
        if taken.counts.is_empty() {
            return taken;
        }
        for attempt in attempts {
            match merged.attempts.given(attempt, item) {
                Given::NotAsked | Given::NotCarried => continue,
                Given::Choice(choice) => taken.add(choice),
                Given::Parts => (0..taken.counts.len())
                    .filter(|choice| merged.attempts.part(attempt, item, *choice) == Some(0))
                    .for_each(|choice| taken.add(choice)),
                _ => {}
            }
            taken.n += 1;
        }
        taken
    }

    fn add(&mut self, choice: usize) {
        if let Some(count) = self.counts.get_mut(choice) {
            *count += 1;
        }
    }

    fn share(&self, choice: usize) -> Figure {
        Figure::of(self.n, share(self.counts[choice], self.n))
    }
}
