//! `beside results`: merges results into a report, exports them, compares raters, prints the guide.

use crate::cli::Outcome;
use crate::cli::args::ExportOptions;
use crate::cli::args::GuideOptions;
use crate::cli::args::KeepWhich;
use crate::cli::args::MergeOptions;
use crate::cli::args::ProjectOptions;
use crate::cli::args::RatersOptions;
use crate::cli::args::ResultFiles;
use crate::cli::args::ResultsCommand;
use crate::cli::project;
use crate::cli::tell;
use crate::content;
use crate::model::Curriculum;
use crate::output::Artifact;
use crate::output::Artifacts;
use crate::output::disk;
use crate::quiz;
use crate::quiz::Instrument;
use crate::report;
use crate::results::Keep;
use crate::results::Merge;
use crate::results::Merged;
use crate::results::Options;
use crate::results::Rejection;
use crate::source;
use std::fs;
use std::path::Path;

/// So many rejected results are told one by one on the terminal; all stand in the report's folder.
const MOST_TOLD: usize = 20;

/// Runs one of the commands.
pub fn run(command: &ResultsCommand) -> Outcome {
    let ended = match command {
        ResultsCommand::Merge(options) => merge(options),
        ResultsCommand::Export(options) => export(options),
        ResultsCommand::Raters(options) => raters(options),
        ResultsCommand::Guide(options) => guide(options),
    };
    ended.unwrap_or_else(|outcome| outcome)
}

fn merge(options: &MergeOptions) -> Result<Outcome, Outcome> {
    let (_, merged) = merged(&options.results, false)?;
    write(&options.out, report::artifacts(&merged))?;
    let reading = &merged.reading;
    let n_rejected = reading.n_rejected();
    let told = reading.rejected.iter().take(MOST_TOLD).map(Rejection::diagnostic).collect();
    tell::findings(&tell::judge(told, false), &source::Sources::default());
    if n_rejected > MOST_TOLD {
        eprintln!("… and {} more; all stand in `private/rejected.csv`", n_rejected - MOST_TOLD);
    }
    println!("{}", report::summary(&merged));
    println!("report: {}", options.out.join("report.html").display());
    Ok(if n_rejected > 0 { Outcome::Findings } else { Outcome::Fine })
}

fn export(options: &ExportOptions) -> Result<Outcome, Outcome> {
    let (curriculum, merged) = merged(&options.results, true)?;
    let base = options.base.clone().or_else(|| curriculum.settings.base_url.clone());
    let Some(base) = base else {
        tell::trouble(
            "statements name the site they come from, and no address is known",
            "add `--base https://example.org/course`, or `base_url` to `site.yaml`",
        );
        return Err(Outcome::Trouble);
    };
    write(&options.out, report::xapi(&merged, &base))?;
    Ok(Outcome::Fine)
}

fn raters(options: &RatersOptions) -> Result<Outcome, Outcome> {
    let first = text(&options.first)?;
    let second = text(&options.second)?;
    match report::raters(&first, &second) {
        Ok(table) => {
            print!("{table}");
            Ok(Outcome::Fine)
        }
        Err(message) => {
            tell::trouble(&message, "save both tables from the same rubric with `Export CSV`");
            Err(Outcome::Findings)
        }
    }
}

fn guide(options: &GuideOptions) -> Result<Outcome, Outcome> {
    let curriculum = curriculum(&options.project)?;
    let instrument = instrument(&curriculum, options.instrument.as_deref())?;
    save(&options.out, &report::marking_guide(&instrument))?;
    eprintln!("the guide holds the key: keep it apart from the site");
    Ok(Outcome::Fine)
}

/// Reads all results and holds them against the test.
fn merged(from: &ResultFiles, keeps_words: bool) -> Result<(Curriculum, Merged), Outcome> {
    let curriculum = curriculum(&from.project)?;
    let instrument = instrument(&curriculum, from.instrument.as_deref())?;
    let decisions = from.pairs.as_deref().map(text).transpose()?;
    let keep = match from.keep {
        KeepWhich::Last => Keep::Last,
        KeepWhich::First => Keep::First,
    };
    let mut merge = Merge::new(&instrument, Options { keep, keeps_words, decisions });
    for path in &from.files {
        for file in source::disk::files(path).map_err(|error| machine(&error))? {
            merge.open(&file.display().to_string());
            source::disk::blocks(&file, |block| merge.add(block))
                .map_err(|error| machine(&error))?;
        }
    }
    let merged = merge.finish();
    tell::findings(&tell::judge(merged.findings.clone(), false), &source::Sources::default());
    Ok((curriculum, merged))
}

fn curriculum(root: &Path) -> Result<Curriculum, Outcome> {
    let options = ProjectOptions { project: root.to_owned(), drafts: false, strict: false };
    let project = project::read(&options, None)?;
    Ok(content::read(&project.sources, &project.options).0)
}

/// The test that is named, or the only one.
fn instrument(curriculum: &Curriculum, name: Option<&str>) -> Result<Instrument, Outcome> {
    let mut all = quiz::instruments(curriculum);
    let names: Vec<String> = all.iter().map(|one| format!("`{}`", one.id)).collect();
    let at = match name {
        Some(name) => all.iter().position(|one| one.id == name),
        None => (all.len() == 1).then_some(0),
    };
    if let Some(at) = at {
        return Ok(all.swap_remove(at));
    }
    let (what, help) = match name {
        _ if names.is_empty() => (
            "this project has no test".to_owned(),
            "write one with `::: test {#core}` in `content/en/tests/core.md`".to_owned(),
        ),
        Some(name) => {
            (format!("there is no test `{name}`"), format!("there is {}", names.join(", ")))
        }
        None => (
            "this project has several tests".to_owned(),
            format!("name one with `--instrument`: {}", names.join(", ")),
        ),
    };
    tell::trouble(&what, &help);
    Err(Outcome::Trouble)
}

fn write(out: &Path, artifacts: Vec<Artifact>) -> Result<(), Outcome> {
    let (artifacts, _) = Artifacts::collect(artifacts);
    match disk::write(out, &artifacts, || {
        eprintln!("another run is writing to this folder; waiting for it");
    }) {
        Ok(_) => Ok(()),
        Err(error) => Err(tell::unwritten(&error)),
    }
}

fn text(path: &Path) -> Result<String, Outcome> {
    let mut bytes = Vec::new();
    source::disk::blocks(path, |block| bytes.extend_from_slice(block))
        .map_err(|error| machine(&error))?;
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

/// Writes one file that a person asked for by name.
pub fn save(path: &Path, text: &str) -> Result<(), Outcome> {
    fs::write(path, text).map_err(|error| {
        tell::trouble(
            &format!("cannot write {}: {error}", path.display()),
            "check the folder and the space on the disk",
        );
        Outcome::Trouble
    })
}

fn machine(error: &source::disk::ReadError) -> Outcome {
    tell::machine(error);
    Outcome::Trouble
}
