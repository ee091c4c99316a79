//! Files too large for memory, texts too long to be pages, and nesting too deep for a stack.

use crate::folder::Folder;
use crate::folder::build;
use crate::folder::each;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stderr;
use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::process::Output;

/// The most memory that a large file may cost, in kilobytes.
const MOST_MEMORY: u64 = 100_000;
/// How deep things are nested.
const DEPTH: usize = 10_000;

/// A film of 1 GB is copied, and a page of 100 MB refused with a message, in little memory.
pub fn large_files() -> String {
    let folder = Folder::new();
    let (root, site) = (folder.at("project"), folder.at("site"));
    project(&root);
    let film = root.join("content/en/film.mp4");
    File::create(&film).unwrap().set_len(1 << 30).unwrap();
    let (output, film_memory) = measured(&root, &site);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(fs::metadata(site.join("en/film.mp4")).unwrap().len(), 1 << 30);
    assert!(film_memory < MOST_MEMORY, "{film_memory} kB");
    assert!(is_zero(&site.join("en/film.mp4")));
    fs::remove_file(film).unwrap();
    put(&root, "content/en/long.md", "word word word word\n".repeat(5_000_000));
    let (output, text_memory) = measured(&root, &site);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("error[file-too-long]: this text is 100 MB long"), "{said}");
    assert!(said.contains("content/en/long.md") && text_memory < MOST_MEMORY, "{text_memory} kB");
    assert!(site.join("en/film.mp4").exists());
    format!(
        "1 GB copied in {} MB of memory, 100 MB refused in {} MB",
        film_memory / 1000,
        text_memory / 1000
    )
}

/// Builds, and says how much memory was in use at most, in kilobytes.
fn measured(root: &Path, site: &Path) -> (Output, u64) {
    let build = build(root, site);
    let record = Folder::new();
    let mut time = Command::new("time");
    time.args(["-q", "-f", "%M", "-o"]).arg(record.at("record"));
    let output = time.arg(build.get_program()).args(build.get_args()).output().unwrap();
    let record = fs::read_to_string(record.at("record")).unwrap();
    (output, record.trim().parse().unwrap())
}

fn is_zero(path: &Path) -> bool {
    let mut file = File::open(path).unwrap();
    let mut piece = vec![0; 1 << 20];
    loop {
        let n = file.read(&mut piece).unwrap();
        if n == 0 {
            return true;
        }
        if piece[..n].iter().any(|byte| *byte != 0) {
            return false;
        }
    }
}

/// Texts that nest in every way there is.
fn nested() -> Vec<(&'static str, String)> {
    let around =
        |open: &str, close: &str| format!("{}deep{}", open.repeat(DEPTH), close.repeat(DEPTH));
    vec![
        ("quotes", around(">", "\n")),
        ("quotes with blanks", around("> ", "\n")),
        ("lists", around("- ", "\n")),
        ("numbered lists", around("1. ", "\n")),
        ("lists in quotes", around("> - ", "\n")),
        ("blocks", around("::: note\n", "\n:::\n")),
        ("emphasis", around("*", "*")),
        ("strong", around("**a ", " b**")),
        ("links", around("[", "](b)")),
        ("images", around("![", "](b)")),
        ("HTML", around("<div>", "</div>")),
        ("HTML that passes", around("<sub>", "</sub>")),
        ("brackets", around("[", "")),
        ("sums", format!("{{{{ calc {} }}}}", around("(", ")").replace("deep", "1"))),
        ("signs", format!("{{{{ calc {}1 }}}}", "-".repeat(DEPTH))),
        ("YAML lists", format!("---\ntitle: {}\n---\n", around("[", "]"))),
        ("YAML maps", format!("---\ntitle: {}\n---\n", around("{a: ", "}"))),
        ("YAML lines", format!("---\ntitle:\n{}\n---\n", around("- ", ""))),
    ]
}

/// Builds pages nested ten thousand deep, and a thousand folders: each ends by itself and says how.
pub fn nesting() -> String {
    let texts = nested();
    each(texts.len(), |n| {
        let (name, text) = &texts[n];
        let folder = Folder::new();
        let root = folder.at("project");
        project(&root);
        put(&root, "content/en/learn/m/2-deep.md", format!("{text}\n\n# Deep\n"));
        ends(name, &root, &folder.at("site"));
    });
    let folder = Folder::new();
    project(&folder.at("project"));
    let settings = format!("name: {}1{}\n", "[".repeat(DEPTH), "]".repeat(DEPTH));
    put(&folder.at("project"), "site.yaml", settings);
    ends("settings", &folder.at("project"), &folder.at("site"));
    let folder = Folder::new();
    let root = folder.at("project");
    project(&root);
    let deep = "a/".repeat(1_000);
    put(&root, &format!("content/en/{deep}1-page.md"), "# Page\n");
    let said = ends("folders", &root, &folder.at("site"));
    assert!(said.contains("error[unportable-path]"), "{said}");
    format!("{} texts of {DEPTH} levels, 1000 folders", texts.len() + 1)
}

/// Builds; whatever comes of it, it is an answer and not a crash.
fn ends(name: &str, root: &Path, site: &Path) -> String {
    let output = build(root, site).output().unwrap();
    let said = stderr(&output);
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 1)), "{name}: {:?}: {said:.2000}", output.status);
    assert!(!said.contains("panicked"), "{name}: {said:.2000}");
    assert_eq!(code == Some(0), site.join("index.html").exists(), "{name}");
    said
}
