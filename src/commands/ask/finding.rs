//! What was found -> the question that shows it, and the button that leads to it.

use super::passage;
use crate::answer::Button;
use crate::commands::command::Context;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;
use crate::question::Question;
use crate::question::comparison::Comparison;
use crate::question::passage::Passage;
use crate::question::wish::{Wish, WishStep};
use crate::say;
use crate::search::Finding;

/// The question that shows a finding, and the button that leads to it.
pub fn leads_to(cx: &Context, finding: &Finding) -> Option<(Question, Button)> {
    let topic = cx.library.topics().get(finding.topic())?;
    match finding {
        Finding::Section { place, block } => {
            // A translation may have other paragraphs than the article in which it was found.
            let passage = |block| Passage::new(topic, place.criterion, place.technology, block);
            let Some(passage) = passage(*block).or_else(|| passage(0)) else {
                // There is only a fact, which the comparison shows.
                return comparison(cx, topic, place.criterion, &[place.technology]);
            };
            let button = passage::button(cx, &passage);
            Some((passage.question(), button))
        }
        Finding::Comparison {
            criterion: (_, criterion),
            technologies,
        } => comparison(cx, topic, *criterion, technologies),
        Finding::Overview { technologies, .. } => {
            let comparison = Comparison::overview(topic).of(technologies.clone());
            let label = cx.language.list(&names(topic, technologies));
            let button = Button::ask(label, comparison.question());
            Some((comparison.question(), button))
        }
        Finding::UseCase((_, at)) => {
            let use_case = topic.use_cases.get(*at)?;
            let question = Wish::of(topic, use_case).question(WishStep::Post);
            let label = say!(cx.language, "ask-best-for", name = &use_case.name);
            Some((question.clone(), Button::ask(label, question)))
        }
    }
}

/// The comparison of technologies on a criterion, and the button that leads to it.
fn comparison(
    cx: &Context,
    topic: &Topic,
    criterion: CriterionIndex,
    technologies: &[TechnologyIndex],
) -> Option<(Question, Button)> {
    let question = Comparison::overview(topic)
        .on(Some(criterion))
        .of(technologies.to_vec())
        .question();

    let names = names(topic, technologies);
    let label = say!(
        cx.language,
        "of-subject",
        subject = &topic.criteria.get(criterion)?.name,
        text = cx.language.list(&names)
    );
    Some((question.clone(), Button::ask(label, question)))
}

/// The names of technologies, or of the topic if there are none.
fn names<'t>(topic: &'t Topic, technologies: &[TechnologyIndex]) -> Vec<&'t str> {
    if technologies.is_empty() {
        return vec![&topic.title];
    }

    let mut names = Vec::new();
    for index in technologies {
        if let Some(technology) = topic.technologies.get(*index) {
            names.push(technology.name.as_str());
        }
    }
    names
}
