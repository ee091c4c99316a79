//! Days of a calendar, without a clock: a result says on which day it was made, never when.

/// A day, counted from 2020-01-01.
///
/// Invariant: not after 2099-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day(u16);

const FIRST_YEAR: u32 = 2020;
const LAST_YEAR: u32 = 2099;

impl Day {
    /// Reads `2026-11-22`; `None` for what is no day between 2020 and 2099.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        let is_shape = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
        if !is_shape || !text.is_ascii() {
            return None;
        }
        let number = |from: usize, to: usize| -> Option<u32> {
            let part = &bytes[from..to];
            let digit = |sum: u32, byte: &u8| {
                byte.is_ascii_digit().then(|| 10 * sum + u32::from(byte - b'0'))
            };
            part.iter().try_fold(0, digit)
        };
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let is_known = (FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month);
        if !is_known || day == 0 || day > days_of(year, month) {
            return None;
        }
        let years: u32 = (FIRST_YEAR..year).map(days_of_year).sum();
        let months: u32 = (1..month).map(|month| days_of(year, month)).sum();
        u16::try_from(years + months + day - 1).ok().map(Day)
    }

    /// The day of a number of days since 2020-01-01.
    pub fn from_number(number: u16) -> Option<Day> {
        let last: u32 = (FIRST_YEAR..=LAST_YEAR).map(days_of_year).sum();
        (u32::from(number) < last).then_some(Day(number))
    }

    /// The number of days since 2020-01-01.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rest = u32::from(self.0);
        let mut year = FIRST_YEAR;
        while rest >= days_of_year(year) {
            rest -= days_of_year(year);
            year += 1;
        }
        let mut month = 1;
        while rest >= days_of(year, month) {
            rest -= days_of(year, month);
            month += 1;
        }
        write!(f, "{year:04}-{month:02}-{:02}", rest + 1)
    }
}

/// Between 2020 and 2099 every fourth year is a leap year.
fn days_of_year(year: u32) -> u32 {
    if year.is_multiple_of(4) { 366 } else { 365 }
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn every_day_of_eighty_years_is_itself() {
        let days: Vec<Day> = (0..u16::MAX).map_while(Day::from_number).collect();
        assert_eq!(days.len(), 29_220);
        for day in days {
            assert_eq!(Day::parse(&day.to_string()), Some(day));
        }
        assert_eq!(Day::parse("2026-11-22").unwrap().number(), 2517);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in
            ["", "2026-02-29", "2026-13-01", "22/11/2026", "2026-1-1", "2019-12-31", "２026-1"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
