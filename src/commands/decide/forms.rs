//! What is asked for in a form, because a button alone says too little.

use super::{settle, times, typed};
use crate::answer::Answer;
use crate::commands::command::Context;
use crate::commands::form::{Form, FormField};
use crate::commands::request::Request;
use crate::decisions::ballot::LONGEST_TEXT;
use crate::language::Language;
use crate::question::Question;
use crate::question::decision::{self, About, DecisionStep};
use crate::say;

/// How long a time or a name may be.
const LONGEST_LINE: usize = 100;

/// The form of a step; none if it needs none, or if the command's options say it already.
pub fn form(cx: &Context, question: &Question) -> Option<Form> {
    let about = decision::read(question)?;
    let event = cx.event?;
    let is_typed = |name: &str| typed::of(event).text(name).is_some();
    let language = cx.language;

    let (title, question, fields) = match about.step {
        DecisionStep::OpenByForm => (
            say!(language, "decide-form-open"),
            decision::general(DecisionStep::Open),
            opening(cx),
        ),
        DecisionStep::SendWithReason => (
            say!(language, "decide-form-reason"),
            question.clone(),
            vec![long("reason", say!(language, "decide-field-reason"))],
        ),
        DecisionStep::Object => (
            say!(language, "decide-form-object"),
            question.clone(),
            vec![long("reason", say!(language, "decide-field-objection"))],
        ),
        DecisionStep::Answer => (
            say!(language, "decide-form-answer"),
            question.clone(),
            vec![long("answer", say!(language, "decide-field-answer"))],
        ),
        DecisionStep::Hold => (
            say!(language, "decide-form-hold"),
            question.clone(),
            vec![time(cx, say!(cx.language, "decide-field-until"))],
        ),
        DecisionStep::Extend | DecisionStep::Reopen if !is_typed("closes") => (
            say!(language, "decide-form-closes"),
            question.clone(),
            vec![time(cx, say!(cx.language, "decide-field-closes")), zone(cx)],
        ),
        // The command asks for everything by options.
        DecisionStep::Propose if !matches!(event.request, Request::Ask { .. }) => (
            say!(language, "decide-form-propose"),
            question.clone(),
            vec![review(language)],
        ),
        _ => return None,
    };
    Some(Form {
        title,
        question,
        fields,
    })
}

/// What is said where what was typed into a form cannot be read; `None` for another step.
pub fn unread(cx: &Context, about: &About) -> Option<Answer> {
    let typed = typed::of(cx.event?);
    let refused = match about.step {
        DecisionStep::Open => super::open::read(cx, &typed).err()?,
        DecisionStep::Hold | DecisionStep::Extend | DecisionStep::Reopen => {
            times::closes(cx, &typed).err()?
        }
        DecisionStep::Propose => settle::review(cx, &typed).err()?,
        _ => return None,
    };
    Some(*refused)
}

fn opening(cx: &Context) -> Vec<FormField> {
    let topic = cx.example_topic();
    let title = topic.map(|topic| topic.title.clone());
    let question = topic.map(|topic| topic.question.clone());
    let mut fields = vec![
        FormField {
            value: title.unwrap_or_default(),
            ..line("topic", say!(cx.language, "decide-field-topic"))
        },
        FormField {
            value: question.unwrap_or_default(),
            ..line("question", say!(cx.language, "decide-field-question"))
        },
    ];
    fields.push(time(cx, say!(cx.language, "decide-field-closes")));
    fields.push(zone(cx));
    fields.push(FormField {
        is_required: false,
        placeholder: say!(cx.language, "decide-field-shortlist-all"),
        longest: LONGEST_TEXT,
        ..line("shortlist", say!(cx.language, "decide-field-shortlist"))
    });
    fields
}

fn line(name: &'static str, label: String) -> FormField {
    FormField {
        name,
        label,
        placeholder: String::new(),
        value: String::new(),
        is_required: true,
        is_long: false,
        longest: LONGEST_LINE,
    }
}

fn long(name: &'static str, label: String) -> FormField {
    FormField {
        is_long: true,
        longest: LONGEST_TEXT,
        ..line(name, label)
    }
}

fn time(cx: &Context, label: String) -> FormField {
    FormField {
        placeholder: say!(cx.language, "decide-field-time-example"),
        ..line("closes", label)
    }
}

fn zone(cx: &Context) -> FormField {
    FormField {
        placeholder: say!(cx.language, "decide-field-zone-example"),
        value: cx.stored.zone.clone().unwrap_or_default(),
        is_required: false,
        ..line("time_zone", say!(cx.language, "decide-field-zone"))
    }
}

fn review(language: Language) -> FormField {
    FormField {
        is_required: false,
        placeholder: say!(language, "decide-field-review-example"),
        ..line("review", say!(language, "decide-field-review"))
    }
}
