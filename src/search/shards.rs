//! The index cut into files that a browser loads as it needs them.
//!
//! Every file is a classic script with one call, `besideSearch(name, value)`. A shard holds the words that begin
//! alike; where it ends depends on those words alone, so a change on one page rewrites only the shards of its words.

use crate::search::postings::Posting;
use crate::search::postings::WEIGHTS;
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

/// A shard is parted when it holds more bytes than this.
const LARGEST: usize = 20_000;

/// The places of one word that are written: beyond them, those that say most.
const MOST_POSTINGS: usize = 2_048;

/// Bytes of a text that are looked at at once.
const PIECE: usize = 16;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes numbers as letters: five bits a letter, the lowest first, the sixth bit says that more follows.
pub fn push_number(number: u32, out: &mut String) {
    let mut rest = number;
    loop {
        let digit = (rest & 31) as usize;
        rest >>= 5;
        let more = if rest > 0 { 32 } else { 0 };
        out.push(char::from(DIGITS[digit + more]));
        if rest == 0 {
            return;
        }
    }
}

/// The places of a word: how many there are, then of each the distance to the one before times 16 plus the weight,
/// then its sections, each the gap to the one before, times 2, plus 1 if more follow.
pub fn places(postings: &[Posting]) -> String {
    let mut out = String::new();
    push_number(u32::try_from(postings.len()).unwrap_or(u32::MAX), &mut out);
    let mut next = 0;
    for posting in best(postings).iter() {
        push_number((posting.entry() - next) * 16 + posting.weight(), &mut out);
        push_sections(posting.sections, &mut out);
        next = posting.entry() + 1;
    }
    out
}

fn push_sections(sections: u32, out: &mut String) {
    let mut rest = sections.max(1);
    loop {
        let gap = rest.trailing_zeros();
        rest = rest.checked_shr(gap + 1).unwrap_or_default();
        push_number(gap * 2 + u32::from(rest > 0), out);
        if rest == 0 {
            return;
        }
    }
}

/// The places that say most, by entry.
fn best(postings: &[Posting]) -> Cow<'_, [Posting]> {
    if postings.len() <= MOST_POSTINGS {
        return Cow::Borrowed(postings);
    }
    // There are few weights, so counting them says which to keep without sorting.
    let mut n_of = [0; WEIGHTS as usize];
    for posting in postings {
        n_of[posting.weight() as usize] += 1;
    }
    let mut room = MOST_POSTINGS;
    for n in n_of.iter_mut().rev() {
        *n = room.min(*n);
        room -= *n;
    }
    let is_kept = |posting: &&Posting| {
        let left = &mut n_of[posting.weight() as usize];
        let is_kept = *left > 0;
        *left -= usize::from(is_kept);
        is_kept
    };
    postings.iter().filter(is_kept).copied().collect()
}

/// Parts sorted words into shards: `sizes` are the bytes of each.
pub fn part(words: &[&str], sizes: &[usize]) -> Vec<Range<usize>> {
    let mut shards = Vec::new();
    part_at(words, sizes, (0..words.len(), 0), &mut shards);
    shards
}

/// Parts the words of a range, which share their first letters.
fn part_at(
    words: &[&str],
    sizes: &[usize],
    (range, depth): (Range<usize>, usize),
    shards: &mut Vec<Range<usize>>,
) {
    let size = |range: &Range<usize>| sizes[range.clone()].iter().sum::<usize>();
    if range.is_empty() {
        return;
    }
    if size(&range) <= LARGEST || range.len() == 1 {
        shards.push(range);
        return;
    }
    let letter = |word: usize| words[word].chars().nth(depth);
    let mut open: Option<Range<usize>> = None;
    let mut start = range.start;
    while start < range.end {
        let first = letter(start);
        let n = (start..range.end).take_while(|word| letter(*word) == first).count();
        let child = start..start + n;
        start = child.end;
        if size(&child) > LARGEST {
            shards.extend(open.take());
            part_at(words, sizes, (child, depth + 1), shards);
            continue;
        }
        open = match open {
            Some(before) if size(&before) + size(&child) <= LARGEST => {
                Some(before.start..child.end)
            }
            Some(before) => {
                shards.push(before);
                Some(child)
            }
            None => Some(child),
        };
    }
    shards.extend(open);
}

/// A short name for bytes: five letters or digits of their hash.
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes);
    let letters = b"0123456789abcdefghijklmnopqrstuv";
    hash.as_bytes()[..5].iter().map(|byte| char::from(letters[usize::from(byte & 31)])).collect()
}

/// The script that hands a value over.
pub fn script(name: &str, value: &str) -> String {
    let mut out = String::with_capacity(value.len() + name.len() + 20);
    let _ = writeln!(out, "besideSearch(\"{name}\",{value})");
    out
}

/// A text as a literal of a script, also inside an HTML page.
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_literal(text, &mut out);
    out
}

/// Writes a text as a literal: JSON, with `<` and the line ends of scripts escaped too.
pub fn push_literal(text: &str, out: &mut String) {
    out.push('"');
    let (mut from, mut at) = (0, 0);
    loop {
        at += n_plain(&text.as_bytes()[at..]);
        let Some(byte) = text.as_bytes().get(at) else { break };
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0C => "\\f",
            b'<' => "\\u003c",
            0xE2 if text[at..].starts_with('\u{2028}') => "\\u2028",
            0xE2 if text[at..].starts_with('\u{2029}') => "\\u2029",
            0xE2 => {
                at += 1;
                continue;
            }
            _ => "",
        };
        out.push_str(&text[from..at]);
        out.push_str(escape);
        if escape.is_empty() {
            let _ = write!(out, "\\u{byte:04x}");
        }
        at += if *byte == 0xE2 { 3 } else { 1 };
        from = at;
    }
    out.push_str(&text[from..]);
    out.push('"');
}

/// How many bytes stand as they are in a literal before the first that may not.
fn n_plain(bytes: &[u8]) -> usize {
    // The line ends of scripts begin with the byte E2, as many other signs do.
    let is_special = |byte: &u8| *byte < b' ' || matches!(byte, b'"' | b'\\' | b'<' | 0xE2);
    // Without a way out of a piece, its bytes are looked at at once.
    let is_plain = |piece: &&[u8]| !piece.iter().fold(false, |any, byte| any | is_special(byte));
    let n = bytes.chunks_exact(PIECE).take_while(is_plain).count() * PIECE;
    n + bytes[n..].iter().take_while(|byte| !is_special(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: u32) -> String {
        let mut out = String::new();
        push_number(number, &mut out);
        out
    }

    #[test]
    fn numbers_are_letters() {
        assert_eq!(number(0), "A");
        assert_eq!(number(31), "f");
        assert_eq!(number(32), "gB");
        assert_eq!(number(u32::MAX), "______D");
    }

    #[test]
    fn places_are_distances_weights_and_sections() {
        let at = |entry, sections| Posting::new(entry, 3, sections);
        assert_eq!(places(&[at(0, 1), at(2, 0b101)]), "CDATBC");
    }

    #[test]
    fn a_word_on_every_page_keeps_the_places_that_say_most() {
        let posting =
            |entry: u32| Posting::new(entry, if entry.is_multiple_of(2) { 9 } else { 1 }, 1);
        let all: Vec<Posting> = (0..5_000).map(posting).collect();
        let best = best(&all);
        assert_eq!(best.len(), MOST_POSTINGS);
        assert!(best.iter().all(|posting| posting.weight() == 9));
        assert!(best.windows(2).all(|pair| pair[0].entry() < pair[1].entry()));
    }

    #[test]
    fn of_places_that_say_as_much_the_first_are_kept() {
        let posting = |entry: u32| Posting::new(entry, 3, 1);
        let all: Vec<Posting> = (0..5_000).map(posting).collect();
        assert!(best(&all).iter().map(|posting| posting.entry() as usize).eq(0..MOST_POSTINGS));
    }

    #[test]
    fn shards_hold_every_word_once_and_are_small() {
        let words: Vec<String> = (0..20_000).map(|n| format!("{n:05}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let sizes = vec![9; words.len()];
        let shards = part(&words, &sizes);
        let all: Vec<usize> = shards.iter().cloned().flatten().collect();
        assert!(all.into_iter().eq(0..words.len()));
        assert!(shards.iter().all(|shard| shard.len() * 9 <= LARGEST));
        assert!(shards.len() < 20, "{}", shards.len());
    }

    #[test]
    fn more_of_one_word_moves_no_other_shard() {
        let words: Vec<String> = (0..20_000).map(|n| format!("{n:05}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut sizes = vec![9; words.len()];
        let before = part(&words, &sizes);
        sizes[3] += 200;
        let after = part(&words, &sizes);
        let moved = after.iter().filter(|shard| !before.contains(shard)).count();
        assert!(moved <= 2, "{moved}");
    }

    #[test]
    fn a_literal_is_the_json_of_its_text() {
        for letter in '\0'..='\u{3000}' {
            let text = format!("a{letter}{letter}b");
            let json = serde_json::to_string(&text).unwrap();
            let is_more = matches!(letter, '<' | '\u{2028}' | '\u{2029}');
            assert_eq!(is_more, literal(&text) != json, "{letter:?}");
            assert_eq!(serde_json::from_str::<String>(&literal(&text)).unwrap(), text);
        }
    }

    #[test]
    fn a_literal_cannot_end_its_script() {
        assert_eq!(literal("</script>\u{2028}"), "\"\\u003c/script>\\u2028\"");
    }
}
