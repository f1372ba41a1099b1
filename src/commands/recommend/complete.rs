//! What `/recommend` offers while an option is being typed.

use super::parse::topic_so_far;
use crate::commands::completion::{MOST, choices, topics};
use crate::commands::reading::{Scope, criterion_names, use_case_names};
use crate::commands::{Choice, Context, Options};
use crate::knowledge::Topic;
use crate::knowledge::names::Names;

/// The longest text that can be a choice, in UTF-16 units.
const LONGEST: usize = 100;

/// The offers for the option `focused`; its text so far stands among the options.
pub fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    let topic = topic_so_far(cx, options, focused).map(|(_, topic)| topic);
    match (focused, topic) {
        ("topic", _) => topics(cx, &Scope::all(), typed),
        ("use_case", Some(topic)) => use_cases(topic, typed),
        ("use_case", None) => {
            let all = cx.library.use_cases();
            let use_case = |at: usize| &cx.library.topics()[all.place(at).0].use_cases[all.place(at).1];
            choices(all.names(), typed, |_| true, |at| (use_case(at).name.as_str(), use_case(at).id.as_str()))
        }
        ("priorities" | "must", Some(topic)) => list(&criterion_names(topic), typed, |at| &topic.criteria[at].name),
        ("priorities" | "must", None) => {
            let all = cx.library.criteria();
            let name = |at: usize| &cx.library.topics()[all.place(at).0].criteria[all.place(at).1].name;
            list(all.names(), typed, name)
        }
        _ => Vec::new(),
    }
}

fn use_cases(topic: &Topic, typed: &str) -> Vec<Choice> {
    let named = |at: usize| (topic.use_cases[at].name.as_str(), topic.use_cases[at].id.as_str());
    choices(&use_case_names(topic), typed, |_| true, named)
}

/// Completes the last entry of a list; what stands before it is kept.
fn list<'n>(names: &Names, typed: &str, name: impl Fn(usize) -> &'n String) -> Vec<Choice> {
    let behind = typed.rsplit([',', ';', '>', '、']).next().unwrap_or_default();
    let start = typed.len() - behind.len();
    let (before, last) = typed.split_at(start);
    let blank = if before.is_empty() { "" } else { " " };
    let named = |at: usize| (name(at).as_str(), name(at).as_str());
    let offers = choices(names, last, |_| true, named).into_iter().map(|choice| {
        let text = format!("{before}{blank}{}", choice.name);
        Choice { name: text.clone(), value: text }
    });
    // What is typed so far is an offer, too: a list with numbers must not be lost by choosing another.
    let own = Choice { name: typed.to_owned(), value: typed.to_owned() };
    let own = Some(own).filter(|own| !own.name.is_empty());
    let all = own.into_iter().chain(offers).filter(|choice| choice.value.encode_utf16().count() <= LONGEST);
    all.take(MOST).collect()
}
