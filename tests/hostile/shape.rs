//! Texts of any length made of few pieces.

/// How a hostile text of a length is made.
#[derive(Clone, Copy)]
pub enum Shape {
    /// A piece again and again, with a text before and one after.
    Repeat(&'static str, &'static str, &'static str),
    /// Pieces that open, something, and as many pieces that close.
    Nest(&'static str, &'static str, &'static str),
    /// As [`Shape::Repeat`], but every `@` of the piece is the number of its turn.
    Count(&'static str, &'static str, &'static str),
    /// As [`Shape::Nest`] between a text before and one after.
    Within(&'static str, (&'static str, &'static str, &'static str), &'static str),
    /// What a function makes.
    Made(fn(usize) -> String),
}

impl Shape {
    /// A text of about so many bytes.
    pub fn text(self, len: usize) -> String {
        match self {
            Shape::Repeat(before, piece, after) => {
                format!("{before}{}{after}", piece.repeat(len / piece.len()))
            }
            Shape::Nest(open, middle, close) => nested((open, middle, close), len),
            Shape::Within(before, pieces, after) => {
                format!("{before}{}{after}", nested(pieces, len))
            }
            Shape::Count(before, piece, after) => format!("{before}{}{after}", counted(piece, len)),
            Shape::Made(make) => make(len),
        }
    }
}

fn nested((open, middle, close): (&str, &str, &str), len: usize) -> String {
    let n = len / (open.len() + close.len());
    format!("{}{middle}{}", open.repeat(n), close.repeat(n))
}

/// A piece in which every `@` is the number of its turn, until a length is reached.
pub fn counted(piece: &str, len: usize) -> String {
    let mut text = String::with_capacity(len + piece.len());
    for number in 0.. {
        if text.len() >= len {
            break;
        }
        text.push_str(&piece.replace('@', &number.to_string()));
    }
    text
}
