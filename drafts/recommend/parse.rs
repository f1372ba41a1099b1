//! What was typed into `/recommend` -> a wish; or the panel, or an answer that says what to do.

use super::priorities::{self, Understood};
use super::wish::{Step, Wish};
use super::{NAME, panel};
use crate::answer::{Answer, Button, Kind};
use crate::commands::reading::{self, Reading, declined, echo, listed, read_as};
use crate::commands::{Asked, Context, Options, topics};
use crate::knowledge::names::{Found, Names};
use crate::knowledge::prose::Span;
use crate::knowledge::topic::UseCase;
use crate::knowledge::{Library, Topic};
use crate::question::Question;

/// How many readings of a name are offered.
const MOST_OFFERS: usize = 5;

/// Reads the options of `/recommend`.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
    let mut notes = Vec::new();
    let use_case = options.text("use_case");
    let topic = match options.text("topic") {
        Some(typed) => named_topic(cx, typed, &mut notes)?,
        None => match implied_topic(cx, options, &mut notes) {
            Some(topic) => topic,
            None => return Ok(Question::new(NAME, [""; 0]).into()),
        },
    };
    let mut wish = Wish::new(&cx.library.topics()[topic]);
    if let Some(typed) = use_case {
        wish = Wish::of(wish.topic, named_use_case(wish.topic, typed, &mut notes)?);
    }
    for (option, read) in [("priorities", priorities::weights as Read), ("must", priorities::least_ratings)] {
        if let Some(typed) = options.text(option) {
            let understood = read(cx, topic, typed);
            if understood.numbers.is_empty() {
                return Err(not_understood(wish.topic, option, typed));
            }
            let numbers = if option == "must" { &mut wish.must } else { &mut wish.weights };
            understood.numbers.iter().for_each(|(criterion, number)| numbers[*criterion] = *number);
            notes.extend(understood.notes);
        }
    }
    let step = if wish.is_empty() { Step::Panel } else { Step::Show };
    Ok(Asked { question: wish.question(step), notes, alternatives: Vec::new() })
}

type Read = fn(&Context, usize, &str) -> Understood;

fn named_topic(cx: &Context, typed: &str, notes: &mut Vec<Vec<Span>>) -> Result<usize, Box<Answer>> {
    let all = cx.library.topics();
    match reading::topic(cx, typed) {
        Reading::Meant { what, near } => {
            if near {
                notes.push(read_as(typed, &all[what[0]].title));
            }
            Ok(what[0])
        }
        Reading::Unsure(likely) => {
            let offered: Vec<usize> = if likely.is_empty() { (0..all.len()).collect() } else { likely };
            let buttons = offered.iter().take(MOST_OFFERS).map(|topic| panel_button(&all[*topic]));
            let buttons = buttons.chain([Button::ask("All topics", topics::question(1))]);
            let title = format!("No topic is called {}", echo(typed));
            Err(declined(title, "A recommendation on one of these?".into(), buttons.collect()))
        }
    }
}

/// A button to the panel of a topic.
fn panel_button(topic: &Topic) -> Button {
    Button::ask(&topic.title, Wish::new(topic).question(Step::Panel))
}

/// The topic that the use case names, or the only one, or, where anything was wished, the default one.
fn implied_topic(cx: &Context, options: &Options, notes: &mut Vec<Vec<Span>>) -> Option<usize> {
    let all = cx.library.topics();
    if all.len() == 1 {
        return Some(0);
    }
    let default = all.iter().position(|topic| topic.id == cx.settings.default_topic);
    if let Some(typed) = options.text("use_case") {
        let having = |topic: &Topic| matches!(use_case_names(topic).find(typed), Found::Exact(_) | Found::Near(_));
        let fitting: Vec<usize> = (0..all.len()).filter(|topic| having(&all[*topic])).collect();
        if let [only] = fitting[..] {
            return Some(only);
        }
    }
    let wished = ["use_case", "priorities", "must"].iter().any(|name| options.text(name).is_some());
    let topic = default.filter(|_| wished)?;
    notes.push(vec![
        Span::plain("No topic was named; this is about "),
        Span::bold(&all[topic].title),
        Span::plain(", the default here."),
    ]);
    Some(topic)
}

/// The names of a topic's use cases.
pub fn use_case_names(topic: &Topic) -> Names {
    Names::new(topic.use_cases.iter().map(|use_case| (use_case.name.as_str(), vec![use_case.id.as_str()])))
}

fn named_use_case<'l>(
    topic: &'l Topic,
    typed: &str,
    notes: &mut Vec<Vec<Span>>,
) -> Result<&'l UseCase, Box<Answer>> {
    let (found, near) = match use_case_names(topic).find(typed) {
        Found::Exact(found) => (found, false),
        Found::Near(found) => (found, true),
        Found::Several(_) | Found::Nothing => (Vec::new(), false),
    };
    match found.first().and_then(|at| topic.use_cases.get(*at)) {
        Some(use_case) => {
            if near {
                notes.push(read_as(typed, &use_case.name));
            }
            Ok(use_case)
        }
        None => Err(unknown_use_case(topic, typed)),
    }
}

fn unknown_use_case(topic: &Topic, typed: &str) -> Box<Answer> {
    let cases = topic.use_cases.iter().take(MOST_OFFERS);
    let buttons = cases.map(|case| Button::ask(&case.name, Wish::of(topic, case).question(Step::Show)));
    let own = Button::ask("Own weights", Wish::new(topic).question(Step::Panel));
    let title = format!("{} has no use case called {}", topic.title, echo(typed));
    declined(title, "Take one of these, or weigh for yourself:".into(), buttons.chain([own]).collect())
}

fn not_understood(topic: &Topic, option: &str, typed: &str) -> Box<Answer> {
    let names: Vec<&str> = topic.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    let example = match (option, names.first()) {
        ("must", Some(name)) => format!("{name} >= 4"),
        (_, Some(name)) => format!("{name}=5, or {}", names.join(" > ")),
        _ => String::new(),
    };
    let next = format!("{} knows {}. Write, for example: {example}.", topic.title, listed(&names));
    let mut answer = Answer::new(Kind::Declined, format!("{} names no criterion", echo(typed)), vec![Span::plain(next)]);
    answer.add_buttons(vec![Button::ask("Choose from menus", Wish::new(topic).question(Step::Panel))]);
    Box::new(answer)
}

/// The topic of the options so far, for completion.
pub fn topic_so_far<'l>(cx: &Context<'l>, options: &Options, focused: &str) -> Option<(usize, &'l Topic)> {
    let library: &'l Library = cx.library;
    let typed = options.text("topic").filter(|_| focused != "topic");
    let topic = match typed.map(|typed| reading::topic(cx, typed)) {
        Some(Reading::Meant { what, .. }) => what.first().copied(),
        Some(Reading::Unsure(_)) => None,
        None => implied_topic(cx, options, &mut Vec::new())
            .or_else(|| library.topics().iter().position(|topic| topic.id == cx.settings.default_topic)),
    };
    topic.and_then(|at| Some((at, library.topics().get(at)?)))
}
