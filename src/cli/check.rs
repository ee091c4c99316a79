//! `beside check`: looks for faults without writing the site.

use crate::check;
use crate::cli::Outcome;
use crate::cli::args::CheckOptions;
use crate::cli::args::Format;
use crate::cli::fix;
use crate::cli::project;
use crate::cli::project::Project;
use crate::cli::tell;
use crate::diagnostic;
use crate::diagnostic::nearest;
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
        match fix::run(&options.project.project, &project) {
            Ok(0) => eprintln!("nothing to fix"),
            Ok(n_files) => {
                eprintln!("ids written into {n_files} files");
                match project::read(&options.project, None) {
                    Ok(again) => project = again,
                    Err(outcome) => return outcome,
                }
            }
            Err(error) => {
                tell::machine(&error);
                return Outcome::Trouble;
            }
        }
    }
    show(options, &project)
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
