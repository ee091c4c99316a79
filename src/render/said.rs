//! Words with the language they are in, as HTML.
//!
//! A page is in one language, and a title, a name or a term on it may be in another: then a reading
//! voice, the fonts and the direction have to know. A view that shows words of a text holds them as
//! [`Said`], and its template prints them as they are.

use crate::model::Argument;
use crate::model::Edition;
use crate::model::Locale;
use crate::model::Reading;
use crate::model::Script;
use crate::render::breaks;
use crate::render::page::escaped;
use serde::Serialize;

/// Words as HTML, marked where the language around them is another.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Said(String);

impl Said {
    /// Words of a locale, among words of another or the same.
    pub fn new(words: &str, locale: &Locale, around: &Locale) -> Said {
        let html = text(words);
        if html.is_empty() {
            return Said(html);
        }
        if Script::of(locale).is_strange_to(words) {
            return Said::name(words, around);
        }
        if locale == around {
            return Said(html);
        }
        let (locale, dir) = (escaped(locale.as_str()), locale.direction());
        Said(format!("<bdi lang=\"{locale}\" dir=\"{dir}\">{html}</bdi>"))
    }

    /// Words of the language around them, or a name that stands among them.
    pub fn own(words: &str, around: &Locale) -> Said {
        Said::new(words, around, around)
    }

    /// A name, of whose language nobody tells: of a person, a work, a house. Marked where no letter of
    /// it is of the script around it.
    pub fn name(words: &str, around: &Locale) -> Said {
        let html = text(words);
        if Script::of(around).is_strange_to(words) {
            return Said(format!("<bdi lang=\"und\">{html}</bdi>"));
        }
        Said(html)
    }

    /// A code, a number, a licence: words of no language, never translated.
    pub fn code(words: &str) -> Said {
        if words.is_empty() {
            return Said::default();
        }
        Said(format!("<bdi lang=\"zxx\" translate=\"no\">{}</bdi>", text(words)))
    }

    /// An interface string of an edition, or, where it has none, words of a text.
    pub fn found(edition: &Edition<'_>, id: &str, (words, locale): (&str, &Locale)) -> Said {
        match edition.wording.find(id) {
            Some(own) => Said::own(own, &edition.locale),
            None => Said::new(words, locale, &edition.locale),
        }
    }

    /// The title of a page as it is read in an edition.
    pub fn title(edition: &Edition<'_>, reading: &Reading<'_>) -> Said {
        Said::new(&reading.text.title, &reading.text.locale, &edition.locale)
    }

    /// The summary of a page as it is read in an edition; nothing if it has none.
    pub fn summary(edition: &Edition<'_>, reading: &Reading<'_>) -> Said {
        let words = reading.text.summary.as_deref().unwrap_or_default();
        Said::new(words, &reading.text.locale, &edition.locale)
    }

    /// Some of them in a row.
    pub fn row(parts: &[Said], between: &str) -> Said {
        let parts: Vec<&str> =
            parts.iter().map(Said::as_html).filter(|part| !part.is_empty()).collect();
        Said(parts.join(between))
    }

    /// Some of them in a row, as a language puts them: "a, b and c".
    pub fn list(edition: &Edition<'_>, parts: &[Said]) -> Said {
        let parts: Vec<String> = parts.iter().map(|part| part.0.clone()).collect();
        Said(edition.wording.list(&parts))
    }

    /// An interface string with other words filled in, that may be of another language.
    pub fn filled(edition: &Edition<'_>, id: &str, (name, said): (&str, &Said)) -> Said {
        // Stands for what is filled in while the string is escaped: a noncharacter that no text holds.
        const HERE: &str = "\u{fdd1}";
        let string = edition.wording.fill(id, &[(name, Argument::Text(HERE))]);
        Said(text(&string).replace(HERE, said.as_html()))
    }

    /// HTML that was made elsewhere, and holds its marks.
    pub fn html(html: String) -> Said {
        Said(html)
    }

    /// The HTML.
    pub fn as_html(&self) -> &str {
        &self.0
    }
}

/// Words as HTML, with the places where a line may end.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    breaks::write(words, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::Said;
    use crate::model::Locale;

    fn said(words: &str, locale: &str, around: &str) -> String {
        let [locale, around] = [locale, around].map(|tag| Locale::parse(tag).unwrap());
        Said::new(words, &locale, &around).0
    }

    #[test]
    fn words_of_another_language_say_which() {
        assert_eq!(said("a < b", "en", "en"), "a &lt; b");
        assert_eq!(said("a < b", "en", "ur"), "<bdi lang=\"en\" dir=\"ltr\">a &lt; b</bdi>");
        assert_eq!(said("سننا", "ur", "km"), "<bdi lang=\"ur\" dir=\"rtl\">سننا</bdi>");
        assert_eq!(said("", "en", "km"), "");
    }

    #[test]
    fn a_name_in_other_letters_is_of_no_known_language() {
        assert_eq!(said("WHO", "km", "km"), "<bdi lang=\"und\">WHO</bdi>");
        assert_eq!(said("សួស្តី", "en", "en"), "<bdi lang=\"und\">សួស្តី</bdi>");
        assert_eq!(said("12", "km", "km"), "12");
        assert_eq!(said("សួស្តី", "en", "km"), "សួស្តី", "a name in the letters around it is at home");
    }
}
