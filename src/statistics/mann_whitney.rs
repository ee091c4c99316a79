//! The Mann–Whitney test: whether one group's numbers lie above the other's, pairs unknown.
//!
//! Weaker than a paired comparison; a report says so.

use super::distribution::both_tails;
use super::distribution::normal_tails;
use super::distribution::tails;
use super::number::float;
use super::number::settled;
use super::ranks::doubled_ranks;

/// The most people, of both groups, whose chances are counted; beyond, the normal curve is used.
const MOST_EXACT: usize = 60;

/// The rank comparison of two groups.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MannWhitney {
    /// How many in the first group.
    pub n_pre: usize,
    /// How many in the second group.
    pub n_post: usize,
    /// U of the second group: in how many of the `n_pre` · `n_post` pairs it is higher, ties half.
    pub u: f64,
    /// The two-sided p: twice the smaller tail.
    pub p: f64,
    /// Whether the chances were counted, ties included; else they come from the normal curve,
    /// with corrections for ties and continuity.
    pub exact: bool,
}

/// Compares two groups of different people, or of people who cannot be told apart.
///
/// Exact up to 60 people together, with ties: over all ways of dealing the mid-ranks at hand to
/// the two groups (Mann & Whitney 1947; the permutation form for ties). `None` if a group is
/// empty or a number is unusable.
pub fn mann_whitney(pre: &[f64], post: &[f64]) -> Option<MannWhitney> {
    let (n_pre, n_post) = (pre.len(), post.len());
    if n_pre == 0 || n_post == 0 {
        return None;
    }
    let ranks = doubled_ranks(&settled(&[pre, post].concat())?);
    let place: usize = ranks[n_pre..].iter().sum();
    let exact = ranks.len() <= MOST_EXACT;
    let (at_least, at_most) =
        if exact { tails(&ways(&ranks, n_post), place) } else { approximate_tails(&ranks, n_pre) };
    Some(MannWhitney {
        n_pre,
        n_post,
        u: float(place - n_post * (n_post + 1)) / 2.0,
        p: both_tails(at_least, at_most),
        exact,
    })
}

/// Counts the ways of taking `n` of the ranks, by their sum.
fn ways(ranks: &[usize], n: usize) -> Vec<f64> {
    let all: usize = ranks.iter().sum();
    let mut ways = vec![vec![0.0; all + 1]; n + 1];
    ways[0][0] = 1.0;
    for rank in ranks {
        for taken in (1..=n).rev() {
            let (before, from) = ways.split_at_mut(taken);
            for (more, fewer) in from[0][*rank..].iter_mut().zip(&before[taken - 1]) {
                *more += *fewer;
            }
        }
    }
    ways.swap_remove(n)
}

/// Gives the tails by the normal curve; the spread of the mid-ranks at hand corrects for ties.
fn approximate_tails(ranks: &[usize], n_pre: usize) -> (f64, f64) {
    let (n, n_first) = (float(ranks.len()), float(n_pre));
    let n_second = n - n_first;
    let middle = f64::midpoint(n, 1.0);
    let spread: f64 = ranks.iter().map(|rank| (float(*rank) / 2.0 - middle).powi(2)).sum();
    let square = n_first * n_second / (n * (n - 1.0)) * spread;
    let sum: f64 = ranks[n_pre..].iter().map(|rank| float(*rank) / 2.0).sum();
    normal_tails(sum - n_second * middle, square.sqrt())
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    #[test]
    fn counted_ways_are_those_of_all_deals() {
        for n in 2..=10 {
            let ranks = doubled_ranks(&scattered(n, 3, 4));
            for n_taken in 1..ranks.len() {
                let mut expected = vec![0.0; ranks.iter().sum::<usize>() + 1];
                for deal in 0..1_usize << ranks.len() {
                    if deal.count_ones() as usize == n_taken {
                        let taken = (0..ranks.len()).filter(|place| deal >> place & 1 == 1);
                        expected[taken.map(|place| ranks[place]).sum::<usize>()] += 1.0;
                    }
                }
                assert_eq!(ways(&ranks, n_taken), expected);
            }
        }
    }

    #[test]
    fn groups_exchanged_share_the_pairs_and_keep_p() {
        for (n_pre, n_post) in [(1, 1), (7, 12), (30, 30), (31, 30), (80, 45)] {
            let (pre, post) = (scattered(n_pre, 2, 11), scattered(n_post, 5, 11));
            let there = mann_whitney(&pre, &post).unwrap();
            let back = mann_whitney(&post, &pre).unwrap();
            assert_close(there.u + back.u, f64::from(n_pre * n_post));
            assert_close(there.p, back.p);
            assert!((0.0..=1.0).contains(&there.p));
            assert_eq!(there.exact, n_pre + n_post <= 60);
        }
    }

    #[test]
    fn groups_that_are_alike_differ_by_chance() {
        for n in [3, 50] {
            assert_close(mann_whitney(&vec![2.0; n], &vec![2.0; n]).unwrap().p, 1.0);
        }
        assert_eq!(mann_whitney(&[], &[1.0]), None);
        assert_eq!(mann_whitney(&[f64::NAN], &[1.0]), None);
    }
}
