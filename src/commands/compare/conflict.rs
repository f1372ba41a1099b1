//! What `/compare` says where no topic has all that was named: which topic has what, and each part
//! of it as a button.

use super::found::{FoundName, NameKind};
use super::reader::{MOST_OFFERS, NameReader, within};
use super::refuse::names_one_twice;
use crate::answer::Button;
use crate::commands::command::NotUnderstood;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::reading::declined;
use crate::index::TopicIndex;
use crate::say;

impl NameReader<'_> {
    /// What is said where no topic has all that was named.
    pub(super) fn no_common_topic(&self) -> NotUnderstood {
        let without_criteria = self.scope_without_criteria();
        if let Some((topic, _)) = without_criteria.single(&self.cx) {
            return self.not_compared_on(topic);
        }

        let language = self.cx.language;
        let topics = self.named_topics();
        let mut said = Vec::new();
        for named in &self.found.names {
            // A name that fits in each of them is no part of the conflict.
            if topics.iter().any(|topic| !named.is_in(*topic)) {
                said.extend(self.only_in(named));
            }
        }
        said.push(say!(language, "compare-no-common-topic-next"));

        let mut buttons = self.part_buttons(&topics);
        buttons.push(links::all_topics(language));
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
        let lacking = self.missing_criteria(index);
        let title = say!(
            language,
            "compare-not-compared-on",
            topic = &topic.title,
            criteria = &lacking
        );

        let missing = self.found.names.iter().filter(|named| !named.is_in(index));
        let technologies = self.found.of(NameKind::Technology);
        let mut said = Vec::new();
        for named in missing.chain(technologies) {
            said.extend(self.only_in(named));
        }
        said.push(say!(language, "compare-compared-on", topic = &topic.title));

        let mut elsewhere = self.named_topics();
        elsewhere.retain(|other| *other != index);
        let mut buttons = self.part_buttons(&elsewhere);
        buttons.extend(self.part_button(index));
        buttons.extend(self.criteria_of(topic));
        buttons.push(links::all_topics(language));

        let gap = Gap {
            topic: Some(topic),
            criterion: None,
            question: &lacking,
        };
        buttons.extend(gap.button(&self.cx));
        declined(title, language.sentences(&said), buttons)
    }

    /// The named criteria that a topic does not have, as a list.
    fn missing_criteria(&self, topic: TopicIndex) -> String {
        let mut lacking = Vec::new();
        for named in self.found.of(NameKind::Criterion) {
            if !named.is_in(topic) {
                lacking.push(self.name(named));
            }
        }
        self.cx.language.list(&lacking)
    }

    /// Says which topics have what was named; nothing if it is a topic itself.
    fn only_in(&self, named: &FoundName) -> Option<String> {
        let mut titles = Vec::new();
        for topic in named.meanings.topics() {
            titles.push(self.all()[topic].title.as_str());
        }

        let language = self.cx.language;
        let (name, topics) = (self.name(named), language.list(&titles));
        match named.kind() {
            NameKind::Topic => None,
            NameKind::Criterion => Some(say!(
                language,
                "compare-criterion-only-in",
                name = name,
                topics = topics
            )),
            NameKind::Technology => Some(say!(
                language,
                "compare-covered-only-in",
                name = name,
                topics = topics
            )),
        }
    }

    /// All topics that have something that was named.
    fn named_topics(&self) -> Vec<TopicIndex> {
        let mut topics = Vec::new();
        for named in &self.found.names {
            topics.extend(named.meanings.topics());
        }

        topics.sort_unstable();
        topics.dedup();
        topics
    }

    /// Buttons to what each of these topics has of all that was named; at most [`MOST_OFFERS`].
    fn part_buttons(&self, topics: &[TopicIndex]) -> Vec<Button> {
        let mut buttons = Vec::new();
        for topic in topics.iter().take(MOST_OFFERS) {
            buttons.extend(self.part_button(*topic));
        }
        buttons
    }

    /// The button to what a topic has of all that was named.
    pub(super) fn part_button(&self, topic: TopicIndex) -> Option<Button> {
        let mut names = Vec::new();
        for named in &self.found.names {
            if named.kind() != NameKind::Topic {
                names.extend(named.name(&self.cx, topic));
            }
        }

        let comparison = self.found_in(topic);
        if names.is_empty() {
            return Some(links::overview(comparison.topic));
        }
        if names_one_twice(&comparison) {
            return None;
        }

        let language = self.cx.language;
        let label = within(language, comparison.topic, &language.list(&names));
        Some(Button::ask(label, comparison.question()))
    }
}
