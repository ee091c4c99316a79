//! Pages, one after the other: each is poured from its view.

use crate::diagnostic::Diagnostic;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::PageKind;
use crate::model::Phase;
use crate::model::View;
use crate::output::Artifact;
use crate::render::body;
use crate::render::build::Press;
use crate::render::kept;
use crate::render::page;
use crate::render::page::PageView;
use crate::render::page::TwinView;
use crate::render::said::Said;
use crate::render::topics;
use crate::render::views;
use crate::render::views::book::Book;
use serde::Serialize;

/// The address of the language gate.
pub const GATE: &str = "index.html";

/// A file, and what there is to say of it.
pub type Printed = (Artifact, Vec<Diagnostic>);

impl Press<'_> {
    #[expect(clippy::too_many_lines, reason = "one line a kind")]
    /// A page in the view of learners or trainers.
    pub fn page(&self, number: usize, view: View) -> Printed {
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
                let (artifact, told) = self.print_page("quiz", (number, view), data);
                (artifact, findings.into_iter().chain(told).collect())
            }
            Test => self.test(number, None),
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

    /// The front page of a test, or the page of one of its phases.
    pub fn test(&self, number: usize, phase: Option<Phase>) -> Printed {
        let Some(test) = views::test::Test::of(*self, number) else {
            return self.print_page("read", (number, View::Learner), ());
        };
        let mut findings = Vec::new();
        let data = test.view(phase, &mut findings);
        let (artifact, told) = match phase {
            None => self.print_page("test", (number, View::Learner), data),
            Some(phase) => {
                let page = self.phase(number, phase, data);
                self.print("test", &page, &self.edition.readings[number].text.source)
            }
        };
        findings.extend(told);
        (artifact, findings)
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

    /// The language gate at the root of the site.
    pub fn gate(&self, editions: &[Edition<'_>]) -> Printed {
        let title = self.edition.wording.get("gate-title");
        let gate = views::special::gate(editions);
        let mut view = page::frame(self.build, self.edition, (GATE, &title), gate);
        view.path = GATE.to_owned();
        view.root = String::new();
        view.kind = "gate";
        view.body_class = "kind-gate".to_owned();
        view.head_title.clone_from(&self.edition.curriculum.settings.name);
        view.languages = Vec::new();
        view.canonical = None;
        self.print("gate", &view, "the language gate")
    }

    fn print_page<D: Serialize>(
        &self,
        template: &'static str,
        (number, view): (usize, View),
        data: D,
    ) -> Printed {
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
        let (artifact, mut told) = self.print(template, &page, &origin);
        let mut findings = body.findings;
        findings.append(&mut told);
        (artifact, findings)
    }

    /// Tells a page of its twin, and a twin where it lies.
    fn twin<D: Serialize>(&self, page: &mut PageView<D>, number: usize, view: View) {
        let Some(twin) = self.edition.twin_path(&self.edition.readings[number]) else { return };
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

    /// The course as one book.
    pub fn book(&self, book: Book) -> Printed {
        let mut findings = Vec::new();
        let data = views::book::view(*self, book, &mut findings);
        let title = self.edition.wording.get(&format!("book-{}", book.name()));
        let path = views::book::path(book);
        let mut page = page::frame(self.build, self.edition, (&path, &title), data);
        page.kind = "book";
        page.body_class = "kind-book".to_owned();
        page.robots = Some("noindex");
        page.canonical = None;
        let (artifact, told) = self.print("book", &page, "the book of the course");
        // What a block lacks was told on its own page.
        findings.extend(told);
        (artifact, findings)
    }

    /// The pages of a topic.
    pub fn topic(&self, path: &str, topic: &str, numbers: &[usize]) -> Printed {
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

    /// All topics.
    pub fn topic_list(&self) -> Printed {
        let title = self.edition.wording.get("topics");
        let data = views::special::topics_only(self.edition);
        let view = page::frame(self.build, self.edition, ("topics/index.html", &title), data);
        self.print("topics", &view, "the list of topics")
    }

    /// All pages, A to Z.
    pub fn a_to_z(&self) -> Printed {
        let title = self.edition.wording.get("search-title");
        let data = views::special::a_to_z(self.edition);
        let view = page::frame(self.build, self.edition, ("search.html", &title), data);
        self.print("search", &view, "the search page")
    }

    /// How far the translations are.
    pub fn translations(&self) -> Printed {
        let path = views::translations::PATH;
        let wording = &self.edition.wording;
        let data = views::translations::view(self.edition, &self.build.translations);
        let title = wording.get("translations-title");
        let mut view = page::frame(self.build, self.edition, (path, &title), data);
        view.lede = Some(Said::own(&wording.get("translations-lede"), &self.edition.locale));
        view.section = "adapt".to_owned();
        self.print("translations", &view, "the page about translations")
    }

    /// What is shown where no page is.
    pub fn missing(&self) -> Printed {
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
    ) -> Printed {
        let frame = self.frame();
        let own = view.text_lang.as_deref().and_then(Locale::parse);
        let words = own.map_or(frame, |locale| self.frame_of(&locale));
        if let Some(kept) = self.build.kept
            && let Some(key) = kept::key(self, (template, words), view)
            && let Some(content) = kept(&view.path, key)
        {
            let (path, origin) = (view.path.clone(), origin.to_owned());
            return (Artifact { path, content, origin }, Vec::new());
        }
        match self.build.theme.page(template, [&frame.t, &frame.site, &words.t], view) {
            Ok(html) => (Artifact::new(view.path.clone(), html.into_bytes(), origin), Vec::new()),
            Err(finding) => {
                let html = plain_page(view);
                (Artifact::new(view.path.clone(), html.into_bytes(), origin), vec![finding])
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
