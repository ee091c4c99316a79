//! A preview that runs, and a browser that is no more than a socket.

use crate::folder::Folder;
use std::collections::BTreeMap;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::Ipv4Addr;
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::ExitStatus;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

/// So long an answer, an event or an end is waited for.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// So long nothing may change before the preview counts as quiet.
const QUIET: Duration = Duration::from_millis(300);

/// The program, about to show a project.
pub fn serve(project: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beside"));
    command.arg("serve").arg("--project").arg(project).args(more);
    command.env("NO_COLOR", "1").stdin(Stdio::null()).stdout(Stdio::piped());
    command
}

/// A preview that runs; it is killed at the end, however that comes.
pub struct Preview {
    child: Child,
    /// Who asks it.
    pub visitor: Visitor,
}

/// Asks at a port of this machine.
#[derive(Clone, Copy)]
pub struct Visitor {
    /// The port.
    pub port: u16,
}

impl Preview {
    /// Shows a project on any free port.
    pub fn of(project: &Path) -> Preview {
        Preview::start(serve(project, &["--port", "0"]))
    }

    /// Starts a preview and waits until it says where it is.
    pub fn start(mut command: Command) -> Preview {
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
        let port = said.strip_prefix("http://127.0.0.1:").and_then(|rest| rest.strip_suffix("/\n"));
        let port = port.unwrap_or_else(|| panic!("it said `{said}`")).parse().unwrap();
        Preview { child, visitor: Visitor { port } }
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// The time of the processor that it took.
    pub fn time(&self) -> Duration {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let (_, after_name) = text.rsplit_once(')').unwrap();
        let ticks = after_name.split_whitespace().skip(11).take(2);
        // Linux tells it in hundredths of a second.
        Duration::from_millis(10 * ticks.map(|it| it.parse::<u64>().unwrap()).sum::<u64>())
    }

    /// Sends it a signal and waits until it has ended.
    pub fn ended_by(mut self, signal: &str) -> ExitStatus {
        let process = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &process]).status().unwrap().success());
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "it does not end by {signal}");
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Visitor {
    /// Asks for an address as a browser does.
    pub fn get(self, address: &str) -> Answer {
        self.ask("GET", address)
    }

    /// Asks with a method.
    pub fn ask(self, method: &str, address: &str) -> Answer {
        let host = format!("{method} {address} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", self.port);
        self.send(format!("{host}Connection: close\r\n\r\n").as_bytes())
            .unwrap_or_else(|| panic!("no answer to {method} {address}"))
    }

    /// Sends bytes; what comes back, if it is an answer. A server that hangs up has refused.
    pub fn send(self, request: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // It may have refused and hung up before it has read all.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::read(&bytes)
    }

    /// A connection to it.
    pub fn connect(self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Listens to the events.
    pub fn listen(self) -> Ear {
        let mut stream = self.connect();
        let host = format!("Host: 127.0.0.1:{}", self.port);
        write!(stream, "GET /-/events HTTP/1.0\r\n{host}\r\n\r\n").unwrap();
        Ear { stream, heard: Vec::new(), state: State::default() }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Option<Answer> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Some(Answer { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() })
    }

    /// Whether all came that was promised.
    pub fn is_whole(&self) -> bool {
        let promised = self.headers.get("content-length").and_then(|len| len.parse().ok());
        promised == Some(self.body.len())
    }

    /// The file as a build writes it: without what the preview adds to a page.
    pub fn file(&self) -> Vec<u8> {
        let is_page =
            self.headers.get("content-type").is_some_and(|it| it.starts_with("text/html"));
        if !is_page {
            return self.body.clone();
        }
        let page = String::from_utf8(self.body.clone()).unwrap();
        let at = page.rfind("<script src=\"/-/live.js?was=").expect("a page follows its source");
        let (before, script) = page.split_at(at);
        let (_, after) = script.split_once("</script>").unwrap();
        let page = format!("{before}{after}");
        page.replacen("connect-src 'self'", "connect-src 'none'", 1).into_bytes()
    }
}

/// Hears the events of a preview.
pub struct Ear {
    stream: TcpStream,
    heard: Vec<u8>,
    /// How things stood when it heard last.
    pub state: State,
}

/// How things stand.
#[derive(Clone, Default, Debug)]
pub struct State {
    pub generation: u64,
    pub settled: bool,
    /// The findings, as JSON.
    pub findings: String,
}

impl Ear {
    /// Hears the next state, if one comes in this time.
    pub fn next(&mut self, patience: Duration) -> Option<&State> {
        let deadline = Instant::now() + patience;
        loop {
            if let Some(state) = self.told() {
                self.state = state;
                return Some(&self.state);
            }
            let left =
                deadline.checked_duration_since(Instant::now()).filter(|it| !it.is_zero())?;
            self.stream.set_read_timeout(Some(left)).unwrap();
            let mut block = [0; 8192];
            match self.stream.read(&mut block) {
                Ok(0) => panic!("the preview hung up"),
                Ok(n) => self.heard.extend(&block[..n]),
                Err(_) => return None,
            }
        }
    }

    /// Takes the first whole event out of what was heard.
    fn told(&mut self) -> Option<State> {
        let text = String::from_utf8_lossy(&self.heard).into_owned();
        let (_, rest) = text.split_once("event: state\n")?;
        let (event, rest) = rest.split_once("\n\n")?;
        let data = event.strip_prefix("data: ").unwrap();
        let generation = data.strip_prefix("{\"generation\":").unwrap().split(',').next().unwrap();
        let findings = data.split_once("\"findings\":").unwrap().1.to_owned();
        let state = State {
            generation: generation.parse().unwrap(),
            settled: data.contains("\"settled\":true"),
            findings,
        };
        self.heard = rest.as_bytes().to_vec();
        Some(state)
    }

    /// Hears until a state is as it is asked for.
    pub fn until(&mut self, what: &str, is_it: impl Fn(&State) -> bool) -> State {
        let deadline = Instant::now() + PATIENCE;
        while !is_it(&self.state) {
            let left = deadline.saturating_duration_since(Instant::now());
            let heard = self.next(left).is_some();
            assert!(heard, "{what} was not told in {PATIENCE:?}; last: {:?}", self.state);
        }
        self.state.clone()
    }

    /// Hears until all is settled and nothing more is told for a while.
    pub fn quiet(&mut self) -> State {
        loop {
            self.until("a settled state", |state| state.settled);
            if self.next(QUIET).is_none() && self.state.settled {
                return self.state.clone();
            }
        }
    }
}

/// A project and the preview of it.
pub fn shown(fill: impl FnOnce(&Path)) -> (Folder, Preview) {
    let folder = Folder::in_memory();
    fill(&folder.at("project"));
    let preview = Preview::of(&folder.at("project"));
    (folder, preview)
}
