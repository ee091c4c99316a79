//! Cards with participant codes: a sheet to print and cut.
//!
//! Which numbers are drawn is decided elsewhere; the sheet never says who has which.

use crate::report::html::escaped;
use crate::report::page::document;
use crate::report::words;
use crate::results::Code;
use std::collections::BTreeSet;

/// Draws different codes; `random` gives numbers of 32 random bits.
///
/// Fewer codes come out if the numbers repeat themselves without end.
pub fn codes(n: usize, mut random: impl FnMut() -> u32) -> Vec<Code> {
    let mut known = BTreeSet::new();
    let mut codes = Vec::new();
    for _ in 0..n.saturating_mul(20) {
        if codes.len() == n {
            break;
        }
        let bits = random();
        let number = |place: u32| u8::try_from(bits >> (5 * place) & 31).unwrap_or_default();
        let code = Code::of_card([0, 1, 2, 3, 4].map(number));
        if known.insert(code) {
            codes.push(code);
        }
    }
    codes
}

/// The cards as a page to print and cut.
pub fn codes_sheet(codes: &[Code]) -> String {
    let (above, below) = (escaped(words::CARD_ABOVE), escaped(words::CARD_BELOW));
    let card = |code: &Code| format!("<li>{above}<b>{code}</b>{below}</li>\n");
    let cards: String = codes.iter().map(card).collect();
    let body = format!(
        "<header><h1>{}</h1>\n<p>{}</p></header>\n<ul class=\"cards\">\n{cards}</ul>\n",
        escaped(words::CARD_TITLE),
        escaped(words::CARD_NOTE)
    );
    document(words::CARD_TITLE, &body)
}

#[cfg(test)]
mod tests {
    use super::codes;
    use super::codes_sheet;
    use crate::results::Origin;

    #[test]
    fn codes_are_different_and_have_their_check() {
        let mut at = 7_u32;
        let codes = codes(600, || {
            at = at.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            at
        });
        assert_eq!(codes.len(), 600);
        assert!(codes.iter().all(|code| code.origin() == Origin::Card));
        assert!(codes.iter().all(|code| !code.as_str().starts_with('S')));
    }

    #[test]
    fn numbers_that_repeat_themselves_come_to_an_end() {
        assert_eq!(codes(60, || 12_345).len(), 1);
    }

    #[test]
    fn a_sheet_has_one_card_a_code() {
        let bits = 7 | 19 << 5 | 23 << 10 | 4 << 15 | 29 << 20;
        let page = codes_sheet(&codes(1, || bits));
        assert_eq!(page.matches("<li>").count(), 1);
        assert!(page.contains("<b>7KQ4XR</b>"));
    }
}
