//! Path segments of addresses.

/// A path segment of a URL.
///
/// Invariant: not empty; only lowercase ASCII letters, digits and single
/// inner `-`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Slug(String);

impl Slug {
    /// The slug of a title or file name; other scripts are written in Latin
    /// letters. `None` if no letter or digit survives.
    pub fn from_title(title: &str) -> Option<Slug> {
        let latin = deunicode::deunicode(title).to_ascii_lowercase();
        let words: Vec<&str> = latin
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() {
            return None;
        }
        Some(Slug(words.join("-")))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The path of a page from the path of its file: `learn/Über uns/README.md` → `learn/uber-uns/index.html`.
pub fn path_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let parts: Vec<String> = stem.split('/').map(segment).collect();
    format!("{}.html", parts.join("/"))
}

fn segment(part: &str) -> String {
    if part.eq_ignore_ascii_case("readme") || part.eq_ignore_ascii_case("_index") {
        return "index".to_owned();
    }
    Slug::from_title(part).map_or_else(|| "page".to_owned(), |slug| slug.0)
}

#[cfg(test)]
mod tests {
    use super::Slug;
    use super::path_of;

    #[test]
    fn a_slug_is_its_own_slug_whatever_the_letter() {
        for letter in '\0'..=char::MAX {
            let Some(slug) = Slug::from_title(&format!("a{letter}b")) else { panic!("{letter}") };
            assert_eq!(Slug::from_title(slug.as_str()), Some(slug.clone()), "{letter}");
        }
    }

    #[test]
    fn a_page_lies_where_its_file_lies() {
        assert_eq!(path_of("learn/5 Über uns/README.md"), "learn/5-uber-uns/index.html");
        assert_eq!(path_of("a.b.md"), "a-b.html");
        assert_eq!(path_of("!!!.md"), "page.html");
    }
}
