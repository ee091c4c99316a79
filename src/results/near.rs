//! Codes that nearly agree: for a person to look at, never joined.
//!
//! Two codes are near if at most two characters were changed, left out, put in or swapped. Those
//! who are near share what is left of them when two characters are taken out, so that nobody needs
//! to compare everybody with everybody.

use crate::results::Code;
use crate::results::Person;
use crate::results::store::number;
use rayon::prelude::*;

/// How many near matches are told at most.
pub const MOST_NEAR: usize = 2_000;

/// No more than this are looked at before the best are chosen.
const MOST_FOUND: usize = 50_000;
/// A bucket larger than this tells nothing.
const LARGEST_BUCKET: usize = 200;
const MOST_KEYS_AT_ONCE: usize = 4_000_000;

/// Two people who may be one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct NearMatch {
    /// How many characters differ.
    pub distance: u8,
    /// Whether they were in different cohorts.
    pub is_elsewhere: bool,
    /// The person with a test before and none after, by number.
    pub pre: u32,
    /// The person with a test after and none before.
    pub post: u32,
}

/// Near matches between people who have no pair, the nearest first; and whether these are all.
pub fn near(people: &[Person]) -> (Vec<NearMatch>, bool) {
    let lonely = |has: fn(&Person) -> bool| -> Vec<u32> {
        (0..number(people.len())).filter(|at| has(&people[*at as usize])).collect()
    };
    let pre = lonely(|person| person.pre.is_some() && person.post.is_none());
    let post = lonely(|person| person.post.is_some() && person.pre.is_none());
    let mut found: Vec<NearMatch> = Vec::new();
    let mut is_whole = true;
    for n_out in [1, 2] {
        let n_keys = (pre.len() + post.len()) * [9, 37][n_out - 1];
        let n_passes = n_keys as u64 / MOST_KEYS_AT_ONCE as u64 + 1;
        for pass in 0..n_passes {
            is_whole &= found.len() < MOST_FOUND;
            if found.len() < MOST_FOUND {
                let part = Part { n_out, pass, n_passes };
                found.extend(meet(people, &part.keys(people, &pre), &part.keys(people, &post)));
                found.sort_unstable();
                found.dedup();
            }
        }
    }
    is_whole &= found.len() <= MOST_NEAR;
    found.truncate(MOST_NEAR);
    (found, is_whole)
}

/// The keys that are looked at in one pass, to keep within memory.
struct Part {
    n_out: usize,
    pass: u64,
    n_passes: u64,
}

impl Part {
    fn is_mine(&self, key: u64) -> bool {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) % self.n_passes == self.pass
    }

    fn keys(&self, people: &[Person], chosen: &[u32]) -> Vec<(u64, u32)> {
        let mut keys: Vec<(u64, u32)> = chosen
            .par_iter()
            .flat_map_iter(|at| {
                let shorter = without(people[*at as usize].code, self.n_out);
                shorter.into_iter().map(|key| (key, *at))
            })
            .filter(|(key, _)| self.is_mine(*key))
            .collect();
        keys.par_sort_unstable();
        keys
    }
}

/// What is left of a code when up to `n_out` characters are taken out, packed into numbers.
fn without(code: Code, n_out: usize) -> Vec<u64> {
    let letters = code.as_bytes();
    let pack = |leave_out: &[usize]| {
        let kept = letters.iter().enumerate().filter(|(at, _)| !leave_out.contains(at));
        kept.fold(0_u64, |key, (_, letter)| key << 8 | u64::from(*letter))
    };
    let mut keys = vec![pack(&[])];
    for one in 0..letters.len() {
        keys.push(pack(&[one]));
        if n_out > 1 {
            keys.extend((0..one).map(|other| pack(&[one, other])));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Those who share a key and are near.
fn meet(people: &[Person], pre: &[(u64, u32)], post: &[(u64, u32)]) -> Vec<NearMatch> {
    let mut found = Vec::new();
    let mut rest = post;
    for same in pre.chunk_by(|a, b| a.0 == b.0) {
        let key = same[0].0;
        rest = &rest[rest.partition_point(|(other, _)| *other < key)..];
        let others = &rest[..rest.partition_point(|(other, _)| *other == key)];
        for (_, pre) in same.iter().take(LARGEST_BUCKET) {
            for (_, post) in others.iter().take(LARGEST_BUCKET) {
                found.extend(near_match(people, *pre, *post));
            }
        }
        if found.len() > MOST_FOUND {
            break;
        }
    }
    found
}

fn near_match(people: &[Person], pre: u32, post: u32) -> Option<NearMatch> {
    let (one, other) = (&people[pre as usize], &people[post as usize]);
    let distance = distance(one.code.as_bytes(), other.code.as_bytes());
    let is_elsewhere =
        !one.cohort.is_empty() && !other.cohort.is_empty() && one.cohort != other.cohort;
    (distance <= 2).then_some(NearMatch { distance, is_elsewhere, pre, post })
}

/// How many characters were changed, put in, left out, or swapped with their neighbour.
fn distance(one: &[u8], other: &[u8]) -> u8 {
    let mut rows = [[0_u8; 9]; 9];
    for (at, row) in (0..=8).zip(&mut rows) {
        row[0] = at;
    }
    for (at, cell) in (0..=8).zip(&mut rows[0]) {
        *cell = at;
    }
    for (i, a) in one.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            let change = rows[i][j] + u8::from(a != b);
            let mut least = change.min(rows[i][j + 1] + 1).min(rows[i + 1][j] + 1);
            if i > 0 && j > 0 && one[i - 1] == *b && other[j - 1] == *a {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            rows[i + 1][j + 1] = least;
        }
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::NearMatch;
    use super::distance;
    use super::near;
    use crate::results::Code;
    use crate::results::Person;

    fn person(code: &str, has_pre: bool) -> Person {
        Person {
            code: Code::parse(code).unwrap(),
            cohort: Code::default(),
            pre: has_pre.then_some(0),
            post: (!has_pre).then_some(0),
            followup: None,
        }
    }

    #[test]
    fn two_changes_are_near_and_three_are_not() {
        for (one, other, expected) in [
            ("7KQ4XM", "7KQ4XM", 0),
            ("7KQ4XM", "7KQ4XN", 1),
            ("7KQ4XM", "K7Q4XM", 1),
            ("7KQ4XM", "7KQXM", 1),
            ("7KQ4XM", "Q4XM", 2),
            ("S041712", "S051713", 2),
            ("ABCDEF", "FEDCBA", 5),
        ] {
            assert_eq!(distance(one.as_bytes(), other.as_bytes()), expected, "{one} {other}");
        }
    }

    #[test]
    fn near_codes_are_found_and_those_with_a_pair_are_left_alone() {
        let mut whole = person("7KQ4XN", true);
        whole.post = Some(1);
        let people = [
            person("7KQ4XM", true),
            person("K7Q4XM", false),
            person("7Q4M", false),
            person("ZZZZZZ", false),
            whole,
        ];
        let pair =
            |distance: u8, post: u32| NearMatch { distance, is_elsewhere: false, pre: 0, post };
        assert_eq!(near(&people), (vec![pair(1, 1), pair(2, 2)], true));
    }

    #[test]
    fn what_is_near_is_found_whatever_the_change() {
        let code = "7KQ4XM";
        let people: Vec<Person> = (0..6)
            .flat_map(|one| (0..6).map(move |other| (one, other)))
            .map(|(one, other)| {
                let mut letters = code.as_bytes().to_vec();
                letters[one] = b'Z';
                letters[other] = b'Y';
                person(std::str::from_utf8(&letters).unwrap(), false)
            })
            .chain([person(code, true)])
            .collect();
        assert_eq!(near(&people).0.len(), 36);
    }
}
