//! What the gateway says, as Discord words it.

use serde_json::{Value, json};

use crate::support::fake_discord::interactions::people;
use crate::support::fake_discord::interactions::places::{APPLICATION, SERVER};
use crate::support::fake_discord::state::Shared;

/// HELLO, the first thing that a client hears.
pub fn hello(shared: &Shared) -> Value {
    let interval = shared.options.heartbeat_interval.as_millis();
    let interval = u64::try_from(interval).expect("a sensible interval");
    json!({"t": null, "s": null, "op": 10, "d": {"heartbeat_interval": interval, "_trace": []}})
}

/// The acknowledgement of a heartbeat.
pub fn heartbeat_ack() -> Value {
    json!({"t": null, "s": null, "op": 11, "d": null})
}

/// The request to reconnect and resume.
pub fn reconnect() -> Value {
    json!({"t": null, "s": null, "op": 7, "d": null})
}

/// The news that the session is invalid.
pub fn invalid_session(resumable: bool) -> Value {
    json!({"t": null, "s": null, "op": 9, "d": resumable})
}

/// What READY says about the session, the bot and its servers.
pub fn ready(shared: &Shared, session_id: &str, shard: (u32, u32)) -> Value {
    let resume_url = shared
        .options
        .resume_url
        .as_ref()
        .unwrap_or(&shared.gateway_url);
    json!({
        "v": 10,
        "user_settings": {},
        "user": people::bot_itself(),
        "session_type": "normal",
        "session_id": session_id,
        "resume_gateway_url": resume_url,
        "shard": [shard.0, shard.1],
        "relationships": [],
        "private_channels": [],
        "presences": [],
        "guilds": [{"id": SERVER, "unavailable": true}],
        "guild_join_requests": [],
        "geo_ordered_rtc_regions": [],
        "game_relationships": [],
        "auth": {},
        "application": {"id": APPLICATION, "flags": 0},
        "_trace": [],
    })
}
