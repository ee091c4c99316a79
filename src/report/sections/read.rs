//! What was read and left out, and how to read the rest.

use crate::report::figures::Figures;
use crate::report::figures::reading::Read;
use crate::report::html::count;
use crate::report::html::escaped;
use crate::report::html::note;
use crate::report::html::paragraph;
use crate::report::html::table;
use crate::report::words;

/// What was read, and what was left out.
pub fn read(figures: &Figures) -> String {
    let read = &figures.read;
    let told = words::READ.iter().zip(counts(read)).enumerate();
    let rows: Vec<Vec<String>> = told
        .filter(|(at, (_, n))| *n > 0 || words::ALWAYS_READ.contains(at))
        .map(|(_, (label, n))| vec![escaped(label), count(n)])
        .collect();
    let mut out = table(words::READ_CAPTION, &words::FIGURE_HEAD, &rows);
    let told = [
        (read.has_more_near, words::MORE_NEAR.to_owned()),
        (read.n_decided > 0, words::decided(read.n_decided)),
        (read.n_shared_codes > 0, words::shared(read.n_shared_codes)),
        (read.n_reversed > 0, words::reversed(read.n_reversed)),
        (true, words::WHICH_COUNT.to_owned()),
    ];
    for (_, said) in told.iter().filter(|(is_so, _)| *is_so) {
        out.push_str(&note(said));
    }
    out
}

/// The counts, in the order of their words.
fn counts(read: &Read) -> [usize; 22] {
    [
        read.n_files,
        read.n_results,
        read.n_kept,
        read.n_duplicates,
        read.n_conflicting,
        read.n_other_version,
        read.n_other_test,
        read.n_damaged,
        read.n_unknown,
        read.n_draft,
        read.n_no_code,
        read.n_not_results,
        read.n_retakes,
        read.n_partial,
        read.n_pre,
        read.n_post,
        read.n_followup,
        read.n_pairs,
        read.n_unmatched,
        read.n_pre_only,
        read.n_post_only,
        read.n_near,
    ]
}

/// How to read these numbers.
pub fn reading(_: &Figures) -> String {
    words::READING.iter().chain(&[words::SUPPRESSION]).map(|text| paragraph(text)).collect()
}
