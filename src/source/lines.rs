//! Where the lines of a text begin, so that a place is found without reading all that stands before it.

use std::ops::Range;

/// So many bytes lie between two counts of characters.
const STEP: usize = 1024;

/// The lines of a text, measured once.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many characters begin before each step.
    n_before: Vec<usize>,
}

impl Lines {
    /// Measures a text.
    pub(super) fn of(text: &str) -> Lines {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let mut n = 0;
        let before = text.as_bytes().chunks(STEP).map(|step| {
            n += count(step);
            n
        });
        let n_before = std::iter::once(0).chain(before).collect();
        Lines { starts, n_before }
    }

    /// The number of the line that holds a byte, from 1, and the line's bytes without its end.
    pub(super) fn line(&self, text: &str, at: usize) -> (usize, Range<usize>) {
        let number = self.starts.partition_point(|start| *start <= at).max(1);
        let end = self.starts.get(number).map_or(text.len(), |next| next - 1);
        (number, self.starts[number - 1]..end)
    }

    /// How many characters begin between two bytes.
    pub(super) fn n_characters(&self, text: &str, range: Range<usize>) -> usize {
        let before = |at: usize| {
            let step = at / STEP;
            self.n_before[step] + count(&text.as_bytes()[step * STEP..at])
        };
        before(range.end) - before(range.start)
    }
}

/// How many characters begin in some bytes.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn every_place_is_found_as_counting_finds_it() {
        let text = format!("é\n\nab{}\nខ្មែរ {}\n", "ខ".repeat(700), "x".repeat(STEPS));
        let lines = Lines::of(&text);
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let (number, line) = lines.line(&text, at);
            assert_eq!(number, text[..at].matches('\n').count() + 1);
            assert_eq!(line.start, text[..at].rfind('\n').map_or(0, |end| end + 1));
            assert_eq!(line.end, text[at..].find('\n').map_or(text.len(), |end| at + end));
            let n = text[line.start..at].chars().count();
            assert_eq!(lines.n_characters(&text, line.start..at), n);
        }
    }

    const STEPS: usize = 5 * super::STEP / 2;

    #[test]
    fn a_text_without_a_letter_has_one_line() {
        assert_eq!(Lines::of("").line("", 0), (1, 0..0));
        assert_eq!(Lines::of("").n_characters("", 0..0), 0);
    }
}
