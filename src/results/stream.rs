//! One file of results, block after block: which form it has, and where its records end.
//!
//! The form is told by what stands in the file, not by its name. Records of a block are read on
//! all cores; their order stays.

use crate::results::Fault;
use crate::results::batch::Batch;
use crate::results::batch::Gate;
use crate::results::json;
use crate::results::scan::Found;
use crate::results::scan::Scan;
use crate::results::text;
use crate::results::typed::Header;
use rayon::prelude::*;
use serde::de::IgnoredAny;
use std::io::BufRead;

/// So many bytes tell whether a file is text.
const LOOKED_AT: usize = 4096;

/// A file of which blocks come in.
#[derive(Default, Debug)]
pub struct Stream {
    form: Form,
    /// What was read and is no whole record yet.
    held: Vec<u8>,
    /// How many lines were read.
    n_lines: u32,
    has_records: bool,
}

#[derive(Default, Debug)]
enum Form {
    #[default]
    Unknown,
    /// One JSON object a line.
    Lines,
    /// JSON over several lines.
    Json(Scan),
    /// One text code a line.
    Text,
    /// A typed table.
    Table(Header),
    /// Not ours, or broken: the rest is not looked at.
    Refused,
}

/// A record and its line, from 1.
type Record<'a> = (&'a [u8], u32);

impl Stream {
    /// Reads a block of the file. What is not whole waits for the next one.
    pub fn add(&mut self, gate: &Gate, block: &[u8]) -> Vec<Batch> {
        if matches!(self.form, Form::Refused) {
            return Vec::new();
        }
        let is_whole = self.held.is_empty() && block.ends_with(b"\n");
        if is_whole && matches!(self.form, Form::Lines | Form::Text) {
            return self.whole(gate, block);
        }
        self.held.extend_from_slice(block);
        self.advance(gate, false)
    }

    /// Reads what is left at the end of the file.
    pub fn end(&mut self, gate: &Gate) -> Vec<Batch> {
        let mut batches = self.advance(gate, true);
        let open = match &self.form {
            Form::Json(scan) => scan.open_at_end().map(|line| (line + 1, Fault::Truncated)),
            _ => None,
        };
        let is_nothing = !self.has_records && open.is_none() && !matches!(self.form, Form::Refused);
        let is_table = matches!(self.form, Form::Table(_));
        if let Some((line, fault)) = open.or((is_nothing && !is_table).then_some((1, Fault::Empty)))
        {
            batches.push(refusal(line, fault));
        }
        batches
    }

    /// The columns of a table that nobody knows.
    pub fn unknown_columns(&self) -> &[String] {
        match &self.form {
            Form::Table(header) => &header.unknown,
            _ => &[],
        }
    }

    fn advance(&mut self, gate: &Gate, is_end: bool) -> Vec<Batch> {
        if matches!(self.form, Form::Unknown) && !self.begin(gate, is_end) {
            return Vec::new();
        }
        match self.form {
            Form::Unknown => Vec::new(),
            Form::Refused => self.refuse(),
            Form::Json(_) => self.objects(gate),
            Form::Lines | Form::Text | Form::Table(_) => {
                let n = if is_end { self.held.len() } else { self.n_whole() };
                let rest = self.held.split_off(n);
                let block = std::mem::replace(&mut self.held, rest);
                self.whole(gate, &block)
            }
        }
    }

    /// Finds out which form the file has; `false` if more of it is needed.
    fn begin(&mut self, gate: &Gate, is_end: bool) -> bool {
        let mark = if self.held.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let start = self.held[mark..].iter().position(|byte| !byte.is_ascii_whitespace());
        let Some(start) = start.map(|at| mark + at) else { return false };
        let mut lines = self.held[start..].split(|byte| *byte == b'\n');
        let first = lines.next().unwrap_or_default().trim_ascii_end();
        let second =
            lines.next().filter(|line| !line.trim_ascii().is_empty() || lines.next().is_some());
        // The same bytes must come to the same form, whatever the blocks they come in.
        let needs_more =
            self.held.len() < LOOKED_AT || second.is_none() && !first.starts_with(b"[");
        if needs_more && !is_end && self.held.len() < 1 << 24 {
            return false;
        }
        let first_line = String::from_utf8_lossy(first);
        self.form = if self.held.iter().take(LOOKED_AT).any(|byte| *byte == 0)
            || self.held.starts_with(b"\xff\xfe")
            || self.held.starts_with(b"\xfe\xff")
        {
            Form::Refused
        } else if first.starts_with(b"{") {
            let is_one = serde_json::from_slice::<IgnoredAny>(first).is_ok();
            let is_row = second.is_some_and(|line| line.trim_ascii_start().starts_with(b"{"));
            if is_one || is_row { Form::Lines } else { Form::Json(Scan::default()) }
        } else if first.starts_with(b"[") {
            Form::Json(Scan::default())
        } else {
            Header::parse(&first_line, gate).map_or(Form::Text, Form::Table)
        };
        if matches!(self.form, Form::Table(_)) {
            self.skip_header(start);
        } else if !matches!(self.form, Form::Refused) {
            self.held.drain(..mark);
        }
        true
    }

    fn skip_header(&mut self, start: usize) {
        let end = self.held[start..].iter().position(|byte| *byte == b'\n');
        let end = end.map_or(self.held.len(), |at| start + at + 1);
        self.n_lines += count(&self.held[..end]);
        self.held.drain(..end);
    }

    /// How many of the bytes at hand are whole lines, or whole rows of a table.
    fn n_whole(&self) -> usize {
        match &self.form {
            Form::Table(header) => header.n_whole(&self.held),
            _ => self.held.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1),
        }
    }

    /// Reads a block of whole lines.
    fn whole(&mut self, gate: &Gate, block: &[u8]) -> Vec<Batch> {
        let first = self.n_lines + 1;
        if let Form::Table(header) = &self.form {
            self.n_lines = self.n_lines.saturating_add(count(block));
            let mut batch = Batch::default();
            header.read(gate, (block, first), &mut batch);
            return vec![batch];
        }
        let (records, next) = lines(block, first);
        self.n_lines = next - 1;
        self.has_records |= !records.is_empty();
        let is_text = matches!(self.form, Form::Text);
        read(&records, |record, batch| {
            if !is_text {
                return json::read(gate, record, batch);
            }
            let line = std::str::from_utf8(record).map_err(|_| Fault::NotUtf8)?;
            text::read(gate, line, batch)
        })
    }

    /// Reads the whole objects at hand.
    fn objects(&mut self, gate: &Gate) -> Vec<Batch> {
        let Form::Json(scan) = &mut self.form else { return Vec::new() };
        let mut records: Vec<Record> = Vec::new();
        let mut broken = None;
        while let Some(found) = scan.next(&self.held) {
            match found {
                Found::Object(start, end, line) => {
                    records.push((&self.held[start..end], self.n_lines + line + 1));
                }
                Found::Broken(line) => broken = Some((line + 1, Fault::RestUnread)),
                Found::TooLong(line) => broken = Some((line + 1, Fault::RecordTooLong)),
            }
            if broken.is_some() {
                break;
            }
        }
        self.has_records |= !records.is_empty();
        let mut batches = read(&records, |record, batch| json::read(gate, record, batch));
        let taken = scan.forget();
        self.held.drain(..taken);
        if let Some((line, fault)) = broken {
            batches.push(refusal(line, fault));
            self.form = Form::Refused;
            self.held = Vec::new();
        }
        batches
    }

    fn refuse(&mut self) -> Vec<Batch> {
        let held = std::mem::take(&mut self.held);
        if held.is_empty() {
            return Vec::new();
        }
        let is_utf16 = held.starts_with(b"\xff\xfe") || held.starts_with(b"\xfe\xff");
        vec![refusal(1, if is_utf16 { Fault::Utf16 } else { Fault::NotUtf8 })]
    }
}

/// Reads records on all cores.
fn read(
    records: &[Record],
    read_one: impl Fn(&[u8], &mut Batch) -> Result<(), Fault> + Sync,
) -> Vec<Batch> {
    let read_some = |records: &[Record]| {
        let mut batch = Batch::default();
        for (record, line) in records {
            let read = read_one(record, &mut batch);
            batch.settle(read, *line);
        }
        batch
    };
    records.par_chunks(1024).map(read_some).collect()
}

/// The lines of a block that are not blank, and the number of the line after them.
fn lines(block: &[u8], first: u32) -> (Vec<Record<'_>>, u32) {
    let mut lines = Vec::new();
    let (mut rest, mut line) = (block, first);
    while !rest.is_empty() {
        let whole = rest;
        // Reading from memory cannot fail; a step of nothing would not end.
        let n = rest.skip_until(b'\n').unwrap_or(whole.len()).max(1);
        let record = whole[..n].trim_ascii();
        if !record.is_empty() {
            lines.push((record, line));
        }
        line = line.saturating_add(1);
    }
    (lines, line)
}

#[expect(clippy::naive_bytecount, reason = "fast enough, and a crate less")]
fn count(block: &[u8]) -> u32 {
    let n = block.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn refusal(line: u32, fault: Fault) -> Batch {
    Batch { rejected: vec![(line, fault)], ..Batch::default() }
}
