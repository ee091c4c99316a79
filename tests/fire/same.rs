//! The default site, built again and again in other surroundings: not a byte may change.

use crate::folder::Folder;
use crate::folder::Tree;
use crate::folder::build;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::each;
use crate::folder::stderr;
use crate::folder::tree;
use crate::mounted::Disk;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The parts of the repository that are the project.
const PARTS: &[&str] = &["content", "ids.lock", "ledger", "locales", "site.yaml", "themes"];

/// Builds the default site under other threads, clocks, languages, rights, folders and disks.
pub fn in_any_surroundings() -> String {
    let folder = Folder::new();
    let root = folder.at("project");
    copied(&root);
    let wanted = built(&root, &folder.at("wanted"));
    let disk = Disk::mount(&folder.at("disk"), "size=256m");
    copied(&folder.at("disk/project"));
    let builds = builds(&folder);
    each(builds.len(), |n| {
        let (name, command) = &builds[n];
        let mut command = again(command);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{name}: {}", stderr(&output));
        let found: Tree = tree(&folder.at(&format!("out-{n}")));
        assert!(found == wanted, "{name}: {}", difference(&found, &wanted));
        fs::remove_dir_all(folder.at(&format!("out-{n}"))).unwrap();
    });
    let order = if disk.is_some() { "another order of folders" } else { "no disk of another order" };
    drop(disk);
    format!("{} builds of {} files, {order}", builds.len(), wanted.len())
}

/// Every build with the name of what is different about it.
fn builds(folder: &Folder) -> Vec<(&'static str, Command)> {
    let root = folder.at("project");
    let mut builds = Vec::new();
    let mut add = |name, change: &dyn Fn(&mut Command, &Path)| {
        let out = folder.at(&format!("out-{}", builds.len()));
        let mut command = build(&root, &out);
        change(&mut command, &out);
        builds.push((name, command));
    };
    for (name, value) in [
        ("RAYON_NUM_THREADS", "1"),
        ("RAYON_NUM_THREADS", "2"),
        ("RAYON_NUM_THREADS", "16"),
        ("TZ", "Pacific/Kiritimati"),
        ("TZ", "America/Los_Angeles"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LANG", "C"),
        ("HOME", "/nonexistent"),
        ("TMPDIR", "/nonexistent"),
    ] {
        add(name, &|command, _| {
            command.env(name, value);
        });
    }
    add("an empty environment", &|command, _| {
        command.env_clear();
    });
    add("umask", &|command, _| *command = wrapped("sh", &["-c", "umask 077; exec \"$@\"", "sh"], command));
    add("a year from now", &|command, _| *command = wrapped("faketime", &["-f", "+365d"], command));
    add("a relative path", &|command, out| {
        *command = Command::new(env!("CARGO_BIN_EXE_beside"));
        command.args(["build", "--project", "project", "--out"]).arg(out.file_name().unwrap());
        command.current_dir(root.parent().unwrap());
    });
    add("the folder itself", &|command, out| {
        *command = Command::new(env!("CARGO_BIN_EXE_beside"));
        command.args(["build", "--out"]).arg(out).current_dir(&root);
    });
    add("files made in another order", &|command, out| *command = build(&folder.at("disk/project"), out));
    builds
}

/// The same command, started by another program.
fn wrapped(program: &str, words: &[&str], command: &Command) -> Command {
    let mut wrapped = Command::new(program);
    wrapped.args(words).arg(command.get_program()).args(command.get_args());
    wrapped
}

/// A command once more, for one that is shared between threads cannot be run.
fn again(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    for (name, value) in command.get_envs() {
        copy.env(name, value.unwrap_or_default());
    }
    if let Some(folder) = command.get_current_dir() {
        copy.current_dir(folder);
    }
    copy
}

/// Copies the project, its last files first: a disk in memory lists a folder from the newest to the oldest.
fn copied(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in PARTS.iter().rev() {
        copy(&root.join(part), &to.join(part));
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
        return;
    }
    let mut paths: Vec<_> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().rev() {
        copy(path, &to.join(path.file_name().unwrap()));
    }
}
