//! The words of `beside translate`.

use crate::cli::args::ProjectOptions;
use crate::model::State;
use clap::Args as ClapArgs;
use clap::Subcommand;
use clap::ValueEnum;
use std::path::PathBuf;

/// The commands of `translate`.
#[derive(Subcommand, Debug)]
pub enum TranslateCommand {
    /// Say how far each language is, or each page of one.
    Status(StatusOptions),
    /// Show what changed in the source since it was translated.
    Diff(DiffOptions),
    /// Write files for translators: one a module, in `po/<locale>/`.
    Export(ExportOptions),
    /// Bring files of translators back into the pages.
    Import(ImportOptions),
    /// Say that a person checked a page.
    Review(ReviewOptions),
}

/// Options of `translate status`.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Examples:\n  beside translate status\n  beside translate status es --json")]
pub struct StatusOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The language; all of them if left out.
    #[arg(value_name = "LOCALE")]
    pub locale: Option<String>,
    /// Print JSON: for each language the totals and the pages.
    #[arg(long)]
    pub json: bool,
}

/// Options of `translate diff`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside translate diff es\n  beside translate diff es learn/role"
)]
pub struct DiffOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The language.
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    /// The beginning of the pages' paths; all if left out.
    #[arg(value_name = "PAGE")]
    pub page: Option<String>,
}

/// Options of `translate export`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside translate export es\n  beside translate export km role --xliff"
)]
pub struct ExportOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The language.
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    /// Modules, or the beginning of the pages' paths; all if left out.
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// Write XLIFF 1.2 instead of PO.
    #[arg(long)]
    pub xliff: bool,
}

/// Options of `translate import`.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Examples:\n  beside translate import po/es/*.po")]
pub struct ImportOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// PO or XLIFF files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

/// Options of `translate review`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside translate review es learn/role --state panel-reviewed --by \"A. Reviewer\""
)]
pub struct ReviewOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The language.
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    /// The path of a page or of a folder.
    #[arg(value_name = "PAGE")]
    pub page: String,
    /// How far it is.
    #[arg(long, value_enum)]
    pub state: WhichState,
    /// Who says so: a person.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// On which day; today if left out.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Why parts still hold though their source changed.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// How far a person says that a translation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum WhichState {
    /// A person went through it word by word.
    HumanDraft,
    /// Translated there and back, and checked by people who know both languages.
    PanelReviewed,
    /// Read aloud with supporters, and mended.
    FieldTested,
}

impl From<WhichState> for State {
    fn from(state: WhichState) -> State {
        match state {
            WhichState::HumanDraft => State::HumanDraft,
            WhichState::PanelReviewed => State::PanelReviewed,
            WhichState::FieldTested => State::FieldTested,
        }
    }
}
