//! What was read and what was left out, as numbers.

use crate::results::Cause;
use crate::results::Merged;
use serde::Serialize;

/// What was read and what was left out. These are numbers of files and results, not of a group
/// with a property, and are never hidden.
#[derive(Clone, Serialize, Debug)]
pub struct Read {
    /// Files.
    pub n_files: usize,
    /// Results in them.
    pub n_results: usize,
    /// Results that count.
    pub n_kept: usize,
    /// Duplicates: copies, and other results of an attempt that has one.
    pub n_duplicates: usize,
    /// Those among them that say something else than the one that counts.
    pub n_conflicting: usize,
    /// Results of another version of the test.
    pub n_other_version: usize,
    /// Results of another test.
    pub n_other_test: usize,
    /// Damaged results.
    pub n_damaged: usize,
    /// Results with an answer or a field that the test does not know.
    pub n_unknown: usize,
    /// Practice in a draft language.
    pub n_draft: usize,
    /// Results without a participant code.
    pub n_no_code: usize,
    /// What is no result at all.
    pub n_not_results: usize,
    /// Further attempts of a person, which do not count.
    pub n_retakes: usize,
    /// Results that came as a text code without the typed answers.
    pub n_partial: usize,
    /// People with a test before.
    pub n_pre: usize,
    /// People with a test after.
    pub n_post: usize,
    /// People with a test some months later.
    pub n_followup: usize,
    /// People with both tests.
    pub n_pairs: usize,
    /// People with a test before or after and without the other.
    pub n_unmatched: usize,
    /// Those of them with a test before.
    pub n_pre_only: usize,
    /// Those of them with a test after.
    pub n_post_only: usize,
    /// Pairs of codes that nearly agree.
    pub n_near: usize,
    /// Whether there are still more of these.
    pub has_more_near: bool,
    /// People joined by a person's decision.
    pub n_decided: usize,
    /// Codes that people at several sites share.
    pub n_shared_codes: usize,
    /// Pairs whose second test is dated before the first.
    pub n_reversed: usize,
}

impl Read {
    /// The counts that are told first: read, duplicates, other versions, other tests, damaged,
    /// left out for other reasons, unmatched, pairs, near matches.
    pub fn in_short(&self) -> [usize; 9] {
        let other = self.n_unknown + self.n_draft + self.n_no_code + self.n_not_results;
        [
            self.n_results,
            self.n_duplicates,
            self.n_other_version,
            self.n_other_test,
            self.n_damaged,
            other,
            self.n_unmatched,
            self.n_pairs,
            self.n_near,
        ]
    }

    /// Counts.
    pub fn of(merged: &Merged) -> Read {
        let reading = &merged.reading;
        let count = |has: fn(&crate::results::Person) -> bool| {
            merged.people.iter().filter(|person| has(person)).count()
        };
        let n_pre_only = count(|person| person.pre.is_some() && person.post.is_none());
        let n_post_only = count(|person| person.post.is_some() && person.pre.is_none());
        Read {
            n_files: reading.n_files,
            n_results: reading.n_results,
            n_kept: reading.n_kept,
            n_duplicates: reading.n_copies + reading.n_of(Cause::Twice),
            n_conflicting: reading.n_of(Cause::Twice),
            n_other_version: reading.n_of(Cause::OtherVersion),
            n_other_test: reading.n_of(Cause::OtherTest),
            n_damaged: reading.n_of(Cause::Damaged),
            n_unknown: reading.n_of(Cause::Unknown),
            n_draft: reading.n_of(Cause::Draft),
            n_no_code: reading.n_of(Cause::NoCode),
            n_not_results: reading.n_of(Cause::NotAResult),
            n_retakes: reading.n_retakes,
            n_partial: reading.n_partial,
            n_pre: count(|person| person.pre.is_some()),
            n_post: count(|person| person.post.is_some()),
            n_followup: count(|person| person.followup.is_some()),
            n_pairs: count(|person| person.pair().is_some()),
            n_unmatched: n_pre_only + n_post_only,
            n_pre_only,
            n_post_only,
            n_near: merged.near.len(),
            has_more_near: !merged.has_all_near,
            n_decided: reading.n_decided,
            n_shared_codes: reading.n_shared_codes,
            n_reversed: reading.n_reversed,
        }
    }
}
