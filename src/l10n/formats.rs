//! Numbers, dates and lists as a language writes them, from CLDR.

use crate::model::Locale;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

/// The digits of a script, by language, as CLDR names them.
const OWN_DIGITS: &[(&str, &str)] = &[
    ("ar", "arab"),
    ("bn", "beng"),
    ("fa", "arabext"),
    ("hi", "deva"),
    ("km", "khmr"),
    ("lo", "laoo"),
    ("mr", "deva"),
    ("my", "mymr"),
    ("ne", "deva"),
    ("pa-Arab", "arabext"),
    ("ps", "arabext"),
    ("sd", "arab"),
    ("th", "thai"),
    ("ur", "arabext"),
];

/// How a language writes numbers, dates and lists.
pub struct Formats {
    numbers: DecimalFormatter,
    dates: DateTimeFormatter<YMD>,
    lists: ListFormatter,
}

impl Formats {
    /// The formats of a locale, with the digits of its own script or with those that CLDR gives it.
    pub fn new(locale: &Locale, has_own_digits: bool) -> Formats {
        let tag = tag(locale, has_own_digits);
        let locale: icu_locale::Locale = tag.parse().unwrap_or(icu_locale::Locale::UNKNOWN);
        Formats {
            numbers: DecimalFormatter::try_new(
                (&locale).into(),
                DecimalFormatterOptions::default(),
            )
            .expect("there are numbers for any locale"),
            dates: DateTimeFormatter::try_new((&locale).into(), YMD::long())
                .expect("there are dates for any locale"),
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .expect("there are lists for any locale"),
        }
    }

    /// A number, rounded to two places, zeros at its end left out.
    pub fn number(&self, number: f64) -> String {
        let rounded = (number * 100.0).round() / 100.0;
        let decimal = format!("{rounded}").parse::<Decimal>().unwrap_or_default();
        self.numbers.format(&decimal).to_string()
    }

    /// A day of the Gregorian calendar in words, if it exists.
    pub fn date(&self, (year, month, day): (i32, u8, u8)) -> Option<String> {
        let date = Date::try_new_iso(year, month, day).ok()?;
        Some(self.dates.format(&date).to_string())
    }

    /// "a, b and c".
    pub fn list(&self, texts: &[String]) -> String {
        self.lists.format(texts.iter()).to_string()
    }
}

/// The tag that CLDR is asked for: the Gregorian calendar everywhere. English of no country is the English of the world, day before month.
fn tag(locale: &Locale, has_own_digits: bool) -> String {
    let base = if locale.as_str() == "en" { "en-001" } else { locale.as_str() };
    let matching = |(language, _): &&(&str, &str)| {
        locale.as_str() == *language || locale.language() == *language
    };
    match OWN_DIGITS.iter().find(matching) {
        Some((_, digits)) if has_own_digits => format!("{base}-u-ca-gregory-nu-{digits}"),
        // Where CLDR gives a language digits of its own, `western` is said as plainly.
        Some(_) => format!("{base}-u-ca-gregory-nu-latn"),
        None => format!("{base}-u-ca-gregory"),
    }
}

#[cfg(test)]
mod tests {
    use super::Formats;
    use crate::model::Locale;

    fn formats(tag: &str, has_own_digits: bool) -> Formats {
        Formats::new(&Locale::parse(tag).unwrap(), has_own_digits)
    }

    /// CLDR 48, as ICU4X 2.4 carries it.
    #[test]
    fn numbers_have_the_marks_and_the_digits_of_the_language() {
        assert_eq!(formats("en", false).number(8754.0), "8,754");
        assert_eq!(formats("fr", false).number(8754.5), "8\u{202f}754,5");
        assert_eq!(formats("km", true).number(8754.0), "៨.៧៥៤");
        assert_eq!(formats("ur", true).number(8754.0), "۸٬۷۵۴");
        assert_eq!(formats("ur", false).number(12.0), "12");
        assert_eq!(formats("zh-Hant", true).number(1234.125), "1,234.13");
        assert_eq!(formats("zu", false).number(-3.0), "-3");
    }

    #[test]
    fn a_date_is_in_the_words_of_the_language() {
        let day = (2026, 11, 22);
        assert_eq!(formats("en", false).date(day).unwrap(), "22 November 2026");
        assert_eq!(formats("es", false).date(day).unwrap(), "22 de noviembre de 2026");
        assert_eq!(formats("zh-Hans", false).date(day).unwrap(), "2026年11月22日");
        assert_eq!(formats("en", false).date((2026, 2, 30)), None);
    }

    #[test]
    fn a_list_ends_as_the_language_ends_it() {
        let texts = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(formats("en", false).list(&texts), "a, b and c");
        assert_eq!(formats("es", false).list(&texts), "a, b y c");
        assert_eq!(formats("zh-Hant", false).list(&texts), "a、b和c");
    }
}
