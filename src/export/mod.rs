//! Editions for one purpose, made of the files of a site.
//!
//! The edition in one file carries a whole course where a folder cannot go: as one message to a phone. Its pages are
//! the very pages of the site, each in a part of its own; a script shows one of them at a time, and without script
//! they are one long text in which every link works. Whatever a page would load lies in the file.

mod address;
mod embed;
mod leaf;
mod shell;
#[cfg(test)]
mod tests;

use crate::output::Artifact;
use crate::output::Content;
use address::Addresses;
use embed::Inlines;
use leaf::Leaf;
use shell::Shell;
use std::cell::RefCell;

/// Says, before anything is painted, that a script will show one page at a time.
const FOLD: &str = "document.documentElement.classList.add(\"is-folded\")";

/// Reads a file of the site by its path.
pub type Read<'a> = dyn Fn(&str) -> Option<Vec<u8>> + Sync + 'a;

/// What an edition in one file is made of.
pub struct Whole<'a> {
    /// The pages in the order in which they are read; the first is the front page.
    pub pages: &'a [Artifact],
    /// Scripts that a page may ask for while it is read: those of its kind, the search and its index.
    pub scripts: &'a [Artifact],
    /// The style sheets that only some pages have.
    pub styles: &'a [Artifact],
    /// The script that shows one page at a time. It runs before all others.
    pub script: &'a str,
    /// The style sheet that goes with it.
    pub style: &'a str,
    /// Any other file of the site, by its path; nothing for one that is to be left out.
    pub file: &'a Read<'a>,
    /// What stands in the place of a recording, which would be too large.
    pub left_out: &'a str,
}

/// Folds the files of a site into one page. Links to pages that are not in it become plain text.
///
/// # Errors
///
/// Says what a page holds that no browser could make sense of.
pub fn one_file(whole: &Whole<'_>) -> Result<String, String> {
    let addresses = Addresses::of(whole.pages);
    let Some(front) = whole.pages.first() else { return Err("there is no page".to_owned()) };
    let shell = Shell::of(front, &addresses, whole)?;
    let mut inlines = Inlines::default();
    let style = inlines.style(shell.styles(), whole);
    let mut head = style + &inlines.script("", FOLD);
    for script in shell.head_scripts() {
        head.push_str(&inlines.script(&script.attributes, &script.text));
    }
    let at_once: Vec<&str> =
        std::iter::once(whole.script).chain(shell.scripts().iter().map(String::as_str)).collect();
    let mut body = String::new();
    for script in at_once {
        body.push_str(&inlines.script("", script));
    }
    for script in whole.scripts.iter().filter(|script| !shell.has(&script.path)) {
        body.push_str(&inlines.waiting(&script.path, text(script)));
    }
    let mut pages = String::new();
    let pictures = RefCell::default();
    for page in whole.pages {
        let (path, page) = (page.path.as_str(), text(page));
        let leaf = Leaf { page, path, addresses: &addresses, whole, pictures: &pictures };
        pages.push_str(&leaf.fold(&shell)?);
    }
    for path in pictures.into_inner() {
        body.push_str(&embed::picture(&path, &(whole.file)(&path).unwrap_or_default()));
    }
    Ok(shell.filled(&pages, (&head, &body), &inlines.policy()))
}

/// What a file that was made in memory says; what else there is says nothing.
fn text(file: &Artifact) -> &str {
    match &file.content {
        Content::Bytes(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
        Content::Copy { .. } | Content::Laid { .. } => "",
    }
}
