//! What would change the answer: the nearest tipping points of the weights, and the ratings that
//! are not known.

use super::shown::{self, Shown};
use super::words::{percent, percents, points, some};
use crate::answer::{Entry, emphasised};
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::wish::Wish;
use crate::ranking::{Contest, Ranking, TippingPoint, Unknown, Verdict};
use crate::say;
use std::cmp::Ordering;

/// How many tipping points are shown, and how many unknown ratings.
const TIPPING_POINTS: usize = 3;
const UNKNOWNS: usize = 2;

/// What would change the answer, or, where it is too close to call, what would decide it.
pub fn entry(language: Language, wish: &Wish, ranking: &Ranking, shown: &[Shown]) -> Option<Entry> {
    let contest = ranking
        .contest
        .as_ref()
        .filter(|_| !ranking.nothing_known())?;
    let heading = match contest.verdict {
        Verdict::Clear => say!(language, "recommend-would-change"),
        Verdict::TooClose(_) => say!(language, "recommend-would-decide"),
    };
    let unknowns = contest.unknowns.iter().take(UNKNOWNS);
    let mut lines: Vec<Vec<Span>> = unknowns
        .map(|unknown| not_known(language, wish, unknown, shown))
        .collect();

    // What may be weighed otherwise now; then how far that goes; then what else could come to
    // matter.
    let dominated = dominated(language, wish, ranking, contest);
    let room = TIPPING_POINTS - usize::from(dominated.is_some());
    let points = tipping_points(contest).into_iter().take(room);
    let (now, otherwise): (Vec<_>, Vec<_>) = points.partition(|point| point.share > 0.0);
    lines.extend(now.iter().map(|point| tips(language, wish, point)));
    lines.extend(dominated);
    lines.extend(
        otherwise
            .iter()
            .map(|point| would_tip(language, wish, point)),
    );
    if lines.is_empty() {
        lines.push(vec![Span::plain(nothing(language, wish, contest))]);
    }
    Some(Entry { heading, lines })
}

/// How many technologies and criteria a line lists: all lines must fit one field, however long the
/// names are.
const MOST_NAMED: usize = 3;
const MOST_CRITERIA: usize = 2;

/// The technologies that no weights of the criteria that count now can put ahead. With a single
/// criterion this is obvious.
fn dominated(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    contest: &Contest,
) -> Option<Vec<Span>> {
    let criteria: Vec<String> = ranking
        .weighted()
        .map(|criterion| wish.topic.criteria[criterion].name.clone())
        .collect();
    let worse = ranking
        .dominance
        .iter()
        .filter(|pair| pair.better == contest.leader);
    let worse: Vec<String> = worse.map(|pair| wish.name(pair.worse).to_owned()).collect();
    if criteria.len() < 2 || worse.is_empty() {
        return None;
    }
    let text = say!(
        language,
        "recommend-dominates",
        name = bold(wish.name(contest.leader)),
        names = language.list(&some(language, worse, MOST_NAMED)),
        criteria = language.list(&shortened(language, criteria)),
    );
    Some(emphasised(&text))
}

/// The criteria that count, all of them where their names are short.
fn shortened(language: Language, criteria: Vec<String>) -> Vec<String> {
    let length: usize = criteria.iter().map(|name| name.chars().count()).sum();
    let most = if length <= SHORT {
        criteria.len()
    } else {
        MOST_CRITERIA
    };
    some(language, criteria, most)
}

/// So many characters in all are short.
const SHORT: usize = 80;

/// The nearest first, without those that only a weight of everything or nothing would reach.
fn tipping_points(contest: &Contest) -> Vec<TippingPoint> {
    let within = |point: &&TippingPoint| {
        if point.rises {
            point.at < ALL
        } else {
            point.at > 1.0 - ALL
        }
    };
    let mut points: Vec<TippingPoint> = contest
        .tipping_points
        .iter()
        .flatten()
        .filter(within)
        .copied()
        .collect();
    points.sort_by(|a, b| {
        a.change()
            .abs()
            .partial_cmp(&b.change().abs())
            .unwrap_or(Ordering::Equal)
    });
    points.truncate(TIPPING_POINTS);
    points
}

/// A share from here on reads as all of the weight.
const ALL: f64 = 0.995;

fn tips(language: Language, wish: &Wish, point: &TippingPoint) -> Vec<Span> {
    let (name, criterion) = (
        bold(wish.name(point.leader)),
        &wish.topic.criteria[point.criterion].name,
    );
    let share = percent(language, point.share);
    let text = match (percents(language, point.at, point.share), point.rises) {
        (Some((at, now)), true) => {
            say!(
                language,
                "recommend-tips-above",
                name = name,
                criterion = criterion,
                at = at,
                now = now
            )
        }
        (Some((at, now)), false) => {
            say!(
                language,
                "recommend-tips-below",
                name = name,
                criterion = criterion,
                at = at,
                now = now
            )
        }
        (None, true) => say!(
            language,
            "recommend-tips-at-more",
            name = name,
            criterion = criterion,
            now = share
        ),
        (None, false) => say!(
            language,
            "recommend-tips-at-less",
            name = name,
            criterion = criterion,
            now = share
        ),
    };
    emphasised(&text)
}

/// A criterion that weighs nothing now, at whose weight another one would lead.
fn would_tip(language: Language, wish: &Wish, point: &TippingPoint) -> Vec<Span> {
    let (name, criterion) = (
        bold(wish.name(point.leader)),
        &wish.topic.criteria[point.criterion].name,
    );
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

fn not_known(language: Language, wish: &Wish, unknown: &Unknown, shown: &[Shown]) -> Vec<Span> {
    let (name, criterion) = (
        bold(wish.name(unknown.technology)),
        &wish.topic.criteria[unknown.criterion].name,
    );
    let part =
        shown::of(shown, unknown.technology).and_then(|shown| shown.parts.get(unknown.criterion));
    let worth = points(language, part.map_or(0, |part| part.high - part.low));
    emphasised(&say!(
        language,
        "recommend-unknown",
        name = name,
        criterion = criterion,
        points = worth
    ))
}

fn nothing(language: Language, wish: &Wish, contest: &Contest) -> String {
    let name = wish.name(contest.leader);
    match contest.verdict {
        Verdict::Clear => say!(language, "recommend-nothing-changes", name = name),
        Verdict::TooClose(_) => {
            say!(
                language,
                "recommend-nothing-decides",
                name = name,
                second = wish.name(contest.runner_up)
            )
        }
    }
}
