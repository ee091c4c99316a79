//! Whether a small change of a text may be a large change of its meaning.

use super::signs;

/// Words that deny, by language, in lower case with `'` for the apostrophe.
/// Words with a second, common sense (French "personne") are left out.
const NEGATIONS: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "nowhere",
            "neither",
            "nor",
            "cannot",
            "without",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "won't",
            "wouldn't",
            "can't",
            "couldn't",
            "shouldn't",
            "mustn't",
            "needn't",
            "haven't",
            "hasn't",
            "hadn't",
            "mightn't",
            "shan't",
        ],
    ),
    (
        "es",
        &[
            "no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "ni", "sin",
            "tampoco",
        ],
    ),
    (
        "fr",
        &[
            "ne", "n'", "pas", "jamais", "rien", "aucun", "aucune", "non", "sans", "ni", "nul",
            "nulle", "guère",
        ],
    ),
    ("ur", &["نہیں", "نہ", "مت", "بغیر", "ہرگز", "منع", "غیر", "بلا"]),
];

/// A part of a word that denies, and longer words that contain it and deny nothing.
type Part = (&'static str, &'static [&'static str]);

/// Denials of scripts that write no blanks between words.
const PARTS: [(&str, &[Part]); 2] = [
    ("km", &[("មិន", &[]), ("ពុំ", &[]), ("គ្មាន", &[]), ("កុំ", &["កុំព្យូទ័រ"]), ("ឥត", &[]), ("ហាម", &[])]),
    (
        "zh",
        &[
            ("不", &[]),
            ("没", &[]),
            ("沒", &[]),
            ("无", &[]),
            ("無", &[]),
            ("未", &[]),
            ("勿", &[]),
            ("莫", &[]),
            ("否", &[]),
            ("非", &["非常", "非洲"]),
            (
                "别",
                &["特别", "别人", "性别", "区别", "分别", "个别", "类别", "级别", "告别", "别的"],
            ),
            (
                "別",
                &["特別", "別人", "性別", "區別", "分別", "個別", "類別", "級別", "告別", "別的"],
            ),
        ],
    ),
];

/// Whether the numbers of a text are others than before, or it denies more
/// or less often: then a translation that was right may now do harm.
///
/// Numbers are compared as sets with all digits read as ASCII.
pub fn has_changed_force(old: &str, new: &str) -> bool {
    old != new && (numbers(old) != numbers(new) || n_negations(old) != n_negations(new))
}

/// The numbers of a text, sorted, each once.
pub fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_followed = signs.peek().is_some_and(|&next| signs::digit(next).is_some());
        if let Some(value) = signs::digit(sign) {
            number.extend(char::from_digit(value, 10));
        } else if let (true, false, Some(point)) = (is_followed, number.is_empty(), point(sign)) {
            number.push(point);
        } else {
            numbers.extend((!number.is_empty()).then(|| std::mem::take(&mut number)));
            let is_minus = matches!(sign, '-' | '\u{2212}') && !before.is_alphanumeric();
            if is_minus && is_followed {
                number.push('-');
            } else if sign.is_numeric() {
                numbers.push(sign.to_string());
            }
        }
        before = sign;
    }
    numbers.extend((!number.is_empty()).then_some(number));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// What a sign inside a number stands for.
fn point(sign: char) -> Option<char> {
    match sign {
        '.' | '\u{66B}' | '\u{FF0E}' => Some('.'),
        ',' | '\u{66C}' | '\u{FF0C}' => Some(','),
        _ => None,
    }
}

/// How often a text denies.
pub fn n_negations(text: &str) -> usize {
    let text = text.to_lowercase().replace('\u{2019}', "'");
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '\'' || is_joined(sign);
    let words = text.split(|sign: char| !is_word(sign)).filter(|word| !word.is_empty());
    let words: usize = words.map(denials).sum();
    let parts = PARTS.iter().flat_map(|(_, parts)| *parts);
    words + parts.map(|part| part_count(&text, part)).sum::<usize>()
}

fn is_joined(sign: char) -> bool {
    unicode_normalization::char::is_combining_mark(sign)
}

/// How often a word denies: "don't" is one word of the table, "n'est" two.
fn denials(word: &str) -> usize {
    let is_denial = |word: &str| NEGATIONS.iter().any(|(_, words)| words.contains(&word));
    let word = word.trim_matches('\'');
    if is_denial(word) {
        return 1;
    }
    word.split_inclusive('\'').filter(|piece| is_denial(piece)).count()
}

fn part_count(text: &str, (part, longer): &Part) -> usize {
    let count = text.matches(*part).count();
    let innocent = longer.iter().map(|longer| text.matches(*longer).count()).sum();
    count.saturating_sub(innocent)
}
