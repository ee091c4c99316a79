//! The form of an answer, from the shape of the block that holds it.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::nearest;
use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::InlineKind;
use crate::markdown::ListItem;
use crate::markdown::plain;
use crate::model::Answer;
use crate::model::Choice;

const TYPES: &[&str] =
    &["single", "multiple", "truefalse", "short", "match", "order", "scale", "cloze", "reflection"];

/// So many parts an answer has at most: as many as there are letters. Each part offers all the
/// others to choose from, so a page grows with their square.
const MOST_PARTS: usize = 26;

/// The answer that a block holds, or `None` if it is just text. What is too long is cut, and told.
pub fn read(block: &Block, attrs: &Attrs, findings: &mut Vec<Diagnostic>) -> Option<Answer> {
    let mut answer = answer(block, attrs, findings);
    let n = match &mut answer {
        Some(Answer::Order(steps)) => cut(steps),
        Some(Answer::Match(pairs)) => cut(pairs),
        Some(Answer::Scale { labels, statements, .. }) => cut(labels).max(cut(statements)),
        _ => 0,
    };
    if n > MOST_PARTS {
        let message = format!("this answer has {n} parts; the first {MOST_PARTS} are shown");
        let finding = Diagnostic::error("long-answer", block.span, message);
        findings.push(finding.help("make several questions of it"));
    }
    answer
}

/// Cuts a list that is too long; says how long it was.
fn cut<T>(parts: &mut Vec<T>) -> usize {
    let n = parts.len();
    parts.truncate(MOST_PARTS);
    n
}

fn answer(block: &Block, attrs: &Attrs, findings: &mut Vec<Diagnostic>) -> Option<Answer> {
    let said = attrs.get("type");
    if let Some(name) = said.filter(|name| !TYPES.contains(name)) {
        let finding = Diagnostic::error(
            "unknown-item-type",
            attrs.span,
            format!("there is no item type `{name}`"),
        );
        let near = nearest(name, TYPES.iter().copied()).unwrap_or("single");
        findings.push(finding.help(format!("did you mean `type={near}`?")));
    }
    match (&block.kind, said) {
        (BlockKind::List { items, .. }, Some("order")) => {
            Some(Answer::Order(items.iter().map(|item| item.blocks.clone()).collect()))
        }
        (BlockKind::List { items, .. }, said) if items.iter().any(is_choice) => {
            Some(choices(items.iter().map(choice).collect(), said))
        }
        (BlockKind::Table(table), Some("match")) => {
            let cell = |row: &[crate::markdown::Cell], at: usize| {
                row.get(at).map(|cell| cell.content.clone()).unwrap_or_default()
            };
            Some(Answer::Match(table.rows.iter().map(|row| (cell(row, 0), cell(row, 1))).collect()))
        }
        (BlockKind::Table(table), Some("scale")) => Some(Answer::Scale {
            labels: table.head.iter().skip(1).map(|cell| cell.content.clone()).collect(),
            statements: table
                .rows
                .iter()
                .filter_map(|row| row.first())
                .map(|cell| cell.content.clone())
                .collect(),
            reverse: numbers(attrs.get("reverse").unwrap_or_default()),
        }),
        _ => None,
    }
}

/// Numbers parted by commas or spaces.
fn numbers(text: &str) -> Vec<usize> {
    text.split([',', ' ']).filter_map(|word| word.parse().ok()).collect()
}

/// The answer of an item that needs no block of its own.
pub fn without_block(attrs: &Attrs) -> Answer {
    match attrs.get("type") {
        Some("cloze") => Answer::Cloze,
        Some("reflection") => Answer::Reflection {
            n_lines: attrs.get("lines").and_then(|n| n.parse().ok()).unwrap_or(4),
        },
        _ => Answer::None,
    }
}

fn choices(choices: Vec<Choice>, said: Option<&str>) -> Answer {
    let n_keys = choices.iter().filter(|choice| choice.is_key).count();
    let is_short = choices.iter().any(|choice| expected(choice).is_some());
    match said {
        Some("truefalse") => Answer::TrueFalse(choices),
        Some("multiple") => Answer::Multiple(choices),
        Some("single") => Answer::Single(choices),
        _ if is_short => Answer::Short(choices),
        _ if n_keys > 1 => Answer::Multiple(choices),
        _ => Answer::Single(choices),
    }
}

/// What a choice that starts with `=` expects.
fn expected(choice: &Choice) -> Option<String> {
    let BlockKind::Paragraph(content) = &choice.content.first()?.kind else { return None };
    plain::text(content).trim_start().strip_prefix('=').map(|rest| rest.trim().to_owned())
}

fn is_choice(item: &ListItem) -> bool {
    item.task.is_some() || is_dont_know(item)
}

fn is_dont_know(item: &ListItem) -> bool {
    first_text(item).is_some_and(|text| text.trim_start().starts_with("[?]"))
}

fn first_text(item: &ListItem) -> Option<String> {
    match &item.blocks.first()?.kind {
        BlockKind::Paragraph(content) => Some(plain::text(content)),
        _ => None,
    }
}

fn choice(item: &ListItem) -> Choice {
    let mut content = Vec::new();
    let mut feedback = Vec::new();
    for block in &item.blocks {
        match &block.kind {
            BlockKind::Quote { blocks, .. } => feedback.extend(blocks.clone()),
            _ => content.push(block.clone()),
        }
    }
    let is_dont_know = is_dont_know(item);
    if is_dont_know {
        strip_mark(&mut content);
    }
    Choice { span: item.span, is_key: item.task == Some(true), is_dont_know, content, feedback }
}

/// Takes the `[?]` away; what is left, if anything, is the author's own wording.
fn strip_mark(content: &mut Vec<Block>) {
    if let Some(Block { kind: BlockKind::Paragraph(inlines), .. }) = content.first_mut() {
        let text = plain::text(inlines);
        let rest = text.trim_start().trim_start_matches("[?]").trim().to_owned();
        inlines.truncate(1);
        match inlines.first_mut() {
            Some(first) if !rest.is_empty() => first.kind = InlineKind::Text(rest),
            _ => content.clear(),
        }
    }
}
