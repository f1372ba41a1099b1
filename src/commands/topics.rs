//! `/topics`: what the library covers.

use super::command::Context;
use super::command::{Command, UnderstoodQuestion};
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::{draft, paging, specs};
use crate::answer::{Answer, AnswerKind, Body, Entry, FollowUpRow, Menu, MenuOption, Review};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::{PLACEHOLDER, Question, comparison, topics};
use crate::say;

/// How many technologies an entry names: a page of entries fits an answer even with every name at
/// its longest and escaped.
const MOST_NAMES: usize = 5;

/// The `/topics` command.
pub struct Topics;

impl Command for Topics {
    fn spec(&self) -> &'static Spec {
        &specs::TOPICS
    }

    fn parse(&self, _: &Context, _: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        Ok(topics::page(1).into())
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        let page = question.word(0).map_or(Some(1), |word| word.parse().ok())?;
        (question.words.len() <= 1).then(|| list(cx, page))
    }

    fn complete(&self, _: &Context, _: &Options, _: &str) -> Vec<Choice> {
        Vec::new()
    }
}

fn list(cx: &Context, page: usize) -> Answer {
    let topics: Vec<&Topic> = cx.library.topics().iter().collect();
    let (shown, page, pages) = paging::page_of(&topics, page);

    let verdict = say!(cx.language, "topics-count", count = topics.len());
    let mut answer = Answer::new(
        AnswerKind::Answered,
        say!(cx.language, "topics-title"),
        vec![Span::plain(verdict)],
    );

    let mut entries = Vec::new();
    for topic in shown {
        entries.push(entry(cx, topic));
    }
    answer.body = Body::Entries(entries);

    if !shown.is_empty() {
        answer
            .follow_ups
            .push(FollowUpRow::Menu(menu(cx.language, shown)));
    }
    answer.add_buttons(paging::turn(cx.language, page, pages, topics::page));
    answer
}

fn entry(cx: &Context, topic: &Topic) -> Entry {
    let language = cx.language;
    let technologies = topic.technologies.iter().take(MOST_NAMES);
    let mut names: Vec<String> = technologies.map(|t| t.name.clone()).collect();
    let more = topic.technologies.len() - names.len();
    if more > 0 {
        names.push(say!(language, "list-more", count = more));
    }

    let text = say!(
        language,
        "topics-entry",
        question = &topic.question,
        technologies = language.list(&names),
        criteria = topic.criteria.len(),
        review = review(cx, topic),
    );
    Entry {
        heading: topic.title.clone(),
        lines: vec![vec![Span::plain(text)]],
    }
}

/// When the topic was reviewed, or that it is a draft.
fn review(cx: &Context, topic: &Topic) -> String {
    match cx.review(topic) {
        Review::Draft { sections } => draft::text(cx.language, sections),
        Review::On { date, .. } => say!(cx.language, "topics-reviewed", date = date.to_string()),
    }
}

fn menu(language: Language, topics: &[&Topic]) -> Menu {
    let mut options = Vec::new();
    for topic in topics {
        options.push(MenuOption {
            value: topic.id.clone(),
            label: topic.title.clone(),
            description: topic.question.clone(),
            chosen: false,
        });
    }

    Menu {
        placeholder: say!(language, "topics-menu"),
        question: Question::new(comparison::COMMAND, [PLACEHOLDER]),
        picks: 1..=1,
        options,
    }
}
