//! Text codes: an attempt in under 60 characters, for a message or a sheet of paper.
//!
//! Three check characters find a mistyped one. What was typed in words is not carried.

use crate::model::Phase;
use crate::quiz::Instrument;
use crate::quiz::InstrumentItem;
use crate::quiz::Key;
use crate::quiz::sheet;
use crate::results::Attempt;
use crate::results::Day;
use crate::results::Fault;
use crate::results::attempt::Entry;
use crate::results::batch::Batch;
use crate::results::batch::Gate;
use crate::results::bits;
use crate::results::bits::Reader;
use crate::results::bits::Writer;
use crate::results::bits::needed;
use crate::results::code::ALPHABET;
use crate::results::code::value;

const VERSION: usize = 1;
const N_CHECKS: usize = 3;
/// Version, hash, phase, attempt, form, day, minutes, locale, and the lengths of two codes.
const LEAST_LETTERS: usize = 12;
/// The same with the longest codes of a participant and a cohort.
const MOST_HEAD_BITS: usize = 4 + 15 + 2 + 2 + 1 + 13 + 8 + 4 + 3 + 8 * 5 + 3 + 8 * 5;
/// A line is looked at this far.
const LONGEST_LINE: usize = 4_000;
const MOST_WORDS: usize = 60;

/// Reads the text code in a line that may have words around it.
pub fn read(gate: &Gate, line: &str, batch: &mut Batch) -> Result<(), Fault> {
    let mut has_whole = false;
    let mut has_like = false;
    let most = most_letters(gate.instrument());
    for words in runs(line) {
        for from in 0..words.len() {
            let mut letters = String::new();
            for word in &words[from..] {
                letters.push_str(word);
                has_like |= looks_like(&letters);
                if letters.len() > most {
                    break;
                }
                if let Some(body) = checked(letters.as_bytes()) {
                    has_whole = true;
                    if let Some(read) = decode(gate, body) {
                        let (attempt, answers) = read?;
                        let answers = answers.iter().map(|(id, answer)| (*id, answer.as_str()));
                        return gate.put_partly(attempt, answers, batch);
                    }
                }
            }
        }
    }
    Err(match (has_whole, has_like) {
        (true, _) => Fault::OtherVersion("".into()),
        (false, true) => Fault::TextDamaged,
        (false, false) => Fault::NoTextCode,
    })
}

/// No code of an instrument has more letters, checks among them.
fn most_letters(instrument: &Instrument) -> usize {
    let bits = |item: &InstrumentItem| match &item.key {
        Key::Single { n, .. } => needed(n + 2) as usize,
        Key::Multiple { n, .. } => n + 1,
        Key::Match { rights, n } => rights.len() * needed(n + 1) as usize,
        Key::Order { steps } => steps.len() * needed(steps.len() + 1) as usize,
        Key::Scale { values, n, .. } => n * needed(values.len() + 1) as usize,
        Key::Short { .. } | Key::Cloze { .. } | Key::Open => 0,
    };
    let n_bits: usize = instrument.items.iter().map(bits).sum();
    (MOST_HEAD_BITS + n_bits).div_ceil(5) + N_CHECKS
}

/// The runs of a line that may hold a code, in words without `-`, all in capital letters.
fn runs(line: &str) -> Vec<Vec<String>> {
    let end = line.char_indices().nth(LONGEST_LINE).map_or(line.len(), |(at, _)| at);
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' => '-',
        '\u{a0}' | '\u{202f}' | '\t' => ' ',
        other => other,
    };
    let line: String = line[..end].chars().map(plain).collect();
    let runs = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ' ');
    let word = |word: &str| {
        let letters = word.bytes().filter(|byte| *byte != b'-');
        letters
            .map(|byte| value(byte).map_or('?', |at| char::from(ALPHABET[usize::from(at)])))
            .collect()
    };
    runs.map(|run| run.split(' ').filter(|w| !w.is_empty()).take(MOST_WORDS).map(word).collect())
        .filter(|words: &Vec<String>| !words.is_empty())
        .collect()
}

/// Long, and not only letters: what a damaged code looks like.
fn looks_like(letters: &str) -> bool {
    let n_digits = letters.bytes().filter(u8::is_ascii_digit).count();
    letters.len() >= LEAST_LETTERS + N_CHECKS && n_digits >= 3
}

/// What stands before the check characters, if they fit and the version is ours.
fn checked(letters: &[u8]) -> Option<&[u8]> {
    let at = letters.len().checked_sub(N_CHECKS).filter(|at| *at >= LEAST_LETTERS)?;
    let (body, checks) = letters.split_at(at);
    let is_ours = usize::from(value(body[0])?) >> 1 == VERSION;
    (is_ours && check(body).as_bytes() == checks).then_some(body)
}

fn check(body: &[u8]) -> String {
    let mut writer = Writer::default();
    writer.put(usize::from(bits::crc16(body) & 0x7fff), 15);
    writer.letters()
}

/// What a text code says; `None` if it is of another test.
fn decode<'g>(gate: &'g Gate, body: &[u8]) -> Option<Result<Decoded<'g>, Fault>> {
    let mut reader = Reader::new(body)?;
    reader.take(4)?;
    if Some(reader.take(15)?) != hash_bits(gate.instrument()) {
        return None;
    }
    Some(decode_rest(gate.instrument(), &mut reader))
}

type Decoded<'g> = (Attempt, Vec<(&'g str, String)>);

fn decode_rest<'g>(instrument: &'g Instrument, reader: &mut Reader) -> Result<Decoded<'g>, Fault> {
    let attempt = decode_head(instrument, reader)?;
    let mut answers = Vec::new();
    for item in instrument.items_of(attempt.phase, attempt.form()) {
        if let Some(answer) = take(reader, &item.key)? {
            answers.push((item.id.as_str(), answer));
        }
    }
    if reader.is_at_end() { Ok((attempt, answers)) } else { Err(Fault::TextLength) }
}

fn decode_head(instrument: &Instrument, reader: &mut Reader) -> Result<Attempt, Fault> {
    let phase = number(reader, 2)?;
    let attempt = number(reader, 2)? + 1;
    let form = number(reader, 1)?;
    let day = u16::try_from(number(reader, 13)?).ok().and_then(Day::from_number);
    let minutes = number(reader, 8)?;
    let lang = number(reader, 4)?;
    let n_code = number(reader, 3)? + 1;
    let code = letters(reader, n_code)?;
    let n_cohort = number(reader, 3)?;
    let cohort = letters(reader, n_cohort)?;
    let entry = Entry {
        lang: instrument.locales.get(lang).map_or("?", String::as_str),
        phase: Phase::ALL.get(phase).map_or("?", |phase| phase.name()),
        form: if form == 1 { "b" } else { "a" },
        attempt: u32::try_from(attempt).unwrap_or(1),
        code: &code,
        cohort: &cohort,
        finished: &day.map(|day| day.to_string()).unwrap_or_default(),
        minutes: u32::try_from(minutes).unwrap_or(255),
    };
    Attempt::read(&entry, instrument)
}

fn number(reader: &mut Reader, n: u32) -> Result<usize, Fault> {
    reader.take(n).ok_or(Fault::TextLength)
}

fn letters(reader: &mut Reader, n: usize) -> Result<String, Fault> {
    (0..n).map(|_| number(reader, 5).map(|at| char::from(ALPHABET[at]))).collect()
}

/// The answer to an item; `None` inside for those that are not carried.
fn take(reader: &mut Reader, key: &Key) -> Result<Option<String>, Fault> {
    let answer = match key {
        Key::Single { n, .. } => match number(reader, needed(n + 2))? {
            number if number == n + 1 => "?".to_owned(),
            number if number > *n => return Err(Fault::TextLength),
            number => number.checked_sub(1).map(sheet::letter).unwrap_or_default(),
        },
        Key::Multiple { n, .. } => {
            let is_unknown = number(reader, 1)? == 1;
            let mut chosen = String::new();
            for at in 0..*n {
                if number(reader, 1)? == 1 {
                    chosen.push_str(&sheet::letter(at));
                }
            }
            if is_unknown { "?".to_owned() } else { chosen }
        }
        Key::Match { rights, n } => take_parts(reader, rights.len(), (*n, &sheet::letter))?,
        Key::Order { steps } => take_parts(reader, steps.len(), (steps.len(), &sheet::letter))?,
        Key::Scale { values, n, .. } => {
            let value = |at: usize| values.get(at).map(ToString::to_string).unwrap_or_default();
            take_parts(reader, *n, (values.len(), &value))?
        }
        Key::Short { .. } | Key::Cloze { .. } | Key::Open => return Ok(None),
    };
    Ok(Some(answer))
}

/// Parts of an answer, each one of `n` things that have a spelling.
fn take_parts(
    reader: &mut Reader,
    n_parts: usize,
    (n, spelt): (usize, &dyn Fn(usize) -> String),
) -> Result<String, Fault> {
    let mut parts = Vec::with_capacity(n_parts);
    for _ in 0..n_parts {
        let number = number(reader, needed(n + 1))?;
        if number > n {
            return Err(Fault::TextLength);
        }
        parts.push(number.checked_sub(1).map_or_else(|| "-".to_owned(), spelt));
    }
    Ok(parts.join(" "))
}

fn hash_bits(instrument: &Instrument) -> Option<usize> {
    let four = instrument.hash.get(..4)?;
    usize::from_str_radix(four, 16).ok().map(|bits| bits >> 1)
}

/// Writes the text code of an attempt; the answers stand in the order of the instrument.
///
/// `None` if the instrument has no hash, or the day is unknown or later than 2042.
pub fn encode(
    instrument: &Instrument,
    attempt: &Attempt,
    answers: &[(&str, &str)],
) -> Option<String> {
    let mut writer = Writer::default();
    writer.put(VERSION, 4);
    writer.put(hash_bits(instrument)?, 15);
    writer.put(Phase::ALL.iter().position(|phase| *phase == attempt.phase)?, 2);
    writer.put(usize::from(attempt.number).clamp(1, 4) - 1, 2);
    writer.put(usize::from(attempt.form() == Some('b')), 1);
    writer.put(usize::from(attempt.finished?.number()).min((1 << 13) - 1), 13);
    writer.put(usize::from(attempt.minutes).min(255), 8);
    writer.put(usize::from(attempt.lang), 4);
    writer.put(attempt.code.as_bytes().len().checked_sub(1)?, 3);
    put_code(&mut writer, attempt.code.as_bytes());
    writer.put(attempt.cohort.as_bytes().len(), 3);
    put_code(&mut writer, attempt.cohort.as_bytes());
    for item in instrument.items_of(attempt.phase, attempt.form()) {
        let answer = answers.iter().find(|(id, _)| *id == item.id).map_or("", |(_, answer)| answer);
        put(&mut writer, &item.key, answer.trim());
    }
    let body = writer.letters();
    let whole = format!("{body}{}", check(body.as_bytes()));
    let groups: Vec<&str> =
        whole.as_bytes().chunks(5).filter_map(|five| std::str::from_utf8(five).ok()).collect();
    Some(groups.join("-"))
}

fn put_code(writer: &mut Writer, code: &[u8]) {
    for letter in code {
        writer.put(value(*letter).map_or(0, usize::from), 5);
    }
}

fn put(writer: &mut Writer, key: &Key, answer: &str) {
    let place = |letter_of: &str, n: usize| {
        (0..n).find(|at| sheet::letter(*at).eq_ignore_ascii_case(letter_of)).map_or(0, |at| at + 1)
    };
    let parts = |n: usize| (0..n).map(|at| answer.split_whitespace().nth(at).unwrap_or("-"));
    match key {
        Key::Single { n, .. } if answer == "?" => writer.put(n + 1, needed(n + 2)),
        Key::Single { n, .. } => writer.put(place(answer, *n), needed(n + 2)),
        Key::Multiple { n, .. } => {
            writer.put(usize::from(answer == "?"), 1);
            for at in 0..*n {
                writer
                    .put(usize::from(answer.to_ascii_lowercase().contains(&sheet::letter(at))), 1);
            }
        }
        Key::Match { rights, n } => {
            parts(rights.len()).for_each(|part| writer.put(place(part, *n), needed(n + 1)));
        }
        Key::Order { steps } => {
            let n = steps.len();
            parts(n).for_each(|part| writer.put(place(part, n), needed(n + 1)));
        }
        Key::Scale { values, n, .. } => parts(*n).for_each(|part| {
            let at = values.iter().position(|value| value.to_string() == part);
            writer.put(at.map_or(0, |at| at + 1), needed(values.len() + 1));
        }),
        Key::Short { .. } | Key::Cloze { .. } | Key::Open => {}
    }
}
