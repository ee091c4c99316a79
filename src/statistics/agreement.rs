//! Agreement of two observers who judged the same things on one scale.

use super::number::float;

/// How far two observers agree.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Agreement {
    /// How many things both judged.
    pub n: usize,
    /// The share judged exactly alike, 0 to 1.
    pub share: f64,
    /// Cohen's κ: agreement beyond chance, 1 at best (Cohen 1960). `None` if both gave one and
    /// the same level throughout.
    pub kappa: Option<f64>,
    /// κ with linear weights: one step apart counts less than two (Cohen 1968). `None` as κ.
    pub kappa_linear: Option<f64>,
}

/// Compares two observers' levels, 0 to `n_levels` − 1, first with first a thing.
///
/// `None` if the lengths differ, without judgements, or with a level off the scale.
pub fn agreement(a: &[u8], b: &[u8], n_levels: u8) -> Option<Agreement> {
    let fits = a.iter().chain(b).all(|level| *level < n_levels);
    if a.is_empty() || a.len() != b.len() || !fits {
        return None;
    }
    let n_same = a.iter().zip(b).filter(|(a, b)| a == b).count();
    Some(Agreement {
        n: a.len(),
        share: float(n_same) / float(a.len()),
        kappa: kappa(a, b, |a, b| f64::from(u8::from(a != b))),
        kappa_linear: kappa(a, b, |a, b| f64::from(a.abs_diff(b))),
    })
}

/// Gives 1 − observed / expected disagreement, a pair of levels weighing as told.
fn kappa(a: &[u8], b: &[u8], weight: impl Fn(u8, u8) -> f64) -> Option<f64> {
    let observed: f64 = a.iter().zip(b).map(|(a, b)| weight(*a, *b)).sum();
    let (counts_a, counts_b) = (counts(a), counts(b));
    let mut expected = 0.0;
    for (n_a, level_a) in counts_a.iter().zip(0..) {
        for (n_b, level_b) in counts_b.iter().zip(0..) {
            expected += weight(level_a, level_b) * n_a * n_b;
        }
    }
    (expected > 0.0).then(|| 1.0 - observed * float(a.len()) / expected)
}

fn counts(levels: &[u8]) -> Vec<f64> {
    let mut counts = vec![0.0; usize::from(u8::MAX)];
    for level in levels {
        counts[usize::from(*level)] += 1.0;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::testing::assert_close;
    use super::*;

    #[test]
    fn a_small_table_is_worked_by_hand() {
        // Alike 3 of 4; by chance (2·3 + 2·1)/16 = ½; κ = (¾ − ½)/½.
        let found = agreement(&[0, 0, 1, 1], &[0, 0, 1, 0], 2).unwrap();
        assert_close(found.share, 0.75);
        assert_close(found.kappa.unwrap(), 0.5);
        assert_close(found.kappa_linear.unwrap(), 0.5);
    }

    #[test]
    fn full_agreement_is_one_and_one_level_tells_nothing() {
        let found = agreement(&[0, 1, 2], &[0, 1, 2], 3).unwrap();
        assert_eq!((found.kappa, found.kappa_linear), (Some(1.0), Some(1.0)));
        let found = agreement(&[254; 5], &[254; 5], 255).unwrap();
        assert_eq!((found.share, found.kappa, found.kappa_linear), (1.0, None, None));
    }

    #[test]
    fn levels_off_the_scale_are_not_compared() {
        assert_eq!(agreement(&[], &[], 3), None);
        assert_eq!(agreement(&[1], &[1, 2], 3), None);
        assert_eq!(agreement(&[3], &[1], 3), None);
        assert_eq!(agreement(&[0], &[0], 0), None);
    }
}
