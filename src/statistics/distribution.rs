//! Chances and quantiles of Student's t, F, the normal and the even binomial distribution.
//!
//! The only file that knows `statrs`: the incomplete beta function, the error function and the
//! gamma function are its own. Quantiles are found here by halving, which always ends.

use super::number::float;
use statrs::function::beta::checked_beta_reg;
use statrs::function::erf::erfc;
use statrs::function::gamma::ln_gamma;
use std::f64::consts::LN_2;
use std::f64::consts::SQRT_2;
use std::sync::OnceLock;

/// The 97.5 % quantile of the normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The largest number of trials summed one by one; beyond, the normal curve agrees to 1e-6.
const MOST_TRIALS: f64 = 1e6;

/// Gives the chance of a t at least as far from zero, on either side.
pub(super) fn t_two_sided(t: f64, df: f64) -> f64 {
    incomplete_beta(df / 2.0, 0.5, df / (df + t * t))
}

/// Gives the 97.5 % quantile of t: what a 95 % interval reaches to either side.
pub(super) fn t_quantile(df: f64) -> f64 {
    // Reports ask for the same few groups' sizes thousands of times.
    static WHOLE: [OnceLock<f64>; 256] = [const { OnceLock::new() }; 256];
    let known =
        WHOLE.iter().enumerate().find(|(whole, _)| (float(*whole) - df).abs() < f64::EPSILON);
    known.map_or_else(|| searched_t(df), |(_, known)| *known.get_or_init(|| searched_t(df)))
}

fn searched_t(df: f64) -> f64 {
    let share = beta_quantile(df / 2.0, 0.5, 0.05);
    (df * (1.0 - share) / share).sqrt()
}

/// Gives the quantile of F below which a share `p` lies.
pub(super) fn f_quantile(p: f64, df_above: f64, df_below: f64) -> f64 {
    let share = beta_quantile(df_above / 2.0, df_below / 2.0, p);
    df_below * share / (df_above * (1.0 - share))
}

/// Gives the chance of a standard normal number of `z` or more.
pub(super) fn normal_above(z: f64) -> f64 {
    erfc(z / SQRT_2) / 2.0
}

/// Gives the chance of `most` or fewer heads in `n` throws of a fair coin, `most` up to n/2.
pub(super) fn even_binomial_at_most(most: f64, n: f64) -> f64 {
    if n > MOST_TRIALS {
        return normal_above((n / 2.0 - most - 0.5) / (n.sqrt() / 2.0));
    }
    let ways = ln_gamma(n + 1.0) - ln_gamma(most + 1.0) - ln_gamma(n - most + 1.0);
    let mut heads = most;
    let mut term = (ways - n * LN_2).exp();
    let mut sum = 0.0;
    while heads >= 0.0 && term > sum * f64::EPSILON / 8.0 {
        sum += term;
        term *= heads / (n - heads + 1.0);
        heads -= 1.0;
    }
    sum.min(1.0)
}

/// Doubles the smaller tail, as a two-sided test does; never above one.
pub(super) fn both_tails(at_least: f64, at_most: f64) -> f64 {
    (2.0 * at_least.min(at_most)).min(1.0)
}

/// Gives the chances of at least and of at most `place` when `weights` are as likely as large.
pub(super) fn tails(weights: &[f64], place: usize) -> (f64, f64) {
    let all: f64 = weights.iter().sum();
    let at_least: f64 = weights.iter().skip(place).rev().sum();
    let at_most: f64 = weights.iter().take(place + 1).sum();
    ((at_least / all).min(1.0), (at_most / all).min(1.0))
}

/// Gives the chances of at least and at most `distance` above the mean, by the normal curve, half
/// a step nearer to the mean; one each without a spread.
pub(super) fn normal_tails(distance: f64, sd: f64) -> (f64, f64) {
    if sd <= 0.0 {
        return (1.0, 1.0);
    }
    (normal_above((distance - 0.5) / sd), normal_above((-distance - 0.5) / sd))
}

fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    let chance = checked_beta_reg(a, b, x).expect("degrees of freedom are positive");
    chance.clamp(0.0, 1.0)
}

fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..f64::MANTISSA_DIGITS * 2 {
        let middle = f64::midpoint(low, high);
        if incomplete_beta(a, b, middle) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn quantiles_and_chances_are_each_others_way_back() {
        for df in [1.0, 2.0, 7.5, 30.0, 1000.0, 100_000.0] {
            assert_close(t_two_sided(t_quantile(df), df), 0.05);
        }
        assert_close(normal_above(Z), 0.025);
    }

    #[test]
    fn half_the_throws_are_at_most_half() {
        for n in [1.0, 9.0, 999.0, 999_999.0] {
            assert_close(even_binomial_at_most((n - 1.0) / 2.0, n), 0.5);
        }
    }

    #[test]
    fn an_infinite_t_has_no_chance() {
        assert!(t_two_sided(f64::INFINITY, 3.0) <= 0.0);
        assert_close(t_two_sided(0.0, 3.0), 1.0);
    }
}
