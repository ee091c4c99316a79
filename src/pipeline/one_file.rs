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
    /// Its locale.
    pub locale: Locale,
    /// The file.
    pub html: String,
    /// How many pages it holds.
    pub n_pages: usize,
}

/// Folds what supporters read in a locale of a project into one file. What is not translated is there in the source
/// language, and found by its search. If no locale is named, it is the source locale; nothing comes of one that the
/// site does not have.
///
/// # Errors
///
/// Says which page cannot be folded.
pub fn one_file(
    (project, built_in): (&Sources, &Sources),
    options: &ReadOptions,
    (locale, bytes): (Option<&str>, Bytes<'_>),
) -> Option<Result<Folded, String>> {
    let options = ReadOptions { for_supporters: true, ..options.clone() };
    let parts = Parts::read((project, built_in), &options, &mut Memory::default());
    let Parts { mut curriculum, catalogues, theme, .. } = parts;
    let settings = &mut curriculum.settings;
    let source = settings.source_locale.clone();
    let locale = locale.map_or_else(|| Some(source.clone()), Locale::parse)?;
    settings.locales.retain(|own| *own == locale || *own == source);
    let (editions, _) = l10n::editions(&curriculum, &catalogues, project);
    let own = editions.iter().find(|edition| edition.locale == locale)?;
    let of_source = editions.iter().filter(|edition| edition.locale != locale);
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
    let by_path = plates.iter().map(|plate| (plate.path.as_str(), plate)).collect();
    let shelf = Shelf { site: &site, theme, by_path, bytes };
    let mut scripts = shelf.of_theme(".js");
    scripts.extend(index);
    let whole = Whole {
        pages: &pages,
        scripts: &scripts,
        styles: &shelf.of_theme(".css"),
        script: &theme.one_file.script,
        style: &theme.one_file.style,
        file: &|path| shelf.file(path),
        left_out: &own.wording.get("one-file-left-out"),
    };
    let html = export::one_file(&whole)?;
    Ok(Folded { locale: own.locale.clone(), html, n_pages: pages.len() })
}

/// The files of a site, each made when it is wanted.
struct Shelf<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    by_path: HashMap<&'a str, &'a Plate>,
    bytes: Bytes<'a>,
}

impl Shelf<'_> {
    /// What a file holds. Fonts for Latin script stay out: every device has some.
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let pack = path.strip_prefix("assets/fonts/").and_then(|rest| rest.split('/').next());
        let usual = self.theme.fonts.get("default");
        if pack.is_some_and(|pack| usual.is_some_and(|usual| usual.iter().any(|own| own == pack))) {
            return None;
        }
        match self.site.print(self.by_path.get(path)?).0.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Copy { from, .. } => (self.bytes)(&from),
            Content::Laid { .. } => None,
        }
    }

    /// The files of the theme with an ending, by path.
    fn of_theme(&self, ending: &str) -> Vec<Artifact> {
        let names = self.theme.files.keys().filter(|path| path.ends_with(ending));
        let plates = names.filter_map(|path| self.by_path.get(path.as_str()));
        let is_apart = |plate: &&&Plate| !plate.path.starts_with("assets/fonts/");
        plates.filter(is_apart).map(|plate| self.site.print(plate).0).collect()
    }
}
