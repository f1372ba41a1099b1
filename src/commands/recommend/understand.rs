//! What was typed as priorities and must-haves -> weights and least ratings of a topic's criteria, and what to say about it.

use super::demand::{Demand, Untaken, Wanted};
use super::list::{Entry, USUAL_WEIGHT};
use super::phrase;
use super::proportion::{Whole, whole};
use super::remarks::{rating_note, read_as, refusal};
use super::signs::{SIGNS, compares};
use super::wish::{FINEST, GOOD, HEAVIEST, Wish};
use super::wording::is_negated;
use crate::answer::Button;
use crate::commands::Context;
use crate::commands::reading::{self, Reading, Scope, echo};
use crate::knowledge::Topic;
use crate::knowledge::names::normalise;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::question::Question;
use crate::say;

/// How many readings of a name are offered.
const MOST_READINGS: usize = 3;

/// What was understood of a list.
#[derive(Debug, Default)]
pub struct Understood {
    weights: Vec<Weight>,
    /// Criterion and least rating.
    must: Vec<(usize, u8)>,
    pub notes: Vec<Vec<Span>>,
    /// What may have been meant: criterion, and what was asked of it.
    likely: Vec<(usize, Wanted)>,
    /// How many points were made, and how many of them were taken.
    pub points: usize,
    pub used: usize,
    /// Whether a criterion was named, but what was asked of it cannot be taken.
    refused: bool,
    /// Whether a must-have was not taken.
    pub lacks_must: bool,
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
    let Some(of) = cx.library.topics().get(topic) else { return understood };
    let reader = Reader { cx, topic: of, scope: Scope::only(vec![topic]) };
    for entry in entries {
        understood.read(&reader, entry);
    }
    if !understood.whole().exact {
        let text = say!(cx.language, "recommend-rounded", most = FINEST);
        understood.notes.push(vec![Span::plain(text)]);
    }
    understood
}

/// The topics that have all criteria that the entries name, as far as the scope goes.
pub fn narrow(cx: &Context, mut scope: Scope, entries: &[Entry]) -> Scope {
    for entry in entries {
        for name in [&entry.text, &entry.name] {
            if let Some((places, _)) = clear_reading(cx, &scope, name) {
                scope = scope.narrow(&places);
                break;
            }
        }
    }
    scope
}

/// Whether an entry names a criterion of the scope as it is written, and asks what can be asked.
pub fn reads_as_typed(cx: &Context, scope: &Scope, entry: &Entry) -> bool {
    let named = clear_reading(cx, scope, &entry.name).is_some_and(|(_, near)| !near);
    named && entry.demand.is_ok()
}

/// The criteria that a name means, and whether it was written differently. Where a number, a sign or a "not" is left in the name, only
/// the very name will do: a near one would drop it.
fn clear_reading(cx: &Context, scope: &Scope, name: &str) -> Option<(Vec<reading::Place>, bool)> {
    let Reading::Meant { what, near } = reading::criterion(cx, scope, name) else { return None };
    let takes_all = !has_sign(name) && (!near || !name.contains(char::is_numeric) && !is_negated(name));
    takes_all.then_some((what, near))
}

/// Whether a sign is left whose sense would be lost.
fn has_sign(name: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '−');
    name.contains(SIGNS) || name.starts_with(dash) || name.ends_with(dash)
}

struct Reader<'c, 'l> {
    cx: &'c Context<'l>,
    topic: &'l Topic,
    scope: Scope,
}

impl Reader<'_, '_> {
    fn criterion(&self, name: &str) -> Option<(usize, bool)> {
        let (places, near) = clear_reading(self.cx, &self.scope, name)?;
        places.first().map(|(_, index)| (*index, near))
    }

    /// The only criterion that a wish in someone's own words names.
    fn phrase(&self, entry: &Entry) -> Option<usize> {
        let name = &entry.name;
        if entry.numbered() && compares(name) || has_sign(name) || name.contains(char::is_numeric) || is_negated(name) {
            return None;
        }
        match phrase::named(self.topic, name)[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// What may be meant by a name that is not clear.
    fn likely(&self, name: &str) -> Vec<usize> {
        let near = match reading::criterion(self.cx, &self.scope, name) {
            Reading::Meant { what, .. } | Reading::Unsure(what) => what.into_iter().map(|(_, index)| index).collect(),
        };
        // Up to its first number or sign, a name may be one.
        let end = name.find(|c: char| c.is_numeric() || SIGNS.contains(&c)).unwrap_or(name.len());
        if let Some((index, _)) = self.criterion(name[..end].trim()).filter(|_| end < name.len()) {
            return vec![index];
        }
        let guesses = [near, phrase::named(self.topic, name), phrase::hinted(self.topic, name)];
        let mut likely = guesses.into_iter().find(|guess: &Vec<usize>| !guess.is_empty()).unwrap_or_default();
        likely.truncate(MOST_READINGS);
        likely
    }

    fn is_technology(&self, name: &str) -> bool {
        matches!(reading::technology(self.cx, &self.scope, name), Reading::Meant { near: false, .. })
    }

    fn name(&self, criterion: usize) -> &str {
        self.topic.criteria.get(criterion).map_or("", |criterion| criterion.name.as_str())
    }
}

impl Understood {
    /// An entry as a whole, a name with a number, several names that `and` joins, or a wish in someone's own words.
    fn read(&mut self, reader: &Reader, entry: &Entry) {
        // A name may end in a number; stars, which no name has, are none of it.
        let whole = (normalise(&entry.text) != normalise(&entry.name)).then(|| reader.criterion(&entry.text));
        if let Some(Some((index, false))) = whole {
            return self.take(reader, &Entry { demand: usual(entry.demand), amount: None, ..entry.clone() }, index);
        }
        if let Some((index, near)) = reader.criterion(&entry.name) {
            if near {
                self.notes.push(reading::read_as(reader.cx.language, &entry.name, reader.name(index)));
            }
            return self.take(reader, entry, index);
        }
        let apart = entry.split();
        if apart.len() > 1 && apart.iter().any(|entry| reader.criterion(&entry.name).is_some()) {
            return apart.iter().for_each(|entry| self.read(reader, entry));
        }
        match reader.phrase(entry) {
            Some(index) => {
                self.notes.push(read_as(reader.cx.language, entry, reader.name(index)));
                self.take(reader, entry, index);
            }
            None => self.not_understood(reader, entry),
        }
    }

    /// Takes what is asked of a criterion, or says why it cannot.
    fn take(&mut self, reader: &Reader, entry: &Entry, criterion: usize) {
        self.points += 1;
        match entry.demand {
            Ok(wanted) => {
                self.used += 1;
                self.add(criterion, wanted, entry.numbered());
                self.notes.extend(rating_note(reader.cx.language, entry, wanted));
            }
            Err(untaken) => {
                self.refused = true;
                self.lacks_must |= !matches!(untaken, Untaken::Negative { .. });
                self.notes.push(vec![Span::plain(refusal(reader.cx.language, entry, reader.name(criterion), untaken))]);
                self.likely.extend(untaken.nearest().map(|nearest| (criterion, nearest)));
            }
        }
    }

    fn add(&mut self, criterion: usize, wanted: Wanted, numbered: bool) {
        match wanted {
            Wanted::Weight(weight) => {
                self.weights.retain(|known| known.criterion != criterion);
                self.weights.push(Weight { criterion, weight, numbered });
            }
            Wanted::Least(least) => {
                // Of two for the same criterion, the stricter one fulfils both.
                let known = self.must.iter().find(|(known, _)| *known == criterion).map_or(least, |(_, known)| *known);
                self.must.retain(|(known, _)| *known != criterion);
                self.must.push((criterion, least.max(known)));
            }
        }
    }

    fn not_understood(&mut self, reader: &Reader, entry: &Entry) {
        let language = reader.cx.language;
        let likely = reader.likely(&entry.name);
        let names: Vec<&str> = likely.iter().map(|criterion| reader.name(*criterion)).collect();
        let unread = has_sign(&entry.name) || entry.name.contains(char::is_numeric);
        let meant = match names.len() {
            _ if unread => say!(language, "recommend-plain-number", example = example(reader, &likely)),
            0 if reader.is_technology(&entry.name) => say!(language, "recommend-is-technology"),
            0 => String::new(),
            count => say!(language, "recommend-meant", count = count, names = language.list(&names)),
        };
        let text = say!(language, "recommend-not-understood", typed = echo(language, &entry.text));
        self.notes.push(vec![Span::plain(language.sentences(&[text, meant]))]);
        self.points += 1;
        self.lacks_must |= matches!(entry.demand, Ok(Wanted::Least(_)) | Err(_));
        self.refused |= entry.demand.is_err() && !likely.is_empty();
        if let Some(wanted) = entry.demand.map_or_else(Untaken::nearest, Some) {
            self.likely.extend(likely.iter().map(|criterion| (*criterion, wanted)));
        }
    }

    /// Whether nothing at all was understood, and nothing may have been meant.
    pub fn names_nothing(&self) -> bool {
        self.used == 0 && !self.refused && self.likely.is_empty()
    }

    /// The weights as whole numbers in the same proportion.
    fn whole(&self) -> Whole {
        let largest = self.weights.iter().filter(|w| w.numbered).map(|w| w.weight).fold(0.0, f64::max);
        // A name without a number weighs as usual on the scale of the numbers next to it.
        let usual = (largest / f64::from(HEAVIEST)).max(1.0);
        let typed = |weight: &Weight| if weight.numbered { weight.weight } else { weight.weight * usual };
        whole(&self.weights.iter().map(typed).collect::<Vec<f64>>())
    }

    /// Carries what was understood into a wish.
    pub fn apply(&self, wish: &mut Wish) {
        let Whole { weights, top, .. } = self.whole();
        wish.stretch(top);
        self.weights.iter().zip(weights).for_each(|(named, whole)| wish.weights[named.criterion] = whole);
        self.must.iter().for_each(|(criterion, least)| wish.must[*criterion] = *least);
    }

    /// Buttons for what may have been meant; `asked` makes a question of a wish.
    pub fn offers(&self, language: Language, wish: &Wish, asked: impl Fn(&Wish) -> Question) -> Vec<Button> {
        let offer = |(criterion, wanted): &(usize, Wanted)| {
            let mut meant = Understood::default();
            meant.add(*criterion, *wanted, true);
            let mut wish = wish.clone();
            meant.apply(&mut wish);
            let name = &wish.topic.criteria[*criterion].name;
            let label = match wanted {
                Wanted::Weight(_) => say!(language, "recommend-add", criterion = name),
                Wanted::Least(least) => say!(language, "recommend-at-least", criterion = name, rating = *least),
            };
            Button::ask(label, asked(&wish))
        };
        self.likely.iter().take(MOST_READINGS).map(offer).collect()
    }
}

/// What is asked of a criterion whose name alone was typed.
fn usual(demand: Demand) -> Demand {
    match demand {
        Ok(Wanted::Weight(_)) => Ok(Wanted::Weight(USUAL_WEIGHT.into())),
        _ => Ok(Wanted::Least(GOOD)),
    }
}

/// A must-have as it can be read, of what may be meant.
fn example(reader: &Reader, likely: &[usize]) -> String {
    format!("{} >= 4", reader.name(likely.first().copied().unwrap_or_default()))
}
