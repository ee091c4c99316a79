//! Tests of the PO codec: the laws it keeps, each kind of damage, and the manners of files.

mod corpus;
mod damage;
mod laws;
mod manners;

use super::Entry;
use super::Po;

/// A header that nothing is wrong with.
const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";

fn parsed(text: &str) -> Po {
    let (po, faults) = Po::parse(text);
    assert_eq!(faults, [], "in {text}");
    po
}

fn with_header(text: &str) -> String {
    format!("{HEADER}{text}")
}

fn keys(po: &Po) -> Vec<(Option<String>, String)> {
    po.entries().map(|entry| (entry.context.clone(), entry.id.clone())).collect()
}
