//! Result files: `beside-result/1`, one JSON object an attempt.
//!
//! A record is read into borrowed strings, held against its checksum and against the instrument,
//! and then forgotten. Fields that no result has are not looked at, whatever their name.

use crate::results::Attempt;
use crate::results::Fault;
use crate::results::attempt::Entry;
use crate::results::batch::Batch;
use crate::results::batch::Gate;
use crate::results::fault::shortened;
use crate::results::layout;
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;
use std::borrow::Cow;
use std::fmt::Write;

/// The form of result files that this version reads.
pub const SCHEMA: &str = "beside-result/1";

/// The fields of a result that are texts.
const TEXTS: [&str; 12] = [
    "instrument",
    "version",
    "hash",
    "lang",
    "phase",
    "form",
    "code",
    "cohort",
    "started",
    "finished",
    "app",
    "checksum",
];

/// A result file.
#[derive(Deserialize)]
pub struct Record<'a> {
    #[serde(borrow)]
    schema: Cow<'a, str>,
    #[serde(borrow)]
    instrument: Cow<'a, str>,
    #[serde(borrow)]
    version: Cow<'a, str>,
    #[serde(borrow)]
    hash: Cow<'a, str>,
    #[serde(borrow)]
    lang: Cow<'a, str>,
    #[serde(borrow)]
    phase: Cow<'a, str>,
    #[serde(borrow)]
    form: Cow<'a, str>,
    attempt: u32,
    #[serde(borrow)]
    code: Cow<'a, str>,
    #[serde(borrow)]
    cohort: Cow<'a, str>,
    #[serde(borrow)]
    started: Cow<'a, str>,
    #[serde(borrow)]
    finished: Cow<'a, str>,
    minutes: u32,
    #[serde(borrow)]
    answers: Vec<Answered<'a>>,
    #[serde(borrow)]
    app: Cow<'a, str>,
    #[serde(borrow)]
    checksum: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Answered<'a> {
    #[serde(borrow)]
    item: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
}

/// Reads one record into a batch.
pub fn read(gate: &Gate, record: &[u8], batch: &mut Batch) -> Result<(), Fault> {
    let text = std::str::from_utf8(record).map_err(|_| Fault::NotUtf8)?;
    let parsed: Record = serde_json::from_str(text).map_err(|error| why(text, &error))?;
    if parsed.schema != SCHEMA {
        return Err(Fault::Schema(shortened(&parsed.schema)));
    }
    if let Some(answer) = parsed.answers.iter().find(|answer| layout::is_too_long(&answer.value)) {
        let n_characters = answer.value.chars().count();
        return Err(Fault::AnswerTooLong { item: shortened(&answer.item), n_characters });
    }
    if !parsed.checksum.eq_ignore_ascii_case(&checksum(&parsed, &mut batch.scratch)) {
        return Err(Fault::Checksum);
    }
    gate.admit(&parsed.instrument, &parsed.version, &parsed.hash)?;
    let attempt = Attempt::read(&parsed.entry(), gate.instrument())?;
    let answers = parsed.answers.iter().map(|answer| (&*answer.item, &*answer.value));
    gate.put(attempt, answers, batch)
}

impl Record<'_> {
    fn entry(&self) -> Entry<'_> {
        Entry {
            lang: &self.lang,
            phase: &self.phase,
            form: &self.form,
            attempt: self.attempt,
            code: &self.code,
            cohort: &self.cohort,
            finished: &self.finished,
            minutes: self.minutes,
        }
    }
}

/// The checksum that a record should have: CRC-32 over its fields, one a line.
fn checksum(record: &Record, lines: &mut String) -> String {
    let Record { schema, instrument, version, hash, lang, phase, form, .. } = record;
    let Record { attempt, code, cohort, started, finished, minutes, app, .. } = record;
    lines.clear();
    let fields = [&**schema, &**instrument, &**version, &**hash, &**lang, &**phase, &**form];
    for field in fields {
        lines.push_str(field);
        lines.push('\n');
    }
    // Writing into a string cannot fail.
    let _ = write!(lines, "{attempt}\n{code}\n{cohort}\n{started}\n{finished}\n{minutes}\n{app}");
    for answer in &record.answers {
        lines.push('\n');
        lines.push_str(&answer.item);
        lines.push('=');
        lines.push_str(&answer.value);
    }
    format!("{:08x}", crc32fast::hash(lines.as_bytes()))
}

/// Says in our own words what a parser stumbled over.
fn why(record: &str, error: &serde_json::Error) -> Fault {
    match error.classify() {
        Category::Eof => return Fault::Truncated,
        Category::Syntax | Category::Io => return Fault::NotJson { column: error.column() },
        Category::Data => {}
    }
    let Ok(Value::Object(fields)) = serde_json::from_str(record) else {
        return Fault::NotAResult;
    };
    match fields.get("schema") {
        Some(Value::String(schema)) if schema == SCHEMA => {}
        Some(Value::String(schema)) if schema.starts_with("beside-result/") => {
            return Fault::Schema(shortened(schema));
        }
        _ => return Fault::NotAResult,
    }
    for name in TEXTS.iter().chain(&["attempt", "minutes", "answers"]) {
        match fields.get(*name) {
            None => return Fault::NoField(name),
            Some(Value::String(_)) if TEXTS.contains(name) => {}
            Some(Value::Number(number)) if !TEXTS.contains(name) && number.is_u64() => {}
            Some(Value::Array(_)) if *name == "answers" => {}
            Some(_) => return Fault::WrongField(name),
        }
    }
    Fault::WrongField("answers")
}
