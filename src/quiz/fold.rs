//! What was typed, folded so that spelling habits of a keyboard do not decide.
//!
//! The browser's script folds in the same way; a test holds the two together.

use unicode_normalization::UnicodeNormalization;

/// Marks that may stand at either end of an answer and mean nothing there.
const EDGES: &[char] = &[
    '.', ',', ';', ':', '!', '?', '۔', '。', '។', '؟', '،', '"', '\'', '“', '”', '‘', '’', '«',
    '»', '„', '‹', '›',
];

/// The zeros of the scripts whose digits learners type.
const ZEROS: &[char] = &['٠', '۰', '०', '০', '๐', '໐', '၀', '០'];

/// Marks that group the digits of a number.
const GROUPS: &[char] = &['\'', '’', '٬'];

/// A text as it is compared: NFKC, small letters, single spaces, bare ends.
pub fn text(typed: &str) -> String {
    let folded: String = typed.nfkc().collect::<String>().to_lowercase();
    let words: Vec<&str> = folded.split(is_space).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim_matches(|c| EDGES.contains(&c) || c == ' ').to_owned()
}

/// A number at the start of a text; a unit may follow it.
///
/// With both `,` and `.` the later one is the decimal sign. A single `,` before exactly three
/// digits groups thousands, unless the number starts with `0`.
pub fn number(typed: &str) -> Option<f64> {
    let folded: String = typed.nfkc().map(digit).collect();
    let trimmed = folded.trim_start_matches(is_space);
    let end = trimmed.find(|c| !is_part(c)).unwrap_or(trimmed.len());
    let bare: String = trimmed[..end]
        .chars()
        .filter(|c| !is_space(*c) && !GROUPS.contains(c))
        .map(|c| match c {
            '٫' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    let bare = bare.trim_end_matches(['.', ',']);
    let bare = decimal(bare.strip_prefix('+').unwrap_or(bare));
    is_decimal(&bare).then(|| bare.parse().ok()).flatten()
}

/// The same number with `.` as its only mark.
fn decimal(text: &str) -> String {
    let n_commas = text.matches(',').count();
    match (text.rfind(','), text.rfind('.')) {
        (None, _) => text.to_owned(),
        (Some(comma), Some(dot)) if comma > dot => text.replace('.', "").replacen(',', ".", 1),
        (Some(comma), None) if n_commas == 1 && !groups_thousands(text, comma) => {
            text.replace(',', ".")
        }
        _ => text.replace(',', ""),
    }
}

fn groups_thousands(text: &str, comma: usize) -> bool {
    text.len() - comma == 4 && !text.trim_start_matches('-').starts_with('0') && comma > 0
}

fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, places) = text.split_once('.').unwrap_or((text, "0"));
    let is_run = |run: &str| run.bytes().all(|byte| byte.is_ascii_digit());
    is_run(whole) && is_run(places) && !places.is_empty() && text.len() <= 40 && !text.is_empty()
}

/// A digit of any script of ours as one of `0` to `9`.
fn digit(c: char) -> char {
    let value = |zero: &char| {
        let value = u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    };
    ZEROS.iter().find_map(value).unwrap_or(c)
}

fn is_part(c: char) -> bool {
    c.is_ascii_digit()
        || is_space(c)
        || GROUPS.contains(&c)
        || matches!(c, '.' | ',' | '٫' | '−' | '-' | '+')
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::number;
    use super::text;

    #[test]
    fn a_text_is_compared_without_case_spaces_and_edges() {
        assert_eq!(text("  My \u{a0}Supervisor.  "), "my supervisor");
        assert_eq!(text("“ＳＵＰＥＲＶＩＳＯＲ”"), "supervisor");
        assert_eq!(text("នៅជិត។"), "នៅជិត");
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (typed, expected) in [
            ("10", 10.0),
            ("10 s", 10.0),
            (" ۱۲ ", 12.0),
            ("១២", 12.0),
            ("8,754", 8754.0),
            ("0,125", 0.125),
            ("1,5", 1.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("8 754 hours", 8754.0),
            ("−3.", -3.0),
            ("80%", 80.0),
            ("٣٫٥", 3.5),
        ] {
            assert_eq!(number(typed), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in ["", "ten", "5-7", "1.2.3", "-", ".", "1,2,3.4,5", &"9".repeat(60)] {
            assert_eq!(number(typed), None, "{typed}");
        }
    }
}
