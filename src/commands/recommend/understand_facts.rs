//! What was typed of facts -> must-haves, and what to say about it.

use super::demand::Wanted;
use super::fact_demand::{self, FactDemand, FactRefusal};
use super::fact_entry::FactListEntry;
use super::list::ListEntry;
use super::reader::WishReader;
use super::remarks::fact_refusal;
use super::understood::{Guess, Meant, Understood};
use crate::commands::reading;
use crate::index::CriterionIndex;
use crate::knowledge::Criterion;
use crate::knowledge::must_have::MustHave;
use crate::say;

impl Understood {
    /// Takes what is asked of a fact by its value.
    pub(super) fn take_fact(
        &mut self,
        reader: &WishReader,
        entry: &ListEntry,
        fact: FactListEntry,
    ) {
        let language = reader.cx.language;
        if let Some(typed) = fact.near {
            let name = reader.name(fact.criterion);
            self.notes.push(reading::read_as(language, &typed, name));
        }
        if fact.goes_on
            && let Ok(MustHave::Text(texts)) = &fact.demand
            && self.go_on(fact.criterion, texts)
        {
            return;
        }
        self.take_demand(reader, &entry.listed, fact.criterion, fact.demand);
    }

    /// Takes what is asked of a fact, or says why it cannot.
    pub(super) fn take_demand(
        &mut self,
        reader: &WishReader,
        typed: &str,
        index: CriterionIndex,
        demand: FactDemand,
    ) {
        self.points += 1;
        match demand {
            Ok(must) => {
                self.used += 1;
                self.add_must(reader, index, must, typed);
            }
            Err(refused) => {
                self.refused = true;
                self.lacks_must = true;
                self.refuse_fact(reader, typed, index, &refused);
            }
        }
    }

    fn refuse_fact(
        &mut self,
        reader: &WishReader,
        typed: &str,
        index: CriterionIndex,
        refused: &FactRefusal,
    ) {
        let criterion = &reader.topic.criteria[index];
        self.say(fact_refusal(reader.cx.language, typed, criterion, refused));
        if let Some(must) = refused.nearest() {
            self.likely.push(Guess {
                criterion: index,
                meant: Meant::Must(must.clone()),
            });
        }
    }

    /// Says that a criterion cannot be weighed, and offers it as a must-have.
    pub(super) fn refuse_weight(&mut self, reader: &WishReader, index: CriterionIndex) {
        self.points += 1;
        self.refused = true;
        let criterion = &reader.topic.criteria[index];
        self.say(say!(
            reader.cx.language,
            "recommend-not-weighed",
            criterion = &criterion.name
        ));
        self.likely
            .extend(criterion.good_enough().map(|must| Guess {
                criterion: index,
                meant: Meant::Must(must),
            }));
    }
}

/// What an entry may ask of a criterion; `None` if the criterion cannot be asked for so.
pub fn wish_of(criterion: &Criterion, entry: &ListEntry, wanted: Wanted) -> Option<Meant> {
    match wanted {
        Wanted::Weight(_) if criterion.has_ratings() => Some(rated(wanted)),
        Wanted::Least(_) if !criterion.kind.is_factual() => Some(rated(wanted)),
        Wanted::Weight(_) => criterion.good_enough().map(Meant::Must),
        Wanted::Least(_) => match fact_demand(criterion, entry) {
            Ok(must) => Some(Meant::Must(must)),
            Err(refused) => refused.nearest().cloned().map(Meant::Must),
        },
    }
}

/// What is asked of a criterion with ratings.
pub fn rated(wanted: Wanted) -> Meant {
    match wanted {
        Wanted::Weight(weight) => Meant::Weight(weight),
        Wanted::Least(least) => Meant::Must(MustHave::Rating(least)),
    }
}

/// What an entry asks of the facts of a criterion, by its number or by the name alone.
pub fn fact_demand(criterion: &Criterion, entry: &ListEntry) -> FactDemand {
    match entry.amount {
        Some(amount) => fact_demand::of_amount(criterion, amount),
        None => fact_demand::of_name(criterion),
    }
}
