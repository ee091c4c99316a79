//! Results of a test, merged and exported as a person does it: journeys J4 and J11.

use beside::content;
use beside::content::ReadOptions;
use beside::quiz;
use beside::results::Attempt;
use beside::results::Entry;
use beside::results::encode;
use beside::source::disk;
use snapbox::cmd::Command;
use snapbox::cmd::cargo_bin;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn beside(folder: &Path) -> Command {
    Command::new(cargo_bin!("beside")).current_dir(folder).env("NO_COLOR", "1")
}

/// A new folder with a project: twenty items of which `b` is right, and a scale.
fn project(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("beside-results-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    let mut page =
        "---\ntitle: The group test\ntype: test\nversion: \"1\"\n---\n\n::: test {#group}\n\n"
            .to_owned();
    for n in 1..=20 {
        let critical = if n < 3 { " critical" } else { "" };
        page.push_str(&format!(
            "### What comes as number {n}? {{#i{n}{critical}}}\n\n- [ ] One way\n- [x] Another way\n- [ ] A third way\n- [ ] No way\n- [?]\n\n"
        ));
    }
    page.push_str("### How sure are you? {#sure type=scale}\n\n| | 0 | 1 | 2 | 3 |\n|---|---|---|---|---|\n| I listen | ( ) | ( ) | ( ) | ( ) |\n| I refer | ( ) | ( ) | ( ) | ( ) |\n\n:::\n");
    put(&folder, "content/en/tests/group.md", &page);
    put(&folder, "site.yaml", "name: Groups\nlocales: [en]\n");
    folder
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn instrument(folder: &Path) -> quiz::Instrument {
    let sources = disk::read(folder, &[]).unwrap();
    let (curriculum, _) = content::read(&sources, &ReadOptions::default());
    quiz::instruments(&curriculum).remove(0)
}

/// One result of a person.
#[derive(Clone)]
struct Sat {
    code: String,
    cohort: &'static str,
    phase: &'static str,
    attempt: u32,
    n_right: usize,
}

impl Sat {
    fn answers(&self) -> Vec<(String, &'static str)> {
        let single = |n: usize| if n <= self.n_right { "b" } else { "?" };
        let mut answers: Vec<_> = (1..=20).map(|n| (format!("i{n}"), single(n))).collect();
        answers.push(("sure".to_owned(), if self.phase == "pre" { "1 1" } else { "2 3" }));
        answers
    }

    fn json(&self, hash: &str, version: &str) -> String {
        let Sat { code, cohort, phase, attempt, .. } = self;
        let mut lines = format!(
            "beside-result/1\ngroup\n{version}\n{hash}\nen\n{phase}\n\n{attempt}\n{code}\n{cohort}\n2026-03-02\n2026-03-02\n14\n0.1.0"
        );
        for (item, value) in self.answers() {
            lines.push_str(&format!("\n{item}={value}"));
        }
        let checksum = format!("{:08x}", crc32fast::hash(lines.as_bytes()));
        let answers: Vec<_> = self
            .answers()
            .into_iter()
            .map(|(item, value)| serde_json::json!({ "item": item, "value": value }))
            .collect();
        let result = serde_json::json!({
            "schema": "beside-result/1", "instrument": "group", "version": version, "hash": hash,
            "lang": "en", "phase": phase, "form": "", "attempt": attempt, "code": code,
            "cohort": cohort, "started": "2026-03-02", "finished": "2026-03-02", "minutes": 14,
            "answers": answers, "app": "0.1.0", "checksum": checksum,
        });
        format!("{result:#}\n")
    }

    fn row(&self) -> String {
        let Sat { code, cohort, phase, attempt, .. } = self;
        let answers: Vec<&str> = self.answers().into_iter().map(|(_, value)| value).collect();
        let answers = answers.join(",").to_uppercase();
        format!("group,1,{phase},,en,{code},{cohort},{attempt},2026-03-02,14,{answers}\r\n")
    }

    fn text(&self, instrument: &quiz::Instrument) -> String {
        let entry = Entry {
            lang: "en",
            phase: self.phase,
            form: "",
            attempt: self.attempt,
            code: &self.code,
            cohort: self.cohort,
            finished: "2026-03-02",
            minutes: 14,
        };
        let attempt = Attempt::read(&entry, instrument).unwrap();
        let answers = self.answers();
        let answers: Vec<(&str, &str)> =
            answers.iter().map(|(item, value)| (item.as_str(), *value)).collect();
        encode(instrument, &attempt, &answers).unwrap()
    }
}

fn both(at: usize) -> [Sat; 2] {
    let cohort = if at < 15 { "KP01" } else { "KP02" };
    let sat = |phase: &'static str, n_right: usize| Sat {
        code: format!("P{at:02}"),
        cohort,
        phase,
        attempt: 1,
        n_right,
    };
    [sat("pre", 8 + at % 5), sat("post", 12 + at % 7)]
}

fn alone(code: &str, phase: &'static str) -> Sat {
    Sat { code: code.to_owned(), cohort: "", phase, attempt: 1, n_right: 9 }
}

/// Thirty results before and thirty after, in two folders.
fn mixed(folder: &Path, hash: &str) {
    let mut files: Vec<String> = Vec::new();
    for at in 0..27 {
        files.extend(both(at).map(|sat| sat.json(hash, "1")));
    }
    let [_, post] = both(0);
    files.push(Sat { attempt: 2, n_right: 20, ..post.clone() }.json(hash, "1"));
    files.push(alone("AAAA11", "pre").json(hash, "1"));
    files.push(alone("AAAA1Z", "post").json(hash, "1"));
    files.push(post.json(hash, "1"));
    files.push(alone("B1", "pre").json("000000000000", "0"));
    let whole = alone("B2", "pre").json(hash, "1");
    files.push(whole[..whole.len() / 2].to_owned());
    assert_eq!(files.len(), 60);
    for (at, text) in files.iter().enumerate() {
        put(folder, &format!("results/stick{}/{at}.json", at % 2), text);
    }
}

#[test]
fn sixty_files_become_a_report() {
    let folder = project("mixed");
    mixed(&folder, &instrument(&folder).hash);
    let done =
        beside(&folder).args(["results", "merge", "results", "--out", "report"]).assert().code(1);
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(
        said.starts_with("60 read, 1 duplicate, 1 wrong version, 1 corrupt, 2 unmatched"),
        "{said}"
    );
    assert!(said.contains("27 pairs"), "{said}");
    let told = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(
        told.contains("made with another version of the test") && told.contains("58.json:1"),
        "{told}"
    );
    assert!(told.contains("ends in the middle\n--> results/stick1/59.json:1"), "{told}");
    let read = |path: &str| fs::read_to_string(folder.join("report").join(path)).unwrap();
    for path in ["report.html", "report.json", "summary.csv", "items.csv", "choices.csv"] {
        let text = read(path);
        assert!(!text.contains("P00") && !text.contains("AAAA1"), "{path} holds a code");
    }
    assert!(read("private/near-matches.csv").contains("\"AAAA11\",\"AAAA1Z\""));
    let page = read("report.html");
    assert!(page.contains("One group, no comparison") && !page.contains("<script"));
    assert!(page.contains("<svg") && !page.contains("src=") && !page.contains("url("));
}

#[test]
fn paper_messages_and_files_have_the_same_totals() {
    let folder = project("forms");
    let instrument = instrument(&folder);
    let people: Vec<Sat> = (0..12).flat_map(both).collect();
    let ids: Vec<&str> = instrument.items.iter().map(|item| item.id.as_str()).collect();
    let head = "instrument,version,phase,form,lang,code,cohort,attempt,finished,minutes";
    let rows: String = people.iter().map(Sat::row).collect();
    put(&folder, "typed.csv", &format!("\u{feff}{head},{}\r\n{rows}", ids.join(",")));
    let text: String = people
        .iter()
        .map(|sat| format!("My code: {}\n", sat.text(&instrument).to_lowercase()))
        .collect();
    put(&folder, "messages.txt", &text);
    let line = |sat: &Sat| {
        let result: serde_json::Value =
            serde_json::from_str(&sat.json(&instrument.hash, "1")).unwrap();
        format!("{result}\n")
    };
    let lines: String = people.iter().map(line).collect();
    put(&folder, "results.ndjson", &lines);
    let summary = |file: &str| {
        beside(&folder).args(["results", "merge", file, "--out", "report"]).assert().success();
        fs::read_to_string(folder.join("report/summary.csv")).unwrap()
    };
    let expected = summary("results.ndjson");
    assert!(expected.contains("\"change\",\"n\",\"12\""));
    assert_eq!(summary("typed.csv"), expected);
    assert_eq!(summary("messages.txt"), expected);
}

#[test]
fn a_damaged_message_is_told_and_nothing_is_lost() {
    let folder = project("damaged");
    let instrument = instrument(&folder);
    let mut codes: Vec<String> = (0..6).flat_map(both).map(|sat| sat.text(&instrument)).collect();
    let wrong = if codes[3].as_bytes()[8] == b'Q' { "7" } else { "Q" };
    codes[3].replace_range(8..9, wrong);
    put(&folder, "messages.txt", &codes.join("\n"));
    let done = beside(&folder)
        .args(["results", "merge", "messages.txt", "--out", "report"])
        .assert()
        .code(1);
    let told = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(told.contains("the check characters at the end"), "{told}");
    assert!(told.contains("messages.txt:4"), "{told}");
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(said.contains("5 pairs"), "{said}");
}

#[test]
fn cards_have_different_codes() {
    let folder = project("cards");
    let done = beside(&folder).args(["codes", "--n", "60"]).assert().success();
    let said = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    let mut codes: Vec<&str> = said.lines().collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 60);
    assert!(codes.iter().all(|code| code.len() == 6 && !code.starts_with('S')));
}
