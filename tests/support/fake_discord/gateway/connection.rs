//! One gateway connection, from HELLO to the end.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, accept_async};

use super::payloads;
use super::sessions::{Frame, Link, Order, plain};
use crate::support::fake_discord::record::{Identify, Resume};
use crate::support::fake_discord::state::Shared;

/// Speaks with one client until it goes or is sent away.
pub async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    stream.set_nodelay(true).ok(); // Without it, frames wait for one another.
    let Ok(socket) = accept_async(stream).await else {
        return;
    };
    let (link, mut orders) = mpsc::unbounded_channel();
    shared.sessions.connect(link.clone());
    shared.record.note(|log| log.connections += 1);
    let mut connection = Connection { shared, socket, link, session: None, closing: false };
    connection.run(&mut orders).await.ok(); // A lost connection is nothing unusual here.
    connection.leave();
}

struct Connection {
    shared: Arc<Shared>,
    socket: WebSocketStream<TcpStream>,
    link: Link,
    session: Option<String>,
    closing: bool,
}

impl Connection {
    async fn run(&mut self, orders: &mut mpsc::UnboundedReceiver<Order>) -> Result<(), Error> {
        self.send(plain(&payloads::hello(&self.shared))).await?;
        loop {
            tokio::select! {
                Some(order) = orders.recv() => match order {
                    Order::Send(frame) => self.send(frame).await?,
                    Order::Close(code) => self.close(code, "").await?,
                    Order::Drop => return Ok(()),
                },
                message = self.socket.next() => match message {
                    Some(message) => self.hear(message?).await?,
                    None => return Ok(()),
                },
            }
        }
    }

    async fn send(&mut self, frame: Frame) -> Result<(), Error> {
        if self.closing {
            return Ok(());
        }
        if let Some(id) = frame.interaction {
            self.shared.ledger.sent(id);
        }
        self.socket.send(Message::Text(frame.text)).await
    }

    async fn close(&mut self, code: u16, reason: &'static str) -> Result<(), Error> {
        self.closing = true;
        let frame = CloseFrame { code: code.into(), reason: Cow::Borrowed(reason) };
        self.socket.close(Some(frame)).await
    }

    async fn hear(&mut self, message: Message) -> Result<(), Error> {
        match message {
            Message::Close(frame) if !self.closing => {
                self.said_goodbye(frame.map(|frame| frame.code.into()));
                Ok(())
            }
            Message::Text(text) => match serde_json::from_str(&text) {
                Ok(payload) => self.obey(&payload).await,
                Err(_) => self.close(4002, "Error while decoding payload.").await,
            },
            _ => Ok(()),
        }
    }

    /// A bot that leaves with one of these codes ends its session, as on Discord.
    fn said_goodbye(&mut self, code: Option<u16>) {
        if matches!(code, Some(1000 | 1001))
            && let Some(session) = self.session.take()
        {
            self.shared.sessions.end(&session);
        }
        self.shared.record.note(|log| log.closes.push(code));
    }

    async fn obey(&mut self, payload: &Value) -> Result<(), Error> {
        let data = &payload["d"];
        let session = self.session.as_ref();
        let session = session.filter(|id| self.shared.sessions.knows(id));
        match (payload["op"].as_u64(), session) {
            (Some(1), _) => self.heartbeat().await,
            (Some(2), None) => self.identify(data).await,
            (Some(2), Some(_)) => self.close(4005, "Already authenticated.").await,
            (Some(6), None) => self.resume(data).await,
            (Some(3 | 4 | 8 | 31), Some(_)) => Ok(()),
            (_, None) => self.close(4003, "Not authenticated.").await,
            (_, Some(_)) => self.close(4001, "Unknown opcode.").await,
        }
    }

    async fn heartbeat(&mut self) -> Result<(), Error> {
        self.shared.record.note(|log| log.heartbeats += 1);
        if self.shared.sessions.deaf.load(Ordering::Relaxed) {
            return Ok(());
        }
        self.send(plain(&payloads::heartbeat_ack())).await
    }

    async fn identify(&mut self, data: &Value) -> Result<(), Error> {
        let identify = self.read_identify(data);
        let (known, (shard, total)) = (identify.accepted, identify.shard);
        self.shared.record.note(|log| log.identifies.push(identify));
        if !known {
            return self.close(4004, "Authentication failed.").await;
        }
        if shard >= total || shard >= self.shared.options.shards {
            return self.close(4010, "Invalid shard.").await;
        }
        let session = self.shared.sessions.open(shard, self.link.clone());
        let ready = payloads::ready(&self.shared, &session, (shard, total));
        self.shared.sessions.dispatch(&session, "READY", &ready);
        self.session = Some(session);
        self.shared.record.ring();
        Ok(())
    }

    fn read_identify(&self, data: &Value) -> Identify {
        let number = |index: usize| data["shard"][index].as_u64().and_then(|n| n.try_into().ok());
        Identify {
            accepted: self.shared.knows(data["token"].as_str().unwrap_or_default()),
            intents: data["intents"].as_u64().unwrap_or_default(),
            shard: (number(0).unwrap_or(0), number(1).unwrap_or(1)),
            compress: data["compress"] == true,
            properties: data["properties"].clone(),
        }
    }

    async fn resume(&mut self, data: &Value) -> Result<(), Error> {
        if !self.shared.knows(data["token"].as_str().unwrap_or_default()) {
            return self.close(4004, "Authentication failed.").await;
        }
        let session = data["session_id"].as_str().unwrap_or_default().to_owned();
        let seq = data["seq"].as_u64().unwrap_or_default();
        let resumed = self.shared.sessions.resume(&session, seq, &self.link);
        let resume = Resume { accepted: resumed.is_some(), session_id: session.clone(), seq };
        if resumed.is_some() {
            let trace = json!({"_trace": []});
            self.shared.sessions.dispatch(&session, "RESUMED", &trace);
            self.session = Some(session);
        }
        self.shared.record.note(|log| log.resumes.push(resume));
        if resumed.is_none() {
            self.send(plain(&payloads::invalid_session(false))).await?;
        }
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(session) = &self.session {
            self.shared.sessions.disconnect(session, &self.link);
        }
        self.shared.record.ring();
    }
}
