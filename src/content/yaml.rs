//! YAML as values with places.

mod plain_words;

use crate::diagnostic::Diagnostic;
use crate::model::Fields;
use crate::model::Node;
use crate::model::Value;
use crate::source::FileId;
use crate::source::Span;
use serde::Deserialize;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_yaml::Spanned;
use std::fmt;
use std::ops::Range;

/// Parses a stretch of a file as YAML. Empty YAML is an empty value.
pub fn parse(file: FileId, text: &str, range: Range<usize>) -> Result<Node, Diagnostic> {
    let yaml = text.get(range.clone()).unwrap_or_default();
    let place = Place::new((file, text), range.clone());
    if yaml.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Node { value: Value::Empty, span: Span::new(file, range) });
    }
    let options = serde_yaml::options! {
        with_snippet: false,
        strict_booleans: true,
        budget: serde_yaml::budget! { max_events: 500_000, max_aliases: 100, max_anchors: 100 },
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(yaml, options) {
        Ok(raw) => Ok(place.node(raw)),
        Err(error) => Err(place.fault(&error)),
    }
}

/// The named values in a stretch of a file, and what is wrong with it if it holds something else.
pub fn fields(file: FileId, text: &str, range: Range<usize>) -> (Fields, Option<Diagnostic>) {
    match parse(file, text, range) {
        Ok(Node { value: Value::Map(fields), .. }) => (fields, None),
        Ok(node) => (Fields::default(), nameless(text, &node)),
        Err(fault) => (Fields::default(), Some(fault)),
    }
}

/// What is wrong with a file that holds no named values, unless it holds nothing at all.
pub fn nameless(text: &str, node: &Node) -> Option<Diagnostic> {
    if matches!(node.value, Value::Map(_) | Value::Empty) {
        return None;
    }
    let line = text.get(node.span.range())?.lines().next().unwrap_or_default();
    let (message, help) = plain_words::no_name(line);
    Some(Diagnostic::error("unreadable-yaml", node.span, message).help(help))
}

struct Place<'a> {
    file: FileId,
    text: &'a str,
    start: usize,
    end: usize,
    /// The end of each line, and where the blanks before it begin.
    ends: Vec<(usize, usize)>,
}

impl<'a> Place<'a> {
    fn new((file, text): (FileId, &'a str), range: Range<usize>) -> Place<'a> {
        let mut end = range.start;
        let mut of = |line: &str| {
            let from = end;
            end += line.len();
            (from + line.trim_end_matches('\n').len(), from + line.trim_end().len())
        };
        let yaml = text.get(range.clone()).unwrap_or_default();
        let ends = yaml.split_inclusive('\n').map(&mut of).collect();
        Place { file, text, start: range.start, end: range.end, ends }
    }

    fn node(&self, raw: Spanned<Raw>) -> Node {
        let span = self.span(raw.defined);
        let value = match raw.value {
            Raw::Empty => Value::Empty,
            Raw::Bool(truth) => Value::Bool(truth),
            Raw::Number(number) => Value::Number(number),
            Raw::Text(text) => Value::Text(text),
            Raw::List(items) => {
                Value::List(items.into_iter().map(|item| self.node(item)).collect())
            }
            Raw::Map(pairs) => Value::Map(Fields(
                pairs
                    .into_iter()
                    .map(|(key, value)| (key.value, self.span(key.defined), self.node(value)))
                    .collect(),
            )),
        };
        Node { value, span }
    }

    fn span(&self, location: serde_yaml::Location) -> Span {
        let start = match location.span().byte_offset() {
            Some(at) => self.floor(self.start.saturating_add(usize::try_from(at).unwrap_or(0))),
            None => self.offset(location.line(), location.column()),
        };
        let line = self.ends.partition_point(|(end, _)| *end < start);
        let end = self.ends.get(line).map_or(self.end, |(_, end)| *end);
        Span::new(self.file, start..end.max(start))
    }

    fn floor(&self, at: usize) -> usize {
        let mut at = at.min(self.end);
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The byte of a line and a column, both from 1, columns in characters.
    fn offset(&self, line: u64, column: u64) -> usize {
        let before = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        let at = match before.checked_sub(1).map(|before| self.ends.get(before)) {
            None => self.start,
            Some(Some((end, _))) => (end + 1).min(self.end),
            Some(None) => self.end,
        };
        let within = usize::try_from(column.saturating_sub(1)).unwrap_or(0);
        let line = self.text[at..self.end].split('\n').next().unwrap_or_default();
        at + line.char_indices().nth(within).map_or(line.len(), |(byte, _)| byte)
    }

    fn fault(&self, error: &serde_yaml::Error) -> Diagnostic {
        let location = error.location().filter(|place| place.line() > 0);
        let span =
            location.map_or(Span::new(self.file, self.start..self.start), |at| self.span(at));
        let said = error.without_snippet().to_string();
        let said = said.lines().next().unwrap_or_default();
        let said = said.split(" at line ").next().unwrap_or(said).trim_end_matches(['.', ':']);
        let (message, help) = plain_words::of(said, self.line(span.range().start)).unwrap_or_else(|| {
            let help = "look for a missing blank after a colon, a missing quotation mark, or lines that are not \
                        indented alike";
            (format!("this is not readable as YAML: {said}"), help.to_owned())
        });
        Diagnostic::error("unreadable-yaml", span, message).help(help)
    }

    /// The line around a place, as what stands before and after it.
    fn line(&self, at: usize) -> (&'a str, &'a str) {
        let (before, after) = self.text[..self.end].split_at(at.min(self.end));
        let before = before[self.start.min(at)..].rsplit('\n').next().unwrap_or_default();
        (before, after.split('\n').next().unwrap_or_default())
    }
}

enum Raw {
    Empty,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(AnyRaw)
    }
}

struct AnyRaw;

#[expect(clippy::cast_precision_loss, reason = "front matter counts fit a float")]
impl<'de> Visitor<'de> for AnyRaw {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, a list or named values")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(Raw::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Raw::Map(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::model::Value;
    use crate::source::FileId;

    #[test]
    fn a_value_knows_its_place() {
        let text = "---\ntitle: ខ្មែរ\ntags: [a, b]\n---\n";
        let node = parse(FileId(0), text, 4..text.len() - 4).unwrap();
        let fields = node.fields().unwrap();
        assert_eq!(&text[fields.get("title").unwrap().span.range()], "ខ្មែរ");
        assert_eq!(fields.list("tags"), ["a", "b"]);
    }

    #[test]
    fn dates_and_yes_are_texts_and_nothing_is_empty() {
        let text = "date: 2026-11-22\ndraft: yes\nlist:\n";
        let node = parse(FileId(0), text, 0..text.len()).unwrap();
        let fields = node.fields().unwrap();
        assert_eq!(fields.text("date").unwrap(), "2026-11-22");
        assert_eq!(fields.text("draft").unwrap(), "yes");
        assert_eq!(fields.get("list").unwrap().value, Value::Empty);
    }

    #[test]
    fn a_key_given_twice_and_a_broken_line_are_findings_with_their_line() {
        for (text, line) in [("a: 1\na: 2\n", 2), ("title: [\nx", 2), ("a: b: c\n", 1)] {
            let fault = parse(FileId(0), text, 0..text.len()).unwrap_err();
            let at = fault.span.unwrap().range().start;
            assert!(text[..at].matches('\n').count() < line, "{text}: {fault:?}");
            assert_eq!(fault.rule, "unreadable-yaml");
        }
    }

    #[test]
    fn a_billion_laughs_are_refused() {
        let mut text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
        for n in 1..12 {
            let many = vec![format!("*a{}", n - 1); 10].join(",");
            text.push_str(&format!("a{n}: &a{n} [{many}]\n"));
        }
        assert!(parse(FileId(0), &text, 0..text.len()).is_err());
    }
}
