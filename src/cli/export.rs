//! `beside export`: a course in one file.

use crate::cli::Outcome;
use crate::cli::args::ExportCourseOptions;
use crate::cli::project;
use crate::cli::results::save;
use crate::cli::tell;
use crate::model::Locale;
use crate::pipeline;
use crate::source::built_in;
use crate::source::disk;
use std::path::Path;
use std::path::PathBuf;

/// Writes what supporters read of a language into one file.
pub fn run(options: &ExportCourseOptions) -> Outcome {
    let ExportCourseOptions { project, lang, out } = options;
    let is_strict = project.strict;
    let out = out.clone().unwrap_or_else(|| PathBuf::from(format!("course-{lang}.html")));
    let project::Project { sources, options } = match project::read(project, Some(&out)) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    let built_in = built_in::sources();
    let files = (&sources, &built_in);
    let verdict = tell::judge(pipeline::check(files.0, files.1, &options), is_strict);
    tell::findings(&verdict, &sources);
    if verdict.n_errors > 0 {
        eprintln!("{}; nothing was written", tell::counts(&verdict));
        return Outcome::Findings;
    }
    let bytes = |path: &Path| disk::bytes(path).ok();
    let locale = Locale::parse(lang);
    let folded = locale.and_then(|locale| pipeline::one_file(files, &options, (&locale, &bytes)));
    match folded {
        None => {
            tell::trouble(
                &format!("the site has no language `{lang}`"),
                "name a language of `site.yaml`: `beside export --lang en`",
            );
            Outcome::Trouble
        }
        Some(Err(cause)) => {
            tell::trouble(&cause, "look at the theme of the project: its pages need a `<main>`");
            Outcome::Trouble
        }
        Some(Ok(folded)) => match save(&out, &folded.html) {
            Err(outcome) => outcome,
            Ok(()) => {
                let size = folded.html.len().div_ceil(1024);
                println!("{}: {} pages, {size} KB", out.display(), folded.n_pages);
                Outcome::Fine
            }
        },
    }
}
