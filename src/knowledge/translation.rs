//! An article in another language: the same topic and numbers, with translated texts.

use super::diagnostic::{Diagnostic, Report};
use super::rules::Rule;
use super::topic::{Topic, UseCase};
use crate::index::CriterionIndex;

/// What must be the same in a translation and its original.
struct Part {
    what: &'static str,
    of: fn(&Topic) -> Vec<String>,
}

const PARTS: &[Part] = &[
    Part {
        what: "technologies",
        of: |topic| topic.technologies.iter().map(|t| t.id.clone()).collect(),
    },
    Part {
        what: "criteria",
        of: |topic| topic.criteria.iter().map(|c| c.id.clone()).collect(),
    },
    Part {
        what: "ratings",
        of: ratings,
    },
    Part {
        what: "use cases",
        of: use_cases,
    },
    Part {
        what: "sources",
        of: |topic| {
            topic
                .sources
                .iter()
                .map(|source| match source.url() {
                    Some(url) => url.to_owned(),
                    None => source.title.clone(),
                })
                .collect()
        },
    },
];

/// Every difference between a translation and its original.
pub fn check(translation: &Topic, original: &Topic, text: &str) -> Vec<Diagnostic> {
    let mut report = Report::new(&translation.path, text);
    for part in PARTS {
        let (ours, theirs) = ((part.of)(translation), (part.of)(original));
        let differs = ours.iter().zip(&theirs).find(|(our, their)| our != their);
        let message = match differs {
            _ if ours == theirs => continue,
            Some((our, their)) => {
                format!(
                    "the {} differ from the original's: `{our}` here, `{their}` there",
                    part.what
                )
            }
            None => {
                format!(
                    "the {} differ from the original's: {} here, {} there",
                    part.what,
                    ours.len(),
                    theirs.len()
                )
            }
        };
        let remedy = format!("use the same as {}, in the same order", original.path);
        report.add(Rule::Translation, 0..0, message, remedy);
    }
    if let (Some(ours), Some(theirs)) = (translation.reviewed, original.reviewed)
        && ours < theirs
    {
        let message = format!("the original was reviewed on {theirs}, after this translation");
        let remedy = format!(
            "bring it up to date with {}, then set `reviewed`",
            original.path
        );
        report.add(Rule::TranslationBehind, 0..0, message, remedy);
    }
    report.into_sorted()
}

/// A translation without an original.
pub fn without_original(path: &str, id: &str) -> Diagnostic {
    let message = format!("this would be a translation of `{id}.md`, but there is no such article");
    let remedy = "name it after its original, with the language before `.md`";
    Diagnostic::of_file(path, Rule::Translation, message, remedy)
}

fn ratings(topic: &Topic) -> Vec<String> {
    let rated = topic.criteria.iter().flat_map(|criterion| {
        topic
            .technologies
            .iter()
            .zip(&criterion.ratings)
            .map(|(technology, rating)| {
                let rating = rating.map_or("none".to_owned(), |rating| rating.get().to_string());
                format!("{} of {} = {rating}", criterion.id, technology.id)
            })
    });
    rated.collect()
}

fn use_cases(topic: &Topic) -> Vec<String> {
    let number = |criterion: &CriterionIndex, number: u8| {
        format!("{} {number}", topic.criteria[*criterion].id)
    };
    let written = |case: &UseCase| {
        let weights = case
            .weights
            .iter()
            .map(|(criterion, weight)| number(criterion, weight.get()));
        let must = case
            .must
            .iter()
            .map(|(criterion, least)| number(criterion, least.get()));
        format!(
            "{}: {}; {}",
            case.id,
            sorted(weights).join(", "),
            sorted(must).join(", ")
        )
    };
    topic.use_cases.iter().map(written).collect()
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    texts
}

/// Makes both findable by the names of either, and adds the original's title to the translation.
pub fn join(translation: &mut Topic, original: &mut Topic) {
    translation.original = Some(original.title.clone());
    let titles = [translation.title.clone(), original.title.clone()];
    share(&mut translation.aliases, &mut original.aliases, &titles);
    for (ours, theirs) in translation
        .technologies
        .iter_mut()
        .zip(&mut original.technologies)
    {
        let names = [ours.name.clone(), theirs.name.clone()];
        share(&mut ours.aliases, &mut theirs.aliases, &names);
    }
    for (ours, theirs) in translation.criteria.iter_mut().zip(&mut original.criteria) {
        let names = [ours.name.clone(), theirs.name.clone()];
        share(&mut ours.aliases, &mut theirs.aliases, &names);
    }
}

/// Adds to both lists of aliases everything from the other, and the other's name.
fn share(ours: &mut Vec<String>, theirs: &mut Vec<String>, [our_name, their_name]: &[String; 2]) {
    let all: Vec<String> = ours
        .iter()
        .chain(theirs.iter())
        .chain([our_name, their_name])
        .cloned()
        .collect();
    for name in all {
        if !ours.contains(&name) && name != *our_name {
            ours.push(name.clone());
        }
        if !theirs.contains(&name) && name != *their_name {
            theirs.push(name);
        }
    }
}
