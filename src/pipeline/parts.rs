//! What a site is made of, read again only where it changed.

use crate::content;
use crate::content::Known;
use crate::content::ReadOptions;
use crate::diagnostic::Diagnostic;
use crate::l10n;
use crate::l10n::Catalogues;
use crate::model::Curriculum;
use crate::model::Text;
use crate::source::FileId;
use crate::source::SourceFile;
use crate::source::Sources;
use crate::theme;
use crate::theme::Theme;
use std::sync::Arc;

/// What a site is made of.
pub struct Parts {
    /// All it teaches.
    pub curriculum: Curriculum,
    /// The interface strings.
    pub catalogues: Arc<Catalogues>,
    /// How it looks.
    pub theme: Arc<Theme>,
    /// What was found while all this was read.
    pub findings: Vec<Diagnostic>,
}

/// What was read before. A part is known again if it would be read from the very same files.
#[derive(Default)]
pub struct Memory {
    texts: Known,
    catalogues: Option<Remembered<Catalogues>>,
    theme: Option<Remembered<Theme>>,
}

impl Memory {
    /// The text of a file that changed, if no page but its own can look different for it.
    pub fn glance(&mut self, sources: &Sources, path: &str) -> Option<(FileId, Arc<Text>)> {
        let id = sources.find(path)?;
        Some((id, self.texts.glance(sources, id)?))
    }
}

/// A part, the files it was made from, and what was found in them.
struct Remembered<T> {
    name: String,
    files: Vec<Arc<SourceFile>>,
    part: Arc<T>,
    findings: Vec<Diagnostic>,
}

impl Parts {
    /// Reads the parts of a site from the files of a project and those of the program.
    pub fn read(
        (project, built_in): (&Sources, &Sources),
        options: &ReadOptions,
        memory: &mut Memory,
    ) -> Parts {
        let (curriculum, mut findings) = content::read_again(project, options, &mut memory.texts);
        let locales = below(project, "locales/");
        let catalogues =
            known(&mut memory.catalogues, ("", locales), || l10n::catalogues(built_in, project));
        findings.extend(catalogues.findings.iter().cloned());
        let name = curriculum.settings.theme.clone();
        let theme = known(&mut memory.theme, (&name, below(project, "themes/")), || {
            theme::load(&name, built_in, project)
        });
        findings.extend(theme.findings.iter().cloned());
        let (catalogues, theme) = (Arc::clone(&catalogues.part), Arc::clone(&theme.part));
        Parts { curriculum, catalogues, theme, findings }
    }
}

/// The files of a folder.
fn below(project: &Sources, folder: &str) -> Vec<Arc<SourceFile>> {
    let files = project.iter().filter(|(_, file)| file.path.starts_with(folder));
    files.filter_map(|(id, _)| project.shared(id)).collect()
}

/// The part that was made from these files, or a new one.
fn known<'m, T>(
    memory: &'m mut Option<Remembered<T>>,
    (name, files): (&str, Vec<Arc<SourceFile>>),
    make: impl FnOnce() -> (T, Vec<Diagnostic>),
) -> &'m Remembered<T> {
    let is_same = |kept: &Remembered<T>| {
        kept.name == name
            && kept.files.len() == files.len()
            && std::iter::zip(&kept.files, &files).all(|(one, two)| Arc::ptr_eq(one, two))
    };
    if !memory.as_ref().is_some_and(is_same) {
        let (part, findings) = make();
        let part = Arc::new(part);
        *memory = Some(Remembered { name: name.to_owned(), files, part, findings });
    }
    memory.as_ref().expect("it was just made, or it was there")
}
