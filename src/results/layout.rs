//! How the answers of one attempt lie in a row of bytes: a million of them must fit in memory.
//!
//! Each item has its place: what was answered, and how many of its parts were right. What was
//! typed is not kept, only which of the foreseen answers it was. What is right is asked of `quiz`.

use crate::model::Phase;
use crate::quiz::Instrument;
use crate::quiz::InstrumentItem;
use crate::quiz::Key;
use crate::quiz::mark;
use crate::results::Fault;
use crate::results::fault;
use std::collections::HashMap;
use std::ops::Range;

/// An answer longer than this is refused.
const LONGEST_ANSWER: usize = 10_000;

const BLANK: u8 = 0;
const GIVEN: u8 = 1;
/// The highest number of a choice.
const LAST_CHOICE: u8 = 251;
const OTHER: u8 = 252;
const DONT_KNOW: u8 = 253;
const NOT_CARRIED: u8 = 254;
const NOT_ASKED: u8 = 255;

/// What somebody answered to an item, as far as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    /// The item was not asked.
    NotAsked,
    /// The item was asked, and the text code could not carry the answer.
    NotCarried,
    /// Nothing.
    Blank,
    /// "I don't know".
    DontKnow,
    /// The choice, or the foreseen answer, of this number from 0.
    Choice(usize),
    /// Something that nobody foresaw.
    Other,
    /// Several parts; [`Layout::part`] tells them.
    Parts,
}

/// Where each item lies in a row.
#[derive(Clone, Debug)]
pub struct Layout {
    items: Vec<Place>,
    numbers: HashMap<String, usize>,
    width: usize,
}

#[derive(Clone, Debug)]
struct Place {
    id: Box<str>,
    key: Key,
    dont_know: bool,
    /// The first byte says what kind of answer it is, the last how many parts are right.
    bytes: Range<usize>,
    /// How many parts are marked one by one.
    n_marked: u8,
    /// What each answer of one character comes to.
    short: Vec<Option<[u8; 2]>>,
}

impl Layout {
    /// The layout of an instrument.
    pub fn new(instrument: &Instrument) -> Layout {
        let mut items = Vec::new();
        let mut width = 0;
        for item in &instrument.items {
            let place = Place::new(item, width);
            width = place.bytes.end;
            items.push(place);
        }
        let ids = instrument.items.iter().enumerate().map(|(at, item)| (item.id.clone(), at));
        Layout { items, numbers: ids.collect(), width }
    }

    /// How many bytes a row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The number of an item by its id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// A row in which the items of a phase and a form are asked and wait for their answers.
    /// Reflections are not waited for: they stay on the device.
    pub fn open_row(&self, instrument: &Instrument, phase: Phase, form: Option<char>) -> Vec<u8> {
        let mut row = vec![NOT_ASKED; self.width];
        for (place, item) in self.items.iter().zip(&instrument.items) {
            if item.is_asked(phase, form) && !matches!(item.key, Key::Open) {
                row[place.bytes.start] = NOT_CARRIED;
            }
        }
        row
    }

    /// The first item that waits for its answer.
    pub fn first_open(&self, row: &[u8]) -> Option<usize> {
        (0..self.items.len()).find(|item| self.is_open(row, *item))
    }

    /// Whether an item of a row is asked and has no answer yet.
    pub fn is_open(&self, row: &[u8], item: usize) -> bool {
        row[self.items[item].bytes.start] == NOT_CARRIED
    }

    /// Puts an answer into a row, and its mark beside it.
    pub fn put(&self, row: &mut [u8], item: usize, response: &str) -> Result<(), Fault> {
        let place = &self.items[item];
        let own = &mut row[place.bytes.clone()];
        if let [byte] = response.as_bytes()
            && let Some(Some([first, right])) = place.short.get(usize::from(*byte))
        {
            own.fill(0);
            own[0] = *first;
            if let [.., last] = own {
                *last = if place.key.is_marked() { *right } else { *last };
            }
            return Ok(());
        }
        if is_too_long(response) {
            let n_characters = response.chars().count();
            return Err(Fault::AnswerTooLong { item: place.id.clone(), n_characters });
        }
        place.put(own, response.trim())
    }

    /// What was answered to an item.
    pub fn given(&self, row: &[u8], item: usize) -> Given {
        let place = &self.items[item];
        match row[place.bytes.start] {
            BLANK => Given::Blank,
            OTHER => Given::Other,
            DONT_KNOW => Given::DontKnow,
            NOT_CARRIED => Given::NotCarried,
            NOT_ASKED => Given::NotAsked,
            _ if place.has_parts() => Given::Parts,
            number => Given::Choice(usize::from(number) - 1),
        }
    }

    /// What was chosen in a part of an answer: a number from 0, or `None` for a blank.
    ///
    /// The parts of a multiple choice are its choices: `Some(0)` is a chosen one.
    pub fn part(&self, row: &[u8], item: usize, part: usize) -> Option<usize> {
        let place = &self.items[item];
        let at = place.bytes.start + 1 + part;
        if self.given(row, item) != Given::Parts || at + 1 >= place.bytes.end {
            return None;
        }
        usize::from(row[at]).checked_sub(1)
    }

    /// The share of an item that is right, from 0 to 1; `None` if it was not asked, not carried,
    /// or has no right answer.
    pub fn score(&self, row: &[u8], item: usize) -> Option<f64> {
        let place = &self.items[item];
        let is_known = !matches!(row[place.bytes.start], NOT_ASKED | NOT_CARRIED);
        (is_known && place.key.is_marked())
            .then(|| f64::from(row[place.bytes.end - 1]) / f64::from(place.n_marked))
    }

    /// Whether two rows say the same, where both know.
    pub fn agree(&self, one: &[u8], other: &[u8]) -> bool {
        self.items.iter().all(|place| {
            let (one, other) = (&one[place.bytes.clone()], &other[place.bytes.clone()]);
            one == other || one[0] == NOT_CARRIED || other[0] == NOT_CARRIED
        })
    }

    /// How many answers a row knows nothing of though they were asked.
    pub fn n_not_carried(&self, row: &[u8]) -> usize {
        self.items.iter().filter(|place| row[place.bytes.start] == NOT_CARRIED).count()
    }
}

impl Place {
    fn new(item: &InstrumentItem, start: usize) -> Place {
        let n_marked = match &item.key {
            Key::Match { rights, .. } => rights.len(),
            Key::Cloze { gaps } => gaps.len(),
            _ => 1,
        };
        let n_parts = n_parts(&item.key);
        let mut place = Place {
            id: item.id.as_str().into(),
            key: item.key.clone(),
            dont_know: item.dont_know,
            bytes: start..start + 2 + n_parts,
            n_marked: u8::try_from(n_marked.max(1)).unwrap_or(u8::MAX),
            short: Vec::new(),
        };
        let letters = (0..128).map(|byte| place.by_letter(byte)).collect();
        place.short = letters;
        place
    }

    fn has_parts(&self) -> bool {
        !matches!(self.key, Key::Single { .. } | Key::Short { .. })
    }

    /// The answer of one letter to a single choice, marked once for all.
    fn by_letter(&self, byte: u8) -> Option<[u8; 2]> {
        let Key::Single { .. } = self.key else { return None };
        let mut own = [0; 2];
        self.put(&mut own, char::from(byte).to_string().trim()).ok()?;
        Some(own)
    }

    fn put(&self, own: &mut [u8], response: &str) -> Result<(), Fault> {
        own.fill(0);
        if response.is_empty() {
            return Ok(());
        }
        if response == "?" && self.dont_know {
            own[0] = DONT_KNOW;
            return Ok(());
        }
        let unknown =
            || Fault::NoSuchAnswer { item: self.id.clone(), answer: fault::shortened(response) };
        own[0] = match &self.key {
            Key::Single { n, .. } => one_choice(response, *n).ok_or_else(unknown)?,
            Key::Short { expected } => foreseen(mark(&self.key, response).expected, expected.len()),
            Key::Open | Key::Cloze { .. } => GIVEN,
            _ => {
                self.put_parts(own, response).ok_or_else(unknown)?;
                let parts = own.get(1..own.len() - 1).unwrap_or_default();
                if parts.iter().all(|part| *part == 0) { BLANK } else { GIVEN }
            }
        };
        if let Some(score) = mark(&self.key, response).score
            && let Some(last) = own.last_mut()
        {
            *last = right_parts(score, self.n_marked);
        }
        Ok(())
    }

    /// Puts letters or values into the places after the first; `None` if one does not exist.
    fn put_parts(&self, own: &mut [u8], response: &str) -> Option<()> {
        let n_own = own.len();
        let parts = own.get_mut(1..n_own - 1)?;
        if let Key::Multiple { n, .. } = &self.key {
            for letter in response.split_whitespace().flat_map(str::chars) {
                let at = one_choice(letter.encode_utf8(&mut [0; 4]), *n)?;
                *parts.get_mut(usize::from(at) - 1)? = 1;
            }
            return Some(());
        }
        for (at, token) in response.split_whitespace().enumerate() {
            let part = parts.get_mut(at)?;
            *part = match &self.key {
                _ if token == "-" => BLANK,
                Key::Match { n, .. } => one_choice(token, *n)?,
                Key::Order { steps } => one_choice(token, steps.len())?,
                Key::Scale { values, .. } => {
                    let value: i64 = token.parse().ok()?;
                    let at = values.iter().position(|known| *known == value)?;
                    u8::try_from(at + 1).ok().filter(|number| *number <= LAST_CHOICE)?
                }
                _ => return None,
            };
        }
        Some(())
    }
}

/// Whether an answer is longer than anybody types.
pub fn is_too_long(answer: &str) -> bool {
    answer.len() > LONGEST_ANSWER && answer.chars().count() > LONGEST_ANSWER
}

/// How many parts of an answer are kept one by one.
fn n_parts(key: &Key) -> usize {
    match key {
        Key::Multiple { n, .. } | Key::Scale { n, .. } => *n,
        Key::Match { rights, .. } => rights.len(),
        Key::Order { steps } => steps.len(),
        Key::Single { .. } | Key::Short { .. } | Key::Cloze { .. } | Key::Open => 0,
    }
}

/// The number, from 1, of a letter among `n`.
fn one_choice(letter: &str, n: usize) -> Option<u8> {
    let [byte] = letter.as_bytes() else { return None };
    let at = match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => letter - b'a',
        digit @ b'0'..=b'9' => digit - b'0' + 26,
        _ => return None,
    };
    (usize::from(at) < n).then_some(at + 1)
}

fn foreseen(at: Option<usize>, n: usize) -> u8 {
    let number = at.filter(|at| *at < n).and_then(|at| u8::try_from(at + 1).ok());
    number.filter(|number| *number <= LAST_CHOICE).unwrap_or(OTHER)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
fn right_parts(score: f64, n_marked: u8) -> u8 {
    (score.clamp(0.0, 1.0) * f64::from(n_marked)).round() as u8
}

#[cfg(test)]
mod tests {
    use super::Given;
    use super::Layout;
    use crate::model::Phase;
    use crate::quiz::mark;
    use crate::results::testing::instrument;

    fn answered(id: &str, response: &str) -> Option<(Given, Option<f64>)> {
        let instrument = instrument();
        let layout = Layout::new(&instrument);
        let item = layout.number(id).unwrap();
        let mut row = layout.open_row(&instrument, Phase::Pre, None);
        layout.put(&mut row, item, response).ok()?;
        Some((layout.given(&row, item), layout.score(&row, item)))
    }

    #[test]
    fn a_letter_is_a_choice_in_either_case() {
        assert_eq!(answered("one", "b"), Some((Given::Choice(1), Some(1.0))));
        assert_eq!(answered("one", " A "), Some((Given::Choice(0), Some(0.0))));
        assert_eq!(answered("one", "?"), Some((Given::DontKnow, Some(0.0))));
        assert_eq!(answered("one", ""), Some((Given::Blank, Some(0.0))));
        assert_eq!(answered("one", "e"), None);
        assert_eq!(answered("one", "="), None);
    }

    #[test]
    fn the_score_of_a_row_is_what_marking_says() {
        let instrument = instrument();
        for (id, response) in [
            ("some", "ac"),
            ("some", "a"),
            ("number", "12 s"),
            ("number", "60"),
            ("pairs", "b - a"),
            ("pairs", "b a c"),
            ("steps", "c a b"),
            ("gaps", "limits|nothing"),
        ] {
            let item = instrument.items.iter().find(|item| item.id == id).unwrap();
            let (_, score) = answered(id, response).unwrap();
            assert_eq!(score, mark(&item.key, response).score, "{id} {response}");
        }
    }

    #[test]
    fn the_parts_of_an_answer_are_kept() {
        let instrument = instrument();
        let layout = Layout::new(&instrument);
        let mut row = layout.open_row(&instrument, Phase::Pre, None);
        let sure = layout.number("sure").unwrap();
        layout.put(&mut row, sure, "7 10 -").unwrap();
        let parts: Vec<_> = (0..4).map(|part| layout.part(&row, sure, part)).collect();
        assert_eq!(parts, [Some(7), Some(10), None, None]);
        assert_eq!(layout.score(&row, sure), None);
        assert!(layout.put(&mut row, sure, "7 11 1").is_err());
        assert!(layout.put(&mut row, sure, "1 1 1 1").is_err());
    }

    #[test]
    fn an_answer_of_a_million_characters_is_refused() {
        assert_eq!(answered("number", &"9".repeat(1_000_000)), None);
        assert_eq!(answered("number", "nobody knows"), Some((Given::Other, Some(0.0))));
    }
}
