//! The reading page: lessons, chapters, library entries, examples, news, activities, worksheets.

use crate::model::Edition;
use crate::model::PageKind;
use crate::model::Reading;
use crate::model::relative;
use crate::render::page::DateView;
use crate::render::page::FactView;
use crate::render::page::RelatedView;
use crate::render::page::escaped;
use crate::render::page::site_path;
use crate::render::said::Said;

/// Facts of a page: the label's string, the field, and the prefix of the strings for its values.
type Row = (&'static str, &'static str, &'static str);

const RESOURCE: &[Row] = &[
    ("fact-authors", "authors", ""),
    ("fact-publisher", "publisher", ""),
    ("fact-year", "year", ""),
    ("fact-kind", "kind", "kind-of-work-"),
    ("fact-original-title", "original_title", ""),
    ("fact-language", "language", "language-name-"),
    ("fact-identifier", "identifier", "identifier"),
    ("fact-where", "locator", ""),
    ("fact-access", "access", "access-"),
    ("fact-evidence", "evidence", ""),
    ("fact-reviewed", "date_reviewed", "date"),
];

const EXAMPLE: &[Row] = &[
    ("fact-country", "country", "country"),
    ("fact-conditions", "condition", ""),
    ("fact-model", "model", "model-name-"),
    ("fact-organisation", "organisation", ""),
    ("fact-scale", "scale", ""),
    ("fact-as-of", "as_of", "date"),
    ("fact-sources", "sources", "source"),
];

const ACTIVITY: &[Row] = &[
    ("fact-purpose", "purpose", "purpose-"),
    ("fact-minutes", "minutes", "minutes"),
    ("fact-group", "group_size", ""),
    ("fact-touch", "touch", "touch-"),
    ("fact-mobility", "mobility", "mobility-"),
    ("fact-literacy", "literacy", "literacy-"),
    ("fact-avoid", "avoid_when", ""),
];

/// The facts under the title, by the kind of page.
pub fn facts(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<FactView> {
    let rows = match reading.page.kind {
        PageKind::Resource => RESOURCE,
        PageKind::Example => EXAMPLE,
        PageKind::Activity => ACTIVITY,
        _ => &[],
    };
    rows.iter().filter_map(|row| fact(edition, reading, row)).collect()
}

fn fact(
    edition: &Edition<'_>,
    reading: &Reading<'_>,
    (label, field, values): &Row,
) -> Option<FactView> {
    let wording = &edition.wording;
    let own = |words: &str| Said::own(words, &edition.locale);
    let found = |id: String, value: &str| Said::found(edition, &id, (value, &reading.text.locale));
    let shown = |value: String| match *values {
        "" => Said::new(&value, &reading.text.locale, &edition.locale),
        "date" => own(&wording.date(&value)),
        "source" => source(edition, reading, &value),
        "identifier" => Said::html(identifier(&value)),
        "country" => found(format!("country-{}", value.to_lowercase()), &value),
        "minutes" => own(&value.parse().map_or(value, |n| wording.count("count-minutes", n))),
        prefix => found(format!("{prefix}{value}"), &value),
    };
    let values: Vec<Said> = reading.text.fields.list(field).into_iter().map(shown).collect();
    if values.is_empty() {
        return None;
    }
    Some(FactView { label: wording.get(label), value: Said::row(&values, "; ") })
}

/// An identifier; a DOI leads to the work through its resolver.
fn identifier(value: &str) -> String {
    let shown = Said::code(value);
    let shown = shown.as_html();
    match value.strip_prefix("doi:") {
        Some(doi) => format!(
            "<a href=\"https://doi.org/{}\" rel=\"external noopener\">{shown}</a>",
            escaped(doi.trim())
        ),
        None => shown.to_owned(),
    }
}

/// A work of the library by its id, as a link.
fn source(edition: &Edition<'_>, reading: &Reading<'_>, id: &str) -> Said {
    match edition.curriculum.at_path(&format!("library/{id}.html")) {
        Some(number) => {
            let other = &edition.readings[number];
            let to = relative(&reading.page.path, &other.page.path);
            let title = Said::title(edition, other);
            Said::html(format!("<a href=\"{to}\">{}</a>", title.as_html()))
        }
        None => Said::new(id, &reading.text.locale, &edition.locale),
    }
}

/// The date of a post.
pub fn date(edition: &Edition<'_>, reading: &Reading<'_>) -> Option<DateView> {
    let iso =
        reading.text.fields.text("date").filter(|date| crate::content::fields::is_date(date))?;
    Some(DateView { text: edition.wording.date(&iso), iso })
}

/// Works on the same topics, for library entries; at most four.
pub fn related(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<RelatedView> {
    if !matches!(reading.page.kind, PageKind::Resource | PageKind::Example) {
        return Vec::new();
    }
    let topics = reading.text.fields.list("topics");
    let shared = |other: &Reading<'_>| {
        other.text.fields.list("topics").iter().filter(|topic| topics.contains(topic)).count()
    };
    let mut near: Vec<(usize, usize)> = edition
        .curriculum
        .of_kind(reading.page.kind)
        .filter(|(_, page)| page.path != reading.page.path)
        .map(|(number, _)| (shared(&edition.readings[number]), number))
        .filter(|(n_shared, _)| *n_shared > 0)
        .collect();
    near.sort_by_key(|(n_shared, number)| (usize::MAX - n_shared, *number));
    near.iter()
        .take(4)
        .map(|(_, number)| {
            let other = &edition.readings[*number];
            RelatedView {
                title: Said::title(edition, other),
                path: site_path(edition, &other.page.path),
                summary: Said::summary(edition, other),
            }
        })
        .collect()
}
