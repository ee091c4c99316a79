//! How pages look: templates, components, styles, scripts and fonts.
//!
//! A template sees one closed view and can reach nothing else. Templates are
//! minified once, when they are loaded; a page then costs nothing to minify.

mod files;
pub mod weave;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source::Content;
use crate::source::Sources;
use files::Files;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::error::Error;
use tera::Context;
use tera::Tera;
use tera::Value;

/// A theme, ready to pour views into.
pub struct Theme {
    tera: Tera,
    blocks: BTreeSet<String>,
    /// The BLAKE3 hash of all templates.
    pub key: [u8; 32],
    /// The files that pages refer to, by path from the root of the site.
    pub files: BTreeMap<String, Content>,
    /// What an edition in one file has besides.
    pub one_file: OneFile,
    /// The font packs of each locale.
    pub fonts: BTreeMap<String, Vec<String>>,
    /// Whether the theme brings fonts at all.
    pub has_fonts: bool,
    /// What else `theme.yaml` says, for the templates.
    pub settings: BTreeMap<String, String>,
}

/// What shows the pages of an edition in one file, one at a time.
pub struct OneFile {
    /// The script, which runs before all others.
    pub script: String,
    /// The style sheet.
    pub style: String,
}

/// A value that templates share: made once, then handed to many pages.
#[derive(Clone)]
pub struct Shared(Value);

impl Shared {
    /// Makes the value.
    pub fn new(value: &impl Serialize) -> Shared {
        Shared(Value::from_serializable(value))
    }
}

/// Loads a theme: built-in files, replaced file by file by those of the project.
pub fn load(name: &str, built_in: &Sources, project: &Sources) -> (Theme, Vec<Diagnostic>) {
    load_as((name, minified), built_in, project)
}

/// Loads a theme as its author wrote it, so that a test can tell what minifying changes.
#[cfg(test)]
pub fn load_as_written(name: &str, sources: &Sources) -> Theme {
    load_as((name, str::to_owned), sources, &Sources::default()).0
}

fn load_as(
    (name, shaped): (&str, fn(&str) -> String),
    built_in: &Sources,
    project: &Sources,
) -> (Theme, Vec<Diagnostic>) {
    let files = Files::gather(name, built_in, project);
    let mut findings = Vec::new();
    if !files.has_theme {
        findings.push(
            Diagnostic::new(Severity::Error, "unknown-theme", format!("there is no theme `{name}`"))
                .in_file("site.yaml")
                .help("type `theme: default` or `theme: paper`, or add the folder `themes/` with that name in it"),
        );
    }
    let mut tera = Tera::default();
    let mut blocks = BTreeSet::new();
    let mut templates = Vec::new();
    for (path, text) in files.templates() {
        if let Some(block) =
            path.strip_prefix("blocks/").and_then(|name| name.strip_suffix(".html"))
        {
            blocks.insert(block.to_owned());
        }
        templates.push((path.strip_prefix("templates/").unwrap_or(path).to_owned(), shaped(text)));
    }
    let key = hash_of(&templates);
    if let Err(error) = tera.add_raw_templates(templates) {
        findings.push(fault(&files, &error));
    }
    let fonts = files.fonts();
    let theme = Theme {
        tera,
        blocks,
        key,
        has_fonts: !fonts.is_empty(),
        files: files.output(),
        one_file: files.one_file(),
        settings: files.words(),
        fonts,
    };
    (theme, findings)
}

impl Theme {
    /// Pours a page into a template; shared are the strings, the site around the page, and the strings
    /// in the language of its text, which may be another.
    pub fn page(
        &self,
        template: &str,
        [t, site, words]: [&Shared; 3],
        page: &impl Serialize,
    ) -> Result<String, Diagnostic> {
        let mut view = Context::new();
        view.insert_value("t", t.0.clone());
        view.insert_value("site", site.0.clone());
        view.insert_value("words", words.0.clone());
        view.insert("page", page);
        let name = format!("{template}.html");
        let mut html = self.tera.render(&name, &view).map_err(|error| told(&name, &error))?;
        html.shrink_to_fit();
        Ok(html)
    }

    /// Pours a block into its component, or into the general one.
    pub fn block(
        &self,
        t: &Shared,
        name: &str,
        block: &impl Serialize,
    ) -> Result<String, Diagnostic> {
        let mut view = Context::new();
        view.insert_value("t", t.0.clone());
        view.insert("block", block);
        let name = if self.blocks.contains(name) { name } else { "block" };
        let name = format!("blocks/{name}.html");
        self.tera.render(&name, &view).map_err(|error| told(&name, &error))
    }
}

/// The BLAKE3 hash of templates by their names.
fn hash_of(templates: &[(String, String)]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for part in templates.iter().flat_map(|(name, text)| [name, text]) {
        hasher.update(&part.len().to_le_bytes()).update(part.as_bytes());
    }
    hasher.finalize().into()
}

/// The template without spare white space; Tera's own braces are kept.
fn minified(text: &str) -> String {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        preserve_brace_template_syntax: true,
        ..minify_html::Cfg::default()
    };
    let bytes = minify_html::minify(text.as_bytes(), &cfg);
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// A template that does not load.
fn fault(files: &Files, error: &tera::Error) -> Diagnostic {
    let said = sentence(error);
    let culprit = files
        .templates()
        .map(|(path, _)| path)
        .find(|path| said.contains(path.rsplit('/').next().unwrap_or(path)));
    let path = culprit.map_or_else(|| "themes/".to_owned(), |path| files.origin(path));
    Diagnostic::new(
        Severity::Error,
        "template-fault",
        format!("this template cannot be read: {said}"),
    )
    .in_file(path)
    .help(
        "mend the line that is named, or delete your copy of the file to get the built-in one back",
    )
}

/// A template that does not take its view.
fn told(name: &str, error: &tera::Error) -> Diagnostic {
    Diagnostic::new(
        Severity::Error,
        "template-fault",
        format!("`{name}` cannot be filled: {}", sentence(error)),
    )
    .in_file(format!("themes/…/{name}"))
    .help(
        "mend the line that is named, or delete your copy of the file to get the built-in one back",
    )
}

fn sentence(error: &tera::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        said = format!("{said}: {error}");
        cause = error.source();
    }
    let lines: Vec<&str> = said.lines().map(str::trim).collect();
    let telling = lines
        .iter()
        .filter(|line| !line.starts_with(|c: char| c.is_ascii_digit() || c == '|' || c == '^'));
    let telling: Vec<&str> = telling.flat_map(|line| line.split_whitespace()).collect();
    telling.join(" ").trim_start_matches("error: ").to_owned()
}
