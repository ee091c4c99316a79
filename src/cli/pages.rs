//! What each page of a site was made of, so that the next build makes only those of which that changed.
//!
//! Written beside what the build came to (`known.rs`): a check sum, the program and the seal of the list of what was
//! written, then a line for each page with its key and its path. It says nothing if one of the first three is another.

use crate::cli::sealed::sealed;
use crate::cli::sealed::unsealed;
use blake3::Hash;
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;

/// The keys of pages by their paths: those of the last build, and those of this one.
#[derive(Default)]
pub struct Pages {
    before: HashMap<String, [u8; 32]>,
    now: Mutex<Vec<(String, [u8; 32])>>,
}

impl Pages {
    /// Reads what a program remembers of a site with this seal; nothing if it is damaged or foreign.
    pub fn read(file: &Path, (program, seal): (&str, Option<[u8; 32]>)) -> Pages {
        let known = seal.and_then(|seal| parse(&fs::read_to_string(file).ok()?, (program, seal)));
        Pages { before: known.unwrap_or_default(), now: Mutex::default() }
    }

    /// Whether a page was made of the same before. Remembers what it is made of now.
    pub fn is_same(&self, path: &str, key: [u8; 32]) -> bool {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).push((path.to_owned(), key));
        self.before.get(path) == Some(&key)
    }

    /// What is to be remembered of this build, by the seal of what it wrote.
    pub fn written(self, program: &str, seal: [u8; 32]) -> String {
        let mut pages = self.now.into_inner().unwrap_or_else(PoisonError::into_inner);
        pages.sort_unstable();
        let mut body = head(program, seal);
        for (path, key) in pages {
            let _ = writeln!(body, "{} {path}", Hash::from_bytes(key).to_hex());
        }
        sealed(&body)
    }
}

fn head(program: &str, seal: [u8; 32]) -> String {
    format!("{program}\n{}\n", Hash::from_bytes(seal).to_hex())
}

fn parse(text: &str, (program, seal): (&str, [u8; 32])) -> Option<HashMap<String, [u8; 32]>> {
    let lines = unsealed(text)?.strip_prefix(&head(program, seal))?.lines();
    let page = |line: &str| {
        let (key, path) = line.split_once(' ')?;
        Some((path.to_owned(), *Hash::from_hex(key).ok()?.as_bytes()))
    };
    lines.map(page).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        let pages = Pages::default();
        assert!(!pages.is_same("en/a b.html", [1; 32]));
        assert!(!pages.is_same("en/a.html", [2; 32]));
        pages.written("beside 1", [7; 32])
    }

    #[test]
    fn what_was_written_is_read() {
        let known = parse(&text(), ("beside 1", [7; 32])).unwrap();
        let pages = Pages { before: known, now: Mutex::default() };
        assert!(pages.is_same("en/a b.html", [1; 32]));
        assert!(!pages.is_same("en/a.html", [1; 32]), "it is made of something else now");
        assert!(!pages.is_same("en/b.html", [1; 32]), "it was not there");
    }

    #[test]
    fn another_program_another_site_and_any_damage_say_nothing() {
        assert_eq!(parse(&text(), ("beside 2", [7; 32])), None);
        assert_eq!(parse(&text(), ("beside 1", [8; 32])), None);
        for at in 0..text().len() {
            let mut damaged = text().into_bytes();
            damaged[at] ^= 1;
            let damaged = String::from_utf8(damaged).unwrap_or_default();
            assert_eq!(parse(&damaged, ("beside 1", [7; 32])), None, "byte {at}");
            assert_eq!(parse(&text()[..at], ("beside 1", [7; 32])), None, "cut at {at}");
        }
    }
}
