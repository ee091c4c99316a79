//! The way of a file through the rooms, as a build goes it; theme and strings are loaded once.

use beside::check;
use beside::content;
use beside::content::ReadOptions;
use beside::diagnostic;
use beside::diagnostic::Diagnostic;
use beside::diagnostic::Style;
use beside::l10n;
use beside::l10n::Catalogues;
use beside::output::Artifacts;
use beside::output::Content;
use beside::render::Site;
use beside::search;
use beside::source::Sources;
use beside::source::built_in;
use beside::theme;
use beside::theme::Theme;
use std::sync::LazyLock;

static BUILT_IN: LazyLock<Sources> = LazyLock::new(built_in::sources);
static THEME: LazyLock<Theme> =
    LazyLock::new(|| theme::load("default", &BUILT_IN, &Sources::default()).0);

/// Where the one page of a project lies.
pub const PAGE: &str = "content/en/learn/m/1-a.md";

/// A project of some files.
pub fn project(files: &[(&str, &str)]) -> Sources {
    Sources::from_texts(files.iter().copied())
}

/// Builds a project and says what was found; gives the bytes of its pages.
pub fn build(project: &Sources) -> usize {
    let (curriculum, mut findings) = content::read(project, &ReadOptions::default());
    let (catalogues, told) = catalogues(project);
    findings.extend(told);
    let (editions, told) = l10n::editions(&curriculum, &catalogues, project);
    findings.extend(told);
    findings.extend(check::check(&curriculum));
    let mut artifacts = search::index(&editions, &|file| file);
    let site = Site::new(&editions, &THEME, project);
    for plate in site.plates() {
        let (file, told) = site.print(&plate);
        artifacts.push(file);
        findings.extend(told);
    }
    tell(&findings, project);
    let (artifacts, _) = Artifacts::collect(artifacts);
    let pages = artifacts.iter().filter(|artifact| artifact.path.ends_with(".html"));
    let len = |content: &Content| match content {
        Content::Bytes(bytes) => bytes.len(),
        Content::Copy { .. } | Content::Laid { .. } => 0,
    };
    pages.map(|page| len(&page.content)).sum()
}

/// The strings of the program and of a project.
pub fn catalogues(project: &Sources) -> (Catalogues, Vec<Diagnostic>) {
    l10n::catalogues(&BUILT_IN, project)
}

/// Says findings to a program and to a person. Each points at characters of its file.
pub fn tell(findings: &[Diagnostic], project: &Sources) {
    for finding in findings {
        diagnostic::json(finding, project);
        if let Some(span) = finding.span
            && let Some(text) = project.text(span.file)
        {
            assert!(text.get(span.range()).is_some(), "{finding:?} points into a character");
        }
    }
    for finding in findings.iter().take(100) {
        diagnostic::draw(finding, project, Style::Plain);
    }
}
