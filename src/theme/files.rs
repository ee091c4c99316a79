//! The files of a theme, each from the nearest place that has it.

use crate::content::yaml;
use crate::model::Fields;
use crate::model::Node;
use crate::model::Value;
use crate::source::Content;
use crate::source::FileId;
use crate::source::Sources;
use crate::theme::OneFile;
use crate::theme::weave;
use std::collections::BTreeMap;

/// The files of a theme by their path inside it: `templates/base.html`.
pub struct Files<'a> {
    by_path: BTreeMap<&'a str, (&'a str, &'a Content)>,
    settings: Fields,
    /// Whether a folder of that name was found.
    pub has_theme: bool,
}

impl<'a> Files<'a> {
    /// Gathers the default theme, the named theme, and the project's versions of both; later ones win.
    pub fn gather(name: &str, built_in: &'a Sources, project: &'a Sources) -> Files<'a> {
        let mut files = BTreeMap::new();
        let mut settings = Fields::default();
        let mut has_theme = false;
        for (sources, theme) in
            [(built_in, "default"), (project, "default"), (built_in, name), (project, name)]
        {
            let folder = format!("themes/{theme}/");
            for (_, file) in sources.iter() {
                if let Some(path) = file.path.strip_prefix(&folder) {
                    if path == "theme.yaml" {
                        settings = over(&file.content, settings);
                    }
                    files.insert(path, (file.path.as_str(), &file.content));
                    has_theme |= theme == name;
                }
            }
        }
        Files { by_path: files, settings, has_theme }
    }

    /// The templates and components, by path.
    pub fn templates(&self) -> impl Iterator<Item = (&'a str, &'a str)> + '_ {
        self.by_path.iter().filter_map(|(path, (_, content))| {
            let is_template = path.starts_with("templates/") || path.starts_with("blocks/");
            match content {
                Content::Text(text) if is_template && path.ends_with(".html") => {
                    Some((*path, text.as_str()))
                }
                _ => None,
            }
        })
    }

    /// Where a file of the theme lies in the project or the program.
    pub fn origin(&self, path: &str) -> String {
        self.by_path.get(path).map_or(path, |(origin, _)| origin).to_owned()
    }

    /// The font packs of each locale, `default` standing for all others.
    pub fn fonts(&self) -> BTreeMap<String, Vec<String>> {
        let Some(map) = self.settings.get("fonts").and_then(Node::fields) else {
            return BTreeMap::new();
        };
        map.0.iter().map(|(locale, _, packs)| (locale.clone(), packs.texts())).collect()
    }

    /// The settings of the theme that are one text.
    pub fn words(&self) -> BTreeMap<String, String> {
        let words =
            self.settings.0.iter().filter_map(|(name, _, node)| Some((name.clone(), node.text()?)));
        words.collect()
    }

    /// The files that pages refer to.
    pub fn output(&self) -> BTreeMap<String, Content> {
        let mut output = BTreeMap::new();
        output
            .insert("assets/beside.css".to_owned(), Content::Text(tightened(&self.joined("css"))));
        output.insert("assets/beside.js".to_owned(), Content::Text(self.joined("js")));
        for (bundle, names) in self.bundles("_js") {
            let text = self.texts("js", &names);
            output.insert(format!("assets/{bundle}.js"), Content::Text(text));
        }
        for (bundle, names) in self.bundles("_css") {
            let text = tightened(&self.texts("css", &names));
            output.insert(format!("assets/{bundle}.css"), Content::Text(text));
        }
        output.insert(
            "assets/display.js".to_owned(),
            Content::Text(self.text("js/display.js").to_owned()),
        );
        output.insert("assets/mark.svg".to_owned(), Content::Text(weave::mark()));
        for (path, (_, content)) in &self.by_path {
            if path.starts_with("fonts/") || path.starts_with("assets/") {
                let to = if path.starts_with("fonts/") {
                    format!("assets/{path}")
                } else {
                    (*path).to_owned()
                };
                output.insert(to, (*content).clone());
            }
        }
        output
    }

    /// What an edition in one file has besides.
    pub fn one_file(&self) -> OneFile {
        OneFile {
            script: without_comments(self.text("js/one-file.js")),
            style: tightened(self.text("css/one-file.css")),
        }
    }

    /// Scripts or styles that only some pages need: each list named `<bundle>_js` or `<bundle>_css`.
    fn bundles(&self, ending: &'static str) -> impl Iterator<Item = (&str, Vec<String>)> {
        self.settings.0.iter().filter_map(move |(name, _, node)| {
            let bundle = name.strip_suffix(ending)?;
            matches!(node.value, Value::List(_)).then(|| (bundle, node.texts()))
        })
    }

    fn joined(&self, list: &str) -> String {
        self.texts(list, &self.settings.list(list))
    }

    fn texts(&self, ending: &str, names: &[String]) -> String {
        let text = |name: &String| {
            let text = self.text(&format!("{ending}/{name}.{ending}"));
            let is_ours = ending == "js" && !name.starts_with("vendor/");
            if is_ours { without_comments(text) } else { text.to_owned() }
        };
        names.iter().map(text).collect::<Vec<_>>().join("\n")
    }

    fn text(&self, path: &str) -> &'a str {
        match self.by_path.get(path) {
            Some((_, Content::Text(text))) => text,
            _ => "",
        }
    }
}

/// The settings of a theme; what they do not name is as it was in the theme below.
fn over(file: &Content, below: Fields) -> Fields {
    let Content::Text(text) = file else { return below };
    let node = yaml::parse(FileId::default(), text, 0..text.len());
    let mut settings = node.ok().and_then(|node| node.fields().cloned()).unwrap_or_default();
    let unnamed: Vec<_> =
        below.0.into_iter().filter(|(name, ..)| settings.get(name).is_none()).collect();
    settings.0.extend(unnamed);
    settings
}

/// A script without the lines that are comments and without indentation; comments of others, in `vendor/`, stay.
fn without_comments(script: &str) -> String {
    let mut is_inside = false;
    let mut kept = Vec::new();
    for line in script.lines() {
        let mut line = line.trim();
        let comment = if is_inside { Some(line) } else { line.strip_prefix("/*") };
        if let Some(comment) = comment {
            let Some((_, rest)) = comment.split_once("*/") else {
                is_inside = true;
                continue;
            };
            is_inside = false;
            line = rest.trim();
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// A style sheet without comments and without indentation.
fn tightened(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("/*") {
        out.push_str(&rest[..at]);
        rest = rest[at..].find("*/").map_or("", |end| &rest[at + end + 2..]);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script =
            "/** One.\n * Two. */ one();\n  // three\n  two(\"// no\");\n/* four */ three();\n";
        assert_eq!(without_comments(script), "one();\ntwo(\"// no\");\nthree();");
    }
}
