//! How much a word says about a page.
//!
//! BM25F after Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004): how often
//! the word stands in each field, the field's weight and length taken into account, saturating. Weights and the two
//! constants were chosen by measurement (`benches/search.py relevance`).

/// How fast more of the same word stops counting.
const SATURATION: f64 = 1.2;

/// The parts of a weight that are written: 1 to 15.
pub const STEPS: f64 = 15.0;

/// A part of a page whose words count alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The title.
    Title = 0,
    /// Other words for it.
    Synonym = 1,
    /// A heading.
    Heading = 2,
    /// The summary, the key points, the objectives.
    Gist = 3,
    /// All the text.
    Body = 4,
}

/// How many fields there are.
pub const N_FIELDS: usize = 5;

/// By field: its weight, how much its length matters from 0 to 1, and its usual length in words.
const FIELDS: [(f64, f64, f64); N_FIELDS] =
    [(8.0, 0.5, 4.0), (6.0, 0.2, 4.0), (4.0, 0.4, 24.0), (2.0, 0.3, 40.0), (1.0, 0.6, 400.0)];

/// How much a word counts on one page, by field.
pub struct Scale {
    /// What the count of a field is divided by: more, the longer the field is.
    divisors: [f64; N_FIELDS],
    boost: f64,
    /// The weights of words that stand in the text alone, by how often; most words are like this.
    in_body: [u8; 8],
}

impl Scale {
    /// The scale of a page, whose fields have so many words.
    pub fn of(lengths: [u32; N_FIELDS], boost: f64) -> Scale {
        let mut divisors = [0.0; N_FIELDS];
        for ((divisor, (_, effect, usual)), length) in divisors.iter_mut().zip(FIELDS).zip(lengths)
        {
            *divisor = 1.0 - effect + effect * f64::from(length) / usual;
        }
        let mut scale = Scale { divisors, boost, in_body: [0; 8] };
        scale.in_body = std::array::from_fn(|n| {
            scale.weighed([0, 0, 0, 0, u16::try_from(n).unwrap_or_default()])
        });
        scale
    }

    /// The weight of a word, from 1 to [`STEPS`], which stands so often in each field.
    pub fn weight(&self, counts: [u16; N_FIELDS]) -> u8 {
        let [rest @ .., in_body] = counts;
        match self.in_body.get(usize::from(in_body)) {
            Some(weight) if rest == [0; N_FIELDS - 1] => *weight,
            _ => self.weighed(counts),
        }
    }

    fn weighed(&self, counts: [u16; N_FIELDS]) -> u8 {
        let parts = FIELDS.iter().zip(counts).zip(self.divisors);
        let sum: f64 = parts
            .filter(|((_, count), _)| *count > 0)
            .map(|(((weight, ..), count), divisor)| weight * f64::from(count) / divisor)
            .sum();
        let sum = sum * self.boost;
        let step = (STEPS * sum / (SATURATION + sum)).round().clamp(1.0, STEPS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 15")]
        let step = step as u8;
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(counts: [u16; N_FIELDS], lengths: [u32; N_FIELDS], boost: f64) -> u8 {
        Scale::of(lengths, boost).weight(counts)
    }

    const USUAL: [u32; N_FIELDS] = [4, 4, 24, 40, 400];

    #[test]
    fn a_title_says_more_than_a_heading_and_a_heading_more_than_the_text() {
        let title = weight([1, 0, 0, 0, 0], USUAL, 1.0);
        let heading = weight([0, 0, 1, 0, 0], USUAL, 1.0);
        let body = weight([0, 0, 0, 0, 1], USUAL, 1.0);
        assert!(title > heading && heading > body);
    }

    #[test]
    fn a_long_page_has_to_say_it_more_often() {
        let short = weight([0, 0, 0, 0, 2], [4, 0, 0, 0, 100], 1.0);
        let long = weight([0, 0, 0, 0, 2], [4, 0, 0, 0, 4_000], 1.0);
        assert!(short > long);
    }

    #[test]
    fn a_weight_that_was_kept_is_the_weight() {
        for n in 1..12 {
            let scale = Scale::of(USUAL, 0.3);
            assert_eq!(scale.weight([0, 0, 0, 0, n]), scale.weighed([0, 0, 0, 0, n]));
        }
    }

    #[test]
    fn a_weight_has_fifteen_steps() {
        assert_eq!(weight([9_999; N_FIELDS], USUAL, 10.0), 15);
        assert_eq!(weight([0, 0, 0, 0, 1], [0, 0, 0, 0, 4_000_000], 0.1), 1);
    }
}
