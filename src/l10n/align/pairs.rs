//! Who is joined with whom.

/// The units joined so far, seen from both sides.
pub(super) struct Pairs {
    /// For each old unit its new place.
    pub old: Vec<Option<usize>>,
    /// For each new unit the old one.
    pub new: Vec<Option<usize>>,
}

impl Pairs {
    pub(super) fn new(old: usize, new: usize) -> Pairs {
        Pairs { old: vec![None; old], new: vec![None; new] }
    }

    /// Joins two units unless one of them is joined.
    pub(super) fn join(&mut self, from: usize, to: usize) -> bool {
        let is_free = self.is_free(from, to);
        if is_free {
            self.old[from] = Some(to);
            self.new[to] = Some(from);
        }
        is_free
    }

    /// Whether both units exist and neither is joined.
    pub(super) fn is_free(&self, from: usize, to: usize) -> bool {
        self.old.get(from) == Some(&None) && self.new.get(to) == Some(&None)
    }
}
