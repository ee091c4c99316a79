//! Files that Beside did not write: kept, or named when they are in the way.

use super::Folder;
use super::NEW;
use super::OLD;
use super::age;
use super::build;
use super::check;
use super::tree;
use beside::output::MANIFEST;
use std::fs;
use std::path::Path;

#[test]
fn files_of_others_stay() {
    let folder = Folder::with_site(OLD);
    let site = folder.site();
    fs::create_dir_all(site.join(".git/objects")).unwrap();
    fs::create_dir_all(site.join("uploads/empty")).unwrap();
    for path in ["CNAME", ".git/config", "gone/mine.txt"] {
        fs::write(site.join(path), path).unwrap();
        age(&site.join(path));
    }
    let before = tree(&site);
    let report = build(&site, NEW).unwrap();
    let after = tree(&site);
    for path in ["CNAME", ".git/config", "gone/mine.txt"] {
        assert_eq!(before[path], after[path], "{path}");
    }
    assert!(site.join(".git/objects").is_dir() && site.join("uploads/empty").is_dir());
    assert!(!site.join("gone/c.html").exists());
    assert_eq!((report.n_foreign, report.n_removed), (3, 1));
}

#[cfg(target_os = "linux")]
#[test]
fn links_and_names_that_are_no_utf8_stay() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with_site(OLD);
    let site = folder.site();
    let odd = site.join("b").join(OsStr::from_bytes(b"caf\xe9"));
    fs::write(&odd, "odd").unwrap();
    std::os::unix::fs::symlink("circle", site.join("circle")).unwrap();
    std::os::unix::fs::symlink("..", site.join("up")).unwrap();
    build(&site, NEW).unwrap();
    assert_eq!(fs::read(&odd).unwrap(), b"odd");
    assert_eq!(fs::read_link(site.join("circle")).unwrap(), Path::new("circle"));
    assert_eq!(fs::read_link(site.join("up")).unwrap(), Path::new(".."));
}

#[test]
fn a_folder_with_files_of_others_is_refused_until_it_is_shared() {
    let folder = Folder::new();
    let site = folder.site();
    fs::create_dir(&site).unwrap();
    fs::write(site.join("thesis.odt"), "mine").unwrap();
    let error = build(&site, NEW).unwrap_err();
    let path = site.display();
    assert_eq!(error.to_string(), format!("`{path}` holds files that Beside did not write"));
    assert!(error.help().contains(&format!("make an empty file `{path}/{MANIFEST}`")));
    check(&site, &[("thesis.odt", "mine")]);
    assert_eq!(folder.names(), ["site"]);

    fs::write(site.join(MANIFEST), "").unwrap();
    build(&site, &[("a", "a")]).unwrap();
    check(&site, &[("a", "a"), ("thesis.odt", "mine")]);
}

#[test]
fn an_empty_folder_and_one_with_litter_is_taken() {
    let folder = Folder::new();
    fs::create_dir(folder.site()).unwrap();
    fs::write(folder.site().join(".DS_Store"), "litter").unwrap();
    build(&folder.site(), &[("a", "a")]).unwrap();
    check(&folder.site(), &[(".DS_Store", "litter"), ("a", "a")]);
}

#[test]
fn a_file_of_someone_else_in_the_way_is_named_and_kept() {
    let in_the_way = [("d", "d/e/f.html"), ("a.html/mine", "a.html"), ("d/e/f.html", "d/e/f.html")];
    for (theirs, ours) in in_the_way {
        let folder = Folder::with_site(&[("b/b.html", "b")]);
        let path = folder.site().join(theirs);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "theirs").unwrap();
        let before = tree(&folder.site());
        let error = build(&folder.site(), NEW).unwrap_err().to_string();
        assert!(error.contains(&format!("from `{ours}.md`")), "{error}");
        assert!(error.contains(&*path.to_string_lossy()), "{error}");
        assert_eq!(tree(&folder.site()), before);
        assert_eq!(folder.names(), ["site"]);
    }
}

#[test]
fn a_file_of_someone_else_with_the_same_bytes_becomes_ours() {
    let folder = Folder::with_site(OLD);
    fs::write(folder.site().join("more.html"), "more").unwrap();
    build(&folder.site(), &[("more.html", "more")]).unwrap();
    build(&folder.site(), &[("a.html", "a")]).unwrap();
    check(&folder.site(), &[("a.html", "a")]);
}
