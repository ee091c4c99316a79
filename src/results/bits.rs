//! Bits in a row, the most significant first, in letters of five bits each.

use crate::results::code::ALPHABET;
use crate::results::code::value;

/// Bits being written.
#[derive(Default)]
pub struct Writer {
    bits: Vec<bool>,
}

/// Bits being read.
pub struct Reader {
    bits: Vec<bool>,
    at: usize,
}

impl Writer {
    /// Writes the lowest `n` bits of a number.
    pub fn put(&mut self, number: usize, n: u32) {
        self.bits.extend((0..n).rev().map(|place| number >> place & 1 == 1));
    }

    /// The bits as letters, filled up with zeros.
    pub fn letters(mut self) -> String {
        self.bits.resize(self.bits.len().next_multiple_of(5), false);
        let letter = |five: &[bool]| {
            let number = five.iter().fold(0, |sum, bit| 2 * sum + usize::from(*bit));
            char::from(ALPHABET[number])
        };
        self.bits.chunks(5).map(letter).collect()
    }
}

impl Reader {
    /// The bits of letters; `None` if one is not of the alphabet.
    pub fn new(letters: &[u8]) -> Option<Reader> {
        let mut bits = Vec::with_capacity(5 * letters.len());
        for letter in letters {
            let number = value(*letter)?;
            bits.extend((0..5).rev().map(|place| number >> place & 1 == 1));
        }
        Some(Reader { bits, at: 0 })
    }

    /// Reads a number of `n` bits; `None` at the end.
    pub fn take(&mut self, n: u32) -> Option<usize> {
        let end = self.at.checked_add(usize::try_from(n).ok()?)?;
        let bits = self.bits.get(self.at..end)?;
        self.at = end;
        Some(bits.iter().fold(0, |sum, bit| 2 * sum + usize::from(*bit)))
    }

    /// Whether nothing is left but the zeros that fill up the last letter.
    pub fn is_at_end(&self) -> bool {
        let rest = &self.bits[self.at..];
        rest.len() < 5 && rest.iter().all(|bit| !bit)
    }
}

/// How many bits tell `n` things apart.
pub fn needed(n: usize) -> u32 {
    usize::BITS - n.saturating_sub(1).leading_zeros()
}

/// CRC-16/CCITT-FALSE.
pub fn crc16(bytes: &[u8]) -> u16 {
    let shift = |crc: u16| if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 };
    bytes
        .iter()
        .fold(0xffff, |crc, byte| (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| shift(crc)))
}

#[cfg(test)]
mod tests {
    use super::Reader;
    use super::Writer;
    use super::crc16;
    use super::needed;

    #[test]
    fn checks_have_their_published_values() {
        assert_eq!(crc16(b"123456789"), 0x29b1);
        assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn things_are_told_apart_by_as_few_bits_as_can_be() {
        assert_eq!([1, 2, 3, 4, 5, 6, 12].map(needed), [0, 1, 2, 2, 3, 3, 4]);
    }

    #[test]
    fn numbers_come_back() {
        let mut writer = Writer::default();
        for number in 0..200 {
            writer.put(number, 11);
        }
        let mut reader = Reader::new(writer.letters().as_bytes()).unwrap();
        assert!((0..200).all(|number| reader.take(11) == Some(number)));
        assert!(reader.is_at_end());
        assert_eq!(reader.take(1), None);
    }
}
