//! All numbers of a report, suppressed where they rest on too few people.
//!
//! The forms of the report (HTML, CSV, JSON) are written from these and know nothing else; no code
//! of a participant is among them.

pub mod change;
pub mod choice;
pub mod confidence;
pub mod group;
pub mod item;
pub mod reading;
pub mod reliability;

use crate::model::Phase;
use crate::report::figure::float;
use crate::report::scores;
use crate::results::Merged;
use change::Change;
use change::Followup;
use change::Losses;
use change::Passing;
use change::Spread;
use change::Unpaired;
use confidence::Scale;
use group::Group;
use item::ItemFigures;
use rayon::join;
use reading::Read;
use reliability::Reliability;
use serde::Serialize;

/// All numbers of a report.
#[derive(Clone, Serialize, Debug)]
pub struct Figures {
    /// The form of this file.
    pub schema: &'static str,
    /// The test.
    pub test: Test,
    /// What was read, and what was left out.
    pub read: Read,
    /// From before to after, of those with both tests.
    pub change: Change,
    /// Who has which score before and after, without anything that tells who it is.
    pub spread: Spread,
    /// How many reach the pass mark.
    pub passing: Vec<Passing>,
    /// Those whose second test is missing.
    pub losses: Losses,
    /// Those whose tests could not be paired, as two groups.
    pub unpaired: Unpaired,
    /// Item by item.
    pub items: Vec<ItemFigures>,
    /// How dependable the test is in this group.
    pub reliability: Vec<Reliability>,
    /// How sure people feel, before and after.
    pub confidence: Vec<Scale>,
    /// Some months later.
    pub followup: Followup,
    /// By site.
    pub sites: Vec<Group>,
    /// By language.
    pub languages: Vec<Group>,
}

/// The test a report is about.
#[derive(Clone, Serialize, Debug)]
pub struct Test {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its hash.
    pub hash: String,
    /// Per cent of the points that pass.
    pub pass: u32,
    /// How many of its items are marked.
    pub n_items: usize,
    /// How many of these are critical.
    pub n_critical: usize,
}

/// The pairs of a merge with their scores.
pub struct Pairs {
    /// The items that count.
    pub items: Vec<usize>,
    /// The attempts before and after.
    pub attempts: Vec<(u32, u32)>,
    /// The person of each pair, by number.
    pub people: Vec<usize>,
    /// Per cent before.
    pub pre: Vec<f64>,
    /// Per cent after.
    pub post: Vec<f64>,
}

impl Figures {
    /// Calculates all figures of a merge.
    pub fn of(merged: &Merged) -> Figures {
        let pairs = Pairs::of(merged);
        let instrument = &merged.instrument;
        let dependable = |phase: Phase| Reliability::of(merged, phase, &pairs.items);
        let (before, after) = join(|| dependable(Phase::Pre), || dependable(Phase::Post));
        let (items, confidence) =
            join(|| item::figures(merged, &pairs, &after), || confidence::figures(merged, &pairs));
        let (sites, languages) =
            join(|| group::sites(merged, &pairs), || group::languages(merged, &pairs));
        let (change, passing) = join(|| Change::of(&pairs), || change::passing(merged, &pairs));
        let marked = instrument.items.iter().filter(|item| item.key.is_marked());
        Figures {
            schema: "beside-report/1",
            test: Test {
                id: instrument.id.clone(),
                title: instrument.title.clone(),
                version: instrument.version.clone(),
                hash: instrument.hash.clone(),
                pass: instrument.pass,
                n_items: marked.clone().count(),
                n_critical: marked.filter(|item| item.is_critical).count(),
            },
            read: Read::of(merged),
            change,
            spread: Spread::of(&pairs),
            passing,
            losses: Losses::of(merged, &pairs),
            unpaired: Unpaired::of(merged, &pairs.items),
            items,
            reliability: vec![before, after],
            confidence,
            followup: Followup::of(merged),
            sites,
            languages,
        }
    }
}

impl Pairs {
    fn of(merged: &Merged) -> Pairs {
        let items = scores::comparable(merged, &[Phase::Pre, Phase::Post]);
        let mut pairs = Pairs {
            items,
            attempts: Vec::new(),
            people: Vec::new(),
            pre: Vec::new(),
            post: Vec::new(),
        };
        for (at, person) in merged.people.iter().enumerate() {
            let Some((pre, post)) = person.pair() else { continue };
            if let Some([before, after]) = scores::scores(merged, [pre, post], &pairs.items) {
                pairs.attempts.push((pre, post));
                pairs.people.push(at);
                pairs.pre.push(before);
                pairs.post.push(after);
            }
        }
        pairs
    }

    /// How many pairs there are.
    pub fn len(&self) -> usize {
        self.pre.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pre.is_empty()
    }
}

/// A share of `n`, as a number from 0 to 1; `None` of nobody.
fn share(part: usize, n: usize) -> Option<f64> {
    (n > 0).then(|| float(part) / float(n))
}
