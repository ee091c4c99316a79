//! Editions become pages.
//!
//! A page is a pure function of its view, so pages render in parallel and
//! come out alike on any number of cores. Nothing here judges the content.

mod blocks;
mod body;
mod breaks;
mod build;
mod feeds;
mod figures;
mod inlines;
mod letters;
mod nearby;
mod page;
mod pages;
mod safety;
mod said;
#[cfg(test)]
mod tests;
mod title;
mod topics;
mod views;

use crate::diagnostic::Diagnostic;
use crate::model::Edition;
use crate::output;
use crate::output::Artifact;
use crate::source;
use crate::source::Sources;
use crate::theme::Theme;
use build::Build;

/// Renders all pages of all editions and gathers the files they refer to.
pub fn site(
    editions: &[Edition<'_>],
    theme: &Theme,
    sources: &Sources,
) -> (Vec<Artifact>, Vec<Diagnostic>) {
    let Some(first) = editions.first() else { return (Vec::new(), Vec::new()) };
    let mut build = Build::new(theme, first);
    if editions.len() > 1 {
        build.translations = views::translations::totals(editions);
    }
    let frames = build.frames(editions);
    let mut artifacts = Vec::new();
    let mut findings = Vec::new();
    for edition in editions {
        let (pages, told) = pages::edition(&build, edition, &frames);
        artifacts.extend(pages);
        findings.extend(told);
        artifacts.extend(feeds::feeds(edition));
    }
    let (gate, told) = pages::gate(&build, editions, &frames);
    artifacts.extend(gate);
    findings.extend(told);
    artifacts.extend(feeds::sitemap(editions));
    artifacts.extend(cloths(&build));
    artifacts.extend(theme_files(&build, editions));
    artifacts.extend(assets(first, sources));
    (artifacts, findings)
}

fn cloths(build: &Build<'_>) -> Vec<Artifact> {
    let cloth = |(module, cloth): (&String, &build::Cloth)| {
        Artifact::new(cloth.path.clone(), cloth.svg.clone(), format!("the cloth of {module}"))
    };
    build.weaves.iter().map(cloth).collect()
}

/// The files of the theme; of the font packs only those that an edition uses.
fn theme_files(build: &Build<'_>, editions: &[Edition<'_>]) -> Vec<Artifact> {
    let packs = build.packs_of_all(editions);
    let is_used = |path: &str| match path.strip_prefix("assets/fonts/") {
        Some(rest) => {
            rest.split_once('/').is_some_and(|(pack, _)| packs.iter().any(|used| used == pack))
        }
        None => true,
    };
    let used = build.theme.files.iter().filter(|(path, _)| is_used(path));
    used.map(|(path, content)| copied(path.clone(), content, format!("the theme's {path}")))
        .collect()
}

fn assets(edition: &Edition<'_>, sources: &Sources) -> Vec<Artifact> {
    let assets = edition.curriculum.assets.iter();
    assets
        .filter_map(|(path, asset)| {
            let file = sources.file(asset.file)?;
            Some(copied(asset_path(edition, path), &file.content, file.path.clone()))
        })
        .collect()
}

/// Where a file beside the pages goes: files of no locale lie with those of the source locale.
pub(crate) fn asset_path(edition: &Edition<'_>, path: &str) -> String {
    let settings = &edition.curriculum.settings;
    let folder = path.split('/').next().unwrap_or_default();
    let has_locale = settings.locales.iter().any(|locale| locale.as_str() == folder);
    if has_locale { path.to_owned() } else { format!("{}/{path}", settings.source_locale) }
}

fn copied(path: String, content: &source::Content, origin: String) -> Artifact {
    let content = match content {
        source::Content::Text(text) => output::Content::Bytes(text.clone().into_bytes()),
        source::Content::Bytes(bytes) => output::Content::Bytes(bytes.to_vec()),
        source::Content::Asset { path, len, hash } => {
            output::Content::Copy { from: path.clone(), len: *len, hash: *hash }
        }
    };
    Artifact { path, content, origin }
}
