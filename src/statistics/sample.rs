//! One sample: its middle and its spread; and how two samples go together.

use super::number::float;
use super::number::settled;
use super::number::settled_pairs;

/// Gives the arithmetic mean; `None` of nothing.
pub fn mean(sample: &[f64]) -> Option<f64> {
    let sample = settled(sample)?;
    (!sample.is_empty()).then(|| average(&sample))
}

/// Gives the median, halfway between the middle two of an even number; `None` of nothing.
pub fn median(sample: &[f64]) -> Option<f64> {
    let mut sample = settled(sample)?;
    if sample.is_empty() {
        return None;
    }
    sample.sort_by(f64::total_cmp);
    let middle = sample.len() / 2;
    let below = if sample.len().is_multiple_of(2) { middle - 1 } else { middle };
    Some(f64::midpoint(sample[below], sample[middle]))
}

/// Gives the standard deviation of a sample (n − 1); `None` below two numbers.
pub fn sd(sample: &[f64]) -> Option<f64> {
    let sample = settled(sample)?;
    (sample.len() >= 2).then(|| variance(&sample).sqrt())
}

/// Gives Pearson's correlation, −1 to 1.
///
/// `None` if the lengths differ, below two pairs, or if one of the samples is constant.
pub fn pearson(first: &[f64], second: &[f64]) -> Option<f64> {
    let (first, second) = settled_pairs(first, second)?;
    if first.len() < 2 {
        return None;
    }
    let spread = (variance(&first) * variance(&second)).sqrt();
    (spread > 0.0).then(|| (covariance(&first, &second) / spread).clamp(-1.0, 1.0))
}

/// Gives the mean of a settled sample that is not empty.
pub(super) fn average(sample: &[f64]) -> f64 {
    sample.iter().sum::<f64>() / float(sample.len())
}

/// Gives the variance (n − 1) of a settled sample of two or more; exactly zero if it is constant.
pub(super) fn variance(sample: &[f64]) -> f64 {
    covariance(sample, sample)
}

/// Gives the covariance (n − 1) of settled pairs, two or more; exactly zero if one is constant.
pub(super) fn covariance(first: &[f64], second: &[f64]) -> f64 {
    if is_constant(first) || is_constant(second) {
        return 0.0;
    }
    let (middle, other) = (average(first), average(second));
    let products = first.iter().zip(second).map(|(a, b)| (a - middle) * (b - other));
    products.sum::<f64>() / (float(first.len()) - 1.0)
}

fn is_constant(sample: &[f64]) -> bool {
    sample.windows(2).all(|pair| pair[0].total_cmp(&pair[1]).is_eq())
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn nothing_has_no_middle_and_one_number_no_spread() {
        assert_eq!((mean(&[]), median(&[]), sd(&[]), sd(&[3.0])), (None, None, None, None));
        assert_eq!((mean(&[3.0]), median(&[3.0])), (Some(3.0), Some(3.0)));
    }

    #[test]
    fn the_median_is_the_middle_or_halfway() {
        assert_eq!(median(&[9.0, 1.0, 4.0]), Some(4.0));
        assert_eq!(median(&[9.0, 1.0, 4.0, 5.0]), Some(4.5));
    }

    #[test]
    fn the_spread_is_that_of_a_sample() {
        // Mean 3, squares 4 + 1 + 0 + 1 + 4 = 10, by n − 1 = 4.
        assert_close(sd(&[1.0, 2.0, 3.0, 4.0, 5.0]).unwrap(), 2.5_f64.sqrt());
    }

    #[test]
    fn a_constant_sample_has_no_spread_and_no_correlation() {
        let constant = [0.1 + 0.2, 0.3, 0.3];
        assert_eq!(sd(&constant), Some(0.0));
        assert_eq!(pearson(&constant, &[1.0, 2.0, 3.0]), None);
    }

    #[test]
    fn a_correlation_knows_its_direction() {
        assert_close(pearson(&[1.0, 2.0, 3.0], &[10.0, 20.0, 30.0]).unwrap(), 1.0);
        assert_close(pearson(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]).unwrap(), -1.0);
        assert_eq!(pearson(&[1.0, 2.0], &[1.0]), None);
    }
}
