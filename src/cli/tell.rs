//! What is said on the terminal.

use crate::cli::Outcome;
use crate::diagnostic;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Style;
use crate::output::disk::WriteError;
use crate::source::Sources;
use indicatif::ProgressBar;
use indicatif::ProgressStyle;
use std::error::Error;
use std::io::IsTerminal;
use std::io::Write;
use std::time::Duration;

/// Findings as they count under the options of a run.
pub struct Verdict {
    /// The findings that are shown, errors among them as such.
    pub findings: Vec<Diagnostic>,
    /// How many of them are errors.
    pub n_errors: usize,
}

/// Takes warnings for errors under `--strict`, and leaves out what counts only then.
pub fn judge(findings: Vec<Diagnostic>, strict: bool) -> Verdict {
    let shown =
        findings.into_iter().filter(|finding| strict || finding.severity != Severity::Strict);
    let shown = shown.map(|finding| Diagnostic {
        severity: if strict { Severity::Error } else { finding.severity },
        ..finding
    });
    let findings: Vec<Diagnostic> = shown.collect();
    let n_errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    Verdict { findings, n_errors }
}

/// So many findings are drawn: no person reads more of them at a time.
const MOST_DRAWN: usize = 1_000;

/// Draws findings for a person.
pub fn findings(verdict: &Verdict, sources: &Sources) {
    let style = if has_colour() { Style::Colour } else { Style::Plain };
    let mut err = std::io::stderr().lock();
    for finding in verdict.findings.iter().take(MOST_DRAWN) {
        let _ = writeln!(err, "{}\n", diagnostic::draw(finding, sources, style));
    }
    let n_more = verdict.findings.len().saturating_sub(MOST_DRAWN);
    if n_more > 0 {
        let _ = writeln!(err, "… and {n_more} more; `beside check --format json` lists them all\n");
    }
}

/// How many errors and warnings there are, in words.
pub fn counts(verdict: &Verdict) -> String {
    let n_warnings = verdict.findings.len() - verdict.n_errors;
    let count = |n: usize, what: &str| match n {
        0 => None,
        1 => Some(format!("1 {what}")),
        n => Some(format!("{n} {what}s")),
    };
    let parts: Vec<String> = [count(verdict.n_errors, "error"), count(n_warnings, "warning")]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() { "nothing found".to_owned() } else { parts.join(", ") }
}

/// Says what stood in the way and what to do.
pub fn trouble(what: &str, help: &str) {
    eprintln!("error: {what}\n  = help: {help}");
}

/// Says what the machine refused, with its causes.
pub fn machine(error: &dyn Error) {
    eprintln!("error: {}", with_causes(error));
}

/// Says why a folder was not written.
pub fn unwritten(error: &WriteError) -> Outcome {
    trouble(&with_causes(error), &error.help());
    Outcome::Trouble
}

/// An error with its causes, as one sentence.
pub fn with_causes(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        said = format!("{said}: {error}");
        cause = error.source();
    }
    said
}

fn has_colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stderr().is_terminal() && !refused
}

/// A sign that something is going on; only on a terminal.
pub struct Progress(ProgressBar);

impl Progress {
    /// Starts to show a stage.
    pub fn start(stage: &'static str) -> Progress {
        let bar = ProgressBar::new_spinner();
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let style = if refused { "{spinner} {msg}" } else { "{spinner:.cyan} {msg}" };
        bar.set_style(
            ProgressStyle::with_template(style)
                .unwrap_or_else(|_| ProgressStyle::default_spinner()),
        );
        bar.set_message(stage);
        // It moves by a thread of its own, which nobody needs who does not see it.
        if std::io::stderr().is_terminal() {
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        Progress(bar)
    }

    /// Shows the next stage.
    pub fn next(&self, stage: &'static str) {
        self.0.set_message(stage);
    }

    /// Takes the sign away.
    pub fn end(self) {
        self.0.finish_and_clear();
    }
}
