//! What `/compare` says to names that it cannot read: never a dead end, always what is covered and what may have been meant.

use super::comparison::Comparison;
use super::free_text::Heard;
use super::parse::{MOST_OFFERS, Reader, Refusal, within};
use crate::answer::Button;
use crate::commands::contribute::Gap;
use crate::commands::reading::{Place, Scope, declined, echo, exact};
use crate::commands::topics;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::say;

/// How many criteria are offered, so that there is room for the other buttons.
const MOST_CRITERIA: usize = 15;

impl Reader<'_> {
    /// What is said to the name of a topic that may mean several, or none.
    pub fn unsure_of_topic(&self, typed: &str, likely: &[Place], heard: &Heard) -> Refusal {
        let language = self.cx.language;
        let likely: Vec<usize> = likely.iter().map(|place| place.0).collect();
        let offered = if likely.is_empty() { Scope::all().topics(&self.cx) } else { likely.clone() };
        let topics = offered.iter().take(MOST_OFFERS).map(|topic| topics::overview_button(&self.all()[*topic]));
        let heard = self.heard_button(heard);
        let offer = meant(language, likely.len() + usize::from(heard.is_some()));
        let offer = offer.unwrap_or_else(|| say!(language, "compare-these-covered"));
        let buttons = heard.into_iter().chain(topics).chain([topics::all_button(language)]).collect();
        declined(say!(language, "no-such-topic", typed = echo(language, typed)), offer, buttons)
    }

    /// What is said to the name of a technology that may mean several, or none within the scope.
    pub fn unsure_of_technology(&self, typed: &str, likely: &[Place], heard: &Heard) -> Refusal {
        let language = self.cx.language;
        let mut buttons = Vec::from_iter(self.heard_button(heard));
        buttons.extend(likely.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let comparison = Comparison::overview(topic).of(vec![*technology]);
            Button::ask(topic.technologies[*technology].name.clone(), comparison.question())
        }));
        let (meant, shown) = (meant(language, buttons.len()), echo(language, typed));
        let (title, next) = match self.scope.single(&self.cx) {
            Some((_, topic)) => {
                buttons.push(topics::overview_button(topic));
                buttons.extend(self.topics_with_technology(typed));
                let names: Vec<&str> = topic.technologies.iter().map(|t| t.name.as_str()).collect();
                let covered = say!(language, "compare-covers", technologies = language.list(&names));
                let title = say!(language, "compare-does-not-cover", topic = &topic.title, typed = shown);
                (title, language.sentences(&[meant.unwrap_or_default(), covered]))
            }
            None => {
                buttons.push(topics::all_button(language));
                let title = say!(language, "compare-no-such-technology", typed = shown);
                (title, meant.unwrap_or_else(|| say!(language, "compare-see-covered")))
            }
        };
        buttons.extend(self.contribute(typed));
        declined(title, next, buttons)
    }

    /// Buttons to the topics that cover a technology.
    fn topics_with_technology(&self, typed: &str) -> Vec<Button> {
        let places = exact(self.cx.library.technologies(), &Scope::all(), typed);
        let buttons = places.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let label = within(self.cx.language, topic, &topic.technologies[*technology].name);
            Button::ask(label, Comparison::overview(topic).of(vec![*technology]).question())
        });
        buttons.collect()
    }

    /// What is said to the name of a criterion that may mean several, or none within the scope: the
    /// criteria to choose from, or the topics.
    pub fn unsure_of_criterion(&self, typed: &str, likely: &[Place], heard: &Heard) -> Refusal {
        let language = self.cx.language;
        let mut buttons = Vec::from_iter(self.heard_button(heard));
        let meant = meant(language, buttons.len() + likely.len());
        buttons.extend(self.likely_criteria(likely, typed));
        buttons.extend(self.topics_called(typed));

        let topics = self.scope.topics(&self.cx);
        let next = match self.preferred(&topics) {
            Some(topic) => {
                buttons.extend(criteria_of(topic));
                buttons.push(topics::overview_button(topic));
                say!(language, "compare-compared-on", topic = &topic.title)
            }
            None => {
                let shown = topics.iter().take(MOST_OFFERS);
                buttons.extend(shown.map(|topic| topics::overview_button(&self.all()[*topic])));
                say!(language, "compare-see-covered")
            }
        };
        buttons.push(topics::all_button(language));
        buttons.extend(self.contribute(typed));
        let said = [meant.unwrap_or_default(), next];
        let title = say!(language, "compare-no-such-criterion", typed = echo(language, typed));
        declined(title, language.sentences(&said), buttons)
    }

    /// Buttons to the criteria that are likely meant, then to those of that name in any topic.
    fn likely_criteria(&self, likely: &[Place], typed: &str) -> Vec<Button> {
        let elsewhere = exact(self.cx.library.criteria(), &Scope::all(), typed);
        let preferred = self.preferred(&self.scope.topics(&self.cx)).map(|topic| topic.id.as_str());
        let mut likely = likely.to_vec();
        likely.sort_by_key(|(at, _)| preferred != Some(&self.all()[*at].id));

        let places = likely.iter().chain(&elsewhere).take(MOST_OFFERS);
        let single = self.scope.single(&self.cx).map(|(at, _)| at);
        let buttons = places.map(|(at, criterion)| {
            let topic = &self.all()[*at];
            let name = &topic.criteria[*criterion].name;
            let label = if single == Some(*at) { name.clone() } else { within(self.cx.language, topic, name) };
            Button::ask(label, Comparison::overview(topic).on(Some(*criterion)).question())
        });
        buttons.collect()
    }

    /// Buttons to the topics, of all that there are, that have exactly this name.
    fn topics_called(&self, typed: &str) -> Vec<Button> {
        let topics = self.cx.library.names().exact(typed, |_| true);
        topics.into_iter().map(|topic| topics::overview_button(&self.all()[topic])).collect()
    }

    /// To where what was named can be contributed.
    fn contribute(&self, typed: &str) -> Option<Button> {
        let topic = self.scope.single(&self.cx).map(|(_, topic)| topic);
        Gap { topic, criterion: None, question: typed }.button(&self.cx)
    }

    /// What is said where no topic has all that was named.
    pub fn no_common_topic(&self) -> Refusal {
        let language = self.cx.language;
        let next = say!(language, "compare-no-common-topic-next");
        declined(say!(language, "compare-no-common-topic"), next, vec![topics::all_button(language)])
    }

    /// What is said where a technology is to be compared with itself.
    pub fn named_twice(&self, comparison: &Comparison) -> Refusal {
        let (language, topic) = (self.cx.language, comparison.topic);
        let first = comparison.technologies[0];
        let others = (0..topic.technologies.len()).filter(|other| *other != first).take(MOST_OFFERS);
        let buttons = others.map(|other| {
            let label = say!(language, "compare-with", name = &topic.technologies[other].name);
            Button::ask(label, comparison.of(vec![first, other]).question())
        });
        let title = say!(language, "compare-named-twice", name = &topic.technologies[first].name);
        declined(title, say!(language, "compare-named-twice-next"), buttons.collect())
    }
}

/// Buttons to the criteria of a topic.
fn criteria_of(topic: &Topic) -> impl Iterator<Item = Button> {
    let criteria = topic.criteria.iter().enumerate().take(MOST_CRITERIA);
    criteria.map(|(at, criterion)| Button::ask(&criterion.name, Comparison::overview(topic).on(Some(at)).question()))
}

/// The question whether the likely readings were meant, where there are any.
fn meant(language: Language, likely: usize) -> Option<String> {
    (likely > 0).then(|| say!(language, "did-you-mean", count = likely))
}

/// Whether a comparison is of a technology with itself.
pub fn names_one_twice(comparison: &Comparison) -> bool {
    matches!(comparison.technologies[..], [first, second] if first == second)
}
