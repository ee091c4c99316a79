//! `beside codes`: codes that stand for names.

use crate::cli::Outcome;
use crate::cli::args::CodesOptions;
use crate::cli::results::save;
use crate::cli::tell;
use crate::report;

/// Makes codes, and prints them or writes cards.
pub fn run(options: &CodesOptions) -> Outcome {
    let mut is_random = true;
    let random = || {
        let mut bytes = [0; 4];
        is_random &= getrandom::fill(&mut bytes).is_ok();
        u32::from_le_bytes(bytes)
    };
    let codes = report::codes(usize::from(options.n), random);
    if !is_random {
        tell::trouble("this machine gives no random numbers", "try again on another one");
        return Outcome::Trouble;
    }
    match &options.out {
        None => codes.iter().for_each(|code| println!("{code}")),
        Some(path) => {
            if let Err(outcome) = save(path, &report::codes_sheet(&codes)) {
                return outcome;
            }
        }
    }
    Outcome::Fine
}
