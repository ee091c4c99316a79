//! A run of inlines being built: text is gathered as long as it is one
//! stretch, marks become inlines, raw tags find their partners.

use std::ops::Range;

use super::attrs;
use super::document::{Attrs, Inline, InlineKind, RawTag};
use super::frame::MAX_DEPTH;
use super::links;
use super::marks::{Mark, MarkKind};
use super::source::Source;

/// The inlines of one paragraph, cell or emphasis.
pub(super) struct Run {
    inlines: Vec<Inline>,
    text: Text,
    /// Raw elements that are open; their tags stand among the inlines as text.
    open: Vec<OpenTag>,
    /// The number of an attribute mark that came last and may turn out to be text.
    attrs: Option<usize>,
    depth: usize,
    /// Whether it has had no line break.
    pub is_first_line: bool,
    /// Whether it stands in a link or an image, where addresses stay text.
    pub is_linked: bool,
}

/// A raw opening tag that waits for its partner.
pub(super) struct OpenTag {
    pub tag: String,
    pub attrs: Vec<(String, String)>,
    pub range: Range<usize>,
    /// Its place among the inlines.
    at: usize,
}

/// Text not yet among the inlines.
enum Text {
    Empty,
    /// As the author wrote it.
    Verbatim(Range<usize>),
    /// With escapes and entities resolved.
    Decoded(String, Range<usize>),
}

impl Run {
    /// An empty run; `depth` counts what it stands in.
    pub(super) fn new(depth: usize, is_linked: bool) -> Run {
        Run {
            inlines: Vec::new(),
            text: Text::Empty,
            open: Vec::new(),
            attrs: None,
            depth,
            is_first_line: true,
            is_linked,
        }
    }

    /// How deep its next inline would stand.
    pub(super) fn depth(&self) -> usize {
        self.depth + self.open.len()
    }

    /// Adds a text event.
    pub(super) fn text(&mut self, source: &Source, event: &str, range: Range<usize>) {
        if !source.is_verbatim(event, &range) {
            self.keep_attrs(source);
            self.decoded(source, event, range);
            return;
        }
        let first = source.scan.marks.partition_point(|mark| mark.range.start < range.start);
        let mut at = range.start;
        for (n, mark) in source.marks_in(&range).iter().enumerate() {
            self.verbatim(source, at..mark.range.start);
            self.mark(source, mark, first + n);
            at = mark.range.end;
        }
        self.verbatim(source, at..range.end);
    }

    /// Adds what the author wrote in a range as text.
    pub(super) fn verbatim(&mut self, source: &Source, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        self.keep_attrs(source);
        self.text = match std::mem::replace(&mut self.text, Text::Empty) {
            Text::Empty => Text::Verbatim(range),
            Text::Verbatim(before) if before.end == range.start => {
                Text::Verbatim(before.start..range.end)
            }
            Text::Verbatim(before) => {
                let mut text = source.original(&before).to_owned();
                text.push_str(source.original(&range));
                Text::Decoded(text, before.start..range.end)
            }
            Text::Decoded(mut text, before) => {
                text.push_str(source.original(&range));
                Text::Decoded(text, before.start..range.end)
            }
        };
    }

    /// Adds an inline.
    pub(super) fn push(&mut self, source: &Source, kind: InlineKind, range: Range<usize>) {
        self.keep_attrs(source);
        self.flush(source);
        if matches!(kind, InlineKind::SoftBreak | InlineKind::HardBreak) {
            self.is_first_line = false;
        }
        self.inlines.push(Inline { span: source.span(range), kind });
    }

    /// Takes the attributes that came last, and the space before them.
    pub(super) fn take_attrs(&mut self, source: &Source) -> Option<Attrs> {
        let attrs = self.mark_attrs(source)?;
        self.attrs = None;
        self.flush(source);
        if let Some(Inline { kind: InlineKind::Text(text), span }) = self.inlines.last_mut() {
            let len = text.trim_end().len();
            span.end -= u32::try_from(text.len() - len).unwrap_or(0).min(span.end - span.start);
            text.truncate(len);
            if len == 0 {
                self.inlines.pop();
            }
        }
        Some(attrs)
    }

    /// Opens a raw element, and shows its tag until its partner comes.
    pub(super) fn open_tag(
        &mut self,
        source: &Source,
        (tag, attrs): (String, Vec<(String, String)>),
        range: Range<usize>,
    ) {
        let text = InlineKind::Text(source.original(&range).to_owned());
        self.push(source, text, range.clone());
        self.open.push(OpenTag { tag, attrs, range, at: self.inlines.len() - 1 });
    }

    /// Closes a raw element. Says whether there was one, and adds to `lost` those left open in it.
    pub(super) fn close_tag(
        &mut self,
        source: &Source,
        tag: &str,
        (range, lost): (&Range<usize>, &mut Vec<OpenTag>),
    ) -> bool {
        let Some(n) = self.open.iter().rposition(|open| open.tag == tag) else { return false };
        self.keep_attrs(source);
        self.flush(source);
        lost.extend(self.open.drain(n + 1..));
        let Some(open) = self.open.pop() else { return false };
        let content = self.inlines.split_off(open.at + 1);
        self.inlines.truncate(open.at);
        let tag = Box::new(RawTag { name: open.tag, attrs: open.attrs });
        let kind = InlineKind::Element { tag, content };
        self.inlines.push(Inline { span: source.span(open.range.start..range.end), kind });
        true
    }

    /// Whether another raw element may open here.
    pub(super) fn has_room(&self) -> bool {
        self.depth() < MAX_DEPTH
    }

    /// Ends the run: its inlines, and the raw tags without a partner.
    pub(super) fn finish(mut self, source: &Source) -> (Vec<Inline>, Vec<OpenTag>) {
        self.keep_attrs(source);
        if self.inlines.is_empty() && !matches!(self.text, Text::Empty) {
            // Most runs are one stretch of text, and an inline is large.
            self.inlines.reserve_exact(1);
        }
        self.flush(source);
        self.inlines.shrink_to_fit();
        (self.inlines, self.open)
    }

    /// Turns attributes that came last into text, since something follows.
    fn keep_attrs(&mut self, source: &Source) {
        if let Some(mark) = self.attrs.take().and_then(|n| source.scan.marks.get(n)) {
            self.verbatim(source, mark.range.clone());
        }
    }

    fn mark_attrs(&self, source: &Source) -> Option<Attrs> {
        source.scan.marks.get(self.attrs?).and_then(|mark| mark_attrs(source, mark))
    }

    fn decoded(&mut self, source: &Source, event: &str, range: Range<usize>) {
        let (mut text, start) = match std::mem::replace(&mut self.text, Text::Empty) {
            Text::Empty => (String::new(), range.start),
            Text::Verbatim(before) => (source.original(&before).to_owned(), before.start),
            Text::Decoded(text, before) => (text, before.start),
        };
        text.push_str(event);
        self.text = Text::Decoded(text, start..range.end);
    }

    fn flush(&mut self, source: &Source) {
        let (text, range) = match std::mem::replace(&mut self.text, Text::Empty) {
            Text::Empty => return,
            Text::Verbatim(range) => (source.original(&range).to_owned(), range),
            Text::Decoded(text, range) => (text, range),
        };
        if !self.is_linked && links::has_address(&text) {
            links::split(source, &text, range, &mut self.inlines);
            return;
        }
        self.inlines.push(Inline { span: source.span(range), kind: InlineKind::Text(text) });
    }

    fn mark(&mut self, source: &Source, mark: &Mark, n: usize) {
        let range = mark.range.clone();
        match mark.kind {
            MarkKind::Literal => self.verbatim(source, range),
            MarkKind::Attrs => self.attributes(source, mark, n),
            MarkKind::Slot => {
                let words = source.original(&(range.start + 2..range.end - 2)).trim();
                self.push(source, InlineKind::Slot(words.to_owned()), range);
            }
            MarkKind::Term => self.push(source, term(source, &range), range),
            MarkKind::Citation => self.citations(source, &range),
        }
    }

    /// Gives attributes to the image before them, or keeps them in mind.
    fn attributes(&mut self, source: &Source, mark: &Mark, n: usize) {
        let end = source.span(mark.range.clone());
        if let Text::Empty = self.text
            && let Some(Inline { span, kind: InlineKind::Image { alt, file } }) =
                self.inlines.last_mut()
            && span.end == end.start
            && let Some(parsed) = mark_attrs(source, mark)
        {
            span.end = end.end;
            if let Some(text) = parsed.get("alt") {
                *alt = vec![Inline { span: end, kind: InlineKind::Text(text.to_owned()) }];
            }
            file.attrs = parsed;
            return;
        }
        self.keep_attrs(source);
        self.attrs = Some(n);
    }

    /// Adds the citations of one pair of brackets: `[@a, p. 4; @b]`.
    fn citations(&mut self, source: &Source, range: &Range<usize>) {
        let mut at = range.start + 1;
        for part in source.original(&(at..range.end - 1)).split(';') {
            let words = part.trim().trim_start_matches('@');
            let (id, locator) = words.split_once(',').unwrap_or((words, ""));
            let kind = InlineKind::Citation {
                id: id.trim_end().into(),
                locator: Some(locator.trim()).filter(|it| !it.is_empty()).map(Box::from),
            };
            let is_first = at == range.start + 1;
            let end = at + part.len() + 1;
            self.push(source, kind, (if is_first { range.start } else { at })..end);
            at = end;
        }
    }
}

fn mark_attrs(source: &Source, mark: &Mark) -> Option<Attrs> {
    let mut parsed = attrs::parse(source.text, mark.range.start, attrs::Start::Marked)?.attrs;
    parsed.span = source.span(mark.range.clone());
    Some(parsed)
}

fn term(source: &Source, range: &Range<usize>) -> InlineKind {
    let words = source.original(&(range.start + 2..range.end - 2));
    let words = words.replace("\\|", "|");
    let (id, shown) = words.split_once('|').unwrap_or((&words, ""));
    let shown = Some(shown.trim()).filter(|shown| !shown.is_empty()).map(Box::from);
    InlineKind::Term { id: id.trim().into(), shown }
}
