//! Every kind of result, whole and damaged, through the whole room.

mod codes;

use super::Cause;
use super::Fault;
use super::Keep;
use super::Merge;
use super::Merged;
use super::Options;
use super::testing::answers;
use super::testing::instrument;
use super::testing::record;
use crate::model::Phase;

fn merge(files: &[(&str, &[u8])]) -> Merged {
    merge_with(files, Options::default())
}

fn merge_with(files: &[(&str, &[u8])], options: Options) -> Merged {
    let mut merge = Merge::new(&instrument(), options);
    for (name, bytes) in files {
        merge.open(name);
        merge.add(bytes);
    }
    merge.finish()
}

/// Why the only result of a file is not taken.
fn fault(bytes: &[u8]) -> Fault {
    let merged = merge(&[("a.json", bytes)]);
    assert_eq!(merged.reading.rejected.len(), 1, "{:?}", merged.reading);
    assert!(merged.attempts.is_empty());
    merged.reading.rejected[0].fault.clone()
}

fn whole() -> String {
    record(&[], &answers())
}

fn with(fields: &[(&str, &str)]) -> Fault {
    fault(record(fields, &answers()).as_bytes())
}

fn answering(id: &str, value: &str) -> Fault {
    let answers: Vec<_> = answers()
        .into_iter()
        .map(|(item, own)| (item, if item == id { value } else { own }))
        .collect();
    fault(record(&[], &answers).as_bytes())
}

#[test]
fn the_form_is_told_by_what_stands_in_the_file() {
    let one = whole();
    let other = record(&[("phase", "post")], &answers());
    let pretty = |text: &str| {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    };
    for text in [
        format!("{one}\n{other}\n"),
        format!("\u{feff}{one}\r\n\r\n{other}"),
        format!("[{one},{other}]"),
        format!("[\n{},\n{}\n]\n", pretty(&one), pretty(&other)),
        format!("{}\n{}\n", pretty(&one), pretty(&other)),
    ] {
        let merged = merge(&[("results.txt", text.as_bytes())]);
        assert_eq!(merged.reading.rejected, [], "{text}");
        assert_eq!((merged.kept.len(), merged.people.len()), (2, 1));
        assert!(merged.people[0].pair().is_some());
    }
}

#[test]
fn a_file_may_come_in_any_blocks() {
    let line = |n: usize| record(&[("code", &format!("A{n}"))], &answers());
    let text: String = (0..40).map(|n| line(n) + "\n").collect();
    let table = "instrument;version;phase;code;one\ncore;1;pre;A1;b\ncore;1;pre;\"A2\";\"b\"\n";
    let array = format!("[{},\n{}]", line(1), line(2));
    for (text, n) in [(text.as_str(), 40), (table, 2), (&array, 2)] {
        for size in [1, 7, 64, 1000] {
            let mut merge = Merge::new(&instrument(), Options::default());
            merge.open("a");
            text.as_bytes().chunks(size).for_each(|block| merge.add(block));
            let merged = merge.finish();
            assert_eq!((merged.kept.len(), merged.reading.rejected.len()), (n, 0), "{size}");
        }
    }
}

#[test]
fn damage_is_named() {
    let whole = whole();
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b" \n\n"), Fault::Empty);
    assert_eq!(fault(&whole.as_bytes()[..300]), Fault::Truncated);
    assert_eq!(fault(&format!("[{whole}").as_bytes()[..500]), Fault::Truncated);
    assert_eq!(fault(whole.replace("\"pre\"", "\"post\"").as_bytes()), Fault::Checksum);
    assert_eq!(fault(b"\xff\xfe{\0}\0"), Fault::Utf16);
    assert_eq!(fault(b"PK\x03\x04\0\0\0\n\n"), Fault::NotUtf8);
    assert_eq!(fault(b"caf\xe9 123"), Fault::NotUtf8);
    assert!(matches!(fault(whole.replacen(',', ";", 1).as_bytes()), Fault::NotJson { .. }));
    assert_eq!(fault(b"{\"hello\": 1}"), Fault::NotAResult);
    assert_eq!(fault(b"{}"), Fault::NotAResult);
    assert_eq!(fault(b"Dear all, see you on Monday"), Fault::NoTextCode);
}

#[test]
fn a_broken_array_says_where_it_breaks() {
    let whole = whole();
    let text = format!("[{whole},\n{{\"schema\": \"besi\nde\"}},\n{whole}]");
    let merged = merge(&[("a.json", text.as_bytes())]);
    assert_eq!(merged.attempts.len(), 1);
    let rejected = &merged.reading.rejected[0];
    assert_eq!((rejected.line, &rejected.fault), (2, &Fault::RestUnread));
    assert_eq!(rejected.diagnostic().path.as_deref(), Some("a.json:2"));
}

#[test]
fn what_is_of_another_test_is_named() {
    assert_eq!(with(&[("instrument", "other")]), Fault::OtherTest("other".into()));
    assert_eq!(with(&[("hash", "000000000000")]), Fault::OtherVersion("1".into()));
    assert_eq!(with(&[("version", "0")]), Fault::OtherVersion("0".into()));
    assert_eq!(with(&[("schema", "beside-result/2")]), Fault::Schema("beside-result/2".into()));
}

#[test]
fn a_head_that_cannot_be_is_named() {
    assert_eq!(with(&[("lang", "xx")]), Fault::UnknownLanguage("xx".into()));
    assert_eq!(with(&[("lang", "km")]), Fault::DraftLanguage("km".into()));
    assert_eq!(with(&[("phase", "during")]), Fault::Phase("during".into()));
    assert_eq!(with(&[("attempt", "0")]), Fault::Attempt);
    assert_eq!(with(&[("code", "")]), Fault::NoCode);
    assert_eq!(with(&[("code", "<script>")]), Fault::Code("<script>".into()));
    assert_eq!(with(&[("cohort", "=1+1")]), Fault::Cohort("=1+1".into()));
    assert_eq!(with(&[("finished", "22.11.2026")]), Fault::Day("22.11.2026".into()));
}

#[test]
fn an_answer_that_cannot_be_is_named() {
    let no_answer =
        |item: &str, answer: &str| Fault::NoSuchAnswer { item: item.into(), answer: answer.into() };
    assert_eq!(answering("one", "e"), no_answer("one", "e"));
    assert_eq!(answering("pairs", "b a z"), no_answer("pairs", "b a z"));
    assert_eq!(answering("sure", "11 1 1"), no_answer("sure", "11 1 1"));
    let long = "x".repeat(1_000_000);
    let too_long = Fault::AnswerTooLong { item: "number".into(), n_characters: 1_000_000 };
    assert_eq!(answering("number", &long), too_long);
    assert!(too_long.message().contains("10,000"));
    let more = |id: &'static str| [answers(), vec![(id, "b")]].concat();
    let fault_of = |answers: &[(&str, &str)]| fault(record(&[], answers).as_bytes());
    assert_eq!(fault_of(&more("hobby")), Fault::UnknownItem("hobby".into()));
    assert_eq!(fault_of(&more("one")), Fault::AnsweredTwice("one".into()));
    assert_eq!(fault_of(&answers()[1..]), Fault::Unanswered("one".into()));
    let later = Fault::NotAsked { item: "later".into(), phase: Phase::Pre };
    assert_eq!(fault_of(&more("later")), later);
}

#[test]
fn fields_of_other_kinds_and_missing_ones_are_named() {
    let whole = whole();
    let without = whole.replacen("\"lang\":\"en\",", "", 1);
    assert_eq!(fault(without.as_bytes()), Fault::NoField("lang"));
    let number = whole.replacen("\"minutes\":14", "\"minutes\":-1", 1);
    assert_eq!(fault(number.as_bytes()), Fault::WrongField("minutes"));
    let answer = whole.replacen("\"value\":\"b\"", "\"value\":2", 1);
    assert_eq!(fault(answer.as_bytes()), Fault::WrongField("answers"));
}

#[test]
fn names_that_mean_something_to_a_script_mean_nothing_here() {
    let start = "{\"__proto__\":{\"code\":\"EVI1\"},\"constructor\":{\"a\":[[[]]]},";
    let merged = merge(&[("a.json", whole().replacen('{', start, 1).as_bytes())]);
    assert_eq!(merged.people[0].code.as_str(), "7KQ4XR");
}

#[test]
fn no_message_says_that_somebody_did_wrong() {
    for fault in
        [Fault::Utf16, Fault::TextDamaged, Fault::Checksum, Fault::NoCode, Fault::TextLength]
    {
        let told = format!("{} {}", fault.message(), fault.help());
        for word in ["invalid", "illegal", "failed", "!"] {
            assert!(!told.contains(word), "{told}");
        }
        assert!(!fault.message().is_empty() && !fault.message().ends_with('.'));
    }
}

#[test]
fn copies_are_counted_and_conflicts_are_told() {
    let later = record(&[("finished", "2026-11-23")], &answers());
    let files: [(&str, &[u8]); 3] = [
        ("a", whole().leak().as_bytes()),
        ("b", whole().leak().as_bytes()),
        ("c", later.as_bytes()),
    ];
    let merged = merge(&files);
    assert_eq!((merged.kept.len(), merged.reading.n_copies), (1, 0));
    assert_eq!(merged.reading.n_of(Cause::Twice), 2);
    assert_eq!(merged.attempts.head(merged.kept[0]).line, 1);
    let day = |keep| {
        let merged = merge_with(&files, Options { keep, ..Options::default() });
        (
            merged.attempts.head(merged.kept[0]).finished.unwrap().to_string(),
            merged.reading.n_copies,
        )
    };
    assert_eq!(day(Keep::Last), ("2026-11-23".to_owned(), 0));
    assert_eq!(day(Keep::First), ("2026-11-22".to_owned(), 1));
}

#[test]
fn one_code_at_two_sites_is_two_people() {
    let at = |cohort: &str, phase: &str| {
        record(&[("cohort", cohort), ("phase", phase), ("code", "S010100")], &answers())
    };
    let text = [at("KP01", "pre"), at("KP02", "pre"), at("KP01", "post"), at("KP02", "post")];
    let merged = merge(&[("a", text.join("\n").as_bytes())]);
    assert_eq!((merged.people.len(), merged.reading.n_shared_codes), (2, 1));
    assert!(merged.people.iter().all(|person| person.pair().is_some()));
}

#[test]
fn the_first_before_and_the_last_after_count() {
    let try_ =
        |phase: &str, attempt: &str| record(&[("phase", phase), ("attempt", attempt)], &answers());
    let text = [try_("post", "1"), try_("pre", "2"), try_("post", "2"), try_("pre", "1")];
    let merged = merge(&[("a", text.join("\n").as_bytes())]);
    let (pre, post) = merged.people[0].pair().unwrap();
    assert_eq!((merged.attempts.head(pre).number, merged.attempts.head(post).number), (1, 2));
    assert_eq!(merged.reading.n_retakes, 2);
}

#[test]
fn a_person_decides_who_is_who() {
    let of = |code: &str, phase: &str| record(&[("code", code), ("phase", phase)], &answers());
    let text = [of("7KQ4XR", "pre"), of("7KQ4XZ", "post")].join("\n");
    let merged = merge(&[("a", text.as_bytes())]);
    assert_eq!((merged.people.len(), merged.near.len()), (2, 1));
    let decide = |text: &str| Options { decisions: Some(text.to_owned()), ..Options::default() };
    let decisions = "\u{feff}pre_code,post_code\r\n7KQ4XR,7KQ4XZ\r\n7KQ4XR,7KQ4XZ\r\n";
    let merged = merge_with(&[("a", text.as_bytes())], decide(decisions));
    assert_eq!((merged.people.len(), merged.near.len(), merged.reading.n_decided), (1, 0, 1));
    assert_eq!(merged.findings.len(), 1);
    let merged = merge_with(&[("a", text.as_bytes())], decide("what is this"));
    assert_eq!((merged.people.len(), merged.findings.len()), (2, 1));
}

const TABLE: &str = "instrument,version,phase,form,lang,code,cohort,attempt,finished,minutes,one,two,some,number,pairs,steps,gaps,sure,colour\n";

#[test]
fn paper_and_screen_come_to_the_same() {
    let row = "core,1,pre,,EN,7kq-4xr,,1,2026-11-22,14,B,?,\"c a\",12 s,b - c,c a b,limits|4,7 10 -,red\n";
    let merged = merge(&[
        ("typed.csv", format!("\u{feff}{TABLE}{row}\r\n").as_bytes()),
        ("a.json", whole().as_bytes()),
    ]);
    assert_eq!(merged.reading.rejected, []);
    assert_eq!((merged.kept.len(), merged.reading.n_copies), (1, 1));
    assert_eq!(merged.findings[0].rule, "unknown-column");
    for item in 0..8 {
        assert_eq!(merged.attempts.score(0, item), merged.attempts.score(1, item), "{item}");
    }
}

#[test]
fn a_row_that_cannot_be_is_named_with_its_line() {
    let rows = "core,1,pre,,en,7KQ4XR,,1,2026-11-22,14,z,,,,,,,\n\ncore,1,pre,,en,,,1,,,b,,,,,,,\n";
    let merged = merge(&[("typed.csv", format!("{TABLE}{rows}").as_bytes())]);
    let lines: Vec<u32> = merged.reading.rejected.iter().map(|rejected| rejected.line).collect();
    assert_eq!(lines, [2, 4]);
    let merged = merge(&[("typed.csv", b"instrument,version,phase,one\ncore,1,pre,b\n")]);
    assert_eq!(merged.reading.rejected[0].fault, Fault::NoColumn("code"));
}
