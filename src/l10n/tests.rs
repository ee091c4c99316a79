//! Translations part by part, from files to what a reader gets.

use crate::content;
use crate::content::ReadOptions;
use crate::l10n;
use crate::l10n::Tracker;
use crate::l10n::translate;
use crate::l10n::translate::AllTouched;
use crate::l10n::translate::Form;
use crate::l10n::translate::Review;
use crate::markdown::plain;
use crate::model::Curriculum;
use crate::model::Locale;
use crate::model::Notice;
use crate::model::State;
use crate::source::Sources;
use std::collections::BTreeMap;

/// The files of a project, by path.
type Files = BTreeMap<String, String>;

const SITE: &str = "name: T\nlocales: [en, es]\n";
const ENGLISH: &str = "---\ntitle: Listening\n---\n\nListen before you speak to anyone.\n\n## Why {#why}\n\nPeople want to be heard at last.\n\n::: stop {contact=supervisor}\nDo not leave her alone now.\n:::\n";
const SPANISH: &str = "---\ntitle: Escuchar\ntranslation:\n  state: human-draft\n---\n\nEscucha antes de hablar con alguien.\n\n## Por qué {#why}\n\nLa gente quiere que por fin la escuchen.\n\n::: stop {contact=supervisor}\nNo la dejes sola ahora.\n:::\n";

fn files(english: &str, spanish: &str) -> Files {
    let row = |(path, text): (&str, &str)| (path.to_owned(), text.to_owned());
    [("site.yaml", SITE), ("content/en/a.md", english), ("content/es/a.md", spanish)]
        .map(row)
        .into()
}

fn sources(files: &Files) -> Sources {
    Sources::from_texts(files.iter().map(|(path, text)| (path.clone(), text.clone())))
}

fn read(sources: &Sources) -> Curriculum {
    content::read(sources, &ReadOptions::default()).0
}

fn es() -> Locale {
    Locale::parse("es").unwrap()
}

/// Writes the lock and the ledgers, as `beside check --fix` does.
fn recorded(mut files: Files) -> Files {
    let sources = sources(&files);
    let curriculum = read(&sources);
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    files.extend(translate::record(&curriculum, &tracker, &AllTouched::new()));
    files
}

/// What a reader of Spanish gets of the page `a`: the words and the notices.
fn reading(files: &Files) -> (String, Vec<Notice>) {
    let sources = sources(files);
    let curriculum = read(&sources);
    let (catalogues, _) = l10n::catalogues(&Sources::default(), &sources);
    let (editions, _) = l10n::editions(&curriculum, &catalogues, &sources);
    let edition = editions.iter().find(|edition| edition.locale == es()).unwrap();
    let reading = edition.readings.iter().find(|reading| reading.page.path == "a.html").unwrap();
    let words = format!("{:?}", reading.text.body.blocks);
    let plain = plain::text_of_blocks(&reading.text.body.blocks);
    let n_marked = words.matches("lang").count();
    (format!("{plain} [{n_marked}]"), reading.notices.clone())
}

#[test]
fn a_whole_translation_is_shown_as_it_is_written() {
    let (words, notices) = reading(&files(ENGLISH, SPANISH));
    assert!(words.contains("No la dejes sola ahora.") && words.ends_with("[0]"), "{words}");
    assert_eq!(notices, []);
}

#[test]
fn a_missing_part_is_shown_in_the_source_language_in_its_place() {
    let english = ENGLISH.replace("## Why", "Then say back what you heard.\n\n## Why");
    let (words, notices) = reading(&files(&english, SPANISH));
    let at = |piece: &str| words.find(piece).unwrap_or_else(|| panic!("{piece} in {words}"));
    assert!(at("Escucha antes") < at("Then say back") && at("Then say back") < at("Por qué"));
    assert!(words.ends_with("[1]"), "{words}");
    assert_eq!(notices, [Notice::Parts]);
}

#[test]
fn a_machine_never_speaks_where_a_fault_could_harm() {
    let draft = SPANISH.replace("human-draft", "machine-draft");
    let (words, notices) = reading(&files(ENGLISH, &draft));
    assert!(words.contains("Do not leave her alone now.") && !words.contains("sola"), "{words}");
    assert!(words.contains("Escucha antes"), "{words}");
    assert_eq!(notices, [Notice::MachineDraft, Notice::Parts]);
}

#[test]
fn a_page_about_safety_waits_for_a_person() {
    let safe = |text: &str| text.replace("title:", "safety: true\ntitle:");
    let draft = safe(SPANISH).replace("human-draft", "machine-draft");
    let (words, notices) = reading(&files(&safe(ENGLISH), &draft));
    assert!(words.contains("Listen before you speak"), "{words}");
    assert_eq!(notices, [Notice::FallbackSafety]);
}

#[test]
fn a_part_whose_source_changed_is_marked_and_the_source_is_shown_where_it_could_harm() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    let changed = ENGLISH
        .replace("Listen before you speak to anyone.", "Listen before you speak to anyone else.")
        .replace("Do not leave her alone now.", "Leave her alone only with somebody else.");
    files.insert("content/en/a.md".to_owned(), changed);
    let (words, notices) = reading(&files);
    assert!(words.contains("Escucha antes de hablar con alguien. part-stale"), "{words}");
    assert!(words.contains("Leave her alone only") && !words.contains("No la dejes"), "{words}");
    assert!(words.contains("La gente quiere que por fin la escuchen."), "{words}");
    assert_eq!(notices, [Notice::Stale, Notice::Parts]);
}

#[test]
fn other_punctuation_makes_nothing_stale() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    files.insert("content/en/a.md".to_owned(), ENGLISH.replace("anyone.", "anyone!"));
    assert_eq!(reading(&files).1, []);
}

#[test]
fn new_words_follow_their_source_but_not_where_a_fault_could_harm() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    let english = ENGLISH.replace("anyone.", "anyone else.").replace("alone now.", "alone today.");
    let spanish = SPANISH.replace("con alguien.", "con alguien más.").replace("ahora.", "hoy.");
    files.insert("content/en/a.md".to_owned(), english);
    files.insert("content/es/a.md".to_owned(), spanish);
    let (words, notices) = reading(&files);
    assert!(words.contains("con alguien más.") && !words.contains("part-stale"), "{words}");
    assert!(words.contains("Do not leave her alone today."), "{words}");
    assert_eq!(notices, [Notice::Parts]);
}

#[test]
fn a_translation_keeps_what_it_says_of_its_own() {
    let spanish = SPANISH.replace(
        "## Por",
        "Aquí tenemos una costumbre propia.\n\nY otra más, también propia.\n\n## Por",
    );
    let mut files = recorded(files(ENGLISH, &spanish));
    files.insert("content/en/a.md".to_owned(), ENGLISH.replace("alone now.", "alone today."));
    let (words, _) = reading(&files);
    assert!(words.contains("costumbre propia") && words.contains("otra más"), "{words}");
    assert!(words.contains("Do not leave her alone today."), "{words}");
}

fn export(files: &Files) -> (String, String) {
    let sources = sources(files);
    let curriculum = read(&sources);
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    let known = |path: &str| files.get(path).cloned();
    translate::export((&curriculum, &tracker), (&es(), &[]), Form::Po, known).remove(0)
}

fn import(files: &Files, po: &str) -> (translate::Brought, Vec<(String, String)>) {
    let sources = sources(files);
    let curriculum = read(&sources);
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    let file = ("po/es/site.po".to_owned(), po.to_owned());
    let (brought, told) = translate::import((&curriculum, &tracker), &[file], "2026-11-22");
    let told =
        told.into_iter().map(|finding| (finding.rule.to_owned(), finding.path.unwrap_or_default()));
    (brought, told.collect())
}

/// A PO file with another translation of a source.
fn with(po: &str, source: &str, target: &str) -> String {
    let (mut po, faults) = l10n::po::Po::parse(po);
    assert!(faults.is_empty(), "{faults:?}");
    let context = po.entries().find(|entry| entry.id == source).unwrap().context.clone();
    assert!(po.set(context.as_deref(), source, |entry| {
        entry.strings = vec![target.to_owned()];
        entry.flags.clear();
        entry.previous_id = None;
    }));
    po.text()
}

#[test]
fn what_was_sent_out_and_comes_back_unchanged_changes_nothing() {
    let files = recorded(files(ENGLISH, SPANISH));
    let (path, po) = export(&files);
    assert_eq!(path, "po/es/site.po");
    let (brought, told) = import(&files, &po);
    assert_eq!((brought.pages.len(), brought.n_parts, told), (0, 0, Vec::new()));
}

#[test]
fn a_new_page_is_its_source_in_other_words() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    files.remove("content/es/a.md");
    let (_, po) = export(&files);
    let po = with(&po, "Listening", "Escuchar");
    let po = with(&po, "Listen before you speak to anyone.", "Escucha antes de hablar.");
    let (brought, told) = import(&files, &po);
    assert_eq!(told, []);
    let (path, page) = &brought.pages[0];
    assert_eq!(path, "content/es/a.md");
    let wanted = ENGLISH
        .replace(
            "title: Listening\n",
            "title: \"Escuchar\"\ntranslation:\n  state: human-draft\n  date: 2026-11-22\n",
        )
        .replace("Listen before you speak to anyone.", "Escucha antes de hablar.");
    assert_eq!(page, &wanted);
}

#[test]
fn a_part_is_changed_in_its_place_and_the_rest_keeps_its_bytes() {
    let files = recorded(files(ENGLISH, SPANISH));
    let (_, po) = export(&files);
    let po = with(&po, "Do not leave her alone now.", "No la dejes a solas ahora.");
    let (brought, told) = import(&files, &po);
    assert_eq!(told, []);
    let wanted = SPANISH.replace("No la dejes sola ahora.", "No la dejes a solas ahora.");
    assert_eq!(brought.pages, [("content/es/a.md".to_owned(), wanted)]);
}

#[test]
fn a_draft_that_a_person_went_through_is_no_machines_any_more() {
    let draft = SPANISH.replace("human-draft", "machine-draft");
    let files = recorded(files(ENGLISH, &draft));
    let (_, po) = export(&files);
    assert_eq!(import(&files, &po).0.n_parts, 0, "fuzzy entries wait");
    let signed: String = po
        .lines()
        .filter(|line| !line.starts_with("#, fuzzy") && !line.starts_with("#|"))
        .map(|line| format!("{line}\n"))
        .collect();
    let (brought, told) = import(&files, &signed);
    assert_eq!(told, []);
    assert_eq!(brought.pages, [("content/es/a.md".to_owned(), SPANISH.to_owned())]);
}

#[test]
fn an_old_export_comes_in_against_its_own_source() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    let (_, po) = export(&files);
    let po = with(&po, "People want to be heard at last.", "La gente quiere ser oída por fin.");
    files.insert(
        "content/en/a.md".to_owned(),
        ENGLISH.replace("heard at last", "heard at least once"),
    );
    let (brought, told) = import(&files, &po);
    assert_eq!(told, []);
    files.extend(brought.pages);
    let sources = sources(&files);
    let curriculum = read(&sources);
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    files.extend(translate::record(&curriculum, &tracker, &brought.touched));
    assert_eq!(reading(&files).1, [Notice::Stale]);
}

#[test]
fn what_does_not_fit_keeps_everything_out() {
    let english = ENGLISH.replace("to anyone.", "to [anyone](b.md) at {{ local.place }}.");
    let files = recorded(files(&english, SPANISH));
    let (_, po) = export(&files);
    let source = "Listen before you speak to [anyone](b.md) at {{ local.place }}.";
    let faults = [
        ("lost-placeable", "Escucha antes de hablar con [nadie](b.md)."),
        ("lost-link", "Escucha antes de hablar con alguien en {{ local.place }}."),
        ("lost-link", "Escucha [antes](c.md) de hablar con [nadie](b.md) en {{ local.place }}."),
        ("changed-structure", "- Escucha [nadie](b.md) en {{ local.place }}."),
        ("changed-structure", "::: note\nEscucha [nadie](b.md) en {{ local.place }}."),
        ("bidi-control", "Escucha \u{202e}[nadie](b.md) en {{ local.place }}."),
        ("broken-emphasis", "Escucha **antes [nadie](b.md) en {{ local.place }}."),
        ("added-key", "[x] Escucha [nadie](b.md) en {{ local.place }}."),
    ];
    for (rule, target) in faults {
        let (brought, told) = import(&files, &with(&po, source, target));
        assert!(told.iter().any(|(told, _)| told == rule), "{rule}: {told:?}");
        assert!(told[0].1.starts_with("po/es/site.po:"), "{told:?}");
        assert!(brought.pages.is_empty() && brought.touched.is_empty());
    }
}

#[test]
fn other_numbers_and_a_lost_not_are_told_and_come_in() {
    let english = ENGLISH.replace("to anyone.", "for 30 minutes.");
    let files = recorded(files(&english, SPANISH));
    let (_, po) = export(&files);
    let po = with(&po, "Listen before you speak for 30 minutes.", "Escucha 40 minutos.");
    let po = with(&po, "Do not leave her alone now.", "Déjala sola ahora.");
    let (brought, told) = import(&files, &po);
    let rules: Vec<&str> = told.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(rules, ["changed-number", "changed-negation"]);
    assert_eq!(brought.pages.len(), 1);
}

#[test]
fn files_of_others_and_damaged_ones_are_told_and_nothing_is_written() {
    let files = recorded(files(ENGLISH, SPANISH));
    let (_, po) = export(&files);
    let of_other = po
        .replace("Listen", "Sing")
        .replace("People", "Birds")
        .replace("Do not", "Do")
        .replace("a#", "z#")
        .replace("msgid \"Why\"", "msgid \"Whence\"");
    let cases = [
        ("foreign-file", of_other),
        ("unknown-locale", po.replace("X-Locale: es", "X-Locale: tlh")),
        ("damaged-file", po.replacen("msgstr \"Por qué\"", "msgstr \"Por qué", 1)),
        ("damaged-file", format!("{po}\n{}", po.split("\n\n").nth(1).unwrap())),
    ];
    for (rule, po) in cases {
        let (brought, told) = import(&files, &po);
        assert!(told.iter().any(|(told, _)| told == rule), "{rule}: {told:?}");
        assert!(brought.pages.is_empty(), "{rule}");
    }
}

#[test]
fn a_review_needs_a_note_where_the_source_changed() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    let review = |note: Option<&str>| Review {
        locale: es(),
        page: "a".to_owned(),
        state: State::PanelReviewed,
        by: "A. Reviewer".to_owned(),
        date: "2026-11-22".to_owned(),
        note: note.map(str::to_owned),
    };
    let run = |files: &Files, review: &Review| {
        let sources = sources(files);
        let curriculum = read(&sources);
        let (tracker, _) = Tracker::new(&curriculum, &sources);
        translate::review((&curriculum, &tracker), review)
    };
    let (pages, touched) = run(&files, &review(None)).unwrap();
    assert!(
        pages[0].1.contains(
            "  state: panel-reviewed\n  reviewers: [\"A. Reviewer\"]\n  date: 2026-11-22\n"
        )
    );
    assert_eq!(touched.len(), 5);
    files.insert("content/en/a.md".to_owned(), ENGLISH.replace("anyone.", "anyone else."));
    assert_eq!(run(&files, &review(None)).unwrap_err().rule, "stale-translation");
    assert!(run(&files, &review(Some("the Spanish says it already"))).is_ok());
    assert_eq!(
        run(&files, &Review { page: "b".to_owned(), ..review(None) }).unwrap_err().rule,
        "unknown-page"
    );
}

#[test]
fn what_changed_is_shown_beside_the_translation() {
    let mut files = recorded(files(ENGLISH, SPANISH));
    files.insert("content/en/a.md".to_owned(), ENGLISH.replace("Do not leave", "Leave"));
    let sources = sources(&files);
    let curriculum = read(&sources);
    let (tracker, _) = Tracker::new(&curriculum, &sources);
    let stale = translate::stale(&curriculum, &tracker, &es());
    assert_eq!(stale.len(), 1);
    assert!(stale[0].has_changed_force && !stale[0].is_cosmetic);
    assert_eq!(stale[0].target, "No la dejes sola ahora.");
}
