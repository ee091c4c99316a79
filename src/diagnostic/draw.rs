//! A diagnostic as text for a person at a terminal.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source::Sources;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::renderer::DecorStyle;

/// How to draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Plain characters.
    Plain,
    /// With colour.
    Colour,
}

/// Draws a diagnostic: the place, the fault, the way out.
pub fn draw(diagnostic: &Diagnostic, sources: &Sources, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error | Severity::Strict => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.rule);
    let mut report = Group::with_title(title);
    let place = diagnostic
        .span
        .and_then(|span| Some((span, sources.file(span.file)?, sources.text(span.file)?)));
    let excerpt;
    if let Some((span, file, text)) = place {
        let window = Window::around(text, span.range());
        excerpt = text.get(window.range.clone()).unwrap_or_default();
        let snippet = Snippet::source(excerpt)
            .line_start(window.line)
            .path(&*file.path)
            .annotation(AnnotationKind::Primary.span(window.marked));
        report = report.element(snippet);
    } else if let Some(path) = &diagnostic.path {
        report = report.element(Origin::path(&**path));
    }
    if let Some(help) = &diagnostic.help {
        report = report.element(Level::HELP.message(&**help));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[report])
}

/// The lines that are shown, so that a long file costs no more than a short one.
struct Window {
    range: std::ops::Range<usize>,
    line: usize,
    marked: std::ops::Range<usize>,
}

impl Window {
    fn around(text: &str, marked: std::ops::Range<usize>) -> Window {
        let start = floor(text, marked.start.min(text.len()));
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let end = floor(text, marked.end.clamp(start, to));
        let long = to - from > 400;
        let (from, to) = if long {
            (floor(text, start.saturating_sub(150).max(from)), floor(text, (start + 200).min(to)))
        } else {
            (from, to)
        };
        let line = text[..from].matches('\n').count() + 1;
        Window { range: from..to, line, marked: start - from..end.min(to) - from }
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
