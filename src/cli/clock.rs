//! Tells how long each stage took, for those who ask, and what day it is.
#![allow(clippy::disallowed_methods, reason = "what it says goes to a person and into no file")]

use crate::results::Day;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

/// Takes the time of one stage after another.
pub struct Clock {
    is_wanted: bool,
    began: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Clock {
    /// Starts the first stage.
    pub fn start(is_wanted: bool) -> Clock {
        Clock { is_wanted, began: Instant::now(), stages: Vec::new() }
    }

    /// Ends a stage; the next one begins.
    pub fn end(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.stages.push((stage, now - self.began));
        self.began = now;
    }

    /// Says how long each stage took, if that was asked.
    pub fn tell(&self) {
        for (stage, time) in self.stages.iter().filter(|_| self.is_wanted) {
            eprintln!("{stage:<10} {:.3} s", time.as_secs_f64());
        }
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
