//! What the ballots of a round come to, with the topic as it was when they were weighed.

use super::topic_at_vote::{TopicAtVote, evidence};
use crate::commands::command::Context;
use crate::decisions::round::Round;
use crate::decisions::{AssessmentTable, Ballot, Shown, TeamOutcome, Turnout};
use crate::index::TechnologyIndex;
use crate::knowledge::Topic;
use crate::ranking::{Ranking, Standing};

/// The outcome of a round with everything that it takes to say it.
pub struct Weighed {
    pub outcome: TeamOutcome,
    /// The technologies to choose from, with the same indexes as the outcome.
    pub topic: Topic,
    /// Whether the article is still as it was then.
    pub is_current: bool,
    /// The version of the library by which it is weighed.
    pub library: String,
    /// Who cast each ballot; `None` where names are not kept.
    pub members: Vec<Option<String>>,
    pub ballots: Vec<Ballot>,
}

impl Weighed {
    /// The present round; `None` if its ratings are not kept.
    pub fn of(cx: &Context, shown: &Shown) -> Option<Self> {
        Self::of_round(cx, shown, shown.decision.round())
    }

    /// A round, by the ratings of the present one.
    pub fn of_round(cx: &Context, shown: &Shown, round: &Round) -> Option<Self> {
        let snapshot = shown.snapshot.as_ref()?;
        let terms = &shown.decision.terms;
        let table = AssessmentTable::new(snapshot, &terms.shortlist);
        let turnout = Turnout::of(round, terms.quorum);

        let (mut members, mut ballots) = (Vec::new(), Vec::new());
        for (voter, ballot) in round.ballots() {
            let response = round.responses.get(voter);
            members.push(response.and_then(|response| response.name.clone()));
            ballots.push(ballot.clone());
        }

        let TopicAtVote { topic, is_current } = evidence(cx, snapshot, &table);
        Some(Self {
            outcome: TeamOutcome::new(&table, &ballots, turnout).ok()?,
            topic,
            is_current,
            library: snapshot.library.clone(),
            members,
            ballots,
        })
    }

    /// The ranking, if there is one.
    pub fn ranking(&self) -> Option<&Ranking> {
        match &self.outcome.ranking.standing {
            Standing::Ranked(ranking) => Some(ranking),
            Standing::NoneLeft(_) | Standing::NoWeights(_) | Standing::NothingApplies(_) => None,
        }
    }

    /// The first by rank.
    pub fn first(&self) -> Option<TechnologyIndex> {
        let first = self.ranking()?.scores.first()?;
        Some(first.technology)
    }

    /// What each member gets by their own weights: the team's leader if it leads for them too.
    pub fn own_leader(&self, member: usize) -> Option<TechnologyIndex> {
        let leaders = &self.outcome.members.get(member)?.leaders;
        let first = self.first();
        let with_team = first.filter(|first| leaders.contains(first));
        with_team.or(leaders.first().copied())
    }

    /// Whether no ballot has a name.
    pub fn is_nameless(&self) -> bool {
        self.members.iter().all(Option::is_none)
    }
}
