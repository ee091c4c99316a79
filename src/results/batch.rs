//! The gate every result passes, and the batches in which results are gathered.
//!
//! A gate only reads; each core fills a batch of its own, and the batches are put together in
//! the order of the file.

use crate::model::Phase;
use crate::quiz::Instrument;
use crate::quiz::Key;
use crate::results::Attempt;
use crate::results::Fault;
use crate::results::Layout;
use crate::results::fault::shortened;

/// A phase and a form.
type Sitting = (Phase, Option<char>);

/// What results are held against.
#[derive(Clone, Debug)]
pub struct Gate {
    instrument: Instrument,
    layout: Layout,
    /// An open row for each phase and form.
    open: Vec<(Sitting, Vec<u8>)>,
    /// Whether typed words are kept, for an export.
    keeps_words: bool,
}

/// Results in the order in which they were read.
#[derive(Clone, Default, Debug)]
pub struct Batch {
    /// What each says of itself.
    pub attempts: Vec<Attempt>,
    /// Their answers, row after row.
    pub rows: Vec<u8>,
    /// Typed words: the attempt, the item and the words.
    pub words: Vec<(u32, u32, Box<str>)>,
    /// What was not taken: the line and why.
    pub rejected: Vec<(u32, Fault)>,
    /// Room for the lines of a checksum.
    pub scratch: String,
}

impl Gate {
    /// The gate of an instrument.
    pub fn new(instrument: &Instrument, keeps_words: bool) -> Gate {
        let layout = Layout::new(instrument);
        let forms = [None, Some('a'), Some('b')];
        let sittings = Phase::ALL.iter().flat_map(|phase| forms.map(|form| (*phase, form)));
        let open =
            sittings.map(|(phase, form)| ((phase, form), layout.open_row(instrument, phase, form)));
        Gate { open: open.collect(), instrument: instrument.clone(), layout, keeps_words }
    }

    /// The instrument.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// How answers lie in a row.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Whether a result belongs to this test, in this version.
    pub fn admit(&self, id: &str, version: &str, hash: &str) -> Result<(), Fault> {
        if id != self.instrument.id {
            return Err(Fault::OtherTest(shortened(id)));
        }
        if hash != self.instrument.hash || version != self.instrument.version {
            return Err(Fault::OtherVersion(shortened(version)));
        }
        Ok(())
    }

    /// Puts an attempt with its answers into a batch; every item that is asked must be among them.
    pub fn put<'a>(
        &self,
        attempt: Attempt,
        answers: impl Iterator<Item = (&'a str, &'a str)>,
        batch: &mut Batch,
    ) -> Result<(), Fault> {
        let start = batch.rows.len();
        self.put_partly(attempt, answers, batch)?;
        match self.layout.first_open(&batch.rows[start..]) {
            None => Ok(()),
            Some(item) => {
                batch.attempts.pop();
                batch.forget(start);
                Err(Fault::Unanswered(self.instrument.items[item].id.as_str().into()))
            }
        }
    }

    /// Puts an attempt into a batch whose form cannot carry every answer.
    pub fn put_partly<'a>(
        &self,
        attempt: Attempt,
        answers: impl Iterator<Item = (&'a str, &'a str)>,
        batch: &mut Batch,
    ) -> Result<(), Fault> {
        let start = batch.rows.len();
        let put = self.put_row(&attempt, answers, batch);
        match put {
            Ok(()) => batch.attempts.push(attempt),
            Err(_) => batch.forget(start),
        }
        put
    }

    fn put_row<'a>(
        &self,
        attempt: &Attempt,
        answers: impl Iterator<Item = (&'a str, &'a str)>,
        batch: &mut Batch,
    ) -> Result<(), Fault> {
        let start = batch.rows.len();
        batch.rows.extend_from_slice(self.open_row(attempt));
        let mut next = 0;
        for (id, response) in answers {
            let item = self.item(id, next)?;
            next = item + 1;
            if matches!(self.instrument.items[item].key, Key::Open) {
                continue;
            }
            let row = &mut batch.rows[start..];
            if !self.layout.is_open(row, item) {
                return Err(self.shut(row, item, attempt.phase));
            }
            self.layout.put(row, item, response)?;
            if self.keeps_words && self.is_typed(item) {
                let number = u32::try_from(batch.attempts.len()).unwrap_or(u32::MAX);
                let item = u32::try_from(item).unwrap_or(u32::MAX);
                batch.words.push((number, item, response.into()));
            }
        }
        Ok(())
    }

    fn open_row(&self, attempt: &Attempt) -> &[u8] {
        let sitting = (attempt.phase, attempt.form());
        let known = self.open.iter().find(|(known, _)| *known == sitting);
        known.map_or(&[], |(_, row)| row)
    }

    /// The number of an item, which is mostly the next one.
    fn item(&self, id: &str, next: usize) -> Result<usize, Fault> {
        match self.instrument.items.get(next) {
            Some(item) if item.id == id => Ok(next),
            _ => self.layout.number(id).ok_or_else(|| Fault::UnknownItem(shortened(id))),
        }
    }

    fn shut(&self, row: &[u8], item: usize, phase: Phase) -> Fault {
        let id = self.instrument.items[item].id.as_str().into();
        if self.layout.given(row, item) == super::Given::NotAsked {
            return Fault::NotAsked { item: id, phase };
        }
        Fault::AnsweredTwice(id)
    }

    fn is_typed(&self, item: usize) -> bool {
        matches!(self.instrument.items[item].key, Key::Short { .. } | Key::Cloze { .. })
    }
}

impl Batch {
    /// Notes the line of what was read last, or why it was not taken.
    pub fn settle(&mut self, read: Result<(), Fault>, line: u32) {
        match read {
            Ok(()) => {
                if let Some(attempt) = self.attempts.last_mut() {
                    attempt.line = line;
                }
            }
            Err(fault) => self.rejected.push((line, fault)),
        }
    }

    /// Forgets the row that starts here, and what was typed for it.
    fn forget(&mut self, start: usize) {
        self.rows.truncate(start);
        let number = u32::try_from(self.attempts.len()).unwrap_or(u32::MAX);
        while self.words.last().is_some_and(|(attempt, ..)| *attempt >= number) {
            self.words.pop();
        }
    }
}
