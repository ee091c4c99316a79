//! Sources become a curriculum.
//!
//! Every Markdown file becomes a page, whether it has front matter or not;
//! what it does not say is inferred from its folder, its name and its first
//! heading. Nothing here renders, and nothing here is an `Err`.

mod data;
pub mod fields;
mod front;
mod infer;
mod settings;
mod texts;
mod tree;
pub mod yaml;

pub use texts::Known;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Text;
use crate::source::FileId;
use crate::source::Sources;

/// What the author chose for this run.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// Whether drafts are pages too.
    pub drafts: bool,
    /// Whether the pages of trainers, programmes and partners stay out: what is left is what supporters read.
    pub for_supporters: bool,
    /// The name of the folder, for a project that does not name itself.
    pub folder: String,
}

/// The names in `site.yaml`, with what each means.
pub fn settings_names() -> &'static [(&'static str, &'static str)] {
    settings::NAMES
}

/// Reads the curriculum of a project.
pub fn read(sources: &Sources, options: &ReadOptions) -> (Curriculum, Vec<Diagnostic>) {
    read_again(sources, options, &mut Known::default())
}

/// Reads the curriculum of a project of which some texts are known, and remembers the others.
pub fn read_again(
    sources: &Sources,
    options: &ReadOptions,
    known: &mut Known,
) -> (Curriculum, Vec<Diagnostic>) {
    let mut findings: Vec<Diagnostic> = sources.oddities.iter().map(oddity).collect();
    let settings = settings::read(sources, options, &mut findings);
    let data = data::read(sources, &settings, &mut findings);
    let texts = texts::read((sources, known), &settings, options, &mut findings);
    let curriculum = tree::grow((settings, data, texts), (sources, options), &mut findings);
    (curriculum, findings)
}

/// Reads a text again whose words were changed; what there is to say of it was said of its files.
pub fn read_text(file: FileId, markdown: &str, (locale, source): (Locale, String)) -> Text {
    texts::text(file, markdown, locale, source).0
}

/// Where the body of a page begins: after its front matter.
pub fn body_start(markdown: &str) -> usize {
    front::split(markdown).body
}

fn oddity(oddity: &crate::source::Oddity) -> Diagnostic {
    Diagnostic::new(Severity::Error, oddity.rule, &oddity.message)
        .in_file(&oddity.path)
        .help(&oddity.help)
}
