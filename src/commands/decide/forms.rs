//! What is asked for in a form, because a button alone says too little.

use super::{settle, times, typed};
use crate::answer::Answer;
use crate::commands::command::Context;
use crate::commands::form::{Field, Form};
use crate::commands::request::Request;
use crate::decisions::ballot::LONGEST_TEXT;
use crate::language::Language;
use crate::question::Question;
use crate::question::decision::{self, About, Step};
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
        Step::OpenByForm => (
            say!(language, "decide-form-open"),
            decision::general(Step::Open),
            opening(cx),
        ),
        Step::SendWithReason => (
            say!(language, "decide-form-reason"),
            question.clone(),
            vec![long(language, "reason", "decide-field-reason")],
        ),
        Step::Object => (
            say!(language, "decide-form-object"),
            question.clone(),
            vec![long(language, "reason", "decide-field-objection")],
        ),
        Step::Answer => (
            say!(language, "decide-form-answer"),
            question.clone(),
            vec![long(language, "answer", "decide-field-answer")],
        ),
        Step::Hold => (
            say!(language, "decide-form-hold"),
            question.clone(),
            vec![time(cx, "decide-field-until")],
        ),
        Step::Extend | Step::Reopen if !is_typed("closes") => (
            say!(language, "decide-form-closes"),
            question.clone(),
            vec![time(cx, "decide-field-closes"), zone(cx)],
        ),
        // The command asks for everything by options.
        Step::Propose if !matches!(event.request, Request::Ask { .. }) => (
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
        Step::Open => super::open::read(cx, &typed).err()?,
        Step::Hold | Step::Extend | Step::Reopen => times::closes(cx, &typed).err()?,
        Step::Propose => settle::review(cx, &typed).err()?,
        _ => return None,
    };
    Some(*refused)
}

fn opening(cx: &Context) -> Vec<Field> {
    let topic = cx.example_topic();
    let mut fields = Vec::new();
    for (name, label, value) in [
        (
            "topic",
            "decide-field-topic",
            topic.map(|topic| &topic.title),
        ),
        (
            "question",
            "decide-field-question",
            topic.map(|topic| &topic.question),
        ),
    ] {
        fields.push(Field {
            name,
            value: value.cloned().unwrap_or_default(),
            ..line(cx.language, name, label)
        });
    }
    fields.push(time(cx, "decide-field-closes"));
    fields.push(zone(cx));
    fields.push(Field {
        is_required: false,
        placeholder: say!(cx.language, "decide-field-shortlist-all"),
        longest: LONGEST_TEXT,
        ..line(cx.language, "shortlist", "decide-field-shortlist")
    });
    fields
}

fn line(language: Language, name: &'static str, label: &str) -> Field {
    Field {
        name,
        label: language.say(label, []),
        placeholder: String::new(),
        value: String::new(),
        is_required: true,
        is_long: false,
        longest: LONGEST_LINE,
    }
}

fn long(language: Language, name: &'static str, label: &str) -> Field {
    Field {
        is_long: true,
        longest: LONGEST_TEXT,
        ..line(language, name, label)
    }
}

fn time(cx: &Context, label: &str) -> Field {
    Field {
        placeholder: say!(cx.language, "decide-field-time-example"),
        ..line(cx.language, "closes", label)
    }
}

fn zone(cx: &Context) -> Field {
    Field {
        placeholder: say!(cx.language, "decide-field-zone-example"),
        value: cx.stored.zone.clone().unwrap_or_default(),
        is_required: false,
        ..line(cx.language, "time_zone", "decide-field-zone")
    }
}

fn review(language: Language) -> Field {
    Field {
        is_required: false,
        placeholder: say!(language, "decide-field-review-example"),
        ..line(language, "review", "decide-field-review")
    }
}
