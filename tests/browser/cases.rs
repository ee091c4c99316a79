//! Items and answers with the marks that Rust gives them, for the browser's script to agree with.
//!
//! Made from a fixed seed: the same cases on every run.

use beside::quiz::Expected;
use beside::quiz::Key;
use beside::quiz::mark;
use serde_json::json;

/// A small generator of numbers (xorshift64*, Vigna 2016): enough to mix, the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let n = u64::try_from(n).expect("a small number");
        usize::try_from((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % n)
            .expect("a small number")
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn letter(&mut self, n: usize) -> String {
        String::from(char::from(b'a' + u8::try_from(self.below(n)).expect("few letters")))
    }
}

const WORDS: &[&str] = &[
    "supervisor",
    "Supervisor",
    "SUPERVISOR",
    "the limits",
    "la promotora",
    "ÉTICA",
    "ética",
    "e\u{301}tica",
    "ស្តាប់",
    "សុខភាព",
    "ہم ساتھی",
    "保密",
    "ＡＢＣ",
    "ﬁre",
    "straße",
    "STRASSE",
    "İstanbul",
    "ΟΔΟΣ",
    "οδος",
    "isiZulu",
    "?",
    "-",
    "don't",
    "don’t",
    "10 people",
    "three",
    "a|b",
    "½",
    "Ⅳ",
    "①",
];

const NUMBERS: &[&str] = &[
    "10",
    "10.0",
    "10,0",
    "1,000",
    "0,125",
    "1.234,5",
    "1,234.5",
    "1 000",
    "8'754",
    "8’754",
    "−3",
    "-3",
    "+4",
    "4.",
    "۱۲",
    "១២",
    "१२",
    "১২",
    "๑๒",
    "໑໒",
    "၁၂",
    "٣٫٥",
    "١٬٠٠٠",
    "１２",
    "12 s",
    "80%",
    "5-7",
    "1.2.3",
    "",
    " ",
    "1e5",
    "0x10",
    ".5",
    "5,",
    "12,34,567",
    "1,23",
    "00012",
    "99999999999999999999",
    "0.1",
    "Infinity",
    "NaN",
    "1\u{a0}000",
    "1\u{202f}000",
];

const ENDS: &[&str] =
    &["", " ", ".", "!", " s", "\u{a0}", "。", "។", "؟", "”", "\u{feff}", "\u{85}", "\t"];

/// `n` cases as JSON: key, answer, score, and which foreseen answer it was.
pub fn json(n: usize) -> String {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let cases: Vec<serde_json::Value> = (0..n)
        .map(|_| {
            let key = key(&mut dice);
            let response = response(&key, &mut dice);
            let marked = mark(&key, &response);
            json!({ "key": key, "response": response, "score": marked.score, "expected": marked.expected })
        })
        .collect();
    serde_json::to_string(&cases).expect("keys are plain values")
}

fn key(dice: &mut Dice) -> Key {
    let n = 2 + dice.below(5);
    match dice.below(8) {
        0 => {
            Key::Single { key: if dice.below(20) == 0 { String::new() } else { dice.letter(n) }, n }
        }
        1 => Key::Multiple { keys: letters(dice, n), n },
        2 => Key::Match { rights: (0..n).map(|_| dice.letter(n)).collect(), n },
        3 => Key::Order { steps: letters(dice, n) },
        4 => Key::Scale { values: (0..5).collect(), n, reverse: Vec::new() },
        5 => Key::Cloze { gaps: (0..=dice.below(3)).map(|_| foreseen(dice)).collect() },
        6 if dice.below(8) == 0 => Key::Open,
        _ => Key::Short { expected: foreseen(dice) },
    }
}

fn letters(dice: &mut Dice, n: usize) -> Vec<String> {
    let all = "abcdefgh"[..n].chars().map(String::from);
    all.filter(|_| dice.below(3) > 0).collect()
}

fn foreseen(dice: &mut Dice) -> Vec<Expected> {
    (0..=dice.below(3))
        .map(|at| {
            let text = match dice.below(3) {
                0 => dice.one(WORDS).to_owned(),
                1 => dice.one(NUMBERS).to_owned(),
                _ => format!("{} ± {}", dice.below(60), dice.one(&["0", "5", "0.5", "2,5", "1 s"])),
            };
            Expected::parse(&text, at == 0 || dice.below(2) == 0)
        })
        .collect()
}

/// The right answer, one near it, or any.
fn response(key: &Key, dice: &mut Dice) -> String {
    let right = match key {
        Key::Single { key, .. } => key.clone(),
        Key::Multiple { keys, .. } => keys.concat(),
        Key::Match { rights, .. } => rights.join(" "),
        Key::Order { steps } => steps.join(" "),
        Key::Short { expected } => typed(expected, dice),
        Key::Cloze { gaps } => {
            gaps.iter().map(|gap| typed(gap, dice)).collect::<Vec<_>>().join("|")
        }
        Key::Scale { .. } => "3 - 1".to_owned(),
        Key::Open => dice.one(WORDS).to_owned(),
    };
    match dice.below(6) {
        0 => String::new(),
        1 => dice.one(WORDS).to_owned(),
        2 => "? a - b ac d".chars().take(1 + dice.below(12)).collect(),
        3 => right.to_uppercase(),
        4 => format!(" {right}{}", dice.one(ENDS)),
        _ => right,
    }
}

fn typed(expected: &[Expected], dice: &mut Dice) -> String {
    let expected = &expected[dice.below(expected.len())];
    let base = match (expected.number, &expected.text) {
        (Some(number), _) => {
            let step = [0.0, 0.5, 1.0, -2.5, 5.0, -5.0, 5.01][dice.below(7)];
            format!("{}", number + step)
        }
        (None, Some(text)) => text.clone(),
        (None, None) => String::new(),
    };
    match dice.below(4) {
        0 => dice.one(NUMBERS).to_owned(),
        1 => format!("{base}{}", dice.one(ENDS)),
        _ => base,
    }
}

/// Letters of many scripts, with those that are folded, ordered, left out or part words.
const LETTERS: &[&str] = &[
    "abcXYZ 09.,;:!?’'-—_/",
    "ÀÉîõüçñßøæœłđ",
    "e\u{301}n\u{303}",
    "İıſﬁ",
    "ΑΣςάώ",
    "ЖёЙ",
    "שָׁלוֹם",
    "كيىیےکہھةأإآٱؤئءـ",
    "َُِّ",
    "۰۱۹٠٩",
    "សខភពតនរញដ",
    "\u{17D2}\u{17D2}\u{17D2}",
    "ិីុូេែោៅាំះ៉៊់",
    "១២",
    "\u{200B}\u{200C}\u{200D}\u{AD}",
    "กขคเแโใไาำิ่้",
    "ກຂຄເແາ",
    "ကခဂ\u{1039}\u{103A}ာိ",
    "倾听保密健康",
    "がぎパー々ア",
    "ｱｲ１Ａ",
    "नमस्तेक्ष",
    "한국어",
    "½²①Ⅳ№",
    "\u{1E900}\u{1E922}",
    "𠀀𪚥",
    "\u{202E}\u{2066}\u{FEFF}",
    "🙂",
];

/// Texts of mixed letters, each with the words that the index cuts it into, as JSON.
pub fn texts(n: usize) -> String {
    let mut dice = Dice(0x6a09_e667_f3bc_c908);
    let all: Vec<_> = (0..n)
        .map(|_| {
            let text = text(&mut dice);
            let words = beside::search::words(&text);
            json!({ "text": text, "words": words })
        })
        .collect();
    json!(all).to_string()
}

fn text(dice: &mut Dice) -> String {
    let n_scripts = 1 + dice.below(3);
    let scripts: Vec<Vec<char>> =
        (0..n_scripts).map(|_| dice.one(LETTERS).chars().collect()).collect();
    let longest = if dice.below(20) == 0 { 120 } else { 14 };
    let n_letters = 1 + dice.below(longest);
    let letter = |dice: &mut Dice| {
        let script = &scripts[dice.below(n_scripts)];
        script[dice.below(script.len())]
    };
    (0..n_letters).map(|_| letter(dice)).collect()
}
