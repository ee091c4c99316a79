//! The index of the search, as files.

use beside::content::ReadOptions;
use beside::output::Content;
use beside::pipeline;
use beside::source;
use beside::source::SourceFile;
use beside::source::Sources;
use beside::source::built_in;
use std::collections::BTreeMap;

const SETTINGS: &str = "name: Test\nlocale: en\n";

/// The files of the index of a project.
fn index(pages: &[(&str, &str)]) -> BTreeMap<String, String> {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).to_owned(),
        content: source::Content::Text((*text).to_owned()),
    };
    let mut files = vec![file(&("site.yaml", SETTINGS))];
    files.extend(pages.iter().map(file));
    let project = Sources::new(files, Vec::new());
    let built = pipeline::build(&project, &built_in::sources(), &ReadOptions::default());
    let files = built.artifacts.iter().filter(|artifact| artifact.path.contains("/search/"));
    let text = |content: &Content| match content {
        Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Content::Copy { .. } | Content::Laid { .. } => String::new(),
    };
    files.map(|artifact| (artifact.path.clone(), text(&artifact.content))).collect()
}

fn holds(index: &BTreeMap<String, String>, word: &str) -> bool {
    index.values().any(|text| text.contains(word))
}

#[test]
fn what_a_reader_must_not_see_is_not_found() {
    let lesson = "\
# Limits

A visible paragraph.

::: roleplay {#play}
::: role {name=Ana private}
Clandestine brief.
:::
::: role {name=Ben}
Openly played.
:::
:::

::: facilitator
Trainersonly advice.
:::

::: quiz
### What is askedaloud?

- [x] Rightchoice
- [ ] Wrongchoice
:::
";
    let test = "---\ntype: test\n---\n# Before\n\n::: test {instrument=one}\n### Itemstem?\n\n- [x] Keychoice\n- [ ] Other\n:::\n";
    let index = index(&[
        ("content/en/learn/limits/1-limits.md", lesson),
        ("content/en/tests/one.md", test),
        ("content/en/pens.md", "---\nsearch: {synonyms: [Insulin pen]}\n---\n# Devices\n"),
        ("content/en/hidden.md", "---\nsearch: {exclude: true}\n---\n# Excludedpage\n"),
    ]);
    for word in ["visible", "Trainersonly", "Openly", "askedaloud", "insulin"] {
        assert!(holds(&index, word), "{word} is not found");
    }
    let secret = ["landestine", "ightchoice", "rongchoice", "temstem", "eychoice", "xcludedpage"];
    for word in secret {
        assert!(!holds(&index, word), "{word} is in the index");
    }
    let learner = index.values().find(|text| text.contains("visible")).unwrap();
    let entries: Vec<&str> =
        learner.lines().filter(|line| line.contains("\"en/learn/limits/1-limits.html\"")).collect();
    assert_eq!(entries.len(), 1);
    assert!(!entries[0].contains("Trainersonly"), "the learner's page holds what is for trainers");
}

#[test]
fn a_changed_page_rewrites_its_shards_alone() {
    let texts: Vec<(String, String)> = (0..400)
        .map(|n| {
            let words: Vec<String> =
                (0..150).map(|k| format!("w{}", (n * 151 + k * 37) % 9_000)).collect();
            (format!("content/en/notes/{n}.md"), format!("# Note {n}\n\n{}\n", words.join(" ")))
        })
        .collect();
    let pages: Vec<(&str, &str)> =
        texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let before = index(&pages);
    let changed = pages[200].1.replace('w', "w1");
    let mut others = pages.clone();
    others[200].1 = &changed;
    let after = index(&others);
    let is_new = |(path, text): &(&String, &String)| before.get(*path) != Some(*text);
    let new: Vec<&String> = after.iter().filter(is_new).map(|(path, _)| path).collect();
    let of = |kind: &str| new.iter().filter(|path| path.contains(kind)).count();
    assert_eq!(of("/search/p"), 1, "{new:?}");
    assert_eq!(of("/search/root"), 1);
    let n_word_shards = after.keys().filter(|path| path.contains("/search/w")).count();
    assert!(n_word_shards > 10, "{n_word_shards}");
    assert_eq!(index(&pages), before);

    // One more of a word that the page had: its shard, its page, and nothing more.
    let more = format!("{}\nw37\n", pages[0].1.trim_end());
    others = pages.clone();
    others[0].1 = &more;
    let after = index(&others);
    let new = after.iter().filter(|(path, text)| before.get(*path) != Some(*text)).count();
    assert!(new <= 4, "{new} files are new");
}

#[test]
fn a_topic_of_several_words_is_one_word_of_the_index() {
    let index = index(&[("content/en/one.md", "---\ntopics: [Daily Life]\n---\n# One\n")]);
    let words = index.iter().find(|(path, _)| path.contains("/search/w0")).unwrap().1;
    assert!(words.contains("#daily-life ") && !words.contains("#Daily"), "{words}");
    assert!(holds(&index, "[\"daily-life\",\"Daily Life\"]"));
}

#[test]
fn a_page_in_another_language_is_found_in_that_language() {
    let settings = "name: Test\nlocale: en\nlocales: [en, es]\n";
    let file = |path: &str, text: &str| SourceFile {
        path: path.to_owned(),
        content: source::Content::Text(text.to_owned()),
    };
    let files = vec![
        file("site.yaml", settings),
        file("content/en/one.md", "# Onlyenglish\n"),
        file("content/en/two.md", "# Two\n"),
        file("content/es/two.md", "# Dospaginas\n"),
    ];
    let project = Sources::new(files, Vec::new());
    let built = pipeline::build(&project, &built_in::sources(), &ReadOptions::default());
    let has = |folder: &str, word: &str| {
        built.artifacts.iter().filter(|file| file.path.starts_with(folder)).any(|file| {
            matches!(&file.content, Content::Bytes(bytes) if String::from_utf8_lossy(bytes).contains(word))
        })
    };
    assert!(has("es/search/", "dospaginas"));
    assert!(!has("es/search/", "onlyenglish"));
    assert!(has("en/search/", "onlyenglish"));
}
