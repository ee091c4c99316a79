//! What comes out of results: a report for people, tables, statements for a record store.
//!
//! [`Figures`] are calculated and suppressed first; every form is written from them. Codes of
//! participants stand in `private/` alone. Nothing here reads a disk or a clock.

mod codes;
mod csv;
mod figure;
mod figures;
mod html;
mod marking_guide;
mod page;
mod plot;
mod private;
mod raters;
mod scores;
mod sections;
mod tables;
#[cfg(test)]
mod tests;
mod words;
mod xapi;

pub use codes::codes;
pub use codes::codes_sheet;
pub use figures::Figures;
pub use marking_guide::marking_guide;
pub use raters::raters;
pub use xapi::statements;
pub use xapi::xapi;

use crate::output::Artifact;
use crate::results::Merged;

/// What a merge came to, on one line for the terminal.
pub fn summary(merged: &Merged) -> String {
    words::summary(figures::reading::Read::of(merged).in_short())
}

/// The files of a report: what may be shared, and the folder `private`.
pub fn artifacts(merged: &Merged) -> Vec<Artifact> {
    let figures = Figures::of(merged);
    let mut json = serde_json::to_vec_pretty(&figures).unwrap_or_default();
    json.push(b'\n');
    let of = |path: &str, bytes: Vec<u8>| Artifact::new(path, bytes, "results");
    let mut artifacts = vec![
        of("report.html", page::page(&figures).into_bytes()),
        of("summary.csv", tables::summary(&figures)),
        of("items.csv", tables::items(&figures)),
        of("choices.csv", tables::choices(&figures)),
        of("report.json", json),
    ];
    artifacts.extend(private::artifacts(merged));
    artifacts
}
