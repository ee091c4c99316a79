//! Files to be: all that the rooms above made, before any of it is on a disk.
//!
//! [`Artifacts`] is sorted and free of clashes; [`disk`] is the back door that
//! turns it into a folder. Nothing in this file reads or writes.

mod clash;
pub mod disk;
mod manifest;

pub use clash::Clash;
pub use clash::ClashCause;
pub use manifest::MANIFEST;

use clash::Paths;
use std::borrow::Cow;
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

/// One file of the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Artifact {
    /// Where it goes: relative to the output folder, parted by `/`.
    pub path: String,
    /// What it holds.
    pub content: Content,
    /// What made it, to be named in messages: a file of the author, a format.
    pub origin: String,
}

impl Artifact {
    /// An artifact made in memory.
    pub fn new(
        path: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
        origin: impl Into<String>,
    ) -> Artifact {
        let content = Content::Bytes(bytes.into());
        Artifact { path: path.into(), content, origin: origin.into() }
    }
}

/// What a file of the output holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Bytes made in memory.
    Bytes(Vec<u8>),
    /// The bytes of a file, which never pass through memory as a whole.
    Copy {
        /// Where it lies on the disk.
        from: PathBuf,
        /// Its size in bytes when it was read.
        len: u64,
        /// The BLAKE3 hash of its bytes when it was read.
        hash: [u8; 32],
    },
    /// Bytes that were handed to the back door when they were made.
    Laid {
        /// Their number.
        len: u64,
        /// Their BLAKE3 hash.
        hash: [u8; 32],
    },
}

impl Content {
    /// The number of bytes.
    pub fn n_bytes(&self) -> u64 {
        match self {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Copy { len, .. } | Content::Laid { len, .. } => *len,
        }
    }

    /// The BLAKE3 hash of the bytes.
    pub fn hash(&self) -> [u8; 32] {
        match self {
            Content::Bytes(bytes) => blake3::hash(bytes).into(),
            Content::Copy { hash, .. } | Content::Laid { hash, .. } => *hash,
        }
    }
}

/// All files of the output, sorted by path.
///
/// Invariant: paths are in NFC and safe on Linux, macOS and Windows; no two of
/// them meet on a disk that takes `A` and `a` for one name; none is both a file
/// and a folder.
#[derive(Clone, Debug, Default)]
pub struct Artifacts {
    files: Vec<Artifact>,
}

impl Artifacts {
    /// Gathers artifacts in any order and tells which of them cannot be had together.
    ///
    /// An artifact that clashes is left out and named in a [`Clash`], so that a
    /// caller who finds none has lost none.
    pub fn collect(artifacts: impl IntoIterator<Item = Artifact>) -> (Artifacts, Vec<Clash>) {
        let artifacts: Vec<Artifact> = artifacts.into_iter().collect();
        let names = artifacts.iter().map(|file| (file.path.as_str(), file.origin.as_str()));
        let (may, clashes) = admitted([], names);
        let kept = std::iter::zip(artifacts, may).filter_map(|(file, may)| may.then_some(file));
        (Artifacts::of_admitted(kept), clashes)
    }

    /// Gathers artifacts that were [`admitted`].
    pub fn of_admitted(artifacts: impl IntoIterator<Item = Artifact>) -> Artifacts {
        let mut files: Vec<Artifact> = artifacts.into_iter().map(in_nfc).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Artifacts { files }
    }

    /// All files, sorted by path.
    pub fn iter(&self) -> std::slice::Iter<'_, Artifact> {
        self.files.iter()
    }

    /// All files, sorted by path.
    pub fn as_slice(&self) -> &[Artifact] {
        &self.files
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&Artifact> {
        let n = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(n)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl<'a> IntoIterator for &'a Artifacts {
    type Item = &'a Artifact;
    type IntoIter = std::slice::Iter<'a, Artifact>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Which files can be had together, by path and origin, and what is the matter with the others.
///
/// Those that are `there` already clash with none among them. Of others the one whose path, then origin, sorts
/// first is admitted.
pub fn admitted<'a>(
    there: impl IntoIterator<Item = (&'a str, &'a str)>,
    names: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (Vec<bool>, Vec<Clash>) {
    let mut paths = Paths::default();
    let mut clashes: Vec<Clash> = Vec::new();
    for (path, origin) in there {
        clashes.extend(paths.admit(path, origin).err());
    }
    let wished = names.into_iter().map(|(path, origin)| (composed(path), origin));
    let mut wished: Vec<_> = wished.enumerate().collect();
    let mut may = vec![false; wished.len()];
    wished.sort_by(|(_, a), (_, b)| a.cmp(b));
    for (number, (path, origin)) in wished {
        match paths.admit(&path, origin) {
            Ok(()) => may[number] = true,
            Err(clash) => clashes.push(clash),
        }
    }
    clashes.dedup_by(|a, b| a.path == b.path && a.is_of_folders() && b.is_of_folders());
    (may, clashes)
}

/// The same artifact, its path composed.
fn in_nfc(mut artifact: Artifact) -> Artifact {
    if let Cow::Owned(path) = composed(&artifact.path) {
        artifact.path = path;
    }
    artifact
}

/// A path with its letters composed: `e` with an accent after it becomes `é`.
pub(crate) fn composed(path: &str) -> Cow<'_, str> {
    if path.is_ascii() { Cow::Borrowed(path) } else { Cow::Owned(path.nfc().collect()) }
}

/// The folders above a path, outermost first: `a`, `a/b` for `a/b/c`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(path: &str) -> Artifact {
        Artifact::new(path, "x", format!("from-{path}"))
    }

    #[test]
    fn artifacts_come_out_sorted_whatever_their_order() {
        let (artifacts, clashes) = Artifacts::collect(["b", "a/z", "a.html", "a/b"].map(artifact));
        let paths: Vec<&str> = artifacts.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a.html", "a/b", "a/z", "b"]);
        assert_eq!(clashes, []);
        assert_eq!(artifacts.get("a/z").unwrap().origin, "from-a/z");
        assert_eq!(artifacts.get("z"), None);
    }

    #[test]
    fn a_decomposed_path_becomes_composed() {
        let (artifacts, _) = Artifacts::collect([artifact("caf\u{65}\u{301}.html")]);
        assert!(artifacts.get("caf\u{e9}.html").is_some());
    }

    #[test]
    fn a_hundred_files_in_two_spellings_of_a_folder_are_one_clash() {
        let files = (0..100).flat_map(|n| [format!("Docs/{n}"), format!("docs/{n}")]);
        let (artifacts, clashes) = Artifacts::collect(files.map(|path| artifact(&path)));
        assert_eq!((artifacts.len(), clashes.len()), (100, 1));
    }

    #[test]
    fn the_hash_of_a_copy_is_the_one_it_was_read_with() {
        let copy = Content::Copy { from: PathBuf::from("x"), len: 3, hash: [7; 32] };
        assert_eq!((copy.n_bytes(), copy.hash()), (3, [7; 32]));
        let bytes = Content::Bytes(b"abc".to_vec());
        assert_eq!((bytes.n_bytes(), bytes.hash()), (3, *blake3::hash(b"abc").as_bytes()));
    }

    #[test]
    fn the_folders_of_a_path_begin_outside() {
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(folders("a").count(), 0);
    }
}
