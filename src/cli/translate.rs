//! `beside translate`: how far the translations are; out to translators and back; signed.

use crate::cli::Outcome;
use crate::cli::args::ProjectOptions;
use crate::cli::args::translate::DiffOptions;
use crate::cli::args::translate::ExportOptions;
use crate::cli::args::translate::ImportOptions;
use crate::cli::args::translate::ReviewOptions;
use crate::cli::args::translate::StatusOptions;
use crate::cli::args::translate::TranslateCommand;
use crate::cli::clock;
use crate::cli::fix;
use crate::cli::project;
use crate::cli::project::Project;
use crate::cli::tell;
use crate::content;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::Tracker;
use crate::l10n::translate;
use crate::l10n::translate::AllTouched;
use crate::l10n::translate::File;
use crate::l10n::translate::Form;
use crate::l10n::translate::Word;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Standing;
use crate::model::State;
use std::fs;
use std::path::Path;

/// Runs one of the commands.
pub fn run(command: &TranslateCommand) -> Outcome {
    let outcome = match command {
        TranslateCommand::Status(options) => status(options),
        TranslateCommand::Diff(options) => diff(options),
        TranslateCommand::Export(options) => export(options),
        TranslateCommand::Import(options) => import(options),
        TranslateCommand::Review(options) => review(options),
    };
    outcome.unwrap_or_else(|outcome| outcome)
}

/// A project with its curriculum, and one of its locales that is translated into.
fn read(options: &ProjectOptions) -> Result<(Project, Curriculum), Outcome> {
    let project = project::read(options, None)?;
    let (curriculum, _) = content::read(&project.sources, &project.options);
    Ok((project, curriculum))
}

/// What is known of the translations; what is not readable of it is shown.
fn track<'a>(curriculum: &'a Curriculum, project: &'a Project) -> Tracker<'a> {
    let (tracker, told) = Tracker::new(curriculum, &project.sources);
    show(told, project);
    tracker
}

fn targets(curriculum: &Curriculum) -> impl Iterator<Item = &Locale> {
    let settings = &curriculum.settings;
    settings.locales.iter().filter(|locale| **locale != settings.source_locale)
}

fn target(curriculum: &Curriculum, tag: &str) -> Result<Locale, Outcome> {
    let known =
        Locale::parse(tag).filter(|locale| targets(curriculum).any(|known| known == locale));
    known.ok_or_else(|| {
        let names: Vec<&str> = targets(curriculum).map(Locale::as_str).collect();
        let help = if names.is_empty() {
            "add it to `locales:` in `site.yaml`".to_owned()
        } else {
            format!("type one of `{}`, or add it to `locales:` in `site.yaml`", names.join("`, `"))
        };
        tell::trouble(&format!("this project is not translated into `{tag}`"), &help);
        Outcome::Trouble
    })
}

/// A table of the locales, or of the pages of one.
fn status(options: &StatusOptions) -> Result<Outcome, Outcome> {
    let (project, curriculum) = read(&options.project)?;
    let tracker = track(&curriculum, &project);
    let locales: Vec<Locale> = match &options.locale {
        Some(tag) => vec![target(&curriculum, tag)?],
        None => targets(&curriculum).cloned().collect(),
    };
    let mut all = Vec::new();
    for locale in &locales {
        all.push((locale, translate::status(&curriculum, &tracker, locale)));
    }
    if options.json {
        println!("{}", json(&all));
        return Ok(Outcome::Fine);
    }
    println!("{HEAD}");
    for (locale, pages) in &all {
        let mut total = Standing::default();
        for page in pages {
            total.add(&page.standing);
        }
        if options.locale.is_some() {
            for page in pages.iter().filter(|page| page.has_text) {
                println!("{}", row(&page.page, &page.standing));
            }
            let n_missing = pages.iter().filter(|page| !page.has_text).count();
            println!("{n_missing} pages without a text");
        }
        println!("{}", row(locale.as_str(), &total));
    }
    Ok(Outcome::Fine)
}

const HEAD: &str = "   parts  missing  machine    human  reviewed  tested   stale  done";

/// A line of the table: counts of parts, and how many per cent a person has at least gone through.
fn row(name: &str, standing: &Standing) -> String {
    let [machine, human, reviewed, tested] = standing.n_in_state;
    let n_good = (human + reviewed + tested).saturating_sub(standing.n_stale);
    let done = (n_good * 100).checked_div(standing.n_parts).unwrap_or(100);
    format!(
        "{:8} {:8} {machine:8} {human:8} {reviewed:9} {tested:7} {:7} {done:4}%  {name}",
        standing.n_parts, standing.n_missing, standing.n_stale
    )
}

fn json(all: &[(&Locale, Vec<translate::PageStatus>)]) -> String {
    let standing = |standing: &Standing| {
        let mut value = serde_json::json!({
            "parts": standing.n_parts, "missing": standing.n_missing, "stale": standing.n_stale,
        });
        for (state, n) in State::ALL.into_iter().zip(standing.n_in_state) {
            value[state.name()] = n.into();
        }
        value
    };
    let locale = |(locale, pages): &(&Locale, Vec<translate::PageStatus>)| {
        let mut total = Standing::default();
        for page in pages {
            total.add(&page.standing);
        }
        let pages = pages.iter().map(|page| {
            let mut value = standing(&page.standing);
            value["page"] = page.page.clone().into();
            value["has_text"] = page.has_text.into();
            value
        });
        let pages: Vec<serde_json::Value> = pages.collect();
        (locale.to_string(), serde_json::json!({ "total": standing(&total), "pages": pages }))
    };
    let all: serde_json::Map<String, serde_json::Value> = all.iter().map(locale).collect();
    serde_json::Value::from(all).to_string()
}

/// What changed in the source since it was translated.
fn diff(options: &DiffOptions) -> Result<Outcome, Outcome> {
    let (project, curriculum) = read(&options.project)?;
    let tracker = track(&curriculum, &project);
    let locale = target(&curriculum, &options.locale)?;
    let stale = translate::stale(&curriculum, &tracker, &locale);
    let is_wanted =
        |page: &str| options.page.as_ref().is_none_or(|wanted| page.starts_with(wanted));
    let stale: Vec<_> = stale.into_iter().filter(|part| is_wanted(&part.page)).collect();
    for part in &stale {
        let kind = match part {
            part if part.is_cosmetic => " (punctuation only)",
            part if part.has_changed_force => " (a number or a `not` changed)",
            _ => "",
        };
        println!("{}#{}{kind}", part.page, part.id);
        match &part.words {
            Some(words) => {
                println!("  source       {}", words.iter().map(word).collect::<String>());
            }
            None => println!("  source now   {}", part.source),
        }
        println!("  translation  {}\n", part.target);
    }
    eprintln!("{} parts were translated from words that have changed since", stale.len());
    Ok(Outcome::Fine)
}

fn word(word: &Word) -> String {
    match word {
        Word::Same(text) => text.clone(),
        Word::Gone(text) => format!("[-{}-]{}", text.trim_end(), end(text)),
        Word::New(text) => format!("{{+{}+}}{}", text.trim_end(), end(text)),
    }
}

fn end(text: &str) -> &str {
    &text[text.trim_end().len()..]
}

/// Writes files for translators.
fn export(options: &ExportOptions) -> Result<Outcome, Outcome> {
    let (project, curriculum) = read(&options.project)?;
    let tracker = track(&curriculum, &project);
    let locale = target(&curriculum, &options.locale)?;
    let root = &options.project.project;
    let form = if options.xliff { Form::Xliff } else { Form::Po };
    let known = |path: &str| fs::read_to_string(root.join(path)).ok();
    let mut files =
        translate::export((&curriculum, &tracker), (&locale, &options.pages), form, known);
    let n_files = files.len();
    files.extend(translate::record(&curriculum, &tracker, &AllTouched::new()));
    write(root, &files)?;
    eprintln!("{n_files} files written into {}", root.join(format!("po/{locale}")).display());
    if n_files == 0 {
        tell::trouble("nothing fits", "leave the names of pages out to export all of them");
        return Ok(Outcome::Trouble);
    }
    Ok(Outcome::Fine)
}

/// Brings files of translators back.
fn import(options: &ImportOptions) -> Result<Outcome, Outcome> {
    let (project, curriculum) = read(&options.project)?;
    let tracker = track(&curriculum, &project);
    let mut files = Vec::new();
    for path in &options.files {
        let text = fs::read(path).map_err(|cause| {
            tell::trouble(&format!("cannot read {}: {cause}", path.display()), "check the name");
            Outcome::Trouble
        })?;
        let text = String::from_utf8(text).map_err(|error| {
            let place = error.utf8_error().valid_up_to();
            let what = format!("{} is not UTF-8 from byte {place} on", path.display());
            tell::trouble(
                &what,
                "save it as UTF-8 in the editor of translations, and import it again",
            );
            Outcome::Findings
        })?;
        files.push((path.display().to_string(), text));
    }
    let (brought, findings) = translate::import((&curriculum, &tracker), &files, &clock::today());
    let n_errors = show(findings, &project);
    if n_errors > 0 {
        eprintln!("nothing was written");
        return Ok(Outcome::Findings);
    }
    let root = &options.project.project;
    write(root, &brought.pages)?;
    keep(root, &project::read(&options.project, None)?, &brought.touched)?;
    eprintln!("{} parts brought into {} pages", brought.n_parts, brought.pages.len());
    if brought.n_unknown > 0 {
        eprintln!("{} texts belong to no part of the course any more", brought.n_unknown);
    }
    Ok(Outcome::Fine)
}

/// Signs pages.
fn review(options: &ReviewOptions) -> Result<Outcome, Outcome> {
    let (project, curriculum) = read(&options.project)?;
    let tracker = track(&curriculum, &project);
    let said = translate::Review {
        locale: target(&curriculum, &options.locale)?,
        page: options.page.trim_end_matches(".md").trim_end_matches('/').to_owned(),
        state: options.state.into(),
        by: options.by.clone(),
        date: options.date.clone().unwrap_or_else(clock::today),
        note: options.note.clone(),
    };
    if !content::fields::is_date(&said.date) {
        tell::trouble(&format!("`{}` is not a date", said.date), "type it as `2026-11-22`");
        return Ok(Outcome::Trouble);
    }
    match translate::review((&curriculum, &tracker), &said) {
        Ok((files, touched)) => {
            let root = &options.project.project;
            write(root, &files)?;
            keep(root, &project::read(&options.project, None)?, &touched)?;
            eprintln!("{} pages are {} now", files.len(), said.state.name());
            Ok(Outcome::Fine)
        }
        Err(finding) => {
            show(vec![finding], &project);
            Ok(Outcome::Findings)
        }
    }
}

/// Writes the lock and the ledgers of a project as it is.
pub fn keep(root: &Path, project: &Project, touched: &AllTouched) -> Result<usize, Outcome> {
    let (curriculum, _) = content::read(&project.sources, &project.options);
    let tracker = track(&curriculum, project);
    if tracker.is_damaged {
        return Err(Outcome::Findings);
    }
    let files = translate::record(&curriculum, &tracker, touched);
    write(root, &files)?;
    Ok(files.len())
}

fn write(root: &Path, files: &[File]) -> Result<(), Outcome> {
    for (path, text) in files {
        fix::save(&root.join(path), text).map_err(|error| {
            tell::machine(&error);
            Outcome::Trouble
        })?;
    }
    Ok(())
}

/// Shows findings; how many of them are errors.
fn show(findings: Vec<Diagnostic>, project: &Project) -> usize {
    let n_errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    tell::findings(&tell::judge(findings, false), &project.sources);
    n_errors
}
