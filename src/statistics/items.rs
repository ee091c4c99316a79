//! Items of a test: how hard they are, and whether they part the strong from the weak.
//!
//! Lists go item by item, in the order of the matrix; `None` where nothing can be told, as of an
//! item that all have right.

use super::Matrix;
use super::number::float;
use super::number::settle;
use super::sample::covariance;
use super::sample::mean;
use super::sample::pearson;

/// How large the upper and the lower group are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Split {
    /// A third each, rounded down (R `psychometric::discrim`).
    Thirds,
    /// 27 % each, rounded (Kelley 1939).
    Kelley,
}

/// How much better the upper group did than the lower, item by item.
#[derive(Clone, PartialEq, Debug)]
pub struct UpperLower {
    /// How many people are in each of the two groups.
    pub n_group: usize,
    /// Mean of the upper minus mean of the lower group, in points of the item.
    pub discrimination: Vec<f64>,
}

/// Gives the difficulty (facility) of an item: mean / max, 0 nobody to 1 everybody.
///
/// `None` without scores or if `max` is no number above zero.
pub fn difficulty(scores: &[f64], max: f64) -> Option<f64> {
    let max = if max.is_finite() { settle(max) } else { 0.0 };
    let mean = mean(scores)?;
    (max > 0.0).then(|| mean / max)
}

/// Gives the corrected item–total correlations: each item with the rest of the test (Henrysson
/// 1963), −1 to 1.
pub fn item_rest(matrix: &Matrix) -> Vec<Option<f64>> {
    let rests = (0..).map(|item| matrix.rests(item));
    matrix.items().zip(rests).map(|(item, rest)| pearson(&item, &rest)).collect()
}

/// Gives the point-biserial correlation of right or wrong with a score: Pearson's with 0 and 1
/// (Pearson 1909), −1 to 1.
///
/// The score may be the total, which counts the item itself, or anything else measured.
pub fn point_biserial(right: &[bool], scores: &[f64]) -> Option<f64> {
    let right: Vec<f64> = right.iter().map(|right| f64::from(u8::from(*right))).collect();
    pearson(&right, scores)
}

/// Gives the upper–lower discrimination of every item (Kelley 1939; Ebel 1954).
///
/// The groups are those with the highest and the lowest totals. People tied where a group ends
/// share its last places evenly, so the order of the rows makes no odds; without such
/// ties this is R's `psychometric::discrim`. `None` if there are too few people for a group.
pub fn upper_lower(matrix: &Matrix, split: Split) -> Option<UpperLower> {
    let n_group = match split {
        Split::Thirds => matrix.n_persons() / 3,
        Split::Kelley => (matrix.n_persons() * 27 + 50) / 100,
    };
    if n_group == 0 {
        return None;
    }
    let totals = matrix.totals();
    let lower = places(&totals, n_group);
    let upper = places(&totals.iter().map(|total| -total).collect::<Vec<f64>>(), n_group);
    let weights: Vec<f64> = upper.iter().zip(&lower).map(|(upper, lower)| upper - lower).collect();
    let one = |item: Vec<f64>| {
        let sum: f64 = item.iter().zip(&weights).map(|(score, weight)| score * weight).sum();
        sum / float(n_group)
    };
    Some(UpperLower { n_group, discrimination: matrix.items().map(one).collect() })
}

/// Gives Moodle's discriminative efficiency of every item: the covariance of item and rest, as a
/// part of the largest that the same scores in another order could have. 1 at best.
///
/// Moodle shows it in per cent (Moodle docs, "Quiz statistics calculations").
pub fn moodle_efficiency(matrix: &Matrix) -> Vec<Option<f64>> {
    let rests = (0..).map(|item| matrix.rests(item));
    matrix.items().zip(rests).map(|(item, rest)| efficiency(item, rest)).collect()
}

fn efficiency(mut item: Vec<f64>, mut rest: Vec<f64>) -> Option<f64> {
    if item.len() < 2 {
        return None;
    }
    let found = covariance(&item, &rest);
    item.sort_by(f64::total_cmp);
    rest.sort_by(f64::total_cmp);
    let largest = covariance(&item, &rest);
    (largest > 0.0).then(|| found / largest)
}

/// Gives everybody's share in the group of the `n` lowest: 1, 0, or a part for those tied at the
/// end of it.
fn places(scores: &[f64], n: usize) -> Vec<f64> {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted[n - 1];
    let n_below = sorted.iter().filter(|score| **score < last).count();
    let n_tied = sorted.iter().filter(|score| **score <= last).count() - n_below;
    let part = float(n - n_below) / float(n_tied);
    let share = |score: &f64| match score {
        score if *score < last => 1.0,
        score if *score <= last => part,
        _ => 0.0,
    };
    scores.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    fn matrix(rows: &[&[u8]]) -> Matrix {
        let rows: Vec<Vec<f64>> =
            rows.iter().map(|row| row.iter().map(|score| f64::from(*score)).collect()).collect();
        Matrix::new(&rows).unwrap()
    }

    #[test]
    fn difficulty_is_a_share_of_the_points() {
        assert_close(difficulty(&[2.0, 4.0, 3.0], 4.0).unwrap(), 0.75);
        assert_eq!(difficulty(&[], 4.0), None);
        for max in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(difficulty(&[1.0], max), None);
        }
    }

    #[test]
    fn thirds_are_worked_by_hand() {
        // Totals 4 3 2 2 1 0: upper two have the first item both, lower two one of them.
        let rows: [&[u8]; 6] =
            [&[1, 1, 1, 1], &[1, 1, 1, 0], &[0, 1, 0, 1], &[1, 0, 1, 0], &[1, 0, 0, 0], &[0; 4]];
        let found = upper_lower(&matrix(&rows), Split::Thirds).unwrap();
        assert_eq!(found.n_group, 2);
        for (found, expected) in found.discrimination.iter().zip([0.5, 1.0, 1.0, 0.5]) {
            assert_close(*found, expected);
        }
        // 27 % of 6 is 1.62, two.
        assert_eq!(upper_lower(&matrix(&rows), Split::Kelley).unwrap(), found);
    }

    #[test]
    fn ties_at_the_end_of_a_group_share_its_places() {
        // One place each. Upper: three with total 1, a third each; lower: two with 0, a half each.
        let rows: [&[u8]; 5] = [&[1, 0], &[0, 1], &[1, 0], &[0, 0], &[0, 0]];
        let found = upper_lower(&matrix(&rows), Split::Thirds).unwrap();
        assert_close(found.discrimination[0], 2.0 / 3.0);
        assert_close(found.discrimination[1], 1.0 / 3.0);
    }

    #[test]
    fn efficiency_is_worked_by_hand() {
        // Item 1 is 1 1 0 0 with rests 1 0 1 0: covariance 0. Item 2 is 1 0 1 0 with rests 1 1 0 0.
        let none = matrix(&[&[1, 1], &[1, 0], &[0, 1], &[0, 0]]);
        assert_eq!(moodle_efficiency(&none), [Some(0.0), Some(0.0)]);
        // Item 1 is 1 1 0 0 with rests 2 1 1 0, already sorted alike: all that is possible.
        let all = matrix(&[&[1, 1, 1], &[1, 1, 0], &[0, 0, 1], &[0, 0, 0]]);
        assert_close(moodle_efficiency(&all)[0].unwrap(), 1.0);
        // Item 3 is 1 0 1 0 with rests 2 2 0 0: its covariance is zero.
        assert_close(moodle_efficiency(&all)[2].unwrap(), 0.0);
    }

    #[test]
    fn an_item_that_all_have_right_tells_nothing() {
        let matrix = matrix(&[&[1, 1, 0], &[1, 0, 1], &[1, 0, 0]]);
        assert_eq!(item_rest(&matrix)[0], None);
        assert_eq!(moodle_efficiency(&matrix)[0], None);
        assert_eq!(point_biserial(&[true; 3], &matrix.totals()), None);
        assert_close(upper_lower(&matrix, Split::Thirds).unwrap().discrimination[0], 0.0);
    }

    #[test]
    fn one_person_parts_nobody() {
        let matrix = matrix(&[&[1, 0]]);
        assert_eq!(item_rest(&matrix), [None, None]);
        assert_eq!(moodle_efficiency(&matrix), [None, None]);
        assert_eq!(upper_lower(&matrix, Split::Thirds), None);
        assert_eq!(upper_lower(&matrix, Split::Kelley), None);
    }

    #[test]
    fn the_order_of_the_people_makes_no_odds() {
        let cells = scattered(60, 7, 3);
        let rows: Vec<Vec<f64>> = cells.chunks(4).map(<[f64]>::to_vec).collect();
        let turned: Vec<Vec<f64>> = rows.iter().rev().cloned().collect();
        let (rows, turned) = (Matrix::new(&rows).unwrap(), Matrix::new(&turned).unwrap());
        for split in [Split::Thirds, Split::Kelley] {
            let (there, back) = (upper_lower(&rows, split), upper_lower(&turned, split));
            let pairs = there.unwrap().discrimination;
            for (there, back) in pairs.iter().zip(back.unwrap().discrimination) {
                assert_close(*there, back);
            }
        }
    }
}
