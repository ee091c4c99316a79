//! All a site teaches.

use crate::model::Fields;
use crate::model::Locale;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Settings;
use crate::source::FileId;
use crate::source::Span;
use std::collections::BTreeMap;
use std::collections::HashMap;

/// All a site teaches, in all its locales.
#[derive(Clone, Debug)]
pub struct Curriculum {
    /// What `site.yaml` says.
    pub settings: Settings,
    /// Whether it holds what supporters read, and nothing for trainers: no page has a twin for them.
    pub is_for_supporters: bool,
    /// The pages, sorted by folder and order.
    pub pages: Vec<Page>,
    /// The folders, by path.
    pub sections: BTreeMap<String, Section>,
    /// The glossary of each locale, sorted by id.
    pub terms: BTreeMap<Locale, Vec<Term>>,
    /// The frameworks, sorted by id.
    pub frameworks: Vec<Framework>,
    /// Local facts of the region: key and value.
    pub facts: BTreeMap<String, String>,
    /// What the tests asked in the versions that are on record, by id.
    pub instruments: BTreeMap<String, Recorded>,
    /// Files that are copied, by path below `content/`.
    pub assets: BTreeMap<String, Asset>,
    /// Numbers of pages by the path of their file below the locale: `learn/role/index.md`.
    pub by_source: HashMap<String, usize>,
    /// Numbers of pages by address below the locale: `learn/role/index.html`.
    pub by_path: HashMap<String, usize>,
}

/// What a test asked in one version, so that a changed question is noticed.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// The version.
    pub version: String,
    /// The stem of each item, by id.
    pub stems: BTreeMap<String, String>,
}

/// A file that is copied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asset {
    /// The file.
    pub file: FileId,
    /// Its length in bytes.
    pub len: u64,
}

/// A folder of pages.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its front page.
    pub index: usize,
    /// Its other pages, in order.
    pub pages: Vec<usize>,
    /// Its folders, in order, by path.
    pub sections: Vec<String>,
}

/// An entry of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id, as in `[[id]]`.
    pub id: String,
    /// Where it is defined.
    pub span: Span,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Other names for it.
    pub aka: Vec<String>,
    /// Words not to use for it.
    pub avoid: Vec<String>,
    /// Its forms by name: `sg`, `pl`, `def-sg`, in the order they were written.
    pub forms: Vec<(String, String)>,
}

/// A framework: a named set of functions, models or steps.
#[derive(Clone, Debug)]
pub struct Framework {
    /// Its id: `functions-5`.
    pub id: String,
    /// Where it is defined.
    pub span: Span,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its version.
    pub version: String,
    /// Works it comes from: ids of the library, or citations.
    pub sources: Vec<String>,
    /// What it holds, in order.
    pub items: Vec<FrameworkItem>,
    /// How it maps to other frameworks.
    pub crosswalks: Vec<Crosswalk>,
}

/// One function, model or step of a framework.
#[derive(Clone, Debug)]
pub struct FrameworkItem {
    /// Its id: `being-there`.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it means.
    pub definition: String,
    /// Further named facts, in order.
    pub more: Fields,
}

/// How the items of one framework map to those of another.
#[derive(Clone, Debug)]
pub struct Crosswalk {
    /// The other framework.
    pub framework: String,
    /// Item here, items there.
    pub pairs: Vec<(String, Vec<String>)>,
    /// What to know.
    pub note: String,
}

impl Curriculum {
    /// The pages of a kind, in order.
    pub fn of_kind(&self, kind: PageKind) -> impl Iterator<Item = (usize, &Page)> {
        self.pages.iter().enumerate().filter(move |(_, page)| page.kind == kind)
    }

    /// The page of an address below the locale.
    pub fn at_path(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// The framework of an id.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }

    /// The front page of the module that a page belongs to.
    pub fn module_of(&self, page: &Page) -> Option<&Page> {
        let named = page.module.as_ref().map(|name| format!("learn/{name}"));
        let folders = named.into_iter().chain([page.folder().to_owned()]);
        let mut fronts = folders.filter_map(|folder| self.sections.get(&folder));
        fronts
            .find_map(|section| self.pages.get(section.index))
            .filter(|front| front.kind == PageKind::Module)
    }

    /// Whether a fault on a page could harm: it says so, or its module does.
    pub fn is_safety(&self, page: &Page) -> bool {
        let says_so = |page: &Page| page.texts.iter().any(|text| text.fields.is("safety"));
        page.kind == PageKind::HelpNow || says_so(page) || self.module_of(page).is_some_and(says_so)
    }

    /// The term of an id in a locale, or in the source locale.
    pub fn term(&self, id: &str, locale: &Locale) -> Option<&Term> {
        self.own_term(id, locale).or_else(|| self.own_term(id, &self.settings.source_locale))
    }

    /// The term of an id in a locale, or in its language; never in another language.
    pub fn own_term(&self, id: &str, locale: &Locale) -> Option<&Term> {
        let find = |locale: &Locale| {
            let terms = self.terms.get(locale)?;
            terms.binary_search_by(|term| term.id.as_str().cmp(id)).ok().map(|at| &terms[at])
        };
        find(locale).or_else(|| find(&Locale::parse(locale.language())?))
    }
}

impl Term {
    /// The form of a name.
    pub fn form(&self, name: &str) -> Option<&str> {
        self.forms.iter().find(|(known, _)| known == name).map(|(_, form)| form.as_str())
    }
}
