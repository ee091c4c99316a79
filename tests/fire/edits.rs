//! Builds over the output of earlier builds: what comes out is what a clean build makes.

use crate::folder::Dice;
use crate::folder::Folder;
use crate::folder::built;
use crate::folder::difference;
use crate::folder::each;
use crate::folder::names;
use crate::folder::project;
use crate::folder::put;
use crate::folder::tree;
use std::fs;
use std::path::Path;

/// Projects that are edited, and edits of each.
const N_PROJECTS: usize = 4;
const N_EDITS: usize = 50;

/// Where pages, sounds and folders come and go.
const PLACES: &[&str] = &["m/1-first", "m/2-a", "m/3-b", "n/1-a", "n/2-b", "n/o/1-a", "n/o/2-b"];

/// Adds, changes, renames, moves and deletes at random, and compares after each build.
pub fn at_random() -> String {
    each(N_PROJECTS, |seed| {
        let folder = Folder::in_memory();
        let (root, site) = (folder.at("project"), folder.at("site"));
        project(&root);
        let mut dice = Dice(seed as u64);
        for _ in 0..N_EDITS {
            let done = edit(&root, &mut dice);
            let (over, clean) = (built(&root, &site), built(&root, &folder.at("clean")));
            assert!(over == clean, "after {done}, seed {seed}: {}", difference(&over, &clean));
            fs::remove_dir_all(folder.at("clean")).unwrap();
            assert_eq!(folder.names(), ["project", "site"], "after {done}");
        }
    });
    format!("{} edits", N_PROJECTS * N_EDITS)
}

/// Does one thing to a project and says what.
fn edit(root: &Path, dice: &mut Dice) -> &'static str {
    let mut place = |ending: &str| {
        let place = PLACES[dice.throw(PLACES.len())];
        root.join(format!("content/en/learn/{place}.{ending}"))
    };
    let (page, other, sound) = (place("md"), place("md"), place("mp3"));
    let text = format!("# Page\n\nText {}.\n", dice.throw(5));
    match dice.throw(8) {
        0 | 1 => write(&page, &text),
        2 => write(&sound, &text),
        3 => remove(&page),
        4 => remove(&sound),
        5 => rename(&page, &other),
        6 => locales(root, dice.throw(3)),
        _ => theme(root, dice.throw(3)),
    }
}

fn write(path: &Path, text: &str) -> &'static str {
    put(path.parent().unwrap(), &path.file_name().unwrap().to_string_lossy(), text);
    "writing a file"
}

fn remove(path: &Path) -> &'static str {
    let _ = fs::remove_file(path);
    "deleting a file"
}

fn rename(from: &Path, to: &Path) -> &'static str {
    if from.exists() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(from, to).unwrap();
    }
    "renaming a page"
}

/// Says in which languages the site is, and writes a page in the last of them.
fn locales(root: &Path, n: usize) -> &'static str {
    let locales = ["en", "en, es", "en, es, ur"][n];
    let settings = fs::read_to_string(root.join("site.yaml")).unwrap();
    let kept = settings.lines().filter(|line| !line.starts_with("locales:"));
    let kept: String = kept.map(|line| format!("{line}\n")).collect();
    put(root, "site.yaml", format!("{kept}locales: [{locales}]\n"));
    let last = locales.rsplit(' ').next().unwrap();
    put(root, &format!("content/{last}/learn/m/1-first.md"), "# Otra\n\nPalabras.\n");
    "changing the languages"
}

/// Takes another theme, or changes the one there is.
fn theme(root: &Path, n: usize) -> &'static str {
    let settings = fs::read_to_string(root.join("site.yaml")).unwrap();
    let theme = ["theme: bare", "theme: default", "theme: paper"][n];
    let lines = settings.lines().map(|line| if line.starts_with("theme:") { theme } else { line });
    put(root, "site.yaml", lines.map(|line| format!("{line}\n")).collect::<String>());
    let template = format!("{{{{ page.title }}}}: {n}\n{{{{ page.body | safe }}}}\n");
    put(root, "themes/bare/templates/read.html", template);
    "changing the theme"
}

/// A page, its folder, a sound and a language that are taken from the sources are gone from the site.
pub fn of_stale_files() -> String {
    let folder = Folder::in_memory();
    let (root, site) = (folder.at("project"), folder.at("site"));
    project(&root);
    put(&root, "site.yaml", "name: Test\ntheme: bare\nlocales: [en, es]\n");
    let gone = [
        ("content/en/learn/m/2-gone.md", "en/learn/m/2-gone.html"),
        ("content/en/learn/gone/1-a.md", "en/learn/gone/1-a.html"),
        ("content/en/learn/m/sound.mp3", "en/learn/m/sound.mp3"),
        ("content/es/learn/m/1-first.md", "es/learn/m/1-first.html"),
    ];
    for (path, _) in gone {
        put(&root, path, "# Gone\n");
    }
    let old = built(&root, &site);
    put(&site, "mine.txt", "a file of someone else");
    for (path, address) in gone {
        assert!(old.contains_key(address), "`{address}` is not there: {:?}", old.keys());
        fs::remove_file(root.join(path)).unwrap();
    }
    fs::remove_dir(root.join("content/en/learn/gone")).unwrap();
    fs::remove_dir_all(root.join("content/es")).unwrap();
    put(&root, "site.yaml", "name: Test\ntheme: bare\nlocales: [en]\n");
    let new = built(&root, &site);
    let left: Vec<&str> =
        gone.iter().map(|(_, address)| *address).filter(|it| new.contains_key(*it)).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!new.keys().any(|path| path.starts_with("es/")) && !site.join("es").exists());
    assert!(!names(&site.join("en/learn")).contains(&"gone".to_owned()));
    let mut clean = built(&root, &folder.at("clean"));
    clean.insert("mine.txt".to_owned(), b"a file of someone else".to_vec());
    assert!(tree(&site) == clean, "{}", difference(&tree(&site), &clean));
    format!(
        "{} of {} files gone, a file of someone else kept",
        old.len() + 1 - new.len(),
        old.len()
    )
}
