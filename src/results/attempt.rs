//! One attempt of one participant: what a result says beside its answers.
//!
//! Every form of result (file, text code, typed sheet) comes to the same [`Entry`] and passes the
//! same door here.

use crate::model::Phase;
use crate::quiz::Instrument;
use crate::results::Code;
use crate::results::Day;
use crate::results::Fault;
use crate::results::fault::shortened;

/// What a result says of itself, as it was written.
#[derive(Clone, Copy, Default, Debug)]
pub struct Entry<'a> {
    /// The language.
    pub lang: &'a str,
    /// The phase.
    pub phase: &'a str,
    /// The form, or nothing.
    pub form: &'a str,
    /// The number of the attempt, from 1.
    pub attempt: u32,
    /// The participant.
    pub code: &'a str,
    /// The cohort, or nothing.
    pub cohort: &'a str,
    /// The day on which it was finished, or nothing.
    pub finished: &'a str,
    /// The minutes it took.
    pub minutes: u32,
}

/// One attempt, small enough that a million stay in memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attempt {
    /// The participant.
    pub code: Code,
    /// The cohort: a training, or a site.
    pub cohort: Code,
    /// The file, by its number.
    pub file: u32,
    /// The line in it, from 1.
    pub line: u32,
    /// When it was finished.
    pub finished: Option<Day>,
    /// The minutes it took.
    pub minutes: u16,
    /// The number of the attempt, from 1.
    pub number: u8,
    /// The phase.
    pub phase: Phase,
    /// The form: `a`, `b`, or zero.
    form: u8,
    /// The language, by its number among those of the site.
    pub lang: u8,
}

impl Attempt {
    /// Reads what a result says of itself.
    pub fn read(entry: &Entry, instrument: &Instrument) -> Result<Attempt, Fault> {
        let phase = Phase::from_name(entry.phase)
            .filter(|phase| instrument.phases.contains(phase))
            .ok_or_else(|| Fault::Phase(shortened(entry.phase)))?;
        let code = Code::parse(entry.code).ok_or_else(|| Fault::Code(shortened(entry.code)))?;
        if code.is_empty() {
            return Err(Fault::NoCode);
        }
        let cohort = Code::parse(entry.cohort).filter(|cohort| cohort.as_bytes().len() < 8);
        let finished = match entry.finished.trim() {
            "" => None,
            day => Some(Day::parse(day).ok_or_else(|| Fault::Day(shortened(day)))?),
        };
        Ok(Attempt {
            code,
            cohort: cohort.ok_or_else(|| Fault::Cohort(shortened(entry.cohort)))?,
            file: 0,
            line: 0,
            finished,
            minutes: u16::try_from(entry.minutes).unwrap_or(u16::MAX),
            number: u8::try_from(entry.attempt).ok().filter(|n| *n > 0).ok_or(Fault::Attempt)?,
            phase,
            form: form(entry.form, instrument)?,
            lang: lang(entry.lang, instrument)?,
        })
    }

    /// The form, if the test has two.
    pub fn form(&self) -> Option<char> {
        (self.form != 0).then(|| char::from(self.form))
    }
}

fn form(text: &str, instrument: &Instrument) -> Result<u8, Fault> {
    match text.trim() {
        "" => Ok(0),
        _ if !instrument.has_forms() => Ok(0),
        "a" | "A" => Ok(b'a'),
        "b" | "B" => Ok(b'b'),
        other => Err(Fault::Form(shortened(other))),
    }
}

fn lang(text: &str, instrument: &Instrument) -> Result<u8, Fault> {
    let lang = text.trim();
    let at = instrument.locales.iter().position(|locale| locale.eq_ignore_ascii_case(lang));
    let at = at.and_then(|at| u8::try_from(at).ok());
    let at = at.ok_or_else(|| Fault::UnknownLanguage(shortened(lang)))?;
    if instrument.draft_locales.iter().any(|locale| locale.eq_ignore_ascii_case(lang)) {
        return Err(Fault::DraftLanguage(shortened(lang)));
    }
    Ok(at)
}
