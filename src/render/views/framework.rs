//! A framework: its items, how it compares, how it maps to others.

use crate::model::Crosswalk;
use crate::model::Edition;
use crate::model::Framework;
use crate::model::FrameworkItem;
use crate::model::Page;
use crate::model::PageKind;
use crate::render::page::LinkView;
use crate::render::page::link;
use crate::render::said::Said;
use crate::render::views::session;
use serde::Serialize;

/// What a framework page shows.
#[derive(Serialize)]
pub struct FrameworkView {
    items: Vec<ItemView>,
    crosswalks: Vec<CrosswalkView>,
    figure: String,
    comparison: Option<TableView>,
}

#[derive(Serialize)]
struct ItemView {
    id: String,
    label: Said,
    definition: Said,
    rows: Vec<RowView>,
    pages: Vec<LinkView>,
}

#[derive(Serialize)]
struct RowView {
    label: Said,
    value: Said,
}

#[derive(Serialize)]
struct CrosswalkView {
    title: Said,
    note: Said,
    rows: Vec<PairView>,
}

#[derive(Serialize)]
struct PairView {
    from: Said,
    to: Said,
}

#[derive(Serialize)]
struct TableView {
    columns: Vec<Said>,
    rows: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    label: Said,
    cells: Vec<Said>,
}

/// The view of a framework's page.
pub fn view(edition: &Edition<'_>, page: &Page) -> Option<FrameworkView> {
    let framework = edition.curriculum.framework(&page.id)?;
    let own =
        framework.crosswalks.iter().filter_map(|crosswalk| forth(edition, framework, crosswalk));
    let others = edition.curriculum.frameworks.iter().flat_map(|other| {
        let to_us = other.crosswalks.iter().filter(|crosswalk| crosswalk.framework == framework.id);
        to_us.map(move |crosswalk| back(edition, framework, other, crosswalk))
    });
    Some(FrameworkView {
        items: framework.items.iter().map(|item| self::item(edition, framework, item)).collect(),
        crosswalks: own.chain(others).collect(),
        figure: String::new(),
        comparison: comparison(edition, framework),
    })
}

fn item(edition: &Edition<'_>, framework: &Framework, item: &FrameworkItem) -> ItemView {
    ItemView {
        id: item.id.clone(),
        label: said(edition, &item.label),
        definition: said(edition, &item.definition),
        rows: Vec::new(),
        pages: if framework.id == "functions-5" { serving(edition, &item.id) } else { Vec::new() },
    }
}

/// The modules with an objective that serves a function.
fn serving(edition: &Edition<'_>, function: &str) -> Vec<LinkView> {
    let serves = |page: &Page| {
        let items = session::list_items(&page.source().body.blocks, "objectives");
        items.iter().any(|item| item.attrs.get("fn") == Some(function))
            || page.source().fields.list("functions").iter().any(|id| id == function)
    };
    let modules = edition.curriculum.of_kind(PageKind::Module);
    modules.filter(|(_, page)| serves(page)).map(|(number, _)| link(edition, number)).collect()
}

/// Words of a framework: they are data of the site's source, in its language.
fn said(edition: &Edition<'_>, words: &str) -> Said {
    Said::new(words, &edition.curriculum.settings.source_locale, &edition.locale)
}

/// Labels in a row, as the language of the edition puts them.
fn list<'a>(edition: &Edition<'_>, labels: impl Iterator<Item = &'a str>) -> Said {
    Said::list(edition, &labels.map(|label| said(edition, label)).collect::<Vec<_>>())
}

fn label<'a>(framework: &'a Framework, id: &'a str) -> &'a str {
    framework.items.iter().find(|item| item.id == id).map_or(id, |item| &item.label)
}

fn forth(
    edition: &Edition<'_>,
    framework: &Framework,
    crosswalk: &Crosswalk,
) -> Option<CrosswalkView> {
    let other = edition.curriculum.framework(&crosswalk.framework)?;
    let row = |(from, to): &(String, Vec<String>)| PairView {
        from: said(edition, label(framework, from)),
        to: list(edition, to.iter().map(|id| label(other, id))),
    };
    Some(CrosswalkView {
        title: title(edition, other),
        note: said(edition, &crosswalk.note),
        rows: crosswalk.pairs.iter().map(row).collect(),
    })
}

/// The crosswalk of another framework to this one, read the other way round.
fn back(
    edition: &Edition<'_>,
    framework: &Framework,
    other: &Framework,
    crosswalk: &Crosswalk,
) -> CrosswalkView {
    let rows = framework.items.iter().map(|item| {
        let from = crosswalk.pairs.iter().filter(|(_, to)| to.contains(&item.id));
        PairView {
            from: said(edition, &item.label),
            to: list(edition, from.map(|(id, _)| label(other, id))),
        }
    });
    CrosswalkView {
        title: title(edition, other),
        note: said(edition, &crosswalk.note),
        rows: rows.collect(),
    }
}

fn title(edition: &Edition<'_>, other: &Framework) -> Said {
    Said::filled(edition, "crosswalk-to", ("framework", &said(edition, &other.title)))
}

/// A table of the further facts of the items, if they have such.
fn comparison(edition: &Edition<'_>, framework: &Framework) -> Option<TableView> {
    let names: Vec<&String> =
        framework.items.first()?.more.0.iter().map(|(name, ..)| name).collect();
    if names.is_empty() {
        return None;
    }
    let line = |item: &FrameworkItem| LineView {
        label: said(edition, &item.label),
        cells: names.iter().map(|name| said(edition, &item.more.list(name).join("; "))).collect(),
    };
    let column = |name: &&String| {
        let id = format!("model-{}", name.replace('_', "-"));
        let source = &edition.curriculum.settings.source_locale;
        Said::found(edition, &id, (&name.replace('_', " "), source))
    };
    Some(TableView {
        columns: names.iter().map(column).collect(),
        rows: framework.items.iter().map(line).collect(),
    })
}
