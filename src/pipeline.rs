//! One build from start to end, one line a stage: the file to read first.
//!
//! Files in, values, files out. The doors are opened by the command line;
//! everything here is a pure function of what came in.

mod one_file;
mod open;
mod parts;

pub use one_file::Bytes;
pub use one_file::Folded;
pub use one_file::one_file;
pub use open::Open;
pub use open::open;
pub use parts::Memory;
pub use parts::Parts;

use crate::check;
use crate::content::ReadOptions;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::output;
use crate::output::Artifact;
use crate::output::Artifacts;
use crate::render::Kept;
use crate::render::Plate;
use crate::render::Site;
use crate::search;
use crate::source::Sources;
use rayon::prelude::*;

/// What a build came to.
pub struct Built {
    /// The files of the site. With an error among the findings they may be poorer than they should be.
    pub artifacts: Artifacts,
    /// Everything that was found, sorted by severity and place.
    pub findings: Vec<Diagnostic>,
    /// How many pages the curriculum has.
    pub n_pages: usize,
    /// The locales of the site.
    pub locales: Vec<Locale>,
}

/// What a build does with what it makes, and with its time.
#[derive(Clone, Copy)]
pub struct Hands<'a> {
    /// Takes every file as soon as it is made, and gives back what is to be kept of it.
    pub lay: &'a (dyn Fn(Artifact) -> Artifact + Sync),
    /// Does a piece of work that has a name: the path of the file that it makes.
    pub time: &'a (dyn Fn(&str, &mut dyn FnMut()) + Sync),
    /// Pages of an earlier build, if they may be taken again where they would be made of the same.
    pub kept: Option<Kept<'a>>,
    /// The one locale of which pages are made, with what all locales share; all, if none is named.
    pub only: Option<&'a str>,
}

impl Hands<'_> {
    /// Whether the pages of a locale are wanted.
    fn wants(&self, locale: &Locale) -> bool {
        self.only.is_none_or(|only| locale.as_str() == only)
    }
}

/// Builds the site of a project in memory.
pub fn build(project: &Sources, built_in: &Sources, options: &ReadOptions) -> Built {
    let hands = Hands { lay: &|file| file, time: &|_, work| work(), kept: None, only: None };
    build_by((project, built_in), options, (hands, &mut |_| ()))
}

/// Builds the site of a project, from its files and those of the program; `ended` hears of each stage at its end.
pub fn build_by(
    (project, built_in): (&Sources, &Sources),
    options: &ReadOptions,
    (hands, ended): (Hands<'_>, &mut dyn FnMut(&'static str)),
) -> Built {
    let parts = Parts::read((project, built_in), options, &mut Memory::default());
    let Parts { curriculum, catalogues, theme, mut findings } = parts;
    ended("content");
    let (editions, told) = l10n::editions(&curriculum, &catalogues, project);
    findings.extend(told);
    ended("locales");
    findings.extend(check::check(&curriculum));
    ended("check");
    let index =
        search::index(editions.iter().filter(|edition| hands.wants(&edition.locale)), hands.lay);
    ended("search");
    let site = Site::new(&editions, &theme, project).keeping(hands.kept);
    let (artifacts, told) = made(&site, index, hands);
    findings.extend(told);
    ended("render");
    let (n_pages, locales) = (curriculum.pages.len(), curriculum.settings.locales.clone());
    drop(site);
    drop(editions);
    let_go(curriculum);
    let findings = sorted(findings);
    ended("collect");
    Built { artifacts, findings, n_pages, locales }
}

/// Every file that can be had, laid as soon as it is made: first the index, then what the site prints.
fn made(site: &Site<'_>, index: Vec<Artifact>, hands: Hands<'_>) -> (Artifacts, Vec<Diagnostic>) {
    let mut plates = site.plates();
    plates.retain(|plate| site.locale_of(plate).is_none_or(|locale| hands.wants(locale)));
    let indexed = index.iter().map(|file| (file.path.as_str(), file.origin.as_str()));
    let printed = plates.iter().map(|plate| (plate.path.as_str(), plate.origin.as_str()));
    let (may, clashes) = output::admitted(indexed, printed);
    let mut findings: Vec<Diagnostic> = clashes.iter().map(clash).collect();
    let Hands { lay, time, .. } = hands;
    let mut artifacts = index;
    let plates = plates.par_iter().zip(may).filter(|(_, may)| *may);
    let print = |(plate, _): (&Plate, bool)| {
        let mut printed = None;
        time(&plate.path, &mut || {
            let (file, told) = site.print(plate);
            printed = Some((lay(file), told));
        });
        printed
    };
    let printed: Vec<(Artifact, Vec<Diagnostic>)> = plates.filter_map(print).collect();
    for (file, told) in printed {
        artifacts.push(file);
        findings.extend(told);
    }
    (Artifacts::of_admitted(artifacts), findings)
}

/// Gives the memory of a curriculum back beside the writing that follows: of a large one it takes a while.
fn let_go(curriculum: Curriculum) {
    // Where the system gives no thread, it is let go here and now.
    let _ = std::thread::Builder::new().spawn(move || drop(curriculum));
}

/// Checks a project without rendering it.
pub fn check(project: &Sources, built_in: &Sources, options: &ReadOptions) -> Vec<Diagnostic> {
    let parts = Parts::read((project, built_in), options, &mut Memory::default());
    let mut findings = parts.findings;
    findings.extend(l10n::editions(&parts.curriculum, &parts.catalogues, project).1);
    findings.extend(check::check(&parts.curriculum));
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
