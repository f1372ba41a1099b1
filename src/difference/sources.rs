//! Which sources are new, gone, or checked on another day.

use super::change::Change;
use super::pairs::pair;
use super::wording::quoted;
use crate::knowledge::topic::Source;

/// The changes of the list of sources, paired by address.
pub fn changes(old: &[Source], new: &[Source]) -> Vec<Change> {
    let (old, new): (Vec<&Source>, Vec<&Source>) = (old.iter().collect(), new.iter().collect());
    let pairs = pair(&old, &new, |source| &source.url, |source| &source.title);

    let mut changes = Vec::new();
    for source in pairs.added {
        changes.push(Change::Added {
            what: "source",
            name: source.title.clone(),
            with: vec![source.url.clone()],
        });
    }
    for source in pairs.removed {
        changes.push(Change::Removed {
            what: "source",
            name: source.title.clone(),
        });
    }
    for (old, new) in pairs.both {
        let of = |what| format!("Source {}, {what}", quoted(&new.title));
        changes.extend(Change::of_name("source", &old.title, &new.title));
        changes.extend(Change::of_value(
            of("address"),
            Some(old.url.clone()),
            Some(new.url.clone()),
        ));
        changes.extend(Change::of_value(
            of("checked"),
            Some(old.checked.to_string()),
            Some(new.checked.to_string()),
        ));
    }
    changes
}
