//! The one sentence that sums a comparison up, computed from the ratings.

use crate::answer::emphasised;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::say;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Who leads under a criterion, by how much, and who is not rated.
pub fn on_criterion(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Vec<Span> {
    let mut by_rating: BTreeMap<u8, Vec<&str>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for technology in technologies {
        let name = topic.technologies[*technology].name.as_str();
        match topic.rating(criterion, *technology) {
            Some(rating) => by_rating.entry(rating.get()).or_default().push(name),
            None => unknown.push(name),
        }
    }
    let name = &topic.criteria[criterion].name;
    let mut verdict = match by_rating.pop_last() {
        None => {
            return vec![Span::plain(say!(
                language,
                "compare-nothing-rated",
                criterion = name
            ))];
        }
        Some((best, leaders)) => lead(language, name, best, &leaders, by_rating),
    };
    if !unknown.is_empty() {
        let names = language.list(&unknown);
        let text = say!(
            language,
            "compare-not-rated",
            count = unknown.len(),
            technologies = names
        );
        verdict.push(Span::plain(say!(language, "sentence-gap") + &text));
    }
    verdict
}

fn lead(
    language: Language,
    criterion: &str,
    best: u8,
    leaders: &[&str],
    behind: BTreeMap<u8, Vec<&str>>,
) -> Vec<Span> {
    let behind = behind
        .into_iter()
        .rev()
        .flat_map(|(rating, names)| names.into_iter().map(move |name| (name, rating)));
    let behind: Vec<String> = behind
        .map(|(name, rating)| with_rating(language, name, rating))
        .collect();
    let others = language.list(&behind);
    let names = bold(language.list(leaders));
    let text = match (leaders.len(), behind.is_empty()) {
        (1, true) => say!(
            language,
            "compare-rated-alone",
            name = names,
            rating = best,
            criterion = criterion
        ),
        (1, false) => {
            say!(
                language,
                "compare-leads",
                name = names,
                rating = best,
                criterion = criterion,
                behind = others
            )
        }
        (_, true) => say!(
            language,
            "compare-level",
            names = names,
            rating = best,
            criterion = criterion
        ),
        (_, false) => {
            say!(
                language,
                "compare-share-lead",
                names = names,
                rating = best,
                criterion = criterion,
                behind = others
            )
        }
    };
    emphasised(&text)
}

/// A technology's name with its rating.
pub fn with_rating(language: Language, name: &str, rating: u8) -> String {
    say!(
        language,
        "compare-name-with-rating",
        name = name,
        rating = rating
    )
}

/// Who is rated highest on how many criteria, and on how many nobody is alone.
pub fn overall(language: Language, topic: &Topic, technologies: &[TechnologyIndex]) -> Vec<Span> {
    if topic.criteria.len() == 1 {
        return on_criterion(language, topic, CriterionIndex::new(0), technologies);
    }
    let (ahead, shared) = leads(topic, technologies);
    let total = topic.criteria.len();
    let mut leaders = ahead
        .iter()
        .map(|(technology, count)| (topic.technologies[*technology].name.as_str(), *count));
    let Some((first, count)) = leaders.next() else {
        return vec![Span::plain(say!(
            language,
            "compare-nobody-highest",
            total = total,
            shared = shared
        ))];
    };
    let first = bold(first);
    let others: Vec<String> = leaders
        .map(|(name, count)| {
            say!(
                language,
                "compare-other-highest",
                name = name,
                count = count
            )
        })
        .collect();
    let text = if others.is_empty() {
        say!(
            language,
            "compare-highest",
            name = first,
            count = count,
            total = total,
            shared = shared
        )
    } else {
        let others = language.list(&others);
        say!(
            language,
            "compare-highest-of",
            name = first,
            count = count,
            total = total,
            others = others,
            shared = shared
        )
    };
    emphasised(&text)
}

/// Each technology that is alone ahead on some criteria, with their number, most first; and on how
/// many the lead is shared.
fn leads(
    topic: &Topic,
    technologies: &[TechnologyIndex],
) -> (Vec<(TechnologyIndex, usize)>, usize) {
    let mut ahead: Vec<(TechnologyIndex, usize)> = technologies
        .iter()
        .map(|technology| (*technology, 0))
        .collect();
    let mut shared = 0;
    for criterion in topic.criteria.indices() {
        match leaders(topic, criterion, technologies)[..] {
            [only] => ahead[only].1 += 1,
            [] => {}
            _ => shared += 1,
        }
    }
    ahead.retain(|(_, count)| *count > 0);
    ahead.sort_by_key(|(_, count)| Reverse(*count));
    (ahead, shared)
}

/// Which of some technologies have the best rating under a criterion, by their places among them;
/// none where none is rated.
fn leaders(
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Vec<usize> {
    let rating = |technology: &TechnologyIndex| topic.rating(criterion, *technology);
    let Some(best) = technologies.iter().filter_map(rating).max() else {
        return Vec::new();
    };
    let is_best = |place: &usize| rating(&technologies[*place]) == Some(best);
    (0..technologies.len()).filter(is_best).collect()
}
