//! Answers the browser of this machine, and nobody else.

use crate::output::Artifact;
use crate::output::Content;
use crate::serve::desk::Desk;
use crate::serve::events;
use crate::serve::generation::Ask;
use crate::serve::line::Lines;
use crate::serve::page;
use crate::source::disk;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::Uri;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use futures_util::future;
use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;

/// How this machine calls itself.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// How often a file that is being saved is looked at, and how long after the last time.
const LOOKS: usize = 10;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// What all answers need.
#[derive(Clone)]
struct Server {
    desk: Arc<Desk>,
    port: u16,
}

/// Answers until the person ends the program; `ready` is called as soon as it does.
pub async fn run(listener: TcpListener, desk: Arc<Desk>, ready: impl FnOnce()) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let port = listener.local_addr()?.port();
    let app = Router::new().fallback(answer).with_state(Server { desk, port });
    ready();
    let served = Box::pin(axum::serve(Lines(listener), app).into_future());
    match future::select(served, Box::pin(ended())).await {
        future::Either::Left((served, _)) => served,
        future::Either::Right(_) => Ok(()),
    }
}

/// Waits until the person, or the system, ends the program.
async fn ended() {
    let interrupted = Box::pin(tokio::signal::ctrl_c());
    #[cfg(unix)]
    {
        use tokio::signal::unix::SignalKind;
        use tokio::signal::unix::signal;
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            future::select(interrupted, Box::pin(terminated.recv())).await;
            return;
        }
    }
    let _ = interrupted.await;
}

async fn answer(
    State(server): State<Server>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut response = match refused(&server, (&method, &uri), &headers) {
        Some(refused) => refused,
        None => allowed(server.desk, &uri).await,
    };
    let headers = response.headers_mut();
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::CACHE_CONTROL, "no-store");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    response
}

/// Refuses what a page of another site, or a name that was bent to this machine, may send.
fn refused(
    server: &Server,
    (method, uri): (&Method, &Uri),
    headers: &HeaderMap,
) -> Option<Response> {
    let one = |name| {
        let mut values = headers.get_all(name).iter();
        let first = values.next().and_then(|value| value.to_str().ok());
        first.filter(|_| values.next().is_none())
    };
    let hosts = NAMES.map(|name| format!("{name}:{}", server.port));
    let is_here = one(header::HOST).is_some_and(|host| hosts.iter().any(|own| own == host));
    let is_own = !headers.contains_key(header::ORIGIN)
        || one(header::ORIGIN)
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|origin| hosts.iter().any(|own| own == origin));
    // Who asks a proxy names another machine in the address itself.
    let is_asked = uri.authority().is_none_or(|name| hosts.iter().any(|own| own == name.as_str()));
    if !is_here || !is_own || !is_asked {
        let said = "This preview answers only to the machine it runs on.\n";
        return Some((StatusCode::FORBIDDEN, said).into_response());
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return Some((StatusCode::METHOD_NOT_ALLOWED, allow, "").into_response());
    }
    None
}

async fn allowed(desk: Arc<Desk>, uri: &Uri) -> Response {
    match uri.path() {
        page::EVENTS_PATH => {
            let asked = uri.query().and_then(|query| query.strip_prefix("page="));
            events::events(desk, asked.and_then(page::path_of)).into_response()
        }
        page::SCRIPT_PATH => {
            ([(header::CONTENT_TYPE, page::kind(".js"))], page::SCRIPT).into_response()
        }
        address => match page::path_of(address) {
            Some(path) => found(&desk, path).await,
            None => missing(&desk, address).await,
        },
    }
}

/// The file at a path, the way to the folder of that name, or the missing page.
async fn found(desk: &Desk, path: String) -> Response {
    if let Some(file) = file(desk, path.clone()).await {
        return sent((desk, file), StatusCode::OK).await;
    }
    if first(desk, vec![format!("{path}/index.html")]).await.is_some() {
        let to = format!("/{}/", encoded(&path));
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)], "").into_response();
    }
    missing(desk, &path).await
}

/// The page that is shown where none is: that of the locale, or of any.
async fn missing(desk: &Desk, address: &str) -> Response {
    let locale = address.trim_start_matches('/').split('/').next().unwrap_or_default();
    let paths = vec![format!("{locale}/404.html"), "404.html".to_owned()];
    let path = first(desk, paths).await;
    match path {
        Some(path) => match file(desk, path).await {
            Some(file) => sent((desk, file), StatusCode::NOT_FOUND).await,
            None => StatusCode::NOT_FOUND.into_response(),
        },
        None => (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response(),
    }
}

/// A file of the site: as it last was without errors, or as it is now.
pub async fn file(desk: &Desk, path: String) -> Option<Artifact> {
    if let Some(kept) = desk.kept(&path) {
        return Some(kept);
    }
    loop {
        let current = desk.current();
        let (reply, answer) = oneshot::channel();
        current.ask(Ask::File(path.clone(), reply));
        match answer.await {
            Ok(file) => return file,
            // Its generation ended while it was made: the next one has it.
            Err(_) if desk.current().number != current.number => {}
            Err(_) => return None,
        }
    }
}

async fn first(desk: &Desk, paths: Vec<String>) -> Option<String> {
    let (reply, answer) = oneshot::channel();
    desk.current().ask(Ask::First(paths, reply));
    answer.await.ok().flatten()
}

/// A name for the bytes of a file and what it is dressed in.
pub fn name(file: &Artifact, dress: u64) -> String {
    let bytes: String = file.content.hash()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{bytes}-{dress:x}")
}

async fn sent((desk, file): (&Desk, Artifact), status: StatusCode) -> Response {
    let kind = page::kind(&file.path);
    let name = name(&file, desk.state.borrow().dress);
    let bytes = match file.content {
        Content::Bytes(bytes) if kind.starts_with("text/html") => {
            page::live(&String::from_utf8_lossy(&bytes), &name).into_bytes()
        }
        Content::Bytes(bytes) => bytes,
        Content::Copy { from, len, .. } => match copied(&from, len).await {
            Some(bytes) => bytes,
            None => return StatusCode::NOT_FOUND.into_response(),
        },
        Content::Laid { .. } => return StatusCode::NOT_FOUND.into_response(),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    (status, headers, bytes).into_response()
}

/// The bytes of a file of the project. While it is saved it may be away or short: then it is waited for.
async fn copied(from: &Path, len: u64) -> Option<Vec<u8>> {
    let read = || {
        let from = from.to_owned();
        tokio::task::spawn_blocking(move || disk::bytes(&from))
    };
    for _ in 0..LOOKS {
        match read().await {
            Ok(Ok(bytes)) if bytes.len() as u64 == len => return Some(bytes),
            _ => tokio::time::sleep(BETWEEN_LOOKS).await,
        }
    }
    read().await.ok()?.ok()
}

/// A path as it stands in an address.
fn encoded(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| match byte {
            byte if is_plain(byte) => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
