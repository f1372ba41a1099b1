//! A topic's ratings, facts and sources as they are at one moment, in plain values that can be
//! kept.

use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::knowledge::facts::{CriterionKind, FactValue};
use crate::knowledge::prose::Span;
use crate::knowledge::topic::{Evidence, Source};
use crate::ranking::Assessment;
use crate::rating::Rating;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What an outcome is computed from, apart from the ballots.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The version of the library.
    pub library: String,
    /// The id of the topic.
    pub topic: String,
    pub title: String,
    /// In the order of the article, as all lists here.
    pub technologies: Vec<NamedTechnology>,
    pub criteria: Vec<Assessed>,
    pub sources: Vec<SourceNote>,
}

/// A technology by its id and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedTechnology {
    pub id: String,
    pub name: String,
}

/// A criterion with what is known of the technologies, each by the technology's id.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Assessed {
    pub id: String,
    pub name: String,
    /// Of numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// An unknown rating is left out.
    pub ratings: BTreeMap<String, Rating>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, FactValue>,
    /// Why the criterion does not apply.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub not_applicable: BTreeMap<String, String>,
    /// Which of [`Snapshot::sources`] the section and the fact cite, from 0.
    #[serde(default)]
    pub cited: BTreeMap<String, Vec<usize>>,
}

/// A source as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which someone last checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
    /// The team's own measurement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<Measured>,
}

/// When, by whom and how something was measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    pub date: String,
    pub by: String,
    pub method: String,
}

impl Snapshot {
    /// A topic as it is in a version of the library.
    pub fn of(library: &str, topic: &Topic) -> Self {
        let mut technologies = Vec::new();
        for technology in &topic.technologies {
            technologies.push(NamedTechnology {
                id: technology.id.clone(),
                name: technology.name.clone(),
            });
        }

        let mut criteria = Vec::new();
        for criterion in topic.criteria.indices() {
            criteria.push(Assessed::of(topic, criterion));
        }

        Self {
            library: library.to_owned(),
            topic: topic.id.clone(),
            title: topic.title.clone(),
            technologies,
            criteria,
            sources: topic.sources.iter().map(SourceNote::of).collect(),
        }
    }

    /// Identifies what it says of the topic; the same in another version of the library that
    /// changed other topics only.
    pub fn id(&self) -> String {
        let mut content = self.clone();
        content.library.clear();
        // Plain values with texts as keys can always be written.
        let text = serde_json::to_vec(&content).unwrap_or_default();
        hex::encode(Sha256::digest(text))
    }

    /// The name of a technology; its id if it is not known here.
    pub fn technology_name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.technologies.iter().find(|known| known.id == id);
        found.map_or(id, |known| &known.name)
    }

    /// The name of a criterion; its id if it is not known here.
    pub fn criterion_name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.criteria.iter().find(|known| known.id == id);
        found.map_or(id, |known| &known.name)
    }

    /// The unit of a criterion's numbers.
    pub fn unit(&self, criterion: &str) -> Option<&str> {
        let found = self.criteria.iter().find(|known| known.id == criterion)?;
        found.unit.as_deref()
    }
}

impl Assessed {
    fn of(topic: &Topic, index: CriterionIndex) -> Self {
        let criterion = &topic.criteria[index];
        let mut assessed = Self {
            id: criterion.id.clone(),
            name: criterion.name.clone(),
            unit: match &criterion.kind {
                CriterionKind::Number { unit, .. } => Some(unit.clone()),
                CriterionKind::Rating | CriterionKind::YesNo | CriterionKind::Text => None,
            },
            ratings: BTreeMap::new(),
            facts: BTreeMap::new(),
            not_applicable: BTreeMap::new(),
            cited: BTreeMap::new(),
        };

        for (technology, named) in topic.technologies.iter_enumerated() {
            let id = &named.id;
            if let Some(reason) = topic.not_applicable(index, technology) {
                assessed
                    .not_applicable
                    .insert(id.clone(), reason.to_owned());
            }
            if let Some(rating) = topic.rating(index, technology) {
                assessed.ratings.insert(id.clone(), rating);
            }
            if let Some(fact) = topic.fact(index, technology) {
                assessed.facts.insert(id.clone(), fact.value.clone());
            }
            let cited = cited(topic, index, technology);
            if !cited.is_empty() {
                assessed.cited.insert(id.clone(), cited);
            }
        }
        assessed
    }

    /// What is known of a technology, by its id.
    pub fn assessment(&self, technology: &str) -> Assessment {
        if self.not_applicable.contains_key(technology) {
            return Assessment::NotApplicable;
        }
        Assessment::Applies {
            rating: self.ratings.get(technology).copied(),
            fact: self.facts.get(technology).cloned(),
        }
    }
}

impl SourceNote {
    fn of(source: &Source) -> Self {
        let measured = match &source.evidence {
            Evidence::OwnMeasurement { date, by, method } => Some(Measured {
                date: date.to_string(),
                by: by.clone(),
                method: method.clone(),
            }),
            Evidence::Document { .. } | Evidence::Note => None,
        };
        Self {
            title: source.title.clone(),
            url: source.url().map(str::to_owned),
            checked: source.checked().map(|date| date.to_string()),
            measured,
        }
    }
}

/// The sources of a section and of a fact, in order, each once.
fn cited(topic: &Topic, criterion: CriterionIndex, technology: TechnologyIndex) -> Vec<usize> {
    let mut cited = Vec::new();
    if let Some(section) = topic.section(criterion, technology) {
        let detail = section.detail.iter().flat_map(|block| block.spans());
        for span in section.summary.iter().chain(detail) {
            if let Span::Source(source) = span {
                cited.push(*source);
            }
        }
    }
    if let Some(fact) = topic.fact(criterion, technology) {
        cited.extend(fact.source);
    }

    cited.sort_unstable();
    cited.dedup();
    cited
}
