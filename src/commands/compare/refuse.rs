//! What `/compare` says to names that it cannot read: never a dead end, always what is covered and what may have been meant.

use super::comparison::Comparison;
use super::parse::{MOST_OFFERS, Reader, Refusal};
use crate::answer::Button;
use crate::commands::reading::{self, Place, Reading, Scope, declined, echo, listed};
use crate::commands::topics;

impl Reader<'_> {
    /// What is said to the name of a topic that may mean several, or none.
    pub fn unsure_of_topic(&self, typed: &str, likely: Vec<usize>) -> Refusal {
        let offered = if likely.is_empty() { Scope::all().topics(&self.cx) } else { likely.clone() };
        let buttons = offered.iter().take(MOST_OFFERS).map(|topic| {
            let topic = &self.all()[*topic];
            Button::ask(&topic.title, Comparison::overview(topic).question())
        });
        let mut buttons: Vec<Button> = buttons.collect();
        buttons.push(all_topics());
        let title = format!("No topic is called {}", echo(typed));
        let hint = self.technology_hint(&Scope::all(), typed);
        declined(title, meant_or("These are covered:", &likely).to_owned() + &hint, buttons)
    }

    /// What is said to the name of a technology that may mean several, or none within the scope.
    pub fn unsure_of_technology(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
        let buttons = likely.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let comparison = Comparison::overview(topic).of(vec![*technology]);
            Button::ask(topic.technologies[*technology].name.clone(), comparison.question())
        });
        let mut buttons: Vec<Button> = buttons.collect();
        let elsewhere = self.topics_with_technology(typed);
        let (title, next) = match scope.single(&self.cx) {
            Some((_, topic)) => {
                buttons.push(Button::ask(&topic.title, Comparison::overview(topic).question()));
                let names: Vec<&str> = topic.technologies.iter().map(|t| t.name.as_str()).collect();
                let title = format!("{} does not cover {}", topic.title, echo(typed));
                buttons.extend(elsewhere);
                (title, format!("{} It covers {}.", meant(likely), listed(&names)))
            }
            None => {
                buttons.push(all_topics());
                let title = format!("No technology called {} is covered here", echo(typed));
                (title, meant_or("See what is covered:", likely).to_owned())
            }
        };
        buttons.extend(self.contribute());
        declined(title, next.trim().to_owned(), buttons)
    }

    /// Buttons to the topics that cover a technology.
    fn topics_with_technology(&self, typed: &str) -> Vec<Button> {
        let Reading::Meant { what, near: false } = reading::technology(&self.cx, &Scope::all(), typed) else {
            return Vec::new();
        };
        let buttons = what.iter().take(MOST_OFFERS).map(|(topic, technology)| {
            let topic = &self.all()[*topic];
            let label = format!("{}: {}", topic.title, topic.technologies[*technology].name);
            Button::ask(label, Comparison::overview(topic).of(vec![*technology]).question())
        });
        buttons.collect()
    }

    /// What is said to the name of a criterion that may mean several, or none within the scope.
    pub fn unsure_of_criterion(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
        let elsewhere = match reading::criterion(&self.cx, &Scope::all(), typed) {
            Reading::Meant { what, near: false } => what,
            _ => Vec::new(),
        };
        let buttons = likely.iter().chain(&elsewhere).take(MOST_OFFERS).map(|(topic, criterion)| {
            let topic = &self.all()[*topic];
            let label = format!("{}: {}", topic.title, topic.criteria[*criterion].name);
            Button::ask(label, Comparison::overview(topic).on(Some(*criterion)).question())
        });
        let mut buttons: Vec<Button> = buttons.collect();
        let mut next = meant(likely).to_owned();
        let topics = scope.topics(&self.cx);
        if let Some(topic) = self.preferred(&topics) {
            let names: Vec<&str> = topic.criteria.iter().map(|c| c.name.as_str()).collect();
            next += &format!(" {} is compared on {}.", topic.title, listed(&names));
            buttons.push(Button::ask(&topic.title, Comparison::overview(topic).question()));
        }
        next += &self.technology_hint(scope, typed);
        if let Reading::Meant { near: false, what } = reading::topic(&self.cx, typed) {
            let topic = &self.all()[what[0]];
            next += &format!(" {} is a topic: name it with the option “topic”.", topic.title);
            buttons.insert(0, Button::ask(&topic.title, Comparison::overview(topic).question()));
        }
        if next.is_empty() {
            next.push_str("See what is covered:");
        }
        buttons.push(all_topics());
        buttons.extend(self.contribute());
        declined(format!("No criterion is called {}", echo(typed)), next.trim().to_owned(), buttons)
    }

    /// What to say where the name of a technology stands in another option.
    fn technology_hint(&self, scope: &Scope, typed: &str) -> String {
        match reading::technology(&self.cx, scope, typed) {
            Reading::Meant { near: false, what } => {
                let name = &self.all()[what[0].0].technologies[what[0].1].name;
                format!(" {name} is a technology: name it with the option “first”.")
            }
            _ => String::new(),
        }
    }

    fn contribute(&self) -> Option<Button> {
        let url = &self.cx.settings.contribute_url;
        (!url.is_empty()).then(|| Button::open("Contribute", url))
    }

    /// What is said where no topic has all that was named.
    pub fn no_common_topic(&self) -> Refusal {
        declined(
            "No topic covers all of that".into(),
            "Name technologies of one topic, or leave one out. See what is covered:".into(),
            vec![all_topics()],
        )
    }
}

fn all_topics() -> Button {
    Button::ask("All topics", topics::question(1))
}

fn meant(likely: &[impl Sized]) -> &'static str {
    meant_or("", likely)
}

fn meant_or<'a>(otherwise: &'a str, likely: &[impl Sized]) -> &'a str {
    match likely.len() {
        0 => otherwise,
        1 => "Did you mean this?",
        _ => "Did you mean one of these?",
    }
}

/// Whether a comparison is of a technology with itself.
pub fn names_one_twice(comparison: &Comparison) -> bool {
    matches!(comparison.technologies[..], [first, second] if first == second)
}

/// What is said where a technology is to be compared with itself.
pub fn named_twice(comparison: &Comparison) -> Refusal {
    let topic = comparison.topic;
    let first = comparison.technologies[0];
    let others = (0..topic.technologies.len()).filter(|other| *other != first).take(MOST_OFFERS);
    let buttons = others.map(|other| {
        let pair = comparison.of(vec![first, other]);
        Button::ask(format!("With {}", topic.technologies[other].name), pair.question())
    });
    let title = format!("{} was named twice", topic.technologies[first].name);
    declined(title, "Choose what to compare it with:".into(), buttons.collect())
}
