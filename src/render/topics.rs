//! Topics: what pages say they are about, and the pages of each topic.

use crate::model::Edition;
use crate::model::Slug;
use crate::model::Text;
use crate::render::page::LinkView;
use crate::render::page::site_path;
use std::collections::BTreeMap;

/// The address of a topic's page below the locale.
pub fn path(topic: &str) -> Option<String> {
    Some(format!("topics/{}.html", Slug::from_title(topic)?.as_str()))
}

/// The name of a topic in an edition: the interface's, or the module's, or the author's.
pub fn name(edition: &Edition<'_>, topic: &str) -> String {
    if let Some(name) = edition.wording.find(&format!("topic-{topic}")) {
        return name.to_owned();
    }
    let module = edition.curriculum.at_path(&format!("learn/{topic}/index.html"));
    if let Some(number) = module {
        return edition.readings[number].text.title.clone();
    }
    let words = topic.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(words)
}

/// Links to the topics of a text.
pub fn links(edition: &Edition<'_>, text: &Text) -> Vec<LinkView> {
    let link = |topic: &String| {
        let path = site_path(edition, &path(topic)?);
        Some(LinkView { title: name(edition, topic), path, ..LinkView::default() })
    };
    text.fields.list("topics").iter().filter_map(link).collect()
}

/// The pages of each topic, by number; topics that share an address are one.
pub fn pages(edition: &Edition<'_>) -> BTreeMap<String, (String, Vec<usize>)> {
    let mut topics: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (number, reading) in edition.readings.iter().enumerate() {
        for topic in reading.text.fields.list("topics") {
            let Some(path) = path(&topic) else { continue };
            topics.entry(path).or_insert_with(|| (topic, Vec::new())).1.push(number);
        }
    }
    topics
}
