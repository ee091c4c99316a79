//! Folders of a test's own, the projects in them, and what a build made of them.

use crate::bare;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// What lies in a folder, by path: the bytes of a file, or where a link leads.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A folder of one test alone, removed at its end.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes a new folder.
    pub fn new() -> Folder {
        Folder::made_in(&env::temp_dir())
    }

    /// Makes a new folder in memory, if there is a place for it: a thousand small sites come and go there at half the cost.
    pub fn in_memory() -> Folder {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Folder::made_in(memory) } else { Folder::new() }
    }

    fn made_in(place: &Path) -> Folder {
        static N: AtomicUsize = AtomicUsize::new(0);
        let n = N.fetch_add(1, Ordering::Relaxed);
        let name = format!("beside-fire-{}-{n}", std::process::id());
        let path = fs::canonicalize(place).unwrap().join(name);
        fs::create_dir(&path).unwrap();
        Folder(path)
    }

    /// The path of something in it.
    pub fn at(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// The names in it, hidden ones included.
    pub fn names(&self) -> Vec<String> {
        names(&self.0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The names in a folder, hidden ones included.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Writes a file and the folders above it.
pub fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A project whose theme shows titles and texts alone, so that a build is over in an instant.
pub fn project(root: &Path) {
    for (path, text) in bare::files() {
        put(root, &path, text);
    }
    put(root, "content/en/learn/m/1-first.md", "# First\n\nThe first page.\n");
}

/// The program, about to build a project into a folder.
pub fn build(project: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beside"));
    command.arg("build").arg("--project").arg(project).arg("--out").arg(out).env("NO_COLOR", "1");
    command
}

/// Builds, and the build must end well.
pub fn built(project: &Path, out: &Path) -> Tree {
    let output = build(project, out).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    tree(out)
}

/// What a program said to the person.
pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What lies in a folder; nothing if there is no folder.
pub fn tree(root: &Path) -> Tree {
    walk(root).into_iter().map(|(name, path)| (name, bytes(&path))).collect()
}

fn bytes(path: &Path) -> Vec<u8> {
    match fs::read_link(path) {
        Ok(link) => format!("-> {}", link.display()).into_bytes(),
        Err(_) => fs::read(path).unwrap(),
    }
}

/// All files in a folder, by their paths from it.
fn walk(root: &Path) -> Vec<(String, PathBuf)> {
    let mut files = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if fs::symlink_metadata(&path).unwrap().is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.push((name, path));
            }
        }
    }
    files
}

/// What tells a file that was touched from one that was not: time to the nanosecond, number, rights, length.
pub type Stamp = (i64, i64, u64, u32, u64);

/// The stamps of all files and folders in a folder, its own included.
pub fn stamps(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let files = walk(root);
    let above = files.iter().flat_map(|(_, path)| path.ancestors());
    let inside = above.filter(|path| path.starts_with(root));
    inside.map(|path| (path.to_owned(), stamp(path))).collect()
}

fn stamp(path: &Path) -> Stamp {
    let found = fs::symlink_metadata(path).unwrap();
    (found.mtime(), found.mtime_nsec(), found.ino(), found.mode(), found.size())
}

/// Makes a second folder of the same files, at the price of their names.
pub fn twin(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (name, path) in walk(from) {
        let there = to.join(name);
        fs::create_dir_all(there.parent().unwrap()).unwrap();
        fs::hard_link(path, there).unwrap();
    }
}

/// Says where two trees differ, for a message that can be read.
pub fn difference(one: &Tree, two: &Tree) -> String {
    let names: std::collections::BTreeSet<&String> = one.keys().chain(two.keys()).collect();
    let differ = names.into_iter().filter(|name| one.get(*name) != two.get(*name));
    differ.map(|name| format!("`{name}` ")).take(12).collect()
}

/// A die with a seed: the same throws on every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below this one.
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Does something for each number below `n`, as many at once as there are cores.
pub fn each(n: usize, work: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= n {
                        break;
                    }
                    work(number);
                }
            });
        }
    });
}
