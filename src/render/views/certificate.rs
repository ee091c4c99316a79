//! A certificate: blanks that are filled in when it is printed, and kept nowhere.

use crate::model::Edition;
use crate::model::Text;
use crate::render::said::Said;
use serde::Serialize;

/// What the page of a certificate shows.
#[derive(Serialize)]
pub struct CertificateView {
    course: Said,
    fields: Vec<FieldView>,
}

#[derive(Serialize)]
struct FieldView {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    label: String,
    value: String,
    /// The value as it is shown.
    said: Said,
}

const FIELDS: &[(&str, &str)] = &[
    ("name", "text"),
    ("course", "text"),
    ("hours", "text"),
    ("competencies", "text"),
    ("date", "date"),
    ("trainer", "text"),
    ("organisation", "text"),
];

/// The view of a certificate; the front matter may give the course, the hours and the organisation.
pub fn view(edition: &Edition<'_>, text: &Text) -> CertificateView {
    let site = &edition.curriculum.settings.name;
    let value = |name: &str| match name {
        "course" => text.fields.text("course").unwrap_or_else(|| site.clone()),
        "hours" | "organisation" => text.fields.text(name).unwrap_or_default(),
        _ => String::new(),
    };
    let from_text = |name: &str| text.fields.text(name).is_some();
    let said = |name: &str| {
        let source = &edition.curriculum.settings.source_locale;
        let locale = if from_text(name) { &text.locale } else { source };
        Said::new(&value(name), locale, &edition.locale)
    };
    let field = |(name, kind): &(&'static str, &'static str)| FieldView {
        name,
        kind,
        label: edition.wording.get(&format!("certificate-{name}")),
        value: value(name),
        said: said(name),
    };
    CertificateView { course: said("course"), fields: FIELDS.iter().map(field).collect() }
}
