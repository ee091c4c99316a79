//! Calls that the system refuses: no room, a broken disk, no right.

use crate::folder::Folder;
use crate::folder::Tree;
use crate::folder::build;
use crate::folder::difference;
use crate::folder::each;
use crate::folder::stderr;
use crate::folder::tree;
use crate::folder::twin;
use crate::kill::Two;
use crate::strace::Call;
use crate::strace::Harm;
use crate::strace::calls_that_matter;
use crate::strace::watched;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

const ERRORS: &[&str] = &["ENOSPC", "EIO", "EACCES"];

/// What a build makes of a refused call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Answer {
    /// The site is as it was, and the person is told why.
    Told,
    /// There is another way, or only the sweeping up is left for the next build.
    GoneThrough,
}

/// Refuses each call that can change the disk, over an older site and into nothing.
pub fn every_call() -> String {
    let two = Two::new();
    let counts = [const { AtomicUsize::new(0) }; 2];
    for old in [&two.old, &Tree::new()] {
        let calls = writing_calls(&two, old);
        each(calls.len() * ERRORS.len(), |n| {
            let (call, error) = (&calls[n / ERRORS.len()], ERRORS[n % ERRORS.len()]);
            let answer = refused(&two, old, (call, error));
            counts[answer as usize].fetch_add(1, Ordering::Relaxed);
        });
    }
    let [told, through] = counts.map(AtomicUsize::into_inner);
    assert!(told > 100 && through > 100, "{told} told, {through} gone through");
    format!("{} refusals ({told} told, {through} gone through)", told + through)
}

/// The calls of a build that can change the disk.
fn writing_calls(two: &Two, old: &Tree) -> Vec<Call> {
    let folder = Folder::in_memory();
    if !old.is_empty() {
        twin(&two.folder.at("older"), &folder.at("site"));
    }
    let (root, log) = (two.folder.at("project"), folder.at("log"));
    let output = watched(&root, &folder.at("site"), &log, Harm::default()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    calls_that_matter(&log).into_iter().filter(Call::is_writing).collect()
}

/// Builds with one call refused, then once more without.
fn refused(two: &Two, old: &Tree, (call, error): (&Call, &str)) -> Answer {
    let (folder, log) = (Folder::in_memory(), Folder::in_memory());
    let (root, site) = (two.folder.at("project"), folder.at("site"));
    if !old.is_empty() {
        twin(&two.folder.at("older"), &site);
    }
    let what = format!("error={error}");
    let harm = Harm { at: Some((call, &what)), ..Harm::default() };
    let output = watched(&root, &site, &log.at("log"), harm).output().unwrap();
    let (said, found) = (stderr(&output), tree(&site));
    let new = if old.is_empty() { &two.clean } else { &two.new };
    let place = format!("{error} at {call:?}: {said}");
    let answer = match output.status.code() {
        Some(2) => Answer::Told,
        Some(0) => Answer::GoneThrough,
        code => panic!("code {code:?}, {place}"),
    };
    assert!(expected(call, error).is_none_or(|expected| expected == answer), "{answer:?}, {place}");
    if answer == Answer::Told {
        assert!(found == *old, "{place}{}", difference(&found, old));
        let around = site.parent().unwrap().to_string_lossy().into_owned();
        assert!(said.starts_with("error: ") && said.contains(&around), "{place}");
        assert!(said.contains("\n  = help: "), "{place}");
    } else {
        assert!(found == *new, "{place}{}", difference(&found, new));
        let is_swept = !folder.names().iter().any(|name| name.ends_with("-swap"));
        assert!(is_swept || said.contains("could not be removed"), "{place}");
    }
    let again = build(&root, &site).output().unwrap();
    assert_eq!(again.status.code(), Some(0), "again after {place}{}", stderr(&again));
    let there = tree(&site);
    assert!(there == *new, "again after {place}{}", difference(&there, new));
    assert_eq!(folder.names(), ["site"], "left after {place}");
    answer
}

/// What a build must make of a refused call, where there is but one right answer.
fn expected(call: &Call, error: &str) -> Option<Answer> {
    if call.line.contains("/.beside-cache") {
        // What a build remembers is of use to the next one alone.
        return Some(Answer::GoneThrough);
    }
    match &*call.name {
        // A copy does where a second name for a file cannot be had. When files are removed the new site is
        // there already, and an old one that stays is in nobody's way.
        "linkat" | "unlink" | "unlinkat" | "rmdir" => Some(Answer::GoneThrough),
        // This is what a sandbox says that knows no exchange of folders; two steps do.
        "renameat2" if error == "EACCES" => Some(Answer::GoneThrough),
        "renameat2" | "renameat" | "rename" | "write" | "openat" => Some(Answer::Told),
        // A folder that is there need not be made, so there the refusal is of no account.
        "mkdir" | "mkdirat" if !call.line.contains("EEXIST") => Some(Answer::Told),
        _ => None,
    }
}
