//! Reports to systemd regularly that the process works, if its unit has `WatchdogSec`.

use crate::config::Environment;
use std::io;
use std::os::unix::net::UnixDatagram;
use std::time::Duration;
use tokio::time::sleep;

/// The message that systemd expects.
const ALIVE: &[u8] = b"WATCHDOG=1";

/// Where systemd listens, and how often it expects a message.
pub struct Watchdog {
    socket: UnixDatagram,
    every: Duration,
}

impl Watchdog {
    /// The watchdog that systemd asked for; `None` if it asked for none, or asked another process.
    pub fn of(environment: &Environment) -> Option<io::Result<Self>> {
        if !is_for_this_process(environment) {
            return None;
        }
        let limit: u64 = environment.get("WATCHDOG_USEC")?.parse().ok()?;
        let address = environment.get("NOTIFY_SOCKET")?;
        if address.is_empty() {
            return None;
        }

        // Half of the limit, as systemd recommends.
        let every = Duration::from_micros(limit / 2).max(Duration::from_millis(1));
        Some(connect(address).map(|socket| Self { socket, every }))
    }

    /// Runs as long as the runtime works. It has to run on that runtime: if the runtime is stuck,
    /// the messages must stop.
    pub async fn keep(self) {
        loop {
            // If systemd does not get the message, systemd acts.
            let _ = self.socket.send(ALIVE);
            sleep(self.every).await;
        }
    }
}

/// A program that this one was started by may have left its own variables.
fn is_for_this_process(environment: &Environment) -> bool {
    let own = std::process::id().to_string();
    environment
        .get("WATCHDOG_PID")
        .is_none_or(|process| *process == own)
}

fn connect(address: &str) -> io::Result<UnixDatagram> {
    let socket = UnixDatagram::unbound()?;
    // A runtime must not wait for systemd.
    socket.set_nonblocking(true)?;

    // Abstract addresses begin with a zero byte, which systemd writes as `@`.
    match address.strip_prefix('@') {
        Some(name) => connect_to_abstract(&socket, name)?,
        None => socket.connect(address)?,
    }
    Ok(socket)
}

#[cfg(target_os = "linux")]
fn connect_to_abstract(socket: &UnixDatagram, name: &str) -> io::Result<()> {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::SocketAddr;
    socket.connect_addr(&SocketAddr::from_abstract_name(name)?)
}

#[cfg(not(target_os = "linux"))]
fn connect_to_abstract(_: &UnixDatagram, _: &str) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
