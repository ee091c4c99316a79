//! What two files of the output may not do to each other, and names no file may have.
//!
//! A site is carried on sticks between Linux, macOS and Windows, so a path must
//! be good on all three. Nothing here looks at a disk.

use super::MANIFEST;
use super::folders;
use std::collections::HashMap;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The longest name of a file or folder, in bytes (ext4, APFS, NTFS).
const LONGEST_NAME: usize = 255;
/// The longest path, in the units Windows counts; it takes 260 with the drive and folder.
const LONGEST_PATH: usize = 240;

/// A file that cannot be written, alone or together with another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clash {
    /// The path concerned.
    pub path: String,
    /// What made the file that is left out.
    pub origin: String,
    /// Why it cannot be.
    pub cause: ClashCause,
}

/// Why a file cannot be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClashCause {
    /// Another file has the same path.
    SamePath {
        /// What made the other.
        other: String,
    },
    /// Another file, or a folder of it, differs only in capitals or in how accents are stored.
    SameWhenFolded {
        /// How the other spells it.
        spelling: String,
        /// What made the other.
        other: String,
        /// Whether it is a folder that is spelt in two ways.
        is_folder: bool,
    },
    /// The path is a file here and a folder there.
    FileAndFolder {
        /// What made the other.
        other: String,
    },
    /// The path is empty, absolute, has an empty step or climbs with `..`.
    Outside,
    /// Windows keeps the name for a device: `con`, `nul.html`.
    Device(String),
    /// A name has a sign that Windows or a browser takes for something else.
    Sign(char),
    /// A name ends in a dot or a space, which Windows drops.
    Ending(String),
    /// A name is longer than 255 bytes.
    LongName(usize),
    /// The path is longer than 240 characters.
    LongPath(usize),
    /// The name is that of Beside's own list of files.
    Ours,
}

impl Clash {
    /// The rule that is broken, to be named in a finding.
    pub fn rule(&self) -> &'static str {
        match self.cause {
            ClashCause::SamePath { .. }
            | ClashCause::SameWhenFolded { .. }
            | ClashCause::FileAndFolder { .. } => "clashing-paths",
            _ => "unportable-path",
        }
    }

    /// What the author can do about it.
    pub fn help(&self) -> String {
        match &self.cause {
            ClashCause::SameWhenFolded { spelling, is_folder: true, .. } => {
                format!("spell the folder in one way: `{}` or `{spelling}`", self.path)
            }
            ClashCause::SamePath { other }
            | ClashCause::SameWhenFolded { other, .. }
            | ClashCause::FileAndFolder { other } => {
                format!("rename `{}` or `{other}`", self.origin)
            }
            ClashCause::LongName(_) | ClashCause::LongPath(_) => {
                format!("give `{}` a shorter name", self.origin)
            }
            _ => format!("give `{}` another name", self.origin),
        }
    }

    pub(super) fn is_of_folders(&self) -> bool {
        matches!(self.cause, ClashCause::SameWhenFolded { is_folder: true, .. })
    }
}

impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Clash { path, origin, cause } = self;
        let this = format!("`{}`, from `{origin}`,", path.escape_debug());
        match cause {
            ClashCause::SamePath { other } => {
                write!(f, "`{path}` is made twice, from `{other}` and from `{origin}`")
            }
            ClashCause::SameWhenFolded { spelling, other, .. } => {
                let other = format!("`{spelling}`, from `{other}`");
                write!(f, "{this} and {other}, are one name on Windows and macOS")
            }
            ClashCause::FileAndFolder { other } => {
                write!(
                    f,
                    "`{path}` is both a file and a folder, from `{other}` and from `{origin}`"
                )
            }
            ClashCause::Outside => write!(f, "{this} is not a path inside the output folder"),
            ClashCause::Device(name) => {
                write!(f, "{this} has a name that Windows keeps for itself: `{name}`")
            }
            ClashCause::Sign(sign) => {
                let sign = sign.escape_debug();
                write!(f, "{this} has a sign that Windows takes in no name: `{sign}`")
            }
            ClashCause::Ending(name) => {
                write!(f, "{this} has a name that ends in a dot or a space: `{name}`")
            }
            ClashCause::LongName(n) => {
                write!(f, "{this} has a name of {n} bytes; {LONGEST_NAME} fit")
            }
            ClashCause::LongPath(n) => {
                write!(f, "{this} is {n} characters long; {LONGEST_PATH} fit")
            }
            ClashCause::Ours => write!(f, "{this} has the name of Beside's own list of files"),
        }
    }
}

/// The paths admitted so far, as a disk sees them that does not tell `A` from `a`.
#[derive(Default)]
pub(super) struct Paths {
    files: HashMap<String, Taken>,
    folders: HashMap<String, Taken>,
}

/// A path as first spelt, and what made it.
#[derive(Clone)]
struct Taken {
    spelling: String,
    origin: String,
}

impl Paths {
    /// Admits a path, or says why it cannot join those before it.
    pub(super) fn admit(&mut self, path: &str, origin: &str) -> Result<(), Clash> {
        let clash = |path: &str, cause| Clash { path: path.into(), origin: origin.into(), cause };
        if let Some(cause) = unportable(path) {
            return Err(clash(path, cause));
        }
        let key = folded(path);
        for (folder, key) in folders(path).zip(folders(&key)) {
            if let Some(Taken { origin: other, .. }) = self.files.get(key) {
                return Err(clash(folder, ClashCause::FileAndFolder { other: other.clone() }));
            }
            if let Some(taken) = self.folders.get(key).filter(|it| it.spelling != folder) {
                return Err(clash(folder, same(taken, folder, true)));
            }
        }
        if let Some(taken) = self.files.get(&key) {
            return Err(clash(path, same(taken, path, false)));
        }
        if let Some(Taken { origin: other, .. }) = self.folders.get(&key) {
            return Err(clash(path, ClashCause::FileAndFolder { other: other.clone() }));
        }
        for (folder, key) in folders(path).zip(folders(&key)) {
            if !self.folders.contains_key(key) {
                let taken = Taken { spelling: folder.into(), origin: origin.into() };
                self.folders.insert(key.into(), taken);
            }
        }
        self.files.insert(key, Taken { spelling: path.into(), origin: origin.into() });
        Ok(())
    }
}

fn same(taken: &Taken, path: &str, is_folder: bool) -> ClashCause {
    let Taken { spelling, origin: other } = taken.clone();
    if spelling == path {
        return ClashCause::SamePath { other };
    }
    ClashCause::SameWhenFolded { spelling, other, is_folder }
}

/// The path without regard to capitals and to the way accents are stored.
///
/// Lower, upper and lower case again is Unicode's full case folding for every
/// letter but `ı`, which folds to itself.
fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(path.len());
    for letter in path.nfd() {
        if letter == 'ı' {
            folded.push(letter);
        } else {
            let lower = letter.to_lowercase();
            folded.extend(lower.flat_map(char::to_uppercase).flat_map(char::to_lowercase));
        }
    }
    folded.nfc().collect()
}

/// What keeps a path from being written on every system, if anything does.
fn unportable(path: &str) -> Option<ClashCause> {
    if path.split('/').any(|name| matches!(name, "" | "." | "..")) {
        return Some(ClashCause::Outside);
    }
    if path == MANIFEST {
        return Some(ClashCause::Ours);
    }
    if let Some(sign) = path.chars().find(|c| c.is_control() || "\\<>:\"|?*".contains(*c)) {
        return Some(ClashCause::Sign(sign));
    }
    let units = path.encode_utf16().count();
    path.split('/')
        .find_map(unportable_name)
        .or((units > LONGEST_PATH).then_some(ClashCause::LongPath(units)))
}

fn unportable_name(name: &str) -> Option<ClashCause> {
    if name.ends_with(['.', ' ']) {
        return Some(ClashCause::Ending(name.into()));
    }
    if name.len() > LONGEST_NAME {
        return Some(ClashCause::LongName(name.len()));
    }
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    is_device(stem).then(|| ClashCause::Device(stem.into()))
}

/// Whether Windows opens a device under this name, whatever its extension.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") {
        return true;
    }
    let number = stem.strip_prefix("com").or(stem.strip_prefix("lpt")).unwrap_or_default();
    let mut digits = number.chars();
    let is_port = digits.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c));
    is_port && digits.next().is_none()
}

#[cfg(test)]
mod tests;
