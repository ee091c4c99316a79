//! A site before any page of it is made: what files there will be, and each of them when it is asked for.
//!
//! All addresses are known before the first page is poured, so a build can hand every file on as soon as
//! it is made, and a preview makes only what somebody looks at.

use crate::diagnostic::Diagnostic;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::PageKind;
use crate::model::Phase;
use crate::model::Text;
use crate::model::View;
use crate::output;
use crate::output::Artifact;
use crate::render::build::Build;
use crate::render::build::Frames;
use crate::render::build::Press;
use crate::render::feeds;
use crate::render::feeds::Form;
use crate::render::kept::Kept;
use crate::render::page::site_path;
use crate::render::pages::GATE;
use crate::render::pages::Printed;
use crate::render::topics;
use crate::render::views;
use crate::render::views::book::Book;
use crate::source;
use crate::source::FileId;
use crate::source::Sources;
use crate::theme::Theme;
use rayon::prelude::*;
use std::borrow::Cow;

/// A site whose pages can be made.
pub struct Site<'a> {
    editions: &'a [Edition<'a>],
    sources: &'a Sources,
    build: Build<'a>,
    frames: Frames,
}

/// One file of the site to be.
pub struct Plate {
    /// Where it goes: relative to the output folder, parted by `/`.
    pub path: String,
    /// What it is made of, to be named in messages: a file of the author, a format.
    pub origin: String,
    /// The number of its edition.
    edition: usize,
    what: What,
}

/// What a file is.
enum What {
    Reading(usize, View),
    Phase(usize, Phase),
    Topic(String, Vec<usize>),
    Book(Book),
    Topics,
    AToZ,
    Missing,
    Translations,
    Gate,
    Feed(Form),
    Sitemap,
    /// The cloth of a module.
    Cloth(String),
    /// A file of the theme.
    Theme,
    /// A file beside the pages, by its path below the content.
    Asset(String),
}

impl<'a> Site<'a> {
    /// Prepares what all pages share.
    pub fn new(editions: &'a [Edition<'a>], theme: &'a Theme, sources: &'a Sources) -> Site<'a> {
        let mut build = Build::new(theme, &editions[0]);
        if editions.len() > 1 {
            build.translations = views::translations::totals(editions);
        }
        let frames = build.frames(editions);
        Site { editions, sources, build, frames }
    }

    /// Prepares pages of one language for readers who have no other: they offer none.
    pub fn of_one_language(
        editions: &'a [Edition<'a>],
        theme: &'a Theme,
        sources: &'a Sources,
    ) -> Site<'a> {
        let mut build = Build::new(theme, &editions[0]);
        build.has_menus = false;
        let frames = build.frames(editions);
        Site { editions, sources, build, frames }
    }

    /// Lets pages be taken from an earlier build where they would be made of the same.
    #[must_use]
    pub fn keeping(mut self, kept: Option<Kept<'a>>) -> Site<'a> {
        self.build.kept = kept;
        self
    }

    /// Every file of the site, the search aside; an address may come twice.
    pub fn plates(&self) -> Vec<Plate> {
        let numbers = 0..self.editions.len();
        let mut plates: Vec<Plate> =
            numbers.into_par_iter().flat_map_iter(|number| self.plates_of(number)).collect();
        let of_site = |path: &str, origin: &str, what| Plate {
            path: path.to_owned(),
            origin: origin.to_owned(),
            edition: 0,
            what,
        };
        plates.push(of_site(GATE, "the language gate", What::Gate));
        if self.base_url().is_some() {
            plates.push(of_site("sitemap.xml", "the sitemap", What::Sitemap));
        }
        for (module, cloth) in &self.build.weaves {
            let origin = format!("the cloth of {module}");
            plates.push(of_site(&cloth.path, &origin, What::Cloth(module.clone())));
        }
        for path in self.theme_files() {
            plates.push(of_site(path, &format!("the theme's {path}"), What::Theme));
        }
        let edition = &self.editions[0];
        for (path, asset) in &edition.curriculum.assets {
            let Some(file) = self.sources.file(asset.file) else { continue };
            let to = asset_path(edition, path);
            plates.push(of_site(&to, &file.path, What::Asset(path.clone())));
        }
        plates
    }

    /// Makes a file.
    pub fn print(&self, plate: &Plate) -> Printed {
        self.print_in(&self.editions[plate.edition], plate)
    }

    /// Makes a page as if its file said something else; nothing for what is no page.
    pub fn print_as(&self, plate: &Plate, text: &Text) -> Option<Printed> {
        let number = number_of(plate)?;
        let mut edition = self.editions[plate.edition].clone();
        edition.readings[number].text = Cow::Borrowed(text);
        Some(self.print_in(&edition, plate))
    }

    fn print_in(&self, edition: &Edition<'_>, plate: &Plate) -> Printed {
        let press = Press { build: &self.build, edition, frames: &self.frames };
        match &plate.what {
            What::Reading(number, view) => press.page(*number, *view),
            What::Phase(number, phase) => press.test(*number, Some(*phase)),
            What::Topic(topic, numbers) => {
                let path = plate.path.split_once('/').map_or("", |(_, path)| path);
                press.topic(path, topic, numbers)
            }
            What::Book(book) => press.book(*book),
            What::Topics => press.topic_list(),
            What::AToZ => press.a_to_z(),
            What::Missing => press.missing(),
            What::Translations => press.translations(),
            What::Gate => press.gate(self.editions),
            What::Feed(form) => made(plate, feeds::feed(edition, *form)),
            What::Sitemap => {
                made(plate, feeds::sitemap(self.editions, self.base_url().unwrap_or_default()))
            }
            What::Cloth(module) => made(plate, self.build.weaves[module].svg.clone()),
            What::Theme => copied(plate, &self.build.theme.files[&plate.path]),
            What::Asset(path) => {
                let asset = &edition.curriculum.assets[path];
                let file = self.sources.file(asset.file).expect("a plate of an asset has a file");
                copied(plate, &file.content)
            }
        }
    }

    /// The locale that a file belongs to; nothing for what all locales share.
    pub fn locale_of(&self, plate: &Plate) -> Option<&Locale> {
        let is_shared = matches!(
            plate.what,
            What::Gate | What::Sitemap | What::Cloth(_) | What::Theme | What::Asset(_)
        );
        (!is_shared).then(|| &self.editions[plate.edition].locale)
    }

    /// Whether a file is a page that an edition in one file holds: neither a book, which says again what other pages
    /// say, nor a page for those who lost their way.
    pub fn is_leaf(&self, plate: &Plate) -> bool {
        use What::{AToZ, Phase, Reading, Topic, Topics};
        matches!(plate.what, Reading(..) | Phase(..) | Topic(..) | Topics | AToZ)
    }

    /// The file that a page is made from.
    pub fn source_of(&self, plate: &Plate) -> Option<FileId> {
        self.editions[plate.edition].readings[number_of(plate)?].text.file
    }

    fn base_url(&self) -> Option<&str> {
        self.editions[0].curriculum.settings.base_url.as_deref()
    }

    /// The files of an edition.
    fn plates_of(&self, number: usize) -> Vec<Plate> {
        let edition = &self.editions[number];
        let press = Press { build: &self.build, edition, frames: &self.frames };
        let mut plates: Vec<Plate> = (0..edition.readings.len())
            .into_par_iter()
            .flat_map_iter(|reading| plates_of_page(press, number, reading))
            .collect();
        let mut add = |path: &str, origin: &str, what| {
            let path = site_path(edition, path);
            plates.push(Plate { path, origin: origin.to_owned(), edition: number, what });
        };
        for (path, (topic, numbers)) in topics::pages(edition) {
            add(&path, &format!("the topic {topic}"), What::Topic(topic, numbers));
        }
        for book in Book::ALL.into_iter().filter(|book| !book.pages(edition).is_empty()) {
            add(&views::book::path(book), "the book of the course", What::Book(book));
        }
        add("topics/index.html", "the list of topics", What::Topics);
        add("search.html", "the search page", What::AToZ);
        add("404.html", "the missing page", What::Missing);
        let translations = views::translations::PATH;
        let is_taken = edition.curriculum.at_path(translations).is_some();
        if !self.build.translations.is_empty() && !is_taken {
            add(translations, "the page about translations", What::Translations);
        }
        if feeds::has_posts(edition) {
            let origin = format!("the news in {}", edition.locale);
            for form in Form::ALL {
                add(form.path(), &origin, What::Feed(form));
            }
        }
        plates
    }

    /// The files of the theme; of the font packs only those that an edition uses.
    fn theme_files(&self) -> impl Iterator<Item = &str> {
        let packs = self.build.packs_of_all(self.editions);
        let is_used = move |path: &&str| match path.strip_prefix("assets/fonts/") {
            Some(rest) => {
                rest.split_once('/').is_some_and(|(pack, _)| packs.iter().any(|used| used == pack))
            }
            None => true,
        };
        self.build.theme.files.keys().map(String::as_str).filter(is_used)
    }
}

/// The number of the page that a file is, or is a part of.
fn number_of(plate: &Plate) -> Option<usize> {
    match plate.what {
        What::Reading(number, _) | What::Phase(number, _) => Some(number),
        _ => None,
    }
}

/// A page, its twin for trainers if it holds blocks for them alone, the phases of a test.
fn plates_of_page(press: Press<'_>, edition: usize, number: usize) -> Vec<Plate> {
    let reading = &press.edition.readings[number];
    let plate = |path: &str, what| Plate {
        path: site_path(press.edition, path),
        origin: reading.text.source.clone(),
        edition,
        what,
    };
    let path = &reading.page.path;
    let view = if reading.page.is_for_trainers() { View::Trainer } else { View::Learner };
    let mut plates = vec![plate(path, What::Reading(number, view))];
    if view == View::Learner
        && let Some(twin) = press.edition.twin_path(reading)
    {
        plates.push(plate(&twin, What::Reading(number, View::Trainer)));
    }
    if reading.page.kind == PageKind::Test
        && let Some(test) = views::test::Test::of(press, number)
    {
        for phase in test.instrument.phases {
            let path = views::test::path(path, Some(phase));
            plates.push(plate(&path, What::Phase(number, phase)));
        }
    }
    plates
}

/// Where a file beside the pages goes: files of no locale lie with those of the source locale.
pub(crate) fn asset_path(edition: &Edition<'_>, path: &str) -> String {
    let settings = &edition.curriculum.settings;
    let folder = path.split('/').next().unwrap_or_default();
    let has_locale = settings.locales.iter().any(|locale| locale.as_str() == folder);
    if has_locale { path.to_owned() } else { format!("{}/{path}", settings.source_locale) }
}

fn made(plate: &Plate, text: String) -> Printed {
    (Artifact::new(plate.path.clone(), text, plate.origin.clone()), Vec::new())
}

fn copied(plate: &Plate, content: &source::Content) -> Printed {
    let content = match content {
        source::Content::Text(text) => output::Content::Bytes(text.clone().into_bytes()),
        source::Content::Bytes(bytes) => output::Content::Bytes(bytes.to_vec()),
        source::Content::Asset { path, len, hash } => {
            output::Content::Copy { from: path.clone(), len: *len, hash: *hash }
        }
    };
    let artifact = Artifact { path: plate.path.clone(), content, origin: plate.origin.clone() };
    (artifact, Vec::<Diagnostic>::new())
}
