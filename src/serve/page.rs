//! Addresses, kinds of files, and what a page gets so that it can follow its source.

/// The script of the preview.
pub const SCRIPT: &str = include_str!("live.js");

/// The address of the script.
pub const SCRIPT_PATH: &str = "/-/live.js";

/// The address of the events.
pub const EVENTS_PATH: &str = "/-/events";

/// The path of the file that an address names, or nothing if no file of a site can have it.
///
/// Percent signs are resolved once. What is not UTF-8, leads upwards, is hidden or has a sign that means
/// something to some system names no file.
pub fn path_of(address: &str) -> Option<String> {
    let decoded = decoded(address.strip_prefix('/')?)?;
    let segments: Vec<&str> = decoded.split('/').collect();
    let (last, folders) = segments.split_last()?;
    let is_plain = |segment: &&str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && !segment.chars().any(|c| c == '\\' || c == ':' || c.is_control())
    };
    if !folders.iter().all(is_plain) {
        return None;
    }
    if last.is_empty() {
        return Some(format!("{decoded}index.html"));
    }
    is_plain(last).then_some(decoded)
}

/// A text with its percent signs resolved, if it is UTF-8 then.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// What a file is, for `Content-Type`.
pub fn kind(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "pdf" => "application/pdf",
        "txt" | "csv" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A page that follows its source: it may listen to this server, and has the script that does.
///
/// `was` names these bytes, so that the script knows when the page is another.
pub fn live(html: &str, was: &str) -> String {
    let html = html.replacen("connect-src 'none'", "connect-src 'self'", 1);
    let script = format!("<script src=\"{SCRIPT_PATH}?was={was}\" defer></script>");
    match html.rfind("</body>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => format!("{html}{script}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_of_the_site_or_nothing() {
        assert_eq!(path_of("/"), Some("index.html".to_owned()));
        assert_eq!(path_of("/en/"), Some("en/index.html".to_owned()));
        assert_eq!(path_of("/en/%E1%9E%80.html"), Some("en/ក.html".to_owned()));
        let attacks = [
            "/../etc/passwd",
            "/%2e%2e/x",
            "/en/..%2f..%2fx",
            "/..%5c",
            "//x",
            "/en//x",
            "/.git/config",
            "/en/.hidden",
            "/%00",
            "/a%0d%0aX:",
            "/%ff",
            "/%",
            "/%2",
            "/%zz",
            "",
            "x",
            "/c:/x",
        ];
        for attack in attacks {
            assert_eq!(path_of(attack), None, "{attack}");
        }
    }

    #[test]
    fn what_is_decoded_is_not_decoded_again() {
        assert_eq!(path_of("/%252e%252e/x"), Some("%2e%2e/x".to_owned()));
    }

    #[test]
    fn a_live_page_differs_in_two_places() {
        let html = "<meta content=\"connect-src 'none'\"><body></body></html>";
        let script = "<script src=\"/-/live.js?was=7\" defer></script>";
        let live = live(html, "7");
        assert_eq!(live.replace(script, "").replace("'self'", "'none'"), html);
        assert!(live.contains(&format!("{script}</body>")));
    }
}
