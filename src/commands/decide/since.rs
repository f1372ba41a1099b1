//! What changed in the evidence since a round was weighed.

use crate::commands::shares::short_list;
use crate::commands::spans::line;
use crate::decisions::replay::{AssessmentChange, TopicChange};
use crate::decisions::{Replay, Snapshot};
use crate::knowledge::facts::FactValue;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::ranking::Assessment;
use crate::say;

/// How many names a line lists.
const MOST_NAMED: usize = 6;

/// Two snapshots of a topic: the one that was weighed, and the present one.
pub struct Since<'s> {
    pub language: Language,
    pub old: &'s Snapshot,
    /// `None` where the library has lost the topic.
    pub new: Option<&'s Snapshot>,
    pub replay: &'s Replay,
}

impl Since<'_> {
    /// Every change, one a line.
    pub fn lines(&self) -> Vec<Vec<Span>> {
        let mut lines = self.of_topic(&[]);
        for change in &self.replay.assessments {
            lines.push(self.assessment(change));
        }
        lines
    }

    /// What became of the topic, its technologies and its criteria, apart from some technologies.
    pub fn of_topic(&self, without: &[&str]) -> Vec<Vec<Span>> {
        let language = self.language;
        let mut lines = Vec::new();
        match &self.replay.topic {
            TopicChange::Same => {}
            TopicChange::Renamed(title) => {
                let title = title.as_str();
                lines.push(line(&say!(language, "said-topic-renamed", title = title)));
            }
            TopicChange::Removed => lines.push(line(&say!(language, "said-topic-gone"))),
        }

        let is_told = |id: &&String| !without.contains(&id.as_str());
        let technology = |id: &String| self.technology(id).to_owned();
        let criterion = |id: &String| self.criterion(id).to_owned();
        let mut added: Vec<String> = Vec::new();
        let technologies = self.replay.added_technologies.iter().filter(is_told);
        added.extend(technologies.map(technology));
        added.extend(self.replay.added_criteria.iter().map(criterion));
        let mut removed: Vec<String> = Vec::new();
        let technologies = self.replay.removed_technologies.iter().filter(is_told);
        removed.extend(technologies.map(technology));
        removed.extend(self.replay.removed_criteria.iter().map(criterion));
        if !added.is_empty() {
            let names = short_list(language, added, MOST_NAMED);
            lines.push(line(&say!(language, "said-added", names = names)));
        }
        if !removed.is_empty() {
            let names = short_list(language, removed, MOST_NAMED);
            lines.push(line(&say!(language, "said-removed", names = names)));
        }
        lines
    }

    /// What is known now in place of what was known: `Speed of Go: 4, now 5`.
    pub fn assessment(&self, change: &AssessmentChange) -> Vec<Span> {
        line(&say!(
            self.language,
            "said-change",
            criterion = bold(self.criterion(&change.criterion)),
            technology = bold(self.technology(&change.technology)),
            from = self.known(&change.criterion, &change.from),
            to = self.known(&change.criterion, &change.to)
        ))
    }

    /// What is known of a technology, in a few words.
    pub fn known(&self, criterion: &str, assessment: &Assessment) -> String {
        let language = self.language;
        match assessment {
            Assessment::NotApplicable => say!(language, "said-not-applicable"),
            Assessment::Applies {
                fact: Some(fact), ..
            } => self.fact(criterion, fact),
            Assessment::Applies {
                rating: Some(rating),
                ..
            } => say!(language, "said-rating", rating = *rating),
            Assessment::Applies { .. } => say!(language, "said-not-known"),
        }
    }

    fn fact(&self, criterion: &str, fact: &FactValue) -> String {
        let language = self.language;
        match fact {
            FactValue::YesNo(true) => say!(language, "fact-yes"),
            FactValue::YesNo(false) => say!(language, "fact-no"),
            FactValue::Text(text) => text.clone(),
            FactValue::Number(number) => {
                let number = crate::commands::fact::number(language, *number);
                let present = self.new.unwrap_or(self.old);
                match present.unit(criterion) {
                    Some(unit) => format!("{number} {unit}"),
                    None => number,
                }
            }
        }
    }

    /// The name of a technology, which may be known only before or only now.
    pub fn technology<'i>(&'i self, id: &'i str) -> &'i str {
        let now = self.new.map_or(id, |new| new.technology_name(id));
        if now == id {
            self.old.technology_name(id)
        } else {
            now
        }
    }

    /// The name of a criterion, which may be known only before or only now.
    pub fn criterion<'i>(&'i self, id: &'i str) -> &'i str {
        let now = self.new.map_or(id, |new| new.criterion_name(id));
        if now == id {
            self.old.criterion_name(id)
        } else {
            now
        }
    }
}
