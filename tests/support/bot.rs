//! The `weighin` binary as a child process: how it is started, what it prints, how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::support::fake_discord::FakeDiscord;
use crate::support::meanings::cache;
use crate::support::process::{peak_resident_kb, processor_time, resident_kb};

/// The repository's articles.
const KNOWLEDGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");

/// Standard output and standard error.
const PIPES: usize = 2;

/// Longer than anything that the bot does, retries at start included.
const PATIENCE: Duration = Duration::from_secs(40);

/// A `weighin` that is about to be started, with nothing in its environment but what is said here.
pub struct Start(Command);

/// `weighin` with these words, for the fake Discord.
pub fn weighin(fake: &FakeDiscord, words: &[&str]) -> Start {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    command
        .args(words)
        .env_clear()
        .current_dir(env!("CARGO_TARGET_TMPDIR"));
    let start = Start(command).with("DISCORD_TOKEN", fake.token());
    let start = start
        .with("WEIGHIN_DISCORD_API_BASE", &fake.base_url())
        .with("WEIGHIN_KNOWLEDGE_PATH", KNOWLEDGE)
        .with("WEIGHIN_SEARCH_CACHE", cache())
        // They would share the file.
        .with("WEIGHIN_STORAGE_URL", "off");
    // Many run side by side, each on a port of its own.
    start
        .with("WEIGHIN_STATUS_LISTEN", "127.0.0.1:0")
        .with("WEIGHIN_ENDPOINT_LISTEN", "127.0.0.1:0")
}

/// A fake Discord with the usual options, and a bot that is connected to it.
pub async fn connected() -> (FakeDiscord, Bot) {
    let fake = FakeDiscord::start().await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    (fake, bot)
}

/// Nothing that the bot sent was refused or unknown.
#[track_caller]
pub fn assert_clean(fake: &FakeDiscord) {
    assert_eq!(fake.violations(), []);
    assert_eq!(fake.unexpected(), [""; 0]);
}

/// How many requests so far fit: a method, and a part of the path.
pub fn requests(fake: &FakeDiscord, method: &str, part: &str) -> usize {
    let fits = |line: &&String| line.starts_with(method) && line.contains(part);
    fake.requests().iter().filter(fits).count()
}

impl Start {
    /// Sets an environment variable.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Leaves an environment variable out.
    pub fn without(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    /// Limits how many files and connections the process may have open.
    pub fn with_open_files(self, most: u64) -> Self {
        self.with_ulimit("-n", most)
    }

    /// Limits how many kilobytes of writable memory the process may have.
    pub fn with_memory_kb(self, most: u64) -> Self {
        self.with_ulimit("-d", most)
    }

    fn with_ulimit(self, option: &str, most: u64) -> Self {
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("ulimit {option} {most}; exec \"$0\" \"$@\""));
        command.arg(self.0.get_program()).args(self.0.get_args());
        self.wrapped_in(command)
    }

    /// Another command in the same environment.
    fn wrapped_in(self, mut command: Command) -> Self {
        command.env_clear();
        for (name, value) in self.0.get_envs() {
            command.envs(value.map(|value| (name, value)));
        }
        command.current_dir(env!("CARGO_TARGET_TMPDIR"));
        Self(command)
    }

    /// Has the process started in a terminal of its own. A signal reaches the terminal: what the
    /// process prints comes from there.
    pub fn in_terminal(self) -> Self {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        let words = words.map(|word| format!("'{}'", word.to_str().expect("a plain word")));
        let order = format!("exec {}", words.collect::<Vec<_>>().join(" "));
        let mut command = Command::new("script");
        command.args(["--quiet", "--command", &order, "/dev/null"]);
        self.wrapped_in(command)
    }

    /// Starts the process.
    pub fn start(mut self) -> Bot {
        self.0
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.0.spawn().expect("the binary was built");
        let output = Arc::new(Output::default());
        collect(child.stderr.take().expect("a pipe"), &output, |lines| {
            &mut lines.stderr
        });
        collect(child.stdout.take().expect("a pipe"), &output, |lines| {
            &mut lines.stdout
        });
        Bot { child, output }
    }
}

/// A running `weighin`, killed when it is dropped.
pub struct Bot {
    child: Child,
    output: Arc<Output>,
}

#[derive(Default)]
struct Output {
    lines: Mutex<Lines>,
    bell: watch::Sender<()>,
}

#[derive(Default)]
struct Lines {
    stderr: Vec<String>,
    stdout: Vec<String>,
    closed: usize,
}

impl Output {
    fn note(&self, change: impl FnOnce(&mut Lines)) {
        change(&mut self.lines.lock().expect("no writer panics"));
        self.bell.send_replace(());
    }

    fn read<T>(&self, look: impl FnOnce(&Lines) -> T) -> T {
        look(&self.lines.lock().expect("no writer panics"))
    }
}

/// Reads a pipe to its end, on a thread of its own.
fn collect(
    pipe: impl Read + Send + 'static,
    output: &Arc<Output>,
    place: fn(&mut Lines) -> &mut Vec<String>,
) {
    let output = Arc::clone(output);
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            output.note(|lines| place(lines).push(line));
        }
        output.note(|lines| lines.closed += 1);
    });
}

impl Bot {
    /// The lines on standard error so far.
    pub fn stderr(&self) -> Vec<String> {
        self.output.read(|lines| lines.stderr.clone())
    }

    /// The lines on standard output so far.
    pub fn stdout(&self) -> Vec<String> {
        self.output.read(|lines| lines.stdout.clone())
    }

    /// How many lines on standard error hold this text.
    pub fn logged(&self, text: &str) -> usize {
        self.output.read(|lines| {
            lines
                .stderr
                .iter()
                .filter(|line| line.contains(text))
                .count()
        })
    }

    /// Waits until standard error holds this text at least this many times.
    pub async fn until_logged(&self, text: &str, times: usize) {
        let came = self.until(|bot| bot.logged(text) >= times).await;
        assert!(
            came,
            "{times} times {text:?} did not come; so far: {:#?}",
            self.stderr()
        );
    }

    /// Waits until standard output holds this text.
    pub async fn until_printed(&self, text: &str) {
        let printed = |bot: &Self| {
            bot.output
                .read(|lines| lines.stdout.iter().any(|line| line.contains(text)))
        };
        assert!(
            self.until(printed).await,
            "{text:?} was not printed; so far: {:#?} {:#?}",
            self.stdout(),
            self.stderr()
        );
    }

    /// Waits until standard error holds this text this many times, and no more.
    pub async fn assert_logged(&self, text: &str, times: usize) {
        self.until_logged(text, times).await;
        assert_eq!(self.logged(text), times, "{text:?}: {:#?}", self.stderr());
    }

    /// The address in the line that says so; waits for the line.
    pub async fn address(&self, line: &str) -> String {
        let came = self.until(|bot| bot.logged(line) > 0).await;
        assert!(came, "no {line:?}; so far: {:#?}", self.stderr());

        let lines = self.stderr();
        let line = lines
            .iter()
            .find(|text| text.contains(line))
            .expect("the line");
        let after = line.split("address=").nth(1).expect("an address");
        after.split(' ').next().expect("a word").to_owned()
    }

    /// Waits until every shard is connected; panics immediately if the process ends instead.
    pub async fn ready(&self, fake: &FakeDiscord) {
        let ended = self.until(|bot| bot.output.read(|lines| lines.closed == PIPES));
        tokio::select! {
            () = fake.ready() => {}
            _ = ended => panic!("it ended: {:#?}", self.stderr()),
        }
    }

    /// Asks the process to stop, as an operator or a supervisor does.
    pub fn terminate(&self) {
        self.signal("TERM");
    }

    /// Sends the process a signal.
    pub fn signal(&self, name: &str) {
        let order = format!("kill -{name} {}", self.id());
        let sent = Command::new("sh")
            .args(["-c", &order])
            .status()
            .expect("a shell");
        assert!(sent.success(), "the process is gone already");
    }

    /// Waits for the end of the process, and gives its exit code.
    pub async fn exit_code(&mut self) -> i32 {
        let ended = self
            .until(|bot| bot.output.read(|lines| lines.closed == PIPES))
            .await;
        assert!(ended, "still running; so far: {:#?}", self.stderr());
        let status = self.child.wait().expect("a child can be waited for");
        status
            .code()
            .unwrap_or_else(|| panic!("ended by a signal: {status}"))
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The resident memory in kilobytes.
    pub fn resident_kb(&self) -> u64 {
        resident_kb(self.child.id())
    }

    /// How long it has kept processors busy so far.
    pub fn processor_time(&self) -> Duration {
        processor_time(self.child.id())
    }

    /// The most memory that was ever resident, in kilobytes.
    pub fn peak_resident_kb(&self) -> u64 {
        peak_resident_kb(self.child.id())
    }

    async fn until(&self, holds: impl Fn(&Self) -> bool) -> bool {
        let mut bell = self.output.bell.subscribe();
        let waiting = async {
            while !holds(self) {
                bell.changed().await.expect("the bot outlives its waiters");
            }
        };
        timeout(PATIENCE, waiting).await.is_ok()
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.child.kill().ok(); // It may have ended by itself.
        self.child.wait().ok();
    }
}
