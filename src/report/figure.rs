//! A number that may be shown: the one place where small groups are hidden.
//!
//! HTML, CSV and JSON are written from the same figures, so that none tells what another hides.

use serde::Serialize;
use serde::Serializer;

/// A figure that rests on fewer people than this is hidden.
pub const LEAST: usize = 5;

/// A number in a report.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Figure {
    /// It rests on too few people to be shown.
    Hidden,
    /// It cannot be told from the results.
    #[default]
    Unknown,
    /// The number.
    Of(f64),
}

impl Figure {
    /// A number that rests on `n` people.
    pub fn of(n: usize, value: Option<f64>) -> Figure {
        match value {
            _ if n < LEAST => Figure::Hidden,
            Some(value) if value.is_finite() => Figure::Of(value),
            _ => Figure::Unknown,
        }
    }

    /// The number of people in a part of a group; fewer than five are hidden, nobody is not.
    pub fn count(n: usize) -> Figure {
        if n == 0 { Figure::Of(0.0) } else { Figure::of(n, Some(float(n))) }
    }

    /// The number, if it may be shown.
    pub fn value(self) -> Option<f64> {
        match self {
            Figure::Of(value) => Some(value),
            Figure::Hidden | Figure::Unknown => None,
        }
    }

    /// The same, hidden if `is_hidden`.
    #[must_use]
    pub fn hidden_if(self, is_hidden: bool) -> Figure {
        if is_hidden { Figure::Hidden } else { self }
    }

    /// The same with another unit.
    #[must_use]
    pub fn times(self, factor: f64) -> Figure {
        match self {
            Figure::Of(value) => Figure::Of(value * factor),
            other => other,
        }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Figure::Hidden => serializer.serialize_str("hidden"),
            Figure::Unknown => serializer.serialize_none(),
            Figure::Of(value) => serializer.serialize_f64(rounded(*value)),
        }
    }
}

/// To six decimals, and never −0.
pub fn rounded(value: f64) -> f64 {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// A number of people as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "fewer people than 2^52")]
pub fn float(n: usize) -> f64 {
    n as f64
}

/// Which of several groups of one whole are hidden: those under five, and, lest they be found by
/// subtraction, the next smallest until at least two groups and five people are hidden.
pub fn hidden(sizes: &[usize]) -> Vec<bool> {
    let mut hidden: Vec<bool> = sizes.iter().map(|n| *n > 0 && *n < LEAST).collect();
    loop {
        let n_groups = hidden.iter().filter(|hidden| **hidden).count();
        let n_people: usize =
            sizes.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(n, _)| n).sum();
        if n_groups == 0 || n_groups > 1 && n_people >= LEAST {
            return hidden;
        }
        let shown = (0..sizes.len()).filter(|at| !hidden[*at] && sizes[*at] > 0);
        match shown.min_by_key(|at| sizes[*at]) {
            Some(at) => hidden[at] = true,
            None => return hidden,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;
    use super::hidden;

    #[test]
    fn a_figure_of_four_people_is_hidden() {
        assert_eq!(Figure::of(4, Some(1.0)), Figure::Hidden);
        assert_eq!(Figure::of(5, Some(1.0)), Figure::Of(1.0));
        assert_eq!(Figure::of(5, None), Figure::Unknown);
        assert_eq!(Figure::of(5, Some(f64::NAN)), Figure::Unknown);
        assert_eq!([Figure::count(0), Figure::count(3)], [Figure::Of(0.0), Figure::Hidden]);
    }

    #[test]
    fn one_hidden_group_takes_the_next_smallest_with_it() {
        assert_eq!(hidden(&[20, 3, 9]), [false, true, true]);
        assert_eq!(hidden(&[20, 9]), [false, false]);
        assert_eq!(hidden(&[3]), [true]);
    }

    #[test]
    fn hidden_groups_hold_five_people_together() {
        assert_eq!(hidden(&[1, 2, 30, 8, 0]), [true, true, false, true, false]);
        assert_eq!(hidden(&[4, 4, 30]), [true, true, false]);
    }

    #[test]
    fn no_hidden_group_can_be_found_by_subtraction() {
        for a in 0..12 {
            for b in 0..12 {
                for c in 0..12 {
                    let sizes = [a, b, c, 12];
                    let is_hidden = hidden(&sizes);
                    let of = |wanted: bool| -> usize {
                        let both = sizes.iter().zip(&is_hidden);
                        both.filter(|(_, hidden)| **hidden == wanted).map(|(n, _)| n).sum()
                    };
                    let n_hidden = is_hidden.iter().filter(|hidden| **hidden).count();
                    assert!(of(true) == 0 || of(true) >= 5 && n_hidden > 1, "{sizes:?}");
                    assert!(
                        sizes
                            .iter()
                            .zip(&is_hidden)
                            .all(|(n, hidden)| { *hidden || *n == 0 || *n >= 5 })
                    );
                }
            }
        }
    }
}
