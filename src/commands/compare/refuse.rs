//! What `/compare` says to a text that it cannot read: what is unknown, what may have been meant,
//! and what is covered.

use super::free_text::Heard;
use super::reader::{MOST_OFFERS, Reader, within};
use super::related;
use crate::answer::Button;
use crate::commands::command::NotUnderstood;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::reading::{self, Reading, Scope, declined, echo, exact};
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Topic;
use crate::language::Language;
use crate::question::comparison::Comparison;
use crate::say;

/// How many criteria are offered, so that there is room for the other buttons.
const MOST_CRITERIA: usize = 15;

impl<'l> Reader<'l> {
    /// What is said to the name of a topic that may mean several, or none.
    pub fn unsure_of_topic(
        &self,
        typed: &str,
        likely: &[TopicIndex],
        heard: &Heard,
    ) -> NotUnderstood {
        let language = self.cx.language;
        let offered = if likely.is_empty() {
            Scope::all().topics(&self.cx)
        } else {
            likely.to_vec()
        };
        let topics = offered
            .iter()
            .take(MOST_OFFERS)
            .map(|topic| links::overview(&self.all()[*topic]));
        let heard = self.heard_button(heard);
        let offer = meant(language, likely.len() + usize::from(heard.is_some()));
        let offer = offer.unwrap_or_else(|| say!(language, "compare-these-covered"));
        let buttons = heard
            .into_iter()
            .chain(topics)
            .chain([links::all_topics(language)])
            .collect();
        declined(
            say!(language, "no-such-topic", typed = echo(language, typed)),
            offer,
            buttons,
        )
    }

    /// What is said to the name of a technology that may mean several, or none within the scope.
    pub fn unsure_of_technology(
        &self,
        typed: &str,
        likely: &[InTopic<TechnologyIndex>],
        heard: &Heard,
    ) -> NotUnderstood {
        let language = self.cx.language;
        let mut buttons = Vec::from_iter(self.heard_button(heard));
        for (topic, technology) in likely.iter().take(MOST_OFFERS) {
            let name = &self.all()[*topic].technologies[*technology].name;
            buttons.push(Button::ask(
                name.clone(),
                self.with_technology(*topic, *technology).question(),
            ));
        }
        let (meant, shown) = (meant(language, buttons.len()), echo(language, typed));
        let (title, next) = match self.scope.single(&self.cx) {
            Some((index, topic)) => {
                buttons.extend(self.part_button(index));
                buttons.extend(self.topics_with_technology(typed));
                let names: Vec<&str> = topic.technologies.iter().map(|t| t.name.as_str()).collect();
                let covered = say!(
                    language,
                    "compare-covers",
                    technologies = language.list(&names)
                );
                let title = say!(
                    language,
                    "compare-does-not-cover",
                    topic = &topic.title,
                    typed = shown
                );
                (
                    title,
                    language.sentences(&[meant.unwrap_or_default(), covered]),
                )
            }
            None => {
                buttons.push(links::all_topics(language));
                let title = say!(language, "compare-no-such-technology", typed = shown);
                (
                    title,
                    meant.unwrap_or_else(|| say!(language, "compare-see-covered")),
                )
            }
        };
        buttons.extend(self.contribute(typed));
        declined(title, next, buttons)
    }

    /// The comparison in a topic of what was named with one more technology.
    fn with_technology(&self, topic: TopicIndex, technology: TechnologyIndex) -> Comparison<'l> {
        let comparison = self.found_in(topic);
        match comparison.technologies[..] {
            [first] if first != technology => comparison.of(vec![first, technology]),
            _ => comparison.of(vec![technology]),
        }
    }

    /// Buttons to the topics that cover a technology.
    fn topics_with_technology(&self, typed: &str) -> Vec<Button> {
        let places = exact(self.cx.library.technologies(), &Scope::all(), typed);
        let buttons = places.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let label = within(
                self.cx.language,
                topic,
                &topic.technologies[*technology].name,
            );
            Button::ask(
                label,
                Comparison::overview(topic).of(vec![*technology]).question(),
            )
        });
        buttons.collect()
    }

    /// What is said to the name of a criterion that may mean several, or none within the scope: the
    /// criteria to choose from, or the topics.
    pub fn unsure_of_criterion(
        &self,
        typed: &str,
        likely: &[InTopic<CriterionIndex>],
        heard: &Heard,
    ) -> NotUnderstood {
        let title = say!(
            self.cx.language,
            "compare-no-such-criterion",
            typed = echo(self.cx.language, typed)
        );
        let first = Vec::from_iter(self.heard_button(heard));
        let likely = self.likely_criteria(likely, &[typed]);
        self.offer_criteria(title, Vec::new(), first, likely, typed)
    }

    /// What is said to a text of which only a part was understood: what was, what was not, and what
    /// may be asked of the part.
    pub fn unknown_words(&self, heard: &Heard) -> NotUnderstood {
        let language = self.cx.language;
        let unknown: Vec<String> = heard
            .missed
            .iter()
            .map(|typed| echo(language, typed))
            .collect();
        let title = say!(language, "compare-unknown", typed = language.list(&unknown));

        let mut reader = self.clone();
        reader.understood(heard);
        if reader.scope.is_empty() {
            return reader.no_common_topic();
        }
        let names: Vec<&str> = heard.all().map(|named| reader.name(named)).collect();
        let recognised = say!(
            language,
            "compare-recognised",
            names = language.list(&names)
        );

        let first = Vec::from_iter(self.heard_button(heard));
        let unknown: Vec<&str> = heard.missed.iter().map(String::as_str).collect();
        let likely = reader.likely_criteria(&[], &unknown);
        reader.offer_criteria(title, vec![recognised], first, likely, &unknown.join(" "))
    }

    /// Offers readings and criteria of the topic that can be meant, or topics.
    fn offer_criteria(
        &self,
        title: String,
        mut said: Vec<String>,
        mut buttons: Vec<Button>,
        likely: Vec<Button>,
        typed: &str,
    ) -> NotUnderstood {
        let language = self.cx.language;
        said.extend(meant(language, likely.len()));
        buttons.extend(likely);
        buttons.extend(self.topics_called(typed));

        let topics = self.scope.topics(&self.cx);
        match self.preferred(&topics) {
            Some(topic) => {
                let criteria = self.criteria_of(topic).into_iter();
                let others: Vec<Button> = criteria
                    .filter(|button| !offers(&buttons, button))
                    .collect();
                buttons.extend(others);
                let part = self.index(topic).and_then(|index| self.part_button(index));
                buttons.extend(part.filter(|button| !offers(&buttons, button)));
                said.push(say!(language, "compare-compared-on", topic = &topic.title));
            }
            None => {
                let shown = topics.iter().take(MOST_OFFERS);
                buttons.extend(shown.map(|topic| links::overview(&self.all()[*topic])));
                said.push(say!(language, "compare-see-covered"));
            }
        }
        buttons.push(links::all_topics(language));
        buttons.extend(self.contribute(typed));
        declined(title, language.sentences(&said), buttons)
    }

    /// Buttons to the criteria that are likely meant by one of some texts: the `likely` ones, those
    /// that have the name outside of the scope, those with a related name.
    fn likely_criteria(&self, likely: &[InTopic<CriterionIndex>], typed: &[&str]) -> Vec<Button> {
        let mut places = likely.to_vec();
        for typed in typed {
            if let Reading::Meant { what, .. } = reading::criterion(&self.cx, &Scope::all(), typed)
            {
                places.extend(what);
            }
            places.extend(related::criteria(&self.cx, &self.scope, typed));
        }
        let preferred = self
            .preferred(&self.scope.topics(&self.cx))
            .and_then(|topic| self.index(topic));
        places.sort_by_key(|(topic, _)| preferred != Some(*topic));

        let mut buttons: Vec<Button> = Vec::new();
        let single = self.scope.single(&self.cx).map(|(topic, _)| topic);
        for (topic, criterion) in places {
            let name = &self.all()[topic].criteria[criterion].name;
            let label = match single == Some(topic) {
                true => name.clone(),
                false => within(self.cx.language, &self.all()[topic], name),
            };
            let button = Button::ask(label, self.found_in(topic).on(Some(criterion)).question());
            if buttons.len() < MOST_OFFERS && !offers(&buttons, &button) {
                buttons.push(button);
            }
        }
        buttons
    }

    /// The comparison in a topic of what it has of all that was named.
    pub fn found_in(&self, topic: TopicIndex) -> Comparison<'l> {
        self.found.partly(topic, &self.all()[topic])
    }

    /// Buttons to the criteria of a topic, for the technologies that were named.
    pub fn criteria_of(&self, topic: &'l Topic) -> Vec<Button> {
        let comparison = self
            .index(topic)
            .map_or_else(|| Comparison::overview(topic), |index| self.found_in(index));
        let criteria = topic.criteria.iter_enumerated().take(MOST_CRITERIA);
        let buttons = criteria.map(|(at, criterion)| {
            Button::ask(criterion.name.clone(), comparison.on(Some(at)).question())
        });
        buttons.collect()
    }

    /// Buttons to the topics, of all that there are, that have exactly this name.
    fn topics_called(&self, typed: &str) -> Vec<Button> {
        let topics = self.cx.library.names().exact(typed, |_| true);
        topics
            .into_iter()
            .map(|topic| links::overview(&self.all()[topic]))
            .collect()
    }

    /// To where what was named can be contributed.
    fn contribute(&self, typed: &str) -> Option<Button> {
        let topic = self.scope.single(&self.cx).map(|(_, topic)| topic);
        Gap {
            topic,
            criterion: None,
            question: typed,
        }
        .button(&self.cx)
    }

    /// What is said where a technology is to be compared with itself.
    pub fn named_twice(&self, comparison: &Comparison) -> NotUnderstood {
        let (language, topic) = (self.cx.language, comparison.topic);
        let first = comparison.technologies[0];
        let others = topic
            .technologies
            .indices()
            .filter(|other| *other != first)
            .take(MOST_OFFERS);
        let buttons = others.map(|other| {
            let label = say!(
                language,
                "compare-with",
                name = &topic.technologies[other].name
            );
            Button::ask(label, comparison.of(vec![first, other]).question())
        });
        let title = say!(
            language,
            "compare-named-twice",
            name = &topic.technologies[first].name
        );
        declined(
            title,
            say!(language, "compare-named-twice-next"),
            buttons.collect(),
        )
    }
}

/// Whether one of some buttons does what another would do.
fn offers(buttons: &[Button], other: &Button) -> bool {
    buttons.iter().any(|button| button.action == other.action)
}

/// The question whether the likely readings were meant, where there are any.
fn meant(language: Language, likely: usize) -> Option<String> {
    (likely > 0).then(|| say!(language, "did-you-mean", count = likely))
}

/// Whether a comparison is of a technology with itself.
pub fn names_one_twice(comparison: &Comparison) -> bool {
    matches!(comparison.technologies[..], [first, second] if first == second)
}
