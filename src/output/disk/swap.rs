//! The step from the old site to the new one, and its completion after a kill.
//!
//! A name tells what a tree is, so the names are the journal:
//!
//! | there is | it means | what is done |
//! |---|---|---|
//! | `new` | a tree half made | removed |
//! | `swap` and the site | exchanged, or about to be | `swap` is retired |
//! | `swap`, no site | the site was moved away for it | `swap` becomes the site |
//! | `old` and the site | moved away, and replaced | `old` is retired |
//! | `old`, neither `swap` nor site | someone else removed it | `old` becomes the site |

use super::error::Fault;
use super::error::WriteError;
use super::place::Place;
use super::place::exists;
use super::plan::is_ours;
use super::walk::artifact_path;
use super::walk::walk;
use crate::output::MANIFEST;
use crate::output::manifest::Found;
use crate::output::manifest::Manifest;
use rayon::prelude::*;
use std::fs;
use std::fs::Metadata;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

/// Puts the tree that was made in the place of the site. Returns whether that was one step.
pub(super) fn swap(place: &Place) -> Result<bool, WriteError> {
    let Place { target, new, swap, .. } = place;
    if !exists(target) {
        fs::rename(new, target).map_err(WriteError::on("make the folder", target))?;
        return Ok(true);
    }
    fs::rename(new, swap).map_err(WriteError::on("move", new))?;
    match exchange(swap, target) {
        Ok(()) => Ok(true),
        Err(cause) if is_unknown(&cause) => two_steps(place).map(|()| false),
        Err(cause) => {
            discard(swap);
            Err(unmoved(target, cause))
        }
    }
}

/// Lets two folders change names in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, two: &Path) -> io::Result<()> {
    use rustix::fs::CWD;
    use rustix::fs::RenameFlags;
    Ok(rustix::fs::renameat_with(CWD, one, CWD, two, RenameFlags::EXCHANGE)?)
}

/// Says that this system cannot.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _two: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether the system does not know the exchange, or a sandbox hides it. It did nothing then.
fn is_unknown(cause: &io::Error) -> bool {
    use ErrorKind::InvalidInput;
    use ErrorKind::PermissionDenied;
    use ErrorKind::Unsupported;
    matches!(cause.kind(), Unsupported | InvalidInput | PermissionDenied)
}

/// Moves the old site away and the new one in; between the two there is none.
fn two_steps(place: &Place) -> Result<(), WriteError> {
    let Place { target, swap, old, .. } = place;
    if let Err(cause) = fs::rename(target, old) {
        discard(swap);
        return Err(unmoved(target, cause));
    }
    let Err(cause) = fs::rename(swap, target) else { return Ok(()) };
    if fs::rename(old, target).is_err() {
        return Err(WriteError::new(target, Fault::Halfway(old.clone(), cause)));
    }
    discard(swap);
    Err(unmoved(target, cause))
}

fn unmoved(target: &Path, cause: io::Error) -> WriteError {
    match cause.kind() {
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
            WriteError::new(target, Fault::Fixed(cause))
        }
        _ => WriteError::on("replace the folder", target)(cause),
    }
}

/// Removes a tree that no reader has seen. If it stays, the next build removes it.
pub(super) fn discard(tree: &Path) {
    let _ = fs::remove_dir_all(tree);
}

/// Completes or undoes what a killed build left, so that only the site is there.
pub(super) fn recover(place: &Place) -> Result<(), WriteError> {
    let Place { target, new, swap, old, .. } = place;
    for whole in [swap, old] {
        if !exists(target) && exists(whole) {
            fs::rename(whole, target).map_err(WriteError::on("move", whole))?;
        }
    }
    for tree in [swap, old] {
        if exists(tree) {
            retire(tree, target)?;
        }
    }
    if exists(new) {
        fs::remove_dir_all(new).map_err(WriteError::on("remove", new))?;
    }
    Ok(())
}

/// Removes the old tree after a swap. Returns where it lies if that was not possible.
pub(super) fn retire_old(place: &Place) -> Option<PathBuf> {
    let left = [&place.swap, &place.old].into_iter().find(|tree| exists(tree))?;
    retire(left, &place.target).is_err().then(|| left.clone())
}

/// Removes a tree that was the site: what Beside wrote is deleted, what came
/// into it meanwhile goes over into the site. Its list goes last, so that a kill
/// in between leaves nothing that would pass for someone's file.
fn retire(tree: &Path, site: &Path) -> Result<(), WriteError> {
    let (known, current) = (found(tree)?, found(site)?);
    let walk = walk(tree)?;
    let list = Path::new(MANIFEST);
    walk.files.par_iter().filter(|file| *file != list).try_for_each(|file| {
        let is_over = match artifact_path(file) {
            Some(name) => current.manifest.contains(&name) || is_ours(tree, &known, &name)?,
            None => false,
        };
        let there = tree.join(file);
        let gone = if is_over { fs::remove_file(&there) } else { rescue(&there, &site.join(file)) };
        gone.map_err(WriteError::on("remove", &there))
    })?;
    match fs::remove_file(tree.join(list)) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => {
            return Err(WriteError::on("remove", tree)(cause));
        }
        _ => {}
    }
    walk.folders.iter().rev().try_for_each(|(folder, _)| {
        let folder = tree.join(folder);
        fs::remove_dir(&folder).map_err(WriteError::on("remove", &folder))
    })
}

fn found(tree: &Path) -> Result<Found, WriteError> {
    let list = tree.join(MANIFEST);
    match fs::read(&list) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(Manifest::parse(&[])),
        read => Ok(Manifest::parse(&read.map_err(WriteError::on("read", &list))?)),
    }
}

/// Takes a file of someone else's out of the old tree. The site has it already,
/// unless it came or changed after the new tree was made.
fn rescue(from: &Path, to: &Path) -> io::Result<()> {
    let (left, there) = (fs::symlink_metadata(from)?, fs::symlink_metadata(to));
    match there {
        Ok(there) if is_same_file(&left, &there) || left.modified()? <= there.modified()? => {
            fs::remove_file(from)
        }
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause),
        _ => {
            to.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::rename(from, to)
        }
    }
}

#[cfg(unix)]
fn is_same_file(one: &Metadata, two: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (two.dev(), two.ino())
}

/// Elsewhere the times decide.
#[cfg(not(unix))]
fn is_same_file(_one: &Metadata, _two: &Metadata) -> bool {
    false
}
