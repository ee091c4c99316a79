//! Plots as SVG: a few lines and dots that a printer, a phone and a screen reader can do with.
//!
//! A plot is never alone: the page sets a table with the same numbers beside it. Colours come from
//! the page's style, and no plot needs them to be understood.

use crate::report::figure::Figure;
use crate::report::html::escaped;
use crate::report::html::number;
use crate::report::words;
use std::cmp::Ordering;

const WIDTH: f64 = 720.0;

/// A person, an item or a statement before and after.
pub struct Before<'a> {
    /// What it is; empty for a person.
    pub name: &'a str,
    /// Before.
    pub pre: Figure,
    /// After.
    pub post: Figure,
}

/// Lines from before to after, one a person, and the means on top.
pub fn slopes(title: &str, people: &[(Figure, Figure)], mean: (Figure, Figure)) -> String {
    const HEIGHT: f64 = 380.0;
    let y = |score: f64| 30.0 + (100.0 - score) * 3.1;
    let (left, right) = (170.0, 550.0);
    let mut out = open(title, HEIGHT);
    for score in [0, 20, 40, 60, 80, 100] {
        let y = y(f64::from(score));
        out.push_str(&format!(
            "<path class=\"grid\" d=\"M{left} {y:.1}H{right}\"/><text class=\"axis end\" x=\"100\" y=\"{:.1}\">{score} %</text>",
            y + 4.0
        ));
    }
    for (at, (pre, post)) in people.iter().enumerate() {
        let (Some(pre), Some(post)) = (pre.value(), post.value()) else { continue };
        let way = way(pre, post);
        // People with the same score stand side by side, as far as there is room.
        let aside = f64::from(u8::try_from(at % 9).unwrap_or(0)) * 4.0;
        let (x1, x2) = (left - aside, right + aside);
        let (y1, y2) = (y(pre), y(post));
        out.push_str(&format!(
            "<path class=\"{way}\" d=\"M{x1} {y1:.1}L{x2} {y2:.1}\"/><circle class=\"before\" cx=\"{x1}\" cy=\"{y1:.1}\" r=\"3\"/><circle class=\"{way} dot\" cx=\"{x2}\" cy=\"{y2:.1}\" r=\"3\"/>\n"
        ));
    }
    if let (Some(pre), Some(post)) = (mean.0.value(), mean.1.value()) {
        let (y1, y2) = (y(pre), y(post));
        out.push_str(&format!(
            "<path class=\"mean\" d=\"M{left} {y1:.1}L{right} {y2:.1}\"/><text class=\"strong\" x=\"{:.1}\" y=\"{:.1}\">{} {} %</text>\n",
            right + 46.0,
            y2 + 4.0,
            words::MEAN,
            number(post, 0)
        ));
    }
    out.push_str(&format!(
        "<text class=\"axis mid\" x=\"{left}\" y=\"368\">{}</text><text class=\"axis mid\" x=\"{right}\" y=\"368\">{}</text></svg>\n",
        words::BEFORE,
        words::AFTER
    ));
    out
}

/// For a crowd: how many scored in each tenth, before to the left, after to the right.
pub fn tenths(title: &str, tenths: &[(Figure, Figure)]) -> String {
    let all = tenths.iter().flat_map(|(pre, post)| [pre.value(), post.value()]);
    let most = all.flatten().fold(1.0, f64::max);
    let mut out = open(title, 330.0);
    for (at, (pre, post)) in tenths.iter().enumerate() {
        let from = at * 10;
        let y = 12.0 + 28.0 * f64::from(u8::try_from(9_usize.saturating_sub(at)).unwrap_or(0));
        let (before, after) =
            (250.0 * pre.value().unwrap_or(0.0) / most, 250.0 * post.value().unwrap_or(0.0) / most);
        out.push_str(&format!(
            "<rect class=\"bar before\" x=\"{:.1}\" y=\"{y}\" width=\"{before:.1}\" height=\"20\"/><rect class=\"bar after\" x=\"410\" y=\"{y}\" width=\"{after:.1}\" height=\"20\"/><text class=\"axis mid\" x=\"360\" y=\"{}\">{from}–{} %</text>\n",
            310.0 - before,
            y + 15.0,
            from + 10
        ));
    }
    out.push_str(&format!(
        "<text class=\"axis end\" x=\"310\" y=\"318\">{}</text><text class=\"axis\" x=\"410\" y=\"318\">{}</text></svg>\n",
        words::BEFORE,
        words::AFTER
    ));
    out
}

/// One line an item: a ring before, a dot after, and what lies between.
pub fn dumbbells(title: &str, rows: &[Before], (low, high): (f64, f64)) -> String {
    const STEP: f64 = 26.0;
    let height = rows.iter().fold(56.0, |height, _| height + STEP);
    let x = |value: f64| 330.0 + (value - low) / (high - low).max(1e-9) * 360.0;
    let mut out = open(title, height);
    for part in 0..=4 {
        let value = low + (high - low) * f64::from(part) / 4.0;
        let (x, n_decimals) = (x(value), usize::from((value - value.round()).abs() > 1e-9));
        out.push_str(&format!(
            "<path class=\"grid\" d=\"M{x:.1} 24V{:.1}\"/><text class=\"axis mid\" x=\"{x:.1}\" y=\"14\">{}</text>",
            height - 24.0,
            number(value, n_decimals)
        ));
    }
    let mut y = 24.0 + STEP / 2.0;
    for row in rows {
        out.push_str(&dumbbell(row, y, &x));
        y += STEP;
    }
    let (dot, text) = (height - 8.0, height - 4.0);
    let (before, after) = (words::BEFORE, words::AFTER);
    out.push_str(&format!(
        "<circle class=\"before\" cx=\"336\" cy=\"{dot:.1}\" r=\"5\"/><text class=\"axis\" x=\"348\" y=\"{text:.1}\">{before}</text><circle class=\"up dot\" cx=\"436\" cy=\"{dot:.1}\" r=\"5\"/><text class=\"axis\" x=\"448\" y=\"{text:.1}\">{after}</text></svg>\n"
    ));
    out
}

/// One line of such a plot.
fn dumbbell(row: &Before, y: f64, x: &dyn Fn(f64) -> f64) -> String {
    let below = y + 4.0;
    let name = escaped(&shortened(row.name));
    let name = format!("<text class=\"axis end\" x=\"318\" y=\"{below:.1}\">{name}</text>");
    let (Some(pre), Some(post)) = (row.pre.value(), row.post.value()) else {
        let hidden = row.pre.text(0);
        return format!("{name}<text class=\"axis\" x=\"330\" y=\"{below:.1}\">{hidden}</text>\n");
    };
    let (way, x1, x2) = (way(pre, post), x(pre), x(post));
    format!(
        "{name}<path class=\"{way} thick\" d=\"M{x1:.1} {y:.1}H{x2:.1}\"/><circle class=\"before\" cx=\"{x1:.1}\" cy=\"{y:.1}\" r=\"5\"/><circle class=\"{way} dot\" cx=\"{x2:.1}\" cy=\"{y:.1}\" r=\"5\"/>\n"
    )
}

fn way(pre: f64, post: f64) -> &'static str {
    match post.total_cmp(&pre) {
        Ordering::Greater => "up",
        Ordering::Less => "down",
        Ordering::Equal => "same",
    }
}

fn open(title: &str, height: f64) -> String {
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">\n",
        escaped(title)
    )
}

/// As much of a stem as stands beside a plot.
fn shortened(text: &str) -> String {
    const MOST: usize = 46;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let start: String = text.chars().take(MOST - 1).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
