//! Front matter: the YAML between two `---` lines at the start of a file.

use std::ops::Range;

/// The front matter and the start of the body.
#[derive(Debug, PartialEq)]
pub struct Front {
    /// The YAML between the fences; empty if there is none.
    pub yaml: Range<usize>,
    /// Where the body starts.
    pub body: usize,
    /// Whether the opening fence has no closing one.
    pub is_unclosed: bool,
}

/// Finds the front matter of a text.
pub fn split(text: &str) -> Front {
    let none = Front { yaml: 0..0, body: 0, is_unclosed: false };
    let Some(first) = text.lines().next().filter(|line| line.trim_end() == "---") else {
        return none;
    };
    let start = (first.len() + 1).min(text.len());
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Front { yaml: start..at, body: at + line.len(), is_unclosed: false };
        }
        at += line.len();
    }
    let second = text[start..].lines().next().unwrap_or_default();
    let looks_like_yaml = second.contains(": ") || second.trim_end().ends_with(':');
    Front { is_unclosed: looks_like_yaml, ..none }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn front_matter_lies_between_two_fences() {
        let text = "---\ntitle: A\n---\nBody\n";
        let front = split(text);
        assert_eq!(&text[front.yaml], "title: A\n");
        assert_eq!(&text[front.body..], "Body\n");
    }

    #[test]
    fn a_line_at_the_start_is_not_front_matter_unless_it_looks_like_it() {
        assert_eq!(split("---\n\nA page that opens with a line.\n").body, 0);
        assert!(!split("---\n\nA page that opens with a line.\n").is_unclosed);
        assert!(split("---\ntitle: A\n\nBody\n").is_unclosed);
        assert_eq!(split("").body, 0);
        assert_eq!(split("---").body, 0);
    }
}
