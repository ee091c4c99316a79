//! Reliability: how far the items of a test go together, and how sure one score is.
//!
//! A test of mixed topics that all should master need not have a high α; below 20 people or five
//! items the value says little.

use super::Interval;
use super::Matrix;
use super::distribution::f_quantile;
use super::number::float;
use super::sample::average;
use super::sample::variance;

/// Gives Cronbach's α = k/(k−1) · (1 − Σs²ᵢ/s²ₜ) (Cronbach 1951); 1 at most, and below zero if
/// items work against each other.
///
/// `None` below two persons or items, or if all have the same total.
pub fn alpha(matrix: &Matrix) -> Option<f64> {
    if matrix.n_persons() < 2 {
        return None;
    }
    let parts: f64 = matrix.items().map(|item| variance(&item)).sum();
    from_variances(parts, variance(&matrix.totals()), matrix.n_items())
}

/// Gives Kuder and Richardson's formula 20 for items that are right (1) or wrong (0) (Kuder &
/// Richardson 1937).
///
/// p(1 − p) is a population variance, so the totals' is one too; the value then is that
/// of [`alpha`]. `None` as there, or if a score is neither 0 nor 1.
pub fn kr20(matrix: &Matrix) -> Option<f64> {
    let is_right_or_wrong = |score: &f64| *score == 0.0 || (*score - 1.0) == 0.0;
    if !matrix.items().flatten().all(|score| is_right_or_wrong(&score)) || matrix.n_persons() < 2 {
        return None;
    }
    let spread = |item: Vec<f64>| average(&item) * (1.0 - average(&item));
    let parts: f64 = matrix.items().map(spread).sum();
    let n = float(matrix.n_persons());
    from_variances(parts, variance(&matrix.totals()) * (n - 1.0) / n, matrix.n_items())
}

/// Gives the 95 % interval of α (Feldt, Woodruff & Salih 1987).
///
/// `None` as [`alpha`]. The freedom is that of the people who are in the matrix; pingouin 0.7
/// takes that of all, also of those it drops for a missing answer.
pub fn alpha_interval(matrix: &Matrix) -> Option<Interval> {
    let error = 1.0 - alpha(matrix)?;
    let df_above = float(matrix.n_persons() - 1);
    let df_below = df_above * float(matrix.n_items() - 1);
    let end = |p| 1.0 - error * f_quantile(p, df_above, df_below);
    Some(Interval { low: end(0.975), high: end(0.025) })
}

/// Gives α of the test without each item in turn.
///
/// `None` where fewer than two items are left or all have the same total.
pub fn alpha_if_deleted(matrix: &Matrix) -> Vec<Option<f64>> {
    (0..matrix.n_items()).map(|item| alpha(&matrix.without(item)?)).collect()
}

/// Gives the standard error of measurement sₜ√(1 − α), in points of the total: how far one
/// person's score may lie from what the test would give on average.
///
/// `None` as [`alpha`].
pub fn sem(matrix: &Matrix) -> Option<f64> {
    let error = (1.0 - alpha(matrix)?).max(0.0);
    Some((variance(&matrix.totals()) * error).sqrt())
}

fn from_variances(parts: f64, whole: f64, n_items: usize) -> Option<f64> {
    if n_items < 2 || whole <= 0.0 {
        return None;
    }
    let k = float(n_items);
    Some((k / (k - 1.0) * (1.0 - parts / whole)).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    #[test]
    fn two_items_are_worked_by_hand() {
        let matrix = Matrix::new(&[vec![1.0, 1.0], vec![2.0, 1.0], vec![3.0, 3.0]]).unwrap();
        // Variances 1 and 4/3; totals 2, 3, 6 with variance 13/3: 2 · (1 − (7/3)/(13/3)) = 12/13.
        assert_close(alpha(&matrix).unwrap(), 12.0 / 13.0);
        assert_close(sem(&matrix).unwrap(), (13.0_f64 / 3.0 / 13.0).sqrt());
        assert_eq!(alpha_if_deleted(&matrix), [None, None]);
        assert_eq!(kr20(&matrix), None);
    }

    #[test]
    fn kuder_and_richardson_agree_with_cronbach() {
        for factor in 1..30 {
            let cells = scattered(72, factor, 2);
            let rows: Vec<Vec<f64>> = cells.chunks(6).map(<[f64]>::to_vec).collect();
            let matrix = Matrix::new(&rows).unwrap();
            assert_eq!(alpha(&matrix).is_some(), kr20(&matrix).is_some());
            if let (Some(alpha), Some(kr20)) = (alpha(&matrix), kr20(&matrix)) {
                assert_close(alpha, kr20);
            }
        }
    }

    #[test]
    fn an_interval_holds_its_value() {
        let rows: Vec<Vec<f64>> = scattered(80, 3, 6).chunks(8).map(<[f64]>::to_vec).collect();
        let matrix = Matrix::new(&rows).unwrap();
        let (alpha, interval) = (alpha(&matrix).unwrap(), alpha_interval(&matrix).unwrap());
        assert!(interval.low <= alpha && alpha <= interval.high && interval.high <= 1.0);
    }

    #[test]
    fn items_that_are_one_item_are_wholly_reliable() {
        let matrix = Matrix::new(&[vec![0.0; 3], vec![1.0; 3], vec![1.0; 3]]).unwrap();
        assert_close(alpha(&matrix).unwrap(), 1.0);
        assert_close(sem(&matrix).unwrap(), 0.0);
        assert_close(alpha_interval(&matrix).unwrap().low, 1.0);
    }

    #[test]
    fn without_a_spread_nothing_can_be_told() {
        for rows in [vec![vec![1.0; 4]; 5], vec![vec![1.0, 0.0, 1.0]], vec![vec![1.0], vec![0.0]]] {
            let matrix = Matrix::new(&rows).unwrap();
            assert_eq!((alpha(&matrix), kr20(&matrix), sem(&matrix)), (None, None, None));
            assert_eq!(alpha_interval(&matrix), None);
            assert!(alpha_if_deleted(&matrix).iter().all(Option::is_none));
        }
    }
}
