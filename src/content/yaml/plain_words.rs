//! What is wrong with a line of YAML, in words for people who have never heard of YAML.

/// What a parser said of a line, in plain words, and what to type instead; nothing for what is seldom said.
///
/// The line is given as what stands before the place of the fault and what stands after it.
pub fn of(said: &str, (before, after): (&str, &str)) -> Option<(String, String)> {
    let line = format!("{before}{after}");
    let has = |words: &str| said.contains(words);
    let found = if let Some(rest) = said.strip_prefix("duplicate mapping key: ") {
        let name = rest.split(", set ").next().unwrap_or(rest);
        (format!("`{name}` is there twice"), "delete one of the two lines".to_owned())
    } else if has("mapping values are not allowed") && before.contains(": ") {
        ("there is a second colon in this line".to_owned(), in_quotes(&line))
    } else if has("mapping values are not allowed") {
        let help = format!("start it right under the line above: `{}`", line.trim());
        ("this line is indented further than the one above".to_owned(), help)
    } else if let Some(bracket) = said.strip_prefix("unclosed bracket ") {
        let bracket = bracket.trim_matches('\'');
        let end = if bracket == "[" { "]" } else { "}" };
        (format!("the bracket `{bracket}` is not closed"), format!("type `{end}` where it ends"))
    } else if has("tabs disallowed") {
        let help = "type two blanks instead of the tab";
        ("a tab stands at the beginning of this line".to_owned(), help.to_owned())
    } else if has("trailing content") {
        ("something stands after the closing quotation mark".to_owned(), in_quotes(&line))
    } else if has("quote") {
        let help = "type the same mark at the end of the text that begins with it";
        ("a quotation mark is not closed".to_owned(), help.to_owned())
    } else if has("unexpected character") || has("unknown anchor") {
        let sign: String = after.chars().take(1).collect();
        (format!("a text cannot begin with `{sign}`"), in_quotes(&line))
    } else if has("expected '-' indicator") {
        let help = format!("begin it with `- ` as the others: `- {}`", line.trim());
        ("this line does not go on with the list above it".to_owned(), help)
    } else if has("did not find expected key") {
        let help = "start it right under the line above that it belongs with";
        ("this line is not indented as those above".to_owned(), help.to_owned())
    } else if has("expected ':'") {
        no_name(&line)
    } else {
        return None;
    };
    Some(found)
}

/// What is wrong with a line that gives a value no name.
pub fn no_name(line: &str) -> (String, String) {
    let line = line.trim();
    if let Some((name, value)) = line.split_once(':').filter(|(_, value)| !value.is_empty()) {
        let help = format!("type `{name}: {}`", value.trim());
        return ("there is no blank after the colon".to_owned(), help);
    }
    let help = "type a name, a colon, a blank and then the words: `title: Listening`";
    ("there is no name and no colon in this line".to_owned(), help.to_owned())
}

/// The line with its value in quotation marks.
fn in_quotes(line: &str) -> String {
    let line = line.trim();
    let (name, value) = match line.split_once(": ") {
        Some((name, value)) => (format!("{name}: "), value.trim()),
        None => line.strip_prefix("- ").map_or((String::new(), line), |it| ("- ".to_owned(), it)),
    };
    let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''));
    let bare = mark
        .and_then(|mark| value.strip_prefix(mark))
        .map_or(value, |value| value.strip_suffix(mark.unwrap_or_default()).unwrap_or(value));
    let escaped = match mark {
        // What stands in double marks has its backslashes already; in single ones a mark is typed twice.
        Some('"') => bare.replace("\\\"", "\"").replace('"', "\\\""),
        Some(_) => escaped(&bare.replace("''", "'")),
        None => escaped(bare),
    };
    format!("put the whole text in quotation marks: `{name}\"{escaped}\"`")
}

/// A text as it stands between double quotation marks.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use crate::content::yaml;
    use crate::source::FileId;

    /// What is said of a text, and what to do.
    fn told(text: &str) -> [String; 2] {
        let (_, fault) = yaml::fields(FileId(0), text, 0..text.len());
        let fault = fault.unwrap_or_else(|| panic!("nothing is wrong with {text}"));
        [fault.message, fault.help.unwrap_or_default()]
    }

    /// What is typed, what is said of it, and what to do.
    const SLIPS: &[[&str; 3]] = &[
        ["title: A\ntitle: B", "`title` is there twice", "delete one of the two lines"],
        [
            "title: Diabetes: a guide",
            "there is a second colon in this line",
            "put the whole text in quotation marks: `title: \"Diabetes: a guide\"`",
        ],
        [
            "title: A\n  summary: B",
            "this line is indented further than the one above",
            "start it right under the line above: `summary: B`",
        ],
        ["topics: [a, b", "the bracket `[` is not closed", "type `]` where it ends"],
        [
            "topics:\n\t- a",
            "a tab stands at the beginning of this line",
            "type two blanks instead of the tab",
        ],
        [
            "title: @home",
            "a text cannot begin with `@`",
            "put the whole text in quotation marks: `title: \"@home\"`",
        ],
        [
            "title: *new*",
            "a text cannot begin with `*`",
            "put the whole text in quotation marks: `title: \"*new*\"`",
        ],
        [
            "title: 'it's here'",
            "something stands after the closing quotation mark",
            "put the whole text in quotation marks: `title: \"it's here\"`",
        ],
        [
            "title: \"Now\" or never",
            "something stands after the closing quotation mark",
            "put the whole text in quotation marks: `title: \"Now\\\" or never\"`",
        ],
        [
            "- a\ntitle: b",
            "this line does not go on with the list above it",
            "begin it with `- ` as the others: `- title: b`",
        ],
        [
            "search:\n  exclude: true\n boost: 2",
            "this line is not indented as those above",
            "start it right under the line above that it belongs with",
        ],
        ["title:Listening", "there is no blank after the colon", "type `title: Listening`"],
    ];

    #[test]
    fn the_usual_slips_are_told_in_plain_words_with_what_to_type() {
        for [text, message, help] in SLIPS {
            assert_eq!(told(text), [*message, *help], "{text}");
        }
        for text in ["title: \"Listening", "title: 'Listening\nsummary: B", "title: \"A\n---"] {
            assert_eq!(told(text)[0], "a quotation mark is not closed", "{text}");
        }
        assert_eq!(told("Listening")[0], "there is no name and no colon in this line");
    }

    #[test]
    fn what_is_to_be_typed_is_read() {
        let slips = [
            ("title: C:\\new: x", "C:\\new: x"),
            ("title: 'a\\b' c", "a\\b' c"),
            ("title: a: \"b\" c", "a: \"b\" c"),
            ("title: 'it's \"here\"'", "it's \"here\""),
            ("title: @\"", "@\""),
            ("title: \"a\" b", "a\" b"),
        ];
        for (text, words) in slips {
            let [_, help] = told(text);
            let typed = help.split_once('`').unwrap().1.trim_end_matches('`');
            let (fields, fault) = yaml::fields(FileId(0), typed, 0..typed.len());
            assert!(fault.is_none(), "{typed}");
            assert_eq!(fields.text("title").as_deref(), Some(words), "{typed}");
        }
    }
}
