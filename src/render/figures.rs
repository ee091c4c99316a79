//! Figures of numbers that keep their form: a clock time, a range.

use crate::model::Wording;

/// A text with its western digits as a language writes them: `8:30` → `៨:៣០`.
pub fn figures(wording: &Wording, text: &str) -> String {
    let digit = |c: char| c.to_digit(10).map(|digit| wording.whole(digit as usize));
    text.chars().map(|c| digit(c).unwrap_or_else(|| c.to_string())).collect()
}

/// The ten digits of a language, if they are not the western ones.
pub fn digits(wording: &Wording) -> Option<String> {
    let western = "0123456789";
    let own = figures(wording, western);
    (own != western).then_some(own)
}
