//! Files as parts of a page: pictures and fonts as data, scripts and styles as text with the hash that lets them run.

use crate::export::Read;
use crate::export::Whole;
use crate::export::text;
use crate::model::join;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest;
use sha2::Sha256;
use std::fmt::Write;

/// The inline scripts and styles of a page, and the hash of each.
#[derive(Default)]
pub struct Inlines {
    scripts: Vec<String>,
    styles: Vec<String>,
}

/// A script with the attributes of its element, as they stand in the page.
pub struct Script {
    /// The attributes, each after a blank.
    pub attributes: String,
    /// What it says.
    pub text: String,
}

impl Inlines {
    /// The element of a script: it runs at once, or waits until another asks for it, as its attributes say.
    /// Nothing in it ends the element.
    pub fn script(&mut self, attributes: &str, text: &str) -> String {
        let text = without_end(&text.replace('\r', ""), "</script", "<\\/script");
        let text = without_end(&text, "<!--", "<\\!--");
        self.scripts.push(hash(&text));
        format!("<script{attributes}>{text}</script>")
    }

    /// The element of a script that waits until another asks for it by its path.
    pub fn waiting(&mut self, path: &str, text: &str) -> String {
        self.script(&format!(" type=\"text/plain\" data-file=\"{}\"", quoted(path)), text)
    }

    /// The policy under which nothing runs or is asked for but what is in the page.
    pub fn policy(&self) -> String {
        let listed = |hashes: &[String]| -> String {
            hashes.iter().map(|hash| format!(" '{hash}'")).collect()
        };
        format!(
            "default-src 'none'; script-src{}; style-src{}; img-src data:; font-src data:; \
             connect-src 'none'; form-action 'none'; base-uri 'none'",
            listed(&self.scripts),
            listed(&self.styles),
        )
    }

    /// The style sheets of the front page as one, then those of some pages, each by itself: a script says which of
    /// these hold. What they name lies in them.
    pub fn style(&mut self, styles: &[(String, String)], whole: &Whole<'_>) -> String {
        let own = styles.iter().map(|(path, css)| with_data(path, css, whole.file));
        let own: Vec<String> = own.chain([whole.style.to_owned()]).collect();
        let mut out = format!("<style>{}</style>", self.worn(&own.join("\n")));
        for file in whole.styles.iter().filter(|file| styles.iter().all(|own| own.0 != file.path)) {
            let css = self.worn(&with_data(&file.path, text(file), whole.file));
            let _ = write!(out, "<style data-file=\"{}\">{css}</style>", quoted(&file.path));
        }
        out
    }

    /// A style sheet as it may stand in an element: nothing in it ends the element.
    fn worn(&mut self, css: &str) -> String {
        let css = without_end(&css.replace('\r', ""), "</style", "<\\/style");
        self.styles.push(hash(&css));
        css
    }
}

/// A style sheet with its files as data; a file that is left out is named no more.
fn with_data(path: &str, css: &str, read: &Read<'_>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("url(") {
        let (before, from) = rest.split_at(at + "url(".len());
        let end = from.find(')').unwrap_or(from.len());
        let name = from[..end].trim_matches(['"', '\'', ' ']);
        out.push_str(before);
        if name.starts_with("data:") || name.starts_with('#') {
            out.push_str(&from[..end]);
        } else {
            let file = join(path, name);
            let data = read(&file).map(|bytes| data(&file, &bytes));
            out.push_str(data.as_deref().unwrap_or("data:,"));
        }
        rest = &from[end..];
    }
    out.push_str(rest);
    out
}

/// A file as an address that holds it.
pub fn data(path: &str, bytes: &[u8]) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let kind = match ending.as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}

/// A picture that a script draws where it adorns a page.
pub fn picture(path: &str, bytes: &[u8]) -> String {
    let (name, data) = (quoted(path), data(path, bytes));
    format!("<script type=\"text/plain\" data-picture=\"{name}\">{data}</script>")
}

/// The source expression of a Content Security Policy for a text.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// A value as it may stand between double quotes.
pub fn quoted(value: &str) -> String {
    value.replace('"', "&quot;")
}

/// A text without some ASCII letters, whatever their case.
fn without_end(text: &str, end: &str, instead: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in lower.match_indices(end) {
        let _ = write!(out, "{}{instead}", &text[from..at]);
        from = at + end.len();
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_script_ends_its_element() {
        let mut scripts = Inlines::default();
        let element = scripts.script("", "a = \"</SCRIPT><!-- </script>\";");
        assert_eq!(element, "<script>a = \"<\\/script><\\!-- <\\/script>\";</script>");
    }

    #[test]
    fn the_policy_names_a_script_by_its_hash() {
        // printf 'a()' | openssl dgst -sha256 -binary | base64
        let mut scripts = Inlines::default();
        scripts.script("", "a()");
        let policy = scripts.policy();
        let wanted = "script-src 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=';";
        assert!(policy.contains(wanted), "{policy}");
    }

    #[test]
    fn a_style_sheet_carries_its_files() {
        let file = |path: &str| (path == "assets/fonts/a/b.woff2").then(|| vec![0, 1, 2]);
        let css = "@font-face{src:url(b.woff2) format(\"woff2\")}i{background:url('gone.png')}";
        let wanted = "@font-face{src:url(data:font/woff2;base64,AAEC) format(\"woff2\")}i{background:url(data:,)}";
        assert_eq!(with_data("assets/fonts/a/fonts.css", css, &file), wanted);
    }
}
