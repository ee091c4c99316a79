//! A 95 % interval, and Wilson's for a share.

use super::distribution::Z;
use super::number::float;

/// Two numbers between which a value lies, with a confidence of 95 %.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Gives the interval of a share, such as the share that passed: `n_passed` of `n`.
///
/// Wilson's score interval without continuity correction (Wilson 1927): it stays between 0 and 1
/// and is honest for small groups, where the textbook's ± is not. `None` of nothing or if more
/// passed than there are.
pub fn wilson(n_passed: usize, n: usize) -> Option<Interval> {
    if n == 0 || n_passed > n {
        return None;
    }
    let (passed, n) = (float(n_passed), float(n));
    let failed = n - passed;
    let square = Z * Z;
    let middle = (passed + square / 2.0) / (n + square);
    let reach = Z / (n + square) * (passed * failed / n + square / 4.0).sqrt();
    let low = if n_passed == 0 { 0.0 } else { (middle - reach).max(0.0) };
    let high = if failed <= 0.0 { 1.0 } else { (middle + reach).min(1.0) };
    Some(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_in_its_interval_and_both_in_nought_to_one() {
        for n in 1..40 {
            for n_passed in 0..=n {
                let interval = wilson(n_passed, n).unwrap();
                let share = float(n_passed) / float(n);
                assert!(0.0 <= interval.low && interval.low <= share);
                assert!(share <= interval.high && interval.high <= 1.0);
            }
        }
    }

    #[test]
    fn no_share_of_nothing() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
    }
}
