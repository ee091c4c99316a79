//! Builds that were killed, and builds that meet.

use super::Folder;
use super::NEW;
use super::OLD;
use super::age;
use super::artifacts;
use super::build;
use super::check;
use super::owned;
use super::texts;
use beside::output::disk::recover;
use beside::output::disk::write;
use std::fs;
use std::fs::File;
use std::sync::mpsc;
use std::thread;

/// Paths and texts.
type Files<'a> = &'a [(&'a str, &'a str)];

/// A folder as a build leaves it that was killed: the trees by their roles, and the site.
fn killed(trees: &[(&str, Files)]) -> Folder {
    let folder = Folder::new();
    for (role, files) in trees {
        let made = Folder::with_site(files);
        let name = if *role == "site" { "site".into() } else { format!(".site.beside-{role}") };
        fs::rename(made.site(), folder.0.join(name)).unwrap();
    }
    folder
}

#[test]
fn what_a_killed_build_left_is_completed_or_removed() {
    let states: &[(&[(&str, Files)], Files)] = &[
        (&[("new", NEW), ("site", OLD)], OLD),
        (&[("swap", NEW), ("site", OLD)], OLD),
        (&[("swap", OLD), ("site", NEW)], NEW),
        (&[("old", OLD), ("swap", NEW)], NEW),
        (&[("old", OLD), ("site", NEW)], NEW),
        (&[("old", OLD), ("new", NEW)], OLD),
        (&[("swap", OLD), ("new", NEW)], OLD),
    ];
    for (trees, whole) in states {
        let folder = killed(trees);
        fs::write(folder.0.join(".site.beside-lock"), "").unwrap();
        recover(&folder.site()).unwrap();
        check(&folder.site(), whole);
        assert_eq!(folder.names(), ["site"]);

        let folder = killed(trees);
        build(&folder.site(), &[("x", "x")]).unwrap();
        check(&folder.site(), &[("x", "x")]);
        assert_eq!(folder.names(), ["site"]);
    }
}

#[test]
fn what_others_put_into_the_old_tree_comes_over() {
    let folder = killed(&[("swap", OLD), ("site", NEW)]);
    let swap = folder.0.join(".site.beside-swap");
    fs::create_dir_all(swap.join("late/later")).unwrap();
    fs::write(swap.join("late/later/note"), "note").unwrap();
    fs::write(swap.join("twice"), "before").unwrap();
    age(&swap.join("twice"));
    fs::write(folder.site().join("twice"), "after").unwrap();
    recover(&folder.site()).unwrap();
    let mut expected = NEW.to_vec();
    expected.extend([("late/later/note", "note"), ("twice", "after")]);
    check(&folder.site(), &expected);
    assert_eq!(folder.names(), ["site"]);
}

#[test]
fn a_second_build_waits_for_the_first_and_says_so_once() {
    let folder = Folder::with_site(OLD);
    let lock = File::create(folder.0.join(".site.beside-lock")).unwrap();
    lock.lock().unwrap();
    let (says, said) = mpsc::channel();
    thread::scope(|scope| {
        let second = scope.spawn(|| {
            let says = says;
            write(&folder.site(), &artifacts(NEW), || says.send(()).unwrap())
        });
        said.recv().unwrap();
        check(&folder.site(), OLD);
        drop(lock);
        second.join().unwrap().unwrap();
    });
    assert_eq!(said.try_iter().count(), 0);
    check(&folder.site(), NEW);
    assert_eq!(folder.names(), ["site"]);
}

#[test]
fn recovering_leaves_a_build_at_work_alone() {
    let folder = killed(&[("new", NEW), ("site", OLD)]);
    let lock = File::create(folder.0.join(".site.beside-lock")).unwrap();
    lock.lock().unwrap();
    recover(&folder.site()).unwrap();
    assert!(folder.0.join(".site.beside-new").exists());
}

#[test]
fn many_builds_at_once_end_with_one_whole_site() {
    let folder = Folder::with_site(OLD);
    let sites = [artifacts(OLD), artifacts(NEW), artifacts(&NEW[1..])];
    thread::scope(|scope| {
        for wanted in &sites {
            scope.spawn(|| {
                for _ in 0..20 {
                    write(&folder.site(), wanted, || ()).unwrap();
                }
            });
        }
    });
    let whole: Vec<_> = [OLD, NEW, &NEW[1..]]
        .iter()
        .map(|files| files.iter().map(|it| owned(*it)).collect())
        .collect();
    assert!(whole.contains(&texts(&folder.site())));
    assert_eq!(folder.names(), ["site"]);
}
