//! Why nothing can be decided here: no server, no permission to speak, no store.

use crate::answer::Button;
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::event::{Permission, Speaking};
use crate::commands::reading::declined;
use crate::commands::stored::StoreState;
use crate::language::Language;
use crate::say;

/// Refuses where no decision can be kept or seen.
pub fn check(cx: &Context) -> Result<(), NotUnderstood> {
    let language = cx.language;
    match cx.stored.state {
        StoreState::Open => {}
        StoreState::Off => {
            return Err(declined(
                say!(language, "decide-no-store"),
                say!(language, "decide-no-store-text"),
                Vec::new(),
            ));
        }
        StoreState::Down => {
            return Err(declined(
                say!(language, "decide-store-down"),
                say!(language, "decide-store-down-text"),
                Vec::new(),
            ));
        }
    }

    let Some(event) = cx.event.filter(|event| event.server.is_some()) else {
        return Err(declined(
            say!(language, "decide-no-server"),
            say!(language, "decide-no-server-text"),
            Vec::new(),
        ));
    };
    match &event.speaking {
        Speaking::NotAMember { add } => Err(not_a_member(language, add.as_deref())),
        Speaking::Allowed | Speaking::Forbidden(_) => Ok(()),
    }
}

/// Refuses to open a decision where the bot could not speak of it later.
pub fn check_speaking(cx: &Context) -> Result<(), NotUnderstood> {
    let speaking = cx.event.map(|event| &event.speaking);
    let Some(Speaking::Forbidden(missing)) = speaking else {
        return Ok(());
    };

    let mut names = Vec::new();
    for permission in missing {
        names.push(name(cx.language, *permission));
    }
    let names = cx.language.list(&names);
    Err(declined(
        say!(cx.language, "decide-may-not-speak"),
        say!(
            cx.language,
            "decide-may-not-speak-text",
            permissions = names
        ),
        Vec::new(),
    ))
}

fn name(language: Language, permission: Permission) -> String {
    match permission {
        Permission::ViewChannel => say!(language, "permission-view-channel"),
        Permission::SendMessages => say!(language, "permission-send-messages"),
        Permission::SendMessagesInThreads => say!(language, "permission-send-in-threads"),
        Permission::EmbedLinks => say!(language, "permission-embed-links"),
        Permission::AttachFiles => say!(language, "permission-attach-files"),
    }
}

fn not_a_member(language: Language, add: Option<&str>) -> NotUnderstood {
    let mut buttons = Vec::new();
    if let Some(url) = add {
        buttons.push(Button::open(say!(language, "decide-button-add"), url));
    }
    declined(
        say!(language, "decide-not-a-member"),
        say!(language, "decide-not-a-member-text"),
        buttons,
    )
}
