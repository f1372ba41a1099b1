//! What `/compare` offers while an option is being typed, narrowed by what the other options already say.

use super::parse::within;
use crate::answer::surface::CHOICES;
use crate::commands::completion::{choices, topics};
use crate::commands::reading::{self, Place, Reading, Scope, criterion_names, technology_names};
use crate::commands::{Choice, Context, Options};
use crate::knowledge::Topic;
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
            None => {
                let criterion = |(topic, at): Place| &cx.library.topics()[topic].criteria[at];
                let named = |place| (criterion(place).name.as_str(), criterion(place).id.as_str());
                Offers { groups: cx.library.criteria(), topics: cx.library.topics(), scope: &scope, taken: &[], named }
                    .choices(cx, typed)
            }
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
        None => {
            let technology = |(topic, at): Place| &cx.library.topics()[topic].technologies[at];
            let named = |place| (technology(place).name.as_str(), technology(place).id.as_str());
            Offers { groups: cx.library.technologies(), topics: cx.library.topics(), scope, taken, named }
                .choices(cx, typed)
        }
    }
}

/// What the other technology option already names.
fn taken(cx: &Context, scope: &Scope, typed: Option<&str>) -> Vec<Place> {
    match typed.map(|typed| reading::technology(cx, scope, typed)) {
        Some(Reading::Meant { what, .. }) => what,
        _ => Vec::new(),
    }
}

/// The offers from all topics within a scope; `named` gives the name and the id of a place.
struct Offers<'l, N> {
    groups: &'l Groups,
    topics: &'l [Topic],
    scope: &'l Scope,
    taken: &'l [Place],
    named: N,
}

impl<'l, N: Fn(Place) -> (&'l str, &'l str)> Offers<'l, N> {
    fn choices(&self, cx: &Context, typed: &str) -> Vec<Choice> {
        let accept = |entry: usize| self.is_open(entry);
        let found = self.groups.names().suggest(typed, CHOICES, accept);
        let choices = found.into_iter().flat_map(|entry| {
            let apart = self.groups.told_apart(entry, typed, accept);
            match apart.is_empty() {
                true => vec![self.by_name(entry)],
                false => apart.into_iter().take(CHOICES).map(|entry| self.by_topic(cx, entry)).collect(),
            }
        });
        choices.take(CHOICES).collect()
    }

    fn is_open(&self, entry: usize) -> bool {
        let place = self.groups.place(entry);
        self.scope.has(place.0) && !self.taken.contains(&place)
    }

    fn by_name(&self, entry: usize) -> Choice {
        let (name, id) = (self.named)(self.groups.place(entry));
        Choice { name: name.to_owned(), value: id.to_owned() }
    }

    /// Where only some topics have a name, its choice says which is meant: the id alone would mean
    /// others, too.
    fn by_topic(&self, cx: &Context, entry: usize) -> Choice {
        let place = self.groups.place(entry);
        let (topic, (name, id)) = (&self.topics[place.0], (self.named)(place));
        Choice { name: within(cx.language, topic, name), value: format!("{}: {id}", topic.id) }
    }
}
