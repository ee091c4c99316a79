//! Proof under fire: the program itself, killed, starved, misled and hurried.
//!
//! Each part runs the real binary on projects of its own in the folder for temporary files, and says in one
//! line what it did and how long that took. Calls of the system are counted and spoilt with strace, so a build
//! is killed at every single one and not at some. Words on the command line choose the parts whose names hold one of them.
#![allow(clippy::disallowed_methods, reason = "a test target is a door of its own")]
#![allow(clippy::print_stderr, reason = "it speaks with the person who runs the tests")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "fire/attack.rs"]
mod attack;
#[path = "outside/bare.rs"]
mod bare;
#[path = "fire/deep.rs"]
mod deep;
#[path = "fire/edits.rs"]
mod edits;
#[path = "fire/faults.rs"]
mod faults;
#[path = "fire/folder.rs"]
mod folder;
#[path = "fire/kill.rs"]
mod kill;
#[path = "fire/links.rs"]
mod links;
#[path = "fire/meet.rs"]
mod meet;
#[path = "fire/mended.rs"]
mod mended;
#[path = "fire/mounted.rs"]
mod mounted;
#[path = "outside/tools.rs"]
mod outside_tools;
#[path = "fire/preview.rs"]
mod preview;
#[path = "fire/refuse.rs"]
mod refuse;
#[path = "fire/same.rs"]
mod same;
#[path = "fire/saves.rs"]
mod saves;
#[path = "fire/soak.rs"]
mod soak;
#[path = "fire/strace.rs"]
mod strace;

use outside_tools::is_on_path;
use outside_tools::need_tool;
use outside_tools::told;
use std::env;
use std::panic;
use std::process::ExitCode;
use std::time::Instant;

/// A part: what it shows, and the function that shows it and says in numbers what it did.
type Part = (&'static str, fn() -> String);

const PARTS: &[Part] = &[
    ("a build killed at any call leaves a whole site", kill::at_every_call),
    ("a large build killed at random leaves a whole site", kill::at_random),
    ("a call that the system refuses costs nothing", refuse::every_call),
    ("a full disk and a read-only one cost nothing", mounted::full_and_read_only),
    ("a fault in the content leaves the site untouched", faults::leave_the_site),
    ("names that differ in capitals are told", faults::in_capitals),
    ("a rebuild is a clean build after any edit", edits::at_random),
    ("what left the sources leaves the site", edits::of_stale_files),
    ("the surroundings change no byte", same::in_any_surroundings),
    ("nothing outside the project is published", links::out_of_the_project),
    ("links in a circle are told at once", links::in_a_circle),
    ("two builds at once both end with a whole site", meet::at_random),
    ("a second build waits, says so and comes last", meet::one_after_the_other),
    ("a large file takes little memory and a long text is refused", deep::large_files),
    ("deep nesting overflows nothing", deep::nesting),
    ("what is served is a clean build after any save", soak::saves_at_random),
    ("what is served is a clean build after a burst", soak::bursts),
    ("what is served is the last good page after a mistake", mended::keeps_the_last_good_page),
    ("what is served is good while others are written", mended::keeps_it_while_others_are_written),
    ("what is served begins with a mistake", mended::begins_with_a_mistake),
    ("what is served begins and ends in order", mended::begins_and_ends),
    ("what is served is looked at where nothing is told", mended::looks_by_itself),
    ("what is served holds no file of an editor", mended::passes_over_files_of_editors),
    ("what is served is written nowhere", mended::writes_nothing),
    ("what is served is served to this machine alone", attack::all_are_refused),
    ("what is served is followed when folders change places", soak::folders_that_change_places),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    if words.iter().any(|word| word == "--list") {
        return ExitCode::SUCCESS;
    }
    if let Err(message) = need_tools() {
        eprintln!("error: {message}");
        return ExitCode::FAILURE;
    }
    let names: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let is_chosen = |name: &str| names.is_empty() || names.iter().any(|word| name.contains(*word));
    let began = Instant::now();
    let chosen: Vec<&Part> = PARTS.iter().filter(|(name, _)| is_chosen(name)).collect();
    let n_failed = chosen.iter().filter(|part| !holds(part)).count();
    let seconds = began.elapsed().as_secs_f64();
    eprintln!("fire: {} parts, {n_failed} failed, {seconds:.1} s", chosen.len());
    if n_failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs a part and tells how it went.
fn holds((name, part): &Part) -> bool {
    let began = Instant::now();
    let outcome = panic::catch_unwind(part);
    let seconds = began.elapsed().as_secs_f64();
    match &outcome {
        Ok(said) => eprintln!("fire: {name}: {said} ({seconds:.1} s)"),
        Err(_) => eprintln!("fire: FAILED: {name} ({seconds:.1} s)"),
    }
    outcome.is_ok()
}

fn need_tools() -> Result<(), String> {
    need_tool(&["strace"], "strace")?;
    need_tool(&["faketime"], "faketime")?;
    need_tool(&["time"], "time")?;
    // All three may be there and still be kept from watching a process.
    told(std::process::Command::new("strace").args(["-f", "-o", "/dev/null", "true"]))?;
    if is_on_path("sh") { Ok(()) } else { Err("these tests need a POSIX shell".to_owned()) }
}
