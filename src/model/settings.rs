//! What `site.yaml` says.

use crate::model::Locale;

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// A name for the project that never changes; the name of the site if it has none.
    pub id: String,
    /// The name of the site.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// Where the site will be published, without a slash at the end.
    pub base_url: Option<String>,
    /// The locale that texts are translated from.
    pub source_locale: Locale,
    /// All locales, the source locale among them, in the order of the menu.
    pub locales: Vec<Locale>,
    /// Locales to fall back to, before the source locale.
    pub fallbacks: Vec<(Locale, Vec<Locale>)>,
    /// Locales that write numbers with the digits of their own script.
    pub own_digits: Vec<Locale>,
    /// The region whose local facts are shown.
    pub region: Option<String>,
    /// The name of the theme.
    pub theme: String,
    /// The licence of the content, as shown.
    pub licence: String,
    /// Who speaks: the organisation that publishes.
    pub publisher: Option<String>,
}
