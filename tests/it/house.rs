//! The house: rooms, floors, guests and words.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// From the ground up. A room uses rooms on floors below, never beside, never above.
const FLOORS: &[&[&str]] = &[
    &["source", "output", "statistics"],
    &["diagnostic"],
    &["markdown"],
    &["model"],
    &["quiz"],
    &["content", "results"],
    &["l10n"],
    &["check", "search", "theme"],
    &["render", "report", "export"],
    &["pipeline"],
    &["serve"],
    &["cli"],
];

/// Arrows that the floors would allow and the house does not.
const FORBIDDEN: &[(&str, &str)] =
    &[("render", "l10n"), ("render", "check"), ("check", "l10n"), ("check", "output")];

/// Crates from outside, and the rooms that know them.
const GUESTS: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diagnostic"]),
    ("axum", &["serve"]),
    ("base64", &["export"]),
    ("blake3", &["cli", "source", "output", "quiz", "l10n", "search", "theme", "render", "report"]),
    ("crc32fast", &["results"]),
    ("csv", &["results", "report"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("deunicode", &["model"]),
    ("fluent_bundle", &["l10n"]),
    ("fluent_syntax", &["l10n"]),
    ("frostem", &["search"]),
    ("futures_util", &["serve"]),
    ("getrandom", &["cli"]),
    ("hashbrown", &["search"]),
    ("icu_collator", &["render"]),
    ("icu_datetime", &["l10n"]),
    ("icu_decimal", &["l10n"]),
    ("icu_list", &["l10n"]),
    ("icu_locale", &["l10n", "render"]),
    ("icu_plurals", &["l10n"]),
    ("icu_provider", &[]),
    ("icu_segmenter", &["render"]),
    ("intl_memoizer", &["l10n"]),
    ("indicatif", &["cli"]),
    ("lol_html", &["export"]),
    ("mimalloc", &["main"]),
    ("minify_html", &["theme"]),
    ("notify", &["serve"]),
    ("postcard", &["render"]),
    ("pulldown_cmark", &["markdown"]),
    ("quick_xml", &["l10n"]),
    (
        "rayon",
        &[
            "source", "output", "content", "l10n", "results", "check", "search", "render",
            "report", "pipeline",
        ],
    ),
    ("rust_embed", &["source"]),
    ("rustc_hash", &["l10n", "search"]),
    ("rustix", &["output"]),
    ("serde", &["quiz", "content", "results", "theme", "render", "report"]),
    ("serde_json", &["diagnostic", "l10n", "results", "search", "render", "report", "cli"]),
    ("serde_yaml", &["content"]),
    ("sha2", &["export"]),
    ("statrs", &["statistics"]),
    ("strsim", &["diagnostic"]),
    ("tera", &["theme"]),
    ("tokio", &["serve"]),
    ("unic_langid", &["l10n"]),
    ("unicode_normalization", &["source", "output", "quiz", "l10n", "search"]),
    ("walkdir", &["source"]),
];

/// Words that name nothing.
const EMPTY_WORDS: &[&str] =
    &["Manager", "Handler", "Processor", "Helper", "Util", "process_", "handle_", "do_"];

struct File {
    room: String,
    path: PathBuf,
    text: String,
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(&root).unwrap().to_owned();
                let first = inside.iter().next().unwrap().to_string_lossy();
                let room = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push(File { room, path: inside, text });
            }
        }
    }
    found.retain(|file| !is_test(&file.path));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Whether a file is compiled for tests only: `tests.rs`, `testing.rs`, or inside `tests/`.
fn is_test(path: &Path) -> bool {
    path.iter().any(|part| part == "tests" || part == "tests.rs" || part == "testing.rs")
}

/// What a file says outside comments and tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn every_room_stands_on_a_floor() {
    let rooms: BTreeSet<String> = files().into_iter().map(|file| file.room).collect();
    for room in rooms {
        let is_door = room == "lib" || room == "main";
        assert!(is_door || floor(&room).is_some(), "`{room}` stands on no floor");
    }
}

#[test]
fn a_room_uses_only_rooms_below() {
    for file in files() {
        let Some(own) = floor(&file.room) else { continue };
        for other in
            FLOORS.iter().flat_map(|rooms| rooms.iter()).filter(|other| **other != file.room)
        {
            let uses = code(&file.text).contains(&format!("crate::{other}::"))
                || code(&file.text).contains(&format!("use crate::{other};"));
            assert!(
                !uses || floor(other) < Some(own),
                "{}: `{}` uses `{other}`",
                file.path.display(),
                file.room
            );
            let is_forbidden = FORBIDDEN.contains(&(file.room.as_str(), other));
            assert!(
                !uses || !is_forbidden,
                "{}: `{}` must not use `{other}`",
                file.path.display(),
                file.room
            );
        }
    }
}

#[test]
fn a_guest_stays_in_its_rooms() {
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let listed = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in listed.lines().filter(|line| line.contains('=') && !line.starts_with('#')) {
        let name = line.split(['=', ' ', '.']).next().unwrap().replace('-', "_");
        assert!(GUESTS.iter().any(|(guest, _)| *guest == name), "`{name}` is no guest of any room");
    }
    for file in files() {
        for (guest, rooms) in GUESTS {
            let code = code(&file.text);
            let uses =
                code.contains(&format!("{guest}::")) || code.contains(&format!("use {guest};"));
            let is_host = rooms.contains(&file.room.as_str());
            assert!(
                !uses || is_host,
                "{}: `{guest}` is no guest of `{}`",
                file.path.display(),
                file.room
            );
        }
    }
}

#[test]
fn only_the_doors_and_the_command_line_touch_the_disk() {
    for file in files() {
        let path = file.path.to_string_lossy().replace('\\', "/");
        let is_door =
            path == "source/disk.rs" || path.starts_with("output/disk") || file.room == "cli";
        let code = code(&file.text);
        for word in ["std::fs", "std::net", "std::env::", "SystemTime", "Instant::now"] {
            let is_plain = path == "main.rs" && word == "std::env::"
                || file.room == "serve" && word == "std::net";
            assert!(is_door || is_plain || !code.contains(word), "{path} reaches `{word}`");
        }
    }
}

#[test]
fn only_the_command_line_speaks_and_exits() {
    for file in files().into_iter().filter(|file| file.room != "cli") {
        for word in ["println!", "eprintln!", "print!(", "process::exit"] {
            assert!(!code(&file.text).contains(word), "{} says `{word}`", file.path.display());
        }
    }
}

#[test]
fn a_file_says_what_it_is_and_is_short() {
    for file in files() {
        let first = file.text.lines().next().unwrap_or_default();
        let opens = first.starts_with("//!") || first.starts_with("#![doc");
        assert!(opens, "{} does not say what it is", file.path.display());
        let n_lines = file.text.lines().count();
        assert!(n_lines <= 400, "{} has {n_lines} lines", file.path.display());
    }
}

#[test]
fn nothing_is_left_behind() {
    for file in files() {
        for word in ["FIXME", "TODO", "XXX", "dbg!", "todo!", "unimplemented!", "#[ignore"] {
            assert!(!file.text.contains(word), "{} holds `{word}`", file.path.display());
        }
    }
}

#[test]
fn public_names_say_something() {
    for file in files() {
        for line in code(&file.text).lines().map(str::trim).filter(|line| line.starts_with("pub "))
        {
            let name = line.split(['(', '<', '{', ';', ':', '=']).next().unwrap();
            for word in EMPTY_WORDS {
                let is_word = name.split(' ').any(|part| {
                    part.starts_with(word)
                        || word.starts_with(char::is_uppercase) && part.contains(word)
                });
                assert!(!is_word, "{}: `{name}` holds `{word}`", file.path.display());
            }
        }
    }
}

#[test]
fn no_room_is_a_cupboard() {
    for file in files() {
        for part in file.path.iter().map(|part| part.to_string_lossy()) {
            let name = part.trim_end_matches(".rs");
            let is_cupboard =
                ["util", "utils", "common", "core", "helpers", "types", "misc"].contains(&name);
            assert!(!is_cupboard, "{}", file.path.display());
        }
    }
}

#[test]
fn the_map_is_short_enough_to_read() {
    let map =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/README.md")).unwrap();
    assert!(map.lines().count() <= 80);
}

#[test]
fn scripts_do_what_works_from_a_file() {
    let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
    let mut open = vec![themes];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "js") {
                let text = fs::read_to_string(&path).unwrap();
                for word in
                    ["fetch(", "import ", "import(", "XMLHttpRequest", "new Worker", "eval("]
                {
                    assert!(!text.contains(word), "{} says `{word}`", path.display());
                }
            }
        }
    }
}
