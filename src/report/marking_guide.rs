//! The marking guide of a test on paper: for trainers, never part of the site.

use crate::model::Phase;
use crate::quiz::Expected;
use crate::quiz::Instrument;
use crate::quiz::InstrumentItem;
use crate::quiz::Key;
use crate::quiz::sheet;
use crate::report::html::escaped;
use crate::report::html::number;
use crate::report::html::paragraph;
use crate::report::html::table;
use crate::report::page::document;
use crate::report::words;

/// The marking guide of a test, as a page. It holds the key.
pub fn marking_guide(instrument: &Instrument) -> String {
    let title = words::guide_title(&instrument.title);
    let about = words::guide_about(&instrument.version, &instrument.hash);
    let rows: Vec<Vec<String>> =
        (1..).zip(&instrument.items).map(|(at, item)| row(at, item)).collect();
    let n_points: u32 = instrument
        .items
        .iter()
        .filter(|item| item.key.is_marked() && item.is_asked(Phase::Post, None))
        .map(|item| item.points)
        .sum();
    let ids: Vec<&str> = instrument.items.iter().map(|item| item.id.as_str()).collect();
    let header = format!(
        "instrument,version,phase,form,lang,code,cohort,attempt,finished,minutes,{}",
        ids.join(",")
    );
    let body = format!(
        "<h1>{}</h1>\n<p class=\"meta\">{}</p>\n{}{}{}{}<p><code style=\"overflow-wrap:anywhere\">{}</code></p>\n",
        escaped(&title),
        escaped(&about),
        paragraph(words::GUIDE_KEEP),
        paragraph(&words::guide_pass(instrument.pass, n_points)),
        table(words::GUIDE_CAPTION, &words::GUIDE_HEAD, &rows),
        paragraph(words::GUIDE_TYPING),
        escaped(&header),
    );
    document(&title, &body)
}

fn row(at: usize, item: &InstrumentItem) -> Vec<String> {
    let critical =
        if item.is_critical { format!(" <em>({})</em>", words::CRITICAL) } else { String::new() };
    let mut asked: Vec<String> = item.phases.iter().map(|phase| phase.name().to_owned()).collect();
    asked.extend(item.form.map(|form| format!("{} {form}", words::FORM)));
    let points = if item.key.is_marked() { item.points.to_string() } else { String::new() };
    vec![
        format!("{at}. {}{critical}", escaped(&item.stem)),
        format!("<span style=\"white-space:normal\">{}</span>", right(item)),
        points,
        escaped(&asked.join(", ")),
    ]
}

/// What is right, as HTML: the letter first, as on the sheet.
fn right(item: &InstrumentItem) -> String {
    let text = |at: usize| item.choices.get(at).map_or("", String::as_str);
    let choice = |letter: &String| {
        let at = (0..item.choices.len()).find(|at| sheet::letter(*at) == *letter);
        format!("<strong>{letter}</strong> {}", escaped(at.map_or("", text)))
    };
    match &item.key {
        Key::Single { key, .. } => choice(key),
        Key::Multiple { keys, .. } => keys.iter().map(choice).collect::<Vec<_>>().join("<br>"),
        Key::Short { expected } => foreseen(expected),
        Key::Match { rights, .. } => {
            let pair = |(at, letter): (usize, &String)| {
                format!("{} → <strong>{letter}</strong>", escaped(text(at)))
            };
            rights.iter().enumerate().map(pair).collect::<Vec<_>>().join("<br>")
        }
        Key::Order { steps } => format!("<strong>{}</strong>", steps.join(" ")),
        Key::Cloze { gaps } => {
            let gaps: Vec<String> = gaps.iter().map(|gap| foreseen(gap)).collect();
            gaps.join("<br>")
        }
        Key::Scale { .. } | Key::Open => escaped(words::GUIDE_NO_KEY),
    }
}

fn foreseen(expected: &[Expected]) -> String {
    let spelt = |one: &Expected| match (one.number, one.tolerance, &one.text) {
        (Some(value), Some(tolerance), _) if tolerance > 0.0 => {
            format!("{} ± {}", plain(value), plain(tolerance))
        }
        (Some(value), ..) => plain(value),
        (None, _, text) => text.clone().unwrap_or_default(),
    };
    let of = |right: bool| -> Vec<String> {
        expected.iter().filter(|one| one.right == right).map(spelt).collect()
    };
    let mut out = format!("<strong>{}</strong>", escaped(&of(true).join(" / ")));
    let wrong = of(false);
    if !wrong.is_empty() {
        out.push_str(&format!("<br>{}", escaped(&words::guide_wrong(&wrong.join(" / ")))));
    }
    out
}

/// A number with as many decimals as it has, up to six.
fn plain(value: f64) -> String {
    let text = number(value, 6);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::marking_guide;
    use crate::results::testing::instrument;

    #[test]
    fn a_guide_says_what_is_right_of_every_type() {
        let page = marking_guide(&instrument());
        for part in [
            "<strong>b</strong> one choice 2",
            "<strong>a</strong> some choice 1<br><strong>c</strong> some choice 3",
            "<strong>10 ± 5</strong><br>Wrong, and foreseen: 60",
            "pairs choice 1 → <strong>b</strong>",
            "<strong>c a b</strong>",
            "<strong>limits</strong><br><strong>3</strong>",
            "What about &lt;one&gt; &amp; more?",
            "The &lt;core&gt; test",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}
