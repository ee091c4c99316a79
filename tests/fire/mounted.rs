//! Small disks in memory, which fill up, turn read-only and list their folders in another order.

use crate::folder::Folder;
use crate::folder::build;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::project;
use crate::folder::put;
use crate::folder::stamps;
use crate::folder::stderr;
use crate::folder::tree;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

/// A disk in memory, taken away at its end.
pub struct Disk {
    path: PathBuf,
}

impl Disk {
    /// Mounts a disk of a size, `2m`; only root may, and not everywhere.
    pub fn mount(path: &Path, options: &str) -> Option<Disk> {
        fs::create_dir_all(path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(path);
        let is_there = mount.output().is_ok_and(|output| output.status.success());
        is_there.then(|| Disk { path: path.to_owned() })
    }

    /// Mounts it once more with other options.
    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let status = Command::new("mount").args(["-o", &options]).arg(&self.path).status();
        assert!(status.unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.path).status();
    }
}

/// Fills a disk by bytes and by files, then lets nobody write to it.
pub fn full_and_read_only() -> String {
    let folder = Folder::new();
    let root = folder.at("project");
    project(&root);
    let Some(disk) = Disk::mount(&folder.at("disk"), "size=2m") else {
        return "no disk can be mounted here, so nothing was shown".to_owned();
    };
    let site = folder.at("disk/site");
    let old = built(&root, &site);
    put(&root, "content/en/film.mp4", vec![7; 3 << 20]);
    put(&root, "content/en/learn/m/1-first.md", "# First\n\nAnother text.\n");
    refuses(&folder, "No space left on device");
    disk.remount("size=64m,nr_inodes=80");
    refuses(&folder, "No space left on device");
    disk.remount("size=64m,nr_inodes=0,ro");
    refuses(&folder, "Read-only file system");
    let elsewhere = built(&root, &folder.at("elsewhere"));
    disk.remount("size=64m,nr_inodes=0,rw");
    let new = built(&root, &site);
    assert!(new == elsewhere && new != old);
    read_only_source(&folder);
    "2 full disks and a read-only one told, a read-only source built".to_owned()
}

/// Builds onto the disk: the site stays as it is, to the times of its files, and the message names it.
fn refuses(folder: &Folder, cause: &str) {
    let site = folder.at("disk/site");
    let (before, old) = (stamps(&site), tree(&site));
    let output = build(&folder.at("project"), &site).output().unwrap();
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(cause) && said.contains("/disk/"), "{said}");
    let found = tree(&site);
    assert!(found == old, "{}", difference(&found, &old));
    assert_eq!(stamps(&site), before);
    assert_eq!(crate::folder::names(&folder.at("disk")), ["site"]);
}

/// A course on a disk that nobody may write to is built elsewhere.
fn read_only_source(folder: &Folder) {
    let path = folder.at("source");
    let disk = Disk::mount(&path, "size=2m").unwrap();
    project(&path);
    disk.remount("ro");
    assert_eq!(built(&path, &folder.at("one")), built(&path, &folder.at("two")));
}
