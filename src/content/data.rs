//! Data files: the glossary, the frameworks and the local facts.

use crate::content::yaml;
use crate::diagnostic::Diagnostic;
use crate::model::Crosswalk;
use crate::model::Fields;
use crate::model::Framework;
use crate::model::FrameworkItem;
use crate::model::Locale;
use crate::model::Node;
use crate::model::Recorded;
use crate::model::Settings;
use crate::model::Term;
use crate::source::FileId;
use crate::source::Sources;
use std::collections::BTreeMap;

/// What the data files hold.
#[derive(Default)]
pub struct DataFiles {
    /// The glossary of each locale, sorted by id.
    pub terms: BTreeMap<Locale, Vec<Term>>,
    /// The frameworks, sorted by id.
    pub frameworks: Vec<Framework>,
    /// The facts of the region.
    pub facts: BTreeMap<String, String>,
    /// What the tests asked, by id.
    pub instruments: BTreeMap<String, Recorded>,
}

/// Reads everything in `content/data/`.
pub fn read(sources: &Sources, settings: &Settings, findings: &mut Vec<Diagnostic>) -> DataFiles {
    let mut data = DataFiles::default();
    for (id, file) in sources.iter() {
        let Some(rest) = file.path.strip_prefix("content/data/") else { continue };
        let Some(stem) = rest.strip_suffix(".yaml").or_else(|| rest.strip_suffix(".yml")) else {
            continue;
        };
        let Some(node) = parse(sources, id, findings) else { continue };
        let Some(fields) = node.fields() else { continue };
        if stem == "instruments" {
            data.instruments = instruments(fields);
        }
        match stem.split_once('/') {
            Some(("terms", tag)) => {
                if let Some(locale) = Locale::parse(tag) {
                    data.terms.insert(locale, terms(fields));
                }
            }
            Some(("frameworks", name)) => data.frameworks.push(framework(name, fields, &node)),
            Some(("facts", region)) if settings.region.as_deref() == Some(region) => {
                facts(fields, &mut data.facts);
            }
            _ => {}
        }
    }
    data.frameworks.sort_by(|a, b| a.id.cmp(&b.id));
    data
}

fn parse(sources: &Sources, id: FileId, findings: &mut Vec<Diagnostic>) -> Option<Node> {
    let text = sources.text(id)?;
    match yaml::parse(id, text, 0..text.len()) {
        Ok(node) => {
            findings.extend(yaml::nameless(text, &node));
            Some(node)
        }
        Err(finding) => {
            findings.push(finding);
            None
        }
    }
}

fn terms(fields: &Fields) -> Vec<Term> {
    let mut terms: Vec<Term> = fields
        .0
        .iter()
        .filter_map(|(id, span, node)| {
            let fields = node.fields()?;
            Some(Term {
                id: id.clone(),
                span: *span,
                term: fields.text("term").unwrap_or_else(|| id.replace('-', " ")),
                definition: fields.text("definition").unwrap_or_default(),
                aka: fields.list("aka"),
                avoid: [fields.list("avoid"), fields.list("forbid")].concat(),
                forms: forms(fields),
            })
        })
        .collect();
    terms.sort_by(|a, b| a.id.cmp(&b.id));
    terms
}

/// The forms of a term; its gender is a note for translators.
fn forms(fields: &Fields) -> Vec<(String, String)> {
    let Some(forms) = fields.get("forms").and_then(Node::fields) else { return Vec::new() };
    let forms = forms.0.iter().filter(|(name, ..)| name != "gender");
    forms.filter_map(|(name, _, form)| Some((name.clone(), form.text()?))).collect()
}

fn framework(name: &str, fields: &Fields, node: &Node) -> Framework {
    let items = fields.get("items").map(Node::nodes).unwrap_or_default();
    Framework {
        id: fields.text("id").unwrap_or_else(|| name.to_owned()),
        span: node.span,
        title: fields.text("title").unwrap_or_else(|| name.to_owned()),
        summary: fields.text("summary").unwrap_or_default(),
        version: fields.text("version").unwrap_or_default(),
        sources: fields.list("source"),
        items: items.iter().filter_map(Node::fields).map(item).collect(),
        crosswalks: fields
            .get("crosswalk")
            .map(Node::nodes)
            .unwrap_or_default()
            .iter()
            .filter_map(Node::fields)
            .map(crosswalk)
            .collect(),
    }
}

fn item(fields: &Fields) -> FrameworkItem {
    let label = fields.text("label").unwrap_or_default();
    let more = fields
        .0
        .iter()
        .filter(|(name, ..)| !matches!(name.as_str(), "id" | "label" | "definition"));
    FrameworkItem {
        id: fields.text("id").unwrap_or_else(|| label.clone()),
        definition: fields.text("definition").unwrap_or_default(),
        more: Fields(more.cloned().collect()),
        label,
    }
}

fn crosswalk(fields: &Fields) -> Crosswalk {
    let pairs = fields.get("pairs").map(Node::nodes).unwrap_or_default();
    Crosswalk {
        framework: fields.text("framework").unwrap_or_default(),
        pairs: pairs
            .iter()
            .filter_map(Node::fields)
            .map(|pair| (pair.text("from").unwrap_or_default(), pair.list("to")))
            .collect(),
        note: fields.text("note").unwrap_or_default(),
    }
}

/// What each test asked in the version that is on record.
fn instruments(fields: &Fields) -> BTreeMap<String, Recorded> {
    let recorded = |node: &Node| {
        let fields = node.fields()?;
        let items = fields.get("items").and_then(Node::fields).cloned().unwrap_or_default();
        let stems = items.0.iter().filter_map(|(id, _, stem)| Some((id.clone(), stem.text()?)));
        Some(Recorded { version: fields.text("version")?, stems: stems.collect() })
    };
    let all = fields.0.iter().filter_map(|(id, _, node)| Some((id.clone(), recorded(node)?)));
    all.collect()
}

/// A fact is a value, or named values with `value` among them.
fn facts(fields: &Fields, facts: &mut BTreeMap<String, String>) {
    for (key, _, node) in &fields.0 {
        let value = node.text().or_else(|| node.fields()?.text("value"));
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            facts.insert(key.clone(), value);
        }
    }
}
