//! The one check that needs the renderer: no answer from an article may have to be cut to fit
//! Discord.

use crate::answer::{Answer, Audience};
use crate::chat::Delivery;
use crate::commands::Context;
use crate::commands::walk::{walk, walk_without_choices};
use crate::discord::message::reply;
use crate::knowledge::load::{ArticleReport, report_article};
use crate::knowledge::prose::Span;
use crate::knowledge::{Rule, Topic};
use crate::language::Language;
use crate::question::Question;
use crate::question::comparison::Comparison;
use crate::question::passage::{self, Passage};
use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::thread;

/// Renders every answer that can be reached from each topic's overview, and every passage, and
/// reports what had to be cut. Menu choices are followed only in the language of the article,
/// everything else in every language of the interface. `context` gives what a question in a
/// language is answered from.
pub fn find<'c>(context: impl Fn(Language) -> Context<'c>) -> Vec<ArticleReport> {
    let contexts = Language::ALL.map(context);
    let in_each = thread::scope(|scope| {
        // It takes seconds, and the languages have nothing to do with each other.
        let running = contexts.map(|cx| scope.spawn(move || find_in(&cx)));
        running.map(|finding| finding.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });

    let mut found: Vec<ArticleReport> = Vec::new();
    for report in in_each.into_iter().flatten() {
        // What is too long in one language is too long in all; one report is enough.
        if found.iter().all(|(path, ..)| *path != report.0) {
            found.push(report);
        }
    }
    found
}

fn find_in(cx: &Context) -> Vec<ArticleReport> {
    let language = cx.language;
    let mut found = Vec::new();
    for topic in cx.library.topics() {
        let own = language == Language::English || topic.original.is_some();
        let cut = cut(cx, topic, own);
        if !cut.is_empty() {
            found.push(report(topic, language, &cut));
        }
    }
    found
}

/// The titles of the answers on a topic that do not fit.
fn cut(cx: &Context, topic: &Topic, with_choices: bool) -> BTreeSet<String> {
    let passages = passage::all(topic);
    let mut first: Vec<Question> = passages.iter().map(Passage::question).collect();
    first.push(Comparison::overview(topic).question());

    let answers = if with_choices {
        walk(cx, first)
    } else {
        walk_without_choices(cx, first)
    };

    let mut cut = BTreeSet::new();
    for (_, answer) in answers {
        if reply(&with_notes(&answer), Delivery::Channel, None).cut {
            cut.insert(answer.title);
        }
    }
    cut
}

/// The most that the notes on how a question was understood can take: four names of up to 40, 32,
/// 32 and 60 characters, each with as much of the typed text as is repeated, every character
/// escaped.
const NOTES: usize = 720;

/// The answer to someone who misspelt everything.
fn with_notes(answer: &Answer) -> Answer {
    let mut answer = answer.clone();

    if answer.audience == Audience::Channel {
        answer.notes.push(vec![Span::plain("x".repeat(NOTES))]);
    }
    answer
}

/// The article of a topic, with a problem for each title.
fn report(topic: &Topic, language: Language, cut: &BTreeSet<String>) -> ArticleReport {
    report_article(&topic.path, |report| {
        for title in cut {
            let message = format!(
                "the answer “{title}” does not fit Discord{}",
                in_language(language)
            );
            let remedy = "shorten its first paragraphs and the addresses of their links";
            report.add(Rule::DiscordLimit, 0..0, message, remedy);
        }
    })
}

fn in_language(language: Language) -> String {
    if language == Language::English {
        String::new()
    } else {
        format!(" in the language `{}`", language.code())
    }
}
