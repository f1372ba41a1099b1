//! What the program prints: results to standard output, complaints to standard error.

use super::Failure;
use crate::config::masked;
use std::io::{self, ErrorKind, Write};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long a complaint may take: it may go to a pipe that nobody reads.
const COMPLAIN_WITHIN: Duration = Duration::from_secs(1);

/// Prints to standard output. It is not a failure if the reader has gone away
/// (`weighin ask … | head`).
pub fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let written = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());

    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::could_not_run(
            format!("cannot write to standard output: {error}"),
        )),
        _ => Ok(()),
    }
}

/// Prints to standard error, without anything that looks like a token. If that fails, there is
/// nowhere left to report it.
pub fn complain(text: &str) {
    let text = masked(text);
    let (done, written) = mpsc::channel();

    // A separate thread, because nothing else ends a write that blocks.
    thread::spawn(move || {
        let _ = io::stderr().write_all(text.as_bytes());
        let _ = done.send(());
    });
    let _ = written.recv_timeout(COMPLAIN_WITHIN);
}
