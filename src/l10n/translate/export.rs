//! Takes a translation out as files for translators: PO, or XLIFF.

use crate::l10n::po;
use crate::l10n::po::Po;
use crate::l10n::tracker::Change;
use crate::l10n::tracker::Part;
use crate::l10n::tracker::Tracker;
use crate::l10n::translate::File;
use crate::l10n::translate::pages;
use crate::l10n::translate::xliff_files;
use crate::l10n::units::Unit;
use crate::l10n::units::UnitKind;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Page;
use crate::model::State;
use std::collections::BTreeMap;

/// The form of the files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// For Poedit, Weblate, `OmegaT`, Lokalize and most others.
    Po,
    /// XLIFF 1.2.
    Xliff,
}

/// A part with all that a translator should see of it.
pub struct Task {
    /// The page and the part: `learn/role/1#h-8k2m4v0q`.
    pub name: String,
    /// The source.
    pub source: String,
    /// The translation, if there is one.
    pub target: Option<String>,
    /// What tells equal sources apart.
    pub context: Option<String>,
    /// How far it is.
    pub state: State,
    /// Whether the source changed since.
    pub is_stale: bool,
    /// What was translated.
    pub was: Option<String>,
    /// What it is and where.
    pub notes: Vec<String>,
}

/// The files of a locale, one a module; `known` gives the text of a file that is there already.
pub fn export(
    (curriculum, tracker): (&Curriculum, &Tracker<'_>),
    (locale, only): (&Locale, &[String]),
    form: Form,
    known: impl Fn(&str) -> Option<String>,
) -> Vec<File> {
    let mut modules: BTreeMap<String, Vec<Task>> = BTreeMap::new();
    for (number, page) in pages::translatable(curriculum) {
        let module = module(page);
        let is_wanted =
            only.is_empty() || only.iter().any(|name| *name == module || page.id.starts_with(name));
        if is_wanted {
            let tasks = tasks(tracker, (number, page), locale);
            modules.entry(module).or_default().extend(tasks);
        }
    }
    let files = modules.into_iter().filter(|(_, tasks)| !tasks.is_empty());
    files
        .map(|(module, tasks)| match form {
            Form::Po => {
                let path = format!("po/{locale}/{module}.po");
                let before = known(&path);
                (path, po_file(curriculum, locale, &tasks, before.as_deref()))
            }
            Form::Xliff => {
                let path = format!("po/{locale}/{module}.xlf");
                (path, xliff_files::written(curriculum, locale, (&module, &tasks)))
            }
        })
        .collect()
}

/// The module of a page, or its folder, as the name of a file.
fn module(page: &Page) -> String {
    let name = page.module.clone().unwrap_or_else(|| page.folder().replace('/', "-"));
    if name.is_empty() { "site".to_owned() } else { name }
}

/// The parts of a page.
fn tasks(tracker: &Tracker<'_>, (number, page): (usize, &Page), locale: &Locale) -> Vec<Task> {
    let source = &tracker.sources[number];
    let text = page.text(locale).filter(|text| text.file.is_some());
    let translation = text.map(|text| tracker.translation(number, page, text));
    let is_safety = tracker.is_safety[number];
    let task = |(number, unit): (usize, &Unit<'_>)| {
        let part = translation.as_ref().map(|translation| &translation.parts[number]);
        let target = part.and_then(|part| part.target).zip(translation.as_ref());
        let entry = part.and_then(|part: &Part<'_>| part.entry);
        let is_stale = part.is_some_and(|part| part.change != Change::None);
        Task {
            name: format!("{}#{}", page.id, source.ids[number]),
            source: unit.text.to_string(),
            target: target.map(|(at, translation)| translation.units[at].unit.text.to_string()),
            context: context(page, unit, &source.ids[number]),
            state: part.map_or(State::HumanDraft, |part| part.state),
            is_stale,
            was: entry.filter(|_| is_stale).and_then(|entry| tracker.base(&page.id, entry)),
            notes: notes(page, unit, is_safety || unit.is_safety),
        }
    };
    source.units.iter().map(|one| &one.unit).enumerate().map(task).collect()
}

/// A name of its own for what is short or named: equal words may need different translations there.
/// Prose has none, so that what repeats is translated once.
fn context(page: &Page, unit: &Unit<'_>, id: &str) -> Option<String> {
    let is_prose = matches!(
        unit.kind,
        UnitKind::Paragraph | UnitKind::Item | UnitKind::Quote | UnitKind::Definition
    );
    let is_long = unit.text.split_whitespace().count() > 5;
    (!is_prose || !is_long || unit.explicit.is_some()).then(|| format!("{}#{id}", page.id))
}

fn notes(page: &Page, unit: &Unit<'_>, is_safety: bool) -> Vec<String> {
    let kind = match unit.kind {
        UnitKind::Field => "front matter",
        UnitKind::Heading => "heading or question",
        UnitKind::Paragraph => "paragraph",
        UnitKind::Item => "list item or choice",
        UnitKind::Quote => "feedback, hint or quotation",
        UnitKind::Cell => "cell of a table",
        UnitKind::Attribute => "words of a block",
        UnitKind::Definition => "term or meaning",
    };
    let mut notes = vec![format!("{kind}, {}", page.source().title)];
    if is_safety {
        notes.push(
            "SAFETY: a fault here could harm. No machine draft; a second person reads it."
                .to_owned(),
        );
    }
    notes
}

/// A PO file: that which is there with what changed, or a new one.
fn po_file(
    curriculum: &Curriculum,
    locale: &Locale,
    tasks: &[Task],
    before: Option<&str>,
) -> String {
    let (mut po, _) = Po::parse(before.unwrap_or_default());
    header(&mut po, curriculum, locale, tasks);
    let mut wanted: BTreeMap<(Option<&str>, &str), Vec<&Task>> = BTreeMap::new();
    for task in tasks {
        wanted.entry((task.context.as_deref(), &task.source)).or_default().push(task);
    }
    let gone: Vec<(Option<String>, String)> = po
        .entries()
        .filter(|entry| !entry.is_obsolete)
        .map(|entry| (entry.context.clone(), entry.id.clone()))
        .filter(|(context, id)| !wanted.contains_key(&(context.as_deref(), id)))
        .collect();
    for (context, id) in gone {
        po.obsolete(context.as_deref(), &id);
    }
    let mut is_done = std::collections::BTreeSet::new();
    for task in tasks {
        let key = (task.context.as_deref(), task.source.as_str());
        if !is_done.insert(key) {
            continue;
        }
        let entry = entry(&wanted[&key]);
        let is_there = po.get(key.0, key.1).is_some_and(|known| !known.is_obsolete);
        if is_there {
            po.set(key.0, key.1, |known| {
                let comments = std::mem::take(&mut known.comments);
                *known = po::Entry { comments: merged(comments, &entry.comments), ..entry };
            });
        } else {
            po.push(&entry);
        }
    }
    po.text()
}

/// The notes of translators stay; ours, which begin with `@`, are renewed.
fn merged(known: Vec<String>, ours: &[String]) -> Vec<String> {
    let theirs = known.into_iter().filter(|comment| !comment.starts_with('@'));
    theirs.chain(ours.iter().cloned()).collect()
}

fn header(po: &mut Po, curriculum: &Curriculum, locale: &Locale, tasks: &[Task]) {
    let tree: String = tasks.iter().map(|task| format!("{}\n", task.source)).collect();
    let fields = [
        ("Project-Id-Version", curriculum.settings.name.clone()),
        ("Language", locale.to_string().replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Locale", locale.to_string()),
        ("X-Tree", crate::l10n::hash::exact(&tree).to_string()),
    ];
    for (name, value) in fields {
        if po.header(name) != Some(value.as_str()) {
            po.set_header(name, &value);
        }
    }
}

fn entry(tasks: &[&Task]) -> po::Entry {
    let task = tasks[0];
    let is_draft = task.state == State::MachineDraft && task.target.is_some();
    let is_fuzzy = task.target.is_some() && (is_draft || task.is_stale);
    let state = task.target.as_ref().map(|_| format!("@state {}", task.state.name()));
    let was = || task.was.clone().unwrap_or_else(|| task.source.clone());
    po::Entry {
        comments: state.into_iter().collect(),
        extracted: task.notes.clone(),
        references: tasks.iter().map(|task| task.name.clone()).collect(),
        flags: if is_fuzzy { vec!["fuzzy".to_owned()] } else { Vec::new() },
        previous_id: is_fuzzy.then(was),
        context: task.context.clone(),
        id: task.source.clone(),
        strings: vec![task.target.clone().unwrap_or_default()],
        ..po::Entry::default()
    }
}
