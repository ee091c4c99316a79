//! `all-capitals`: words shout.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::Inline;
use crate::markdown::InlineKind;
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    name: "all-capitals",
    severity: Severity::Warning,
    about: "Words in capitals have no shape, so they take longer to read, most of all for people \
            who read with effort; some programs spell them letter by letter. Write `**strong**` \
            or a block `important`.",
    check: Check::Text(check),
};

/// Fewer words in a row may be names and short forms.
const FEWEST_WORDS: usize = 3;
/// Of these so many have at least [`LONG`] letters; most short forms have three.
const FEWEST_LONG_WORDS: usize = 2;
const LONG: usize = 4;
/// The capitals of the smallest row: its long words, and two letters of each of the others.
const FEWEST_CAPITALS: usize = FEWEST_LONG_WORDS * LONG + (FEWEST_WORDS - FEWEST_LONG_WORDS) * 2;

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    let mut is_told = false;
    scene.inlines(|inline| {
        let InlineKind::Text(text) = &inline.kind else { return };
        if is_told {
            return;
        }
        if let Some(range) = shouted(text) {
            is_told = true;
            let message = format!("`{}` is all in capitals", &text[range.clone()]);
            let help = "write it in small letters, and put `**` around it if it matters";
            findings.add(place(inline, text, range), message, help);
        }
    });
}

/// The first row of words in capitals.
fn shouted(text: &str) -> Option<std::ops::Range<usize>> {
    // Most texts have too few capitals, and many bytes are counted at once.
    let may_be_capital = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii();
    if text.bytes().filter(may_be_capital).count() < FEWEST_CAPITALS {
        return None;
    }
    let mut row = 0..0;
    let (mut n_words, mut n_long) = (0, 0);
    let mut at = 0;
    for word in text.split(' ') {
        let core = word.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let n_own = n_capitals(core);
        if n_own > 1 {
            row = if n_words == 0 { at } else { row.start }..at + core.len();
            n_words += 1;
            n_long += usize::from(n_own >= LONG);
        }
        let is_end = n_own < 2 || core.len() < word.len();
        if n_words >= FEWEST_WORDS && n_long >= FEWEST_LONG_WORDS && is_end {
            return Some(row);
        }
        if is_end {
            (n_words, n_long) = (0, 0);
        }
        at += word.len() + 1;
    }
    (n_words >= FEWEST_WORDS && n_long >= FEWEST_LONG_WORDS).then_some(row)
}

/// How many letters a word has, if it is all in capitals.
fn n_capitals(word: &str) -> usize {
    let is_mark = |c: char| matches!(c, '\'' | '’' | '-' | '"' | '“' | '”' | '(' | ')');
    let is_loud = word.chars().all(|c| c.is_uppercase() || is_mark(c));
    if is_loud { word.chars().filter(|c| c.is_uppercase()).count() } else { 0 }
}

/// The place of a part of a text, if the file holds the text letter by letter.
fn place(inline: &Inline, text: &str, range: std::ops::Range<usize>) -> Span {
    let whole = inline.span.range();
    if whole.len() != text.len() {
        return inline.span;
    }
    Span::new(inline.span.file, whole.start + range.start..whole.start + range.end)
}

#[cfg(test)]
mod tests {
    use super::shouted;
    use crate::check::testing::check_page;

    #[test]
    fn words_in_capitals_are_found_once_a_page() {
        check_page(
            "all-capitals",
            "A reminder: PEER SUPPORT IS NOT treatment. PLEASE READ THIS.
//          ^^^^^^^^^^^^^^^^^^^ warning[all-capitals]: `PEER SUPPORT IS NOT` is all in capitals
",
        );
    }

    #[test]
    fn short_forms_scripts_without_capitals_and_code_are_fine() {
        check_page(
            "all-capitals",
            "The WHO, UNICEF, UNHCR and RE-AIM. `NEVER TOUCH THIS`. The WHATWG URL API.\n\nសួស្តី អ្នក ទាំងអស់ គ្នា\n",
        );
        assert_eq!(shouted("A B C D E F G H I J"), None);
        assert_eq!(shouted("THE LAST WORDS"), Some(0..14));
    }
}
