//! Footnotes while the tree is built: labels, texts and who refers to whom.

use std::collections::HashMap;

use super::document::Block;
use crate::source::Span;

/// The footnotes of a text, numbered in the order in which their labels appear.
#[derive(Default)]
pub(super) struct Notes {
    numbers: HashMap<String, usize>,
    /// The footnotes themselves.
    pub list: Vec<Note>,
}

/// A footnote.
#[derive(Default)]
pub(super) struct Note {
    pub label: String,
    /// Where and what, once it is defined. The first definition counts.
    pub text: Option<(Span, Vec<Block>)>,
}

impl Notes {
    /// The number of a label; a new one if it has not been seen.
    pub(super) fn number(&mut self, label: &str) -> usize {
        let key = label.to_lowercase();
        let next = self.list.len();
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.list.push(Note { label: label.to_owned(), text: None });
        }
        number
    }

    /// Keeps the text of a footnote, unless it has one.
    pub(super) fn define(&mut self, number: usize, span: Span, blocks: Vec<Block>) {
        if let Some(note) = self.list.get_mut(number) {
            note.text.get_or_insert((span, blocks));
        }
    }
}
