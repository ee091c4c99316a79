//! Attributes in braces: `{#id .class key=value flag}`.
//!
//! Knows the grammar only; where braces may stand is for the scanner, and
//! what they mean for the rooms above.

use super::document::Attrs;

/// How braces must begin to be attributes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// With `#`, `.` or `key=`, since elsewhere braces may be text.
    Marked,
    /// With anything, since nothing else can stand there.
    Any,
}

/// Attributes and the byte after their closing brace.
pub(super) struct Parsed {
    /// What they say; without a place.
    pub attrs: Attrs,
    /// The byte after `}`.
    pub end: usize,
}

/// Parses the braces that open at `at`, or says nothing if they are text.
pub(super) fn parse(text: &str, at: usize, start: Start) -> Option<Parsed> {
    let mut reader = Reader { text, at: at + 1, attrs: Attrs::default() };
    let mut is_first = true;
    loop {
        let had_space = reader.skip_space();
        match reader.peek()? {
            b'}' if !is_first || start == Start::Any => {
                return Some(Parsed { end: reader.at + 1, attrs: reader.attrs });
            }
            _ if !is_first && !had_space => return None,
            _ => reader.item(start == Start::Any || !is_first)?,
        }
        is_first = false;
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    attrs: Attrs,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied().filter(|byte| *byte != b'\n')
    }

    fn skip_space(&mut self) -> bool {
        let from = self.at;
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
        self.at > from
    }

    /// Reads one item; a bare word only where `may_be_bare`.
    fn item(&mut self, may_be_bare: bool) -> Option<()> {
        match self.peek()? {
            b'#' => {
                self.at += 1;
                self.attrs.id = Some(self.word(is_value)?.to_owned());
                self.attrs.is_explicit = true;
            }
            b'.' => {
                self.at += 1;
                let flag = self.word(is_value)?.to_owned();
                self.attrs.flags.push(flag);
            }
            _ => {
                let key = self.word(is_key)?;
                if self.peek()? == b'=' {
                    self.at += 1;
                    let value = self.value()?;
                    self.attrs.pairs.push((key.to_owned(), value));
                } else if may_be_bare {
                    self.attrs.flags.push(key.to_owned());
                } else {
                    return None;
                }
            }
        }
        Some(())
    }

    /// A run of characters that `fits`; nothing if it is empty.
    fn word(&mut self, fits: fn(char) -> bool) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let len = rest.find(|c: char| !fits(c)).unwrap_or(rest.len());
        self.at += len;
        (len > 0).then(|| &rest[..len])
    }

    fn value(&mut self) -> Option<String> {
        match self.peek()? {
            quote @ (b'"' | b'\'') => self.quoted(quote),
            b' ' | b'\t' | b'}' => Some(String::new()),
            _ => self.word(is_value).map(str::to_owned),
        }
    }

    fn quoted(&mut self, quote: u8) -> Option<String> {
        self.at += 1;
        let mut value = String::new();
        let mut from = self.at;
        loop {
            match self.peek()? {
                byte if byte == quote => {
                    value.push_str(&self.text[from..self.at]);
                    self.at += 1;
                    return Some(value);
                }
                b'\\' if self.text.as_bytes().get(self.at + 1) == Some(&quote) => {
                    value.push_str(&self.text[from..self.at]);
                    from = self.at + 1;
                    self.at += 2;
                }
                _ => self.at += 1,
            }
        }
    }
}

fn is_key(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')
}

fn is_value(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '{' | '}' | '"' | '\'' | '`' | '<' | '>')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Attrs> {
        parse(text, 0, Start::Marked)
            .filter(|parsed| parsed.end == text.len())
            .map(|parsed| parsed.attrs)
    }

    #[test]
    fn an_id_classes_pairs_and_flags_are_told_apart() {
        let attrs = read("{#limits .wide objective=o1 critical}").unwrap();
        assert_eq!(attrs.id.as_deref(), Some("limits"));
        assert!(attrs.is_explicit && attrs.has("wide") && attrs.has("critical"));
        assert_eq!(attrs.get("objective"), Some("o1"));
    }

    #[test]
    fn a_quoted_value_may_hold_spaces_braces_and_quotes() {
        let attrs = read(r#"{title="a } \"b\" *c*" when='day before'}"#).unwrap();
        assert_eq!(attrs.get("title"), Some("a } \"b\" *c*"));
        assert_eq!(attrs.get("when"), Some("day before"));
    }

    #[test]
    fn braces_that_do_not_begin_like_attributes_are_text() {
        for text in ["{name}", "{}", "{ }", "{1, 2}", "{x y=1}", "{#}", "{.}", "{a=\"}", "{#a,{b}"]
        {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(read("{ #a }").is_some());
    }

    #[test]
    fn ids_and_values_may_be_in_any_script() {
        let attrs = read("{#ការ title=សួស្តី}").unwrap();
        assert_eq!(attrs.id.as_deref(), Some("ការ"));
        assert_eq!(attrs.get("title"), Some("សួស្តី"));
    }

    #[test]
    fn a_value_may_be_empty() {
        assert_eq!(read("{name= private}").unwrap().get("name"), Some(""));
    }
}
