//! The checked types: the content of an article that has passed every check.

use super::facts::{CriterionKind, Fact, Thresholds};
use super::must_have::MustHave;
use super::names::normalise;
use super::origin::Origin;
use super::prose::{Block, Span};
use super::review::ReviewEvery;
use crate::index::{ByCriterion, ByTechnology, ByUseCase, CriterionIndex, TechnologyIndex};
use crate::rating::{Rating, Weight};
use std::ops::RangeInclusive;
use time::Date;

/// One choice that a team has to make; one article, one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// The file's name without `.md`; lowercase ASCII letters, digits and hyphens.
    pub id: String,
    /// The file as the user named it.
    pub path: String,
    pub title: String,
    /// For a translation, the title of its original.
    pub original: Option<String>,
    /// The question that the article answers, as a team would put it.
    pub question: String,
    pub aliases: Vec<String>,
    pub status: ArticleStatus,
    /// The day on which someone last read the whole article against its sources; only a draft may
    /// have none.
    pub reviewed: Option<Date>,
    /// How long a review counts.
    pub review_every: ReviewEvery,
    /// Who looks after the article: names, or handles on GitHub.
    pub owners: Vec<String>,
    pub technologies: ByTechnology<Technology>,
    pub criteria: ByCriterion<Criterion>,
    pub use_cases: ByUseCase<UseCase>,
    pub introduction: Vec<Block>,
    /// In the order in which the article defines them; [`Span::Source`] points here.
    pub sources: Vec<Source>,
    /// Where each of the sources is defined in the file.
    pub source_lines: Vec<RangeInclusive<usize>>,
}

/// How far an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArticleStatus {
    /// Ratings, scales and sources may be missing.
    Draft,
    Reviewed,
}

/// One option of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Technology {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    /// Its own parts and companions, for the search; none of them is a name for it.
    pub keywords: Vec<String>,
    /// The version that the article is about.
    pub version: Option<String>,
    pub homepage: Option<String>,
    /// What it is one mode of: technologies of the same group are shown together.
    pub group: Option<String>,
}

impl Technology {
    /// Its name, with the version that the article is about.
    pub fn heading(&self) -> String {
        match &self.version {
            Some(version) => format!("{} {version}", self.name),
            None => self.name.clone(),
        }
    }
}

impl Topic {
    /// The name of a technology's group, if it is no technology's own name: then it means all of
    /// the group.
    pub(crate) fn group_name<'t>(&self, technology: &'t Technology) -> Option<&'t str> {
        let group = technology.group.as_deref()?;
        let key = normalise(group);

        let is_own = |name: &String| normalise(name) == key;
        for other in &self.technologies {
            if is_own(&other.id) || is_own(&other.name) || other.aliases.iter().any(is_own) {
                return None;
            }
        }
        Some(group)
    }
}

/// One point of view, with what the article says about each technology under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    /// Words with which people ask about it, for the search and for wishes in people's own words;
    /// none of them is a name for it.
    pub keywords: Vec<String>,
    /// Questions that comparing the technologies under it answers, for the search.
    pub listed_questions: Vec<String>,
    pub question: String,
    pub kind: CriterionKind,
    /// How facts become ratings; `None` if they do not.
    pub thresholds: Option<Thresholds>,
    /// What the ratings 1 to 5 mean, as far as the article says: in a reviewed article 2 and 4 are
    /// optional. That of facts comes from the thresholds.
    pub scale: [Option<String>; 5],
    /// Where the front matter declares it.
    pub declaration_lines: RangeInclusive<usize>,
    /// Where the ratings or facts are, which is a part of that.
    pub rating_lines: RangeInclusive<usize>,
    /// Where its heading and its meaning are; `None` if the article does not mention it.
    pub chapter_lines: Option<RangeInclusive<usize>>,
    /// What the criterion means for this choice.
    pub meaning: Vec<Block>,
    /// One for each technology; `None` is unknown or does not apply.
    pub ratings: ByTechnology<Option<Rating>>,
    /// One for each technology; all `None` unless the criterion is factual.
    pub facts: ByTechnology<Option<Fact>>,
    /// Why it does not apply to a technology.
    pub not_applicable: ByTechnology<Option<String>>,
    /// For a translation, [`Criterion::texts`] of its original: questions refer to texts by their
    /// index in this list.
    pub original_texts: Option<Vec<String>>,
    /// One for each technology; `None` is a gap in the article, unless there is a fact.
    pub sections: ByTechnology<Option<Section>>,
}

impl Criterion {
    /// Its name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases)
    }

    /// Whether technologies are rated under it: directly, or by facts with thresholds.
    pub(crate) fn has_ratings(&self) -> bool {
        !self.kind.is_factual() || self.thresholds.is_some()
    }
}

/// What the article says about one technology under one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Where it is in the file, including its heading.
    pub lines: RangeInclusive<usize>,
    /// The paragraph that an answer quotes.
    pub summary: Vec<Span>,
    /// Everything after it.
    pub detail: Vec<Block>,
    /// Questions that it answers, for the search.
    pub listed_questions: Vec<String>,
}

impl Section {
    /// A block in it: 0 is the summary, the others follow.
    pub fn block(&self, at: usize) -> Option<Block> {
        match at.checked_sub(1) {
            None => Some(Block::Paragraph(self.summary.clone())),
            Some(detail) => self.detail.get(detail).cloned(),
        }
    }

    /// Whether it cites a source.
    pub fn cites(&self) -> bool {
        let is_mark = |span: &Span| matches!(span, Span::Source(_));
        let mut detail = self.detail.iter().flat_map(Block::spans);
        self.summary.iter().any(is_mark) || detail.any(is_mark)
    }
}

/// A named set of weights and must-haves.
#[derive(Debug, Clone, PartialEq)]
pub struct UseCase {
    pub id: String,
    pub name: String,
    /// 1 to 5 for each criterion that matters.
    pub weights: Vec<(CriterionIndex, Weight)>,
    /// The must-haves: criteria with what a technology has to fulfil.
    pub must: Vec<(CriterionIndex, MustHave)>,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub title: String,
    pub evidence: Evidence,
}

/// What kind of source it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// Something published, and when someone last checked that it supports the statement: only in a
    /// draft may that be unknown.
    Document { url: String, checked: Option<Date> },
    /// The team's own measurement.
    OwnMeasurement {
        date: Date,
        by: String,
        method: String,
    },
    /// A footnote of a draft that is neither.
    Note,
}

impl Source {
    /// The day on which a document was last checked.
    pub fn checked(&self) -> Option<Date> {
        match self.evidence {
            Evidence::Document { checked, .. } => checked,
            Evidence::OwnMeasurement { .. } | Evidence::Note => None,
        }
    }

    /// The address of a document.
    pub fn url(&self) -> Option<&str> {
        match &self.evidence {
            Evidence::Document { url, .. } => Some(url),
            Evidence::OwnMeasurement { .. } | Evidence::Note => None,
        }
    }
}

impl Topic {
    /// The index of a technology by its id.
    pub fn technology(&self, id: &str) -> Option<TechnologyIndex> {
        self.technologies.position(|t| t.id == id)
    }

    /// The index of a criterion by its id.
    pub fn criterion(&self, id: &str) -> Option<CriterionIndex> {
        self.criteria.position(|c| c.id == id)
    }

    /// What the article says about a technology under a criterion.
    pub fn section(
        &self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<&Section> {
        self.criteria
            .get(criterion)?
            .sections
            .get(technology)?
            .as_ref()
    }

    /// Lines of the article as an origin.
    pub fn origin(&self, lines: &RangeInclusive<usize>) -> Origin {
        Origin {
            path: self.path.clone(),
            lines: lines.clone(),
        }
    }

    /// How a technology is rated under a criterion; `None` means unknown or not applicable.
    pub fn rating(&self, criterion: CriterionIndex, technology: TechnologyIndex) -> Option<Rating> {
        *self.criteria.get(criterion)?.ratings.get(technology)?
    }

    /// The fact about a technology under a criterion.
    pub fn fact(&self, criterion: CriterionIndex, technology: TechnologyIndex) -> Option<&Fact> {
        self.criteria
            .get(criterion)?
            .facts
            .get(technology)?
            .as_ref()
    }

    /// Why a criterion does not apply to a technology; `None` if it does.
    pub fn not_applicable(
        &self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<&str> {
        self.criteria
            .get(criterion)?
            .not_applicable
            .get(technology)?
            .as_deref()
    }
}
