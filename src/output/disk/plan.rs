//! What is to be done: the folder as it is, against the files as they should be.
//!
//! This file reads the output folder and writes nothing.

use super::Report;
use super::error::Fault;
use super::error::WriteError;
use super::place::Place;
use super::wanted::Wanted;
use crate::output::MANIFEST;
use crate::output::manifest::Entry;
use crate::output::manifest::Found;
use crate::output::manifest::Manifest;
use rayon::prelude::*;
use std::fs;
use std::fs::File;
use std::fs::Metadata;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

/// Files that systems strew into every folder a person looks at.
const LITTER: &[&str] = &[".DS_Store", "Thumbs.db", "desktop.ini"];

/// From how many bytes on a file is too large to be read for a tie of times.
const LARGE: u64 = 1024 * 1024;

/// How the place of a file in the folder looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing is there.
    New,
    /// A file of Beside's with other bytes.
    Changed,
    /// A file with the same bytes.
    Same,
}

/// The list in the folder, and when it was written.
pub(super) struct List {
    known: Found,
    /// The list as it lies there, if there is one.
    bytes: Option<Vec<u8>>,
    written: Option<SystemTime>,
}

impl List {
    /// Reads the list of a folder.
    pub(super) fn read(place: &Place) -> Result<List, WriteError> {
        let list = place.target.join(MANIFEST);
        let bytes = match fs::read(&list) {
            Err(cause) if is_absence(&cause) => None,
            read => Some(read.map_err(WriteError::on("read", &list))?),
        };
        let written = fs::metadata(&list).and_then(|it| it.modified()).ok();
        Ok(List { known: Manifest::parse(bytes.as_deref().unwrap_or_default()), bytes, written })
    }

    /// A fingerprint of the list, if it is as it was written.
    pub(super) fn seal(&self) -> Option<[u8; 32]> {
        let bytes = self.bytes.as_ref().filter(|_| self.known.is_intact)?;
        Some(*blake3::hash(bytes).as_bytes())
    }

    /// What the list says of the file at a path.
    pub(super) fn entry(&self, path: &str) -> Option<Entry> {
        self.known.manifest.get(path)
    }

    /// How many files there are on the list, if each lies there as it was written.
    pub(super) fn n_untouched(&self, target: &Path) -> Option<usize> {
        let entries: Vec<(&str, Entry)> = self.known.manifest.iter().collect();
        let is_as_written =
            |(path, entry): &(&str, Entry)| self.holds(target, path, (entry.len, entry.hash));
        entries.par_iter().all(is_as_written).then_some(entries.len())
    }

    /// Whether the folder holds a file of these bytes.
    pub(super) fn holds(&self, target: &Path, path: &str, (len, hash): (u64, [u8; 32])) -> bool {
        let there = target.join(path);
        let found = fs::symlink_metadata(&there);
        found.is_ok_and(|found| self.hash_of(&there, (path, &found), len) == Some(hash))
    }

    /// The hash of what was found at a path, if it is a file of this length.
    fn hash_of(
        &self,
        there: &Path,
        (path, found): (&str, &Metadata),
        len: u64,
    ) -> Option<[u8; 32]> {
        if !found.is_file() || found.len() != len {
            return None;
        }
        match self.trusted(path, found) {
            Some(entry) => Some(entry.hash),
            None => hash(there).ok(),
        }
    }

    /// What a file holds according to the list, if that can be trusted unread.
    ///
    /// A file is as it was written if it is older than the list, which is
    /// written last, and has its length. Any other is read: one that was edited
    /// since, and one written in the same tick of the clock as the list, unless
    /// it is so large that nobody else can have altered it within the tick.
    fn trusted(&self, path: &str, found: &Metadata) -> Option<Entry> {
        let modified = found.modified().ok();
        let is_older = modified < self.written || found.len() >= LARGE && modified == self.written;
        let entry = self.known.manifest.get(path)?;
        (self.known.is_intact && is_older && entry.len == found.len()).then_some(entry)
    }
}

/// What is to be done.
pub(super) struct Plan {
    /// The list in the folder.
    pub(super) known: Found,
    /// How each artifact is found, in their order.
    pub(super) states: Vec<State>,
    n_removed: usize,
    /// Whether the folder is as it should be, its list included.
    pub(super) is_empty: bool,
}

impl Plan {
    /// Compares the folder with the files wanted.
    pub(super) fn draw(place: &Place, wanted: &Wanted) -> Result<Plan, WriteError> {
        let target = &place.target;
        let list = List::read(place)?;
        let Some(bytes) = &list.bytes else {
            check_free(target)?;
            return Ok(Plan::of_nothing(wanted));
        };
        let numbers = (0..wanted.artifacts().len()).into_par_iter();
        let states = numbers.map(|n| state(target, wanted, n, &list));
        let states = states.collect::<Result<Vec<State>, WriteError>>()?;
        let is_listed = wanted.list().as_bytes() == bytes;
        let known = list.known;
        let mut n_removed = 0;
        for (path, _) in known.manifest.iter().filter(|(path, _)| wanted.get(path).is_none()) {
            n_removed += usize::from(is_ours(target, &known, path)?);
        }
        let is_same = states.iter().all(|state| *state == State::Same);
        let is_empty = is_same && is_listed;
        Ok(Plan { known, states, n_removed, is_empty })
    }

    /// The plan for a folder in which there is nothing, or which is not there.
    fn of_nothing(wanted: &Wanted) -> Plan {
        let states = vec![State::New; wanted.artifacts().len()];
        let known = Found { is_intact: true, ..Found::default() };
        Plan { known, states, n_removed: 0, is_empty: false }
    }

    /// The plan in numbers.
    pub(super) fn report(&self) -> Report {
        Report {
            n_new: self.count(State::New),
            n_changed: self.count(State::Changed),
            n_same: self.count(State::Same),
            n_removed: self.n_removed,
            is_atomic: true,
            is_locked: true,
            ..Report::default()
        }
    }

    fn count(&self, wanted: State) -> usize {
        self.states.iter().filter(|state| **state == wanted).count()
    }
}

/// Refuses a folder without a list that holds anything: it is not Beside's.
fn check_free(target: &Path) -> Result<(), WriteError> {
    let entries = match fs::read_dir(target) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(WriteError::on("list the folder", target))?,
    };
    for entry in entries {
        let name = entry.map_err(WriteError::on("list the folder", target))?.file_name();
        if !LITTER.iter().any(|litter| name == *litter) {
            return Err(WriteError::new(target, Fault::NotOurs));
        }
    }
    Ok(())
}

/// How the place of the artifact with this number looks.
fn state(target: &Path, wanted: &Wanted, n: usize, list: &List) -> Result<State, WriteError> {
    let file = &wanted.artifacts()[n];
    let path = target.join(&file.path);
    let found = match fs::symlink_metadata(&path) {
        Err(cause) if is_absence(&cause) => return Ok(State::New),
        found => found.map_err(WriteError::on("read", &path))?,
    };
    let there = list.hash_of(&path, (&file.path, &found), file.content.n_bytes());
    if there.is_some_and(|hash| hash == wanted.hash(n)) {
        return Ok(State::Same);
    }
    match list.known.manifest.get(&file.path) {
        // What lies in the folder decides whether it may give way.
        None if found.is_dir() => Ok(State::New),
        None if list.known.is_intact => {
            Err(WriteError::new(path, Fault::Occupied(file.origin.clone())))
        }
        _ => Ok(State::Changed),
    }
}

fn is_absence(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Whether a file of a tree was written by Beside, and may be removed.
pub(super) fn is_ours(tree: &Path, known: &Found, path: &str) -> Result<bool, WriteError> {
    let Some(entry) = known.manifest.get(path) else { return Ok(false) };
    let path = tree.join(path);
    let read = || match fs::symlink_metadata(&path) {
        Ok(found) if found.is_file() => Ok(known.is_intact || hash(&path)? == entry.hash),
        Err(cause) if !is_absence(&cause) => Err(cause),
        _ => Ok(false),
    };
    read().map_err(WriteError::on("read", &path))
}

/// The hash of a file, read piece by piece.
fn hash(path: &Path) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().into())
}
