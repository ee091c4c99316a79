//! Raw tags in running text: allowed ones become elements, the others stay visible.

use std::ops::Range;

use super::document::{Braces, ImageAt, Inline, InlineKind, RawTag};
use super::parse::Builder;
use super::raw::{self, Tag};
use crate::diagnostic::Diagnostic;

impl Builder<'_> {
    /// Takes a raw tag, or what else the parser holds for inline HTML.
    pub(super) fn inline_html(&mut self, event: &str, range: Range<usize>) {
        let source = self.source;
        let html = source.unmask(event, &range).into_owned();
        self.imply_paragraph(range.start);
        if source.fence_at(range.start).is_some() {
            self.tell_indented_fence(&range);
            return self.top().run.verbatim(source, range);
        }
        if html.starts_with("<!--") {
            return;
        }
        match raw::read_tag(&html) {
            Some((tag, _)) if raw::is_inline(&tag.name) => self.inline_tag(&tag, range),
            tag => {
                let name = tag.map_or_else(|| html.clone(), |(tag, _)| tag.name);
                self.refuse(&name, range);
            }
        }
    }

    /// Shows a tag as text, and says so.
    fn refuse(&mut self, name: &str, range: Range<usize>) {
        let source = self.source;
        self.findings.push(raw::refused(name, source.span(range.clone())));
        self.top().run.verbatim(source, range);
    }

    fn inline_tag(&mut self, tag: &Tag, range: Range<usize>) {
        let source = self.source;
        if tag.is_end {
            let mut lost = Vec::new();
            let is_closed = self.top().run.close_tag(source, &tag.name, (&range, &mut lost));
            for tag in &lost {
                self.findings.push(raw::unclosed(&tag.tag, source.span(tag.range.clone())));
            }
            if !is_closed {
                self.refuse(&format!("/{}", tag.name), range);
            }
            return;
        }
        if !self.top().run.has_room() {
            self.tell_too_deep(range.clone());
            return self.top().run.verbatim(source, range);
        }
        let attrs = self.kept_attrs(tag, &range);
        if tag.name == "img" {
            return match image(attrs) {
                Some(image) => self.inline(image, range),
                None => self.refuse("img", range),
            };
        }
        if raw::is_void(&tag.name) || tag.is_closed {
            let tag = Box::new(RawTag { name: tag.name.clone(), attrs });
            let kind = InlineKind::Element { tag, content: Vec::new() };
            return self.inline(kind, range);
        }
        self.top().run.open_tag(source, (tag.name.clone(), attrs), range);
    }

    /// The attributes of a tag that may pass; tells of those that may not.
    pub(super) fn kept_attrs(&mut self, tag: &Tag, range: &Range<usize>) -> Vec<(String, String)> {
        let (kept, dropped) = raw::clean(tag);
        for name in dropped {
            let message = format!("the attribute `{name}` of `<{}>` is left out", tag.name);
            let span = self.source.block_span(range.clone());
            self.findings.push(
                Diagnostic::warning("raw-html", span, message)
                    .help("leave the look and the behaviour to the theme"),
            );
        }
        kept
    }

    fn tell_indented_fence(&mut self, range: &Range<usize>) {
        let message = "this `:::` line is indented too far, so it is read as text";
        self.findings.push(
            Diagnostic::warning("stray-fence", self.source.span(range.clone()), message)
                .help("indent it as far as the text it belongs to"),
        );
    }
}

/// The image of a cleaned `<img>`, if it has a file.
pub(super) fn image(attrs: Vec<(String, String)>) -> Option<InlineKind> {
    let mut attrs = Braces { pairs: attrs, ..Braces::default() };
    let mut take = |key: &str| {
        let at = attrs.pairs.iter().position(|(name, _)| name == key)?;
        Some(attrs.pairs.remove(at).1)
    };
    let (to, alt) = (take("src")?, take("alt"));
    let (title, class) = (take("title").unwrap_or_default(), take("class"));
    attrs.id = take("id");
    attrs.flags =
        class.iter().flat_map(|class| class.split_whitespace()).map(str::to_owned).collect();
    let text = |text| Inline { span: crate::source::Span::default(), kind: InlineKind::Text(text) };
    let alt = alt.map(text).into_iter().collect();
    let file = Box::new(ImageAt { to, title, attrs: attrs.into() });
    Some(InlineKind::Image { file, alt })
}
