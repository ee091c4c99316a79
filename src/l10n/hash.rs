//! Fingerprints of units of text.
//!
//! [`exact`] tells whether a text is the same to a reader: layout, the form
//! of Unicode and the spelling of emphasis do not count. [`loose()`] also leaves
//! out punctuation, so it tells a cosmetic change from a real one; and
//! [`has_changed_force`] warns when few letters changed much: a number, a "not".

mod emphasis;
mod force;
mod loose;
mod normal;
mod signs;
#[cfg(test)]
mod tests;

use std::fmt;

pub use force::has_changed_force;
pub use force::n_negations;
pub use force::numbers;
pub(crate) use loose::loosened;

/// The first eight bytes of a BLAKE3 hash, written as 16 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Hash(u64);

impl Hash {
    /// Reads 16 lower-case hexadecimal digits, and nothing else.
    pub fn parse(text: &str) -> Option<Hash> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_hash = text.len() == 16 && text.bytes().all(is_digit);
        is_hash.then(|| u64::from_str_radix(text, 16).ok().map(Hash)).flatten()
    }

    /// Its 64 bits; the first hexadecimal digit is the highest four.
    pub fn bits(self) -> u64 {
        self.0
    }

    fn of(text: &str) -> Hash {
        let hash = blake3::hash(text.as_bytes());
        let first = hash.as_bytes().first_chunk().expect("a BLAKE3 hash has 32 bytes");
        Hash(u64::from_be_bytes(*first))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The hash of a text as its reader sees it.
///
/// Alike are: composed and decomposed letters, any run of blanks, tabs and
/// soft wraps, the two spellings of a hard break, and `_x_` and `*x*`. Case,
/// digits, punctuation and no-break spaces count.
pub fn exact(text: &str) -> Hash {
    if normal::is_plain(text) || normal::is_simple(text) {
        Hash::of(text)
    } else {
        Hash::of(&normal::normal(text))
    }
}

/// The hash of a text without punctuation and Markdown marks.
///
/// Letters, digits, symbols such as `%` and `+`, and link targets count; so
/// does what stands inside a number, as the point of "1.5" does.
pub fn loose(text: &str) -> Hash {
    Hash::of(&loosened(text))
}
