//! The record as files: MADR for people, JSON for programs.

use crate::answer::{Answer, AnswerKind, Audience, TextFile};
use crate::commands::command::Context;
use crate::decisions::{Record, Shown, madr};
use crate::knowledge::prose::Span;
use crate::say;

/// The record of a decision; `None` if its ratings are not kept.
pub fn record(cx: &Context, shown: &Shown) -> Option<Answer> {
    let record = Record::new(&shown.decision, shown.snapshot.as_ref()?);
    let title = say!(cx.language, "decide-record");
    let verdict = vec![Span::plain(say!(cx.language, "decide-record-text"))];

    let mut answer = Answer::new(AnswerKind::Answered, title, verdict);
    answer.audience = Audience::Asker;
    // Plain values can always be written.
    let json = serde_json::to_string_pretty(&record).unwrap_or_default();
    answer.files = vec![
        TextFile {
            name: "decision.md".to_owned(),
            content: madr(&record),
        },
        TextFile {
            name: "decision.json".to_owned(),
            content: json,
        },
    ];
    Some(answer)
}
