//! HTML by hand: escaped words, tables, figures as text. Nothing here knows what it says.

use crate::report::figure::Figure;
use crate::report::figure::rounded;
use crate::report::words;

/// A text as HTML: nothing in it is a tag, an entity or the end of an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Characters that HTML does not allow, and those that turn the direction of text.
            '\0'..='\x08' | '\x0b'..='\x1f' | '\x7f'..='\u{9f}' => out.push('\u{fffd}'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other => out.push(other),
        }
    }
    out
}

/// A number with so many decimals, a true minus sign, and never −0.
pub fn number(value: f64, n_decimals: usize) -> String {
    let text = format!("{:.n_decimals$}", rounded(value));
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    match text.strip_prefix('-') {
        Some(rest) if is_zero => rest.to_owned(),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}

/// A number of people or results, in groups of three digits.
pub fn count(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

impl Figure {
    /// The figure with so many decimals, or the word for a hidden one.
    pub fn text(self, n_decimals: usize) -> String {
        match self {
            Figure::Hidden => words::HIDDEN.to_owned(),
            Figure::Unknown => words::UNKNOWN.to_owned(),
            Figure::Of(value) => number(value, n_decimals),
        }
    }

    /// A share as a whole number of per cent.
    pub fn percent(self) -> String {
        match self {
            Figure::Of(value) => format!("{} %", number(100.0 * value, 0)),
            other => other.text(0),
        }
    }

    /// A number with its sign.
    pub fn signed(self, n_decimals: usize) -> String {
        let text = self.text(n_decimals);
        let is_more = self.value().is_some_and(|value| value > 0.0);
        if is_more && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
            return format!("+{text}");
        }
        text
    }

    /// A chance: three decimals, or that it is smaller.
    pub fn chance(self) -> String {
        match self {
            Figure::Of(value) if value < 0.001 => "< 0.001".to_owned(),
            other => other.text(3),
        }
    }
}

/// An interval in words: `from 3.10 to 5.30`.
pub fn interval(low: Figure, high: Figure, n_decimals: usize) -> String {
    match (low, high) {
        (Figure::Of(_), Figure::Of(_)) => {
            words::from_to(&low.text(n_decimals), &high.text(n_decimals))
        }
        (low, _) => low.text(n_decimals),
    }
}

/// A table with its caption; the first column heads its rows, the others hold numbers.
///
/// Cells are HTML already.
pub fn table(caption: &str, head: &[&str], rows: &[Vec<String>]) -> String {
    let caption = escaped(caption);
    let mut out = format!(
        "<div class=\"wide\" role=\"group\" aria-label=\"{caption}\" tabindex=\"0\"><table>\n<caption>{caption}</caption>\n"
    );
    out.push_str("<thead><tr>");
    for name in head {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(name)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            match at {
                0 => out.push_str(&format!("<th scope=\"row\">{cell}</th>")),
                _ => out.push_str(&format!("<td>{cell}</td>")),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    out
}

/// A paragraph of plain words.
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

/// A note in the margin of the argument: small print that belongs to the numbers above.
pub fn note(text: &str) -> String {
    format!("<p class=\"note\">{}</p>\n", escaped(text))
}

#[cfg(test)]
mod tests {
    use super::count;
    use super::escaped;
    use super::number;
    use crate::report::figure::Figure;

    #[test]
    fn nothing_in_a_text_is_a_tag() {
        let evil = "<script>alert(\"1\")</script>' onload='x' &lt; \0\u{202e}";
        assert_eq!(
            escaped(evil),
            "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x&#39; &amp;lt; \u{fffd}"
        );
    }

    #[test]
    fn numbers_are_read_aloud_as_numbers() {
        assert_eq!(number(-4.2049, 2), "−4.20");
        assert_eq!(number(-0.001, 2), "0.00");
        assert_eq!([count(7), count(1_234), count(1_000_000)], ["7", "1,234", "1,000,000"]);
        assert_eq!(Figure::Of(4.2).signed(1), "+4.2");
        assert_eq!(Figure::Of(0.001).signed(1), "0.0");
        assert_eq!(Figure::Of(0.000_2).chance(), "< 0.001");
    }
}
