//! The one sentence that sums a comparison up, computed from the ratings.

use super::facts;
use crate::answer::emphasised;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::rating::Rating;
use crate::say;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Says which technologies lead under a criterion, by how much, and which are not rated.
pub(super) fn on_criterion(
    language: Language,
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Vec<Span> {
    if topic.criteria[criterion].kind.is_factual() {
        return facts::verdict(language, topic, criterion, technologies);
    }

    let mut by_rating: BTreeMap<Rating, Vec<&str>> = BTreeMap::new();
    let mut unrated = Vec::new();
    for technology in technologies {
        let name = topic.technologies[*technology].name.as_str();
        match topic.rating(criterion, *technology) {
            Some(rating) => by_rating.entry(rating).or_default().push(name),
            None if topic.not_applicable(criterion, *technology).is_some() => {}
            None => unrated.push(name),
        }
    }

    let criterion = &topic.criteria[criterion].name;
    let Some((best, leaders)) = by_rating.pop_last() else {
        let text = say!(language, "compare-nothing-rated", criterion = criterion);
        return vec![Span::plain(text)];
    };

    let mut verdict = lead(language, criterion, best, &leaders, by_rating);
    if !unrated.is_empty() {
        verdict.push(not_rated(language, &unrated));
    }
    verdict
}

/// The sentence on the technologies without a rating, which follows another one.
fn not_rated(language: Language, unrated: &[&str]) -> Span {
    let text = say!(
        language,
        "compare-not-rated",
        count = unrated.len(),
        technologies = language.list(unrated)
    );
    Span::plain(say!(language, "sentence-gap") + &text)
}

/// Says which technologies have the best rating, and which ratings the others have.
fn lead(
    language: Language,
    criterion: &str,
    best: Rating,
    leaders: &[&str],
    lower: BTreeMap<Rating, Vec<&str>>,
) -> Vec<Span> {
    let mut others = Vec::new();
    for (rating, names) in lower.into_iter().rev() {
        for name in names {
            others.push(with_rating(language, name, rating));
        }
    }

    let names = bold(language.list(leaders));
    let is_alone = leaders.len() == 1;
    let text = match (is_alone, others.is_empty()) {
        (true, true) => say!(
            language,
            "compare-rated-alone",
            name = names,
            rating = best.get(),
            criterion = criterion
        ),
        (true, false) => say!(
            language,
            "compare-leads",
            name = names,
            rating = best.get(),
            criterion = criterion,
            behind = language.list(&others)
        ),
        (false, true) => say!(
            language,
            "compare-level",
            names = names,
            rating = best.get(),
            criterion = criterion
        ),
        (false, false) => say!(
            language,
            "compare-share-lead",
            names = names,
            rating = best.get(),
            criterion = criterion,
            behind = language.list(&others)
        ),
    };

    emphasised(&text)
}

/// A technology's name with its rating.
pub(super) fn with_rating(language: Language, name: &str, rating: Rating) -> String {
    say!(
        language,
        "compare-name-with-rating",
        name = name,
        rating = rating.get()
    )
}

/// Says which technologies are rated highest on how many criteria, and on how many criteria
/// several share the best rating.
pub(super) fn overall(
    language: Language,
    topic: &Topic,
    technologies: &[TechnologyIndex],
) -> Vec<Span> {
    if topic.criteria.len() == 1 {
        return on_criterion(language, topic, CriterionIndex::new(0), technologies);
    }

    let (leads, shared) = count_leads(topic, technologies);
    let total = topic
        .criteria
        .iter()
        .filter(|criterion| criterion.has_ratings())
        .count();
    let Some(((first, count), others)) = leads.split_first() else {
        let text = say!(
            language,
            "compare-nobody-highest",
            total = total,
            shared = shared
        );
        return vec![Span::plain(text)];
    };

    let first = bold(&topic.technologies[*first].name);
    let text = if others.is_empty() {
        say!(
            language,
            "compare-highest",
            name = first,
            count = *count,
            total = total,
            shared = shared
        )
    } else {
        say!(
            language,
            "compare-highest-of",
            name = first,
            count = *count,
            total = total,
            others = with_counts(language, topic, others),
            shared = shared
        )
    };
    emphasised(&text)
}

/// A list of technologies, each with the number of criteria on which it is rated highest.
fn with_counts(language: Language, topic: &Topic, leads: &[(TechnologyIndex, usize)]) -> String {
    let mut names = Vec::new();
    for (technology, count) in leads {
        names.push(say!(
            language,
            "compare-other-highest",
            name = &topic.technologies[*technology].name,
            count = *count
        ));
    }
    language.list(&names)
}

/// Each technology that alone has the best rating on some criteria, with their number, most first;
/// and on how many criteria several share the best rating.
fn count_leads(
    topic: &Topic,
    technologies: &[TechnologyIndex],
) -> (Vec<(TechnologyIndex, usize)>, usize) {
    let mut leads: Vec<(TechnologyIndex, usize)> = Vec::new();
    for technology in technologies {
        leads.push((*technology, 0));
    }

    let mut shared = 0;
    for criterion in topic.criteria.indices() {
        match leaders(topic, criterion, technologies)[..] {
            [only] => leads[only].1 += 1,
            [] => {}
            _ => shared += 1,
        }
    }

    leads.retain(|(_, count)| *count > 0);
    leads.sort_by_key(|(_, count)| Reverse(*count));
    (leads, shared)
}

/// Which of some technologies have the best rating under a criterion, by their places among them;
/// none where none is rated.
fn leaders(
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Vec<usize> {
    let mut leaders = Vec::new();
    let mut best = None;
    for (place, technology) in technologies.iter().enumerate() {
        let rating = topic.rating(criterion, *technology);
        if rating > best {
            best = rating;
            leaders.clear();
        }
        if rating.is_some() && rating == best {
            leaders.push(place);
        }
    }
    leaders
}
