//! Requests that another site, another machine or a bent name may send to a preview: all are refused.

use crate::folder::Folder;
use crate::preview::Answer;
use crate::preview::Preview;
use crate::preview::Visitor;
use crate::preview::shown;
use crate::soak;
use std::fs;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
use std::thread;
use std::time::Duration;
use std::time::Instant;

/// So long a line may be held that brings no whole request.
const LONGEST_LINE: Duration = Duration::from_secs(45);

/// Attacks: the statuses that refuse it, and the request. `PORT` stands for the port of the preview.
const ATTACKS: &[(&[u16], &str)] = &[
    (&[403], "GET / HTTP/1.1\r\nHost: evil.example\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: evil.example:PORT\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example:PORT\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: 0.0.0.0:PORT\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHost: someone@127.0.0.1:PORT\r\n"),
    (&[400, 403], "GET / HTTP/1.1\r\nHost: \r\n"),
    (&[400, 403], "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n"),
    (&[400, 403], "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n"),
    (&[400, 403], "GET / HTTP/1.1\r\n"),
    (&[400, 403], "GET / HTTP/1.0\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: http://evil.example\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: null\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: https://127.0.0.1:PORT\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: http://127.0.0.1:1\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: http://127.0.0.1:PORT.evil.example\r\n"),
    (&[403], "GET / HTTP/1.1\r\nHOST\r\nOrigin: http://127.0.0.1:PORT\r\nOrigin: http://a\r\n"),
    (&[403], "GET /-/events HTTP/1.1\r\nHOST\r\nOrigin: http://evil.example\r\n"),
    (&[403], "GET /-/events HTTP/1.1\r\nHost: evil.example:PORT\r\n"),
    (&[405], "POST / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\n"),
    (&[405], "PUT /en/index.html HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\n"),
    (&[405], "DELETE /en/index.html HTTP/1.1\r\nHOST\r\n"),
    (&[405], "OPTIONS / HTTP/1.1\r\nHOST\r\n"),
    (&[405], "PATCH / HTTP/1.1\r\nHOST\r\n"),
    (&[405], "TRACE / HTTP/1.1\r\nHOST\r\n"),
    (&[405], "PROPFIND / HTTP/1.1\r\nHOST\r\n"),
    (&[403, 405], "CONNECT 127.0.0.1:PORT HTTP/1.1\r\nHOST\r\n"),
    (&[400, 403, 405], "CONNECT evil.example:443 HTTP/1.1\r\nHOST\r\n"),
    (&[403], "GET http://evil.example/ HTTP/1.1\r\nHOST\r\n"),
    (&[403], "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n"),
    (&[403], "GET http://127.0.0.1:1/ HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /../../../../etc/passwd HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/../index.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/..%2findex.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/%252e%252e/index.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/..\\index.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/..%5cindex.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET //etc/passwd HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /c:/windows/win.ini HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /.git/config HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /.beside-manifest HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /%2egit/config HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /site.yaml HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /content/en/learn/m0/0-page.md HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/index.html%00 HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/\0index.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/%0d%0aX-Evil:1 HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/%ff%fe HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /en/%zz HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /-/ HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /-/live.js/ HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /-/../en/index.html HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET /-/keeper HTTP/1.1\r\nHOST\r\n"),
    (&[400, 404], "GET * HTTP/1.1\r\nHOST\r\n"),
    (&[400], "GET / HTTP/9.9\r\nHOST\r\n"),
    (&[400], "GET /\r\nHOST\r\n"),
    (&[400], "\u{16}\u{3}\u{1}\u{2}\r\n"),
    (&[400, 505], "PRI * HTTP/2.0\r\n\r\nSM\r\n"),
];

/// Sends every attack; none is given a page, and the preview answers its own person all the while.
pub fn all_are_refused() -> String {
    let (folder, preview) = shown(soak::project);
    let visitor = preview.visitor;
    let slow = slow_line(visitor);
    let began = Instant::now();
    for (statuses, attack) in ATTACKS {
        refused(visitor, statuses, attack.as_bytes());
    }
    let large = large_attacks();
    for (statuses, attack) in &large {
        refused(visitor, statuses, attack);
    }
    hears_this_machine_alone(&preview);
    let n_alike = head_is_get(visitor, &folder);
    let held = hung_up(slow, began);
    assert_eq!(visitor.get("/en/").status, 200);
    let n_attacks = ATTACKS.len() + large.len() + 1;
    format!("{n_attacks} attacks, a slow line held {held:.0?}, HEAD is GET at {n_alike} addresses")
}

/// Attacks that are long, or no text.
fn large_attacks() -> Vec<(&'static [u16], Vec<u8>)> {
    let host = "Host: 127.0.0.1:PORT\r\n";
    let many: String = (0..2000).map(|n| format!("X-{n}: 1\r\n")).collect();
    let mut raw = b"GET /en/\xff\xfe HTTP/1.1\r\n".to_vec();
    raw.extend(host.as_bytes());
    let get = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\n{host}{more}").into_bytes();
    vec![
        (&[400, 404], raw),
        (&[404, 414, 431], get(&format!("/{}", "a".repeat(5_000)), "")),
        (&[404, 414, 431], get(&format!("/{}x", "a/".repeat(20_000)), "")),
        (&[404, 414, 431], get(&format!("/{}", "%2e".repeat(20_000)), "")),
        (&[404, 414, 431], get(&format!("/{}", "a".repeat(2_000_000)), "")),
        (&[400, 431], get("/", &format!("X: {}\r\n", "a".repeat(2_000_000)))),
        (&[400, 431], get("/", &many)),
    ]
}

/// Sends an attack; it is answered with one of these statuses or the line is cut.
fn refused(visitor: Visitor, statuses: &[u16], attack: &[u8]) {
    let port = visitor.port.to_string();
    let named = String::from_utf8_lossy(&attack[..attack.len().min(90)]).into_owned();
    let mut request = replaced(attack, b"HOST\r\n", b"Host: 127.0.0.1:PORT\r\n");
    request.extend(b"Connection: close\r\n\r\n");
    let answer = visitor.send(&replaced(&request, b"PORT", port.as_bytes()));
    let status = answer.as_ref().map(|answer| answer.status);
    assert!(status.is_none_or(|status| statuses.contains(&status)), "{status:?} to {named:?}");
    let body = answer.map(|answer| answer.body).unwrap_or_default();
    let text = String::from_utf8_lossy(&body);
    let tells =
        text.contains("root:") || text.contains("Listen, wait") || text.contains("locales:");
    assert!(!tells, "{named:?} was told something");
    assert_eq!(visitor.get("/en/").status, 200, "after {named:?}");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.windows(from.len()).position(|part| part == from) {
        out.extend(&rest[..at]);
        out.extend(to);
        rest = &rest[at + from.len()..];
    }
    out.extend(rest);
    out
}

/// Begins a request and never ends it.
fn slow_line(visitor: Visitor) -> TcpStream {
    let mut stream = visitor.connect();
    write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", visitor.port).unwrap();
    stream
}

/// Goes on with the request drop by drop until the preview has had enough.
fn hung_up(mut stream: TcpStream, began: Instant) -> Duration {
    stream.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    loop {
        let is_cut = stream.write_all(b"X: y\r\n").is_err()
            || match stream.read(&mut [0; 1024]) {
                Ok(0) => true,
                Ok(_) => panic!("half a request was answered"),
                Err(cause) => cause.kind() == std::io::ErrorKind::ConnectionReset,
            };
        if is_cut {
            return began.elapsed();
        }
        assert!(began.elapsed() < LONGEST_LINE, "a line is held for ever");
        thread::sleep(Duration::from_millis(50));
    }
}

/// The sockets that the process listens on: one, of this machine alone.
fn hears_this_machine_alone(preview: &Preview) {
    let folder = format!("/proc/{}/fd", preview.process());
    let inodes: Vec<u64> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| fs::metadata(entry.unwrap().path()).ok())
        .map(|found| found.ino())
        .collect();
    let tables = ["/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"];
    let mut heard = Vec::new();
    for table in tables {
        let text = fs::read_to_string(table).unwrap_or_default();
        for line in text.lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let is_open = table.contains("udp") || fields[3] == "0A";
            if is_open && inodes.contains(&fields[9].parse().unwrap()) {
                heard.push(fields[1].to_owned());
            }
        }
    }
    assert_eq!(heard, [format!("0100007F:{:04X}", preview.visitor.port)]);
}

/// HEAD has the headers of GET and no body, at every kind of address; all have what keeps other sites out.
fn head_is_get(visitor: Visitor, folder: &Folder) -> usize {
    assert!(folder.at("project").is_dir());
    let addresses = [
        "/",
        "/en/",
        "/en/learn/m0/0-page.html",
        "/en/learn",
        "/assets/beside.css",
        "/assets/mark.svg",
        "/-/live.js",
        "/nothing.html",
        "/.hidden",
    ];
    for address in addresses {
        let (mut get, mut head) = (visitor.get(address), visitor.ask("HEAD", address));
        assert!(get.is_whole() && head.body.is_empty(), "{address}");
        let timed = |answer: &mut Answer| answer.headers.remove("date");
        assert_eq!(timed(&mut get).is_some(), timed(&mut head).is_some());
        assert_eq!((get.status, &get.headers), (head.status, &head.headers), "{address}");
        let has = |name: &str, value: &str| get.headers.get(name).is_some_and(|it| it == value);
        assert!(has("x-content-type-options", "nosniff"), "{address}: {:?}", get.headers);
        assert!(has("cross-origin-resource-policy", "same-origin"), "{address}");
        assert!(has("cache-control", "no-store"), "{address}");
        assert!(!get.headers.contains_key("access-control-allow-origin"), "{address}");
    }
    addresses.len()
}
