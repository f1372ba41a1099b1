//! The ways on from a decision.

use super::finding::proposable;
use super::weighed::Weighed;
use super::wording::name;
use crate::answer::Button;
use crate::commands::ranking_text::format::technology_name;
use crate::decisions::round::TeamChoice;
use crate::decisions::{Decision, Phase};
use crate::language::Language;
use crate::question::decision::{DecisionStep, question, question_with};
use crate::say;

/// How many objections have a button of their own.
const MOST_ANSWERS: usize = 3;

/// The buttons of the public message, which everybody may press.
pub fn public(language: Language, decision: &Decision, weighed: Option<&Weighed>) -> Vec<Button> {
    match decision.phase() {
        Phase::Open => {
            let more = say!(language, "said-button-more");
            let mut buttons = speak(language, decision);
            buttons.push(button(decision, DecisionStep::Show, more));
            buttons
        }
        Phase::Closed => {
            let mut buttons = vec![how(language, decision)];
            buttons.extend(propose(language, decision, weighed));
            buttons.push(again(language, decision));
            buttons.push(record(language, decision));
            buttons
        }
        Phase::Decided => vec![
            button(
                decision,
                DecisionStep::Consent,
                say!(language, "said-button-consent"),
            ),
            button(
                decision,
                DecisionStep::Object,
                say!(language, "said-button-object"),
            ),
            how(language, decision),
            record(language, decision),
        ],
        Phase::Cancelled => vec![show(language, decision)],
    }
}

/// What those in charge can do, apart from what everybody can.
pub fn in_charge(
    language: Language,
    decision: &Decision,
    weighed: Option<&Weighed>,
) -> Vec<Button> {
    let cancel = button(
        decision,
        DecisionStep::Cancel,
        say!(language, "said-button-cancel"),
    );
    match decision.phase() {
        Phase::Open => vec![
            button(
                decision,
                DecisionStep::Close,
                say!(language, "said-button-close"),
            ),
            button(
                decision,
                DecisionStep::Remind,
                say!(language, "said-button-remind"),
            ),
            button(
                decision,
                DecisionStep::Extend,
                say!(language, "said-button-extend"),
            ),
            cancel,
        ],
        Phase::Closed => {
            let mut buttons = Vec::from_iter(propose(language, decision, weighed));
            buttons.push(again(language, decision));
            buttons.push(cancel);
            buttons
        }
        Phase::Decided => {
            let choice = decision.round().choice.as_ref();
            let mut buttons =
                choice.map_or(Vec::new(), |choice| answers(language, decision, choice));
            buttons.push(again(language, decision));
            buttons.push(cancel);
            buttons
        }
        Phase::Cancelled => Vec::new(),
    }
}

/// A button for each objection that nobody has answered yet.
fn answers(language: Language, decision: &Decision, choice: &TeamChoice) -> Vec<Button> {
    let mut buttons = Vec::new();
    for (number, objection) in choice.objections.values().enumerate() {
        if objection.answer.is_none() && buttons.len() < MOST_ANSWERS {
            let label = say!(language, "said-button-answer", name = name(&objection.name));
            let words = [number.to_string()];
            let question = question_with(DecisionStep::Answer, &decision.id, words);
            buttons.push(Button::ask(label, question));
        }
    }
    buttons
}

/// What a member can do with what they said.
pub fn own(language: Language, decision: &Decision, has_spoken: bool) -> Vec<Button> {
    if decision.phase() != Phase::Open {
        return Vec::new();
    }
    if has_spoken {
        return vec![
            button(
                decision,
                DecisionStep::WeighIn,
                say!(language, "said-button-change"),
            ),
            button(
                decision,
                DecisionStep::Withdraw,
                say!(language, "said-button-withdraw"),
            ),
        ];
    }
    speak(language, decision)
}

/// The buttons to say something for the first time.
fn speak(language: Language, decision: &Decision) -> Vec<Button> {
    vec![
        button(
            decision,
            DecisionStep::WeighIn,
            say!(language, "said-button-weigh-in"),
        ),
        button(
            decision,
            DecisionStep::Abstain,
            say!(language, "said-button-abstain"),
        ),
        button(
            decision,
            DecisionStep::Hold,
            say!(language, "said-button-hold"),
        ),
    ]
}

/// The button to propose what leads clearly.
fn propose(language: Language, decision: &Decision, weighed: Option<&Weighed>) -> Option<Button> {
    let weighed = weighed?;
    let leader = proposable(weighed)?;
    let id = weighed.topic.technologies[leader].id.clone();
    let label = say!(
        language,
        "said-button-propose",
        name = technology_name(&weighed.topic, leader)
    );
    Some(Button::ask(
        label,
        question_with(DecisionStep::Propose, &decision.id, [id]),
    ))
}

/// The button to how the outcome came about.
pub fn how(language: Language, decision: &Decision) -> Button {
    button(
        decision,
        DecisionStep::Outcome,
        say!(language, "said-button-outcome"),
    )
}

/// The button to another round.
pub fn again(language: Language, decision: &Decision) -> Button {
    button(
        decision,
        DecisionStep::Reopen,
        say!(language, "said-button-round"),
    )
}

/// The button to the record.
pub fn record(language: Language, decision: &Decision) -> Button {
    button(
        decision,
        DecisionStep::Record,
        say!(language, "said-button-record"),
    )
}

/// The button to the decision as it is now.
pub fn show(language: Language, decision: &Decision) -> Button {
    button(
        decision,
        DecisionStep::Show,
        say!(language, "said-button-show"),
    )
}

/// A button to a step of a decision.
pub fn button(decision: &Decision, step: DecisionStep, label: String) -> Button {
    Button::ask(label, question(step, &decision.id))
}
