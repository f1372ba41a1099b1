//! Why the leader leads, and what speaks against it: the criteria that make up its lead, each with
//! what the article says.

mod worth;

use super::format::{points, technology_name};
use super::quote::first_sentence;
use super::shown::{self, ShownScore};
use crate::answer::Entry;
use crate::answer::citations::CitationNumbers;
use crate::commands::fact;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::{Contest, LeadReason, Ranking};
use crate::say;
use std::cmp::Reverse;
use worth::{rounded_to, worth};

/// How many reasons speak for the leader, and how many against.
const FOR: usize = 3;
const AGAINST: usize = 1;

/// The strongest reasons for the leader, then those against it.
pub fn entries(
    language: Language,
    topic: &Topic,
    ranking: &Ranking,
    shown: &[ShownScore],
    citations: &mut CitationNumbers,
) -> Vec<Entry> {
    if ranking.nothing_known() {
        return Vec::new();
    }

    let mut writer = Writer {
        language,
        topic,
        ranking,
        citations,
    };
    match (&ranking.contest, shown) {
        (Some(contest), _) => writer.of_contest(contest, shown),
        (None, [only, ..]) => writer.of_score(only),
        (None, []) => Vec::new(),
    }
}

/// Writes reasons, and keeps what they cite.
struct Writer<'a, 't> {
    language: Language,
    topic: &'a Topic,
    ranking: &'a Ranking,
    citations: &'a mut CitationNumbers<'t>,
}

impl Writer<'_, '_> {
    fn of_contest(&mut self, contest: &Contest, shown: &[ShownScore]) -> Vec<Entry> {
        let (mut speak_for, mut speak_against) = (Vec::new(), Vec::new());
        let worths = self.worths(contest, shown);
        for (reason, worth) in contest.reasons.iter().zip(worths) {
            let Some(worth) = worth else {
                continue;
            };
            if reason.points > 0.0 {
                speak_for.push((reason, worth));
            } else {
                speak_against.push((reason, worth));
            }
        }

        // The strongest reason against the leader comes last in a contest.
        let strongest_against = speak_against.into_iter().rev().take(AGAINST);
        let mut entries = Vec::new();
        for (reason, worth) in speak_for.into_iter().take(FOR).chain(strongest_against) {
            entries.push(self.entry(contest, reason, worth));
        }
        entries
    }

    fn entry(&mut self, contest: &Contest, reason: &LeadReason, worth: i64) -> Entry {
        let ratings = self.ratings(reason.criterion, contest.leader, contest.runner_up);
        let mut lines = vec![vec![Span::plain(ratings)]];

        // The better one is quoted, for its section says what is good; where the article is silent
        // on it, the other one.
        let (better, worse) = if reason.points > 0.0 {
            (contest.leader, contest.runner_up)
        } else {
            (contest.runner_up, contest.leader)
        };
        let quote = self.quote(reason.criterion, better);
        lines.extend(quote.or_else(|| self.quote(reason.criterion, worse)));

        let heading = self.heading(contest.leader, reason, worth);
        Entry { heading, lines }
    }

    fn heading(&self, leader: TechnologyIndex, reason: &LeadReason, worth: i64) -> String {
        let name = technology_name(self.topic, leader);
        let criterion = self.criterion_name(reason.criterion);
        let points = points(self.language, worth);

        if reason.points > 0.0 {
            say!(
                self.language,
                "recommend-for",
                name = name,
                criterion = criterion,
                points = points
            )
        } else {
            say!(
                self.language,
                "recommend-against",
                name = name,
                criterion = criterion,
                points = points
            )
        }
    }

    /// How the leader and the second are rated under a criterion.
    fn ratings(
        &self,
        criterion: CriterionIndex,
        leader: TechnologyIndex,
        second: TechnologyIndex,
    ) -> String {
        let topic = self.topic;
        if let Some(text) = self.applies_to_one(criterion, leader, second) {
            return text;
        }

        let ratings = (
            topic.rating(criterion, leader),
            topic.rating(criterion, second),
        );
        let (name, second) = (
            technology_name(self.topic, leader),
            technology_name(self.topic, second),
        );

        match ratings {
            (Some(ours), Some(theirs)) => say!(
                self.language,
                "recommend-rated",
                name = name,
                rating = ours,
                second = second,
                second_rating = theirs
            ),
            (Some(ours), None) => say!(
                self.language,
                "recommend-rated-alone",
                name = name,
                rating = ours,
                second = second
            ),
            (None, Some(theirs)) => say!(
                self.language,
                "recommend-not-rated",
                name = name,
                second = second,
                rating = theirs
            ),
            (None, None) => say!(
                self.language,
                "recommend-neither-rated",
                name = name,
                second = second
            ),
        }
    }

    /// How the one technology is rated to which a criterion applies; `None` if it applies to both.
    fn applies_to_one(
        &self,
        criterion: CriterionIndex,
        leader: TechnologyIndex,
        second: TechnologyIndex,
    ) -> Option<String> {
        let applies = |technology| self.applies(criterion, technology);
        let (applied, other) = match (applies(leader), applies(second)) {
            (true, false) => (leader, second),
            (false, true) => (second, leader),
            _ => return None,
        };

        let (name, second) = (
            technology_name(self.topic, applied),
            technology_name(self.topic, other),
        );
        Some(match self.topic.rating(criterion, applied) {
            Some(rating) => say!(
                self.language,
                "recommend-rated-only",
                name = name,
                rating = rating,
                second = second
            ),
            None => say!(
                self.language,
                "recommend-not-rated-only",
                name = name,
                second = second
            ),
        })
    }

    fn applies(&self, criterion: CriterionIndex, technology: TechnologyIndex) -> bool {
        self.topic.not_applicable(criterion, technology).is_none()
    }

    /// What the article says of a technology under a criterion, with its sources: the fact, then
    /// the first sentence.
    fn quote(
        &mut self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<Vec<Span>> {
        let mut said = self.fact(criterion, technology);
        if let Some(section) = self.citations.open(criterion, technology) {
            if !said.is_empty() {
                said.push(Span::plain(" "));
            }
            said.extend(self.citations.cite(&first_sentence(&section.summary)));
        }
        if said.is_empty() {
            return None;
        }

        let name = technology_name(self.topic, technology);
        let about = say!(self.language, "recommend-quoted-on", name = name);
        said.insert(0, Span::bold(about));
        Some(said)
    }

    /// The fact about a technology, with its source; empty if there is none.
    fn fact(&mut self, criterion: CriterionIndex, technology: TechnologyIndex) -> Vec<Span> {
        let Some(fact) = self.topic.fact(criterion, technology) else {
            return Vec::new();
        };

        let of = &self.topic.criteria[criterion];
        let text = fact::text(self.language, of, &fact.value);
        let mut said = vec![Span::plain(say!(
            self.language,
            "recommend-fact",
            fact = text
        ))];
        let source = fact.source.map(Span::Source);
        said.extend(self.citations.cite(source.as_slice()));
        said
    }

    /// What each reason is worth: the difference of the two parts as shown; `None` if rounding
    /// hides it. If a criterion with a weight applies to only one of the two, their parts cannot be
    /// compared. Then it is the points of the reason, rounded so that all add up to the lead as
    /// shown.
    fn worths(&self, contest: &Contest, shown: &[ShownScore]) -> Vec<Option<i64>> {
        let reasons = contest.reasons.iter();
        if self.have_same_shares(contest.leader, contest.runner_up) {
            return reasons
                .map(|reason| worth(contest, reason, shown))
                .collect();
        }

        let points: Vec<f64> = reasons.map(|reason| reason.points).collect();
        let total = |technology| shown::find(shown, technology).map_or(0, |score| score.total.mid);
        let lead = total(contest.leader) - total(contest.runner_up);
        rounded_to(&points, lead).into_iter().map(Some).collect()
    }

    fn have_same_shares(&self, one: TechnologyIndex, other: TechnologyIndex) -> bool {
        let mut weighted = self.ranking.weighted();
        weighted.all(|criterion| self.applies(criterion, one) == self.applies(criterion, other))
    }

    /// Where only one technology is left: what makes up its score.
    fn of_score(&mut self, score: &ShownScore) -> Vec<Entry> {
        let mut criteria: Vec<CriterionIndex> = score.parts.indices().collect();
        criteria.retain(|criterion| score.parts[*criterion].low > 0);
        criteria.sort_by_key(|criterion| Reverse(score.parts[*criterion].low));

        let mut entries = Vec::new();
        for criterion in criteria.into_iter().take(FOR) {
            let name = self.criterion_name(criterion);
            let added = points(self.language, score.parts[criterion].low);
            entries.push(Entry {
                heading: say!(self.language, "of-subject", subject = name, text = added),
                lines: Vec::from_iter(self.quote(criterion, score.technology)),
            });
        }
        entries
    }

    fn criterion_name(&self, criterion: CriterionIndex) -> &str {
        &self.topic.criteria[criterion].name
    }
}
