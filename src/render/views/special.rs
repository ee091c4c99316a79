//! Pages that no file holds: the gate, topics, A to Z, the missing page.

use crate::model::Edition;
use crate::model::PageKind;
use crate::model::Reading;
use crate::render::build::DoorView;
use crate::render::build::doors;
use crate::render::letters;
use crate::render::page::site_path;
use crate::render::said::Said;
use crate::render::topics;
use serde::Serialize;

/// What the gate shows: the front page of every locale.
#[derive(Serialize)]
pub struct GateView {
    locales: Vec<GateLocaleView>,
}

#[derive(Serialize)]
struct GateLocaleView {
    locale: String,
    name: String,
    dir: &'static str,
    path: String,
    line: String,
}

/// The view of the gate.
pub fn gate(editions: &[Edition<'_>]) -> GateView {
    let locale = |edition: &Edition<'_>| GateLocaleView {
        locale: edition.locale.to_string(),
        name: edition.locale.endonym().to_owned(),
        dir: edition.locale.direction(),
        path: site_path(edition, "index.html"),
        line: edition.wording.get("gate-line"),
    };
    GateView { locales: editions.iter().map(locale).collect() }
}

/// What the page of an address without a page shows.
#[derive(Serialize)]
pub struct MissingView {
    doors: Vec<DoorView>,
}

/// The view of the missing page.
pub fn missing(edition: &Edition<'_>) -> MissingView {
    MissingView { doors: doors(edition) }
}

/// What A to Z shows.
#[derive(Serialize)]
pub struct TopicsView {
    letters: Vec<LetterView>,
    topics: Vec<TopicView>,
}

#[derive(Serialize)]
struct LetterView {
    letter: Said,
    items: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    title: Said,
    path: String,
    kind: String,
}

#[derive(Serialize)]
struct TopicView {
    title: Said,
    path: String,
    n: String,
}

/// The view of A to Z: every topic and every page.
pub fn a_to_z(edition: &Edition<'_>) -> TopicsView {
    let readings: Vec<&Reading<'_>> =
        edition.readings.iter().filter(|reading| reading.page.kind != PageKind::Home).collect();
    let entry = |reading: &Reading<'_>| EntryView {
        title: Said::title(edition, reading),
        path: site_path(edition, &reading.page.path),
        kind: edition.wording.get(&format!("kind-{}", reading.page.kind.name())),
    };
    let letters = letters::group(edition, readings, |reading| &reading.text.title);
    let letter = |(letter, readings): (String, Vec<&Reading<'_>>)| LetterView {
        letter: Said::name(&letter, &edition.locale),
        items: readings.into_iter().map(entry).collect(),
    };
    TopicsView { letters: letters.into_iter().map(letter).collect(), topics: list(edition) }
}

/// The view of the list of topics alone.
pub fn topics_only(edition: &Edition<'_>) -> TopicsView {
    TopicsView { letters: Vec::new(), topics: list(edition) }
}

fn list(edition: &Edition<'_>) -> Vec<TopicView> {
    let topics = topics::pages(edition).into_iter();
    let view = |(path, (topic, numbers)): (String, (String, Vec<usize>))| TopicView {
        title: topics::name_of(edition, &topic, &numbers),
        path: site_path(edition, &path),
        n: edition.wording.whole(numbers.len()),
    };
    let mut named: Vec<(String, TopicView)> =
        topics.map(|entry| (edition.topic_name(&entry.1.0), view(entry))).collect();
    named.sort_by(|a, b| a.0.cmp(&b.0));
    named.into_iter().map(|(_, view)| view).collect()
}
