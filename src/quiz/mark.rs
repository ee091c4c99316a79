//! Marking: the one place that decides what is right.
//!
//! The browser's script, the marking guide and the merge of results agree with it; a test in a real
//! browser holds the script to it.

use crate::quiz::Expected;
use crate::quiz::Key;

/// What marking says of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// From 0 to 1; `None` where nothing is right or wrong.
    pub score: Option<f64>,
    /// Which of the foreseen answers of a short one it was.
    pub expected: Option<usize>,
}

/// Marks an answer. Its form is that of the result file: letters, typed words, or both parted as
/// the type of the item says.
pub fn mark(key: &Key, response: &str) -> Mark {
    let response = response.trim();
    match key {
        Key::Single { key, .. } => {
            all_or_nothing(!key.is_empty() && response.eq_ignore_ascii_case(key))
        }
        Key::Multiple { keys, .. } => {
            all_or_nothing(!keys.is_empty() && letters(response) == *keys)
        }
        Key::Short { expected } => {
            let at = expected.iter().position(|expected| expected.fits(response));
            let is_right = at.is_some_and(|at| expected[at].right);
            Mark { expected: at, ..all_or_nothing(is_right) }
        }
        Key::Match { rights, .. } => {
            let given: Vec<String> = tokens(response);
            share(rights.iter().enumerate().map(|(at, right)| given.get(at) == Some(right)))
        }
        Key::Order { steps } => all_or_nothing(!steps.is_empty() && tokens(response) == *steps),
        Key::Cloze { gaps } => {
            let given: Vec<&str> = response.split('|').collect();
            share(
                gaps.iter()
                    .enumerate()
                    .map(|(at, gap)| given.get(at).is_some_and(|typed| is_right(gap, typed))),
            )
        }
        Key::Scale { .. } | Key::Open => Mark { score: None, expected: None },
    }
}

fn is_right(gap: &[Expected], typed: &str) -> bool {
    gap.iter().find(|expected| expected.fits(typed)).is_some_and(|expected| expected.right)
}

fn all_or_nothing(is_right: bool) -> Mark {
    Mark { score: Some(if is_right { 1.0 } else { 0.0 }), expected: None }
}

#[expect(clippy::cast_precision_loss, reason = "an item has few parts")]
fn share(parts: impl Iterator<Item = bool>) -> Mark {
    let parts: Vec<bool> = parts.collect();
    let n_right = parts.iter().filter(|is_right| **is_right).count();
    let score = if parts.is_empty() { 0.0 } else { n_right as f64 / parts.len() as f64 };
    Mark { score: Some(score), expected: None }
}

/// The letters of an answer, each once, in order.
fn letters(response: &str) -> Vec<String> {
    let mut letters: Vec<char> =
        response.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters.into_iter().map(String::from).collect()
}

fn tokens(response: &str) -> Vec<String> {
    response.split_whitespace().map(str::to_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::mark;
    use crate::quiz::Expected;
    use crate::quiz::Key;

    fn score(key: &Key, response: &str) -> String {
        mark(key, response).score.unwrap().to_string()
    }

    fn letters(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn one_key_is_right_and_nothing_else() {
        let key = Key::Single { key: "b".to_owned(), n: 4 };
        assert_eq!([score(&key, "b"), score(&key, " B "), score(&key, "a")], ["1", "1", "0"]);
        assert_eq!([score(&key, "?"), score(&key, "")], ["0", "0"]);
    }

    #[test]
    fn an_item_without_a_key_is_never_right() {
        assert_eq!(score(&Key::Single { key: String::new(), n: 4 }, ""), "0");
        assert_eq!(score(&Key::Multiple { keys: Vec::new(), n: 4 }, ""), "0");
    }

    #[test]
    fn all_keys_and_only_keys_are_right() {
        let key = Key::Multiple { keys: letters("a c"), n: 4 };
        assert_eq!([score(&key, "ca"), score(&key, "a c"), score(&key, "a")], ["1", "1", "0"]);
        assert_eq!([score(&key, "abc"), score(&key, "ac?")], ["0", "0"]);
    }

    #[test]
    fn pairs_and_gaps_count_one_by_one() {
        let key = Key::Match { rights: letters("b a c d"), n: 5 };
        assert_eq!([score(&key, "b a e -"), score(&key, "")], ["0.5", "0"]);
        let gap = |text: &str| vec![Expected::parse(text, true)];
        let key = Key::Cloze { gaps: vec![gap("limits"), gap("3")] };
        assert_eq!([score(&key, "Limits | three"), score(&key, "limits|3")], ["0.5", "1"]);
    }

    #[test]
    fn steps_are_right_together() {
        let key = Key::Order { steps: letters("c a b") };
        assert_eq!([score(&key, "c a b"), score(&key, "c b a")], ["1", "0"]);
    }

    #[test]
    fn a_foreseen_error_is_known_and_wrong() {
        let expected = vec![Expected::parse("10 ± 5", true), Expected::parse("60", false)];
        let marked = mark(&Key::Short { expected }, "60 s");
        assert_eq!((marked.score, marked.expected), (Some(0.0), Some(1)));
    }

    #[test]
    fn an_opinion_has_no_mark() {
        let key = Key::Scale { values: vec![1, 2], n: 1, reverse: Vec::new() };
        assert_eq!(mark(&key, "2").score, None);
    }
}
