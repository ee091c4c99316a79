//! A preview whose project is changed all the time: what it serves is always whole, and in the end it is what a build makes.

use crate::folder::Dice;
use crate::folder::Folder;
use crate::folder::Tree;
use crate::folder::build;
use crate::folder::put;
use crate::folder::stderr;
use crate::folder::tree;
use crate::preview::Ear;
use crate::preview::PATIENCE;
use crate::preview::Preview;
use crate::preview::Visitor;
use crate::preview::shown;
use crate::saves;
use std::collections::BTreeSet;
use std::fs;
use std::panic;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

/// Saves, and how many of them stand between two comparisons.
const N_SAVES: usize = 500;
const N_BETWEEN: usize = 50;

/// Files that a burst changes.
const N_BURST: usize = 1000;

/// So much time of the processor the preview may take for all saves: the clock would measure what else the machine does.
const LIMIT: Duration = Duration::from_secs(60);

const LOCALES: [&str; 2] = ["en", "es"];

/// Modules and pages in each that are there from the start.
const N_MODULES: usize = 4;
const N_PAGES: usize = 5;

/// A project of forty pages in two languages.
pub fn project(root: &Path) {
    put(root, "site.yaml", SETTINGS);
    put(root, MARKED, "# Marked\n");
    put(root, FACTS, "clinic-name: The clinic\n");
    for locale in LOCALES {
        for module in 0..N_MODULES {
            for page in 0..N_PAGES {
                put(root, &place(locale, module, page), text(module * 10 + page));
            }
        }
    }
}

const SETTINGS: &str = "name: Test\nlocales: [en, es]\nregion: here\n";
const MARKED: &str = "content/en/learn/marked/1-page.md";
const FACTS: &str = "content/data/facts/here.yaml";

fn place(locale: &str, module: usize, page: usize) -> String {
    format!("content/{locale}/learn/m{module}/{page}-page.md")
}

/// A page that says something, and has what a half of it would lack.
fn text(n: usize) -> String {
    let words = "Listen, wait, and say back what you heard. ".repeat(1 + n % 40);
    let list = "::: keypoints\n\n- Wait.\n- Ask.\n\n:::\n";
    format!(
        "---\ntitle: Page {n}\nsummary: Number {n}.\n---\n\n{words}\n\n## Part {n}\n\nGo to {{{{ local.clinic-name }}}}.\n\n{list}\nThe end of {n}.\n"
    )
}

/// A preview of a project, with all that was ever seen in it.
struct Stage {
    folder: Folder,
    preview: Preview,
    ear: Ear,
    /// All paths that ever were in the site.
    known: BTreeSet<String>,
    n_marks: usize,
}

impl Stage {
    fn new() -> Stage {
        let (folder, preview) = shown(project);
        let ear = preview.visitor.listen();
        Stage { folder, preview, ear, known: BTreeSet::new(), n_marks: 0 }
    }

    /// Waits until the preview is quiet; then it serves what a clean build writes, and nothing else.
    fn compare(&mut self, after: &str) {
        self.reach();
        let state = self.ear.quiet();
        let clean = self.clean();
        let visitor = self.preview.visitor;
        for (path, file) in &clean {
            let answer = visitor.get(&format!("/{path}"));
            assert_eq!(answer.status, 200, "`{path}` after {after}; {state:?}");
            assert!(answer.is_whole(), "`{path}` after {after} is not whole");
            let is_same = answer.file() == *file;
            assert!(is_same, "`{path}` after {after} differs from a build; {state:?}");
        }
        for path in self.known.iter().filter(|path| !clean.contains_key(*path)) {
            let status = visitor.get(&format!("/{path}")).status;
            assert_eq!(status, 404, "`{path}` is no more after {after}; {state:?}");
        }
        self.known.extend(clean.into_keys());
    }

    /// Saves one page more and waits for it. The system tells of changes in their order, so all that was saved
    /// before has been heard of then, however busy the machine is.
    fn reach(&mut self) {
        self.n_marks += 1;
        let mark = format!("Mark {}.", self.n_marks);
        put(&self.folder.at("project"), MARKED, format!("# Marked\n\n{mark}\n"));
        let deadline = Instant::now() + PATIENCE;
        let address = MARKED.replace("content", "").replace(".md", ".html");
        let visitor = self.preview.visitor;
        while !String::from_utf8_lossy(&visitor.get(&address).body).contains(&mark) {
            assert!(Instant::now() < deadline, "`{mark}` is not shown");
            thread::sleep(Duration::from_millis(5));
        }
        // An event of before this save may still be on its way.
        let shown = visitor.listen().until("a state", |state| state.generation > 0);
        self.ear.until("that state", |state| state.generation >= shown.generation);
    }

    /// What a build makes of the project as it is now.
    fn clean(&self) -> Tree {
        let out = self.folder.at("clean");
        let output = build(&self.folder.at("project"), &out).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let mut clean = tree(&out);
        fs::remove_dir_all(&out).unwrap();
        clean.remove(".beside-manifest");
        clean
    }
}

/// Works on a project while a reader reads; gives the number of pages read.
fn while_read(work: impl FnOnce(&mut Stage)) -> usize {
    let mut stage = Stage::new();
    let visitor = stage.preview.visitor;
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| read(visitor, &is_over));
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| work(&mut stage)));
        is_over.store(true, Ordering::Relaxed);
        let n_read = reader.join();
        outcome.unwrap();
        n_read.unwrap()
    })
}

/// Reads pages that are always there until all is over: each is there, and whole.
fn read(visitor: Visitor, is_over: &AtomicBool) -> usize {
    let mut pages: Vec<String> = ["/", "/en/", "/es/learn/"].map(str::to_owned).to_vec();
    for page in 0..N_PAGES {
        pages.extend(LOCALES.map(|locale| format!("/{locale}/learn/m0/{page}-page.html")));
    }
    let mut n_read = 0;
    while !is_over.load(Ordering::Relaxed) {
        for page in &pages {
            let answer = visitor.get(page);
            assert_eq!(answer.status, 200, "`{page}` while files are saved");
            assert!(answer.is_whole(), "`{page}` is cut");
            assert!(answer.body.trim_ascii_end().ends_with(b"</html>"), "`{page}` is half");
            n_read += 1;
        }
    }
    n_read
}

/// Saves at random as editors do, adds, removes and renames, and compares again and again.
pub fn saves_at_random() -> String {
    let mut took = Duration::ZERO;
    let n_read = while_read(|stage| {
        let mut dice = Dice(1);
        stage.compare("the start");
        for n in 1..=N_SAVES {
            let done = edit(&stage.folder.at("project"), &mut dice);
            saves::pause(&mut dice, 30);
            if n % N_BETWEEN == 0 {
                stage.compare(&format!("{n} saves, the last of which was {done}"));
            }
        }
        took = stage.preview.time();
    });
    assert!(took < LIMIT, "it took {took:?}");
    let (n_compared, took) = (N_SAVES / N_BETWEEN + 1, took.as_secs_f64());
    format!(
        "{N_SAVES} saves, {n_compared} comparisons, {n_read} pages read, {took:.1} s of the processor"
    )
}

/// Does one thing to a project and says what.
fn edit(root: &Path, dice: &mut Dice) -> String {
    let n = dice.throw(100);
    let locale = LOCALES[dice.throw(2)];
    let page = root.join(place(locale, dice.throw(N_MODULES), dice.throw(N_PAGES)));
    let mut other = || root.join(place(locale, 1 + dice.throw(N_MODULES + 2), dice.throw(9)));
    let (loose, to) = (other(), other());
    let name = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
    match n {
        0..60 => saves::save(&page, &text(n), dice),
        60..68 => saves::save(&loose, &text(n), dice),
        68..74 => drop(fs::remove_file(&loose)),
        74..80 => rename(&loose, &to),
        80..84 => rename(loose.parent().unwrap(), to.parent().unwrap()),
        84..87 => drop(fs::remove_dir_all(loose.parent().unwrap())),
        87..90 => put(root, &format!("content/{locale}/learn/deep{n}/a/b/1-page.md"), text(n)),
        90..92 => saves::save(&loose.with_extension("mp3"), &text(n), dice),
        _ => whole(root, dice),
    }
    format!("edit {n} of {}", name(&page) + ", " + &name(&loose) + ", " + &name(&to))
}

fn rename(from: &Path, to: &Path) {
    if from.exists() && !to.exists() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(from, to).unwrap();
    }
}

/// Changes something that shows on all pages.
fn whole(root: &Path, dice: &mut Dice) {
    let n = dice.throw(50);
    let own =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let css = own("themes/default/css/footer.css");
    let template = own("themes/default/templates/read.html");
    let (path, text) = match n % 5 {
        0 => (FACTS, format!("clinic-name: Clinic {n}\n")),
        1 => ("site.yaml", format!("{SETTINGS}tagline: Number {n}\n")),
        2 => ("locales/en/interface.ftl", format!("skip-to-content = Skip {n}\n")),
        3 => ("themes/default/css/footer.css", format!("{css}.n{n} {{ color: red; }}\n")),
        _ => (
            "themes/default/templates/read.html",
            template.replace("<article>", &format!("<article id=\"n{n}\">")),
        ),
    };
    saves::save(&root.join(path), &text, dice);
}

/// Changes a thousand files at once, as `git checkout` does: each is deleted and written anew.
pub fn bursts() -> String {
    let mut took = Vec::new();
    let n_read = while_read(|stage| {
        let root = stage.folder.at("project");
        for branch in ["one", "two"] {
            let began = Instant::now();
            (0..N_BURST).for_each(|n| check_out(&root, n, branch));
            stage.compare(&format!("branch {branch} was checked out"));
            took.push(began.elapsed());
        }
        let began = Instant::now();
        for locale in LOCALES {
            fs::remove_dir_all(root.join(format!("content/{locale}/learn/burst"))).unwrap();
        }
        stage.compare("the branch was left");
        took.push(began.elapsed());
    });
    let took = took.iter().map(|it| format!("{:.1}", it.as_secs_f64()));
    format!("{N_BURST} files in {} s, {n_read} pages read", took.collect::<Vec<_>>().join(", "))
}

/// A tenth of the files are pages, the rest sounds.
fn check_out(root: &Path, n: usize, branch: &str) {
    let (locale, kind) = (LOCALES[n % 2], if n % 10 < 2 { "md" } else { "mp3" });
    let path = format!("content/{locale}/learn/burst/f{}/{n}-page.{kind}", n % 7);
    let _ = fs::remove_file(root.join(&path));
    put(root, &path, format!("# Page {n}\n\nThis is branch {branch}.\n"));
}

/// Moves the whole content away and back, takes a folder of it and puts another in its place: what is watched then still is.
pub fn folders_that_change_places() -> String {
    let n_read = while_read(|stage| {
        let root = stage.folder.at("project");
        let (content, aside) = (root.join("content"), root.join("aside"));
        for n in 0..10 {
            fs::rename(&content, &aside).unwrap();
            fs::rename(&aside, &content).unwrap();
            put(&root, &place("en", 1, 1), text(n));
            stage.compare("the content was moved away and back");
            put(&root, &place("es", 2, 2), text(50 + n));
            put(&root, FACTS, format!("clinic-name: House {n}\n"));
            stage.compare("a save after that");
        }
    });
    format!("10 moves, {n_read} pages read")
}
