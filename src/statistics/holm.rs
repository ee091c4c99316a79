//! Holm's correction of several chances that were looked at together.

use super::number::float;

/// Gives the corrected p-values, in the order given.
///
/// Step-down (Holm 1979): the smallest of m is multiplied by m, the next by m − 1, and none falls
/// below one before it. A p that is no number counts as 1, and all are kept in 0 to 1.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let chance = |index: usize| {
        let p = p_values[index];
        if p.is_nan() { 1.0 } else { p.clamp(0.0, 1.0) }
    };
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| chance(*a).total_cmp(&chance(*b)));
    let mut corrected = vec![1.0; p_values.len()];
    let mut last: f64 = 0.0;
    let mut n_left = float(p_values.len());
    for index in order {
        last = last.max(chance(index) * n_left).min(1.0);
        corrected[index] = last;
        n_left -= 1.0;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn the_smallest_is_multiplied_most_and_order_is_kept() {
        // .01 × 4 = .04; .02 × 3 = .06; .022 × 2 = .044, raised to .06; .5 × 1.
        let corrected = holm(&[0.5, 0.01, 0.022, 0.02]);
        for (found, expected) in corrected.iter().zip([0.5, 0.04, 0.06, 0.06]) {
            assert_close(*found, expected);
        }
    }

    #[test]
    fn nothing_leaves_nought_to_one() {
        assert_eq!(holm(&[]), Vec::<f64>::new());
        for p in holm(&[f64::NAN, -1.0, 7.0, 0.9, f64::INFINITY]) {
            assert!((0.0..=1.0).contains(&p));
        }
    }
}
