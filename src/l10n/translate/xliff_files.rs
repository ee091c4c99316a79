//! Translations as XLIFF 1.2, for tools that do not read PO.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::l10n::translate::export::Task;
use crate::l10n::translate::import::Delivery;
use crate::l10n::translate::import::Incoming;
use crate::l10n::xliff;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::State;

/// The file of a module.
pub fn written(
    curriculum: &Curriculum,
    locale: &Locale,
    (module, tasks): (&str, &[Task]),
) -> String {
    let unit = |task: &Task| xliff::Unit {
        id: task.name.clone(),
        source: task.source.clone(),
        target: task.target.clone(),
        state: task.target.as_ref().map(|_| state(task).to_owned()),
        is_approved: task.target.is_some() && !task.is_stale && task.state.is_reviewed(),
        line: 0,
        note: Some(task.notes.join("\n")),
    };
    xliff::write(&[xliff::File {
        original: module.to_owned(),
        source_language: curriculum.settings.source_locale.to_string(),
        target_language: locale.to_string(),
        tree: None,
        units: tasks.iter().map(unit).collect(),
    }])
}

/// How far a part is, in the words of XLIFF.
fn state(task: &Task) -> &'static str {
    match task.state {
        _ if task.is_stale => "needs-adaptation",
        State::MachineDraft => "needs-review-translation",
        State::HumanDraft => "translated",
        State::PanelReviewed => "signed-off",
        State::FieldTested => "final",
    }
}

/// What a file of translators holds that is finished.
pub fn delivery(path: &str, text: &str) -> (Delivery, Vec<Diagnostic>) {
    let (files, faults) = xliff::read(text);
    let told = faults.into_iter().map(|fault| {
        Diagnostic::new(Severity::Error, "damaged-file", fault.message)
            .in_file(format!("{path}:{}", fault.line))
            .help(fault.help)
    });
    let locale = files.first().map(|file| file.target_language.clone()).unwrap_or_default();
    let units = files.into_iter().flat_map(|file| file.units);
    let texts = units.filter(is_finished).map(|unit| Incoming {
        line: unit.line,
        names: vec![unit.id],
        is_named: true,
        source: unit.source,
        target: unit.target.unwrap_or_default(),
    });
    (Delivery { locale, texts: texts.collect() }, told.collect())
}

fn is_finished(unit: &xliff::Unit) -> bool {
    let is_open = |state: &str| state == "new" || state.starts_with("needs-");
    unit.target.as_ref().is_some_and(|target| !target.trim().is_empty())
        && (unit.is_approved || !unit.state.as_deref().is_some_and(is_open))
}
