//! Scores of persons on items: what the numbers of a test are told from.

use super::number::settle;
use super::number::settled;

/// Persons by items, in points of the items.
///
/// Invariant: at least one person and one item, as many items for each person, every number
/// usable and settled.
#[derive(Clone, PartialEq, Debug)]
pub struct Matrix {
    rows: Vec<Vec<f64>>,
    n_dropped: usize,
}

impl Matrix {
    /// Takes a row a person and a number an item.
    ///
    /// `None` if a row is longer than another, if there is nothing, or with an unusable number.
    pub fn new(rows: &[Vec<f64>]) -> Option<Matrix> {
        let n_items = rows.first()?.len();
        let rows: Vec<Vec<f64>> = rows.iter().map(|row| settled(row)).collect::<Option<_>>()?;
        let is_even = n_items > 0 && rows.iter().all(|row| row.len() == n_items);
        is_even.then_some(Matrix { rows, n_dropped: 0 })
    }

    /// Takes the rows of those who answered everything, and counts those left out (listwise
    /// deletion).
    ///
    /// A missing answer is an item not put to somebody, not a blank: a blank is wrong.
    pub fn listwise(rows: &[Vec<Option<f64>>]) -> Option<Matrix> {
        let whole: Vec<Vec<f64>> =
            rows.iter().filter_map(|row| row.iter().copied().collect()).collect();
        let n_dropped = rows.len() - whole.len();
        Some(Matrix { n_dropped, ..Matrix::new(&whole)? })
    }

    /// Counts the persons.
    pub fn n_persons(&self) -> usize {
        self.rows.len()
    }

    /// Counts the items.
    pub fn n_items(&self) -> usize {
        self.rows[0].len()
    }

    /// Counts the persons left out because an answer was missing.
    pub fn n_dropped(&self) -> usize {
        self.n_dropped
    }

    /// Gives everybody's score on one item, or nothing if there is no such item.
    pub fn item(&self, item: usize) -> Vec<f64> {
        self.rows.iter().filter_map(|row| row.get(item).copied()).collect()
    }

    /// Gives everybody's score on the whole test.
    pub fn totals(&self) -> Vec<f64> {
        self.rows.iter().map(|row| settle(row.iter().sum())).collect()
    }

    /// Gives everybody's score on the test without one item.
    pub fn rests(&self, item: usize) -> Vec<f64> {
        let part = |row: &Vec<f64>| row.get(item).copied().unwrap_or_default();
        self.rows.iter().map(|row| settle(row.iter().sum::<f64>() - part(row))).collect()
    }

    /// Gives the scores of each item in turn.
    pub(super) fn items(&self) -> impl Iterator<Item = Vec<f64>> {
        (0..self.n_items()).map(|item| self.item(item))
    }

    /// Gives the test without one item; `None` if nothing would be left.
    pub(super) fn without(&self, item: usize) -> Option<Matrix> {
        let mut rows = self.rows.clone();
        for row in &mut rows {
            row.remove(item);
        }
        (self.n_items() > 1).then_some(Matrix { rows, n_dropped: self.n_dropped })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uneven_rows_and_nothing_are_no_matrix() {
        assert_eq!(Matrix::new(&[]), None);
        assert_eq!(Matrix::new(&[vec![]]), None);
        assert_eq!(Matrix::new(&[vec![1.0, 0.0], vec![1.0]]), None);
        assert_eq!(Matrix::new(&[vec![1.0, f64::NAN]]), None);
        assert_eq!(Matrix::listwise(&[]), None);
        assert_eq!(Matrix::listwise(&[vec![None, Some(1.0)]]), None);
    }

    #[test]
    fn who_misses_an_answer_is_left_out_and_counted() {
        let rows = [vec![Some(1.0), Some(0.0)], vec![None, Some(1.0)], vec![Some(1.0), Some(1.0)]];
        let matrix = Matrix::listwise(&rows).unwrap();
        assert_eq!((matrix.n_persons(), matrix.n_items(), matrix.n_dropped()), (2, 2, 1));
        assert_eq!(matrix.totals(), [1.0, 2.0]);
        assert_eq!(matrix.rests(0), [0.0, 1.0]);
        assert_eq!(matrix.item(1), [0.0, 1.0]);
        assert!(matrix.item(2).is_empty());
        assert_eq!(matrix.rests(2), matrix.totals());
    }
}
