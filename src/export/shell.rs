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

/// The places that are filled at the end. No page that Beside prints holds these signs.
const POLICY: &str = "\u{2}policy\u{2}";
const HEAD: &str = "\u{2}head\u{2}";
const PAGES: &str = "\u{2}pages\u{2}";
const SCRIPTS: &str = "\u{2}scripts\u{2}";

/// What stands around the pages.
pub struct Shell {
    html: String,
    /// Scripts that run before anything is painted.
    pub head_scripts: Vec<Script>,
    /// Scripts that run when the pages are there.
    pub scripts: Vec<String>,
    /// Style sheets, by path.
    pub styles: Vec<(String, String)>,
    paths: Vec<String>,
}

/// What the head of a page loads.
#[derive(Default)]
struct Head {
    scripts: Vec<Script>,
    deferred: Vec<String>,
    styles: Vec<(String, String)>,
    paths: Vec<String>,
}

impl Shell {
    /// Takes a front page apart.
    pub fn of(
        front: &Artifact,
        addresses: &Addresses<'_>,
        whole: &Whole<'_>,
    ) -> Result<Shell, String> {
        let head = RefCell::new(Head::default());
        let resolve = |link: &str| addresses.resolve(&front.path, link);
        let file = |path: &str| (whole.file)(path).and_then(|bytes| String::from_utf8(bytes).ok());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("head", |head| {
                head.append(HEAD, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("head meta[http-equiv]", |meta| {
                meta.replace(POLICY, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("head link[href]", |link| {
                let To::File(path) = resolve(&link.get_attribute("href").unwrap_or_default())
                else {
                    link.remove();
                    return Ok(());
                };
                let rel = link.get_attribute("rel").unwrap_or_default();
                match rel.as_str() {
                    "icon" => {
                        let icon = (whole.file)(&path).unwrap_or_default();
                        set(link, "href", &embed::data(&path, &icon));
                    }
                    "stylesheet" => {
                        head.borrow_mut().styles.extend(file(&path).map(|css| (path, css)));
                        link.remove();
                    }
                    _ => link.remove(),
                }
                Ok(())
            }))
            .append_element_content_handler(element!("head script[src]", |script| {
                head.borrow_mut().take(script, (&resolve, &file));
                Ok(())
            }))
            .append_element_content_handler(element!("body", |body| {
                body.append(SCRIPTS, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("body a[href]", |link| {
                let href = link.get_attribute("href").unwrap_or_default();
                match resolve(&href) {
                    To::Inside(to) if !href.starts_with('#') => set(link, "href", &to),
                    To::Inside(_) | To::Outside => {}
                    To::File(_) => link.remove_and_keep_content(),
                }
                Ok(())
            }))
            .append_element_content_handler(element!("body img[src]", |image| {
                if let To::File(path) = resolve(&image.get_attribute("src").unwrap_or_default())
                    && let Some(bytes) = (whole.file)(&path)
                {
                    set(image, "src", &embed::data(&path, &bytes));
                }
                Ok(())
            }))
            .append_element_content_handler(element!("main", |main| {
                main.set_inner_content(PAGES, ContentType::Html);
                Ok(())
            }));
        let html = rewrite_str(text(front), settings)
            .map_err(|error| format!("{} cannot be folded: {error}", front.path))?;
        let Head { scripts, deferred, styles, paths } = head.into_inner();
        Ok(Shell { html, head_scripts: scripts, scripts: deferred, styles, paths })
    }

    /// Whether the front page loads a script or a style sheet, by its path.
    pub fn has(&self, path: &str) -> bool {
        self.paths.iter().chain(self.styles.iter().map(|(path, _)| path)).any(|own| own == path)
    }

    /// The whole file.
    pub fn filled(&self, pages: &str, (head, body): (&str, &str), policy: &str) -> String {
        let mut out =
            String::with_capacity(self.html.len() + pages.len() + head.len() + body.len());
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

impl Head {
    /// Takes a script out of the head.
    fn take(
        &mut self,
        script: &mut Element<'_, '_>,
        (resolve, file): (&dyn Fn(&str) -> To, &dyn Fn(&str) -> Option<String>),
    ) {
        if let To::File(path) = resolve(&script.get_attribute("src").unwrap_or_default())
            && let Some(text) = file(&path)
        {
            self.paths.push(path);
            if script.has_attribute("defer") {
                self.deferred.push(text);
            } else {
                let kept = script.attributes().iter().filter(|one| one.name() != "src");
                let attributes =
                    kept.map(|one| format!(" {}=\"{}\"", one.name(), embed::quoted(&one.value())));
                self.scripts.push(Script { attributes: attributes.collect(), text });
            }
        }
        script.remove();
    }
}
