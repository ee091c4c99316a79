//! Texts become pages, and pages a tree of folders in reading order.

use crate::content::ReadOptions;
use crate::content::data::DataFiles;
use crate::content::infer;
use crate::content::texts;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::nearest;
use crate::markdown;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Document;
use crate::model::Asset;
use crate::model::Curriculum;
use crate::model::Fields;
use crate::model::Order;
use crate::model::Page;
use crate::model::PageKind;
use crate::model::Section;
use crate::model::Settings;
use crate::model::Slug;
use crate::model::Text;
use crate::model::path_of;
use crate::source::Content;
use crate::source::FileId;
use crate::source::Sources;
use crate::source::Span;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::sync::Arc;

/// Puts settings, data and texts together.
pub fn grow(
    (settings, data, texts): (Settings, DataFiles, Vec<Arc<Text>>),
    (sources, options): (&Sources, &ReadOptions),
    findings: &mut Vec<Diagnostic>,
) -> Curriculum {
    let mut pages = group(texts, &settings, findings);
    pages.extend(handouts(&pages));
    pages.extend(framework_pages(&data, &settings));
    if options.for_supporters {
        pages.retain(Page::is_for_supporters);
    }
    separate(&mut pages, sources, findings);
    let mut sections = sections(&mut pages, &settings);
    let pages = in_order(pages, &mut sections);
    let mut by_source = HashMap::new();
    let mut by_path = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
        // A handout that is part of a page shares its file; a link to the file means the page.
        let is_part = page.kind == PageKind::Handout && page.path != path_of(&page.source().source);
        for text in page.texts.iter().filter(|_| !is_part) {
            by_source.entry(text.source.clone()).or_insert(number);
        }
        by_path.entry(page.path.clone()).or_insert(number);
    }
    let assets = assets(sources, &settings);
    let DataFiles { terms, frameworks, facts, instruments } = data;
    Curriculum {
        settings,
        is_for_supporters: options.for_supporters,
        pages,
        sections,
        terms,
        frameworks,
        facts,
        instruments,
        assets,
        by_source,
        by_path,
    }
}

/// One page for each path, with its texts in the order of the locales.
fn group(texts: Vec<Arc<Text>>, settings: &Settings, findings: &mut Vec<Diagnostic>) -> Vec<Page> {
    let mut by_path: BTreeMap<String, Vec<Arc<Text>>> = BTreeMap::new();
    for text in texts {
        by_path.entry(text.source.clone()).or_default().push(text);
    }
    let rank = |text: &Arc<Text>| {
        settings.locales.iter().position(|locale| *locale == text.locale).unwrap_or(usize::MAX)
    };
    by_path
        .into_values()
        .map(|mut texts| {
            texts.sort_by_key(rank);
            page(texts, findings)
        })
        .collect()
}

fn page(texts: Vec<Arc<Text>>, findings: &mut Vec<Diagnostic>) -> Page {
    let text = texts.first().expect("a group has at least one text");
    let fields = &text.fields;
    let source = text.source.as_str();
    let kind = fields.text("type").map_or_else(
        || infer::kind(source),
        |name| {
            PageKind::from_name(&name).unwrap_or_else(|| {
                findings.push(unknown_type(&name, fields));
                infer::kind(source)
            })
        },
    );
    let name = source.rsplit_once('.').map_or(source, |(stem, _)| stem);
    let parts: Vec<&str> = name.split('/').collect();
    let path = path_of(source);
    let is_index = path == "index.html" || path.ends_with("/index.html");
    let own = if is_index { parts.iter().rev().nth(1) } else { parts.last() };
    let Order(inferred, rest) = infer::order(own.copied().unwrap_or(name));
    let said = fields
        .number("number")
        .or_else(|| fields.number("order"))
        .or_else(|| fields.number("weight"));
    let key = if kind == PageKind::News { newest_first(fields, &rest) } else { rest };
    let module = fields.text("module").or_else(|| match parts[..] {
        ["learn" | "train", module, _] => Some(infer::id(&format!("{module}.md"))),
        _ => None,
    });
    Page {
        id: fields.text("id").unwrap_or_else(|| infer::id(source)),
        kind,
        order: Order(said.unwrap_or(inferred), key),
        module,
        path,
        texts,
    }
}

/// A key that sorts later dates before earlier ones.
fn newest_first(fields: &Fields, name: &str) -> String {
    let date = fields.text("date").unwrap_or_default();
    let turned =
        |c: char| c.to_digit(10).map_or(c, |digit| char::from_digit(9 - digit, 10).unwrap_or(c));
    format!("{} {name}", date.chars().map(turned).collect::<String>())
}

fn unknown_type(name: &str, fields: &Fields) -> Diagnostic {
    let span = fields.get("type").map(|node| node.span).unwrap_or_default();
    let finding =
        Diagnostic::warning("unknown-type", span, format!("there is no page type `{name}`"));
    let near = nearest(name, PageKind::NAMES.iter().map(|row| row.0));
    finding.help(near.map_or_else(
        || "remove the line: the folder says what the page is".to_owned(),
        |near| format!("did you mean `{near}`?"),
    ))
}

/// Every `handout` block with an id becomes a printable page of its own.
fn handouts(pages: &[Page]) -> Vec<Page> {
    let mut found: BTreeMap<String, Page> = BTreeMap::new();
    for page in pages.iter().filter(|page| page.kind != PageKind::Handout) {
        for text in &page.texts {
            for block in text.body.blocks.iter().filter(|block| is_handout(block)) {
                let Some((id, handout)) = handout(page, text, block) else { continue };
                match found.get_mut(&id) {
                    Some(known) => known.texts.extend(handout.texts),
                    None => drop(found.insert(id, handout)),
                }
            }
        }
    }
    found.into_values().collect()
}

fn is_handout(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Container { name, .. } if name == "handout")
}

fn handout(page: &Page, text: &Text, block: &Block) -> Option<(String, Page)> {
    let BlockKind::Container { blocks, .. } = &block.kind else { return None };
    let id = block.attrs.id.clone()?;
    let slug = Slug::from_title(&id)?;
    let title = block.attrs.get("title").map_or_else(|| infer::title(&id), str::to_owned);
    let text = Text {
        source: text.source.clone(),
        title,
        title_span: block.span,
        summary: None,
        fields: Fields::default(),
        body: markdown::part(blocks, &text.body.footnotes),
        quizzes: Vec::new(),
        locale: text.locale.clone(),
        file: text.file,
    };
    let page = Page {
        id: format!("print/{id}"),
        kind: PageKind::Handout,
        path: format!("print/{}.html", slug.as_str()),
        order: infer::order(&id),
        module: page.module.clone(),
        texts: vec![Arc::new(text)],
    };
    Some((id, page))
}

fn framework_pages(data: &DataFiles, settings: &Settings) -> Vec<Page> {
    let page = |framework: &crate::model::Framework| Page {
        id: framework.id.clone(),
        kind: PageKind::Framework,
        path: path_of(&format!("run/frameworks/{}.md", framework.id)),
        order: infer::order(&framework.id),
        module: None,
        texts: vec![Arc::new(made(
            settings,
            &format!("run/frameworks/{}.md", framework.id),
            &framework.title,
            &framework.summary,
        ))],
    };
    data.frameworks.iter().map(page).collect()
}

/// A text that no file holds.
fn made(settings: &Settings, source: &str, title: &str, summary: &str) -> Text {
    Text {
        locale: settings.source_locale.clone(),
        file: None,
        source: source.to_owned(),
        title: title.to_owned(),
        title_span: Span::default(),
        summary: (!summary.is_empty()).then(|| summary.to_owned()),
        fields: Fields::default(),
        body: Document::default(),
        quizzes: Vec::new(),
    }
}

/// Gives pages that would share an address or an id different ones, and says so.
fn separate(pages: &mut [Page], sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let mut taken: HashMap<String, String> = HashMap::new();
    let mut ids: HashMap<String, String> = HashMap::new();
    for page in pages {
        let text = page.source();
        let span = Span::new(text.file.unwrap_or_default(), 0..0);
        let name = text
            .file
            .and_then(|file| sources.file(file))
            .map_or_else(|| text.source.clone(), |file| file.path.clone());
        if let Some(first) = taken.get(&page.path) {
            findings.push(
                Diagnostic::error(
                    "duplicate-page",
                    span,
                    format!("this page and `{first}` would both be `{}`", page.path),
                )
                .help("rename one of the two files"),
            );
            let stem = page.path.trim_end_matches(".html").to_owned();
            let mut names = (2..u32::MAX).map(|n| format!("{stem}-{n}.html"));
            let free = names.find(|path| !taken.contains_key(path));
            page.path = free.expect("there are fewer pages than numbers");
        }
        if let Some(first) = ids.get(&page.id)
            && page.source().fields.get("id").is_some()
        {
            findings.push(
                Diagnostic::error(
                    "duplicate-id",
                    span,
                    format!("`{first}` has the id `{}` too", page.id),
                )
                .help("give one of the two pages another `id`"),
            );
        }
        taken.insert(page.path.clone(), name.clone());
        ids.entry(page.id.clone()).or_insert(name);
    }
}

/// All folders that hold pages, each with a front page; missing ones are made.
fn sections(pages: &mut Vec<Page>, settings: &Settings) -> BTreeMap<String, Section> {
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    for page in pages.iter() {
        for folder in folders(page.folder()) {
            sections.entry(folder.to_owned()).or_default();
        }
    }
    sections.entry(String::new()).or_default();
    let mut fronts: HashMap<String, usize> = HashMap::new();
    for (number, page) in pages.iter().enumerate().filter(|(_, page)| page.is_index()) {
        fronts.entry(page.folder().to_owned()).or_insert(number);
    }
    for (folder, section) in &mut sections {
        section.index = fronts.get(folder).copied().unwrap_or_else(|| {
            pages.push(front(folder, pages, settings));
            pages.len() - 1
        });
    }
    sections
}

/// A front page for a folder that has none, named as the author named the folder.
fn front(folder: &str, pages: &[Page], settings: &Settings) -> Page {
    let depth = folder.split('/').count();
    let named = pages
        .iter()
        .find(|page| page.folder() == folder || page.folder().starts_with(&format!("{folder}/")));
    let name =
        named.and_then(|page| page.source().source.split('/').nth(depth - 1)).unwrap_or(folder);
    let (source, title) = if folder.is_empty() {
        ("index.md".to_owned(), settings.name.clone())
    } else {
        (format!("{folder}/index.md"), infer::title(name))
    };
    Page {
        id: infer::id(&source),
        kind: if depth == 2 && folder.starts_with("learn/") {
            PageKind::Module
        } else {
            infer::kind(&source)
        },
        path: path_of(&source),
        order: infer::order(name),
        module: None,
        texts: vec![Arc::new(made(settings, &source, &title, ""))],
    }
}

/// A folder and all that hold it: `a/b`, `a`, nothing.
fn folders(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| {
        (!folder.is_empty()).then(|| folder.rsplit_once('/').map_or("", |(above, _)| above))
    })
}

/// Sorts the pages as they are read: a folder's front page, its pages, its folders.
fn in_order(pages: Vec<Page>, sections: &mut BTreeMap<String, Section>) -> Vec<Page> {
    let compare = |a: usize, b: usize| {
        let order = pages[a].order.partial_cmp(&pages[b].order);
        order.unwrap_or(std::cmp::Ordering::Equal).then_with(|| pages[a].path.cmp(&pages[b].path))
    };
    let fronts: HashMap<String, usize> =
        sections.iter().map(|(folder, section)| (folder.clone(), section.index)).collect();
    for (number, page) in pages.iter().enumerate() {
        let section = sections.get_mut(page.folder()).expect("every folder of a page is a section");
        if section.index != number {
            section.pages.push(number);
        }
    }
    for (folder, _) in fronts.iter().collect::<BTreeMap<_, _>>() {
        if let Some(above) = folders(folder).nth(1) {
            let above = sections.get_mut(above).expect("the folder above is a section");
            above.sections.push(folder.clone());
        }
    }
    let mut numbers = Vec::with_capacity(pages.len());
    for section in sections.values_mut() {
        section.pages.sort_by(|a, b| compare(*a, *b));
        section.sections.sort_by(|a, b| compare(fronts[a], fronts[b]));
    }
    let mut open = vec![String::new()];
    while let Some(folder) = open.pop() {
        let section = &sections[&folder];
        numbers.push(section.index);
        numbers.extend(&section.pages);
        open.extend(section.sections.iter().rev().cloned());
    }
    renumber(pages, &numbers, sections)
}

fn renumber(
    pages: Vec<Page>,
    numbers: &[usize],
    sections: &mut BTreeMap<String, Section>,
) -> Vec<Page> {
    let mut place = vec![0; pages.len()];
    for (new, old) in numbers.iter().enumerate() {
        place[*old] = new;
    }
    for section in sections.values_mut() {
        section.index = place[section.index];
        for page in &mut section.pages {
            *page = place[*page];
        }
    }
    let mut sorted: Vec<(usize, Page)> =
        pages.into_iter().enumerate().map(|(old, page)| (place[old], page)).collect();
    sorted.sort_by_key(|(new, _)| *new);
    sorted.into_iter().map(|(_, page)| page).collect()
}

fn assets(sources: &Sources, settings: &Settings) -> BTreeMap<String, Asset> {
    sources
        .iter()
        .filter_map(|(id, file): (FileId, _)| {
            texts::place(&file.path, settings)?;
            let len = match &file.content {
                Content::Text(_) => return None,
                Content::Bytes(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
                Content::Asset { len, .. } => *len,
            };
            let path = file.path.strip_prefix("content/").unwrap_or(&file.path);
            Some((path.to_owned(), Asset { file: id, len }))
        })
        .collect()
}
