//! Ports that stay free until a program listens at them.

use std::net::TcpListener;
use std::process;
use std::sync::atomic::{AtomicU16, Ordering};

/// Below the ports that systems give to those that ask for any (from 32,768 on Linux, from 49,152
/// elsewhere): of those, another test would get one that is free while a program starts again.
const FIRST: u16 = 20_000;
const LAST: u16 = 32_000;

/// How many of them have been tried by this process.
static TRIED: AtomicU16 = AtomicU16::new(0);

/// A port of loopback that nothing listens at, and that no other test is given.
pub fn free_port() -> u16 {
    // Programs of tests that run at the same time begin at different ports.
    let begin = process::id().wrapping_mul(7_919) % u32::from(LAST - FIRST);
    let begin = u16::try_from(begin).expect("fewer than all ports");

    for _ in FIRST..LAST {
        let tried = TRIED.fetch_add(1, Ordering::Relaxed);
        let port = FIRST + (begin + tried % (LAST - FIRST)) % (LAST - FIRST);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("all ports from {FIRST} to {LAST} are taken");
}

/// An address of loopback that stays the same when a program is started again.
pub fn free_address() -> String {
    format!("127.0.0.1:{}", free_port())
}
