//! Texts between quotation marks and the signs with a backslash in them.

use super::damage;
use super::damage::Damage;

/// Reads the text that starts at the quotation mark and returns what stands after it.
pub(super) fn read<'a>(line: &'a str, into: &mut String) -> Result<&'a str, Damage> {
    let mut rest = line.strip_prefix('"').ok_or(damage::NO_QUOTE)?;
    if rest.len() > 1 {
        into.reserve(rest.len() - 1);
    }
    loop {
        let stop = rest.bytes().position(|byte| byte == b'"' || byte == b'\\');
        let stop = stop.ok_or(damage::UNCLOSED)?;
        into.push_str(&rest[..stop]);
        let after = &rest[stop + 1..];
        if rest.as_bytes()[stop] == b'"' {
            return Ok(after);
        }
        rest = sign(after, into)?;
    }
}

fn sign<'a>(rest: &'a str, into: &mut String) -> Result<&'a str, Damage> {
    let mut letters = rest.chars();
    let letter = letters.next().ok_or(damage::UNCLOSED)?;
    into.push(match letter {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        '"' | '\\' => letter,
        'x' | '0'..='7' => return numbers(rest, into),
        _ => return Err(damage::escape(letter)),
    });
    Ok(letters.as_str())
}

/// Reads `\x41` and `\101`. A character of several bytes is written as several numbers, so a run
/// of them is taken together.
fn numbers<'a>(first: &'a str, into: &mut String) -> Result<&'a str, Damage> {
    let mut bytes = Vec::new();
    let mut rest = first;
    loop {
        let (digits, radix, most) = match rest.strip_prefix('x') {
            Some(digits) => (digits, 16, usize::MAX),
            None => (rest, 8, 3),
        };
        let is_digit = |byte: u8| char::from(byte).is_digit(radix);
        let count = digits.bytes().take(most).take_while(|byte| is_digit(*byte)).count();
        let number = u8::from_str_radix(&digits[..count], radix);
        let byte = number.ok().filter(|byte| *byte != 0).ok_or(damage::NUMBER)?;
        bytes.push(byte);
        rest = &digits[count..];
        match rest.strip_prefix('\\') {
            Some(next) if next.starts_with(|c| matches!(c, 'x' | '0'..='7')) => rest = next,
            _ => break,
        }
    }
    into.push_str(std::str::from_utf8(&bytes).map_err(|_| damage::NUMBER)?);
    Ok(rest)
}

/// Writes a text as it stands between quotation marks; NUL is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0' => {}
            _ => out.push(letter),
        }
    }
    out
}
