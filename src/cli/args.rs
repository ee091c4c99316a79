//! The words of the command line.

use clap::Args as ClapArgs;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;
use std::path::PathBuf;

/// Turns a folder of Markdown training modules into a site that works anywhere.
#[derive(Parser, Debug)]
#[command(
    name = "beside",
    version,
    after_help = "Examples:\n  beside new my-course     start a project that explains itself\n  \
                  beside build             write the site of this folder to `site/`\n  \
                  beside check             look for faults without writing\n  \
                  beside check --explain broken-link\n\n\
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
    /// Start a project.
    New(NewOptions),
    /// Print the JSON Schema of front matter and `site.yaml`, for editors.
    Schema,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page.
    Man,
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
