use super::Unit;
use super::UnitKind;
use super::units;
use super::with_words;
use crate::content::read_text;
use crate::model::Locale;
use crate::source::FileId;

const PAGE: &str = r##"---
title: Ask first
number: 3
summary: >-
  Two lines
  of summary.
topics: [role]
---

Some *words* here,
on two lines.

## A question {#ask}

> Quoted and
> wrapped.

- One
- [Two](../two.md#x) \
  broken

::: role {name="Ana, mother" private=true}
{{ local.phone }}
:::

::: stop {contact=supervisor}
Do not go alone.
:::

| A | 12 |
|---|---|
| b | \*c |

::: quiz {#q}
### Why? {#why critical}
- [x] Because.
  > Right.
- [ ] = 5 ± 1
:::
"##;

fn text() -> crate::model::Text {
    read_text(FileId(0), PAGE, (Locale::parse("en").unwrap(), "a.md".to_owned()))
}

fn named(units: &[Unit<'_>]) -> Vec<(UnitKind, String)> {
    units.iter().map(|unit| (unit.kind, unit.text.to_string())).collect()
}

#[test]
fn every_piece_that_a_reader_sees_is_a_unit_and_nothing_else() {
    let text = text();
    let found = named(&units(&text, PAGE));
    let wanted = [
        (UnitKind::Field, "Ask first"),
        (UnitKind::Field, "Two lines of summary."),
        (UnitKind::Paragraph, "Some *words* here, on two lines."),
        (UnitKind::Heading, "A question"),
        (UnitKind::Quote, "Quoted and wrapped."),
        (UnitKind::Item, "One"),
        (UnitKind::Item, "[Two](../two.md#x)\\\nbroken"),
        (UnitKind::Attribute, "Ana, mother"),
        (UnitKind::Paragraph, "Do not go alone."),
        (UnitKind::Cell, "A"),
        (UnitKind::Cell, "b"),
        (UnitKind::Cell, "\\*c"),
        (UnitKind::Heading, "Why?"),
        (UnitKind::Item, "Because."),
        (UnitKind::Quote, "Right."),
    ];
    let wanted: Vec<_> = wanted.map(|(kind, text)| (kind, text.to_owned())).into();
    assert_eq!(found, wanted);
}

#[test]
fn what_stands_in_a_stop_is_safety_text() {
    let text = text();
    let units = units(&text, PAGE);
    let safety: Vec<&str> =
        units.iter().filter(|unit| unit.is_safety).map(|unit| &*unit.text).collect();
    assert_eq!(safety, ["Do not go alone."]);
}

#[test]
fn the_same_words_change_no_byte() {
    let text = text();
    let units = units(&text, PAGE);
    assert_eq!(with_words(PAGE, &units, |at| Some(units[at].text.to_string())), PAGE);
    assert_eq!(with_words(PAGE, &units, |_| None), PAGE);
}

#[test]
fn other_words_are_read_as_they_were_given() {
    let text = text();
    let units = units(&text, PAGE);
    let given = |at: usize| format!("Á{}", units[at].text);
    let again = with_words(PAGE, &units, |at| Some(given(at)));
    let read = read_text(FileId(0), &again, (Locale::parse("en").unwrap(), "a.md".to_owned()));
    let wanted: Vec<_> =
        units.iter().enumerate().map(|(at, unit)| (unit.kind, given(at))).collect();
    assert_eq!(named(&super::units(&read, &again)), wanted, "{again}");
    assert!(again.contains("number: 3\nsummary: \"ÁTwo lines of summary.\"\ntopics"), "{again}");
    assert!(again.contains("- Á[Two](../two.md#x)\\\n  broken\n"), "{again}");
}

#[test]
fn other_words_keep_ids_keys_and_links() {
    let text = text();
    let units = units(&text, PAGE);
    let other = with_words(PAGE, &units, |at| Some(format!("Á{at}")));
    for kept in [
        "{#ask}",
        "{#why critical}",
        "- [x] Á",
        "> Á",
        "- [ ] = 5 ± 1",
        "{{ local.phone }}",
        "name=\"Á7\" private=true",
    ] {
        assert!(other.contains(kept), "{kept} in {other}");
    }
}
