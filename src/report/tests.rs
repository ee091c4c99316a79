//! A group whose numbers are worked by hand, a mixed group as in journey J4, and what must be hidden.

use super::Figures;
use super::artifacts;
use super::figure::Figure;
use crate::output::Content;
use crate::quiz::Instrument;
use crate::quiz::Key;
use crate::results::Merge;
use crate::results::Merged;
use crate::results::Options;
use crate::results::testing::item;
use crate::results::testing::of_items;
use crate::results::testing::record;

/// Twenty items of which `b` is right, the first two critical, and two statements on a scale.
pub fn twenty() -> Instrument {
    let single = || Key::Single { key: "b".to_owned(), n: 4 };
    let mut items: Vec<_> = (1..=20).map(|n| item(&format!("i{n}"), single())).collect();
    items[0].is_critical = true;
    items[1].is_critical = true;
    let values = (0..=10).collect();
    items.push(item("sure", Key::Scale { values, n: 2, reverse: Vec::new() }));
    of_items(items)
}

/// A result with so many right.
pub fn result(n_right: usize, fields: &[(&str, &str)]) -> String {
    let ids: Vec<String> = (1..=20).map(|n| format!("i{n}")).collect();
    let mut answers: Vec<(&str, &str)> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| (id.as_str(), if at < n_right { "b" } else { "?" }))
        .collect();
    let is_pre = !fields.contains(&("phase", "post"));
    answers.push(("sure", if is_pre { "3 5" } else { "7 8" }));
    record(fields, &answers)
}

fn merge(results: &[String]) -> Merged {
    let mut merge = Merge::new(&twenty(), Options::default());
    merge.open("results.ndjson");
    merge.add(results.join("\n").as_bytes());
    merge.finish()
}

/// Both tests of a person.
fn both(code: &str, (pre, post): (usize, usize), cohort: &str) -> [String; 2] {
    [("pre", pre), ("post", post)].map(|(phase, n_right)| {
        result(n_right, &[("code", code), ("phase", phase), ("cohort", cohort)])
    })
}

/// Items right of 20: before and after. The changes are 2, 3, 4, 4, 4, 5, 5, 5, 5, 5.
const TEN: [(usize, usize); 10] = [
    (8, 10),
    (9, 12),
    (10, 14),
    (11, 15),
    (12, 16),
    (10, 15),
    (9, 14),
    (13, 18),
    (8, 13),
    (10, 15),
];

fn ten() -> Merged {
    let people = TEN.iter().enumerate();
    merge(
        &people
            .flat_map(|(at, scores)| both(&format!("P{at}"), *scores, "KP01"))
            .collect::<Vec<_>>(),
    )
}

fn near(figure: Figure, expected: f64) {
    let value = figure.value().unwrap();
    assert!((value - expected).abs() < 0.005, "{value} is not {expected}");
}

/// By hand: Σd = 42 items, mean 4.2; Σ(d − 4.2)² = 4.84 + 1.44 + 3 · 0.04 + 5 · 0.64 = 9.6;
/// s = √(9.6 / 9) = 1.0328; s/√10 = 0.3266; t₍.975, 9₎ = 2.2622; 4.2 ± 0.7388 = 3.4612 … 4.9388
/// items. An item is 5 per cent: 21.00, from 17.31 to 24.69. t = 4.2 / 0.3266 = 12.86.
/// Before: 100 items of 200 = 50 %, after: 142 of 200 = 71 %; Hake = 21 / 50 = 0.42.
#[test]
fn ten_pairs_worked_by_hand_come_out() {
    let change = Figures::of(&ten()).change;
    assert_eq!(change.n, 10);
    near(change.mean_pre, 50.0);
    near(change.mean_post, 71.0);
    near(change.mean_change, 21.0);
    near(change.low, 17.31);
    near(change.high, 24.69);
    near(change.t, 12.86);
    near(change.hake, 0.42);
    near(change.d_z, 4.2 / 1.0328);
    let page = text(&ten(), "report.html");
    assert!(page.contains("17.31 to 24.69") && page.contains("+21.00 percentage points"));
}

/// The first ten items are right for all after; item 15 for (15, 16, 15, 18, 15 of them) five.
#[test]
fn items_say_who_changed_which_way() {
    let figures = Figures::of(&ten());
    let fifteenth = &figures.items[14];
    assert_eq!((fifteenth.n_gained, fifteenth.n_lost), (Figure::Of(5.0), Figure::Of(0.0)));
    near(fifteenth.post, 0.5);
    near(fifteenth.dont_know_pre, 1.0);
    near(fifteenth.dont_know_post, 0.5);
    assert_eq!(figures.items[0].flags, ["too-easy", "choice-never-chosen"]);
    assert_eq!(figures.items[19].flags, ["no-gain", "choice-never-chosen"]);
    let passing = &figures.passing[1];
    near(passing.mark.share, 0.2);
    near(passing.critical.share, 1.0);
    let sure = &figures.confidence[0].statements[0];
    assert_eq!((sure.n, sure.change), (10, Figure::Of(4.0)));
}

/// Item 15: nobody chose anything before; five of ten chose b after, five did not know.
#[test]
fn choices_are_told_and_not_which_is_right() {
    let figures = Figures::of(&ten());
    let shares: Vec<(&str, Figure, Figure)> = figures.items[14]
        .choices
        .iter()
        .map(|choice| (choice.letter.as_str(), choice.pre, choice.post))
        .collect();
    let none = Figure::Of(0.0);
    let letters = ["a", "b", "c", "d"];
    let expected: Vec<(&str, Figure, Figure)> = letters
        .into_iter()
        .map(|letter| (letter, none, if letter == "b" { Figure::Of(0.5) } else { none }))
        .collect();
    assert_eq!(shares, expected);
    let table = text(&ten(), "choices.csv");
    assert!(table.contains("\"15\",\"i15\",\"b\",\"0\",\"0.5\""), "{table}");
    let four: Vec<String> = TEN[..4]
        .iter()
        .enumerate()
        .flat_map(|(at, scores)| both(&format!("P{at}"), *scores, ""))
        .collect();
    let few = Figures::of(&merge(&four));
    assert!(few.items[14].choices.iter().all(|choice| choice.post == Figure::Hidden));
}

fn text(merged: &Merged, path: &str) -> String {
    let file = artifacts(merged).into_iter().find(|file| file.path == path).unwrap();
    let Content::Bytes(bytes) = file.content else { panic!("made in memory") };
    String::from_utf8(bytes).unwrap()
}

/// Thirty before and thirty after: 27 pairs, a retake, two without a pair, a copy, an old version
/// and a damaged file, at two sites.
pub fn mixed() -> Vec<String> {
    let mut results = Vec::new();
    for at in 0..27 {
        let site = if at < 15 { "KP01" } else { "KP02" };
        results.extend(both(&format!("P{at:02}"), (8 + at % 5, 12 + at % 7), site));
    }
    results.push(result(
        20,
        &[("code", "P00"), ("phase", "post"), ("attempt", "2"), ("cohort", "KP01")],
    ));
    results.push(result(9, &[("code", "AAAA11"), ("phase", "pre")]));
    results.push(result(9, &[("code", "AAAA1Z"), ("phase", "post")]));
    results.push(results[1].clone());
    results.push(result(9, &[("code", "B1"), ("version", "0"), ("hash", "000000000000")]));
    let whole = result(9, &[("code", "B2")]);
    results.push(whole[..whole.len() / 2].to_owned());
    results
}

fn merge_files(files: &[String]) -> Merged {
    let mut merge = Merge::new(&twenty(), Options::default());
    for (at, file) in files.iter().enumerate() {
        merge.open(&format!("{at}.json"));
        merge.add(file.as_bytes());
    }
    merge.finish()
}

#[test]
fn a_mixed_folder_is_told_apart() {
    let merged = merge_files(&mixed());
    let read = Figures::of(&merged).read;
    assert_eq!((read.n_files, read.n_results, read.n_kept), (60, 60, 57));
    assert_eq!((read.n_duplicates, read.n_other_version, read.n_damaged), (1, 1, 1));
    assert_eq!((read.n_pairs, read.n_unmatched, read.n_retakes), (27, 2, 1));
    assert_eq!((read.n_near, read.n_pre_only, read.n_post_only), (1, 1, 1));
}

#[test]
fn no_code_leaves_the_private_folder() {
    let merged = merge_files(&mixed());
    for file in artifacts(&merged) {
        let Content::Bytes(bytes) = file.content else { continue };
        let text = String::from_utf8(bytes).unwrap();
        let has_code = ["P00", "P26", "AAAA1"].iter().any(|code| text.contains(code));
        let is_private = file.path.starts_with("private/") && file.path.ends_with(".csv");
        assert!(!has_code || is_private, "{} holds a code", file.path);
    }
    assert!(text(&merged, "private/near-matches.csv").contains("\"AAAA11\",\"AAAA1Z\",\"1\""));
    assert!(text(&merged, "private/pairs.csv").contains("\"P26\""));
}

/// The numbers of a site of three are nowhere, nor those of the site that would give it away.
#[test]
fn a_small_site_is_hidden_in_every_form() {
    let mut results = Vec::new();
    for (site, from, to) in [("BBB1", 0, 12), ("MMM1", 12, 18), ("TTT1", 18, 21)] {
        for at in from..to {
            results.extend(both(&format!("P{at:02}"), (7, 7 + at % 9), site));
        }
    }
    let merged = merge(&results);
    let figures = Figures::of(&merged);
    let shown: Vec<bool> =
        figures.sites.iter().map(|site| site.mean_post.value().is_some()).collect();
    assert_eq!(shown, [true, false, false]);
    for site in &figures.sites[1..] {
        for figure in [site.n, site.n_pre, site.change, site.low, site.passing, site.lost] {
            assert_eq!(figure, Figure::Hidden, "{}", site.name);
        }
    }
    let summary = text(&merged, "summary.csv");
    let json: serde_json::Value = serde_json::from_str(&text(&merged, "report.json")).unwrap();
    let page = text(&merged, "report.html");
    for (at, site) in [(1, "MMM1"), (2, "TTT1")] {
        assert!(summary.contains(&format!("\"{site}.change\",\"hidden\"")));
        assert!(summary.contains(&format!("\"{site}.n\",\"hidden\"")));
        assert_eq!(json["sites"][at]["n"], "hidden");
        assert_eq!(json["sites"][at]["mean_post"], "hidden");
        let row = page.split("</tr>").find(|row| row.contains(site)).unwrap();
        assert_eq!(row.matches("<td>hidden</td>").count(), 8, "{row}");
    }
}

#[test]
fn four_pairs_show_nothing_but_their_number() {
    let results: Vec<String> =
        (0..4).flat_map(|at| both(&format!("P{at}"), (7, 11 + at), "KP01")).collect();
    let merged = merge(&results);
    let figures = Figures::of(&merged);
    assert_eq!((figures.change.n, figures.change.mean_post), (4, Figure::Hidden));
    assert!(figures.spread.people.is_empty());
    assert!(figures.items.iter().all(|item| item.post == Figure::Hidden && item.flags.is_empty()));
    let page = text(&merged, "report.html");
    assert!(!page.contains("<svg viewBox=\"0 0 720 380\""));
}

#[test]
fn nobody_at_all_is_a_report_too() {
    let page = text(&merge(&[]), "report.html");
    assert!(page.contains("There are 0 people") && !page.contains("NaN"));
    assert!(text(&merge(&[]), "report.json").contains("\"n_pairs\": 0"));
}

#[test]
fn a_crowd_is_a_histogram() {
    let results: Vec<String> = (0..210)
        .flat_map(|at| both(&format!("Q{at:03}"), (4 + at % 12, 9 + at % 11), "KP01"))
        .collect();
    let figures = Figures::of(&merge(&results));
    assert!(figures.spread.people.is_empty());
    let n: f64 = figures.spread.tenths.iter().filter_map(|(pre, _)| pre.value()).sum();
    assert!(n > 150.0 && n <= 210.0);
}

#[test]
fn markup_in_any_text_of_a_test_is_shown_and_not_done() {
    let mut instrument = twenty();
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>=1+1";
    instrument.title = evil.to_owned();
    instrument.version = evil.to_owned();
    for item in &mut instrument.items {
        item.stem = evil.to_owned();
        item.choices.iter_mut().for_each(|choice| *choice = evil.to_owned());
    }
    let mut merge = Merge::new(&instrument, Options::default());
    merge.open("=cmd|' /C calc'!A0<script>.json");
    for at in 0..6 {
        for result in both(&format!("P{at}"), (5, 9), "KP01") {
            merge.add(result.replace("\"version\":\"1\"", "\"version\":\"=1+1\"").as_bytes());
            merge.add(b"\n");
        }
    }
    let merged = merge.finish();
    let page = text(&merged, "report.html");
    assert!(!page.contains("<script") && !page.contains("<img"));
    let rejected = text(&merged, "private/rejected.csv");
    assert!(rejected.contains("\r\n\"'=cmd|' /C calc'!A0<script>.json\""), "{rejected}");
    assert!(!text(&merged, "summary.csv").contains("\"=") && !rejected.contains("\"="));
}

/// One shape for all languages of tables: what stands in JSON stands in CSV.
#[test]
fn every_form_holds_the_same_numbers() {
    let merged = ten();
    let json: serde_json::Value = serde_json::from_str(&text(&merged, "report.json")).unwrap();
    let summary = text(&merged, "summary.csv");
    for (name, value) in json["change"].as_object().unwrap() {
        let cell = if value.is_null() { String::new() } else { value.to_string() };
        assert!(summary.contains(&format!("\"change\",\"{name}\",\"{cell}\"")), "{name} {cell}");
    }
}
