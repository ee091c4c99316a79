//! Forms, logs and rubrics: sheets to fill in, on a screen or on paper.

use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Inline;
use crate::model::block_row;
use crate::render::body::Writer;
use crate::render::said::Said;
use serde::Serialize;

/// A form.
#[derive(Serialize)]
pub struct FormView {
    id: String,
    retention: Said,
    fields: Vec<FieldView>,
}

#[derive(Serialize)]
struct FieldView {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: Said,
    hint: Said,
    is_optional: bool,
    privacy: &'static str,
    options: Vec<OptionView>,
    /// The numbers of a scale.
    numbers: Vec<OptionView>,
    lines: usize,
    body: String,
}

/// What may be chosen: what is stored, and what is shown.
#[derive(Serialize)]
struct OptionView {
    value: String,
    label: Said,
}

/// A rubric.
#[derive(Serialize)]
pub struct RubricView {
    id: String,
    skills: Vec<SkillView>,
}

#[derive(Serialize)]
struct SkillView {
    id: String,
    title: String,
    is_critical: bool,
    harms: Vec<String>,
    levels: Vec<LevelView>,
}

#[derive(Serialize)]
struct LevelView {
    n: String,
    number: String,
    text: String,
}

/// What a field may hold; the first is meant if nothing is said.
const KINDS: &[&str] =
    &["text", "longtext", "number", "date", "choice", "choices", "scale", "check", "signature"];

/// Whom a field tells of; the first is meant if nothing is said.
const PRIVACY: &[&str] = &["none", "code", "sensitive"];

/// The view of a form, and the blocks in it that are no fields.
pub fn form<'a>(writer: &mut Writer<'_>, block: &'a Block) -> (FormView, Vec<&'a Block>) {
    let mut fields = Vec::new();
    let mut others = Vec::new();
    for inner in inside(block) {
        match name(inner) {
            Some("field") => fields.push(field(writer, inner, fields.len() + 1)),
            _ => others.push(inner),
        }
    }
    let id = writer.id(block.attrs.id.as_deref().unwrap_or("form"));
    let retention = writer.own(block.attrs.get("retention").unwrap_or_default());
    (FormView { id, retention, fields }, others)
}

fn field(writer: &mut Writer<'_>, block: &Block, number: usize) -> FieldView {
    let attr = |key: &str| block.attrs.get(key).unwrap_or_default();
    let options: Vec<String> = attr("options")
        .split(';')
        .map(|option| option.trim().to_owned())
        .filter(|option| !option.is_empty())
        .collect();
    let bound = |at: usize, or: i64| options.get(at).and_then(|n| n.parse().ok()).unwrap_or(or);
    let name = attr("name");
    let option = |value: &String| OptionView { value: value.clone(), label: writer.own(value) };
    let number_option = |value: i64| OptionView {
        value: value.to_string(),
        label: writer.own(&writer.numeral(&value.to_string())),
    };
    FieldView {
        name: if name.is_empty() { format!("field-{number}") } else { name.to_owned() },
        kind: known(KINDS, attr("type")),
        label: writer.own(attr("label")),
        hint: writer.own(attr("hint")),
        is_optional: block.attrs.has("optional"),
        privacy: known(PRIVACY, attr("privacy")),
        numbers: (bound(0, 0)..=bound(1, 10).min(bound(0, 0) + 20)).map(number_option).collect(),
        lines: attr("lines").parse().unwrap_or(3).clamp(1, 20),
        options: options.iter().map(option).collect(),
        body: writer.blocks(inside(block)),
    }
}

fn known(names: &'static [&'static str], name: &str) -> &'static str {
    names.iter().find(|known| **known == name).unwrap_or(&names[0])
}

/// The view of a rubric.
pub fn rubric(writer: &mut Writer<'_>, block: &Block) -> RubricView {
    let skills = inside(block).iter().filter(|inner| name(inner) == Some("skill"));
    let skills: Vec<&Block> = skills.collect();
    let numbered = skills.into_iter().enumerate();
    RubricView {
        id: writer.id(block.attrs.id.as_deref().unwrap_or("rubric")),
        skills: numbered.map(|(at, block)| skill(writer, block, at + 1)).collect(),
    }
}

fn skill(writer: &mut Writer<'_>, block: &Block, number: usize) -> SkillView {
    let mut title = writer.inlines(heading(block));
    if title.is_empty() {
        title = writer.own(block.attrs.get("title").unwrap_or_default()).as_html().to_owned();
    }
    let mut view = SkillView {
        id: block
            .attrs
            .id
            .as_deref()
            .map_or_else(|| writer.id(&format!("skill-{number}")), |id| writer.id(id)),
        title,
        is_critical: block.attrs.has("critical"),
        harms: Vec::new(),
        levels: Vec::new(),
    };
    for inner in inside(block) {
        match name(inner) {
            Some("harm") => view.harms.extend(harms(writer, inner)),
            Some("level") => view.levels.push(LevelView {
                n: inner.attrs.get("n").unwrap_or_default().to_owned(),
                number: writer.numeral(inner.attrs.get("n").unwrap_or_default()),
                text: writer.tight(inside(inner)),
            }),
            _ => {}
        }
    }
    view
}

fn harms(writer: &mut Writer<'_>, block: &Block) -> Vec<String> {
    let mut harms = Vec::new();
    for inner in inside(block) {
        if let BlockKind::List { items, .. } = &inner.kind {
            harms.extend(items.iter().map(|item| writer.tight(&item.blocks)));
        }
    }
    harms
}

fn heading(block: &Block) -> &[Inline] {
    match inside(block).first().map(|block| &block.kind) {
        Some(BlockKind::Heading { content, .. }) => content,
        _ => &[],
    }
}

fn inside(block: &Block) -> &[Block] {
    match &block.kind {
        BlockKind::Container { blocks, .. } => blocks,
        _ => &[],
    }
}

fn name(block: &Block) -> Option<&'static str> {
    match &block.kind {
        BlockKind::Container { name, .. } => block_row(name).map(|row| row.name),
        _ => None,
    }
}
