//! Values that authors write in front matter and data files, with their places.

use crate::source::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// Nothing after the colon.
    #[default]
    Empty,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text; dates are texts.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Named values, in the order they were written.
    Map(Fields),
}

/// Named values, in the order they were written.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Fields(pub Vec<(String, Span, Node)>);

impl Fields {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.0.iter().find(|(key, ..)| key == name).map(|(.., node)| node)
    }

    /// The text of a name; numbers and truth values count as text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.text()
    }

    /// The texts of a name: of a list, or of a single text.
    pub fn list(&self, name: &str) -> Vec<String> {
        self.get(name).map(Node::texts).unwrap_or_default()
    }

    /// The number of a name.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name)?.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether a name is `true`.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Node { value: Value::Bool(true), .. }))
    }
}

impl Node {
    /// The value as text, if it is one value.
    pub fn text(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(truth) => Some(truth.to_string()),
            Value::Empty | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The texts of a list, or the one text.
    pub fn texts(&self) -> Vec<String> {
        match &self.value {
            Value::List(nodes) => nodes.iter().filter_map(Node::text).collect(),
            _ => self.text().into_iter().collect(),
        }
    }

    /// The named values, if it holds such.
    pub fn fields(&self) -> Option<&Fields> {
        match &self.value {
            Value::Map(fields) => Some(fields),
            _ => None,
        }
    }

    /// The nodes of a list; nothing otherwise.
    pub fn nodes(&self) -> &[Node] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }
}
