//! Scores of the same people before and after: the mean change, how sure, how large.

use super::distribution::t_quantile;
use super::distribution::t_two_sided;
use super::number::float;
use super::number::settle;
use super::number::settled_pairs;
use super::sample::average;
use super::sample::median;
use super::sample::variance;

/// The comparison of pairs; a change is after minus before, in the unit of the scores.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paired {
    /// How many pairs.
    pub n: usize,
    /// The mean before.
    pub mean_pre: f64,
    /// The mean after.
    pub mean_post: f64,
    /// The median before.
    pub median_pre: f64,
    /// The median after.
    pub median_post: f64,
    /// The standard deviation (n − 1) before.
    pub sd_pre: f64,
    /// The standard deviation (n − 1) after.
    pub sd_post: f64,
    /// The mean change.
    pub mean_change: f64,
    /// The standard deviation (n − 1) of the changes; zero if all changed alike.
    pub sd_change: f64,
    /// The lower end of the 95 % interval of the mean change; the mean itself if all changed alike.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Student's paired t (Student 1908); `None` if all changed alike.
    pub t: Option<f64>,
    /// The degrees of freedom, n − 1.
    pub df: usize,
    /// The two-sided p of t; `None` without t.
    pub p: Option<f64>,
    /// The mean change by its own standard deviation (Cohen 1988); `None` if all changed alike.
    pub d_z: Option<f64>,
    /// The mean change by √((s²pre + s²post) / 2) (Cumming 2012): comparable with other
    /// studies. `None` if nobody differed from anybody, before and after.
    pub d_av: Option<f64>,
    /// `d_av` corrected for small groups: by J = 1 − 3/(4·df − 1) with df = 2(n − 1), the
    /// freedom of both variances (Hedges 1981, as pingouin).
    pub hedges: Option<f64>,
}

/// Compares pairs, first number with first number a person.
///
/// `None` if the lengths differ, below two pairs, or with an unusable number.
pub fn paired(pre: &[f64], post: &[f64]) -> Option<Paired> {
    let (pre, post) = settled_pairs(pre, post)?;
    if pre.len() < 2 {
        return None;
    }
    let changes: Vec<f64> = pre.iter().zip(&post).map(|(pre, post)| settle(post - pre)).collect();
    let (n, df) = (float(pre.len()), pre.len() - 1);
    let mean_change = average(&changes);
    let sd_change = variance(&changes).sqrt();
    let error = sd_change / n.sqrt();
    let reach = t_quantile(float(df)) * error;
    let t = ratio(mean_change, error);
    let (square_pre, square_post) = (variance(&pre), variance(&post));
    let d_av = ratio(mean_change, f64::midpoint(square_pre, square_post).sqrt());
    let correction = 1.0 - 3.0 / (8.0 * float(df) - 1.0);
    Some(Paired {
        n: pre.len(),
        mean_pre: average(&pre),
        mean_post: average(&post),
        median_pre: median(&pre)?,
        median_post: median(&post)?,
        sd_pre: square_pre.sqrt(),
        sd_post: square_post.sqrt(),
        mean_change,
        sd_change,
        low: mean_change - reach,
        high: mean_change + reach,
        t,
        df,
        p: t.map(|t| t_two_sided(t, float(df))),
        d_z: ratio(mean_change, sd_change),
        d_av,
        hedges: d_av.map(|d_av| d_av * correction),
    })
}

fn ratio(above: f64, below: f64) -> Option<f64> {
    (below > 0.0).then(|| above / below)
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::super::testing::scattered;
    use super::*;

    #[test]
    fn below_two_pairs_nothing_is_compared() {
        assert_eq!(paired(&[], &[]), None);
        assert_eq!(paired(&[1.0], &[2.0]), None);
        assert_eq!(paired(&[1.0, 2.0], &[2.0]), None);
        assert_eq!(paired(&[1.0, f64::NAN], &[2.0, 3.0]), None);
    }

    #[test]
    fn who_all_changed_alike_have_a_mean_and_no_test() {
        let found = paired(&[0.1, 0.2, 0.6], &[0.4, 0.5, 0.9]).unwrap();
        assert_close(found.mean_change, 0.3);
        assert!(found.sd_change <= 0.0);
        assert_eq!((found.low, found.high), (found.mean_change, found.mean_change));
        assert_eq!((found.t, found.p, found.d_z), (None, None, None));
        assert!(found.d_av.is_some());
        let still = paired(&[4.0; 5], &[4.0; 5]).unwrap();
        assert_eq!((still.t, still.d_av, still.hedges), (None, None, None));
    }

    #[test]
    fn before_and_after_exchanged_turn_every_sign() {
        for factor in 1..20 {
            let (pre, post) = (scattered(12, factor, 11), scattered(12, factor + 3, 11));
            let (there, back) = (paired(&pre, &post).unwrap(), paired(&post, &pre).unwrap());
            assert_close(there.mean_change, -back.mean_change);
            assert_close(there.low, -back.high);
            assert_close(there.t.unwrap(), -back.t.unwrap());
            assert_close(there.d_av.unwrap(), -back.d_av.unwrap());
            assert_close(there.hedges.unwrap(), -back.hedges.unwrap());
            assert_close(there.p.unwrap(), back.p.unwrap());
            assert!((0.0..=1.0).contains(&there.p.unwrap()));
        }
    }

    #[test]
    fn the_largest_and_the_smallest_numbers_stay_numbers() {
        for (pre, post) in [([1e12, -1e12], [-1e12, 1e12]), ([0.0, 1e-9], [1e12, 0.0])] {
            let found = paired(&pre, &post).unwrap();
            let all = [found.low, found.high, found.sd_change, found.t.unwrap(), found.p.unwrap()];
            assert!(all.iter().all(|number| number.is_finite()));
        }
    }
}
