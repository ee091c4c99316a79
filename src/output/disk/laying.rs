//! Files that are written as soon as they are made, so that a site of any size needs little memory.

use super::error::WriteError;
use super::lock::Lock;
use super::place::Place;
use super::plan::List;
use super::stage;
use super::swap;
use super::write_in;
use crate::output::Artifact;
use crate::output::Artifacts;
use crate::output::Content;
use crate::output::composed;
use crate::output::disk::Report;
use crate::output::manifest::Entry;
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::MutexGuard;

/// A site that is being written, file by file, out of every reader's sight.
///
/// Dropped before it is [closed](Laying::close), it leaves the folder as it was.
pub struct Laying<W: FnOnce() + Send> {
    place: Place,
    list: List,
    work: Mutex<Work<W>>,
}

/// What changes while files are laid.
struct Work<W> {
    lock: Option<Lock>,
    waiting: Option<W>,
    /// The folders of the new tree that are there.
    folders: HashSet<PathBuf>,
    /// What the machine refused first.
    fault: Option<WriteError>,
}

impl<W: FnOnce() + Send> Laying<W> {
    /// Looks at a folder. If another build is at work on it when this one has something to
    /// write, `waiting` is called once and this one goes on when the other has ended.
    pub fn open(target: &Path, waiting: W) -> Result<Laying<W>, WriteError> {
        let place = Place::find(target)?;
        let mut waiting = Some(waiting);
        let mut lock = None;
        if !place.is_tidy() {
            lock = Some(begin(&place, waiting.take())?);
        }
        let list = List::read(&place)?;
        let work = Work { lock, waiting, folders: HashSet::new(), fault: None };
        Ok(Laying { place, list, work: Mutex::new(work) })
    }

    /// A fingerprint of what was written to the folder before, if its list is as it was written.
    pub fn seal(&self) -> Option<[u8; 32]> {
        self.list.seal()
    }

    /// The file that lies at a path, if it is as it was written before.
    pub fn kept(&self, path: &str) -> Option<Content> {
        let path = composed(path);
        let Entry { len, hash } = self.list.entry(&path)?;
        let is_there = self.list.holds(&self.place.target, &path, (len, hash));
        is_there.then_some(Content::Laid { len, hash })
    }

    /// Takes the bytes of a file: they lie in the folder already, or they are written.
    ///
    /// What the machine refuses is told by [`close`](Laying::close).
    pub fn lay(&self, mut artifact: Artifact) -> Artifact {
        let Content::Bytes(bytes) = &artifact.content else { return artifact };
        let (len, hash) = (artifact.content.n_bytes(), artifact.content.hash());
        let path = composed(&artifact.path);
        if !self.list.holds(&self.place.target, &path, (len, hash))
            && let Err(fault) = self.write(&path, bytes)
        {
            self.work().fault.get_or_insert(fault);
        }
        artifact.content = Content::Laid { len, hash };
        artifact
    }

    /// Lets the files change places with the old site; those that were not laid are written first.
    pub fn close(mut self, artifacts: &Artifacts) -> Result<Report, WriteError> {
        let work = self.work.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(fault) = work.fault.take() {
            return Err(fault);
        }
        let (lock, waiting) = (work.lock.take(), work.waiting.take());
        write_in(&self.place, artifacts, |place| lock.map_or_else(|| begin(place, waiting), Ok))
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let to = self.place.new.join(path);
        let folder = to.parent().unwrap_or(&to);
        {
            let mut work = self.work();
            if work.fault.is_some() {
                return Ok(());
            }
            if work.lock.is_none() {
                work.lock = Some(begin(&self.place, work.waiting.take())?);
            }
            if !work.folders.contains(folder) {
                fs::create_dir_all(folder).map_err(WriteError::on("make the folder", folder))?;
                work.folders.insert(folder.to_owned());
            }
        }
        stage::bytes(bytes, &to)
    }

    fn work(&self) -> MutexGuard<'_, Work<W>> {
        self.work.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl<W: FnOnce() + Send> Drop for Laying<W> {
    fn drop(&mut self) {
        if self.work().lock.is_some() {
            swap::discard(&self.place.new);
        }
    }
}

/// Takes the lock, and completes what a killed build left.
fn begin(place: &Place, waiting: Option<impl FnOnce()>) -> Result<Lock, WriteError> {
    let parent = place.parent();
    fs::create_dir_all(parent).map_err(WriteError::on("make the folder", parent))?;
    let lock = Lock::take(place, || waiting.into_iter().for_each(|waiting| waiting()))?;
    swap::recover(place)?;
    Ok(lock)
}
