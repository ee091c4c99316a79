//! The edition in one file: what supporters read of one language, folded into one page.

use crate::content::ReadOptions;
use crate::export;
use crate::export::Whole;
use crate::l10n;
use crate::model::Edition;
use crate::model::Locale;
use crate::output::Artifact;
use crate::output::Content;
use crate::pipeline::Memory;
use crate::pipeline::Parts;
use crate::render::Plate;
use crate::render::Site;
use crate::search;
use crate::source::Sources;
use crate::theme::Theme;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

/// Reads the bytes of a file that lies on the disk; nothing if it cannot be read.
pub type Bytes<'a> = &'a (dyn Fn(&Path) -> Option<Vec<u8>> + Sync);

/// A course in one file.
pub struct Folded {
    /// The file.
    pub html: String,
    /// How many pages it holds.
    pub n_pages: usize,
}

/// Folds what supporters read in a locale of a project into one file. What is not translated is there in the source
/// language, and found by its search. Nothing if the site has no such locale.
///
/// # Errors
///
/// Says which page cannot be folded.
pub fn one_file(
    (project, built_in): (&Sources, &Sources),
    options: &ReadOptions,
    (locale, bytes): (&Locale, Bytes<'_>),
) -> Option<Result<Folded, String>> {
    let options = ReadOptions { for_supporters: true, ..options.clone() };
    let parts = Parts::read((project, built_in), &options, &mut Memory::default());
    let Parts { mut curriculum, catalogues, theme, .. } = parts;
    let settings = &mut curriculum.settings;
    let source = settings.source_locale.clone();
    settings.locales.retain(|own| *own == *locale || *own == source);
    let (editions, _) = l10n::editions(&curriculum, &catalogues, project);
    let own = editions.iter().find(|edition| edition.locale == *locale)?;
    let of_source = editions.iter().filter(|edition| edition.locale != *locale);
    let rest: Vec<Edition<'_>> = of_source.map(|edition| shown_in(own, edition)).collect();
    let index = search::index(std::iter::once(own).chain(&rest), &|file| file);
    Some(folded((own, &editions), (&theme, project), index, bytes))
}

/// An edition of which only what another one shows is of its own language: the rest is not in its search.
fn shown_in<'a>(own: &Edition<'a>, source: &Edition<'a>) -> Edition<'a> {
    let mut rest = source.clone();
    for (shown, reading) in std::iter::zip(&own.readings, &mut rest.readings) {
        if shown.text.locale != rest.locale {
            reading.text = Cow::clone(&shown.text);
        }
    }
    rest
}

fn folded(
    (own, editions): (&Edition<'_>, &[Edition<'_>]),
    (theme, project): (&Theme, &Sources),
    index: Vec<Artifact>,
    bytes: Bytes<'_>,
) -> Result<Folded, String> {
    let site = Site::of_one_language(editions, theme, project);
    let plates = site.plates();
    let is_own = |plate: &&Plate| {
        site.is_leaf(plate) && site.locale_of(plate).is_some_and(|locale| *locale == own.locale)
    };
    let printed: Vec<&Plate> = plates.iter().filter(is_own).collect();
    let pages: Vec<Artifact> = printed.into_par_iter().map(|plate| site.print(plate).0).collect();
    let by_path: HashMap<&str, &Plate> =
        plates.iter().map(|plate| (plate.path.as_str(), plate)).collect();
    // Every device has letters for Latin script.
    let spare = theme.fonts.get("default").cloned().unwrap_or_default();
    let file = |path: &str| {
        let pack = path.strip_prefix("assets/fonts/").and_then(|rest| rest.split('/').next());
        if pack.is_some_and(|pack| spare.iter().any(|own| own == pack)) {
            return None;
        }
        match site.print(by_path.get(path)?).0.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Copy { from, .. } => bytes(&from),
            Content::Laid { .. } => None,
        }
    };
    let of_theme = |ending: &str| -> Vec<Artifact> {
        let is_one = |plate: &&Plate| {
            let name = plate.path.strip_prefix("assets/");
            name.is_some_and(|name| name.ends_with(ending) && !name.contains('/'))
        };
        plates.iter().filter(is_one).map(|plate| site.print(plate).0).collect()
    };
    let mut scripts = of_theme(".js");
    scripts.extend(index);
    let whole = Whole {
        pages: &pages,
        scripts: &scripts,
        styles: &of_theme(".css"),
        script: &theme.one_file.script,
        style: &theme.one_file.style,
        file: &file,
        left_out: &own.wording.get("one-file-left-out"),
    };
    let html = export::one_file(&whole)?;
    Ok(Folded { html, n_pages: pages.len() })
}
