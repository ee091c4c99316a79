//! Texts with a check sum in their first line: a memory that is damaged is known as such.

/// A text with its check sum before it.
pub fn sealed(body: &str) -> String {
    format!("{}\n{body}", blake3::hash(body.as_bytes()).to_hex())
}

/// The text behind its check sum, if that holds.
pub fn unsealed(text: &str) -> Option<&str> {
    let (sum, body) = text.split_once('\n')?;
    (sum == blake3::hash(body.as_bytes()).to_hex().as_str()).then_some(body)
}
