//! The one sentence that says who fits best and how sure that is, computed from the ranking.

use super::wish::Wish;
use super::words::{percent, points, score, some};
use crate::commands::reading::listed;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::stability::WEIGHTINGS;
use crate::ranking::{Contest, Ranking, Score, Verdict};

/// How many names a sentence lists.
const MOST_NAMED: usize = 4;

/// The end of the title, and the sentence.
pub fn verdict(wish: &Wish, ranking: &Ranking) -> (String, Vec<Span>) {
    if ranking.nothing_known() {
        let text = "Nothing that you weigh is rated yet, so nobody can be ranked.";
        return ("not known yet".to_owned(), vec![Span::plain(text)]);
    }
    match (&ranking.contest, ranking.scores.first()) {
        (Some(contest), _) if contest.verdict == Verdict::Clear => clear(wish, ranking, contest),
        (Some(contest), _) => too_close(wish, ranking, contest),
        (None, Some(only)) => {
            let name = wish.name(only.technology);
            let text =
                format!(" alone meets every must-have. It scores {} of 100.", score(Language::English, only.total));
            (format!("only {name} is left"), vec![Span::bold(name), Span::plain(text)])
        }
        (None, None) => ("nobody is left".to_owned(), Vec::new()),
    }
}

fn clear(wish: &Wish, ranking: &Ranking, contest: &Contest) -> (String, Vec<Span>) {
    let (name, second) = (wish.name(contest.leader), wish.name(contest.runner_up));
    let total = score(Language::English, ranking.scores[0].total);
    let assumed = assumed(ranking, contest);
    let mut text =
        format!(" leads with {total} of 100, {} ahead of {second}{assumed}. ", points(Language::English, contest.lead));
    text += &stability("It", contest);
    text += &doubt(wish, contest);
    (format!("{name} fits best"), vec![Span::bold(name), Span::plain(text)])
}

/// What a lead rests on where not all ratings are known.
fn assumed(ranking: &Ranking, contest: &Contest) -> &'static str {
    let concerned = |score: &&Score| [contest.leader, contest.runner_up].contains(&score.technology);
    let known = ranking.scores.iter().filter(concerned).all(|score| score.total.is_known());
    if known { "" } else { " where what is not known counts as a 3" }
}

/// In how many of the weightings tried near the given one the leader stays.
fn stability(name: &str, contest: &Contest) -> String {
    let share = match contest.stability {
        1.0 => "all".to_owned(),
        // Neither must read as all or none.
        share if share > 0.99 => format!("over {} of", percent(Language::English, 0.99)),
        share if share < 0.01 => format!("under {} of", percent(Language::English, 0.01)),
        share => format!("{} of", percent(Language::English, share)),
    };
    let tries = format!("{},{:03} tries", WEIGHTINGS / 1_000, WEIGHTINGS % 1_000);
    format!("{name} stays ahead in {share} {tries} with each weight anywhere from half to double.")
}

/// What is not known may still overturn the order.
fn doubt(wish: &Wish, contest: &Contest) -> String {
    if contest.challengers.is_empty() {
        return String::new();
    }
    let names = some(
        Language::English,
        contest.challengers.iter().map(|technology| wish.name(*technology).to_owned()).collect(),
        MOST_NAMED,
    );
    let one_of = if names.len() == 1 { "" } else { "one of " };
    format!(" Ratings that are not known could still put {one_of}{} ahead.", listed(&names))
}

fn too_close(wish: &Wish, ranking: &Ranking, contest: &Contest) -> (String, Vec<Span>) {
    let named = |technology: usize| {
        let total = ranking.scores.iter().find(|score| score.technology == technology).map(|score| score.total);
        total.map_or_else(String::new, |total| {
            format!("{} has {}", wish.name(technology), score(Language::English, total))
        })
    };
    let mut text = if contest.tied.is_empty() {
        let (lead, assumed) = (points(Language::English, contest.lead), assumed(ranking, contest));
        format!(" {} of 100, {}: a lead of {lead}{assumed}. ", named(contest.leader), named(contest.runner_up))
    } else {
        let all = std::iter::once(contest.leader).chain(contest.tied.iter().copied());
        let names =
            some(Language::English, all.map(|technology| wish.name(technology).to_owned()).collect(), MOST_NAMED);
        format!(" {} are level{}. ", listed(&names), level_with(ranking, contest))
    };
    if contest.tied.is_empty() {
        text += &stability(wish.name(contest.leader), contest);
    }
    text += &doubt(wish, contest);
    ("too close to call".to_owned(), vec![Span::bold("Too close to call."), Span::plain(text.trim_end().to_owned())])
}

/// The score that all who are level have; nothing where their ranges differ.
fn level_with(ranking: &Ranking, contest: &Contest) -> String {
    let level = &ranking.scores[..=contest.tied.len()];
    let totals: Vec<String> = level.iter().map(|s| score(Language::English, s.total)).collect();
    if totals.iter().all(|total| *total == totals[0]) {
        format!(" with {} of 100 each", totals[0])
    } else {
        String::new()
    }
}
