//! The files that travel in the program: themes, interface strings and the starter project.
//!
//! A release carries them inside; a debug build reads the folders, so that a
//! change to a template is seen at once.

use crate::source::Content;
use crate::source::SourceFile;
use crate::source::Sources;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "themes"]
struct Themes;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "src/starter"]
struct Starter;

/// The built-in themes and interface strings, under `themes/` and `locales/`.
pub fn sources() -> Sources {
    let themes = files::<Themes>("themes/");
    let locales = files::<Locales>("locales/");
    Sources::new(themes.chain(locales).collect(), Vec::new())
}

/// The files of a new project, by path.
pub fn starter() -> Sources {
    Sources::new(files::<Starter>("").collect(), Vec::new())
}

fn files<E: RustEmbed>(folder: &'static str) -> impl Iterator<Item = SourceFile> {
    E::iter().filter_map(move |path| {
        let bytes = E::get(&path)?.data;
        let content = match std::str::from_utf8(&bytes) {
            Ok(text) if super::is_text(&path) => Content::Text(text.replace("\r\n", "\n")),
            _ => Content::Bytes(bytes),
        };
        Some(SourceFile { path: format!("{folder}{path}"), content })
    })
}
