//! A site that is open: its files are made when somebody asks for them.

use crate::check;
use crate::check::Scene;
use crate::diagnostic;
use crate::diagnostic::Diagnostic;
use crate::l10n;
use crate::model::Edition;
use crate::model::Page;
use crate::model::Text;
use crate::output;
use crate::output::Artifact;
use crate::output::composed;
use crate::pipeline;
use crate::pipeline::Parts;
use crate::render::Plate;
use crate::render::Site;
use crate::search;
use crate::source::FileId;
use crate::source::Sources;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::OnceLock;
use std::sync::PoisonError;

/// A site of which every file can be had, each by itself.
pub struct Open<'a> {
    parts: &'a Parts,
    sources: &'a Sources,
    editions: &'a [Edition<'a>],
    site: Site<'a>,
    plates: Vec<Plate>,
    by_path: HashMap<String, usize>,
    index: OnceLock<HashMap<String, Artifact>>,
    /// Texts that were taken since.
    newer: Mutex<HashMap<FileId, Arc<Text>>>,
    /// What was found while the parts were read and the editions made.
    findings: Vec<Diagnostic>,
}

/// Opens a site, and closes it when `look` is through with it.
pub fn open<R>(parts: &Parts, sources: &Sources, look: impl FnOnce(&Open<'_>) -> R) -> R {
    let (editions, told) = l10n::editions(&parts.curriculum, &parts.catalogues, sources);
    let site = Site::new(&editions, &parts.theme, sources);
    let plates = site.plates();
    let mut by_path: HashMap<String, usize> = HashMap::with_capacity(plates.len());
    for (number, plate) in plates.iter().enumerate() {
        let known = by_path.entry(composed(&plate.path).into_owned()).or_insert(number);
        if plate.origin < plates[*known].origin {
            *known = number;
        }
    }
    let mut findings = parts.findings.clone();
    findings.extend(told);
    let editions = editions.as_slice();
    let index = OnceLock::new();
    let newer = Mutex::default();
    look(&Open { parts, sources, editions, site, plates, by_path, index, newer, findings })
}

impl Open<'_> {
    /// The file at a path, and what was found while it was made.
    pub fn file(&self, path: &str) -> Option<(Artifact, Vec<Diagnostic>)> {
        if let Some(number) = self.by_path.get(path) {
            let plate = &self.plates[*number];
            let file = self.site.source_of(plate);
            let newer = file.and_then(|file| self.newer().get(&file).cloned());
            let changed = newer.and_then(|text| self.site.print_as(plate, &text));
            return Some(changed.unwrap_or_else(|| self.site.print(plate)));
        }
        if !search::may_hold(path) {
            return None;
        }
        let index = self.index.get_or_init(|| {
            let files = search::index(self.editions, &|file| file).into_iter();
            files.map(|file| (file.path.clone(), file)).collect()
        });
        index.get(path).map(|file| (file.clone(), Vec::new()))
    }

    /// Takes a newer text of a file, for its own pages alone: they can be seen before all else is read anew.
    /// Refuses one with errors.
    pub fn take(&self, file: FileId, text: Arc<Text>) -> bool {
        let curriculum = &self.parts.curriculum;
        let has_file = |page: &&Page| page.texts.iter().any(|text| text.file == Some(file));
        let Some(page) = curriculum.pages.iter().find(has_file) else { return false };
        let found = check::check_text(&Scene::new(curriculum, page, &text));
        let is_fine = !diagnostic::has_error(&found);
        if is_fine {
            self.newer().insert(file, text);
        }
        is_fine
    }

    fn newer(&self) -> MutexGuard<'_, HashMap<FileId, Arc<Text>>> {
        self.newer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether there is a page at a path.
    pub fn has_page(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// The pages that are made from a file of the project, as they were before a newer text was taken.
    pub fn pages_of(&self, path: &str) -> Vec<Artifact> {
        let Some(file) = self.sources.find(path) else { return Vec::new() };
        let made = self.plates.iter().filter(|plate| self.site.source_of(plate) == Some(file));
        made.map(|plate| self.site.print(plate).0).collect()
    }

    /// What is to be found without looking at all pages, only at those of some files.
    pub fn look_at(&self, files: &[String]) -> Vec<Diagnostic> {
        let files: Vec<FileId> = files.iter().filter_map(|path| self.sources.find(path)).collect();
        let mut findings = self.findings.clone();
        findings.extend(check::check_files(&self.parts.curriculum, &files));
        pipeline::sorted(findings)
    }

    /// All there is to find, templates aside: these are found when a page is made.
    pub fn check(&self) -> Vec<Diagnostic> {
        let mut findings = self.findings.clone();
        findings.extend(check::check(&self.parts.curriculum));
        let names = self.plates.iter().map(|plate| (plate.path.as_str(), plate.origin.as_str()));
        findings.extend(output::admitted([], names).1.iter().map(pipeline::clash));
        pipeline::sorted(findings)
    }
}
