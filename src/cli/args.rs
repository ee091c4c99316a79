//! The words of the command line.

pub mod translate;

use clap::Args as ClapArgs;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;
use std::path::PathBuf;
use translate::TranslateCommand;

/// Turns a folder of Markdown training modules into a site that works anywhere.
#[derive(Parser, Debug)]
#[command(
    name = "beside",
    version,
    after_help = "Examples:\n  beside new my-course     start a project that explains itself\n  \
                  beside build             write the site of this folder to `site/`\n  \
                  beside check             look for faults without writing\n  \
                  beside serve --open      see the site while you write\n  \
                  beside check --explain broken-link\n  beside codes --n 60       codes for those who take a test\n  \
                  beside results merge results/* --out report\n\n\
                  Exit status: 0 all is well, 1 the content has errors, 2 the command or the machine stood in the way."
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Write the site.
    Build(BuildOptions),
    /// Look for faults without writing the site.
    Check(CheckOptions),
    /// Show the site in a browser of this machine, and follow what is saved.
    Serve(ServeOptions),
    /// Start a project.
    New(NewOptions),
    /// Fold what supporters read of one language into one file, to be sent as a message.
    Export(ExportCourseOptions),
    /// Build the site, and make its course ready for a printer as one book.
    Print(PrintOptions),
    /// Read the results of tests, and say what they show.
    #[command(subcommand)]
    Results(ResultsCommand),
    /// See how far the translations are, send them out and bring them back.
    #[command(subcommand)]
    Translate(TranslateCommand),
    /// Make codes for people who take a test: they stand for names.
    Codes(CodesOptions),
    /// Print a JSON Schema for editors and programs.
    Schema {
        /// Of what.
        #[arg(value_enum, default_value_t = SchemaOf::Pages)]
        of: SchemaOf,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page.
    Man,
}

/// Options of `export`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside export --lang km\n  beside export --lang km --out /media/usb/course-km.html"
)]
pub struct ExportCourseOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The language; otherwise the one that is written first.
    #[arg(long, value_name = "LOCALE")]
    pub lang: Option<String>,
    /// Where to write the file; otherwise `course-LOCALE.html` in this folder.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Options of `print`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside print --book learner --lang en\n  beside print --book trainer --lang en --pdf trainer.pdf"
)]
pub struct PrintOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// Whom the book is for.
    #[arg(long, value_enum, default_value_t = WhichBook::Learner)]
    pub book: WhichBook,
    /// The language.
    #[arg(long, value_name = "LOCALE", default_value = "en")]
    pub lang: String,
    /// Make a PDF with a browser of this machine.
    #[arg(long, value_name = "FILE")]
    pub pdf: Option<PathBuf>,
}

/// Whom a book is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum WhichBook {
    /// Modules, lessons, quizzes, handouts.
    Learner,
    /// Session plans, activities, observation sheets.
    Trainer,
}

/// What a schema describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum SchemaOf {
    /// Front matter and `site.yaml`.
    Pages,
    /// The file of one result of a test.
    Result,
}

/// What to do with results.
#[derive(Subcommand, Debug)]
pub enum ResultsCommand {
    /// Merge result files, text codes and typed tables into a report.
    Merge(MergeOptions),
    /// Write results as statements for a learning record store (xAPI).
    Export(ExportOptions),
    /// Compare what two raters saw: two tables saved from the same rubric.
    Raters(RatersOptions),
    /// Write the marking guide of a test, for trainers; keep it apart from the site.
    Guide(GuideOptions),
}

/// The project, the test and the files of results.
#[derive(ClapArgs, Debug)]
pub struct ResultFiles {
    /// The folder of the project that holds the test.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// The test, if the project has several.
    #[arg(long, value_name = "ID")]
    pub instrument: Option<String>,
    /// Which result counts where two differ under one code, phase and attempt.
    #[arg(long, value_enum, default_value_t = KeepWhich::Last)]
    pub keep: KeepWhich,
    /// A table `pre_code,post_code` of people whose codes differ, as a person has decided.
    #[arg(long, value_name = "FILE")]
    pub pairs: Option<PathBuf>,
    /// Result files, text codes, typed tables, or folders of them.
    #[arg(required = true, value_name = "FILES")]
    pub files: Vec<PathBuf>,
}

/// Which of two results counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum KeepWhich {
    /// The one that was read last.
    Last,
    /// The one that was read first.
    First,
}

/// Options of `results merge`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside results merge results/* --out report\n  beside results merge stick1 stick2 typed.csv --out report --pairs decided.csv"
)]
pub struct MergeOptions {
    /// What is read.
    #[command(flatten)]
    pub results: ResultFiles,
    /// Where to write the report; the folder must be new, empty, or hold an older report.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Options of `results export`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Example:\n  beside results export --xapi results/* --base https://example.org/course --out statements"
)]
pub struct ExportOptions {
    /// What is read.
    #[command(flatten)]
    pub results: ResultFiles,
    /// As statements of the Experience API, 1.0.3.
    #[arg(long, required = true)]
    pub xapi: bool,
    /// The address that names the site in the statements; otherwise `base_url` of `site.yaml`.
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// Where to write the statements.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Options of `results raters`.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Example:\n  beside results raters ratings-a.csv ratings-b.csv")]
pub struct RatersOptions {
    /// The table of the first rater.
    pub first: PathBuf,
    /// The table of the second rater.
    pub second: PathBuf,
}

/// Options of `results guide`.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Example:\n  beside results guide --out core-guide.html")]
pub struct GuideOptions {
    /// The folder of the project that holds the test.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// The test, if the project has several.
    #[arg(long, value_name = "ID")]
    pub instrument: Option<String>,
    /// Where to write the guide.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Options of `codes`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside codes --n 60\n  beside codes --n 60 --out codes.html    cards to print and cut"
)]
pub struct CodesOptions {
    /// How many.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=10_000))]
    pub n: u16,
    /// Write cards to print and cut; otherwise the codes are printed, one a line.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Where a project is and how strictly it is read.
#[derive(ClapArgs, Debug)]
pub struct ProjectOptions {
    /// The folder of the project.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// Read drafts too.
    #[arg(long)]
    pub drafts: bool,
    /// Take every warning for an error.
    #[arg(long)]
    pub strict: bool,
}

/// Options of `build`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside build\n  beside build --out /media/usb/course\n  beside build --strict --drafts"
)]
pub struct BuildOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// Where to write the site; otherwise the folder `site` of the project.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write the site in spite of errors, faulty parts as plain content.
    #[arg(long)]
    pub keep_going: bool,
    /// Write the pages of one language and what all languages share, into a folder of its own. Such folders,
    /// copied into one, are the whole site.
    #[arg(long, value_name = "LOCALE", requires = "out")]
    pub only: Option<String>,
    /// Say how long each stage took, and write a trace of every file that `chrome://tracing` and Perfetto open.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "beside-trace.json")]
    pub timings: Option<PathBuf>,
}

/// Options of `check`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside check\n  beside check --format json\n  beside check --explain missing-alt\n  beside check --fix"
)]
pub struct CheckOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Explain a rule; `all` lists them.
    #[arg(long, value_name = "RULE")]
    pub explain: Option<String>,
    /// List the links that lead out of the site, with their places; nothing is fetched.
    #[arg(long)]
    pub outside_links: bool,
    /// Write missing ids of quiz items into the files, and the questions of tests on record, so
    /// that results stay comparable.
    #[arg(long)]
    pub fix: bool,
}

/// Options of `serve`.
#[derive(ClapArgs, Debug)]
#[command(
    after_help = "Examples:\n  beside serve --open\n  beside serve --port 8080 --drafts\n  beside serve --poll            for a network share"
)]
pub struct ServeOptions {
    /// The project.
    #[command(flatten)]
    pub project: ProjectOptions,
    /// The port; otherwise the first free one from 7070 on. 0 takes any.
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Open the site in the browser.
    #[arg(long)]
    pub open: bool,
    /// Look at the files every half second: some network shares do not tell what changes.
    #[arg(long)]
    pub poll: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// For people, on standard error.
    Human,
    /// One JSON object a line, on standard output.
    Json,
    /// Annotations for GitHub, on standard output.
    Github,
}

/// Options of `new`.
#[derive(ClapArgs, Debug)]
#[command(after_help = "Example:\n  beside new my-course\n  cd my-course\n  beside build")]
pub struct NewOptions {
    /// The folder to make; it must be new or empty.
    pub dir: PathBuf,
}
