//! The folder `private`: what only the trainer may see, because codes are in it.

use crate::output::Artifact;
use crate::report::csv::csv;
use crate::report::csv::csv_of;
use crate::report::figure::rounded;
use crate::report::scores;
use crate::results::Merged;
use crate::results::Origin;
use crate::results::Person;

/// Item by item for this many people at most; larger tables no spreadsheet opens.
const MOST_WITH_ITEMS: usize = 20_000;
const MOST_ROWS: usize = 1_000_000;

const README: &str = "These tables hold participant codes. They are for the trainer who gave the codes out, and for nobody else:\ndo not send them on, do not publish them, and delete them when the near matches are decided.\n\npairs.csv         every participant: scores before, after and later, in per cent of the points; then each item\nnear-matches.csv  codes that nearly agree. Copy the rows that are one person, with the columns pre_code and\n                  post_code, into a new file and merge again with `--pairs FILE`\nrejected.csv      every result that was left out, with its file, its line, the reason and what to do\n";

/// The files of the folder.
pub fn artifacts(merged: &Merged) -> Vec<Artifact> {
    let of = |path: &str, bytes: Vec<u8>| Artifact::new(path, bytes, "results");
    vec![
        of("private/README.txt", README.as_bytes().to_vec()),
        of("private/pairs.csv", people(merged)),
        of("private/near-matches.csv", near(merged)),
        of("private/rejected.csv", rejected(merged)),
    ]
}

fn people(merged: &Merged) -> Vec<u8> {
    let items = scores::comparable(merged, &[crate::model::Phase::Pre, crate::model::Phase::Post]);
    let has_items = merged.people.len() <= MOST_WITH_ITEMS;
    let mut head: Vec<String> = [
        "code", "origin", "cohort", "lang", "pre", "post", "followup", "change", "pre_day",
        "post_day",
    ]
    .map(str::to_owned)
    .to_vec();
    for phase in ["pre", "post"] {
        let ids = items.iter().map(|item| &merged.instrument.items[*item].id);
        head.extend(ids.filter(|_| has_items).map(|id| format!("{phase}:{id}")));
    }
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let shown = if has_items { items.as_slice() } else { &[] };
    let people = &merged.people[..merged.people.len().min(MOST_ROWS)];
    csv_of(&head, people, |person| row(merged, person, (&items, shown)))
}

fn row(merged: &Merged, person: &Person, (items, shown): (&[usize], &[usize])) -> Vec<String> {
    let text =
        |value: Option<f64>| value.map(|value| rounded(value).to_string()).unwrap_or_default();
    let score = |attempt: Option<u32>| scores::score(merged, attempt?, items);
    // The scores of a pair are over what both tests carry.
    let both = person.pair().and_then(|(pre, post)| scores::scores(merged, [pre, post], items));
    let (pre, post) = match both {
        Some([pre, post]) => (Some(pre), Some(post)),
        None => (score(person.pre), score(person.post)),
    };
    let head = |attempt: Option<u32>| attempt.map(|attempt| merged.attempts.head(attempt));
    let day = |attempt: Option<u32>| {
        head(attempt).and_then(|head| head.finished).map(|day| day.to_string()).unwrap_or_default()
    };
    let first = head(person.pre.or(person.post).or(person.followup));
    let lang = first.and_then(|head| merged.instrument.locales.get(usize::from(head.lang)));
    let origin = match person.code.origin() {
        Origin::Card => "card",
        Origin::SelfMade => "self-made",
        Origin::Unknown => "not on a card",
    };
    let mut row = vec![
        person.code.to_string(),
        origin.to_owned(),
        person.cohort.to_string(),
        lang.cloned().unwrap_or_default(),
        text(pre),
        text(post),
        text(score(person.followup)),
        text(both.map(|[pre, post]| post - pre)),
        day(person.pre),
        day(person.post),
    ];
    for attempt in [person.pre, person.post] {
        let of_item = |item: &usize| text(attempt.and_then(|at| merged.attempts.score(at, *item)));
        row.extend(shown.iter().map(of_item));
    }
    row
}

fn near(merged: &Merged) -> Vec<u8> {
    let rows = merged.near.iter().map(|near| {
        let (pre, post) = (&merged.people[near.pre as usize], &merged.people[near.post as usize]);
        vec![
            pre.code.to_string(),
            post.code.to_string(),
            near.distance.to_string(),
            pre.cohort.to_string(),
            post.cohort.to_string(),
        ]
    });
    csv(&["pre_code", "post_code", "changed", "pre_cohort", "post_cohort"], rows)
}

fn rejected(merged: &Merged) -> Vec<u8> {
    let rows = merged.reading.rejected.iter().map(|rejected| {
        vec![
            rejected.file.clone(),
            rejected.line.to_string(),
            rejected.fault.cause().rule().to_owned(),
            rejected.fault.message(),
            rejected.fault.help().to_owned(),
        ]
    });
    csv(&["file", "line", "rule", "reason", "remedy"], rows)
}
