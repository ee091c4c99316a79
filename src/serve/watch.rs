//! Hears from the system which files change, or looks every half second where it does not tell.

use crate::serve::Preview;
use crate::serve::Said;
use crate::serve::keeper::Event;
use crate::source::disk;
use notify::ErrorKind;
use notify::EventKind;
use notify::RecursiveMode;
use notify::Watcher;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// How often files are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(500);

/// Watches until it is dropped.
pub struct Watch {
    watcher: Option<Box<dyn Watcher + Send>>,
    watched: Vec<PathBuf>,
    ears: Ears,
}

/// Watches a project and tells of what changes.
pub fn start(
    preview: &Preview,
    events: Sender<Event>,
    say: &Arc<dyn Fn(Said) + Send + Sync>,
) -> Watch {
    let ears = Ears {
        root: preview.project.clone(),
        leave_out: preview.leave_out.clone(),
        events,
        say: say.clone(),
        looks: Arc::default(),
    };
    let mut watch = Watch { watcher: None, watched: Vec::new(), ears: ears.clone() };
    if preview.poll {
        watch.ears.begin_to_look();
        return watch;
    }
    let told = notify::recommended_watcher(move |event| ears.hear(event));
    if let Err(error) = told.and_then(|watcher| watch.begin(Box::new(watcher))) {
        watch.ears.look_instead(&error);
    }
    watch
}

impl Watch {
    fn begin(&mut self, watcher: Box<dyn Watcher + Send>) -> notify::Result<()> {
        self.watcher = Some(watcher);
        self.watched.clear();
        self.watch()
    }

    /// Watches the folders of the project that have come since, and those that were moved away and back:
    /// such a folder is another one for the system, though its name is the same.
    pub fn widen(&mut self, changed: &BTreeSet<PathBuf>) {
        if let Some(watcher) = &mut self.watcher {
            let root = &self.ears.root;
            self.watched.retain(|folder| {
                let is_same = folder == root || !changed.contains(folder);
                if !is_same {
                    // The system may have ended this watch with the folder.
                    let _ = watcher.unwatch(folder);
                }
                is_same
            });
        }
        // A folder that cannot be watched now is tried again with the next change.
        if let Err(error) = self.watch() {
            self.ears.miss(&error);
        }
    }

    fn watch(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        self.watched.retain(|folder| folder.is_dir());
        for (folder, is_whole) in disk::watched(&self.ears.root) {
            if !self.watched.contains(&folder) {
                let mode =
                    if is_whole { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
                watcher.watch(&folder, mode)?;
                self.watched.push(folder);
            }
        }
        Ok(())
    }
}

/// Hears events and passes on the paths that concern the project.
#[derive(Clone)]
struct Ears {
    root: PathBuf,
    leave_out: Vec<PathBuf>,
    events: Sender<Event>,
    say: Arc<dyn Fn(Said) + Send + Sync>,
    /// Whether the files are looked at.
    looks: Arc<AtomicBool>,
}

impl Ears {
    /// Looks at the files from now on, if the system watches no more of them.
    fn miss(&self, error: &notify::Error) {
        if matches!(error.kind, ErrorKind::MaxFilesWatch) {
            self.look_instead(error);
        }
    }

    /// Looks at the files from now on, as the system does not tell of all of them.
    fn look_instead(&self, error: &notify::Error) {
        if self.begin_to_look() {
            (self.say)(Said::Polling(error.to_string()));
        }
    }

    /// Looks at the files from now on, if nobody does yet.
    fn begin_to_look(&self) -> bool {
        let is_first = !self.looks.swap(true, Ordering::Relaxed);
        if is_first {
            let eyes = self.clone();
            thread::spawn(move || eyes.look());
        }
        is_first
    }

    fn hear(&self, event: notify::Result<notify::Event>) {
        let paths = match event {
            Ok(event) if event.need_rescan() => vec![self.root.clone()],
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) => event.paths.into_iter().filter(|path| self.concerns(path)).collect(),
            // What was missed is unknown, so everything is looked at.
            Err(error) => {
                self.miss(&error);
                vec![self.root.clone()]
            }
        };
        if !paths.is_empty() {
            // A keeper that is gone wants to hear nothing.
            let _ = self.events.send(Event::Changed(paths));
        }
    }

    /// Looks at all files again and again, until nobody wants to hear of them any more.
    fn look(&self) {
        let mut known = disk::stamps(&self.root, &self.leave_out);
        loop {
            thread::sleep(POLL);
            let now = disk::stamps(&self.root, &self.leave_out);
            let paths: BTreeSet<&PathBuf> = known.keys().chain(now.keys()).collect();
            let differ = paths.into_iter().filter(|path| known.get(*path) != now.get(*path));
            let differ: Vec<PathBuf> = differ.cloned().collect();
            if !differ.is_empty() && self.events.send(Event::Changed(differ)).is_err() {
                return;
            }
            known = now;
        }
    }

    /// Whether a path may be one of the project: not hidden, not of the output, not an editor's.
    fn concerns(&self, path: &Path) -> bool {
        let Ok(inside) = path.strip_prefix(&self.root) else { return false };
        let is_strange = inside.iter().any(|part| disk::is_leftover(&part.to_string_lossy()));
        let is_output = self.leave_out.iter().any(|folder| path.starts_with(folder));
        !is_strange && !is_output && inside.iter().next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;
    use std::sync::mpsc;

    #[test]
    fn where_the_system_watches_no_more_files_are_looked_at_and_that_is_said_once() {
        let (events, heard) = mpsc::channel();
        let n_said = Arc::new(AtomicUsize::new(0));
        let count = n_said.clone();
        let say = Arc::new(move |said| {
            if let Said::Polling(_) = said {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        let root = PathBuf::from("there-is-no-such-project");
        let looks = Arc::<AtomicBool>::default();
        let ears = Ears { root, leave_out: Vec::new(), events, say, looks: looks.clone() };
        for _ in 0..3 {
            ears.hear(Err(notify::Error::new(ErrorKind::MaxFilesWatch)));
            assert!(matches!(heard.recv(), Ok(Event::Changed(_))), "all is looked at");
        }
        assert!(looks.load(Ordering::Relaxed));
        assert_eq!(n_said.load(Ordering::Relaxed), 1);
    }
}
