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

/// Links to the topics of a text.
pub fn links(edition: &Edition<'_>, text: &Text) -> Vec<LinkView> {
    let link = |topic: &String| {
        let path = site_path(edition, &path(topic)?);
        Some(LinkView { title: edition.topic_name(topic), path, ..LinkView::default() })
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
