//! A page of the site as a part of a file that holds many: its main part, under names that no other page has.

use crate::export::Whole;
use crate::export::address::Addresses;
use crate::export::address::To;
use crate::export::address::key;
use crate::export::embed;
use crate::export::embed::quoted;
use crate::export::shell::Shell;
use lol_html::RewriteStrSettings;
use lol_html::element;
use lol_html::html_content::ContentType;
use lol_html::html_content::Element;
use lol_html::rewrite_str;
use lol_html::text;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Stands where the main part of a page begins and ends, until it is cut out.
const EDGE: &str = "\u{1}";

/// Attributes that name other elements of the page by their ids.
const NAMING: &[&str] = &[
    "for",
    "headers",
    "list",
    "form",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-details",
    "aria-owns",
];

/// A page to be folded.
pub struct Leaf<'a> {
    /// Its text.
    pub page: &'a str,
    /// Its path.
    pub path: &'a str,
    /// The addresses of the file.
    pub addresses: &'a Addresses<'a>,
    /// What the file is made of.
    pub whole: &'a Whole<'a>,
    /// The pictures that adorn pages, by path.
    pub pictures: &'a RefCell<BTreeSet<String>>,
}

/// What a page says outside its main part.
#[derive(Default)]
struct Around {
    title: String,
    title_lang: String,
    title_dir: String,
    classes: String,
    door: String,
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Leaf<'_> {
    /// The part of the file.
    pub fn fold(&self, shell: &Shell) -> Result<String, String> {
        let around = RefCell::new(Around::default());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!(
                "head title, head script[src], head link[rel=stylesheet], body, .site-header nav a",
                |part| {
                    around.borrow_mut().learn(self, part);
                    Ok(())
                }
            ))
            .append_element_content_handler(text!("head title", |words| {
                around.borrow_mut().title.push_str(words.as_str());
                Ok(())
            }))
            .append_element_content_handler(element!("main", |main| {
                main.prepend(EDGE, ContentType::Html);
                main.append(EDGE, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("main *", |part| {
                self.rename(part);
                Ok(())
            }));
        let page = rewrite_str(self.page, settings)
            .map_err(|error| format!("{} cannot be folded: {error}", self.path))?;
        let main = main_of(&page).ok_or_else(|| format!("{} has no `<main>`", self.path))?;
        Ok(self.section(&around.into_inner(), main, shell))
    }

    fn section(&self, around: &Around, main: &str, shell: &Shell) -> String {
        let rest = |paths: &[String]| {
            let rest = paths.iter().map(String::as_str).filter(|path| !shell.has(path));
            rest.collect::<Vec<&str>>().join(" ")
        };
        let mut out = format!(
            "<section class=\"page {}\" id=\"{}\"",
            quoted(&around.classes),
            key(self.path)
        );
        for (name, value) in [
            ("title", around.title.trim()),
            ("title-lang", &around.title_lang),
            ("title-dir", &around.title_dir),
            ("door", &around.door),
            ("scripts", &rest(&around.scripts)),
            ("styles", &rest(&around.styles)),
        ] {
            out.push_str(&format!(" data-{name}=\"{}\"", quoted(value)));
        }
        out + ">" + main + "</section>\n"
    }

    /// Gives an element names of its own, and what it names from outside.
    fn rename(&self, part: &mut Element<'_, '_>) {
        let own = |name: &str| format!("{}:{name}", key(self.path));
        if let Some(id) = part.get_attribute("id") {
            set(part, "id", &own(&id));
        }
        for attribute in NAMING {
            if let Some(ids) = part.get_attribute(attribute) {
                let ids: Vec<String> = ids.split_ascii_whitespace().map(own).collect();
                set(part, attribute, &ids.join(" "));
            }
        }
        match part.tag_name().as_str() {
            "input" | "select" | "textarea" | "button" | "details" => {
                if let Some(name) = part.get_attribute("name") {
                    set(part, "name", &own(&name));
                }
            }
            "a" | "area" => self.lead(part),
            "img" => self.draw(part),
            "audio" | "video" => {
                let words = format!("<p class=\"quiet\">{}</p>", self.whole.left_out);
                part.replace(&words, ContentType::Html);
            }
            _ => {}
        }
    }

    /// Leads a link to where its page is now. What leads to no page of the file is a link no more.
    fn lead(&self, link: &mut Element<'_, '_>) {
        let Some(href) = link.get_attribute("href") else { return };
        match self.addresses.resolve(self.path, &href) {
            To::Inside(to) => set(link, "href", &to),
            To::Outside => {}
            // A way to the same page elsewhere says nothing where it leads nowhere.
            To::File(_) if is_also(link) => link.remove(),
            To::File(_) => link.remove_and_keep_content(),
        }
    }

    /// Puts a picture into the file. One that only adorns, as the cloth of a module does on all its pages, is put
    /// there once, and a script draws it.
    fn draw(&self, image: &mut Element<'_, '_>) {
        let Some(src) = image.get_attribute("src") else { return };
        let To::File(path) = self.addresses.resolve(self.path, &src) else { return };
        if image.get_attribute("alt").is_some_and(|words| words.is_empty()) {
            let classes = quoted(&image.get_attribute("class").unwrap_or_default());
            let name = quoted(&path);
            let sign = format!("<span hidden class=\"{classes}\" data-picture=\"{name}\"></span>");
            image.replace(&sign, ContentType::Html);
            self.pictures.borrow_mut().insert(path);
        } else if let Some(bytes) = (self.whole.file)(&path) {
            set(image, "src", &embed::data(&path, &bytes));
        }
    }
}

impl Around {
    /// Takes note of an element outside the main part.
    fn learn(&mut self, leaf: &Leaf<'_>, part: &Element<'_, '_>) {
        let value = |name: &str| part.get_attribute(name).unwrap_or_default();
        let to = |name: &str| leaf.addresses.resolve(leaf.path, &value(name));
        match part.tag_name().as_str() {
            "title" => (self.title_lang, self.title_dir) = (value("lang"), value("dir")),
            "body" => self.classes = value("class"),
            "script" => self.scripts.extend(to("src").file()),
            "link" => self.styles.extend(to("href").file()),
            "a" if value("aria-current") == "true" => {
                self.door = to("href").inside().unwrap_or_default();
            }
            _ => {}
        }
    }
}

/// What stands between the edges.
fn main_of(page: &str) -> Option<&str> {
    let from = page.find("<main")?;
    let from = from + page.get(from..)?.find(EDGE)? + EDGE.len();
    let to = page.rfind(&format!("{EDGE}</main>"))?;
    page.get(from..to)
}

fn is_also(link: &Element<'_, '_>) -> bool {
    let classes = link.get_attribute("class").unwrap_or_default();
    classes.split_ascii_whitespace().any(|class| class == "also")
}

/// Sets an attribute that the element has.
pub fn set(element: &mut Element<'_, '_>, name: &str, value: &str) {
    element.set_attribute(name, value).expect("a name that the element had is a name");
}
