//! Writes missing ids of quiz items into the files, and the words of tests on record.

use crate::cli::project::Project;
use crate::content;
use crate::markdown::plain;
use crate::model::Slug;
use crate::quiz;
use crate::source::FileId;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// A file that could not be written.
#[derive(Debug)]
pub struct FixError {
    path: PathBuf,
    cause: io::Error,
}

impl fmt::Display for FixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot write {}", self.path.display())
    }
}

impl std::error::Error for FixError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// Puts the stems of all tests on record; of a version that is there already, only new items.
/// Returns whether the record changed.
pub fn record(root: &Path, project: &Project) -> Result<bool, FixError> {
    let (curriculum, _) = content::read(&project.sources, &project.options);
    let mut out = String::from(
        "# What each test asked in its current version. Written by `beside check --fix`;\n\
         # a question that changes under its old id is found with it.\n",
    );
    let instruments = quiz::instruments(&curriculum);
    for instrument in &instruments {
        let known = curriculum
            .instruments
            .get(&instrument.id)
            .filter(|known| known.version == instrument.version);
        out.push_str(&format!("{}:\n", quoted(&instrument.id)));
        out.push_str(&format!("  version: {}\n  items:\n", quoted(&instrument.version)));
        for item in &instrument.items {
            let stem = known.and_then(|known| known.stems.get(&item.id)).unwrap_or(&item.stem);
            out.push_str(&format!("    {}: {}\n", quoted(&item.id), quoted(stem)));
        }
    }
    let name = "content/data/instruments.yaml";
    let old = project.sources.find(name).and_then(|file| project.sources.text(file));
    if instruments.is_empty() || old == Some(out.as_str()) {
        return Ok(false);
    }
    save(&root.join(name), &out).map(|()| true)
}

/// A text as YAML and JSON both write it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Gives every item without an id one from its stem; returns how many files changed.
pub fn run(root: &Path, project: &Project) -> Result<usize, FixError> {
    let (curriculum, _) = content::read(&project.sources, &project.options);
    let mut edits: BTreeMap<FileId, Vec<(usize, String)>> = BTreeMap::new();
    for text in curriculum.pages.iter().flat_map(|page| &page.texts) {
        let (Some(file), Some(source)) =
            (text.file, text.file.and_then(|file| project.sources.text(file)))
        else {
            continue;
        };
        let items = text.quizzes.iter().flat_map(|quiz| &quiz.items);
        let mut taken: BTreeSet<String> =
            items.clone().filter(|item| item.has_explicit_id).map(|item| item.id.clone()).collect();
        for item in items.filter(|item| !item.has_explicit_id) {
            let id = free_id(&plain::text(&item.stem), &mut taken);
            edits.entry(file).or_default().push(insertion(source, item.span.range().start, &id));
        }
    }
    for (file, edits) in &edits {
        let (Some(entry), Some(text)) = (project.sources.file(*file), project.sources.text(*file))
        else {
            continue;
        };
        let path = root.join(&entry.path);
        write(&path, &applied(text, edits)).map_err(|cause| FixError { path, cause })?;
    }
    Ok(edits.len())
}

/// A short id from the stem that no other item of the text has.
fn free_id(stem: &str, taken: &mut BTreeSet<String>) -> String {
    let slug =
        Slug::from_title(stem).map_or_else(|| "item".to_owned(), |slug| slug.as_str().to_owned());
    let short: Vec<&str> = slug.split('-').take(5).collect();
    let short = short.join("-");
    let mut names =
        std::iter::once(short.clone()).chain((2..u32::MAX).map(|n| format!("{short}-{n}")));
    let id = names.find(|name| !taken.contains(name)).expect("a text has fewer items than numbers");
    taken.insert(id.clone());
    id
}

/// Where and what to insert: into the braces at the end of the heading, or new braces.
fn insertion(text: &str, heading: usize, id: &str) -> (usize, String) {
    let line = text[heading..].split('\n').next().unwrap_or_default().trim_end();
    let end = heading + line.len();
    match (line.ends_with('}'), line.rfind('{')) {
        (true, Some(open)) => (heading + open + 1, format!("#{id} ")),
        _ => (end, format!(" {{#{id}}}")),
    }
}

fn applied(text: &str, edits: &[(usize, String)]) -> String {
    let mut out = text.to_owned();
    let mut edits = edits.to_vec();
    edits.sort();
    for (at, words) in edits.iter().rev() {
        out.insert_str(*at, words);
    }
    out
}

/// Writes a file of a project, and the folder it lies in.
pub fn save(path: &Path, text: &str) -> Result<(), FixError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| write(path, text))
        .map_err(|cause| FixError { path: path.to_owned(), cause })
}

/// Writes beside the file first, so that a full disk harms nothing.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("md.beside-new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
