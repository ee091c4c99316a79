//! The browser tests: builds the sites, then hands over to node and the system's Chromium and Firefox.
//!
//! It judges nothing itself: what a page must be stands in `tests/browser/*.test.mjs`.
//! Without a browser or node it says what to install and fails; it never skips.
#![allow(clippy::disallowed_methods, reason = "a test target is a door of its own")]
#![allow(clippy::print_stderr, reason = "it speaks with the person who runs the tests")]

#[path = "browser/cases.rs"]
mod cases;
#[path = "browser/outside.rs"]
mod outside;
#[path = "outside/tools.rs"]
mod outside_tools;

use outside_tools::is_on_path;
use outside_tools::need_tool;
use outside_tools::told;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::ExitCode;

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];

fn main() -> ExitCode {
    if env::args().any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = root.join("tests/browser");
    need_tool(CHROMIUM, "chromium")?;
    need_tool(FIREFOX, "firefox-esr")?;
    need_packages(&tests)?;
    need_python()?;
    need_tool(&["msgfmt"], "gettext")?;
    let sites = root.join("target/browser-sites");
    build_sites(root, &tests, &sites)?;
    let status = node(&tests)
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .args(test_files(&tests)?)
        .env("BESIDE_SITES", &sites)
        .env("BESIDE_BIN", env!("CARGO_BIN_EXE_beside"))
        .status()
        .map_err(|cause| format!("cannot start node: {cause}"))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The default site, a right-to-left one, a folder nobody wrote for Beside, and the paper theme.
fn build_sites(root: &Path, tests: &Path, sites: &Path) -> Result<(), String> {
    empty(sites)?;
    put(&sites.join("marking.json"), &cases::json(12_000))?;
    put(&sites.join("words.json"), &cases::texts(12_000))?;
    empty(&sites.join("po"))?;
    for (name, text) in outside::files(root)? {
        put(&sites.join("po").join(name), &text)?;
    }
    build(root, &sites.join("default"))?;
    empty(&sites.join("one"))?;
    let course = sites.join("one/course-km.html");
    let export = ["export", "--lang", "km", "--out"];
    told(Command::new(env!("CARGO_BIN_EXE_beside")).current_dir(root).args(export).arg(course))?;
    build(&tests.join("fixtures/urdu"), &sites.join("urdu"))?;
    build(&tests.join("fixtures/assess"), &sites.join("assess"))?;
    build(&tests.join("fixtures/scripts"), &sites.join("scripts"))?;
    build(&tests.join("fixtures/untranslated"), &sites.join("untranslated"))?;
    let plain = sites.join("plain-source");
    told(node(tests).arg("plain-tree.mjs").arg(&plain))?;
    build(&plain, &sites.join("plain"))?;
    let paper = sites.join("paper-source");
    for folder in ["content", "locales", "themes"] {
        copy(&root.join(folder), &paper.join(folder))?;
    }
    let settings = root.join("site.yaml");
    let settings = fs::read_to_string(&settings).map_err(|cause| at(&settings, &cause))?;
    put(&paper.join("site.yaml"), &with_theme(&settings, "paper"))?;
    build(&paper, &sites.join("paper"))
}

/// The settings with another theme than they name.
fn with_theme(settings: &str, theme: &str) -> String {
    let kept = settings.lines().filter(|line| !line.starts_with("theme:"));
    let named = format!("theme: {theme}\n");
    kept.chain([named.as_str()]).collect::<Vec<&str>>().join("\n")
}

fn build(project: &Path, out: &Path) -> Result<(), String> {
    let beside = env!("CARGO_BIN_EXE_beside");
    told(Command::new(beside).arg("build").arg("--project").arg(project).arg("--out").arg(out))
}

/// Installs what `package-lock.json` names, unless that was done since it changed.
fn need_packages(tests: &Path) -> Result<(), String> {
    if !is_on_path("node") || !is_on_path("npm") {
        return Err("the browser tests need Node.js 20: install `nodejs` and `npm`".to_owned());
    }
    let changed = |path: &str| fs::metadata(tests.join(path)).and_then(|found| found.modified());
    let installed = changed("node_modules/.package-lock.json");
    let wanted = changed("package-lock.json").map_err(|cause| at(tests, &cause))?;
    if installed.is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    told(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(tests))
}

/// The record store that statements are held to is a Python program.
fn need_python() -> Result<(), String> {
    if is_on_path("python3") {
        return Ok(());
    }
    Err("the browser tests need Python 3 with `venv`: install `python3` and `python3-venv`"
        .to_owned())
}

fn node(tests: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(tests);
    command
}

fn test_files(tests: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(tests).map_err(|cause| at(tests, &cause))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let is_test = |path: &PathBuf| path.to_string_lossy().ends_with(".test.mjs");
    let mut files: Vec<PathBuf> = paths.filter(is_test).collect();
    files.sort();
    Ok(files)
}

fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|cause| at(folder, &cause))?;
    }
    fs::create_dir_all(folder).map_err(|cause| at(folder, &cause))
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|cause| at(path, &cause))
}

/// Copies a folder with all below it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|cause| at(to, &cause))?;
    for entry in fs::read_dir(from).map_err(|cause| at(from, &cause))?.flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(|cause| at(&source, &cause))?;
        }
    }
    Ok(())
}

fn at(path: &Path, cause: &std::io::Error) -> String {
    format!("`{}`: {cause}", path.display())
}
