//! All pages of an edition.

use crate::diagnostic::Diagnostic;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::PageKind;
use crate::model::Phase;
use crate::model::View;
use crate::output::Artifact;
use crate::render::body;
use crate::render::build::Build;
use crate::render::build::Frames;
use crate::render::build::Press;
use crate::render::page;
use crate::render::page::PageView;
use crate::render::page::TwinView;
use crate::render::said::Said;
use crate::render::topics;
use crate::render::views;
use crate::render::views::book::Book;
use rayon::prelude::*;
use serde::Serialize;

type Rendered = (Vec<Artifact>, Vec<Diagnostic>);

/// Renders an edition: its pages, the trainers' twins, topics, A to Z and the missing page.
pub fn edition(build: &Build<'_>, edition: &Edition<'_>, frames: &Frames) -> Rendered {
    let press = Press { build, edition, frames };
    let pages: Vec<Rendered> =
        (0..edition.readings.len()).into_par_iter().map(|number| press.page(number)).collect();
    let topics: Vec<(String, (String, Vec<usize>))> = topics::pages(edition).into_iter().collect();
    let topics: Vec<Rendered> = topics
        .into_par_iter()
        .map(|(path, (topic, numbers))| press.topic(&path, &topic, &numbers))
        .collect();
    let books: Vec<Rendered> = Book::ALL.into_par_iter().map(|book| press.book(book)).collect();
    let mut artifacts = Vec::with_capacity(pages.len());
    let mut findings = Vec::new();
    for (made, told) in pages.into_iter().chain(topics).chain(books).chain([
        press.topic_list(),
        press.a_to_z(),
        press.missing(),
        press.translations(),
    ]) {
        artifacts.extend(made);
        findings.extend(told);
    }
    (artifacts, findings)
}

/// The language gate at the root of the site.
pub fn gate(build: &Build<'_>, editions: &[Edition<'_>], frames: &Frames) -> Rendered {
    let edition = &editions[0];
    let title = edition.wording.get("gate-title");
    let mut view =
        page::frame(build, edition, ("index.html", &title), views::special::gate(editions));
    view.path = "index.html".to_owned();
    view.root = String::new();
    view.kind = "gate";
    view.body_class = "kind-gate".to_owned();
    view.head_title.clone_from(&edition.curriculum.settings.name);
    view.languages = Vec::new();
    view.canonical = None;
    Press { build, edition, frames }.print("gate", &view, "the language gate")
}

impl Press<'_> {
    /// A page, and its twin for trainers if it holds blocks for them alone.
    fn page(&self, number: usize) -> Rendered {
        let reading = &self.edition.readings[number];
        let view = if reading.page.is_for_trainers() { View::Trainer } else { View::Learner };
        let (mut artifacts, mut findings) = self.one(number, view);
        if view == View::Learner && reading.twin_path().is_some() {
            let (twin, told) = self.one(number, View::Trainer);
            artifacts.extend(twin);
            findings.extend(
                told.into_iter().filter(|finding| !findings.contains(finding)).collect::<Vec<_>>(),
            );
        }
        (artifacts, findings)
    }

    #[expect(clippy::too_many_lines, reason = "one line a kind")]
    fn one(&self, number: usize, view: View) -> Rendered {
        use PageKind::{
            Certificate, Course, Framework, Glossary, Handout, Home, Module, Part, Quiz, Section,
            Session, Test,
        };
        let (build, edition) = (self.build, self.edition);
        let reading = &edition.readings[number];
        match reading.page.kind {
            Home if edition.curriculum.sections.contains_key("learn") => {
                self.print_page("home", (number, view), views::home::view(build, edition))
            }
            Home | Section | Part => self.print_page(
                "index",
                (number, view),
                views::listing::folder(build, edition, number),
            ),
            Course => {
                self.print_page("course", (number, view), views::course::view(build, edition))
            }
            Module => {
                self.print_page("module", (number, view), views::module::view(edition, number))
            }
            Session => self.print_page(
                "session",
                (number, view),
                views::session::view(edition, &reading.text),
            ),
            Handout => self.print_page(
                "handout",
                (number, view),
                views::handout::view(edition, reading.page, &reading.text),
            ),
            Quiz => {
                let mut findings = Vec::new();
                let data = views::quiz::page(*self, number, &mut findings);
                let (artifacts, told) = self.print_page("quiz", (number, view), data);
                (artifacts, findings.into_iter().chain(told).collect())
            }
            Test => self.test(number),
            Certificate => self.print_page(
                "certificate",
                (number, view),
                views::certificate::view(edition, &reading.text),
            ),
            Glossary => self.print_page("glossary", (number, view), views::glossary::view(edition)),
            Framework => match views::framework::view(edition, reading.page) {
                Some(data) => self.print_page("framework", (number, view), data),
                None => self.print_page("read", (number, view), ()),
            },
            _ => self.print_page("read", (number, view), ()),
        }
    }

    /// The front page of a test, and one page a phase.
    fn test(&self, number: usize) -> Rendered {
        let Some(test) = views::test::Test::of(*self, number) else {
            return self.print_page("read", (number, View::Learner), ());
        };
        let mut findings = Vec::new();
        let front = test.view(None, &mut findings);
        let (mut artifacts, told) = self.print_page("test", (number, View::Learner), front);
        findings.extend(told);
        for phase in &test.instrument.phases {
            let data = test.view(Some(*phase), &mut findings);
            let page = self.phase(number, *phase, data);
            let (made, told) =
                self.print("test", &page, &self.edition.readings[number].text.source);
            artifacts.extend(made);
            findings.extend(told);
        }
        findings.dedup();
        (artifacts, findings)
    }

    /// The page of a phase: the page of the test at another place, for those who take it only.
    fn phase<D: Serialize>(&self, number: usize, phase: Phase, data: D) -> PageView<D> {
        let mut page = page::page(self.build, self.edition, number, data);
        let front = page.path.clone();
        let text = &self.edition.readings[number].text;
        let label = views::test::label(&self.frame_of(&text.locale).wording, phase);
        let title = format!("{}: {label}", text.title);
        page.title = Said::own(&title, &text.locale);
        page.crumbs.push(page::link(self.edition, number));
        page.path = views::test::path(&front, Some(phase));
        for language in &mut page.languages {
            language.path = views::test::path(&language.path, Some(phase));
        }
        page.head_title = format!("{title} · {}", self.edition.curriculum.settings.name);
        page.robots = Some("noindex");
        page.canonical = None;
        page.alternates = Vec::new();
        (page.prev, page.next) = (None, None);
        page
    }

    fn print_page<D: Serialize>(
        &self,
        template: &'static str,
        (number, view): (usize, View),
        data: D,
    ) -> Rendered {
        let (edition, reading) = (self.edition, &self.edition.readings[number]);
        let mut page = page::page(self.build, edition, number, data);
        self.twin(&mut page, number, view);
        let body = body::render(*self, number, view, &page.path);
        page.body = body.html;
        page.footnotes = body.footnotes;
        page.has_toc = body.headings.len() >= 3
            && !matches!(reading.page.kind, PageKind::Handout | PageKind::Home);
        page.toc = body.headings;
        page.facts = views::read::facts(edition, reading);
        page.date = views::read::date(edition, reading);
        page.related = views::read::related(edition, reading);
        let origin = reading.text.source.clone();
        let (artifacts, mut told) = self.print(template, &page, &origin);
        let mut findings = body.findings;
        findings.append(&mut told);
        (artifacts, findings)
    }

    /// Tells a page of its twin, and a twin where it lies.
    fn twin<D: Serialize>(&self, page: &mut PageView<D>, number: usize, view: View) {
        let Some(twin) = self.edition.readings[number].twin_path() else { return };
        let twin = page::site_path(self.edition, &twin);
        let label = |id: &str| self.edition.wording.get(id);
        if view == View::Learner {
            page.twin = Some(TwinView { label: label("twin-trainer"), path: twin });
        } else {
            page.twin = Some(TwinView { label: label("twin-learner"), path: page.path.clone() });
            page.root = page::root(&twin);
            page.path = twin;
            page.body_class.push_str(" is-trainer");
            page.robots = Some("noindex");
            page.canonical = None;
        }
    }

    /// The course as one book, if there is a course.
    fn book(&self, book: Book) -> Rendered {
        if book.pages(self.edition).is_empty() {
            return Rendered::default();
        }
        let mut findings = Vec::new();
        let data = views::book::view(*self, book, &mut findings);
        let title = self.edition.wording.get(&format!("book-{}", book.name()));
        let path = views::book::path(book);
        let mut page = page::frame(self.build, self.edition, (&path, &title), data);
        page.kind = "book";
        page.body_class = "kind-book".to_owned();
        page.robots = Some("noindex");
        page.canonical = None;
        let (artifacts, told) = self.print("book", &page, "the book of the course");
        // What a block lacks was told on its own page.
        findings.extend(told);
        (artifacts, findings)
    }

    fn topic(&self, path: &str, topic: &str, numbers: &[usize]) -> Rendered {
        let title = self.edition.topic_name(topic);
        let data = views::listing::of_pages(self.build, self.edition, numbers);
        let mut view = page::frame(self.build, self.edition, (path, &title), data);
        view.title = topics::name_of(self.edition, topic, numbers);
        view.crumbs = vec![page::LinkView {
            title: Said::own(&self.edition.wording.get("topics"), &self.edition.locale),
            path: page::site_path(self.edition, "topics/index.html"),
            ..page::LinkView::default()
        }];
        self.print("index", &view, &format!("the topic {topic}"))
    }

    fn topic_list(&self) -> Rendered {
        let title = self.edition.wording.get("topics");
        let data = views::special::topics_only(self.edition);
        let view = page::frame(self.build, self.edition, ("topics/index.html", &title), data);
        self.print("topics", &view, "the list of topics")
    }

    fn a_to_z(&self) -> Rendered {
        let title = self.edition.wording.get("search-title");
        let data = views::special::a_to_z(self.edition);
        let view = page::frame(self.build, self.edition, ("search.html", &title), data);
        self.print("search", &view, "the search page")
    }

    /// How far the translations are, unless a page of the project lies there.
    fn translations(&self) -> Rendered {
        let path = views::translations::PATH;
        if self.build.translations.is_empty() || self.edition.curriculum.at_path(path).is_some() {
            return Rendered::default();
        }
        let wording = &self.edition.wording;
        let data = views::translations::view(self.edition, &self.build.translations);
        let title = wording.get("translations-title");
        let mut view = page::frame(self.build, self.edition, (path, &title), data);
        view.lede = Some(Said::own(&wording.get("translations-lede"), &self.edition.locale));
        view.section = "adapt".to_owned();
        self.print("translations", &view, "the page about translations")
    }

    fn missing(&self) -> Rendered {
        let wording = &self.edition.wording;
        let data = views::special::missing(self.edition);
        let mut view = page::frame(
            self.build,
            self.edition,
            ("404.html", &wording.get("missing-title")),
            data,
        );
        view.lede = Some(Said::own(&wording.get("missing-text"), &self.edition.locale));
        view.robots = Some("noindex");
        view.canonical = None;
        self.print("missing", &view, "the missing page")
    }

    fn print<D: Serialize>(
        &self,
        template: &'static str,
        view: &PageView<D>,
        origin: &str,
    ) -> Rendered {
        let frame = self.frame();
        let own = view.text_lang.as_deref().and_then(Locale::parse);
        let words = own.map_or(frame, |locale| self.frame_of(&locale));
        match self.build.theme.page(template, [&frame.t, &frame.site, &words.t], view) {
            Ok(html) => {
                (vec![Artifact::new(view.path.clone(), html.into_bytes(), origin)], Vec::new())
            }
            Err(finding) => {
                let html = plain_page(view);
                (vec![Artifact::new(view.path.clone(), html.into_bytes(), origin)], vec![finding])
            }
        }
    }
}

/// A page without its template: all that it says, and no more.
fn plain_page<D: Serialize>(view: &PageView<D>) -> String {
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body><h1>{}</h1>{}{}</body></html>",
        view.lang,
        view.dir,
        page::escaped(&view.head_title),
        view.title.as_html(),
        view.body,
        view.footnotes,
    )
}
