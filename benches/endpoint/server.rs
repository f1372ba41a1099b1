//! The server that is measured, as a child process on the first processor.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use crate::bare;
use crate::support::meanings::cache;
use crate::support::process::resident_kb;
use crate::support::signing::public_key;

/// Which server.
#[derive(Clone, Copy)]
pub enum Kind {
    Weighin,
    Bare,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Weighin, Self::Bare];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Weighin => "weighin run",
            Self::Bare => "bare axum",
        }
    }

    /// The command that runs it; on these articles, if it is this program.
    fn command(self, knowledge: &Path) -> Command {
        let program = match self {
            Self::Weighin => env!("CARGO_BIN_EXE_weighin").into(),
            Self::Bare => std::env::current_exe().expect("this program has a file"),
        };
        let mut command = Command::new("taskset");
        command
            .args(["-c", "0"])
            .arg(program)
            .env(bare::KEY, public_key());
        if matches!(self, Self::Weighin) {
            command.arg("run").env_clear();
            command.env("WEIGHIN_KNOWLEDGE_PATH", knowledge);
            command
                .env("WEIGHIN_DISCORD_TRANSPORT", "endpoint")
                .env("WEIGHIN_DISCORD_PUBLIC_KEY", public_key());
            command
                .env("WEIGHIN_ENDPOINT_LISTEN", "127.0.0.1:0")
                .env("WEIGHIN_STATUS_LISTEN", "");
            // What a start computes once is not measured.
            command.env("WEIGHIN_SEARCH_CACHE", cache());
        }
        command
    }
}

/// A running server, killed when it is dropped.
pub struct Server {
    process: Child,
    address: String,
}

impl Server {
    /// Starts one on the shipped articles.
    pub fn start(kind: Kind) -> Self {
        let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
        Self::spawn(kind.command(Path::new(shipped)))
    }

    /// Starts this program on other articles.
    pub fn with_knowledge(knowledge: &Path) -> Self {
        Self::spawn(Kind::Weighin.command(knowledge))
    }

    /// Waits until it listens; its log is read and thrown away.
    fn spawn(mut command: Command) -> Self {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        let mut process = command
            .spawn()
            .expect("the program was built, and taskset is there");
        let mut lines = BufReader::new(process.stderr.take().expect("a pipe"))
            .lines()
            .map_while(Result::ok);
        let line = lines
            .find(|line| line.contains("taking interactions"))
            .expect("a line with the address");
        let after = line.split("address=").nth(1).expect("an address");
        let address = after.split(' ').next().expect("a word").to_owned();
        thread::spawn(move || lines.for_each(drop));
        Self { process, address }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The resident memory in kilobytes.
    pub fn resident_kb(&self) -> u64 {
        resident_kb(self.process.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok(); // It may have ended by itself.
        self.process.wait().ok();
    }
}
