//! The one sentence that sums a comparison up, computed from the ratings.

use crate::commands::reading::listed;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
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

/// On how many criteria each technology is ahead of the others.
pub fn overall(topic: &Topic, technologies: &[usize]) -> Vec<Span> {
    let mut ahead = vec![0; technologies.len()];
    let mut level = 0;
    for criterion in 0..topic.criteria.len() {
        let ratings: Vec<_> = technologies.iter().map(|t| topic.rating(criterion, *t)).collect();
        let best = ratings.iter().max().copied().flatten();
        let leaders: Vec<usize> = (0..ratings.len()).filter(|t| best.is_some() && ratings[*t] == best).collect();
        match leaders[..] {
            [only] => ahead[only] += 1,
            [] => {}
            _ => level += 1,
        }
    }
    let total = topic.criteria.len();
    let of = if total == 1 { "the one criterion".to_owned() } else { format!("{total} criteria") };
    let counts = technologies.iter().zip(&ahead).enumerate();
    let counts: Vec<String> = counts
        .map(|(at, (technology, count))| {
            let name = &topic.technologies[*technology].name;
            let count = if *count == 0 { "none".to_owned() } else { count.to_string() };
            if at == 0 { format!("{name} is rated highest on {count} of {of}") } else { format!("{name} on {count}") }
        })
        .collect();
    let mut sentence = listed(&counts);
    if level > 0 {
        sentence += &format!("; on {level} the lead is shared");
    }
    vec![Span::plain(sentence + ".")]
}

fn are(names: &[&str]) -> &'static str {
    if names.len() == 1 { "is" } else { "are" }
}
