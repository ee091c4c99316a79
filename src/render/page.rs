//! What every page shows around its own content.

use crate::markdown::html;
use crate::model::Argument;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::Notice;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Reading;
use crate::model::Text;
use crate::render::build::Build;
use crate::render::figures;
use crate::render::nearby;
use crate::render::said::Said;
use crate::render::title;
use crate::render::topics;
use serde::Serialize;

/// The view of a page: all that its template can see of it.
#[derive(Serialize, Default)]
pub struct PageView<D: Serialize> {
    pub kind: &'static str,
    pub template: &'static str,
    pub path: String,
    pub root: String,
    pub title: Said,
    pub head_title: String,
    pub description: String,
    pub lang: String,
    pub dir: &'static str,
    /// The ten digits of the language, if they are not the western ones.
    pub digits: String,
    pub text_lang: Option<String>,
    pub text_dir: &'static str,
    pub body_class: String,
    pub lede: Option<Said>,
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
    pub meta: Vec<Said>,
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
    pub title: Said,
    pub path: String,
    pub meta: Said,
    pub summary: Said,
}

/// The pages beside this one.
#[derive(Serialize)]
pub struct SideView {
    pub label: String,
    pub title: Said,
    pub path: String,
    pub items: Vec<SideItemView>,
}

/// One of the pages beside this one.
#[derive(Serialize)]
pub struct SideItemView {
    pub title: Said,
    pub path: String,
    pub here: bool,
    pub kind: &'static str,
}

/// A heading of the page.
#[derive(Serialize, Clone)]
pub struct HeadingView {
    pub id: String,
    pub title: Said,
    pub level: u8,
}

/// What the reader should know about the page.
#[derive(Serialize)]
pub struct NoticeView {
    pub kind: &'static str,
    pub text: String,
    pub also: Option<AlsoView>,
    pub link: Option<LinkView>,
}

/// The same in another language.
#[derive(Serialize)]
pub struct AlsoView {
    pub lang: String,
    pub dir: &'static str,
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
    pub value: Said,
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
    pub title: Said,
    pub path: String,
    pub summary: Said,
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
        title: Said::title(edition, reading),
        path: site_path(edition, &reading.page.path),
        meta: Said::default(),
        summary: Said::summary(edition, reading),
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
        title: Said::own(title, &edition.locale),
        head_title: title::fitting([format!("{title} · {site}"), title.to_owned()]),
        lang: edition.locale.to_string(),
        dir: edition.locale.direction(),
        digits: figures::digits(&edition.wording).unwrap_or_default(),
        text_lang: None,
        text_dir: edition.locale.direction(),
        body_class: "kind-page".to_owned(),
        languages: languages(build, edition, path, (&|_| false, &|_| false)),
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
    let (page, text) = (reading.page, &reading.text);
    let fields = &text.fields;
    let is_fallback = text.locale != edition.locale;
    let is_safety = page.source().fields.is("safety") || page.kind == PageKind::HelpNow;
    let mut view = frame(build, edition, (&page.path, &text.title), data);
    view.kind = page.kind.name();
    view.head_title = title::of_page(edition, reading);
    view.description = text.summary.clone().unwrap_or_default();
    view.title = Said::own(&text.title, &text.locale);
    view.lede = text.summary.as_deref().map(|words| Said::own(words, &text.locale));
    view.body_class =
        format!("kind-{}{}", page.kind.name(), if is_safety { " is-safety" } else { "" });
    view.text_lang = is_fallback.then(|| text.locale.to_string());
    view.text_dir = text.locale.direction();
    view.crumbs = nearby::crumbs(edition, page);
    view.section = page.path.split('/').next().unwrap_or_default().to_owned();
    view.side = nearby::side(edition, number);
    (view.prev, view.next) = nearby::neighbours(edition, number);
    view.weave = build.weave_of(page);
    view.notices = notices(build, edition, reading);
    view.is_sensitive = fields.is("sensitive") || page.kind == PageKind::HelpNow;
    view.is_safety = is_safety;
    let is_missing = |locale: &Locale| page.text(locale).is_none();
    let is_draft = |locale: &Locale| page.text(locale).is_some_and(Text::is_machine_draft);
    view.languages = languages(build, edition, &page.path, (&is_missing, &is_draft));
    view.topics = topics::links(edition, text);
    view.robots =
        (is_fallback || reading.notices.contains(&Notice::MachineDraft)).then_some("noindex");
    view.alternates = alternates(edition, page);
    view
}

/// What to know about a page.
fn notices(build: &Build<'_>, edition: &Edition<'_>, reading: &Reading<'_>) -> Vec<NoticeView> {
    let source = &edition.curriculum.settings.source_locale;
    let shown = &reading.text.locale;
    let view = |notice: &Notice| {
        let (kind, text) = match notice {
            Notice::Fallback => ("fallback", in_language(edition, "notice-fallback", shown)),
            Notice::FallbackSafety => {
                ("fallback", in_language(edition, "notice-fallback-safety", shown))
            }
            Notice::MachineDraft => return draft_notice(build, edition, reading),
            Notice::Stale => ("stale", in_language(edition, "notice-stale", source)),
            Notice::Parts => ("parts", in_language(edition, "notice-parts", source)),
        };
        NoticeView { kind, text: text.as_html().to_owned(), also: None, link: None }
    };
    let made_by_us = reading.text.file.is_none();
    reading.notices.iter().filter(|_| !made_by_us).map(view).collect()
}

/// A string that names a language: the name is in that language, inside a sentence of another.
fn in_language(edition: &Edition<'_>, id: &str, locale: &Locale) -> Said {
    let name = Said::new(locale.endonym(), locale, &edition.locale);
    Said::filled(edition, id, ("language", &name))
}

/// That a machine drafted a page: since when, in the source language too, and where the source is.
fn draft_notice(build: &Build<'_>, edition: &Edition<'_>, reading: &Reading<'_>) -> NoticeView {
    let mut text = escaped(&edition.wording.get("notice-draft"));
    if let Some(date) = reading.text.translation("date") {
        let date = edition.wording.date(&date);
        let said = edition.wording.fill("notice-draft-date", &[("date", Argument::Text(&date))]);
        // Chinese and Japanese part sentences by their full stop alone.
        let gap = if text.ends_with('。') { "" } else { " " };
        text = format!("{text}{gap}{}", escaped(&said));
    }
    let source = &edition.curriculum.settings.source_locale;
    let notice = NoticeView { kind: "draft", text, also: None, link: None };
    // A draft of the source itself has no other language to be read in.
    if reading.text.locale == *source {
        return notice;
    }
    let also = AlsoView {
        lang: source.to_string(),
        dir: source.direction(),
        text: build.source_wording.get("notice-draft"),
    };
    let title = in_language(edition, "notice-draft-source", source);
    let path = format!("{source}/{}", reading.page.path);
    let link = LinkView { title, path, ..LinkView::default() };
    NoticeView { also: Some(also), link: Some(link), ..notice }
}

/// Whether something holds for a locale.
type IsSo<'a> = &'a dyn Fn(&Locale) -> bool;

fn languages(
    build: &Build<'_>,
    edition: &Edition<'_>,
    path: &str,
    (is_missing, is_draft): (IsSo<'_>, IsSo<'_>),
) -> Vec<LanguageView> {
    let locales = &edition.curriculum.settings.locales;
    if locales.len() < 2 || !build.has_menus {
        return Vec::new();
    }
    let view = |locale: &Locale| LanguageView {
        locale: locale.to_string(),
        name: locale.endonym().to_owned(),
        dir: locale.direction(),
        path: format!("{locale}/{path}"),
        here: *locale == edition.locale,
        is_draft: is_draft(locale),
        is_missing: is_missing(locale),
    };
    locales.iter().map(view).collect()
}

fn canonical(edition: &Edition<'_>, path: &str) -> Option<String> {
    edition.curriculum.settings.base_url.as_ref().map(|base| format!("{base}/{path}"))
}

/// The same page in the languages that a reader may be sent to; a machine's draft asks not to be found.
fn alternates(edition: &Edition<'_>, page: &Page) -> Vec<AlternateView> {
    let settings = &edition.curriculum.settings;
    let Some(base) = &settings.base_url else { return Vec::new() };
    let url = |locale: &Locale| format!("{base}/{locale}/{}", page.path);
    let mut alternates: Vec<AlternateView> = page
        .texts
        .iter()
        .filter(|text| text.locale == settings.source_locale || !text.is_machine_draft())
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

/// Text as HTML, fit for an attribute too.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    html::escape_attr(text, &mut out);
    out
}
