//! Computes the cloth of a module: a plain 1/1 weave whose stripes follow from the module's id.
//! Never reads a file, never draws a pattern that belongs to someone: every check is arithmetic.

use std::fmt::Write;

/// Threads in half a repeat; the other half mirrors it, so cloth has no direction.
const HALF: usize = 12;
/// Threads in a whole repeat, even, so that plain weave meets itself at the edges.
const REPEAT: usize = 2 * HALF;
/// Pixels a thread is wide.
const THREAD: usize = 4;
/// Where the mirror stands: half the height of the band on a page, so that the band is even.
const MIDDLE: usize = 22;
/// Undyed yarn.
const UNDYED: &str = "#FFFDF8";
/// Widths a stripe may have, in threads.
const WIDTHS: [usize; 6] = [1, 1, 2, 2, 3, 4];
/// The dyes an author can name, as light falls on thread.
const DYES: [(&str, &str); 7] = [
    ("indigo", "#27408B"),
    ("leaf", "#1F6145"),
    ("madder", "#A2352A"),
    ("lac", "#7A2451"),
    ("turmeric", "#C98A12"),
    ("teal", "#0B5A63"),
    ("walnut", "#5C3B1E"),
];

/// Which yarn a thread is: 0 undyed, 1 the first dye, 2 the second.
type Yarn = usize;
/// The yarns of one repeat, in order.
type Stripes = [Yarn; REPEAT];

/// Weaves the cloth of `id` in two dyes: an SVG file that fills whatever box shows it.
///
/// A dye is one of the theme's names or a colour such as `#27408B`; anything else is indigo.
pub fn weave(id: &str, dyes: [&str; 2]) -> String {
    let mut dice = Dice::new(id);
    let warp = stripes(&mut dice);
    let weft = if dice.roll(3) == 0 { stripes(&mut dice) } else { warp };
    let colours = [UNDYED, colour(dyes[0]), colour(dyes[1])];
    let mut svg = String::from(concat!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"><defs>"#,
        r#"<pattern id="w" patternUnits="userSpaceOnUse" shape-rendering="crispEdges" "#,
    ));
    push(&mut svg, format_args!(r#"width="{REPEAT}" height="{REPEAT}" "#));
    push(&mut svg, format_args!(r#"patternTransform="translate(0 {MIDDLE}) scale({THREAD})">"#));
    push(&mut svg, format_args!(r#"<path fill="{UNDYED}" d="M0 0h{REPEAT}v{REPEAT}H0z"/>"#));
    for yarn in [1, 2] {
        let path = floats(&warp, &weft, yarn);
        push(&mut svg, format_args!(r#"<path fill="{}" d="{path}"/>"#, colours[yarn]));
    }
    svg.push_str(r#"</pattern></defs><rect width="100%" height="100%" fill="url(#w)"/></svg>"#);
    svg.push('\n');
    svg
}

/// Draws the brand mark: indigo and madder strands, over one and under one, in a round.
pub fn mark() -> String {
    let mut svg = String::from(concat!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">"#,
        r#"<clipPath id="c"><circle cx="18" cy="18" r="18"/></clipPath><g clip-path="url(#c)">"#,
        r##"<path fill="#FFFDF8" d="M0 0h36v36H0z"/>"##,
    ));
    for (along, colour) in [(true, "#27408B"), (false, "#A2352A")] {
        push(&mut svg, format_args!(r#"<path fill="{colour}" d=""#));
        let crossings = (0..16).map(|crossing| (crossing % 4, crossing / 4));
        for (x, y) in crossings.filter(|(x, y)| ((x + y) % 2 == 0) == along) {
            let (left, top) = (9 * x, 9 * y);
            if along {
                push(&mut svg, format_args!("M{} {top}h7v9h-7z", left + 1));
            } else {
                push(&mut svg, format_args!("M{left} {}h9v7h-9z", top + 1));
            }
        }
        svg.push_str(r#""/>"#);
    }
    svg.push_str("</g></svg>\n");
    svg
}

/// Rolls stripes until they balance: yarn left undyed, a leading dye, an accent, no solid field.
fn stripes(dice: &mut Dice) -> Stripes {
    for _ in 0..128 {
        let cloth = mirrored(half_repeat(dice));
        let count = |yarn| cloth.iter().filter(|&&thread| thread == yarn).count();
        let balanced = (8..=12).contains(&count(0)) && (4..=6).contains(&count(2));
        if balanced && widest(&cloth) <= 4 {
            return cloth;
        }
    }
    mirrored([0, 0, 1, 1, 0, 2, 0, 1, 1, 1, 2, 2])
}

/// Counts the threads of the widest stripe, across the edge too, where one repeat meets the next.
fn widest(cloth: &Stripes) -> usize {
    let (mut widest, mut run) = (1, 1);
    for thread in 1..2 * REPEAT {
        let same = cloth[thread % REPEAT] == cloth[(thread - 1) % REPEAT];
        run = if same { run + 1 } else { 1 };
        widest = widest.max(run);
    }
    widest
}

fn half_repeat(dice: &mut Dice) -> [Yarn; HALF] {
    let mut half = [0; HALF];
    let mut yarn = dice.roll(3);
    let mut filled = 0;
    while filled < HALF {
        let end = HALF.min(filled + WIDTHS[dice.roll(WIDTHS.len())]);
        half[filled..end].fill(yarn);
        filled = end;
        yarn = (yarn + 1 + dice.roll(2)) % 3;
    }
    half
}

fn mirrored(half: [Yarn; HALF]) -> Stripes {
    std::array::from_fn(
        |thread| if thread < HALF { half[thread] } else { half[REPEAT - 1 - thread] },
    )
}

/// Traces where one yarn lies on top, a row at a time, joining neighbours.
fn floats(warp: &Stripes, weft: &Stripes, yarn: Yarn) -> String {
    let mut path = String::new();
    for (y, &across) in weft.iter().enumerate() {
        let mut x = 0;
        while x < REPEAT {
            let run = (x..REPEAT).take_while(|&x| top(x, y, warp[x], across) == yarn).count();
            if run > 0 {
                push(&mut path, format_args!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    path
}

/// Plain weave: one over, one under.
const fn top(x: usize, y: usize, along: Yarn, across: Yarn) -> Yarn {
    if (x + y).is_multiple_of(2) { along } else { across }
}

fn colour(dye: &str) -> &str {
    let named = DYES.iter().find(|(name, _)| *name == dye);
    match named {
        Some((_, hex)) => hex,
        None if is_hex(dye) => dye,
        None => DYES[0].1,
    }
}

fn is_hex(dye: &str) -> bool {
    dye.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("writing to a string does not stop");
}

/// Numbers that follow from a word: FNV-1a to start, splitmix64 to go on; the same everywhere.
struct Dice(u64);

impl Dice {
    fn new(word: &str) -> Self {
        let start = word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(start)
    }

    /// Rolls a number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % sides as u64).expect("below a usize")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_id_weaves_the_same_cloth() {
        assert_eq!(weave("listening", ["lac", "leaf"]), weave("listening", ["lac", "leaf"]));
        assert_ne!(weave("listening", ["lac", "leaf"]), weave("crisis", ["lac", "leaf"]));
    }

    #[test]
    fn cloth_keeps_its_weight() {
        for number in 0..500 {
            let bytes = weave(&format!("module-{number}"), ["teal", "walnut"]).len();
            assert!((2400..=4100).contains(&bytes), "module-{number}: {bytes} bytes");
        }
    }

    #[test]
    fn stripes_mirror() {
        for number in 0..200 {
            let cloth = stripes(&mut Dice::new(&number.to_string()));
            assert!(cloth.iter().eq(cloth.iter().rev()), "{cloth:?}");
        }
    }

    #[test]
    fn a_dye_is_a_name_or_a_plain_colour_and_nothing_else() {
        assert_eq!(colour("madder"), "#A2352A");
        assert_eq!(colour("#abc"), "#abc");
        assert_eq!(colour("#\"/>"), "#27408B");
        assert_eq!(colour("red"), "#27408B");
    }

    #[test]
    fn cloth_fills_its_box() {
        let cloth = weave("role", ["indigo", "turmeric"]);
        assert!(cloth.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\""));
        assert!(!cloth.contains("viewBox"));
    }

    #[test]
    fn the_mark_is_small() {
        assert!(mark().len() < 2000, "{}", mark().len());
    }
}
