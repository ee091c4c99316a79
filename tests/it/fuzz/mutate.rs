//! Kept inputs, changed by dice: the same number gives the same input on every machine.

/// What breaks readers: letters at the edges of their kinds, and marks of many grammars.
const ODD: [&str; 24] = [
    "\0",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\\",
    "\"",
    "'",
    "`",
    "{",
    "}",
    "[",
    "]",
    "#",
    ":",
    "-",
    "\u{feff}",
    "\u{200d}",
    "\u{2028}",
    "\u{301}",
    "\u{fdd0}",
    "\u{10ffff}",
    "៌",
    "۔",
];

/// Numbers at the edges of their kinds.
const NUMBERS: [&str; 8] =
    ["0", "-1", "255", "65536", "4294967296", "99999999999999999999", "1e999", "0.1"];

/// No input is longer, so that many are tried.
const LONGEST: usize = 8_000;

/// Dice that fall alike for a number.
pub struct Dice(u64);

impl Dice {
    /// The dice of a number.
    pub fn new(number: u64) -> Dice {
        Dice(number)
    }

    /// A number below another, which is not 0.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % n as u64).expect("it is below a usize")
    }

    fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A stretch of some bytes, mostly a short one.
    fn stretch(&mut self, len: usize) -> std::ops::Range<usize> {
        let from = self.below(len + 1);
        let most = (len - from).min(1 << self.below(11));
        from..from + self.below(most + 1)
    }
}

/// An input like the kept ones, with up to six changes; `words` are those of its grammar.
pub fn mutated(dice: &mut Dice, kept: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = kept[dice.below(kept.len())].clone();
    for _ in 0..=dice.below(6) {
        change(dice, &mut bytes, (kept, words));
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(dice: &mut Dice, bytes: &mut Vec<u8>, (kept, words): (&[Vec<u8>], &[&str])) {
    let at = dice.stretch(bytes.len());
    let new: Vec<u8> = match dice.below(10) {
        0 | 1 => Vec::new(),
        2 => bytes[at.clone()].repeat(2),
        3 => bytes[at.clone()].repeat(2 + dice.below(200)),
        4 => dice.pick(&ODD).into(),
        5 => dice.pick(&NUMBERS).into(),
        6 => {
            let other = &kept[dice.below(kept.len())];
            other[dice.stretch(other.len())].to_vec()
        }
        7 => bytes[at.clone()].iter().rev().copied().collect(),
        _ if words.is_empty() => Vec::new(),
        _ => dice.pick(words).into(),
    };
    // As often as not a piece comes between two others and takes the place of none.
    let end = if !new.is_empty() && dice.below(2) == 0 { at.start } else { at.end };
    bytes.splice(at.start..end, new);
    bytes.truncate(2 * LONGEST);
}

/// The shortest input that a fault is found with, as far as leaving stretches out tells.
pub fn shrunk(input: &[u8], is_faulty: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut least = input.to_vec();
    let mut step = least.len() / 2;
    let mut n_left = 300;
    while step > 0 && n_left > 0 {
        let mut at = 0;
        while at < least.len() && n_left > 0 {
            let end = (at + step).min(least.len());
            let shorter = [&least[..at], &least[end..]].concat();
            n_left -= 1;
            if is_faulty(&shorter) { least = shorter } else { at = end }
        }
        step /= 2;
    }
    least
}
