//! Which entry of an old list became which of a new one.

use crate::knowledge::spelling::normalise;

/// The entries of two lists.
pub struct Pairs<'t, T> {
    pub both: Vec<(&'t T, &'t T)>,
    pub added: Vec<&'t T>,
    pub removed: Vec<&'t T>,
}

/// Pairs the entries that have the same id; then, of the others, those that have the same name. The
/// pairs are in the order of the new list.
pub fn pair<'t, T>(
    old: &[&'t T],
    new: &[&'t T],
    id: fn(&T) -> &str,
    name: fn(&T) -> &str,
) -> Pairs<'t, T> {
    let is_gone = |entry: &T| !new.iter().any(|other| id(other) == id(entry));
    let mut left: Vec<&T> = old.iter().copied().filter(|entry| is_gone(entry)).collect();

    let mut pairs = Pairs {
        both: Vec::new(),
        added: Vec::new(),
        removed: Vec::new(),
    };
    for entry in new.iter().copied() {
        let same_id = old.iter().copied().find(|other| id(other) == id(entry));
        if let Some(same) = same_id {
            pairs.both.push((same, entry));
            continue;
        }

        let wanted = normalise(name(entry));
        let same_name = left
            .iter()
            .position(|other| normalise(name(other)) == wanted);
        match same_name {
            Some(at) => pairs.both.push((left.remove(at), entry)),
            None => pairs.added.push(entry),
        }
    }
    pairs.removed = left;
    pairs
}
