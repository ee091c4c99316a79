//! The registry of front matter: which fields there are, and what they hold.
//!
//! The same table tells an author of a mistyped field and an editor of the
//! JSON Schema, so the two cannot disagree.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::nearest;
use crate::model::Fields;
use crate::model::Node;
use crate::model::Value;

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A text.
    Text,
    /// A text, or several in a list.
    Texts,
    /// A number.
    Number,
    /// `true` or `false`.
    Truth,
    /// A date, `2026-11-22`.
    Date,
    /// One of some words.
    OneOf(&'static [&'static str]),
    /// Named values, or anything else.
    Any,
}

/// A field of front matter.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub form: Form,
    /// What it means, in a sentence.
    pub meaning: &'static str,
}

const fn field(name: &'static str, form: Form, meaning: &'static str) -> Field {
    Field { name, form, meaning }
}

use Form::Any;
use Form::Date;
use Form::Number;
use Form::OneOf;
use Form::Text;
use Form::Texts;
use Form::Truth;

const STATUS: &[&str] = &["draft", "review", "published", "retired"];
const LEVEL: &[&str] = &["none", "low", "basic", "high", "fluent", "optional", "yes"];

/// The fields of every page, then those of some kinds.
pub const FIELDS: &[Field] = &[
    field("id", Text, "A name that stays the same when the page moves or is translated."),
    field("title", Text, "The title; otherwise the first heading."),
    field("summary", Text, "What the page is about, in at most 200 characters."),
    field("type", Text, "What the page is; otherwise its folder says it."),
    field("lang", Text, "The language, if it is not that of the folder."),
    field("order", Number, "The place among its siblings."),
    field("weight", Number, "The same as `order`."),
    field("audience", Texts, "Whom the page is for."),
    field("topics", Texts, "What the page is about, for the topic pages."),
    field("functions", Texts, "The functions of peer support it serves."),
    field("models", Texts, "The models of peer support it concerns."),
    field("modes", Texts, "The forms of contact it concerns."),
    field("countries", Texts, "The countries it concerns."),
    field("conditions", Texts, "The health conditions it concerns."),
    field("keywords", Texts, "Words for the search."),
    field("status", OneOf(STATUS), "How far the page is."),
    field("replaced_by", Text, "The page that replaces a retired one."),
    field("version", Text, "The version of the page."),
    field("created", Date, "When it was first written."),
    field("updated", Date, "When it was last changed."),
    field("changelog", Any, "What changed."),
    field("authors", Texts, "Who wrote it."),
    field("contributors", Any, "Who helped, and how."),
    field("reviewed_by", Texts, "Who reviewed it."),
    field("date_reviewed", Date, "When it was last reviewed."),
    field("review_every", Any, "How often it should be reviewed."),
    field("licence", Text, "The licence, if it is not the site's."),
    field("license", Text, "The same as `licence`."),
    field("copyright", Text, "Who holds the rights."),
    field("attribution", Text, "How to name the source."),
    field("disclaimer", Text, "What the reader should know before relying on it."),
    field("sources", Texts, "Works of the library it rests on."),
    field("safety", Truth, "Whether a fault could harm: stricter checks."),
    field("agreement", Truth, "Whether people sign it: a machine's draft of it is never shown."),
    field("sensitive", Truth, "Whether it may distress: a note and a way to leave."),
    field("draft", Truth, "Whether it is left out until `--drafts`."),
    field("draft_notes", Any, "Notes that are never published."),
    field("search", Any, "How the search treats it."),
    field("print", Any, "How it is printed."),
    field("translation", Any, "Of a translation: its state, who, when."),
    field("adaptation", Any, "Of an adaptation: what, why, by whom."),
    field("number", Number, "The number of a module."),
    field("topic", Text, "The topic of a module."),
    field("group", Text, "The group of a module on the course page."),
    field("objectives", Any, "What a learner can do afterwards, if not in the body."),
    field("requires", Texts, "Modules that come before."),
    field("delivery", Text, "In person, self-study or either."),
    field("dye", Text, "The colour of the module's cloth."),
    field("module", Text, "The module it belongs to."),
    field("media", Any, "Pictures and sounds it needs."),
    field("target_minutes", Number, "How long a session should take."),
    field("minutes", Any, "How long it takes: `10` or `30-45`."),
    field("group_min", Number, "The smallest group."),
    field("group_max", Number, "The largest group."),
    field("group_size", Any, "The size of the group: `6-30`."),
    field("room", Text, "What room is needed."),
    field("co_trainer", Any, "Whether two trainers are needed."),
    field("refresher_of", Text, "The session it refreshes."),
    field("literacy", OneOf(LEVEL), "How much reading it takes."),
    field("touch", OneOf(LEVEL), "Whether people touch each other."),
    field("mobility", OneOf(LEVEL), "How much people move."),
    field("purpose", Text, "What it is for."),
    field("course", Text, "The course that a certificate names."),
    field("hours", Text, "The hours that a certificate names."),
    field("instrument_id", Text, "The id of a test, as in its results."),
    field("phases", Texts, "When a test is taken: `pre`, `post`, `followup`."),
    field("pass", Number, "Per cent of the points that pass."),
    field("attempts", Number, "How often a test may be taken."),
    field("anonymity", Text, "How a test knows its takers: by code."),
    field("consent_text", Text, "What those who take a test agree to."),
    field("retention", Text, "How long filled-in forms are kept."),
    field("privacy", Text, "Who may see filled-in forms."),
    field("materials", Any, "What is needed."),
    field("avoid_when", Text, "When not to use it."),
    field("size", OneOf(&["A4", "A5", "A6", "Letter"]), "The size of the paper."),
    field("copies", Text, "How many are printed: per person or per group."),
    field("part", Text, "The part of the guide."),
    field("domain", Text, "The domain of programme planning."),
    field("tasks", Texts, "What the reader does."),
    field("worksheets", Texts, "The worksheets it uses."),
    field("tools", Texts, "The tools it uses."),
    field("framework", Text, "The framework it works with."),
    field("repeat", Any, "Whether it is filled in again and again."),
    field("country", Text, "The country, as a code of two letters."),
    field("region", Text, "The region of the country."),
    field("condition", Text, "The health condition."),
    field("model", Text, "The model of peer support."),
    field("organisation", Text, "The organisation."),
    field("as_of", Text, "The date the facts are from."),
    field("started", Text, "When it began."),
    field("scale", Text, "How large it is, with its date."),
    field("role_is_not_peer", Truth, "Whether the supporters there are not peers."),
    field("kind", Text, "The kind of a work or a post."),
    field("publisher", Text, "Who published a work."),
    field("year", Number, "The year of a work."),
    field("language", Text, "The language of a work."),
    field("identifier", Texts, "DOI, ISBN, PMID or number of a work."),
    field("url", Text, "Where a work can be read."),
    field("locator", Text, "The place in a work."),
    field("access", Text, "Free, behind a paywall or unknown."),
    field("offline_copy", Text, "A copy of a work, if its licence allows it."),
    field("evidence", Text, "The kind of study."),
    field("original_title", Text, "The title of a work in its language."),
    field("date", Date, "The date of a post."),
    field("place", Text, "Where something takes place."),
    field("event_start", Date, "The first day of an event."),
    field("event_end", Date, "The last day of an event."),
    field("links", Any, "Links of a post."),
    field("text", Text, "The words of a key message."),
];

/// Fields whose pages people bring from other tools; they are left alone.
const FOREIGN: &[&str] = &[
    "layout",
    "permalink",
    "slug",
    "tags",
    "categories",
    "category",
    "teaching",
    "exercises",
    "date",
    "author",
    "description",
    "sidebar_position",
    "nav_order",
    "parent",
    "math",
    "editor_options",
    "start",
    "root",
    "source",
    "image",
];

/// For so many unknown fields the one that was meant is looked for: nobody mistypes more.
const MOST_GUESSED: usize = 50;

/// Tells of fields that nobody knows and of values that do not fit.
pub fn judge(fields: &Fields) -> Vec<Diagnostic> {
    let mut n_left = MOST_GUESSED;
    fields
        .0
        .iter()
        .filter_map(|(name, span, node)| {
            let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
                let near = || nearest(name, FIELDS.iter().map(|field| field.name));
                let near = (n_left > 0).then(near).flatten();
                n_left = n_left.saturating_sub(1);
                return unknown(name, near).map(|finding| finding.at(*span));
            };
            misfit(field, node).map(|finding| finding.at(node.span))
        })
        .collect()
}

fn unknown(name: &str, near: Option<&str>) -> Option<Diagnostic> {
    if FOREIGN.contains(&name) {
        return None;
    }
    let finding = Diagnostic::new(
        crate::diagnostic::Severity::Warning,
        "unknown-field",
        format!("no page has a field `{name}`"),
    );
    Some(match near {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("remove the line, or move your note to `draft_notes`"),
    })
}

fn misfit(field: &Field, node: &Node) -> Option<Diagnostic> {
    let is_text = node.text().is_some();
    let is_empty = node.value == Value::Empty;
    let (fits, wanted) = match field.form {
        Form::Any => (true, String::new()),
        _ if is_empty => (true, String::new()),
        Text => (is_text, "one text".to_owned()),
        Texts => (
            is_text
                || node.nodes().iter().all(|node| node.text().is_some())
                    && matches!(node.value, Value::List(_)),
            "a text, or a list: `[one, two]`".to_owned(),
        ),
        Number => (matches!(node.value, Value::Number(_)), "a number".to_owned()),
        Truth => (matches!(node.value, Value::Bool(_)), "`true` or `false`".to_owned()),
        Date => {
            (node.text().is_some_and(|text| is_date(&text)), "a date as `2026-11-22`".to_owned())
        }
        OneOf(words) => (
            node.text().is_some_and(|text| words.contains(&text.as_str())),
            format!("one of `{}`", words.join("`, `")),
        ),
    };
    if fits {
        return None;
    }
    let finding = Diagnostic::new(
        crate::diagnostic::Severity::Warning,
        "misfit-field",
        format!("`{}` holds something else than expected", field.name),
    );
    Some(finding.help(format!("type {wanted}")))
}

/// Whether a text is a date of the Gregorian calendar, `2026-11-22`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    let [Some(year), Some(month), Some(day)] = parts[..] else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let n_days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    text.len() == 10 && (1..=n_days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_date;
    use super::judge;
    use crate::content::yaml;
    use crate::source::FileId;

    fn findings(text: &str) -> Vec<(String, String)> {
        let node = yaml::parse(FileId(0), text, 0..text.len()).unwrap();
        let told = judge(node.fields().unwrap());
        told.into_iter().map(|finding| (finding.rule.to_owned(), finding.help.unwrap())).collect()
    }

    #[test]
    fn a_mistyped_field_is_told_the_right_name() {
        assert_eq!(
            findings("sumary: x\n"),
            [("unknown-field".to_owned(), "did you mean `summary`?".to_owned())]
        );
    }

    #[test]
    fn a_value_that_does_not_fit_is_told_what_does() {
        assert_eq!(findings("safety: maybe\n")[0].1, "type `true` or `false`");
        assert_eq!(findings("date: 2026-02-30\n")[0].1, "type a date as `2026-11-22`");
        assert_eq!(findings("status: done\n")[0].0, "misfit-field");
    }

    #[test]
    fn fields_of_other_tools_are_left_alone() {
        assert_eq!(findings("teaching: 10\nexercises: 5\ntags: [a]\n"), []);
    }

    #[test]
    fn a_date_is_a_day_that_exists() {
        assert!(is_date("2024-02-29"));
        for text in ["2023-02-29", "2026-13-01", "2026-1-1", "yesterday", ""] {
            assert!(!is_date(text), "{text}");
        }
    }
}
