//! A passage -> its answer: the paragraph, quoted with its technology and criterion.

use crate::answer::citations::CitationNumbers;
use crate::answer::{Answer, AnswerKind, Body, Button, FollowUpRow, emphasised};
use crate::commands::command::Context;
use crate::commands::{fact, links, paging, scale};
use crate::knowledge::prose::Block;
use crate::language::{Language, bold};
use crate::question::comparison::{Comparison, View};
use crate::question::passage::Passage;
use crate::say;

/// A button that leads to a passage.
pub fn button(cx: &Context, passage: &Passage) -> Button {
    let criterion = &passage.topic.criteria[passage.criterion].name;
    let technology = &passage.topic.technologies[passage.technology].name;
    Button::ask(
        say!(
            cx.language,
            "of-subject",
            subject = criterion,
            text = technology
        ),
        passage.question(),
    )
}

/// The passage, quoted.
pub fn quote(cx: &Context, passage: &Passage) -> Answer {
    let criterion = &passage.topic.criteria[passage.criterion];
    let heading = passage.topic.technologies[passage.technology].heading();
    let title = say!(
        cx.language,
        "of-subject",
        subject = &criterion.name,
        text = &heading
    );
    let mut answer = Answer::new(
        AnswerKind::Answered,
        title,
        emphasised(&rated(cx.language, passage)),
    );

    let mut citations = CitationNumbers::new(passage.topic);
    citations.open(passage.criterion, passage.technology);
    // What does not fit on a page is under "Read more".
    let page = paging::pages(std::slice::from_ref(&passage.block)).swap_remove(0);
    let mut quoted = Vec::new();
    for block in &page {
        quoted.push(as_quotation(citations.cite_block(block)));
    }
    answer.body = Body::Prose(quoted);
    citations.finish(&mut answer);

    answer.provenance = Some(cx.provenance(passage.topic));
    answer.follow_ups = vec![FollowUpRow::Buttons(ways_on(cx, passage))];
    answer
}

/// The rating that the passage belongs to, with what it means.
fn rated(language: Language, passage: &Passage) -> String {
    let criterion = &passage.topic.criteria[passage.criterion];
    let name = bold(&passage.topic.technologies[passage.technology].name);
    let on = &criterion.name;
    if let Some(fact) = passage.topic.fact(passage.criterion, passage.technology) {
        let fact = bold(fact::text(language, criterion, &fact.value));
        return say!(
            language,
            "ask-fact",
            name = name,
            criterion = on,
            fact = fact
        );
    }

    let rating = passage.topic.rating(passage.criterion, passage.technology);
    let Some(rating) = rating else {
        return say!(
            language,
            "compare-not-rated",
            count = 1,
            technologies = name
        );
    };

    match scale::meaning(language, criterion, rating) {
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

/// The buttons to the rest of the section, to the comparison and to the sources.
fn ways_on(cx: &Context, passage: &Passage) -> Vec<Button> {
    let comparison = Comparison::overview(passage.topic).on(Some(passage.criterion));
    let section = comparison.of(vec![passage.technology]);
    let read_more = section.view(View::Detail { page: 1 }).question();

    vec![
        Button::ask(say!(cx.language, "ask-read-more"), read_more),
        Button::ask(say!(cx.language, "ask-comparison"), comparison.question()),
        links::sources(cx.language, &section),
    ]
}

/// A paragraph as a quotation; lists and code keep their form.
fn as_quotation(block: Block) -> Block {
    match block {
        Block::Paragraph(spans) => Block::Quote(spans),
        other => other,
    }
}
