//! An article in another language: the same topic and numbers, with translated texts.

use super::diagnostic::{Diagnostic, Report};
use super::facts::{FactValue, is_same_text};
use super::must_have::MustHave;
use super::rules::Rule;
use super::topic::{Criterion, Topic, UseCase};
use crate::index::CriterionIndex;

/// What must be the same in a translation and its original.
struct ComparedPart {
    what: &'static str,
    of: fn(&Topic) -> Vec<String>,
}

const PARTS: &[ComparedPart] = &[
    ComparedPart {
        what: "technologies",
        of: |topic| topic.technologies.iter().map(|t| t.id.clone()).collect(),
    },
    ComparedPart {
        what: "criteria",
        of: |topic| topic.criteria.iter().map(|c| c.id.clone()).collect(),
    },
    ComparedPart {
        what: "ratings",
        of: ratings,
    },
    ComparedPart {
        what: "facts",
        of: facts,
    },
    ComparedPart {
        what: "use cases",
        of: use_cases,
    },
    ComparedPart {
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
    let mut ratings = Vec::new();
    for criterion in &topic.criteria {
        for (technology, rating) in topic.technologies.iter().zip(&criterion.ratings) {
            let rating = rating.map_or("none".to_owned(), |rating| rating.get().to_string());
            ratings.push(format!("{} of {} = {rating}", criterion.id, technology.id));
        }
    }
    ratings
}

/// The facts, and what does not apply. A text may be written in another language, but technologies
/// that share one must do so here, too.
fn facts(topic: &Topic) -> Vec<String> {
    let mut facts = Vec::new();
    for criterion in topic.criteria.iter().filter(|c| c.kind.is_factual()) {
        for (technology, fact) in topic.technologies.iter().zip(&criterion.facts) {
            let value = match fact.as_ref().map(|fact| &fact.value) {
                None => "none".to_owned(),
                Some(FactValue::YesNo(is_so)) => is_so.to_string(),
                Some(FactValue::Number(number)) => number.to_string(),
                Some(FactValue::Text(text)) => text_number(criterion, text),
            };
            facts.push(format!("{} of {} = {value}", criterion.id, technology.id));
        }
    }

    for criterion in &topic.criteria {
        for (technology, reason) in topic.technologies.iter().zip(&criterion.not_applicable) {
            if reason.is_some() {
                let (criterion, technology) = (&criterion.id, &technology.id);
                facts.push(format!("{criterion} does not apply to {technology}"));
            }
        }
    }
    facts
}

/// A text by its place among the different texts of its criterion.
fn text_number(criterion: &Criterion, text: &str) -> String {
    let known = criterion.texts();
    let place = known.iter().position(|known| is_same_text(known, text));
    place.map_or("another text".to_owned(), |place| {
        format!("text {}", place + 1)
    })
}

/// What a must-have asks, the same in every language.
fn asked(criterion: &Criterion, must: &MustHave) -> String {
    match must {
        MustHave::Rating(least) => least.get().to_string(),
        MustHave::YesNo(wanted) => wanted.to_string(),
        MustHave::Number(limit) => limit.number.to_string(),
        MustHave::Text(texts) => {
            let texts = texts.iter().map(|text| text_number(criterion, text));
            sorted(texts).join(" or ")
        }
    }
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
        let must = case.must.iter().map(|(criterion, must)| {
            let criterion = &topic.criteria[*criterion];
            format!("{} {}", criterion.id, asked(criterion, must))
        });
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
        let texts = theirs.texts();
        ours.original_texts = Some(texts.into_iter().map(str::to_owned).collect());
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
