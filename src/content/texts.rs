//! Markdown files become texts: front matter, title, body, quizzes.

use crate::content::ReadOptions;
use crate::content::fields;
use crate::content::front;
use crate::content::infer;
use crate::content::yaml;
use crate::diagnostic;
use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::markdown::Block;
use crate::markdown::BlockKind;
use crate::markdown::Document;
use crate::markdown::plain;
use crate::model::Fields;
use crate::model::Locale;
use crate::model::Quiz;
use crate::model::Settings;
use crate::model::Text;
use crate::quiz;
use crate::source::Content;
use crate::source::FileId;
use crate::source::SourceFile;
use crate::source::Sources;
use crate::source::Span;
use crate::source::is_page;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Texts that were read before. Whoever reads the same file again gets the same text.
#[derive(Default)]
pub struct Known {
    by_file: HashMap<FileId, Read>,
}

/// A file that was read: what it is a text of, and what came of it.
#[derive(Clone)]
struct Read {
    file: Arc<SourceFile>,
    place: (Locale, String),
    text: Arc<Text>,
    told: Vec<Diagnostic>,
}

/// Reads all texts, in the order of their files; those that are known are not parsed again.
pub fn read(
    (sources, known): (&Sources, &mut Known),
    settings: &Settings,
    options: &ReadOptions,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Arc<Text>> {
    let files: Vec<(FileId, (Locale, String))> = sources
        .iter()
        .filter_map(|(id, file)| {
            let (locale, source) = place(&file.path, settings)?;
            is_page(source).then(|| (id, (locale, source.to_owned())))
        })
        .collect();
    let read: Vec<(FileId, Read)> = files
        .into_par_iter()
        .filter_map(|(id, place)| Some((id, known.read(id, sources.shared(id)?, place))))
        .collect();
    let mut texts = Vec::with_capacity(read.len());
    for (_, Read { text, told, .. }) in &read {
        let is_draft =
            text.fields.is("draft") || text.fields.text("status").as_deref() == Some("draft");
        if is_draft && !options.drafts {
            continue;
        }
        findings.extend(told.iter().cloned());
        texts.push(Arc::clone(text));
    }
    known.by_file = read.into_iter().collect();
    texts
}

impl Known {
    /// The text of a file that changed, if it changed in its body alone and nothing in it is an error: then
    /// no other page says anything else.
    pub fn glance(&mut self, sources: &Sources, id: FileId) -> Option<Arc<Text>> {
        let known = self.by_file.get(&id)?.clone();
        let read = self.read(id, sources.shared(id)?, known.place.clone());
        let is_harmless =
            says(&read.text) == says(&known.text) && !diagnostic::has_error(&read.told);
        let text = Arc::clone(&read.text);
        self.by_file.insert(id, read);
        is_harmless.then_some(text)
    }

    /// What a file says: known if it is the very file, read as a text of the same place.
    fn read(&self, id: FileId, file: Arc<SourceFile>, place: (Locale, String)) -> Read {
        let known = self.by_file.get(&id);
        if let Some(read) =
            known.filter(|read| Arc::ptr_eq(&read.file, &file) && read.place == place)
        {
            return read.clone();
        }
        let words = match &file.content {
            Content::Text(words) => words.as_str(),
            _ => "",
        };
        let (text, told) = text(id, words, place.0.clone(), place.1.clone());
        Read { file, place, text: Arc::new(text), told }
    }
}

/// What other pages can say of a text.
fn says(text: &Text) -> impl PartialEq + '_ {
    (&text.locale, &text.title, text.title_span, &text.summary, &text.fields)
}

/// The locale of a file and its path below the locale's folder; `None` for what is not content.
pub fn place<'a>(path: &'a str, settings: &Settings) -> Option<(Locale, &'a str)> {
    let is_part =
        ["locales/", "themes/", "content/data/"].iter().any(|part| path.starts_with(part));
    if is_part || path == "site.yaml" {
        return None;
    }
    let rest = path.strip_prefix("content/").unwrap_or(path);
    let in_locale = rest.split_once('/').and_then(|(folder, rest)| {
        let locale = settings.locales.iter().find(|locale| locale.as_str() == folder)?;
        Some((locale.clone(), rest))
    });
    Some(in_locale.unwrap_or_else(|| (settings.source_locale.clone(), rest)))
}

/// Reads one text.
pub fn text(file: FileId, text: &str, locale: Locale, source: String) -> (Text, Vec<Diagnostic>) {
    let mut told = Vec::new();
    let front = front::split(text);
    if front.is_unclosed {
        told.push(
            Diagnostic::error(
                "unclosed-front-matter",
                Span::new(file, 0..3),
                "the front matter has no closing line",
            )
            .help("type `---` on a line of its own after the last field"),
        );
    }
    let fields = front_matter(file, text, &front, &mut told);
    told.extend(fields::judge(&fields));
    let (mut body, faults) = markdown::parse(file, text, front.body);
    told.extend(faults);
    let (title, title_span) = title(&fields, &mut body, &source, file);
    level_headings(&mut body, &mut told);
    let quizzes = quizzes(&body.blocks, &mut told);
    let summary = fields.text("summary").or_else(|| fields.text("description"));
    let locale = fields.text("lang").and_then(|tag| Locale::parse(&tag)).unwrap_or(locale);
    (
        Text {
            locale,
            file: Some(file),
            source,
            title,
            title_span,
            summary,
            fields,
            body,
            quizzes,
        },
        told,
    )
}

fn front_matter(
    file: FileId,
    text: &str,
    front: &front::Front,
    told: &mut Vec<Diagnostic>,
) -> Fields {
    if front.yaml.is_empty() {
        return Fields::default();
    }
    let (fields, fault) = yaml::fields(file, text, front.yaml.clone());
    told.extend(fault);
    fields
}

/// The title: the field, or the first heading, or the name of the file. A
/// heading that gives or repeats the title is taken out of the body.
fn title(fields: &Fields, body: &mut Document, source: &str, file: FileId) -> (String, Span) {
    let given = fields.get("title").and_then(|node| Some((node.text()?, node.span)));
    let given = given.filter(|(title, _)| !title.trim().is_empty());
    let first = body.blocks.iter().position(|block| !matches!(block.kind, BlockKind::Html(_)));
    let heading = first.and_then(|at| match &body.blocks[at].kind {
        BlockKind::Heading { level, content } => {
            Some((at, *level, plain::text(content), body.blocks[at].span))
        }
        _ => None,
    });
    match (given, heading) {
        (Some((title, span)), heading) => {
            if let Some((at, level, words, _)) = heading
                && (level == 1 || words == title)
            {
                body.blocks.remove(at);
            }
            (title, span)
        }
        (None, Some((at, _, words, span))) if !words.trim().is_empty() => {
            body.blocks.remove(at);
            (words, span)
        }
        (None, _) => (from_name(source), Span::new(file, 0..0)),
    }
}

fn from_name(source: &str) -> String {
    let stem = source.rsplit_once('.').map_or(source, |(stem, _)| stem);
    let mut parts = stem.rsplit('/');
    let last = parts.next().unwrap_or(stem);
    let is_index = ["index", "readme", "_index"].contains(&last.to_ascii_lowercase().as_str());
    match parts.next() {
        Some(folder) if is_index => infer::title(folder),
        _ => infer::title(last),
    }
}

/// Headings of the body start at the second level and never skip one.
fn level_headings(body: &mut Document, told: &mut Vec<Diagnostic>) {
    let mut headings = Vec::new();
    collect_headings(&mut body.blocks, &mut headings);
    let lowest = headings.iter().map(|(level, _)| **level).min().unwrap_or(2);
    let shift = 2_i16 - i16::from(lowest);
    let mut before = 1_u8;
    for (level, span) in headings {
        let wanted = u8::try_from((i16::from(*level) + shift).clamp(2, 6)).unwrap_or(6);
        if wanted > before + 1 {
            let marks = "#".repeat(
                usize::from(before) + 1
                    - usize::try_from(shift).unwrap_or(0).min(usize::from(before)),
            );
            told.push(
                Diagnostic::warning("heading-skip", span, "this heading skips a level")
                    .help(format!("start the line with `{marks}`")),
            );
        }
        *level = wanted.min(before + 1);
        before = *level;
    }
}

/// The headings that stand in the page's own outline; questions of a quiz do not.
fn collect_headings<'a>(blocks: &'a mut [Block], headings: &mut Vec<(&'a mut u8, Span)>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => headings.push((level, block.span)),
            BlockKind::Container { name, .. } if quiz::is_quiz(name) => {}
            BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. }
            | BlockKind::Quote { blocks, .. } => collect_headings(blocks, headings),
            _ => {}
        }
    }
}

fn quizzes(blocks: &[Block], told: &mut Vec<Diagnostic>) -> Vec<Quiz> {
    let mut quizzes = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Container { name, .. } if quiz::is_quiz(name) => {
                let (quiz, faults) = quiz::parse(block);
                told.extend(faults);
                quizzes.push(quiz);
            }
            BlockKind::Container { blocks, .. }
            | BlockKind::Element { blocks, .. }
            | BlockKind::Quote { blocks, .. } => quizzes.extend(self::quizzes(blocks, told)),
            _ => {}
        }
    }
    quizzes
}
