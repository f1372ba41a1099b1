//! How much of what was typed was understood, and what follows from it.

use super::understood::Understood;
use crate::commands::command::Caveat;
use crate::commands::shares::short_list;
use crate::language::Language;
use crate::question::wish::Wish;
use crate::say;

/// How many criteria that were understood are named.
const MOST_NAMED: usize = 6;

/// How many points were made, and how many of them were used.
fn points_and_used(all: &[Understood]) -> (usize, usize) {
    let (mut points, mut used) = (0, 0);
    for understood in all {
        points += understood.points;
        used += understood.used;
    }
    (points, used)
}

/// Whether the asker must look first: less than half was understood, or a must-have was not, so
/// that an answer would be one to another question.
pub fn needs_panel(all: &[Understood]) -> bool {
    let (points, used) = points_and_used(all);
    used * 2 < points || all.iter().any(|understood| understood.lacks_must)
}

/// What comes before everything else where not all was understood: how much was.
pub fn caveat(language: Language, typed: &Wish, all: &[Understood]) -> Option<Caveat> {
    let (points, used) = points_and_used(all);
    if used == points {
        return None;
    }
    if used == 0 {
        return Some(Caveat {
            title: None,
            text: say!(language, "recommend-used-none", points = points),
        });
    }

    let title = say!(
        language,
        "recommend-used-title",
        used = used,
        points = points
    );
    let text = say!(
        language,
        "recommend-used",
        used = used,
        points = points,
        names = asked_about(language, typed)
    );
    Some(Caveat {
        title: Some(title),
        text,
    })
}

/// The criteria that a wish asks about.
fn asked_about(language: Language, wish: &Wish) -> String {
    let mut names = Vec::new();
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        if wish.asks_about(index) {
            names.push(criterion.name.clone());
        }
    }
    short_list(language, names, MOST_NAMED)
}
