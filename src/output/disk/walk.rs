//! All that lies in a folder. Links are named, never followed.

use super::error::Fault;
use super::error::WriteError;
use std::ffi::OsStr;
use std::fs;
use std::fs::Permissions;
use std::path::Path;
use std::path::PathBuf;

/// All that lies in a folder, by paths from that folder.
#[derive(Default)]
pub(super) struct Walk {
    /// The folders, each after the one it lies in; the first is the root, with an empty path.
    pub(super) folders: Vec<(PathBuf, Permissions)>,
    /// All that is no folder.
    pub(super) files: Vec<PathBuf>,
}

/// A path from a folder as artifacts have it, or nothing if it is not UTF-8.
pub(super) fn artifact_path(path: &Path) -> Option<String> {
    let names: Option<Vec<&str>> = path.iter().map(OsStr::to_str).collect();
    names.map(|names| names.join("/"))
}

/// Lists a folder to its depths.
pub(super) fn walk(root: &Path) -> Result<Walk, WriteError> {
    let mut walk = Walk::default();
    let mut waiting = vec![PathBuf::new()];
    while let Some(folder) = waiting.pop() {
        let there = root.join(&folder);
        let refused = WriteError::on("list the folder", &there);
        list(root, &folder, &mut walk, &mut waiting).map_err(refused)?;
    }
    Ok(walk)
}

fn list(
    root: &Path,
    folder: &Path,
    walk: &mut Walk,
    waiting: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    let there = root.join(folder);
    let permissions = fs::symlink_metadata(&there)?.permissions();
    for entry in fs::read_dir(&there)? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            waiting.push(path);
        } else {
            walk.files.push(path);
        }
    }
    walk.folders.push((folder.to_owned(), permissions));
    Ok(())
}

impl Walk {
    /// Refuses a folder that a person has made read-only, before anything is done to it.
    pub(super) fn check_writable(&self, root: &Path) -> Result<(), WriteError> {
        match self.folders.iter().find(|(_, permissions)| permissions.readonly()) {
            Some((path, _)) => Err(WriteError::new(root.join(path), Fault::ReadOnly)),
            None => Ok(()),
        }
    }
}
