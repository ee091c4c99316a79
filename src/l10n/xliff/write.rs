//! Writes XLIFF 1.2.

use super::File;
use super::Unit;

/// Writes a valid file of XLIFF 1.2 transitional. Control characters that XML cannot hold are
/// left out.
pub fn write(files: &[File]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n",
    );
    for file in files {
        out.push_str("  <file");
        attribute(&mut out, "original", &file.original);
        attribute(&mut out, "source-language", &file.source_language);
        if !file.target_language.is_empty() {
            attribute(&mut out, "target-language", &file.target_language);
        }
        attribute(&mut out, "datatype", "plaintext");
        if let Some(tree) = &file.tree {
            attribute(&mut out, "build-num", tree);
        }
        out.push_str(">\n    <body>\n");
        for unit in &file.units {
            write_unit(&mut out, unit);
        }
        out.push_str("    </body>\n  </file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn write_unit(out: &mut String, unit: &Unit) {
    out.push_str("      <trans-unit");
    attribute(out, "id", &unit.id);
    attribute(out, "xml:space", "preserve");
    if unit.is_approved {
        attribute(out, "approved", "yes");
    }
    out.push_str(">\n        <source>");
    escaped(out, &unit.source, false);
    out.push_str("</source>\n");
    let state = unit.state.as_deref().filter(|state| !state.is_empty());
    if unit.target.is_some() || state.is_some() {
        out.push_str("        <target");
        if let Some(state) = state {
            attribute(out, "state", state);
        }
        out.push('>');
        escaped(out, unit.target.as_deref().unwrap_or_default(), false);
        out.push_str("</target>\n");
    }
    if let Some(note) = unit.note.as_deref().filter(|note| !note.is_empty()) {
        out.push_str("        <note>");
        escaped(out, note, false);
        out.push_str("</note>\n");
    }
    out.push_str("      </trans-unit>\n");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escaped(out, value, true);
    out.push('"');
}

/// A reader of XML turns blanks of all kinds in an attribute, and CR anywhere, into others, so
/// these are written as numbers.
fn escaped(out: &mut String, text: &str, is_attribute: bool) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\n' if is_attribute => out.push_str("&#10;"),
            '\t' if is_attribute => out.push_str("&#9;"),
            _ if is_allowed(letter) => out.push(letter),
            _ => {}
        }
    }
}

/// Whether XML 1.0 can hold this character at all.
pub(super) fn is_allowed(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
