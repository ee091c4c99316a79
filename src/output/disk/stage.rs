//! The new tree, made beside the old one and out of every reader's sight.

use super::carry::Carried;
use super::error::Fault;
use super::error::WriteError;
use super::place::Place;
use super::place::exists;
use super::plan::Plan;
use super::plan::State;
use super::wanted::Wanted;
use crate::output::Artifact;
use crate::output::Content;
use crate::output::MANIFEST;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::fs::File;
use std::io;
use std::io::ErrorKind;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

/// How much of a copied file is in memory at a time.
const PIECE: usize = 128 * 1024;

/// Makes the whole new tree; its list comes last.
pub(super) fn build(
    place: &Place,
    wanted: &Wanted,
    plan: &Plan,
    carried: &Carried,
) -> Result<(), WriteError> {
    let (old, new) = (&place.target, &place.new);
    let mut folders: BTreeSet<PathBuf> = wanted.folders.iter().map(PathBuf::from).collect();
    folders.extend(carried.folders.iter().cloned());
    folders.insert(PathBuf::new());
    for folder in &folders {
        let folder = joined(new, folder);
        match fs::create_dir(&folder) {
            // Files were laid in it.
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
            made => made.map_err(WriteError::on("make the folder", &folder))?,
        }
    }
    let files = wanted.artifacts().par_iter().zip(&plan.states).enumerate();
    files.try_for_each(|(n, (file, state))| {
        let to = new.join(&file.path);
        match (state, &file.content) {
            (_, Content::Laid { .. }) if exists(&to) => Ok(()),
            (State::Same, _) => keep(&old.join(&file.path), &to),
            _ => fresh(file, wanted.hash(n), &to),
        }
    })?;
    carried.files.par_iter().try_for_each(|path| keep(&old.join(path), &new.join(path)))?;
    permit(new, carried, &folders)?;
    let list = new.join(MANIFEST);
    bytes(wanted.list().as_bytes(), &list)
}

/// A folder and a path in it, without the `/` that an empty path would leave at its end.
fn joined(root: &Path, path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { root.into() } else { root.join(path) }
}

/// Gives each folder the permissions it had.
fn permit(new: &Path, carried: &Carried, made: &BTreeSet<PathBuf>) -> Result<(), WriteError> {
    let usual = fs::metadata(new).map_err(WriteError::on("read", new))?.permissions();
    for (folder, permissions) in &carried.permissions {
        if *permissions != usual && made.contains(folder) {
            let folder = joined(new, folder);
            fs::set_permissions(&folder, permissions.clone())
                .map_err(WriteError::on("set the permissions of", &folder))?;
        }
    }
    Ok(())
}

/// A file that stays: the same one under a second name, or a copy with its time.
fn keep(from: &Path, to: &Path) -> Result<(), WriteError> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    copy(from, to).map_err(WriteError::on("copy", from))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(from)?;
    if found.is_symlink() {
        return link(&fs::read_link(from)?, to);
    }
    if !found.is_file() {
        return Err(io::Error::other("it is neither a file nor a link"));
    }
    let mut copy = File::create_new(to)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.set_modified(found.modified()?)?;
    copy.set_permissions(found.permissions())
}

#[cfg(unix)]
fn link(content: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(content, to)
}

#[cfg(not(unix))]
fn link(_content: &Path, _to: &Path) -> io::Result<()> {
    Err(io::Error::other("links cannot be made here"))
}

/// A file that is new or has other bytes than before.
fn fresh(artifact: &Artifact, hash: [u8; 32], to: &Path) -> Result<(), WriteError> {
    match &artifact.content {
        Content::Bytes(it) => bytes(it, to),
        Content::Copy { from, .. } if pour(from, to)? != hash => {
            Err(WriteError::new(from, Fault::SourceChanged))
        }
        Content::Copy { .. } => Ok(()),
        // It lay in the old site when it was made, and somebody altered it there since.
        Content::Laid { .. } => Err(WriteError::new(to, Fault::SourceChanged)),
    }
}

/// Writes a file that is not there yet.
pub(super) fn bytes(bytes: &[u8], to: &Path) -> Result<(), WriteError> {
    let written = File::create_new(to).and_then(|mut file| file.write_all(bytes));
    written.map_err(WriteError::on("write", to))
}

/// Copies a file and returns the hash of what was copied.
fn pour(from: &Path, to: &Path) -> Result<[u8; 32], WriteError> {
    let mut source = File::open(from).map_err(WriteError::on("read", from))?;
    let mut file = File::create_new(to).map_err(WriteError::on("write", to))?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    loop {
        let n = source.read(&mut piece).map_err(WriteError::on("read", from))?;
        let Some(read) = piece.get(..n).filter(|it| !it.is_empty()) else { break };
        hasher.update(read);
        file.write_all(read).map_err(WriteError::on("write", to))?;
    }
    Ok(hasher.finalize().into())
}
