//! Codes of participants and cohorts: what stands in place of a name.
//!
//! A code is at most eight characters of Crockford's alphabet, which leaves out the letters that
//! people mistake for digits. It says nothing about a person but what they wrote into it.

use std::fmt;

/// Crockford's alphabet: digits and capital letters without I, L, O and U.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const LONGEST: usize = 8;

/// The code of a participant or a cohort.
///
/// Invariant: at most eight characters of Crockford's alphabet, then zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Code([u8; LONGEST]);

/// Where a participant code comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// From a card: its check character fits.
    Card,
    /// Made by the participant: `S`, month, day, brothers, sisters.
    SelfMade,
    /// From elsewhere, or mistyped.
    Unknown,
}

impl Code {
    /// Reads a code as people write it: in any case, with spaces and `-`, with `O` for `0`.
    ///
    /// An empty text is an empty code. `None` for what has other characters or is too long.
    pub fn parse(typed: &str) -> Option<Code> {
        let mut code = Code::default();
        let letters = typed.bytes().filter(|byte| !matches!(byte, b' ' | b'-'));
        for (at, byte) in letters.enumerate() {
            *code.0.get_mut(at)? = ALPHABET[usize::from(value(byte)?)];
        }
        Some(code)
    }

    /// The code as it is stored.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).expect("the alphabet is ASCII")
    }

    /// Its characters.
    pub fn as_bytes(&self) -> &[u8] {
        let n = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        &self.0[..n]
    }

    /// Whether it has no character.
    pub fn is_empty(&self) -> bool {
        self.0[0] == 0
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        match self.as_bytes() {
            [b'S', rest @ ..] if is_self_made(rest) => Origin::SelfMade,
            [first, .., last] if *first != b'S' && self.as_bytes().len() == 6 => {
                let is_right = check(&self.0[..5]) == *last;
                if is_right { Origin::Card } else { Origin::Unknown }
            }
            _ => Origin::Unknown,
        }
    }

    /// The code of a card, from five numbers below 32; the first `S` becomes a `T`.
    pub fn of_card(numbers: [u8; 5]) -> Code {
        let mut code = Code::default();
        for (at, number) in numbers.into_iter().enumerate() {
            code.0[at] = ALPHABET[usize::from(number % 32)];
        }
        if code.0[0] == b'S' {
            code.0[0] = b'T';
        }
        code.0[5] = check(&code.0[..5]);
        code
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

/// The value of a character, as people write it.
pub fn value(byte: u8) -> Option<u8> {
    let plain = match byte.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        b'U' => b'V',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| *known == plain)?;
    u8::try_from(at).ok()
}

/// The check character of five others: it finds every single wrong character and most swaps.
fn check(five: &[u8]) -> u8 {
    let weighted = |(at, byte): (usize, &u8)| (2 * at + 3) * usize::from(value(*byte).unwrap_or(0));
    ALPHABET[five.iter().enumerate().map(weighted).sum::<usize>() % 32]
}

fn is_self_made(rest: &[u8]) -> bool {
    let number = |at: usize| 10 * (rest[at] - b'0') + (rest[at + 1] - b'0');
    rest.len() == 6 && rest.iter().all(u8::is_ascii_digit) && number(0) <= 12 && number(2) <= 31
}

#[cfg(test)]
mod tests {
    use super::Code;
    use super::Origin;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = Code::parse(" 7kq-4xm").unwrap();
        assert_eq!(code.as_str(), "7KQ4XM");
        assert_eq!(Code::parse("o1ilu").unwrap().as_str(), "0111V");
        assert_eq!(Code::parse("").unwrap(), Code::default());
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in ["123456789", "<b>", "=1+1", "Ana!", "é"] {
            assert_eq!(Code::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_check_character_weighs_each_place() {
        // 3·7 + 5·19 + 7·23 + 9·4 + 11·29 = 632, and 632 mod 32 = 24 = `R`.
        assert_eq!(Code::of_card([7, 19, 23, 4, 29]).as_str(), "7KQ4XR");
        assert_eq!(Code::parse("7KQ4XR").unwrap().origin(), Origin::Card);
    }

    #[test]
    fn every_single_wrong_character_is_found() {
        let right = Code::of_card([7, 19, 23, 4, 29]);
        for place in 0..6 {
            for byte in super::ALPHABET.iter().filter(|byte| **byte != right.0[place]) {
                let mut wrong = right;
                wrong.0[place] = *byte;
                assert_ne!(wrong.origin(), Origin::Card, "{wrong}");
            }
        }
    }

    #[test]
    fn a_card_never_starts_as_a_self_made_code_does() {
        assert_eq!(Code::of_card([25, 0, 0, 0, 0]).as_str().as_bytes()[0], b'T');
        assert_eq!(Code::parse("S041712").unwrap().origin(), Origin::SelfMade);
        assert_eq!(Code::parse("S131712").unwrap().origin(), Origin::Unknown);
    }
}
