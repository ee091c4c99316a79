//! Texts that attack: whatever stands in a file, it costs time in proportion to its length.
//!
//! The time is that of the one thread that works, so that other work on the machine counts
//! little; and the shortest of several runs, since what disturbs only ever makes a run longer.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![allow(dead_code, reason = "some doors are for other tests alone")]

#[path = "it/doors.rs"]
mod doors;
#[path = "hostile/files.rs"]
mod files;
#[path = "hostile/markdown.rs"]
mod markdown;
#[path = "it/rooms.rs"]
mod rooms;
#[path = "hostile/shape.rs"]
mod shape;

use cpu_time::ThreadTime;
use shape::Shape;
use std::time::Duration;

/// The memory of the program itself, so that the tests of time measure what people run.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The longer of the two lengths at which a family is measured. A build without optimisation
/// takes a tenth of it.
const LEN: usize = if cfg!(debug_assertions) { 50_000 } else { 500_000 };

/// What a text of [`LEN`] bytes may take: half of what a page of a megabyte may.
const MOST: Duration = Duration::from_secs(1);

/// How much longer a text of twice the length may take.
const MOST_GROWTH: f64 = 2.5;

/// What takes less is not measured: there the growth is that of noise.
const LEAST: Duration = Duration::from_millis(120);

/// What takes a file, and how many pages it makes of it.
#[derive(Clone, Copy)]
struct Door(fn(&str), u32);

/// The time that a door takes for a text.
fn time(door: Door, text: &str) -> Duration {
    let start = ThreadTime::now();
    door.0(text);
    start.elapsed()
}

/// What is wrong with a family behind a door, if anything is.
fn fault(door: Door, (name, shape): (&str, Shape)) -> Option<String> {
    let [half, whole] = [shape.text(LEN / 2), shape.text(LEN)];
    let nothing = time(door, "");
    let (mut least_half, mut least_whole) = (Duration::MAX, Duration::MAX);
    for _ in 0..4 {
        least_whole = least_whole.min(time(door, &whole));
        if least_whole < LEAST + nothing {
            return None;
        }
        least_half = least_half.min(time(door, &half));
        let own = |time: Duration| time.saturating_sub(nothing).as_secs_f64().max(0.01);
        let growth = own(least_whole) / own(least_half);
        if least_whole <= door.1 * MOST && growth <= MOST_GROWTH {
            return None;
        }
        // What is far off does not come right by another run.
        if least_whole > 4 * door.1 * MOST {
            break;
        }
    }
    Some(told(name, (half.len(), least_half), (whole.len(), least_whole)))
}

/// A fault in words, said at once: the other families may take a while.
#[expect(clippy::print_stderr, reason = "a person who waits wants to know")]
fn told(name: &str, half: (usize, Duration), whole: (usize, Duration)) -> String {
    let told = format!("{name}: {:?} for {}, {:?} for {}", half.1, half.0, whole.1, whole.0);
    eprintln!("{told}");
    told
}

/// Holds all families of a door to their time, on one thread.
fn hold(door: Door, families: &[(&str, Shape)]) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let faults: Vec<String> = pool.install(|| {
        door.0("");
        families.iter().filter_map(|family| fault(door, *family)).collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_page_of_markdown_takes_time_by_its_length() {
    hold(Door(doors::page, 1), markdown::COMMON);
}

#[test]
fn a_page_of_our_own_marks_takes_time_by_its_length() {
    hold(Door(doors::page, 1), markdown::OURS);
}

#[test]
fn a_translated_page_takes_time_by_its_length() {
    hold(Door(doors::translated, 2), markdown::TRANSLATED);
}

#[test]
fn front_matter_takes_time_by_its_length() {
    hold(Door(doors::page, 1), files::FRONT);
}

#[test]
fn settings_and_terms_take_time_by_their_length() {
    hold(Door(doors::site, 1), files::SITE);
    hold(Door(doors::terms, 1), files::TERMS);
}

#[test]
fn translations_take_time_by_their_length() {
    hold(Door(doors::strings, 1), files::STRINGS);
    hold(Door(doors::po, 1), files::PO);
    hold(Door(doors::xliff, 1), files::XLIFF);
}

#[test]
fn records_take_time_by_their_length() {
    hold(Door(doors::lock, 1), files::LOCK);
    hold(Door(doors::ledger, 1), files::LEDGER);
}

#[test]
fn results_take_time_by_their_length() {
    hold(Door(|text| doors::results(text.as_bytes()), 1), files::RESULTS);
}
