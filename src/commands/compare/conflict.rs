//! What `/compare` says where no topic has all that was named: which topic has what, and each part
//! of it as a button.

use super::found::{FoundName, NameKind};
use super::reader::{MOST_OFFERS, Reader, within};
use super::refuse::names_one_twice;
use crate::answer::Button;
use crate::commands::command::NotUnderstood;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::reading::{Scope, declined};
use crate::index::TopicIndex;
use crate::say;

impl Reader<'_> {
    /// What is said where no topic has all that was named.
    pub fn no_common_topic(&self) -> NotUnderstood {
        let others = self
            .found
            .names
            .iter()
            .filter(|named| named.kind() != NameKind::Criterion);
        let of_others = others.fold(Scope::all(), |scope, named| {
            scope.narrow(named.meanings.topics())
        });
        if let Some((topic, _)) = of_others.single(&self.cx) {
            return self.not_compared_on(topic);
        }

        let language = self.cx.language;
        let topics = self.named_topics();
        // A name that fits in each of them is no part of the conflict.
        let apart = self
            .found
            .names
            .iter()
            .filter(|named| topics.iter().any(|topic| !named.is_in(*topic)));
        let mut said: Vec<String> = apart.filter_map(|named| self.only_in(named)).collect();
        said.push(say!(language, "compare-no-common-topic-next"));

        let topics = topics.into_iter().take(MOST_OFFERS);
        let parts = topics.filter_map(|topic| self.part_button(topic));
        let buttons = parts.chain([links::all_topics(language)]).collect();
        declined(
            say!(language, "compare-no-common-topic"),
            language.sentences(&said),
            buttons,
        )
    }

    /// What is said where the one topic that can be meant lacks the criteria that were named.
    fn not_compared_on(&self, index: TopicIndex) -> NotUnderstood {
        let language = self.cx.language;
        let topic = &self.all()[index];
        let lacking = self
            .found
            .of(NameKind::Criterion)
            .filter(|named| !named.is_in(index));
        let lacking: Vec<&str> = lacking.map(|named| self.name(named)).collect();
        let lacking = language.list(&lacking);
        let title = say!(
            language,
            "compare-not-compared-on",
            topic = &topic.title,
            criteria = &lacking
        );

        let missing = self.found.names.iter().filter(|named| !named.is_in(index));
        let technologies = self.found.of(NameKind::Technology);
        let mut said: Vec<String> = missing
            .chain(technologies)
            .filter_map(|named| self.only_in(named))
            .collect();
        said.push(say!(language, "compare-compared-on", topic = &topic.title));

        let elsewhere = self
            .named_topics()
            .into_iter()
            .filter(|other| *other != index);
        let mut buttons: Vec<Button> = elsewhere
            .take(MOST_OFFERS)
            .filter_map(|topic| self.part_button(topic))
            .collect();
        buttons.extend(self.part_button(index));
        buttons.extend(self.criteria_of(topic));
        buttons.push(links::all_topics(language));
        buttons.extend(
            Gap {
                topic: Some(topic),
                criterion: None,
                question: &lacking,
            }
            .button(&self.cx),
        );
        declined(title, language.sentences(&said), buttons)
    }

    /// Which topics have what was named; nothing is said of a topic.
    fn only_in(&self, named: &FoundName) -> Option<String> {
        let topics = named.meanings.topics().into_iter();
        let titles: Vec<&str> = topics
            .map(|topic| self.all()[topic].title.as_str())
            .collect();
        let (name, topics) = (self.name(named), self.cx.language.list(&titles));
        match named.kind() {
            NameKind::Topic => None,
            NameKind::Criterion => Some(say!(
                self.cx.language,
                "compare-criterion-only-in",
                name = name,
                topics = topics
            )),
            NameKind::Technology => Some(say!(
                self.cx.language,
                "compare-covered-only-in",
                name = name,
                topics = topics
            )),
        }
    }

    /// All topics that have something that was named.
    fn named_topics(&self) -> Vec<TopicIndex> {
        let names = self.found.names.iter();
        let mut topics: Vec<TopicIndex> = names.flat_map(|named| named.meanings.topics()).collect();
        topics.sort_unstable();
        topics.dedup();
        topics
    }

    /// To what a topic has of all that was named.
    pub fn part_button(&self, topic: TopicIndex) -> Option<Button> {
        let named = self
            .found
            .names
            .iter()
            .filter(|named| named.kind() != NameKind::Topic);
        let names: Vec<&str> = named
            .filter_map(|named| named.name(&self.cx, topic))
            .collect();
        let comparison = self.found_in(topic);
        if names.is_empty() {
            return Some(links::overview(comparison.topic));
        }
        if names_one_twice(&comparison) {
            return None;
        }
        let label = within(
            self.cx.language,
            comparison.topic,
            &self.cx.language.list(&names),
        );
        Some(Button::ask(label, comparison.question()))
    }
}
