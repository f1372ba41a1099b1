//! A topic's ratings and sources as they are at one moment, in plain values that can be kept.

use crate::knowledge::prose::Span;
use crate::knowledge::topic::Source;
use crate::knowledge::{Section, Topic};
use crate::rating::Rating;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What an outcome is computed from, apart from the ballots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The version of the library.
    pub library: String,
    /// The id of the topic.
    pub topic: String,
    pub title: String,
    /// In the order of the article, as all lists here.
    pub technologies: Vec<Named>,
    pub criteria: Vec<Rated>,
    pub sources: Vec<SourceNote>,
}

/// A technology by its id and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// A criterion with its ratings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    pub id: String,
    pub name: String,
    /// By the ids of technologies; an unknown rating is left out.
    pub ratings: BTreeMap<String, Rating>,
    /// By the ids of technologies: which of [`Snapshot::sources`] the section cites, from 0.
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
}

impl Snapshot {
    /// A topic as it is in a version of the library.
    pub fn of(library: &str, topic: &Topic) -> Self {
        let mut technologies = Vec::new();
        for technology in &topic.technologies {
            technologies.push(Named {
                id: technology.id.clone(),
                name: technology.name.clone(),
            });
        }

        let mut criteria = Vec::new();
        for criterion in topic.criteria.indices() {
            criteria.push(Rated::of(topic, criterion));
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

    /// Identifies what it says of the topic; the same in another version of the library that changed
    /// other topics only.
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

    /// How a technology is rated under a criterion.
    pub fn rating(&self, criterion: &str, technology: &str) -> Option<Rating> {
        let criterion = self.criteria.iter().find(|known| known.id == criterion)?;
        criterion.ratings.get(technology).copied()
    }
}

impl Rated {
    fn of(topic: &Topic, criterion: crate::index::CriterionIndex) -> Self {
        let mut rated = Self {
            id: topic.criteria[criterion].id.clone(),
            name: topic.criteria[criterion].name.clone(),
            ratings: BTreeMap::new(),
            cited: BTreeMap::new(),
        };

        for (index, technology) in topic.technologies.iter_enumerated() {
            if let Some(rating) = topic.rating(criterion, index) {
                rated.ratings.insert(technology.id.clone(), rating);
            }
            if let Some(section) = topic.section(criterion, index) {
                rated.cited.insert(technology.id.clone(), cited(section));
            }
        }
        rated
    }
}

impl SourceNote {
    fn of(source: &Source) -> Self {
        Self {
            title: source.title.clone(),
            url: Some(source.url.clone()),
            checked: Some(source.checked.to_string()),
        }
    }
}

/// The sources of a section, in order, each once.
fn cited(section: &Section) -> Vec<usize> {
    let detail = section.detail.iter().flat_map(|block| block.spans());
    let mut cited = Vec::new();
    for span in section.summary.iter().chain(detail) {
        if let Span::Source(source) = span {
            cited.push(*source);
        }
    }

    cited.sort_unstable();
    cited.dedup();
    cited
}
