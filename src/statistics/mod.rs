//! Statistics of tests and trainings: samples of numbers in, plain results out.
//!
//! One subject a file. The room knows numbers only: no learner, no item, no file. What cannot be
//! told from the numbers given is `None`; no result is ever NaN or infinite. A number that is not
//! finite, or larger than 10¹², makes the whole sample unusable (`None`). Numbers are taken to nine
//! decimals, so that 0.1 + 0.2 and 0.3 are a tie. Intervals are 95 % intervals. The
//! tests hold every value of `tests/reference/expected.csv`, which `recompute.py` beside it
//! recomputes from `SciPy`, scikit-learn and pingouin.

mod agreement;
mod distribution;
mod gain;
mod holm;
mod interval;
mod items;
mod mann_whitney;
mod matrix;
mod mcnemar;
mod number;
mod paired;
mod ranks;
mod reliability;
mod sample;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod welch;
mod wilcoxon;

pub use agreement::Agreement;
pub use agreement::agreement;
pub use gain::Band;
pub use gain::Gain;
pub use gain::hake;
pub use gain::mean_gain;
pub use gain::normalized_change;
pub use holm::holm;
pub use interval::Interval;
pub use interval::wilson;
pub use items::Split;
pub use items::UpperLower;
pub use items::difficulty;
pub use items::item_rest;
pub use items::moodle_efficiency;
pub use items::point_biserial;
pub use items::upper_lower;
pub use mann_whitney::MannWhitney;
pub use mann_whitney::mann_whitney;
pub use matrix::Matrix;
pub use mcnemar::mcnemar_exact;
pub use paired::Paired;
pub use paired::paired;
pub use reliability::alpha;
pub use reliability::alpha_if_deleted;
pub use reliability::alpha_interval;
pub use reliability::kr20;
pub use reliability::sem;
pub use sample::mean;
pub use sample::median;
pub use sample::pearson;
pub use sample::sd;
pub use welch::Welch;
pub use welch::welch;
pub use wilcoxon::Wilcoxon;
pub use wilcoxon::Zeros;
pub use wilcoxon::wilcoxon;
