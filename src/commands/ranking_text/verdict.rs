//! The one sentence that says who fits best and how sure that is, computed from the ranking.

use super::format::{points, score, technology_name};
use super::shown::{self, ShownScore};
use crate::answer::emphasised;
use crate::commands::shares::{percent, short_list};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::ranking::weightings::WEIGHTINGS;
use crate::ranking::{Contest, LeadVerdict, Ranking, Score};
use crate::say;

/// How many names a sentence lists.
const MOST_NAMED: usize = 4;

/// Above this share of the tries, a leader stays on top in all of them or nearly all.
const NEARLY_ALL: f64 = 0.99;

/// The end of the title, and the sentence.
pub fn verdict(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    shown: &[ShownScore],
) -> (String, Vec<Span>) {
    if ranking.nothing_known() {
        let title = say!(language, "recommend-not-known");
        let text = say!(language, "recommend-not-known-text");
        return (title, vec![Span::plain(text)]);
    }

    match (&ranking.contest, ranking.scores.first()) {
        (Some(contest), _) if contest.verdict == LeadVerdict::Clear => {
            clear(language, topic, ranking, contest, shown)
        }
        (Some(contest), _) => too_close(language, topic, ranking, contest, shown),
        (None, Some(only)) if ranking.unscored.is_empty() => only_one(language, topic, only),
        (None, Some(only)) => only_scored(language, topic, only),
        (None, None) => (say!(language, "recommend-nobody"), Vec::new()),
    }
}

/// The one technology that is left.
fn only_one(language: Language, topic: &Topic, only: &Score) -> (String, Vec<Span>) {
    let name = technology_name(topic, only.technology);
    let title = say!(language, "recommend-only", name = name);

    let text = say!(
        language,
        "recommend-only-text",
        name = bold(name),
        score = score(language, only.total)
    );
    (title, emphasised(&text))
}

/// The one technology to which anything with a weight applies; others are left as well.
fn only_scored(language: Language, topic: &Topic, only: &Score) -> (String, Vec<Span>) {
    let name = technology_name(topic, only.technology);
    let title = say!(language, "recommend-only-scored", name = name);

    let text = say!(
        language,
        "recommend-only-scored-text",
        name = bold(name),
        score = score(language, only.total)
    );
    (title, emphasised(&text))
}

/// A leader that is clearly ahead.
fn clear(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[ShownScore],
) -> (String, Vec<Span>) {
    let name = technology_name(topic, contest.leader);
    let title = say!(language, "recommend-best", name = name);

    let leads = say!(
        language,
        "recommend-leads",
        name = bold(name),
        score = score(language, ranking.scores[0].total),
        lead = points(language, lead(contest, shown)),
        second = technology_name(topic, contest.runner_up),
        assumed = assumed(ranking, contest),
    );
    let stability = stability(language, topic, ranking, contest);
    let unknown = may_overturn(language, topic, contest);
    let text = language.sentences(&[leads, stability, unknown]);
    (title, emphasised(&text))
}

/// How many of the first two have ratings that are not known, on which the lead then rests.
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

/// How far the leader is ahead: the difference of the two scores that are shown.
fn lead(contest: &Contest, shown: &[ShownScore]) -> i64 {
    shown_mid(shown, contest.leader) - shown_mid(shown, contest.runner_up)
}

fn shown_mid(shown: &[ShownScore], technology: TechnologyIndex) -> i64 {
    match shown::find(shown, technology) {
        Some(score) => score.total.mid,
        None => 0,
    }
}

/// How many of the weightings tried near the given one keep the leader. With a single criterion
/// they are all the same.
fn stability(language: Language, topic: &Topic, ranking: &Ranking, contest: &Contest) -> String {
    let weighted: Vec<CriterionIndex> = ranking.weighted().collect();
    if let [only] = weighted[..] {
        let criterion = &topic.criteria[only].name;
        return say!(language, "recommend-rests-on-one", criterion = criterion);
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
        name = technology_name(topic, contest.leader),
        share = percent(language, share),
        tries = tries
    )
}

/// What is not known may still overturn the order.
fn may_overturn(language: Language, topic: &Topic, contest: &Contest) -> String {
    if contest.challengers.is_empty() {
        return String::new();
    }

    say!(
        language,
        "recommend-doubt",
        count = contest.challengers.len(),
        names = names(language, topic, &contest.challengers)
    )
}

/// The names of technologies, cut to what a sentence can list.
fn names(language: Language, topic: &Topic, technologies: &[TechnologyIndex]) -> String {
    let mut names = Vec::new();
    for technology in technologies {
        names.push(technology_name(topic, *technology).to_owned());
    }
    short_list(language, names, MOST_NAMED)
}

/// A leader that is not far enough ahead, or not alone.
fn too_close(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[ShownScore],
) -> (String, Vec<Span>) {
    let mut sentences = vec![bold(say!(language, "recommend-too-close-text"))];
    if contest.tied.is_empty() {
        sentences.push(small_lead(language, topic, ranking, contest, shown));
        // Saying that the leader stays on top would contradict this: it is the lead that is too
        // small.
        if contest.stability <= NEARLY_ALL {
            sentences.push(stability(language, topic, ranking, contest));
        }
    } else {
        sentences.push(tie(language, topic, ranking, contest));
    }
    sentences.push(may_overturn(language, topic, contest));

    let title = say!(language, "recommend-too-close");
    (title, emphasised(&language.sentences(&sentences)))
}

/// The first two, whose scores differ, but not by enough.
fn small_lead(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    contest: &Contest,
    shown: &[ShownScore],
) -> String {
    say!(
        language,
        "recommend-small-lead",
        name = technology_name(topic, contest.leader),
        score = total(language, ranking, contest.leader),
        second = technology_name(topic, contest.runner_up),
        second_score = total(language, ranking, contest.runner_up),
        lead = points(language, lead(contest, shown)),
        assumed = assumed(ranking, contest),
    )
}

/// The score of a technology.
fn total(language: Language, ranking: &Ranking, technology: TechnologyIndex) -> String {
    for found in &ranking.scores {
        if found.technology == technology {
            return score(language, found.total);
        }
    }
    String::new()
}

/// The technologies that share the first place, with their score unless their ranges differ.
fn tie(language: Language, topic: &Topic, ranking: &Ranking, contest: &Contest) -> String {
    let mut first = vec![contest.leader];
    first.extend(&contest.tied);
    let names = names(language, topic, &first);

    let mut totals = Vec::new();
    for tied in &ranking.scores[..first.len()] {
        totals.push(score(language, tied.total));
    }
    totals.dedup();
    if let [only] = &totals[..] {
        say!(
            language,
            "recommend-level-with",
            names = names,
            score = only
        )
    } else {
        say!(language, "recommend-level", names = names)
    }
}
