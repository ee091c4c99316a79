//! A rule's test: a page with the finding drawn under the line it speaks of.

use crate::check;
use crate::content;
use crate::content::ReadOptions;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source::Sources;

/// Checks one page, `learn/m/1-a.md`, against the marks in it: a line
/// `//^^^ warning[rule]: message` speaks of the line above it; the carets
/// stand under the words, and nothing else may be found by the rule.
pub fn check_page(rule: &str, marked: &str) {
    check_site(rule, &[("content/en/learn/m/1-a.md", marked)]);
}

/// The same for several files.
pub fn check_site(rule: &str, files: &[(&str, &str)]) {
    let texts: Vec<(&str, String)> = files.iter().map(|(path, marked)| (*path, without_marks(marked))).collect();
    let sources = Sources::from_texts(texts);
    let (curriculum, mut found) = content::read(&sources, &ReadOptions::default());
    found.extend(check::check(&curriculum));
    found.retain(|finding| finding.rule == rule);
    for (path, marked) in files {
        let file = sources.find(path);
        let mut own: Vec<&Diagnostic> = found.iter().filter(|finding| finding.span.map(|span| span.file) == file || finding.path.as_deref() == Some(*path)).collect();
        own.sort_by_key(|finding| finding.span);
        let text = without_marks(marked);
        let drawn = drawn(&text, &own);
        assert_eq!(drawn.trim(), marked.trim(), "in {path}");
    }
}

fn without_marks(marked: &str) -> String {
    let lines = marked.lines().filter(|line| !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The text with its findings drawn under their lines.
fn drawn(text: &str, found: &[&Diagnostic]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        out.push_str(line);
        for finding in found {
            let range = finding.span.map(|span| span.range()).unwrap_or_default();
            if !(at..at + line.len()).contains(&range.start) {
                continue;
            }
            let before = text[at..range.start].chars().count();
            let end = range.end.min(at + line.trim_end().len()).max(range.start);
            let n_carets = text[range.start..end].chars().count().max(1);
            let severity = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Strict => "strict",
            };
            let carets = "^".repeat(n_carets);
            let gap = " ".repeat(before);
            out.push_str(&format!("//{gap}{carets} {severity}[{}]: {}\n", finding.rule, finding.message));
        }
        at += line.len();
    }
    out
}
