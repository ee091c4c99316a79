//! The command line, run as a person runs it.

use snapbox::cmd::Command;
use snapbox::cmd::cargo_bin;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

pub fn beside(folder: &Path) -> Command {
    Command::new(cargo_bin!("beside")).current_dir(folder).env("NO_COLOR", "1")
}

/// A new folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("beside-cli-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn an_empty_folder_is_told_what_to_do() {
    let folder = folder("empty");
    beside(&folder).arg("build").assert().code(2).stdout_eq("").stderr_eq(
        "error: there is no project in this folder: neither `site.yaml` nor any Markdown file\n  = help: start one with `beside new my-course`, or go into the folder that holds your Markdown files\n",
    );
}

#[test]
fn a_new_project_builds_clean_and_says_nothing_in_a_pipe() {
    let folder = folder("new");
    beside(&folder).args(["new", "course"]).assert().success();
    let course = folder.join("course");
    beside(&course).arg("build").assert().success().stdout_eq("").stderr_eq("");
    assert!(course.join("site/index.html").is_file());
    beside(&course).args(["check"]).assert().success().stderr_eq("nothing found\n");
    beside(&folder).args(["new", "course"]).assert().code(2);
}

#[test]
fn an_error_keeps_the_old_site_and_keep_going_replaces_it() {
    let folder = folder("error");
    put(&folder, "content/en/learn/m/1-a.md", "# Old\n");
    beside(&folder).arg("build").assert().success();
    let page = folder.join("site/en/learn/m/1-a.html");
    let old = fs::read(&page).unwrap();
    put(&folder, "content/en/learn/m/1-a.md", "# New\n\n::: rolplay\nText\n:::\n");
    beside(&folder)
        .arg("build")
        .assert()
        .code(1)
        .stderr_eq("error[unknown-block]: [..]\n...\n1 error; the site in `./site` is as it was\n");
    assert_eq!(fs::read(&page).unwrap(), old);
    beside(&folder).args(["build", "--keep-going"]).assert().code(1);
    assert!(String::from_utf8(fs::read(&page).unwrap()).unwrap().contains("New"));
}

#[test]
fn a_warning_writes_the_site_and_strict_does_not() {
    let folder = folder("warning");
    put(&folder, "content/en/a.md", "# A\n\n[gone](b.md)\n");
    beside(&folder).args(["build", "--strict"]).assert().code(1);
    assert!(!folder.join("site").exists());
    beside(&folder).arg("build").assert().success();
    assert!(folder.join("site/en/a.html").is_file());
}

#[test]
fn findings_are_json_or_annotations_when_asked() {
    let folder = folder("format");
    put(&folder, "content/en/a.md", "# A\n\n[gone](b.md)\n");
    beside(&folder).args(["check", "--format", "json"]).assert().success().stdout_eq(
        "{\"column\":1,\"help\":[..],\"line\":3,\"message\":\"nothing lies at `b.md`\",\"path\":\"content/en/a.md\",\"rule\":\"broken-link\",\"severity\":\"warning\"}\n",
    );
    beside(&folder).args(["check", "--format", "github"]).assert().success().stdout_eq(
        "::warning file=content/en/a.md,line=3,col=1,title=broken-link::nothing lies at `b.md`[..]\n",
    );
}

#[test]
fn a_rule_explains_itself_and_a_mistyped_one_is_told() {
    let folder = folder("explain");
    beside(&folder)
        .args(["check", "--explain", "broken-link"])
        .assert()
        .success()
        .stdout_eq("broken-link\n\n[..]\n");
    beside(&folder).args(["check", "--explain", "broken-links"]).assert().code(2).stderr_eq(
        "error: there is no rule `broken-links`\n  = help: did you mean `broken-link`?\n",
    );
}

#[test]
fn fix_gives_items_ids_and_a_second_run_changes_nothing() {
    let folder = folder("fix");
    put(
        &folder,
        "content/en/learn/m/quiz.md",
        "# Q\n\n::: quiz\n\n### What comes first? {objective=o critical}\n\n- [x] A\n- [ ] B\n- [ ] C\n\n### And then?\n\n- [x] A\n- [ ] B\n- [ ] C\n\n:::\n",
    );
    beside(&folder).args(["check", "--fix"]).assert().success();
    let text = fs::read_to_string(folder.join("content/en/learn/m/quiz.md")).unwrap();
    assert!(
        text.contains("### What comes first? {#what-comes-first objective=o critical}\n"),
        "{text}"
    );
    assert!(text.contains("### And then? {#and-then}\n"), "{text}");
    beside(&folder).args(["check", "--fix"]).assert().success();
    assert_eq!(fs::read_to_string(folder.join("content/en/learn/m/quiz.md")).unwrap(), text);
}

#[test]
fn the_site_is_never_written_among_the_content() {
    let folder = folder("misplaced");
    put(&folder, "content/en/a.md", "# A\n");
    for out in ["content", "content/site", ".", ".."] {
        beside(&folder).args(["build", "--out", out]).assert().code(2);
    }
    assert_eq!(fs::read_dir(folder.join("content")).unwrap().count(), 1);
}

#[test]
fn a_course_goes_into_one_file_unless_a_page_would_be_wrong() {
    let folder = folder("export");
    put(&folder, "content/en/learn/m/1-a.md", "# A\n\nWords.\n");
    beside(&folder)
        .arg("export")
        .assert()
        .success()
        .stdout_eq("course-en.html: [..] pages, [..] KB\n");
    let file = folder.join("course-en.html");
    let whole = fs::read_to_string(&file).unwrap();
    assert!(whole.contains("id=\"learn/m/1-a\""));
    beside(&folder).args(["export", "--lang", "xx"]).assert().code(2).stderr_eq(
        "error: the site has no language `xx`\n  = help: name a language of `site.yaml`: `beside export --lang en`\n",
    );
    put(&folder, "content/en/learn/m/1-a.md", "---\ntitle: [\n---\n\nNew words.\n");
    beside(&folder).arg("export").assert().code(1);
    assert_eq!(fs::read_to_string(&file).unwrap(), whole);
}

#[test]
fn help_version_schema_completions_and_the_manual_are_there() {
    let folder = folder("docs");
    for args in [
        &["--help"][..],
        &["--version"],
        &["schema"],
        &["completions", "bash"],
        &["man"],
        &["build", "--help"],
    ] {
        beside(&folder).args(args).assert().success().stderr_eq("");
    }
    beside(&folder).arg("biuld").assert().code(2);
}

#[test]
fn the_course_becomes_a_book() {
    let folder = folder("print");
    beside(&folder).args(["new", "course"]).assert().success();
    let course = folder.join("course");
    beside(&course)
        .args(["print", "--book", "learner", "--lang", "en"])
        .assert()
        .success()
        .stdout_eq("open ./site/en/print/book-learner.html and print it\n");
    let book = fs::read_to_string(course.join("site/en/print/book-learner.html")).unwrap();
    assert!(book.contains("class=\"chapter"), "{book}");
    beside(&course).args(["print", "--lang", "km"]).assert().code(2);
}
