//! What is right, apart from what is shown: the key of an item.
//!
//! A key travels to the browser with a quiz for learning, never with a test.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::markdown::plain;
use crate::model::Answer;
use crate::model::Choice;
use crate::model::Item;
use crate::quiz::fold;
use crate::quiz::sheet;
use serde::Serialize;

/// The key of an item. Letters are those on the sheet: `a` for what stands first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Key {
    /// One of `n` choices.
    Single {
        /// Its letter, or nothing if the author marked none.
        key: String,
        /// How many choices there are, without "I don't know".
        n: usize,
    },
    /// Some of `n` choices.
    Multiple {
        /// Their letters, in order.
        keys: Vec<String>,
        /// How many choices there are.
        n: usize,
    },
    /// A number or a short text: the first that fits decides.
    Short {
        /// What was foreseen.
        expected: Vec<Expected>,
    },
    /// Of each left side the letter of its right side.
    Match {
        /// The letters, by left side.
        rights: Vec<String>,
        /// How many right sides there are.
        n: usize,
    },
    /// The letters of the steps in the right order.
    Order {
        /// The letters.
        steps: Vec<String>,
    },
    /// A scale has no key.
    Scale {
        /// The value of each column.
        values: Vec<i64>,
        /// How many statements there are.
        n: usize,
        /// The statements whose values count the other way round, from 1.
        reverse: Vec<usize>,
    },
    /// Of each gap what was foreseen.
    Cloze {
        /// The gaps in order.
        gaps: Vec<Vec<Expected>>,
    },
    /// Words of the learner's own have no key.
    Open,
}

/// An answer that was foreseen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Expected {
    /// The number, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// How far a number may be off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<f64>,
    /// The text, if it is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Whether it is right; else it is an error that was foreseen.
    pub right: bool,
}

impl Key {
    /// The key of an item.
    pub fn of(item: &Item) -> Key {
        match &item.answer {
            Answer::Single(choices) | Answer::TrueFalse(choices) => Key::Single {
                key: keys(choices).into_iter().next().unwrap_or_default(),
                n: sheet::real(choices).count(),
            },
            Answer::Multiple(choices) => {
                Key::Multiple { keys: keys(choices), n: sheet::real(choices).count() }
            }
            Answer::Short(choices) => {
                Key::Short { expected: choices.iter().filter_map(of_choice).collect() }
            }
            Answer::Match(pairs) => matching(&item.id, pairs),
            Answer::Order(steps) => Key::Order {
                steps: sheet::places(&item.id, steps.len())
                    .into_iter()
                    .map(sheet::letter)
                    .collect(),
            },
            Answer::Scale { labels, statements, reverse } => Key::Scale {
                values: sheet::values(labels),
                n: statements.len(),
                reverse: reverse.clone(),
            },
            Answer::Cloze => {
                Key::Cloze { gaps: gaps(&item.body).iter().map(|gap| of_gap(gap)).collect() }
            }
            Answer::Reflection { .. } | Answer::None => Key::Open,
        }
    }

    /// Whether there is a right answer at all.
    pub fn is_marked(&self) -> bool {
        !matches!(self, Key::Scale { .. } | Key::Open)
    }
}

impl Expected {
    /// Reads what an author wrote after `=`: `10 ± 5 s`, or a text.
    pub fn parse(text: &str, right: bool) -> Expected {
        let (value, tolerance) = ["±", "+/-", "+-"]
            .iter()
            .find_map(|sign| text.split_once(sign))
            .map_or((text, None), |(value, tolerance)| (value, Some(tolerance)));
        match fold::number(value) {
            Some(number) => Expected {
                number: Some(number),
                tolerance: Some(tolerance.and_then(fold::number).map_or(0.0, f64::abs)),
                text: None,
                right,
            },
            None => Expected {
                number: None,
                tolerance: None,
                text: Some(text.trim().to_owned()),
                right,
            },
        }
    }

    /// Whether what was typed fits.
    pub fn fits(&self, typed: &str) -> bool {
        match (self.number, &self.text) {
            (Some(number), _) => fold::number(typed).is_some_and(|value| {
                (value - number).abs()
                    <= self.tolerance.unwrap_or(0.0) + 1e-9 * number.abs().max(1.0)
            }),
            (None, Some(text)) => !typed.trim().is_empty() && fold::text(typed) == fold::text(text),
            (None, None) => false,
        }
    }
}

fn keys(choices: &[Choice]) -> Vec<String> {
    let real = sheet::real(choices).enumerate();
    real.filter(|(_, choice)| choice.is_key).map(|(at, _)| sheet::letter(at)).collect()
}

/// What a choice expects, without the `=` that marks it.
fn of_choice(choice: &Choice) -> Option<Expected> {
    let BlockKind::Paragraph(content) = &choice.content.first()?.kind else { return None };
    let text = plain::text(content);
    let text = text.trim_start().trim_start_matches('=').trim();
    Some(Expected::parse(text, choice.is_key))
}

fn matching(id: &str, pairs: &[(Vec<Inline>, Vec<Inline>)]) -> Key {
    let rights = sheet::rights(id, pairs);
    let letter = |right: &[Inline]| {
        let words = plain::text(right);
        rights.iter().position(|at| plain::text(&pairs[*at].1) == words).map(sheet::letter)
    };
    let lefts = pairs.iter().filter(|(left, _)| !left.is_empty());
    Key::Match {
        rights: lefts.map(|(_, right)| letter(right).unwrap_or_default()).collect(),
        n: rights.len(),
    }
}

/// The gaps of a cloze, in order, as the author wrote them.
pub fn gaps(body: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in body {
        if let BlockKind::Paragraph(content) = &block.kind {
            add_gaps(content, &mut found);
        }
    }
    found
}

fn add_gaps(inlines: &[Inline], found: &mut Vec<String>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Term { id, shown } => found.push(gap(id, shown.as_deref())),
            InlineKind::Emphasis(content) | InlineKind::Strong(content) => add_gaps(content, found),
            _ => {}
        }
    }
}

/// A gap as the author wrote it: `answer|also right`.
pub fn gap(id: &str, shown: Option<&str>) -> String {
    shown.map_or_else(|| id.to_owned(), |shown| format!("{id}|{shown}"))
}

fn of_gap(gap: &str) -> Vec<Expected> {
    gap.split('|').map(|text| Expected::parse(text.trim(), true)).collect()
}

#[cfg(test)]
mod tests {
    use super::Expected;

    #[test]
    fn a_number_may_be_off_by_its_tolerance() {
        let expected = Expected::parse("10 ± 5 s", true);
        assert!(expected.fits("15 seconds") && expected.fits("5") && !expected.fits("15.1"));
        assert!(Expected::parse("8754", true).fits("8,754 hours"));
    }

    #[test]
    fn a_text_fits_whatever_its_case() {
        let expected = Expected::parse("supervisor", true);
        assert!(expected.fits(" Supervisor. ") && !expected.fits("my supervisor"));
        assert!(!expected.fits(""));
    }
}
