//! By site and by language. Small groups are hidden, and so is what would give them away.

use super::Pairs;
use crate::report::figure;
use crate::report::figure::Figure;
use crate::results::Merged;
use crate::results::Person;
use crate::statistics;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// One group of a division.
#[derive(Clone, Serialize, Debug)]
pub struct Group {
    /// Its name: a cohort code or a locale; empty if none was given.
    pub name: String,
    /// How many took the test before.
    pub n_pre: Figure,
    /// How many have both tests.
    pub n: Figure,
    /// The mean before.
    pub mean_pre: Figure,
    /// The mean after.
    pub mean_post: Figure,
    /// The mean change.
    pub change: Figure,
    /// The lower end of its 95 % interval.
    pub low: Figure,
    /// The upper end.
    pub high: Figure,
    /// The share that reaches the pass mark after.
    pub passing: Figure,
    /// The share of those with a test before who have none after.
    pub lost: Figure,
}

#[derive(Default)]
struct Members {
    n_pre: usize,
    n_lost: usize,
    pre: Vec<f64>,
    post: Vec<f64>,
}

/// By cohort: a training, or a site.
pub fn sites(merged: &Merged, pairs: &Pairs) -> Vec<Group> {
    by(merged, pairs, &|person| person.cohort.as_str().to_owned())
}

/// By the language of the test before, or else of the one after.
pub fn languages(merged: &Merged, pairs: &Pairs) -> Vec<Group> {
    by(merged, pairs, &|person| {
        let first = person.pre.or(person.post).or(person.followup);
        let lang = first.map(|attempt| usize::from(merged.attempts.head(attempt).lang));
        lang.and_then(|lang| merged.instrument.locales.get(lang)).cloned().unwrap_or_default()
    })
}

fn by(merged: &Merged, pairs: &Pairs, name: &dyn Fn(&Person) -> String) -> Vec<Group> {
    let mut groups: BTreeMap<String, Members> = BTreeMap::new();
    for person in merged.people.iter().filter(|person| person.pre.is_some()) {
        let members = groups.entry(name(person)).or_default();
        members.n_pre += 1;
        members.n_lost += usize::from(person.post.is_none());
    }
    for (at, person) in pairs.people.iter().enumerate() {
        let members = groups.entry(name(&merged.people[*person])).or_default();
        members.pre.push(pairs.pre[at]);
        members.post.push(pairs.post[at]);
    }
    let sizes: Vec<usize> = groups.values().map(|members| members.pre.len()).collect();
    let hidden = figure::hidden(&sizes);
    let pass = f64::from(merged.instrument.pass);
    let groups: Vec<_> = groups.into_iter().zip(hidden).collect();
    groups
        .into_par_iter()
        .map(|((name, members), is_hidden)| members.group(name, is_hidden, pass))
        .collect()
}

impl Members {
    fn group(&self, name: String, is_hidden: bool, pass: f64) -> Group {
        let n = self.pre.len();
        let of = |value: Option<f64>| Figure::of(n, value).hidden_if(is_hidden);
        let paired = statistics::paired(&self.pre, &self.post);
        let n_passing = self.post.iter().filter(|score| **score >= pass - 1e-9).count();
        let lost = super::share(self.n_lost, self.n_pre);
        Group {
            name,
            n_pre: Figure::count(self.n_pre).hidden_if(is_hidden),
            n: Figure::count(n).hidden_if(is_hidden),
            mean_pre: of(paired.map(|paired| paired.mean_pre)),
            mean_post: of(paired.map(|paired| paired.mean_post)),
            change: of(paired.map(|paired| paired.mean_change)),
            low: of(paired.map(|paired| paired.low)),
            high: of(paired.map(|paired| paired.high)),
            passing: of(super::share(n_passing, n)),
            lost: Figure::of(self.n_pre, lost).hidden_if(is_hidden),
        }
    }
}
