//! The front door: the only file that reads the disk.
#![allow(clippy::disallowed_methods, reason = "this is the front door")]

use crate::source::Content;
use crate::source::Oddity;
use crate::source::SourceFile;
use crate::source::Sources;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;
use unicode_normalization::UnicodeNormalization;
use walkdir::DirEntry;
use walkdir::WalkDir;

/// A text longer than this is not read as a page.
const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// The machine could not give us a file.
#[derive(Debug)]
pub struct ReadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}", self.path.display())
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// How a folder holds a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// `site.yaml`, `content/`, `locales/`, `themes/`.
    Project,
    /// Markdown files and nothing else said.
    Plain,
}

/// How the folder holds a project, or `None` where there is neither `site.yaml`, `content/` nor Markdown.
pub fn layout(root: &Path) -> Option<Layout> {
    if root.join("site.yaml").is_file() || root.join("content").is_dir() {
        return Some(Layout::Project);
    }
    let mut entries = walk(root).max_depth(4).into_iter().filter_entry(|entry| is_ours(entry, &[]));
    let has_markdown = entries.any(|entry| entry.is_ok_and(|entry| is_markdown(entry.path())));
    has_markdown.then_some(Layout::Plain)
}

/// Reads a project. Folders in `leave_out` (the output) are not entered.
pub fn read(root: &Path, leave_out: &[PathBuf]) -> Result<Sources, ReadError> {
    let root = fs::canonicalize(root).map_err(|cause| ReadError { path: root.into(), cause })?;
    let leave_out: Vec<PathBuf> =
        leave_out.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
    let mut oddities = Vec::new();
    let mut paths = Vec::new();
    for part in parts(&root) {
        let mut walk = walk(&part).into_iter();
        while let Some(entry) = walk.next() {
            match entry {
                Err(error) => note_walk_error(&root, error, &mut oddities)?,
                Ok(entry) if !is_ours(&entry, &leave_out) => skip(&mut walk, &entry),
                Ok(entry) if leaves_root(&entry, &root) => {
                    oddities.push(outside(&relative(&root, entry.path())));
                    skip(&mut walk, &entry);
                }
                Ok(entry) if entry.file_type().is_file() => paths.push(entry.into_path()),
                Ok(_) => {}
            }
        }
    }
    let read: Result<Vec<_>, ReadError> =
        paths.par_iter().map(|path| read_file(&root, path)).collect();
    let mut files = Vec::with_capacity(paths.len());
    for outcome in read? {
        match outcome {
            Ok(file) => files.push(file),
            Err(oddity) => oddities.push(oddity),
        }
    }
    tell_twins(&mut files, &mut oddities);
    Ok(Sources::new(files, oddities))
}

/// Two names that differ only in how their accents are stored are one name here: the first file stays, the other is told.
fn tell_twins(files: &mut Vec<SourceFile>, oddities: &mut Vec<Oddity>) {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|twin, first| {
        let is_twin = twin.path == first.path;
        if is_twin {
            oddities.push(Oddity {
                rule: "clashing-paths",
                path: first.path.clone(),
                message: "two files have this name and store its accents in two ways".to_owned(),
                help: "rename one of them: on macOS both are one file".to_owned(),
            });
        }
        is_twin
    });
}

/// Reads a project again of which only these files and folders may have changed since; the rest is shared
/// with the older sources.
pub fn read_again(
    (root, leave_out): (&Path, &[PathBuf]),
    older: &Sources,
    changed: &BTreeSet<PathBuf>,
) -> Result<Sources, ReadError> {
    let root = fs::canonicalize(root).map_err(|cause| ReadError { path: root.into(), cause })?;
    let mut sources = older.clone();
    for path in changed {
        let is_there = fs::symlink_metadata(path);
        let known = older.find(&relative(&root, path));
        match (known, is_there) {
            // A file of an editor, come and gone.
            (None, Err(_)) if !holds_known(&root, older, path) => {}
            (Some(id), Ok(found)) if found.is_file() => match read_file(&root, path)? {
                Ok(file) if older.file(id) == Some(&file) => {}
                Ok(file) => sources = sources.with(id, file.content),
                Err(_) => return Ok(read(&root, leave_out)?.sharing(older)),
            },
            _ => return Ok(read(&root, leave_out)?.sharing(older)),
        }
    }
    Ok(sources)
}

/// Whether a known file is away or empty just now, as it is while some editors save it.
pub fn is_away(root: &Path, known: &Sources, changed: &BTreeSet<PathBuf>) -> bool {
    let Ok(root) = fs::canonicalize(root) else { return true };
    changed.iter().any(|path| {
        let is_known = known.find(&relative(&root, path)).is_some();
        let is_whole = fs::metadata(path).is_ok_and(|found| found.len() > 0);
        is_known && !is_whole || !path.exists() && holds_known(&root, known, path)
    })
}

/// Whether a path is a folder above a known file.
fn holds_known(root: &Path, known: &Sources, path: &Path) -> bool {
    let folder = format!("{}/", relative(root, path));
    known.iter().any(|(_, file)| file.path.starts_with(&folder))
}

/// The bytes of a file that is copied into the site.
pub fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    fs::read(path).map_err(|cause| ReadError { path: path.to_owned(), cause })
}

/// The folders and files of a project that are watched: each with whether all below it counts.
pub fn watched(root: &Path) -> Vec<(PathBuf, bool)> {
    if layout(root) != Some(Layout::Project) {
        return vec![(root.to_owned(), true)];
    }
    let folders = ["content", "ledger", "locales", "themes"].map(|part| root.join(part));
    let folders = folders.into_iter().filter(|folder| folder.is_dir()).map(|folder| (folder, true));
    // The folder itself, for `site.yaml`, `ids.lock` and folders that are yet to come.
    std::iter::once((root.to_owned(), false)).chain(folders).collect()
}

/// Length and time of each file of a project: what differs between two looks has changed.
pub type Stamps = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// The stamps of all files of a project. What cannot be looked at has none.
pub fn stamps(root: &Path, leave_out: &[PathBuf]) -> Stamps {
    let parts = parts(root).into_iter();
    let entries = parts.flat_map(|part| {
        walk(&part).into_iter().filter_entry(|entry| is_ours(entry, leave_out)).flatten()
    });
    let files = entries.filter(|entry| entry.file_type().is_file());
    let stamped = files.filter_map(|entry| {
        let found = entry.metadata().ok()?;
        Some((entry.into_path(), (found.len(), found.modified().ok())))
    });
    stamped.collect()
}

/// Reads a file in blocks of some megabytes; a file of any length takes no more memory than one.
pub fn blocks(path: &Path, mut take: impl FnMut(&[u8])) -> Result<(), ReadError> {
    let fail = |cause| ReadError { path: path.to_owned(), cause };
    let mut file = fs::File::open(path).map_err(fail)?;
    let mut block = vec![0; 8 * 1024 * 1024];
    loop {
        let mut len = 0;
        while len < block.len() {
            match file.read(&mut block[len..]).map_err(fail)? {
                0 => break,
                n => len += n,
            }
        }
        if len == 0 {
            return Ok(());
        }
        take(&block[..len]);
    }
}

/// The file of a path, or the files of a folder in the order of their names.
pub fn files(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let entries = walk(path).into_iter().filter_entry(|entry| is_ours(entry, &[]));
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| ReadError {
            path: error.path().unwrap_or(path).to_owned(),
            cause: error.into(),
        })?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// What of a folder belongs to a project: with a `content/` folder only the known parts, otherwise all of it.
fn parts(root: &Path) -> Vec<PathBuf> {
    if layout(root) != Some(Layout::Project) {
        return vec![root.to_owned()];
    }
    ["site.yaml", "content", "ids.lock", "ledger", "locales", "themes"]
        .iter()
        .map(|part| root.join(part))
        .filter(|part| part.exists())
        .collect()
}

fn walk(root: &Path) -> WalkDir {
    WalkDir::new(root).follow_links(true).sort_by_file_name()
}

fn skip(walk: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

/// Hidden files, editors' leftovers, the output and folders of other tools are not read.
fn is_ours(entry: &DirEntry, leave_out: &[PathBuf]) -> bool {
    if entry.depth() == 0 {
        return true;
    }
    let name = entry.file_name().to_string_lossy();
    let is_foreign = entry.file_type().is_dir() && matches!(&*name, "node_modules" | "target");
    let is_output = entry.file_type().is_dir()
        && (entry.path().join(".beside-manifest").exists()
            || leave_out.iter().any(|path| path == entry.path()));
    !is_foreign && !is_leftover(&name) && !is_output
}

/// Whether a file of this name is hidden, or left by an editor.
pub fn is_leftover(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp")
}

fn leaves_root(entry: &DirEntry, root: &Path) -> bool {
    entry.path_is_symlink()
        && !fs::canonicalize(entry.path()).is_ok_and(|target| target.starts_with(root))
}

fn is_markdown(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

fn outside(path: &str) -> Oddity {
    Oddity {
        rule: "link-out-of-project",
        path: path.to_owned(),
        message: "this link on the disk leads out of the project".to_owned(),
        help: "copy the file or folder into the project instead of linking to it".to_owned(),
    }
}

fn note_walk_error(
    root: &Path,
    error: walkdir::Error,
    oddities: &mut Vec<Oddity>,
) -> Result<(), ReadError> {
    let path = error.path().unwrap_or(root).to_owned();
    let is_gone = error.io_error().is_some_and(|cause| cause.kind() == io::ErrorKind::NotFound)
        && fs::symlink_metadata(&path).is_err();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // What went while we looked is not there; a hidden link is the lock of an editor.
    if error.depth() > 0 && (is_gone || is_leftover(&name)) {
        return Ok(());
    }
    let is_broken_link = error.io_error().is_some_and(|cause| {
        cause.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(&path).is_ok()
    });
    let is_circle = error.loop_ancestor().is_some() || error.io_error().is_some_and(is_circle);
    if !is_circle && !is_broken_link {
        return Err(ReadError { path, cause: error.into() });
    }
    let message = if is_broken_link {
        "this link on the disk leads nowhere"
    } else {
        "this link on the disk leads back to itself or to a folder that holds it"
    };
    oddities.push(Oddity {
        rule: "link-loop",
        path: relative(root, &path),
        message: message.to_owned(),
        help: "remove the link".to_owned(),
    });
    Ok(())
}

/// Whether the system gave up following links. The kind has no stable name to be matched yet.
fn is_circle(cause: &io::Error) -> bool {
    format!("{:?}", cause.kind()) == "FilesystemLoop"
}

/// The path from the root with `/` between its parts, in NFC as other systems write it.
fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> =
        path.components().map(|part| part.as_os_str().to_string_lossy().nfc().collect()).collect();
    parts.join("/")
}

fn read_file(root: &Path, path: &Path) -> Result<Result<SourceFile, Oddity>, ReadError> {
    let fail = |cause| ReadError { path: path.to_owned(), cause };
    let name = relative(root, path);
    if path.to_str().is_none() {
        return Ok(Err(Oddity {
            rule: "name-not-text",
            message: "the name of this file is not readable text (UTF-8)".to_owned(),
            help: "rename the file with plain letters, digits and `-`".to_owned(),
            path: name,
        }));
    }
    let len = fs::metadata(path).map_err(fail)?.len();
    if !super::is_text(&name) {
        let hash = fingerprint(path, len).map_err(fail)?;
        let content = Content::Asset { path: path.to_owned(), len, hash };
        return Ok(Ok(SourceFile { path: name, content }));
    }
    if len > LONGEST_TEXT {
        return Ok(Err(Oddity {
            rule: "file-too-long",
            message: format!("this text is {} MB long; 16 MB is the most", len / 1_000_000),
            help: "split it into several pages".to_owned(),
            path: name,
        }));
    }
    let bytes = fs::read(path).map_err(fail)?;
    Ok(text(bytes, &name).map(|text| SourceFile { path: name, content: Content::Text(text) }))
}

/// The text of a file, without BOM and with `\n` at the line ends.
fn text(bytes: Vec<u8>, path: &str) -> Result<String, Oddity> {
    let text = String::from_utf8(bytes).map_err(|error| Oddity {
        rule: "not-utf8",
        path: path.to_owned(),
        message: format!(
            "this file is not UTF-8 text (byte {} is the first that is not)",
            error.utf8_error().valid_up_to() + 1
        ),
        help: "open it in your editor and save it with the encoding UTF-8".to_owned(),
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

fn fingerprint(path: &Path, len: u64) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    if len < 1_000_000 {
        hasher.update(&fs::read(path)?);
    } else {
        hasher.update_reader(fs::File::open(path)?)?;
    }
    Ok(*hasher.finalize().as_bytes())
}
