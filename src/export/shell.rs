//! What stands around the pages of a file: the head, the header, the footer and the bar of the front page.

use crate::export::Whole;
use crate::export::address::Addresses;
use crate::export::address::To;
use crate::export::embed;
use crate::export::embed::Script;
use crate::export::leaf::set;
use crate::export::text;
use crate::output::Artifact;
use lol_html::RewriteStrSettings;
use lol_html::element;
use lol_html::html_content::ContentType;
use lol_html::html_content::Element;
use lol_html::rewrite_str;
use std::cell::RefCell;

/// The places that are filled at the end.
const POLICY: &str = "\u{2}policy\u{2}";
const HEAD: &str = "\u{2}head\u{2}";
const PAGES: &str = "\u{2}pages\u{2}";
const SCRIPTS: &str = "\u{2}scripts\u{2}";

/// What stands around the pages.
pub struct Shell {
    html: String,
    loads: Loads,
}

/// What the front page loads.
#[derive(Default)]
struct Loads {
    head_scripts: Vec<Script>,
    scripts: Vec<String>,
    styles: Vec<(String, String)>,
    paths: Vec<String>,
}

/// A front page that is taken apart.
struct Front<'a> {
    path: &'a str,
    addresses: &'a Addresses<'a>,
    whole: &'a Whole<'a>,
}

impl Shell {
    /// Takes a front page apart.
    pub fn of(
        front: &Artifact,
        addresses: &Addresses<'_>,
        whole: &Whole<'_>,
    ) -> Result<Shell, String> {
        let loads = RefCell::new(Loads::default());
        let page = Front { path: &front.path, addresses, whole };
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("head, body, main", |part| {
                match part.tag_name().as_str() {
                    "head" => part.append(HEAD, ContentType::Html),
                    "body" => part.append(SCRIPTS, ContentType::Html),
                    _ => part.set_inner_content(PAGES, ContentType::Html),
                }
                Ok(())
            }))
            .append_element_content_handler(element!(
                "head meta[http-equiv], head link[href], head script[src]",
                |part| {
                    page.take(part, &mut loads.borrow_mut());
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("body a[href], body img[src]", |part| {
                page.lead(part);
                Ok(())
            }));
        let html = rewrite_str(text(front), settings)
            .map_err(|error| format!("{} cannot be folded: {error}", front.path))?;
        Ok(Shell { html, loads: loads.into_inner() })
    }

    /// Scripts that run before anything is painted.
    pub fn head_scripts(&self) -> &[Script] {
        &self.loads.head_scripts
    }

    /// Scripts that run when the pages are there.
    pub fn scripts(&self) -> &[String] {
        &self.loads.scripts
    }

    /// Style sheets, by path.
    pub fn styles(&self) -> &[(String, String)] {
        &self.loads.styles
    }

    /// Whether the front page loads a script or a style sheet, by its path.
    pub fn has(&self, path: &str) -> bool {
        self.loads.paths.iter().any(|own| own == path)
    }

    /// The whole file.
    pub fn filled(&self, pages: &str, (head, body): (&str, &str), policy: &str) -> String {
        let n_bytes = self.html.len() + pages.len() + head.len() + body.len();
        let mut out = String::with_capacity(n_bytes + policy.len() + 128);
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        let mut rest = self.html.as_str();
        for (sign, filling) in
            [(POLICY, meta.as_str()), (HEAD, head), (PAGES, pages), (SCRIPTS, body)]
        {
            let Some((before, after)) = rest.split_once(sign) else { continue };
            out.push_str(before);
            out.push_str(filling);
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

impl Front<'_> {
    /// Takes out of the head what the page loads.
    fn take(&self, part: &mut Element<'_, '_>, loads: &mut Loads) {
        let value = |name: &str| part.get_attribute(name).unwrap_or_default();
        let to = |name: &str| self.addresses.resolve(self.path, &value(name)).file();
        match (part.tag_name().as_str(), value("rel").as_str()) {
            ("meta", _) => return part.replace(POLICY, ContentType::Html),
            ("link", "icon") => {
                let path = to("href").unwrap_or_default();
                let icon = (self.whole.file)(&path).unwrap_or_default();
                return set(part, "href", &embed::data(&path, &icon));
            }
            ("link", "stylesheet") => {
                if let Some((path, css)) = to("href").and_then(|path| self.read(path)) {
                    loads.paths.push(path.clone());
                    loads.styles.push((path, css));
                }
            }
            ("script", _) => {
                if let Some((path, text)) = to("src").and_then(|path| self.read(path)) {
                    loads.paths.push(path);
                    loads.add(part, text);
                }
            }
            _ => {}
        }
        part.remove();
    }

    /// A file that is text.
    fn read(&self, path: String) -> Option<(String, String)> {
        let text = String::from_utf8((self.whole.file)(&path)?).ok()?;
        Some((path, text))
    }

    /// Leads a link to where its page is now, and puts a picture into the file.
    fn lead(&self, part: &mut Element<'_, '_>) {
        let name = if part.tag_name() == "a" { "href" } else { "src" };
        let link = part.get_attribute(name).unwrap_or_default();
        match self.addresses.resolve(self.path, &link) {
            To::Inside(to) if !link.starts_with('#') => set(part, name, &to),
            To::Inside(_) | To::Outside => {}
            To::File(_) if name == "href" => part.remove_and_keep_content(),
            To::File(path) => {
                if let Some(bytes) = (self.whole.file)(&path) {
                    set(part, name, &embed::data(&path, &bytes));
                }
            }
        }
    }
}

impl Loads {
    /// Keeps what a script says: of one that does not wait for the page with its attributes.
    fn add(&mut self, script: &Element<'_, '_>, text: String) {
        if script.has_attribute("defer") {
            return self.scripts.push(text);
        }
        let kept = script.attributes().iter().filter(|one| one.name() != "src");
        let attributes =
            kept.map(|one| format!(" {}=\"{}\"", one.name(), embed::quoted(&one.value())));
        self.head_scripts.push(Script { attributes: attributes.collect(), text });
    }
}
