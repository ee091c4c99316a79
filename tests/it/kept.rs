//! Pages are made again only where their view, the words around them or the theme changed.

use beside::content::ReadOptions;
use beside::output::Content;
use beside::pipeline;
use beside::pipeline::Hands;
use beside::source;
use beside::source::SourceFile;
use beside::source::Sources;
use beside::source::built_in;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Mutex;

const COURSE: &[(&str, &str)] = &[
    ("site.yaml", "name: Course\nlocales: [en, es]\n"),
    ("content/en/learn/role/1-beside.md", "# Beside\n\nYou stand beside somebody.\n"),
    ("content/en/learn/role/2-limits.md", "# Limits\n\nYou are no nurse.\n"),
    ("content/en/learn/crisis/1-ladder.md", "# The ladder\n\nSteps.\n"),
    ("content/es/learn/role/1-beside.md", "# Al lado\n\nEstás al lado.\n"),
    ("locales/en/own.ftl", "home = Start\n"),
    ("themes/default/templates/footer.html", "<footer>{{ t.version }}</footer>\n"),
];

type Keys = BTreeMap<String, [u8; 32]>;

/// Builds the course with some files changed, over pages with these keys: the keys now, and the pages that are made.
fn built(changes: &[(&str, &str)], before: &Keys) -> (Keys, BTreeSet<String>) {
    let mut files: BTreeMap<&str, &str> = COURSE.iter().copied().collect();
    files.extend(changes.iter().copied());
    let file = |(path, text): (&str, &str)| SourceFile {
        path: path.to_owned(),
        content: source::Content::Text(text.to_owned()),
    };
    let project = Sources::new(files.into_iter().map(file).collect(), Vec::new());
    let keys = Mutex::new(Keys::new());
    let kept = |path: &str, key: [u8; 32]| {
        keys.lock().unwrap().insert(path.to_owned(), key);
        let is_same = before.get(path) == Some(&key);
        is_same.then_some(Content::Laid { len: 1, hash: [0; 32] })
    };
    let hands = Hands { lay: &|file| file, time: &|_, work| work(), kept: Some(&kept), only: None };
    let sources = (&project, &built_in::sources());
    let built = pipeline::build_by(sources, &ReadOptions::default(), (hands, &mut |_| ()));
    let pages = built.artifacts.iter().filter(|file| file.path.ends_with(".html"));
    let made = pages.filter(|file| matches!(file.content, Content::Bytes(_)));
    let made = made.map(|file| file.path.clone()).collect();
    (keys.into_inner().unwrap(), made)
}

/// The pages that are made again after some changes.
fn made_again(changes: &[(&str, &str)]) -> BTreeSet<String> {
    let (keys, all) = built(&[], &Keys::new());
    assert!(all.len() > 20 && keys.keys().eq(&all), "every page has a key: {all:?}");
    built(changes, &keys).1
}

fn paths<const N: usize>(paths: [&str; N]) -> BTreeSet<String> {
    paths.map(str::to_owned).into()
}

#[test]
fn nothing_is_made_again_if_nothing_changed() {
    assert_eq!(made_again(&[]), BTreeSet::new());
}

#[test]
fn a_page_whose_body_changed_is_made_again_with_the_books_that_hold_it() {
    let text = "# The ladder\n\nMore steps.\n";
    let made = made_again(&[("content/en/learn/crisis/1-ladder.md", text)]);
    let (books, pages): (BTreeSet<String>, BTreeSet<String>) =
        made.into_iter().partition(|path| path.contains("book"));
    let shown = paths(["en/learn/crisis/1-ladder.html", "es/learn/crisis/1-ladder.html"]);
    assert_eq!(pages, shown, "in Spanish the page is shown in English");
    assert!(!books.is_empty());
}

#[test]
fn a_page_whose_title_changed_is_made_again_with_all_that_show_it() {
    let text = "# The steps\n\nSteps.\n";
    let made = made_again(&[("content/en/learn/crisis/1-ladder.md", text)]);
    for path in ["en/learn/crisis/1-ladder.html", "en/learn/crisis/index.html", "en/search.html"] {
        assert!(made.contains(path), "{path}: {made:?}");
    }
    assert!(!made.contains("en/learn/role/1-beside.html"), "{made:?}");
}

#[test]
fn every_page_of_a_language_is_made_again_if_its_words_changed() {
    let made = made_again(&[("locales/en/own.ftl", "home = Home\n")]);
    assert!(made.contains("en/learn/role/1-beside.html"), "{made:?}");
}

#[test]
fn every_page_is_made_again_if_the_theme_changed() {
    let (_, all) = built(&[], &Keys::new());
    let footer = "<footer>{{ t.version }}!</footer>\n";
    assert_eq!(made_again(&[("themes/default/templates/footer.html", footer)]), all);
}
