//! Who leads for a use case, before and now.

use crate::index::TechnologyIndex;
use crate::knowledge::topic::{Topic, UseCase};
use crate::question::wish::Wish;
use crate::ranking::{LeadVerdict, Ranking, Standing, rank};
use std::borrow::Cow;

/// A use case whose recommendation is another one now.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommendation {
    pub use_case: String,
    pub old: Lead,
    pub new: Lead,
    /// Whether the same technologies lead, so that only the certainty is another.
    pub is_same_lead: bool,
    /// What the old leader scores now, if it is still ranked and does not lead.
    pub old_leader_now: Option<f64>,
}

/// Who leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Lead {
    /// The names of those with the highest score, in order of rank; several if they are level.
    Leaders {
        names: Vec<String>,
        score: f64,
        too_close: bool,
    },
    /// No technology meets the must-haves.
    NoneLeft,
    /// Nothing can be ranked: no weights, or no rating under a criterion with a weight.
    NotRanked,
}

/// The recommendation for a use case, if it is another one; the names of technologies are those of
/// today.
pub fn between(
    (old, old_case): (&Topic, &UseCase),
    (new, new_case): (&Topic, &UseCase),
) -> Option<Recommendation> {
    let before = Ranked::of(old, old_case);
    let now = Ranked::of(new, new_case);

    let is_same_lead = before.ids == now.ids && !now.ids.is_empty();
    if before.ids == now.ids && before.lead.kind() == now.lead.kind() {
        return None;
    }

    let old_leader_now = match &before.ids[..] {
        [only] if !now.ids.contains(only) => now.score_of(new, only),
        _ => None,
    };
    Some(Recommendation {
        use_case: new_case.name.clone(),
        old: before.lead,
        new: now.lead,
        is_same_lead,
        old_leader_now,
    })
}

/// The result of a ranking.
struct Ranked {
    lead: Lead,
    /// The ids of the leaders, sorted.
    ids: Vec<String>,
    ranking: Option<Box<Ranking>>,
}

impl Ranked {
    fn of(topic: &Topic, use_case: &UseCase) -> Self {
        let standing = Wish::of(topic, use_case)
            .problem()
            .map(|problem| rank(&problem).standing);
        match standing {
            Some(Standing::Ranked(ranking)) if !ranking.nothing_known() => {
                Self::of_ranking(topic, ranking)
            }
            Some(Standing::NoneLeft(_)) => Self::without(Lead::NoneLeft),
            _ => Self::without(Lead::NotRanked),
        }
    }

    fn without(lead: Lead) -> Self {
        Self {
            lead,
            ids: Vec::new(),
            ranking: None,
        }
    }

    fn of_ranking(topic: &Topic, ranking: Box<Ranking>) -> Self {
        let mut leaders = Vec::new();
        leaders.extend(ranking.scores.first().map(|first| first.technology));
        let mut too_close = false;
        if let Some(contest) = &ranking.contest {
            leaders.extend(&contest.tied);
            too_close = contest.verdict != LeadVerdict::Clear;
        }

        let mut ids: Vec<String> = leaders
            .iter()
            .map(|at| topic.technologies[*at].id.clone())
            .collect();
        ids.sort_unstable();
        Self {
            lead: Lead::Leaders {
                names: leaders
                    .iter()
                    .map(|at| topic.technologies[*at].name.clone())
                    .collect(),
                score: ranking
                    .scores
                    .first()
                    .map_or(0.0, |first| first.total.mid()),
                too_close,
            },
            ids,
            ranking: Some(ranking),
        }
    }

    fn score_of(&self, topic: &Topic, id: &str) -> Option<f64> {
        let technology: TechnologyIndex = topic.technology(id)?;
        let mut scores = self.ranking.as_ref()?.scores.iter();
        let score = scores.find(|score| score.technology == technology)?;
        Some(score.total.mid())
    }
}

impl Lead {
    /// What makes two leads of the same technologies differ.
    fn kind(&self) -> (u8, bool) {
        match self {
            Self::Leaders { too_close, .. } => (0, *too_close),
            Self::NoneLeft => (1, false),
            Self::NotRanked => (2, false),
        }
    }

    fn is_too_close(&self) -> bool {
        matches!(
            self,
            Self::Leaders {
                too_close: true,
                ..
            }
        )
    }

    fn words(&self, escape: fn(&str) -> Cow<str>) -> String {
        match self {
            Self::Leaders { names, .. } => escape(&names.join(" and ")).into_owned(),
            Self::NoneLeft => "none that meets the must-haves".to_owned(),
            Self::NotRanked => "no ranking".to_owned(),
        }
    }
}

impl Recommendation {
    /// The recommendation in words. `escape` is applied to all that comes from an article.
    pub fn sentence(&self, escape: fn(&str) -> Cow<str>) -> String {
        let (old, new) = (self.old.words(escape), self.new.words(escape));
        let use_case = escape(&self.use_case);
        let lead = match (self.is_same_lead, self.new.is_too_close()) {
            (true, true) => format!("still {new}, but now too close to call"),
            (true, false) => format!("still {new}, and no longer too close to call"),
            (false, true) => format!("was {old}, now {new}, too close to call"),
            (false, false) => format!("was {old}, now {new}"),
        };

        let points = match (&self.new, self.old_leader_now) {
            (Lead::Leaders { score, .. }, Some(other)) => format!(" ({score:.0} to {other:.0})"),
            (Lead::Leaders { score, .. }, None) => format!(" ({score:.0} of 100)"),
            _ => String::new(),
        };
        format!("For “{use_case}”: {lead}{points}")
    }
}
