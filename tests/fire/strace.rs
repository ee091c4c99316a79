//! The program under strace: its calls of the system logged, spoilt, or the end of it.
//!
//! strace counts the calls of one name in one thread, so "the tenth `openat`" names one moment only in a program
//! of one thread. Where the system gives no second thread, everything is done on the first: the start of
//! any other is refused, and the calls of a build come in one and the same order on every run.

use crate::folder::build;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// All calls on files and folders, by path or open file.
const ALL: &str = "%file,%desc";
/// The calls beside `openat` that can change what is on a disk.
pub const WRITING: &[&str] = &[
    "mkdir",
    "mkdirat",
    "write",
    "linkat",
    "symlinkat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "chmod",
    "fchmod",
    "fchmodat",
    "utimensat",
    "ftruncate",
    "copy_file_range",
    "sendfile",
];

/// A call of the system as it stands in a log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// Its name: `openat`.
    pub name: String,
    /// How many of this name its thread had made with it.
    pub nth: usize,
    /// The whole line, from the name on.
    pub line: String,
}

impl Call {
    /// Whether it can change what is on a disk.
    pub fn is_writing(&self) -> bool {
        let writes =
            |line: &str| ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|it| line.contains(it));
        match &*self.name {
            "open" | "openat" => writes(&self.line),
            name => WRITING.contains(&name),
        }
    }
}

/// What is done to a build, besides watching it.
#[derive(Clone, Copy, Default)]
pub struct Harm<'a> {
    /// The call that comes to harm, and the harm: `signal=SIGKILL`, `error=ENOSPC`.
    pub at: Option<(&'a Call, &'a str)>,
    /// A call that always fails, as on a system that does not have it, and how.
    pub lacks: Option<(&'a str, &'a str)>,
    /// Whether the build has as many threads as it likes.
    pub is_parallel: bool,
}

/// The command that builds a project into a folder, comes to harm on the way and leaves a log.
pub fn watched(project: &Path, out: &Path, log: &Path, harm: Harm) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-e", "signal=none", "-o"]).arg(log);
    // The filter spares the program the calls that nobody asked about, but a signal is lost where it stops.
    if harm.at.is_none_or(|(_, what)| !what.starts_with("signal")) {
        command.arg("--seccomp-bpf");
    }
    let mut traced = vec![harm.at.map_or(ALL, |(call, _)| &call.name)];
    if !harm.is_parallel {
        traced.extend(["clone3", "clone"]);
        command.args(["-e", "inject=clone3,clone:error=ENOSYS"]);
        command.env("RAYON_NUM_THREADS", "1");
    }
    if let Some((call, what)) = harm.at {
        command.args(["-e", &format!("inject={}:{what}:when={}", call.name, call.nth)]);
    }
    let lacks = harm.lacks.filter(|(name, _)| harm.at.is_none_or(|(call, _)| call.name != *name));
    if let Some((name, error)) = lacks {
        traced.push(name);
        command.args(["-e", &format!("inject={name}:error={error}")]);
    }
    command.args(["-e", &format!("trace={}", traced.join(","))]);
    let build = build(project, out);
    command.arg(build.get_program()).args(build.get_args()).env("NO_COLOR", "1");
    command
}

/// The calls of a log in their order, counted for each thread by itself; those for threads and memory left out.
pub fn calls(log: &Path) -> Vec<Call> {
    let text = fs::read(log).unwrap();
    let text = String::from_utf8_lossy(&text);
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut calls = Vec::new();
    for (thread, line) in text.lines().filter_map(|line| line.split_once(' ')) {
        let line = line.trim_start();
        let Some((name, _)) = line.split_once('(') else { continue };
        let is_call = name.starts_with(|c: char| c.is_ascii_lowercase());
        if !is_call || name.starts_with("clone") || name == "mmap" {
            continue;
        }
        let nth = counts.entry((thread, name)).or_default();
        *nth += 1;
        calls.push(Call { name: name.to_owned(), nth: *nth, line: line.to_owned() });
    }
    calls
}

/// The calls of a build on one thread, from the first on that can change anything.
///
/// What comes before it only reads, so it leaves the disk as it was wherever it ends.
pub fn calls_that_matter(log: &Path) -> Vec<Call> {
    let text = fs::read(log).unwrap();
    let text = String::from_utf8_lossy(&text);
    let first = text.split(' ').next().unwrap_or_default();
    let others = text.lines().filter(|line| !line.starts_with(first));
    assert!(!others.into_iter().any(|line| line.contains(".beside-")), "another thread writes too");
    let calls = calls(log);
    let at = calls.iter().position(Call::is_writing).unwrap();
    calls[at..].to_vec()
}
