//! Decisions of a person: which near matches are one participant.
//!
//! A table with the columns `pre_code` and `post_code`. Only who lacks a pair is joined.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::results::Code;
use crate::results::Person;
use csv::ReaderBuilder;

/// Joins people; gives how many, and what could not be done.
pub fn join(people: &mut Vec<Person>, text: &str) -> (usize, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let column = |names: &csv::StringRecord, name: &str| {
        names.iter().position(|known| known.trim().eq_ignore_ascii_case(name))
    };
    let names = reader.headers().cloned().unwrap_or_default();
    let Some((pre_at, post_at)) = column(&names, "pre_code").zip(column(&names, "post_code"))
    else {
        findings
            .push(finding("the decisions have no columns `pre_code` and `post_code`".to_owned()));
        return (0, findings);
    };
    let mut gone = vec![false; people.len()];
    for row in reader.records().map_while(Result::ok) {
        let code =
            |at: usize| Code::parse(row.get(at).unwrap_or_default().trim_start_matches('\''));
        let Some((pre, post)) = code(pre_at).zip(code(post_at)) else { continue };
        let found = find(people, pre, |person| person.pre.is_some() && person.post.is_none())
            .zip(find(people, post, |person| person.post.is_some() && person.pre.is_none()));
        match found {
            Some((one, other)) if !gone[one] && !gone[other] && one != other => {
                people[one].post = people[other].post;
                people[one].followup = people[one].followup.or(people[other].followup);
                gone[other] = true;
            }
            _ => findings.push(finding(format!(
                "`{pre}` and `{post}` cannot be joined: they are not a test before and a test after without their pairs"
            ))),
        }
    }
    let n_decided = gone.iter().filter(|gone| **gone).count();
    let mut gone = gone.into_iter();
    people.retain(|_| !gone.next().unwrap_or(false));
    (n_decided, findings)
}

/// The only person of a code who lacks a pair in this way.
fn find(people: &[Person], code: Code, lacks: fn(&Person) -> bool) -> Option<usize> {
    let start = people.partition_point(|person| person.code < code);
    let same = people[start..].iter().take_while(|person| person.code == code);
    let mut fitting = same.enumerate().filter(|(_, person)| lacks(person));
    let (at, _) = fitting.next()?;
    fitting.next().is_none().then_some(start + at)
}

fn finding(message: String) -> Diagnostic {
    Diagnostic::new(Severity::Warning, "undecidable-pair", message)
        .help("take the codes from `private/near-matches.csv`")
}
