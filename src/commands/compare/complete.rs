//! What `/compare` offers while an option is being typed, narrowed by what the other options already say.

use crate::commands::completion::{choices, topics};
use crate::commands::reading::{self, Place, Reading, Scope, criterion_names, technology_names};
use crate::commands::{Choice, Context, Options};
use crate::knowledge::library::Groups;

/// The offers for the option `focused`; its text so far stands among the options.
pub fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    let scope = scope(cx, options, focused);
    match focused {
        "topic" => topics(cx, &scope, typed),
        "criterion" => match scope.single(cx) {
            Some((_, topic)) => {
                let named = |at: usize| (topic.criteria[at].name.as_str(), topic.criteria[at].id.as_str());
                choices(&criterion_names(topic), typed, |_| true, named)
            }
            None => groups(cx.library.criteria(), &scope, typed, &[]),
        },
        "first" | "second" => {
            let other = if focused == "first" { "second" } else { "first" };
            technologies(cx, &scope, typed, &taken(cx, &scope, options.text(other)))
        }
        _ => Vec::new(),
    }
}

/// The topics that the options other than the focused one leave over; what cannot be read narrows nothing.
fn scope(cx: &Context, options: &Options, focused: &str) -> Scope {
    let mut scope = Scope::all();
    let others = |name: &str| if name == focused { None } else { options.text(name) };
    if let Some(Reading::Meant { what, .. }) = others("topic").map(|typed| reading::topic(cx, typed)) {
        scope = Scope::only(what);
    }
    for name in ["first", "second"] {
        if let Some(Reading::Meant { what, .. }) = others(name).map(|typed| reading::technology(cx, &scope, typed)) {
            scope = scope.narrow(&what);
        }
    }
    if let Some(Reading::Meant { what, .. }) = others("criterion").map(|typed| reading::criterion(cx, &scope, typed)) {
        scope = scope.narrow(&what);
    }
    scope
}

fn technologies(cx: &Context, scope: &Scope, typed: &str, taken: &[Place]) -> Vec<Choice> {
    match scope.single(cx) {
        Some((at, topic)) => {
            let named = |t: usize| (topic.technologies[t].name.as_str(), topic.technologies[t].id.as_str());
            choices(&technology_names(topic), typed, |technology| !taken.contains(&(at, technology)), named)
        }
        None => groups(cx.library.technologies(), scope, typed, taken),
    }
}

/// What the other technology option already names.
fn taken(cx: &Context, scope: &Scope, typed: Option<&str>) -> Vec<Place> {
    match typed.map(|typed| reading::technology(cx, scope, typed)) {
        Some(Reading::Meant { what, .. }) => what,
        _ => Vec::new(),
    }
}

fn groups(groups: &Groups, scope: &Scope, typed: &str, taken: &[Place]) -> Vec<Choice> {
    let all = groups.all();
    let accept = |group: usize| {
        let mut members = all[group].members.iter();
        members.any(|place| scope.has(place.0) && !taken.contains(place))
    };
    choices(groups.names(), typed, accept, |at| (all[at].name.as_str(), all[at].id.as_str()))
}
