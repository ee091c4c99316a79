//! The sheet: in which order, with which letters, an item is shown.
//!
//! The order of what must not stand in its right place hangs on the item's id alone, so that
//! screen, paper and every language show the same letters.

use crate::markdown::Inline;
use crate::markdown::plain;
use crate::model::Choice;

/// The letter of a place: `a` to `z`, then digits.
pub fn letter(at: usize) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    char::from(LETTERS[at.min(LETTERS.len() - 1)]).to_string()
}

/// The choices without "I don't know".
pub fn real(choices: &[Choice]) -> impl Iterator<Item = &Choice> {
    choices.iter().filter(|choice| !choice.is_dont_know)
}

/// What stands at each place of a mixed list of `n`: numbers of the source order.
pub fn mixed(id: &str, n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_cached_key(|at| *blake3::hash(format!("{id}\n{at}").as_bytes()).as_bytes());
    if n > 1 && order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

/// The place of each number of the source order in the mixed list.
pub fn places(id: &str, n: usize) -> Vec<usize> {
    let mixed = mixed(id, n);
    let mut places = vec![0; n];
    for (place, number) in mixed.into_iter().enumerate() {
        places[number] = place;
    }
    places
}

/// The right sides of a matching as shown: numbers of pairs, each text once.
pub fn rights(id: &str, pairs: &[(Vec<Inline>, Vec<Inline>)]) -> Vec<usize> {
    let mut seen: Vec<String> = Vec::new();
    let mut rights = Vec::new();
    for at in mixed(id, pairs.len()) {
        let words = plain::text(&pairs[at].1);
        if !seen.contains(&words) {
            seen.push(words);
            rights.push(at);
        }
    }
    rights
}

/// The values of the columns of a scale: leading numbers, or counted from 1.
pub fn values(labels: &[Vec<Inline>]) -> Vec<i64> {
    let leading = |label: &Vec<Inline>| {
        let words = plain::text(label);
        words.split_whitespace().next().and_then(|word| word.parse().ok())
    };
    let said: Option<Vec<i64>> = labels.iter().map(leading).collect();
    said.unwrap_or_else(|| (1..).take(labels.len()).collect())
}

#[cfg(test)]
mod tests {
    use super::letter;
    use super::mixed;
    use super::places;

    #[test]
    fn a_mixed_list_holds_everything_and_is_not_in_order() {
        for n in 2..9 {
            let order = mixed("steps", n);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..n).collect::<Vec<_>>());
            assert!(!order.is_sorted());
        }
    }

    #[test]
    fn a_place_is_where_the_mixed_list_has_it() {
        let (mixed, places) = (mixed("steps", 6), places("steps", 6));
        for (place, number) in mixed.into_iter().enumerate() {
            assert_eq!(places[number], place);
        }
    }

    #[test]
    fn letters_go_on_as_digits() {
        assert_eq!([letter(0), letter(25), letter(26), letter(99)], ["a", "z", "0", "9"]);
    }
}
