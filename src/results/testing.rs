//! An instrument with one item of each type, and results of it.

use crate::model::Phase;
use crate::quiz::Expected;
use crate::quiz::Instrument;
use crate::quiz::InstrumentItem;
use crate::quiz::Key;

/// An item that is asked in all phases.
pub fn item(id: &str, key: Key) -> InstrumentItem {
    let n = match &key {
        Key::Single { n, .. } | Key::Multiple { n, .. } | Key::Scale { n, .. } => *n,
        Key::Match { rights, .. } => rights.len(),
        Key::Order { steps } => steps.len(),
        _ => 0,
    };
    InstrumentItem {
        id: id.to_owned(),
        stem: format!("What about <{id}> & more?"),
        choices: (1..=n).map(|number| format!("{id} choice {number}")).collect(),
        dont_know: matches!(key, Key::Single { .. } | Key::Multiple { .. } | Key::Short { .. }),
        is_critical: id == "one",
        points: 1,
        objective: None,
        phases: Vec::new(),
        form: None,
        key,
    }
}

/// Letters parted by spaces.
pub fn letters(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

/// An instrument of some items.
pub fn of_items(items: Vec<InstrumentItem>) -> Instrument {
    Instrument {
        id: "core".to_owned(),
        title: "The <core> test".to_owned(),
        version: "1".to_owned(),
        hash: "3f9a0c21d7be".to_owned(),
        pass: 80,
        attempts: 3,
        phases: Phase::ALL.to_vec(),
        locales: ["en", "es", "km"].map(str::to_owned).to_vec(),
        draft_locales: vec!["km".to_owned()],
        items,
    }
}

/// One item of each type.
pub fn instrument() -> Instrument {
    let expected = |text: &str, right: bool| Expected::parse(text, right);
    let mut later = item("later", Key::Scale { values: vec![0, 1, 2], n: 1, reverse: vec![] });
    later.phases = vec![Phase::Followup];
    of_items(vec![
        item("one", Key::Single { key: "b".to_owned(), n: 4 }),
        item("two", Key::Single { key: "a".to_owned(), n: 2 }),
        item("some", Key::Multiple { keys: letters("a c"), n: 5 }),
        item(
            "number",
            Key::Short { expected: vec![expected("10 ± 5", true), expected("60", false)] },
        ),
        item("pairs", Key::Match { rights: letters("b a c"), n: 4 }),
        item("steps", Key::Order { steps: letters("c a b") }),
        item(
            "gaps",
            Key::Cloze { gaps: vec![vec![expected("limits", true)], vec![expected("3", true)]] },
        ),
        item("sure", Key::Scale { values: (0..=10).collect(), n: 3, reverse: vec![2] }),
        item("why", Key::Open),
        later,
    ])
}

/// The fields of a result, in the order of its checksum.
const ORDER: [&str; 14] = [
    "schema",
    "instrument",
    "version",
    "hash",
    "lang",
    "phase",
    "form",
    "attempt",
    "code",
    "cohort",
    "started",
    "finished",
    "minutes",
    "app",
];

/// A result file, with its checksum.
pub fn record(fields: &[(&str, &str)], answers: &[(&str, &str)]) -> String {
    let field = |name: &str| {
        let otherwise = match name {
            "schema" => "beside-result/1",
            "instrument" => "core",
            "version" | "attempt" => "1",
            "hash" => "3f9a0c21d7be",
            "lang" => "en",
            "phase" => "pre",
            "code" => "7KQ4XR",
            "started" | "finished" => "2026-11-22",
            "minutes" => "14",
            "app" => "0.1.0",
            _ => "",
        };
        fields.iter().find(|(known, _)| *known == name).map_or(otherwise, |(_, value)| value)
    };
    let mut lines: Vec<String> = ORDER.iter().map(|name| field(name).to_owned()).collect();
    lines.extend(answers.iter().map(|(item, value)| format!("{item}={value}")));
    let sum = format!("{:08x}", crc32fast::hash(lines.join("\n").as_bytes()));
    let answers: Vec<serde_json::Value> = answers
        .iter()
        .map(|(item, value)| serde_json::json!({ "item": item, "value": value }))
        .collect();
    let mut record = serde_json::Map::new();
    for name in ORDER {
        let text = field(name);
        let value = match name {
            "attempt" | "minutes" => text.parse::<u32>().unwrap_or_default().into(),
            _ => text.into(),
        };
        record.insert(name.to_owned(), value);
    }
    record.insert("answers".to_owned(), answers.into());
    record.insert("checksum".to_owned(), sum.into());
    serde_json::Value::Object(record).to_string()
}

/// Answers to all items of [`instrument`] that are asked before and after.
pub fn answers() -> Vec<(&'static str, &'static str)> {
    vec![
        ("one", "b"),
        ("two", "?"),
        ("some", "ac"),
        ("number", "12 s"),
        ("pairs", "b - c"),
        ("steps", "c a b"),
        ("gaps", "limits|4"),
        ("sure", "7 10 -"),
    ]
}
