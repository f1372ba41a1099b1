//! What was typed as priorities and must-haves -> weights and must-haves of a topic's criteria,
//! and what to say about it.

use super::demand::{Demand, Unsupported, Wanted};
use super::fact_entry;
use super::list::ListEntry;
use super::reader::WishReader;
use super::remarks::{rating_note, read_as, refusal};
use super::unclear::{partly_unknown, unknown};
use super::understand_facts::{fact_demand, rated, wish_of};
use super::understood::{Guess, Understood};
use crate::commands::command::Context;
use crate::commands::reading::{self, echo};
use crate::index::{CriterionIndex, TopicIndex};
use crate::knowledge::must_have::MustHave;
use crate::knowledge::names::normalise;
use crate::knowledge::prose::Span;
use crate::rating::{Rating, Weight};
use crate::say;

/// Reads entries within the topic at an index.
pub fn understand(cx: &Context, topic: TopicIndex, entries: &[ListEntry]) -> Understood {
    let mut understood = Understood::default();
    let Some(reader) = WishReader::new(cx, topic) else {
        return understood;
    };

    let mut listed_fact = None;
    for entry in entries {
        // `licence = MIT` was split as an order of two names.
        if listed_fact == Some(&entry.listed) {
            continue;
        }
        match fact_entry::read(&reader, entry) {
            Some(fact) => {
                listed_fact = Some(&entry.listed);
                understood.take_fact(&reader, entry, fact);
            }
            None => understood.read(&reader, entry),
        }
    }

    let whole = understood.whole();
    if !whole.exact {
        let most = Weight::FINEST;
        understood.say(say!(cx.language, "recommend-rounded", most = most));
    } else if understood.is_scaled(&whole) {
        understood.say(say!(cx.language, "recommend-scaled"));
    }
    understood
}

impl Understood {
    /// An entry as a whole, a name with a number, several names that `and` joins, or a wish in
    /// someone's own words.
    fn read(&mut self, reader: &WishReader, entry: &ListEntry) {
        // A name may end in a number: "ISO 27001". No name has stars, which `normalise` drops.
        if normalise(&entry.text) != normalise(&entry.name)
            && let Some((index, false)) = reader.criterion(&entry.text)
        {
            let whole = ListEntry {
                demand: usual(entry.demand),
                amount: None,
                ..entry.clone()
            };
            return self.take(reader, &whole, index);
        }

        if let Some((index, near)) = reader.criterion(&entry.name) {
            if near {
                let name = reader.name(index);
                let note = reading::read_as(reader.cx.language, &entry.name, name);
                self.notes.push(note);
            }
            return self.take(reader, entry, index);
        }

        let joined = entry.split();
        if joined.len() > 1 && names_any(reader, &joined) {
            for entry in &joined {
                self.read(reader, entry);
            }
            return;
        }
        self.read_phrase(reader, entry);
    }

    /// An entry as a wish in someone's own words.
    fn read_phrase(&mut self, reader: &WishReader, entry: &ListEntry) {
        match reader.phrase(&entry.name) {
            // A number before other words may count them: `3 cores` is no weight.
            Some(named) if named.unknown.is_empty() && !entry.amount_first => {
                let name = reader.name(named.criterion);
                self.notes.push(read_as(reader.cx.language, entry, name));
                self.take(reader, entry, named.criterion);
            }
            _ => self.not_understood(reader, entry),
        }
    }

    /// Takes what is asked of a criterion, or says why it cannot.
    fn take(&mut self, reader: &WishReader, entry: &ListEntry, criterion: CriterionIndex) {
        let of = &reader.topic.criteria[criterion];
        if entry.is_priority() && !of.has_ratings() {
            return self.refuse_weight(reader, criterion);
        }
        if of.kind.is_factual() && !entry.is_priority() {
            return self.take_demand(reader, &entry.text, criterion, fact_demand(of, entry));
        }

        self.points += 1;
        match entry.demand {
            Ok(wanted) => {
                self.used += 1;
                self.add(reader, entry, criterion, wanted);
                self.notes
                    .extend(rating_note(reader.cx.language, entry, wanted));
            }
            Err(unsupported) => self.refuse(reader, entry, criterion, unsupported),
        }
    }

    /// Says why what is asked of a criterion cannot be taken, and offers the nearest thing that
    /// can.
    fn refuse(
        &mut self,
        reader: &WishReader,
        entry: &ListEntry,
        criterion: CriterionIndex,
        unsupported: Unsupported,
    ) {
        self.refused = true;
        self.lacks_must |= !matches!(unsupported, Unsupported::Negative { .. });

        let name = reader.name(criterion);
        self.say(refusal(reader.cx.language, entry, name, unsupported));
        if let Some(wanted) = unsupported.nearest() {
            self.likely.push(Guess {
                criterion,
                meant: rated(wanted),
            });
        }
    }

    /// Adds a weight or a least rating, and names two weights that contradict each other.
    fn add(
        &mut self,
        reader: &WishReader,
        entry: &ListEntry,
        criterion: CriterionIndex,
        wanted: Wanted,
    ) {
        let weight = match wanted {
            Wanted::Least(least) => {
                let must = MustHave::Rating(least);
                return self.add_must(reader, criterion, must, &entry.text);
            }
            Wanted::Weight(weight) => weight,
        };

        let contradicted = self.weigh(criterion, weight, entry.numbered(), &entry.text);
        if let Some(earlier) = contradicted {
            let language = reader.cx.language;
            self.say(say!(
                language,
                "recommend-two-weights",
                criterion = reader.name(criterion),
                earlier = echo(language, &earlier),
                later = echo(language, &entry.text),
            ));
        }
    }

    /// Adds a must-have, and names two that contradict each other.
    pub(super) fn add_must(
        &mut self,
        reader: &WishReader,
        criterion: CriterionIndex,
        must: MustHave,
        typed: &str,
    ) {
        let contradicted = self.demand(criterion, must, typed);
        if let Some(earlier) = contradicted {
            let language = reader.cx.language;
            self.say(say!(
                language,
                "recommend-two-musts",
                criterion = reader.name(criterion),
                earlier = echo(language, &earlier),
                later = echo(language, typed),
            ));
        }
    }

    /// Says which part of an entry is not known, and offers what may have been meant.
    fn not_understood(&mut self, reader: &WishReader, entry: &ListEntry) {
        self.points += 1;
        self.lacks_must |= matches!(entry.demand, Ok(Wanted::Least(_)) | Err(_));
        // A number before a name that is not clear may belong to it: `3 cores`.
        let demand = if entry.amount_first {
            usual(entry.demand)
        } else {
            entry.demand
        };
        let wanted = match demand {
            Ok(wanted) => Some(wanted),
            Err(unsupported) => unsupported.nearest(),
        };

        if !entry.name.contains(char::is_numeric)
            && let Some(named) = reader.phrase(&entry.name)
        {
            self.refused |= entry.demand.is_err();
            self.say(partly_unknown(reader, entry, &named));
            self.partly
                .extend(guesses(reader, entry, &[named.criterion], wanted));
        } else {
            let likely = reader.likely(&entry.name);
            self.refused |= entry.demand.is_err() && !likely.is_empty();
            self.say(unknown(reader, entry, &likely));
            self.likely.extend(guesses(reader, entry, &likely, wanted));
        }
    }

    pub(super) fn say(&mut self, text: String) {
        self.notes.push(vec![Span::plain(text)]);
    }
}

/// Whether one of the entries that `and` joins is a criterion, as in "speed and cost"; otherwise
/// `and` may be a part of a name.
fn names_any(reader: &WishReader, joined: &[ListEntry]) -> bool {
    joined
        .iter()
        .any(|entry| reader.criterion(&entry.name).is_some())
}

fn guesses(
    reader: &WishReader,
    entry: &ListEntry,
    criteria: &[CriterionIndex],
    wanted: Option<Wanted>,
) -> Vec<Guess> {
    let Some(wanted) = wanted else {
        return Vec::new();
    };

    let mut guesses = Vec::new();
    for criterion in criteria {
        let meant = wish_of(&reader.topic.criteria[*criterion], entry, wanted);
        guesses.extend(meant.map(|meant| Guess {
            criterion: *criterion,
            meant,
        }));
    }
    guesses
}

/// What is asked of a criterion whose name alone was typed.
fn usual(demand: Demand) -> Demand {
    match demand {
        Ok(Wanted::Weight(_)) => Ok(Wanted::Weight(Weight::USUAL.into())),
        _ => Ok(Wanted::Least(Rating::GOOD)),
    }
}
