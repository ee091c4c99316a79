//! Finds and reads the project of a run.

use crate::cli::Outcome;
use crate::cli::args::ProjectOptions;
use crate::cli::tell;
use crate::content::ReadOptions;
use crate::source;
use crate::source::Sources;
use std::path::Path;
use std::path::PathBuf;

/// A project as it was read.
pub struct Project {
    /// Its files.
    pub sources: Sources,
    /// How its content is to be read.
    pub options: ReadOptions,
}

/// Reads the project of a folder, leaving out the output folder; or says what to do.
pub fn read(options: &ProjectOptions, out: Option<&PathBuf>) -> Result<Project, Outcome> {
    let root = find(options)?;
    let sources = source::disk::read(&root, out.cloned().as_slice()).map_err(|error| {
        tell::machine(&error);
        Outcome::Trouble
    })?;
    Ok(Project { sources, options: self::options(options) })
}

/// The folder of the project, its links followed; or says what to do.
pub fn find(options: &ProjectOptions) -> Result<PathBuf, Outcome> {
    let root = &options.project;
    if !root.is_dir() {
        tell::trouble(
            &format!("there is no folder `{}`", root.display()),
            "check the name, or leave `--project` out",
        );
        return Err(Outcome::Trouble);
    }
    if source::disk::layout(root).is_none() {
        tell::trouble(
            "there is no project in this folder: neither `site.yaml` nor any Markdown file",
            "start one with `beside new my-course`, or go into the folder that holds your Markdown files",
        );
        return Err(Outcome::Trouble);
    }
    Ok(root.canonicalize().unwrap_or_else(|_| root.clone()))
}

/// How the content of the project is to be read.
pub fn options(options: &ProjectOptions) -> ReadOptions {
    ReadOptions { drafts: options.drafts, for_supporters: false, folder: name(&options.project) }
}

/// The name of the folder, for a project that does not name itself.
fn name(root: &Path) -> String {
    let full = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    full.file_name().map_or_else(|| "Site".to_owned(), |name| name.to_string_lossy().into_owned())
}
