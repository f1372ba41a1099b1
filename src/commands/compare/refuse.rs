//! What `/compare` says to a text that it cannot read: what is unknown, what may have been meant,
//! and what is covered.

use super::free_text::ParsedText;
use super::reader::{MOST_OFFERS, NameReader, within};
use super::related;
use crate::answer::Button;
use crate::commands::command::NotUnderstood;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::reading::{self, TopicScope, UnderstoodName, declined, echo, exact};
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Topic;
use crate::language::Language;
use crate::question::comparison::Comparison;
use crate::say;

/// How many criteria are offered, so that there is room for the other buttons.
const MOST_CRITERIA: usize = 15;

impl<'l> NameReader<'l> {
    /// The answer to the name of a topic that may mean several, or none.
    pub(super) fn unsure_of_topic(
        &self,
        typed: &str,
        likely: &[TopicIndex],
        parsed: &ParsedText,
    ) -> NotUnderstood {
        let language = self.cx.language;
        let mut buttons = Vec::from_iter(self.parsed_button(parsed));
        let next = match meant(language, likely.len() + buttons.len()) {
            Some(question) => question,
            None => say!(language, "compare-these-covered"),
        };

        let offered = if likely.is_empty() {
            TopicScope::all().topics(&self.cx)
        } else {
            likely.to_vec()
        };
        for topic in offered.iter().take(MOST_OFFERS) {
            buttons.push(links::overview(&self.all()[*topic]));
        }
        buttons.push(links::all_topics(language));

        let title = say!(language, "no-such-topic", typed = echo(language, typed));
        declined(title, next, buttons)
    }

    /// The answer to the name of a technology that may mean several, or none within the scope.
    pub(super) fn unsure_of_technology(
        &self,
        typed: &str,
        likely: &[InTopic<TechnologyIndex>],
        parsed: &ParsedText,
    ) -> NotUnderstood {
        let language = self.cx.language;
        let mut buttons = Vec::from_iter(self.parsed_button(parsed));
        for (topic, technology) in likely.iter().take(MOST_OFFERS) {
            let name = &self.all()[*topic].technologies[*technology].name;
            let comparison = self.with_technology(*topic, *technology);
            buttons.push(Button::ask(name.clone(), comparison.question()));
        }
        let meant = meant(language, buttons.len());

        let (title, next) = match self.scope.single(&self.cx) {
            Some((index, topic)) => {
                buttons.extend(self.part_button(index));
                buttons.extend(self.topics_with_technology(typed));
                let next = [meant.unwrap_or_default(), covers(language, topic)];
                let title = does_not_cover(language, topic, typed);
                (title, language.sentences(&next))
            }
            None => {
                buttons.push(links::all_topics(language));
                let typed = echo(language, typed);
                let title = say!(language, "compare-no-such-technology", typed = typed);
                match meant {
                    Some(meant) => (title, meant),
                    None => (title, say!(language, "compare-see-covered")),
                }
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
        let places = exact(self.cx.library.technologies(), &TopicScope::all(), typed);
        let mut buttons = Vec::new();
        for (topic, technology) in places.iter().take(MOST_OFFERS) {
            let topic = &self.all()[*topic];
            let name = &topic.technologies[*technology].name;
            let label = within(self.cx.language, topic, name);
            let comparison = Comparison::overview(topic).of(vec![*technology]);
            buttons.push(Button::ask(label, comparison.question()));
        }
        buttons
    }

    /// The answer to the name of a criterion that may mean several, or none within the scope: the
    /// criteria to choose from, or the topics.
    pub(super) fn unsure_of_criterion(
        &self,
        typed: &str,
        likely: &[InTopic<CriterionIndex>],
        parsed: &ParsedText,
    ) -> NotUnderstood {
        let title = say!(
            self.cx.language,
            "compare-no-such-criterion",
            typed = echo(self.cx.language, typed)
        );
        let first = Vec::from_iter(self.parsed_button(parsed));
        let likely = self.likely_criteria(likely, &[typed]);
        self.offer_criteria(title, Vec::new(), first, likely, typed)
    }

    /// The answer to a text that was only partly understood: what was, what was not, and what
    /// may be asked of the part.
    pub(super) fn unknown_words(&self, parsed: &ParsedText) -> NotUnderstood {
        let language = self.cx.language;
        let mut reader = self.clone();
        reader.understood(parsed);
        if reader.scope.is_empty() {
            return reader.no_common_topic();
        }

        let unknown: Vec<&str> = parsed.missed.iter().map(String::as_str).collect();
        let names: Vec<&str> = parsed.all().map(|named| reader.name(named)).collect();
        let recognised = say!(
            language,
            "compare-recognised",
            names = language.list(&names)
        );

        let title = unknown_title(language, &unknown);
        let first = Vec::from_iter(self.parsed_button(parsed));
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
                add_new(&mut buttons, self.criteria_of(topic));
                let part = self.index(topic).and_then(|index| self.part_button(index));
                add_new(&mut buttons, part);
                said.push(say!(language, "compare-compared-on", topic = &topic.title));
            }
            None => {
                for topic in topics.iter().take(MOST_OFFERS) {
                    buttons.push(links::overview(&self.all()[*topic]));
                }
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
            let everywhere = reading::criterion(&self.cx, &TopicScope::all(), typed);
            if let UnderstoodName::Meant { what, .. } = everywhere {
                places.extend(what);
            }
            places.extend(related::criteria(&self.cx, &self.scope, typed));
        }

        // A stable sort: within a topic, the likeliest stay first.
        let preferred = self.preferred(&self.scope.topics(&self.cx));
        let preferred = preferred.and_then(|topic| self.index(topic));
        places.sort_by_key(|(topic, _)| preferred != Some(*topic));

        let mut buttons: Vec<Button> = Vec::new();
        for place in places {
            add_new(&mut buttons, [self.criterion_button(place)]);
        }
        buttons.truncate(MOST_OFFERS);
        buttons
    }

    /// The button to a criterion of a topic, for the technologies that were named.
    fn criterion_button(&self, (index, criterion): InTopic<CriterionIndex>) -> Button {
        let topic = &self.all()[index];
        let name = &topic.criteria[criterion].name;

        // The topic goes without saying where only one can be meant.
        let single = self.scope.single(&self.cx).map(|(single, _)| single);
        let label = if single == Some(index) {
            name.clone()
        } else {
            within(self.cx.language, topic, name)
        };
        Button::ask(label, self.found_in(index).on(Some(criterion)).question())
    }

    /// The comparison in a topic of what it has of all that was named.
    pub(super) fn found_in(&self, topic: TopicIndex) -> Comparison<'l> {
        self.found.partly(topic, &self.all()[topic])
    }

    /// Buttons to the criteria of a topic, for the technologies that were named.
    pub(super) fn criteria_of(&self, topic: &'l Topic) -> Vec<Button> {
        let comparison = match self.index(topic) {
            Some(index) => self.found_in(index),
            None => Comparison::overview(topic),
        };

        let mut buttons = Vec::new();
        for (at, criterion) in topic.criteria.iter_enumerated().take(MOST_CRITERIA) {
            let question = comparison.on(Some(at)).question();
            buttons.push(Button::ask(criterion.name.clone(), question));
        }
        buttons
    }

    /// Buttons to the topics, of all that exist, that have exactly this name.
    fn topics_called(&self, typed: &str) -> Vec<Button> {
        let mut buttons = Vec::new();
        for topic in self.cx.library.names().exact(typed, |_| true) {
            buttons.push(links::overview(&self.all()[topic]));
        }
        buttons
    }

    /// The button to where what was named can be contributed.
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
    pub(super) fn named_twice(&self, comparison: &Comparison) -> NotUnderstood {
        let (language, topic) = (self.cx.language, comparison.topic);
        let first = comparison.technologies[0];
        let mut buttons = Vec::new();
        for (other, technology) in topic.technologies.iter_enumerated() {
            if other != first {
                let label = say!(language, "compare-with", name = &technology.name);
                let question = comparison.of(vec![first, other]).question();
                buttons.push(Button::ask(label, question));
            }
        }
        buttons.truncate(MOST_OFFERS);

        let name = &topic.technologies[first].name;
        declined(
            say!(language, "compare-named-twice", name = name),
            say!(language, "compare-named-twice-next"),
            buttons,
        )
    }
}

/// Adds the buttons that do what none of the others does.
fn add_new(buttons: &mut Vec<Button>, more: impl IntoIterator<Item = Button>) {
    for button in more {
        if buttons.iter().all(|other| other.action != button.action) {
            buttons.push(button);
        }
    }
}

/// The title that names the words that were not understood.
fn unknown_title(language: Language, words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| echo(language, word)).collect();
    say!(language, "compare-unknown", typed = language.list(&words))
}

/// Says that a topic does not cover what was typed.
fn does_not_cover(language: Language, topic: &Topic, typed: &str) -> String {
    let typed = echo(language, typed);
    say!(
        language,
        "compare-does-not-cover",
        topic = &topic.title,
        typed = typed
    )
}

/// Says which technologies a topic covers.
fn covers(language: Language, topic: &Topic) -> String {
    let names: Vec<&str> = topic.technologies.iter().map(|t| t.name.as_str()).collect();
    let technologies = language.list(&names);
    say!(language, "compare-covers", technologies = technologies)
}

/// The question whether the likely readings were meant, where there are any.
fn meant(language: Language, likely: usize) -> Option<String> {
    (likely > 0).then(|| say!(language, "did-you-mean", count = likely))
}

/// Whether a comparison is of a technology with itself.
pub(super) fn names_one_twice(comparison: &Comparison) -> bool {
    matches!(comparison.technologies[..], [first, second] if first == second)
}
