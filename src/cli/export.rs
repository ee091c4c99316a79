//! `beside export`: a course in one file.

use crate::cli::Outcome;
use crate::cli::args::ExportCourseOptions;
use crate::cli::project;
use crate::cli::project::Project;
use crate::cli::results::save;
use crate::cli::tell;
use crate::pipeline;
use crate::source::built_in;
use crate::source::disk;
use std::path::Path;
use std::path::PathBuf;

/// Writes what supporters read of a language into one file.
pub fn run(options: &ExportCourseOptions) -> Outcome {
    let Project { sources, options: reading } = match project::read(&options.project, None) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    let built_in = built_in::sources();
    let found = pipeline::check(&sources, &built_in, &reading);
    let verdict = tell::judge(found, options.project.strict);
    tell::findings(&verdict, &sources);
    if verdict.n_errors > 0 {
        eprintln!("{}; nothing was written", tell::counts(&verdict));
        return Outcome::Findings;
    }
    let bytes = |path: &Path| disk::bytes(path).ok();
    let wanted = (options.lang.as_deref(), &bytes as pipeline::Bytes<'_>);
    match pipeline::one_file((&sources, &built_in), &reading, wanted) {
        None => {
            let name = options.lang.as_deref().unwrap_or_default();
            tell::trouble(
                &format!("the site has no language `{name}`"),
                "name a language of `site.yaml`: `beside export --lang en`",
            );
            Outcome::Trouble
        }
        Some(Err(cause)) => {
            tell::trouble(&cause, "look at the theme of the project: each page needs a `<main>`");
            Outcome::Trouble
        }
        Some(Ok(folded)) => {
            let usual = || PathBuf::from(format!("course-{}.html", folded.locale));
            let out = options.out.clone().unwrap_or_else(usual);
            if let Err(outcome) = save(&out, &folded.html) {
                return outcome;
            }
            let size = folded.html.len().div_ceil(1024);
            println!("{}: {} pages, {size} KB", out.display(), folded.n_pages);
            Outcome::Fine
        }
    }
}
