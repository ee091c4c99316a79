//! Ranks of a sample, ties sharing the middle of their places.

/// Gives twice the mid-rank of each number of a settled sample.
///
/// Twice, because a mid-rank may end in a half and exact chances are counted in whole steps.
pub(super) fn doubled_ranks(sample: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sample.len()).collect();
    order.sort_by(|a, b| sample[*a].total_cmp(&sample[*b]));
    let mut ranks = vec![0; sample.len()];
    let mut n_before = 0;
    for ties in order.chunk_by(|a, b| sample[*a].total_cmp(&sample[*b]).is_eq()) {
        for index in ties {
            ranks[*index] = 2 * n_before + ties.len() + 1;
        }
        n_before += ties.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_the_middle_of_their_places() {
        assert_eq!(doubled_ranks(&[5.0, 1.0, 3.0, 3.0]), [8, 2, 5, 5]);
        assert_eq!(doubled_ranks(&[7.0; 3]), [4, 4, 4]);
        assert!(doubled_ranks(&[]).is_empty());
    }
}
