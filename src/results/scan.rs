//! Finds the objects in a JSON text of any length without holding more than one of them.
//!
//! One object, an array of objects or objects in a row look the same to it. What an object says is
//! not its business.

/// An object longer than this is no result.
const LONGEST: usize = 4_000_000;

/// Where the reading of a text stands.
#[derive(Clone, Default, Debug)]
pub struct Scan {
    /// How deep inside an object we are; outside it is 0.
    depth: u32,
    is_in_string: bool,
    is_escaped: bool,
    /// How far the text at hand was looked at.
    at: usize,
    /// Where the open object starts.
    start: usize,
    line: u32,
    start_line: u32,
    n_open_arrays: u32,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// An object: where it starts, where it ends, and the line it starts on, from 0.
    Object(usize, usize, u32),
    /// From this line on the text is no row of objects.
    Broken(u32),
    /// An object that starts on this line is far too long.
    TooLong(u32),
}

impl Scan {
    /// Looks at the new part of a text for the next object; `None` where the text at hand ends.
    pub fn next(&mut self, text: &[u8]) -> Option<Found> {
        while let Some(byte) = text.get(self.at) {
            let at = self.at;
            self.at += 1;
            if *byte == b'\n' {
                self.line += 1;
            }
            if self.depth == 0 {
                if let Some(broken) = self.outside(*byte, at) {
                    return Some(broken);
                }
            } else if self.is_in_string {
                if *byte == b'\n' {
                    return Some(Found::Broken(self.line - 1));
                }
                self.in_string(*byte);
            } else if self.inside(*byte) {
                return Some(Found::Object(self.start, self.at, self.start_line));
            }
        }
        let is_too_long = self.depth > 0 && text.len() - self.start > LONGEST;
        is_too_long.then_some(Found::TooLong(self.start_line))
    }

    /// Tells that the text up to here was taken away; gives the length to take.
    pub fn forget(&mut self) -> usize {
        let taken = if self.depth > 0 { self.start } else { self.at };
        self.at -= taken;
        self.start = 0;
        taken
    }

    /// The line on which an object, or a list, is still open at the end.
    pub fn open_at_end(&self) -> Option<u32> {
        match (self.depth, self.n_open_arrays) {
            (0, 0) => None,
            (0, _) => Some(self.line),
            _ => Some(self.start_line),
        }
    }

    fn outside(&mut self, byte: u8, at: usize) -> Option<Found> {
        match byte {
            b'{' => {
                self.depth = 1;
                self.start = at;
                self.start_line = self.line;
            }
            b'[' => self.n_open_arrays += 1,
            b']' => self.n_open_arrays = self.n_open_arrays.saturating_sub(1),
            b',' | b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => return Some(Found::Broken(self.line)),
        }
        None
    }

    fn in_string(&mut self, byte: u8) {
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' => self.is_escaped = true,
            b'"' => self.is_in_string = false,
            _ => {}
        }
    }

    /// Whether the object ends here.
    fn inside(&mut self, byte: u8) -> bool {
        match byte {
            b'"' => self.is_in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth -= 1,
            _ => {}
        }
        self.depth == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Found;
    use super::Scan;

    fn objects(text: &str) -> Vec<Found> {
        let mut scan = Scan::default();
        std::iter::from_fn(|| scan.next(text.as_bytes())).take(9).collect()
    }

    #[test]
    fn an_array_is_a_row_of_objects() {
        let found = objects("[\n{\"a\":\"}\\\"\"},\n {\"b\":[{}]}\n]");
        assert_eq!(found, [Found::Object(2, 13, 1), Found::Object(16, 26, 2)]);
    }

    #[test]
    fn a_line_that_ends_in_a_string_breaks_the_text() {
        assert_eq!(objects("[{\"a\":\"b\n\"}]")[0], Found::Broken(0));
        assert_eq!(objects("{}\nhello")[1], Found::Broken(1));
    }

    #[test]
    fn what_is_open_at_the_end_is_known() {
        for (text, open) in [("[{}]", None), ("\n{\"a\":", Some(1)), ("[{},", Some(0))] {
            let mut scan = Scan::default();
            while scan.next(text.as_bytes()).is_some() {}
            assert_eq!(scan.open_at_end(), open, "{text}");
        }
    }

    #[test]
    fn a_text_may_come_in_pieces() {
        let text = b"[{\"one\": 1}, {\"two\": [2]}]";
        for cut in 0..text.len() {
            let (mut scan, mut held, mut n) = (Scan::default(), Vec::new(), 0);
            for piece in [&text[..cut], &text[cut..]] {
                held.extend_from_slice(piece);
                while let Some(found) = scan.next(&held) {
                    let Found::Object(start, end, _) = found else { panic!("{found:?}") };
                    assert!(held[start..end].starts_with(b"{\"") && held[..end].ends_with(b"}"));
                    n += 1;
                }
                held.drain(..scan.forget());
            }
            assert_eq!(n, 2);
        }
    }
}
