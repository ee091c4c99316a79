//! The back door: the only place that writes the site.
//!
//! A build never touches the folder that is read: it makes a whole tree beside
//! it (`.NAME.beside-new`), where files that did not change are hard links, and
//! lets the two change names in one step. Whatever ends the program, and when,
//! the folder holds the whole old site or the whole new one:
//!
//! * Where the system cannot exchange two folders, the old one is moved away and
//!   the new one put in its place. Between these two steps there is no site; the
//!   names left on the disk are the journal, and the next run completes it.
//! * Where a file cannot be linked it is copied, with its time.
//! * A file that Beside did not write is carried over; only those in
//!   [`MANIFEST`](super::MANIFEST) are ever replaced or removed.
//! * Nothing is forced to the platter: this holds when the program dies or the
//!   disk is full, not when the power fails within seconds of a build.
#![allow(clippy::disallowed_methods, reason = "this is the back door")]

mod carry;
mod error;
mod laying;
mod lock;
mod place;
mod plan;
mod stage;
mod swap;
mod walk;
mod wanted;

pub use error::Fault;
pub use error::WriteError;
pub use laying::Laying;
pub use place::is_inside;

use super::Artifacts;
use carry::Carried;
use lock::Lock;
use place::Place;
use plan::List;
use plan::Plan;
use std::path::Path;
use std::path::PathBuf;
use wanted::Wanted;

/// What a call of [`write()`] did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// Files that were not there before.
    pub n_new: usize,
    /// Files that were there with other bytes.
    pub n_changed: usize,
    /// Files that kept their bytes and times.
    pub n_same: usize,
    /// Files of the last build that this one has no more.
    pub n_removed: usize,
    /// Files in the folder that Beside did not write; they were kept. Counted when something changed.
    pub n_foreign: usize,
    /// Whether readers saw the old site until the new one was there. Otherwise
    /// there was no site for an instant, as the system cannot exchange folders.
    pub is_atomic: bool,
    /// Whether other builds were kept away. Some network disks know no locks.
    pub is_locked: bool,
    /// Where the rest of the old site lies if it could not be removed; the next build tries again.
    pub left_behind: Option<PathBuf>,
}

/// Makes a folder hold these files, and no other that Beside ever wrote there.
///
/// After an error the folder holds the old site, to the byte. If all files are
/// as they should be, nothing at all is written. If another build is at work on
/// the folder, `waiting` is called once and this one goes on when it has ended.
pub fn write(
    target: &Path,
    artifacts: &Artifacts,
    waiting: impl FnOnce() + Send,
) -> Result<Report, WriteError> {
    Laying::open(target, waiting)?.close(artifacts)
}

/// Writes to a place, once `begin` has the right to it.
fn write_in(
    place: &Place,
    artifacts: &Artifacts,
    begin: impl FnOnce(&Place) -> Result<Lock, WriteError>,
) -> Result<Report, WriteError> {
    let wanted = Wanted::of(artifacts);
    if place.is_tidy()
        && let Ok(plan) = Plan::draw(place, &wanted)
        && plan.is_empty
    {
        return Ok(plan.report());
    }
    let lock = begin(place)?;
    let report = replace(place, &wanted);
    // A tree that did not become the site goes.
    swap::discard(&place.new);
    Ok(Report { is_locked: lock.is_held(), ..report? })
}

/// Makes the new tree and puts it in the place of the old one.
fn replace(place: &Place, wanted: &Wanted) -> Result<Report, WriteError> {
    let plan = Plan::draw(place, wanted)?;
    if plan.is_empty {
        return Ok(plan.report());
    }
    let carried = Carried::find(&place.target, wanted, &plan)?;
    stage::build(place, wanted, &plan, &carried)?;
    let is_atomic = swap::swap(place)?;
    let n_foreign = carried.files.len();
    Ok(Report { n_foreign, is_atomic, left_behind: swap::retire_old(place), ..plan.report() })
}

/// A fingerprint of what was written to a folder, if its list is as Beside wrote it.
pub fn seal(target: &Path) -> Option<[u8; 32]> {
    List::read(&Place::find(target).ok()?).ok()?.seal()
}

/// How many files a folder has of those that were written when its list had this seal; nothing if one of them
/// was touched, or if another build is at work or was killed.
pub fn n_untouched(target: &Path, seal: [u8; 32]) -> Option<usize> {
    let place = Place::find(target).ok().filter(Place::is_tidy)?;
    let list = List::read(&place).ok()?;
    (list.seal() == Some(seal)).then(|| list.n_untouched(&place.target))?
}

/// Completes what a killed build left undone; does nothing if there is nothing, or a build is at work.
///
/// [`write()`] begins with it. A caller that may end before it writes, because the
/// content has faults, calls it first, so that a site does not stay away.
pub fn recover(target: &Path) -> Result<(), WriteError> {
    let place = Place::find(target)?;
    if place.is_tidy() {
        return Ok(());
    }
    match Lock::take_if_free(&place)? {
        Some(_lock) => swap::recover(&place),
        None => Ok(()),
    }
}
