//! Figures of numbers that keep their form: a clock time, a range.

use crate::model::Wording;

/// A text with its western digits as a language writes them: `8:30` → `៨:៣០`.
pub fn figures(wording: &Wording, text: &str) -> String {
    let digit = |c: char| c.to_digit(10).map(|digit| wording.whole(digit as usize));
    text.chars().map(|c| digit(c).unwrap_or_else(|| c.to_string())).collect()
}
