//! Quizzes, items and choices.

use crate::markdown::Block;
use crate::markdown::Inline;
use crate::source::Span;

/// A set of items.
#[derive(Clone, Debug)]
pub struct Quiz {
    /// Its id.
    pub id: String,
    /// Its place: the opening line.
    pub span: Span,
    /// How it is shown.
    pub mode: QuizMode,
    /// The instrument, if it is a test that counts.
    pub instrument: Option<String>,
    /// Per cent of the points that pass.
    pub pass: Option<u32>,
    /// Whether the choices are mixed for each learner.
    pub is_shuffled: bool,
    /// How many items are drawn, if not all.
    pub draw: Option<usize>,
    /// How often an item may be answered before its key is shown; without end if `None`.
    pub attempts: Option<usize>,
    /// Whether what is right is told only at the end.
    pub tells_at_end: bool,
    /// Blocks before the first item.
    pub intro: Vec<Block>,
    /// The items.
    pub items: Vec<Item>,
}

/// How a quiz is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuizMode {
    /// In the text.
    Inline,
    /// On a page of its own, one item after the other.
    Page,
}

/// When a test is taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    /// Before the training.
    Pre,
    /// At its end.
    Post,
    /// Some months later.
    Followup,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Phase; 3] = [Phase::Pre, Phase::Post, Phase::Followup];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Pre => "pre",
            Phase::Post => "post",
            Phase::Followup => "followup",
        }
    }

    /// The phase of a name, whatever its case; `follow-up` too.
    pub fn from_name(name: &str) -> Option<Phase> {
        let name = name.trim().to_ascii_lowercase().replace(['-', '_'], "");
        Phase::ALL.into_iter().find(|phase| phase.name() == name)
    }
}

/// A question.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Whether the author gave it.
    pub has_explicit_id: bool,
    /// The heading.
    pub span: Span,
    /// The objective it assesses.
    pub objective: Option<String>,
    /// Whether it must be right to pass.
    pub is_critical: bool,
    /// What it counts for.
    pub points: u32,
    /// Of a test: when it is asked; always if empty.
    pub phases: Vec<Phase>,
    /// Of a test with two forms: `a` or `b`.
    pub form: Option<char>,
    /// The stem: the heading.
    pub stem: Vec<Inline>,
    /// Blocks after the heading and before the answer.
    pub body: Vec<Block>,
    /// The form of the answer.
    pub answer: Answer,
    /// Hints, in steps.
    pub hints: Vec<Vec<Block>>,
    /// The explanation after answering.
    pub explanation: Vec<Block>,
    /// A safety note.
    pub caution: Vec<Block>,
}

/// The form of an answer.
#[derive(Clone, Debug)]
pub enum Answer {
    /// One choice is the key.
    Single(Vec<Choice>),
    /// Several choices may be keys.
    Multiple(Vec<Choice>),
    /// True or false.
    TrueFalse(Vec<Choice>),
    /// A number or a short text; each choice is an expected answer.
    Short(Vec<Choice>),
    /// Pairs: left and right. An empty left is a distractor.
    Match(Vec<(Vec<Inline>, Vec<Inline>)>),
    /// Steps in the right order.
    Order(Vec<Vec<Block>>),
    /// Statements on a scale: labels, then statements.
    Scale {
        /// The labels of the scale, from low to high.
        labels: Vec<Vec<Inline>>,
        /// The statements.
        statements: Vec<Vec<Inline>>,
        /// The statements that count the other way round, from 1.
        reverse: Vec<usize>,
    },
    /// Gaps in a paragraph, written `[[answer|also right]]`.
    Cloze,
    /// Words of the learner's own.
    Reflection {
        /// How many ruled lines stand on paper.
        n_lines: usize,
    },
    /// No answer was found.
    None,
}

/// A choice of an item.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its place.
    pub span: Span,
    /// Whether it is right.
    pub is_key: bool,
    /// Whether it is "I don't know".
    pub is_dont_know: bool,
    /// What it says.
    pub content: Vec<Block>,
    /// What is said after it was chosen.
    pub feedback: Vec<Block>,
}

impl Item {
    /// The choices, of the forms that have such.
    pub fn choices(&self) -> &[Choice] {
        match &self.answer {
            Answer::Single(choices)
            | Answer::Multiple(choices)
            | Answer::TrueFalse(choices)
            | Answer::Short(choices) => choices,
            _ => &[],
        }
    }
}

impl Quiz {
    /// Whether its key must not be published.
    pub fn is_test(&self) -> bool {
        self.instrument.is_some()
    }
}
