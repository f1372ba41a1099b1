//! The record as files: MADR for people, JSON for programs.

use crate::answer::{Answer, Audience, Kind};
use crate::commands::command::Context;
use crate::decisions::{Record, Shown, madr};
use crate::knowledge::prose::Span;
use crate::say;

/// The record of a decision; `None` if its ratings are not kept.
pub fn record(cx: &Context, shown: &Shown) -> Option<Answer> {
    let record = Record::new(&shown.decision, shown.snapshot.as_ref()?);
    let title = say!(cx.language, "decide-record");
    let verdict = vec![Span::plain(say!(cx.language, "decide-record-text"))];

    let mut answer = Answer::new(Kind::Answered, title, verdict);
    answer.audience = Audience::Asker;
    let _ = madr(&record);
    Some(answer)
}
