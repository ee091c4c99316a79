//! What is to be done: the folder as it is, against the files as they should be.
//!
//! This file reads the output folder and writes nothing.

use super::Report;
use super::error::Fault;
use super::error::WriteError;
use super::place::Place;
use crate::output::Artifact;
use crate::output::Artifacts;
use crate::output::MANIFEST;
use crate::output::folders;
use crate::output::manifest::Entry;
use crate::output::manifest::Found;
use crate::output::manifest::Manifest;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::fs::File;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

/// Files that systems strew into every folder a person looks at.
const LITTER: &[&str] = &[".DS_Store", "Thumbs.db", "desktop.ini"];

/// The files as they should be.
pub(super) struct Wanted<'a> {
    pub(super) artifacts: &'a [Artifact],
    /// What is known of them, in their order.
    entries: Vec<Entry>,
    pub(super) manifest: Manifest,
    /// The manifest as a file.
    pub(super) list: String,
    /// All folders above the files.
    pub(super) folders: BTreeSet<&'a str>,
}

impl<'a> Wanted<'a> {
    pub(super) fn of(artifacts: &'a Artifacts) -> Wanted<'a> {
        let artifacts = artifacts.as_slice();
        let entry =
            |file: &Artifact| Entry { hash: file.content.hash(), len: file.content.n_bytes() };
        let entries: Vec<Entry> = artifacts.par_iter().map(entry).collect();
        let paths = artifacts.iter().map(|file| file.path.clone());
        let manifest = Manifest::new(paths.zip(entries.iter().copied()));
        let list = manifest.to_text();
        let folders = artifacts.iter().flat_map(|file| folders(&file.path)).collect();
        Wanted { artifacts, entries, manifest, list, folders }
    }
}

/// How the place of a file in the folder looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing is there.
    New,
    /// A file of Beside's with other bytes.
    Changed,
    /// A file with the same bytes.
    Same,
    /// Something that Beside did not write.
    Occupied,
}

/// What is to be done.
pub(super) struct Plan {
    /// The list in the folder.
    pub(super) known: Found,
    /// How each artifact is found, in their order.
    pub(super) states: Vec<State>,
    n_removed: usize,
    /// Whether the list in the folder is the one it should have.
    is_listed: bool,
}

impl Plan {
    /// Compares the folder with the files wanted.
    pub(super) fn draw(place: &Place, wanted: &Wanted) -> Result<Plan, WriteError> {
        let target = &place.target;
        let list = target.join(MANIFEST);
        let bytes = match fs::read(&list) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                check_free(target)?;
                Vec::new()
            }
            read => read.map_err(WriteError::on("read", &list))?,
        };
        let known = Manifest::parse(&bytes);
        let written = fs::metadata(&list).and_then(|it| it.modified()).ok();
        let files = wanted.artifacts.par_iter().zip(&wanted.entries);
        let state = |(file, entry): (&Artifact, &Entry)| {
            let path = target.join(&file.path);
            let state = compare(&path, *entry, known.manifest.get(&file.path), written);
            let state = state.map_err(WriteError::on("read", &path))?;
            match state {
                State::Occupied if known.is_intact => {
                    Err(WriteError::new(path, Fault::Occupied(file.origin.clone())))
                }
                State::Occupied => Ok(State::Changed),
                state => Ok(state),
            }
        };
        let states = files.map(state).collect::<Result<Vec<State>, WriteError>>()?;
        let mut n_removed = 0;
        for (path, _) in known.manifest.iter().filter(|(path, _)| !wanted.manifest.contains(path)) {
            n_removed += usize::from(is_ours(target, &known, path)?);
        }
        Ok(Plan { known, states, n_removed, is_listed: bytes == wanted.list.as_bytes() })
    }

    /// Whether the folder is as it should be.
    pub(super) fn is_empty(&self) -> bool {
        self.is_listed && self.count(State::Same) == self.states.len()
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

/// How the place of one file looks.
///
/// A file is trusted unread if it has the length it was written with and is
/// older than the list, which is written last. Any other is read: one that was
/// edited, and one written in the same tick of the clock as the list.
fn compare(
    path: &Path,
    wanted: Entry,
    before: Option<Entry>,
    written: Option<SystemTime>,
) -> io::Result<State> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(cause) if is_absence(&cause) => return Ok(State::New),
        Err(cause) => return Err(cause),
    };
    if found.is_file() && found.len() == wanted.len {
        let is_older = || found.modified().ok() < written;
        if before == Some(wanted) && is_older() || hash(path).is_ok_and(|it| it == wanted.hash) {
            return Ok(State::Same);
        }
    }
    match before {
        Some(_) => Ok(State::Changed),
        // What lies in it decides whether it may give way.
        None if found.is_dir() => Ok(State::New),
        None => Ok(State::Occupied),
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
