//! Places in which people meet the bot.

use serde_json::{Value, json};

use super::people;
use crate::support::fake_discord::ids;

/// The application's id, which is also the bot's.
pub const APPLICATION: &str = "1000000000000000001";
/// The one server.
pub const SERVER: &str = "1000000000000000002";

/// The one channel of the server.
pub const CHANNEL: &str = "1000000000000000003";
const DIRECT: &str = "1000000000000000004";
const GROUP: &str = "1000000000000000005";

const CONTEXT_SERVER: u8 = 0;
const CONTEXT_BOT_DM: u8 = 1;
const CONTEXT_PRIVATE_CHANNEL: u8 = 2;

/// A place, and in whose name the bot is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// A channel of a server that has installed the bot.
    Server,
    /// A direct message with the bot.
    DirectMessage,
    /// A group chat in which someone has the bot installed for themselves.
    GroupChat,
    /// A channel of a server that has not installed the bot, but the person has.
    ServerByUserInstall,
}

impl Place {
    /// The place in which this message was posted.
    pub fn of_message(message: &Value) -> Self {
        Self::of(message, &message["interaction_metadata"])
    }

    /// The place in which this interaction happened.
    pub fn of_interaction(asked: &Value) -> Self {
        Self::of(asked, asked)
    }

    /// By the channel, and by whose installation it is.
    fn of(channel: &Value, installed: &Value) -> Self {
        let owners = &installed["authorizing_integration_owners"];
        match channel["channel_id"].as_str() {
            Some(DIRECT) => Self::DirectMessage,
            Some(GROUP) => Self::GroupChat,
            _ if owners["1"].is_string() => Self::ServerByUserInstall,
            _ => Self::Server,
        }
    }

    /// The channel's id.
    pub fn channel_id(self) -> &'static str {
        match self {
            Self::Server | Self::ServerByUserInstall => CHANNEL,
            Self::DirectMessage => DIRECT,
            Self::GroupChat => GROUP,
        }
    }

    /// Whose installation of the bot allows the interaction.
    pub fn owners(self, who: &str) -> Value {
        match self {
            Self::Server => json!({"0": SERVER}),
            Self::DirectMessage => json!({"0": "0"}),
            Self::GroupChat | Self::ServerByUserInstall => json!({"1": ids::of_name(who)}),
        }
    }

    /// Writes into an interaction where it happens and who takes part.
    pub fn write_into(self, interaction: &mut Value, who: &str) {
        interaction["channel_id"] = self.channel_id().into();
        interaction["channel"] = self.channel();
        interaction["authorizing_integration_owners"] = self.owners(who);
        interaction["context"] = self.context().into();
        interaction["app_permissions"] = self.bot_permissions().into();
        if self.context() == CONTEXT_SERVER {
            interaction["guild_id"] = SERVER.into();
            interaction["guild_locale"] = "en-US".into();
            interaction["guild"] = json!({"id": SERVER, "locale": "en-US", "features": []});
            interaction["member"] = people::member(who);
        } else {
            interaction["user"] = people::person(who);
        }
    }

    fn context(self) -> u8 {
        match self {
            Self::Server | Self::ServerByUserInstall => CONTEXT_SERVER,
            Self::DirectMessage => CONTEXT_BOT_DM,
            Self::GroupChat => CONTEXT_PRIVATE_CHANNEL,
        }
    }

    fn bot_permissions(self) -> &'static str {
        match self {
            Self::Server => "2248473465835073",
            _ => "180224", // attach files, embed links, mention everyone
        }
    }

    fn channel(self) -> Value {
        match self {
            Self::Server | Self::ServerByUserInstall => json!({
                "id": CHANNEL,
                "type": 0,
                "guild_id": SERVER,
                "name": "general",
                "topic": null,
                "parent_id": null,
                "position": 0,
                "nsfw": false,
                "rate_limit_per_user": 0,
                "last_message_id": null,
                "permissions": "2248473465835073",
                "flags": 0,
            }),
            Self::DirectMessage => json!({
                "id": DIRECT,
                "type": 1,
                "recipients": [people::bot()],
                "last_message_id": null,
                "flags": 0,
            }),
            Self::GroupChat => json!({
                "id": GROUP,
                "type": 3,
                "name": null,
                "icon": null,
                "owner_id": ids::of_name("owner"),
                "recipients": [people::person("owner")],
                "last_message_id": null,
                "flags": 0,
            }),
        }
    }
}
