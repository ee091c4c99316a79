//! Files in memory and places in them.
//!
//! The rooms above see files only as values. [`disk`] is the one place that
//! turns a folder into [`Sources`]; it decides nothing about their meaning.

pub mod built_in;
pub mod disk;
mod lines;

use lines::Lines;
use rayon::prelude::*;
use std::borrow::Cow;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;

/// The number of a file in [`Sources`], in the order of the sorted paths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(pub u32);

/// A stretch of a text file, in bytes from the start of the file.
///
/// Invariant: `start <= end`; both lie on character boundaries of the file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of a byte range in a file. Positions beyond 4 GB are cut there.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Span {
        let cut = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { file, start: cut(range.start), end: cut(range.end) }
    }

    /// The byte range, to slice the file's text.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Text that may be parsed: Markdown, YAML, Fluent, templates, styles, scripts. Without BOM, with `\n` ends.
    Text(String),
    /// Bytes that travel in the program.
    Bytes(Cow<'static, [u8]>),
    /// Anything else, left on the disk and copied by the back door.
    Asset {
        /// Where it lies on the disk.
        path: PathBuf,
        /// Its size in bytes.
        len: u64,
        /// A fingerprint of its bytes.
        hash: [u8; 32],
    },
}

/// One file below the root of a project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SourceFile {
    /// Path from the root, with `/`, in NFC.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// Something about the files that their author should know: a link that leaves the project, bytes that are not text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Oddity {
    /// The rule it breaks.
    pub rule: &'static str,
    /// The path concerned, from the root.
    pub path: String,
    /// What is the matter.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// All files of a project, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    /// The lines of each file, once a place in it was asked for.
    lines: Vec<OnceLock<Lines>>,
    /// What the front door noticed.
    pub oddities: Vec<Oddity>,
}

impl Sources {
    /// Sorts the files by path, so that everything after is the same on every machine.
    pub fn new(mut files: Vec<SourceFile>, oddities: Vec<Oddity>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let lines = vec![OnceLock::new(); files.len()];
        Sources { files: files.into_iter().map(Arc::new).collect(), lines, oddities }
    }

    /// The same sources with another content of a file; those that did not change are shared.
    #[must_use]
    pub fn with(&self, id: FileId, content: Content) -> Sources {
        let mut changed = self.clone();
        if let Some(file) = changed.files.get_mut(id.0 as usize) {
            *file = Arc::new(SourceFile { path: file.path.clone(), content });
            changed.lines[id.0 as usize] = OnceLock::new();
        }
        changed
    }

    /// The same sources, sharing with older ones what did not change, so that it is known again.
    #[must_use]
    pub fn sharing(mut self, older: &Sources) -> Sources {
        for file in &mut self.files {
            let known = older.find(&file.path).and_then(|id| older.files.get(id.0 as usize));
            if let Some(known) = known.filter(|known| Arc::ptr_eq(known, file) || **known == *file)
            {
                *file = Arc::clone(known);
            }
        }
        self
    }

    /// Sources from texts, for tests and built-in content.
    pub fn from_texts<P: Into<String>, T: Into<String>>(
        texts: impl IntoIterator<Item = (P, T)>,
    ) -> Sources {
        let file = |(path, text): (P, T)| SourceFile {
            path: path.into(),
            content: Content::Text(text.into()),
        };
        Sources::new(texts.into_iter().map(file).collect(), Vec::new())
    }

    /// The paths of the files that older sources do not share with these, added and removed ones too.
    pub fn differing(&self, older: &Sources) -> Vec<String> {
        let lone = |files: &[Arc<SourceFile>], others: &Sources| -> Vec<String> {
            let is_shared = |(at, file): &(usize, &Arc<SourceFile>)| {
                let same_place = others.files.get(*at);
                same_place.is_some_and(|other| Arc::ptr_eq(other, file))
                    || others
                        .find(&file.path)
                        .is_some_and(|id| Arc::ptr_eq(&others.files[id.0 as usize], file))
            };
            let lone = files.iter().enumerate().filter(|found| !is_shared(found));
            lone.map(|(_, file)| file.path.clone()).collect()
        };
        let mut paths = lone(&self.files, older);
        paths.extend(lone(&older.files, self));
        paths.sort();
        paths.dedup();
        paths
    }

    /// All files with their numbers, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(n, file)| (FileId(u32::try_from(n).unwrap_or(u32::MAX)), &**file))
    }

    /// A fingerprint of all files, their names, and what the front door noticed.
    pub fn fingerprint(&self) -> [u8; 32] {
        let of_file = |file: &Arc<SourceFile>| match &file.content {
            Content::Text(text) => *blake3::hash(text.as_bytes()).as_bytes(),
            Content::Bytes(bytes) => *blake3::hash(bytes).as_bytes(),
            Content::Asset { hash, .. } => *hash,
        };
        let hashes: Vec<[u8; 32]> = self.files.par_iter().map(of_file).collect();
        let mut hasher = blake3::Hasher::new();
        for (file, hash) in self.files.iter().zip(hashes) {
            hasher.update(file.path.as_bytes()).update(&[0]).update(&hash);
        }
        for Oddity { rule, path, message, .. } in &self.oddities {
            hasher.update(format!("{rule}\0{path}\0{message}\0").as_bytes());
        }
        hasher.finalize().into()
    }

    /// The file of a number.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize).map(|file| &**file)
    }

    /// The file of a number, to be kept: whoever meets the same one again knows that nothing in it changed.
    pub fn shared(&self, id: FileId) -> Option<Arc<SourceFile>> {
        self.files.get(id.0 as usize).cloned()
    }

    /// The number of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let n = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some(FileId(u32::try_from(n).unwrap_or(u32::MAX)))
    }

    /// Where a span begins: path, line and column, counted from 1 and in characters.
    pub fn place(&self, span: Span) -> Option<(&str, usize, usize)> {
        let (file, text) = (self.file(span.file)?, self.text(span.file)?);
        let at = floor(text, span.range().start);
        let (number, line) = self.line(span.file, at)?;
        let lines = self.lines(span.file)?;
        Some((&file.path, number, lines.n_characters(text, line.start..at) + 1))
    }

    /// The number of the line of a text that holds a byte, from 1, and its bytes without its end.
    pub fn line(&self, id: FileId, at: usize) -> Option<(usize, Range<usize>)> {
        let text = self.text(id)?;
        Some(self.lines(id)?.line(text, at.min(text.len())))
    }

    fn lines(&self, id: FileId) -> Option<&Lines> {
        let text = self.text(id)?;
        Some(self.lines.get(id.0 as usize)?.get_or_init(|| Lines::of(text)))
    }

    /// The text of a file, or nothing for an asset.
    pub fn text(&self, id: FileId) -> Option<&str> {
        match &self.file(id)?.content {
            Content::Text(text) => Some(text),
            Content::Bytes(_) | Content::Asset { .. } => None,
        }
    }
}

/// The place in a text where the character begins that holds a byte.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a file of this name is a page.
pub(crate) fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown")
    })
}

/// Whether a file of this name is read as text.
pub(crate) fn is_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let in_theme = path.starts_with("themes/") || path.contains("/templates/");
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "yaml" | "yml" | "ftl" => true,
        "lock" => path == "ids.lock",
        "html" | "css" | "js" | "svg" => in_theme || !path.contains('/') || is_theme_part(path),
        _ => false,
    }
}

fn is_theme_part(path: &str) -> bool {
    ["templates/", "blocks/", "css/", "js/", "icons/"].iter().any(|part| path.contains(part))
}
