//! Laws that hold whatever the input.

use beside::content::ReadOptions;
use beside::markdown;
use beside::output::Content;
use beside::pipeline;
use beside::source::FileId;
use beside::source::Sources;
use beside::source::built_in;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z :*_`#>\\[\\](){}|!~^<&=+\\-\n]{0,40}",
        Just("::: keypoints\n".to_owned()),
        Just("::: quiz {#q}\n\n### Stem {#i}\n\n- [x] A\n  > F\n- [ ] B\n- [?]\n\n".to_owned()),
        Just(":::\n".to_owned()),
        Just("---\ntitle: x\n---\n".to_owned()),
        Just("| a | b |\n|---|---|\n| [[x|y]] | {{ calc 1/0 }} |\n".to_owned()),
        Just("[^1]\n\n[^1]: note\n\n".to_owned()),
        Just("**។**ការ [@x, p. 4] <b><i>x</b></i>\n".to_owned()),
        "\\PC{0,20}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn built(files: &[(String, String)]) -> BTreeMap<String, Vec<u8>> {
    let sources = Sources::from_texts(files.iter().cloned());
    let built = pipeline::build(&sources, &built_in::sources(), &ReadOptions::default());
    let bytes = |content: &Content| match content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Copy { hash, .. } | Content::Laid { hash, .. } => hash.to_vec(),
    };
    built
        .artifacts
        .iter()
        .map(|artifact| (artifact.path.clone(), bytes(&artifact.content)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_text_of_any_kind_is_read_without_a_panic(text in page()) {
        let (document, _) = markdown::parse(FileId(0), &text, 0);
        let _ = markdown::plain::text_of_blocks(&document.blocks);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_site_is_the_same_on_one_thread_and_on_many(texts in proptest::collection::vec(page(), 1..5)) {
        let files: Vec<(String, String)> =
            texts.into_iter().enumerate().map(|(n, text)| (format!("content/en/learn/m/{n}-a.md"), text)).collect();
        let pool = |n| rayon::ThreadPoolBuilder::new().num_threads(n).build().unwrap();
        let one = pool(1).install(|| built(&files));
        let many = pool(4).install(|| built(&files));
        prop_assert_eq!(one, many);
    }
}
