//! The ballot while it is filled in: the menus, both ends of each criterion, and what the weights
//! would choose.

use super::act::ballot;
use super::swing;
use crate::answer::{Answer, AnswerKind, Audience, Body, Button, Entry, FollowUpRow};
use crate::commands::command::Context;
use crate::commands::spans;
use crate::commands::wish_panel::{menus, restated};
use crate::decisions::opinions::Opinions;
use crate::decisions::round::Says;
use crate::decisions::{AssessmentTable, Ballot, Decision, Phase, Shown, Snapshot};
use crate::index::CriterionIndex;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::question::decision::{self, About, DecisionStep};
use crate::question::wish::{self, Wish};
use crate::say;

/// The panel, with the ballot that the question carries, or the member's own one.
pub fn panel(cx: &Context, shown: &Shown, about: &About) -> Option<Answer> {
    let decision = &shown.decision;
    let topic = cx.library.topic(&decision.terms.topic)?;
    if decision.phase() != Phase::Open {
        return None;
    }

    let wish = match about.step {
        DecisionStep::WeighIn => own(topic, shown),
        _ => about.wish(topic)?,
    };
    Some(panel_answer(cx, shown, topic, &wish))
}

/// What the member said before, as far as the topic still has it.
fn own<'t>(topic: &'t Topic, shown: &Shown) -> Wish<'t> {
    let mut wish = Wish::new(topic);
    let Some(Says::Ballot(ballot)) = shown.own.as_ref().map(|response| &response.says) else {
        return wish;
    };

    for (index, criterion) in topic.criteria.iter_enumerated() {
        if let Some(weight) = ballot.weights.get(&criterion.id)
            && criterion.has_ratings()
        {
            wish.weights[index] = *weight;
        }
        if let Some(must) = ballot.must.get(&criterion.id) {
            wish.must[index] = Some(must.clone());
        }
    }
    wish
}

fn panel_answer(cx: &Context, shown: &Shown, topic: &Topic, wish: &Wish) -> Answer {
    let (language, decision) = (cx.language, &shown.decision);
    let title = say!(language, "decide-panel");
    let verdict = vec![Span::plain(preview(cx, decision, topic, wish))];

    let mut answer = Answer::new(AnswerKind::AsksBack, title, verdict);
    answer.audience = Audience::Asker;
    answer.notes = restated(language, wish);
    let closes = spans::time(decision.round().closes_at);
    answer
        .notes
        .push(vec![Span::plain(say!(language, "decide-until")), closes]);
    answer.body = Body::Entries(swings(cx, decision, topic));

    let about = |criterion: CriterionIndex| {
        let question = || topic.criteria[criterion].question.clone();
        swing::swing(language, decision, topic, criterion).unwrap_or_else(question)
    };
    let ask = |step| decision::ballot_choice(of_panel(step), &decision.id, wish);
    answer.follow_ups = menus(language, wish, about, ask);
    answer
        .follow_ups
        .push(FollowUpRow::Buttons(buttons(cx, decision, wish)));
    answer
}

fn buttons(cx: &Context, decision: &Decision, wish: &Wish) -> Vec<Button> {
    let language = cx.language;
    let id = &decision.id;
    let mut buttons = Vec::new();
    let is_empty = wish.weighs_nothing() && !wish.demands_something();
    if !is_empty && !decision.terms.needs_reason {
        buttons.push(Button::ask(
            say!(language, "decide-button-send"),
            decision::ballot(DecisionStep::Send, id, wish),
        ));
    }
    if !is_empty {
        buttons.push(Button::ask(
            say!(language, "decide-button-send-with-reason"),
            decision::ballot(DecisionStep::SendWithReason, id, wish),
        ));
    }
    buttons.push(Button::ask(
        say!(language, "said-button-abstain"),
        decision::question(DecisionStep::Abstain, id),
    ));
    buttons.push(Button::ask(
        say!(language, "said-button-hold"),
        decision::question(DecisionStep::Hold, id),
    ));
    buttons
}

/// The step of a decision to which a menu belongs.
fn of_panel(step: wish::WishStep) -> DecisionStep {
    match step {
        wish::WishStep::Preset => DecisionStep::Preset,
        wish::WishStep::Most => DecisionStep::Most,
        wish::WishStep::Also => DecisionStep::Also,
        wish::WishStep::Must => DecisionStep::Must,
        _ => DecisionStep::Panel,
    }
}

/// Both ends of each criterion, from the worst to the best of what there is to choose from.
fn swings(cx: &Context, decision: &Decision, topic: &Topic) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, criterion) in topic.criteria.iter_enumerated() {
        if let Some(text) = swing::swing(cx.language, decision, topic, index) {
            entries.push(Entry {
                heading: criterion.name.clone(),
                lines: vec![vec![Span::plain(text)]],
            });
        }
    }
    entries
}

/// What the weights would choose, if nobody else weighed in.
fn preview(cx: &Context, decision: &Decision, topic: &Topic, wish: &Wish) -> String {
    if wish.weighs_nothing() && !wish.demands_something() {
        return say!(cx.language, "decide-panel-empty");
    }
    chosen(cx, decision, topic, &ballot(wish, None))
}

/// What a ballot alone chooses, in a sentence.
pub fn chosen(cx: &Context, decision: &Decision, topic: &Topic, ballot: &Ballot) -> String {
    let language = cx.language;
    let snapshot = Snapshot::of(cx.library.version(), topic);
    let table = AssessmentTable::new(&snapshot, &decision.terms.shortlist);

    let mut leaders = Vec::new();
    for leader in Opinions::new(&table, [ballot]).own_leaders().concat() {
        let id = table.technologies[leader];
        leaders.push(snapshot.technology_name(id).to_owned());
    }
    if leaders.is_empty() {
        return say!(language, "decide-alone-nothing");
    }
    say!(language, "decide-alone", names = language.list(&leaders))
}
