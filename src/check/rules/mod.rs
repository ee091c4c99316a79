//! All rules, by name.

mod broken_link;

use crate::check::Rule;

/// All rules, sorted by name.
pub const RULES: &[&Rule] = &[&broken_link::RULE];
