//! The addresses inside a file that holds many pages: `#learn/role/1-beside`, and `#learn/role/1-beside:words` for a
//! part of that page.

use crate::model::decode;
use crate::model::is_outside;
use crate::model::join;
use crate::output::Artifact;
use std::collections::BTreeSet;

/// The pages of a file.
pub struct Addresses<'a> {
    pages: BTreeSet<&'a str>,
}

/// Where a link of a page leads.
#[derive(PartialEq, Eq, Debug)]
pub enum To {
    /// To a page of the file, or a part of it: `#learn/role/1-beside:words`.
    Inside(String),
    /// To another site, to a mail address, to a phone.
    Outside,
    /// To another file of the site, by its path.
    File(String),
}

impl To {
    /// The address inside the file.
    pub fn inside(self) -> Option<String> {
        if let To::Inside(to) = self { Some(to) } else { None }
    }

    /// The path of another file.
    pub fn file(self) -> Option<String> {
        if let To::File(path) = self { Some(path) } else { None }
    }
}

impl<'a> Addresses<'a> {
    /// The addresses of some pages.
    pub fn of(pages: &'a [Artifact]) -> Addresses<'a> {
        Addresses { pages: pages.iter().map(|page| page.path.as_str()).collect() }
    }

    /// Where a link on the page at a path leads.
    pub fn resolve(&self, from: &str, link: &str) -> To {
        if is_outside(link) {
            return To::Outside;
        }
        let (path, part) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or_default();
        let path = if path.is_empty() { from.to_owned() } else { join(from, &decode(path)) };
        if !self.pages.contains(path.as_str()) {
            return To::File(path);
        }
        let within = if part.is_empty() { String::new() } else { format!(":{part}") };
        To::Inside(format!("#{}{within}", key(&path)))
    }
}

/// What a page is called inside the file: its path below the locale, without its ending.
pub fn key(path: &str) -> &str {
    let below = path.split_once('/').map_or(path, |(_, below)| below);
    below.strip_suffix(".html").unwrap_or(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page_of_the_file_or_out_of_it() {
        let page = |path: &str| Artifact::new(path, "", "");
        let pages = [page("km/index.html"), page("km/learn/role/1-beside.html")];
        let addresses = Addresses::of(&pages);
        let to = |link| addresses.resolve("km/learn/role/1-beside.html", link);
        assert_eq!(to("../../index.html"), To::Inside("#index".to_owned()));
        assert_eq!(to("#words"), To::Inside("#learn/role/1-beside:words".to_owned()));
        assert_eq!(to("1-beside.html?h=a#b"), To::Inside("#learn/role/1-beside:b".to_owned()));
        assert_eq!(to("../../../assets/mark.svg"), To::File("assets/mark.svg".to_owned()));
        assert_eq!(to("../../train/index.html"), To::File("km/train/index.html".to_owned()));
        assert_eq!(to("tel:112"), To::Outside);
        assert_eq!(to("//example.org/"), To::Outside);
    }
}
