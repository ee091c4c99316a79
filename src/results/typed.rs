//! Typed CSV: tests on paper, one row an attempt, one column an item.

use crate::quiz::Instrument;
use crate::quiz::Key;
use crate::quiz::letters;
use crate::results::Attempt;
use crate::results::Fault;
use crate::results::attempt::Entry;
use crate::results::batch::Batch;
use crate::results::batch::Gate;
use csv::ReaderBuilder;
use csv::StringRecord;
use std::borrow::Cow;

const FIELDS: [&str; 10] = [
    "instrument",
    "version",
    "phase",
    "form",
    "lang",
    "code",
    "cohort",
    "attempt",
    "finished",
    "minutes",
];

/// The header of a table: which column holds what.
#[derive(Clone, Debug)]
pub struct Header {
    delimiter: u8,
    fields: [Option<usize>; 10],
    items: Vec<(usize, String)>,
    /// Columns that neither a result nor the test has.
    pub unknown: Vec<String>,
}

impl Header {
    /// Reads the first line of a file; `None` if it is not the header of a table of results.
    pub fn parse(line: &str, gate: &Gate) -> Option<Header> {
        let delimiter = *[b',', b';', b'\t']
            .iter()
            .max_by_key(|delimiter| line.bytes().filter(|byte| byte == *delimiter).count())?;
        let names = rows(line.as_bytes(), delimiter).next()?.1?;
        let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
        let find = |field: &str| names.iter().position(|name| name.eq_ignore_ascii_case(field));
        let fields = FIELDS.map(find);
        if names.len() < 3 || fields.iter().flatten().count() < 3 {
            return None;
        }
        let mut header = Header { delimiter, fields, items: Vec::new(), unknown: Vec::new() };
        for (at, name) in names.iter().enumerate().filter(|(at, _)| !fields.contains(&Some(*at))) {
            let items = &gate.instrument().items;
            match items.iter().find(|item| item.id.eq_ignore_ascii_case(name)) {
                Some(item) => header.items.push((at, item.id.clone())),
                None if name.is_empty() => {}
                None => header.unknown.push(name.clone()),
            }
        }
        Some(header)
    }

    /// A column that must be there and is not.
    pub fn missing(&self) -> Option<&'static str> {
        let must = ["instrument", "version", "phase", "code"];
        must.into_iter().find(|name| self.column(name).is_none())
    }

    /// How many of some bytes are whole rows. As for whoever reads them, a quote counts where a
    /// cell begins, and a line may end within quotes.
    pub fn n_whole(&self, bytes: &[u8]) -> usize {
        let mut n_whole = 0;
        let (mut is_start, mut is_quoted, mut was_quoted) = (true, false, false);
        for (at, byte) in bytes.iter().enumerate() {
            if is_quoted {
                is_quoted = *byte != b'"';
                was_quoted = !is_quoted;
                continue;
            }
            is_quoted = *byte == b'"' && (is_start || was_quoted);
            was_quoted = false;
            is_start = [self.delimiter, b'\n', b'\r'].contains(byte);
            if *byte == b'\n' {
                n_whole = at + 1;
            }
        }
        n_whole
    }

    fn column(&self, field: &str) -> Option<usize> {
        FIELDS.iter().position(|name| *name == field).and_then(|at| self.fields[at])
    }

    /// Reads the rows of a block into a batch. The lines are counted from `first`.
    pub fn read(&self, gate: &Gate, (block, first): (&[u8], u32), batch: &mut Batch) {
        for (line, row) in rows(block, self.delimiter) {
            let line = first + line;
            let read = match row {
                Some(row) if row.iter().all(|cell| cell.trim().is_empty()) => continue,
                Some(row) => self.read_row(gate, &row, batch),
                None => Err(Fault::NotUtf8),
            };
            batch.settle(read, line);
        }
    }

    fn read_row(&self, gate: &Gate, row: &StringRecord, batch: &mut Batch) -> Result<(), Fault> {
        let cell = |at: usize| bare(row.get(at).unwrap_or_default());
        let field = |name: &str| self.column(name).map(cell).unwrap_or_default();
        if let Some(name) = self.missing() {
            return Err(Fault::NoColumn(name));
        }
        let instrument = gate.instrument();
        gate.admit(field("instrument"), field("version"), &instrument.hash)?;
        let number = |name: &str, otherwise: u32| match field(name) {
            "" => Ok(otherwise),
            text => text.parse().map_err(|_| ()),
        };
        let first = instrument.locales.first().map_or("", String::as_str);
        let entry = Entry {
            lang: if field("lang").is_empty() { first } else { field("lang") },
            phase: field("phase"),
            form: field("form"),
            attempt: number("attempt", 1).map_err(|()| Fault::Attempt)?,
            code: field("code"),
            cohort: field("cohort"),
            finished: field("finished"),
            minutes: number("minutes", 0).map_err(|()| Fault::WrongField("minutes"))?,
        };
        let attempt = Attempt::read(&entry, instrument)?;
        let is_asked = |id: &str| {
            let mut items = instrument.items_of(attempt.phase, attempt.form());
            items.any(|item| item.id == id)
        };
        let answers = self.items.iter().map(|(at, id)| (id.as_str(), cell(*at)));
        let answers: Vec<(&str, Cow<'_, str>)> = answers
            .filter(|(id, answer)| !answer.is_empty() || is_asked(id))
            .map(|(id, answer)| (id, plain(instrument, id, answer)))
            .collect();
        gate.put_partly(attempt, answers.iter().map(|(id, answer)| (*id, answer.as_ref())), batch)
    }
}

/// An answer as files have it: of an item that is answered in letters, the letters of the sheet's
/// language become Latin ones.
fn plain<'c>(instrument: &Instrument, id: &str, answer: &'c str) -> Cow<'c, str> {
    if answer.is_ascii() {
        return Cow::Borrowed(answer);
    }
    let is_lettered = |key: &Key| {
        matches!(
            key,
            Key::Single { .. } | Key::Multiple { .. } | Key::Match { .. } | Key::Order { .. }
        )
    };
    let item = instrument.items.iter().find(|item| item.id == id);
    if item.is_some_and(|item| is_lettered(&item.key)) {
        letters::in_latin(answer)
    } else {
        Cow::Borrowed(answer)
    }
}

/// A cell without white space and without the `'` that keeps spreadsheets from calculating.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// The rows of a table and their lines from 0; `None` for one that is no UTF-8.
fn rows(block: &[u8], delimiter: u8) -> impl Iterator<Item = (u32, Option<StringRecord>)> {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder.from_reader(block).into_byte_records().map_while(Result::ok).map(move |row| {
        let (line, byte) = row.position().map_or((1, 0), |at| (at.line(), at.byte()));
        let rest = usize::try_from(byte).ok().and_then(|byte| block.get(byte..));
        let blank =
            rest.unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let n_blank = blank.filter(|byte| **byte == b'\n').count() as u64;
        let line = u32::try_from(line - 1 + n_blank).unwrap_or(u32::MAX);
        (line, StringRecord::from_byte_record(row).ok())
    })
}
