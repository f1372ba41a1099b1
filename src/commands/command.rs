//! What every command can do, what it is given, and what it gives back.

use super::act::Act;
use super::event::Event;
use super::form::Form;
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::stored::{StoreNeed, Stored};
use crate::answer::{Answer, Button, Provenance, Review, SectionCount};
use crate::index::TopicIndex;
use crate::knowledge::prose::Span;
use crate::knowledge::topic::ArticleStatus;
use crate::knowledge::{Library, Topic};
use crate::language::Language;
use crate::question::Question;
use crate::search::{Found, Search, written_in};
use std::sync::Arc;
use std::time::Duration;
use time::Date;

/// A slash command, or a message command.
pub trait Command: Sync {
    /// What a person sees of the command before sending it.
    fn spec(&self) -> &'static Spec;

    /// What was typed -> a question; or the answer that says why it could not be understood and
    /// what to do.
    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood>;

    /// What its answers need of the store.
    fn need(&self) -> StoreNeed {
        StoreNeed::Nothing
    }

    /// What an event changes that asks this question; nothing, for most commands.
    fn act(&self, _cx: &Context, _event: &Event, _question: &Question) -> Option<Act> {
        None
    }

    /// The form to fill in before a question can be answered; none, for most.
    fn form(&self, _cx: &Context, _question: &Question) -> Option<Form> {
        None
    }

    /// The answer; `None` when the question does not fit the library (any more).
    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer>;

    /// What to offer for the option that is being typed.
    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice>;
}

/// The answer that says why something could not be understood, and what to do.
pub type NotUnderstood = Box<Answer>;

/// A question as it was understood.
#[derive(Debug, PartialEq)]
pub struct UnderstoodQuestion {
    pub question: Question,
    /// What to say about the understanding, such as how a misspelt name was read.
    pub notes: Vec<Vec<Span>>,
    /// Other questions that may have been meant.
    pub alternatives: Vec<Button>,
    /// What has to be said before the answer, where not all was understood.
    pub caveat: Option<Caveat>,
}

/// How much of a question was understood.
#[derive(Debug, PartialEq)]
pub struct Caveat {
    /// In a few words, for the title; `None` where the title claims nothing.
    pub title: Option<String>,
    /// In a sentence, for the first line.
    pub text: String,
}

impl From<Question> for UnderstoodQuestion {
    fn from(question: Question) -> Self {
        Self {
            question,
            notes: Vec::new(),
            alternatives: Vec::new(),
            caveat: None,
        }
    }
}

/// What answers are drawn from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The commands that there are.
    pub commands: &'a [&'a dyn Command],
    pub library: &'a Library,
    pub search: &'a Search,
    /// The searches of the same articles, by language. Empty if there is one edition only.
    pub searches: &'a [(Language, Arc<Search>)],
    /// The language in which the answer is given.
    pub language: Language,
    /// The language of the asker's app, in which commands and options are named there.
    pub asker_language: Language,
    pub settings: &'a AnswerSettings,
    /// The day of the question, to tell old reviews.
    pub today: Date,
    /// Who asks, by the name that the others in the channel see.
    pub asker: &'a str,
    /// What is answered; `None` in checks, which ask without anybody.
    pub event: Option<&'a Event>,
    /// What the store says.
    pub stored: &'a Stored,
    /// The commit that the library comes from; `None` if it comes from a folder.
    pub commit: Option<CommitInUse<'a>>,
}

/// The commit that a library comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitInUse<'a> {
    /// Its first digits.
    pub id: &'a str,
    /// How long ago it was made.
    pub age: Duration,
    /// Whether there is a newer one that cannot be used.
    pub newer_has_errors: bool,
}

impl<'a> Context<'a> {
    /// What answers a question in plain words, within a topic if one is given. It searches in the
    /// language of the question if there are articles in it, otherwise in that of the edition.
    pub fn find(&self, question: &str, topic: Option<TopicIndex>) -> Found {
        let written_in = written_in(question);
        let mut searches = self.searches.iter();
        let search = match searches.find(|(language, _)| Some(*language) == written_in) {
            Some((_, search)) => search,
            None => self.search,
        };
        search.find(question, topic)
    }

    /// A command by its name.
    pub fn command(&self, name: &str) -> Option<&'a dyn Command> {
        let mut commands = self.commands.iter().copied();
        commands.find(|command| command.spec().name == name)
    }

    /// The topic that is meant when a question names none, as an index; `None` where none is
    /// configured, or none of that id is there.
    pub fn default_topic(&self) -> Option<TopicIndex> {
        self.library.index_of(&self.settings.default_topic)
    }

    /// The topic for an example: the default topic, or else the first.
    pub(crate) fn example_topic(&self) -> Option<&'a Topic> {
        let topics = self.library.topics();
        match self.default_topic() {
            Some(default) => topics.get(default),
            None => topics.first(),
        }
    }

    /// Where an answer about a topic comes from.
    pub fn provenance(&self, topic: &Topic) -> Provenance {
        Provenance {
            topic: topic.title.clone(),
            original: topic.original.clone(),
            review: self.review(topic),
            library_version: self.library.version().to_owned(),
        }
    }

    /// Whether and when a topic was reviewed.
    pub fn review(&self, topic: &Topic) -> Review {
        match (topic.status, topic.reviewed) {
            (ArticleStatus::Reviewed, Some(date)) => Review::On {
                date,
                old: topic.review_every.is_over(date, self.today),
            },
            _ => Review::Draft {
                sections: section_count(topic),
            },
        }
    }
}

fn section_count(topic: &Topic) -> SectionCount {
    let mut count = SectionCount {
        written: 0,
        sourced: 0,
    };
    for criterion in &topic.criteria {
        for section in criterion.sections.iter().flatten() {
            count.written += 1;
            count.sourced += usize::from(section.cites());
        }
    }
    count
}

/// What an operator decides about answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerSettings {
    /// The topic that is meant when a question names none; empty to ask.
    pub default_topic: String,
    /// Where knowledge can be contributed; empty to offer no link.
    pub contribute_url: String,
}
