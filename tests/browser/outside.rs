//! PO files as Beside writes them, for msgfmt and polib to read.
//!
//! Every file of the corpus with one entry changed, one added and one let go of; and the exports of the
//! project in all its languages.

use beside::content;
use beside::content::ReadOptions;
use beside::l10n::Tracker;
use beside::l10n::po::Entry;
use beside::l10n::po::Po;
use beside::l10n::translate;
use beside::source;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// msgfmt knows no byte order mark, so it refuses these before they are touched.
const REFUSED: &[&str] = &["poedit-bom.po", "poedit-bom-crlf.po"];

/// The files by name, and `counts.json`: for each how many entries are in use, translated, fuzzy and obsolete.
pub fn files(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut written = BTreeMap::new();
    let corpus = root.join("src/l10n/po/tests/corpus");
    for entry in fs::read_dir(&corpus).map_err(|cause| cause.to_string())?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).map_err(|cause| cause.to_string())?;
        if !REFUSED.contains(&name.as_str()) {
            written.insert(name, rewritten(&text));
        }
    }
    written.extend(exported(root)?);
    let counts: BTreeMap<&String, [usize; 4]> =
        written.iter().map(|(name, text)| (name, counts(text))).collect();
    let counts = json!(counts).to_string();
    written.insert("counts.json".to_owned(), counts);
    Ok(written)
}

fn rewritten(text: &str) -> String {
    let (mut po, _) = Po::parse(text);
    let live = po.entries().filter(|entry| !entry.is_obsolete);
    let keys: Vec<_> = live.map(|entry| (entry.context.clone(), entry.id.clone())).collect();
    if let Some((context, id)) = keys.first() {
        po.set(context.as_deref(), id, |entry| {
            let end = if entry.id.ends_with('\n') { "\n" } else { "" };
            let start = if entry.id.starts_with('\n') { "\n" } else { "" };
            entry.flags.retain(|flag| !flag.ends_with("-format") && flag != "fuzzy");
            for string in &mut entry.strings {
                *string = format!(
                    "{start}ដក\tដង្ហើម \"យឺតៗ\"\nA long line \\ with words that goes on and on, so \
                     that it has to be wrapped somewhere, or not.{end}"
                );
            }
        });
    }
    if let Some((context, id)) = keys.get(1) {
        po.obsolete(context.as_deref(), id);
    }
    po.push(&Entry {
        comments: vec!["A new one.".to_owned(), String::new()],
        references: vec!["a.md:1".to_owned(), "b.md:2".to_owned()],
        flags: vec!["fuzzy".to_owned()],
        previous_id: Some("Earlier\ntext".to_owned()),
        context: Some("outside".to_owned()),
        id: "New \u{2067}text\u{2069}".to_owned(),
        strings: vec!["Neu 漢字".to_owned()],
        ..Entry::default()
    });
    po.set_header("X-Generator", "outside");
    po.text()
}

fn exported(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let sources = source::disk::read(root, &[]).map_err(|error| error.to_string())?;
    let (curriculum, _) = content::read(&sources, &ReadOptions::default());
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    let settings = &curriculum.settings;
    let mut files = BTreeMap::new();
    for locale in settings.locales.iter().filter(|locale| **locale != settings.source_locale) {
        let made =
            translate::export((&curriculum, &tracker), (locale, &[]), translate::Form::Po, |_| {
                None
            });
        files.extend(made.into_iter().map(|(path, text)| (path.replace('/', "-"), text)));
    }
    Ok(files)
}

fn counts(text: &str) -> [usize; 4] {
    let (po, _) = Po::parse(text);
    let count = |keep: &dyn Fn(&Entry) -> bool| po.entries().filter(|entry| keep(entry)).count();
    [
        count(&|entry| !entry.is_obsolete),
        count(&Entry::is_translated),
        count(&|entry| entry.is_fuzzy() && !entry.is_obsolete),
        count(&|entry| entry.is_obsolete),
    ]
}
