//! What was typed into `/compare` -> a comparison; or an answer that asks or says what to do.

use super::comparison::{Comparison, View};
use super::free_text::{Heard, Kind, Named, hear};
use super::refuse::names_one_twice;
use crate::answer::{self, Answer, Button, emphasised};
use crate::commands::reading::{self, Place, Reading, Scope, default_note, echo, read_as};
use crate::commands::{Asked, Context, Options};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::say;

/// How many buttons offer readings of a name.
pub const MOST_OFFERS: usize = 5;
/// How many topics are offered when any of many may be meant.
const MOST_TOPICS: usize = 20;

/// An answer that says why the question could not be understood, and what to do.
pub type Refusal = Box<Answer>;

/// Reads the options of `/compare`.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, Refusal> {
    let mut reader = Reader { cx: *cx, notes: Vec::new(), scope: Scope::all(), found: Found::default() };
    let kinds = [
        ("topic", Kind::Topic),
        ("first", Kind::Technology),
        ("second", Kind::Technology),
        ("criterion", Kind::Criterion),
    ];
    for (option, kind) in kinds {
        if let Some(typed) = options.text(option) {
            reader.option(kind, typed)?;
        }
    }
    reader.choose()
}

/// What the options name, in every topic that they may mean.
#[derive(Default)]
struct Found {
    criteria: Vec<Vec<Place>>,
    technologies: Vec<Vec<Place>>,
}

impl Found {
    /// The comparison in one topic.
    fn comparison<'l>(&self, cx: &Context<'l>, topic: usize) -> Option<Comparison<'l>> {
        let within = |places: &Vec<Place>| places.iter().find(|place| place.0 == topic).map(|place| place.1);
        let technologies: Option<Vec<usize>> = self.technologies.iter().map(within).collect();
        // Beyond a pair, all are compared.
        let technologies = technologies.map(|named| if named.len() > 2 { Vec::new() } else { named });
        Some(Comparison {
            topic: cx.library.topics().get(topic)?,
            criterion: self.criteria.first().and_then(within),
            technologies: technologies?,
            view: View::Summary,
        })
    }

    /// The comparisons on the further criteria that were named.
    fn on_others<'l>(&self, comparison: &Comparison<'l>, topic: usize) -> Vec<Comparison<'l>> {
        let mut others: Vec<Comparison> = Vec::new();
        for (_, criterion) in self.criteria.iter().flatten().filter(|place| place.0 == topic) {
            let other = comparison.on(Some(*criterion));
            if other != *comparison && !others.contains(&other) {
                others.push(other);
            }
        }
        others
    }
}

/// Reads names, and keeps what is to be said about how they were read.
pub struct Reader<'l> {
    pub cx: Context<'l>,
    notes: Vec<Vec<Span>>,
    /// The topics that have all that was read so far.
    pub scope: Scope,
    found: Found,
}

impl<'l> Reader<'l> {
    /// All topics.
    pub fn all(&self) -> &'l [Topic] {
        self.cx.library.topics()
    }

    /// Reads the text of an option: as a name of its kind; else as a text in which several things
    /// are named. What is written exactly so goes before what is nearly so.
    fn option(&mut self, kind: Kind, typed: &str) -> Result<(), Refusal> {
        let (named, near) = match self.reading(kind, typed) {
            Reading::Meant { what, near } => (Named { kind, places: what }, near),
            Reading::Unsure(likely) => return self.free_text(kind, typed, &likely),
        };
        if !near {
            self.take(named);
            return Ok(());
        }

        let heard = hear(&self.cx, &self.scope, typed);
        let is_another_spelling = matches!(&heard.names[..], [only] if only.kind == kind);
        if heard.is_whole() && !is_another_spelling {
            self.understood(&heard);
            return Ok(());
        }
        // "speed > 3" is more than a slip in "Speed".
        if heard.misses_a_number() {
            return self.free_text(kind, typed, &[]);
        }
        self.take_near(typed, named);
        Ok(())
    }

    fn free_text(&mut self, kind: Kind, typed: &str, likely: &[Place]) -> Result<(), Refusal> {
        let heard = hear(&self.cx, &self.scope, typed);
        if heard.is_mostly() {
            self.understood(&heard);
            return Ok(());
        }
        Err(match kind {
            Kind::Topic => self.unsure_of_topic(typed, likely, &heard),
            Kind::Technology => self.unsure_of_technology(typed, likely, &heard),
            Kind::Criterion => self.unsure_of_criterion(typed, likely, &heard),
        })
    }

    fn reading(&self, kind: Kind, typed: &str) -> Reading<Vec<Place>> {
        match kind {
            Kind::Technology => reading::technology(&self.cx, &self.scope, typed),
            Kind::Criterion => reading::criterion(&self.cx, &self.scope, typed),
            Kind::Topic => {
                let places = |topics: Vec<usize>| topics.into_iter().map(|topic| (topic, 0)).collect();
                match reading::topic(&self.cx, typed) {
                    Reading::Meant { what, near } => Reading::Meant { what: places(what), near },
                    Reading::Unsure(likely) => Reading::Unsure(places(likely)),
                }
            }
        }
    }

    /// Takes a name as read: only the topics that have it can be meant from here on.
    fn take(&mut self, named: Named) {
        self.scope = self.scope.narrow(&named.places);
        match named.kind {
            Kind::Topic => {}
            Kind::Technology => self.found.technologies.push(named.places),
            Kind::Criterion => self.found.criteria.push(named.places),
        }
    }

    fn take_near(&mut self, typed: &str, named: Named) {
        self.notes.push(read_as(self.cx.language, typed, self.name(&named)));
        self.take(named);
    }

    /// Takes all that a free text names, and says what that is and what is left.
    fn understood(&mut self, heard: &Heard) {
        heard.names.iter().for_each(|named| self.take(named.clone()));
        let names: Vec<&str> = heard.names.iter().map(|named| self.name(named)).collect();
        if !names.is_empty() {
            let names = bold(self.cx.language.list(&names));
            self.notes.push(emphasised(&say!(self.cx.language, "compare-recognised", names = names)));
        }
        for (typed, named) in &heard.near {
            self.take_near(typed, named.clone());
        }
        for typed in &heard.missed {
            let typed = echo(self.cx.language, typed);
            self.notes.push(vec![Span::plain(say!(self.cx.language, "compare-not-recognised", typed = typed))]);
        }
    }

    /// What a comparison of all that a free text names would be, in words and as a button.
    pub fn heard_button(&self, heard: &Heard) -> Option<Button> {
        let mut reader = Reader { cx: self.cx, notes: Vec::new(), scope: self.scope.clone(), found: Found::default() };
        heard.all().for_each(|named| reader.take(named.clone()));
        let offered = heard.all().next().is_some() && !heard.excludes();
        let topic = reader.preferred(&reader.scope.topics(&self.cx)).filter(|_| offered)?;
        let comparison = reader.found.comparison(&self.cx, self.index(topic)?);
        let comparison = comparison.filter(|comparison| !names_one_twice(comparison))?;
        let names: Vec<&str> = heard.all().map(|named| reader.name(named)).collect();
        Some(Button::ask(self.cx.language.list(&names), comparison.question()))
    }

    /// The name of what was read, in the first topic that can be meant.
    fn name(&self, named: &Named) -> &'l str {
        let mut places = named.places.iter();
        let within = places.clone().find(|place| self.scope.has(place.0));
        let Some((topic, at)) = within.or_else(|| places.next()) else { return "" };
        let topic = &self.all()[*topic];
        match named.kind {
            Kind::Topic => &topic.title,
            Kind::Technology => &topic.technologies[*at].name,
            Kind::Criterion => &topic.criteria[*at].name,
        }
    }

    fn index(&self, topic: &Topic) -> Option<usize> {
        self.all().iter().position(|other| std::ptr::eq(other, topic))
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
    fn choose(self) -> Result<Asked, Refusal> {
        let topics = self.scope.topics(&self.cx);
        let candidates = topics.iter().filter_map(|topic| self.found.comparison(&self.cx, *topic));
        let candidates = candidates.take(MOST_TOPICS + 1);
        let (twice, candidates): (Vec<Comparison>, Vec<Comparison>) = candidates.partition(names_one_twice);
        let preferred = self.preferred(&topics).and_then(|topic| {
            let index = self.index(topic)?;
            Some((index, self.found.comparison(&self.cx, index)?))
        });
        match preferred {
            Some((index, comparison)) => self.decided(index, comparison, candidates),
            None if candidates.is_empty() => {
                Err(twice.first().map_or_else(|| self.no_common_topic(), |twice| self.named_twice(twice)))
            }
            None => Err(Box::new(self.ask_for_topic(candidates, topics.len()))),
        }
    }

    fn decided(mut self, topic: usize, comparison: Comparison, all: Vec<Comparison>) -> Result<Asked, Refusal> {
        if names_one_twice(&comparison) {
            return Err(self.named_twice(&comparison));
        }
        let language = self.cx.language;
        let elsewhere = all.iter().filter(|other| other.topic.id != comparison.topic.id);
        let elsewhere: Vec<&Comparison> = elsewhere.take(MOST_OFFERS).collect();
        if !elsewhere.is_empty() {
            self.notes.push(default_note(language, comparison.topic));
        }

        let others = self.found.on_others(&comparison, topic);
        let on_others = others.iter().map(|other| Button::ask(criterion_name(other), other.question()));
        let in_others = elsewhere.into_iter().map(|other| {
            let label = match criterion_name(other) == criterion_name(&comparison) {
                true => say!(language, "compare-in-topic", topic = &other.topic.title),
                false => within(language, other.topic, criterion_name(other)),
            };
            Button::ask(label, other.question())
        });
        let alternatives = on_others.chain(in_others).collect();
        Ok(Asked { question: comparison.question(), notes: self.notes, alternatives, caveat: None })
    }

    fn ask_for_topic(self, candidates: Vec<Comparison>, how_many: usize) -> Answer {
        let language = self.cx.language;
        let first = candidates.first().map_or("", criterion_name);
        let one_name = candidates.iter().all(|candidate| criterion_name(candidate) == first);
        let title = match one_name && !first.is_empty() {
            true => say!(language, "compare-which-topic-for", criterion = first),
            false => say!(language, "compare-which-topic"),
        };
        let shown = candidates.len().min(MOST_TOPICS);
        let verdict = match how_many - shown {
            0 => say!(language, "compare-several-fit"),
            more => say!(language, "compare-many-fit", count = how_many, more = more),
        };
        let mut answer = Answer::new(answer::Kind::Asked, title, vec![Span::plain(verdict)]);
        answer.notes = self.notes;
        let buttons = candidates.iter().take(MOST_TOPICS).map(|candidate| {
            let topic = candidate.topic;
            let label = if one_name { topic.title.clone() } else { within(language, topic, criterion_name(candidate)) };
            Button::ask(label, candidate.question())
        });
        answer.add_buttons(buttons.collect());
        answer
    }
}

/// The name of the criterion on which is compared; none for an overview.
fn criterion_name<'l>(comparison: &Comparison<'l>) -> &'l str {
    let criterion = comparison.criterion.and_then(|criterion| comparison.topic.criteria.get(criterion));
    criterion.map_or("", |criterion| &criterion.name)
}

/// The label for a technology or criterion of a topic.
pub fn within(language: Language, topic: &Topic, name: &str) -> String {
    say!(language, "of-subject", subject = &topic.title, text = name)
}
