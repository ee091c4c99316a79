//! The change and the pass mark.

use crate::report::figures::Figures;
use crate::report::figures::change::Change;
use crate::report::figures::change::Share;
use crate::report::html::count;
use crate::report::html::escaped;
use crate::report::html::interval;
use crate::report::html::note;
use crate::report::html::table;
use crate::report::plot;
use crate::report::words;

/// The change: a plot, the same as a table, and what it comes to.
pub fn change(figures: &Figures) -> String {
    let change = &figures.change;
    let mut out = spread(figures);
    let caption = words::change_caption(change.n);
    let values = values(change);
    let labels = words::CHANGE_ROWS.iter().chain(&[words::MARX_CUMMINGS]);
    let rows: Vec<Vec<String>> =
        labels.zip(values).map(|(label, value)| vec![escaped(label), escaped(&value)]).collect();
    out.push_str(&table(&caption, &words::FIGURE_HEAD, &rows));
    let losses = &figures.losses;
    let dropped = change.n_marx_cummings_dropped.text(0);
    out.push_str(&note(words::EFFECT_NOTE));
    out.push_str(&note(&words::gain_note(losses.n_lost, losses.n_pre, &dropped)));
    out
}

fn values(change: &Change) -> [String; 13] {
    let with_sd = |mean: String, sd: String| format!("{mean} % ({sd})");
    let how = if change.is_exact { words::EXACT } else { words::APPROXIMATE };
    let t = format!("t({}) = {}", change.df.text(0), change.t.text(2));
    [
        with_sd(change.mean_pre.text(1), change.sd_pre.text(1)),
        with_sd(change.mean_post.text(1), change.sd_post.text(1)),
        format!("{} %", change.median_pre.text(1)),
        format!("{} %", change.median_post.text(1)),
        change.mean_change.signed(2),
        interval(change.low, change.high, 2),
        words::with_p(&t, &change.p_t.chance(), ""),
        words::with_p(&change.wilcoxon.text(1), &change.p_wilcoxon.chance(), how),
        change.rank_biserial.text(2),
        format!("{} ({})", change.d_av.text(2), change.hedges.text(2)),
        change.d_z.text(2),
        change.hake.text(2),
        change.marx_cummings.text(2),
    ]
}

fn spread(figures: &Figures) -> String {
    let (spread, change) = (&figures.spread, &figures.change);
    if !spread.people.is_empty() {
        let means = (change.mean_pre, change.mean_post);
        let rows: Vec<Vec<String>> = (1..)
            .zip(&spread.people)
            .map(|(at, (pre, post))| {
                vec![format!("{} {at}", words::PERSON), pre.text(1), post.text(1)]
            })
            .collect();
        let head = [words::PERSON, words::BEFORE, words::AFTER];
        return figure(
            words::PEOPLE_PLOT,
            &plot::slopes(words::PEOPLE_PLOT, &spread.people, means),
            (words::PEOPLE_TABLE, &table(words::PEOPLE_TABLE, &head, &rows)),
        );
    }
    if spread.tenths.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = (0..10)
        .zip(&spread.tenths)
        .map(|(at, (pre, post))| {
            vec![format!("{}–{} %", 10 * at, 10 * at + 10), pre.text(0), post.text(0)]
        })
        .collect();
    let head = [words::SCORE, words::BEFORE, words::AFTER];
    figure(
        words::TENTHS_PLOT,
        &plot::tenths(words::TENTHS_PLOT, &spread.tenths),
        (words::TENTHS_TABLE, &table(words::TENTHS_TABLE, &head, &rows)),
    )
}

/// A plot with its caption and, to be opened, its table.
fn figure(caption: &str, plot: &str, (summary, table): (&str, &str)) -> String {
    let (caption, summary) = (escaped(caption), escaped(summary));
    format!(
        "<figure>\n{plot}<figcaption class=\"note\">{caption}</figcaption>\n</figure>\n<details><summary>{summary}</summary>\n{table}</details>\n"
    )
}

/// How many reach the pass mark.
pub fn passing(figures: &Figures) -> String {
    let share = |share: &Share| {
        let range = match (share.low.value(), share.high.value()) {
            (Some(_), Some(_)) => {
                format!(" ({})", interval(share.low.times(100.0), share.high.times(100.0), 0))
            }
            _ => String::new(),
        };
        format!("{}{range}", share.share.percent())
    };
    let rows: Vec<Vec<String>> = figures
        .passing
        .iter()
        .map(|group| {
            vec![
                escaped(words::passing_group(group.group)),
                count(group.n),
                share(&group.mark),
                share(&group.critical),
                share(&group.both),
            ]
        })
        .collect();
    let caption = words::pass_caption(figures.test.pass, figures.test.n_critical);
    table(&caption, &words::PASS_HEAD, &rows)
}
