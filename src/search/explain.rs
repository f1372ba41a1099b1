//! How a question was answered, stage by stage, as text: `weighin ask --explain '…'`.

use super::confidence::{Confidence, SearchVerdict};
use super::finding::{Finding, FirstReason, Found, Scored};
use super::parts::ScorePart;
use crate::index::{InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::{Library, Topic};
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
    let mut criteria = Vec::new();
    for (topic, at) in &named.criteria {
        let topic = &library.topics()[*topic];
        criteria.push(format!("{} ({})", topic.criteria[*at].name, topic.title));
    }

    let mut use_cases = Vec::new();
    for (topic, at) in &named.use_cases {
        use_cases.push(library.topics()[*topic].use_cases[*at].name.as_str());
    }

    let mut said = Vec::new();
    for (what, names) in [
        ("technologies", technologies(library, &named.technologies)),
        ("criteria", criteria.join(", ")),
        ("topics", titles(library, &named.topics)),
        ("use cases", use_cases.join(", ")),
        ("excluded", technologies(library, &named.excluded)),
        ("in no article", found.strangers.join(", ")),
    ] {
        if !names.is_empty() {
            said.push(format!("{what}: {names}"));
        }
    }
    joined(&said, "\n", "none")
}

fn technologies(library: &Library, places: &[InTopic<TechnologyIndex>]) -> String {
    let mut names = Vec::new();
    for (topic, at) in places {
        names.push(library.topics()[*topic].technologies[*at].name.as_str());
    }
    names.join(", ")
}

fn titles(library: &Library, topics: &[TopicIndex]) -> String {
    let mut titles = Vec::new();
    for topic in topics {
        titles.push(library.topics()[*topic].title.as_str());
    }
    titles.join(", ")
}

/// The texts with something between them; another text where there is none.
fn joined(texts: &[String], between: &str, none: &str) -> String {
    if texts.is_empty() {
        none.to_owned()
    } else {
        texts.join(between)
    }
}

fn terms(found: &Found) -> String {
    let mut terms = Vec::new();
    for term in &found.terms {
        let unknown = if term.number.is_none() {
            " (in no text)"
        } else {
            ""
        };
        terms.push(format!("{} {:.1}{unknown}", term.text, term.rarity));
    }
    joined(&terms, ", ", "none")
}

fn topics(library: &Library, found: &Found) -> String {
    let how = if found.by_meaning {
        "by terms and meaning"
    } else {
        "by terms alone"
    };
    format!("{} ({how})", titles(library, &found.topics))
}

fn fits(library: &Library, found: &Found) -> String {
    let mut lines = Vec::new();
    for scored in &found.findings {
        let (name, parts) = (name(library, scored), parts(scored));
        lines.push(format!("{:.2} {name}\n     {parts}", scored.score));
    }
    joined(&lines, "\n", "nothing")
}

fn name(library: &Library, scored: &Scored) -> String {
    let topic = &library.topics()[scored.finding.topic()];
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
            pair(topic, technologies)
        ),
        Finding::Overview { technologies, .. } => {
            format!("{}: overview {}", topic.title, pair(topic, technologies))
        }
        Finding::UseCase((_, at)) => format!("use case: {}", topic.use_cases[*at].name),
    }
}

fn pair(topic: &Topic, technologies: &[TechnologyIndex]) -> String {
    let mut names = Vec::new();
    for at in technologies {
        names.push(topic.technologies[*at].name.as_str());
    }
    names.join(" and ")
}

/// The sum that makes the score, in two lines; what is 0 is left out.
fn parts(scored: &Scored) -> String {
    let mut parts = Vec::new();
    for ScorePart {
        name,
        weight,
        value,
    } in scored.parts.all()
    {
        if value != 0.0 {
            parts.push(format!("{name} {weight:.1} x {value:.2}"));
        }
    }

    let lines: Vec<String> = parts.chunks(4).map(|line| line.join(" + ")).collect();
    lines.join("\n     ")
}

fn sure(found: &Found) -> String {
    let verdict = match found.verdict {
        SearchVerdict::Answer => "answered",
        SearchVerdict::Offer => "offered",
        SearchVerdict::Decline => "declined",
    };
    match found.reason {
        Some(FirstReason::Certain) => format!("certain by its names or listed: {verdict}"),
        Some(FirstReason::Fits(confidence)) => {
            let Confidence {
                score,
                covered,
                lead,
                nearest,
            } = confidence;
            let nearest = nearest.map(|nearest| format!(", nearest {nearest:.2}"));
            format!(
                "score {score:.2}, covered {covered:.1}, lead {lead:.2} -> {:.2}{}: {verdict}",
                confidence.likelihood(),
                nearest.unwrap_or_default()
            )
        }
        None => format!("nothing fits: {verdict}"),
    }
}
