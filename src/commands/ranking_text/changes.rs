//! What would change the answer: the nearest tipping points of the weights, and the ratings that
//! are not known.

use super::format::{points, technology_name};
use super::shown::{self, ShownScore};
use crate::answer::{Entry, emphasised};
use crate::commands::shares::{percent, percents, short_list};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::ranking::{Contest, LeadVerdict, Ranking, TippingPoint, Unknown};
use crate::say;

/// How many tipping points are shown, and how many unknown ratings.
const TIPPING_POINTS: usize = 3;
const UNKNOWNS: usize = 2;

/// How many technologies and criteria a line lists: all lines must fit one field, however long the
/// names are.
const MOST_NAMED: usize = 3;
const MOST_CRITERIA: usize = 2;
/// Criteria whose names have no more characters than this in all are listed completely.
const SHORT_NAMES: usize = 80;

/// A share from here on reads as all of the weight.
const ALL: f64 = 0.995;

/// What would change the answer, or, where it is too close to call, what would decide it.
pub fn entry(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    shown: &[ShownScore],
) -> Option<Entry> {
    let contest = ranking.contest.as_ref()?;
    if ranking.nothing_known() {
        return None;
    }

    let heading = match contest.verdict {
        LeadVerdict::Clear => say!(language, "recommend-would-change"),
        LeadVerdict::TooClose(_) => say!(language, "recommend-would-decide"),
    };
    let mut lines = Vec::new();
    for unknown in contest.unknowns.iter().take(UNKNOWNS) {
        lines.push(not_known(language, topic, unknown, shown));
    }
    lines.extend(weight_changes(language, topic, ranking, contest));
    if lines.is_empty() {
        lines.push(vec![Span::plain(nothing(language, topic, contest))]);
    }
    Some(Entry { heading, lines })
}

/// Which other weights would change the answer, and which could not.
fn weight_changes(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    contest: &Contest,
) -> Vec<Vec<Span>> {
    let dominated = dominated(language, topic, ranking, contest);
    let room = TIPPING_POINTS - usize::from(dominated.is_some());
    let (mut of_present_weights, mut of_new_weights) = (Vec::new(), Vec::new());
    for point in tipping_points(topic, contest).iter().take(room) {
        if point.share > 0.0 {
            of_present_weights.push(tips(language, topic, point));
        } else {
            of_new_weights.push(would_tip(language, topic, point));
        }
    }

    // What may be weighed otherwise now; then how far that goes; then what else could come to
    // matter.
    let mut lines = of_present_weights;
    lines.extend(dominated);
    lines.extend(of_new_weights);
    lines
}

/// The technologies that no weights of the criteria that count now can put ahead.
fn dominated(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    contest: &Contest,
) -> Option<Vec<Span>> {
    let mut worse = Vec::new();
    for pair in &ranking.dominance {
        if pair.better == contest.leader {
            worse.push(technology_name(topic, pair.worse).to_owned());
        }
    }

    // With a single criterion this is obvious.
    let criteria = weighted_names(topic, ranking);
    if criteria.len() < 2 || worse.is_empty() {
        return None;
    }

    let text = say!(
        language,
        "recommend-dominates",
        name = bold(technology_name(topic, contest.leader)),
        names = short_list(language, worse, MOST_NAMED),
        criteria = list_criteria(language, criteria),
    );
    Some(emphasised(&text))
}

/// The names of the criteria that count.
fn weighted_names(topic: &Topic, ranking: &Ranking) -> Vec<String> {
    let mut names = Vec::new();
    for criterion in ranking.weighted() {
        names.push(topic.criteria[criterion].name.clone());
    }
    names
}

/// Lists criteria, all of them where their names are short.
fn list_criteria(language: Language, criteria: Vec<String>) -> String {
    let length: usize = criteria.iter().map(|name| name.chars().count()).sum();
    let most = if length <= SHORT_NAMES {
        criteria.len()
    } else {
        MOST_CRITERIA
    };
    short_list(language, criteria, most)
}

/// The nearest first, without those that only a weight of everything or nothing would reach, and
/// those of criteria that cannot be weighed.
fn tipping_points(topic: &Topic, contest: &Contest) -> Vec<TippingPoint> {
    let mut points = Vec::new();
    for point in contest.tipping_points.iter().flatten() {
        if !topic.criteria[point.criterion].has_ratings() {
            continue;
        }
        let is_within = if point.rises {
            point.at < ALL
        } else {
            point.at > 1.0 - ALL
        };
        if is_within {
            points.push(*point);
        }
    }

    points.sort_by(|a, b| a.change().abs().total_cmp(&b.change().abs()));
    points.truncate(TIPPING_POINTS);
    points
}

/// The other weight of a criterion at which another technology would lead; the criterion already
/// weighs something.
fn tips(language: Language, topic: &Topic, point: &TippingPoint) -> Vec<Span> {
    let name = bold(technology_name(topic, point.leader));
    let criterion = &topic.criteria[point.criterion].name;
    let Some((at, now)) = percents(language, point.at, point.share) else {
        return tips_at_once(language, topic, point);
    };

    let text = if point.rises {
        say!(
            language,
            "recommend-tips-above",
            name = name,
            criterion = criterion,
            at = at,
            now = now
        )
    } else {
        say!(
            language,
            "recommend-tips-below",
            name = name,
            criterion = criterion,
            at = at,
            now = now
        )
    };
    emphasised(&text)
}

/// The same where the two weights are too close to each other to be distinguished as numbers.
fn tips_at_once(language: Language, topic: &Topic, point: &TippingPoint) -> Vec<Span> {
    let name = bold(technology_name(topic, point.leader));
    let criterion = &topic.criteria[point.criterion].name;
    let now = percent(language, point.share);

    let text = if point.rises {
        say!(
            language,
            "recommend-tips-at-more",
            name = name,
            criterion = criterion,
            now = now
        )
    } else {
        say!(
            language,
            "recommend-tips-at-less",
            name = name,
            criterion = criterion,
            now = now
        )
    };
    emphasised(&text)
}

/// A criterion that weighs nothing now, at whose weight another one would lead.
fn would_tip(language: Language, topic: &Topic, point: &TippingPoint) -> Vec<Span> {
    let name = bold(technology_name(topic, point.leader));
    let criterion = &topic.criteria[point.criterion].name;

    let text = match percents(language, point.at, 0.0) {
        Some((at, _)) => say!(
            language,
            "recommend-would-tip",
            name = name,
            criterion = criterion,
            at = at
        ),
        None => say!(
            language,
            "recommend-would-tip-at-once",
            name = name,
            criterion = criterion
        ),
    };
    emphasised(&text)
}

/// How much an unknown rating may change a score.
fn not_known(
    language: Language,
    topic: &Topic,
    unknown: &Unknown,
    shown: &[ShownScore],
) -> Vec<Span> {
    let parts = shown::find(shown, unknown.technology).map(|score| &score.parts);
    let worth = match parts.and_then(|parts| parts.get(unknown.criterion)) {
        Some(part) => part.high - part.low,
        None => 0,
    };

    emphasised(&say!(
        language,
        "recommend-unknown",
        name = bold(technology_name(topic, unknown.technology)),
        criterion = &topic.criteria[unknown.criterion].name,
        points = points(language, worth)
    ))
}

fn nothing(language: Language, topic: &Topic, contest: &Contest) -> String {
    let name = technology_name(topic, contest.leader);
    match contest.verdict {
        LeadVerdict::Clear => say!(language, "recommend-nothing-changes", name = name),
        LeadVerdict::TooClose(_) => say!(
            language,
            "recommend-nothing-decides",
            name = name,
            second = technology_name(topic, contest.runner_up)
        ),
    }
}
