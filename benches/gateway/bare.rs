//! A bot that is nothing but a WebSocket and a client for HTTP: it answers everything with the same
//! embed.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio_websockets::{ClientBuilder, Message};

/// The environment variable that makes this program the bare bot, with the address of the fake.
pub const ADDRESS: &str = "BARE_BOT_API_BASE";
/// The environment variable with the token.
pub const TOKEN: &str = "DISCORD_TOKEN";

/// Runs the bot on tokio's usual runtime until it is killed. It sends no heartbeat: a run is short.
#[tokio::main]
pub async fn run(address: &str) {
    let token = std::env::var(TOKEN).expect("a token");
    let client = reqwest::Client::new();
    let found = client
        .get(format!("{address}/api/v10/gateway"))
        .send()
        .await
        .expect("the fake answers");
    let found: Value = found.json().await.expect("the gateway's address");
    let builder = ClientBuilder::new()
        .uri(found["url"].as_str().expect("an address"))
        .expect("an address");
    let (mut socket, _) = builder.connect().await.expect("the fake listens");

    let properties = json!({"os": "linux", "browser": "bare", "device": "bare"});
    let identify = json!({"op": 2, "d": {"token": token, "intents": 0, "properties": properties}});
    socket
        .send(Message::text(identify.to_string()))
        .await
        .expect("an open connection");

    while let Some(Ok(message)) = socket.next().await {
        let frame: Value = serde_json::from_str(message.as_text().unwrap_or("null")).expect("JSON");
        if frame["t"] == "INTERACTION_CREATE" {
            tokio::spawn(answer(client.clone(), address.to_owned(), frame));
        }
    }
}

async fn answer(client: reqwest::Client, address: String, frame: Value) {
    let (id, token) = (frame["d"]["id"].as_str(), frame["d"]["token"].as_str());
    let (id, token) = (id.expect("an id"), token.expect("a token"));
    let embed =
        json!({"title": "Speed", "description": "Node.js answers more quickly than Python."});
    let body = json!({"type": 4, "data": {"embeds": [embed], "allowed_mentions": {"parse": []}}});
    let sent = client
        .post(format!(
            "{address}/api/v10/interactions/{id}/{token}/callback"
        ))
        .json(&body)
        .send()
        .await;
    sent.expect("the fake takes the answer");
}
