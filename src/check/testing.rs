//! A rule's test: a page with the finding drawn under the line it speaks of.
//!
//! A line `//^^^ warning[rule]: message` speaks of the line above it. Its
//! carets stand under the words; the `//` hides what would stand under the
//! first two letters. Nothing else may be found by the rule.

use crate::check;
use crate::content;
use crate::content::ReadOptions;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source;
use crate::source::Content;
use crate::source::SourceFile;
use crate::source::Sources;
use std::borrow::Cow;

/// Checks one page, the lesson `learn/m/1-a.md`, against the marks in it.
pub(super) fn check_page(rule: &str, marked: &str) {
    check_site(rule, &[("content/en/learn/m/1-a.md", marked)]);
}

/// The same for several files. What is no text by its name is an asset.
pub(super) fn check_site(rule: &str, files: &[(&str, &str)]) {
    let sources = Sources::new(files.iter().map(file).collect(), Vec::new());
    let (curriculum, mut found) = content::read(&sources, &ReadOptions::default());
    found.extend(check::check(&curriculum));
    found.retain(|finding| finding.rule == rule);
    found.sort_by_key(|finding| (finding.span, finding.message.clone()));
    found.dedup();
    for (path, marked) in files {
        let file = sources.find(path);
        let is_own = |finding: &&Diagnostic| {
            let in_text = finding.span.map(|span| span.file) == file;
            in_text || finding.path.as_deref() == Some(*path)
        };
        let own: Vec<&Diagnostic> = found.iter().filter(is_own).collect();
        let drawn = drawn(&without_marks(marked), &own);
        assert!(drawn.trim() == marked.trim(), "{path} comes out as\n{drawn}");
    }
}

fn file((path, marked): &(&str, &str)) -> SourceFile {
    let text = without_marks(marked);
    let content = if source::is_text(path) {
        Content::Text(text)
    } else {
        Content::Bytes(Cow::Owned(text.into_bytes()))
    };
    SourceFile { path: (*path).to_owned(), content }
}

fn without_marks(marked: &str) -> String {
    let lines = marked.lines().filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The text with its findings drawn under their lines.
fn drawn(text: &str, found: &[&Diagnostic]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        out.push_str(line);
        for finding in found {
            let range = finding.span.map(|span| span.range()).unwrap_or_default();
            if (at..at + line.len()).contains(&range.start) {
                let start = range.start - at;
                let end = (range.end - at).min(line.trim_end().len()).max(start);
                out.push_str(&mark(finding, line, start..end));
            }
        }
        at += line.len();
    }
    out
}

/// The carets under a part of a line, and what is said of it.
fn mark(finding: &Diagnostic, line: &str, part: std::ops::Range<usize>) -> String {
    let n_before = line[..part.start].chars().count();
    let n_carets = line[part].chars().count();
    let under = format!("{}{}", " ".repeat(n_before), "^".repeat(n_carets));
    let under = under.get(2..).filter(|rest| !rest.is_empty()).unwrap_or("^");
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Strict => "strict",
    };
    format!("//{under} {severity}[{}]: {}\n", finding.rule, finding.message)
}
