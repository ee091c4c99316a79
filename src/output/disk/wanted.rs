//! The files as they should be, with what is worth finding out about them once.

use crate::output::Artifact;
use crate::output::Artifacts;
use crate::output::folders;
use crate::output::manifest::Entry;
use crate::output::manifest::Manifest;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The files as they should be.
pub(super) struct Wanted<'a> {
    artifacts: &'a Artifacts,
    /// One for each artifact, in their order.
    hashes: Vec<OnceLock<[u8; 32]>>,
    /// All folders above the files.
    pub(super) folders: BTreeSet<&'a str>,
}

impl<'a> Wanted<'a> {
    pub(super) fn of(artifacts: &'a Artifacts) -> Wanted<'a> {
        let hashes = artifacts.iter().map(|_| OnceLock::new()).collect();
        let folders = artifacts.iter().flat_map(|file| folders(&file.path)).collect();
        Wanted { artifacts, hashes, folders }
    }

    pub(super) fn artifacts(&self) -> &'a [Artifact] {
        self.artifacts.as_slice()
    }

    pub(super) fn get(&self, path: &str) -> Option<&'a Artifact> {
        self.artifacts.get(path)
    }

    /// The hash of the artifact with this number.
    ///
    /// Hashing takes as long as writing, so it waits until the bytes are needed
    /// anyway; each is hashed once.
    pub(super) fn hash(&self, n: usize) -> [u8; 32] {
        *self.hashes[n].get_or_init(|| self.artifacts()[n].content.hash())
    }

    /// The list of these files, as it is to lie among them.
    pub(super) fn list(&self) -> String {
        let entry = |(n, file): (usize, &Artifact)| {
            (file.path.clone(), Entry { hash: self.hash(n), len: file.content.n_bytes() })
        };
        Manifest::new(self.artifacts().iter().enumerate().map(entry)).to_text()
    }
}
