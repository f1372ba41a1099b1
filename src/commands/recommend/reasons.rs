//! Why the leader leads, and what speaks against it: the criteria that make up its lead, each with
//! what the article says.

use super::quote::first_sentence;
use super::shown::{self, Shown};
use super::words::points;
use crate::answer::Entry;
use crate::answer::citations::Citations;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::wish::Wish;
use crate::ranking::{Contest, Ranking, Reason};
use crate::say;
use std::cmp::Reverse;

/// How many reasons speak for the leader, and how many against.
const FOR: usize = 3;
const AGAINST: usize = 1;

/// The strongest reasons for the leader, then those against it.
pub fn entries(
    language: Language,
    wish: &Wish,
    ranking: &Ranking,
    shown: &[Shown],
    citations: &mut Citations,
) -> Vec<Entry> {
    if ranking.nothing_known() {
        return Vec::new();
    }
    match (&ranking.contest, shown.first()) {
        (Some(contest), _) => of_contest(language, wish, contest, shown, citations),
        (None, Some(only)) => of_score(language, wish, only, citations),
        (None, None) => Vec::new(),
    }
}

fn of_contest(
    language: Language,
    wish: &Wish,
    contest: &Contest,
    shown: &[Shown],
    citations: &mut Citations,
) -> Vec<Entry> {
    let said = contest
        .reasons
        .iter()
        .filter_map(|reason| Some((reason, worth(contest, reason, shown)?)));
    let (pro, contra): (Vec<_>, Vec<_>) = said.partition(|(reason, _)| reason.points > 0.0);
    let strongest = pro
        .into_iter()
        .take(FOR)
        .chain(contra.into_iter().rev().take(AGAINST));
    strongest
        .map(|(reason, worth)| entry(language, wish, contest, reason, worth, citations))
        .collect()
}

/// What a reason is worth, as the difference of the two parts that are shown; `None` where these,
/// being whole, do not show it.
fn worth(contest: &Contest, reason: &Reason, shown: &[Shown]) -> Option<i64> {
    let part = |technology| {
        Some(
            shown::of(shown, technology)?
                .parts
                .get(reason.criterion)?
                .mid,
        )
    };
    let worth = part(contest.leader)? - part(contest.runner_up)?;
    let is_shown = if reason.points > 0.0 {
        worth > 0
    } else {
        worth < 0
    };
    (is_shown || worth == 0 && reason.points.abs() < 1.0).then_some(worth)
}

fn entry(
    language: Language,
    wish: &Wish,
    contest: &Contest,
    reason: &Reason,
    worth: i64,
    citations: &mut Citations,
) -> Entry {
    let (leader, second) = (contest.leader, contest.runner_up);
    let (name, criterion) = (
        wish.name(leader),
        &wish.topic.criteria[reason.criterion].name,
    );
    let worth = points(language, worth);
    let heading = if reason.points > 0.0 {
        say!(
            language,
            "recommend-for",
            name = name,
            criterion = criterion,
            points = worth
        )
    } else {
        say!(
            language,
            "recommend-against",
            name = name,
            criterion = criterion,
            points = worth
        )
    };
    let ratings = vec![Span::plain(ratings(
        language,
        wish,
        reason.criterion,
        leader,
        second,
    ))];
    // The better one is quoted, for its section says what is good; where the article is silent on
    // it, the other one.
    let (better, worse) = if reason.points > 0.0 {
        (leader, second)
    } else {
        (second, leader)
    };
    let quote = quote(language, wish, reason.criterion, better, citations);
    let quote = quote.or_else(|| self::quote(language, wish, reason.criterion, worse, citations));
    Entry {
        heading,
        lines: std::iter::once(ratings).chain(quote).collect(),
    }
}

fn ratings(
    language: Language,
    wish: &Wish,
    criterion: CriterionIndex,
    leader: TechnologyIndex,
    second: TechnologyIndex,
) -> String {
    let rating = |technology| wish.topic.rating(criterion, technology);
    let (ours, theirs) = (wish.name(leader), wish.name(second));
    match (rating(leader), rating(second)) {
        (Some(our), Some(their)) => {
            say!(
                language,
                "recommend-rated",
                name = ours,
                rating = our,
                second = theirs,
                second_rating = their
            )
        }
        (Some(our), None) => say!(
            language,
            "recommend-rated-alone",
            name = ours,
            rating = our,
            second = theirs
        ),
        (None, Some(their)) => say!(
            language,
            "recommend-not-rated",
            name = ours,
            second = theirs,
            rating = their
        ),
        (None, None) => say!(
            language,
            "recommend-neither-rated",
            name = ours,
            second = theirs
        ),
    }
}

fn quote(
    language: Language,
    wish: &Wish,
    criterion: CriterionIndex,
    technology: TechnologyIndex,
    citations: &mut Citations,
) -> Option<Vec<Span>> {
    let section = citations.open(criterion, technology)?;
    let about = Span::bold(say!(
        language,
        "recommend-quoted-on",
        name = wish.name(technology)
    ));
    Some(
        std::iter::once(about)
            .chain(citations.cite(&first_sentence(&section.summary)))
            .collect(),
    )
}

/// Where only one technology is left: what makes up its score.
fn of_score(
    language: Language,
    wish: &Wish,
    score: &Shown,
    citations: &mut Citations,
) -> Vec<Entry> {
    let mut parts: Vec<CriterionIndex> = score
        .parts
        .indices()
        .filter(|criterion| score.parts[*criterion].low > 0)
        .collect();
    parts.sort_by_key(|criterion| Reverse(score.parts[*criterion].low));

    let mut entries = Vec::new();
    for criterion in parts.into_iter().take(FOR) {
        let name = &wish.topic.criteria[criterion].name;
        let added = points(language, score.parts[criterion].low);
        let quote = quote(language, wish, criterion, score.technology, citations);
        entries.push(Entry {
            heading: say!(language, "of-subject", subject = name, text = added),
            lines: Vec::from_iter(quote),
        });
    }
    entries
}
