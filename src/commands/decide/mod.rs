//! `/decide`: a team decides by its members' own weights, and the decision is kept.
//!
//! | file | what it does |
//! |---|---|
//! | `parse` | what was typed -> the step and the decision that are meant |
//! | `typed` | texts, whether they were typed as options or into a form |
//! | `open`, `who`, `settle`, `times` | what is to be decided, by which rules -> terms |
//! | `when` | a time as people type it |
//! | `pick` | which decision is meant |
//! | `act` | a step -> what it changes |
//! | `panel`, `swing` | the ballot while it is filled in |
//! | `forms` | what is asked for in a form |
//! | `receipt`, `refusal` | what became of an act, or why it was refused |
//! | `not_allowed` | who cannot weigh in now |
//! | `unable` | why nothing can be decided here |
//! | `record` | the record as files |
//! | `complete` | what is offered while an option is typed |
//! | `board` | the one public message of a decision, in every state |
//! | `people`, `standing`, `taken` | its parts: who, where it stands, what was chosen |
//! | `outcome` | how the outcome came about |
//! | `weighed`, `topic_at_vote` | what the ballots come to, by the ratings as they were |
//! | `finding`, `entries` | the outcome in sentences, and what explains it |
//! | `show`, `since` | a decision as one person sees it; what changed in the evidence since |
//! | `list` | the decisions of a channel |
//! | `announce`, `news` | what the bot says unprompted |
//! | `buttons` | the ways on |
//! | `wording` | what people typed, and mentions of them, as a message can show them |

mod act;
pub mod announce;
pub mod board;
mod buttons;
mod complete;
mod entries;
mod finding;
mod forms;
pub mod list;
mod news;
mod not_allowed;
mod open;
pub mod outcome;
mod panel;
mod parse;
mod people;
mod pick;
mod receipt;
mod record;
mod refusal;
mod settle;
pub mod show;
mod since;
mod standing;
mod swing;
mod taken;
mod times;
mod topic_at_vote;
mod typed;
mod unable;
mod weighed;
mod when;
mod who;
mod wording;

use super::act::Act;
use super::command::{Command, Context, NotUnderstood, UnderstoodQuestion};
use super::event::Event;
use super::form::Form;
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::specs;
use super::stored::StoreNeed;
use crate::answer::Answer;
use crate::question::Question;
use crate::question::decision::{self, About, DecisionStep};

/// The `/decide` command.
pub struct Decide;

impl Command for Decide {
    fn spec(&self) -> &'static Spec {
        &specs::DECIDE
    }

    fn need(&self) -> StoreNeed {
        StoreNeed::Decisions
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
        unable::check(cx)?;
        parse::parse(cx, options)
    }

    fn form(&self, cx: &Context, question: &Question) -> Option<Form> {
        unable::check(cx).ok()?;
        forms::form(cx, question)
    }

    fn act(&self, cx: &Context, event: &Event, question: &Question) -> Option<Act> {
        act::act(cx, event, question)
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        let about = decision::read(question)?;
        if let Err(answer) = unable::check(cx) {
            return Some(*answer);
        }
        match &cx.stored.done {
            Some(Err(refusal)) => Some(refusal::refused(cx, refusal)),
            Some(Ok(_)) => receipt::done(cx, &about),
            None => looked_at(cx, &about),
        }
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}

/// The answer to a step that changes nothing; or why a step that should have changed something did
/// not.
fn looked_at(cx: &Context, about: &About) -> Option<Answer> {
    if about.step == DecisionStep::List {
        return Some(list::list(cx, &cx.stored.lines));
    }

    // What was typed into the form cannot be read: there is no decision yet.
    if about.step == DecisionStep::Open {
        return forms::unread(cx, about);
    }

    let shown = cx.stored.shown.as_ref()?;
    match about.step {
        DecisionStep::Outcome => Some(outcome::outcome(cx, shown)),
        DecisionStep::Record => record::record(cx, shown),
        DecisionStep::WeighIn
        | DecisionStep::Panel
        | DecisionStep::Preset
        | DecisionStep::Most
        | DecisionStep::Also
        | DecisionStep::Must => {
            let refusal = not_allowed::not_allowed(cx, &shown.decision);
            refusal.or_else(|| panel::panel(cx, shown, about))
        }
        DecisionStep::Show => Some(show::show(cx, shown)),
        // What was typed into its form cannot be read.
        _ => forms::unread(cx, about),
    }
}
