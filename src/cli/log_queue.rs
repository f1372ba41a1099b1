//! Log lines, written by a separate thread. Logging never blocks: if too many lines are waiting, a
//! line is dropped and counted.
//!
//! tracing-appender has such a queue too, but it prints to standard output if the queue is full at
//! the end. That waits for ever if standard output is the same pipe that nobody reads.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The most bytes of lines that may wait.
const MOST_BYTES: usize = 1024 * 1024;
/// How long the thread rests between two writes: lines of a busy moment are written together, so
/// that a process on one processor does not change to this thread and back for each of them.
const REST: Duration = Duration::from_millis(2);

/// The lines between the code that logs and the thread that writes.
#[derive(Default)]
pub struct LogQueue {
    state: Mutex<QueueState>,
    /// Signals that the first line came in, or that all lines are written.
    bell: Condvar,
}

#[derive(Default)]
struct QueueState {
    /// The lines that wait, one after the other.
    lines: Vec<u8>,
    /// Whether the thread is writing lines that it took out.
    writing: bool,
    dropped: u64,
}

impl LogQueue {
    /// Starts a queue and the thread that writes its lines.
    pub fn start(mut output: impl Write + Send + 'static) -> Arc<Self> {
        let queue = Arc::new(Self::default());

        let waiting = Arc::clone(&queue);
        thread::spawn(move || {
            loop {
                let lines = waiting.take();
                // Lines that cannot be written are lost: there is nowhere else to report it.
                let _ = output.write_all(&lines);
                waiting.written();

                thread::sleep(REST);
            }
        });

        queue
    }

    /// What tracing writes lines with.
    pub fn writer(self: &Arc<Self>) -> impl Fn() -> QueueWriter + Send + Sync + 'static {
        let queue = Arc::clone(self);
        move || QueueWriter(Arc::clone(&queue))
    }

    /// How many lines have been dropped so far.
    pub fn dropped(&self) -> u64 {
        self.lock().dropped
    }

    /// Waits until everything is written, up to a time limit.
    pub fn finish(&self, within: Duration) {
        let is_unfinished = |state: &mut QueueState| state.writing || !state.lines.is_empty();
        let waited = self
            .bell
            .wait_timeout_while(self.lock(), within, is_unfinished);
        // Finished or not, the program ends now.
        drop(waited);
    }

    /// Adds a line, or drops it if too much is waiting already.
    fn push(&self, line: &[u8]) {
        let mut state = self.lock();
        if state.lines.len() + line.len() > MOST_BYTES {
            state.dropped += 1;
            return;
        }

        let is_first = state.lines.is_empty();
        state.lines.extend_from_slice(line);

        // Unlocked first, so that the thread that wakes need not wait for it.
        drop(state);
        if is_first {
            self.bell.notify_all();
        }
    }

    /// Takes all lines out; waits until there is one.
    fn take(&self) -> Vec<u8> {
        let waiting = self
            .bell
            .wait_while(self.lock(), |state| state.lines.is_empty());
        let mut state = waiting.unwrap_or_else(PoisonError::into_inner);

        state.writing = true;
        mem::take(&mut state.lines)
    }

    /// The lines that were taken out are written.
    fn written(&self) {
        self.lock().writing = false;
        self.bell.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts lines into the queue.
pub struct QueueWriter(Arc<LogQueue>);

impl Write for QueueWriter {
    /// The formatter writes a whole line at a time.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.push(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{Receiver, Sender, channel};

    /// An output that takes lines only when the test lets it.
    struct Slow {
        go: Receiver<()>,
        taken: Sender<Vec<u8>>,
    }

    impl Write for Slow {
        fn write(&mut self, lines: &[u8]) -> io::Result<usize> {
            self.go.recv().map_err(io::Error::other)?;
            self.taken.send(lines.to_vec()).map_err(io::Error::other)?;
            Ok(lines.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn lines_above_the_limit_are_dropped_and_counted() {
        let ((go, told), (taken, lines)) = (channel(), channel());
        let queue = LogQueue::start(Slow { go: told, taken });
        let mut writer = queue.writer()();
        let line = vec![b'x'; MOST_BYTES / 4];

        // Some lines may be taken out before the others come: then there is room for as many more.
        for _ in 0..12 {
            assert!(writer.write_all(&line).is_ok(), "logging never blocks");
        }
        assert!((4..=8).contains(&queue.dropped()), "{}", queue.dropped());
        queue.finish(Duration::from_millis(1));

        let mut kept = (12 - queue.dropped() as usize) * line.len();
        while kept > 0 {
            assert!(go.send(()).is_ok());
            kept -= lines.recv().map_or(kept, |written| written.len());
        }
        queue.finish(Duration::from_secs(60));
        assert!(queue.lock().lines.is_empty());

        assert!(writer.write_all(b"more").is_ok() && go.send(()).is_ok());
        assert_eq!(
            lines.recv().as_deref(),
            Ok(b"more".as_slice()),
            "it goes on afterwards"
        );
    }

    #[test]
    fn lines_that_wait_are_written_together() {
        let ((go, told), (taken, lines)) = (channel(), channel());
        let queue = LogQueue::start(Slow { go: told, taken });
        let mut writer = queue.writer()();
        for number in 0..100 {
            assert!(writeln!(writer, "line {number}").is_ok());
        }

        let mut written = Vec::new();
        let mut writes = 0;
        while !written.ends_with(b"line 99\n") {
            assert!(go.send(()).is_ok());
            written.extend(lines.recv().unwrap_or_default());
            writes += 1;
        }
        assert!(writes < 10, "{writes} writes");
        assert_eq!(written.iter().filter(|byte| **byte == b'\n').count(), 100);
    }
}
