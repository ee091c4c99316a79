//! The floor under every site generator: what reading, rendering and writing cost by themselves.
//!
//! `floor render FROM TO` turns each Markdown file into a bare HTML page; no
//! links are followed, no page knows another. `floor copy FROM TO` writes the
//! files of a finished site once more; what the disk asks for them is the
//! least that any program pays who writes that site.

use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::html;
use rayon::prelude::*;
use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;
use walkdir::WalkDir;

/// What becomes of a file: its new path and its new bytes.
type Job = fn(PathBuf, Vec<u8>) -> (PathBuf, Vec<u8>);

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["render", from, to] => run(Path::new(from), Path::new(to), render),
        ["copy", from, to] => run(Path::new(from), Path::new(to), |path, bytes| (path, bytes)),
        _ => {
            eprintln!("usage: floor render|copy FROM TO");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("floor: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes all folders, then all files, on every core.
fn run(from: &Path, to: &Path, job: Job) -> io::Result<()> {
    let mut files = Vec::new();
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let inside = entry.path().strip_prefix(from).map_err(io::Error::other)?;
        if entry.file_type().is_dir() {
            fs::create_dir_all(to.join(inside))?;
        } else {
            files.push(inside.to_owned());
        }
    }
    files.into_par_iter().try_for_each(|path| {
        let bytes = fs::read(from.join(&path))?;
        let (path, bytes) = job(path, bytes);
        fs::write(to.join(path), bytes)
    })
}

fn render(path: PathBuf, bytes: Vec<u8>) -> (PathBuf, Vec<u8>) {
    if path.extension().is_none_or(|ending| ending != "md") {
        return (path, bytes);
    }
    let text = String::from_utf8_lossy(&bytes);
    let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
    let mut page = String::with_capacity(text.len() * 3 / 2 + 200);
    page.push_str("<!doctype html><html lang=en><meta charset=utf-8><title>");
    page.push_str(title);
    page.push_str("</title><main>");
    html::push_html(&mut page, Parser::new_ext(&text, options()));
    page.push_str("</main></html>");
    (path.with_extension("html"), page.into_bytes())
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}
