//! The list of the files that Beside wrote, kept in the output folder itself.
//!
//! It says which files may be removed and what they held. It has no times and
//! no versions in it, so two builds of one source have the same list. Its last
//! line is a hash of the others: a list that was cut or altered is known as such.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The name of the list in the output folder.
pub const MANIFEST: &str = ".beside-manifest";

const FIRST: &str = "beside-manifest 1";
const LAST: &str = "end ";

/// What Beside wrote, by path.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Manifest {
    entries: BTreeMap<String, Entry>,
}

/// What one file held when it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    pub(super) hash: [u8; 32],
    pub(super) len: u64,
}

/// A list as it was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Found {
    pub(super) manifest: Manifest,
    /// Whether the list is as Beside wrote it. If not, no line of it can be
    /// believed unless the file it names has the bytes it says.
    pub(super) is_intact: bool,
}

impl Manifest {
    pub(super) fn new(entries: impl IntoIterator<Item = (String, Entry)>) -> Manifest {
        Manifest { entries: entries.into_iter().collect() }
    }

    pub(super) fn get(&self, path: &str) -> Option<Entry> {
        self.entries.get(path).copied()
    }

    pub(super) fn contains(&self, path: &str) -> bool {
        self.entries.contains_key(path)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Entry)> {
        self.entries.iter().map(|(path, entry)| (path.as_str(), *entry))
    }

    /// The list as a file: a line a path, sorted.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::with_capacity(self.entries.len() * 128);
        text.push_str(FIRST);
        text.push('\n');
        for (path, Entry { hash, len }) in &self.entries {
            let hash = blake3::Hash::from_bytes(*hash).to_hex();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{hash} {len} {path}");
        }
        let seal = blake3::hash(text.as_bytes()).to_hex();
        let _ = writeln!(text, "{LAST}{seal}");
        text
    }

    /// Reads a list, whatever has become of it.
    ///
    /// An empty file is an intact list of nothing: it is how a person hands a
    /// folder with files of their own to Beside.
    pub(super) fn parse(bytes: &[u8]) -> Found {
        if bytes.is_empty() {
            return Found { manifest: Manifest::default(), is_intact: true };
        }
        let text = String::from_utf8_lossy(bytes);
        let manifest = Manifest::new(text.lines().filter_map(entry));
        Found { manifest, is_intact: is_sealed(bytes) }
    }
}

/// Whether the last line is the hash of those before it.
fn is_sealed(bytes: &[u8]) -> bool {
    let n_seal = LAST.len() + 2 * blake3::OUT_LEN + 1;
    let Some((lines, seal)) = bytes.split_at_checked(bytes.len().saturating_sub(n_seal)) else {
        return false;
    };
    let expected = format!("{LAST}{}\n", blake3::hash(lines).to_hex());
    lines.starts_with(FIRST.as_bytes()) && seal == expected.as_bytes()
}

fn entry(line: &str) -> Option<(String, Entry)> {
    let (hash, rest) = line.split_once(' ')?;
    let (len, path) = rest.split_once(' ')?;
    let hash = *blake3::Hash::from_hex(hash).ok()?.as_bytes();
    Some((path.to_owned(), Entry { hash, len: len.parse().ok()? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        let entry = |n: u8| Entry { hash: [n; 32], len: u64::from(n) };
        let paths = ["b c.html", "a.html", "វគ្គ/x"];
        Manifest::new(paths.iter().zip(1..).map(|(path, n)| ((*path).to_owned(), entry(n))))
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let found = Manifest::parse(sample().to_text().as_bytes());
        assert_eq!(found, Found { manifest: sample(), is_intact: true });
        let none = Manifest::default();
        assert_eq!(Manifest::parse(none.to_text().as_bytes()).manifest, none);
    }

    #[test]
    fn an_empty_file_is_an_intact_list_of_nothing() {
        assert!(Manifest::parse(b"").is_intact);
    }

    #[test]
    fn every_cut_and_every_flipped_bit_is_noticed() {
        let text = sample().to_text().into_bytes();
        for at in 1..text.len() {
            assert!(!Manifest::parse(&text[..at]).is_intact, "cut at {at}");
        }
        for bit in 0..text.len() * 8 {
            let mut text = text.clone();
            text[bit / 8] ^= 1 << (bit % 8);
            assert!(!Manifest::parse(&text).is_intact, "bit {bit}");
        }
    }

    #[test]
    fn a_damaged_list_keeps_its_whole_lines() {
        let text = sample().to_text();
        let found = Manifest::parse(&text.as_bytes()[..text.len() - 80]);
        assert!(found.manifest.contains("a.html") && !found.is_intact);
        assert_eq!(Manifest::parse(&[0xff, b'\n', 7]).manifest, Manifest::default());
    }
}
