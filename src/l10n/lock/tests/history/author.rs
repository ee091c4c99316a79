//! An author who never thinks of ids, the same for the same seed.

use crate::l10n::align::Fresh;
use crate::l10n::align::Kind;
use crate::l10n::hash::exact;

const KINDS: [Kind; 5] =
    [Kind::PARAGRAPH, Kind::PARAGRAPH, Kind::ITEM, Kind::CHOICE, Kind::HEADING];
const REPEATED: [&str; 6] =
    ["Yes.", "Not this one.", "No.", "Ask a health worker.", "Take your time.", "Not yet."];
const WHO: [&str; 10] = [
    "a peer supporter",
    "your neighbour",
    "the health worker",
    "a young mother",
    "the group",
    "an old friend",
    "the person beside you",
    "a trainer",
    "the family",
    "somebody at church",
];
const DOES: [&str; 12] = [
    "listens to",
    "walks with",
    "asks about",
    "writes down",
    "waits for",
    "talks about",
    "remembers",
    "worries about",
    "brings along",
    "looks after",
    "thanks",
    "visits",
];
const WHAT: [&str; 12] = [
    "the long night",
    "a new medicine",
    "two cups of tea",
    "the next appointment",
    "the children",
    "a letter from the clinic",
    "what was said",
    "the road to the market",
    "pain in the morning",
    "a small promise",
    "the first meeting",
    "money for the bus",
];
const WHEN: [&str; 10] = [
    "before the meeting",
    "after church",
    "on market days",
    "when nobody hears it",
    "every week",
    "without any hurry",
    "in the evening",
    "at home",
    "during the visit",
    "once more",
];

/// A unit that is known by its number, whatever becomes of it.
#[derive(Clone)]
pub(super) struct Unit {
    pub number: u32,
    /// How often its text or kind has changed.
    pub version: u32,
    pub kind: Kind,
    pub text: String,
    pub explicit: Option<String>,
    pub is_reworded: bool,
}

impl Unit {
    pub(super) fn fresh(&self) -> Fresh<'_> {
        let explicit = self.explicit.as_deref();
        Fresh { explicit, kind: self.kind, hash: exact(&self.text), text: &self.text }
    }
}

/// A page and who writes it.
pub(super) struct Author {
    pub page: String,
    pub units: Vec<Unit>,
    pub deleted: Vec<Unit>,
    state: u64,
    number: u32,
}

impl Author {
    pub(super) fn new(seed: u64) -> Author {
        let mut author = Author {
            page: format!("page-{seed}.md"),
            units: Vec::new(),
            deleted: Vec::new(),
            state: seed,
            number: 0,
        };
        for _ in 0..10 + author.below(51) {
            let unit = author.unit();
            author.units.push(unit);
        }
        author
    }

    /// A number below a limit, by splitmix64.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).expect("it is below the limit")
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    fn sentence(&mut self) -> String {
        let parts = [self.pick(&WHO), self.pick(&DOES), self.pick(&WHAT), self.pick(&WHEN)];
        let sentence = parts.join(" ");
        format!("{}{}.", sentence[..1].to_uppercase(), &sentence[1..])
    }

    fn unit(&mut self) -> Unit {
        self.number += 1;
        let kind = KINDS[self.below(KINDS.len())];
        let text = if self.below(5) == 0 {
            self.pick(&REPEATED).to_owned()
        } else {
            let count = 1 + self.below(3);
            (0..count).map(|_| self.sentence()).collect::<Vec<_>>().join(" ")
        };
        let explicit =
            (kind == Kind::HEADING && self.below(2) == 0).then(|| format!("x{}", self.number));
        Unit { number: self.number, version: 0, kind, text, explicit, is_reworded: false }
    }

    /// One edit of any sort.
    pub(super) fn edit(&mut self) {
        match self.below(9) {
            0 => {
                let at = self.below(self.units.len() + 1);
                for _ in 0..=self.below(3) {
                    let unit = self.unit();
                    self.units.insert(at, unit);
                }
            }
            1 => {
                let block = self.block();
                self.deleted.extend(block);
            }
            2 | 3 => {
                let block = self.block();
                let at = self.below(self.units.len() + 1);
                self.units.splice(at..at, block);
            }
            4 | 5 => self.reword(),
            6 => self.split(),
            7 => self.merge(),
            _ if self.below(3) == 0 => self.page = format!("renamed-{}", self.page),
            _ => self.change_kind(),
        }
    }

    /// Takes one unit or a block of a few out of the page.
    fn block(&mut self) -> Vec<Unit> {
        let most = if self.below(2) == 0 { 1 } else { 6 };
        let start = self.below(self.units.len().max(1));
        let end = self.units.len().min(start + 1 + self.below(most));
        if end < self.units.len() || start > 0 {
            self.units.drain(start..end).collect()
        } else {
            Vec::new()
        }
    }

    fn reword(&mut self) {
        let at = self.below(self.units.len());
        let mut words: Vec<String> = self.units[at].text.split(' ').map(str::to_owned).collect();
        for _ in 0..=self.below(3) {
            let word = self.below(words.len());
            words[word] = self
                .pick(&["quietly", "often", "someone", "good", "slowly", "help", "kind"])
                .to_owned();
        }
        self.change(at, words.join(" "));
        self.units[at].is_reworded = true;
    }

    fn change(&mut self, at: usize, text: String) {
        let unit = &mut self.units[at];
        unit.version += u32::from(unit.text != text);
        unit.text = text;
    }

    fn split(&mut self) {
        let at = self.below(self.units.len());
        let text = self.units[at].text.clone();
        let Some((first, second)) = text.split_once(". ") else { return };
        let mut rest = self.unit();
        rest.kind = self.units[at].kind;
        rest.explicit = None;
        rest.text = second.to_owned();
        self.change(at, format!("{first}."));
        self.units.insert(at + 1, rest);
    }

    fn merge(&mut self) {
        let at = self.below(self.units.len());
        if at + 1 < self.units.len() {
            let other = self.units.remove(at + 1);
            let text = format!("{} {}", self.units[at].text, other.text);
            self.change(at, text);
            self.deleted.push(other);
        }
    }

    fn change_kind(&mut self) {
        let at = self.below(self.units.len());
        let kind = KINDS[self.below(KINDS.len())];
        let unit = &mut self.units[at];
        unit.version += u32::from(unit.kind != kind);
        unit.kind = kind;
    }
}
