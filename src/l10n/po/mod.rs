//! PO files, read and written without loss.
//!
//! Every entry keeps the bytes it was read from. Only an entry that is changed or added is written
//! anew, in the manner of its file (line ends, wrapping, layout of references), and even there the
//! lines of the fields that did not change stay as they were. A damaged entry is a [`Fault`]: its
//! bytes are kept, but it is not offered as an entry.

mod check;
mod damage;
mod line;
mod manner;
mod quote;
mod read;
#[cfg(test)]
mod tests;
mod width;
mod write;

use manner::Manner;
use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::ops::Range;

/// One message of a PO file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What translators noted (`# …`), a line each, without the mark and one blank.
    pub comments: Vec<String>,
    /// What the author's tool noted for translators (`#. …`), a line each.
    pub extracted: Vec<String>,
    /// Where the text stands (`#: …`), split at blanks.
    pub references: Vec<String>,
    /// Flags such as `fuzzy` (`#, …`), split at commas.
    pub flags: Vec<String>,
    /// The context the translation was made for (`#| msgctxt`).
    pub previous_context: Option<String>,
    /// The text the translation was made for (`#| msgid`).
    pub previous_id: Option<String>,
    /// The plural text the translation was made for (`#| msgid_plural`).
    pub previous_plural: Option<String>,
    /// What tells equal texts apart (`msgctxt`).
    pub context: Option<String>,
    /// The text to translate (`msgid`).
    pub id: String,
    /// The text for more than one (`msgid_plural`).
    pub plural: Option<String>,
    /// The translations: one, or one for each plural form if there is a plural.
    pub strings: Vec<String>,
    /// Whether the text is no longer in use (`#~`).
    pub is_obsolete: bool,
    /// The line of the `msgid` in the file as it was read, from 1; 0 for an entry made here.
    pub line: usize,
}

impl Entry {
    /// Whether a person still has to look at the translation.
    pub fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == "fuzzy")
    }

    /// Whether the entry is in use, complete and not fuzzy.
    pub fn is_translated(&self) -> bool {
        let is_complete = self.strings.iter().all(|string| !string.is_empty());
        is_complete && !self.strings.is_empty() && !self.is_obsolete && !self.is_fuzzy()
    }

    /// Whether this is the entry that holds the header fields.
    pub fn is_header(&self) -> bool {
        self.id.is_empty() && self.context.is_none() && !self.is_obsolete
    }

    fn is(&self, context: Option<&str>, id: &str) -> bool {
        self.id == id && self.context.as_deref() == context
    }
}

/// Something wrong in a file, in the words of a person who translates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to do or to type instead.
    pub help: String,
}

/// A PO file: its entries in order, and every byte of it.
#[derive(Debug, Clone)]
pub struct Po {
    source: String,
    has_mark: bool,
    blocks: Vec<Block>,
    order: Vec<usize>,
    index: HashMap<u64, usize>,
    manner: Manner,
}

/// A stretch of the file; the blocks in order make up the whole file.
#[derive(Debug, Clone)]
struct Block {
    raw: Raw,
    /// How many bytes of blank lines stand before the entry.
    gap: usize,
    entry: Option<Entry>,
}

#[derive(Debug, Clone)]
enum Raw {
    Kept(Range<usize>),
    Fresh(String),
}

impl Po {
    /// Reads a file; whatever is damaged in it becomes a fault and stays in the text as it is.
    pub fn parse(text: &str) -> (Self, Vec<Fault>) {
        let bare = text.strip_prefix('\u{feff}');
        let source = bare.unwrap_or(text).to_owned();
        let reading = read::read(&source);
        let order = (0..reading.blocks.len()).collect();
        let mut po = Self {
            source,
            has_mark: bare.is_some(),
            blocks: reading.blocks,
            order,
            index: HashMap::new(),
            manner: reading.manner,
        };
        let mut faults = reading.faults;
        faults.extend(check::check(&mut po));
        faults.sort_by_key(|fault| fault.line);
        (po, faults)
    }

    /// The entries in the order of the file, obsolete ones among them; the header is not one.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.all().filter(|entry| !entry.is_header())
    }

    /// The entry with this context and text.
    pub fn get(&self, context: Option<&str>, id: &str) -> Option<&Entry> {
        self.blocks[self.find(context, id)?].entry.as_ref()
    }

    /// The value of a field of the header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let fields = self.get(None, "").filter(|entry| entry.is_header())?.strings.first()?;
        fields.lines().find_map(|line| field(line, name))
    }

    /// Sets a field of the header in its place, or adds it as the last; makes a missing header.
    pub fn set_header(&mut self, name: &str, value: &str) {
        let written = format!("{name}: {value}").replace(['\n', '\r'], " ");
        if self.get(None, "").is_none_or(|entry| !entry.is_header()) {
            let text = write::whole(&Entry::default(), &self.manner);
            let header = Entry { strings: vec![String::new()], ..Entry::default() };
            self.insert(0, &text, header);
        }
        self.set(None, "", |header| {
            let fields = header.strings.first().map(String::as_str).unwrap_or_default();
            let mut lines: Vec<&str> = fields.lines().collect();
            match lines.iter().position(|line| field(line, name).is_some()) {
                Some(at) => lines[at] = &written,
                None => lines.push(&written),
            }
            header.strings = vec![lines.join("\n") + "\n"];
        });
    }

    /// Changes one entry in its place and says whether it could: the entry has to be there, and
    /// its new context and text must not belong to another one.
    ///
    /// What PO cannot hold is left out: NUL, a line break inside a flag or reference, all but the
    /// first translation where there is no plural, and previous fields without a previous text.
    pub fn set(
        &mut self,
        context: Option<&str>,
        id: &str,
        change: impl FnOnce(&mut Entry),
    ) -> bool {
        let Some(at) = self.find(context, id) else { return false };
        let Some(old) = self.blocks[at].entry.clone() else { return false };
        let mut new = old.clone();
        change(&mut new);
        if new == old {
            return true;
        }
        let gap = self.blocks[at].gap;
        let (before, raw) = self.raw(at).split_at(gap);
        let mut text = write::changed(raw, (&old, &new), &self.manner);
        if !raw.ends_with('\n') {
            text.truncate(text.trim_end_matches(['\n', '\r']).len());
        }
        let Some(entry) = read::one(&text, old.line) else { return false };
        let twin = self.find(entry.context.as_deref(), &entry.id).filter(|twin| *twin != at);
        if twin.is_some() {
            return false;
        }
        let raw = Raw::Fresh(format!("{before}{text}"));
        self.index.insert(self.slot(entry.context.as_deref(), &entry.id), at);
        self.blocks[at] = Block { raw, gap, entry: Some(entry) };
        true
    }

    /// Adds an entry after the last one in use and says whether it could: no entry in use may
    /// have its context and text. An obsolete one that does makes room.
    pub fn push(&mut self, entry: impl Borrow<Entry>) -> bool {
        let text = write::whole(entry.borrow(), &self.manner);
        let Some(entry) = read::one(&text, 0) else { return false };
        if let Some(at) = self.find(entry.context.as_deref(), &entry.id) {
            if self.blocks[at].entry.as_ref().is_some_and(|twin| !twin.is_obsolete) {
                return false;
            }
            self.blocks[at].entry = None;
            self.order.retain(|other| *other != at);
        }
        let place = self.place(entry.is_obsolete);
        self.insert(place, &text, entry);
        true
    }

    /// Marks an entry as no longer in use and says whether there was one. Like msgmerge it lets
    /// go of the references and the author's notes, which point at nothing any more.
    pub fn obsolete(&mut self, context: Option<&str>, id: &str) -> bool {
        let is_header = context.is_none() && id.is_empty();
        !is_header
            && self.set(context, id, |entry| {
                entry.is_obsolete = true;
                entry.references.clear();
                entry.extracted.clear();
            })
    }

    /// The file as it is now.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.source.len() + self.source.len() / 16 + 3);
        if self.has_mark {
            text.push('\u{feff}');
        }
        for at in &self.order {
            text.push_str(self.raw(*at));
        }
        text
    }

    fn all(&self) -> impl Iterator<Item = &Entry> {
        self.order.iter().filter_map(|at| self.blocks[*at].entry.as_ref())
    }

    fn raw(&self, at: usize) -> &str {
        match &self.blocks[at].raw {
            Raw::Kept(range) => &self.source[range.clone()],
            Raw::Fresh(text) => text,
        }
    }

    /// Where a new entry goes: after the last one in use, or at the end if it is obsolete.
    fn place(&self, is_obsolete: bool) -> usize {
        let kind = |at: &usize| self.blocks[*at].entry.as_ref().map(|entry| entry.is_obsolete);
        let live = self.order.iter().rposition(|at| kind(at) == Some(false)).map(|at| at + 1);
        let place = live.or_else(|| self.order.iter().position(|at| kind(at) == Some(true)));
        place.filter(|_| !is_obsolete).unwrap_or(self.order.len())
    }

    fn insert(&mut self, place: usize, text: &str, entry: Entry) {
        let end = self.manner.end;
        let mut before = String::new();
        let mut above = self.order[..place].iter().rev().map(|at| self.raw(*at));
        if let Some(above) = above.find(|raw| !raw.is_empty()) {
            before.push_str(if above.ends_with('\n') { "" } else { end });
            before.push_str(end);
        }
        let below = self.order.get(place).map(|at| self.raw(*at));
        if below.is_some_and(|raw| !raw.starts_with(['\n', '\r'])) {
            self.order.insert(place, self.blocks.len());
            self.blocks.push(Block { raw: Raw::Fresh(end.to_owned()), gap: 0, entry: None });
        }
        let at = self.blocks.len();
        self.index.insert(self.slot(entry.context.as_deref(), &entry.id), at);
        let raw = Raw::Fresh(format!("{before}{text}"));
        self.blocks.push(Block { raw, gap: before.len(), entry: Some(entry) });
        self.order.insert(place, at);
    }

    fn find(&self, context: Option<&str>, id: &str) -> Option<usize> {
        self.index.get(&self.slot(context, id)).copied()
    }

    /// Where the index holds this key, or would: equal sums of different keys take the next place.
    fn slot(&self, context: Option<&str>, id: &str) -> u64 {
        let mut hasher = DefaultHasher::new();
        (context, id).hash(&mut hasher);
        let mut slot = hasher.finish();
        while let Some(at) = self.index.get(&slot) {
            if self.blocks[*at].entry.as_ref().is_some_and(|entry| entry.is(context, id)) {
                break;
            }
            slot = slot.wrapping_add(1);
        }
        slot
    }
}

fn field<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = line.split_once(':')?;
    key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
}
