//! Sends inputs through a door and watches that it does not panic, break its law or take too long.

use super::mutate::Dice;
use super::mutate::mutated;
use super::mutate::shrunk;
use cpu_time::ThreadTime;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

/// What an input may take.
const MOST: Duration = Duration::from_secs(2);

/// After so long without an answer an input is taken to go on for ever.
const PATIENCE: Duration = Duration::from_secs(120);

/// A door and what is sent through it.
#[derive(Clone, Copy)]
pub struct Target {
    /// The folder of its kept inputs in `tests/corpus/`.
    pub name: &'static str,
    /// The door.
    pub door: fn(&[u8]),
    /// The words of its grammar.
    pub words: &'static [&'static str],
    /// How many changed inputs are sent beside the kept ones.
    pub n: u64,
}

/// Sends all kept inputs and many changed ones; `BESIDE_FUZZ_SECONDS` asks for more of them.
pub fn run(target: Target) {
    let kept = kept(target.name);
    let seconds = std::env::var("BESIDE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let current = Arc::new(Mutex::new(Vec::new()));
    let (tell, told) = mpsc::channel();
    let shared = Arc::clone(&current);
    let all = move || {
        let clock = ThreadTime::now();
        let is_on = |number: u64| match seconds {
            Some(seconds) => clock.elapsed() < Duration::from_secs(seconds),
            None => number < target.n,
        };
        let fresh = (0..)
            .take_while(|number| is_on(*number))
            .map(|number| mutated(&mut Dice::new(number), &kept, target.words));
        for input in kept.iter().cloned().chain(fresh) {
            shared.lock().unwrap().clone_from(&input);
            let fault = fault(target.door, &input);
            let is_over = fault.is_some();
            let _ = tell.send(fault.map(|why| (why, least(target.door, &input))));
            if is_over {
                break;
            }
        }
    };
    let worker = std::thread::spawn(|| {
        rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(all);
    });
    let n = heard(target.name, (&told, &current));
    worker.join().unwrap();
    assert!(n > 0, "nothing was sent");
    said(target.name, n);
}

/// Waits for the answers to all inputs and counts them; the first that is a fault ends the test.
fn heard(name: &str, (told, current): (&Receiver<Answer>, &Mutex<Vec<u8>>)) -> usize {
    let mut n = 0;
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(None) => n += 1,
            Ok(Some((why, input))) => give_up(name, &why, &input),
            Err(RecvTimeoutError::Disconnected) => return n,
            Err(RecvTimeoutError::Timeout) => {
                give_up(name, "goes on for ever", &current.lock().unwrap());
            }
        }
    }
}

/// What came of an input: nothing, or why it is a fault and the least that is one.
type Answer = Option<(String, Vec<u8>)>;

#[expect(clippy::print_stderr, reason = "a person who fuzzes for an hour wants to know")]
fn said(name: &str, n: usize) {
    eprintln!("{name}: {n} inputs");
}

fn give_up(name: &str, why: &str, input: &[u8]) -> ! {
    let shown = input.escape_ascii();
    panic!("`{name}`: {why}. Keep the input in tests/corpus/{name}/:\n{shown}");
}

/// The inputs of a target that are kept, by their names.
fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    files.into_iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// What is wrong with an input, if anything is.
fn fault(door: fn(&[u8]), input: &[u8]) -> Option<String> {
    let start = ThreadTime::now();
    let ended = catch_unwind(AssertUnwindSafe(|| door(input)));
    let took = start.elapsed();
    match ended {
        Ok(()) => (took > MOST).then(|| format!("takes {took:?}")),
        Err(cause) => {
            let text = cause.downcast_ref::<String>().cloned();
            let text = text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Some(format!("panics: {}", text.unwrap_or_default()))
        }
    }
}

/// The input with all left out that its fault does not need. One that is slow stays as it is.
fn least(door: fn(&[u8]), input: &[u8]) -> Vec<u8> {
    let panics = |input: &[u8]| catch_unwind(AssertUnwindSafe(|| door(input))).is_err();
    if panics(input) { shrunk(input, panics) } else { input.to_vec() }
}
