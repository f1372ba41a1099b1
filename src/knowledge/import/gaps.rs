//! What a draft still lacks, in the order in which it is worth doing.

use super::entries::{DraftCriterion, DraftTechnology};
use super::facts::{CriterionFacts, FactKind};

/// What is there, for counting what is not.
pub struct Contents<'c> {
    pub technologies: &'c [DraftTechnology],
    pub criteria: &'c [DraftCriterion],
    pub facts: &'c [CriterionFacts],
    /// For each criterion, whether there is text on each technology.
    pub texts: Vec<Vec<bool>>,
    /// For each criterion, how many of its sections link to something.
    pub cited: Vec<usize>,
    /// How many footnotes have no date.
    pub undated: usize,
    pub has_not_placed: bool,
}

/// The next steps, the most worthwhile first.
pub fn missing(contents: &Contents) -> Vec<String> {
    let mut steps = Vec::new();
    steps.extend(one_sided(contents));
    steps.extend(empty(contents));
    if contents.has_not_placed {
        steps.push(
            "move the text under “## Not placed” to where it belongs, or delete it".to_owned(),
        );
    }
    steps.extend(sources(contents));
    steps.extend(scales(contents));
    steps.push("write the question of each criterion as your team would ask it".to_owned());
    steps.push(
        "when all is checked, write `reviewed = ` and the day instead of `status = \"draft\"`"
            .to_owned(),
    );
    steps
}

impl Contents<'_> {
    /// The technologies of which a criterion says nothing.
    fn lacking(&self, criterion: usize) -> Vec<&str> {
        let mut lacking = Vec::new();
        for (at, technology) in self.technologies.iter().enumerate() {
            let facts = &self.facts[criterion];
            let has_something = self.texts[criterion][at]
                || facts.facts[at].is_some()
                || facts.ratings[at].is_some();
            if !has_something {
                lacking.push(technology.name.as_str());
            }
        }
        lacking
    }

    fn text_count(&self, criterion: usize) -> usize {
        self.texts[criterion]
            .iter()
            .filter(|has_text| **has_text)
            .count()
    }
}

/// Criteria that say something of some technologies: what is missing there is missed first.
fn one_sided(contents: &Contents) -> Vec<String> {
    let mut steps: Vec<(usize, String)> = Vec::new();
    for (at, criterion) in contents.criteria.iter().enumerate() {
        let lacking = contents.lacking(at);
        if lacking.is_empty() || lacking.len() == contents.technologies.len() {
            continue;
        }
        let what = if contents.facts[at].kind == FactKind::Rating {
            "write about"
        } else {
            "add the fact about"
        };
        let step = format!("{}: {what} {}", criterion.name, lacking.join(", "));
        steps.push((lacking.len(), step));
    }
    steps.sort_by_key(|(lacking, _)| *lacking);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn empty(contents: &Contents) -> Option<String> {
    let mut names = Vec::new();
    for (at, criterion) in contents.criteria.iter().enumerate() {
        if contents.lacking(at).len() == contents.technologies.len() {
            names.push(criterion.name.as_str());
        }
    }
    (!names.is_empty()).then(|| format!("nothing is written yet on {}", names.join(", ")))
}

fn sources(contents: &Contents) -> Vec<String> {
    let mut steps = Vec::new();
    let sections: usize = (0..contents.criteria.len())
        .map(|at| contents.text_count(at))
        .sum();
    let cited: usize = contents.cited.iter().sum();
    if cited < sections {
        let without = sections - cited;
        steps.push(format!("cite a source in {without} of {sections} sections"));
    }

    let without_source = |facts: &CriterionFacts| {
        let known = facts.facts.iter().flatten();
        known.filter(|fact| fact.source.is_none()).count()
    };
    let facts: usize = contents.facts.iter().map(without_source).sum();
    if facts > 0 {
        steps.push(format!(
            "give {facts} of the facts a source: `{{ value = …, source = \"label\" }}`"
        ));
    }
    if contents.undated > 0 {
        steps.push(format!(
            "open the pages that the text links to ({}), and add `, checked` and the day",
            contents.undated
        ));
    }
    steps
}

fn scales(contents: &Contents) -> Vec<String> {
    let mut names = Vec::new();
    for (at, criterion) in contents.criteria.iter().enumerate() {
        let has_something = contents.lacking(at).len() < contents.technologies.len();
        if contents.facts[at].kind == FactKind::Rating && has_something {
            names.push(criterion.name.as_str());
        }
    }
    if names.is_empty() {
        return Vec::new();
    }
    vec![format!(
        "write a scale and ratings for {}",
        names.join(", ")
    )]
}
