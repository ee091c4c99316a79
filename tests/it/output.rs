//! The back door on a real disk: whole sites only, and nothing of anyone else's lost.
#![allow(clippy::disallowed_methods, reason = "these tests look at the disk behind the door")]

mod foreign;
mod interrupted;

use beside::output::Artifact;
use beside::output::Artifacts;
use beside::output::Content;
use beside::output::MANIFEST;
use beside::output::disk::Report;
use beside::output::disk::WriteError;
use beside::output::disk::is_inside;
use beside::output::disk::recover;
use beside::output::disk::write;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::SystemTime;

/// A folder of this test alone, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static N: AtomicUsize = AtomicUsize::new(0);
        let n = N.fetch_add(1, Ordering::Relaxed);
        let name = format!("beside-output-{}-{n}", std::process::id());
        let path = fs::canonicalize(std::env::temp_dir()).unwrap().join(name);
        fs::create_dir(&path).unwrap();
        Folder(path)
    }

    fn site(&self) -> PathBuf {
        self.0.join("site")
    }

    /// A site of the last build, to be built upon.
    fn with_site(files: &[(&str, &str)]) -> Folder {
        let folder = Folder::new();
        build(&folder.site(), files).unwrap();
        folder
    }

    /// The names in the folder: nothing but the site may be left in it. The lock
    /// is removed where a file can be told from another of its name.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let names = entries.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> =
            names.filter(|name| cfg!(unix) || !name.ends_with("-lock")).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn artifacts(files: &[(&str, &str)]) -> Artifacts {
    let files = files.iter().map(|(path, text)| Artifact::new(*path, *text, format!("{path}.md")));
    let (artifacts, clashes) = Artifacts::collect(files);
    assert_eq!(clashes, []);
    artifacts
}

fn build(site: &Path, files: &[(&str, &str)]) -> Result<Report, WriteError> {
    write(site, &artifacts(files), || panic!("nobody else builds here"))
}

/// What is in a folder, by path: the bytes and the time of files; the list of Beside left out.
fn tree(root: &Path) -> BTreeMap<String, (String, SystemTime)> {
    let mut tree = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let found = fs::symlink_metadata(&path).unwrap();
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            let bytes = if found.is_dir() {
                waiting.push(path);
                continue;
            } else if found.is_symlink() {
                format!("-> {}", fs::read_link(&path).unwrap().display()).into_bytes()
            } else {
                fs::read(&path).unwrap()
            };
            let text = String::from_utf8_lossy(&bytes).into_owned();
            tree.insert(name, (text, found.modified().unwrap()));
        }
    }
    tree
}

/// The texts in a folder, without the list of Beside.
fn texts(root: &Path) -> Vec<(String, String)> {
    let files = tree(root).into_iter().filter(|(path, _)| path != MANIFEST);
    files.map(|(path, (text, _))| (path, text)).collect()
}

fn check(root: &Path, expected: &[(&str, &str)]) {
    let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    assert_eq!(texts(root), expected.iter().map(own).collect::<Vec<_>>());
}

/// Makes a file look as if it were written long ago, as most of a site was.
fn age(path: &Path) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(3600)).unwrap();
}

const OLD: &[(&str, &str)] = &[("a.html", "old a"), ("b/b.html", "b"), ("gone/c.html", "c")];
const NEW: &[(&str, &str)] = &[("a.html", "new a"), ("b/b.html", "b"), ("d/e/f.html", "f")];

#[test]
fn a_first_build_makes_the_folder_and_those_around_it() {
    let folder = Folder::new();
    let site = folder.0.join("x/y/site");
    let report = build(&site, OLD).unwrap();
    check(&site, OLD);
    assert_eq!((report.n_new, report.n_changed, report.n_same), (3, 0, 0));
}

#[test]
fn a_second_build_changes_what_changed_and_nothing_else() {
    let folder = Folder::with_site(OLD);
    age(&folder.site().join("b/b.html"));
    let before = tree(&folder.site());
    let report = build(&folder.site(), NEW).unwrap();
    let after = tree(&folder.site());
    check(&folder.site(), NEW);
    assert_eq!(before["b/b.html"], after["b/b.html"]);
    assert!(!folder.site().join("gone").exists());
    assert_eq!(folder.names(), ["site"]);
    let counts = (report.n_new, report.n_changed, report.n_same, report.n_removed);
    assert_eq!((counts, report.n_foreign, report.left_behind), ((1, 1, 1, 1), 0, None));
}

#[cfg(unix)]
#[test]
fn a_build_without_changes_writes_nothing_at_all() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::with_site(OLD);
    let stamps = || {
        let paths = [folder.0.clone(), folder.site(), folder.site().join(MANIFEST)];
        paths.map(|path| fs::metadata(path).unwrap()).map(|it| (it.ino(), it.ctime_nsec()))
    };
    let before = stamps();
    let report = build(&folder.site(), OLD).unwrap();
    assert_eq!((report.n_same, report.n_changed), (3, 0));
    assert_eq!(stamps(), before);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_the_same_file_after_the_swap() {
    use std::os::unix::fs::MetadataExt;
    let folder = Folder::with_site(OLD);
    let number = |path: &str| fs::metadata(folder.site().join(path)).unwrap().ino();
    let before = (number("b/b.html"), number("a.html"));
    build(&folder.site(), NEW).unwrap();
    assert_eq!(number("b/b.html"), before.0);
    assert_ne!(number("a.html"), before.1);
}

#[test]
fn two_builds_of_one_source_are_the_same_to_the_list() {
    let (one, two) = (Folder::with_site(OLD), Folder::with_site(NEW));
    build(&one.site(), NEW).unwrap();
    let read = |folder: &Folder| fs::read(folder.site().join(MANIFEST)).unwrap();
    assert_eq!(read(&one), read(&two));
}

#[test]
fn a_file_edited_by_hand_is_written_again() {
    let folder = Folder::with_site(OLD);
    for edited in ["hand a", "old", "ald a", ""] {
        fs::write(folder.site().join("a.html"), edited).unwrap();
        let report = build(&folder.site(), OLD).unwrap();
        assert_eq!((report.n_changed, report.n_same), (1, 2), "{edited}");
        check(&folder.site(), OLD);
    }
    fs::remove_dir_all(folder.site().join("b")).unwrap();
    assert_eq!(build(&folder.site(), OLD).unwrap().n_new, 1);
    check(&folder.site(), OLD);
}

#[test]
fn a_damaged_list_changes_nothing_in_the_output() {
    let list = |folder: &Folder| folder.site().join(MANIFEST);
    let whole = fs::read(list(&Folder::with_site(OLD))).unwrap();
    for at in (1..whole.len()).step_by(7) {
        let folder = Folder::with_site(OLD);
        let mut flipped = whole.clone();
        flipped[at] ^= 4;
        fs::write(list(&folder), if at % 2 == 0 { &whole[..at] } else { &flipped }).unwrap();
        build(&folder.site(), &NEW[..2]).unwrap();
        // A file of Beside's that no whole line names is kept as someone else's.
        let mut texts = texts(&folder.site());
        texts.retain(|(path, _)| path != "gone/c.html");
        assert_eq!(texts, [("a.html", "new a"), ("b/b.html", "b")].map(owned), "at {at}");
        build(&folder.site(), OLD).unwrap();
        check(&folder.site(), OLD);
    }
}

fn owned((path, text): (&str, &str)) -> (String, String) {
    (path.to_owned(), text.to_owned())
}

#[test]
fn a_read_only_folder_is_refused_and_stays() {
    for locked in ["", "b"] {
        let folder = Folder::with_site(OLD);
        let path = folder.site().join(locked);
        let usual = fs::metadata(&path).unwrap().permissions();
        let mut read_only = usual.clone();
        read_only.set_readonly(true);
        fs::set_permissions(&path, read_only).unwrap();
        let before = tree(&folder.site());
        let error = build(&folder.site(), NEW).unwrap_err();
        assert!(error.to_string().ends_with("is read-only"), "{error}");
        assert_eq!(tree(&folder.site()), before);
        assert_eq!(folder.names(), ["site"]);
        fs::set_permissions(&path, usual).unwrap();
    }
}

#[test]
fn a_copied_file_is_the_one_that_was_read_or_nothing_is_written() {
    let folder = Folder::with_site(OLD);
    let from = folder.0.join("source.mp3");
    fs::write(&from, "sound").unwrap();
    let hash = Content::Bytes("sound".into()).hash();
    let content = Content::Copy { from: from.clone(), len: 5, hash };
    let artifact = Artifact { path: "a/sound.mp3".into(), content, origin: "source.mp3".into() };
    let (wanted, _) = Artifacts::collect([artifact]);
    let before = tree(&folder.site());

    fs::write(&from, "noise").unwrap();
    let error = write(&folder.site(), &wanted, || ()).unwrap_err().to_string();
    assert!(error.ends_with("changed while the site was being built"), "{error}");
    assert_eq!(tree(&folder.site()), before);

    fs::remove_file(&from).unwrap();
    let error = write(&folder.site(), &wanted, || ()).unwrap_err().to_string();
    assert!(error.contains("source.mp3"), "{error}");
    assert_eq!(tree(&folder.site()), before);
    assert_eq!(folder.names(), ["site"]);

    fs::write(&from, "sound").unwrap();
    write(&folder.site(), &wanted, || ()).unwrap();
    check(&folder.site(), &[("a/sound.mp3", "sound")]);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_stays_a_link() {
    let folder = Folder::new();
    let (real, site) = (folder.0.join("elsewhere/real"), folder.site());
    std::os::unix::fs::symlink("elsewhere/real", &site).unwrap();
    for files in [OLD, NEW] {
        build(&site, files).unwrap();
        check(&real, files);
        assert_eq!(fs::read_link(&site).unwrap(), Path::new("elsewhere/real"));
        assert_eq!(folder.names(), ["elsewhere", "site"]);
    }
    fs::rename(&real, folder.0.join("elsewhere/.real.beside-old")).unwrap();
    recover(&site).unwrap();
    check(&real, NEW);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end_in_an_error() {
    let folder = Folder::new();
    std::os::unix::fs::symlink("site", folder.site()).unwrap();
    let error = build(&folder.site(), NEW).unwrap_err().to_string();
    assert!(error.contains(&*folder.site().to_string_lossy()), "{error}");
    assert!(is_inside(&folder.site(), &folder.0).is_err());
}

#[cfg(unix)]
#[test]
fn folders_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with_site(OLD);
    let mode = |path: &str| fs::metadata(folder.site().join(path)).unwrap().permissions().mode();
    for (path, bits) in [("", 0o2770), ("b", 0o711)] {
        fs::set_permissions(folder.site().join(path), fs::Permissions::from_mode(bits)).unwrap();
    }
    let before = (mode(""), mode("b"));
    build(&folder.site(), NEW).unwrap();
    assert_eq!((mode(""), mode("b")), before);
}

#[test]
fn a_target_that_is_no_folder_is_refused() {
    let folder = Folder::new();
    fs::write(folder.site(), "mine").unwrap();
    let error = build(&folder.site(), NEW).unwrap_err().to_string();
    assert!(error.ends_with("is not a folder that can hold a site"), "{error}");
    assert!(build(&folder.site().join("x"), NEW).is_err());
    assert!(build(Path::new("/"), NEW).is_err());
    assert_eq!(fs::read(folder.site()).unwrap(), b"mine");
}

#[test]
fn a_site_of_no_files_is_a_site() {
    let folder = Folder::with_site(OLD);
    assert_eq!(build(&folder.site(), &[]).unwrap().n_removed, 3);
    check(&folder.site(), &[]);
    build(&folder.site(), NEW).unwrap();
    check(&folder.site(), NEW);
}

#[test]
fn a_rebuild_over_any_output_is_a_clean_build() {
    let folder = Folder::new();
    let mut dice = 1_u32;
    let mut throw = |sides: u32| {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (dice >> 16) % sides
    };
    for _ in 0..200 {
        let mut files = BTreeMap::new();
        for _ in 0..throw(8) {
            let path = ["a", "b/c", "b/d", "e/f/g", "e/h", "i/j/k/l"][throw(6) as usize];
            files.insert(path, ["one", "two", "three"][throw(3) as usize]);
        }
        let files: Vec<_> = files.into_iter().collect();
        build(&folder.site(), &files).unwrap();
        check(&folder.site(), &files);
        let list = fs::read(folder.site().join(MANIFEST)).unwrap();
        assert_eq!(list, fs::read(Folder::with_site(&files).site().join(MANIFEST)).unwrap());
    }
    assert_eq!(folder.names(), ["site"]);
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let folder = Folder::with_site(&[("a", "file"), ("B", "b")]);
    for files in
        [&[("a/b/c", "deep"), ("b", "b")][..], &[("a/b", "less"), ("B", "b")], &[("a", "file")]]
    {
        build(&folder.site(), files).unwrap();
        check(&folder.site(), &{
            let mut sorted = files.to_vec();
            sorted.sort_unstable();
            sorted
        });
    }
}

#[test]
fn one_folder_is_inside_another_wherever_the_links_lead() {
    let folder = Folder::with_site(OLD);
    let at = |path: &str| folder.0.join(path);
    let inside = |inner: &str, outer: &str| is_inside(&at(inner), &at(outer)).unwrap();
    assert!(inside("site", "site") && inside("site/b", "site") && inside("site/no/where", "site"));
    assert!(!inside("site", "site/b") && !inside("sites", "site") && !inside("site/../x", "site"));
    assert!(inside("no/../site/x", "site"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("site/b", at("link")).unwrap();
        std::os::unix::fs::symlink("site/yet/to/be", at("nowhere")).unwrap();
        assert!(inside("link/new", "site") && inside("nowhere", "site"));
        assert!(!inside("link/../../x", "site"));
    }
}
