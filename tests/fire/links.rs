//! Links on the disk: out of the project, to folders of the system, and in circles.

use crate::folder::Folder;
use crate::folder::build;
use crate::folder::built;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stderr;
use crate::folder::tree;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

/// What no page may ever hold.
const CANARY: &[u8] = b"canary-5d1f0c";

/// Where links lie, and where they lead from there or from the root of all.
const LINKS: &[(&str, &str)] = &[
    ("content/en/learn/m/2-page.md", "../../../../../outside/page.md"),
    ("content/en/learn/m/photo.png", "OUTSIDE/photo.png"),
    ("content/en/learn/m/folder", "../../../../../outside"),
    ("content/en/learn/m/chain.png", "photo.png"),
    ("content/en/learn/m/system", "/etc"),
    ("content/en/learn/m/process", "/proc/self"),
    ("content/en/learn/m/zero.png", "/dev/zero"),
    ("content/en/learn/m/root", "/"),
    ("content/es", "../../outside"),
    ("content/data", "OUTSIDE"),
    ("themes/bare/css", "OUTSIDE/css"),
    ("themes/bare/templates/blocks", "OUTSIDE"),
    ("locales", "../outside"),
    ("ledger", "OUTSIDE"),
    ("ids.lock", "../outside/ids.lock"),
];

/// A page that asks for all of it by name.
const PAGE: &str = "# Asking\n\n\
![a](photo.png) ![b](folder/photo.png) ![c](../../../../../outside/photo.png) ![d](chain.png)\n\n\
[a](2-page.md) [b](folder/page.md) [c](../../../../../outside/page.md) [d](/etc/passwd) \
[e](file:///etc/passwd) [f](../../../../../../../../../../etc/passwd) [g](system/passwd) [h](root/etc/passwd)\n";

/// Publishes nothing that lies outside, opens no file there, and tells every link.
pub fn out_of_the_project() -> String {
    let folder = Folder::new();
    let root = folder.at("project");
    project(&root);
    put(&root, "content/en/learn/m/1-first.md", PAGE);
    for path in ["page.md", "photo.png", "css/x.css", "ids.lock", "en/interface.ftl", "terms.yaml"]
    {
        put(&folder.at("outside"), path, [CANARY, b"\n"].concat());
    }
    for (link, target) in LINKS {
        let target = target.replace("OUTSIDE", &folder.at("outside").to_string_lossy());
        symlink(target, root.join(link)).unwrap();
    }
    let log = folder.at("log");
    let beside = build(&root, &folder.at("site"));
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-e", "trace=read,pread64,mmap,readv,copy_file_range,sendfile", "-o"]);
    strace.arg(&log).arg(beside.get_program()).args(beside.get_args()).arg("--keep-going");
    let output = strace.output().unwrap();
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for (link, _) in LINKS {
        assert!(said.contains(link), "`{link}` is not told: {said}");
    }
    let site = tree(&folder.at("site"));
    assert!(site.contains_key("en/learn/m/1-first.html"));
    let is_told =
        |(_, bytes): &(&String, &Vec<u8>)| bytes.windows(CANARY.len()).any(|it| it == CANARY);
    assert_eq!(site.iter().find(is_told), None);
    let passwd = std::fs::read("/etc/passwd").unwrap();
    assert!(!site.values().any(|bytes| *bytes == passwd));
    let log = std::fs::read_to_string(&log).unwrap();
    let outside = folder.at("outside").to_string_lossy().into_owned();
    let read = log.lines().find(|line| line.contains(&outside) || line.contains("/etc/passwd"));
    assert_eq!(read, None);
    format!("{} links told, {} files without a byte from outside", LINKS.len(), site.len())
}

/// Tells circles of links within a second; the rest of the project is built.
pub fn in_a_circle() -> String {
    let circles = [("loop", "."), ("up", "../.."), ("self", "self"), ("deep", "a/b")];
    for (link, target) in circles {
        let folder = Folder::new();
        let root = folder.at("project");
        project(&root);
        put(&root, "content/en/learn/m/a/1-x.md", "# X\n");
        symlink(target, root.join("content/en/learn/m").join(link)).unwrap();
        let back = root.join("content/en/learn/m/a/b");
        if link == "deep" {
            symlink("../deep", &back).unwrap();
        }
        let said = told_within_a_second(&root, &folder.at("site"));
        let path = format!("content/en/learn/m/{link}");
        assert!(said.contains("error[link-loop]") && said.contains(&path), "{said}");
    }
    let folder = Folder::new();
    let root = folder.at("project");
    project(&root);
    put(&root, "content/en/learn/m/sound.mp3", "sound");
    symlink("sound.mp3", root.join("content/en/learn/m/again.mp3")).unwrap();
    let site = built(&root, &folder.at("site"));
    assert_eq!(site["en/learn/m/again.mp3"], b"sound");
    format!("{} circles told, a link inside the project followed", circles.len())
}

fn told_within_a_second(root: &Path, site: &Path) -> String {
    let began = Instant::now();
    let output = build(root, site).output().unwrap();
    let (time, said) = (began.elapsed(), stderr(&output));
    assert!(time < Duration::from_secs(1), "{time:?}: {said}");
    assert_eq!(output.status.code(), Some(1), "{said}");
    said
}
