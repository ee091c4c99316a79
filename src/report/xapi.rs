//! Statements for a learning record store (xAPI 1.0.3), from the results that count.
//!
//! The same results give the same statements with the same ids, so that sending them twice adds
//! nothing. No key of the test is in them, and no verdict on a test before the training.

use crate::model::Phase;
use crate::output::Artifact;
use crate::quiz::Key;
use crate::quiz::sheet;
use crate::report::figure::rounded;
use crate::report::scores;
use crate::results::Attempt;
use crate::results::Given;
use crate::results::Merged;
use serde_json::Value;
use serde_json::json;

/// More results than this are written as lines only: nobody opens a longer array.
const MOST_IN_ARRAY: usize = 5_000;

/// Whose statements they are.
struct Place {
    /// The address (IRI) under which participant codes are known.
    home_page: String,
    /// The address under which tests and items are named, without `/` at its end.
    base: String,
}

impl Place {
    /// A site; an address without a scheme gets one, or it would be no IRI.
    fn of(base: &str) -> Place {
        let base = base.trim().trim_end_matches('/');
        let has_scheme = base.split_once(':').is_some_and(|(scheme, _)| {
            !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        let base = if has_scheme { base.to_owned() } else { format!("https://{base}") };
        Place { home_page: format!("{base}/"), base }
    }
}

/// The statements of all results that count, one a line, and for fewer than five thousand results
/// as an array too. Participant codes are in them.
pub fn xapi(merged: &Merged, base: &str) -> Vec<Artifact> {
    let mut lines = String::new();
    for said in statements(merged, base) {
        lines.push_str(&said);
        lines.push('\n');
    }
    let mut artifacts = Vec::new();
    if merged.kept.len() <= MOST_IN_ARRAY {
        let array = format!("[{}]\n", lines.trim_end().replace('\n', ",\n"));
        artifacts.push(Artifact::new("statements.json", array, "results"));
    }
    artifacts.push(Artifact::new("statements.ndjson", lines, "results"));
    artifacts
}

/// The statements of all results that count, each as one line of JSON: one for each answered
/// item, then one for the test. Nothing is held but one result.
///
/// Typed answers are in them only if the merge kept words.
pub fn statements(merged: &Merged, base: &str) -> impl Iterator<Item = String> {
    let place = Place::of(base);
    let attempts = merged.kept.iter().copied();
    attempts
        .flat_map(move |attempt| of_attempt(merged, &place, attempt))
        .map(|said| said.to_string())
}

fn of_attempt(merged: &Merged, place: &Place, attempt: u32) -> Vec<Value> {
    let head = merged.attempts.head(attempt);
    let mut said: Vec<Value> = (0..merged.instrument.items.len())
        .filter_map(|item| answered(merged, place, (attempt, item)))
        .collect();
    said.push(completed(merged, place, attempt));
    for statement in &mut said {
        if let (Value::Object(fields), Some(day)) = (statement, head.finished) {
            fields.insert("timestamp".to_owned(), format!("{day}T00:00:00Z").into());
        }
    }
    said
}

fn answered(merged: &Merged, place: &Place, (attempt, item): (u32, usize)) -> Option<Value> {
    let asked = &merged.instrument.items[item];
    let response = response(merged, attempt, item)?;
    let mut result = json!({ "response": response });
    if has_verdict(merged.attempts.head(attempt).phase)
        && let Some(is_right) = scores::is_right(merged, attempt, item)
    {
        result["success"] = is_right.into();
    }
    let test = test_iri(merged, place);
    let lang = merged.instrument.locales.first().map_or("en", String::as_str);
    let object = json!({
        "objectType": "Activity",
        "id": format!("{test}/{}", iri_part(&asked.id)),
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
            "interactionType": interaction(&asked.key),
            "name": { lang: asked.stem },
        },
    });
    let mut statement = statement(merged, place, attempt);
    statement["id"] = uuid(&seed(merged, place, (attempt, &asked.id))).into();
    statement["verb"] = verb("answered");
    statement["object"] = object;
    statement["result"] = result;
    statement["context"]["contextActivities"] = json!({ "parent": [{ "id": test }] });
    Some(statement)
}

fn completed(merged: &Merged, place: &Place, attempt: u32) -> Value {
    let head = merged.attempts.head(attempt);
    let instrument = &merged.instrument;
    let asked = instrument.items.iter().enumerate();
    let marked: Vec<usize> = asked
        .filter(|(_, item)| item.key.is_marked() && item.is_asked(head.phase, head.form()))
        .map(|(at, _)| at)
        .collect();
    let mut result = json!({
        "completion": true,
        "duration": format!("PT{}M", head.minutes),
    });
    if let Some(score) = scores::score(merged, attempt, &marked) {
        result["score"] = json!({ "scaled": rounded(score / 100.0), "raw": rounded(score), "min": 0, "max": 100 });
        if has_verdict(head.phase) {
            let has_critical = scores::has_critical(merged, attempt) != Some(false);
            result["success"] = (score >= f64::from(instrument.pass) - 1e-9 && has_critical).into();
        }
    }
    let lang = instrument.locales.first().map_or("en", String::as_str);
    let mut statement = statement(merged, place, attempt);
    statement["id"] = uuid(&seed(merged, place, (attempt, ""))).into();
    statement["verb"] = verb("completed");
    statement["object"] = json!({
        "objectType": "Activity",
        "id": test_iri(merged, place),
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/assessment",
            "name": { lang: instrument.title },
        },
    });
    statement["result"] = result;
    statement
}

/// What all statements of an attempt share.
fn statement(merged: &Merged, place: &Place, attempt: u32) -> Value {
    let head = merged.attempts.head(attempt);
    let extension = |name: &str| format!("{}/xapi/{name}", place.base);
    let lang = merged.instrument.locales.get(usize::from(head.lang)).map_or("en", String::as_str);
    let mut extensions = serde_json::Map::new();
    extensions.insert(extension("phase"), head.phase.name().into());
    extensions.insert(extension("attempt"), head.number.into());
    if !head.cohort.is_empty() {
        extensions.insert(extension("cohort"), head.cohort.as_str().into());
    }
    if let Some(form) = head.form() {
        extensions.insert(extension("form"), form.to_string().into());
    }
    json!({
        "actor": {
            "objectType": "Agent",
            "account": { "homePage": place.home_page, "name": head.code.as_str() },
        },
        "version": "1.0.0",
        "context": {
            "registration": uuid(&seed(merged, place, (attempt, "registration"))),
            "language": lang,
            "revision": merged.instrument.version,
            "extensions": extensions,
        },
    })
}

/// A test before the training has no verdict.
fn has_verdict(phase: Phase) -> bool {
    phase != Phase::Pre
}

fn verb(name: &str) -> Value {
    json!({ "id": format!("http://adlnet.gov/expapi/verbs/{name}"), "display": { "en": name } })
}

fn interaction(key: &Key) -> &'static str {
    match key {
        Key::Single { .. } | Key::Multiple { .. } => "choice",
        Key::Short { expected } if expected.iter().all(|one| one.number.is_some()) => "numeric",
        Key::Short { .. } | Key::Cloze { .. } => "fill-in",
        Key::Match { .. } => "matching",
        Key::Order { .. } => "sequencing",
        Key::Scale { n: 1, .. } => "likert",
        Key::Scale { .. } => "performance",
        Key::Open => "long-fill-in",
    }
}

/// What was answered, as the standard spells it; `None` for what was not.
fn response(merged: &Merged, attempt: u32, item: usize) -> Option<String> {
    let asked = &merged.instrument.items[item];
    let typed = || merged.attempts.words(attempt, item).map(str::to_owned);
    let parts = |n: usize| (0..n).map(|at| (at, merged.attempts.part(attempt, item, at)));
    match (merged.attempts.given(attempt, item), &asked.key) {
        (Given::DontKnow, _) => Some("dont-know".to_owned()),
        (Given::Choice(choice), Key::Single { .. }) => Some(sheet::letter(choice)),
        (Given::Choice(_) | Given::Other, Key::Short { .. }) => typed(),
        (Given::Parts, Key::Cloze { .. }) => typed().map(|typed| typed.replace('|', "[,]")),
        (Given::Parts, Key::Multiple { n, .. }) => {
            let chosen = parts(*n).filter(|(_, part)| part.is_some());
            Some(joined(chosen.map(|(at, _)| sheet::letter(at))))
        }
        (Given::Parts, Key::Match { rights, .. }) => {
            let pairs = parts(rights.len()).filter_map(|(at, part)| Some((at + 1, part?)));
            Some(joined(pairs.map(|(left, right)| format!("{left}[.]{}", sheet::letter(right)))))
        }
        (Given::Parts, Key::Order { steps }) => {
            let placed = parts(steps.len()).filter_map(|(_, part)| part);
            Some(joined(placed.map(sheet::letter)))
        }
        (Given::Parts, Key::Scale { values, n, .. }) => {
            let said = parts(*n).filter_map(|(at, part)| Some((at + 1, values.get(part?)?)));
            let spelt = |(at, value): (usize, &i64)| match n {
                1 => value.to_string(),
                _ => format!("{at}[.]{value}"),
            };
            Some(joined(said.map(spelt)))
        }
        _ => None,
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("[,]")
}

fn test_iri(merged: &Merged, place: &Place) -> String {
    format!("{}/tests/{}", place.base, iri_part(&merged.instrument.id))
}

/// A part of an address: letters, digits and `-` stay, the rest is spelt out.
fn iri_part(id: &str) -> String {
    let spelt = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    id.bytes().map(spelt).collect()
}

fn seed(merged: &Merged, place: &Place, (attempt, what): (u32, &str)) -> String {
    let Attempt { code, cohort, phase, number, .. } = merged.attempts.head(attempt);
    let instrument = &merged.instrument;
    let of_test = [place.base.as_str(), &place.home_page, &instrument.id, &instrument.hash];
    let number = number.to_string();
    let of_attempt = [code.as_str(), cohort.as_str(), phase.name(), &number, what];
    [of_test.as_slice(), &of_attempt].concat().join("\n")
}

/// An id that is always the same for the same words, in the shape of a UUID made of a name.
fn uuid(seed: &str) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(seed.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::Place;
    use super::statements;
    use super::xapi;
    use crate::output::Content;
    use crate::results::Merge;
    use crate::results::Merged;
    use crate::results::Options;
    use crate::results::testing::answers;
    use crate::results::testing::instrument;
    use crate::results::testing::record;
    use serde_json::Value;

    fn merged() -> Merged {
        let options = Options { keeps_words: true, ..Options::default() };
        let mut merge = Merge::new(&instrument(), options);
        merge.open("a.json");
        for fields in
            [[("phase", "pre"), ("cohort", "KP01")], [("phase", "post"), ("cohort", "KP01")]]
        {
            merge.add(record(&fields, &answers()).as_bytes());
            merge.add(b"\n");
        }
        merge.finish()
    }

    const BASE: &str = "https://programme.example/beside/";

    fn said(merged: &Merged) -> Vec<Value> {
        statements(merged, BASE).map(|line| serde_json::from_str(&line).unwrap()).collect()
    }

    #[test]
    fn each_answer_and_each_test_is_a_statement() {
        let said = said(&merged());
        assert_eq!(said.len(), 18);
        let responses: Vec<&Value> =
            said[..8].iter().map(|said| &said["result"]["response"]).collect();
        let expected = [
            "b",
            "dont-know",
            "a[,]c",
            "12 s",
            "1[.]b[,]3[.]c",
            "c[,]a[,]b",
            "limits[,]4",
            "1[.]7[,]2[.]10",
        ];
        assert_eq!(responses, expected);
        let whole = &said[8]["result"];
        assert_eq!((&whole["duration"], &whole["completion"]), (&"PT14M".into(), &true.into()));
        assert_eq!(said[8]["timestamp"], "2026-11-22T00:00:00Z");
    }

    #[test]
    fn a_test_before_the_training_has_no_verdict() {
        for said in said(&merged()) {
            let phase =
                &said["context"]["extensions"]["https://programme.example/beside/xapi/phase"];
            let has_verdict = said["result"].get("success").is_some();
            let is_scale = said["object"]["id"].as_str().unwrap().ends_with("sure");
            assert_eq!(has_verdict, phase == "post" && !is_scale, "{said}");
        }
    }

    #[test]
    fn ids_are_alike_for_the_same_and_different_for_others() {
        let (one, other) = (said(&merged()), said(&merged()));
        assert_eq!(one, other);
        let mut ids: Vec<String> = one.iter().map(|said| said["id"].to_string()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), one.len());
    }

    #[test]
    fn the_array_is_one_json_text_and_holds_the_same() {
        let merged = merged();
        let files = xapi(&merged, BASE);
        let Content::Bytes(array) = &files[0].content else { panic!("made in memory") };
        let all: Vec<Value> = serde_json::from_slice(array).unwrap();
        assert_eq!(all, said(&merged));
    }

    #[test]
    fn an_address_becomes_an_iri() {
        for (base, expected) in [
            ("https://a.example/b/", "https://a.example/b"),
            ("a.example", "https://a.example"),
            ("urn:beside:org", "urn:beside:org"),
        ] {
            assert_eq!(Place::of(base).base, expected);
        }
    }
}
