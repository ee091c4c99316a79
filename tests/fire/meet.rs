//! Builds that meet in one folder, and readers who look while it is written.

use crate::folder::Folder;
use crate::folder::Tree;
use crate::folder::build;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stderr;
use crate::folder::tree;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

/// How often two builds meet.
const N_MEETINGS: usize = 20;

/// Two projects, each with its site.
struct Pair {
    folder: Folder,
    trees: [Tree; 2],
}

const PROJECTS: [&str; 2] = ["one", "two"];

impl Pair {
    fn new() -> Pair {
        let folder = Folder::new();
        let trees = PROJECTS.map(|name| {
            let root = folder.at(name);
            project(&root);
            for n in 0..20 {
                let text = format!("# Page {n}\n\nThis is {name}. {}\n", "Words. ".repeat(400));
                put(&root, &format!("content/en/learn/m/{n}-page.md"), text);
            }
            put(&root, &format!("content/en/learn/{name}/1-only.md"), "# Only here\n");
            built(&root, &folder.at(&format!("clean-{name}")))
        });
        Pair { folder, trees }
    }

    fn site(&self) -> std::path::PathBuf {
        self.folder.at("meeting/site")
    }

    fn is_swept(&self) {
        assert_eq!(crate::folder::names(&self.folder.at("meeting")), ["site"]);
    }
}

/// Starts two builds at once, again and again, while a reader reads: both end well, and no page is ever torn.
pub fn at_random() -> String {
    let pair = Pair::new();
    built(&pair.folder.at("one"), &pair.site());
    let is_over = AtomicBool::new(false);
    let n_read = thread::scope(|scope| {
        let reader = scope.spawn(|| read(&pair, &is_over));
        let meetings = scope.spawn(|| (0..N_MEETINGS).for_each(|_| meet(&pair)));
        let outcome = meetings.join();
        is_over.store(true, Ordering::Relaxed);
        outcome.unwrap();
        reader.join().unwrap()
    });
    assert!(n_read > N_MEETINGS, "{n_read} reads");
    format!("{N_MEETINGS} meetings, {n_read} reads and none torn")
}

fn meet(pair: &Pair) {
    let builds = PROJECTS.map(|name| {
        let mut command = build(&pair.folder.at(name), &pair.site());
        command.stderr(Stdio::piped()).spawn().unwrap()
    });
    for build in builds {
        let output = build.wait_with_output().unwrap();
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.is_empty() || said.contains("waiting for it"), "{said}");
    }
    let found = tree(&pair.site());
    let is_whole = pair.trees.contains(&found);
    assert!(is_whole, "{}", difference(&found, &pair.trees[0]));
    pair.is_swept();
}

/// Reads pages that both sites have until all is over: each is one or the other, whole, and always there.
fn read(pair: &Pair, is_over: &AtomicBool) -> usize {
    let [one, two] = &pair.trees;
    let site = pair.site();
    let differing: Vec<&String> =
        one.keys().filter(|path| two.contains_key(*path) && one[*path] != two[*path]).collect();
    assert!(differing.len() > 20, "{differing:?}");
    let mut n_read = 0;
    while !is_over.load(Ordering::Relaxed) {
        for path in &differing {
            let found = fs::read(site.join(path)).unwrap();
            assert!(found == one[*path] || found == two[*path], "`{path}` is torn");
            n_read += 1;
        }
    }
    n_read
}

/// Halts the first build while it holds the folder, so that the second must wait: it says so, and its site is the last.
pub fn one_after_the_other() -> String {
    let pair = Pair::new();
    built(&pair.folder.at("one"), &pair.site());
    let log = pair.folder.at("log");
    let first = build(&pair.folder.at("two"), &pair.site());
    let mut strace = Command::new("strace");
    strace.args(["-f", "-e", "trace=renameat2", "-e", "inject=renameat2:signal=SIGSTOP", "-o"]);
    strace.arg(&log).arg(first.get_program()).args(first.get_args());
    let first = strace.stderr(Stdio::piped()).spawn().unwrap();
    let halted = Halted::read(&log);
    let mut second = build(&pair.folder.at("one"), &pair.site());
    let mut second = second.stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(second.stderr.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "another build is writing to this folder; waiting for it\n");
    assert_eq!(second.try_wait().unwrap(), None);
    drop(halted);
    let first = first.wait_with_output().unwrap();
    assert_eq!(first.status.code(), Some(0), "{}", stderr(&first));
    assert_eq!(second.wait().unwrap().code(), Some(0));
    let found = tree(&pair.site());
    assert!(found == pair.trees[0], "{}", difference(&found, &pair.trees[0]));
    pair.is_swept();
    "the second waited for the first".to_owned()
}

/// A process that was halted; it goes on when this ends, however it ends.
struct Halted(String);

impl Halted {
    /// Waits until a log says that a process was halted.
    fn read(log: &Path) -> Halted {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let text = fs::read_to_string(log).unwrap_or_default();
            let halt = text.lines().find(|line| line.contains("stopped by SIGSTOP"));
            if let Some((process, _)) = halt.and_then(|line| line.split_once(' ')) {
                return Halted(process.to_owned());
            }
            assert!(Instant::now() < deadline, "the first build was not halted: {text}");
            thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for Halted {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-CONT", &self.0]).status();
    }
}
