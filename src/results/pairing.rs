//! Who is who: attempts of one code become one person with a before and an after.
//!
//! Only the same code joins, or a person's decision; a code that merely looks alike never does.

use crate::model::Phase;
use crate::results::Attempts;
use crate::results::Code;
use crate::results::store::number;
use rayon::prelude::*;
use std::cmp::Reverse;

/// Which of several counts.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Keep {
    /// The first.
    First,
    /// The last.
    #[default]
    Last,
}

/// A participant, with the attempt that counts in each phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Person {
    /// The code, as in the attempt before, or else as in the first there is.
    pub code: Code,
    /// The cohort.
    pub cohort: Code,
    /// The test before.
    pub pre: Option<u32>,
    /// The test after.
    pub post: Option<u32>,
    /// The test some months later.
    pub followup: Option<u32>,
}

/// What pairing came to.
#[derive(Clone, Default, Debug)]
pub struct Paired {
    /// Everybody, by code and cohort.
    pub people: Vec<Person>,
    /// Every attempt that is no duplicate, by code: what an export holds.
    pub attempts: Vec<u32>,
    /// Copies that say the same as the one that counts.
    pub n_copies: usize,
    /// Attempts that say something else than the one that counts, and that one.
    pub conflicts: Vec<(u32, u32)>,
    /// Further attempts of a person in a phase, which do not count.
    pub n_retakes: usize,
    /// Codes that people of several cohorts share.
    pub n_shared_codes: usize,
    /// Pairs of which the second test is dated before the first.
    pub n_reversed: usize,
}

impl Person {
    /// The attempt that counts in a phase.
    pub fn attempt(&self, phase: Phase) -> Option<u32> {
        match phase {
            Phase::Pre => self.pre,
            Phase::Post => self.post,
            Phase::Followup => self.followup,
        }
    }

    /// Before and after, if there are both.
    pub fn pair(&self) -> Option<(u32, u32)> {
        self.pre.zip(self.post)
    }
}

/// Pairs attempts by their codes. Of several results of one attempt `keep` tells which counts.
pub fn pair(attempts: &Attempts, keep: Keep) -> Paired {
    let mut order: Vec<u32> = (0..number(attempts.len())).collect();
    order.par_sort_unstable_by_key(|at| (attempts.head(*at).code, *at));
    let mut paired = Paired::default();
    for same_code in order.chunk_by_mut(|a, b| attempts.head(*a).code == attempts.head(*b).code) {
        if is_shared(attempts, same_code) {
            paired.n_shared_codes += 1;
            same_code.sort_unstable_by_key(|at| (attempts.head(*at).cohort, *at));
            let is_same = |a: &u32, b: &u32| attempts.head(*a).cohort == attempts.head(*b).cohort;
            for own in same_code.chunk_by_mut(is_same) {
                paired.add(attempts, own, keep);
            }
        } else {
            paired.add(attempts, same_code, keep);
        }
    }
    let is_reversed = |person: &&Person| {
        let days = person
            .pair()
            .map(|(pre, post)| (attempts.head(pre).finished, attempts.head(post).finished));
        matches!(days, Some((Some(pre), Some(post))) if post < pre)
    };
    paired.n_reversed = paired.people.iter().filter(is_reversed).count();
    paired
}

/// Whether two cohorts claim the same attempt of a code: then they are two people.
fn is_shared(attempts: &Attempts, same_code: &[u32]) -> bool {
    let sitting = |at: u32| (attempts.head(at).phase, attempts.head(at).number);
    let mut known: Vec<((Phase, u8), Code)> = Vec::new();
    for at in same_code.iter().copied().filter(|at| !attempts.head(*at).cohort.is_empty()) {
        let cohort = attempts.head(at).cohort;
        match known.iter().find(|(other, _)| *other == sitting(at)) {
            Some((_, other)) if *other != cohort => return true,
            Some(_) => {}
            None => known.push((sitting(at), cohort)),
        }
    }
    false
}

impl Paired {
    fn add(&mut self, attempts: &Attempts, own: &mut [u32], keep: Keep) {
        own.sort_unstable_by_key(|at| {
            let head = attempts.head(*at);
            (head.phase, head.number, head.finished, *at)
        });
        let sitting = |at: u32| (attempts.head(at).phase, attempts.head(at).number);
        let mut kept: Vec<u32> = Vec::new();
        for results in own.chunk_by(|a, b| sitting(*a) == sitting(*b)) {
            kept.push(self.one_of(attempts, results, keep));
        }
        self.attempts.extend_from_slice(&kept);
        let of =
            |phase: Phase| kept.iter().copied().filter(move |at| attempts.head(*at).phase == phase);
        let cohorts = kept.iter().map(|at| attempts.head(*at).cohort);
        let person = Person {
            code: attempts.head(own[0]).code,
            cohort: cohorts.clone().find(|cohort| !cohort.is_empty()).unwrap_or_default(),
            pre: of(Phase::Pre).next(),
            post: of(Phase::Post).next_back(),
            followup: of(Phase::Followup).next_back(),
        };
        let n_counting =
            Phase::ALL.iter().filter(|phase| person.attempt(**phase).is_some()).count();
        self.n_retakes += kept.len() - n_counting;
        self.people.push(person);
    }

    /// The one that counts of several results of one attempt; the others are noted.
    fn one_of(&mut self, attempts: &Attempts, results: &[u32], keep: Keep) -> u32 {
        let last = results.iter().copied().max_by_key(|at| (attempts.head(*at).finished, *at));
        let chosen = if keep == Keep::Last { last } else { results.first().copied() };
        let chosen = chosen.unwrap_or(results[0]);
        // A whole copy knows more than a text code of the same answers.
        let twins = results.iter().copied().filter(|at| attempts.agree(*at, chosen));
        let fullest = twins.min_by_key(|at| (attempts.n_not_carried(*at), Reverse(*at == chosen)));
        let counts = fullest.unwrap_or(chosen);
        for other in results.iter().copied().filter(|at| *at != counts) {
            if attempts.agree(other, counts) {
                self.n_copies += 1;
            } else {
                self.conflicts.push((other, counts));
            }
        }
        counts
    }
}
