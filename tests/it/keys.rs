//! The key of a test that counts is nowhere in the output.

use beside::content;
use beside::content::ReadOptions;
use beside::markdown::plain;
use beside::output::Content;
use beside::pipeline;
use beside::source;
use beside::source::SourceFile;
use beside::source::Sources;
use beside::source::built_in;
use std::collections::BTreeMap;
use std::path::Path;

/// The project of this repository, with one file changed.
fn project(change: impl Fn(&str, &str) -> String) -> Sources {
    let read = source::disk::read(Path::new(env!("CARGO_MANIFEST_DIR")), &[]).unwrap();
    let files = read.iter().map(|(_, file)| match &file.content {
        source::Content::Text(text) => SourceFile {
            path: file.path.clone(),
            content: source::Content::Text(change(&file.path, text)),
        },
        content => SourceFile { path: file.path.clone(), content: content.clone() },
    });
    Sources::new(files.collect(), Vec::new())
}

/// Every text of the site, by path.
fn site(project: &Sources) -> BTreeMap<String, String> {
    let built = pipeline::build(project, &built_in::sources(), &ReadOptions::default());
    let artifacts = built.artifacts.iter().filter_map(|artifact| match &artifact.content {
        Content::Bytes(bytes) => {
            Some((artifact.path.clone(), String::from_utf8_lossy(bytes).into_owned()))
        }
        Content::Copy { .. } | Content::Laid { .. } => None,
    });
    artifacts.collect()
}

/// The test with the first choice of each item for its key, or the second if that was it.
fn with_other_keys(text: &str) -> String {
    let mut items: Vec<String> = text.split("\n### ").map(str::to_owned).collect();
    for item in &mut items[1..] {
        let was_first = item.find("- [x]") < item.find("- [ ]");
        let bare = item.replacen("- [x]", "- [ ]", 1);
        let at = bare.match_indices("- [ ]").nth(usize::from(was_first));
        if let Some((at, _)) = at {
            *item = format!("{}- [x]{}", &bare[..at], &bare[at + 5..]);
        }
    }
    items.join("\n### ")
}

#[test]
fn other_keys_change_no_byte_of_the_site() {
    let is_test = |path: &str| path == "content/en/tests/core.md";
    let same = project(|_, text| text.to_owned());
    let other =
        project(|path, text| if is_test(path) { with_other_keys(text) } else { text.to_owned() });
    let keys = |sources: &Sources| {
        let (curriculum, _) = content::read(sources, &ReadOptions::default());
        let instruments = beside::quiz::instruments(&curriculum);
        let items = instruments.into_iter().flat_map(|instrument| instrument.items);
        items.filter(|item| item.key.is_marked()).map(|item| item.key).collect::<Vec<_>>()
    };
    let (own, changed) = (keys(&same), keys(&other));
    assert!(own.len() >= 20, "{} items", own.len());
    assert!(own.iter().zip(&changed).all(|(own, other)| own != other), "every key was changed");
    let (own, other) = (site(&same), site(&other));
    assert!(own.len() > 300);
    for (path, text) in &own {
        assert!(*text == other[path], "{path} tells of the key");
    }
}

#[test]
fn no_reason_for_a_key_is_in_the_site_or_a_script() {
    let project = project(|_, text| text.to_owned());
    let (curriculum, _) = content::read(&project, &ReadOptions::default());
    let texts = curriculum.pages.iter().flat_map(|page| &page.texts);
    let tests = texts.flat_map(|text| &text.quizzes).filter(|quiz| quiz.is_test());
    let told = tests.flat_map(|quiz| &quiz.items).flat_map(|item| {
        let feedback = item.choices().iter().flat_map(|choice| &choice.feedback);
        let told = feedback.chain(&item.explanation).chain(&item.caution);
        let told = told.chain(item.hints.iter().flatten());
        told.map(|block| plain::text_of_blocks(std::slice::from_ref(block))).collect::<Vec<_>>()
    });
    let told: Vec<String> = told.map(|text| text.trim().to_owned()).collect();
    assert!(told.len() >= 20, "{} reasons", told.len());
    let site = site(&project);
    for (path, page) in &site {
        for reason in &told {
            assert!(!page.contains(reason.as_str()), "{path} holds `{reason}`");
        }
        let is_test = path.contains("/tests/");
        assert!(!is_test || !page.contains("data-key=\"{"), "{path} holds a key");
    }
}
