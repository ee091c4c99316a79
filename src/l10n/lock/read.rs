//! A file becomes a lock, line by line; what is damaged is told and left out.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use super::Block;
use super::FORMAT;
use super::Fault;
use super::Lock;
use super::Locked;
use super::is_id;
use crate::l10n::align::Kind;

const RESTORE: &str = "Take the file back from version control (for example \
                       `git checkout -- ids.lock`) and build again.";

/// How long a line is, about.
const BYTES: usize = 96;

/// Where a line stands in a merge that was left open.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    None,
    Ours,
    /// What both sides began with; it is not read.
    Base,
    Theirs,
}

struct Reader<'a> {
    lock: Lock<'a>,
    faults: Vec<Fault>,
    /// The page being read and its block.
    page: Option<(Cow<'a, str>, Block<'a>)>,
    /// The ids of authors on the page being read, dead or alive.
    seen: FxHashSet<(usize, &'a str)>,
    /// The numbers of the pages that were opened, and that of the open one.
    numbers: FxHashMap<Cow<'a, str>, usize>,
    number: usize,
    side: Side,
    line: usize,
}

/// Reads a whole file.
pub(super) fn lock(text: &str) -> (Lock<'_>, Vec<Fault>) {
    let mut reader = Reader {
        lock: Lock::default(),
        faults: Vec::new(),
        page: None,
        seen: FxHashSet::default(),
        numbers: FxHashMap::default(),
        number: 0,
        side: Side::None,
        line: 0,
    };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    reader.lock.given.reserve(text.len() / BYTES);
    for line in text.split('\n') {
        reader.line += 1;
        reader.line(line.strip_suffix('\r').unwrap_or(line));
    }
    reader.close();
    for block in reader.lock.pages.values_mut() {
        block.gone.sort_unstable();
    }
    (reader.lock, reader.faults)
}

impl<'a> Reader<'a> {
    fn fault(&mut self, message: &str, help: &str) {
        let (message, help) = (message.to_owned(), help.to_owned());
        self.faults.push(Fault { line: self.line, message, help });
    }

    fn line(&mut self, line: &'a str) {
        if self.line == 1 && line.starts_with(FORMAT) {
            return;
        }
        if line.is_empty() || self.marker(line) || self.side == Side::Base {
            return;
        }
        if self.line == 1 {
            let message = format!("The first line does not begin with `{FORMAT}`.");
            self.fault(&message, "If a newer program wrote this file, build with that one.");
            if line.starts_with("ids.lock ") {
                return;
            }
        }
        if let Some(page) = line.strip_prefix("== ") {
            self.open(page);
        } else if let Some(id) = line.strip_prefix("- ") {
            self.tombstone(id);
        } else {
            self.unit(line);
        }
    }

    /// Whether a line is a mark of git; one fault for each conflict.
    fn marker(&mut self, line: &str) -> bool {
        let is_mark = |mark: &str| {
            line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let before = self.side;
        self.side = match () {
            () if is_mark("<<<<<<<") => Side::Ours,
            () if is_mark("|||||||") => Side::Base,
            () if is_mark("=======") => Side::Theirs,
            () if is_mark(">>>>>>>") => Side::None,
            () => return false,
        };
        if self.side == Side::Ours || before == Side::None {
            self.fault(
                "Git left a conflict here: two people's changes stand side by side.",
                "Delete the three marker lines (`<<<<<<<`, `=======`, `>>>>>>>`), keep the lines \
                 of both sides, and build again: the program removes what is double.",
            );
        }
        true
    }

    fn open(&mut self, page: &'a str) {
        self.close();
        let page = self.plain(page);
        let block = self.lock.pages.remove(&page).unwrap_or_default();
        let is_known = !(block.units.is_empty() && block.gone.is_empty());
        if is_known && self.side == Side::None {
            self.fault("This page stands in the file twice.", "Build again: the two become one.");
        }
        let next = self.numbers.len();
        self.number = *self.numbers.entry(page.clone()).or_insert(next);
        self.page = Some((page, block));
    }

    /// Puts the page that was read into the lock.
    fn close(&mut self) {
        let Some((page, block)) = self.page.take() else { return };
        if !(block.units.is_empty() && block.gone.is_empty()) {
            self.lock.pages.insert(page, block);
        }
    }

    fn tombstone(&mut self, id: &'a str) {
        if self.page.is_none() || !is_id(id) {
            self.fault("This line names no id of a page.", RESTORE);
        } else if self.is_new(id)
            && let Some((_, block)) = &mut self.page
        {
            block.gone.push(id.into());
        }
    }

    fn unit(&mut self, line: &'a str) {
        let Some(unit) = parts(line).filter(|_| self.page.is_some()) else {
            self.fault("This line cannot be read: it is no page, no unit and no old id.", RESTORE);
            return;
        };
        let text = self.plain(unit.text);
        if self.is_new(unit.id)
            && let Some((_, block)) = &mut self.page
        {
            let (id, kind, is_explicit) = (unit.id.into(), unit.kind, unit.is_explicit);
            block.units.push(Locked { id, kind, text, is_explicit });
        }
    }

    /// Whether an id was not there before; the second of two is left out.
    fn is_new(&mut self, id: &'a str) -> bool {
        // An id that a build gave is one of all pages, and so one of this.
        let is_new =
            self.lock.given.insert(id).unwrap_or_else(|| self.seen.insert((self.number, id)));
        if !is_new && self.side == Side::None {
            let message = format!("The id `{id}` stands in the file twice.");
            self.fault(&message, "Build again: the unit gets an id of its own.");
        }
        is_new
    }

    /// A text without escapes; with a wrong escape it stays as it stands, so
    /// that at least the id lives on.
    fn plain(&mut self, text: &'a str) -> Cow<'a, str> {
        if !text.as_bytes().contains(&b'\\') {
            return text.into();
        }
        let plain = unescaped(text);
        if plain.is_none() {
            self.fault("A backslash stands before a letter that it does not go with.", RESTORE);
        }
        plain.map_or(text.into(), Cow::Owned)
    }
}

/// A unit as its line has it, with escapes.
struct Parts<'a> {
    id: &'a str,
    kind: Kind,
    text: &'a str,
    is_explicit: bool,
}

/// The parts of a line `id kind text`, the text as it stands there.
fn parts(line: &str) -> Option<Parts<'_>> {
    let (mark, rest) = line.split_once(' ')?;
    let id = mark.strip_prefix('#').unwrap_or(mark);
    let mut letters = rest.chars();
    let kind = Kind::new(letters.next()?)?;
    let text = match letters.next() {
        Some(' ') => letters.as_str(),
        None => "",
        Some(_) => return None,
    };
    let is_explicit = id.len() < mark.len();
    is_id(id).then_some(Parts { id, kind, text, is_explicit })
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '\\' => match letters.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            letter => letter,
        });
    }
    Some(out)
}
