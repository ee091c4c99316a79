//! The ledger of a locale: for each translated part the words it was translated from, the words it
//! became, how far it is and who said so.
//!
//! `ledger/<locale>.yaml` is YAML of one shape, written by Beside, one line a part, so that version
//! control merges it. It is read line by line: a project has hundreds of thousands of parts.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::hash::Hash;
use crate::model::State;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What is known of a translated part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The source that was translated.
    pub source: Hash,
    /// What it became.
    pub target: Hash,
    /// How far it is, where that is not what its page says of itself.
    pub state: Option<State>,
    /// Who said so.
    pub by: Option<String>,
    /// On which day, `2026-11-22`.
    pub date: Option<String>,
    /// Why it still holds though its source changed.
    pub note: Option<String>,
    /// The source that was translated, in words, once it has changed.
    pub was: Option<String>,
}

/// The parts of a page by their id.
pub type Parts = BTreeMap<String, Entry>;

/// The ledger of a locale: pages by their id.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ledger {
    /// The pages.
    pub pages: BTreeMap<String, Parts>,
}

const HEAD: &str = "# How far each translated part is. Written by `beside translate` and `beside check --fix`.
# One line a part: the source it was translated from, what it became, how far it is, who said so and when.
";

impl Ledger {
    /// Reads a ledger. A line that is none is told and left out.
    pub fn parse(path: &str, text: &str) -> (Ledger, Vec<Diagnostic>) {
        let mut ledger = Ledger::default();
        let mut findings = Vec::new();
        let mut page: Option<(String, Parts)> = None;
        for (at, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(rest) = line.strip_prefix("  ") {
                let part = part(rest);
                match (part, &mut page) {
                    (Some((id, entry)), Some((_, parts))) => {
                        parts.insert(id, entry);
                    }
                    _ => findings.push(unreadable(path, at + 1)),
                }
                continue;
            }
            match line.strip_suffix(':').and_then(unquoted) {
                Some(name) => ledger.pages.extend(page.replace((name, Parts::new()))),
                None => findings.push(unreadable(path, at + 1)),
            }
        }
        ledger.pages.extend(page);
        (ledger, findings)
    }

    /// The ledger as it is written.
    pub fn text(&self) -> String {
        let mut out = HEAD.to_owned();
        for (page, parts) in self.pages.iter().filter(|(_, parts)| !parts.is_empty()) {
            let _ = writeln!(out, "{}:", quoted(page));
            for (id, entry) in parts {
                let Entry { source, target, state, by, date, note, was } = entry;
                let _ = write!(out, "  {}: {{source: {source}, target: {target}", quoted(id));
                if let Some(state) = state {
                    let _ = write!(out, ", state: {}", state.name());
                }
                for (name, value) in [("by", by), ("date", date), ("note", note), ("was", was)] {
                    if let Some(value) = value {
                        let _ = write!(out, ", {name}: {}", quoted(value));
                    }
                }
                out.push_str("}\n");
            }
        }
        out
    }

    /// What is known of a part.
    pub fn entry(&self, page: &str, id: &str) -> Option<&Entry> {
        self.pages.get(page)?.get(id)
    }
}

fn unreadable(path: &str, line: usize) -> Diagnostic {
    Diagnostic::new(
        Severity::Warning,
        "unreadable-ledger",
        format!("line {line} of the ledger is not readable"),
    )
    .in_file(path)
    .help("take the line from your version control, or delete it: the part is then untracked")
}

/// `id: {source: …, target: …, state: …}`
fn part(line: &str) -> Option<(String, Entry)> {
    let (id, mut rest) = value(line)?;
    rest = rest.strip_prefix(": {")?.strip_suffix('}')?;
    let (mut source, mut target, mut state) = (None, None, None);
    let (mut by, mut date, mut note, mut was) = (None, None, None, None);
    while !rest.is_empty() {
        let (name, after) = rest.split_once(": ")?;
        let (said, after) = value(after)?;
        match name {
            "source" => source = Hash::parse(&said),
            "target" => target = Hash::parse(&said),
            "state" => state = Some(State::from_name(&said)?),
            "by" => by = Some(said),
            "date" => date = Some(said),
            "note" => note = Some(said),
            "was" => was = Some(said),
            _ => return None,
        }
        rest = after.strip_prefix(", ").unwrap_or(after);
    }
    let entry = Entry { source: source?, target: target?, state, by, date, note, was };
    Some((id, entry))
}

/// A value at the start of a line, bare or quoted, and what follows.
fn value(text: &str) -> Option<(String, &str)> {
    if let Some(rest) = text.strip_prefix('"') {
        let end = rest.find(['"', '\\'])?;
        if rest[end..].starts_with('"') {
            return Some((rest[..end].to_owned(), &rest[end + 1..]));
        }
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<String>();
        let value = values.next()?.ok()?;
        return Some((value, &text[values.byte_offset()..]));
    }
    let end = text.find([':', ',', '}', '"']).unwrap_or(text.len());
    (end > 0).then(|| (text[..end].to_owned(), &text[end..]))
}

fn unquoted(text: &str) -> Option<String> {
    let (value, rest) = value(text)?;
    rest.is_empty().then_some(value)
}

/// A value bare where YAML reads it as the same text, quoted where it would not.
fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    let is_bare = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(is_plain)
        && !matches!(text, "true" | "false" | "null" | "yes" | "no");
    if is_bare { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    use super::Entry;
    use super::Ledger;
    use super::Parts;
    use crate::l10n::hash::Hash;
    use crate::model::State;

    fn ledger() -> Ledger {
        let entry = Entry {
            source: Hash::parse("00000000000000ff").unwrap(),
            target: Hash::parse("ffffffffffffffff").unwrap(),
            state: Some(State::PanelReviewed),
            by: Some("Ana, \"la vecina\"".to_owned()),
            date: Some("2026-11-22".to_owned()),
            note: None,
            was: Some("Two lines:\n{not} one, # and more".to_owned()),
        };
        let plain = Entry { state: None, by: None, was: None, date: None, ..entry.clone() };
        let parts = Parts::from([("h-1".to_owned(), entry), ("ទំព័រ: x".to_owned(), plain)]);
        Ledger { pages: [("learn/role/1".to_owned(), parts)].into() }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = ledger().text();
        let (again, findings) = Ledger::parse("ledger/es.yaml", &text);
        assert_eq!((again, findings.len()), (ledger(), 0));
    }

    #[test]
    fn a_ledger_is_yaml() {
        let value: serde_json::Value = serde_yaml::from_str(&ledger().text()).unwrap();
        assert_eq!(value["learn/role/1"]["h-1"]["state"], "panel-reviewed");
        assert_eq!(value["learn/role/1"]["h-1"]["was"], "Two lines:\n{not} one, # and more");
    }

    #[test]
    fn a_damaged_line_is_told_and_the_rest_is_read() {
        let text = ledger().text().replace("  h-1: {", "<<<<<<< HEAD\n  h-1: {zz: 1, ");
        let (again, findings) = Ledger::parse("ledger/es.yaml", &text);
        assert_eq!(findings.len(), 2);
        assert!(findings[0].message.contains("line 4"), "{}", findings[0].message);
        assert!(again.pages.values().all(|parts| !parts.contains_key("h-1")));
    }
}
