//! A list of pages: the front page of a folder, the library, examples, news, topics.

use crate::model::Edition;
use crate::model::PageKind;
use crate::model::Reading;
use crate::render::build::Build;
use crate::render::page::site_path;
use crate::render::said::Said;
use crate::render::topics;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a list shows.
#[derive(Serialize)]
pub struct ListingView {
    groups: Vec<GroupView>,
    facets: Vec<FacetView>,
    empty: Said,
}

#[derive(Serialize)]
struct GroupView {
    id: String,
    title: Said,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    title: Said,
    path: String,
    summary: Said,
    meta: Vec<Said>,
    facets: BTreeMap<&'static str, Vec<String>>,
    weave: Option<String>,
}

#[derive(Serialize)]
struct FacetView {
    id: &'static str,
    label: String,
    options: Vec<OptionView>,
}

#[derive(Serialize)]
struct OptionView {
    value: String,
    label: Said,
    n: String,
}

/// The front page of a folder: its pages, then each of its folders with its pages.
pub fn folder(build: &Build<'_>, edition: &Edition<'_>, number: usize) -> ListingView {
    let page = edition.readings[number].page;
    let Some(section) = edition.curriculum.sections.get(page.folder()) else {
        return listing(build, edition, vec![]);
    };
    let mut groups = vec![(String::new(), Said::default(), section.pages.clone())];
    let mut fronts = Vec::new();
    for folder in &section.sections {
        let below = &edition.curriculum.sections[folder];
        let front = &edition.readings[below.index];
        if below.sections.is_empty() && below.pages.len() <= 40 && front.text.file.is_none() {
            let id = format!("in-{}", folder.rsplit('/').next().unwrap_or(folder));
            groups.push((id, Said::title(edition, front), below.pages.clone()));
        } else {
            fronts.push(below.index);
        }
    }
    groups.insert(1, (String::new(), Said::default(), fronts));
    listing(build, edition, groups)
}

/// A list of some pages.
pub fn of_pages(build: &Build<'_>, edition: &Edition<'_>, numbers: &[usize]) -> ListingView {
    listing(build, edition, vec![(String::new(), Said::default(), numbers.to_vec())])
}

fn listing(
    build: &Build<'_>,
    edition: &Edition<'_>,
    groups: Vec<(String, Said, Vec<usize>)>,
) -> ListingView {
    let groups: Vec<GroupView> = groups
        .into_iter()
        .filter(|(.., numbers)| !numbers.is_empty())
        .map(|(id, title, numbers)| GroupView {
            id,
            title,
            items: numbers.into_iter().map(|number| item(build, edition, number)).collect(),
        })
        .collect();
    let facets = facets(edition, &groups);
    ListingView {
        groups,
        facets,
        empty: Said::own(&edition.wording.get("filter-empty"), &edition.locale),
    }
}

fn item(build: &Build<'_>, edition: &Edition<'_>, number: usize) -> ItemView {
    let reading = &edition.readings[number];
    let is_module = reading.page.kind == PageKind::Module;
    ItemView {
        title: Said::title(edition, reading),
        path: site_path(edition, &reading.page.path),
        summary: Said::summary(edition, reading),
        meta: meta(edition, reading),
        facets: values(reading),
        weave: is_module.then(|| build.weave_of(reading.page)).flatten(),
    }
}

/// The small words under an entry: date, authors, year, minutes.
fn meta(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<Said> {
    let fields = &reading.text.fields;
    let own = |words: String| Said::own(&words, &edition.locale);
    let of_text = |words: String| Said::new(&words, &reading.text.locale, &edition.locale);
    let mut meta = Vec::new();
    match reading.page.kind {
        PageKind::News => {
            meta.extend(fields.text("date").map(|date| own(edition.wording.date(&date))));
        }
        PageKind::Resource => {
            let author = fields.list("authors").first().cloned();
            meta.extend(author.or_else(|| fields.text("publisher")).map(of_text));
            meta.extend(fields.text("year").map(of_text));
        }
        PageKind::Activity => {
            let minutes = fields.number("minutes").map(|minutes| minutes.to_string());
            let minutes = minutes.and_then(|minutes| minutes.parse().ok());
            meta.extend(minutes.map(|n| own(edition.wording.count("count-minutes", n))));
            meta.extend(fields.text("group_size").map(|size| {
                let label = own(edition.wording.get("fact-group"));
                Said::row(&[label, of_text(size)], " ")
            }));
        }
        _ => {}
    }
    meta
}

const FACETS: &[(&str, &str)] = &[
    ("topic", "topics"),
    ("kind", "kind"),
    ("country", "country"),
    ("access", "access"),
    ("purpose", "purpose"),
    ("touch", "touch"),
    ("mobility", "mobility"),
    ("literacy", "literacy"),
];

fn values(reading: &Reading<'_>) -> BTreeMap<&'static str, Vec<String>> {
    let is_listed =
        matches!(reading.page.kind, PageKind::Resource | PageKind::Example | PageKind::Activity);
    if !is_listed {
        return BTreeMap::new();
    }
    let fields = &reading.text.fields;
    let slug =
        |text: &String| crate::model::Slug::from_title(text).map(|slug| slug.as_str().to_owned());
    FACETS
        .iter()
        .map(|(id, field)| (*id, fields.list(field).iter().filter_map(slug).collect()))
        .collect()
}

/// The facets that split a list of more than a handful: every value with the number of its pages.
fn facets(edition: &Edition<'_>, groups: &[GroupView]) -> Vec<FacetView> {
    let items: Vec<&ItemView> = groups.iter().flat_map(|group| &group.items).collect();
    if items.len() < 6 {
        return Vec::new();
    }
    let facet = |(id, _): &(&'static str, &str)| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for value in items.iter().filter_map(|item| item.facets.get(id)).flatten() {
            *counts.entry(value).or_default() += 1;
        }
        let options = counts.iter().map(|(value, n)| OptionView {
            value: (*value).to_owned(),
            label: label(edition, id, value),
            n: edition.wording.whole(*n),
        });
        (counts.len() > 1).then(|| FacetView {
            id,
            label: edition.wording.get(&format!("facet-{id}")),
            options: options.collect(),
        })
    };
    FACETS.iter().filter_map(facet).collect()
}

fn label(edition: &Edition<'_>, facet: &str, value: &str) -> Said {
    let source = &edition.curriculum.settings.source_locale;
    match facet {
        "topic" => topics::name(edition, value, source),
        "country" if edition.wording.find(&format!("country-{value}")).is_none() => {
            Said::code(&value.to_uppercase())
        }
        _ => Said::found(edition, &format!("{facet}-{value}"), (&value.replace('-', " "), source)),
    }
}
