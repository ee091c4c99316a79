//! A preview whose author makes mistakes and mends them, and how it begins and ends.

use crate::folder::Folder;
use crate::folder::put;
use crate::folder::stamps;
use crate::folder::tree;
use crate::preview::Ear;
use crate::preview::PATIENCE;
use crate::preview::Preview;
use crate::preview::Visitor;
use crate::preview::serve;
use crate::preview::shown;
use crate::soak;
use std::fs;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

const PAGE: &str = "content/en/learn/m0/0-page.md";
const ADDRESS: &str = "/en/learn/m0/0-page.html";
const TEMPLATE: &str = "themes/default/templates/read.html";

/// A page with a question that has no right answer, which is an error.
const BROKEN: &str =
    "# Page\n\nBroken words.\n\n::: quiz\n\n## What do you say?\n\n- Nothing\n- Something\n\n:::\n";

/// So long a change may stay unseen where files are only looked at.
const LONGEST_LOOK: Duration = Duration::from_secs(2);

fn words(words: &str) -> String {
    format!("# Page\n\n{words}\n")
}

/// Whether the page has these words now.
fn has(visitor: Visitor, words: &str) -> bool {
    String::from_utf8(visitor.get(ADDRESS).body).unwrap().contains(words)
}

/// Waits until the page has these words; says how long that took.
fn shows(visitor: Visitor, words: &str) -> Duration {
    let began = Instant::now();
    while !has(visitor, words) {
        assert!(began.elapsed() < PATIENCE, "`{words}` is not shown");
        thread::sleep(Duration::from_millis(5));
    }
    began.elapsed()
}

/// What an author breaks: the file, its text, and what the finding says of the place.
fn mistakes(template: &str) -> [(&'static str, String, &'static str); 3] {
    [
        (PAGE, BROKEN.to_owned(), "\"line\":7"),
        ("site.yaml", "name: Test\nlocales: [en, es\nregion: here\n".to_owned(), "\"line\":"),
        (TEMPLATE, template.replace("{% endblock main %}", "{% endblok main %}"), "\"line\":"),
    ]
}

/// Breaks a page, the settings and the theme, each three times: the last good page stays, the mistake is told, and mended it goes on.
pub fn keeps_the_last_good_page() -> String {
    let (folder, preview) = shown(soak::project);
    let (root, visitor) = (folder.at("project"), preview.visitor);
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(TEMPLATE);
    put(&root, TEMPLATE, fs::read(own).unwrap());
    let template = fs::read_to_string(root.join(TEMPLATE)).unwrap();
    let mut ear = visitor.listen();
    for n in 0..3 {
        for (path, broken, place) in mistakes(&template) {
            let good = format!("Good words {n} before {path}.");
            put(&root, PAGE, words(&good));
            shows(visitor, &good);
            ear.quiet();
            let mended = fs::read_to_string(root.join(path)).unwrap();
            put(&root, path, &broken);
            is_told(&mut ear, path, place);
            assert!(has(visitor, &good), "{path} is broken, and so is the page");
            put(&root, path, mended);
            ear.until("no error", |state| !state.findings.contains("\"error\"") && state.settled);
            assert!(has(visitor, &good), "{path} is mended");
        }
    }
    "9 mistakes told and mended".to_owned()
}

/// A page is broken, and while it is, others are written: at no moment is the broken page shown.
pub fn keeps_it_while_others_are_written() -> String {
    let (folder, preview) = shown(soak::project);
    let (root, visitor) = (folder.at("project"), preview.visitor);
    let other = |words: &str| {
        put(&root, "content/en/learn/m0/1-page.md", format!("# Other\n\n{words}\n"));
    };
    let has_other = |words: &str| {
        let page = visitor.get("/en/learn/m0/1-page.html").body;
        String::from_utf8(page).unwrap().contains(words)
    };
    let mut n_looks = 0;
    for n in 0..6 {
        let good = format!("Good words {n}.");
        put(&root, PAGE, words(&good));
        shows(visitor, &good);
        visitor.listen().quiet();
        put(&root, PAGE, BROKEN);
        if n % 2 == 0 {
            is_told(&mut visitor.listen(), PAGE, "\"line\":7");
        }
        for m in 0..4 {
            let said = format!("Other words {n} {m}.");
            other(&said);
            let began = Instant::now();
            while !has_other(&said) {
                n_looks += 1;
                assert!(began.elapsed() < PATIENCE, "`{said}` is not shown");
                assert!(has(visitor, &good), "round {n}, save {m}: {n_looks} looks");
            }
            if m % 2 == 1 {
                visitor.listen().quiet();
            }
            assert!(has(visitor, &good), "round {n} after save {m}");
        }
    }
    format!("24 saves beside a broken page, {n_looks} looks at it")
}

/// Waits until an error is told with its file, its place and a remedy.
fn is_told(ear: &mut Ear, path: &str, place: &str) {
    let named = format!("\"path\":\"{path}\"");
    ear.until(&named, |state| state.findings.contains(&named) && state.settled);
    let state = ear.quiet();
    let found = state.findings.split("},{").find(|found| {
        found.contains("\"severity\":\"error\"") && found.contains(&named) && found.contains(place)
    });
    let found = found.unwrap_or_else(|| panic!("no error in {path} at {place}: {state:?}"));
    let has_help = found.split_once("\"help\":\"").is_some_and(|(_, help)| !help.starts_with('"'));
    assert!(has_help, "no remedy: {found}");
}

/// A project with a mistake from the start is shown, can be mended, and can be written on before that.
pub fn begins_with_a_mistake() -> String {
    let (folder, preview) = shown(|root| {
        soak::project(root);
        put(root, PAGE, BROKEN);
    });
    let (root, visitor) = (folder.at("project"), preview.visitor);
    let mut ear = visitor.listen();
    is_told(&mut ear, PAGE, "\"line\":7");
    assert!(has(visitor, "Broken words."));
    put(&root, PAGE, BROKEN.replace("Broken words", "Still broken words"));
    shows(visitor, "Still broken words.");
    put(&root, "content/en/learn/m0/1-page.md", "# Other\n\nOther words.\n");
    ear.quiet();
    let other = visitor.get("/en/learn/m0/1-page.html").body;
    assert!(String::from_utf8(other).unwrap().contains("Other words."));
    put(&root, PAGE, words("Mended words."));
    shows(visitor, "Mended words.");
    let state = ear.quiet();
    assert!(!state.findings.contains("\"error\""), "{state:?}");
    "shown, written on and mended".to_owned()
}

/// Ends by both signals, even while somebody listens; tells a taken port; and two previews find two ports.
pub fn begins_and_ends() -> String {
    let folder = Folder::in_memory();
    let root = folder.at("project");
    soak::project(&root);
    for signal in ["-TERM", "-INT"] {
        let preview = Preview::of(&root);
        let mut ear = preview.visitor.listen();
        ear.quiet();
        assert_eq!(preview.ended_by(signal).code(), Some(0), "{signal}");
    }
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = serve(&root, &["--port", &port]).stderr(Stdio::piped()).output().unwrap();
    let said = crate::folder::stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty() && said.contains(&port), "{said}");
    let two = [Preview::start(serve(&root, &[])), Preview::start(serve(&root, &[]))];
    assert_ne!(two[0].visitor.port, two[1].visitor.port);
    assert!(two.iter().all(|preview| preview.visitor.get("/en/").status == 200));
    "2 signals, a taken port, 2 previews at once".to_owned()
}

/// Looks at the files by itself: sees a save, two saves within one second, an older file put in the place of a newer, and new files.
pub fn looks_by_itself() -> String {
    let folder = Folder::in_memory();
    let root = folder.at("project");
    soak::project(&root);
    let preview = Preview::start(serve(&root, &["--port", "0", "--poll"]));
    let visitor = preview.visitor;
    let mut longest = Duration::ZERO;
    for n in 0..6 {
        put(&root, PAGE, words(&format!("Look {n}.")));
        longest = longest.max(shows(visitor, &format!("Look {n}.")));
    }
    let older = folder.at("older.md");
    fs::write(&older, words("Older words.")).unwrap();
    let long_ago = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&older).unwrap().set_modified(long_ago).unwrap();
    fs::rename(&older, root.join(PAGE)).unwrap();
    longest = longest.max(shows(visitor, "Older words."));
    put(&root, "content/en/learn/new/1-new.md", "# New\n");
    let began = Instant::now();
    while visitor.get("/en/learn/new/1-new.html").status != 200 {
        assert!(began.elapsed() < PATIENCE, "a new folder is not seen");
        thread::sleep(Duration::from_millis(5));
    }
    longest = longest.max(began.elapsed());
    assert!(longest < LONGEST_LOOK, "{longest:?}");
    format!("8 changes, the longest unseen for {:.2} s", longest.as_secs_f64())
}

/// A preview that is read and edited writes nothing: the project is the same to the nanosecond.
pub fn writes_nothing() -> String {
    let folder = Folder::in_memory();
    let root = folder.at("project");
    soak::project(&root);
    for path in ["content/en/learn/m0/sound.mp3", "content/en/learn/m0/2-page.md"] {
        put(&root, path, "# Sound\n");
    }
    let (before, names) = (stamps(&root), folder.names());
    let preview = Preview::of(&root);
    let mut ear = preview.visitor.listen();
    ear.quiet();
    for address in ["/", "/en/", ADDRESS, "/en/search/root.js", "/en/learn/m0/sound.mp3"] {
        assert_eq!(preview.visitor.get(address).status, 200, "{address}");
    }
    assert!(stamps(&root) == before, "something was written");
    put(&root, PAGE, BROKEN);
    is_told(&mut ear, PAGE, "\"line\":7");
    put(&root, PAGE, words("Mended."));
    shows(preview.visitor, "Mended.");
    ear.quiet();
    let (after, files) = (stamps(&root), tree(&root));
    assert_eq!(preview.ended_by("-TERM").code(), Some(0));
    assert!(stamps(&root) == after && tree(&root) == files, "something was written at the end");
    assert!(after.keys().eq(before.keys()), "there are other files");
    assert_eq!(folder.names(), names);
    format!("{} files and folders untouched", before.len())
}

/// While a file is open in an editor, its lock, its copy and its swap file are no part of the site and nothing to tell.
pub fn passes_over_files_of_editors() -> String {
    let (folder, preview) = shown(soak::project);
    let (root, visitor) = (folder.at("project"), preview.visitor);
    let mut ear = visitor.listen();
    let before = ear.quiet();
    let own =
        [".#0-page.md", "0-page.md~", ".0-page.md.swp", "0-page.md.swp", ".0-page.md.kate-swp"];
    let place = root.join(PAGE).with_file_name("");
    symlink("someone@machine.4711:1", place.join(own[0])).unwrap();
    own[1..].iter().for_each(|name| put(&place, name, "# Half"));
    put(&root, "content/en/learn/editor/1-new.md", "# New\n");
    ear.until("a new page", |state| state.generation > before.generation);
    let state = ear.quiet();
    assert_eq!(state.findings, before.findings);
    for name in own {
        assert_eq!(visitor.get(&format!("/en/learn/m0/{}", name.replace('#', "%23"))).status, 404);
    }
    format!("{} files passed over", own.len())
}
