//! Builds after builds: one of which nothing changed ends at once, and no memory of the last is ever trusted blindly.

use crate::cli::beside;
use crate::cli::folder;
use crate::cli::put;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The files of a folder by path, the list of Beside left out where that is asked.
fn tree(root: &Path, with_list: bool) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if with_list || !path.ends_with(".beside-manifest") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// A project in two languages with a warning in it, built once.
fn course(name: &str) -> PathBuf {
    let course = folder(name);
    put(&course, "site.yaml", "name: Course\nlocales: [en, es]\n");
    put(&course, "content/en/a.md", "# A\n\n[gone](b.md)\n");
    put(&course, "content/es/a.md", "# Á\n");
    beside(&course).arg("build").assert().success();
    course
}

/// The stages of the next build, as `--timings` names them.
fn stages(course: &Path) -> Vec<String> {
    let told = beside(course).args(["build", "--timings", "trace.json"]).assert().success();
    let told = String::from_utf8(told.get_output().stderr.clone()).unwrap();
    let named = told.lines().filter(|line| line.ends_with(" s"));
    named.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn memory(course: &Path) -> PathBuf {
    let files = fs::read_dir(course.join(".beside-cache")).unwrap();
    let mut paths = files.map(|file| file.unwrap().path());
    paths.find(|path| path.extension().is_some_and(|ending| ending == "json")).unwrap()
}

#[test]
fn a_build_of_which_nothing_changed_reads_and_recalls_and_tells_the_same() {
    let course = course("again");
    let before = tree(&course.join("site"), true);
    assert_eq!(stages(&course), ["read", "recall"]);
    let told = beside(&course).arg("build").assert().success();
    let told = String::from_utf8(told.get_output().stderr.clone()).unwrap();
    assert!(told.contains("warning[broken-link]") && told.contains("0 changed"), "{told}");
    assert_eq!(tree(&course.join("site"), true), before);
    beside(&course).args(["build", "--strict"]).assert().code(1);
}

#[test]
fn whatever_changed_is_built_anew() {
    let course = course("anew");
    let clean = tree(&course.join("site"), true);
    let changes: [&dyn Fn(); 4] = [
        &|| put(&course, "site/en/a.html", "altered by hand"),
        &|| fs::remove_file(course.join("site/es/a.html")).unwrap(),
        &|| put(&course, "site/.beside-manifest", "damaged"),
        &|| fs::remove_dir_all(course.join("site")).unwrap(),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        change();
        assert!(stages(&course).contains(&"render".to_owned()), "change {number}");
        assert_eq!(tree(&course.join("site"), true), clean, "change {number}");
    }
    put(&course, "content/en/a.md", "# B\n");
    assert!(stages(&course).contains(&"render".to_owned()));
    assert_ne!(tree(&course.join("site"), true), clean);
}

#[test]
fn a_memory_that_is_damaged_or_foreign_says_nothing() {
    let course = course("damaged");
    let clean = tree(&course.join("site"), true);
    let whole = fs::read(memory(&course)).unwrap();
    let cut = |n: usize| whole[..whole.len() * n / 8].to_vec();
    let flipped = |n: usize| {
        let mut bytes = whole.clone();
        bytes[whole.len() * n / 8] ^= 1 << (n % 8);
        bytes
    };
    let foreign = String::from_utf8(whole.clone()).unwrap().split_once('\n').unwrap().1.to_owned();
    let damaged = (0..8).flat_map(|n| [cut(n), flipped(n)]).chain([foreign.into_bytes()]);
    for (number, bytes) in damaged.enumerate() {
        fs::write(memory(&course), bytes).unwrap();
        assert!(stages(&course).contains(&"render".to_owned()), "damage {number}");
        assert_eq!(tree(&course.join("site"), true), clean, "damage {number}");
        assert_eq!(stages(&course), ["read", "recall"], "after damage {number}");
    }
}

#[test]
fn pages_that_are_taken_again_are_those_of_a_clean_build() {
    let course = course("pages");
    let pages = memory(&course).with_extension("pages");
    let change = |n: usize| put(&course, "content/en/a.md", &format!("# A\n\nText {n}.\n"));
    let whole = fs::read(&pages).unwrap();
    for n in 0..8 {
        let mut damaged = whole.clone();
        damaged[whole.len() * n / 8] ^= 1;
        fs::write(&pages, if n == 0 { &whole } else { &damaged }).unwrap();
        change(n);
        beside(&course).arg("build").assert().success();
        beside(&course).args(["build", "--out", &format!("clean-{n}")]).assert().success();
        let clean = tree(&course.join(format!("clean-{n}")), true);
        assert_eq!(tree(&course.join("site"), true), clean, "damage {n}");
    }
}

#[test]
fn a_page_that_was_altered_by_hand_is_made_again() {
    let course = course("altered");
    let clean = tree(&course.join("site"), true);
    put(&course, "site/es/a.html", "altered by hand");
    put(&course, "content/en/b.md", "# B\n");
    beside(&course).arg("build").assert().success();
    fs::remove_file(course.join("content/en/b.md")).unwrap();
    beside(&course).arg("build").assert().success();
    assert_eq!(tree(&course.join("site"), true), clean);
}

#[test]
fn the_sites_of_single_languages_copied_into_one_are_the_whole_site() {
    let course = course("only");
    let whole = tree(&course.join("site"), false);
    let mut copied = BTreeMap::new();
    for locale in ["en", "es"] {
        let out = format!("only-{locale}");
        beside(&course).args(["build", "--only", locale, "--out", &out]).assert().success();
        let files = tree(&course.join(out), false);
        assert!(files.len() < whole.len(), "{locale}");
        copied.extend(files);
    }
    assert_eq!(copied, whole);
    beside(&course)
        .args(["build", "--only", "km", "--out", "x"])
        .assert()
        .code(2)
        .stderr_eq("error: the site has no language `km`\n  = help: name one of these: en, es\n");
    assert!(!course.join("x").exists());
    beside(&course).args(["build", "--only", "en"]).assert().code(2);
}

#[test]
fn a_trace_names_every_page_with_its_time_and_thread() {
    let course = course("trace");
    put(&course, "content/en/a.md", "# C\n");
    stages(&course);
    let trace: Value =
        serde_json::from_slice(&fs::read(course.join("trace.json")).unwrap()).unwrap();
    let events = trace["traceEvents"].as_array().unwrap();
    let page = events.iter().find(|event| event["name"] == "en/a.html").unwrap();
    assert!(page["ph"] == "X" && page["ts"].is_u64() && page["dur"].is_u64());
    let stage =
        |name: &str| events.iter().any(|event| event["name"] == name && event["cat"] == "stage");
    assert!(["read", "content", "check", "search", "render", "write"].into_iter().all(stage));
}
