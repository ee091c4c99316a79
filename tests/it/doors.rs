//! Where files of others come in, one function a door, each with what must hold behind it.

use crate::rooms;
use crate::rooms::PAGE;
use beside::content;
use beside::content::ReadOptions;
use beside::l10n::Tracker;
use beside::l10n::ledger::Ledger;
use beside::l10n::lock::Lock;
use beside::l10n::po::Po;
use beside::l10n::translate;
use beside::l10n::xliff;
use beside::markdown;
use beside::quiz;
use beside::quiz::Instrument;
use beside::results::Merge;
use beside::results::Merged;
use beside::results::Options;
use beside::source::FileId;
use beside::source::Sources;
use std::sync::LazyLock;

/// A page of Markdown, up to the page of HTML. It weighs no more than its text lets expect.
pub fn page(text: &str) {
    let len = rooms::build(&rooms::project(&[(PAGE, text)]));
    assert!(len <= 400 * text.len() + 1_000_000, "{len} bytes of HTML");
}

/// A page of Markdown that is its own translation, with the ids and the ledger of its parts.
pub fn translated(text: &str) {
    let files = [(PAGE, text), ("content/es/learn/m/1-a.md", text), SITE];
    rooms::build(&rooms::project(&files));
}

/// A project in two languages.
const SITE: (&str, &str) = ("site.yaml", "name: A\nlocales: [en, es]\n");

/// A text of Markdown up to its tree: all places lie in the text.
pub fn markdown(text: &str) {
    let (document, findings) = markdown::parse(FileId(0), text, content::body_start(text));
    markdown::plain::text_of_blocks(&document.blocks);
    rooms::tell(&findings, &rooms::project(&[(PAGE, text)]));
}

/// A page with its front matter, up to the curriculum.
pub fn front(text: &str) {
    let project = rooms::project(&[(PAGE, text)]);
    let (curriculum, findings) = content::read(&project, &ReadOptions::default());
    assert!(!curriculum.pages.is_empty());
    rooms::tell(&findings, &project);
}

/// `site.yaml` beside a page. A list of a thousand languages is no attack on a page.
pub fn site(text: &str) {
    let project = rooms::project(&[("site.yaml", text), (PAGE, "# A\n\nB\n")]);
    let (curriculum, findings) = content::read(&project, &ReadOptions::default());
    rooms::tell(&findings, &project);
    if curriculum.settings.locales.len() < 4 {
        rooms::build(&project);
    }
}

/// The glossary and a page that uses it.
pub fn terms(text: &str) {
    let page = "# A\n\n[[a]] [[t1]] [[a|b]]\n";
    rooms::build(&rooms::project(&[("content/data/terms/en.yaml", text), (PAGE, page)]));
}

/// The strings of a project.
pub fn strings(text: &str) {
    let project = rooms::project(&[("locales/es/own.ftl", text), (PAGE, "# A\n"), SITE]);
    let (_, findings) = rooms::catalogues(&project);
    rooms::tell(&findings, &project);
    rooms::build(&project);
}

/// A PO file: kept byte for byte, and every entry can be changed.
pub fn po(text: &str) {
    let (mut po, faults) = Po::parse(text);
    assert_eq!(po.text(), text);
    let n_lines = text.split('\n').count();
    assert!(faults.iter().all(|fault| (1..=n_lines).contains(&fault.line)));
    let first = po.entries().next().map(|entry| (entry.context.clone(), entry.id.clone()));
    if let Some((context, id)) = first {
        assert!(po.set(context.as_deref(), &id, |entry| entry.strings = vec!["new".to_owned()]));
        assert_eq!(po.get(context.as_deref(), &id).unwrap().strings, ["new"]);
    }
    import("es.po", text);
}

/// An XLIFF file: what was read is written and read again alike.
pub fn xliff(text: &str) {
    let (mut files, _) = xliff::read(text);
    let (mut again, faults) = xliff::read(&xliff::write(&files));
    for file in files.iter_mut().chain(&mut again) {
        file.units.iter_mut().for_each(|unit| unit.line = 0);
    }
    assert_eq!(again, files);
    let is_told = files.is_empty() || faults.iter().all(|fault| fault.message.contains("has no"));
    assert!(is_told, "{faults:?}");
    import("es.xlf", text);
}

/// A file of translators, brought to a project of a page.
fn import(name: &str, text: &str) {
    let project = rooms::project(&[(PAGE, "# A\n\nB\n"), SITE]);
    let (curriculum, _) = content::read(&project, &ReadOptions::default());
    let (tracker, _) = Tracker::new(&curriculum, &project);
    let files = [(name.to_owned(), text.to_owned())];
    let (_, findings) = translate::import((&curriculum, &tracker), &files, "2026-11-22");
    rooms::tell(&findings, &project);
}

/// `ids.lock`: what was read is written and read again alike, without a fault.
pub fn lock(text: &str) {
    let (lock, faults) = Lock::parse(text);
    let n_lines = text.split('\n').count();
    assert!(faults.iter().all(|fault| (1..=n_lines).contains(&fault.line)));
    let written = lock.text();
    let (again, faults) = Lock::parse(&written);
    assert_eq!(faults, []);
    assert_eq!(again, lock);
    assert_eq!(again.text(), written);
    let files =
        [("ids.lock", text), (PAGE, "# A\n\nB\n"), ("content/es/learn/m/1-a.md", "# A\n"), SITE];
    rooms::build(&rooms::project(&files));
}

/// A ledger: what was read is written and read again alike, without a finding.
pub fn ledger(text: &str) {
    let (ledger, _) = Ledger::parse("ledger/es.yaml", text);
    let (again, findings) = Ledger::parse("ledger/es.yaml", &ledger.text());
    assert_eq!(findings, []);
    assert_eq!(again.text(), ledger.text());
    let files = [("ledger/es.yaml", text), (PAGE, "# A\n\nB\n"), SITE];
    rooms::build(&rooms::project(&files));
}

/// The test that results are held against.
const TEST: &str = "::: test {#core}\n\n### S {#one}\n\n- [ ] A\n- [x] B\n- [ ] C\n- [?]\n\n\
    ### M {#some type=multiple}\n\n- [x] A\n- [ ] B\n- [x] C\n\n### F {#free}\n\n- [x] = 12\n\n\
    ### O {#steps type=order}\n\n1. A\n2. B\n3. C\n\n:::\n";

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| {
    let front = "---\ntitle: T\ntype: test\nversion: \"1\"\n---\n\n";
    let project = Sources::from_texts([("content/en/tests/core.md", format!("{front}{TEST}"))]);
    let (curriculum, _) = content::read(&project, &ReadOptions::default());
    quiz::instruments(&curriculum).remove(0)
});

/// A file of results: as one block and in many small ones it comes to the same.
pub fn results(bytes: &[u8]) {
    let (whole, pieces) = (merged(bytes, bytes.len()), merged(bytes, bytes.len() / 7));
    assert_eq!(whole.kept, pieces.kept);
    assert_eq!(whole.people.len(), pieces.people.len());
    assert_eq!(whole.reading.causes, pieces.reading.causes);
    assert!(whole.diagnostics().len() >= whole.reading.rejected.len());
}

/// What a file of results comes to if it is read in blocks of a size.
pub fn merged(bytes: &[u8], size: usize) -> Merged {
    let mut merge = Merge::new(&INSTRUMENT, Options::default());
    merge.open("results");
    bytes.chunks(size.max(1)).for_each(|block| merge.add(block));
    merge.finish()
}
