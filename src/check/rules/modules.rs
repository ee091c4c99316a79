//! The modules of a curriculum, each with the pages that belong to it.

use crate::check::rules::tree;
use crate::model::Curriculum;
use crate::model::Node;
use crate::model::Page;
use crate::model::PageKind;
use std::collections::HashMap;

/// A module.
pub(super) struct Module<'a> {
    /// Its name: that of its folder, as `requires` and `module` say it.
    pub(super) name: &'a str,
    /// Its pages: the front page, then the others in order.
    pub(super) pages: Vec<&'a Page>,
}

/// All modules, in order.
pub(super) struct Modules<'a> {
    /// The modules.
    pub(super) list: Vec<Module<'a>>,
    by_name: HashMap<&'a str, usize>,
    by_folder: HashMap<&'a str, usize>,
}

impl<'a> Modules<'a> {
    /// The modules of a curriculum.
    pub(super) fn of(curriculum: &'a Curriculum) -> Modules<'a> {
        let mut modules =
            Modules { list: Vec::new(), by_name: HashMap::new(), by_folder: HashMap::new() };
        for (_, page) in curriculum.of_kind(PageKind::Module) {
            modules.add(page);
        }
        for page in curriculum.pages.iter().filter(|page| page.kind != PageKind::Module) {
            if let Some(at) = modules.place(page) {
                modules.list[at].pages.push(page);
            }
        }
        modules
    }

    fn add(&mut self, page: &'a Page) {
        let own = last(page.folder());
        let name = page.module.as_deref().unwrap_or(own);
        for known in [name, own, &page.id, last(&page.id)] {
            self.by_name.entry(known).or_insert(self.list.len());
        }
        self.by_folder.entry(page.folder()).or_insert(self.list.len());
        self.list.push(Module { name, pages: vec![page] });
    }

    /// The number of the module of a name.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// The number of the module that a page belongs to.
    pub(super) fn place(&self, page: &Page) -> Option<usize> {
        let named = page.module.as_deref().and_then(|name| self.named(name));
        named.or_else(|| self.by_folder.get(page.folder()).copied())
    }
}

impl<'a> Module<'a> {
    /// The front page.
    pub(super) fn front(&self) -> &'a Page {
        self.pages[0]
    }

    /// Whether one of its pages holds a block of a name.
    pub(super) fn has(&self, block: &str) -> bool {
        self.pages.iter().any(|page| tree::has(&page.source().body.blocks, block))
    }

    /// Whether one of its pages is of a kind.
    pub(super) fn has_kind(&self, kind: PageKind) -> bool {
        self.pages.iter().any(|page| page.kind == kind)
    }

    /// How many questions its quizzes ask.
    pub(super) fn n_items(&self) -> usize {
        let quizzes = self.pages.iter().flat_map(|page| &page.source().quizzes);
        quizzes.map(|quiz| quiz.items.len()).sum()
    }

    /// The ids of its objectives, from lists and from front matter.
    pub(super) fn objectives(&self) -> Vec<String> {
        let texts = self.pages.iter().filter(|page| teaches(page)).map(|page| page.source());
        let ids = texts.flat_map(|text| {
            let items = tree::list_items(&text.body.blocks, "objectives");
            let listed = items.into_iter().filter_map(|item| item.attrs.id.clone());
            let nodes = text.fields.get("objectives").map(Node::nodes).unwrap_or_default();
            listed.chain(nodes.iter().filter_map(|node| node.fields()?.text("id")))
        });
        ids.collect()
    }
}

/// Whether the objectives of a page are those of its module; a session may have its own.
pub(super) fn teaches(page: &Page) -> bool {
    matches!(page.kind, PageKind::Module | PageKind::Lesson | PageKind::Page)
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
