//! The rules a curriculum must keep.
//!
//! One file a rule, and its tests with it. A rule sees the curriculum and
//! adds to [`Findings`]; it changes nothing and reads nothing else, so rules
//! can run in any order.

mod outside;
mod rules;
mod scene;
#[cfg(test)]
mod testing;

pub use outside::OutsideLink;
pub use outside::outside_links;
pub use rules::RULES;
pub use scene::Scene;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::Page;
use crate::source::FileId;
use crate::source::Span;
use rayon::prelude::*;

/// One thing that a curriculum is held to.
pub struct Rule {
    /// Its name, which is the fault: `item-without-key`.
    pub name: &'static str,
    /// How grave the fault is.
    pub severity: Severity,
    /// Why it matters and what to do, in a few sentences.
    pub about: &'static str,
    /// Where it is looked for.
    pub check: Check,
}

/// Where a fault is looked for.
pub enum Check {
    /// In one text after the other.
    Text(fn(&Scene<'_>, &mut Findings)),
    /// In the curriculum as a whole.
    Site(fn(&Curriculum, &mut Findings)),
    /// Where files are read or written, by the room that is named; only the explanation is here.
    Elsewhere(&'static str),
}

/// Collects what a rule finds.
pub struct Findings {
    rule: &'static str,
    severity: Severity,
    found: Vec<Diagnostic>,
}

impl Findings {
    fn of(rule: &Rule) -> Findings {
        Findings { rule: rule.name, severity: rule.severity, found: Vec::new() }
    }

    /// Adds a finding at a place, with what to do.
    pub fn add(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(Diagnostic::new(self.severity, self.rule, message).at(span).help(help));
    }

    /// Adds a finding about a whole file.
    pub fn add_to_file(&mut self, path: &str, message: impl Into<String>, help: impl Into<String>) {
        self.found
            .push(Diagnostic::new(self.severity, self.rule, message).in_file(path).help(help));
    }
}

/// Holds a curriculum to all rules.
pub fn check(curriculum: &Curriculum) -> Vec<Diagnostic> {
    let of_page = |page| {
        let texts = Page::texts_of_files(page);
        texts.flat_map(move |text| check_text(&Scene::new(curriculum, page, text)))
    };
    let mut found: Vec<Diagnostic> = curriculum.pages.par_iter().flat_map_iter(of_page).collect();
    found.par_extend(RULES.par_iter().flat_map_iter(|rule| of_site(rule, curriculum)));
    found
}

fn of_site(rule: &Rule, curriculum: &Curriculum) -> Vec<Diagnostic> {
    let mut findings = Findings::of(rule);
    if let Check::Site(check) = rule.check {
        check(curriculum, &mut findings);
    }
    findings.found
}

/// Holds the texts of some files to the rules that look at one text.
pub fn check_files(curriculum: &Curriculum, files: &[FileId]) -> Vec<Diagnostic> {
    let of_page = |page| move |text| Scene::new(curriculum, page, text);
    let scenes = curriculum.pages.iter().flat_map(|page| {
        let texts = page.texts.iter().map(|text| &**text);
        texts.filter(|text| text.file.is_some_and(|file| files.contains(&file))).map(of_page(page))
    });
    scenes.flat_map(|scene| check_text(&scene)).collect()
}

/// Holds one text to the rules that look at one text.
pub fn check_text(scene: &Scene<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Check::Text(check) = rule.check {
            let mut findings = Findings::of(rule);
            check(scene, &mut findings);
            found.extend(findings.found);
        }
    }
    found
}

/// The rule of a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name).copied()
}
