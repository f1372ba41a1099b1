//! What the ballots of a round come to.

use super::ballot::Ballot;
use super::disagreement::{Disagreement, disagreement, spreads};
use super::opinions::{MemberMustHave, Opinions};
use super::round::Round;
use super::table::AssessmentTable;
use crate::index::{ByCriterion, ByTechnology, TechnologyIndex};
use crate::ranking::{
    self, Contest, Field, LeadVerdict, ProblemError, RankingProblem, Standing, leads, rank,
};

/// The outcome of a round, with everything that explains it. Indexes are those of the
/// [`AssessmentTable`].
#[derive(Debug, Clone, PartialEq)]
pub struct TeamOutcome {
    pub verdict: TeamVerdict,
    pub turnout: Turnout,
    /// The ranking by the mean of the members' normalised weights, after everybody's must-haves.
    pub ranking: ranking::Outcome,
    /// In the order of the ballots.
    pub members: Vec<MemberView>,
    /// Every must-have with its owner, by the order of the ballots.
    pub demands: Vec<MemberMustHave>,
    pub disagreement: Disagreement,
    pub agreement: Agreement,
    /// How far apart the members' shares for each criterion are, 0 to 1.
    pub spreads: ByCriterion<f64>,
    /// The share of all weightings under which each technology leads, 0 to 1.
    pub leads: ByTechnology<f64>,
}

/// What came of a round, in the order in which it is looked at: the first that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamVerdict {
    NoBallots,
    /// Too few ballots: `missing` more were needed.
    QuorumMissed {
        missing: usize,
    },
    /// The must-haves exclude every technology.
    NoneLeft,
    /// Nobody weighs anything.
    NoWeights,
    /// What the members weigh applies to no technology that is left.
    NothingApplies,
    /// The must-haves exclude all others, or what the members weigh applies to no other.
    OnlyOne(TechnologyIndex),
    /// These lead together, in order of rank.
    Tie(Vec<TechnologyIndex>),
    TooClose(TechnologyIndex),
    Clear(TechnologyIndex),
}

/// Who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    pub ballots: usize,
    pub abstentions: usize,
    pub holds: usize,
    /// How many ballots and abstentions it takes.
    pub quorum: usize,
}

/// One member's ballot, seen alone.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberView {
    /// `None` for a ballot without weights.
    pub shares: Option<ByCriterion<f64>>,
    /// What leads under these, among what the team's must-haves leave.
    pub leaders: Vec<TechnologyIndex>,
}

/// How many members get by their own weights what the team gets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// How many ballots have weights.
    pub of: usize,
    /// Which technologies lead under how many members' own weights, the most first. A member counts
    /// once: for the team's leader if it leads under their weights too, otherwise for their first.
    pub groups: Vec<(TechnologyIndex, usize)>,
}

impl Turnout {
    /// Of a round.
    pub fn of(round: &Round, quorum: usize) -> Self {
        Self {
            ballots: round.ballots().count(),
            abstentions: round.abstentions(),
            holds: round.holds(),
            quorum,
        }
    }

    fn missing(self) -> usize {
        self.quorum.saturating_sub(self.ballots + self.abstentions)
    }
}

impl TeamVerdict {
    /// What leads, first by rank in a tie; `None` where nothing does.
    pub fn leader(&self) -> Option<TechnologyIndex> {
        match self {
            TeamVerdict::OnlyOne(leader)
            | TeamVerdict::TooClose(leader)
            | TeamVerdict::Clear(leader) => Some(*leader),
            TeamVerdict::Tie(leaders) => leaders.first().copied(),
            TeamVerdict::NoBallots
            | TeamVerdict::QuorumMissed { .. }
            | TeamVerdict::NoneLeft
            | TeamVerdict::NoWeights
            | TeamVerdict::NothingApplies => None,
        }
    }
}

impl TeamOutcome {
    /// Computes the outcome of ballots.
    ///
    /// # Errors
    /// If the table has no technologies or no criteria.
    pub fn new<'b>(
        table: &AssessmentTable,
        ballots: impl IntoIterator<Item = &'b Ballot>,
        turnout: Turnout,
    ) -> Result<Self, ProblemError> {
        let opinions = Opinions::new(table, ballots);
        let problem = RankingProblem::new(
            table.assessments.clone(),
            opinions.mean.clone(),
            opinions.must.clone(),
        )?;
        let ranking = rank(&problem);

        let first = first(&ranking.standing);
        let members = members(&opinions);
        // What anybody could want: not even the must-haves of this team count.
        let everything = Field::new(&table.assessments, &table.no_must_haves());

        Ok(Self {
            verdict: verdict(turnout, &ranking.standing),
            turnout,
            agreement: agreement(&members, first),
            disagreement: disagreement(&opinions),
            spreads: spreads(&opinions),
            leads: leads(&everything, table.technologies.len(), table.criteria.len()),
            demands: opinions.demands,
            ranking,
            members,
        })
    }
}

fn verdict(turnout: Turnout, standing: &Standing) -> TeamVerdict {
    if turnout.ballots == 0 {
        return TeamVerdict::NoBallots;
    }
    if turnout.missing() > 0 {
        return TeamVerdict::QuorumMissed {
            missing: turnout.missing(),
        };
    }

    match standing {
        Standing::NoneLeft(_) => TeamVerdict::NoneLeft,
        Standing::NoWeights(_) => TeamVerdict::NoWeights,
        Standing::NothingApplies(_) => TeamVerdict::NothingApplies,
        Standing::Ranked(ranking) => match &ranking.contest {
            Some(contest) => contested(contest),
            // A ranking has at least one.
            None => TeamVerdict::OnlyOne(ranking.scores[0].technology),
        },
    }
}

fn contested(contest: &Contest) -> TeamVerdict {
    if !contest.tied.is_empty() {
        let mut leaders = vec![contest.leader];
        leaders.extend(&contest.tied);
        return TeamVerdict::Tie(leaders);
    }
    match contest.verdict {
        LeadVerdict::Clear => TeamVerdict::Clear(contest.leader),
        LeadVerdict::TooClose(_) => TeamVerdict::TooClose(contest.leader),
    }
}

/// The first by rank.
fn first(standing: &Standing) -> Option<TechnologyIndex> {
    match standing {
        Standing::Ranked(ranking) => ranking.scores.first().map(|score| score.technology),
        Standing::NoneLeft(_) | Standing::NoWeights(_) | Standing::NothingApplies(_) => None,
    }
}

fn members(opinions: &Opinions) -> Vec<MemberView> {
    let leaders = opinions.own_leaders();
    let mut members = Vec::with_capacity(leaders.len());
    for (shares, leaders) in opinions.shares.iter().zip(leaders) {
        members.push(MemberView {
            shares: shares.clone(),
            leaders,
        });
    }
    members
}

fn agreement(members: &[MemberView], first: Option<TechnologyIndex>) -> Agreement {
    let mut agreement = Agreement::default();
    for member in members {
        let with_team = first.filter(|first| member.leaders.contains(first));
        let Some(own) = with_team.or(member.leaders.first().copied()) else {
            continue;
        };
        agreement.of += 1;
        match agreement.groups.iter_mut().find(|(known, _)| *known == own) {
            Some((_, count)) => *count += 1,
            None => agreement.groups.push((own, 1)),
        }
    }

    agreement
        .groups
        .sort_by_key(|(technology, count)| (std::cmp::Reverse(*count), *technology));
    agreement
}
