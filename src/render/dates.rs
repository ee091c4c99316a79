//! Dates in the words of a locale.

use crate::model::Argument;
use crate::model::Edition;

/// A date of the form `2026-11-22` in words; any other text as it is.
pub fn long(edition: &Edition<'_>, date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else { return date.to_owned() };
    let (Ok(month), Ok(day)) = (month.parse::<u32>(), day.parse::<u32>()) else {
        return date.to_owned();
    };
    let Some(month) = edition.wording.find(&format!("month-{month}")) else {
        return date.to_owned();
    };
    let day = day.to_string();
    let arguments = [
        ("day", Argument::Text(&day)),
        ("month", Argument::Text(month)),
        ("year", Argument::Text(year)),
    ];
    edition.wording.fill("date-long", &arguments)
}
