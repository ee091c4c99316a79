//! One build from start to end, one line a stage: the file to read first.
//!
//! Files in, values, files out. The doors are opened by the command line;
//! everything here is a pure function of what came in.

use crate::check;
use crate::content;
use crate::content::ReadOptions;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n;
use crate::model::Curriculum;
use crate::output::Artifacts;
use crate::render;
use crate::search;
use crate::source::Sources;
use crate::theme;

/// What a build came to.
pub struct Built {
    /// The files of the site. With an error among the findings they may be poorer than they should be.
    pub artifacts: Artifacts,
    /// Everything that was found, sorted by severity and place.
    pub findings: Vec<Diagnostic>,
    /// How many pages the curriculum has.
    pub n_pages: usize,
}

/// Builds the site of a project.
pub fn build(project: &Sources, built_in: &Sources, options: &ReadOptions) -> Built {
    build_in_stages((project, built_in), options, |_| ())
}

/// Builds the site of a project, from its files and those of the program; `ended` hears of each stage at its end.
pub fn build_in_stages(
    (project, built_in): (&Sources, &Sources),
    options: &ReadOptions,
    mut ended: impl FnMut(&'static str),
) -> Built {
    let (curriculum, mut findings) = content::read(project, options);
    ended("content");
    let (catalogues, told) = l10n::catalogues(built_in, project);
    findings.extend(told);
    let (editions, told) = l10n::editions(&curriculum, &catalogues, project);
    findings.extend(told);
    ended("locales");
    findings.extend(check::check(&curriculum));
    ended("check");
    let (theme, told) = theme::load(&curriculum.settings.theme, built_in, project);
    findings.extend(told);
    ended("theme");
    // The search first: what it needs beside its files is gone before the pages come.
    let mut artifacts = search::index(&editions);
    ended("search");
    let (pages, told) = render::site(&editions, &theme, project);
    artifacts.extend(pages);
    findings.extend(told);
    ended("render");
    let (artifacts, clashes) = Artifacts::collect(artifacts);
    findings.extend(clashes.iter().map(clash));
    let n_pages = curriculum.pages.len();
    drop(editions);
    let_go(curriculum);
    let findings = sorted(findings);
    ended("collect");
    Built { artifacts, findings, n_pages }
}

/// Gives the memory of a curriculum back beside the writing that follows: of a large one it takes a while.
fn let_go(curriculum: Curriculum) {
    // Where the system gives no thread, it is let go here and now.
    let _ = std::thread::Builder::new().spawn(move || drop(curriculum));
}

/// Checks a project without rendering it.
pub fn check(project: &Sources, built_in: &Sources, options: &ReadOptions) -> Vec<Diagnostic> {
    let (curriculum, mut findings) = content::read(project, options);
    let (catalogues, told) = l10n::catalogues(built_in, project);
    findings.extend(told);
    findings.extend(l10n::editions(&curriculum, &catalogues, project).1);
    findings.extend(check::check(&curriculum));
    findings.extend(theme::load(&curriculum.settings.theme, built_in, project).1);
    sorted(findings)
}

fn clash(clash: &crate::output::Clash) -> Diagnostic {
    Diagnostic::new(Severity::Error, clash.rule(), clash.to_string())
        .in_file(&clash.origin)
        .help(clash.help())
}

/// Findings by place, each once; what has no place comes first.
fn sorted(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |finding: &Diagnostic| {
        (finding.span, finding.path.clone(), finding.rule, finding.message.clone())
    };
    findings.sort_by_cached_key(key);
    findings.dedup();
    findings
}
