//! The one sentence that says who fits best and how sure that is, computed from the ranking.

use super::shown::{self, Shown};
use super::words::{percent, points, score, some};
use crate::answer::emphasised;
use crate::index::TechnologyIndex;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::wish::Wish;
use crate::ranking::stability::WEIGHTINGS;
use crate::ranking::{Contest, Ranking, Score, Verdict};
use crate::say;

/// How many names a sentence lists.
const MOST_NAMED: usize = 4;

/// Above this share of the tries, a leader stays on top in all of them or nearly all.
const NEARLY_ALL: f64 = 0.99;

/// The end of the title, and the sentence.
pub fn verdict(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    shown: &[Shown],
) -> (String, Vec<Span>) {
    if ranking.nothing_known() {
        let title = say!(language, "recommend-not-known");
        let text = say!(language, "recommend-not-known-text");
        return (title, vec![Span::plain(text)]);
    }

    match (&ranking.contest, ranking.scores.first()) {
        (Some(contest), _) if contest.verdict == Verdict::Clear => {
            clear(language, wish, ranking, contest, shown)
        }
        (Some(contest), _) => too_close(language, wish, ranking, contest, shown),
        (None, Some(only)) => only_one(language, wish, only),
        (None, None) => (say!(language, "recommend-nobody"), Vec::new()),
    }
}

/// The one technology that is left.
fn only_one(language: Language, wish: &Wish, only: &Score) -> (String, Vec<Span>) {
    let name = wish.name(only.technology);
    let title = say!(language, "recommend-only", name = name);
    let text = say!(
        language,
        "recommend-only-text",
        name = bold(name),
        score = score(language, only.total)
    );
    (title, emphasised(&text))
}

/// A leader that is clearly ahead.
fn clear(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[Shown],
) -> (String, Vec<Span>) {
    let name = wish.name(contest.leader);
    let title = say!(language, "recommend-best", name = name);

    let leads = say!(
        language,
        "recommend-leads",
        name = bold(name),
        score = score(language, ranking.scores[0].total),
        lead = points(language, lead(contest, shown)),
        second = wish.name(contest.runner_up),
        assumed = assumed(ranking, contest),
    );
    let sure = sure(language, wish, ranking, contest);
    let text = language.sentences(&[leads, sure, doubt(language, wish, contest)]);
    (title, emphasised(&text))
}

/// For how many of the first two a lead rests on ratings that are not known.
fn assumed(ranking: &Ranking, contest: &Contest) -> usize {
    let first_two = [contest.leader, contest.runner_up];
    let mut assumed = 0;
    for score in &ranking.scores {
        if first_two.contains(&score.technology) && !score.total.is_known() {
            assumed += 1;
        }
    }
    assumed
}

/// By how much the leader is ahead, as the difference of the two scores that are shown.
fn lead(contest: &Contest, shown: &[Shown]) -> i64 {
    let mid = |technology| shown::of(shown, technology).map_or(0, |shown| shown.total.mid);
    mid(contest.leader) - mid(contest.runner_up)
}

/// In how many of the weightings tried near the given one the leader stays. With a single criterion
/// they are all the same.
fn sure(language: Language, wish: &Wish, ranking: &Ranking, contest: &Contest) -> String {
    let mut weighty = ranking.weighted();
    if let (Some(only), None) = (weighty.next(), weighty.next()) {
        return say!(
            language,
            "recommend-rests-on-one",
            criterion = &wish.topic.criteria[only].name
        );
    }

    let (extent, share) = match contest.stability {
        1.0 => ("all", 1.0),
        // Neither must read as all or none.
        share if share > NEARLY_ALL => ("over", NEARLY_ALL),
        share if share < 0.01 => ("under", 0.01),
        share => ("part", share),
    };

    let mark = say!(language, "recommend-thousands");
    let tries = format!("{}{mark}{:03}", WEIGHTINGS / 1_000, WEIGHTINGS % 1_000);
    say!(
        language,
        "recommend-stability",
        extent = extent,
        name = wish.name(contest.leader),
        share = percent(language, share),
        tries = tries
    )
}

/// What is not known may still overturn the order.
fn doubt(language: Language, wish: &Wish, contest: &Contest) -> String {
    if contest.challengers.is_empty() {
        return String::new();
    }

    let names = named(language, wish, &contest.challengers);
    say!(
        language,
        "recommend-doubt",
        count = names.len(),
        names = language.list(&names)
    )
}

/// The names of technologies, cut to what a sentence can list.
fn named(language: Language, wish: &Wish, technologies: &[TechnologyIndex]) -> Vec<String> {
    let names = technologies
        .iter()
        .map(|technology| wish.name(*technology).to_owned());
    some(language, names.collect(), MOST_NAMED)
}

/// A leader that is not far enough ahead, or not alone.
fn too_close(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[Shown],
) -> (String, Vec<Span>) {
    let mut said = vec![bold(say!(language, "recommend-too-close-text"))];
    if contest.tied.is_empty() {
        said.push(small_lead(language, wish, ranking, contest, shown));
        // That a leader stays on top would contradict it: what is too small is the lead.
        if contest.stability <= NEARLY_ALL {
            said.push(sure(language, wish, ranking, contest));
        }
    } else {
        said.push(level(language, wish, ranking, contest));
    }
    said.push(doubt(language, wish, contest));

    let title = say!(language, "recommend-too-close");
    (title, emphasised(&language.sentences(&said)))
}

/// The first two, whose scores differ, but not by enough.
fn small_lead(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[Shown],
) -> String {
    let total = |technology: TechnologyIndex| {
        let mut scores = ranking.scores.iter();
        match scores.find(|score| score.technology == technology) {
            Some(found) => score(language, found.total),
            None => String::new(),
        }
    };

    say!(
        language,
        "recommend-small-lead",
        name = wish.name(contest.leader),
        score = total(contest.leader),
        second = wish.name(contest.runner_up),
        second_score = total(contest.runner_up),
        lead = points(language, lead(contest, shown)),
        assumed = assumed(ranking, contest),
    )
}

/// All who are level, with their score unless their ranges differ.
fn level(language: Language, wish: &Wish, ranking: &Ranking, contest: &Contest) -> String {
    let mut all = vec![contest.leader];
    all.extend(&contest.tied);
    let names = language.list(&named(language, wish, &all));

    let level = ranking.scores[..all.len()].iter();
    let totals: Vec<String> = level.map(|level| score(language, level.total)).collect();
    if totals.iter().all(|total| *total == totals[0]) {
        say!(
            language,
            "recommend-level-with",
            names = names,
            score = &totals[0]
        )
    } else {
        say!(language, "recommend-level", names = names)
    }
}
