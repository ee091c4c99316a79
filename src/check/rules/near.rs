//! The name that a mistyped one may stand for, in time that does not grow with the curriculum.

use crate::diagnostic::nearest;

/// Names that are looked at.
const MOST_SEEN: usize = 2000;

/// Names that are compared letter by letter.
const MOST_COMPARED: usize = 50;

/// The nearest of many names. It begins like the typed one and is about as long.
pub(super) fn near<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let start: String = typed.chars().take(if typed.len() > 4 { 2 } else { 1 }).collect();
    let slack = 1 + typed.len() / 4;
    let is_alike =
        |name: &&str| name.len().abs_diff(typed.len()) <= slack && name.starts_with(&start);
    let alike = known.into_iter().take(MOST_SEEN).filter(is_alike);
    nearest(typed, alike.take(MOST_COMPARED))
}

/// "did you mean …?" with the nearest name as it is to be typed, or what else to do.
pub(super) fn did_you_mean(
    near: Option<&str>,
    typed_as: impl Fn(&str) -> String,
    otherwise: &str,
) -> String {
    near.map_or_else(|| otherwise.to_owned(), |name| format!("did you mean `{}`?", typed_as(name)))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn the_nearest_name_begins_like_the_typed_one() {
        assert_eq!(near("limts", ["listening", "limits", "slimts"]), Some("limits"));
        assert_eq!(near("rol", ["role"]), Some("role"));
        assert_eq!(near("crisis", ["role"]), None);
    }
}
