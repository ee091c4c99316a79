//! All rules, by name.

mod all_capitals;
mod all_of_the_above;
mod broken_anchor;
mod broken_link;
mod calc_fault;
mod changed_stem;
mod choice_without_feedback;
mod circular_requires;
mod dangling_colon;
mod dead_end_scene;
mod directive_phrase;
mod double_negative;
mod duplicate_item_id;
mod elsewhere;
mod empty_block;
mod empty_href;
mod empty_section;
mod example_without_date;
mod few_choices;
mod forbidden_term;
mod item_without_answer;
mod item_without_key;
mod key_position;
mod ladder_missing;
mod lesson_without_keypoints;
mod link_text;
mod long_sentence;
mod long_summary;
mod long_talk;
mod longest_key;
mod medical_advice;
mod minutes_off_target;
mod misplaced_block;
mod missing_alt;
mod missing_fact;
mod missing_image;
mod missing_term;
mod module_without_boundary;
mod module_without_handout;
mod module_without_objectives;
mod module_without_quiz;
mod module_without_roleplay;
mod modules;
mod near;
mod no_activity;
mod objective_never_assessed;
mod phrases;
mod published_key;
mod resource_without_review_date;
mod resource_without_topics;
mod roleplay_incomplete;
mod safety_machine_draft;
mod secret_field;
mod step_without_minutes;
mod steps;
mod stop_missing;
mod table_without_header;
mod testimonial_without_consent;
mod tree;
mod truncated_excerpt;
mod two_keys;
mod uncited_number;
mod undated_news;
mod unknown_attribute;
mod unknown_block;
mod unknown_citation;
mod unknown_module;
mod unknown_objective;
mod unknown_slot;
mod unknown_term;
mod unreachable_scene;
mod unsigned_review;

use crate::check::Rule;

/// All rules, sorted by name.
pub const RULES: &[&Rule] = &ALL;

/// The rules that are kept here, sorted by name.
const OWN: [&Rule; 66] = [
    &all_capitals::RULE,
    &all_of_the_above::RULE,
    &broken_anchor::RULE,
    &broken_link::RULE,
    &calc_fault::RULE,
    &changed_stem::RULE,
    &choice_without_feedback::RULE,
    &circular_requires::RULE,
    &dangling_colon::RULE,
    &dead_end_scene::RULE,
    &directive_phrase::RULE,
    &double_negative::RULE,
    &duplicate_item_id::RULE,
    &empty_block::RULE,
    &empty_href::RULE,
    &empty_section::RULE,
    &example_without_date::RULE,
    &few_choices::RULE,
    &forbidden_term::RULE,
    &item_without_answer::RULE,
    &item_without_key::RULE,
    &key_position::RULE,
    &ladder_missing::RULE,
    &lesson_without_keypoints::RULE,
    &link_text::RULE,
    &long_sentence::RULE,
    &long_summary::RULE,
    &long_talk::RULE,
    &longest_key::RULE,
    &medical_advice::RULE,
    &minutes_off_target::RULE,
    &misplaced_block::RULE,
    &missing_alt::RULE,
    &missing_fact::RULE,
    &missing_image::RULE,
    &missing_term::RULE,
    &module_without_boundary::RULE,
    &module_without_handout::RULE,
    &module_without_objectives::RULE,
    &module_without_quiz::RULE,
    &module_without_roleplay::RULE,
    &no_activity::RULE,
    &objective_never_assessed::RULE,
    &published_key::RULE,
    &resource_without_review_date::RULE,
    &resource_without_topics::RULE,
    &roleplay_incomplete::RULE,
    &safety_machine_draft::RULE,
    &secret_field::RULE,
    &step_without_minutes::RULE,
    &stop_missing::RULE,
    &table_without_header::RULE,
    &testimonial_without_consent::RULE,
    &truncated_excerpt::RULE,
    &two_keys::RULE,
    &uncited_number::RULE,
    &undated_news::RULE,
    &unknown_attribute::RULE,
    &unknown_block::RULE,
    &unknown_citation::RULE,
    &unknown_module::RULE,
    &unknown_objective::RULE,
    &unknown_slot::RULE,
    &unknown_term::RULE,
    &unreachable_scene::RULE,
    &unsigned_review::RULE,
];

const ALL: [&Rule; OWN.len() + elsewhere::TABLE.len()] = merged(OWN, &elsewhere::TABLE);

/// Two sorted lists as one.
const fn merged<const N_OWN: usize, const N_OTHERS: usize, const N_ALL: usize>(
    own: [&'static Rule; N_OWN],
    others: &'static [Rule; N_OTHERS],
) -> [&'static Rule; N_ALL] {
    let mut all = [own[0]; N_ALL];
    let (mut n_own, mut n_others) = (0, 0);
    while n_own + n_others < N_ALL {
        let takes_own = n_others == N_OTHERS
            || n_own < N_OWN && is_before(own[n_own].name, others[n_others].name);
        if takes_own {
            all[n_own + n_others] = own[n_own];
            n_own += 1;
        } else {
            all[n_own + n_others] = &others[n_others];
            n_others += 1;
        }
    }
    all
}

/// Whether a name comes before another.
const fn is_before(name: &str, other: &str) -> bool {
    let (name, other) = (name.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < name.len() && at < other.len() {
        if name[at] != other[at] {
            return name[at] < other[at];
        }
        at += 1;
    }
    name.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn rules_are_sorted_and_each_has_one_name() {
        for pair in RULES.windows(2) {
            assert!(pair[0].name < pair[1].name, "{} before {}", pair[0].name, pair[1].name);
        }
    }

    #[test]
    fn every_rule_says_why_in_whole_sentences() {
        for rule in RULES {
            assert!(rule.about.ends_with('.'), "{}", rule.name);
            assert!(!rule.about.contains("  "), "{}", rule.name);
        }
    }
}
