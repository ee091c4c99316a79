//! Pages that an earlier build made of the same view.
//!
//! A page is a function of its view, the words and the site around it, and the theme. Whoever remembers the key of
//! these beside a page need not have it made again while the key stays the same.

use crate::output::Content;
use crate::render::build::Frame;
use crate::render::build::Press;
use crate::render::page::PageView;
use serde::Serialize;
use std::any::type_name;

/// Bytes that the view of most pages takes beside its text.
const ROOM: usize = 8 * 1024;

/// Hears the path and the key of each page, and gives the page if it lies there, made of the same.
pub type Kept<'a> = &'a (dyn Fn(&str, [u8; 32]) -> Option<Content> + Sync);

/// The key of a page: the BLAKE3 hash of all that it is made of; nothing if that cannot be written down.
pub fn key<D: Serialize>(
    press: &Press<'_>,
    (template, words): (&str, &Frame),
    view: &PageView<D>,
) -> Option<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&press.build.theme.key);
    hasher.update(&press.frame().key).update(&words.key);
    // Bytes say what they mean only of one type.
    for name in [template, type_name::<D>()] {
        hasher.update(name.as_bytes()).update(&[0]);
    }
    let room = view.body.len() + view.footnotes.len() + ROOM;
    hasher.update(&postcard::to_extend(view, Vec::with_capacity(room)).ok()?);
    Some(hasher.finalize().into())
}
