//! `beside new`: starts a project.

use crate::cli::Outcome;
use crate::cli::args::NewOptions;
use crate::cli::tell;
use crate::source::Content;
use crate::source::built_in;
use std::fs;
use std::io;
use std::path::Path;

/// Writes the starter project into a new or empty folder.
pub fn run(options: &NewOptions) -> Outcome {
    let dir = &options.dir;
    let is_taken = fs::read_dir(dir).map(|mut entries| entries.next().is_some());
    if is_taken.unwrap_or(dir.exists()) {
        tell::trouble(
            &format!("`{}` is there already and is not empty", dir.display()),
            "name a new folder: `beside new my-course`",
        );
        return Outcome::Trouble;
    }
    match write(dir) {
        Ok(()) => {
            eprintln!(
                "a project is in `{}`; next:\n  cd {}\n  beside build",
                dir.display(),
                dir.display()
            );
            Outcome::Fine
        }
        Err(error) => {
            tell::trouble(
                &format!("cannot write `{}`: {error}", dir.display()),
                "check that you may write there",
            );
            Outcome::Trouble
        }
    }
}

fn write(dir: &Path) -> io::Result<()> {
    for (_, file) in built_in::starter().iter() {
        let path = dir.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        match &file.content {
            Content::Text(text) => fs::write(path, text)?,
            Content::Bytes(bytes) => fs::write(path, bytes)?,
            Content::Asset { .. } => {}
        }
    }
    Ok(())
}
