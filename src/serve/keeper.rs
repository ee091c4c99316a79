//! Keeps the newest site that is whole: reads what changed, opens it, and puts it in the place of the last.

use crate::diagnostic;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::pipeline::Memory;
use crate::pipeline::Parts;
use crate::serve::Preview;
use crate::serve::Said;
use crate::serve::desk::Desk;
use crate::serve::desk::State;
use crate::serve::generation::Ask;
use crate::serve::generation::Generation;
use crate::serve::generation::Told;
use crate::serve::watch;
use crate::source::Sources;
use crate::source::built_in;
use crate::source::disk;
use crate::source::disk::ReadError;
use crate::source::is_page;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// So long nothing must change before what changed is read: an editor saves in several steps.
const QUIET: Duration = Duration::from_millis(4);

/// So many steps are waited for at most.
const STEPS: usize = 12;

/// So long a file may be away or empty before that counts: some editors move it aside, others cut it first.
const AWAY: Duration = Duration::from_millis(150);

/// So long after a folder has come, or a file has gone while it was read, all is looked at again: the system
/// does not tell what happened in a folder before it was watched.
const AGAIN: Duration = Duration::from_millis(200);

/// What the keeper hears.
pub enum Event {
    /// These files and folders may have changed; anything, if the project itself is named.
    Changed(Vec<PathBuf>),
    /// What a generation tells.
    Told(u64, Told),
}

type Say = Arc<dyn Fn(Said) + Send + Sync>;

/// Reads a project, opens its site and keeps it up to date from then on.
pub fn start(preview: Preview, say: Say) -> Result<Arc<Desk>, ReadError> {
    let (events, heard) = mpsc::channel();
    // The watch begins before the first look, so that nothing falls between.
    let watch = watch::start(&preview, events.clone(), &say);
    let sources = Arc::new(disk::read(&preview.project, &preview.leave_out)?);
    let mut memory = Memory::default();
    let parts = Parts::read((&sources, &built_in::sources()), &preview.options, &mut memory);
    let first = Generation::start(1, (sources.clone(), parts), Vec::new(), events.clone());
    let desk = Arc::new(Desk::new(first));
    let keeper = Keeper {
        preview,
        say,
        memory,
        events,
        desk: desk.clone(),
        shown: sources.clone(),
        sources,
        broken: BTreeSet::new(),
        faulty: BTreeSet::new(),
        last: None,
        next: None,
        waiting: BTreeSet::new(),
        again: false,
        n_unread: 0,
        watch,
    };
    thread::spawn(move || keeper.run(&heard));
    Ok(desk)
}

struct Keeper {
    preview: Preview,
    say: Say,
    memory: Memory,
    events: Sender<Event>,
    desk: Arc<Desk>,
    /// The sources as they were read last.
    sources: Arc<Sources>,
    /// The sources of the site that is shown.
    shown: Arc<Sources>,
    /// Files with errors in the site that is shown.
    broken: BTreeSet<String>,
    /// Those of them of which no state without is known.
    faulty: BTreeSet<String>,
    /// The last generation that was checked, until the one that is shown is: it has the pages as they were.
    last: Option<Generation>,
    /// The generation that is being opened.
    next: Option<(Generation, Arc<Sources>)>,
    /// What changed meanwhile.
    waiting: BTreeSet<PathBuf>,
    /// Whether all is to be looked at again soon.
    again: bool,
    /// How often the sources could not be read since they last could.
    n_unread: usize,
    watch: watch::Watch,
}

/// What a new state says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Pages changed.
    Shown,
    /// More was found.
    Found,
    /// All is found.
    Settled,
}

impl Keeper {
    fn run(mut self, heard: &Receiver<Event>) {
        loop {
            let patience = if self.again { AGAIN } else { Duration::MAX };
            match heard.recv_timeout(patience) {
                Ok(Event::Changed(paths)) => self.waiting.extend(paths),
                Ok(Event::Told(number, told)) => self.told(number, told),
                Err(RecvTimeoutError::Timeout) => {
                    self.again = false;
                    self.waiting.insert(self.preview.project.clone());
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.next.is_none() && !self.waiting.is_empty() {
                self.gather(heard);
            }
        }
    }

    /// Waits until the disk is quiet, then reads what changed and opens the site of it.
    fn gather(&mut self, heard: &Receiver<Event>) {
        let mut told = Vec::new();
        let mut gather = |waiting: &mut BTreeSet<PathBuf>, quiet| {
            for _ in 0..STEPS {
                match heard.recv_timeout(quiet) {
                    Ok(Event::Changed(more)) => waiting.extend(more),
                    Ok(Event::Told(number, what)) => told.push((number, what)),
                    Err(_) => break,
                }
            }
        };
        let mut changed = std::mem::take(&mut self.waiting);
        gather(&mut changed, QUIET);
        self.watch.widen(&changed);
        let root = &self.preview.project;
        if disk::is_away(root, &self.sources, &changed) {
            gather(&mut changed, AWAY);
        }
        self.read(&changed);
        for (number, told) in told {
            self.told(number, told);
        }
    }

    /// Reads what changed and opens the site of it.
    fn read(&mut self, changed: &BTreeSet<PathBuf>) {
        let Preview { project, leave_out, .. } = &self.preview;
        let is_second_look = changed.contains(project);
        let has_folder = changed.iter().any(|path| path != project && path.is_dir());
        match disk::read_again((project, leave_out), &self.sources, changed) {
            Ok(sources) => {
                self.n_unread = 0;
                let is_newer = self.open(Arc::new(sources));
                self.again |= has_folder || is_newer && is_second_look;
            }
            Err(error) => {
                // A file that went while it was read is no fault, unless it does so twice.
                self.n_unread += 1;
                if self.n_unread == 2 {
                    (self.say)(Said::Unread(error));
                }
                self.again = true;
            }
        }
    }

    /// Opens the site of newer sources, if they differ; says whether they do.
    fn open(&mut self, sources: Arc<Sources>) -> bool {
        let changed = sources.differing(&self.sources);
        if changed.is_empty() && sources.oddities == self.sources.oddities {
            return false;
        }
        self.glance(&sources, &changed);
        self.unsettle();
        let all = (&*sources, &built_in::sources());
        let parts = Parts::read(all, &self.preview.options, &mut self.memory);
        let number = self.desk.current().number + 1;
        let events = self.events.clone();
        let next = Generation::start(number, (sources.clone(), parts), changed, events);
        self.sources = sources.clone();
        self.next = Some((next, sources));
        true
    }

    /// Says that what is shown is not yet what the sources say.
    fn unsettle(&self) {
        self.desk.state.send_if_modified(|state| {
            let was_settled = state.settled;
            if was_settled {
                *state = Arc::new(State { settled: false, ..State::clone(state) });
            }
            was_settled
        });
    }

    /// Shows a page whose body alone changed at once, before the site is opened anew.
    fn glance(&mut self, sources: &Sources, changed: &[String]) {
        let [path] = changed else { return };
        // While an error keeps an older site, a file may have another number in it.
        let is_known = sources.find(path) == self.shown.find(path);
        if !is_known || self.next.is_some() || self.faulty.contains(path) {
            return;
        }
        let Some((file, text)) = self.memory.glance(sources, path) else { return };
        let (done, taken) = mpsc::channel();
        let current = self.desk.current();
        current.ask(Ask::Take(file, text, done));
        if taken.recv() == Ok(true) {
            self.desk.state.send_modify(|state| {
                let generation = state.generation + 1;
                *state = Arc::new(State { generation, settled: false, ..State::clone(state) });
            });
        }
    }

    fn told(&mut self, number: u64, told: Told) {
        let is_shown = self.desk.current().number == number;
        match told {
            Told::Opened(found) if is_shown => {
                self.begin(&found);
                self.desk.current().ask(Ask::Check);
                self.publish(Step::Found, &found);
            }
            Told::Opened(found) => self.show(&found),
            Told::Checked(found) if is_shown => self.settle(&found),
            Told::Made(found) if is_shown => self.add(&found),
            Told::Checked(_) | Told::Made(_) => {}
        }
    }

    /// Puts the generation that has opened in the place of the one that is shown.
    fn show(&mut self, found: &[Diagnostic]) {
        let Some((next, sources)) = self.next.take() else { return };
        let mut broken = broken(found, &sources);
        if broken.iter().any(|file| !is_page(file) && !self.faulty.contains(file)) {
            // All pages hang on such a file: they stay as they are until it is mended.
            return self.publish_of(Step::Settled, found, &sources);
        }
        let last = self.last.take().unwrap_or_else(|| self.desk.current());
        let changed = sources.differing(&self.shown);
        let is_dressed_anew = changed.iter().any(|path| is_worn(path));
        // What did not change was not looked at again.
        broken.extend(
            std::mem::take(&mut self.broken).into_iter().filter(|it| !changed.contains(it)),
        );
        self.shown = sources;
        self.keep(&last, broken);
        self.desk.show(next.clone());
        self.last = Some(last);
        if is_dressed_anew {
            self.desk.dress_anew();
        }
        self.publish(Step::Shown, found);
        next.ask(Ask::Check);
    }

    /// Takes all that was found in the site that is shown.
    fn settle(&mut self, found: &[Diagnostic]) {
        match self.last.take() {
            Some(last) => self.keep(&last, broken(found, &self.shown)),
            None => self.begin(found),
        }
        self.publish(Step::Settled, found);
        let count = |severity| found.iter().filter(|it| it.severity == severity).count();
        (self.say)(Said::Found(count(Severity::Error), count(Severity::Warning)));
    }

    /// Takes the errors of the first generation: there is no older one.
    fn begin(&mut self, found: &[Diagnostic]) {
        self.broken = broken(found, &self.shown);
        self.faulty.clone_from(&self.broken);
    }

    /// Keeps the pages of files that have errors now as an older generation had them; lets go of those that are mended.
    fn keep(&mut self, last: &Generation, broken: BTreeSet<String>) {
        self.broken = broken;
        self.faulty.retain(|file| self.broken.contains(file));
        let mut keep = HashMap::new();
        for file in self.broken.difference(&self.faulty) {
            let (reply, pages) = mpsc::channel();
            last.ask(Ask::PagesOf(file.clone(), reply));
            for page in pages.recv().unwrap_or_default() {
                let older = self.desk.kept(&page.path);
                keep.insert(page.path.clone(), older.unwrap_or(page));
            }
        }
        self.desk.keep(keep);
    }

    fn publish(&self, state: Step, found: &[Diagnostic]) {
        self.publish_of(state, found, &self.shown);
    }

    fn publish_of(&self, step: Step, found: &[Diagnostic], sources: &Sources) {
        let (is_new, settled) = (step == Step::Shown, step == Step::Settled);
        let shown = found.iter().filter(|finding| finding.severity != Severity::Strict);
        let findings = shown.map(|finding| diagnostic::json(finding, sources)).collect();
        self.desk.state.send_modify(|state| {
            let generation = state.generation + u64::from(is_new);
            *state = Arc::new(State { generation, settled, findings, ..**state });
        });
    }

    /// Adds what was found while a page was made.
    fn add(&self, found: &[Diagnostic]) {
        let state = self.desk.state.borrow().clone();
        let mut findings = state.findings.clone();
        for finding in found.iter().map(|finding| diagnostic::json(finding, &self.shown)) {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
        if findings.len() > state.findings.len() {
            self.desk.state.send_replace(Arc::new(State { findings, ..*state }));
        }
    }
}

/// The files in which there are errors.
fn broken(found: &[Diagnostic], sources: &Sources) -> BTreeSet<String> {
    let errors = found.iter().filter(|finding| finding.severity == Severity::Error);
    let files = errors.filter_map(|finding| match (&finding.path, finding.span) {
        (Some(path), _) => Some(path.clone()),
        (None, span) => Some(sources.file(span?.file)?.path.clone()),
    });
    files.collect()
}

/// Whether pages are dressed in a file: they do not hold it, but look or sound otherwise when it changes.
fn is_worn(path: &str) -> bool {
    let is_held = [".yaml", ".yml", ".ftl", ".html"].iter().any(|ending| path.ends_with(ending));
    !is_held && !is_page(path)
}
