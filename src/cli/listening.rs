//! Listens on an address for a server, and says where.

use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Listens on an address; a failure says what to do instead.
pub async fn listen(address: SocketAddr, remedy: &str) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| format!("cannot listen on {address}: {error}; {remedy}"))
}

/// The address with the port that the system chose where 0 was asked for.
pub fn local_address(listener: &TcpListener) -> String {
    match listener.local_addr() {
        Ok(address) => address.to_string(),
        Err(_) => "unknown".to_owned(),
    }
}
