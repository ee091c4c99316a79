//! Each item, and how dependable they are together.

use crate::report::figure::Figure;
use crate::report::figures::Figures;
use crate::report::figures::choice::ChoiceFigures;
use crate::report::figures::item::ItemFigures;
use crate::report::html::count;
use crate::report::html::escaped;
use crate::report::html::interval;
use crate::report::html::note;
use crate::report::html::table;
use crate::report::plot;
use crate::report::plot::Before;
use crate::report::words;

/// Each item: a plot, who changed which way, and whether it is sound.
pub fn items(figures: &Figures) -> String {
    let names: Vec<String> =
        figures.items.iter().map(|item| format!("{}. {}", item.number, item.stem)).collect();
    let rows: Vec<Before> = figures
        .items
        .iter()
        .zip(&names)
        .map(|(item, name)| Before {
            name,
            pre: item.pre.times(100.0),
            post: item.post.times(100.0),
        })
        .collect();
    let mut out = String::new();
    if !rows.is_empty() {
        let plot = plot::dumbbells(words::ITEMS_PLOT, &rows, (0.0, 100.0));
        let caption = escaped(words::ITEMS_PLOT);
        out.push_str(&format!(
            "<figure>\n{plot}<figcaption class=\"note\">{caption}</figcaption>\n</figure>\n"
        ));
    }
    let changes: Vec<Vec<String>> = figures.items.iter().map(of_change).collect();
    out.push_str(&table(words::ITEMS_CAPTION, &words::ITEMS_HEAD, &changes));
    let sound: Vec<Vec<String>> = figures.items.iter().map(of_soundness).collect();
    out.push_str(&table(words::SOUND_CAPTION, &words::SOUND_HEAD, &sound));
    out.push_str(&note(words::ITEMS_NOTE));
    let with_choices = figures.items.iter().filter(|item| !item.choices.is_empty());
    let taken: Vec<Vec<String>> = with_choices.map(of_choices).collect();
    out.push_str(&table(words::CHOICES_CAPTION, &words::CHOICES_HEAD, &taken));
    out.push_str(&note(words::CHOICES_NOTE));
    out
}

fn name(item: &ItemFigures) -> String {
    let critical =
        if item.is_critical { format!(" <em>({})</em>", words::CRITICAL) } else { String::new() };
    format!("{}. {}{critical}", item.number, escaped(&item.stem))
}

fn of_change(item: &ItemFigures) -> Vec<String> {
    let shift = match (item.dont_know_pre.value(), item.dont_know_post.value()) {
        (Some(_), Some(_)) => {
            format!("{} → {}", item.dont_know_pre.percent(), item.dont_know_post.percent())
        }
        _ => item.dont_know_pre.text(0),
    };
    vec![
        name(item),
        count(item.n),
        item.pre.percent(),
        item.post.percent(),
        item.change.times(100.0).signed(0),
        item.n_gained.text(0),
        item.n_lost.text(0),
        escaped(&item.p_holm.chance()),
        shift,
    ]
}

fn of_soundness(item: &ItemFigures) -> Vec<String> {
    let flags: Vec<&str> = item.flags.iter().map(|flag| words::flag(flag)).collect();
    vec![
        name(item),
        count(item.n_post),
        item.difficulty.text(2),
        item.discrimination.text(2),
        escaped(&item.never_chosen.join(", ")),
        escaped(&flags.join("; ")),
    ]
}

fn of_choices(item: &ItemFigures) -> Vec<String> {
    let shares = |of: &dyn Fn(&ChoiceFigures) -> Figure| {
        let share = |choice: &ChoiceFigures| format!("{} {}", choice.letter, of(choice).percent());
        escaped(&item.choices.iter().map(share).collect::<Vec<_>>().join(" · "))
    };
    vec![name(item), count(item.n), shares(&|choice| choice.pre), shares(&|choice| choice.post)]
}

/// How dependable the test is.
pub fn dependable(figures: &Figures) -> String {
    let rows: Vec<Vec<String>> = figures
        .reliability
        .iter()
        .map(|phase| {
            let name = if phase.phase == "pre" { words::BEFORE } else { words::AFTER };
            vec![
                escaped(name),
                count(phase.n),
                count(phase.n_items),
                phase.alpha.text(2),
                interval(phase.low, phase.high, 2),
                phase.kr20.text(2),
                phase.sem.text(1),
            ]
        })
        .collect();
    let mut out = table(words::DEPENDABLE_CAPTION, &words::DEPENDABLE_HEAD, &rows);
    if figures.reliability.iter().any(|phase| phase.is_weak) {
        out.push_str(&note(words::WEAK));
    }
    if figures.reliability.iter().any(|phase| phase.is_sample) {
        out.push_str(&note(words::SAMPLE));
    }
    out.push_str(&note(words::DEPENDABLE_NOTE));
    out
}
