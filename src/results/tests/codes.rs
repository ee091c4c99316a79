//! Text codes say what files say, and tell a slip of the pen.

use super::fault;
use super::merge;
use crate::model::Phase;
use crate::quiz::Instrument;
use crate::quiz::Key;
use crate::results::Attempt;
use crate::results::Day;
use crate::results::Entry;
use crate::results::Fault;
use crate::results::Given;
use crate::results::Merge;
use crate::results::Options;
use crate::results::encode;
use crate::results::testing::answers;
use crate::results::testing::instrument;
use crate::results::testing::item;
use crate::results::testing::of_items;
use crate::results::testing::record;

fn head(instrument: &Instrument, code: &str) -> Attempt {
    let entry = Entry {
        lang: "es",
        phase: "post",
        form: "",
        attempt: 2,
        code,
        cohort: "KP01",
        finished: "2026-11-22",
        minutes: 14,
    };
    Attempt::read(&entry, instrument).unwrap()
}

#[test]
fn a_text_code_of_the_core_test_has_less_than_60_characters() {
    let single = || Key::Single { key: "b".to_owned(), n: 4 };
    let mut items: Vec<_> = (1..=20).map(|n| item(&format!("i{n}"), single())).collect();
    items.push(item("sure", Key::Scale { values: (0..=10).collect(), n: 8, reverse: vec![] }));
    let core = of_items(items);
    let answers = [("i1", "b"), ("i20", "?"), ("sure", "1 2 3 4 5 6 7 8")];
    let text = encode(&core, &head(&core, "7KQ4XR"), &answers).unwrap();
    assert_eq!(text.len(), 51, "{text}");
}

#[test]
fn a_text_code_and_a_file_come_to_the_same() {
    let instrument = instrument();
    let mut attempt = head(&instrument, "7KQ4XR");
    attempt.phase = Phase::Pre;
    let code = encode(&instrument, &attempt, &answers()).unwrap();
    let said =
        format!("Hello, here is mine: {} thank you\n", code.to_lowercase().replace('-', " - "));
    let fields = [("lang", "es"), ("attempt", "2"), ("cohort", "KP01")];
    let file = record(&fields, &answers());
    let merged = merge(&[("sms.txt", said.as_bytes()), ("a.json", file.as_bytes())]);
    assert_eq!(merged.reading.rejected, []);
    assert_eq!((merged.kept.as_slice(), merged.reading.n_copies), ([1].as_slice(), 1));
    let (short, file) = (merged.attempts.head(0), merged.attempts.head(1));
    assert_eq!(
        (short.code, short.finished, short.minutes),
        (file.code, file.finished, file.minutes)
    );
    for item in [0, 1, 2, 4, 5] {
        assert_eq!(merged.attempts.score(0, item), merged.attempts.score(1, item));
    }
    assert_eq!(merged.attempts.given(0, 3), Given::NotCarried);
    assert_eq!(merged.attempts.score(0, 3), None);
}

#[test]
fn every_single_wrong_letter_of_a_text_code_is_found() {
    let instrument = instrument();
    let code = encode(&instrument, &head(&instrument, "7KQ4XR"), &answers()).unwrap();
    for at in (0..code.len()).filter(|at| code.as_bytes()[*at] != b'-') {
        let mut wrong = code.clone().into_bytes();
        wrong[at] = if wrong[at] == b'7' { b'8' } else { b'7' };
        assert_eq!(fault(&wrong), Fault::TextDamaged, "{at}");
    }
    assert_eq!(fault(&code.as_bytes()[..code.len() - 6]), Fault::TextDamaged);
}

#[test]
fn a_text_code_of_another_version_is_told() {
    let mut other = instrument();
    other.hash = "000000000000".to_owned();
    let code = encode(&other, &head(&other, "7KQ4XR"), &answers()).unwrap();
    assert_eq!(fault(code.as_bytes()), Fault::OtherVersion("".into()));
}

/// A row of numbers that looks random and is always the same.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

fn some_item(at: usize, seed: &mut u64) -> (crate::quiz::InstrumentItem, String) {
    let letter = |at: usize| crate::quiz::sheet::letter(at);
    let n = 2 + next(seed) % 7;
    let parts = |seed: &mut u64, n: usize, spelt: &dyn Fn(usize) -> String| {
        let part = |seed: &mut u64| {
            let number = next(seed) % (n + 1);
            number.checked_sub(1).map_or("-".to_owned(), spelt)
        };
        (0..n).map(|_| part(seed)).collect::<Vec<_>>().join(" ")
    };
    let letters = |n: usize| (0..n).map(letter).collect::<Vec<_>>();
    let (key, answer) = match next(seed) % 5 {
        0 => {
            let number = next(seed) % (n + 2);
            let answer = if number == n { "?".to_owned() } else { letter(number) };
            let answer = if number > n { String::new() } else { answer };
            (Key::Single { key: letter(0), n }, answer)
        }
        1 => {
            let answer = (0..n).filter(|_| next(seed).is_multiple_of(2)).map(letter).collect();
            (Key::Multiple { keys: letters(2), n }, answer)
        }
        2 => (Key::Match { rights: letters(n), n }, parts(seed, n, &letter)),
        3 => (Key::Order { steps: letters(n) }, parts(seed, n, &letter)),
        _ => {
            let values: Vec<i64> = (-3..).step_by(2).take(n).collect();
            let spelt = |at: usize| values[at].to_string();
            {
                let answer = parts(seed, n, &spelt);
                (Key::Scale { values, n, reverse: vec![] }, answer)
            }
        }
    };
    (item(&format!("i{at}"), key), answer)
}

#[test]
fn text_codes_of_any_instrument_come_back() {
    let mut seed = 7;
    for _ in 0..2_000 {
        let n = 1 + next(&mut seed) % 30;
        let (items, given): (Vec<_>, Vec<String>) =
            (0..n).map(|at| some_item(at, &mut seed)).unzip();
        let instrument = of_items(items);
        let answers: Vec<(&str, &str)> = instrument
            .items
            .iter()
            .zip(&given)
            .map(|(item, answer)| (item.id.as_str(), answer.as_str()))
            .collect();
        let mut attempt = head(&instrument, "S0417");
        attempt.finished = Day::from_number(u16::try_from(next(&mut seed) % 8_000).unwrap());
        let text = encode(&instrument, &attempt, &answers).unwrap();
        let day = attempt.finished.unwrap().to_string();
        let fields = [
            ("lang", "es"),
            ("phase", "post"),
            ("attempt", "2"),
            ("code", "S0417"),
            ("cohort", "KP01"),
            ("finished", day.as_str()),
        ];
        let mut merge = Merge::new(&instrument, Options::default());
        merge.open("a.txt");
        merge.add(format!("{text}\n{}", record(&fields, &answers)).as_bytes());
        merge.open("a.json");
        merge.add(record(&fields, &answers).as_bytes());
        let merged = merge.finish();
        assert_eq!(merged.reading.n_copies, 1, "{text} {answers:?} {:?}", merged.reading);
    }
}
