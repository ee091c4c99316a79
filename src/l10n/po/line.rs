//! Takes single lines of a file apart.

/// Takes the keyword off a line.
pub(super) fn keyword(line: &str) -> (&str, &str) {
    let end = line.bytes().position(|byte| !byte.is_ascii_lowercase() && byte != b'_');
    let (word, tail) = line.split_at(end.unwrap_or(line.len()));
    (word, tail.trim_ascii_start())
}

pub(super) fn after_blank(text: &str) -> String {
    text.strip_prefix(' ').unwrap_or(text).to_owned()
}

pub(super) fn conflict_mark(line: &str) -> Option<u8> {
    let bytes = line.as_bytes();
    let mark = *bytes.first()?;
    let is_run = matches!(mark, b'<' | b'=' | b'>' | b'|')
        && bytes.iter().take_while(|byte| **byte == mark).count() == 7
        && bytes.get(7).is_none_or(|byte| *byte == b' ');
    is_run.then_some(mark)
}

/// Splits references at blanks; U+2068 and U+2069 keep a name with blanks together.
pub(super) fn references(line: &str, into: &mut Vec<String>) -> usize {
    let before = into.len();
    for (at, part) in line.split('\u{2068}').enumerate() {
        let (kept, rest) = part.split_once('\u{2069}').unwrap_or((part, ""));
        let (name, others) = if at == 0 { ("", part) } else { (kept, rest) };
        let words = others.split_ascii_whitespace().map(str::to_owned);
        let number = others.len() - others.trim_ascii_start().len();
        into.extend((!name.is_empty()).then(|| name.to_owned()));
        match into.last_mut().filter(|_| !name.is_empty() && number == 0) {
            Some(last) => {
                let mut words = words;
                last.push_str(&words.next().unwrap_or_default());
                into.extend(words);
            }
            None => into.extend(words),
        }
    }
    into.len() - before
}
