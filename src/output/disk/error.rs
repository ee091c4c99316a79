//! Why a site was not written, in words.

use std::error::Error;
use std::fmt;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;

/// A site that was not written. The folder holds what it held before.
#[derive(Debug)]
pub struct WriteError {
    /// The file or folder that was in the way.
    pub path: PathBuf,
    /// What was the matter with it.
    pub fault: Fault,
}

/// What was the matter with a file or folder.
#[derive(Debug)]
pub enum Fault {
    /// The output folder is a file, or the root of a disk.
    NotAFolder,
    /// The output folder holds files, and no list says that Beside wrote them.
    NotOurs,
    /// A file that Beside did not write lies where one of this origin is to be.
    Occupied(String),
    /// The folder allows nobody to write.
    ReadOnly,
    /// The folder cannot be moved: it is a mount point, or part of a layer below.
    Fixed(io::Error),
    /// A file was altered between reading and copying it.
    SourceChanged,
    /// The old site was moved to the folder named here, and neither it nor the new one could be moved back.
    Halfway(PathBuf, io::Error),
    /// The system refused.
    Refused {
        /// What was asked of it: `write`, `make the folder`.
        verb: &'static str,
        /// What it answered.
        cause: io::Error,
    },
}

impl WriteError {
    pub(super) fn new(path: impl Into<PathBuf>, fault: Fault) -> WriteError {
        WriteError { path: path.into(), fault }
    }

    /// What makes an error of an answer of the system, for `map_err`.
    pub(super) fn on(verb: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
        move |cause| WriteError::new(path, Fault::Refused { verb, cause })
    }

    /// What a person can do about it.
    pub fn help(&self) -> String {
        let path = self.path.display();
        match &self.fault {
            Fault::NotAFolder => "name a folder, new or empty".into(),
            Fault::NotOurs => format!(
                "name a new or empty folder; to let Beside share this one, make an empty file \
                 `{path}/{}`: what is there stays",
                crate::output::MANIFEST
            ),
            Fault::Occupied(_) => "move it out of the folder, then build again".into(),
            Fault::ReadOnly => format!("allow writing to `{path}`, or name another folder"),
            Fault::Fixed(cause) if cause.kind() == ErrorKind::ResourceBusy => {
                format!("build into a folder inside it, such as `{path}/site`")
            }
            Fault::Fixed(_) => "name another folder".into(),
            Fault::SourceChanged => "build again".into(),
            Fault::Halfway(old, _) => {
                format!("build again to complete it; the old site is in `{}`", old.display())
            }
            Fault::Refused { cause, .. } => refused(cause.kind()).into(),
        }
    }
}

fn refused(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "make room on the disk, then build again"
        }
        ErrorKind::PermissionDenied => {
            "allow writing to the output folder and the one around it, or name another folder"
        }
        ErrorKind::ReadOnlyFilesystem => "name a folder on a disk that can be written",
        ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists => "move it away, then build again",
        _ => "see to the cause, then build again; the site is as it was",
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.fault {
            Fault::NotAFolder => write!(f, "`{path}` is not a folder that can hold a site"),
            Fault::NotOurs => write!(f, "`{path}` holds files that Beside did not write"),
            Fault::Occupied(origin) => {
                write!(f, "`{path}` is not from Beside and in the way of a file from `{origin}`")
            }
            Fault::ReadOnly => write!(f, "`{path}` is read-only"),
            Fault::Fixed(_) => write!(f, "`{path}` cannot be replaced as a whole"),
            Fault::SourceChanged => write!(f, "`{path}` changed while the site was being built"),
            Fault::Halfway(..) => write!(f, "`{path}` is away: it was moved, and not moved back"),
            Fault::Refused { verb, .. } => write!(f, "the system did not {verb} `{path}`"),
        }
    }
}

impl Error for WriteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.fault {
            Fault::Fixed(cause) | Fault::Halfway(_, cause) | Fault::Refused { cause, .. } => {
                Some(cause)
            }
            _ => None,
        }
    }
}
