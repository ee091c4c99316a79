//! Gains: which part of what could still be learned was learned.
//!
//! Scores run from 0 to `max`, first number with first number a person. Gains depend on the score
//! before (Coletta & Phillips 2005; Nissen et al. 2018); a report says so.

use super::number::float;
use super::number::settle;
use super::number::settled_pairs;
use super::sample::average;

/// The bands of Hake's class gain (Hake 1998).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Band {
    /// Below 0.3.
    Low,
    /// From 0.3, below 0.7.
    Medium,
    /// From 0.7.
    High,
}

impl Band {
    /// Gives the band of a class gain.
    pub fn of(gain: f64) -> Band {
        match settle(gain) {
            gain if gain >= 0.7 => Band::High,
            gain if gain >= 0.3 => Band::Medium,
            _ => Band::Low,
        }
    }
}

/// A mean over the people for whom it could be told.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Gain {
    /// The mean gain or change: 1 is all that could be learned.
    pub mean: f64,
    /// How many people it is the mean of.
    pub n: usize,
    /// How many were left out, because nothing can be said of them.
    pub n_dropped: usize,
}

/// Gives the class gain ⟨g⟩ = (mean post − mean pre) / (max − mean pre) (Hake 1998).
///
/// `None` if the lengths differ, without people, with a score outside 0 to `max`, or if all
/// had everything right before.
pub fn hake(pre: &[f64], post: &[f64], max: f64) -> Option<f64> {
    let (pre, post) = scores(pre, post, max)?;
    let room = settle(max - average(&pre));
    (room > 0.0).then(|| (average(&post) - average(&pre)) / room)
}

/// Gives the mean of each person's own gain (post − pre) / (max − pre).
///
/// Not the class gain (Bao 2006), and a high score before makes it explode: show the class gain
/// first. Who had everything right before is dropped. `None` as for [`hake`].
pub fn mean_gain(pre: &[f64], post: &[f64], max: f64) -> Option<Gain> {
    let max = settle(max);
    mean_of(pre, post, max, |pre, post| (pre < max).then(|| (post - pre) / (max - pre)))
}

/// Gives the mean normalized change c (Marx & Cummings 2007).
///
/// Who rose: (post − pre) / (max − pre); who fell: (post − pre) / pre; who stayed: 0. Who had
/// nothing or everything right both times is dropped. `None` as for [`hake`].
pub fn normalized_change(pre: &[f64], post: &[f64], max: f64) -> Option<Gain> {
    let max = settle(max);
    mean_of(pre, post, max, |pre, post| {
        if post > pre {
            Some((post - pre) / (max - pre))
        } else if post < pre {
            Some((post - pre) / pre)
        } else {
            (pre > 0.0 && pre < max).then_some(0.0)
        }
    })
}

fn mean_of(
    pre: &[f64],
    post: &[f64],
    max: f64,
    one: impl Fn(f64, f64) -> Option<f64>,
) -> Option<Gain> {
    let (pre, post) = scores(pre, post, max)?;
    let gains: Vec<f64> =
        pre.iter().zip(&post).filter_map(|(pre, post)| one(*pre, *post)).collect();
    if gains.is_empty() {
        return None;
    }
    let sum: f64 = gains.iter().sum();
    let n = gains.len();
    Some(Gain { mean: sum / float(n), n, n_dropped: pre.len() - n })
}

fn scores(pre: &[f64], post: &[f64], max: f64) -> Option<(Vec<f64>, Vec<f64>)> {
    let (pre, post) = settled_pairs(pre, post)?;
    let fits = |score: &f64| (0.0..=settle(max)).contains(score);
    let is_usable = !pre.is_empty() && max.is_finite() && pre.iter().chain(&post).all(fits);
    is_usable.then_some((pre, post))
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn a_class_gain_is_worked_by_hand() {
        // Means 45 and 78: 33 of the 55 that were still to be learned.
        assert_close(hake(&[40.0, 50.0], &[70.0, 86.0], 100.0).unwrap(), 0.6);
        // Own gains: 30/60 = .5 and 36/50 = .72; their mean is not the class gain.
        let own = mean_gain(&[40.0, 50.0], &[70.0, 86.0], 100.0).unwrap();
        assert_close(own.mean, 0.61);
    }

    #[test]
    fn a_change_is_worked_by_hand() {
        let pre = [40.0, 60.0, 50.0, 0.0, 100.0, 100.0, 0.0];
        let post = [70.0, 45.0, 50.0, 0.0, 100.0, 80.0, 10.0];
        // Rose 30/60 = .5; fell −15/60 = −.25; stayed 0; twice nothing and twice everything
        // dropped; fell −20/100 = −.2; rose 10/100 = .1. Sum .15, by 5.
        let change = normalized_change(&pre, &post, 100.0).unwrap();
        assert_close(change.mean, 0.03);
        assert_eq!((change.n, change.n_dropped), (5, 2));
    }

    #[test]
    fn who_had_everything_right_before_has_no_gain() {
        let gain = mean_gain(&[10.0, 5.0], &[9.0, 10.0], 10.0).unwrap();
        assert_eq!(gain, Gain { mean: 1.0, n: 1, n_dropped: 1 });
        assert_eq!(hake(&[10.0, 10.0], &[9.0, 10.0], 10.0), None);
        assert_eq!(mean_gain(&[10.0], &[10.0], 10.0), None);
        assert_eq!(normalized_change(&[10.0, 0.0], &[10.0, 0.0], 10.0), None);
    }

    #[test]
    fn a_change_is_never_beyond_one() {
        for pre in 0..=10 {
            for post in 0..=10 {
                let change = normalized_change(&[f64::from(pre)], &[f64::from(post)], 10.0);
                assert!(change.is_none_or(|change| change.mean.abs() <= 1.0));
            }
        }
    }

    #[test]
    fn scores_off_the_scale_and_no_scores_have_no_gain() {
        for (pre, post, max) in [
            (vec![], vec![], 10.0),
            (vec![1.0], vec![], 10.0),
            (vec![-1.0], vec![5.0], 10.0),
            (vec![1.0], vec![11.0], 10.0),
            (vec![f64::NAN], vec![5.0], 10.0),
            (vec![1.0], vec![5.0], f64::NAN),
            (vec![1.0], vec![5.0], f64::INFINITY),
            (vec![0.0], vec![0.0], 0.0),
        ] {
            assert_eq!(hake(&pre, &post, max), None);
            assert_eq!(mean_gain(&pre, &post, max), None);
            assert_eq!(normalized_change(&pre, &post, max), None);
        }
    }

    #[test]
    fn a_band_begins_with_its_lower_end() {
        let bands = [0.29, 0.1 + 0.2, 0.69, 0.7, -2.0].map(Band::of);
        assert_eq!(bands, [Band::Low, Band::Medium, Band::Medium, Band::High, Band::Low]);
    }
}
