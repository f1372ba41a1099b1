//! What would change the answer: the nearest tipping points of the weights, and the ratings that are not known.

use super::wish::Wish;
use super::words::{percent, percents, points, some};
use crate::answer::Entry;
use crate::commands::reading::listed;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::{Contest, Ranking, TippingPoint, Unknown, Verdict};
use std::cmp::Ordering;

/// How many tipping points are told, and how many unknown ratings.
const TIPPING_POINTS: usize = 3;
const UNKNOWNS: usize = 2;

/// What would change the answer, or, where it is too close to call, what would decide it.
pub fn entry(wish: &Wish, ranking: &Ranking) -> Option<Entry> {
    let contest = ranking.contest.as_ref().filter(|_| !ranking.nothing_known())?;
    let heading = match contest.verdict {
        Verdict::Clear => "What would change this",
        Verdict::TooClose(_) => "What would decide it",
    };
    let unknowns = contest.unknowns.iter().take(UNKNOWNS).map(|unknown| not_known(wish, unknown));
    let mut lines: Vec<Vec<Span>> = unknowns.collect();
    lines.extend(tipping_points(contest).iter().map(|point| tips(wish, point)));
    lines.extend(dominated(wish, ranking, contest));
    if lines.is_empty() {
        lines.push(vec![Span::plain(nothing(wish, contest))]);
    }
    Some(Entry { heading: heading.to_owned(), lines })
}

/// How many names a line lists.
const MOST_NAMED: usize = 4;

/// Whom no weights of the same criteria can put ahead.
fn dominated(wish: &Wish, ranking: &Ranking, contest: &Contest) -> Option<Vec<Span>> {
    let worse = ranking.dominance.iter().filter(|pair| pair.better == contest.leader);
    let names = worse.map(|pair| wish.name(pair.worse).to_owned()).collect();
    let names = listed(&some(Language::English, names, MOST_NAMED));
    let text = format!(" is at least as good as {names} on all of these criteria, whatever each of them weighs.");
    (!names.is_empty()).then(|| vec![Span::bold(wish.name(contest.leader)), Span::plain(text)])
}

/// The nearest first, without those that only a weight of everything or nothing would reach.
fn tipping_points(contest: &Contest) -> Vec<TippingPoint> {
    let within = |point: &&TippingPoint| if point.rises { point.at < ALL } else { point.at > 1.0 - ALL };
    let mut points: Vec<TippingPoint> = contest.tipping_points.iter().flatten().filter(within).copied().collect();
    points.sort_by(|a, b| a.change().abs().partial_cmp(&b.change().abs()).unwrap_or(Ordering::Equal));
    points.truncate(TIPPING_POINTS);
    points
}

/// A share from here on reads as all of the weight.
const ALL: f64 = 0.995;

fn tips(wish: &Wish, point: &TippingPoint) -> Vec<Span> {
    let criterion = &wish.topic.criteria[point.criterion].name;
    let direction = if point.rises { "more" } else { "less" };
    let when = match percents(Language::English, point.at, point.share) {
        Some((at, now)) => format!(" leads once {criterion} weighs {direction} than {at}; now it is {now}."),
        None if point.share == 0.0 => format!(" leads as soon as {criterion} weighs anything."),
        None => format!(
            " leads as soon as {criterion} weighs any {direction} than now, {}.",
            percent(Language::English, point.share)
        ),
    };
    vec![Span::bold(wish.name(point.leader)), Span::plain(when)]
}

fn not_known(wish: &Wish, unknown: &Unknown) -> Vec<Span> {
    let criterion = &wish.topic.criteria[unknown.criterion].name;
    let text =
        format!(" is not rated on {criterion} yet: that is worth up to {}.", points(Language::English, unknown.points));
    vec![Span::bold(wish.name(unknown.technology)), Span::plain(text)]
}

fn nothing(wish: &Wish, contest: &Contest) -> String {
    let name = wish.name(contest.leader);
    match contest.verdict {
        Verdict::Clear => format!("No change of a single weight does: {name} stays ahead."),
        Verdict::TooClose(_) => {
            format!(
                "No change of a single weight does; weigh another criterion, or take either of {name} and {}.",
                wish.name(contest.runner_up)
            )
        }
    }
}
