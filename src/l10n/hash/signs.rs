//! Which signs are punctuation, which are invisible, and which are digits.

use unicode_normalization::char::is_combining_mark;

/// Punctuation outside ASCII, as sorted ranges. Signs that carry a quantity,
/// such as ‰ and ٪, are left out on purpose: they are text.
const PUNCTUATION: [(char, char); 45] = [
    ('¡', '¡'),
    ('§', '§'),
    ('«', '«'),
    ('¶', '·'),
    ('»', '»'),
    ('¿', '¿'),
    ('\u{37E}', '\u{37E}'),
    ('\u{387}', '\u{387}'),
    ('\u{55A}', '\u{55F}'),
    ('\u{589}', '\u{58A}'),
    ('\u{5BE}', '\u{5BE}'),
    ('\u{5F3}', '\u{5F4}'),
    ('\u{60C}', '\u{60D}'),
    ('\u{61B}', '\u{61B}'),
    ('\u{61D}', '\u{61F}'),
    ('\u{66B}', '\u{66D}'),
    ('\u{6D4}', '\u{6D4}'),
    ('\u{700}', '\u{70D}'),
    ('\u{964}', '\u{965}'),
    ('\u{970}', '\u{970}'),
    ('\u{DF4}', '\u{DF4}'),
    ('\u{E4F}', '\u{E4F}'),
    ('\u{E5A}', '\u{E5B}'),
    ('\u{F04}', '\u{F12}'),
    ('\u{F3A}', '\u{F3D}'),
    ('\u{104A}', '\u{104F}'),
    ('\u{1361}', '\u{1368}'),
    ('\u{1400}', '\u{1400}'),
    ('\u{166E}', '\u{166E}'),
    ('\u{17D4}', '\u{17D6}'),
    ('\u{17D8}', '\u{17DA}'),
    ('\u{1800}', '\u{180A}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2032}', '\u{2043}'),
    ('\u{2045}', '\u{2051}'),
    ('\u{2053}', '\u{205E}'),
    ('\u{3001}', '\u{3003}'),
    ('\u{3008}', '\u{3011}'),
    ('\u{3014}', '\u{301F}'),
    ('\u{30FB}', '\u{30FB}'),
    ('\u{FE10}', '\u{FE19}'),
    ('\u{FE30}', '\u{FE61}'),
    ('\u{FF01}', '\u{FF02}'),
    ('\u{FF07}', '\u{FF0F}'),
    ('\u{FF1A}', '\u{FF65}'),
];

/// The zeros of the digits that the course is written in.
const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{17E0}', '\u{FF10}'];

/// Whether a sign may change without the meaning changing.
pub(super) fn is_punctuation(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_punctuation() && !"%+<>=$&@|^~".contains(sign);
    }
    let after = PUNCTUATION.partition_point(|&(first, _)| first <= sign);
    let is_within = after.checked_sub(1).is_some_and(|at| sign <= PUNCTUATION[at].1);
    is_within && !is_wide_text(sign)
}

/// Full-width letters and symbols that stand between full-width punctuation.
fn is_wide_text(sign: char) -> bool {
    matches!(sign, '\u{FF0B}' | '\u{FF1C}'..='\u{FF1E}' | '\u{FF5C}' | '\u{FF5E}')
        || (sign >= '\u{FF00}' && sign.is_alphanumeric())
}

/// Whether a sign shows nothing and joins nothing: soft hyphens, spaces of
/// no width, marks of direction. Joiners are letters in some scripts.
pub(super) fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// Whether Markdown takes a sign for punctuation beside emphasis.
pub(super) fn is_sign(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_punctuation();
    }
    !sign.is_alphanumeric() && !sign.is_whitespace() && !is_combining_mark(sign)
}

/// The value of a digit in any of the scripts that the course is written in.
pub(super) fn digit(sign: char) -> Option<u32> {
    let values = ZEROS.iter().map(|&zero| u32::from(sign).wrapping_sub(u32::from(zero)));
    values.into_iter().find(|&value| value < 10)
}
