//! The words of the report, in one place, so that they can move into catalogues.
//!
//! Sentences with a place for a number are functions. Nothing else in this room speaks.

/// A figure that rests on too few people.
pub const HIDDEN: &str = "hidden";
/// A figure that the results do not tell.
pub const UNKNOWN: &str = "–";
/// Before the training.
pub const BEFORE: &str = "Before";
/// After the training.
pub const AFTER: &str = "After";
/// Some months later.
pub const LATER: &str = "Later";
/// The mean.
pub const MEAN: &str = "Mean";
/// Where no site or language was given.
pub const NOT_GIVEN: &str = "not given";

/// The title of the report.
pub fn title(test: &str) -> String {
    format!("{test}: before and after")
}
/// The lede: what the report comes to.
pub fn lede(n: &str, (pre, post): (&str, &str), (change, interval): (&str, &str)) -> [String; 3] {
    [
        format!(
            "Of the {n} people who took the test before and after the training, the mean score went from {pre} to {post} per cent of the points: "
        ),
        format!("{change} percentage points"),
        format!(" (95 % interval {interval})."),
    ]
}
/// The lede if there is nothing to compare.
pub fn no_lede(n: usize) -> String {
    format!(
        "There are {n} people with a test before and a test after. A comparison is shown from five."
    )
}
/// An interval.
pub fn from_to(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}
/// Why a gain proves little.
pub const CAUTION: [&str; 2] = [
    "One group, no comparison: the gain is not proof that the training caused it.",
    "People also learn from the first test itself, from each other and from other sources, and those who stay to the end may differ from those who left. A group that is tested twice without the training in between would tell more.",
];
/// How small groups are protected.
pub const SUPPRESSION: &str = "A figure that rests on fewer than five people is hidden, here and in the tables beside this report. If a single group of a division would be hidden, the next smallest is hidden with it, until at least two groups and five people are: otherwise it could be found by subtraction. Participant codes are in none of these files; they are in the folder “private”, which stays with the trainer.";
/// The sections: their ids and headings.
pub const SECTIONS: [(&str, &str); 10] = [
    ("read", "What was read"),
    ("change", "The change"),
    ("pass", "The pass mark"),
    ("items", "Each item"),
    ("dependable", "How dependable the test is"),
    ("confidence", "How sure people feel"),
    ("later", "Some months later"),
    ("lost", "Who was lost on the way"),
    ("groups", "By site and by language"),
    ("reading", "How to read these numbers"),
];
/// What was read: one label a count, in the order of `sections::read`.
pub const READ: [&str; 22] = [
    "Files read",
    "Results in them",
    "Results that count",
    "Left out: duplicates",
    "of these, with different answers",
    "Left out: another version of the test",
    "Left out: another test",
    "Left out: damaged",
    "Left out: answers or fields that the test does not know",
    "Left out: practice in a language that is a machine’s draft",
    "Left out: without a participant code",
    "Left out: no result at all",
    "Further attempts that do not count",
    "Results from text codes, without typed answers",
    "People with a test before",
    "People with a test after",
    "People with a test some months later",
    "People with both: the pairs of this report",
    "People without a pair",
    "of these, only before",
    "of these, only after",
    "Pairs of codes that nearly agree, for a person to decide",
];
/// The places of those that are shown though they are zero.
pub const ALWAYS_READ: [usize; 11] = [0, 1, 2, 3, 5, 7, 14, 15, 17, 18, 21];
/// What stands over the counts.
pub const READ_CAPTION: &str = "Files, results and people";
/// There may be more near matches.
pub const MORE_NEAR: &str = "There are more near matches than are listed.";
/// People joined by decision.
pub fn decided(n: usize) -> String {
    format!("{n} pairs were joined by a person’s decision on codes that nearly agree.")
}
/// Codes that several sites share.
pub fn shared(n: usize) -> String {
    format!("{n} codes are used at more than one site; they were taken for different people.")
}
/// Pairs in the wrong order.
pub fn reversed(n: usize) -> String {
    format!(
        "In {n} pairs the test after is dated before the test before. Look at them in the trainer’s table."
    )
}
/// The first attempt before and the last after count.
pub const WHICH_COUNT: &str = "Of several attempts, the first before the training and the last after it count. A code that merely looks like another was never joined.";
/// Names of the rows of the table of the change.
pub const CHANGE_ROWS: [&str; 12] = [
    "Mean score before (standard deviation)",
    "Mean score after (standard deviation)",
    "Median before",
    "Median after",
    "Mean change, percentage points",
    "95 % interval of the mean change",
    "Paired t",
    "Wilcoxon’s signed ranks, W⁺",
    "Matched rank-biserial correlation",
    "Effect size d_av: change by the mean spread of both tests (with Hedges’ correction)",
    "Effect size d_z: change by the spread of the changes",
    "Hake’s gain of the group",
];
/// The row of Marx and Cummings.
pub const MARX_CUMMINGS: &str = "Normalised change of Marx and Cummings, mean of all pairs";
/// What stands over the table of the change.
pub fn change_caption(n: usize) -> String {
    format!("The change of {n} pairs, in per cent of the points")
}
/// How a p is given.
pub fn with_p(value: &str, p: &str, how: &str) -> String {
    let sign = if p.starts_with(|c: char| c.is_ascii_digit()) { "= " } else { "" };
    format!("{value} ({how}p {sign}{p})")
}
/// A p that was counted out.
pub const EXACT: &str = "exact ";
/// A p from the normal curve.
pub const APPROXIMATE: &str = "approximate ";
/// Columns of tables that name a figure.
pub const FIGURE_HEAD: [&str; 2] = ["Figure", "Value"];
/// Which effect size to compare.
pub const EFFECT_NOTE: &str = "Compare d_av with other studies; d_z grows when people change alike and is larger in most trainings.";
/// What is held against gains.
pub fn gain_note(n_lost: usize, n_pre: usize, n_dropped: &str) -> String {
    format!(
        "Hake’s gain says which part of the possible improvement was reached: under 0.3 low, from 0.7 high. It favours groups that knew much before (Coletta & Phillips 2005; Nissen and others 2018) and leaves out those who were lost: {n_lost} of {n_pre} tests before have no test after. The change of Marx and Cummings drops pairs that are twice at 0 or twice at 100 per cent; here {n_dropped}."
    )
}
/// The plot of people.
pub const PEOPLE_PLOT: &str = "Scores before and after, one line a person. Full lines rise, broken lines fall, dotted lines stay.";
/// The plot of a crowd.
pub const TENTHS_PLOT: &str =
    "How many people scored in each tenth of the scale, before and after.";
/// The table of people.
pub const PEOPLE_TABLE: &str =
    "The same as a table: per cent of the points, from the lowest score before";
/// The table of a crowd.
pub const TENTHS_TABLE: &str = "The same as a table: how many people";
/// A person, without a name or a code.
pub const PERSON: &str = "Person";
/// Per cent of the points.
pub const SCORE: &str = "Score";
/// Over the table of the pass mark.
pub fn pass_caption(pass: u32, n_critical: usize) -> String {
    format!(
        "Share that reaches {pass} per cent, and that has all {n_critical} critical items right (95 % intervals after Wilson)"
    )
}
/// The groups of the pass mark.
pub fn passing_group(group: &str) -> &'static str {
    match group {
        "pairs-pre" => "Those with both tests, before",
        "pairs-post" => "Those with both tests, after",
        _ => "All who took the test after",
    }
}
/// Columns of the pass mark.
pub const PASS_HEAD: [&str; 5] = ["Group", "n", "Pass mark", "Critical items", "Both"];
/// The plot of items.
pub const ITEMS_PLOT: &str =
    "Per cent right, item by item: a ring before, a dot after. Full lines rise, broken lines fall.";
/// Over the table of items.
pub const ITEMS_CAPTION: &str = "Each item: per cent of its points, and who changed which way";
/// Columns of the items.
pub const ITEMS_HEAD: [&str; 9] = [
    "Item",
    "n",
    "Before",
    "After",
    "Change",
    "Wrong → right",
    "Right → wrong",
    "p (Holm)",
    "“I don’t know” before → after",
];
/// Over the second table of items.
pub const SOUND_CAPTION: &str = "Whether each item is sound, from all tests after";
/// Its columns.
pub const SOUND_HEAD: [&str; 6] =
    ["Item", "n", "Difficulty", "Discrimination", "Never chosen", "Look at"];
/// What the columns mean.
pub const ITEMS_NOTE: &str = "p is McNemar’s exact test of those who changed, corrected for looking at many items (Holm). Difficulty is the mean share of the points: 1 is easy. Discrimination is the correlation with the rest of the test: under 0.2 an item tells little about who knows the subject. A choice that nobody takes tempts nobody.";
/// Over the table of choices.
pub const CHOICES_CAPTION: &str = "Which choices were taken, before and after";
/// Its columns.
pub const CHOICES_HEAD: [&str; 4] = ["Item", "n", "Before", "After"];
/// What it says, and what it keeps.
pub const CHOICES_NOTE: &str = "Which choice is right is not shown here, so that the report can be shared: the marking guide says it. A wrong choice that more people take after the training than before points to something that was taught unclearly.";
/// A flag of an item.
pub fn flag(flag: &str) -> &'static str {
    match flag {
        "too-easy" => "too easy: more than 85 % right before",
        "no-gain" => "no gain",
        "choice-never-chosen" => "a choice never chosen",
        _ => "runs against the rest",
    }
}
/// A critical item.
pub const CRITICAL: &str = "critical";
/// Over the table of reliability.
pub const DEPENDABLE_CAPTION: &str = "How far the test measures one thing, in this group";
/// Its columns.
pub const DEPENDABLE_HEAD: [&str; 7] = [
    "Test",
    "n",
    "Items",
    "Cronbach’s α",
    "95 % interval",
    "KR-20",
    "Error of measurement, points of 100",
];
/// What α means here.
pub const DEPENDABLE_NOTE: &str = "A test over many topics is not expected to have a high α, and after a good training, when most know most, it falls. The error of measurement says how far a single score may lie from what the test would give on average.";
/// A warning about few people or items.
pub const WEAK: &str = "Fewer than 20 people or fewer than 5 items: these values may be far off.";
/// Of a crowd a sample is taken.
pub const SAMPLE: &str = "Of so many people, an even sample was taken here.";
/// The plot of confidence.
pub const SURE_PLOT: &str = "Mean of each statement: a ring before, a dot after.";
/// Columns of the statements.
pub const SURE_HEAD: [&str; 7] = [
    "Statement",
    "n",
    "Median before → after",
    "Mean before → after",
    "Change",
    "Upper third before → after",
    "p (Wilcoxon)",
];
/// All statements together.
pub const TOGETHER: &str = "All statements together";
/// When statements may be taken together.
pub fn together_note(alpha: &str) -> String {
    format!(
        "α of the statements is {alpha}. Under 0.7, read them one by one and not together. How sure people feel is not what they can do."
    )
}
/// Columns of the statements asked later.
pub const LATER_HEAD: [&str; 5] = ["Statement", "n", "Median", "Mean", "Upper third"];
/// Nobody was asked later.
pub const NO_LATER: &str = "No results from some months later were read.";
/// Over the later statements.
pub const LATER_CAPTION: &str = "What people say they did";
/// Over the later scores.
pub fn later_caption(n: usize) -> String {
    format!("The {n} people with all three tests, in per cent of the points")
}
/// The change since the test after.
pub const SINCE: &str = "Change since the test after";
/// Who was lost.
pub fn lost(n_lost: usize, n_pre: usize, share: &str) -> String {
    format!("{n_lost} of the {n_pre} people with a test before have no test after ({share}).")
}
/// Whether they differ.
pub fn lost_means(stayed: &str, lost: &str) -> String {
    format!(
        "The mean before was {stayed} per cent for those who have both, and {lost} per cent for those who have none after. If these differ much, the change above speaks for those who stayed, not for all."
    )
}
/// Over the unpaired comparison.
pub fn unpaired(n_pre: usize, n_post: usize) -> String {
    format!(
        "Without pairs: {n_pre} people only before, {n_post} only after. This compares different people and is weaker than pairs."
    )
}
/// Rows of the unpaired comparison.
pub const UNPAIRED_ROWS: [&str; 5] = [
    "Mean before",
    "Mean after",
    "Difference of the means (95 % interval, Welch)",
    "p of Welch’s t",
    "p of Mann and Whitney",
];
/// Columns of the groups.
pub const GROUP_HEAD: [&str; 9] = [
    "Group",
    "Before",
    "Pairs",
    "Mean before",
    "Mean after",
    "Change",
    "95 % interval",
    "Pass mark",
    "No test after",
];
/// By site.
pub const SITES: &str = "By site (cohort code)";
/// By language.
pub const LANGUAGES: &str = "By language";
/// More sites than are shown.
pub fn more_groups(n: usize) -> String {
    format!("{n} more are in “summary.csv”.")
}
/// How to read the numbers.
pub const READING: [&str; 4] = [
    "A score is the per cent of the points of all items that are asked before and after. An item that was left blank, or answered with “I don’t know”, has no points. Typed answers do not fit into a text code; such an item is then left out of both tests of that person.",
    "The interval says how exact the mean change is: of a hundred such groups, about ninety-five intervals hold the true mean. If it holds zero, the group may not have changed at all.",
    "A small p says that so large a change would be rare if nothing had changed. It does not say that the change matters.",
    "This is level 2 of Kirkpatrick’s four: what people know. What they feel about the training, what they do afterwards and what comes of it are other questions, with other tools.",
];
/// The line under the title.
pub fn about(version: &str, hash: &str) -> String {
    format!(
        "Version {version} of the test, {hash}. Made by Beside from result files; no name and no code is in this page."
    )
}
/// The list of sections.
pub const CONTENTS: &str = "Contents";
/// All skills of a rubric.
pub const ALL_SKILLS: &str = "all skills";
/// Over the table of agreement.
pub fn agreement(n_records: usize) -> String {
    format!("{n_records} records that both observed; levels 1 to 4; fewer than five are hidden")
}
/// Its columns.
pub const AGREEMENT_HEAD: [&str; 5] = ["skill", "n", "alike", "kappa", "weighted kappa"];
/// What kappa means.
pub const AGREEMENT_NOTE: &str = "Kappa is the agreement beyond chance: 0 is chance, 1 is full agreement. Weighted kappa counts one step apart\nas less grave than two. When nearly all get the same level, kappa is low though the observers agree: look at both.\nTalk through the skills under 0.6 and observe again.";
/// A line on the terminal: what was read and what came of it.
pub fn summary(counts: [usize; 9]) -> String {
    let [read, duplicates, version, test, damaged, other, unmatched, pairs, near] = counts;
    let part = |n: usize, words: &str| if n > 0 { format!(", {n} {words}") } else { String::new() };
    let test = part(test, "of another test");
    let other = part(other, "left out for other reasons");
    let near = part(near, "near matches to decide");
    format!(
        "{read} read, {duplicates} duplicate, {version} wrong version, {damaged} corrupt{test}{other}, {unmatched} unmatched{near}, {pairs} pairs"
    )
}
/// The title of the sheet of cards.
pub const CARD_TITLE: &str = "Codes for the tests";
/// On a card, above the code.
pub const CARD_ABOVE: &str = "Your code for the tests";
/// On a card, below the code.
pub const CARD_BELOW: &str =
    "Write it on each test. Keep this card: it stands in place of your name.";
/// Over the sheet of cards.
pub const CARD_NOTE: &str = "Print, cut along the lines, mix the cards face down, and let everybody draw one. Do not write down who has which.";
/// The title of a marking guide.
pub fn guide_title(test: &str) -> String {
    format!("Marking guide: {test}")
}
/// Under the title.
pub fn guide_about(version: &str, hash: &str) -> String {
    format!("Version {version} of the test, {hash}.")
}
/// Where the guide belongs.
pub const GUIDE_KEEP: &str = "For trainers. Keep it apart from the test, and do not publish it: who has seen it cannot be tested.";
/// The pass mark.
pub fn guide_pass(pass: u32, n_points: u32) -> String {
    format!(
        "The pass mark is {pass} per cent of {n_points} points, and every critical item right. There is no pass or fail before the training."
    )
}
/// Over the table.
pub const GUIDE_CAPTION: &str = "What is right";
/// Its columns.
pub const GUIDE_HEAD: [&str; 4] = ["Item", "Right", "Points", "Asked only"];
/// A form of a test with two.
pub const FORM: &str = "form";
/// Nothing is right or wrong.
pub const GUIDE_NO_KEY: &str = "an opinion: nothing is right or wrong";
/// An error that was foreseen.
pub fn guide_wrong(wrong: &str) -> String {
    format!("Wrong, and foreseen: {wrong}")
}
/// How answers are typed.
pub const GUIDE_TYPING: &str = "To count paper tests, type one line a sheet under this header: the letter of a choice, letters run together where several were chosen, “?” for “I don’t know”, nothing for a blank; letters or values in a row parted by spaces, with “-” for a blank. Then run “beside results merge”.";
