//! What we tell the author: the fault, its place and the way out.
//!
//! A fault of the author is never an `Err`: stages collect [`Diagnostic`]s
//! and go on, so that everything is shown at once.

mod draw;
mod machine;

pub use draw::Style;
pub use draw::draw;
pub use machine::github;
pub use machine::json;

use crate::source::Span;

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// A page would be wrong or unsafe: the site is not written.
    Error,
    /// A page is poorer than it should be: the site is written.
    Warning,
    /// Fine for a draft; shown, as an error, only under `--strict`.
    Strict,
}

/// One finding as told to the author.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The rule; its name is the fault: `item-without-key`.
    pub rule: &'static str,
    /// Where, if it has a place in a text.
    pub span: Option<Span>,
    /// A path, for a fault of a whole file or of no text.
    pub path: Option<String>,
    /// What is the matter: a phrase, lower case, no full stop.
    pub message: String,
    /// What to do: an imperative.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, rule, message).at(span)
    }

    /// A warning at a place.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, rule, message).at(span)
    }

    /// A finding without a place yet.
    pub fn new(severity: Severity, rule: &'static str, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity, rule, span: None, path: None, message: message.into(), help: None }
    }

    /// Gives the finding its place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Diagnostic {
        self.span = Some(span);
        self
    }

    /// Gives the finding the file it speaks of.
    #[must_use]
    pub fn in_file(mut self, path: impl Into<String>) -> Diagnostic {
        self.path = Some(path.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }
}

/// Whether an error is among some findings.
pub fn has_error(findings: &[Diagnostic]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// The name among `known` that is nearest to a mistyped one, for "did you mean".
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let n_typed = typed.chars().count();
    let near = |name: &'a str| {
        let n = name.chars().count();
        let most = 1 + n / 4;
        // A name that is far longer or shorter is far off; to compare it costs the most.
        let distance = (n.abs_diff(n_typed) <= most)
            .then(|| strsim::damerau_levenshtein(&typed, &name.to_lowercase()));
        Some((distance.filter(|distance| *distance <= most)?, name))
    };
    known.into_iter().filter_map(near).min().map(|(_, name)| name)
}
