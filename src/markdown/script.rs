//! What the parser must know about writing systems.
//!
//! Small tables, no full Unicode database: which letters join punctuation
//! without a space, which marks belong to the letter before them, and which
//! characters stand in for others when a text is masked.

/// Whether a word goes on at this character: letters, digits and the marks upon them.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || is_mark(c)
}

/// Whether a character belongs to a script whose words touch punctuation without a space:
/// Arabic, the scripts of India, Thai, Lao, Burmese, Khmer, Ethiopic, Chinese, Japanese, Korean.
pub(super) fn is_dense(c: char) -> bool {
    is_word(c)
        && matches!(u32::from(c),
            0x0590..=0x109F | 0x1100..=0x139F | 0x1780..=0x1C7F | 0x2E80..=0xA63F | 0xA800..=0xD7FF
            | 0xF900..=0xFDFF | 0xFE70..=0xFEFC | 0xFF10..=0xFFDC | 0x1E900..=0x1E95F
            | 0x20000..=0x3FFFF)
}

/// Whether a character is as wide as a Chinese one, so that a line break beside it is no space.
pub(super) fn is_wide(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0x312F | 0x3190..=0xA4CF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F
        | 0xFF01..=0xFF60 | 0x20000..=0x3FFFF)
}

/// Whether a character takes no room and no part: joiners, direction marks, word breaks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0x200B..=0x200F | 0x202A..=0x202E | 0x2060 | 0x2066..=0x2069 | 0xFEFF)
}

/// Whether punctuation opens something, so that text follows it.
pub(super) fn is_opening(c: char) -> bool {
    "([{<«‹“‘„‚「『《〈【〔〖〘〚（［｛｟｢﴾¿¡".contains(c)
}

/// Whether punctuation ends something, so that text came before it.
pub(super) fn is_closing(c: char) -> bool {
    const ASCII: &str = ")]}>.,?!;:%";
    const OTHER: &str = "»›”’」』》〉】〕〗〙〛）］｝｠｣﴿。、，．：；？！។៕៖៘៚۔،؛؟٪।॥၊။።፣፤፥፦፧";
    if c.is_ascii() { ASCII.contains(c) } else { OTHER.contains(c) }
}

/// A letter that takes as many bytes as the character it stands in for.
pub(super) fn letter_like(c: char) -> char {
    match c.len_utf8() {
        1 => 'x',
        2 => 'é',
        3 => '中',
        _ => '\u{20000}',
    }
}

/// A punctuation mark that takes as many bytes as the character it stands in for.
pub(super) fn punctuation_like(c: char) -> char {
    match c.len_utf8() {
        1 => ',',
        2 => '¡',
        3 => '。',
        _ => '\u{10100}',
    }
}

/// Whether a character is a combining mark, or a letter between two ranges of them.
fn is_mark(c: char) -> bool {
    let code = u32::from(c);
    let after = MARKS.partition_point(|(first, _)| *first <= code);
    after > 0 && code <= MARKS[after - 1].1
}

/// Ranges of combining marks in the basic plane (category M of Unicode 14), joined where only letters lie between.
const MARKS: [(u32, u32); 79] = [
    (0x0300, 0x036F),
    (0x0483, 0x0489),
    (0x0591, 0x05BD),
    (0x05BF, 0x05BF),
    (0x05C1, 0x05C2),
    (0x05C4, 0x05C5),
    (0x05C7, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0711, 0x07F3),
    (0x07FD, 0x07FD),
    (0x0816, 0x082D),
    (0x0859, 0x085B),
    (0x0898, 0x08E1),
    (0x08E3, 0x0963),
    (0x0981, 0x09E3),
    (0x09FE, 0x0A75),
    (0x0A81, 0x0AE3),
    (0x0AFA, 0x0B63),
    (0x0B82, 0x0BD7),
    (0x0C00, 0x0C63),
    (0x0C81, 0x0C83),
    (0x0CBC, 0x0D4D),
    (0x0D57, 0x0D63),
    (0x0D81, 0x0DF3),
    (0x0E31, 0x0E3A),
    (0x0E47, 0x0E4E),
    (0x0EB1, 0x0ECD),
    (0x0F18, 0x0F19),
    (0x0F35, 0x0F35),
    (0x0F37, 0x0F37),
    (0x0F39, 0x0F39),
    (0x0F3E, 0x0F84),
    (0x0F86, 0x0FBC),
    (0x0FC6, 0x0FC6),
    (0x102B, 0x103E),
    (0x1056, 0x109D),
    (0x135D, 0x135F),
    (0x1712, 0x1734),
    (0x1752, 0x17D3),
    (0x17DD, 0x17DD),
    (0x180B, 0x180D),
    (0x180F, 0x193B),
    (0x1A17, 0x1A1B),
    (0x1A55, 0x1A7F),
    (0x1AB0, 0x1B44),
    (0x1B6B, 0x1B73),
    (0x1B80, 0x1BF3),
    (0x1C24, 0x1C37),
    (0x1CD0, 0x1CD2),
    (0x1CD4, 0x1DFF),
    (0x20D0, 0x20F0),
    (0x2CEF, 0x2CF1),
    (0x2D7F, 0x2DFF),
    (0x302A, 0x302F),
    (0x3099, 0x309A),
    (0xA66F, 0xA672),
    (0xA674, 0xA67D),
    (0xA69E, 0xA6F1),
    (0xA802, 0xA827),
    (0xA82C, 0xA82C),
    (0xA880, 0xA8C5),
    (0xA8E0, 0xA8F1),
    (0xA8FF, 0xA92D),
    (0xA947, 0xA953),
    (0xA980, 0xA9C0),
    (0xA9E5, 0xAA4D),
    (0xAA7B, 0xAAC1),
    (0xAAEB, 0xAAEF),
    (0xAAF5, 0xAAF6),
    (0xABE3, 0xABEA),
    (0xABEC, 0xABED),
    (0xFB1E, 0xFB1E),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_sorted_and_do_not_overlap() {
        assert!(MARKS.windows(2).all(|pair| pair[0].1 < pair[1].0));
        assert!(MARKS.iter().all(|(first, last)| first <= last));
    }

    #[test]
    fn a_khmer_vowel_and_a_thai_tone_belong_to_the_word() {
        assert!("ភាពស្ងៀម".chars().all(is_word));
        assert!("ที่".chars().all(is_word));
        assert!(!is_word('។') && !is_word('。') && !is_word('۔') && !is_word(' '));
    }

    #[test]
    fn only_letters_of_dense_scripts_are_dense() {
        assert!("中かカ한ا១ក".chars().all(is_dense));
        assert!(!"aéжλ。។۔".chars().any(is_dense));
    }

    #[test]
    fn a_stand_in_takes_the_room_of_its_original() {
        for c in ['.', '؟', '。', '\u{1F600}'] {
            assert_eq!(letter_like(c).len_utf8(), c.len_utf8());
            assert_eq!(punctuation_like(c).len_utf8(), c.len_utf8());
        }
    }
}
