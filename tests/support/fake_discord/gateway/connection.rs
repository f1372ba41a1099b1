//! One gateway connection, from HELLO to the end.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_websockets::{CloseCode, Error, Message, ServerBuilder, WebSocketStream};

use super::behaviour::Behaviour;
use super::payloads;
use super::sessions::{Frame, Link, Order, plain};
use crate::support::fake_discord::record::{Identify, Resume};
use crate::support::fake_discord::state::Shared;

/// Speaks with one client until it goes or is sent away.
pub async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    stream.set_nodelay(true).ok(); // Without it, frames wait for one another.
    shared.record.note(|log| log.opened += 1);
    let behaviour = shared.sessions.behaviour();
    if behaviour == Behaviour::NoUpgrade {
        return hold(stream).await;
    }
    let Ok((_, socket)) = ServerBuilder::new().accept(stream).await else {
        return;
    };
    let (link, mut orders) = mpsc::unbounded_channel();
    shared.sessions.connect(link.clone());
    shared.record.note(|log| log.connections += 1);
    let mut connection = Connection {
        shared,
        socket,
        link,
        session: None,
        closing: false,
        behaviour,
    };
    connection.run(&mut orders).await.ok(); // A lost connection is nothing unusual here.
    connection.leave();
}

/// Keeps a connection open and says nothing, until the client goes.
async fn hold(mut stream: TcpStream) {
    let mut heard = [0; 1_024];
    while stream.read(&mut heard).await.is_ok_and(|count| count > 0) {}
}

struct Connection {
    shared: Arc<Shared>,
    socket: WebSocketStream<TcpStream>,
    link: Link,
    session: Option<String>,
    closing: bool,
    /// How this connection goes wrong, if it does.
    behaviour: Behaviour,
}

impl Connection {
    async fn run(&mut self, orders: &mut mpsc::UnboundedReceiver<Order>) -> Result<(), Error> {
        if self.behaviour != Behaviour::NoHello {
            self.send(plain(&payloads::hello(&self.shared))).await?;
        }
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
        self.socket
            .send(if frame.binary {
                Message::binary(frame.text)
            } else {
                Message::text(frame.text)
            })
            .await
    }

    async fn close(&mut self, code: u16, reason: &'static str) -> Result<(), Error> {
        self.closing = true;
        let code = CloseCode::try_from(code).expect("a code that may be sent");
        self.socket.send(Message::close(Some(code), reason)).await
    }

    async fn hear(&mut self, message: Message) -> Result<(), Error> {
        if let Some((code, _)) = message.as_close() {
            if !self.closing {
                self.said_goodbye(Some(code.into()));
            }
            return Ok(());
        }
        let Some(text) = message.as_text() else {
            return Ok(());
        };
        match serde_json::from_str(text) {
            Ok(payload) => self.obey(&payload).await,
            Err(_) => self.close(4002, "Error while decoding payload.").await,
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
        if shard >= total || shard >= self.shared.shards() {
            return self.close(4010, "Invalid shard.").await;
        }
        match self.behaviour {
            Behaviour::CloseOnIdentify { code, shard: only }
                if only.is_none_or(|only| only == shard) =>
            {
                return self.close(code, "").await;
            }
            Behaviour::NoGreeting => return Ok(()),
            _ => {}
        }
        let session = self.shared.sessions.open(shard, self.link.clone());
        let ready = payloads::ready(&self.shared, &session, (shard, total));
        self.shared.sessions.dispatch(&session, "READY", &ready);
        self.session = Some(session);
        self.shared.record.ring();
        self.after_greeting();
        Ok(())
    }

    /// What goes wrong once a session is there; after READY or RESUMED, which are orders too.
    fn after_greeting(&self) {
        let order = |order| {
            self.link.send(order).ok(); // The receiver is this connection.
        };
        match self.behaviour {
            Behaviour::ReconnectOnGreeting => order(Order::Send(plain(&payloads::reconnect()))),
            Behaviour::CloseOnGreeting(code) => order(Order::Close(code)),
            _ => {}
        }
    }

    fn read_identify(&self, data: &Value) -> Identify {
        let number = |index: usize| {
            data["shard"][index]
                .as_u64()
                .and_then(|n| n.try_into().ok())
        };
        Identify {
            accepted: self
                .shared
                .knows(data["token"].as_str().unwrap_or_default()),
            intents: data["intents"].as_u64().unwrap_or_default(),
            shard: (number(0).unwrap_or(0), number(1).unwrap_or(1)),
            compress: data["compress"] == true,
            properties: data["properties"].clone(),
        }
    }

    async fn resume(&mut self, data: &Value) -> Result<(), Error> {
        if !self
            .shared
            .knows(data["token"].as_str().unwrap_or_default())
        {
            return self.close(4004, "Authentication failed.").await;
        }
        if self.behaviour == Behaviour::NoGreeting {
            return Ok(());
        }
        let session = data["session_id"].as_str().unwrap_or_default().to_owned();
        let seq = data["seq"].as_u64().unwrap_or_default();
        let resumed = self.shared.sessions.resume(&session, seq, &self.link);
        let resume = Resume {
            accepted: resumed.is_some(),
            session_id: session.clone(),
            seq,
        };
        if resumed.is_some() {
            let trace = json!({"_trace": []});
            self.shared.sessions.dispatch(&session, "RESUMED", &trace);
            self.session = Some(session);
        }
        self.shared.record.note(|log| log.resumes.push(resume));
        if resumed.is_none() {
            return self.send(plain(&payloads::invalid_session(false))).await;
        }
        self.after_greeting();
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(session) = &self.session {
            self.shared.sessions.disconnect(session, &self.link);
        }
        self.shared.record.ring();
    }
}
