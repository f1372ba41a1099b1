//! What was typed into `/compare` -> a comparison; or an answer that asks or says what to do.

use super::comparison::{Comparison, View};
use super::refuse::names_one_twice;
use crate::answer::{Answer, Button, Kind};
use crate::commands::reading::{self, Place, Reading, Scope, default_note, read_as};
use crate::commands::{Asked, Context, Options};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::say;

/// How many buttons offer readings of a name.
pub const MOST_OFFERS: usize = 5;
/// How many topics are offered when any of many may be meant.
const MOST_TOPICS: usize = 20;

/// An answer that says why the question could not be understood, and what to do.
pub type Refusal = Box<Answer>;

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

/// Reads names, and keeps what is to be said about how they were read.
pub struct Reader<'l> {
    pub cx: Context<'l>,
    notes: Vec<Vec<Span>>,
}

impl<'l> Reader<'l> {
    /// All topics.
    pub fn all(&self) -> &'l [Topic] {
        self.cx.library.topics()
    }

    fn topic(&mut self, typed: &str) -> Result<Scope, Refusal> {
        match reading::topic(&self.cx, typed) {
            Reading::Meant { what, near } => {
                if let ([only], true) = (&what[..], near) {
                    self.notes.push(read_as(self.cx.language, typed, &self.all()[*only].title));
                }
                Ok(Scope::only(what))
            }
            Reading::Unsure(likely) => Err(self.unsure_of_topic(typed, likely)),
        }
    }

    fn technology(&mut self, scope: &Scope, typed: &str) -> Result<Vec<Place>, Refusal> {
        match reading::technology(&self.cx, scope, typed) {
            Reading::Meant { what, near } => {
                if near {
                    let (topic, index) = what[0];
                    self.notes.push(read_as(self.cx.language, typed, &self.all()[topic].technologies[index].name));
                }
                Ok(what)
            }
            Reading::Unsure(likely) => Err(self.unsure_of_technology(scope, typed, &likely)),
        }
    }

    fn criterion(&mut self, scope: &Scope, typed: &str) -> Result<Vec<Place>, Refusal> {
        match reading::criterion(&self.cx, scope, typed) {
            Reading::Meant { what, near } => {
                if near {
                    let (topic, index) = what[0];
                    self.notes.push(read_as(self.cx.language, typed, &self.all()[topic].criteria[index].name));
                }
                Ok(what)
            }
            Reading::Unsure(likely) => Err(self.unsure_of_criterion(scope, typed, &likely)),
        }
    }

    /// Of topics that may all be meant, the only one or the configured one.
    pub fn preferred(&self, topics: &[usize]) -> Option<&'l Topic> {
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
        let candidates = candidates.take(MOST_TOPICS + 1);
        let (twice, candidates): (Vec<Comparison>, Vec<Comparison>) = candidates.partition(names_one_twice);
        let preferred = self.preferred(&topics).and_then(|topic| {
            let index = topics.iter().find(|at| std::ptr::eq(&self.all()[**at], topic))?;
            found.comparison(&self.cx, *index)
        });
        match preferred {
            Some(comparison) => self.decided(comparison, candidates),
            None if candidates.is_empty() => {
                Err(twice.first().map_or_else(|| self.no_common_topic(), |twice| self.named_twice(twice)))
            }
            None => Err(Box::new(self.ask_for_topic(candidates, topics.len()))),
        }
    }

    fn decided(mut self, comparison: Comparison, candidates: Vec<Comparison>) -> Result<Asked, Refusal> {
        if names_one_twice(&comparison) {
            return Err(self.named_twice(&comparison));
        }
        let others = candidates.iter().filter(|other| other.topic.id != comparison.topic.id);
        let others: Vec<&Comparison> = others.take(MOST_OFFERS).collect();
        if !others.is_empty() {
            self.notes.push(default_note(self.cx.language, comparison.topic));
        }
        let label = |topic: &Topic| say!(self.cx.language, "compare-in-topic", topic = &topic.title);
        let alternatives = others.iter().map(|other| Button::ask(label(other.topic), other.question()));
        let alternatives = alternatives.collect();
        Ok(Asked { question: comparison.question(), notes: self.notes, alternatives, caveat: None })
    }

    fn ask_for_topic(self, candidates: Vec<Comparison>, how_many: usize) -> Answer {
        let language = self.cx.language;
        let criterion = candidates.first().and_then(|c| c.topic.criteria.get(c.criterion?));
        let title = match criterion {
            Some(criterion) => say!(language, "compare-which-topic-for", criterion = &criterion.name),
            None => say!(language, "compare-which-topic"),
        };
        let shown = candidates.len().min(MOST_TOPICS);
        let verdict = match how_many - shown {
            0 => say!(language, "compare-several-fit"),
            more => say!(language, "compare-many-fit", count = how_many, more = more),
        };
        let mut answer = Answer::new(Kind::Asked, title, vec![Span::plain(verdict)]);
        answer.notes = self.notes;
        let buttons = candidates.iter().take(MOST_TOPICS).map(|c| Button::ask(&c.topic.title, c.question()));
        answer.add_buttons(buttons.collect());
        answer
    }
}
