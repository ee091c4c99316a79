//! `beside build`: writes the site.

use crate::cli::Outcome;
use crate::cli::args::BuildOptions;
use crate::cli::clock::Clock;
use crate::cli::project;
use crate::cli::tell;
use crate::cli::tell::Progress;
use crate::cli::tell::Verdict;
use crate::output::disk;
use crate::output::disk::Laying;
use crate::output::disk::Report;
use crate::output::disk::WriteError;
use crate::pipeline;
use crate::pipeline::Hands;
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
    let mut clock = Clock::start(options.timings);
    let project = match project::read(&options.project, Some(&out)) {
        Ok(project) => project,
        Err(outcome) => {
            progress.end();
            return outcome;
        }
    };
    clock.end("read");
    progress.next("building");
    let sources = (&project.sources, &built_in::sources());
    let laying = match Laying::open(&out, tell_of_waiting) {
        Ok(laying) => laying,
        Err(error) => {
            progress.end();
            return unwritten(&error);
        }
    };
    let mut ended = |stage| clock.end(stage);
    let hands = Hands { lay: &|file| laying.lay(file), ended: &mut ended };
    let built = pipeline::build_by(sources, &project.options, hands);
    let verdict = tell::judge(built.findings, options.project.strict);
    let is_refused = verdict.n_errors > 0 && !options.keep_going;
    progress.next("writing");
    let written = if is_refused {
        drop(laying);
        disk::recover(&out).map(|()| None)
    } else {
        laying.close(&built.artifacts).map(Some)
    };
    clock.end("write");
    progress.end();
    clock.tell();
    tell::findings(&verdict, &project.sources);
    match written {
        Err(error) => unwritten(&error),
        Ok(None) => {
            eprintln!("{}; the site in `{}` is as it was", tell::counts(&verdict), out.display());
            Outcome::Findings
        }
        Ok(Some(report)) => {
            tell_of(&report, (built.n_pages, &out), &verdict);
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

/// Says why the site was not written.
fn unwritten(error: &WriteError) -> Outcome {
    tell::trouble(&tell::with_causes(error), &error.help());
    Outcome::Trouble
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
