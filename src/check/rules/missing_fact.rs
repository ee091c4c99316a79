//! `missing-fact`: a local fact has no value, so readers see a blank.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::check::rules::near;
use crate::diagnostic::Severity;
use crate::markdown::InlineKind;
use crate::model::Curriculum;
use crate::source::Span;
use std::collections::BTreeMap;

pub(in crate::check) const RULE: Rule = Rule {
    name: "missing-fact",
    severity: Severity::Strict,
    about: "`{{ local.crisis-line }}` stands for something that differs from place to place. \
            Until you know it, readers see a blank that asks for it: a wrong number is worse than \
            none. Once `site.yaml` names a `region`, each blank is a warning.",
    check: Check::Site(check),
};

fn check(curriculum: &Curriculum, findings: &mut Findings) {
    let region = curriculum.settings.region.as_deref();
    if region.is_some() {
        findings.severity = Severity::Warning;
    }
    for (key, places) in &blanks(curriculum) {
        let message = match places.len() {
            1 => format!("`local.{key}` has no value"),
            n_places => format!("`local.{key}` has no value; it is blank in {n_places} places"),
        };
        findings.add(places[0], message, help(curriculum, key, region));
    }
}

/// The keys without a value, each with its places.
fn blanks(curriculum: &Curriculum) -> BTreeMap<&str, Vec<Span>> {
    let mut blanks: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for page in &curriculum.pages {
        for text in page.texts_of_files() {
            Scene::new(curriculum, page, text).inlines(|inline| {
                let InlineKind::Slot(words) = &inline.kind else { return };
                let key =
                    words.split_whitespace().next().and_then(|name| name.strip_prefix("local."));
                if let Some(key) = key.filter(|key| !curriculum.facts.contains_key(*key)) {
                    blanks.entry(key).or_default().push(inline.span);
                }
            });
        }
    }
    for places in blanks.values_mut() {
        places.sort_unstable();
        places.dedup();
    }
    blanks
}

fn help(curriculum: &Curriculum, key: &str, region: Option<&str>) -> String {
    let known = curriculum.facts.keys().map(String::as_str);
    if let Some(near) = near::near(key, known) {
        return format!("did you mean `{{{{ local.{near} }}}}`?");
    }
    match region {
        Some(region) => format!("type `{key}: …` in `content/data/facts/{region}.yaml`"),
        None => format!(
            "type `{key}: …` in a file such as `content/data/facts/my-region.yaml`, and `region: \
             my-region` in `site.yaml`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_site;

    #[test]
    fn a_blank_is_found_once_with_a_count() {
        check_site(
            "missing-fact",
            &[
                (
                    "content/en/a.md",
                    "Call {{ local.crisis-line }}.
//   ^^^^^^^^^^^^^^^^^^^^^^^ strict[missing-fact]: `local.crisis-line` has no value; it is blank in 2 places
",
                ),
                ("content/en/b.md", "Or here: {{ local.crisis-line }}\n"),
            ],
        );
    }

    #[test]
    fn with_a_region_a_blank_is_a_warning_and_a_fact_is_fine() {
        check_site(
            "missing-fact",
            &[
                ("site.yaml", "region: here\n"),
                ("content/data/facts/here.yaml", "clinic-phone: 12 34\ncrisis-line:\n"),
                (
                    "content/en/a.md",
                    "{{ local.clinic-phone }} {{ local.crisis-line }}
//                       ^^^^^^^^^^^^^^^^^^^^^^^ warning[missing-fact]: `local.crisis-line` has no value
",
                ),
            ],
        );
    }
}
