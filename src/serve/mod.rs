//! Keeps a site in front of a browser while it is written.
//!
//! One thread hears what changes on the disk (`watch`), one keeps the newest site that is whole
//! (`keeper`) on a `desk`, one for each state of the sources has that site open and makes the pages that are asked
//! for (`generation`), and one answers the browser (`answer`). Nothing is written anywhere; only this
//! machine is answered.

mod answer;
mod desk;
mod events;
mod generation;
mod keeper;
mod line;
mod page;
mod watch;

use crate::content::ReadOptions;
use crate::source::disk::ReadError;
use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::path::PathBuf;

/// The first port that is tried where none is named, and how many after it.
const PORTS: std::ops::Range<u16> = 7070..7090;

/// What to show, and where.
pub struct Preview {
    /// The folder of the project.
    pub project: PathBuf,
    /// Folders that are no part of it: the output.
    pub leave_out: Vec<PathBuf>,
    /// How its content is read.
    pub options: ReadOptions,
    /// The port; any free one if it is 0, one of a few if none is named.
    pub port: Option<u16>,
    /// Whether to look at the files every half second instead of being told by the system.
    pub poll: bool,
}

/// What is said to the person who looks.
pub enum Said {
    /// The site can be seen at this address.
    Ready(String),
    /// The system tells too little about changes, so files are looked at every half second.
    Polling(String),
    /// The sources could not be read; what is shown is as it was.
    Unread(ReadError),
    /// So many errors and warnings stand in the sources now.
    Found(usize, usize),
}

/// Why there is no preview.
#[derive(Debug)]
pub enum ServeError {
    /// The port is taken, or not allowed.
    Port(u16, io::Error),
    /// The project cannot be read.
    Read(ReadError),
    /// The machine gives no means to answer.
    Machine(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Port(port, _) => write!(f, "port {port} cannot be used"),
            ServeError::Read(error) => error.fmt(f),
            ServeError::Machine(_) => write!(f, "the preview cannot start"),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ServeError::Port(_, cause) | ServeError::Machine(cause) => Some(cause),
            ServeError::Read(error) => std::error::Error::source(error),
        }
    }
}

/// Shows a project until the person ends it.
pub fn serve(
    preview: Preview,
    say: impl Fn(Said) + Send + Sync + 'static,
) -> Result<(), ServeError> {
    let listener = listen(preview.port)?;
    let port = listener.local_addr().map_err(ServeError::Machine)?.port();
    let say = std::sync::Arc::new(say);
    let desk = keeper::start(preview, say.clone()).map_err(ServeError::Read)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let ready = || say(Said::Ready(format!("http://{}:{port}/", Ipv4Addr::LOCALHOST)));
    runtime
        .and_then(|runtime| runtime.block_on(answer::run(listener, desk, ready)))
        .map_err(ServeError::Machine)
}

/// Takes a port of this machine, which no other machine can reach.
fn listen(port: Option<u16>) -> Result<TcpListener, ServeError> {
    let bind = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => bind(port).map_err(|cause| ServeError::Port(port, cause)),
        None => PORTS
            .clone()
            .find_map(|port| bind(port).ok())
            .map_or_else(|| bind(0).map_err(|cause| ServeError::Port(PORTS.start, cause)), Ok),
    }?;
    listener.set_nonblocking(true).map_err(ServeError::Machine)?;
    Ok(listener)
}
