//! People and the bot itself, as Discord describes them, and what they may do.

use serde_json::{Value, json};

use super::Interaction;
use super::places::APPLICATION;
use crate::support::fake_discord::ids;

/// A person; the same name is always the same person.
pub fn person(name: &str) -> Value {
    json!({
        "id": ids::of_name(name),
        "username": name,
        "global_name": name,
        "discriminator": "0",
        "avatar": null,
        "avatar_decoration_data": null,
        "collectibles": null,
        "display_name_styles": null,
        "primary_guild": null,
        "clan": null,
        "flags": 0,
        "public_flags": 0,
    })
}

/// A person as a member of the server.
pub fn member(name: &str) -> Value {
    json!({
        "user": person(name),
        "nick": null,
        "avatar": null,
        "banner": null,
        "collectibles": null,
        "roles": [],
        "joined_at": "2026-01-05T08:30:00.000000+00:00",
        "premium_since": null,
        "communication_disabled_until": null,
        "unusual_dm_activity_until": null,
        "deaf": false,
        "mute": false,
        "pending": false,
        "flags": 0,
        "permissions": "2248473465835073",
    })
}

/// The bot as the author of its messages.
pub fn bot() -> Value {
    let mut bot = person("weighin");
    bot["id"] = APPLICATION.into();
    bot["global_name"] = Value::Null;
    bot["discriminator"] = "0042".into();
    bot["bot"] = true.into();
    bot
}

/// The bot as it sees itself.
pub fn bot_itself() -> Value {
    let mut bot = bot();
    bot["mfa_enabled"] = true.into();
    bot["locale"] = "en-US".into();
    bot["verified"] = true.into();
    bot["email"] = Value::Null;
    bot
}

impl Interaction {
    /// The bot may do this in the channel, by Discord's bits.
    pub fn with_bot_permissions(self, bits: u64) -> Self {
        self.change("/app_permissions", bits.to_string().into())
    }

    /// The member may do this in the channel, by Discord's bits.
    pub fn with_permissions(self, bits: u64) -> Self {
        self.change("/member/permissions", bits.to_string().into())
    }

    /// The member has these roles.
    pub fn with_roles(self, roles: &[&str]) -> Self {
        self.change("/member/roles", roles.into())
    }

    fn change(mut self, pointer: &'static str, value: Value) -> Self {
        self.changes.push((pointer, value));
        self
    }
}
