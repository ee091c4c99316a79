//! How far a translation is: its state, and what the readers of it should know.

/// How far a part of a text is translated, after the forward, back and field steps that the World
/// Health Organization asks of translated instruments.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// A machine translated it; no person has read it.
    MachineDraft,
    /// A person translated it, or went through it word by word.
    HumanDraft,
    /// People who know both languages translated it there and back.
    PanelReviewed,
    /// It was read aloud with supporters, and mended.
    FieldTested,
}

impl State {
    /// All states, the weakest first.
    pub const ALL: [State; 4] =
        [State::MachineDraft, State::HumanDraft, State::PanelReviewed, State::FieldTested];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            State::MachineDraft => "machine-draft",
            State::HumanDraft => "human-draft",
            State::PanelReviewed => "panel-reviewed",
            State::FieldTested => "field-tested",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether somebody put their name to it.
    pub fn is_reviewed(self) -> bool {
        self >= State::PanelReviewed
    }
}

/// How far the translation of a page is, part by part.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// How many parts the source has.
    pub n_parts: usize,
    /// How many of them are not translated.
    pub n_missing: usize,
    /// How many were translated from words that have changed since.
    pub n_stale: usize,
    /// How many of these give way to the source, because a fault in them could harm.
    pub n_withheld: usize,
    /// How many of the translated parts are in each state, the weakest first.
    pub n_in_state: [usize; 4],
}

impl Standing {
    /// The weakest state of the translated parts, if there are any.
    pub fn state(&self) -> Option<State> {
        State::ALL.into_iter().zip(self.n_in_state).find(|(_, n)| *n > 0).map(|(state, _)| state)
    }

    /// Adds the parts of another page.
    pub fn add(&mut self, other: &Standing) {
        self.n_parts += other.n_parts;
        self.n_missing += other.n_missing;
        self.n_stale += other.n_stale;
        self.n_withheld += other.n_withheld;
        for (own, more) in self.n_in_state.iter_mut().zip(other.n_in_state) {
            *own += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Standing;
    use super::State;

    #[test]
    fn a_page_is_as_far_as_its_weakest_part() {
        let standing = Standing { n_in_state: [0, 2, 5, 0], ..Standing::default() };
        assert_eq!(standing.state(), Some(State::HumanDraft));
        assert_eq!(Standing::default().state(), None);
    }
}
