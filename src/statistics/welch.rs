//! Welch's t: two groups whose numbers cannot be paired.
//!
//! Weaker than a paired comparison, and open to who came and who left; a report says so.

use super::distribution::t_quantile;
use super::distribution::t_two_sided;
use super::number::float;
use super::number::settled;
use super::sample::average;
use super::sample::variance;

/// The comparison of two groups, the second minus the first, in the unit of the scores.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Welch {
    /// How many in the first group.
    pub n_pre: usize,
    /// How many in the second group.
    pub n_post: usize,
    /// The mean of the first group.
    pub mean_pre: f64,
    /// The mean of the second group.
    pub mean_post: f64,
    /// The mean of the second minus that of the first.
    pub difference: f64,
    /// The lower end of the 95 % interval of the difference.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Welch's t, positive if the second group is higher.
    pub t: f64,
    /// The degrees of freedom after Satterthwaite, mostly no whole number.
    pub df: f64,
    /// The two-sided p of t.
    pub p: f64,
}

/// Compares two groups of different people, or of people who cannot be told apart.
///
/// Unequal variances (Welch 1947; Satterthwaite 1946). `None` below two in a group, if both
/// groups are constant, or with an unusable number.
pub fn welch(pre: &[f64], post: &[f64]) -> Option<Welch> {
    let (pre, post) = (settled(pre)?, settled(post)?);
    if pre.len() < 2 || post.len() < 2 {
        return None;
    }
    let (n_pre, n_post) = (float(pre.len()), float(post.len()));
    let (part_pre, part_post) = (variance(&pre) / n_pre, variance(&post) / n_post);
    let square = part_pre + part_post;
    if square <= 0.0 {
        return None;
    }
    let (share_pre, share_post) = (part_pre / square, part_post / square);
    let df =
        1.0 / (share_pre * share_pre / (n_pre - 1.0) + share_post * share_post / (n_post - 1.0));
    let (mean_pre, mean_post) = (average(&pre), average(&post));
    let difference = mean_post - mean_pre;
    let t = difference / square.sqrt();
    let reach = t_quantile(df) * square.sqrt();
    Some(Welch {
        n_pre: pre.len(),
        n_post: post.len(),
        mean_pre,
        mean_post,
        difference,
        low: difference - reach,
        high: difference + reach,
        t,
        df,
        p: t_two_sided(t, df),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    #[test]
    fn groups_exchanged_turn_the_sign() {
        let (pre, post) = (scattered(9, 2, 11), scattered(14, 5, 11));
        let (there, back) = (welch(&pre, &post).unwrap(), welch(&post, &pre).unwrap());
        assert_close(there.t, -back.t);
        assert_close(there.low, -back.high);
        assert_close(there.df, back.df);
        assert_close(there.p, back.p);
    }

    #[test]
    fn constant_and_tiny_groups_are_not_compared() {
        assert_eq!(welch(&[], &[]), None);
        assert_eq!(welch(&[1.0], &[1.0, 2.0]), None);
        assert_eq!(welch(&[1.0; 4], &[2.0; 5]), None);
        assert_eq!(welch(&[1.0, f64::INFINITY], &[1.0, 2.0]), None);
        let half = welch(&[1.0; 4], &[1.0, 2.0, 3.0]).unwrap();
        assert_close(half.df, 2.0);
    }
}
