//! What was typed into `/compare` -> a comparison; or an answer that asks or says what to do.

use super::found::{FoundName, NameKind, NameMeanings, Spelling};
use super::free_text::{ParsedText, parse_text};
use super::reader::NameReader;
use super::refuse::names_one_twice;
use crate::answer::{Button, emphasised};
use crate::commands::command::Context;
use crate::commands::command::{NotUnderstood, UnderstoodQuestion};
use crate::commands::options::Options;
use crate::commands::reading::{self, TopicScope, UnderstoodName, echo, read_as};
use crate::index::{CriterionIndex, InTopic, TopicIndex};
use crate::knowledge::prose::Span;
use crate::knowledge::{Topic, TopicList};
use crate::language::bold;
use crate::say;

/// Reads the options of `/compare`.
pub(super) fn parse(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    let kinds = [
        ("topic", NameKind::Topic),
        ("first", NameKind::Technology),
        ("second", NameKind::Technology),
        ("criterion", NameKind::Criterion),
    ];
    let mut typed: Vec<(NameKind, &str)> = Vec::new();
    for (option, kind) in kinds {
        typed.extend(options.text(option).map(|text| (kind, text)));
    }

    let mut reader = NameReader::new(cx);
    for (at, (kind, text)) in typed.iter().enumerate() {
        let before = reader.clone();
        if reader.option(*kind, text).is_err() {
            return before.last(*kind, text, &typed[at + 1..]);
        }
    }
    reader.choose()
}

impl<'l> NameReader<'l> {
    /// All topics.
    pub(super) fn all(&self) -> &'l TopicList {
        self.cx.library.topics()
    }

    /// Reads an option that could not be read, after those that follow it: they may say which topic
    /// is meant, and what is offered keeps what they name.
    fn last(
        mut self,
        kind: NameKind,
        typed: &str,
        others: &[(NameKind, &str)],
    ) -> Result<UnderstoodQuestion, NotUnderstood> {
        for (kind, typed) in others {
            let mut next = self.clone();
            if next.option(*kind, typed).is_ok() {
                self = next;
            }
        }

        self.option(kind, typed)?;
        self.choose()
    }

    /// Reads the text of an option as a name of its kind, else as a text that names several things.
    /// A text that names exactly something goes before a name with a typo.
    fn option(&mut self, kind: NameKind, typed: &str) -> Result<(), NotUnderstood> {
        let (meanings, near) = match self.reading(kind, typed) {
            UnderstoodName::Meant { what, near } => (what, near),
            UnderstoodName::Unsure(likely) => return self.free_text(typed, &likely),
        };

        let spelling = if near {
            Spelling::Near
        } else {
            Spelling::Whole
        };
        let named = FoundName {
            meanings,
            typed: typed.to_owned(),
            spelling,
        };
        if !near {
            self.take(named);
            return Ok(());
        }

        let parsed = parse_text(&self.cx, &self.scope, typed);
        let is_another_spelling = matches!(&parsed.names[..], [only] if only.kind() == kind);
        if parsed.is_whole() && !is_another_spelling {
            self.understood(&parsed);
            return Ok(());
        }
        // "speed > 3" is more than a slip in "Speed".
        if parsed.misses_a_number() {
            return self.free_text(typed, &none_of(kind));
        }
        self.take(named);
        Ok(())
    }

    fn free_text(&mut self, typed: &str, likely: &NameMeanings) -> Result<(), NotUnderstood> {
        let parsed = parse_text(&self.cx, &self.scope, typed);
        if parsed.is_mostly() {
            self.understood(&parsed);
            if self.scope.is_empty() {
                return Err(self.no_common_topic());
            }
            return Ok(());
        }

        if likely.kind() == NameKind::Criterion
            && parsed.all().next().is_none()
            && self.understands_elsewhere(typed)?
        {
            return Ok(());
        }

        let names_a_part =
            !parsed.names.is_empty() && !parsed.excludes() && !parsed.misses_a_number();
        if names_a_part {
            return Err(self.unknown_words(&parsed));
        }
        Err(match likely {
            NameMeanings::Topics(likely) => self.unsure_of_topic(typed, likely, &parsed),
            NameMeanings::Technologies(likely) => self.unsure_of_technology(typed, likely, &parsed),
            NameMeanings::Criteria(likely) => self.unsure_of_criterion(typed, likely, &parsed),
        })
    }

    /// Takes a text whose names exist only in topics that lack what was named before, if it means
    /// a criterion that they share with a topic that has it. Refuses it otherwise.
    fn understands_elsewhere(&mut self, typed: &str) -> Result<bool, NotUnderstood> {
        let parsed = parse_text(&self.cx, &TopicScope::all(), typed);
        if !parsed.is_whole() {
            return Ok(false);
        }

        // On a copy: whether the text fits is known only after it was taken.
        let mut reader = self.clone();
        reader.understood(&parsed);
        if reader.scope.is_empty() {
            return Err(reader.no_common_topic());
        }

        *self = reader;
        Ok(true)
    }

    /// Reads criteria that were named as another topic calls them as the criteria with the same id
    /// in the one topic that can be meant, if all of them have one there.
    fn join_by_id(&mut self) {
        let Some((index, topic)) = self.scope_without_criteria().single(&self.cx) else {
            return;
        };

        let mut joined = self.found.names.clone();
        for named in &mut joined {
            let NameMeanings::Criteria(places) = &named.meanings else {
                continue;
            };
            if named.is_in(index) {
                continue;
            }
            let Some(shared) = self.with_same_id(topic, places) else {
                return;
            };
            named.meanings = NameMeanings::Criteria(vec![(index, shared)]);
            named.spelling = Spelling::Near;
        }
        self.found.names = joined;
        self.scope = TopicScope::only(vec![index]);
    }

    /// The criterion of a topic that has the id of one of some criteria.
    fn with_same_id(
        &self,
        topic: &Topic,
        places: &[InTopic<CriterionIndex>],
    ) -> Option<CriterionIndex> {
        for (other, criterion) in places {
            let id = &self.all()[*other].criteria[*criterion].id;
            if let Some(shared) = topic.criterion(id) {
                return Some(shared);
            }
        }
        None
    }

    /// The topics that have all that was named, apart from criteria.
    pub(super) fn scope_without_criteria(&self) -> TopicScope {
        let mut scope = TopicScope::all();
        for named in &self.found.names {
            if named.kind() != NameKind::Criterion {
                scope = scope.narrow(named.meanings.topics());
            }
        }
        scope
    }

    fn reading(&self, kind: NameKind, typed: &str) -> UnderstoodName<NameMeanings> {
        let (cx, scope) = (&self.cx, &self.scope);
        match kind {
            NameKind::Topic => reading::topic(cx, typed).map(NameMeanings::Topics),
            NameKind::Technology => {
                reading::technology(cx, scope, typed).map(NameMeanings::Technologies)
            }
            NameKind::Criterion => reading::criterion(cx, scope, typed).map(NameMeanings::Criteria),
        }
    }

    /// Takes a name as read: only the topics that have it can be meant from here on.
    pub(super) fn take(&mut self, named: FoundName) {
        self.scope = self.scope.narrow(named.meanings.topics());
        self.found.names.push(named);
    }

    /// Takes all that a free text names, and notes the rest.
    pub(super) fn understood(&mut self, parsed: &ParsedText) {
        for named in parsed.all() {
            self.take(named.clone());
        }
        self.missed.extend(parsed.missed.iter().cloned());

        if self.scope.is_empty() {
            self.join_by_id();
        }
    }

    /// What is said about how the names were read that `selects` chooses, and what was not read.
    pub(super) fn notes(&self, selects: impl Fn(&FoundName) -> bool) -> Vec<Vec<Span>> {
        let language = self.cx.language;
        let mut in_text: Vec<&str> = Vec::new();
        let mut near = Vec::new();
        for named in &self.found.names {
            if !selects(named) {
                continue;
            }
            let name = self.name(named);
            match named.spelling {
                Spelling::InText if !in_text.contains(&name) => in_text.push(name),
                Spelling::Near => near.push(read_as(language, &named.typed, name)),
                Spelling::InText | Spelling::Whole => {}
            }
        }

        let mut notes = Vec::new();
        if !in_text.is_empty() {
            let names = bold(language.list(&in_text));
            let note = say!(language, "compare-recognised", names = names);
            notes.push(emphasised(&note));
        }
        notes.extend(near);
        for typed in &self.missed {
            let typed = echo(language, typed);
            let note = say!(language, "compare-not-recognised", typed = typed);
            notes.push(vec![Span::plain(note)]);
        }
        notes
    }

    /// What a comparison of all that a free text names would be, in words and as a button.
    pub(super) fn parsed_button(&self, parsed: &ParsedText) -> Option<Button> {
        if parsed.all().next().is_none() || parsed.excludes() {
            return None;
        }

        let mut reader = NameReader {
            scope: self.scope.clone(),
            ..NameReader::new(&self.cx)
        };
        reader.understood(parsed);

        let index = self.index(reader.preferred(&reader.scope.topics(&self.cx))?)?;
        let comparison = reader.found.comparison(&self.cx, index)?;
        if names_one_twice(&comparison) {
            return None;
        }

        let mut names = Vec::new();
        for named in &reader.found.names {
            names.extend(named.name(&self.cx, index));
        }
        let label = self.cx.language.list(&names);
        Some(Button::ask(label, comparison.question()))
    }

    /// The name of what was read, in the topic that is meant as far as that is known.
    pub(super) fn name(&self, named: &FoundName) -> &'l str {
        let preferred = self.preferred(&self.scope.topics(&self.cx));
        let mut topics = Vec::from_iter(preferred.and_then(|topic| self.index(topic)));
        topics.extend(named.meanings.topics());

        for topic in topics {
            if let Some(name) = named.name(&self.cx, topic) {
                return name;
            }
        }
        ""
    }

    /// The place of a topic among all topics.
    pub(super) fn index(&self, topic: &Topic) -> Option<TopicIndex> {
        self.all().position(|other| std::ptr::eq(other, topic))
    }

    /// The topic to prefer among those that may be meant: the only one, or the configured one.
    pub(super) fn preferred(&self, topics: &[TopicIndex]) -> Option<&'l Topic> {
        match topics {
            [only] => self.all().get(*only),
            several => {
                let default = self.cx.default_topic()?;
                if !several.contains(&default) {
                    return None;
                }
                self.all().get(default)
            }
        }
    }
}

/// No meaning of a kind.
fn none_of(kind: NameKind) -> NameMeanings {
    match kind {
        NameKind::Topic => NameMeanings::Topics(Vec::new()),
        NameKind::Technology => NameMeanings::Technologies(Vec::new()),
        NameKind::Criterion => NameMeanings::Criteria(Vec::new()),
    }
}
