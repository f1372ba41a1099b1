//! The messages between gateway and bot, as JSON.

use crate::discord::fields::Fields;
use serde_json::json;
use std::time::Duration;

/// Limits for the time between heartbeats, whatever the gateway asks for.
const BEATS: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(300));

/// What the gateway says.
#[derive(Debug, PartialEq, Eq)]
pub enum GatewayMessage {
    /// The first message, with the interval between heartbeats.
    Hello(Duration),
    /// A session begins.
    Ready(Ready),
    /// A session was resumed.
    Resumed,
    /// Someone asked something; with the interaction as JSON.
    Interaction(String),
    /// It wants a heartbeat immediately.
    HeartbeatRequest,
    HeartbeatAck,
    /// The bot should reconnect and resume.
    Reconnect,
    Invalid {
        resumable: bool,
    },
    /// Something that the bot does not need.
    Other,
}

/// What READY says about a session.
#[derive(Debug, PartialEq, Eq)]
pub struct Ready {
    /// Without it, the session cannot be resumed.
    pub session: Option<String>,
    /// Where to resume.
    pub resume_at: Option<String>,
}

/// Reads a frame: its message, and its number if it has one. `None` if it is not an object with an
/// opcode.
pub fn read(text: &str) -> Option<(GatewayMessage, Option<u64>)> {
    let frame: Fields = serde_json::from_str(text).ok()?;

    // The opcodes of "Gateway Opcodes" in Discord's documentation.
    let said = match frame.number("op")? {
        0 => event(&frame),
        1 => GatewayMessage::HeartbeatRequest,
        7 => GatewayMessage::Reconnect,
        9 => GatewayMessage::Invalid {
            resumable: frame.flag("d").unwrap_or_default(),
        },
        10 => GatewayMessage::Hello(interval(&frame)),
        11 => GatewayMessage::HeartbeatAck,
        _ => GatewayMessage::Other,
    };

    Some((said, frame.number("s")))
}

/// What happened at Discord, which opcode 0 dispatches.
fn event(frame: &Fields) -> GatewayMessage {
    match frame.text("t").as_deref() {
        Some("READY") => {
            let data = frame.object("d").unwrap_or_default();
            GatewayMessage::Ready(Ready {
                session: data.owned("session_id"),
                resume_at: data.owned("resume_gateway_url"),
            })
        }
        Some("RESUMED") => GatewayMessage::Resumed,
        Some("INTERACTION_CREATE") => {
            let data = frame.raw("d").map_or("null", |data| data.get());
            GatewayMessage::Interaction(data.to_owned())
        }
        _ => GatewayMessage::Other,
    }
}

fn interval(frame: &Fields) -> Duration {
    let (shortest, longest) = BEATS;
    let data = frame.object("d").unwrap_or_default();
    let asked = data.number("heartbeat_interval");

    let interval = asked.map_or(longest, Duration::from_millis);
    interval.clamp(shortest, longest)
}

/// Identifies the bot, to start a session.
pub fn identify(token: &str, shard: u32, shards: u32) -> String {
    let properties =
        json!({ "os": std::env::consts::OS, "browser": "weighin", "device": "weighin" });

    json!({ "op": 2, "d": {
        "token": token,
        // Interactions need no intents, and nothing else is wanted.
        "intents": 0,
        "compress": false,
        "shard": [shard, shards],
        "properties": properties,
    } })
    .to_string()
}

/// Asks to continue a session after the last event that arrived.
pub fn resume(token: &str, session: &str, last: u64) -> String {
    json!({ "op": 6, "d": { "token": token, "session_id": session, "seq": last } }).to_string()
}

/// A heartbeat.
pub fn heartbeat(last: Option<u64>) -> String {
    json!({ "op": 1, "d": last }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_payload_is_read_as_other() {
        for text in [
            r#"{"op": 99}"#,
            r#"{"op": 0, "t": "GUILD_CREATE", "d": {}}"#,
            r#"{"op": 0}"#,
            r#"{"op": 0, "t": 7}"#,
        ] {
            assert_eq!(read(text), Some((GatewayMessage::Other, None)), "{text}");
        }
        for text in [
            "",
            "null",
            "[]",
            "{}",
            r#"{"op": "0"}"#,
            r#"{"op": -1}"#,
            r#"{"op": 10"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_heartbeat_interval_is_always_reasonable() {
        let told = |interval: &str| {
            read(&format!(
                r#"{{"op": 10, "d": {{"heartbeat_interval": {interval}}}}}"#
            ))
        };
        let hello = |interval| Some((GatewayMessage::Hello(interval), None));
        assert_eq!(told("41250"), hello(Duration::from_millis(41_250)));
        for absurd in ["0", "1"] {
            assert_eq!(told(absurd), hello(BEATS.0), "{absurd}");
        }
        for absurd in ["18446744073709551615", "1e300", "-5", "null", "\"soon\""] {
            assert_eq!(told(absurd), hello(BEATS.1), "{absurd}");
        }
    }

    #[test]
    fn ready_is_read_without_its_optional_fields() {
        let ready = |text| read(text).map(|(said, _)| said);
        let expected = Ready {
            session: Some("a".to_owned()),
            resume_at: None,
        };
        let text = r#"{"op": 0, "s": 1, "t": "READY", "d": {"session_id": "a", "guilds": 7, "user": null}}"#;
        assert_eq!(ready(text), Some(GatewayMessage::Ready(expected)));
        let nothing = Ready {
            session: None,
            resume_at: None,
        };
        assert_eq!(
            ready(r#"{"op": 0, "t": "READY"}"#),
            Some(GatewayMessage::Ready(nothing))
        );
    }
}
