//! What Beside did not write in the output folder, and keeps there.
//!
//! This file reads the output folder and writes nothing.

use super::error::Fault;
use super::error::WriteError;
use super::place::exists;
use super::plan::Plan;
use super::plan::is_ours;
use super::walk::Walk;
use super::walk::artifact_path;
use super::walk::walk;
use super::wanted::Wanted;
use crate::output::MANIFEST;
use std::collections::BTreeSet;
use std::fs::Permissions;
use std::path::Path;
use std::path::PathBuf;

/// What goes over from the old tree into the new one.
#[derive(Default)]
pub(super) struct Carried {
    /// Files that Beside did not write, by paths from the folder.
    pub(super) files: Vec<PathBuf>,
    /// The folders they lie in, and those that are empty.
    pub(super) folders: BTreeSet<PathBuf>,
    /// What every folder of the old tree permits.
    pub(super) permissions: Vec<(PathBuf, Permissions)>,
}

impl Carried {
    /// Finds what is to be kept, and makes sure that it can be.
    pub(super) fn find(target: &Path, wanted: &Wanted, plan: &Plan) -> Result<Carried, WriteError> {
        if !exists(target) {
            return Ok(Carried::default());
        }
        let walk = walk(target)?;
        walk.check_writable(target)?;
        let mut carried = Carried::default();
        for file in &walk.files {
            let name = artifact_path(file);
            let name = name.as_deref().unwrap_or_default();
            let is_wanted = name == MANIFEST || wanted.get(name).is_some();
            if is_wanted || is_ours(target, &plan.known, name)? {
                continue;
            }
            if let Some(origin) = in_the_way(file, name, wanted) {
                return Err(WriteError::new(target.join(file), Fault::Occupied(origin)));
            }
            carried.add_folders(file.parent());
            carried.files.push(file.clone());
        }
        for folder in empty_folders(&walk) {
            if in_the_way(folder, "", wanted).is_none() {
                carried.add_folders(Some(folder));
            }
        }
        carried.permissions = walk.folders;
        Ok(carried)
    }

    fn add_folders(&mut self, folder: Option<&Path>) {
        let above = folder.into_iter().flat_map(Path::ancestors);
        let above = above.filter(|folder| !folder.as_os_str().is_empty());
        self.folders.extend(above.map(Path::to_owned));
    }
}

/// What makes a file where this one needs a folder, or a folder where this one is.
fn in_the_way(path: &Path, name: &str, wanted: &Wanted) -> Option<String> {
    if wanted.folders.contains(name) {
        let is_below = |path: &str| path.strip_prefix(name).is_some_and(|it| it.starts_with('/'));
        let mut files = wanted.artifacts().iter();
        return files.find(|file| is_below(&file.path)).map(|file| file.origin.clone());
    }
    let mut above = path.ancestors().filter_map(artifact_path);
    above.find_map(|path| wanted.get(&path)).map(|file| file.origin.clone())
}

/// The folders in which there is nothing at all.
fn empty_folders(walk: &Walk) -> impl Iterator<Item = &Path> {
    let folders = || walk.folders.iter().map(|(path, _)| path.as_path());
    let entries = walk.files.iter().map(PathBuf::as_path).chain(folders());
    let filled: BTreeSet<&Path> = entries.filter_map(Path::parent).collect();
    folders().filter(move |path| !filled.contains(path) && path.parent().is_some())
}
