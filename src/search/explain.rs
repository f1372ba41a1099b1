//! How a question was answered, stage by stage, as text: `weighin ask --explain '…'`.

use super::confidence::{Confidence, Verdict};
use super::finding::{Finding, Found, Reason, Scored};
use crate::index::{InTopic, TechnologyIndex};
use crate::knowledge::Library;
use std::fmt::Write;

/// The stages that led to what was found.
pub fn explain(library: &Library, found: &Found) -> String {
    let mut text = String::new();
    for (stage, said) in [
        ("1 names", names(library, found)),
        ("2 terms", terms(found)),
        ("3 topics", topics(library, found)),
        ("4 fits", fits(library, found)),
        ("5 sure", sure(found)),
    ] {
        for (at, line) in said.lines().enumerate() {
            let head = if at == 0 { stage } else { "" };
            // Writing to a string cannot fail.
            writeln!(text, "{head:<10}{line}").ok();
        }
    }
    text
}

fn names(library: &Library, found: &Found) -> String {
    let named = &found.named;
    let technologies = |places: &[InTopic<TechnologyIndex>]| {
        let names = places
            .iter()
            .map(|(topic, at)| library.topics()[*topic].technologies[*at].name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let criteria = named.criteria.iter().map(|(topic, at)| {
        let topic = &library.topics()[*topic];
        format!("{} ({})", topic.criteria[*at].name, topic.title)
    });
    let titles = named
        .topics
        .iter()
        .map(|topic| library.topics()[*topic].title.as_str());
    let use_cases = named
        .use_cases
        .iter()
        .map(|(topic, at)| library.topics()[*topic].use_cases[*at].name.as_str());
    let all = [
        ("technologies", technologies(&named.technologies)),
        ("criteria", criteria.collect::<Vec<_>>().join(", ")),
        ("topics", titles.collect::<Vec<_>>().join(", ")),
        ("use cases", use_cases.collect::<Vec<_>>().join(", ")),
        ("excluded", technologies(&named.excluded)),
        ("in no article", found.strangers.join(", ")),
    ];
    let said: Vec<String> = all
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(what, names)| format!("{what}: {names}"))
        .collect();
    if said.is_empty() {
        "none".to_owned()
    } else {
        said.join("\n")
    }
}

fn terms(found: &Found) -> String {
    let terms: Vec<String> = found
        .terms
        .iter()
        .map(|term| {
            let unknown = if term.number.is_none() {
                " (in no text)"
            } else {
                ""
            };
            format!("{} {:.1}{unknown}", term.text, term.rarity)
        })
        .collect();
    if terms.is_empty() {
        "none".to_owned()
    } else {
        terms.join(", ")
    }
}

fn topics(library: &Library, found: &Found) -> String {
    let titles = found
        .topics
        .iter()
        .map(|topic| library.topics()[*topic].title.as_str());
    let how = if found.by_meaning {
        "by terms and meaning"
    } else {
        "by terms alone"
    };
    format!("{} ({how})", titles.collect::<Vec<_>>().join(", "))
}

fn fits(library: &Library, found: &Found) -> String {
    let lines: Vec<String> = found
        .findings
        .iter()
        .map(|scored| {
            format!(
                "{:.2} {}\n     {}",
                scored.score,
                name(library, scored),
                parts(scored)
            )
        })
        .collect();
    if lines.is_empty() {
        "nothing".to_owned()
    } else {
        lines.join("\n")
    }
}

fn name(library: &Library, scored: &Scored) -> String {
    let topic = &library.topics()[scored.finding.topic()];
    let names = |technologies: &[TechnologyIndex]| {
        let names = technologies
            .iter()
            .map(|at| topic.technologies[*at].name.as_str());
        names.collect::<Vec<_>>().join(" and ")
    };
    match &scored.finding {
        Finding::Section { place, block } => format!(
            "{}: {}, paragraph {}",
            topic.criteria[place.criterion].name,
            topic.technologies[place.technology].name,
            block + 1
        ),
        Finding::Comparison {
            criterion: (_, criterion),
            technologies,
        } => format!(
            "{}: comparison {}",
            topic.criteria[*criterion].name,
            names(technologies)
        ),
        Finding::Overview { technologies, .. } => {
            format!("{}: overview {}", topic.title, names(technologies))
        }
        Finding::UseCase((_, at)) => format!("use case: {}", topic.use_cases[*at].name),
    }
}

/// The sum that makes the score, in two lines; what is 0 is left out.
fn parts(scored: &Scored) -> String {
    let parts: Vec<String> = scored
        .parts
        .all()
        .iter()
        .filter(|part| part.value != 0.0)
        .map(|part| format!("{} {:.1} x {:.2}", part.name, part.weight, part.value))
        .collect();

    let lines: Vec<String> = parts.chunks(4).map(|line| line.join(" + ")).collect();
    lines.join("\n     ")
}

fn sure(found: &Found) -> String {
    let verdict = match found.verdict {
        Verdict::Answer => "answered",
        Verdict::Offer => "offered",
        Verdict::Decline => "declined",
    };
    match found.reason {
        Some(Reason::Certain) => format!("certain by its names or listed: {verdict}"),
        Some(Reason::Fits(confidence)) => {
            let Confidence {
                score,
                covered,
                lead,
                ..
            } = confidence;
            format!(
                "score {score:.2}, covered {covered:.1}, lead {lead:.2} -> {:.2}: {verdict}",
                confidence.likelihood()
            )
        }
        None => format!("nothing fits: {verdict}"),
    }
}
