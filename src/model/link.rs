//! Where a link leads.

use crate::model::Asset;
use crate::model::Curriculum;
use crate::model::Text;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page of the curriculum, and a place on it.
    Page {
        /// The number of the page in the curriculum.
        number: usize,
        /// The place, without `#`.
        fragment: Option<String>,
    },
    /// A place on the same page.
    Here {
        /// The place, without `#`.
        fragment: String,
    },
    /// A file that is copied.
    Asset {
        /// Its path below `content/`.
        path: String,
        /// The file.
        asset: Asset,
    },
    /// Another site, a mail address or a phone.
    Outside,
    /// Nothing.
    Missing {
        /// The path that was looked for, below the locale.
        path: String,
    },
}

/// Finds where a link in a text leads. The link is as the author wrote it,
/// relative to the text's file; a `/` at its start means the locale's folder.
pub fn resolve(curriculum: &Curriculum, text: &Text, link: &str) -> Target {
    if is_outside(link) {
        return Target::Outside;
    }
    let (path, fragment) = match link.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment))),
        None => (link, None),
    };
    let path = decode(path.split('?').next().unwrap_or_default());
    if path.is_empty() {
        return Target::Here { fragment: fragment.unwrap_or_default() };
    }
    let full = join(&text.source, &path);
    if let Some(number) = page(curriculum, &full) {
        return Target::Page { number, fragment };
    }
    let folder = text.locale.as_str();
    let source_folder = curriculum.settings.source_locale.as_str();
    let candidates = [format!("{folder}/{full}"), format!("{source_folder}/{full}"), full.clone()];
    for candidate in candidates {
        if let Some(asset) = curriculum.assets.get(&candidate) {
            return Target::Asset { path: candidate, asset: *asset };
        }
    }
    Target::Missing { path: full }
}

/// Whether a link leads out of the site: to another one, to a mail address, to a phone.
pub fn is_outside(link: &str) -> bool {
    let scheme = link.split(['/', '#', '?']).next().unwrap_or_default();
    link.starts_with("//") || scheme.contains(':')
}

fn page(curriculum: &Curriculum, path: &str) -> Option<usize> {
    let find = |path: &str| curriculum.by_source.get(path).copied();
    let folder = path.trim_end_matches('/');
    let stem = path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm"));
    find(path)
        .or_else(|| find(&format!("{folder}.md")))
        .or_else(|| stem.and_then(|stem| find(&format!("{stem}.md"))))
        .or_else(|| curriculum.sections.get(folder).map(|section| section.index))
        .or_else(|| curriculum.at_path(path))
}

/// The path of a link from the file that holds it, without `.` and `..`.
pub fn join(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if !path.starts_with('/') {
        parts.extend(from.split('/'));
        parts.pop();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Undoes percent encoding; what is not UTF-8 afterwards stays as it was.
pub fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        match (bytes[at], code.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// The link from one file of the site to another, both as paths from its root.
pub fn relative(from: &str, to: &str) -> String {
    let mut from_parts = from.split('/').peekable();
    let mut rest = to;
    while let Some(part) = from_parts.peek() {
        match rest.split_once('/') {
            Some((first, after)) if first == *part => {
                rest = after;
                from_parts.next();
            }
            _ => break,
        }
    }
    let n_up = from_parts.count().saturating_sub(1);
    let mut link = "../".repeat(n_up);
    for byte in rest.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                link.push(char::from(byte));
            }
            byte => link.push_str(&format!("%{byte:02X}")),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::decode;
    use super::join;
    use super::relative;

    #[test]
    fn a_link_goes_up_only_as_far_as_it_must() {
        assert_eq!(relative("en/learn/a/1.html", "en/learn/a/2.html"), "2.html");
        assert_eq!(relative("en/learn/a/1.html", "en/learn/b/index.html"), "../b/index.html");
        assert_eq!(
            relative("en/learn/a/1.html", "assets/beside.css"),
            "../../../assets/beside.css"
        );
        assert_eq!(relative("index.html", "en/index.html"), "en/index.html");
        assert_eq!(relative("en/a.html", "en/រូប 1.png"), "%E1%9E%9A%E1%9E%BC%E1%9E%94%201.png");
    }

    #[test]
    fn dots_in_a_path_are_followed_and_never_leave_the_folder() {
        assert_eq!(join("learn/a/1.md", "../b/./2.md"), "learn/b/2.md");
        assert_eq!(join("a.md", "../../../etc/passwd"), "etc/passwd");
        assert_eq!(join("learn/a/1.md", "/about.md"), "about.md");
    }

    #[test]
    fn percent_signs_that_encode_nothing_stay() {
        assert_eq!(decode("a%20b"), "a b");
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%ff"), "%ff");
    }
}
