//! Generates the table of letters, `letters.json`, from the Unicode data of the standard library and of
//! `unicode-normalization`, short enough to be sent to a browser. It is part of the tests alone.
#![allow(clippy::disallowed_methods, reason = "a test may look at the file that it generates")]

use crate::search::letters::Class;
use crate::search::letters::LAST;
use crate::search::letters::TABLE;
use crate::search::tests::scripts::ACCENTS;
use crate::search::tests::scripts::ALIKE;
use crate::search::tests::scripts::COPIES;
use crate::search::tests::scripts::UNSEEN;
use crate::search::tests::scripts::UNSPACED;
use crate::search::tests::scripts::ZEROS;
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[test]
fn the_table_is_what_unicode_says() {
    let written = written();
    if std::env::var_os("BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/search/letters.json");
        std::fs::write(path, &written).unwrap();
        return;
    }
    assert!(written == TABLE, "the table is not current: run the tests with BLESS=1");
    assert!(written.len() < 16_000, "{}", written.len());
}

/// What every letter is, and what it becomes: 0 stays as it is.
struct Made {
    classes: Vec<Class>,
    folds: Vec<u16>,
    folded: Vec<String>,
}

fn made() -> Made {
    let mut letters = Made {
        classes: vec![Class::Gap; LAST + 1],
        folds: vec![0; LAST + 1],
        folded: vec![String::new()],
    };
    for (number, letter) in
        (0..=LAST).filter_map(|n| Some((n, char::from_u32(u32::try_from(n).ok()?)?)))
    {
        if !letter.is_ascii() || letter.is_ascii_alphanumeric() {
            let class = class(letter);
            let folded = if class == Class::Gap { letter.to_string() } else { folded(letter) };
            let (class, folded) = settled(letter, class, folded);
            letters.classes[number] = class;
            if class != Class::Gap && class != Class::Nothing && !folded.chars().eq([letter]) {
                letters.folds[number] = u16::try_from(letters.folded.len())
                    .expect("fewer letters than 65,536 are folded");
                letters.folded.push(folded);
            }
        }
    }
    letters
}

/// A letter that folds to something with a gap in it is a gap; one that folds to nothing is nothing.
fn settled(letter: char, own: Class, folded: String) -> (Class, String) {
    if matches!(own, Class::Gap | Class::Nothing) {
        return (own, folded);
    }
    let Some(first) = folded.chars().next() else { return (Class::Nothing, folded) };
    let is_whole =
        folded.chars().all(|part| matches!(class(part), Class::Word | Class::Base | Class::Mark));
    if !is_whole {
        return (Class::Gap, folded);
    }
    let class = if own == Class::Mark { Class::Mark } else { class(first) };
    // Classes inside one folded letter never mix: what does not fit stays as it is.
    let is_even =
        folded.chars().all(|part| (self::class(part) == Class::Word) == (class == Class::Word));
    if is_even { (class, folded) } else { (own, letter.to_string()) }
}

fn is_in(ranges: &[(u32, u32)], letter: char) -> bool {
    let number = u32::from(letter);
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&number))
}

fn digit(letter: char) -> Option<char> {
    let number = u32::from(letter);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&number))?;
    char::from_digit(number - zero, 10)
}

fn class(letter: char) -> Class {
    if is_in(UNSEEN, letter) || is_in(ACCENTS, letter) {
        Class::Nothing
    } else if digit(letter).is_some() {
        Class::Word
    } else if is_in(UNSPACED, letter) {
        let is_mark = is_combining_mark(letter);
        if is_mark {
            Class::Mark
        } else if letter.is_alphabetic() {
            Class::Base
        } else {
            Class::Gap
        }
    } else if letter.is_alphabetic() || is_combining_mark(letter) {
        Class::Word
    } else {
        Class::Gap
    }
}

/// A letter without case, accents and the form that its neighbours gave it.
fn folded(letter: char) -> String {
    if let Some(digit) = digit(letter) {
        return digit.to_string();
    }
    if is_in(COPIES, letter) {
        return letter.to_string();
    }
    let plain: String =
        std::iter::once(letter).nfkc().flat_map(char::to_lowercase).nfkc().collect();
    let mut out = String::new();
    for part in plain.chars() {
        if let Some(digit) = digit(part) {
            out.push(digit);
        } else if has_accents(part) {
            let parts = std::iter::once(part).nfd().filter(|part| !is_in(ACCENTS, *part));
            for part in parts {
                push_alike(part, &mut out);
            }
        } else if !is_in(UNSEEN, part) {
            push_alike(part, &mut out);
        }
    }
    out
}

/// Whether the accents of a letter's script may be left out: Latin, Greek, Cyrillic, Hebrew, Arabic.
fn has_accents(letter: char) -> bool {
    is_in(&[(0x00C0, 0x08FF), (0x1E00, 0x1FFF)], letter)
}

fn push_alike(letter: char, out: &mut String) {
    match ALIKE.iter().find(|(from, _)| *from == letter) {
        Some((_, to)) => out.push_str(to),
        None => out.push(letter),
    }
}

/// The table for the browser, as the fields of a script's object.
///
/// `classes`: triples of numbers in base 36, `gap,length,class`, the gap counted from the end of the last run; what
/// no run holds parts words. `folds`: runs of folded letters, `gap,length,kind` and then, by kind: `d` a difference
/// that is added to every letter, `p` nothing (every second letter, from the first, becomes its successor), `s` what
/// the letters become, one letter each, `w` what they become, parted by spaces.
pub fn written() -> String {
    let letters = made();
    format!(
        "{{\"classes\":\"{}\",\n\"folds\":{}}}\n",
        written_classes(&letters),
        written_folds(&letters)
    )
}

fn written_classes(letters: &Made) -> String {
    let mut out = String::new();
    let (mut at, mut end) = (0, 0);
    while at < letters.classes.len() {
        let class = letters.classes[at];
        let n = letters.classes[at..].iter().take_while(|other| **other == class).count();
        if class != Class::Gap {
            let separator = if out.is_empty() { "" } else { "," };
            let _ = write!(out, "{separator}{},{},{}", base_36(at - end), base_36(n), class as u8);
            end = at + n;
        }
        at += n;
    }
    out
}

/// A run of letters that fold alike.
enum Run {
    Difference(i64, usize),
    Pairs(usize),
    Letters(String, usize),
    Words(String, usize),
}

fn written_folds(letters: &Made) -> String {
    let mut out = Vec::new();
    let (mut at, mut end) = (0, 0);
    while at < letters.folds.len() {
        if letters.folds[at] == 0 {
            at += 1;
            continue;
        }
        let run = run(letters, at);
        let (n, kind, rest) = match run {
            Run::Difference(by, n) => (n, 'd', by.to_string()),
            Run::Pairs(n) => (n, 'p', String::new()),
            Run::Letters(text, n) => (n, 's', text),
            Run::Words(text, n) => (n, 'w', text),
        };
        out.push(format!("\"{},{},{kind}{rest}\"", base_36(at - end), base_36(n)));
        at += n;
        end = at;
    }
    format!("[{}]", out.join(","))
}

/// The longest run that begins at a letter.
fn run(letters: &Made, at: usize) -> Run {
    let target = |n: usize| -> Option<&str> {
        let number = usize::from(*letters.folds.get(n)?);
        (number > 0).then(|| letters.folded[number].as_str())
    };
    let single = |n: usize| -> Option<i64> {
        let mut parts = target(n)?.chars();
        let first = parts.next().filter(|_| parts.next().is_none())?;
        Some(i64::from(u32::from(first)))
    };
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let difference = |n: usize| Some(single(n)? - number(n));
    let by = difference(at);
    let same = (at..=LAST).take_while(|n| by.is_some() && difference(*n) == by).count();
    let is_pair = |n: usize| difference(n) == Some(1) && target(n + 1).is_none();
    let pairs = (at..=LAST).step_by(2).take_while(|n| is_pair(*n)).count() * 2;
    if pairs > 2 && pairs >= same {
        return Run::Pairs(pairs - 1);
    }
    if same > 2 {
        return Run::Difference(by.unwrap_or_default(), same);
    }
    // A list goes on until a longer rule begins.
    let begins = |n: usize| {
        let by = difference(n);
        by.is_some() && (1..4).all(|more| difference(n + more) == by)
            || (0..4).all(|more| is_pair(n + 2 * more))
    };
    let singles =
        (at..=LAST).take_while(|n| single(*n).is_some() && (*n == at || !begins(*n))).count();
    if singles > 0 {
        let text = (at..at + singles).filter_map(target).collect();
        return Run::Letters(text, singles);
    }
    let words = (at..=LAST).take_while(|n| target(*n).is_some() && single(*n).is_none()).count();
    let texts: Vec<&str> = (at..at + words).filter_map(target).collect();
    Run::Words(texts.join(" "), words)
}

fn base_36(number: usize) -> String {
    let mut rest = number;
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        digits.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}
