//! `kill -9` at every call of the system, and at random moments of a larger build.

use crate::folder::Dice;
use crate::folder::Folder;
use crate::folder::Tree;
use crate::folder::build;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::each;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stderr;
use crate::folder::tree;
use crate::folder::twin;
use crate::strace::Call;
use crate::strace::Harm;
use crate::strace::calls;
use crate::strace::calls_that_matter;
use crate::strace::watched;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// How the output folder looks after a kill.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Found {
    Old,
    /// There is none: the old site was moved away for the new one, and lies beside.
    Away,
    New,
}

/// A build over an older site, or over none, and what must come of it.
struct Scene<'a> {
    project: &'a Path,
    /// The older site, to be linked into place; empty if there is none.
    older: &'a Path,
    old: Tree,
    new: Tree,
    harm: Harm<'a>,
}

impl Scene<'_> {
    /// Builds with this harm, and says how the site looks after it; `None` if the build ended by itself.
    fn killed(&self, at: &Call) -> Option<Found> {
        let folder = Folder::in_memory();
        let site = folder.at("site");
        if !self.old.is_empty() {
            twin(self.older, &site);
        }
        let log = Folder::in_memory();
        let harm = Harm { at: Some((at, "signal=SIGKILL")), ..self.harm };
        let status = watched(self.project, &site, &log.at("log"), harm).output().unwrap().status;
        let found = self.found(&folder);
        let output = build(self.project, &site).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "after {at:?}: {}", stderr(&output));
        let (there, new) = (tree(&site), &self.new);
        assert!(there == *new, "built again after {at:?}: {}", difference(&there, new));
        assert_eq!(folder.names(), ["site"], "left after {at:?}");
        if status.signal() == Some(9) {
            return Some(found);
        }
        assert_eq!((status.code(), found), (Some(0), Found::New), "{at:?}");
        None
    }

    fn found(&self, folder: &Folder) -> Found {
        let site = tree(&folder.at("site"));
        if site == self.new {
            return Found::New;
        }
        if site == self.old {
            assert!(!site.is_empty() || !folder.at("site").exists(), "an empty folder for a site");
            return Found::Old;
        }
        let moved = tree(&folder.at(".site.beside-old"));
        let is_away = site.is_empty() && !folder.at("site").exists() && moved == self.old;
        assert!(is_away, "neither old nor new: {}", difference(&site, &self.new));
        Found::Away
    }

    /// The calls of a whole build; the same on a second run.
    fn calls(&self) -> Vec<Call> {
        let runs = [(); 2].map(|()| {
            let folder = Folder::in_memory();
            if !self.old.is_empty() {
                twin(self.older, &folder.at("site"));
            }
            let log = folder.at("log");
            let output = watched(self.project, &folder.at("site"), &log, self.harm).output();
            let output = output.unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            calls_that_matter(&log)
        });
        let names = |calls: &[Call]| calls.iter().map(|call| call.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&runs[0]), names(&runs[1]));
        runs[0].clone()
    }
}

/// A small project in two states, each with its site. A file of someone else lies in the older one.
pub struct Two {
    pub folder: Folder,
    pub old: Tree,
    pub new: Tree,
    pub clean: Tree,
}

impl Two {
    /// Makes them: a page changes, one comes with a folder of its own, and one goes with its folder.
    pub fn new() -> Two {
        let folder = Folder::in_memory();
        let root = folder.at("project");
        project(&root);
        put(&root, "content/en/learn/gone/1-old.md", "# Old\n\nThis page goes.\n");
        put(&root, "content/en/learn/gone/sound.mp3", "a sound that goes");
        built(&root, &folder.at("older"));
        put(&folder.at("older"), "CNAME", "example.org");
        let old = tree(&folder.at("older"));
        fs::remove_dir_all(root.join("content/en/learn/gone")).unwrap();
        put(&root, "content/en/learn/m/1-first.md", "# First\n\nThe page is another now.\n");
        put(&root, "content/en/learn/come/1-new.md", "# New\n\nThis page comes.\n");
        put(&root, "content/en/learn/come/sound.mp3", "a sound that comes");
        let clean = built(&root, &folder.at("clean"));
        let mut new = clean.clone();
        new.insert("CNAME".to_owned(), b"example.org".to_vec());
        Two { folder, old, new, clean }
    }
}

/// Kills a small build at each of its calls: over an older site, into nothing, and where folders cannot be exchanged.
pub fn at_every_call() -> String {
    let two = Two::new();
    let (root, older) = (two.folder.at("project"), two.folder.at("older"));
    let scene = |old: &Tree, new: &Tree, harm| Scene {
        project: &root,
        older: &older,
        old: old.clone(),
        new: new.clone(),
        harm,
    };
    let lacks = Harm { lacks: Some(("renameat2", "EINVAL")), ..Harm::default() };
    let over = at_each(&scene(&two.old, &two.new, Harm::default()), "");
    let nothing = at_each(&scene(&Tree::new(), &two.clean, Harm::default()), "");
    // Up to the first change of names there is no difference to what was shown above.
    let moved = at_each(&scene(&two.old, &two.new, lacks), "rename");
    assert_eq!((over[1], nothing[1], moved[1]), (0, 0, 1), "kills that leave no site");
    let n = |counts: [usize; 3]| counts.iter().sum::<usize>();
    format!(
        "{} kills over an older site ({} old, {} new), {} into nothing, {} without an exchange of folders",
        n(over),
        over[0],
        over[2],
        n(nothing),
        n(moved)
    )
}

/// Kills at each call from the first whose name begins so; returns how often the site was old, away and new.
fn at_each(scene: &Scene, first: &str) -> [usize; 3] {
    let calls = scene.calls();
    let first = calls.iter().position(|call| call.name.starts_with(first)).unwrap();
    let calls = &calls[first..];
    let counts = [const { AtomicUsize::new(0) }; 3];
    each(calls.len(), |n| {
        let found = scene.killed(&calls[n]);
        let found = found.unwrap_or_else(|| panic!("{:?} never came", calls[n]));
        counts[found as usize].fetch_add(1, Ordering::Relaxed);
    });
    let counts = counts.map(AtomicUsize::into_inner);
    assert!(counts[0] > 0 && counts[2] > 0, "no kill on one side of the change: {counts:?}");
    counts
}

/// How often a large build is killed.
const N_RANDOM: usize = 200;

/// Kills a build of 300 pages on many threads, wherever the dice say.
pub fn at_random() -> String {
    let folder = Folder::in_memory();
    let root = folder.at("project");
    project(&root);
    for n in 0..300 {
        let (module, page) = (n / 20, n % 20);
        let text = format!("# Page {n}\n\nText of page {n}.\n");
        put(&root, &format!("content/en/learn/m{module}/{page}-p.md"), text);
    }
    let older = folder.at("older");
    let old = built(&root, &older);
    for n in (0..300).step_by(3) {
        let (module, page) = (n / 20, n % 20);
        put(&root, &format!("content/en/learn/m{module}/{page}-p.md"), "# Other\n\nWords.\n");
    }
    fs::remove_dir_all(root.join("content/en/learn/m7")).unwrap();
    let new = built(&root, &folder.at("clean"));
    let harm = Harm { is_parallel: true, ..Harm::default() };
    let scene = Scene { project: &root, older: &older, old, new, harm };
    twin(&older, &folder.at("site"));
    let log = folder.at("log");
    assert!(watched(&root, &folder.at("site"), &log, harm).status().unwrap().success());
    let mut calls = calls(&log);
    let first = calls.iter().position(|call| call.line.contains(".beside-lock")).unwrap();
    let calls = calls.split_off(first);
    drawn(&scene, &calls)
}

/// Kills at calls that are drawn until enough builds are dead; threads share the work anew each time, so not every
/// call that is drawn comes.
fn drawn(scene: &Scene, calls: &[Call]) -> String {
    let counts = [const { AtomicUsize::new(0) }; 4];
    let mut dice = Dice(2026);
    let points: Vec<usize> = (0..4 * N_RANDOM).map(|_| dice.throw(calls.len())).collect();
    let n_killed = || counts[..3].iter().map(|n| n.load(Ordering::Relaxed)).sum::<usize>();
    each(points.len(), |n| {
        if n_killed() < N_RANDOM {
            let found = scene.killed(&calls[points[n]]).map_or(3, |found| found as usize);
            counts[found].fetch_add(1, Ordering::Relaxed);
        }
    });
    let n_killed = n_killed();
    let [old, away, new, ended] = counts.map(AtomicUsize::into_inner);
    assert!(n_killed >= N_RANDOM && old > 20 && new > 20, "{old} old, {new} new, {ended} ended");
    assert_eq!(away, 0, "kills that leave no site");
    format!(
        "{n_killed} kills over 300 pages ({old} old, {new} new; {ended} builds ended before theirs)"
    )
}
