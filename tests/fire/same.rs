//! The default site, built again and again in other surroundings: not a byte may change.

use crate::folder::Folder;
use crate::folder::build;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::each;
use crate::folder::stderr;
use crate::folder::tree;
use crate::mounted::Disk;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

/// The parts of the repository that are the project.
const PARTS: &[&str] = &["content", "ids.lock", "ledger", "locales", "site.yaml", "themes"];

/// What a person's machine may say otherwise, and says nothing about the course.
const VARIABLES: &[(&str, &str)] = &[
    ("RAYON_NUM_THREADS", "1"),
    ("RAYON_NUM_THREADS", "2"),
    ("RAYON_NUM_THREADS", "16"),
    ("TZ", "Pacific/Kiritimati"),
    ("TZ", "America/Los_Angeles"),
    ("LC_ALL", "tr_TR.UTF-8"),
    ("LANG", "C"),
    ("HOME", "/nonexistent"),
    ("TMPDIR", "/nonexistent"),
];

/// A build with the name of what is different about it.
type Case = (String, Mutex<Command>);

/// Builds the default site under other threads, clocks, languages, rights, folders, users and disks.
pub fn in_any_surroundings() -> String {
    let folder = Folder::new();
    let root = folder.at("project");
    copied(&root);
    let wanted = built(&root, &folder.at("wanted"));
    let disk = Disk::mount(&folder.at("disk"), "size=256m");
    copied(&folder.at("disk/project"));
    let mut cases = with_variables(&folder);
    cases.extend(in_other_places(&folder));
    if disk.is_some() {
        cases.push(by_nobody(&folder));
    }
    each(cases.len(), |n| {
        let (name, command) = &cases[n];
        let output = command.lock().unwrap().output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{name}: {}", stderr(&output));
        let out = folder.at(&format!("out-{name}"));
        let found = tree(&out);
        assert!(found == wanted, "{name}: {}", difference(&found, &wanted));
        fs::remove_dir_all(out).unwrap();
    });
    let order =
        if disk.is_some() { "another order of folders" } else { "no disk of another order" };
    format!("{} builds of {} files, {order}", cases.len(), wanted.len())
}

/// Builds under other variables, and under none at all.
fn with_variables(folder: &Folder) -> Vec<Case> {
    let case = |name: String, change: &dyn Fn(&mut Command)| {
        let mut command = build(&folder.at("project"), &folder.at(&format!("out-{name}")));
        change(&mut command);
        (name, Mutex::new(command))
    };
    let set = VARIABLES.iter().enumerate().map(|(n, (name, value))| {
        case(format!("{name}-{n}"), &|command| {
            command.env(name, value);
        })
    });
    let none = case("nothing".to_owned(), &|command| {
        command.env_clear();
    });
    set.chain([none]).collect()
}

/// Builds started from elsewhere, under another mask, a year from now, and from another disk.
fn in_other_places(folder: &Folder) -> Vec<Case> {
    let root = folder.at("project");
    let plain = |name: &str| build(&root, &folder.at(&format!("out-{name}")));
    let mask = wrapped("sh", &["-c", "umask 077; exec \"$@\"", "sh"], &plain("mask"));
    let year = wrapped("faketime", &["-f", "+365d"], &plain("year"));
    let mut relative = build(Path::new("project"), Path::new("out-relative"));
    relative.current_dir(folder.at(""));
    let mut inside = build(Path::new("."), Path::new("../out-inside"));
    inside.current_dir(&root);
    let order = build(&folder.at("disk/project"), &folder.at("out-order"));
    let cases = [
        ("mask", mask),
        ("year", year),
        ("relative", relative),
        ("inside", inside),
        ("order", order),
    ];
    cases.map(|(name, command)| (name.to_owned(), Mutex::new(command))).into()
}

/// A build by the user who owns nothing; the program is copied to where that user may go.
fn by_nobody(folder: &Folder) -> Case {
    let program = folder.at("beside");
    fs::copy(env!("CARGO_BIN_EXE_beside"), &program).unwrap();
    fs::set_permissions(folder.at(""), fs::Permissions::from_mode(0o777)).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
    command.args(build(&folder.at("project"), &folder.at("out-nobody")).get_args());
    ("nobody".to_owned(), Mutex::new(command))
}

/// The same command, started by another program.
fn wrapped(program: &str, words: &[&str], command: &Command) -> Command {
    let mut wrapped = Command::new(program);
    wrapped.args(words).arg(command.get_program()).args(command.get_args());
    wrapped
}

/// Copies the project in the order of names: a disk in memory lists the newest first, so there the last name comes first.
fn copied(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in PARTS {
        copy(&root.join(part), &to.join(part));
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
        return;
    }
    let mut paths: Vec<_> =
        fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        copy(&path, &to.join(path.file_name().unwrap()));
    }
}
