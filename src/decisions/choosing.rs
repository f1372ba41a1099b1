//! From the outcome to what is chosen: proposals, consent, objections, and one person deciding.

use super::ballot::check_text;
use super::decision::Decision;
use super::moment::Moment;
use super::person::{Author, PersonId};
use super::receipt::Receipt;
use super::refusal::ActRefusal;
use super::round::{How, Objection, TeamChoice};
use std::collections::BTreeMap;
use time::Date;

impl Decision {
    pub(super) fn propose(
        &mut self,
        by: &Author,
        at: Moment,
        technology: String,
        review: Option<Date>,
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        let member = self.in_charge(by)?.clone();
        self.choose(TeamChoice {
            technology,
            at,
            review,
            how: How::Proposed(member),
            consents: BTreeMap::new(),
            objections: BTreeMap::new(),
        })
    }

    pub(super) fn decide(
        &mut self,
        by: &Author,
        at: Moment,
        decided: (PersonId, String, String),
        chosen: (String, Option<Date>),
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        self.in_charge(by)?;
        let (decider, name, reason) = decided;
        check_text(&reason)?;

        let (technology, review) = chosen;
        let by = decider;
        self.choose(TeamChoice {
            technology,
            at,
            review,
            how: How::Decided { by, name, reason },
            consents: BTreeMap::new(),
            objections: BTreeMap::new(),
        })
    }

    fn choose(&mut self, choice: TeamChoice) -> Result<Receipt, ActRefusal> {
        if !self.terms.considers(&choice.technology) {
            let technology = choice.technology;
            return Err(ActRefusal::NotOnTheShortlist { technology });
        }

        let round = self.round_mut();
        let earlier = round.choice.replace(choice);
        round.earlier_choices.extend(earlier);
        Ok(Receipt::Done)
    }

    /// Consenting takes back an objection.
    pub(super) fn consent(&mut self, by: &Author) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        let (id, name) = self.speaker(by)?;

        let choice = self.choice_mut()?;
        choice.objections.remove(&id);
        choice.consents.insert(id, name);
        Ok(Receipt::Done)
    }

    /// Objecting takes back a consent.
    pub(super) fn object(&mut self, by: &Author, reason: String) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        let (id, name) = self.speaker(by)?;
        check_text(&reason)?;

        let choice = self.choice_mut()?;
        choice.consents.remove(&id);
        let objection = Objection {
            name,
            reason,
            answer: None,
        };
        choice.objections.insert(id, objection);
        Ok(Receipt::Done)
    }

    pub(super) fn answer_objection(
        &mut self,
        by: &Author,
        to: &PersonId,
        answer: String,
    ) -> Result<Receipt, ActRefusal> {
        self.must_be_closed()?;
        self.in_charge(by)?;
        check_text(&answer)?;

        let choice = self.choice_mut()?;
        let objection = choice.objections.get_mut(to);
        objection.ok_or(ActRefusal::NoSuchObjection)?.answer = Some(answer);
        Ok(Receipt::Done)
    }

    fn speaker(&self, by: &Author) -> Result<(PersonId, String), ActRefusal> {
        let member = self.invited(by)?;
        Ok((member.id.clone(), member.name.clone()))
    }

    fn choice_mut(&mut self) -> Result<&mut TeamChoice, ActRefusal> {
        let choice = self.round_mut().choice.as_mut();
        choice.ok_or(ActRefusal::NothingProposed)
    }
}
