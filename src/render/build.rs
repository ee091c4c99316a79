//! What all pages of a run share: the theme, the strings, the site around them.

use crate::model::Edition;
use crate::model::Locale;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Wording;
use crate::render::kept::Kept;
use crate::render::page::LinkView;
use crate::render::page::site_path;
use crate::render::said::Said;
use crate::render::views::translations;
use crate::render::views::translations::Total;
use crate::theme::Shared;
use crate::theme::Theme;
use crate::theme::weave;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is the same for every page of a run.
pub struct Build<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Whether pages offer other languages.
    pub has_menus: bool,
    /// Pages of an earlier build, if they may be taken again.
    pub kept: Option<Kept<'a>>,
    /// How far every locale is; nothing on a site of one language.
    pub translations: Vec<Total>,
    /// The words of the source locale.
    pub source_wording: Wording,
    /// The version of Beside.
    pub version: &'static str,
    /// Cloth by the id of its module: where it lies and what it is.
    pub weaves: BTreeMap<String, Cloth>,
}

/// What is at hand while a page of an edition is made.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// What all pages share.
    pub build: &'a Build<'a>,
    /// The edition.
    pub edition: &'a Edition<'a>,
    /// The frames of all editions.
    pub frames: &'a Frames,
}

/// The frames of all editions, by locale.
pub type Frames = BTreeMap<Locale, Frame>;

impl<'a> Press<'a> {
    /// The frame of the edition.
    pub fn frame(&self) -> &'a Frame {
        &self.frames[&self.edition.locale]
    }

    /// The frame in whose words a text is dressed: that of its own language, so that a text shown in
    /// another edition is in one language with its labels and buttons.
    pub fn frame_of(&self, locale: &Locale) -> &'a Frame {
        self.frames.get(locale).unwrap_or_else(|| self.frame())
    }
}

/// The cloth of a module.
pub struct Cloth {
    /// Its path from the root of the site.
    pub path: String,
    /// The picture.
    pub svg: String,
}

/// What is the same for every page of an edition.
pub struct Frame {
    /// The interface strings, for templates.
    pub t: Shared,
    /// The interface strings.
    pub wording: Wording,
    /// The site around the page.
    pub site: Shared,
    /// The BLAKE3 hash of the strings and the site.
    pub key: [u8; 32],
}

#[derive(Serialize)]
struct SiteView<'a> {
    id: &'a str,
    name: &'a str,
    brand: Said,
    tagline: Said,
    locale: &'a str,
    dir: &'static str,
    version: &'static str,
    edition: Option<Said>,
    date: Option<&'a str>,
    base_url: Option<&'a str>,
    nav: Vec<DoorView>,
    home: String,
    help: Option<String>,
    translations: Option<String>,
    search: String,
    words: Option<String>,
    footer: Vec<FooterView>,
    licence: Said,
    feed: Option<String>,
    css: &'static str,
    js: &'static str,
    fonts: Vec<String>,
    has_lite: bool,
    locales: Vec<LocaleView>,
    theme: &'a BTreeMap<String, String>,
}

#[derive(Serialize)]
struct FooterView {
    label: Said,
    path: String,
}

#[derive(Serialize)]
struct LocaleView {
    locale: String,
    name: String,
    dir: &'static str,
}

/// One of the doors of the site.
#[derive(Serialize)]
pub struct DoorView {
    pub id: String,
    pub label: Said,
    pub title: Said,
    pub text: Said,
    pub path: String,
    pub icon: &'static str,
}

const DOORS: &[(&str, &str)] = &[
    ("learn", "book-open"),
    ("train", "users-round"),
    ("run", "compass"),
    ("adapt", "languages"),
    ("library", "library"),
];

/// A plain tree of folders shows at most so many of them as doors.
const MOST_DOORS: usize = 6;

const FOOTER: &[&str] =
    &["about", "accessibility", "privacy", "licences", "news/index", "examples/index"];

impl<'a> Build<'a> {
    /// Gathers what is shared, and weaves the cloth of each module.
    pub fn new(theme: &'a Theme, edition: &Edition<'_>) -> Build<'a> {
        let modules = edition.curriculum.of_kind(PageKind::Module);
        let weaves = modules.map(|(_, page)| {
            let fields = &page.source().fields;
            let id = page.id.rsplit('/').next().unwrap_or(&page.id).to_owned();
            let dye = fields.text("dye").unwrap_or_default();
            let [warp, weft] = dyes(&id, &dye);
            let svg = weave::weave(&id, [&warp, &weft]);
            (page.path.clone(), Cloth { path: format!("assets/weave/{id}.svg"), svg })
        });
        Build {
            theme,
            has_menus: true,
            kept: None,
            translations: Vec::new(),
            source_wording: edition.wording.clone(),
            version: env!("CARGO_PKG_VERSION"),
            weaves: weaves.collect(),
        }
    }

    /// The cloth of the module that a page belongs to.
    pub fn weave_of(&self, page: &Page) -> Option<String> {
        let own = self.weaves.get(&page.path);
        let module = || self.weaves.get(&format!("learn/{}/index.html", page.module.as_deref()?));
        own.or_else(module).map(|cloth| cloth.path.clone())
    }

    /// The frames of some editions.
    pub fn frames(&self, editions: &[Edition<'_>]) -> Frames {
        editions.iter().map(|edition| (edition.locale.clone(), self.frame(edition))).collect()
    }

    /// The strings and the site around the pages of an edition.
    #[expect(clippy::too_many_lines, reason = "one line a field")]
    fn frame(&self, edition: &Edition<'_>) -> Frame {
        let settings = &edition.curriculum.settings;
        let strings: BTreeMap<String, &str> = edition
            .wording
            .strings
            .iter()
            .map(|(id, text)| (id.replace('-', "_"), text.as_str()))
            .collect();
        let path_if =
            |path: &str| edition.curriculum.at_path(path).map(|_| site_path(edition, path));
        let has_news = edition.curriculum.of_kind(PageKind::News).next().is_some();
        let site = SiteView {
            id: &settings.id,
            name: &settings.name,
            brand: of_site(edition, &settings.name),
            tagline: of_site(edition, &settings.tagline),
            locale: edition.locale.as_str(),
            dir: edition.locale.direction(),
            version: self.version,
            edition: settings.publisher.as_deref().map(|name| of_site(edition, name)),
            date: None,
            base_url: settings.base_url.as_deref(),
            nav: doors(edition),
            home: site_path(edition, "index.html"),
            help: path_if("help-now.html"),
            translations: (!self.translations.is_empty())
                .then(|| site_path(edition, translations::PATH)),
            search: site_path(edition, "search.html"),
            words: path_if("words/index.html"),
            footer: footer(edition),
            licence: licence(edition),
            feed: has_news.then(|| site_path(edition, "feed.xml")),
            css: "assets/beside.css",
            js: "assets/beside.js",
            fonts: self.packs(edition),
            has_lite: self.theme.has_fonts,
            theme: &self.theme.settings,
            locales: settings
                .locales
                .iter()
                .map(|locale| LocaleView {
                    locale: locale.to_string(),
                    name: locale.endonym().to_owned(),
                    dir: locale.direction(),
                })
                .collect(),
        };
        Frame {
            t: Shared::new(&strings),
            wording: edition.wording.clone(),
            site: Shared::new(&site),
            key: hash_of(&(&strings, &site)),
        }
    }

    /// The font packs of an edition: its own, or the default ones.
    fn packs(&self, edition: &Edition<'_>) -> Vec<String> {
        let fonts = &self.theme.fonts;
        let locale = &edition.locale;
        let own = fonts.get(locale.as_str()).or_else(|| fonts.get(locale.language()));
        own.or_else(|| fonts.get("default")).cloned().unwrap_or_default()
    }

    /// The font packs that any edition uses.
    pub fn packs_of_all(&self, editions: &[Edition<'_>]) -> Vec<String> {
        let mut packs: Vec<String> =
            editions.iter().flat_map(|edition| self.packs(edition)).collect();
        packs.sort();
        packs.dedup();
        packs
    }
}

/// The BLAKE3 hash of a value as JSON.
fn hash_of(value: &impl Serialize) -> [u8; 32] {
    let json = serde_json::to_vec(value).expect("texts, numbers and lists can be written as JSON");
    blake3::hash(&json).into()
}

const DYES: [&str; 7] = ["indigo", "leaf", "madder", "lac", "turmeric", "teal", "walnut"];

/// The dye that a module names, or one of its own, and a second that differs from it.
fn dyes(id: &str, named: &str) -> [String; 2] {
    let hash = blake3::hash(id.as_bytes());
    let pick = |at: usize| usize::from(hash.as_bytes()[at]);
    let first = if named.is_empty() { DYES[pick(0) % DYES.len()] } else { named };
    let others: Vec<&str> = DYES.into_iter().filter(|dye| *dye != first).collect();
    [first.to_owned(), others[pick(1) % others.len()].to_owned()]
}

/// The doors of an edition: the five of a programme, or the folders at the top.
pub fn doors(edition: &Edition<'_>) -> Vec<DoorView> {
    let sections = &edition.curriculum.sections;
    let known: Vec<DoorView> = DOORS
        .iter()
        .filter(|(id, _)| sections.contains_key(*id))
        .map(|(id, icon)| DoorView {
            id: (*id).to_owned(),
            label: word(edition, &format!("nav-{id}")),
            title: word(edition, &format!("nav-{id}")),
            text: word(edition, &format!("door-{id}")),
            path: site_path(edition, &format!("{id}/index.html")),
            icon,
        })
        .collect();
    if !known.is_empty() {
        return known;
    }
    let top = sections.get("").map(|section| section.sections.as_slice()).unwrap_or_default();
    top.iter()
        .take(MOST_DOORS)
        .map(|folder| {
            let reading = &edition.readings[sections[folder].index];
            DoorView {
                id: folder.clone(),
                label: Said::title(edition, reading),
                title: Said::title(edition, reading),
                text: Said::summary(edition, reading),
                path: site_path(edition, &reading.page.path),
                icon: "book-open",
            }
        })
        .collect()
}

fn footer(edition: &Edition<'_>) -> Vec<FooterView> {
    let page = |stem: &&str| {
        let path = format!("{stem}.html");
        let number = edition.curriculum.at_path(&path)?;
        Some(FooterView {
            label: Said::title(edition, &edition.readings[number]),
            path: site_path(edition, &path),
        })
    };
    FOOTER.iter().filter_map(page).collect()
}

/// What `site.yaml` says, in the language of the site's source.
fn of_site(edition: &Edition<'_>, words: &str) -> Said {
    Said::new(words, &edition.curriculum.settings.source_locale, &edition.locale)
}

/// The licence: a code such as `CC BY 4.0`, or words.
fn licence(edition: &Edition<'_>) -> Said {
    let licence = &edition.curriculum.settings.licence;
    let is_code = !licence.chars().any(char::is_lowercase);
    if is_code { Said::code(licence) } else { of_site(edition, licence) }
}

/// An interface string of an edition.
fn word(edition: &Edition<'_>, id: &str) -> Said {
    Said::own(&edition.wording.get(id), &edition.locale)
}

/// A link with words of its own about the page.
pub fn with_meta(link: LinkView, meta: &[Said]) -> LinkView {
    LinkView { meta: Said::row(meta, " · "), ..link }
}
