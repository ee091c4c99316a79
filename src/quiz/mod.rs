//! Blocks become items and scenes: the grammar of quizzes, and what is right.
//!
//! Each heading inside a `quiz` or `test` is one item; the shape of what
//! follows tells the form of the answer. Marking has its one place here.
//! Nothing here is shown or stored.

mod answer;
pub mod fold;
mod instrument;
mod key;
pub mod letters;
mod mark;
mod scenario;
pub mod sheet;

pub use instrument::Instrument;
pub use instrument::InstrumentItem;
pub use instrument::instruments;
pub use key::Expected;
pub use key::Key;
pub use key::gap;
pub use key::gaps;
pub use mark::Mark;
pub use mark::mark;
pub use scenario::Ending;
pub use scenario::Scenario;
pub use scenario::Scene;
pub use scenario::Way;
pub use scenario::is_scenario;
pub use scenario::scenario;

use crate::diagnostic::Diagnostic;
use crate::markdown::Attrs;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Tone;
use crate::model::Answer;
use crate::model::Item;
use crate::model::Phase;
use crate::model::Quiz;
use crate::model::QuizMode;

/// Whether a container of this name holds items.
pub fn is_quiz(name: &str) -> bool {
    matches!(name, "quiz" | "test")
}

/// Parses a `quiz` or `test` container.
pub fn parse(block: &Block) -> (Quiz, Vec<Diagnostic>) {
    let BlockKind::Container { name, blocks } = &block.kind else {
        return (empty(block), Vec::new());
    };
    let mut findings = Vec::new();
    let first = blocks.iter().position(is_heading).unwrap_or(blocks.len());
    let (intro, rest) = blocks.split_at(first);
    let mut items = Vec::new();
    let mut rest = rest;
    while let [heading, after @ ..] = rest {
        let n_own = after.iter().position(is_heading).unwrap_or(after.len());
        items.push(item(heading, &after[..n_own], items.len() + 1, &mut findings));
        rest = &after[n_own..];
    }
    let attrs = &block.attrs;
    let instrument = attrs.get("instrument").map(str::to_owned);
    let quiz = Quiz {
        mode: if attrs.get("mode") == Some("page") { QuizMode::Page } else { QuizMode::Inline },
        instrument: instrument
            .or_else(|| (name == "test").then(|| attrs.id.clone().unwrap_or_default())),
        pass: attrs.get("pass").and_then(|pass| pass.trim_end_matches('%').trim().parse().ok()),
        is_shuffled: attrs.has("shuffle") || attrs.get("shuffle").is_some_and(|said| said != "no"),
        draw: attrs.get("draw").and_then(|n| n.parse().ok()),
        attempts: attrs.get("attempts").and_then(|n| n.parse().ok()),
        tells_at_end: attrs.get("feedback") == Some("end"),
        intro: intro.to_vec(),
        items,
        ..empty(block)
    };
    (quiz, findings)
}

fn empty(block: &Block) -> Quiz {
    Quiz {
        id: block.attrs.id.clone().unwrap_or_else(|| "quiz".to_owned()),
        span: block.span,
        mode: QuizMode::Inline,
        instrument: None,
        pass: None,
        is_shuffled: false,
        draw: None,
        attempts: None,
        tells_at_end: false,
        intro: Vec::new(),
        items: Vec::new(),
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

fn item(heading: &Block, blocks: &[Block], number: usize, findings: &mut Vec<Diagnostic>) -> Item {
    let BlockKind::Heading { content, .. } = &heading.kind else {
        unreachable!("an item opens with a heading");
    };
    let attrs = &heading.attrs;
    let mut item = Item { stem: content.clone(), ..asked(heading, number) };
    for block in blocks {
        match &block.kind {
            BlockKind::Quote { tone: Some(Tone::Tip), blocks } => item.hints.push(blocks.clone()),
            BlockKind::Quote { tone: Some(Tone::Note), blocks } => {
                item.explanation.extend(blocks.clone());
            }
            BlockKind::Quote { tone: Some(Tone::Caution | Tone::Warning), blocks } => {
                item.caution.extend(blocks.clone());
            }
            _ if matches!(item.answer, Answer::None) => {
                match answer::read(block, attrs, findings) {
                    Some(answer) => item.answer = answer,
                    None => item.body.push(block.clone()),
                }
            }
            _ => item.body.push(block.clone()),
        }
    }
    if matches!(item.answer, Answer::None) {
        item.answer = answer::without_block(attrs);
    }
    item
}

/// An item as its heading says it, before what stands below.
fn asked(heading: &Block, number: usize) -> Item {
    let attrs = &heading.attrs;
    Item {
        id: id(attrs, number),
        has_explicit_id: attrs.is_explicit,
        span: heading.span,
        objective: attrs.get("objective").map(str::to_owned),
        is_critical: attrs.has("critical"),
        points: attrs.get("points").and_then(|n| n.parse().ok()).unwrap_or(1),
        phases: phases(attrs.get("phase").unwrap_or_default()),
        form: attrs
            .get("form")
            .and_then(|form| form.chars().next())
            .map(|c| c.to_ascii_lowercase()),
        stem: Vec::new(),
        body: Vec::new(),
        answer: Answer::None,
        hints: Vec::new(),
        explanation: Vec::new(),
        caution: Vec::new(),
    }
}

fn phases(text: &str) -> Vec<Phase> {
    text.split([',', ' ']).filter_map(Phase::from_name).collect()
}

fn id(attrs: &Attrs, number: usize) -> String {
    match &attrs.id {
        Some(id) if attrs.is_explicit => id.clone(),
        _ => format!("item-{number}"),
    }
}
