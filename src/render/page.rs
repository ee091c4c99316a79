//! What every page shows around its own content.

use crate::model::Edition;
use crate::model::Notice;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Reading;
use crate::render::build::Build;
use crate::render::topics;
use serde::Serialize;

/// The view of a page: all that its template can see of it.
#[derive(Serialize, Default)]
pub struct PageView<D: Serialize> {
    pub kind: &'static str,
    pub template: &'static str,
    pub path: String,
    pub root: String,
    pub title: String,
    pub head_title: String,
    pub description: String,
    pub lang: String,
    pub dir: &'static str,
    pub text_lang: Option<String>,
    pub text_dir: &'static str,
    pub body_class: String,
    pub lede: Option<String>,
    pub crumbs: Vec<LinkView>,
    pub section: String,
    pub side: Option<SideView>,
    pub prev: Option<LinkView>,
    pub next: Option<LinkView>,
    pub toc: Vec<HeadingView>,
    pub has_toc: bool,
    pub weave: Option<String>,
    pub body: String,
    pub footnotes: String,
    pub notices: Vec<NoticeView>,
    pub is_sensitive: bool,
    pub is_safety: bool,
    pub languages: Vec<LanguageView>,
    pub twin: Option<TwinView>,
    pub facts: Vec<FactView>,
    pub meta: Vec<String>,
    pub date: Option<DateView>,
    pub topics: Vec<LinkView>,
    pub related: Vec<RelatedView>,
    pub robots: Option<&'static str>,
    pub canonical: Option<String>,
    pub alternates: Vec<AlternateView>,
    pub data: D,
}

/// A link to a page, by its path from the root of the site.
#[derive(Serialize, Clone, Default)]
pub struct LinkView {
    pub title: String,
    pub path: String,
    pub meta: String,
    pub summary: String,
}

/// The pages beside this one.
#[derive(Serialize)]
pub struct SideView {
    pub label: String,
    pub title: String,
    pub path: String,
    pub items: Vec<SideItemView>,
}

/// One of the pages beside this one.
#[derive(Serialize)]
pub struct SideItemView {
    pub title: String,
    pub path: String,
    pub here: bool,
    pub kind: &'static str,
}

/// A heading of the page.
#[derive(Serialize, Clone)]
pub struct HeadingView {
    pub id: String,
    pub title: String,
    pub level: u8,
}

/// What the reader should know about the page.
#[derive(Serialize)]
pub struct NoticeView {
    pub kind: &'static str,
    pub text: String,
}

/// The page in another locale.
#[derive(Serialize)]
pub struct LanguageView {
    pub locale: String,
    pub name: String,
    pub dir: &'static str,
    pub path: String,
    pub here: bool,
    pub is_draft: bool,
    pub is_missing: bool,
}

/// The same page for others: learners or trainers.
#[derive(Serialize)]
pub struct TwinView {
    pub label: String,
    pub path: String,
}

/// A labelled fact; the value is HTML.
#[derive(Serialize)]
pub struct FactView {
    pub label: String,
    pub value: String,
}

/// A date, for machines and for people.
#[derive(Serialize)]
pub struct DateView {
    pub iso: String,
    pub text: String,
}

/// A page on the same topics.
#[derive(Serialize)]
pub struct RelatedView {
    pub title: String,
    pub path: String,
    pub summary: String,
}

/// The page in another language, for search engines.
#[derive(Serialize)]
pub struct AlternateView {
    pub lang: String,
    pub url: String,
}

/// The path of a page from the root of the site.
pub fn site_path(edition: &Edition<'_>, path: &str) -> String {
    format!("{}/{path}", edition.locale)
}

/// A link to a page of an edition.
pub fn link(edition: &Edition<'_>, number: usize) -> LinkView {
    let reading = &edition.readings[number];
    LinkView {
        title: reading.text.title.clone(),
        path: site_path(edition, &reading.page.path),
        meta: String::new(),
        summary: reading.text.summary.clone().unwrap_or_default(),
    }
}

/// The way from a page back to the root: `../../`.
pub fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The frame of a page that no file holds: the gate, topics, the missing page.
#[expect(clippy::too_many_lines, reason = "one line a field")]
pub fn frame<D: Serialize>(
    build: &Build<'_>,
    edition: &Edition<'_>,
    (path, title): (&str, &str),
    data: D,
) -> PageView<D> {
    let full = site_path(edition, path);
    let site = &edition.curriculum.settings.name;
    PageView {
        kind: "page",
        template: "read",
        root: root(&full),
        title: title.to_owned(),
        head_title: format!("{title} · {site}"),
        lang: edition.locale.to_string(),
        dir: edition.locale.direction(),
        text_lang: None,
        text_dir: edition.locale.direction(),
        body_class: "kind-page".to_owned(),
        languages: languages(build, edition, path, |_| false),
        canonical: canonical(edition, &full),
        path: full,
        data,
        description: String::new(),
        lede: None,
        crumbs: Vec::new(),
        section: String::new(),
        side: None,
        prev: None,
        next: None,
        toc: Vec::new(),
        has_toc: false,
        weave: None,
        body: String::new(),
        footnotes: String::new(),
        notices: Vec::new(),
        is_sensitive: false,
        is_safety: false,
        twin: None,
        facts: Vec::new(),
        meta: Vec::new(),
        date: None,
        topics: Vec::new(),
        related: Vec::new(),
        robots: None,
        alternates: Vec::new(),
    }
}

/// The frame of a page of the curriculum, without its body.
pub fn page<D: Serialize>(
    build: &Build<'_>,
    edition: &Edition<'_>,
    number: usize,
    data: D,
) -> PageView<D> {
    let reading = &edition.readings[number];
    let (page, text) = (reading.page, reading.text);
    let fields = &text.fields;
    let is_fallback = text.locale != edition.locale;
    let is_safety = page.source().fields.is("safety") || page.kind == PageKind::HelpNow;
    let mut view = frame(build, edition, (&page.path, &text.title), data);
    view.kind = page.kind.name();
    view.head_title = head_title(edition, reading);
    view.description = text.summary.clone().unwrap_or_default();
    view.lede = text.summary.as_deref().map(escaped);
    view.body_class =
        format!("kind-{}{}", page.kind.name(), if is_safety { " is-safety" } else { "" });
    view.text_lang = is_fallback.then(|| text.locale.to_string());
    view.text_dir = text.locale.direction();
    view.crumbs = crumbs(edition, page);
    view.section = page.path.split('/').next().unwrap_or_default().to_owned();
    view.side = side(edition, number);
    (view.prev, view.next) = neighbours(edition, number);
    view.weave = build.weave_of(page);
    view.notices = notices(edition, reading);
    view.is_sensitive = fields.is("sensitive") || page.kind == PageKind::HelpNow;
    view.is_safety = is_safety;
    let has = |locale: &crate::model::Locale| page.text(locale).is_some();
    view.languages = languages(build, edition, &page.path, |locale| !has(locale));
    view.topics = topics::links(edition, text);
    view.robots =
        (is_fallback || reading.notices.contains(&Notice::MachineDraft)).then_some("noindex");
    view.alternates = alternates(edition, page);
    view
}

fn head_title(edition: &Edition<'_>, reading: &Reading<'_>) -> String {
    let site = &edition.curriculum.settings.name;
    let page = reading.page;
    let above = edition.curriculum.sections.get(page.folder()).map(|section| section.index);
    let above = above
        .map(|number| &edition.readings[number])
        .filter(|above| above.page.kind != PageKind::Home && above.page.path != page.path);
    match (page.kind, above) {
        (PageKind::Home, _) => format!("{site} · {}", reading.text.title),
        (_, Some(above)) => format!("{} · {} · {site}", reading.text.title, above.text.title),
        (_, None) => format!("{} · {site}", reading.text.title),
    }
}

/// The front pages of the folders above, from the outside in.
fn crumbs(edition: &Edition<'_>, page: &Page) -> Vec<LinkView> {
    let folder = page.folder();
    let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
    let above = ends
        .filter(|end| *end > 0)
        .filter_map(|end| edition.curriculum.sections.get(&folder[..end]));
    above
        .map(|section| section.index)
        .filter(|number| edition.readings[*number].page.path != page.path)
        .map(|number| link(edition, number))
        .collect()
}

/// At most so many pages stand beside a page; of a larger folder its nearest are shown.
const LONGEST_SIDE: usize = 60;

fn side(edition: &Edition<'_>, number: usize) -> Option<SideView> {
    let page = edition.readings[number].page;
    if !is_sequential(page.kind) || matches!(page.kind, PageKind::Course | PageKind::Home) {
        return None;
    }
    let section = edition.curriculum.sections.get(page.folder())?;
    if section.pages.len() < 2 || (section.index == number && page.kind == PageKind::Section) {
        return None;
    }
    let at = section.pages.iter().position(|other| *other == number).unwrap_or(0);
    let start =
        at.saturating_sub(LONGEST_SIDE / 2).min(section.pages.len().saturating_sub(LONGEST_SIDE));
    let front = &edition.readings[section.index];
    let label = front.page.source().fields.number("number").map_or_else(String::new, |n| {
        edition.wording.fill("module", &[("number", crate::model::Argument::Text(&n.to_string()))])
    });
    let items = section.pages[start..].iter().take(LONGEST_SIDE).map(|other| {
        let reading = &edition.readings[*other];
        SideItemView {
            title: reading.text.title.clone(),
            path: site_path(edition, &reading.page.path),
            here: *other == number,
            kind: reading.page.kind.name(),
        }
    });
    Some(SideView {
        label: if label.is_empty() { edition.wording.get("side-label") } else { label },
        title: front.text.title.clone(),
        path: site_path(edition, &front.page.path),
        items: items.collect(),
    })
}

/// Kinds that are read one after the other.
fn is_sequential(kind: PageKind) -> bool {
    use PageKind::{Chapter, Course, Lesson, Module, Page, Part, Quiz, Section, Session};
    matches!(kind, Chapter | Course | Lesson | Module | Page | Part | Quiz | Section | Session)
}

fn neighbours(edition: &Edition<'_>, number: usize) -> (Option<LinkView>, Option<LinkView>) {
    let page = edition.readings[number].page;
    let top = |page: &Page| page.path.split_once('/').map(|(top, _)| top.to_owned());
    let here = top(page);
    if !is_sequential(page.kind) || page.kind == PageKind::Home {
        return (None, None);
    }
    let near = |number: usize| {
        let other = edition.readings.get(number)?.page;
        (is_sequential(other.kind) && top(other) == here && other.kind != PageKind::Course)
            .then(|| link(edition, number))
    };
    (number.checked_sub(1).and_then(near), near(number + 1))
}

fn notices(edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<NoticeView> {
    let made_by_us = reading.text.file.is_none();
    let view = |notice: &Notice| match notice {
        Notice::Fallback if made_by_us => None,
        Notice::Fallback => {
            let language = crate::model::Argument::Text(reading.text.locale.endonym());
            Some(NoticeView {
                kind: "fallback",
                text: edition.wording.fill("notice-fallback", &[("language", language)]),
            })
        }
        Notice::MachineDraft => {
            Some(NoticeView { kind: "draft", text: edition.wording.get("notice-draft") })
        }
    };
    reading.notices.iter().filter_map(view).collect()
}

fn languages(
    build: &Build<'_>,
    edition: &Edition<'_>,
    path: &str,
    is_missing: impl Fn(&crate::model::Locale) -> bool,
) -> Vec<LanguageView> {
    let locales = &edition.curriculum.settings.locales;
    if locales.len() < 2 || !build.has_menus {
        return Vec::new();
    }
    let view = |locale: &crate::model::Locale| LanguageView {
        locale: locale.to_string(),
        name: locale.endonym().to_owned(),
        dir: locale.direction(),
        path: format!("{locale}/{path}"),
        here: *locale == edition.locale,
        is_draft: false,
        is_missing: is_missing(locale),
    };
    locales.iter().map(view).collect()
}

fn canonical(edition: &Edition<'_>, path: &str) -> Option<String> {
    edition.curriculum.settings.base_url.as_ref().map(|base| format!("{base}/{path}"))
}

fn alternates(edition: &Edition<'_>, page: &Page) -> Vec<AlternateView> {
    let settings = &edition.curriculum.settings;
    let Some(base) = &settings.base_url else { return Vec::new() };
    let url = |locale: &crate::model::Locale| format!("{base}/{locale}/{}", page.path);
    let mut alternates: Vec<AlternateView> = page
        .texts
        .iter()
        .map(|text| AlternateView { lang: text.locale.to_string(), url: url(&text.locale) })
        .collect();
    if alternates.len() > 1 {
        alternates.push(AlternateView {
            lang: "x-default".to_owned(),
            url: url(&settings.source_locale),
        });
    }
    alternates
}

/// Text as HTML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The link from one page of an edition to another, both below the locale.
pub fn relative_link(from: &str, to: &str) -> String {
    crate::model::relative(from, to)
}
