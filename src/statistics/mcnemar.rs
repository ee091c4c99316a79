//! `McNemar`'s test: whether an item went one way more often than the other.

use super::distribution::both_tails;
use super::distribution::even_binomial_at_most;

/// Gives the two-sided exact p of two counts of change, such as wrong → right and right → wrong.
///
/// Who did not change tells nothing, so the changes alone are held against a fair coin: twice the
/// chance of the smaller count or fewer in b + c throws (`McNemar` 1947; exact binomial form). One
/// if nobody changed.
pub fn mcnemar_exact(b: u64, c: u64) -> f64 {
    let (b, c) = (float(b), float(c));
    if b + c == 0.0 {
        return 1.0;
    }
    let tail = even_binomial_at_most(b.min(c), b + c);
    both_tails(tail, tail)
}

#[expect(clippy::cast_precision_loss, reason = "beyond 2^52 people the last one makes no odds")]
fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn a_small_count_is_worked_by_hand() {
        // Of 2^5 = 32 ways, 1 has no head and 5 have one: 2 · 6/32.
        assert_close(mcnemar_exact(1, 4), 0.375);
        assert_close(mcnemar_exact(0, 5), 2.0 / 32.0);
    }

    #[test]
    fn it_is_a_chance_and_does_not_mind_the_order() {
        for (b, c) in [(0, 0), (3, 3), (0, 70), (400, 500), (600_000, 600_100), (1, u64::MAX)] {
            let p = mcnemar_exact(b, c);
            assert!((0.0..=1.0).contains(&p));
            assert_close(p, mcnemar_exact(c, b));
        }
        assert_close(mcnemar_exact(0, 0), 1.0);
        assert_close(mcnemar_exact(u64::MAX, u64::MAX), 1.0);
    }
}
