//! What lies ready for whoever answers: the site that is shown, and how things stand.

use crate::output::Artifact;
use crate::serve::generation::Generation;
use std::collections::HashMap;
use std::process;
use std::sync::Arc;
use std::sync::PoisonError;
use std::sync::RwLock;
use tokio::sync::watch as signal;

/// What the answering side sees.
pub struct Desk {
    /// The site that is shown.
    current: RwLock<Generation>,
    /// Pages whose sources have errors, as they last were without.
    kept: RwLock<HashMap<String, Artifact>>,
    /// How things stand, for those who listen.
    pub state: signal::Sender<Arc<State>>,
}

/// How things stand.
#[derive(Clone)]
pub struct State {
    /// Grows whenever pages may have changed.
    pub generation: u64,
    /// Another one whenever what pages are dressed in may have changed: styles, scripts, pictures.
    pub dress: u64,
    /// Whether all is found that there is to find in this generation.
    pub settled: bool,
    /// The findings as JSON objects.
    pub findings: Vec<String>,
}

impl Desk {
    /// A desk with a first site on it.
    pub fn new(first: Generation) -> Desk {
        // The upper half of the first dress is of this process alone: no preview that ran before had the same.
        let dress = u64::from(process::id()) << 32;
        let state = State { generation: 1, dress, settled: false, findings: Vec::new() };
        Desk {
            current: RwLock::new(first),
            kept: RwLock::default(),
            state: signal::Sender::new(Arc::new(state)),
        }
    }

    /// Puts a site in the place of the one that is shown.
    pub fn show(&self, next: Generation) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = next;
    }

    /// Says, with what is said next, that pages are dressed in something else.
    pub fn dress_anew(&self) {
        self.state.send_if_modified(|state| {
            *state = Arc::new(State { dress: state.dress + 1, ..State::clone(state) });
            false
        });
    }

    /// Takes the pages whose sources have errors, as they last were without.
    pub fn keep(&self, pages: HashMap<String, Artifact>) {
        *self.kept.write().unwrap_or_else(PoisonError::into_inner) = pages;
    }

    /// The site that is shown.
    pub fn current(&self) -> Generation {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A page whose source has an error now, as it last was without.
    pub fn kept(&self, path: &str) -> Option<Artifact> {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }
}
