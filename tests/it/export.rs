//! A course in one file: what is in it, what is not, and that it is the same each time.

use beside::content::ReadOptions;
use beside::pipeline;
use beside::pipeline::Folded;
use beside::source::Sources;
use beside::source::built_in;

const SETTINGS: &str = "name: Course\nlocales: [en, km]\nsource_locale: en\n";

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("site.yaml", SETTINGS),
        ("content/en/learn/role/index.md", "# The role\n\nBeside, never above.\n"),
        (
            "content/en/learn/role/1-beside.md",
            "# Standing beside\n\n[the plan](../../train/role/1.md) </script><!-- words\n\n\
             ::: roleplay\n\n::: role {name=\"Rosa\" private}\n\nA secret of the role.\n\n:::\n\n:::\n\n\
             ::: facilitator\n\nFor trainers alone.\n\n:::\n",
        ),
        ("content/km/learn/role/1-beside.md", "# ឈរនៅក្បែរ\n\nអ្នកស្តាប់។\n"),
        ("content/en/train/role/1.md", "# A plan for trainers\n\nThe whole secret.\n"),
        ("content/en/run/index.md", "# Running a programme\n"),
        ("content/en/news/2026-01-01-new.md", "# News of a day\n"),
    ]
}

fn fold(files: &[(&str, &str)], locale: Option<&str>) -> Option<Folded> {
    let project = Sources::from_texts(files.iter().copied());
    let bytes = |_: &std::path::Path| None;
    let options = ReadOptions::default();
    let folded = pipeline::one_file((&project, &built_in::sources()), &options, (locale, &bytes));
    folded.map(|folded| folded.unwrap())
}

#[test]
fn supporters_have_their_pages_and_nobody_elses() {
    let folded = fold(&files(), Some("km")).unwrap();
    let html = &folded.html;
    for wanted in ["id=\"learn/role/1-beside\"", "អ្នកស្តាប់", "Beside, never above", "lang=\"km\""]
    {
        assert!(html.contains(wanted), "{wanted}");
    }
    for other in [
        "A plan for trainers",
        "The whole secret",
        "Running a programme",
        "News of a day",
        "train/",
    ] {
        assert!(!html.contains(other), "{other}");
    }
    assert_eq!(folded.n_pages, html.matches("<section class=\"page ").count());
}

#[test]
fn no_private_role_and_no_word_for_trainers_travels() {
    let html = fold(&files(), Some("en")).unwrap().html;
    assert!(html.contains("Standing beside") && html.contains("the plan"));
    for secret in ["A secret of the role", "For trainers alone"] {
        let at = html.find(secret).map(|at| html[..at].chars().rev().take(300).collect::<String>());
        assert_eq!(at, None, "{secret}");
    }
}

#[test]
fn without_a_name_it_is_the_language_written_first_and_an_unknown_one_is_none() {
    assert_eq!(fold(&files(), None).unwrap().locale.as_str(), "en");
    assert!(fold(&files(), Some("fr")).is_none());
    assert!(fold(&files(), Some("no language")).is_none());
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let one = fold(&files(), Some("km")).unwrap().html;
    assert!(one == fold(&files(), Some("km")).unwrap().html);
}

/// Every script and style sheet, by what a browser would take for its end.
fn inlines<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let parts = html.split(start.as_str()).skip(1);
    parts.map(|part| part.split_once('>').unwrap().1.split_once(end.as_str()).unwrap().0).collect()
}

#[test]
fn words_of_an_author_end_no_script_and_all_ids_are_of_one_element() {
    let html = fold(&files(), Some("en")).unwrap().html;
    let scripts = inlines(&html, "script");
    assert!(scripts.iter().any(|script| script.contains("Standing beside")), "the index");
    let policy = html.split("script-src").nth(1).unwrap().split(';').next().unwrap();
    let n_data = html.matches("<script type=\"text/plain\" data-picture").count();
    assert_eq!(policy.matches("'sha256-").count(), scripts.len() - n_data);
    let mut ids: Vec<&str> = html
        .split(" id=")
        .skip(1)
        .map(|rest| rest.trim_start_matches('"').split(['"', ' ', '>']).next().unwrap())
        .collect();
    let n_ids = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), n_ids);
}
