//! One state of the sources, with its site open: makes the files that are asked for.

use crate::diagnostic::Diagnostic;
use crate::model::Text;
use crate::output::Artifact;
use crate::pipeline;
use crate::pipeline::Open;
use crate::pipeline::Parts;
use crate::serve::keeper::Event;
use crate::source::FileId;
use crate::source::Sources;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Sender;
use std::thread;
use tokio::sync::oneshot;

/// What a generation can be asked for.
pub enum Ask {
    /// The file at a path.
    File(String, oneshot::Sender<Option<Artifact>>),
    /// The first of some paths at which there is a page.
    First(Vec<String>, oneshot::Sender<Option<String>>),
    /// All pages that are made from a file of the project.
    PagesOf(String, Sender<Vec<Artifact>>),
    /// All that there is to find, to be told to the keeper.
    Check,
    /// To show a newer text of a file on its own pages, and to say whether that is so.
    Take(FileId, Arc<Text>, Sender<bool>),
}

/// A site that can be asked for its files. When the last of its handles is gone, so is the site.
#[derive(Clone)]
pub struct Generation {
    /// Which state of the sources it shows; later ones have larger numbers.
    pub number: u64,
    asks: Sender<Ask>,
}

/// What a generation tells of itself.
pub enum Told {
    /// It answers now; this was found so far.
    Opened(Vec<Diagnostic>),
    /// All that there is to find.
    Checked(Vec<Diagnostic>),
    /// A page could not be poured as its template says.
    Made(Vec<Diagnostic>),
}

impl Generation {
    /// Opens the site of a state of the sources; `changed` are the files by which it differs from the one before.
    pub fn start(
        number: u64,
        (sources, parts): (Arc<Sources>, Parts),
        changed: Vec<String>,
        events: Sender<Event>,
    ) -> Generation {
        let (asks, asked) = mpsc::channel();
        let tell = move |told| {
            // A keeper that is gone wants to know nothing.
            let _ = events.send(Event::Told(number, told));
        };
        thread::spawn(move || {
            pipeline::open(&parts, &sources, |open| {
                tell(Told::Opened(open.look_at(&changed)));
                thread::scope(|scope| {
                    let tell = &tell;
                    for ask in asked {
                        scope.spawn(move || answer(open, ask, tell));
                    }
                });
            });
        });
        Generation { number, asks }
    }

    /// Asks for something. A generation that has ended drops what it was asked.
    pub fn ask(&self, ask: Ask) {
        let _ = self.asks.send(ask);
    }
}

/// Answers; who does not wait for the answer any more does not get it.
fn answer(open: &Open<'_>, ask: Ask, tell: &impl Fn(Told)) {
    match ask {
        Ask::File(path, reply) => {
            let (file, found) = open.file(&path).unzip();
            if let Some(found) = found.filter(|found| !found.is_empty()) {
                tell(Told::Made(found));
            }
            let _ = reply.send(file);
        }
        Ask::First(paths, reply) => {
            let _ = reply.send(paths.into_iter().find(|path| open.has_page(path)));
        }
        Ask::PagesOf(file, reply) => {
            let _ = reply.send(open.pages_of(&file));
        }
        Ask::Take(file, text, done) => {
            let _ = done.send(open.take(file, text));
        }
        Ask::Check => tell(Told::Checked(open.check())),
    }
}
