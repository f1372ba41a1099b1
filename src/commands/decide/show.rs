//! A decision as one person sees it: its state, what they said, and what changed in the evidence.

use super::entries::{ROOM, entry, fitting};
use super::outcome::may_be_seen;
use super::since::Since;
use super::topic_at_vote::gone;
use super::weighed::Weighed;
use super::wording::typed;
use super::{board, buttons};
use crate::answer::{Answer, Audience, Body, Button, Entry};
use crate::commands::command::Context;
use crate::commands::must_text;
use crate::commands::shares::{percent, short_list};
use crate::commands::spans::{line, line_with, slot, time};
use crate::decisions::replay::TopicChange;
use crate::decisions::round::Says;
use crate::decisions::{Ballot, Phase, Replay, Shown, Snapshot, replay};
use crate::knowledge::facts::FactValue;
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::ranking::Assessment;
use crate::say;
use std::cmp::Reverse;

/// How many criteria are named with their weights.
const MOST_NAMED: usize = 8;
/// How many characters of one's own reason are shown.
const REASON: usize = 400;

/// The decision, for the asker alone.
pub fn show(cx: &Context, shown: &Shown) -> Answer {
    let weighed = Weighed::of(cx, shown);
    let mut answer = board::state(cx, shown, weighed.as_ref());
    answer.audience = Audience::Asker;

    let mut entries = match answer.body {
        Body::Entries(entries) => entries,
        _ => Vec::new(),
    };
    entries.extend(own(cx.language, shown, weighed.as_ref()));
    entries.extend(changed(cx, shown));
    answer.body = Body::Entries(fitting(entries, ROOM));

    answer.add_buttons(for_asker(cx, shown, weighed.as_ref()));
    if is_in_charge(cx, shown) {
        let weighed = weighed.as_ref();
        answer.add_buttons(buttons::in_charge(cx.language, &shown.decision, weighed));
    }
    answer
}

/// Whether the asker opened it, or may manage the messages of others.
fn is_in_charge(cx: &Context, shown: &Shown) -> bool {
    cx.event
        .is_some_and(|event| event.person.manages || event.person.id == shown.decision.opener.id.0)
}

/// What every member can do, apart from what those in charge can.
fn for_asker(cx: &Context, shown: &Shown, weighed: Option<&Weighed>) -> Vec<Button> {
    let (language, decision) = (cx.language, &shown.decision);
    if decision.phase() == Phase::Open {
        return buttons::own(language, decision, shown.own.is_some());
    }

    let mut buttons = buttons::public(language, decision, weighed);
    // It is what is shown; and what only those in charge can do is in their own row.
    let not_here = [
        buttons::show(language, decision),
        buttons::again(language, decision),
    ];
    let in_charge = buttons::in_charge(language, decision, weighed);
    buttons.retain(|button| !not_here.contains(button) && !in_charge.contains(button));
    buttons
}

/// What the asker said, even where nobody else can know.
fn own(language: Language, shown: &Shown, weighed: Option<&Weighed>) -> Option<Entry> {
    let is_open = shown.decision.phase() == Phase::Open;
    let lines = match shown.own.as_ref().map(|response| &response.says) {
        Some(Says::Ballot(ballot)) => ballot_lines(language, ballot, shown, weighed),
        Some(Says::Abstain) => vec![line(&say!(language, "said-own-abstains"))],
        Some(Says::Hold { until }) => {
            let text = say!(language, "said-own-holds", time = slot(0));
            vec![line_with(&text, time(*until))]
        }
        None if is_open => vec![line(&say!(language, "said-own-nothing"))],
        None => Vec::new(),
    };
    entry(language, say!(language, "said-you"), lines)
}

/// A ballot in words: its weights with their shares, its must-haves, its reason.
fn ballot_lines(
    language: Language,
    ballot: &Ballot,
    shown: &Shown,
    weighed: Option<&Weighed>,
) -> Vec<Vec<Span>> {
    let mut lines = Vec::new();
    let weights = weights(language, ballot, shown);
    if !weights.is_empty() {
        let weights = short_list(language, weights, MOST_NAMED);
        lines.push(line(&say!(
            language,
            "recommend-weights",
            weights = weights
        )));
    }

    let mut must = Vec::new();
    for (id, of) in &ballot.must {
        let known = weighed.and_then(|weighed| {
            let at = weighed.topic.criterion(id)?;
            Some(&weighed.topic.criteria[at])
        });
        must.push(match known {
            Some(criterion) => must_text::text(language, criterion, of),
            None => must_text::text(language, &gone(id, of), of),
        });
    }
    if !must.is_empty() {
        let must = short_list(language, must, MOST_NAMED);
        lines.push(line(&say!(language, "recommend-must-have", must = must)));
    }

    if let Some(reason) = &ballot.reason {
        let reason = say!(language, "quoted", text = typed(reason, REASON));
        lines.push(line(&reason));
    }
    lines
}

/// Each criterion that has a weight, the largest first: `Speed 5 (62.5%)`.
fn weights(language: Language, ballot: &Ballot, shown: &Shown) -> Vec<String> {
    let mut weighted = Vec::new();
    for (id, weight) in &ballot.weights {
        if !weight.is_none() {
            weighted.push((*weight, id.as_str()));
        }
    }
    weighted.sort_by_key(|(weight, _)| Reverse(*weight));

    let sum: f64 = weighted.iter().map(|(weight, _)| f64::from(*weight)).sum();
    let mut weights = Vec::new();
    for (weight, id) in weighted {
        let snapshot = shown.snapshot.as_ref();
        let name = snapshot.map_or(id, |snapshot| snapshot.criterion_name(id));
        let share = percent(language, f64::from(weight) / sum);
        weights.push(format!("{name} {} ({share})", weight.get()));
    }
    weights
}

/// Every change of the evidence since; what would lead now only where ballots may be seen.
fn changed(cx: &Context, shown: &Shown) -> Option<Entry> {
    let language = cx.language;
    let old = shown.snapshot.as_ref()?;
    let topic = cx.library.topic(&shown.decision.terms.topic);
    let new = topic.map(|topic| Snapshot::of(cx.library.version(), topic));
    let mut replay = replay(&shown.decision, old, new.as_ref());
    if topic.is_some_and(|topic| topic.original.is_some()) {
        forget_translations(&mut replay);
    }

    let since = Since {
        language,
        old,
        new: new.as_ref(),
        replay: &replay,
    };
    let mut lines = since.lines();
    if !lines.is_empty() && may_be_seen(shown) && shown.decision.round().ballots().count() > 0 {
        lines.push(line(&say!(
            language,
            "said-otherwise",
            count = replay.would_choose_otherwise
        )));
    }
    entry(language, say!(language, "said-changed-heading"), lines)
}

/// Drops differences that only come from a translation: in it, texts and the title are others
/// although nothing changed.
fn forget_translations(replay: &mut Replay) {
    replay.topic = match &replay.topic {
        TopicChange::Removed => TopicChange::Removed,
        _ => TopicChange::Same,
    };
    replay
        .assessments
        .retain(|change| !(is_text(&change.from) && is_text(&change.to)));
}

fn is_text(assessment: &Assessment) -> bool {
    matches!(
        assessment,
        Assessment::Applies {
            fact: Some(FactValue::Text(_)),
            ..
        }
    )
}
