//! Results come in, file by file and block by block; what goes out is who knew what, and when.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::quiz::Instrument;
use crate::results::Attempts;
use crate::results::Cause;
use crate::results::Code;
use crate::results::Fault;
use crate::results::Keep;
use crate::results::NearMatch;
use crate::results::Person;
use crate::results::Rejection;
use crate::results::batch::Batch;
use crate::results::batch::Gate;
use crate::results::decisions;
use crate::results::near::near;
use crate::results::pairing;
use crate::results::store::number;
use crate::results::stream::Stream;

/// So many rejections are told one by one; beyond, they are only counted.
const MOST_TOLD: usize = 10_000;

/// How results are merged.
#[derive(Clone, Default, Debug)]
pub struct Options {
    /// Which of several different results of one attempt counts.
    pub keep: Keep,
    /// Whether typed words are kept: an export needs them, a report does not.
    pub keeps_words: bool,
    /// The text of the file in which a person has decided who is who.
    pub decisions: Option<String>,
}

/// Results being read.
#[derive(Debug)]
pub struct Merge {
    gate: Gate,
    options: Options,
    attempts: Attempts,
    files: Vec<String>,
    open: Option<Stream>,
    reading: Reading,
    findings: Vec<Diagnostic>,
}

/// What was read, and what was left out.
#[derive(Clone, Default, Debug)]
pub struct Reading {
    /// How many files were read.
    pub n_files: usize,
    /// How many results they held, good and bad.
    pub n_results: usize,
    /// How many results count: each attempt once.
    pub n_kept: usize,
    /// Copies that say the same as a result that counts.
    pub n_copies: usize,
    /// How often each cause kept a result out; copies are not among them.
    pub causes: Vec<(Cause, usize)>,
    /// The rejected results, the first ten thousand of them.
    pub rejected: Vec<Rejection>,
    /// Further attempts of a person in a phase, which do not count.
    pub n_retakes: usize,
    /// Codes that people of several cohorts share; they were kept apart by cohort.
    pub n_shared_codes: usize,
    /// Pairs of which the second test is dated before the first.
    pub n_reversed: usize,
    /// People who were joined by a person's decision.
    pub n_decided: usize,
    /// Results whose typed answers were not carried by their form.
    pub n_partial: usize,
}

/// Everything a report is made of.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The test.
    pub instrument: Instrument,
    /// All attempts that were read.
    pub attempts: Attempts,
    /// The attempts that are no duplicates, by code.
    pub kept: Vec<u32>,
    /// Everybody, by code and cohort.
    pub people: Vec<Person>,
    /// Codes that nearly agree, for a person to decide.
    pub near: Vec<NearMatch>,
    /// Whether these are all near matches there are.
    pub has_all_near: bool,
    /// What was read, and what was left out.
    pub reading: Reading,
    /// What else the person should know.
    pub findings: Vec<Diagnostic>,
}

impl Merge {
    /// Nothing yet.
    pub fn new(instrument: &Instrument, options: Options) -> Merge {
        let gate = Gate::new(instrument, options.keeps_words);
        Merge {
            attempts: Attempts::new(gate.layout().clone()),
            gate,
            options,
            files: Vec::new(),
            open: None,
            reading: Reading::default(),
            findings: Vec::new(),
        }
    }

    /// Begins a file; the one before ends.
    pub fn open(&mut self, name: &str) {
        self.close();
        self.files.push(name.to_owned());
        self.open = Some(Stream::default());
    }

    /// Reads a block of the open file. Blocks may end anywhere; whole lines are fastest.
    pub fn add(&mut self, block: &[u8]) {
        if let Some(stream) = &mut self.open {
            let batches = stream.add(&self.gate, block);
            self.take(batches);
        }
    }

    /// Ends the reading: pairs people and looks for near matches.
    pub fn finish(mut self) -> Merged {
        self.close();
        let paired = pairing::pair(&self.attempts, self.options.keep);
        let mut reading = self.reading;
        for (other, counts) in &paired.conflicts {
            let (other, counts) = (self.attempts.head(*other), self.attempts.head(*counts));
            let code = other.code.as_str().into();
            let by = self.files[counts.file as usize].as_str().into();
            let fault = Fault::Twice { code, by, line: counts.line };
            reading.note(fault, &self.files[other.file as usize], other.line);
        }
        let mut people = paired.people;
        if let Some(text) = &self.options.decisions {
            let (n_decided, findings) = decisions::join(&mut people, text);
            reading.n_decided = n_decided;
            self.findings.extend(findings);
        }
        let (near, has_all_near) = near(&people);
        reading.n_files = self.files.len();
        reading.n_kept = paired.attempts.len();
        reading.n_copies = paired.n_copies;
        reading.n_retakes = paired.n_retakes;
        reading.n_shared_codes = paired.n_shared_codes;
        reading.n_reversed = paired.n_reversed;
        let is_partial = |at: &&u32| self.attempts.n_not_carried(**at) > 0;
        reading.n_partial = paired.attempts.iter().filter(is_partial).count();
        reading.causes.sort_unstable();
        let instrument = self.gate.instrument().clone();
        let (attempts, kept, findings) = (self.attempts, paired.attempts, self.findings);
        Merged { instrument, attempts, kept, people, near, has_all_near, reading, findings }
    }

    fn close(&mut self) {
        let Some(mut stream) = self.open.take() else { return };
        // The form of a short file is known at its end.
        let batches = stream.end(&self.gate);
        let name = self.files.last().cloned().unwrap_or_default();
        for column in stream.unknown_columns() {
            let message = format!("the test has no item `{column}`; this column is not read");
            let finding = Diagnostic::new(Severity::Warning, "unknown-column", message);
            let help = "write the id of an item over the column, or take it out";
            self.findings.push(finding.in_file(name.as_str()).help(help));
        }
        self.take(batches);
    }

    fn take(&mut self, batches: Vec<Batch>) {
        let file = number(self.files.len().saturating_sub(1));
        let name = self.files.last().cloned().unwrap_or_default();
        for mut batch in batches {
            self.reading.n_results += batch.attempts.len() + batch.rejected.len();
            for (line, fault) in std::mem::take(&mut batch.rejected) {
                self.reading.note(fault, &name, line);
            }
            self.attempts.add(&mut batch, file);
        }
    }
}

impl Reading {
    fn note(&mut self, fault: Fault, file: &str, line: u32) {
        let cause = fault.cause();
        match self.causes.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, n)) => *n += 1,
            None => self.causes.push((cause, 1)),
        }
        if self.rejected.len() < MOST_TOLD {
            self.rejected.push(Rejection { file: file.to_owned(), line, fault });
        }
    }

    /// How often a cause kept a result out.
    pub fn n_of(&self, cause: Cause) -> usize {
        self.causes.iter().find(|(known, _)| *known == cause).map_or(0, |(_, n)| *n)
    }

    /// How many results were kept out, copies aside.
    pub fn n_rejected(&self) -> usize {
        self.causes.iter().map(|(_, n)| n).sum()
    }
}

impl Merged {
    /// Everything the person should know, file by file.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let rejected = self.reading.rejected.iter().map(Rejection::diagnostic);
        rejected.chain(self.findings.iter().cloned()).collect()
    }

    /// The code of a person.
    pub fn code(&self, person: u32) -> Code {
        self.people[person as usize].code
    }
}
