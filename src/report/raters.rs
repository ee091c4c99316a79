//! Two observers, one rubric: how far they agree, skill by skill.
//!
//! Each brings a table with a column `record` and one column a skill; a level is 1 to 4, or blank.
//! Columns without any level, such as notes, are not looked at.

use crate::report::figure::Figure;
use crate::report::words;
use crate::results::shortened;
use crate::statistics;
use csv::ReaderBuilder;
use std::collections::BTreeMap;

const N_LEVELS: u8 = 4;

/// The table of one observer.
struct Rated {
    skills: Vec<String>,
    /// The cells of each record, by skill.
    records: BTreeMap<String, Vec<String>>,
}

/// How far two observers agree, as a table for the terminal; or why a table cannot be read.
pub fn raters(first: &str, second: &str) -> Result<String, String> {
    let (first, second) = (Rated::read(first, "first")?, Rated::read(second, "second")?);
    let mut rows = vec![words::AGREEMENT_HEAD.map(str::to_owned)];
    let mut all = (Vec::new(), Vec::new());
    for skill in first.skills.iter().filter(|skill| first.is_rated(skill)) {
        let (one, other) = first.both(&second, skill)?;
        rows.push(row(skill, &one, &other));
        all.0.extend(one);
        all.1.extend(other);
    }
    rows.push(row(words::ALL_SKILLS, &all.0, &all.1));
    let n_records = first.records.keys().filter(|id| second.records.contains_key(*id)).count();
    let caption = words::agreement(n_records);
    Ok(format!("{caption}\n\n{}\n{}\n", aligned(&rows), words::AGREEMENT_NOTE))
}

impl Rated {
    fn read(text: &str, which: &str) -> Result<Rated, String> {
        let text = text.trim_start_matches('\u{feff}');
        let is_continental = text.lines().next().unwrap_or_default().contains(';');
        let mut builder = ReaderBuilder::new();
        builder.flexible(true).delimiter(if is_continental { b';' } else { b',' });
        let mut reader = builder.from_reader(text.as_bytes());
        let head = reader.headers().cloned().unwrap_or_default();
        let key = head.iter().position(|name| name.trim().eq_ignore_ascii_case("record"));
        let key = key.ok_or_else(|| format!("the {which} table has no column `record`"))?;
        let columns: Vec<usize> = (0..head.len()).filter(|at| *at != key).collect();
        let skills = columns.iter().map(|at| head[*at].trim().to_owned()).collect();
        let mut rated = Rated { skills, records: BTreeMap::new() };
        for row in reader.records().map_while(Result::ok) {
            let cell = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
            let id = cell(key);
            let cells = columns.iter().map(|at| cell(*at)).collect();
            if rated.records.insert(id.clone(), cells).is_some() {
                let id = shortened(&id);
                return Err(format!("the record `{id}` stands twice in the {which} table"));
            }
        }
        Ok(rated)
    }

    fn column(&self, skill: &str) -> Option<usize> {
        self.skills.iter().position(|name| name == skill)
    }

    /// Whether any record has a level for a skill.
    fn is_rated(&self, skill: &str) -> bool {
        let Some(at) = self.column(skill) else { return false };
        self.records.values().any(|cells| matches!(level(&cells[at]), Ok(Some(_))))
    }

    /// The levels that both gave for a skill, record by record.
    fn both(&self, other: &Rated, skill: &str) -> Result<(Vec<u8>, Vec<u8>), String> {
        let mut both = (Vec::new(), Vec::new());
        let Some((own, others)) = self.column(skill).zip(other.column(skill)) else {
            return Ok(both);
        };
        for (id, cells) in &self.records {
            let Some(other_cells) = other.records.get(id) else { continue };
            if let (Some(one), Some(two)) = (level(&cells[own])?, level(&other_cells[others])?) {
                both.0.push(one);
                both.1.push(two);
            }
        }
        Ok(both)
    }
}

/// A level, from 0; nothing for a blank.
fn level(cell: &str) -> Result<Option<u8>, String> {
    match cell.parse::<u8>() {
        _ if cell.is_empty() => Ok(None),
        Ok(level) if (1..=N_LEVELS).contains(&level) => Ok(Some(level - 1)),
        _ => Err(format!("`{}` is no level from 1 to 4", shortened(cell))),
    }
}

fn row(skill: &str, one: &[u8], other: &[u8]) -> [String; 5] {
    let n = one.len();
    let agreed = statistics::agreement(one, other, N_LEVELS);
    let of = |value: Option<f64>| Figure::of(n, value);
    [
        skill.to_owned(),
        n.to_string(),
        of(agreed.map(|agreed| agreed.share)).percent(),
        of(agreed.and_then(|agreed| agreed.kappa)).text(2),
        of(agreed.and_then(|agreed| agreed.kappa_linear)).text(2),
    ]
}

/// Rows with their columns under each other: the first to the left, the others to the right.
fn aligned(rows: &[[String; 5]]) -> String {
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |row: &[String; 5]| {
        let [skill, numbers @ ..] = row;
        let mut line = format!("{skill:<0$}", widths[0]);
        for (number, width) in numbers.iter().zip(&widths[1..]) {
            line.push_str(&format!("  {number:>width$}"));
        }
        line + "\n"
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::raters;

    /// By hand: of 10 records 6 are alike. Both gave 1, 2, 3 to 4, 4, 2 of them: by chance
    /// 4·4 + 4·4 + 2·2 = 36 of 100 would be alike, so κ = (0.6 − 0.36) / 0.64 = 0.375.
    #[test]
    fn two_observers_worked_by_hand() {
        let one = "record,listen,notes\n1,1,good\n2,1,\n3,1,\n4,1,\n5,2,\n6,2,\n7,2,\n8,2,\n9,3,\n10,3,\n";
        let other = "\u{feff}record;listen\n10;2\n9;3\n8;3\n7;1\n6;2\n5;2\n4;2\n3;1\n2;1\n1;1\n";
        let text = raters(one, other).unwrap();
        let line: Vec<&str> = text
            .lines()
            .find(|line| line.starts_with("listen"))
            .unwrap()
            .split_whitespace()
            .collect();
        assert_eq!(line[..5], ["listen", "10", "60", "%", "0.38"], "{text}");
        assert!(!text.contains("notes"));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let told = |one: &str, other: &str| raters(one, other).unwrap_err();
        assert_eq!(told("", "record,a\n"), "the first table has no column `record`");
        assert_eq!(
            told("record,a\n1,2\n2,5\n", "record,a\n1,1\n2,1\n"),
            "`5` is no level from 1 to 4"
        );
        assert!(told("record,a\n1,1\n1,1\n", "record,a\n").contains("stands twice"));
    }

    #[test]
    fn fewer_than_five_records_are_hidden() {
        let text = raters("record,a\n1,1\n", "record,a\n1,1\n").unwrap();
        assert!(text.contains("hidden"));
    }
}
