//! The check that needs the search: a question for a section by its names must find it.

use super::command::Context;
use crate::index::{InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::load::{ArticleReport, report_article};
use crate::knowledge::{Criterion, Rule, Section, Technology, Topic};
use crate::language::Language;
use crate::search::{Finding, FirstReason, Found, SearchVerdict, SectionPlace};
use std::ops::Range;

const REMEDY: &str = "give the technology or the criterion another name or alias, \
                      one that is no ordinary word and that nothing else has";

/// A section that is not found, by what was typed.
struct Unfound<'t> {
    section: &'t Section,
    typed: String,
    instead: String,
}

/// Asks for each section by each name of its technology and of its criterion, and reports which
/// ones lead elsewhere: for each article its path, its text and the problems.
pub fn find(cx: &Context) -> Vec<ArticleReport> {
    let mut found = Vec::new();
    for (at, topic) in cx.library.topics().iter_enumerated() {
        // An article without a translation has the same names in every language.
        let is_own = cx.language == Language::English || topic.original.is_some();
        if !is_own {
            continue;
        }

        let unfound = of_topic(cx, at, topic);
        if !unfound.is_empty() {
            found.push(report(topic, &unfound));
        }
    }
    found
}

fn of_topic<'t>(cx: &Context, at: TopicIndex, topic: &'t Topic) -> Vec<Unfound<'t>> {
    let mut unfound = Vec::new();
    for (criterion, chapter) in topic.criteria.iter_enumerated() {
        for (technology, section) in chapter.sections.iter_enumerated() {
            let Some(section) = section else { continue };
            let place = SectionPlace {
                topic: at,
                criterion,
                technology,
            };

            // One problem says enough about a section.
            let typed = phrases(chapter, &topic.technologies[technology])
                .into_iter()
                .find_map(|typed| Some((instead(cx, place, &typed)?, typed)));
            if let Some((instead, typed)) = typed {
                unfound.push(Unfound {
                    section,
                    typed,
                    instead,
                });
            }
        }
    }
    unfound
}

/// What people type for a section: both names, and each alias with the other's name.
fn phrases(criterion: &Criterion, technology: &Technology) -> Vec<String> {
    let mut phrases = vec![format!("{} {}", technology.name, criterion.name)];
    for alias in &technology.aliases {
        phrases.push(format!("{alias} {}", criterion.name));
    }
    for alias in &criterion.aliases {
        phrases.push(format!("{} {alias}", technology.name));
    }
    phrases
}

/// What is found in place of a section; `None` if the section is.
fn instead(cx: &Context, place: SectionPlace, typed: &str) -> Option<String> {
    let found = cx.search.find(typed, None);
    let is_it =
        |finding: &Finding| matches!(finding, Finding::Section { place: at, .. } if *at == place);

    let mut certain = found.findings.iter().map(|scored| &scored.finding);
    let is_found = found.reason == Some(FirstReason::Certain)
        && match found.verdict {
            SearchVerdict::Answer => certain.next().is_some_and(is_it),
            // A name that two topics share is asked about, and both are offered.
            SearchVerdict::Offer => certain.any(is_it),
            SearchVerdict::Decline => false,
        };
    (!is_found).then(|| first(cx, &found))
}

fn first(cx: &Context, found: &Found) -> String {
    let topics = cx.library.topics();
    let technology = |(topic, at): InTopic<TechnologyIndex>| &topics[topic].technologies[at].name;
    match found.findings.first().map(|scored| &scored.finding) {
        None => "nothing".to_owned(),
        Some(Finding::Section { place, .. }) => {
            let criterion = &topics[place.topic].criteria[place.criterion].name;
            format!(
                "“{criterion}: {}”",
                technology((place.topic, place.technology))
            )
        }
        Some(Finding::Comparison {
            criterion: (topic, at),
            ..
        }) => {
            format!("the comparison on “{}”", topics[*topic].criteria[*at].name)
        }
        Some(Finding::Overview { topic, .. }) => {
            format!("the overview of “{}”", topics[*topic].title)
        }
        Some(Finding::UseCase((topic, at))) => {
            format!("the use case “{}”", topics[*topic].use_cases[*at].name)
        }
    }
}

fn report(topic: &Topic, unfound: &[Unfound]) -> ArticleReport {
    report_article(&topic.path, |report| {
        for Unfound {
            section,
            typed,
            instead,
        } in unfound
        {
            let heading = line(report.text(), *section.lines.start());
            let message = format!("the question “{typed}” gets {instead}, not this section");
            report.add(Rule::OwnNames, heading, message, REMEDY);
        }
    })
}

/// The bytes of a line, from 1 on, without its end.
fn line(text: &str, number: usize) -> Range<usize> {
    let mut start = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        if at + 1 == number {
            return start..start + line.trim_end().len();
        }
        start += line.len();
    }
    0..0
}
