//! The bot that is measured, as a child process.

use std::process::{Child, Command, Stdio};

use crate::bare;
use crate::support::fake_discord::FakeDiscord;
use crate::support::process::resident_kb;

/// Clock ticks a second in `/proc`, on every Linux that runs on a usual machine.
const TICKS: f64 = 100.0;

/// Which bot.
#[derive(Clone, Copy)]
pub enum Kind {
    Weighin,
    Bare,
}

impl Kind {
    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Weighin => "weighin run",
            Self::Bare => "bare bot",
        }
    }

    fn command(self, fake: &FakeDiscord) -> Command {
        let knowledge = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
        let (program, address) = match self {
            Self::Weighin => (
                env!("CARGO_BIN_EXE_weighin").into(),
                "WEIGHIN_DISCORD_API_BASE",
            ),
            Self::Bare => (
                std::env::current_exe().expect("this program has a file"),
                bare::ADDRESS,
            ),
        };
        let mut command = Command::new(program);
        command
            .env_clear()
            .env(address, fake.base_url())
            .env(bare::TOKEN, fake.token());
        if matches!(self, Self::Weighin) {
            command
                .arg("run")
                .env("WEIGHIN_KNOWLEDGE_PATH", knowledge)
                .env("WEIGHIN_STATUS_LISTEN", "");
        }
        command
    }
}

/// A running bot, killed when it is dropped.
pub struct Bot(Child);

impl Bot {
    /// Starts one that talks to the fake.
    pub fn start(kind: Kind, fake: &FakeDiscord) -> Self {
        let mut command = kind.command(fake);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Self(command.spawn().expect("the program was built"))
    }

    /// The resident memory in kilobytes.
    pub fn resident_kb(&self) -> u64 {
        resident_kb(self.0.id())
    }

    /// The processor time of all threads so far.
    pub fn processor_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id()))
            .expect("a running process on Linux");
        let (_, after_name) = stat.rsplit_once(") ").expect("a name in brackets");
        let fields: Vec<&str> = after_name.split(' ').collect();
        let ticks = |place: usize| fields[place].parse::<f64>().expect("a number of ticks");
        // The fields are numbered from 1 in proc(5); the two before the state are gone. 14 is
        // utime, 15 is stime.
        (ticks(14 - 3) + ticks(15 - 3)) / TICKS
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.0.kill().ok(); // It may have ended by itself.
        self.0.wait().ok();
    }
}
