//! `beside build`: writes the site.

use crate::cli::Outcome;
use crate::cli::args::BuildOptions;
use crate::cli::clock::Clock;
use crate::cli::known::Known;
use crate::cli::known::Last;
use crate::cli::pages::Pages;
use crate::cli::project;
use crate::cli::project::Project;
use crate::cli::tell;
use crate::cli::tell::Progress;
use crate::cli::tell::Verdict;
use crate::diagnostic;
use crate::diagnostic::Diagnostic;
use crate::model::Locale;
use crate::output::disk;
use crate::output::disk::Laying;
use crate::output::disk::Report;
use crate::output::disk::WriteError;
use crate::pipeline;
use crate::pipeline::Built;
use crate::pipeline::Hands;
use crate::source::Sources;
use crate::source::built_in;
use std::io::IsTerminal;
use std::path::Path;

/// Builds the site of a project into a folder.
pub fn run(options: &BuildOptions) -> Outcome {
    let out = options.out.clone().unwrap_or_else(|| options.project.project.join("site"));
    if let Some(trouble) = misplaced(&options.project.project, &out) {
        return trouble;
    }
    let progress = Progress::start("reading");
    let clock = Clock::start(options.timings.is_some());
    let project = match project::read(&options.project, Some(&out)) {
        Ok(project) => project,
        Err(outcome) => {
            progress.end();
            return outcome;
        }
    };
    clock.end("read");
    let known = Known::of(&project, (&options.project.project, &out), options.only.as_deref());
    let last = known.recall(&out);
    clock.end("recall");
    let built = match last {
        Some(last) => Ok(again(last, options)),
        None => anew((&project, &known), (options, &out), (&clock, &progress)),
    };
    progress.end();
    clock.tell();
    if let Some(path) = &options.timings
        && let Err(cause) = clock.write(path)
    {
        tell::trouble(
            &format!("`{}` cannot be written: {cause}", path.display()),
            "name another file",
        );
    }
    match built {
        Err(outcome) => outcome,
        Ok(mut built) => {
            if let (Some((found, pages)), Ok(Some(_))) = (built.to_keep.take(), &built.written) {
                known.keep(&out, built.n_pages, (&found, pages));
            }
            told(&built, &out, &project.sources)
        }
    }
}

/// What a build came to, before anybody is told.
struct Outcomes {
    verdict: Verdict,
    n_pages: usize,
    /// What was written; nothing where errors forbid it.
    written: Result<Option<Report>, WriteError>,
    /// What was found and what pages were made of, if it is new and worth remembering.
    to_keep: Option<(Vec<Diagnostic>, Pages)>,
}

/// A build of which nothing changed since the last.
fn again(last: Last, options: &BuildOptions) -> Outcomes {
    let verdict = tell::judge(last.findings, options.project.strict);
    let is_refused = verdict.n_errors > 0 && !options.keep_going;
    let report = Report { n_same: last.n_files, ..Report::default() };
    let written = Ok((!is_refused).then_some(report));
    Outcomes { verdict, n_pages: last.n_pages, written, to_keep: None }
}

/// A build from the start, in which pages that would be made of the same as before are taken as they lie there.
fn anew(
    (project, known): (&Project, &Known),
    (options, out): (&BuildOptions, &Path),
    (clock, progress): (&Clock, &Progress),
) -> Result<Outcomes, Outcome> {
    progress.next("building");
    let laying = Laying::open(out, tell_of_waiting).map_err(|error| tell::unwritten(&error))?;
    let pages = known.pages(laying.seal());
    let kept = |path: &str, key| pages.is_same(path, key).then(|| laying.kept(path)).flatten();
    let hands = Hands {
        kept: Some(&kept),
        lay: &|file| laying.lay(file),
        time: &|name, work| clock.time(name, work),
        only: options.only.as_deref(),
    };
    let sources = (&project.sources, &built_in::sources());
    let built =
        pipeline::build_by(sources, &project.options, (hands, &mut |stage| clock.end(stage)));
    if let Some(only) = &options.only {
        has_locale(&built, only)?;
    }
    let is_whole = !diagnostic::has_error(&built.findings);
    let to_keep = is_whole.then(|| (built.findings.clone(), pages));
    let verdict = tell::judge(built.findings, options.project.strict);
    let is_refused = verdict.n_errors > 0 && !options.keep_going;
    progress.next("writing");
    let written = if is_refused {
        drop(laying);
        disk::recover(out).map(|()| None)
    } else {
        laying.close(&built.artifacts).map(Some)
    };
    clock.end("write");
    Ok(Outcomes { verdict, n_pages: built.n_pages, written, to_keep })
}

/// Refuses a language that the site does not have.
fn has_locale(built: &Built, only: &str) -> Result<(), Outcome> {
    let locales: Vec<&str> = built.locales.iter().map(Locale::as_str).collect();
    if locales.contains(&only) {
        return Ok(());
    }
    let help = format!("name one of these: {}", locales.join(", "));
    tell::trouble(&format!("the site has no language `{only}`"), &help);
    Err(Outcome::Trouble)
}

/// Tells the person what a build came to.
fn told(built: &Outcomes, out: &Path, sources: &Sources) -> Outcome {
    let Outcomes { verdict, n_pages, written, .. } = built;
    tell::findings(verdict, sources);
    match written {
        Err(error) => tell::unwritten(error),
        Ok(None) => {
            eprintln!("{}; the site in `{}` is as it was", tell::counts(verdict), out.display());
            Outcome::Findings
        }
        Ok(Some(report)) => {
            tell_of(report, (*n_pages, out), verdict);
            if verdict.n_errors > 0 { Outcome::Findings } else { Outcome::Fine }
        }
    }
}

/// Says what was written: on a terminal always, in a pipe only beside findings.
fn tell_of(report: &Report, (n_pages, out): (usize, &Path), verdict: &Verdict) {
    if let Some(left) = &report.left_behind {
        let left = left.display();
        eprintln!("note: the old site could not be removed from `{left}`; delete it");
    }
    if std::io::stderr().is_terminal() || !verdict.findings.is_empty() {
        eprintln!("{}; {}", said(report, n_pages, out), tell::counts(verdict));
    }
}

/// What was written, in words.
fn said(report: &Report, n_pages: usize, out: &Path) -> String {
    let Report { n_new, n_changed, n_same, n_removed, .. } = report;
    let n_files = n_new + n_changed + n_same;
    let out = out.display();
    format!(
        "{n_pages} pages, {n_files} files in `{out}` ({n_new} new, {n_changed} changed, {n_removed} removed)"
    )
}

fn tell_of_waiting() {
    eprintln!("another build is writing to this folder; waiting for it");
}

/// An output folder that holds the content, or lies inside it, would mix the two.
fn misplaced(root: &Path, out: &Path) -> Option<Outcome> {
    let parts = ["content", "themes", "locales"].map(|part| root.join(part));
    let is_inside = |inner: &Path, outer: &Path| disk::is_inside(inner, outer).unwrap_or(false);
    let in_part = parts.iter().find(|part| part.is_dir() && is_inside(out, part));
    if let Some(part) = in_part {
        tell::trouble(
            &format!("the site would be written into `{}`, among what you wrote", part.display()),
            "name a folder outside it: `beside build --out site`",
        );
        return Some(Outcome::Trouble);
    }
    if is_inside(root, out) {
        tell::trouble(
            &format!("the folder `{}` holds the project itself", out.display()),
            "name a folder of its own: `beside build --out site`",
        );
        return Some(Outcome::Trouble);
    }
    None
}
