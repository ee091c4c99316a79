//! What can be wrong with entries that can be read: the header, the plural forms, equal texts,
//! and line breaks that the translation lacks.

use super::Entry;
use super::Fault;
use super::Po;
use super::damage;
use super::damage::Damage;

/// Checks all entries, and fills the index on the way.
pub(super) fn check(po: &mut Po) -> Vec<Fault> {
    let mut faults = Vec::new();
    for at in 0..po.blocks.len() {
        faults.extend(index(po, at));
    }
    faults.extend(header(po));
    let forms = po.header("Plural-Forms").and_then(count);
    let mut has_told = false;
    for entry in po.entries().filter(|entry| !entry.is_obsolete) {
        if entry.strings.iter().all(String::is_empty) {
            continue;
        }
        let found = entry.strings.len();
        match forms.filter(|_| entry.plural.is_some()) {
            Some(wanted) if wanted != found => {
                faults.push(damage::forms(found, wanted).fault(entry.line));
            }
            None if entry.plural.is_some() && !has_told => {
                has_told = true;
                faults.push(damage::NO_PLURALS.fault(header_line(po)));
            }
            _ => {}
        }
        if !entry.is_fuzzy() {
            faults.extend(line_breaks(entry).map(|damage| damage.fault(entry.line)));
        }
    }
    faults
}

/// Notes where an entry stands. Of two equal ones the second is no longer offered, unless the
/// first is obsolete and the second is not; `msgfmt` refuses obsolete twins as well.
fn index(po: &mut Po, at: usize) -> Option<Fault> {
    let entry = po.blocks[at].entry.as_ref()?;
    let slot = po.slot(entry.context.as_deref(), &entry.id);
    let place = po.index.get(&slot).copied();
    let first = place.and_then(|place| Some((place, po.blocks[place].entry.as_ref()?)));
    let Some((place, twin)) = first else {
        po.index.insert(slot, at);
        return None;
    };
    let fault = damage::duplicate(twin.line, entry.line).fault(entry.line);
    if twin.is_obsolete && !entry.is_obsolete {
        po.index.insert(slot, at);
        po.blocks[place].entry = None;
    } else {
        po.blocks[at].entry = None;
    }
    Some(fault)
}

fn header_line(po: &Po) -> usize {
    po.get(None, "").map_or(1, |header| header.line.max(1))
}

/// A header that is there but damaged was told already.
fn header(po: &Po) -> Option<Fault> {
    if po.get(None, "").is_none_or(|entry| !entry.is_header()) {
        let first = po.blocks.iter().position(|block| block.entry.is_none());
        if first == Some(0) && po.raw(0).contains("msgid \"\"") {
            return None;
        }
        return Some(damage::NO_HEADER.fault(1));
    }
    let kind = po.header("Content-Type").unwrap_or_default();
    let charset = kind.split(';').find_map(|part| part.trim().strip_prefix("charset="));
    let damage = match charset.map(str::trim) {
        None | Some("") => damage::NO_CHARSET,
        Some(name) if name.eq_ignore_ascii_case("utf-8") => return None,
        Some(name) if name.eq_ignore_ascii_case("utf8") => return None,
        Some(name) => damage::charset(name),
    };
    Some(damage.fault(header_line(po)))
}

fn count(field: &str) -> Option<usize> {
    let (_, rest) = field.split_once("nplurals")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    rest[..end].parse().ok().filter(|count| *count > 0)
}

/// What `msgfmt --check` wants: original and translation agree about a line break at either end.
fn line_breaks(entry: &Entry) -> impl Iterator<Item = Damage> {
    let others = || entry.plural.iter().chain(&entry.strings);
    let starts = |text: &String| text.starts_with('\n');
    let ends = |text: &String| text.ends_with('\n');
    let (start, end) = (starts(&entry.id), ends(&entry.id));
    let is_start_wrong = others().any(|text| starts(text) != start);
    let is_end_wrong = others().any(|text| ends(text) != end);
    let first = is_start_wrong.then(|| damage::line_break(true, start));
    let second = is_end_wrong.then(|| damage::line_break(false, end));
    first.into_iter().chain(second)
}
