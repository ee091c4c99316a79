//! Signs a translation: a person says how far it is.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::tracker::Change;
use crate::l10n::tracker::Tracker;
use crate::l10n::translate::File;
use crate::l10n::translate::pages;
use crate::l10n::translate::record::AllTouched;
use crate::l10n::translate::record::Touched;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::State;

/// What a person says of a page.
#[derive(Clone, Debug)]
pub struct Review {
    /// The locale.
    pub locale: Locale,
    /// The page, or the folder of pages.
    pub page: String,
    /// How far it is.
    pub state: State,
    /// Who says so.
    pub by: String,
    /// On which day.
    pub date: String,
    /// Why parts still hold though their source changed.
    pub note: Option<String>,
}

/// The pages as they say it, and their parts. Parts whose source changed need a note.
pub fn review(
    (curriculum, tracker): (&Curriculum, &Tracker<'_>),
    review: &Review,
) -> Result<(Vec<File>, AllTouched), Diagnostic> {
    let mut files = Vec::new();
    let mut touched = AllTouched::new();
    for (number, page) in pages::translatable(curriculum) {
        let is_meant = page.id == review.page
            || page.source().source == review.page
            || page.id.strip_prefix(&review.page).is_some_and(|rest| rest.starts_with('/'));
        let text = page.text(&review.locale).filter(|text| text.file.is_some());
        let (Some(text), true) = (text, is_meant) else { continue };
        let translation = tracker.translation(number, page, text);
        let n_stale = translation.parts.iter().filter(|part| part.change == Change::Words).count();
        if n_stale > 0 && review.note.is_none() {
            return Err(needs_note(&page.id, &review.locale, n_stale));
        }
        for (part, unit) in translation.parts.iter().zip(&tracker.sources[number].units) {
            let key = (review.locale.clone(), page.id.clone(), part.id.to_owned());
            let note = review.note.clone().filter(|_| part.change == Change::Words);
            let signed = Touched {
                source: unit.hash,
                state: None,
                by: Some(review.by.clone()),
                date: Some(review.date.clone()),
                note,
            };
            touched.insert(key, signed);
        }
        let path = format!("content/{}/{}", review.locale, text.source);
        let fields = [
            ("state", review.state.name().to_owned()),
            ("reviewers", format!("[{}]", serde_json::Value::from(review.by.as_str()))),
            ("date", review.date.clone()),
        ];
        files.push((path, with_fields(tracker.markdown(text), &fields)));
    }
    if files.is_empty() {
        return Err(nothing(review));
    }
    Ok((files, touched))
}

fn needs_note(page: &str, locale: &Locale, n_stale: usize) -> Diagnostic {
    let message = format!("the source of {n_stale} parts of `{page}` changed since");
    Diagnostic::new(Severity::Error, "stale-translation", message)
        .in_file(format!("content/{locale}"))
        .help("mend them first (`beside translate diff` shows what changed), or say with `--note` why they still hold")
}

fn nothing(review: &Review) -> Diagnostic {
    let message = format!("there is no page `{}` in {}", review.page, review.locale);
    Diagnostic::new(Severity::Error, "unknown-page", message)
        .in_file(format!("content/{}", review.locale))
        .help("type the path of the page without its ending: `learn/role/1-what-a-peer-brings`")
}

/// A page with other fields under `translation:` of its front matter; the rest stays.
pub fn with_fields(markdown: &str, fields: &[(&str, String)]) -> String {
    let body = crate::content::body_start(markdown);
    let (front, rest) = markdown.split_at(body);
    let Some(end) = front.rfind("---").filter(|end| *end > 0) else {
        let said: String =
            fields.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
        return format!("---\ntranslation:\n{said}---\n{markdown}");
    };
    let mut lines: Vec<String> = front[..end].lines().map(str::to_owned).collect();
    let start = lines.iter().position(|line| line.trim_end() == "translation:");
    let start = start.unwrap_or_else(|| {
        lines.push("translation:".to_owned());
        lines.len() - 1
    });
    for (name, value) in fields {
        let inside = lines[start + 1..].iter().take_while(|line| line.starts_with([' ', '\t']));
        let n_inside = inside.count();
        let own = format!("{name}:");
        let known =
            (start + 1..=start + n_inside).find(|at| lines[*at].trim_start().starts_with(&own));
        let line = format!("  {name}: {value}");
        match known {
            Some(at) => lines[at] = line,
            None => lines.insert(start + 1 + n_inside, line),
        }
    }
    format!("{}\n{}{rest}", lines.join("\n"), &front[end..])
}

#[cfg(test)]
mod tests {
    use super::with_fields;

    #[test]
    fn fields_are_changed_in_their_place_and_the_rest_stays() {
        let page = "---\ntitle: A\ntranslation:\n  state: machine-draft\n  engine: x\nsummary: B\n---\nText\n";
        let said = with_fields(
            page,
            &[("state", "human-draft".to_owned()), ("date", "2026-11-22".to_owned())],
        );
        let wanted = "---\ntitle: A\ntranslation:\n  state: human-draft\n  engine: x\n  date: 2026-11-22\nsummary: B\n---\nText\n";
        assert_eq!(said, wanted);
    }

    #[test]
    fn a_page_without_front_matter_gets_one() {
        let said = with_fields("# A\n", &[("state", "human-draft".to_owned())]);
        assert_eq!(said, "---\ntranslation:\n  state: human-draft\n---\n# A\n");
    }
}
