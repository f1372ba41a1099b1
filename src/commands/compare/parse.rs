//! What was typed into `/compare` -> a comparison; or an answer that asks or says what to do.

use super::comparison::{Comparison, View};
use crate::answer::{Answer, Button, Kind};
use crate::commands::reading::{self, Place, Reading, Scope, declined, echo, listed, read_as};
use crate::commands::{Asked, Context, Options, topics};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;

/// How many buttons offer readings of a name.
const MOST_OFFERS: usize = 5;
/// How many topics are offered when any of many may be meant.
const MOST_TOPICS: usize = 20;

type Refusal = Box<Answer>;

/// Reads the options of `/compare`.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, Refusal> {
    let mut reader = Reader { cx: *cx, notes: Vec::new() };
    let mut scope = Scope::all();
    if let Some(typed) = options.text("topic") {
        scope = reader.topic(typed)?;
    }
    let mut technologies = Vec::new();
    for typed in ["first", "second"].into_iter().filter_map(|name| options.text(name)) {
        let places = reader.technology(&scope, typed)?;
        scope = scope.narrow(&places);
        technologies.push(places);
    }
    let criteria = match options.text("criterion") {
        Some(typed) => {
            let places = reader.criterion(&scope, typed)?;
            scope = scope.narrow(&places);
            Some(places)
        }
        None => None,
    };
    let found = Found { criteria, technologies };
    reader.choose(&scope, &found)
}

/// What the options name, in every topic that they may mean.
struct Found {
    criteria: Option<Vec<Place>>,
    technologies: Vec<Vec<Place>>,
}

impl Found {
    /// The comparison in one topic.
    fn comparison<'l>(&self, cx: &Context<'l>, topic: usize) -> Option<Comparison<'l>> {
        let within = |places: &Vec<Place>| places.iter().find(|place| place.0 == topic).map(|place| place.1);
        let technologies: Option<Vec<usize>> = self.technologies.iter().map(within).collect();
        Some(Comparison {
            topic: cx.library.topics().get(topic)?,
            criterion: self.criteria.as_ref().and_then(within),
            technologies: technologies?,
            view: View::Summary,
        })
    }
}

struct Reader<'l> {
    cx: Context<'l>,
    notes: Vec<Vec<Span>>,
}

impl<'l> Reader<'l> {
    fn all(&self) -> &'l [Topic] {
        self.cx.library.topics()
    }

    fn topic(&mut self, typed: &str) -> Result<Scope, Refusal> {
        match reading::topic(&self.cx, typed) {
            Reading::Meant { what, near } => {
                if let ([only], true) = (&what[..], near) {
                    self.notes.push(read_as(typed, &self.all()[*only].title));
                }
                Ok(Scope::only(what))
            }
            Reading::Unsure(likely) => Err(self.unsure_of_topic(typed, likely)),
        }
    }

    fn unsure_of_topic(&self, typed: &str, likely: Vec<usize>) -> Refusal {
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

    fn technology(&mut self, scope: &Scope, typed: &str) -> Result<Vec<Place>, Refusal> {
        match reading::technology(&self.cx, scope, typed) {
            Reading::Meant { what, near } => {
                if near {
                    let (topic, index) = what[0];
                    self.notes.push(read_as(typed, &self.all()[topic].technologies[index].name));
                }
                Ok(what)
            }
            Reading::Unsure(likely) => Err(self.unsure_of_technology(scope, typed, &likely)),
        }
    }

    fn unsure_of_technology(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
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

    fn criterion(&mut self, scope: &Scope, typed: &str) -> Result<Vec<Place>, Refusal> {
        match reading::criterion(&self.cx, scope, typed) {
            Reading::Meant { what, near } => {
                if near {
                    let (topic, index) = what[0];
                    self.notes.push(read_as(typed, &self.all()[topic].criteria[index].name));
                }
                Ok(what)
            }
            Reading::Unsure(likely) => Err(self.unsure_of_criterion(scope, typed, &likely)),
        }
    }

    fn unsure_of_criterion(&self, scope: &Scope, typed: &str, likely: &[Place]) -> Refusal {
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

    /// Of topics that may all be meant, the only one or the configured one.
    fn preferred(&self, topics: &[usize]) -> Option<&'l Topic> {
        match topics {
            [only] => self.all().get(*only),
            several => {
                let mut topics = several.iter().filter_map(|topic| self.all().get(*topic));
                topics.find(|topic| topic.id == self.cx.settings.default_topic)
            }
        }
    }

    /// Decides on a topic, or asks.
    fn choose(self, scope: &Scope, found: &Found) -> Result<Asked, Refusal> {
        let topics = scope.topics(&self.cx);
        let candidates = topics.iter().filter_map(|topic| found.comparison(&self.cx, *topic));
        let candidates: Vec<Comparison> = candidates.take(MOST_TOPICS + 1).collect();
        let preferred = self.preferred(&topics).and_then(|topic| {
            let index = topics.iter().find(|at| std::ptr::eq(&self.all()[**at], topic))?;
            found.comparison(&self.cx, *index)
        });
        match preferred {
            Some(comparison) => self.decided(comparison, candidates),
            None if candidates.is_empty() => Err(self.no_common_topic()),
            None => Err(Box::new(self.ask_for_topic(candidates, topics.len()))),
        }
    }

    fn decided(mut self, comparison: Comparison, candidates: Vec<Comparison>) -> Result<Asked, Refusal> {
        if let [first, second] = comparison.technologies[..]
            && first == second
        {
            return Err(named_twice(&comparison));
        }
        let others = candidates.iter().filter(|other| other.topic.id != comparison.topic.id);
        let others: Vec<&Comparison> = others.take(MOST_OFFERS).collect();
        if !others.is_empty() {
            self.notes.push(vec![
                Span::plain("No topic was named; this is about "),
                Span::bold(&comparison.topic.title),
                Span::plain(", the default here."),
            ]);
        }
        let alternatives =
            others.iter().map(|other| Button::ask(format!("In {}", other.topic.title), other.question()));
        Ok(Asked { question: comparison.question(), notes: self.notes, alternatives: alternatives.collect() })
    }

    fn no_common_topic(&self) -> Refusal {
        declined(
            "No topic covers all of that".into(),
            "Name technologies of one topic, or leave one out. See what is covered:".into(),
            vec![all_topics()],
        )
    }

    fn ask_for_topic(self, candidates: Vec<Comparison>, how_many: usize) -> Answer {
        let criterion = candidates.first().and_then(|c| c.topic.criteria.get(c.criterion?));
        let title = match criterion {
            Some(criterion) => format!("{}: in which topic?", criterion.name),
            None => "Which topic?".to_owned(),
        };
        let shown = candidates.len().min(MOST_TOPICS);
        let verdict = match how_many - shown {
            0 => "Several topics fit. Choose one:".to_owned(),
            more => {
                format!("{how_many} topics fit. Choose one, or name one of the other {more} with the option “topic”:")
            }
        };
        let mut answer = Answer::new(Kind::Asked, title, vec![Span::plain(verdict)]);
        answer.notes = self.notes;
        let buttons = candidates.iter().take(MOST_TOPICS).map(|c| Button::ask(&c.topic.title, c.question()));
        answer.add_buttons(buttons.collect());
        answer
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

fn named_twice(comparison: &Comparison) -> Refusal {
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
