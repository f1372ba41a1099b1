//! A passage: one paragraph of a section, quoted with its technology and criterion.

use super::NAME;
use crate::answer::{Answer, Body, Button, Citations, Kind, Row, emphasised};
use crate::commands::compare::{self, Comparison, View};
use crate::commands::context::Context;
use crate::commands::paging;
use crate::knowledge::prose::Block;
use crate::knowledge::{Library, Section, Topic};
use crate::language::{Language, bold};
use crate::question::Question;
use crate::say;

/// A paragraph of a section; criterion and technology are indexes in the topic.
pub struct Passage<'l> {
    topic: &'l Topic,
    criterion: usize,
    technology: usize,
    section: &'l Section,
    block: Block,
    /// Its place in the section: 0 is the summary.
    at: usize,
}

/// Where the parts of a passage stand among a question's words.
const TOPIC: usize = 0;
const CRITERION: usize = 1;
const TECHNOLOGY: usize = 2;
const BLOCK: usize = 3;
const WORDS: usize = 4;

impl<'l> Passage<'l> {
    /// The passage at a place; `None` where there is none.
    pub fn new(topic: &'l Topic, criterion: usize, technology: usize, at: usize) -> Option<Self> {
        let section = topic.section(criterion, technology)?;
        Some(Self {
            topic,
            criterion,
            technology,
            section,
            block: section.block(at)?,
            at,
        })
    }

    /// Reads a question; `None` where it does not fit the library.
    pub fn read(library: &'l Library, question: &Question) -> Option<Self> {
        if question.command != NAME || question.words.len() > WORDS {
            return None;
        }
        let topic = library.topic(question.word(TOPIC)?)?;
        let criterion = topic.criterion(question.word(CRITERION)?)?;
        let technology = topic.technology(question.word(TECHNOLOGY)?)?;
        Self::new(
            topic,
            criterion,
            technology,
            question.word(BLOCK)?.parse().ok()?,
        )
    }

    /// The question that asks for this passage.
    pub fn question(&self) -> Question {
        let (criterion, technology) = (
            &self.topic.criteria[self.criterion],
            &self.topic.technologies[self.technology],
        );
        Question::new(
            NAME,
            [
                self.topic.id.clone(),
                criterion.id.clone(),
                technology.id.clone(),
                self.at.to_string(),
            ],
        )
    }

    /// A button that leads to it.
    pub fn button(&self, cx: &Context) -> Button {
        let criterion = &self.topic.criteria[self.criterion].name;
        let technology = &self.topic.technologies[self.technology].name;
        Button::ask(
            say!(
                cx.language,
                "of-subject",
                subject = criterion,
                text = technology
            ),
            self.question(),
        )
    }

    /// The passage, quoted.
    pub fn answer(&self, cx: &Context) -> Answer {
        let criterion = &self.topic.criteria[self.criterion];
        let heading = compare::heading(self.topic, self.technology);
        let title = say!(
            cx.language,
            "of-subject",
            subject = &criterion.name,
            text = &heading
        );
        let mut answer = Answer::new(Kind::Answered, title, emphasised(&self.rated(cx.language)));
        let mut citations = Citations::new(self.topic);
        citations.open(self.criterion, self.technology);
        // What a page does not hold stands behind "Read more".
        let page = paging::pages(std::slice::from_ref(&self.block)).swap_remove(0);
        answer.body = Body::Prose(
            page.iter()
                .map(|block| quoted(citations.cite_block(block)))
                .collect(),
        );
        citations.finish(&mut answer);
        answer.provenance = Some(cx.provenance(self.topic));
        answer.follow_ups = vec![Row::Buttons(self.ways_on(cx))];
        answer
    }

    /// The rating that the passage belongs to, with what it means.
    fn rated(&self, language: Language) -> String {
        let criterion = &self.topic.criteria[self.criterion];
        let name = bold(&self.topic.technologies[self.technology].name);
        let (on, rating) = (&criterion.name, self.section.rating);
        match compare::scale::meaning(language, criterion, rating) {
            Some(meaning) => {
                let rating = rating.get();
                say!(
                    language,
                    "ask-rated-meaning",
                    name = name,
                    criterion = on,
                    rating = rating,
                    meaning = meaning
                )
            }
            None => say!(
                language,
                "ask-rated",
                name = name,
                criterion = on,
                rating = rating.get()
            ),
        }
    }

    fn ways_on(&self, cx: &Context) -> Vec<Button> {
        let comparison = Comparison::overview(self.topic).on(Some(self.criterion));
        let section = comparison.of(vec![self.technology]);
        let read_more = section.view(View::Detail { page: 1 }).question();
        let sources = section.view(View::Sources { page: 1 }).question();
        vec![
            Button::ask(say!(cx.language, "ask-read-more"), read_more),
            Button::ask(say!(cx.language, "ask-comparison"), comparison.question()),
            Button::ask(say!(cx.language, "button-sources"), sources),
        ]
    }
}

/// Every passage of a topic.
pub fn all(topic: &Topic) -> impl Iterator<Item = Passage<'_>> {
    let places = (0..topic.criteria.len())
        .flat_map(|criterion| (0..topic.technologies.len()).map(move |t| (criterion, t)));
    places.flat_map(move |(criterion, technology)| {
        (0..).map_while(move |at| Passage::new(topic, criterion, technology, at))
    })
}

/// A paragraph as a quotation; lists and code keep their form.
fn quoted(block: Block) -> Block {
    match block {
        Block::Paragraph(spans) => Block::Quote(spans),
        other => other,
    }
}
