//! What the tests of this room share: closeness, and samples made by rule.

/// How near a result must come to its reference.
const NEAR: f64 = 1e-6;

/// Asserts that two numbers agree to 1e-6.
#[track_caller]
pub(super) fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= NEAR, "{found} is not {expected}");
}

/// Makes `n` whole numbers below `modulus`, always the same, spread without a pattern.
pub(super) fn scattered(n: u32, factor: u32, modulus: u32) -> Vec<f64> {
    (0..n).map(|i| f64::from((i * i + factor * i) % 101 % modulus)).collect()
}
