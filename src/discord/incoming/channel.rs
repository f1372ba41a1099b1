//! What the person and the bot may do in the channel of an interaction.
//!
//! Source: "Permissions" in Discord's documentation; an interaction brings the permissions of both,
//! with the channel's own rules applied.

use crate::commands::{Permission, Speaking};
use crate::discord::fields::Fields;

const MANAGE_MESSAGES: u64 = 1 << 13;
const VIEW_CHANNEL: u64 = 1 << 10;
const SEND_MESSAGES: u64 = 1 << 11;
const EMBED_LINKS: u64 = 1 << 14;
const ATTACH_FILES: u64 = 1 << 15;
const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
/// The types of threads: of announcements, public, private.
const THREADS: [u64; 3] = [10, 11, 12];
/// How Discord names an installation in a server.
const SERVER_INSTALL: &str = "0";

/// Whether a member may manage the messages of others.
pub fn manages(member: &Fields) -> bool {
    let permissions = bits(member, "permissions");
    permissions.is_some_and(|bits| bits & MANAGE_MESSAGES != 0)
}

/// Whether the bot may send messages of its own.
pub fn speaking(interaction: &Fields) -> Speaking {
    if is_alone(interaction) {
        let add = interaction.owned("application_id").map(address);
        return Speaking::NotAMember { add };
    }

    // An interaction that does not state the permissions does not forbid anything either.
    let Some(bits) = bits(interaction, "app_permissions") else {
        return Speaking::Allowed;
    };
    let mut missing = Vec::new();
    for (permission, bit) in needed(interaction) {
        if bits & bit == 0 {
            missing.push(permission);
        }
    }
    if missing.is_empty() {
        Speaking::Allowed
    } else {
        Speaking::Forbidden(missing)
    }
}

fn needed(interaction: &Fields) -> [(Permission, u64); 4] {
    let channel = interaction.object("channel").unwrap_or_default();
    let kind = channel.number("type");
    let send = if kind.is_some_and(|kind| THREADS.contains(&kind)) {
        (Permission::SendMessagesInThreads, SEND_MESSAGES_IN_THREADS)
    } else {
        (Permission::SendMessages, SEND_MESSAGES)
    };
    [
        (Permission::ViewChannel, VIEW_CHANNEL),
        send,
        (Permission::EmbedLinks, EMBED_LINKS),
        (Permission::AttachFiles, ATTACH_FILES),
    ]
}

/// Whether the person uses the bot where the server has not added it.
fn is_alone(interaction: &Fields) -> bool {
    let owners = interaction.object("authorizing_integration_owners");
    owners.is_some_and(|owners| owners.raw(SERVER_INSTALL).is_none())
}

/// The address at which somebody can add the bot to a server, with what it needs.
fn address(application: String) -> String {
    let permissions =
        VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | SEND_MESSAGES_IN_THREADS;
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}"
    )
}

/// Permissions are a number in a text, because it is larger than what JSON readers keep exactly.
fn bits(of: &Fields, name: &str) -> Option<u64> {
    of.text(name)?.parse().ok()
}
