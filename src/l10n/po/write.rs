//! Writes entries in the manner of their file.

use super::Entry;
use super::line;
use super::manner::Manner;
use super::quote;
use super::width;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Comments,
    Extracted,
    References,
    Flags,
    Previous,
    Context,
    Id,
    Plural,
    Strings,
}

const PARTS: [Part; 9] = [
    Part::Comments,
    Part::Extracted,
    Part::References,
    Part::Flags,
    Part::Previous,
    Part::Context,
    Part::Id,
    Part::Plural,
    Part::Strings,
];

/// The text of a new entry.
pub(super) fn whole(entry: &Entry, manner: &Manner) -> String {
    let mut writer = Writer { entry, manner, out: String::new() };
    for part in PARTS {
        writer.part(part);
    }
    writer.out
}

/// The text of an entry that was changed; the lines of the fields that were not stay as they are.
pub(super) fn changed(raw: &str, (old, new): (&Entry, &Entry), manner: &Manner) -> String {
    let mut lines = Vec::new();
    let mut part = Part::Comments;
    for line in raw.split_inclusive('\n') {
        part = part_of(line.trim_ascii(), part);
        lines.push((part, line));
    }
    let mut writer = Writer { entry: new, manner, out: String::new() };
    for part in PARTS {
        if is_same(part, old, new) {
            let kept = lines.iter().filter(|(its, _)| *its == part);
            kept.for_each(|(_, line)| writer.out.push_str(line));
        } else {
            writer.part(part);
        }
    }
    writer.out
}

fn is_same(part: Part, old: &Entry, new: &Entry) -> bool {
    let is_marked_alike = old.is_obsolete == new.is_obsolete;
    match part {
        Part::Comments => old.comments == new.comments,
        Part::Extracted => old.extracted == new.extracted,
        Part::References => old.references == new.references,
        Part::Flags => old.flags == new.flags,
        Part::Previous => {
            let all = |entry: &Entry| {
                let context = entry.previous_context.clone();
                (context, entry.previous_id.clone(), entry.previous_plural.clone())
            };
            is_marked_alike && all(old) == all(new)
        }
        Part::Context => is_marked_alike && old.context == new.context,
        Part::Id => is_marked_alike && old.id == new.id,
        Part::Plural => is_marked_alike && old.plural == new.plural,
        Part::Strings => {
            let is_plural_alike = old.plural.is_some() == new.plural.is_some();
            is_marked_alike && is_plural_alike && old.strings == new.strings
        }
    }
}

/// The part a line belongs to; blank lines and quoted ones belong to the part above.
fn part_of(line: &str, above: Part) -> Part {
    let line = match line.strip_prefix("#~") {
        Some("") => return above,
        Some(rest) if rest.trim_ascii_start().starts_with('|') => return Part::Previous,
        Some(rest) => rest.trim_ascii_start(),
        None => line,
    };
    if line.starts_with('#') {
        return match line.as_bytes().get(1) {
            Some(b'.') => Part::Extracted,
            Some(b':') => Part::References,
            Some(b',' | b'=') => Part::Flags,
            Some(b'|') => Part::Previous,
            _ => Part::Comments,
        };
    }
    match line::keyword(line).0 {
        "msgctxt" => Part::Context,
        "msgid" => Part::Id,
        "msgid_plural" => Part::Plural,
        "msgstr" => Part::Strings,
        _ => above,
    }
}

struct Writer<'a> {
    entry: &'a Entry,
    manner: &'a Manner,
    out: String,
}

impl Writer<'_> {
    fn part(&mut self, part: Part) {
        let entry = self.entry;
        let mark = if entry.is_obsolete { "#~ " } else { "" };
        match part {
            Part::Comments => self.notes("#", &entry.comments),
            Part::Extracted => self.notes("#.", &entry.extracted),
            Part::References => self.references(),
            Part::Flags => {
                let flat = entry.flags.iter().map(|flag| flat(flag));
                let flags: Vec<String> = flat.filter(|flag| !flag.is_empty()).collect();
                if !flags.is_empty() {
                    self.line(&format!("#, {}", flags.join(", ")));
                }
            }
            Part::Previous if entry.previous_id.is_none() => {}
            Part::Previous => {
                let mark = if entry.is_obsolete { "#~| " } else { "#| " };
                self.maybe(mark, "msgctxt", entry.previous_context.as_ref());
                self.maybe(mark, "msgid", entry.previous_id.as_ref());
                self.maybe(mark, "msgid_plural", entry.previous_plural.as_ref());
            }
            Part::Context => self.maybe(mark, "msgctxt", entry.context.as_ref()),
            Part::Id => self.maybe(mark, "msgid", Some(&entry.id)),
            Part::Plural => self.maybe(mark, "msgid_plural", entry.plural.as_ref()),
            Part::Strings if entry.plural.is_some() => {
                let count = entry.strings.len().max(1);
                for (at, string) in entry.strings.iter().chain([&String::new()]).enumerate() {
                    if at < count {
                        self.maybe(mark, &format!("msgstr[{at}]"), Some(string));
                    }
                }
            }
            Part::Strings => {
                let nothing = String::new();
                self.maybe(mark, "msgstr", Some(entry.strings.first().unwrap_or(&nothing)));
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push_str(self.manner.end);
    }

    fn notes(&mut self, mark: &str, notes: &[String]) {
        for line in notes.iter().flat_map(|note| note.split('\n')) {
            let line = line.replace('\0', "");
            let line = line.trim_end_matches('\r');
            let blank = if line.is_empty() { "" } else { " " };
            self.line(&format!("{mark}{blank}{line}"));
        }
    }

    fn references(&mut self) {
        let limit = self.manner.limit.unwrap_or(usize::MAX);
        let mut line = String::from("#:");
        for reference in &self.entry.references {
            let reference = isolated(&flat(reference));
            if reference.is_empty() {
                continue;
            }
            let is_full = width::width(&line) + 1 + width::width(&reference) > limit;
            if line.len() > 2 && (is_full || self.manner.is_reference_alone) {
                self.line(&line);
                line.truncate(2);
            }
            line.push(' ');
            line.push_str(&reference);
        }
        if line.len() > 2 {
            self.line(&line);
        }
    }

    fn maybe(&mut self, mark: &str, keyword: &str, text: Option<&String>) {
        let Some(text) = text else { return };
        let pieces: Vec<String> = text.split_inclusive('\n').map(quote::escaped).collect();
        let limit = self.manner.limit.unwrap_or(usize::MAX);
        if pieces.len() < 2 {
            let line = format!("{mark}{keyword} \"{}\"", pieces.concat());
            if self.manner.limit.is_none() || width::width(&line) <= limit {
                return self.line(&line);
            }
        }
        self.line(&format!("{mark}{keyword} \"\""));
        for piece in &pieces {
            for part in width::wrap(piece, limit.saturating_sub(mark.len() + 2)) {
                self.line(&format!("{mark}\"{part}\""));
            }
        }
    }
}

/// A flag or reference has to stay on its line.
fn flat(text: &str) -> String {
    text.replace('\0', "").replace(['\n', '\r'], " ").trim_ascii().to_owned()
}

/// A file name with blanks is put between U+2068 and U+2069, as GNU gettext does.
fn isolated(reference: &str) -> String {
    if !reference.contains([' ', '\t', '\u{c}']) {
        return reference.to_owned();
    }
    let (name, line) = reference.rsplit_once(':').unwrap_or((reference, ""));
    if line.is_empty() || line.bytes().any(|byte| !byte.is_ascii_digit()) {
        return format!("\u{2068}{reference}\u{2069}");
    }
    format!("\u{2068}{name}\u{2069}:{line}")
}
