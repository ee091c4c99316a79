//! `site.yaml`: the name, the locales and the choices of a site.

use crate::content::ReadOptions;
use crate::content::infer;
use crate::content::yaml;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::nearest;
use crate::model::Fields;
use crate::model::Locale;
use crate::model::Node;
use crate::model::Settings;
use crate::source::Sources;
use std::collections::BTreeSet;

/// The names in `site.yaml`, with what each means.
pub const NAMES: &[(&str, &str)] = &[
    ("id", "A name for the project that never changes."),
    ("name", "The name of the site."),
    ("tagline", "One line under the name."),
    ("base_url", "Where the site will be published: `https://…`."),
    ("source_locale", "The language that texts are translated from."),
    ("locales", "All languages of the site: `[en, es]`."),
    ("fallback", "For a locale, the locales to fall back to."),
    ("digits", "For a locale, `own` to write numbers with the digits of its own script."),
    (
        "region",
        "The region whose local facts are shown: the name of a file in `content/data/facts/`.",
    ),
    ("theme", "The name of the theme."),
    ("licence", "The licence of the content."),
    ("publisher", "Who publishes the site."),
];

/// Reads the settings, or infers them from the folder.
pub fn read(sources: &Sources, options: &ReadOptions, findings: &mut Vec<Diagnostic>) -> Settings {
    let fields = fields(sources, findings);
    unknown(&fields, findings);
    let found = found_locales(sources);
    let listed = locales(fields.get("locales"), findings);
    let source_locale = locales(fields.get("source_locale"), findings).into_iter().next();
    let source_locale = source_locale
        .or_else(|| listed.first().cloned())
        .or_else(|| found.iter().find(|locale| locale.as_str() == "en").cloned())
        .or_else(|| found.iter().next().cloned())
        .unwrap_or_else(|| Locale::parse("en").expect("`en` is a locale"));
    let mut locales: Vec<Locale> = vec![source_locale.clone()];
    let rest = if listed.is_empty() { found.into_iter().collect() } else { listed };
    locales.extend(rest.into_iter().filter(|locale| *locale != source_locale));
    let name = fields.text("name").unwrap_or_else(|| infer::title(&options.folder));
    Settings {
        id: fields.text("id").unwrap_or_else(|| name.clone()),
        name,
        tagline: fields.text("tagline").unwrap_or_default(),
        base_url: base_url(&fields, findings),
        fallbacks: fallbacks(&fields, findings),
        own_digits: own_digits(&fields, findings),
        source_locale,
        locales,
        region: fields.text("region"),
        theme: fields.text("theme").unwrap_or_else(|| "default".to_owned()),
        licence: fields.text("licence").unwrap_or_default(),
        publisher: fields.text("publisher"),
    }
}

/// Tells of names that mean nothing here.
fn unknown(fields: &Fields, findings: &mut Vec<Diagnostic>) {
    for (name, span, _) in &fields.0 {
        if NAMES.iter().all(|(known, _)| known != name) {
            let finding = Diagnostic::warning(
                "unknown-field",
                *span,
                format!("`site.yaml` has no field `{name}`"),
            );
            let near = nearest(name, NAMES.iter().map(|row| row.0));
            let help = near.map_or_else(
                || "remove the line".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            findings.push(finding.help(help));
        }
    }
}

fn fields(sources: &Sources, findings: &mut Vec<Diagnostic>) -> Fields {
    let Some((file, text)) =
        sources.find("site.yaml").and_then(|file| Some((file, sources.text(file)?)))
    else {
        return Fields::default();
    };
    let (fields, fault) = yaml::fields(file, text, 0..text.len());
    findings.extend(fault);
    fields
}

/// Folders of `content/` that are named as a language we know.
fn found_locales(sources: &Sources) -> BTreeSet<Locale> {
    let folders = sources.iter().filter_map(|(_, file)| {
        let (folder, _) = file.path.strip_prefix("content/")?.split_once('/')?;
        Locale::parse(folder)
    });
    folders.filter(|locale| locale.endonym() != locale.as_str()).collect()
}

fn locales(node: Option<&Node>, findings: &mut Vec<Diagnostic>) -> Vec<Locale> {
    let Some(node) = node else { return Vec::new() };
    let mut locales = Vec::new();
    for tag in node.texts() {
        match Locale::parse(&tag) {
            Some(locale) if locales.contains(&locale) => {}
            Some(locale) => locales.push(locale),
            None => findings.push(
                Diagnostic::error(
                    "unknown-locale",
                    node.span,
                    format!("`{tag}` is not a language tag"),
                )
                .help("type a tag such as `en`, `es`, `km`, `ur` or `zh-Hans`"),
            ),
        }
    }
    locales
}

fn fallbacks(fields: &Fields, findings: &mut Vec<Diagnostic>) -> Vec<(Locale, Vec<Locale>)> {
    let Some(map) = fields.get("fallback").and_then(Node::fields) else { return Vec::new() };
    let row = |(tag, span, node): &(String, _, Node)| {
        let key = Node { value: crate::model::Value::Text(tag.clone()), span: *span };
        let locale = locales(Some(&key), findings).into_iter().next()?;
        Some((locale, locales(Some(node), findings)))
    };
    map.0.iter().filter_map(row).collect()
}

fn own_digits(fields: &Fields, findings: &mut Vec<Diagnostic>) -> Vec<Locale> {
    let Some(map) = fields.get("digits").and_then(Node::fields) else { return Vec::new() };
    let mut own = Vec::new();
    for (tag, span, node) in &map.0 {
        let key = Node { value: crate::model::Value::Text(tag.clone()), span: *span };
        let locale = locales(Some(&key), findings);
        match node.text().as_deref() {
            Some("own") => own.extend(locale),
            Some("western") => {}
            _ => findings.push(
                Diagnostic::warning("misfit-field", node.span, "these are no digits we know")
                    .help("type `own` for the digits of the script, or `western` for 0 to 9"),
            ),
        }
    }
    own
}

fn base_url(fields: &Fields, findings: &mut Vec<Diagnostic>) -> Option<String> {
    let url = fields.text("base_url").filter(|url| !url.is_empty())?;
    if url.starts_with("https://") || url.starts_with("http://") {
        return Some(url.trim_end_matches('/').to_owned());
    }
    let span = fields.get("base_url").map(|node| node.span).unwrap_or_default();
    findings.push(
        Diagnostic::new(Severity::Warning, "misfit-field", "`base_url` is not a web address")
            .at(span)
            .help("type the whole address: `https://example.org/training`"),
    );
    None
}
