//! A WebSocket to the gateway: every step of opening it has a deadline, and frames have a largest
//! size.

use super::address::GatewayAddress;
use super::lost::Lost;
use super::timing::Timing;
use futures_util::{SinkExt, StreamExt};
use std::fmt::Display;
use std::future::Future;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_websockets::{
    ClientBuilder, CloseCode, Connector, Error, Limits, MaybeTlsStream, Message, WebSocketStream,
};

/// The longest frame that is read, in bytes. READY names each server of a shard, at most 2,500 of
/// them, in some 50 bytes each; an interaction carries at most a few messages. Both are far below.
const LONGEST_FRAME: usize = 2 * 1024 * 1024;

/// An open connection to the gateway.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    send_within: Duration,
}

/// What came from the gateway.
pub enum Frame {
    Text(Message),
    /// Something that this connection did not request.
    Other,
}

impl Socket {
    /// Connects to an address, step by step.
    ///
    /// # Errors
    /// If a step fails or takes too long.
    pub async fn open(
        address: &GatewayAddress,
        tls: &Connector,
        timing: &Timing,
    ) -> Result<Self, Lost> {
        let within = timing.step;
        let host = address.host();

        let connecting = connect(&host, address.port(), within);
        let tcp = step("open a connection", within, connecting).await?;
        // Frames are short, and are sent without delay.
        let _ = tcp.set_nodelay(true);

        let plain = Connector::Plain;
        let connector = if address.is_secure() { tls } else { &plain };
        let stream = step("agree on encryption", within, connector.wrap(&host, tcp)).await?;

        let limits = Limits::default().max_payload_len(Some(LONGEST_FRAME));
        let builder = ClientBuilder::new().limits(limits);
        let builder = builder
            .uri(&address.to_string())
            .map_err(|error| failed("read the address", &error))?;
        let upgrading = builder.connect_on(stream);
        let (stream, _) = step("upgrade to a WebSocket", within, upgrading).await?;

        Ok(Self {
            stream,
            send_within: timing.send,
        })
    }

    /// The next frame.
    ///
    /// # Errors
    /// If the connection has ended, or a frame is invalid.
    pub async fn next(&mut self) -> Result<Frame, Lost> {
        loop {
            let message = match self.stream.next().await {
                Some(Ok(message)) => message,
                Some(Err(error)) => return Err(broken(&error)),
                None => return Err(Lost::Cut),
            };

            if message.is_text() {
                return Ok(Frame::Text(message));
            }
            if let Some((code, _)) = message.as_close() {
                return Err(Lost::Closed(code.into()));
            }
            // Pings are answered by the library.
            if !message.is_ping() && !message.is_pong() {
                return Ok(Frame::Other);
            }
        }
    }

    /// Sends a text.
    ///
    /// # Errors
    /// If the network does not accept it in time.
    pub async fn send(&mut self, text: String) -> Result<(), Lost> {
        let sent = self.stream.send(Message::text(text));
        step("send a frame", self.send_within, sent).await
    }

    /// Closes with a code, and waits a moment for the gateway to do the same.
    pub async fn close(mut self, code: u16, within: Duration) {
        let Ok(code) = CloseCode::try_from(code) else {
            return;
        };

        let goodbye = async {
            let message = Message::close(Some(code), "");
            if self.stream.send(message).await.is_ok() {
                // What still comes is not for this connection any more.
                while let Some(Ok(_)) = self.stream.next().await {}
            }
        };
        // It does not matter whether the gateway receives it: it notices that the connection is
        // gone.
        let _ = timeout(within, goodbye).await;
    }
}

/// Why nothing more can be read.
fn broken(error: &Error) -> Lost {
    match error {
        Error::PayloadTooLong { .. } => {
            Lost::Unreadable(format!("it is longer than {LONGEST_FRAME} bytes"))
        }
        Error::Protocol(error) => Lost::Unreadable(error.to_string()),
        _ => Lost::Cut,
    }
}

/// Tries the addresses of a host, one after the other. One that does not answer leaves time for the
/// next.
async fn connect(host: &str, port: u16, within: Duration) -> std::io::Result<TcpStream> {
    let addresses: Vec<_> = lookup_host((host, port)).await?.collect();
    let share = within / u32::try_from(addresses.len().max(1)).unwrap_or(1);

    let mut last = std::io::ErrorKind::NotFound.into();
    for address in addresses {
        match timeout(share, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => last = error,
            Err(_) => last = std::io::ErrorKind::TimedOut.into(),
        }
    }

    Err(last)
}

/// One step, within its deadline.
async fn step<T, E: Display>(
    what: &'static str,
    within: Duration,
    doing: impl Future<Output = Result<T, E>>,
) -> Result<T, Lost> {
    match timeout(within, doing).await {
        Ok(done) => done.map_err(|error| failed(what, &error)),
        Err(_) => Err(Lost::Failed {
            what,
            reason: format!("no answer within {} s", within.as_secs_f32()),
        }),
    }
}

fn failed(what: &'static str, error: &impl Display) -> Lost {
    Lost::Failed {
        what,
        reason: error.to_string(),
    }
}
