//! Tells how long each stage took and each file of it, for those who ask, and what day it is.
#![allow(clippy::disallowed_methods, reason = "what it says goes to a person and into no page")]

use crate::results::Day;
use serde_json::json;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::thread::ThreadId;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

/// Takes the time of one stage after another, and of the work in them.
pub struct Clock {
    is_wanted: bool,
    began: Instant,
    stages: Mutex<Vec<Span>>,
    pieces: Mutex<Vec<Span>>,
}

/// A stretch of time.
struct Span {
    name: String,
    thread: ThreadId,
    from: Instant,
    took: Duration,
}

impl Clock {
    /// Starts the first stage.
    pub fn start(is_wanted: bool) -> Clock {
        let (stages, pieces) = (Mutex::default(), Mutex::default());
        Clock { is_wanted, began: Instant::now(), stages, pieces }
    }

    /// Ends a stage; the next one begins.
    pub fn end(&self, stage: &'static str) {
        let mut stages = spans(&self.stages);
        let from = stages.last().map_or(self.began, |last| last.from + last.took);
        stages.push(Span::new(stage, from));
    }

    /// Does a piece of work, and takes its time if that was asked.
    pub fn time(&self, name: &str, work: &mut dyn FnMut()) {
        if !self.is_wanted {
            return work();
        }
        let from = Instant::now();
        work();
        spans(&self.pieces).push(Span::new(name, from));
    }

    /// Says how long each stage took, if that was asked.
    pub fn tell(&self) {
        for Span { name, took, .. } in spans(&self.stages).iter().filter(|_| self.is_wanted) {
            eprintln!("{name:<10} {:.3} s", took.as_secs_f64());
        }
    }

    /// Writes all stages and pieces as trace events, in the JSON format that `chrome://tracing` and Perfetto open:
    /// complete events (`ph: X`), times in microseconds from the start.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let (stages, pieces) = (spans(&self.stages), spans(&self.pieces));
        let named = |kind| move |span| (span, kind);
        let spans = stages.iter().map(named("stage")).chain(pieces.iter().map(named("file")));
        let mut threads = vec![thread::current().id()];
        let mut events = Vec::new();
        for (span, kind) in spans {
            let known = threads.iter().position(|thread| *thread == span.thread);
            let thread = known.unwrap_or_else(|| {
                threads.push(span.thread);
                threads.len() - 1
            });
            let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
            let (ts, dur) = (micros(span.from - self.began), micros(span.took));
            events.push(json!({
                "name": span.name, "cat": kind, "ph": "X", "ts": ts, "dur": dur, "pid": 1, "tid": thread,
            }));
        }
        fs::write(path, json!({ "traceEvents": events, "displayTimeUnit": "ms" }).to_string())
    }
}

fn spans(of: &Mutex<Vec<Span>>) -> MutexGuard<'_, Vec<Span>> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Span {
    /// From a moment until now.
    fn new(name: &str, from: Instant) -> Span {
        let thread = thread::current().id();
        Span { name: name.to_owned(), thread, from, took: from.elapsed() }
    }
}

/// Days from the first of January 1970 to that of 2020.
const DAYS_BEFORE: u64 = 18_262;

/// The day, `2026-11-22`, in the time of Greenwich.
pub fn today() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let day = (since.as_secs() / 86_400).saturating_sub(DAYS_BEFORE);
    let day = u16::try_from(day).ok().and_then(Day::from_number);
    day.map(|day| day.to_string()).unwrap_or_default()
}
