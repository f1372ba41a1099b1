//! What `/compare` says to names that it cannot read: never a dead end, always what is covered and what may have been meant.

use super::comparison::Comparison;
use super::parse::{MOST_OFFERS, Reader, Refusal};
use crate::answer::Button;
use crate::commands::contribute::Gap;
use crate::commands::reading::{self, Place, Reading, Scope, declined, echo};
use crate::commands::topics;
use crate::knowledge::Topic;
use crate::language::Language;
use crate::say;

impl Reader<'_> {
    /// What is said to the name of a topic that may mean several, or none.
    pub fn unsure_of_topic(&self, typed: &str, likely: Vec<usize>) -> Refusal {
        let language = self.cx.language;
        let offered = if likely.is_empty() { Scope::all().topics(&self.cx) } else { likely.clone() };
        let buttons = offered.iter().take(MOST_OFFERS).map(|topic| topics::overview_button(&self.all()[*topic]));
        let buttons = buttons.chain([topics::all_button(language)]).collect();
        let offer = meant(language, &likely).unwrap_or_else(|| say!(language, "compare-these-covered"));
        let next = language.sentences(&[offer, self.technology_hint(&Scope::all(), typed)]);
        declined(say!(language, "no-such-topic", typed = echo(language, typed)), next, buttons)
    }

    /// What is said to the name of a technology that may mean several, or none within the scope.
    pub fn unsure_of_technology(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
        let language = self.cx.language;
        let buttons = likely.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let comparison = Comparison::overview(topic).of(vec![*technology]);
            Button::ask(topic.technologies[*technology].name.clone(), comparison.question())
        });
        let mut buttons: Vec<Button> = buttons.collect();
        let (meant, shown) = (meant(language, likely), echo(language, typed));
        let (title, next) = match scope.single(&self.cx) {
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
        buttons.extend(self.contribute(scope, typed));
        declined(title, next, buttons)
    }

    /// Buttons to the topics that cover a technology.
    fn topics_with_technology(&self, typed: &str) -> Vec<Button> {
        let Reading::Meant { what, near: false } = reading::technology(&self.cx, &Scope::all(), typed) else {
            return Vec::new();
        };
        let buttons = what.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let label = self.within(topic, &topic.technologies[*technology].name);
            Button::ask(label, Comparison::overview(topic).of(vec![*technology]).question())
        });
        buttons.collect()
    }

    /// The label for a technology or criterion of a topic.
    fn within(&self, topic: &Topic, name: &str) -> String {
        say!(self.cx.language, "of-subject", subject = &topic.title, text = name)
    }

    /// What is said to the name of a criterion that may mean several, or none within the scope.
    pub fn unsure_of_criterion(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
        let language = self.cx.language;
        let mut buttons = self.criteria(likely, typed);
        let mut said = vec![meant(language, likely).unwrap_or_default()];
        if let Some(topic) = self.preferred(&scope.topics(&self.cx)) {
            let names: Vec<&str> = topic.criteria.iter().map(|c| c.name.as_str()).collect();
            let criteria = language.list(&names);
            said.push(say!(language, "compare-compared-on", topic = &topic.title, criteria = criteria));
            buttons.push(topics::overview_button(topic));
        }
        said.push(self.technology_hint(scope, typed));
        if let Reading::Meant { near: false, what } = reading::topic(&self.cx, typed) {
            let topic = &self.all()[what[0]];
            said.push(say!(language, "compare-is-topic", topic = &topic.title));
            buttons.insert(0, topics::overview_button(topic));
        }
        if said.iter().all(String::is_empty) {
            said.push(say!(language, "compare-see-covered"));
        }
        buttons.push(topics::all_button(language));
        buttons.extend(self.contribute(scope, typed));
        let title = say!(language, "compare-no-such-criterion", typed = echo(language, typed));
        declined(title, language.sentences(&said), buttons)
    }

    /// Buttons to the criteria that are likely meant, then to those of that name in any topic.
    fn criteria(&self, likely: &[Place], typed: &str) -> Vec<Button> {
        let elsewhere = match reading::criterion(&self.cx, &Scope::all(), typed) {
            Reading::Meant { what, near: false } => what,
            _ => Vec::new(),
        };
        let buttons = likely.iter().chain(&elsewhere).take(MOST_OFFERS).map(|(topic, criterion)| {
            let topic = &self.all()[*topic];
            let label = self.within(topic, &topic.criteria[*criterion].name);
            Button::ask(label, Comparison::overview(topic).on(Some(*criterion)).question())
        });
        buttons.collect()
    }

    /// What to say where the name of a technology stands in another option.
    fn technology_hint(&self, scope: &Scope, typed: &str) -> String {
        match reading::technology(&self.cx, scope, typed) {
            Reading::Meant { near: false, what } => {
                let name = &self.all()[what[0].0].technologies[what[0].1].name;
                say!(self.cx.language, "compare-is-technology", name = name)
            }
            _ => String::new(),
        }
    }

    /// To where what was named can be contributed.
    fn contribute(&self, scope: &Scope, typed: &str) -> Option<Button> {
        let topic = scope.single(&self.cx).map(|(_, topic)| topic);
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

/// The question whether the likely readings were meant, where there are any.
fn meant(language: Language, likely: &[impl Sized]) -> Option<String> {
    (!likely.is_empty()).then(|| say!(language, "did-you-mean", count = likely.len()))
}

/// Whether a comparison is of a technology with itself.
pub fn names_one_twice(comparison: &Comparison) -> bool {
    matches!(comparison.technologies[..], [first, second] if first == second)
}
