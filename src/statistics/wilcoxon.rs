//! Wilcoxon's signed-rank test: whether the changes of pairs lie above or below zero.
//!
//! Scores are small whole numbers, so there are always ties; the tables in books do not hold
//! with ties. The chances here are counted for the very ranks at hand.

use super::distribution::both_tails;
use super::distribution::normal_tails;
use super::distribution::tails;
use super::number::float;
use super::number::settled;
use super::ranks::doubled_ranks;

/// The most changes whose chances are counted; beyond, the normal curve is used.
const MOST_EXACT: usize = 300;

/// What becomes of changes of zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Zeros {
    /// Left out before ranking (Wilcoxon 1945).
    Wilcox,
    /// Ranked with the others, left out of the sums (Pratt 1959).
    Pratt,
}

/// The signed-rank test of changes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wilcoxon {
    /// W⁺, the sum of the ranks of positive changes; V in R.
    pub plus: f64,
    /// W⁻, the sum of the ranks of negative changes.
    pub minus: f64,
    /// How many changes are not zero.
    pub n: usize,
    /// How many changes are zero.
    pub n_zero: usize,
    /// The two-sided p: twice the smaller tail.
    pub p_two: f64,
    /// The one-sided p that the changes lie above zero. Only if so declared beforehand.
    pub p_greater: f64,
    /// Whether the chances were counted; else they come from the normal curve, with corrections
    /// for ties and continuity.
    pub exact: bool,
    /// The matched-pairs rank-biserial correlation (W⁺ − W⁻) / (W⁺ + W⁻) (Kerby 2014), −1 to 1.
    pub rank_biserial: f64,
}

/// Tests changes, after minus before.
///
/// Exact up to 300 changes, with ties: chances by dynamic programming over doubled
/// mid-ranks. `None` if no change differs from zero or a number is unusable.
pub fn wilcoxon(differences: &[f64], zeros: Zeros) -> Option<Wilcoxon> {
    let mut changes = settled(differences)?;
    let n_zero = changes.iter().filter(|change| **change == 0.0).count();
    if zeros == Zeros::Wilcox {
        changes.retain(|change| *change != 0.0);
    }
    let sizes: Vec<f64> = changes.iter().map(|change| change.abs()).collect();
    let (mut ranks, mut plus) = (Vec::new(), 0);
    for (change, rank) in changes.iter().zip(doubled_ranks(&sizes)) {
        if *change != 0.0 {
            ranks.push(rank);
            plus += if *change > 0.0 { rank } else { 0 };
        }
    }
    if ranks.is_empty() {
        return None;
    }
    let n = ranks.len();
    let exact = n <= MOST_EXACT;
    let (at_least, at_most) =
        if exact { tails(&chances(&ranks), plus) } else { approximate_tails(&ranks, plus) };
    let all: usize = ranks.iter().sum();
    let (plus, minus) = (float(plus) / 2.0, float(all - plus) / 2.0);
    Some(Wilcoxon {
        plus,
        minus,
        n,
        n_zero,
        p_two: both_tails(at_least, at_most),
        p_greater: at_least,
        exact,
        rank_biserial: (plus - minus) / (plus + minus),
    })
}

/// Gives the chance of each doubled W⁺ when every rank is positive or negative by a fair coin.
fn chances(ranks: &[usize]) -> Vec<f64> {
    let mut chances = vec![1.0];
    for rank in ranks {
        let mut next: Vec<f64> = chances.iter().map(|chance| chance / 2.0).collect();
        next.resize(chances.len() + rank, 0.0);
        for (up, chance) in next[*rank..].iter_mut().zip(&chances) {
            *up += chance / 2.0;
        }
        chances = next;
    }
    chances
}

/// Gives the tails by the normal curve; the squares of the mid-ranks themselves are the variance,
/// which corrects for ties, and for zeros too (Cureton 1967).
fn approximate_tails(ranks: &[usize], plus: usize) -> (f64, f64) {
    let halves = ranks.iter().map(|rank| float(*rank) / 2.0);
    let (mut sum, mut squares) = (0.0, 0.0);
    for rank in halves {
        sum += rank;
        squares += rank * rank;
    }
    normal_tails(float(plus) / 2.0 - sum / 2.0, squares.sqrt() / 2.0)
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    /// Counts, over all signs, how many give at least and at most the doubled W⁺ found.
    fn enumerated(ranks: &[usize], plus: usize) -> (f64, f64) {
        let (mut at_least, mut at_most) = (0, 0);
        for signs in 0..1_usize << ranks.len() {
            let positive = |(place, _): &(usize, &usize)| signs >> place & 1 == 1;
            let sum: usize = ranks.iter().enumerate().filter(positive).map(|(_, rank)| rank).sum();
            at_least += usize::from(sum >= plus);
            at_most += usize::from(sum <= plus);
        }
        let all = float(1 << ranks.len());
        (float(at_least) / all, float(at_most) / all)
    }

    #[test]
    fn counted_chances_are_those_of_all_signs() {
        for n in 1..=10 {
            for factor in 1..8 {
                let sample = scattered(n, factor, 5);
                let ranks = doubled_ranks(&sample);
                for plus in 0..=ranks.iter().sum() {
                    let (at_least, at_most) = tails(&chances(&ranks), plus);
                    let (expected_least, expected_most) = enumerated(&ranks, plus);
                    assert!((at_least - expected_least).abs() < 1e-12);
                    assert!((at_most - expected_most).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn the_other_way_round_turns_the_effect_and_keeps_p() {
        for n in [3, 8, 40, 320] {
            for zeros in [Zeros::Wilcox, Zeros::Pratt] {
                let there: Vec<f64> = scattered(n, 5, 9).iter().map(|score| score - 3.0).collect();
                let back: Vec<f64> = there.iter().map(|change| -change).collect();
                let there = wilcoxon(&there, zeros).unwrap();
                let back = wilcoxon(&back, zeros).unwrap();
                assert_close(there.plus, back.minus);
                assert_close(there.rank_biserial, -back.rank_biserial);
                assert_close(there.p_two, back.p_two);
                assert!((0.0..=1.0).contains(&there.p_two));
                assert!((0.0..=1.0).contains(&there.p_greater));
            }
        }
    }

    #[test]
    fn the_normal_curve_is_near_the_count_where_it_takes_over() {
        let changes: Vec<f64> = scattered(300, 7, 12).iter().map(|score| score - 5.0).collect();
        let ranks = doubled_ranks(&changes.iter().map(|c| c.abs()).collect::<Vec<f64>>());
        let middle = ranks.iter().sum::<usize>() / 2;
        for plus in [middle, middle + 2000, middle + 6000] {
            let (counted, _) = tails(&chances(&ranks), plus);
            let (drawn, _) = approximate_tails(&ranks, plus);
            assert!((counted - drawn).abs() < 5e-4);
        }
    }

    #[test]
    fn without_a_change_there_is_no_test() {
        for zeros in [Zeros::Wilcox, Zeros::Pratt] {
            assert_eq!(wilcoxon(&[], zeros), None);
            assert_eq!(wilcoxon(&[0.0, 1e-17, -0.0], zeros), None);
            assert_eq!(wilcoxon(&[1.0, f64::NAN], zeros), None);
        }
        let one = wilcoxon(&[2.0], Zeros::Wilcox).unwrap();
        assert_eq!((one.n, one.p_two, one.p_greater), (1, 1.0, 0.5));
    }
}
