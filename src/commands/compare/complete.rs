//! What `/compare` offers while an option is being typed, narrowed by what the other options
//! already say.

use super::found::FoundName;
use super::free_text::parse_text;
use super::reader::within;
use super::related;
use crate::answer::surface::CHOICES;
use crate::commands::command::Context;
use crate::commands::completion::{choices, topics};
use crate::commands::options::Options;
use crate::commands::reading::{self, TopicScope, UnderstoodName};
use crate::commands::request::Choice;
use crate::index::{AnyIndex, CriterionIndex, InTopic, TechnologyIndex};
use crate::knowledge::{Criterion, EntryIndex, Groups, Technology, TopicList};

/// The offers for the option `focused`; `options` has its text so far. Where no name fits the text,
/// the offers are the text itself if it is understood, the criteria that it is related to, and
/// everything that an empty option offers. Without an offer, a chat says that nothing was found.
pub(super) fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    let scope = scope(cx, options, focused);
    let other = match focused {
        "first" => options.text("second"),
        "second" => options.text("first"),
        _ => None,
    };
    let taken = taken(cx, &scope, other);

    let fitting = fitting(cx, &scope, focused, typed, &taken);
    if !fitting.is_empty() || typed.is_empty() {
        return fitting;
    }

    let mut choices = Vec::from_iter(as_understood(cx, &scope, typed));
    if focused == "criterion" {
        choices.extend(related(cx, &scope, typed));
    }
    choices.extend(self::fitting(cx, &scope, focused, "", &taken));
    choices
}

/// The offers of which a name fits what was typed.
fn fitting(
    cx: &Context,
    scope: &TopicScope,
    focused: &str,
    typed: &str,
    taken: &[InTopic<TechnologyIndex>],
) -> Vec<Choice> {
    match focused {
        "topic" => topics(cx, scope, typed),
        "criterion" => criteria(cx, scope, typed),
        "first" | "second" => technologies(cx, scope, typed, taken),
        _ => Vec::new(),
    }
}

/// A text in which several things are named, to be sent as it is. The choice is called by what is
/// understood. Without it, choosing from the list would replace the text.
fn as_understood(cx: &Context, scope: &TopicScope, typed: &str) -> Option<Choice> {
    let parsed = parse_text(cx, scope, typed);
    let mut meant = scope.clone();
    for named in parsed.all() {
        meant = meant.narrow(named.meanings.topics());
    }

    if !parsed.is_whole() || meant.is_empty() {
        return None;
    }

    let mut names = Vec::new();
    for named in parsed.all() {
        names.extend(name_within(cx, &meant, named));
    }
    Some(Choice {
        name: cx.language.list(&names),
        value: typed.to_owned(),
    })
}

/// The name of what was read, in the first topic within a scope that has it.
fn name_within<'l>(cx: &Context<'l>, scope: &TopicScope, named: &FoundName) -> Option<&'l str> {
    let topics = named.meanings.topics();
    let topic = topics.into_iter().find(|topic| scope.has(*topic))?;
    named.name(cx, topic)
}

/// The criteria that a text is related to.
fn related(cx: &Context, scope: &TopicScope, typed: &str) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (topic, at) in related::criteria(cx, scope, typed) {
        let criterion = &cx.library.topics()[topic].criteria[at];
        choices.push(Choice {
            name: criterion.name.clone(),
            value: criterion.id.clone(),
        });
    }
    choices
}

/// The topics that the options other than the focused one leave over; what cannot be read narrows
/// nothing.
fn scope(cx: &Context, options: &Options, focused: &str) -> TopicScope {
    let others = |name: &str| options.text(name).filter(|_| name != focused);
    let mut scope = TopicScope::all();

    if let Some(typed) = others("topic")
        && let UnderstoodName::Meant { what, .. } = reading::topic(cx, typed)
    {
        scope = TopicScope::only(what);
    }

    for name in ["first", "second"] {
        if let Some(typed) = others(name)
            && let UnderstoodName::Meant { what, .. } = reading::technology(cx, &scope, typed)
        {
            scope = scope.narrow_to(&what);
        }
    }

    if let Some(typed) = others("criterion")
        && let UnderstoodName::Meant { what, .. } = reading::criterion(cx, &scope, typed)
    {
        scope = scope.narrow_to(&what);
    }
    scope
}

/// The offers of criteria; of one topic, without its title.
fn criteria(cx: &Context, scope: &TopicScope, typed: &str) -> Vec<Choice> {
    match scope.single(cx) {
        Some((index, topic)) => {
            let named = |at: CriterionIndex| criterion_label(&topic.criteria[at]);
            choices(cx.library.criteria_in(index), typed, |_| true, named)
        }
        None => {
            let topics = cx.library.topics();
            let named =
                |(topic, at): InTopic<CriterionIndex>| criterion_label(&topics[topic].criteria[at]);
            Offers {
                groups: cx.library.criteria(),
                topics,
                scope,
                taken: &[],
                named,
            }
            .choices(cx, typed)
        }
    }
}

/// The offers of technologies other than those that are taken.
fn technologies(
    cx: &Context,
    scope: &TopicScope,
    typed: &str,
    taken: &[InTopic<TechnologyIndex>],
) -> Vec<Choice> {
    match scope.single(cx) {
        Some((at, topic)) => {
            let named = |index: TechnologyIndex| technology_label(&topic.technologies[index]);
            let is_open = |technology| !taken.contains(&(at, technology));
            choices(cx.library.technologies_in(at), typed, is_open, named)
        }
        None => {
            let topics = cx.library.topics();
            let named = |(topic, at): InTopic<TechnologyIndex>| {
                technology_label(&topics[topic].technologies[at])
            };
            Offers {
                groups: cx.library.technologies(),
                topics,
                scope,
                taken,
                named,
            }
            .choices(cx, typed)
        }
    }
}

/// The name and the id of a criterion.
fn criterion_label(criterion: &Criterion) -> (&str, &str) {
    (&criterion.name, &criterion.id)
}

/// The name and the id of a technology.
fn technology_label(technology: &Technology) -> (&str, &str) {
    (&technology.name, &technology.id)
}

/// What the other technology option already names.
fn taken(cx: &Context, scope: &TopicScope, typed: Option<&str>) -> Vec<InTopic<TechnologyIndex>> {
    match typed.map(|typed| reading::technology(cx, scope, typed)) {
        Some(UnderstoodName::Meant { what, .. }) => what,
        _ => Vec::new(),
    }
}

/// The offers from all topics within a scope; `named` gives the name and the id of a place.
struct Offers<'l, I, N> {
    groups: &'l Groups<I>,
    topics: &'l TopicList,
    scope: &'l TopicScope,
    taken: &'l [InTopic<I>],
    named: N,
}

impl<'l, I: AnyIndex, N: Fn(InTopic<I>) -> (&'l str, &'l str)> Offers<'l, I, N> {
    fn choices(&self, cx: &Context, typed: &str) -> Vec<Choice> {
        let accept = |entry: EntryIndex| self.is_open(entry);
        let found = self.groups.names().suggest(typed, CHOICES, accept);

        let mut choices = Vec::new();
        for entry in found {
            let same_name = self.groups.same_id_matches(entry, typed, accept);
            if same_name.is_empty() {
                choices.push(self.by_name(entry));
            }
            for entry in same_name.into_iter().take(CHOICES) {
                choices.push(self.by_topic(cx, entry));
            }
        }

        choices.truncate(CHOICES);
        choices
    }

    fn is_open(&self, entry: EntryIndex) -> bool {
        let place = self.groups.place(entry);
        self.scope.has(place.0) && !self.taken.contains(&place)
    }

    fn by_name(&self, entry: EntryIndex) -> Choice {
        let (name, id) = (self.named)(self.groups.place(entry));
        Choice {
            name: name.to_owned(),
            value: id.to_owned(),
        }
    }

    /// The choice for a name that only some topics have. It says which topic is meant: the id alone
    /// would mean others, too.
    fn by_topic(&self, cx: &Context, entry: EntryIndex) -> Choice {
        let place = self.groups.place(entry);
        let (topic, (name, id)) = (&self.topics[place.0], (self.named)(place));
        Choice {
            name: within(cx.language, topic, name),
            value: format!("{}: {id}", topic.id),
        }
    }
}
