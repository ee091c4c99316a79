//! A locale: a BCP 47 tag, the way its script runs and its own name.

use std::fmt;

/// A BCP 47 language tag: `en`, `km-KH`, `zh-Hant`.
///
/// Invariant: a language of two or three letters, then an optional script
/// and an optional region, in the customary case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Locale(String);

/// Names of languages in themselves, for the language menu.
const ENDONYMS: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("id", "Bahasa Indonesia"),
    ("km", "ខ្មែរ"),
    ("lo", "ລາວ"),
    ("ms", "Bahasa Melayu"),
    ("my", "မြန်မာ"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("sd", "سنڌي"),
    ("sw", "Kiswahili"),
    ("th", "ไทย"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("xh", "isiXhosa"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("zu", "isiZulu"),
];

/// Languages written from right to left unless their script says otherwise.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

impl Locale {
    /// The locale of a tag, or `None` if it is not one.
    pub fn parse(tag: &str) -> Option<Locale> {
        let mut parts = tag.split('-');
        let language = parts.next()?.to_ascii_lowercase();
        let is_language = matches!(language.len(), 2 | 3) && all(&language, char::is_alphabetic);
        if !is_language {
            return None;
        }
        let mut canonical = language;
        let (mut has_script, mut has_region) = (false, false);
        for part in parts {
            let part = match part.len() {
                4 if all(part, char::is_alphabetic) && !has_script && !has_region => {
                    has_script = true;
                    let mut script = part.to_ascii_lowercase();
                    script[..1].make_ascii_uppercase();
                    script
                }
                2 if all(part, char::is_alphabetic) && !has_region => {
                    has_region = true;
                    part.to_ascii_uppercase()
                }
                3 if all(part, char::is_numeric) && !has_region => {
                    has_region = true;
                    part.to_owned()
                }
                _ => return None,
            };
            canonical = format!("{canonical}-{part}");
        }
        Some(Locale(canonical))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `km` of `km-KH`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// `rtl` or `ltr`.
    pub fn direction(&self) -> &'static str {
        let has_arabic = self.0.contains("-Arab") || self.0.contains("-Hebr");
        let has_latin = self.0.contains("-Latn");
        if has_arabic || (RIGHT_TO_LEFT.contains(&self.language()) && !has_latin) {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Its name in itself, or the tag where we do not know it.
    pub fn endonym(&self) -> &str {
        let name = |tag: &str| ENDONYMS.iter().find(|(known, _)| *known == tag).map(|row| row.1);
        name(&self.0).or_else(|| name(self.language())).unwrap_or(&self.0)
    }

    /// Whether texts of one may stand in for the other: never across the two Chinese scripts.
    pub fn may_stand_in_for(&self, other: &Locale) -> bool {
        self.language() != "zh" || other.language() != "zh" || self == other
    }
}

fn all(text: &str, test: impl Fn(char) -> bool) -> bool {
    text.chars().all(|letter| letter.is_ascii() && test(letter))
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn a_tag_is_put_into_its_customary_case() {
        assert_eq!(Locale::parse("ZH-hant-tw").unwrap().as_str(), "zh-Hant-TW");
        assert_eq!(Locale::parse("es-419").unwrap().as_str(), "es-419");
    }

    #[test]
    fn what_is_not_a_tag_is_none() {
        for tag in ["", "e", "english", "en_GB", "en-", "en-GB-GB", "12", "ខ្មែរ"] {
            assert_eq!(Locale::parse(tag), None, "{tag}");
        }
    }

    #[test]
    fn urdu_runs_from_right_to_left_and_its_latin_form_does_not() {
        assert_eq!(Locale::parse("ur").unwrap().direction(), "rtl");
        assert_eq!(Locale::parse("ur-Latn").unwrap().direction(), "ltr");
        assert_eq!(Locale::parse("km").unwrap().direction(), "ltr");
    }

    #[test]
    fn the_two_chinese_scripts_never_stand_in_for_each_other() {
        let (hans, hant) = (Locale::parse("zh-Hans").unwrap(), Locale::parse("zh-Hant").unwrap());
        assert!(!hans.may_stand_in_for(&hant));
        assert!(Locale::parse("en").unwrap().may_stand_in_for(&hant));
    }
}
