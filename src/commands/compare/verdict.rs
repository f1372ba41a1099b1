//! The one sentence that sums a comparison up, computed from the ratings.

use crate::commands::reading::listed;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Who leads under a criterion, by how much, and who is not rated.
pub fn on_criterion(topic: &Topic, criterion: usize, technologies: &[usize]) -> Vec<Span> {
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
        None => return vec![Span::plain(format!("Nothing is rated on {name} yet."))],
        Some((best, leaders)) => lead(name, best, &leaders, by_rating),
    };
    if !unknown.is_empty() {
        verdict.push(Span::plain(format!(" {} {} not rated yet.", listed(&unknown), are(&unknown))));
    }
    verdict
}

fn lead(criterion: &str, best: u8, leaders: &[&str], behind: BTreeMap<u8, Vec<&str>>) -> Vec<Span> {
    let behind: Vec<String> = behind
        .into_iter()
        .rev()
        .flat_map(|(rating, names)| names.into_iter().map(move |name| format!("{name} ({rating})")))
        .collect();
    let (does, behind) = match (leaders.len(), behind.is_empty()) {
        (1, true) => (format!(" is rated {best} of 5 on {criterion}."), String::new()),
        (1, false) => (format!(" leads on {criterion} with {best} of 5"), format!(", ahead of {}.", listed(&behind))),
        (_, true) => (format!(" are level on {criterion} with {best} of 5."), String::new()),
        (_, false) => {
            (format!(" share the lead on {criterion} with {best} of 5"), format!(", ahead of {}.", listed(&behind)))
        }
    };
    vec![Span::bold(listed(leaders)), Span::plain(does + &behind)]
}

/// Who is rated highest on how many criteria, and on how many nobody is alone.
pub fn overall(topic: &Topic, technologies: &[usize]) -> Vec<Span> {
    if topic.criteria.len() == 1 {
        return on_criterion(topic, 0, technologies);
    }
    let (ahead, shared) = leads(topic, technologies);
    let total = format!("{} criteria", topic.criteria.len());
    let mut leaders = ahead.iter().map(|(technology, count)| (topic.technologies[*technology].name.as_str(), count));
    let mut verdict = match leaders.next() {
        None => vec![Span::plain(format!("None of these is alone rated highest on any of {total}"))],
        Some((name, count)) => {
            let first = format!(" is rated highest on {count} of {total}");
            let others: Vec<String> = leaders.map(|(name, count)| format!("{name} on {count}")).collect();
            let others = if others.is_empty() { String::new() } else { format!(", {}", listed(&others)) };
            vec![Span::bold(name), Span::plain(first + &others)]
        }
    };
    let shared = if shared > 0 { format!("; on {shared} the lead is shared.") } else { ".".to_owned() };
    verdict.push(Span::plain(shared));
    verdict
}

/// Each technology that is alone ahead on some criteria, with their number, most first; and on how many the lead is shared.
fn leads(topic: &Topic, technologies: &[usize]) -> (Vec<(usize, usize)>, usize) {
    let mut ahead: Vec<(usize, usize)> = technologies.iter().map(|technology| (*technology, 0)).collect();
    let mut shared = 0;
    for criterion in 0..topic.criteria.len() {
        let ratings: Vec<_> = technologies.iter().map(|t| topic.rating(criterion, *t)).collect();
        let best = ratings.iter().max().copied().flatten();
        let leaders: Vec<usize> = (0..ratings.len()).filter(|at| best.is_some() && ratings[*at] == best).collect();
        match leaders[..] {
            [only] => ahead[only].1 += 1,
            [] => {}
            _ => shared += 1,
        }
    }
    ahead.retain(|(_, count)| *count > 0);
    ahead.sort_by_key(|(_, count)| Reverse(*count));
    (ahead, shared)
}

fn are(names: &[&str]) -> &'static str {
    if names.len() == 1 { "is" } else { "are" }
}
