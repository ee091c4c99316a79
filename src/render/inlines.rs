//! What a text names in passing: pages, pictures, terms, works, local facts, numbers.

use crate::markdown::html;
use crate::model::Argument;
use crate::model::Locale;
use crate::model::Target;
use crate::model::Term;
use crate::model::Wording;
use crate::model::calc;
use crate::model::resolve;
use crate::render::asset_path;
use crate::render::body::Writer;
use crate::render::page::escaped;
use crate::render::page::site_path;

/// Where a link goes from this page; a link to nothing goes nowhere.
pub fn link(writer: &Writer<'_>, to: &str) -> html::LinkTarget {
    let edition = writer.edition;
    let href = match resolve(edition.curriculum, writer.text, to) {
        Target::Page { number, fragment } if is_inside(writer, number) => {
            let within = fragment.map(|fragment| format!("-{fragment}")).unwrap_or_default();
            Some(format!("#p{number}{within}"))
        }
        Target::Page { number, fragment } => {
            let path = site_path(edition, &edition.readings[number].page.path);
            Some(with_fragment(writer.link_to(&path), fragment.as_deref()))
        }
        Target::Here { fragment } => {
            Some(with_fragment(String::new(), Some(&writer.id(&fragment))))
        }
        Target::Asset { path, .. } => Some(writer.link_to(&asset_path(edition, &path))),
        Target::Outside => Some(to.to_owned()),
        Target::Missing { .. } => None,
    };
    html::LinkTarget { href: href.unwrap_or_default(), is_external: is_web(to), lang: None }
}

/// Whether a page is in the same book.
fn is_inside(writer: &Writer<'_>, number: usize) -> bool {
    writer.inside.is_some_and(|inside| inside.contains(&number))
}

fn with_fragment(link: String, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{link}#{fragment}"),
        None => link,
    }
}

fn is_web(to: &str) -> bool {
    to.starts_with("//") || to.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
}

/// Where a picture lies. Pictures of other sites are never loaded.
pub fn image(writer: &Writer<'_>, to: &str) -> html::ImageTarget {
    let Target::Asset { path, asset } = resolve(writer.edition.curriculum, writer.text, to) else {
        return html::ImageTarget::default();
    };
    html::ImageTarget {
        src: writer.link_to(&asset_path(writer.edition, &path)),
        weight: Some(asset.len),
        ..html::ImageTarget::default()
    }
}

/// A term with a link to its place in the glossary.
pub fn term(writer: &Writer<'_>, id: &str, shown: Option<&str>, out: &mut String) {
    let Some((term, locale)) = in_glossary(writer, id) else {
        let words = shown.map_or_else(|| format!("[[{id}]]"), str::to_owned);
        out.push_str(writer.own(&words).as_html());
        return;
    };
    let words = match shown {
        Some(shown) => writer.own(shown),
        None => writer.other(&term.term, locale),
    };
    let words = words.as_html();
    match writer.edition.curriculum.at_path("words/index.html") {
        Some(_) => {
            let to = writer.link_to(&site_path(writer.edition, "words/index.html"));
            out.push_str(&format!("<a class=\"term\" href=\"{to}#{}\">{words}</a>", escaped(id)));
        }
        None => out.push_str(words),
    }
}

/// A term of the glossary and the locale it is in: that of the text, or that of the site's source.
fn in_glossary<'a>(writer: &Writer<'a>, id: &str) -> Option<(&'a Term, &'a Locale)> {
    let curriculum = writer.edition.curriculum;
    let locale = &writer.text.locale;
    let term = curriculum.term(id, locale)?;
    let own = curriculum.terms.get(locale);
    let is_own = own.is_some_and(|terms| terms.iter().any(|known| std::ptr::eq(known, term)));
    Some((term, if is_own { locale } else { &curriculum.settings.source_locale }))
}

/// A work of the library: "Heisler 2006, p. 4".
pub fn citation(writer: &Writer<'_>, id: &str, locator: Option<&str>, out: &mut String) {
    let locator = locator.map(|locator| format!(", {}", escaped(locator))).unwrap_or_default();
    let Some(number) = writer.edition.curriculum.at_path(&format!("library/{id}.html")) else {
        out.push_str(&format!("[@{}{locator}]", escaped(id)));
        return;
    };
    let reading = &writer.edition.readings[number];
    let fields = &reading.text.fields;
    let author = fields
        .list("authors")
        .first()
        .and_then(|author| surname(author))
        .or_else(|| fields.text("publisher"));
    let name = author.unwrap_or_else(|| reading.text.title.clone());
    let year = fields.text("year").map(|year| format!(" {year}")).unwrap_or_default();
    let to = writer.link_to(&site_path(writer.edition, &reading.page.path));
    out.push_str(&format!(
        "<cite class=\"citation\"><a href=\"{to}\">{}{}</a>{locator}</cite>",
        writer.other(&name, &reading.text.locale).as_html(),
        escaped(&year)
    ));
}

/// The name before the initials: `Heisler M` → `Heisler`.
fn surname(author: &str) -> Option<String> {
    let words: Vec<&str> = author.split_whitespace().collect();
    let is_initials = |word: &str| word.len() <= 3 && word.chars().all(char::is_uppercase);
    match words[..] {
        [] => None,
        [.., last] if words.len() > 1 && is_initials(last) => {
            Some(words[..words.len() - 1].join(" "))
        }
        _ => Some(author.to_owned()),
    }
}

/// `{{ … }}`: a local fact, a computed number, a term; anything else stays as it was written.
pub fn slot(writer: &Writer<'_>, words: &str, out: &mut String) {
    let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
    if let Some(key) = name.strip_prefix("local.") {
        local(writer, key, out);
    } else if let (true, Some(number)) = (name == "calc", number(&writer.frame.wording, rest)) {
        out.push_str(&format!("<span class=\"calc\">{}</span>", escaped(&number)));
    } else if name == "term" && !rest.is_empty() {
        let mut words = rest.split_whitespace();
        let (id, form) = (words.next().unwrap_or_default(), words.next());
        let known = writer.edition.curriculum.own_term(id, &writer.text.locale);
        term(writer, id, form.and_then(|form| known?.form(form)), out);
    } else {
        out.push_str(&escaped(&format!("{{{{ {words} }}}}")));
    }
}

/// A local fact, or a blank that asks for it: a wrong number is worse than none.
fn local(writer: &Writer<'_>, key: &str, out: &mut String) {
    if let Some(value) = writer.edition.curriculum.facts.get(key) {
        let value = writer.own(value);
        out.push_str(&format!("<bdi class=\"local\">{}</bdi>", value.as_html()));
        return;
    }
    let label = match writer.frame.wording.find(&format!("local-{key}")) {
        Some(label) => writer.own(label),
        None => {
            let source = &writer.edition.curriculum.settings.source_locale;
            writer.other(&key.replace('-', " "), source)
        }
    };
    let ask = writer.wording("local-ask");
    out.push_str(&format!(
        "<span class=\"local is-empty\">{} <small>({})</small></span>",
        label.as_html(),
        escaped(&ask)
    ));
}

/// A computed number with its unit, in the digits of the locale.
fn number(wording: &Wording, words: &str) -> Option<String> {
    let (expression, unit) = words
        .split_once(" unit=")
        .map_or((words, None), |(expression, unit)| (expression, Some(unit.trim())));
    let value = calc(expression)?;
    let shown = wording.number(value);
    let Some(unit) = unit else { return Some(shown) };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "only the plural form hangs on it"
    )]
    let count = value.abs() as usize;
    Some(wording.fill(
        &format!("unit-{unit}"),
        &[("n", Argument::Count(count)), ("number", Argument::Text(&shown))],
    ))
}

/// The labels that the Markdown writer needs.
pub fn labels(wording: &Wording) -> html::Labels {
    let get = |id: &str| wording.get(id);
    html::Labels {
        footnotes: get("footnotes"),
        back: get("footnote-back"),
        done: get("task-done"),
        not_done: get("task-open"),
        table: get("table-scroll"),
        note: get("block-note"),
        tip: get("block-hint"),
        important: get("block-important"),
        warning: get("block-important"),
        caution: get("block-important"),
    }
}
