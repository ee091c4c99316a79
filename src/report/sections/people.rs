//! How sure people feel, what stays, who was lost, and where.

use crate::report::figure::Figure;
use crate::report::figures::Figures;
use crate::report::figures::confidence::Scale;
use crate::report::figures::confidence::Statement;
use crate::report::figures::group::Group;
use crate::report::html::count;
use crate::report::html::escaped;
use crate::report::html::interval;
use crate::report::html::note;
use crate::report::html::paragraph;
use crate::report::html::table;
use crate::report::plot;
use crate::report::plot::Before;
use crate::report::words;

/// More groups than this are left to the CSV.
const MOST_GROUPS: usize = 200;

/// How sure people feel, before and after.
pub fn confidence(figures: &Figures) -> String {
    figures.confidence.iter().map(scale).collect()
}

fn scale(scale: &Scale) -> String {
    let dots: Vec<Before> = scale
        .statements
        .iter()
        .map(|said| Before { name: &said.text, pre: said.mean_pre, post: said.mean_post })
        .collect();
    let plot = plot::dumbbells(words::SURE_PLOT, &dots, (scale.lowest, scale.highest));
    let mut rows: Vec<Vec<String>> =
        scale.statements.iter().map(|said| statement(&said.text, said)).collect();
    rows.push(statement(words::TOGETHER, &scale.together));
    let caption = escaped(words::SURE_PLOT);
    format!(
        "<h3>{}</h3>\n<figure>\n{plot}<figcaption class=\"note\">{caption}</figcaption>\n</figure>\n{}{}",
        escaped(&scale.stem),
        table(&scale.stem, &words::SURE_HEAD, &rows),
        note(&words::together_note(&scale.alpha.text(2)))
    )
}

fn statement(name: &str, said: &Statement) -> Vec<String> {
    let both = |pre: String, post: String| {
        if pre == post && said.change.value().is_none() { pre } else { format!("{pre} → {post}") }
    };
    vec![
        escaped(name),
        count(said.n),
        both(said.median_pre.text(1), said.median_post.text(1)),
        both(said.mean_pre.text(1), said.mean_post.text(1)),
        said.change.signed(1),
        both(said.sure_pre.percent(), said.sure_post.percent()),
        escaped(&said.p.chance()),
    ]
}

/// Some months later.
pub fn later(figures: &Figures) -> String {
    let later = &figures.followup;
    if later.n == 0 {
        return paragraph(words::NO_LATER);
    }
    let mut out = String::new();
    if later.n_all > 0 {
        let mean = |figure: Figure| format!("{} %", figure.text(1));
        let since =
            format!("{} ({})", later.since_post.signed(1), interval(later.low, later.high, 1));
        let rows = [
            vec![words::BEFORE.to_owned(), mean(later.mean_pre)],
            vec![words::AFTER.to_owned(), mean(later.mean_post)],
            vec![words::LATER.to_owned(), mean(later.mean_followup)],
            vec![words::SINCE.to_owned(), since],
        ];
        out.push_str(&table(&words::later_caption(later.n_all), &words::FIGURE_HEAD, &rows));
    }
    let rows: Vec<Vec<String>> = later
        .statements
        .iter()
        .map(|said| {
            vec![
                escaped(&said.text),
                count(said.n),
                said.median_post.text(1),
                said.mean_post.text(1),
                said.sure_post.percent(),
            ]
        })
        .collect();
    if !rows.is_empty() {
        out.push_str(&table(words::LATER_CAPTION, &words::LATER_HEAD, &rows));
    }
    out
}

/// Who was lost on the way, and the weaker comparison of those without a pair.
pub fn lost(figures: &Figures) -> String {
    let losses = &figures.losses;
    let share = losses.share.percent();
    let mut out = paragraph(&words::lost(losses.n_lost, losses.n_pre, &share));
    let (stayed, lost) = (losses.mean_stayed.text(1), losses.mean_lost.text(1));
    out.push_str(&paragraph(&words::lost_means(&stayed, &lost)));
    let unpaired = &figures.unpaired;
    if unpaired.n_pre > 0 && unpaired.n_post > 0 {
        let difference = format!(
            "{} ({})",
            unpaired.difference.signed(1),
            interval(unpaired.low, unpaired.high, 1)
        );
        let values = [
            format!("{} %", unpaired.mean_pre.text(1)),
            format!("{} %", unpaired.mean_post.text(1)),
            difference,
            unpaired.p_welch.chance(),
            unpaired.p_mann_whitney.chance(),
        ];
        let rows: Vec<Vec<String>> = words::UNPAIRED_ROWS
            .iter()
            .zip(values)
            .map(|(label, value)| vec![escaped(label), escaped(&value)])
            .collect();
        let caption = words::unpaired(unpaired.n_pre, unpaired.n_post);
        out.push_str(&table(&caption, &words::FIGURE_HEAD, &rows));
    }
    out
}

/// By site and by language.
pub fn groups(figures: &Figures) -> String {
    let mut out = division(words::SITES, &figures.sites);
    out.push_str(&division(words::LANGUAGES, &figures.languages));
    out.push_str(&note(words::SUPPRESSION));
    out
}

fn division(caption: &str, groups: &[Group]) -> String {
    let rows: Vec<Vec<String>> = groups.iter().take(MOST_GROUPS).map(group).collect();
    let mut out = table(caption, &words::GROUP_HEAD, &rows);
    if let Some(n) = groups.len().checked_sub(MOST_GROUPS).filter(|n| *n > 0) {
        out.push_str(&note(&words::more_groups(n)));
    }
    out
}

fn group(group: &Group) -> Vec<String> {
    let name = if group.name.is_empty() { words::NOT_GIVEN } else { &group.name };
    vec![
        escaped(name),
        group.n_pre.text(0),
        group.n.text(0),
        group.mean_pre.text(1),
        group.mean_post.text(1),
        group.change.signed(1),
        interval(group.low, group.high, 1),
        group.passing.percent(),
        group.lost.percent(),
    ]
}
