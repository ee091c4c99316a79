//! Why a result is not taken, in words for the person who has the file, and what to do about it.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::model::Phase;
use std::fmt;

/// Why a result, or a line that should be one, is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A file with nothing in it.
    Empty,
    /// UTF-16, as Windows' Notepad writes "Unicode".
    Utf16,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// It ends in the middle.
    Truncated,
    /// The text is not built as a result is.
    NotJson {
        /// The column of the first character that does not fit.
        column: usize,
    },
    /// From here on the file is no row of results.
    RestUnread,
    /// The record has more than four million characters.
    RecordTooLong,
    /// JSON, but no result of a test.
    NotAResult,
    /// A later, or an unknown, form of result files.
    Schema(Box<str>),
    /// A field that must be there is not.
    NoField(&'static str),
    /// A field is of another kind than it must be.
    WrongField(&'static str),
    /// The check digits do not fit the rest.
    Checksum,
    /// A result of another test.
    OtherTest(Box<str>),
    /// A result of another version of this test.
    OtherVersion(Box<str>),
    /// A language that the site does not have.
    UnknownLanguage(Box<str>),
    /// A language whose text is a machine's draft.
    DraftLanguage(Box<str>),
    /// A phase that does not exist, or is not one of this test.
    Phase(Box<str>),
    /// A form that does not exist.
    Form(Box<str>),
    /// The number of the attempt is not between 1 and 255.
    Attempt,
    /// No participant code.
    NoCode,
    /// A participant code with other characters than codes have.
    Code(Box<str>),
    /// A cohort code with other characters than codes have.
    Cohort(Box<str>),
    /// No day of the calendar.
    Day(Box<str>),
    /// An item that the test does not have.
    UnknownItem(Box<str>),
    /// An item that is not asked then.
    NotAsked {
        /// The item.
        item: Box<str>,
        /// The phase of the result.
        phase: Phase,
    },
    /// An item that is answered twice.
    AnsweredTwice(Box<str>),
    /// An item without its answer, not even a blank one.
    Unanswered(Box<str>),
    /// An answer that the item does not offer.
    NoSuchAnswer {
        /// The item.
        item: Box<str>,
        /// The start of the answer.
        answer: Box<str>,
    },
    /// An answer that nobody typed by hand.
    AnswerTooLong {
        /// The item.
        item: Box<str>,
        /// How many characters it has.
        n_characters: usize,
    },
    /// The check characters of a text code do not fit.
    TextDamaged,
    /// A text code that is whole and holds more or fewer answers than the test has.
    TextLength,
    /// A line without anything like a code.
    NoTextCode,
    /// A table without a column that it must have.
    NoColumn(&'static str),
    /// The same participant, phase and attempt came before, or after, with other answers.
    Twice {
        /// The code of the participant.
        code: Box<str>,
        /// The file that counts.
        by: Box<str>,
        /// Its line.
        line: u32,
    },
}

/// The kinds of faults that a report counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cause {
    /// Damaged on the way.
    Damaged,
    /// Of another test.
    OtherTest,
    /// Of another version of the test.
    OtherVersion,
    /// Answers or fields that the test does not know.
    Unknown,
    /// Practice in a language that nobody has checked.
    Draft,
    /// Without a participant code.
    NoCode,
    /// Not a result at all.
    NotAResult,
    /// A second result for one attempt.
    Twice,
}

impl Cause {
    /// All causes, in the order in which they are told.
    pub const ALL: [Cause; 8] = [
        Cause::Twice,
        Cause::OtherVersion,
        Cause::OtherTest,
        Cause::Damaged,
        Cause::Unknown,
        Cause::Draft,
        Cause::NoCode,
        Cause::NotAResult,
    ];

    /// The name of the rule.
    pub fn rule(self) -> &'static str {
        match self {
            Cause::Damaged => "result-damaged",
            Cause::OtherTest => "result-of-another-test",
            Cause::OtherVersion => "result-of-another-version",
            Cause::Unknown => "result-with-unknown-content",
            Cause::Draft => "result-in-a-draft-language",
            Cause::NoCode => "result-without-code",
            Cause::NotAResult => "not-a-result",
            Cause::Twice => "result-twice",
        }
    }
}

impl Fault {
    /// The kind of fault.
    pub fn cause(&self) -> Cause {
        match self {
            Fault::Truncated
            | Fault::NotJson { .. }
            | Fault::Checksum
            | Fault::TextDamaged
            | Fault::NotUtf8
            | Fault::RestUnread
            | Fault::Empty => Cause::Damaged,
            Fault::OtherTest(_) => Cause::OtherTest,
            Fault::OtherVersion(_) | Fault::TextLength => Cause::OtherVersion,
            Fault::DraftLanguage(_) => Cause::Draft,
            Fault::NoCode | Fault::Code(_) => Cause::NoCode,
            Fault::Utf16
            | Fault::RecordTooLong
            | Fault::NotAResult
            | Fault::Schema(_)
            | Fault::NoTextCode
            | Fault::NoColumn(_) => Cause::NotAResult,
            Fault::Twice { .. } => Cause::Twice,
            _ => Cause::Unknown,
        }
    }

    /// What is the matter: a phrase.
    pub fn message(&self) -> String {
        match self {
            Fault::Empty => "this file is empty".to_owned(),
            Fault::Utf16 => "this file is written in UTF-16, not in UTF-8".to_owned(),
            Fault::NotUtf8 => "this is not readable text (UTF-8)".to_owned(),
            Fault::Truncated => "this result ends in the middle".to_owned(),
            Fault::NotJson { column } => {
                format!("this result is damaged: character {column} does not belong there")
            }
            Fault::RestUnread => {
                "this file is damaged here, and nothing after this line was read".to_owned()
            }
            Fault::RecordTooLong => "this is far longer than any result".to_owned(),
            Fault::NotAResult => "this is not a result of a test".to_owned(),
            Fault::Schema(schema) => {
                format!("results of the form `{schema}` are not known to this version of Beside")
            }
            Fault::NoField(name) => format!("this result has no `{name}`"),
            Fault::WrongField(name) => format!("the `{name}` of this result is of another kind"),
            Fault::Checksum => {
                "this result was changed or damaged: its checksum does not fit".to_owned()
            }
            Fault::OtherTest(id) => format!("this is a result of another test, `{id}`"),
            Fault::OtherVersion(version) if version.is_empty() => {
                "this result was made with another version of the test".to_owned()
            }
            Fault::OtherVersion(version) => format!(
                "this result was made with another version of the test (it names version `{version}`)"
            ),
            Fault::UnknownLanguage(lang) => format!("the site has no language `{lang}`"),
            Fault::DraftLanguage(lang) => {
                format!("the test in `{lang}` is a machine's draft: its results are practice only")
            }
            _ => self.message_of_content(),
        }
    }

    fn message_of_content(&self) -> String {
        match self {
            Fault::Phase(phase) => format!("this test has no phase `{phase}`"),
            Fault::Form(form) => format!("this test has no form `{form}`"),
            Fault::Attempt => "the number of the attempt is not between 1 and 255".to_owned(),
            Fault::NoCode => "this result has no participant code".to_owned(),
            Fault::Code(code) => format!("`{code}` is no participant code"),
            Fault::Cohort(code) => format!("`{code}` is no cohort code"),
            Fault::Day(day) => format!("`{day}` is no day of the form `2026-11-22`"),
            Fault::UnknownItem(item) => format!("the test has no item `{item}`"),
            Fault::NotAsked { item, phase } => {
                format!("the item `{item}` is not asked in the phase `{}`", phase.name())
            }
            Fault::AnsweredTwice(item) => format!("the item `{item}` is answered twice"),
            Fault::Unanswered(item) => format!("the item `{item}` is missing, even as a blank"),
            Fault::NoSuchAnswer { item, answer } => {
                format!("the item `{item}` has no answer `{answer}`")
            }
            Fault::AnswerTooLong { item, n_characters } => {
                format!("the answer to `{item}` has {n_characters} characters; 10,000 are the most")
            }
            Fault::TextDamaged => {
                "the check characters at the end of this text code do not fit".to_owned()
            }
            Fault::TextLength => {
                "this text code holds more or fewer answers than the test has".to_owned()
            }
            Fault::NoTextCode => "this line holds no text code".to_owned(),
            Fault::NoColumn(name) => format!("this table has no column `{name}`"),
            Fault::Twice { code, by, line } => format!(
                "`{code}` has another result for the same attempt, in `{by}` line {line}, and that one counts"
            ),
            _ => String::new(),
        }
    }

    /// What to do: an imperative.
    pub fn help(&self) -> &'static str {
        match self {
            Fault::Utf16 => "open it in your editor and save it with the encoding UTF-8",
            Fault::NotUtf8 => {
                "save it again with the encoding UTF-8, or copy it again from the device"
            }
            Fault::Empty
            | Fault::Truncated
            | Fault::RestUnread
            | Fault::NotJson { .. }
            | Fault::Checksum => {
                "copy the file again from the device it was made on; do not edit it"
            }
            Fault::OtherTest(_) => {
                "name the test it belongs to: `beside results merge --instrument ID`"
            }
            Fault::OtherVersion(_) | Fault::TextLength => {
                "merge it with the edition of the curriculum that it was made with"
            }
            Fault::Schema(_) => "use the version of Beside that built the site, or a newer one",
            Fault::DraftLanguage(_) => "have the test reviewed in this language before it counts",
            Fault::UnknownLanguage(_) => "add the language to `locales` in `site.yaml`",
            Fault::TextDamaged => {
                "compare the code with the message or the screen, character by character, and type it again"
            }
            Fault::NoTextCode => "put one text code on each line and nothing else",
            Fault::NoCode | Fault::Code(_) => {
                "write the code as on the card or the sheet: up to 8 letters and digits"
            }
            Fault::Day(_) => "write year, month and day: `2026-11-22`",
            Fault::NoSuchAnswer { .. } => {
                "compare the sheet: write the letter of a choice, `?`, or nothing"
            }
            Fault::NoColumn(_) => {
                "start the table with `instrument,version,phase,form,lang,code,cohort,attempt,finished,minutes`"
            }
            Fault::Twice { .. } => "look which one is right, and take the other file away",
            Fault::NotAResult | Fault::RecordTooLong => "take the file out of the folder",
            _ => "compare it with the sheet or the device it came from",
        }
    }
}

/// A result that was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rejection {
    /// Its file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// Why.
    pub fault: Fault,
}

impl Rejection {
    /// What the person is told.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::new(Severity::Warning, self.fault.cause().rule(), self.fault.message())
            .in_file(format!("{}:{}", self.file, self.line))
            .help(self.fault.help())
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rejection { file, line, fault } = self;
        write!(f, "{file}:{line}: {}\n  = help: {}", fault.message(), fault.help())
    }
}

/// The start of a text, for a message.
pub fn shortened(text: &str) -> Box<str> {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut start: String = text.chars().take(24).map(plain).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start.into_boxed_str()
}
