//! Numbers as this room takes them: finite, not too large, to nine decimals.
//!
//! Scores are sums of parts such as 1/3, and sums in another order differ in the last bits.
//! Without settling them, a tie would be none and a constant sample would have a spread.

/// The largest size of a number that is taken; squares and sums of such numbers never overflow.
const LARGEST: f64 = 1e12;

/// Takes a sample to nine decimals; `None` if a number is not finite or too large.
pub(super) fn settled(sample: &[f64]) -> Option<Vec<f64>> {
    let is_usable = sample.iter().all(|number| number.abs() <= LARGEST);
    is_usable.then(|| sample.iter().copied().map(settle).collect())
}

/// Takes a number to nine decimals; zero has no sign afterwards.
pub(super) fn settle(number: f64) -> f64 {
    (number * 1e9).round() / 1e9 + 0.0
}

/// Takes two samples of the same length, number by number a pair, to nine decimals.
pub(super) fn settled_pairs(first: &[f64], second: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
    if first.len() != second.len() {
        return None;
    }
    Some((settled(first)?, settled(second)?))
}

/// Turns a count into a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "no sample has 2^52 numbers")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_in_another_order_are_the_same_number() {
        assert_eq!(settled(&[0.1 + 0.2]), settled(&[0.3]));
        assert!(settle(-1e-17).is_sign_positive());
    }

    #[test]
    fn a_number_that_is_none_spoils_the_sample() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e13, f64::MAX] {
            assert_eq!(settled(&[1.0, number]), None);
        }
    }
}
