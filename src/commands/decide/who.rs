//! Who may weigh in, as people type it.

use crate::commands::command::{Context, NotUnderstood};
use crate::commands::reading::{declined, echo};
use crate::decisions::{PersonId, Who};
use crate::say;

/// Reads who may weigh in: a role, members, or anyone who takes part. Mentions are written as
/// `<@&1>` and `<@1>`, with the ids of the chat.
pub fn read(cx: &Context, typed: Option<&str>) -> Result<Who, NotUnderstood> {
    let Some(typed) = typed else {
        return Ok(Who::Anyone);
    };
    if is_anyone(cx, typed) {
        return Ok(Who::Anyone);
    }

    let (mut roles, mut members) = (Vec::new(), Vec::new());
    for word in typed.split([' ', ',']).filter(|word| !word.is_empty()) {
        match mention(word) {
            Some(TypedMention::Role(id)) => roles.push(id.to_owned()),
            Some(TypedMention::Member(id)) => members.push(PersonId(id.to_owned())),
            None => return Err(unread(cx, word)),
        }
    }
    members.sort();
    members.dedup();

    match (&roles[..], members.is_empty()) {
        ([], false) => Ok(Who::Members(members)),
        ([role], true) => Ok(Who::Role(role.clone())),
        _ => Err(unread(cx, typed)),
    }
}

enum TypedMention<'t> {
    Role(&'t str),
    Member(&'t str),
}

fn mention(word: &str) -> Option<TypedMention<'_>> {
    let inside = word.strip_prefix("<@")?.strip_suffix('>')?;
    let (is_role, id) = match inside.strip_prefix('&') {
        Some(id) => (true, id),
        None => (false, inside.strip_prefix('!').unwrap_or(inside)),
    };
    if id.is_empty() || id.contains(['<', '@', '&', '>']) {
        return None;
    }
    Some(if is_role {
        TypedMention::Role(id)
    } else {
        TypedMention::Member(id)
    })
}

fn is_anyone(cx: &Context, typed: &str) -> bool {
    let anyone = say!(cx.language, "decide-anyone");
    typed.trim().to_lowercase() == anyone.to_lowercase() || typed.trim() == ANYONE
}

/// What a completion fills in.
pub const ANYONE: &str = "anyone";

fn unread(cx: &Context, typed: &str) -> NotUnderstood {
    let typed = echo(cx.language, typed);
    declined(
        say!(cx.language, "decide-who-unread", typed = typed),
        say!(cx.language, "decide-who-unread-text"),
        Vec::new(),
    )
}
