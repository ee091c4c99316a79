//! A diagnostic as text for a person at a terminal.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::source::Sources;
use crate::source::floor;
use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Origin;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;
use annotate_snippets::renderer::DecorStyle;
use std::ops::Range;

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
        let start = floor(text, span.range().start);
        let line = sources.line(span.file, start).unwrap_or((1, 0..text.len()));
        let window = Window::around((text, line), start..span.range().end);
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
    range: Range<usize>,
    line: usize,
    marked: Range<usize>,
}

impl Window {
    fn around(
        (text, (number, line)): (&str, (usize, Range<usize>)),
        marked: Range<usize>,
    ) -> Window {
        let (start, end) = (marked.start, floor(text, marked.end.clamp(marked.start, line.end)));
        let (from, to) = if line.len() > 400 {
            let from = floor(text, start.saturating_sub(150).max(line.start));
            (from, floor(text, (start + 200).min(line.end)))
        } else {
            (line.start, line.end)
        };
        Window { range: from..to, line: number, marked: start - from..end.min(to) - from }
    }
}
