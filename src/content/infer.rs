//! What a file does not say: its kind, its id, its title, its place.

use crate::model::Order;
use crate::model::PageKind;

/// The kind of a page from the path of its file below the locale.
pub fn kind(source: &str) -> PageKind {
    let stem = source.rsplit_once('.').map_or(source, |(stem, _)| stem).to_ascii_lowercase();
    let parts: Vec<&str> = stem.split('/').collect();
    let (last, folders) = parts.split_last().expect("a path has a last part");
    let is_index = matches!(*last, "index" | "readme" | "_index");
    match (folders, is_index) {
        ([], true) => PageKind::Home,
        ([], false) if *last == "help-now" => PageKind::HelpNow,
        (["learn"], true) => PageKind::Course,
        (["learn", _], true) => PageKind::Module,
        (["learn", _], false) if *last == "quiz" => PageKind::Quiz,
        (["learn", _], false) => PageKind::Lesson,
        (["words"], true) => PageKind::Glossary,
        (["run", "worksheets" | "frameworks"], true) => PageKind::Section,
        (["run", part], true) if part.starts_with(|c: char| c.is_ascii_digit()) => PageKind::Part,
        (_, true) => PageKind::Section,
        (["train", "activities"], false) => PageKind::Activity,
        (["train", _], false) => PageKind::Session,
        (["print"], false) => PageKind::Handout,
        (["run", "worksheets"], false) => PageKind::Worksheet,
        (["run", part], false) if part.starts_with(|c: char| c.is_ascii_digit()) => {
            PageKind::Chapter
        }
        (["examples"], false) => PageKind::Example,
        (["library"], false) => PageKind::Resource,
        (["news"], false) => PageKind::News,
        (["messages"], false) => PageKind::Message,
        (["tests"], false) => PageKind::Test,
        (["forms"], false) => PageKind::Form,
        _ => PageKind::Page,
    }
}

/// The id of a page from the path of its file: without leading numbers and without `index`.
pub fn id(source: &str) -> String {
    let stem = source.rsplit_once('.').map_or(source, |(stem, _)| stem);
    let mut parts: Vec<&str> = stem.split('/').map(|part| number_and_rest(part).1).collect();
    let is_index = parts.last().is_some_and(|last| {
        ["index", "readme", "_index"].contains(&last.to_ascii_lowercase().as_str())
    });
    if is_index && parts.len() > 1 {
        parts.pop();
    }
    parts.join("/")
}

/// The place from the leading number of a file name; names without one come after.
pub fn order(name: &str) -> Order {
    let (number, rest) = number_and_rest(name);
    Order(number.unwrap_or(1e9), rest.to_owned())
}

/// A title from a file name: `2-open_questions` → `Open questions`.
pub fn title(name: &str) -> String {
    let (_, rest) = number_and_rest(name);
    let words: Vec<&str> =
        rest.split(['-', '_', ' ', '.']).filter(|word| !word.is_empty()).collect();
    let words = words.join(" ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

/// A leading number and what follows; a date is a name, not a number.
fn number_and_rest(name: &str) -> (Option<f64>, &str) {
    let n_digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &name[n_digits..];
    let after = rest.trim_start_matches(['-', '_', '.', ' ', ')']);
    let is_date = n_digits == 4 && after.starts_with(|c: char| c.is_ascii_digit());
    if n_digits == 0 || n_digits > 4 || after.is_empty() || after.len() == rest.len() || is_date {
        return (None, name);
    }
    (name[..n_digits].parse().ok(), after)
}

#[cfg(test)]
mod tests {
    use super::id;
    use super::kind;
    use super::order;
    use super::title;
    use crate::model::PageKind;

    #[test]
    fn the_folder_says_what_a_page_is() {
        for (source, expected) in [
            ("index.md", PageKind::Home),
            ("learn/index.md", PageKind::Course),
            ("learn/role/index.md", PageKind::Module),
            ("learn/role/1-what.md", PageKind::Lesson),
            ("learn/role/quiz.md", PageKind::Quiz),
            ("train/role/session-1.md", PageKind::Session),
            ("train/activities/two-chairs.md", PageKind::Activity),
            ("run/1-ready/2-people.md", PageKind::Chapter),
            ("run/worksheets/funding.md", PageKind::Worksheet),
            ("notes/README.md", PageKind::Section),
            ("tests/core.md", PageKind::Test),
            ("forms/session-log.md", PageKind::Form),
            ("notes/deep/down/a.md", PageKind::Page),
        ] {
            assert_eq!(kind(source), expected, "{source}");
        }
    }

    #[test]
    fn a_leading_number_gives_the_order_and_is_no_part_of_the_id() {
        assert_eq!(id("learn/listening/2-open-questions.md"), "learn/listening/open-questions");
        assert_eq!(id("learn/listening/index.md"), "learn/listening");
        assert_eq!(id("index.md"), "index");
        assert!(order("2-b") < order("10-a"));
        assert!(order("10-a") < order("a"));
        assert!(order("2026-11-first").0 > 1e8);
    }

    #[test]
    fn a_file_name_reads_as_a_title() {
        assert_eq!(title("02_open-questions"), "Open questions");
        assert_eq!(title("2026-11-news"), "2026 11 news");
        assert_eq!(title("---"), "---");
    }
}
