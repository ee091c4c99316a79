//! Tells how long each stage took, for those who ask.
#![allow(clippy::disallowed_methods, reason = "what it says goes to a person and into no file")]

use std::time::Duration;
use std::time::Instant;

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
