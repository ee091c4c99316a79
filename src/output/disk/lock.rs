//! One build at a time: a lock that dies with the process that holds it.

use super::error::WriteError;
use super::place::Place;
use std::fs;
use std::fs::File;
use std::fs::TryLockError;
use std::path::PathBuf;

/// The right to write a site, until it is dropped.
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    is_held: bool,
}

impl Lock {
    /// Takes the lock; if another build holds it, calls `waiting` and waits for its end.
    pub(super) fn take(place: &Place, waiting: impl FnOnce()) -> Result<Lock, WriteError> {
        let mut waiting = Some(waiting);
        loop {
            if let Some(lock) = Lock::take_if_free(place)? {
                return Ok(lock);
            }
            if let Some(waiting) = waiting.take() {
                waiting();
            }
            let file = open(place)?;
            file.lock().map_err(WriteError::on("lock", &place.lock))?;
        }
    }

    /// Takes the lock unless another build holds it.
    pub(super) fn take_if_free(place: &Place) -> Result<Option<Lock>, WriteError> {
        loop {
            let file = open(place)?;
            let is_held = match file.try_lock() {
                Ok(()) => true,
                Err(TryLockError::WouldBlock) => return Ok(None),
                // A disk without locks: better a build than none.
                Err(TryLockError::Error(_)) => false,
            };
            let lock = Lock { path: place.lock.clone(), file, is_held };
            if !is_held || lock.is_of_its_name() {
                return Ok(Some(lock));
            }
            lock.leave();
        }
    }

    /// Whether other builds are kept away.
    pub(super) fn is_held(&self) -> bool {
        self.is_held
    }

    /// Whether the file still has its name. Its last holder removed it while we waited otherwise.
    #[cfg(unix)]
    fn is_of_its_name(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        match (self.file.metadata(), fs::symlink_metadata(&self.path)) {
            (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
            _ => false,
        }
    }

    /// Elsewhere the file is never removed, so it has its name.
    #[cfg(not(unix))]
    fn is_of_its_name(&self) -> bool {
        self.file.metadata().is_ok()
    }

    /// Lets go of a file that is not the lock any more, and of nothing else.
    fn leave(mut self) {
        self.is_held = false;
    }
}

impl Drop for Lock {
    /// Removes the file while it is still held, so that nobody holds a nameless one.
    fn drop(&mut self) {
        if cfg!(unix) && self.is_held {
            // A file that stays is empty and taken up by the next build.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn open(place: &Place) -> Result<File, WriteError> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    options.open(&place.lock).map_err(WriteError::on("make the file", &place.lock))
}
