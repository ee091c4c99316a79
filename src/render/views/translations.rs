//! How far the translations are: the truth about every page.

use crate::model::Edition;
use crate::model::Locale;
use crate::model::Reading;
use crate::model::Standing;
use crate::model::State;
use crate::render::page::site_path;
use crate::render::said::Said;
use serde::Serialize;

/// Where the page lies below the locale.
pub const PATH: &str = "adapt/translations.html";

/// How many pages of a locale are how far.
pub struct Total {
    locale: Locale,
    path: String,
    is_source: bool,
    /// Not translated, then each state from the weakest on, then out of date.
    counts: Vec<usize>,
}

/// What the page shows.
#[derive(Serialize)]
pub struct TranslationsView {
    columns: Vec<String>,
    states: Vec<StateView>,
    totals: Vec<RowView>,
    pages: Vec<PageStateView>,
    is_source: bool,
}

#[derive(Serialize)]
struct StateView {
    label: String,
    means: String,
}

#[derive(Serialize)]
struct RowView {
    locale: String,
    name: String,
    dir: &'static str,
    path: String,
    is_source: bool,
    counts: Vec<String>,
}

#[derive(Serialize)]
struct PageStateView {
    title: Said,
    path: String,
    state: &'static str,
    label: String,
    parts: String,
    stale: String,
}

/// The states of the columns: not translated, drafts and reviews, out of date.
fn columns() -> impl Iterator<Item = &'static str> {
    let states = State::ALL.into_iter().map(State::name);
    std::iter::once("missing").chain(states).chain(["stale"])
}

/// Which column a page counts in.
fn column(standing: &Standing) -> &'static str {
    match standing.state() {
        None => "missing",
        Some(_) if standing.n_stale > 0 => "stale",
        Some(state) => state.name(),
    }
}

/// The pages that can be translated, each with how far it is.
fn standings<'e>(
    edition: &'e Edition<'_>,
) -> impl Iterator<Item = (&'e Reading<'e>, &'e Standing)> {
    let readings = edition.readings.iter().filter(|reading| reading.text.file.is_some());
    readings.filter_map(|reading| Some((reading, reading.standing.as_ref()?)))
}

/// How far every locale is, counted in pages.
pub fn totals(editions: &[Edition<'_>]) -> Vec<Total> {
    let total = |edition: &Edition<'_>| {
        let counts = columns().map(|name| {
            standings(edition).filter(|(_, standing)| column(standing) == name).count()
        });
        Total {
            locale: edition.locale.clone(),
            path: site_path(edition, PATH),
            is_source: edition.locale == edition.curriculum.settings.source_locale,
            counts: counts.collect(),
        }
    };
    editions.iter().map(total).collect()
}

/// The view of an edition.
pub fn view(edition: &Edition<'_>, totals: &[Total]) -> TranslationsView {
    let wording = &edition.wording;
    let states = columns().map(|name| StateView {
        label: wording.get(&format!("state-{name}")),
        means: wording.get(&format!("state-{name}-means")),
    });
    let row = |total: &Total| RowView {
        locale: total.locale.to_string(),
        name: total.locale.endonym().to_owned(),
        dir: total.locale.direction(),
        path: total.path.clone(),
        is_source: total.is_source,
        counts: total.counts.iter().map(|count| wording.whole(*count)).collect(),
    };
    TranslationsView {
        columns: columns().map(|name| wording.get(&format!("state-{name}"))).collect(),
        states: states.collect(),
        totals: totals.iter().map(row).collect(),
        pages: standings(edition)
            .map(|(reading, standing)| page(edition, reading, standing))
            .collect(),
        is_source: edition.locale == edition.curriculum.settings.source_locale,
    }
}

fn page(edition: &Edition<'_>, reading: &Reading<'_>, standing: &Standing) -> PageStateView {
    let wording = &edition.wording;
    let state = column(standing);
    let n_done = standing.n_parts - standing.n_missing;
    PageStateView {
        title: Said::title(edition, reading),
        path: site_path(edition, &reading.page.path),
        state,
        label: wording.get(&format!("state-{state}")),
        parts: format!("{} / {}", wording.whole(n_done), wording.whole(standing.n_parts)),
        stale: wording.whole(standing.n_stale),
    }
}
