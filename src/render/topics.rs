//! Topics: what pages say they are about, and the pages of each topic.

use crate::model::Edition;
use crate::model::Locale;
use crate::model::Slug;
use crate::model::Text;
use crate::render::page::LinkView;
use crate::render::page::site_path;
use crate::render::said::Said;
use std::collections::BTreeMap;

/// The address of a topic's page below the locale.
pub fn path(topic: &str) -> Option<String> {
    Some(format!("topics/{}.html", Slug::from_title(topic)?.as_str()))
}

/// The name of a topic: the interface's, or the module's, or the author's, who wrote it in a locale.
pub fn name(edition: &Edition<'_>, topic: &str, author: &Locale) -> Said {
    let words = edition.topic_name(topic);
    let module = || edition.curriculum.at_path(&format!("learn/{topic}/index.html"));
    let locale = match edition.wording.find(&format!("topic-{topic}")) {
        Some(_) => &edition.locale,
        None => module().map_or(author, |number| &edition.readings[number].text.locale),
    };
    Said::new(&words, locale, &edition.locale)
}

/// The name of a topic that some pages share, as their authors wrote it.
pub fn name_of(edition: &Edition<'_>, topic: &str, numbers: &[usize]) -> Said {
    let first = numbers.first().map(|number| &edition.readings[*number].text.locale);
    name(edition, topic, first.unwrap_or(&edition.locale))
}

/// Links to the topics of a text.
pub fn links(edition: &Edition<'_>, text: &Text) -> Vec<LinkView> {
    let link = |topic: &String| {
        let path = site_path(edition, &path(topic)?);
        Some(LinkView { title: name(edition, topic, &text.locale), path, ..LinkView::default() })
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
