//! Whole sites, each in one readable file of `tests/sites/`.
//!
//! A file holds prose, then `-- in/PATH --` sections, `-- out/PATH --`
//! sections and a `-- findings --` section. Pages are poured into a theme
//! that shows only their title and body. `BLESS=1` rewrites what comes out.

use crate::bare;
use beside::content::ReadOptions;
use beside::diagnostic;
use beside::output;
use beside::pipeline;
use beside::source::Sources;
use beside::source::built_in;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

struct Case {
    prose: String,
    sections: Vec<(String, String)>,
}

fn parse(text: &str) -> Case {
    let mut case = Case { prose: String::new(), sections: Vec::new() };
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            case.sections.push((name.to_owned(), String::new()));
        } else {
            let to = case.sections.last_mut().map_or(&mut case.prose, |(_, text)| text);
            writeln!(to, "{line}").unwrap();
        }
    }
    case
}

fn print(case: &Case) -> String {
    let sections = case.sections.iter().map(|(name, text)| format!("-- {name} --\n{text}"));
    format!("{}{}", case.prose, sections.collect::<String>())
}

/// The case with what really comes out in its `out/` and `findings` sections.
fn run(case: &Case) -> Case {
    let bare = bare::files().into_iter().map(|(path, text)| (path, text.to_owned()));
    let mut files: BTreeMap<String, String> = bare.collect();
    for (name, text) in &case.sections {
        if let Some(path) = name.strip_prefix("in/") {
            files.insert(path.to_owned(), text.clone());
        }
    }
    let sources = Sources::from_texts(files);
    let built = pipeline::build(&sources, &built_in::sources(), &ReadOptions::default());
    let mut sections = case.sections.clone();
    for (name, text) in &mut sections {
        if let Some(path) = name.strip_prefix("out/") {
            *text = match built.artifacts.get(path).map(|artifact| &artifact.content) {
                Some(output::Content::Bytes(bytes)) => {
                    format!("{}\n", String::from_utf8_lossy(bytes).trim_end())
                }
                _ => "(no such file)\n".to_owned(),
            };
        }
        if name == "findings" {
            let shown = built
                .findings
                .iter()
                .filter(|finding| finding.severity != diagnostic::Severity::Strict);
            let drawn =
                shown.map(|finding| diagnostic::draw(finding, &sources, diagnostic::Style::Plain));
            *text = drawn.map(|drawn| format!("{drawn}\n")).collect();
        }
    }
    Case { prose: case.prose.clone(), sections }
}

#[test]
fn every_site_comes_out_as_it_is_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 5);
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let real = print(&run(&parse(&text)));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, real).unwrap();
        } else {
            assert_eq!(text, real, "{}", path.display());
        }
    }
}
