//! The kinds of damage a PO file can have, in the words of a person who translates.

use super::Fault;
use std::borrow::Cow;

/// One kind of damage: what is wrong, and what to do.
#[derive(Debug, Clone)]
pub(super) struct Damage(Cow<'static, str>, &'static str);

impl Damage {
    pub(super) fn fault(self, line: usize) -> Fault {
        Fault { line, message: self.0.into_owned(), help: self.1.to_owned() }
    }
}

const fn fixed(message: &'static str, help: &'static str) -> Damage {
    Damage(Cow::Borrowed(message), help)
}

pub(super) const UNCLOSED: Damage = fixed(
    "The text has no closing quotation mark.",
    "Put a \" at the end of the line. A text of several lines needs a \" at the start and at the \
     end of each line.",
);
pub(super) const AFTER_QUOTE: Damage = fixed(
    "Something stands after the closing quotation mark.",
    "Write a quotation mark inside the text as \\\", and start every msgid, msgstr and comment on \
     a new line.",
);
pub(super) const NUMBER: Damage = fixed(
    "The number after the backslash does not make a character.",
    "Type the character itself; for a backslash type \\\\.",
);
pub(super) const NUL: Damage = fixed(
    "The line holds a NUL character, which no PO file can hold.",
    "Delete the character, or save the file again as UTF-8.",
);
pub(super) const STRAY: Damage = fixed(
    "This line is neither a comment nor a text.",
    "Put # and a blank before a comment. A text stands between quotation marks after msgid or \
     msgstr.",
);
pub(super) const NO_QUOTE: Damage = fixed(
    "There is no text between quotation marks here.",
    "Put the text between quotation marks, as in msgstr \"text\". An empty text is \"\".",
);
pub(super) const ORPHAN: Damage = fixed(
    "This text belongs to nothing, for there is no msgid or msgstr before it.",
    "Write msgid or msgstr before it, or delete the line.",
);
pub(super) const NO_TRANSLATION: Damage = fixed(
    "This msgid has no msgstr.",
    "Write msgstr \"\" below it, before the next comment or msgid.",
);
pub(super) const NO_ID: Damage = fixed(
    "The msgid is missing.",
    "Put the msgid with the original text above this line, or delete the entry.",
);
pub(super) const PLURAL_PLACE: Damage = fixed(
    "The msgid_plural does not stand right after its msgid.",
    "Write msgid, then msgid_plural, then msgstr[0], msgstr[1] and so on.",
);
pub(super) const SECOND_TRANSLATION: Damage =
    fixed("This is a second msgstr for the same msgid.", "Delete one of the two.");
pub(super) const NO_NUMBER: Damage = fixed(
    "The text has a msgid_plural, but this msgstr has no number.",
    "Write msgstr[0], msgstr[1] and so on, one for each plural form.",
);
pub(super) const NO_PLURAL: Damage = fixed(
    "This msgstr has a number, but the text has no msgid_plural.",
    "Write msgstr without [ ] and number.",
);
pub(super) const DOMAIN: Damage = fixed(
    "Files with several domains are not read.",
    "Delete the line with domain, or put the texts of each domain into a file of its own.",
);
pub(super) const MIXED: Damage = fixed(
    "Only some lines of this entry start with #~.",
    "Put #~ before all its lines if the text is no longer in use, or else before none.",
);
pub(super) const PREVIOUS: Damage = fixed(
    "After #| only msgctxt, msgid or msgid_plural with an earlier text can stand.",
    "Delete the line, or write # and a blank to make it a comment.",
);
pub(super) const CONFLICT: Damage = fixed(
    "Two versions of this part were put together by Git and nobody has chosen yet.",
    "Keep one of the versions and delete the other, together with the lines <<<<<<<, ======= and \
     >>>>>>>.",
);
pub(super) const LONE_MARK: Damage =
    fixed("A mark of Git was left in the file.", "Check the texts around it and delete the line.");
pub(super) const OLD_LINE_ENDS: Damage = fixed(
    "The lines end as on very old Macs, so the file reads as a single line.",
    "Save the file with line ends of Unix (LF).",
);
pub(super) const NO_HEADER: Damage = fixed(
    "The file has no header.",
    "Put this at the top: msgid \"\", below it msgstr \"\", and below that \"Content-Type: \
     text/plain; charset=UTF-8\\n\".",
);
pub(super) const NO_CHARSET: Damage = fixed(
    "The header does not say how the characters are stored.",
    "Add \"Content-Type: text/plain; charset=UTF-8\\n\" to the header and save the file as UTF-8.",
);
pub(super) const NO_PLURALS: Damage = fixed(
    "There are plural forms, but the header does not say how many the language has.",
    "Add the line Plural-Forms of the language to the header, for example \"Plural-Forms: \
     nplurals=2; plural=(n != 1);\\n\".",
);

pub(super) fn escape(sign: char) -> Damage {
    Damage(
        format!("\\{} is not a known sign.", sign.escape_debug()).into(),
        "Type \\n for a line break, \\t for a tab, \\\" for a quotation mark, \\\\ for a backslash.",
    )
}

pub(super) fn twice(keyword: &str) -> Damage {
    Damage(
        format!("There are two {keyword} in one entry.").into(),
        "Delete one of them, or add what is missing between them.",
    )
}

pub(super) fn form(wanted: usize) -> Damage {
    Damage(
        format!("Here msgstr[{wanted}] should stand.").into(),
        "Number the plural forms msgstr[0], msgstr[1] and so on, without a gap.",
    )
}

pub(super) fn charset(name: &str) -> Damage {
    Damage(
        format!("The header says that the characters are stored as {name}.").into(),
        "Save the file as UTF-8 and write charset=UTF-8 in the header.",
    )
}

pub(super) fn forms(found: usize, wanted: usize) -> Damage {
    Damage(
        format!("There are {found} plural forms, but the header says nplurals={wanted}.").into(),
        "Write one msgstr with a number for each plural form of the language.",
    )
}

pub(super) fn duplicate(first: usize, second: usize) -> Damage {
    Damage(
        format!("The same text stands twice, in line {first} and in line {second}.").into(),
        "Keep one of the two entries and delete the other.",
    )
}

pub(super) fn line_break(is_start: bool, has_original: bool) -> Damage {
    let place = if is_start { "start" } else { "end" };
    let who = if has_original { "original" } else { "translation" };
    let help = if has_original {
        "Type \\n at the same place in the translation."
    } else {
        "Delete the \\n at this place in the translation."
    };
    Damage(format!("Only the {who} has a line break (\\n) at the {place}.").into(), help)
}
