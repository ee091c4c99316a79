//! What is held of a translation before it comes in.

use crate::diagnostic::Severity;
use crate::l10n::hash;
use crate::model::Locale;
use crate::model::Term;
use crate::model::places_of;

/// What is wrong with a translation: how badly, under which rule, in which words, and what to do.
pub struct Fault {
    /// An error keeps everything out; a warning is told.
    pub severity: Severity,
    /// The rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

fn fault(severity: Severity, rule: &'static str, (message, help): (String, &str)) -> Fault {
    Fault { severity, rule, message, help: help.to_owned() }
}

/// Holds a target to its source.
pub fn check(source: &str, target: &str, (locale, terms): (&Locale, &[Term])) -> Vec<Fault> {
    let mut faults = Vec::new();
    let marks = [
        (
            "lost-placeable",
            placeables as fn(&str) -> Vec<String>,
            "keep what stands in braces as it is",
        ),
        ("lost-link", links, "keep what stands in round brackets after `]` as it is"),
        ("lost-code", codes, "keep what stands between backticks as it is"),
    ];
    for (rule, of, help) in marks {
        let (mut wanted, mut found) = (of(source), of(target));
        wanted.sort();
        found.sort();
        if let Some(lost) = wanted.iter().find(|one| !found.contains(one)) {
            faults.push(fault(
                Severity::Error,
                rule,
                (format!("`{lost}` of the source is not in the translation"), help),
            ));
        } else if wanted != found {
            let more = found.iter().find(|one| !wanted.contains(one)).unwrap_or(&found[0]);
            faults.push(fault(
                Severity::Error,
                rule,
                (format!("the translation has one `{more}` more than the source"), help),
            ));
        }
    }
    faults.extend(shape(source, target));
    faults.extend(signs(target));
    faults.extend(force(source, target));
    faults.extend(forbidden(target, locale, terms));
    faults
}

/// `{{ … }}` and `[@…]`, and the ids of terms.
fn placeables(text: &str) -> Vec<String> {
    let mut found = between(text, "{{", "}}");
    found.extend(between(text, "[@", "]"));
    let terms = between(text, "[[", "]]").into_iter();
    found.extend(
        terms.map(|term| term.split('|').next().unwrap_or(&term).trim_end_matches("]]").to_owned()),
    );
    found
}

fn links(text: &str) -> Vec<String> {
    between(text, "](", ")")
}

fn codes(text: &str) -> Vec<String> {
    between(text, "`", "`")
}

/// The pieces of a text from one sign to the next of another, both included.
fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let inside = &rest[start + open.len()..];
        let Some(end) = inside.find(close) else { break };
        found.push(format!("{open}{}{close}", inside[..end].trim()));
        rest = &inside[end + close.len()..];
    }
    found
}

/// A translation stays one block of the same kind: it must not begin or hold what starts another.
fn shape(source: &str, target: &str) -> Option<Fault> {
    let target = target.trim();
    let told =
        |rule, message: &str, help| Some(fault(Severity::Error, rule, (message.to_owned(), help)));
    if begins_a_block(target) && !begins_a_block(source) {
        let help = "write it without a list mark, a `#` or `:::` at its start";
        return told("changed-structure", "the translation begins as another kind of block", help);
    }
    if ["[x]", "[X]", "[ ]"].iter().any(|key| target.starts_with(key)) {
        let help = "leave `[x]` and `[ ]` out: which choice is right is not translated";
        return told("added-key", "the translation brings a key of its own", help);
    }
    if source.starts_with("= ") != target.starts_with("= ") {
        let help = "an expected answer begins with `= ` in both languages";
        return told("changed-structure", "the `=` at its start was lost or added", help);
    }
    let n_lines = |text: &str| text.trim().lines().count();
    if target.lines().any(|line| line.trim().is_empty()) || n_lines(target) > n_lines(source) + 3 {
        let help = "write it on one line";
        return told("changed-structure", "the translation has more lines than one block", help);
    }
    let is_odd = |text: &str| text.matches("**").count() % 2 == 1;
    if is_odd(target) && !is_odd(source) {
        return told(
            "broken-emphasis",
            "a `**` has no partner",
            "put `**` before and after the same words",
        );
    }
    None
}

/// Whether a text begins as a list, a heading, a quotation, a table or a block.
fn begins_a_block(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let number = first.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_heading =
        !first.is_empty() && first.len() <= 6 && first.bytes().all(|byte| byte == b'#');
    let is_mark = matches!(first, "-" | "*" | "+");
    is_number || is_heading || is_mark || text.starts_with(['>', '|']) || text.starts_with(":::")
}

/// Signs that turn the reading direction, of which one has no partner, and those no text needs.
fn signs(target: &str) -> Option<Fault> {
    let mut open = Vec::new();
    let mut is_odd = false;
    for sign in target.chars() {
        match sign {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' => is_odd |= open.pop() != Some(sign),
            _ => {}
        }
    }
    let has_override = target.contains(['\u{202d}', '\u{202e}']);
    let has_control = target.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t'));
    if has_override || is_odd || !open.is_empty() || has_control {
        let help = "delete the invisible sign; Beside sets the direction of each part itself";
        return Some(fault(
            Severity::Error,
            "bidi-control",
            ("an invisible sign turns the direction of what follows".to_owned(), help),
        ));
    }
    None
}

/// Numbers are the same in any digits and with any sign between thousands; what is denied stays denied.
fn force(source: &str, target: &str) -> Vec<Fault> {
    let bare = |text: &str| -> Vec<String> {
        let numbers = hash::numbers(text).into_iter();
        let mut bare: Vec<String> = numbers.map(|number| number.replace(['.', ','], "")).collect();
        bare.sort();
        bare
    };
    let mut faults = Vec::new();
    let (wanted, found) = (bare(source), bare(target));
    if wanted != found {
        let message =
            format!("the numbers differ: {} in the source, {} here", said(&wanted), said(&found));
        let help = "write the same numbers; the digits of your script count as the same";
        faults.push(fault(Severity::Warning, "changed-number", (message, help)));
    }
    if (hash::n_negations(source) == 0) != (hash::n_negations(target) == 0) {
        let message = "a `not` is on one side only".to_owned();
        let help = "read both once more: does the translation deny what the source denies?";
        faults.push(fault(Severity::Warning, "changed-negation", (message, help)));
    }
    faults
}

fn said(numbers: &[String]) -> String {
    if numbers.is_empty() { "none".to_owned() } else { format!("`{}`", numbers.join("`, `")) }
}

fn forbidden(target: &str, locale: &Locale, terms: &[Term]) -> Vec<Fault> {
    let lower = target.to_lowercase();
    let found = terms.iter().filter_map(|term| {
        let word = term
            .avoid
            .iter()
            .find(|word| places_of(&lower, &word.to_lowercase()).next().is_some())?;
        let message = format!("the glossary of {locale} avoids `{word}`");
        let help = format!("write `{}`", term.term);
        Some(Fault { severity: Severity::Warning, rule: "forbidden-term", message, help })
    });
    found.collect()
}
