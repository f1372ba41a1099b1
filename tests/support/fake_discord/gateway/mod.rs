//! The gateway: a WebSocket server that speaks Discord's protocol.

pub mod behaviour;
mod connection;
mod payloads;
pub mod sessions;

use std::sync::Arc;

use tokio::net::TcpListener;

use super::state::Shared;

/// Takes connections until it is stopped.
pub async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(connection::converse(stream, Arc::clone(&shared)));
        }
    }
}
