//! What is said of criteria that do not apply to a technology: they are left out of its score, and
//! no must-have on them rules it out.

use crate::commands::shares::short_list;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::Wish;
use crate::ranking::Removed;
use crate::say;

/// How many are explained, each with its reason.
const MOST_REASONS: usize = 3;
/// How many technologies without a score are named.
const MOST_UNSCORED: usize = 4;

/// What does not apply to the technologies that are left, each with the reason from the article.
pub fn notes(language: Language, wish: &Wish, removed: &[Removed]) -> Vec<Vec<Span>> {
    let mut notes = Vec::new();
    let mut more = 0;
    for criterion in wish.topic.criteria.indices() {
        if !wish.asks_about(criterion) {
            continue;
        }
        for technology in wish.topic.technologies.indices() {
            let is_removed = removed
                .iter()
                .any(|removed| removed.technology == technology);
            let Some(reason) = wish.topic.not_applicable(criterion, technology) else {
                continue;
            };
            if is_removed {
                continue;
            }
            if notes.len() < MOST_REASONS {
                let note = note(language, wish, criterion, technology, reason);
                notes.push(vec![Span::plain(note)]);
            } else {
                more += 1;
            }
        }
    }

    if more > 0 {
        let text = say!(language, "recommend-more-not-applicable", count = more);
        notes.push(vec![Span::plain(text)]);
    }
    notes
}

fn note(
    language: Language,
    wish: &Wish,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    reason: &str,
) -> String {
    let name = wish.name(technology);
    let criterion_name = &wish.topic.criteria[criterion].name;
    if wish.weights[criterion].is_none() {
        say!(
            language,
            "recommend-not-ruled-out",
            criterion = criterion_name,
            name = name,
            reason = reason
        )
    } else {
        say!(
            language,
            "recommend-left-out",
            criterion = criterion_name,
            name = name,
            reason = reason
        )
    }
}

/// Which technologies have no score, because nothing that has a weight applies to them.
pub fn unscored(
    language: Language,
    wish: &Wish,
    unscored: &[TechnologyIndex],
) -> Option<Vec<Span>> {
    if unscored.is_empty() {
        return None;
    }

    let mut names = Vec::new();
    for technology in unscored {
        names.push(wish.name(*technology).to_owned());
    }
    let names = short_list(language, names, MOST_UNSCORED);
    let text = say!(language, "recommend-unscored", names = names);
    Some(vec![Span::plain(text)])
}
