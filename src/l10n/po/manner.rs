//! How a file is laid out, so that new lines look like the old ones.

use super::width;

/// The layout that new lines of a file take.
#[derive(Debug, Clone)]
pub(super) struct Manner {
    /// The end of a line.
    pub end: &'static str,
    /// How many columns a line may take, or `None` if the file does not wrap.
    pub limit: Option<usize>,
    /// Whether every reference has a line of its own.
    pub is_reference_alone: bool,
}

/// How many long lines are measured; more would tell nothing new and cost time.
const SAMPLES: usize = 256;
/// The width of the tools of GNU gettext.
const GETTEXT: usize = 79;
/// The width of Weblate and the Translate Toolkit.
const WEBLATE: usize = 77;

/// What speaks for one layout or another, counted while the file is read.
#[derive(Debug, Default)]
pub(super) struct Tally {
    wrapped: usize,
    widest: usize,
    measured: usize,
    unwrapped: usize,
    shared: usize,
    alone: usize,
    is_open: bool,
}

impl Tally {
    /// Notes a line that starts a text.
    pub(super) fn start(&mut self, line: &str) {
        self.quoted(line);
    }

    /// Notes a line that goes on with a text.
    pub(super) fn goes_on(&mut self, line: &str) {
        if self.is_open {
            self.wrapped += 1;
        }
        self.quoted(line);
    }

    fn quoted(&mut self, line: &str) {
        self.is_open = !line.ends_with("\\n\"") && !line.ends_with("\"\"");
        if line.len() <= WEBLATE || self.measured == SAMPLES {
            return;
        }
        self.measured += 1;
        let wide = width::width(line);
        self.widest = self.widest.max(if wide <= GETTEXT { wide } else { 0 });
        self.unwrapped += usize::from(wide > GETTEXT && width::wrap(line, GETTEXT).len() > 1);
    }

    /// Notes a line of references that stands first or below another one.
    pub(super) fn references(&mut self, count: usize, is_first: bool) {
        self.shared += usize::from(count > 1);
        self.alone += usize::from(count == 1 && !is_first);
    }

    pub(super) fn manner(&self, text: &str) -> Manner {
        let is_narrow = self.widest <= WEBLATE && self.wrapped >= 8;
        let limit = if is_narrow { WEBLATE } else { GETTEXT };
        let first = text.find('\n').unwrap_or(0);
        Manner {
            end: if text[..first].ends_with('\r') { "\r\n" } else { "\n" },
            limit: (self.unwrapped == 0 || self.wrapped > self.unwrapped).then_some(limit),
            is_reference_alone: self.shared == 0 && self.alone > 0,
        }
    }
}
