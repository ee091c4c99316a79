//! Diagnostics for programs: JSON, one object a line, and GitHub's annotations.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source::Sources;
use serde_json::json;

/// One JSON object: `{severity, rule, path, line, column, message, help}`; line and column count from 1.
pub fn json(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let (path, line, column) = place(diagnostic, sources);
    json!({
        "severity": severity(diagnostic),
        "rule": diagnostic.rule,
        "path": path,
        "line": line,
        "column": column,
        "message": diagnostic.message,
        "help": diagnostic.help,
    })
    .to_string()
}

/// A workflow command as GitHub reads it: `::error file=…,line=…,col=…,title=…::message`.
pub fn github(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let (path, line, column) = place(diagnostic, sources);
    let help = diagnostic.help.as_deref().map(|help| format!(" ({help})")).unwrap_or_default();
    let message = escape(&format!("{}{help}", diagnostic.message));
    format!(
        "::{} file={},line={line},col={column},title={}::{message}",
        severity(diagnostic),
        escape(&path).replace(',', "%2C").replace(':', "%3A"),
        diagnostic.rule,
    )
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Error | Severity::Strict => "error",
        Severity::Warning => "warning",
    }
}

/// Path, line and column; columns count characters.
fn place(diagnostic: &Diagnostic, sources: &Sources) -> (String, usize, usize) {
    let found = diagnostic.span.and_then(|span| sources.place(span));
    let (path, line, column) =
        found.unwrap_or((diagnostic.path.as_deref().unwrap_or_default(), 1, 1));
    (path.to_owned(), line, column)
}
