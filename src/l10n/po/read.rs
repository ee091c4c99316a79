//! Reads a file line by line into blocks; a damaged entry becomes a block without an entry.

use super::Block;
use super::Entry;
use super::Fault;
use super::Raw;
use super::damage;
use super::damage::Damage;
use super::line;
use super::manner::Manner;
use super::manner::Tally;
use super::quote;

pub(super) struct Reading {
    pub(super) blocks: Vec<Block>,
    pub(super) faults: Vec<Fault>,
    pub(super) manner: Manner,
}

pub(super) fn read(text: &str) -> Reading {
    let mut reader = Reader {
        text,
        has_nul: text.contains('\0'),
        last_close: None,
        number: 0,
        draft: Draft::default(),
        blocks: Vec::with_capacity(text.len() / 512),
        faults: Vec::new(),
        tally: Tally::default(),
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line, start);
        start += line.len();
    }
    reader.finish();
    let manner = reader.tally.manner(text);
    Reading { blocks: reader.blocks, faults: reader.faults, manner }
}

/// Reads the one entry that was written just now.
pub(super) fn one(text: &str, line: usize) -> Option<Entry> {
    let entry = read(text).blocks.into_iter().find_map(|block| block.entry)?;
    Some(Entry { line, ..entry })
}

/// The part of an entry that was read last; a quoted line without a keyword goes on with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    #[default]
    Comments,
    PreviousContext,
    PreviousId,
    PreviousPlural,
    Context,
    Id,
    Plural,
    Strings,
}

/// Whether a Git conflict tears the entry; what follows its end up to a blank line hangs on to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Conflict {
    #[default]
    None,
    Inside,
    Over,
}

#[derive(Debug, Default)]
struct Draft {
    entry: Entry,
    /// Where the blank lines before the entry start, its own lines start, and they end.
    gap: usize,
    start: Option<usize>,
    end: usize,
    stage: Stage,
    is_marked: Option<bool>,
    is_damaged: bool,
    is_apart: bool,
    conflict: Conflict,
}

impl Draft {
    fn target(&mut self) -> Option<&mut String> {
        let entry = &mut self.entry;
        match self.stage {
            Stage::Comments => None,
            Stage::PreviousContext => entry.previous_context.as_mut(),
            Stage::PreviousId => entry.previous_id.as_mut(),
            Stage::PreviousPlural => entry.previous_plural.as_mut(),
            Stage::Context => entry.context.as_mut(),
            Stage::Id => Some(&mut entry.id),
            Stage::Plural => entry.plural.as_mut(),
            Stage::Strings => entry.strings.last_mut(),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    has_nul: bool,
    last_close: Option<usize>,
    number: usize,
    draft: Draft,
    blocks: Vec<Block>,
    faults: Vec<Fault>,
    tally: Tally,
}

impl Reader<'_> {
    fn line(&mut self, raw: &str, start: usize) {
        self.number += 1;
        let full = raw.strip_suffix('\n').unwrap_or(raw);
        let full = full.strip_suffix('\r').unwrap_or(full).trim_ascii_start();
        let line = full.trim_ascii_end();
        if line.is_empty() {
            self.blank();
            return;
        }
        if !self.conflict(line, start) {
            match line.strip_prefix('#') {
                Some(_) => self.comment(full, line),
                None => self.text(line, false),
            }
            if self.has_nul && line.contains('\0') {
                self.damage(damage::NUL);
            }
        }
        self.draft.start.get_or_insert(start);
        self.draft.end = start + raw.len();
        self.draft.is_apart = false;
    }

    /// A blank line ends what cannot be mended, so that the damage does not spread.
    fn blank(&mut self) {
        let draft = &mut self.draft;
        draft.is_apart = true;
        let is_over = draft.stage < Stage::Context || draft.stage == Stage::Strings;
        if draft.conflict == Conflict::Over
            || draft.conflict == Conflict::None && draft.is_damaged && is_over
        {
            self.flush();
        }
    }

    /// Takes the lines of a Git conflict, and those that hang on to its end.
    fn conflict(&mut self, line: &str, start: usize) -> bool {
        let mark = line::conflict_mark(line);
        let is_inside = self.draft.conflict == Conflict::Inside;
        match mark {
            Some(b'<') if !is_inside && self.is_closed_after(start) => {
                self.stray(damage::CONFLICT);
                self.draft.conflict = Conflict::Inside;
            }
            Some(b'>') if is_inside => self.draft.conflict = Conflict::Over,
            Some(_) if !is_inside => self.stray(damage::LONE_MARK),
            _ => return self.draft.conflict != Conflict::None,
        }
        true
    }

    fn is_closed_after(&mut self, start: usize) -> bool {
        let text = self.text;
        let last = self.last_close.get_or_insert_with(|| text.rfind("\n>>>>>>>").unwrap_or(0));
        *last > start
    }

    fn damage(&mut self, damage: Damage) {
        self.faults.push(damage.fault(self.number));
        self.draft.is_damaged = true;
    }

    /// A line that belongs nowhere does no harm to a whole entry above a blank line.
    fn stray(&mut self, damage: Damage) {
        if self.draft.is_apart && self.draft.stage == Stage::Strings {
            self.flush();
        }
        self.damage(damage);
    }

    fn comment(&mut self, full: &str, line: &str) {
        let (mark, rest) = line.split_at_checked(2).unwrap_or((line, ""));
        if mark == "#~" {
            let rest = rest.trim_ascii_start();
            match rest.strip_prefix('|') {
                Some(rest) => self.previous(rest),
                None if rest.is_empty() => {}
                None => self.text(rest, true),
            }
            return;
        }
        if mark == "#|" {
            return self.previous(rest);
        }
        self.open();
        let is_first = self.draft.entry.references.is_empty();
        let entry = &mut self.draft.entry;
        match mark {
            "#." => entry.extracted.push(line::after_blank(&full[2..])),
            "#:" => {
                let count = line::references(rest, &mut entry.references);
                self.tally.references(count, is_first);
            }
            "#," | "#=" => {
                let flags = rest.split(',').map(str::trim_ascii).filter(|flag| !flag.is_empty());
                entry.flags.extend(flags.map(str::to_owned));
            }
            _ => entry.comments.push(line::after_blank(&full[1..])),
        }
    }

    /// A comment stands before its entry, so what was read until now is over.
    fn open(&mut self) {
        if self.draft.stage >= Stage::Context {
            self.flush();
        }
        self.draft.stage = Stage::Comments;
    }

    fn previous(&mut self, rest: &str) {
        let (word, tail) = line::keyword(rest.trim_ascii_start());
        if word.is_empty() && (Stage::PreviousContext..Stage::Context).contains(&self.draft.stage) {
            return self.strings(tail);
        }
        self.open();
        let entry = &mut self.draft.entry;
        let (stage, field) = match word {
            "msgctxt" => (Stage::PreviousContext, &mut entry.previous_context),
            "msgid" => (Stage::PreviousId, &mut entry.previous_id),
            "msgid_plural" if entry.previous_id.is_some() => {
                (Stage::PreviousPlural, &mut entry.previous_plural)
            }
            "" if tail.is_empty() => return,
            _ => return self.damage(damage::PREVIOUS),
        };
        let is_second = field.replace(String::new()).is_some();
        self.draft.stage = stage;
        self.strings(tail);
        if is_second {
            self.damage(damage::twice(&format!("#| {word}")));
        }
    }

    fn text(&mut self, line: &str, is_marked: bool) {
        let (word, tail) = line::keyword(line);
        match word {
            "" if tail.starts_with('"') => {
                self.tally.goes_on(line);
                if self.draft.stage < Stage::Context {
                    return self.damage(damage::ORPHAN);
                }
            }
            "msgctxt" | "msgid" | "msgid_plural" | "msgstr" => {
                self.tally.start(line);
                self.enter(word);
            }
            "domain" => return self.stray(damage::DOMAIN),
            _ => return self.stray(damage::STRAY),
        }
        if *self.draft.is_marked.get_or_insert(is_marked) != is_marked {
            self.damage(damage::MIXED);
        }
        self.draft.entry.is_obsolete = is_marked;
        let tail = if word == "msgstr" { self.form(tail) } else { tail };
        self.strings(tail);
    }

    /// Goes to the part that the keyword starts, and to the next entry if this one has it.
    fn enter(&mut self, word: &str) {
        let is_alone =
            word == "msgid_plural" || word == "msgstr" && self.draft.entry.plural.is_none();
        let is_whole = self.draft.stage == Stage::Strings;
        let is_new = word == "msgid" || word == "msgctxt";
        if is_whole && (is_new || is_alone && self.draft.is_apart)
            || is_new && self.draft.stage > Stage::Context
        {
            self.flush();
        }
        let stage = self.draft.stage;
        match word {
            "msgctxt" => {
                if stage == Stage::Context {
                    self.damage(damage::twice(word));
                }
                self.draft.entry.line = self.number;
                self.draft.entry.context = Some(String::new());
            }
            "msgid" => self.draft.entry.line = self.number,
            "msgid_plural" => {
                if stage != Stage::Id {
                    self.damage(damage::PLURAL_PLACE);
                }
                self.draft.entry.plural = Some(String::new());
            }
            _ if stage < Stage::Id => self.damage(damage::NO_ID),
            _ => {}
        }
        self.draft.stage = match word {
            "msgctxt" => Stage::Context,
            "msgid" => Stage::Id,
            "msgid_plural" => stage.max(Stage::Plural),
            _ => Stage::Strings,
        };
    }

    /// Reads the number of a plural form and makes room for the translation.
    fn form<'b>(&mut self, tail: &'b str) -> &'b str {
        let found = tail.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let wanted = self.draft.entry.strings.len();
        match (found, self.draft.entry.plural.is_some()) {
            (Some(_), false) => self.damage(damage::NO_PLURAL),
            (None, true) => self.damage(damage::NO_NUMBER),
            (None, false) if wanted > 0 => self.damage(damage::SECOND_TRANSLATION),
            (Some((number, _)), true) if number.trim_ascii().parse() != Ok(wanted) => {
                self.damage(damage::form(wanted));
            }
            _ => {}
        }
        self.draft.entry.strings.push(String::new());
        found.map_or(tail, |(_, rest)| rest)
    }

    fn strings(&mut self, tail: &str) {
        let mut rest = tail.trim_ascii_start();
        let Some(target) = self.draft.target() else { return self.damage(damage::ORPHAN) };
        let mut result = quote::read(rest, target);
        while let Ok(after) = result {
            rest = after.trim_ascii_start();
            if rest.is_empty() {
                return;
            }
            result = quote::read(rest, target)
                .map_err(|damage| if rest.starts_with('"') { damage } else { damage::AFTER_QUOTE });
        }
        if let Err(damage) = result {
            self.damage(damage);
        }
    }

    fn flush(&mut self) {
        let draft = std::mem::take(&mut self.draft);
        self.draft.gap = draft.end.max(draft.gap);
        let Some(start) = draft.start else { return };
        let is_whole = draft.stage == Stage::Strings;
        if draft.stage >= Stage::Context && !is_whole && !draft.is_damaged {
            let is_context = draft.stage == Stage::Context;
            let damage = if is_context { damage::NO_ID } else { damage::NO_TRANSLATION };
            self.faults.push(damage.fault(draft.entry.line));
        }
        let entry = (is_whole && !draft.is_damaged).then_some(draft.entry);
        let raw = Raw::Kept(draft.gap..draft.end);
        self.blocks.push(Block { raw, gap: start - draft.gap, entry });
    }

    fn finish(&mut self) {
        self.flush();
        let gap = self.draft.gap;
        if gap < self.text.len() {
            self.blocks.push(Block { raw: Raw::Kept(gap..self.text.len()), gap: 0, entry: None });
        }
        if !self.text.contains('\n') && self.text.contains('\r') {
            self.faults.push(damage::OLD_LINE_ENDS.fault(1));
        }
    }
}
