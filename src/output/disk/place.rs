//! Where the output folder is, and what lies beside it while it is being written.

use super::error::Fault;
use super::error::WriteError;
use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::io::ErrorKind;
use std::path::Component;
use std::path::Path;
use std::path::PathBuf;

/// Links followed before they count as a circle, as in Linux.
const MOST_LINKS: usize = 40;

/// The output folder, links followed, and its neighbours.
pub(super) struct Place {
    /// The folder itself.
    pub(super) target: PathBuf,
    /// Held by the build at work.
    pub(super) lock: PathBuf,
    /// A tree being made: never seen by a reader, so it may be thrown away.
    pub(super) new: PathBuf,
    /// A whole tree about to be exchanged with the folder, or one that just was.
    pub(super) swap: PathBuf,
    /// The old tree, where folders cannot be exchanged.
    pub(super) old: PathBuf,
}

impl Place {
    /// Finds the folder behind a path, which need not exist yet.
    pub(super) fn find(path: &Path) -> Result<Place, WriteError> {
        let target = real(path).map_err(WriteError::on("find", path))?;
        let Some(name) = target.file_name() else {
            return Err(WriteError::new(path, Fault::NotAFolder));
        };
        match fs::symlink_metadata(&target) {
            Ok(found) if !found.is_dir() => return Err(WriteError::new(path, Fault::NotAFolder)),
            Err(cause) if cause.kind() != ErrorKind::NotFound => {
                return Err(WriteError::on("find", path)(cause));
            }
            _ => {}
        }
        let beside = |role: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".beside-{role}"));
            target.with_file_name(hidden)
        };
        let (lock, new) = (beside("lock"), beside("new"));
        let (swap, old) = (beside("swap"), beside("old"));
        Ok(Place { target, lock, new, swap, old })
    }

    /// The folder around the output folder.
    pub(super) fn parent(&self) -> &Path {
        self.target.parent().unwrap_or(&self.target)
    }

    /// Whether no build is at work and none left anything behind.
    pub(super) fn is_tidy(&self) -> bool {
        ![&self.lock, &self.new, &self.swap, &self.old].into_iter().any(|path| exists(path))
    }
}

/// Whether there is anything at a path, be it a link to nothing.
pub(super) fn exists(path: &Path) -> bool {
    !matches!(fs::symlink_metadata(path), Err(cause) if cause.kind() == ErrorKind::NotFound)
}

/// Whether a path is another one or lies inside it, links followed. Neither need exist.
///
/// A caller asks it both ways: an output folder inside the content would be
/// read as content, and content inside the output folder is not Beside's to carry.
pub fn is_inside(inner: &Path, outer: &Path) -> Result<bool, WriteError> {
    let [inner, outer] = [inner, outer].map(|it| real(it).map_err(WriteError::on("find", it)));
    Ok(inner?.starts_with(outer?))
}

/// The path without links, `.` and `..`, as far as it exists and beyond.
fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => {}
        found => return found,
    }
    let absolute = std::path::absolute(path)?;
    let mut steps = steps(&absolute);
    let mut real = PathBuf::new();
    let mut n_links = 0;
    while let Some(step) = steps.pop_front() {
        if step == ".." {
            real.pop();
            continue;
        }
        let next = real.join(&step);
        let Ok(link) = fs::read_link(&next) else {
            real = next;
            continue;
        };
        n_links += 1;
        if n_links > MOST_LINKS {
            return Err(io::Error::other("its links lead in a circle"));
        }
        for step in self::steps(&link).into_iter().rev() {
            steps.push_front(step);
        }
    }
    Ok(real)
}

/// The steps of a path; the root of an absolute one is its first.
fn steps(path: &Path) -> VecDeque<OsString> {
    let kept = path.components().filter(|step| *step != Component::CurDir);
    kept.map(|step| step.as_os_str().to_owned()).collect()
}
