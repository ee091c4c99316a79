//! `beside check`: looks for faults without writing the site.

use crate::check;
use crate::cli::Outcome;
use crate::cli::args::CheckOptions;
use crate::cli::args::Format;
use crate::cli::fix;
use crate::cli::project;
use crate::cli::project::Project;
use crate::cli::tell;
use crate::cli::translate;
use crate::content;
use crate::diagnostic;
use crate::diagnostic::nearest;
use crate::l10n::translate::AllTouched;
use crate::pipeline;
use crate::source::built_in;

/// Checks a project, explains a rule, or writes what is missing.
pub fn run(options: &CheckOptions) -> Outcome {
    if let Some(name) = &options.explain {
        return explain(name);
    }
    let mut project = match project::read(&options.project, None) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    if options.fix {
        match mend(options, &project) {
            Ok(again) => project = again.unwrap_or(project),
            Err(outcome) => return outcome,
        }
    }
    if options.outside_links {
        return list_outside_links(&project);
    }
    show(options, &project)
}

/// Prints the links that lead out of the site: the address, then the file and the line.
fn list_outside_links(project: &Project) -> Outcome {
    let (curriculum, _) = content::read(&project.sources, &project.options);
    for link in check::outside_links(&curriculum) {
        if let Some((path, line, _)) = project.sources.place(link.span) {
            println!("{}\t{path}:{line}", link.to);
        }
    }
    Outcome::Fine
}

/// Writes what is missing; the project as it is then, if anything was.
fn mend(options: &CheckOptions, project: &Project) -> Result<Option<Project>, Outcome> {
    let root = &options.project.project;
    let trouble = |error: fix::FixError| {
        tell::machine(&error);
        Outcome::Trouble
    };
    let n_files = fix::run(root, project).map_err(trouble)?;
    if n_files > 0 {
        eprintln!("ids written into {n_files} files");
    }
    let again = match n_files {
        0 => None,
        _ => Some(project::read(&options.project, None)?),
    };
    let has_record = fix::record(root, again.as_ref().unwrap_or(project)).map_err(trouble)?;
    if has_record {
        eprintln!("the questions of the tests put on record in content/data/instruments.yaml");
        return project::read(&options.project, None).map(Some);
    }
    let n_kept = translate::keep(root, again.as_ref().unwrap_or(project), &AllTouched::new())?;
    if n_kept > 0 {
        eprintln!("what is translated from what put on record in ids.lock and ledger/");
        return project::read(&options.project, None).map(Some);
    }
    if again.is_none() {
        eprintln!("nothing to fix");
    }
    Ok(again)
}

fn show(options: &CheckOptions, project: &Project) -> Outcome {
    let findings = pipeline::check(&project.sources, &built_in::sources(), &project.options);
    let verdict = tell::judge(findings, options.project.strict);
    match options.format {
        Format::Human => {
            tell::findings(&verdict, &project.sources);
            eprintln!("{}", tell::counts(&verdict));
        }
        Format::Json => verdict
            .findings
            .iter()
            .for_each(|finding| println!("{}", diagnostic::json(finding, &project.sources))),
        Format::Github => verdict
            .findings
            .iter()
            .for_each(|finding| println!("{}", diagnostic::github(finding, &project.sources))),
    }
    if verdict.n_errors > 0 { Outcome::Findings } else { Outcome::Fine }
}

fn explain(name: &str) -> Outcome {
    if name == "all" {
        for rule in check::RULES {
            println!("{}", rule.name);
        }
        return Outcome::Fine;
    }
    if let Some(rule) = check::rule(name) {
        println!("{}\n\n{}", rule.name, rule.about);
        return Outcome::Fine;
    }
    let near = nearest(name, check::RULES.iter().map(|rule| rule.name));
    let help = near.map_or_else(
        || "`beside check --explain all` lists the rules".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    tell::trouble(&format!("there is no rule `{name}`"), &help);
    Outcome::Trouble
}
