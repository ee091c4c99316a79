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
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

/// The memory of the program itself, so that the tests of time measure what people run.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The longer of the two lengths at which a family is measured. A build without optimisation
/// takes a tenth of it.
const LEN: usize = if cfg!(debug_assertions) { 50_000 } else { 500_000 };

/// How many times longer than a page of plain paragraphs of the same length a text may take; both are measured
/// in the same moments, so that it is the same on any machine. Plain paragraphs of half a megabyte take 0.02 s.
const MOST: u32 = 100;

/// How often a text is measured until what disturbs is out of the figures.
const TRIES: usize = 12;

/// A page as people write it.
const PLAIN: Shape =
    Shape::Repeat("", "A peer supporter listens first, and asks before they speak.\n\n", "");

/// How much longer a text of four times the length may take: 2.5 for each doubling. Two doublings, since where
/// a text outgrows a memory of the processor there is a step, which is no slope.
const MOST_GROWTH: f64 = 2.5 * 2.5;

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
fn fault(door: Door, family: (&str, Shape)) -> Option<String> {
    let (fault, is_slow) = fault_at(door, family, LEN)?;
    if is_slow {
        return Some(fault);
    }
    // It grows too fast: a step does so between some two lengths, a slope between any two.
    fault_at(door, family, 2 * LEN).map(|(fault, _)| fault)
}

/// What is wrong with a family at a length and a quarter of it, and whether it is slow beside plain text.
fn fault_at(door: Door, (name, shape): (&str, Shape), len: usize) -> Option<(String, bool)> {
    let [quarter, whole] = [shape.text(len / 4), shape.text(len)];
    let plain = PLAIN.text(len);
    let [mut nothing, mut least_quarter, mut least_whole, mut least_plain] = [Duration::MAX; 4];
    let mut is_slow = false;
    for _ in 0..TRIES {
        nothing = nothing.min(time(door, ""));
        least_whole = least_whole.min(time(door, &whole));
        if least_whole < LEAST + nothing {
            return None;
        }
        least_quarter = least_quarter.min(time(door, &quarter));
        least_plain = least_plain.min(time(Door(doors::page, 1), &plain));
        let own = |time: Duration| time.saturating_sub(nothing).as_secs_f64().max(0.01);
        let growth = own(least_whole) / own(least_quarter);
        let most = door.1 * MOST * least_plain;
        is_slow = least_whole > most;
        if !is_slow && growth <= MOST_GROWTH {
            return None;
        }
        // What is far off does not come right by another run.
        if least_whole > 4 * most {
            break;
        }
    }
    let told = told(name, (quarter.len(), least_quarter), (whole.len(), least_whole));
    Some((told, is_slow))
}

/// A fault in words, said at once: the other families may take a while.
#[expect(clippy::print_stderr, reason = "a person who waits wants to know")]
fn told(name: &str, quarter: (usize, Duration), whole: (usize, Duration)) -> String {
    let told = format!("{name}: {:?} for {}, {:?} for {}", quarter.1, quarter.0, whole.1, whole.0);
    eprintln!("{told}");
    told
}

/// Whose turn it is: two that measure at once take each other's memory.
static TURN: Mutex<()> = Mutex::new(());

/// Holds all families of a door to their time, on one thread.
fn hold(door: Door, families: &[(&str, Shape)]) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
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
