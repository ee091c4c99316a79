//! The tables beside the report: `summary.csv`, `items.csv` and `choices.csv`, of the same figures as the page.

use crate::report::csv::csv;
use crate::report::figure::Figure;
use crate::report::figure::rounded;
use crate::report::figures::Figures;
use crate::report::figures::group::Group;
use serde_json::Value;

/// A figure as a cell: a plain number that a spreadsheet reads, `hidden`, or nothing.
fn cell(figure: Figure) -> String {
    match figure {
        Figure::Hidden => "hidden".to_owned(),
        Figure::Unknown => String::new(),
        Figure::Of(value) => rounded(value).to_string(),
    }
}

/// All single numbers, one a row: section, figure, value.
pub fn summary(figures: &Figures) -> Vec<u8> {
    let mut rows = Vec::new();
    for (section, value) in [
        ("test", serde_json::to_value(&figures.test)),
        ("read", serde_json::to_value(&figures.read)),
        ("change", serde_json::to_value(&figures.change)),
        ("passing", serde_json::to_value(&figures.passing)),
        ("losses", serde_json::to_value(&figures.losses)),
        ("unpaired", serde_json::to_value(&figures.unpaired)),
        ("reliability", serde_json::to_value(&figures.reliability)),
        ("confidence", serde_json::to_value(&figures.confidence)),
        ("followup", serde_json::to_value(&figures.followup)),
    ] {
        flatten(section, "", &value.unwrap_or_default(), &mut rows);
    }
    groups("site", &figures.sites, &mut rows);
    groups("language", &figures.languages, &mut rows);
    csv(&["section", "figure", "value"], rows)
}

/// The numbers of a tree, each with the way to it: `statements.3.mean_pre`.
fn flatten(section: &str, name: &str, value: &Value, rows: &mut Vec<Vec<String>>) {
    let inner = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(section, &inner(key), value, rows);
            }
        }
        Value::Array(values) => {
            for (number, value) in (1..).zip(values) {
                flatten(section, &inner(&number.to_string()), value, rows);
            }
        }
        leaf => {
            let text = match leaf {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            rows.push(vec![section.to_owned(), name.to_owned(), text]);
        }
    }
}

fn groups(section: &str, groups: &[Group], rows: &mut Vec<Vec<String>>) {
    for group in groups {
        let numbers = [
            ("n_pre", group.n_pre),
            ("n", group.n),
            ("mean_pre", group.mean_pre),
            ("mean_post", group.mean_post),
            ("change", group.change),
            ("low", group.low),
            ("high", group.high),
            ("passing", group.passing),
            ("lost", group.lost),
        ];
        for (name, figure) in numbers {
            let way = format!("{}.{name}", group.name);
            rows.push(vec![section.to_owned(), way, cell(figure)]);
        }
    }
}

/// The items, one a row.
pub fn items(figures: &Figures) -> Vec<u8> {
    let head = [
        "number",
        "id",
        "stem",
        "critical",
        "n",
        "pre",
        "post",
        "change",
        "wrong_to_right",
        "right_to_wrong",
        "p_holm",
        "dont_know_pre",
        "dont_know_post",
        "n_post",
        "difficulty",
        "discrimination",
        "alpha_without",
        "never_chosen",
        "flags",
    ];
    let rows = figures.items.iter().map(|item| {
        let mut row = vec![
            item.number.to_string(),
            item.id.clone(),
            item.stem.clone(),
            if item.is_critical { "yes" } else { "no" }.to_owned(),
            item.n.to_string(),
        ];
        let pairs = [item.pre, item.post, item.change, item.n_gained, item.n_lost, item.p_holm];
        row.extend(pairs.into_iter().chain([item.dont_know_pre, item.dont_know_post]).map(cell));
        row.push(item.n_post.to_string());
        row.extend([item.difficulty, item.discrimination, item.alpha_without].map(cell));
        row.extend([item.never_chosen.join(" "), item.flags.join(" ")]);
        row
    });
    csv(&head, rows)
}

/// The choices of the items, one a row.
pub fn choices(figures: &Figures) -> Vec<u8> {
    let rows = figures.items.iter().flat_map(|item| {
        item.choices.iter().map(|choice| {
            let [pre, post] = [choice.pre, choice.post].map(cell);
            vec![item.number.to_string(), item.id.clone(), choice.letter.clone(), pre, post]
        })
    });
    csv(&["number", "id", "choice", "pre", "post"], rows)
}
