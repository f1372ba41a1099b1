//! What was typed as priorities and must-haves -> weights and least ratings of a topic's criteria, and what to say about it.

use super::list::{Demand, Entry};
use super::proportion::{Whole, whole};
use super::wish::{FINEST, HEAVIEST, Wish};
use crate::answer::Button;
use crate::commands::Context;
use crate::commands::reading::{self, Reading, Scope, echo};
use crate::knowledge::prose::Span;
use crate::knowledge::topic::{RATING_MAX, RATING_MIN};
use crate::language::Language;
use crate::say;

/// How many readings of a name are offered.
const MOST_READINGS: usize = 3;

/// What was understood of the lists.
#[derive(Debug, Default)]
pub struct Understood {
    weights: Vec<Weight>,
    /// Criterion and least rating.
    must: Vec<(usize, u8)>,
    pub notes: Vec<Vec<Span>>,
    /// Criteria that may have been meant, with what was asked of them.
    likely: Vec<(usize, Demand)>,
}

#[derive(Debug)]
struct Weight {
    criterion: usize,
    weight: f64,
    numbered: bool,
}

/// Reads entries within the topic at an index.
pub fn understand(cx: &Context, topic: usize, entries: &[Entry]) -> Understood {
    let mut understood = Understood::default();
    for entry in entries {
        understood.read(&Reader { cx, scope: Scope::only(vec![topic]) }, entry);
    }
    understood
}

/// The topics that have all criteria that the entries name, as far as the scope goes.
pub fn narrow(cx: &Context, mut scope: Scope, entries: &[Entry]) -> Scope {
    for entry in entries {
        for name in [entry.text, entry.name] {
            if let Reading::Meant { what, .. } = reading::criterion(cx, &scope, name) {
                scope = scope.narrow(&what);
                break;
            }
        }
    }
    scope
}

struct Reader<'c, 'l> {
    cx: &'c Context<'l>,
    scope: Scope,
}

/// How a name was read.
enum Read {
    Criterion { index: usize, near: bool },
    Unsure(Vec<usize>),
}

impl Reader<'_, '_> {
    fn criterion(&self, name: &str) -> Read {
        match reading::criterion(self.cx, &self.scope, name) {
            Reading::Meant { what, near } => match what.first() {
                Some((_, index)) => Read::Criterion { index: *index, near },
                None => Read::Unsure(Vec::new()),
            },
            Reading::Unsure(likely) => Read::Unsure(likely.into_iter().map(|(_, index)| index).collect()),
        }
    }

    fn is_technology(&self, name: &str) -> bool {
        matches!(reading::technology(self.cx, &self.scope, name), Reading::Meant { near: false, .. })
    }

    fn name(&self, criterion: usize) -> &str {
        let topic = self.scope.single(self.cx).map(|(_, topic)| topic);
        topic.and_then(|topic| topic.criteria.get(criterion)).map_or("", |criterion| criterion.name.as_str())
    }
}

impl Understood {
    /// An entry as a whole, a name with a number, or several names that `and` joins.
    fn read(&mut self, reader: &Reader, entry: &Entry) {
        if let Read::Criterion { index, near: false } = reader.criterion(entry.text) {
            return self.add(reader.cx.language, index, entry.demand, entry.numbered && entry.text != entry.name);
        }
        let apart = entry.split();
        match reader.criterion(entry.name) {
            Read::Criterion { index, near } => {
                if near {
                    self.notes.push(reading::read_as(reader.cx.language, entry.name, reader.name(index)));
                }
                self.add(reader.cx.language, index, entry.demand, entry.numbered);
            }
            Read::Unsure(_) if apart.len() > 1 => apart.iter().for_each(|entry| self.read(reader, entry)),
            Read::Unsure(likely) => self.not_understood(reader, entry, &likely),
        }
    }

    fn add(&mut self, language: Language, criterion: usize, demand: Demand, numbered: bool) {
        match demand {
            Demand::Weight(weight) => {
                self.weights.retain(|known| known.criterion != criterion);
                self.weights.push(Weight { criterion, weight, numbered });
            }
            Demand::Least(least) => {
                self.must.retain(|(known, _)| *known != criterion);
                let least = self.within_ratings(language, least);
                self.must.push((criterion, least));
            }
        }
    }

    fn not_understood(&mut self, reader: &Reader, entry: &Entry, likely: &[usize]) {
        let language = reader.cx.language;
        let likely = &likely[..likely.len().min(MOST_READINGS)];
        let names: Vec<&str> = likely.iter().map(|criterion| reader.name(*criterion)).collect();
        let meant = match names.len() {
            0 if reader.is_technology(entry.name) => say!(language, "recommend-is-technology"),
            0 => String::new(),
            count => say!(language, "recommend-meant", count = count, names = language.list(&names)),
        };
        let text = say!(language, "recommend-not-understood", typed = echo(language, entry.text));
        self.notes.push(vec![Span::plain(language.sentences(&[text, meant]))]);
        self.likely.extend(likely.iter().map(|criterion| (*criterion, entry.demand)));
    }

    fn within_ratings(&mut self, language: Language, least: f64) -> u8 {
        let within = least.ceil().clamp(RATING_MIN.into(), RATING_MAX.into());
        if within != least {
            let (typed, taken) = (least.to_string(), within.to_string());
            let (lowest, highest) = (RATING_MIN, RATING_MAX);
            let text = say!(
                language,
                "recommend-rating-taken",
                lowest = lowest,
                highest = highest,
                typed = typed,
                taken = taken,
            );
            self.notes.push(vec![Span::plain(text)]);
        }
        within as u8
    }

    /// Whether nothing at all was understood.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty() && self.must.is_empty()
    }

    /// Carries what was understood into a wish.
    pub fn apply(&mut self, language: Language, wish: &mut Wish) {
        let largest = self.weights.iter().filter(|w| w.numbered).map(|w| w.weight).fold(0.0, f64::max);
        // A name without a number weighs as usual on the scale of the numbers beside it.
        let usual = (largest / f64::from(HEAVIEST)).max(1.0);
        let typed = |weight: &Weight| if weight.numbered { weight.weight } else { weight.weight * usual };
        let typed: Vec<f64> = self.weights.iter().map(typed).collect();
        let Whole { weights, top, exact } = whole(&typed);
        wish.stretch(top);
        self.weights.iter().zip(weights).for_each(|(named, whole)| wish.weights[named.criterion] = whole);
        self.must.iter().for_each(|(criterion, least)| wish.must[*criterion] = *least);
        if !exact {
            let text = say!(language, "recommend-rounded", most = FINEST);
            self.notes.push(vec![Span::plain(text)]);
        }
    }

    /// Buttons for what may have been meant; `asked` makes a question of a wish.
    pub fn offers(
        &self,
        language: Language,
        wish: &Wish,
        asked: impl Fn(&Wish) -> crate::question::Question,
    ) -> Vec<Button> {
        let offer = |(criterion, demand): &(usize, Demand)| {
            let mut meant = Understood::default();
            meant.add(language, *criterion, *demand, true);
            let mut wish = wish.clone();
            meant.apply(language, &mut wish);
            let name = &wish.topic.criteria[*criterion].name;
            Button::ask(say!(language, "recommend-add", criterion = name), asked(&wish))
        };
        self.likely.iter().take(MOST_READINGS).map(offer).collect()
    }
}
