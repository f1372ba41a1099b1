//! Ports that stay free until a program listens at them.

use std::net::TcpListener;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

/// Below the ports that systems give to those that ask for any (from 32,768 on Linux, from 49,152
/// elsewhere): of those, another test would get one that is free while a program starts again.
const FIRST: u16 = 20_000;
const PORTS: u16 = 12_000;

/// How many of them have been tried by this process.
static TRIED: AtomicU32 = AtomicU32::new(0);

/// A port of loopback that nothing listens at, and that no other test is given.
pub fn free_port() -> u16 {
    // Programs of tests that run at the same time begin at different ports.
    let begin = process::id().wrapping_mul(7_919);

    for _ in 0..PORTS {
        let number = begin.wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed));
        let port = FIRST + u16::try_from(number % u32::from(PORTS)).expect("below PORTS");
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("all {PORTS} ports from {FIRST} on are taken");
}

/// An address of loopback that nothing listens at, for a program that is started there again.
pub fn free_address() -> String {
    format!("127.0.0.1:{}", free_port())
}
