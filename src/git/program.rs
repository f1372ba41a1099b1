//! Runs the program `git`. The reasons for the program rather than a crate (gix): operators have
//! it, and know how to give it keys, proxies and certificates; it needs no crates here; and the
//! memory that a fetch takes is given back when it ends.
//!
//! What it does depends only on the arguments and the environment set here. It reads no system or
//! user configuration, runs no hooks, never prompts on a terminal, and uses only the transport of
//! the address. Its time, output and disk space are limited.

use super::address::RemoteAddress;
use super::error::{FetchError, FetchFailure};
use super::limit::{RunLimit, wait};
use secrecy::{ExposeSecret, SecretString};
use std::ffi::OsStr;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::thread;

/// Reads the token when it is needed, so that one in a file can be replaced at any time.
pub type ReadToken = Arc<dyn Fn() -> Result<SecretString, String> + Send + Sync>;

/// What `git` and the programs that it starts may know of this process's environment: where they
/// are, and how operators give them keys, proxies and certificates.
const PASSED_ON: &[&str] = &[
    "PATH",
    "HOME",
    "TMPDIR",
    "SSH_AUTH_SOCK",
    "GIT_SSH_COMMAND",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "http_proxy",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
];

/// Settings that stop `git` from running anything on its own.
const SETTINGS: &[(&str, &str)] = &[
    ("core.hooksPath", "/dev/null"),
    ("core.fsmonitor", "false"),
    ("gc.auto", "0"),
    ("maintenance.auto", "false"),
    // Always in one file, of which the size can be watched.
    ("fetch.unpackLimit", "1"),
    ("fetch.recurseSubmodules", "false"),
    // Of a large file or a large repository, only a part is in memory.
    ("core.bigFileThreshold", "8m"),
    ("core.deltaBaseCacheLimit", "16m"),
    ("pack.threads", "1"),
    // A connection over which nothing comes is closed.
    ("http.lowSpeedLimit", "100"),
    ("http.lowSpeedTime", "20"),
];

/// Prints the token to `git`, which asks for it only where the address leads. The shell has it in
/// its environment: the arguments of a process can be read by everybody.
const CREDENTIALS: &str = "!say() { test \"$1\" = get && printf 'username=%s\\npassword=%s\\n' \"$FETCH_USER\" \"$FETCH_TOKEN\"; }; say";

/// The user if the address names none. With a token, most hosts take any.
const USER: &str = "x-access-token";

/// How much of its complaints is read.
const MOST_COMPLAINTS: u64 = 16 * 1024;

/// `git` for one address.
pub struct Program<'a> {
    address: &'a RemoteAddress,
    token: Option<SecretString>,
}

impl<'a> Program<'a> {
    /// With the token, where the address takes one.
    pub fn new(address: &'a RemoteAddress, token: Option<&ReadToken>) -> Result<Self, FetchError> {
        let token = match token.filter(|_| address.takes_token()) {
            Some(read) => Some(
                read().map_err(|message| FetchError::new(FetchFailure::Credentials, message))?,
            ),
            None => None,
        };
        Ok(Self { address, token })
    }

    /// Runs `git` in a repository, and reads what it prints; without a repository, in none.
    pub fn run<T: Send>(
        &self,
        repository: Option<&Path>,
        arguments: &[&str],
        input: Stdio,
        limit: &RunLimit,
        read: impl FnOnce(ChildStdout) -> Result<T, FetchError> + Send,
    ) -> Result<T, FetchError> {
        let mut child = self.start(repository, arguments, input)?;
        let (Some(output), Some(complaints)) = (child.stdout.take(), child.stderr.take()) else {
            return Err(io::Error::other("no pipes").into());
        };

        let (read, complaints, ended) = thread::scope(|scope| {
            let read = scope.spawn(move || read(output));
            let complaints = scope.spawn(move || start_of(complaints, MOST_COMPLAINTS));
            let ended = wait(&mut child, limit);
            (read.join(), complaints.join(), ended)
        });

        let status = ended?;
        // When reading stops early, `git` fails: the reason to stop is the one that matters.
        let read = read.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        if status.success() {
            return Ok(read);
        }
        let token = self.token.as_ref().map(ExposeSecret::expose_secret);
        Err(FetchError::of_git(&complaints.unwrap_or_default(), token))
    }

    /// Like [`Self::run`], but returns what the program prints, at most `most` bytes of it.
    pub fn text(
        &self,
        repository: Option<&Path>,
        arguments: &[&str],
        limit: &RunLimit,
        most: u64,
    ) -> Result<String, FetchError> {
        self.run(repository, arguments, Stdio::null(), limit, |output| {
            Ok(start_of(output, most))
        })
    }

    fn start(
        &self,
        repository: Option<&Path>,
        arguments: &[&str],
        input: Stdio,
    ) -> Result<Child, FetchError> {
        let mut command = Command::new("git");
        command
            .args(arguments)
            .env_clear()
            .envs(passed_on())
            .envs(self.settings())
            // In no repository, not even in one that this program was started in.
            .env("GIT_DIR", repository.unwrap_or(Path::new("/dev/null/none")))
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // A group of its own, which can be ended with all that it started.
            .process_group(0);
        command.spawn().map_err(|error| {
            let message = format!(
                "cannot start the program `git`: {error}; install it, or set knowledge.git to nothing and knowledge.path to a folder"
            );
            FetchError::new(FetchFailure::Program, message)
        })
    }

    fn settings(&self) -> Vec<(String, String)> {
        let mut environment = Vec::new();
        let mut set =
            |name: &str, value: &str| environment.push((name.to_owned(), value.to_owned()));

        // The complaints are compared with English ones.
        set("LC_ALL", "C");
        set("GIT_CONFIG_NOSYSTEM", "1");
        set("GIT_CONFIG_GLOBAL", "/dev/null");
        set("GIT_TERMINAL_PROMPT", "0");
        set("GIT_ALLOW_PROTOCOL", self.address.scheme());
        if std::env::var_os("GIT_SSH_COMMAND").is_none() {
            // A connection that it leaves open would keep the pipes open.
            set(
                "GIT_SSH_COMMAND",
                "ssh -oBatchMode=yes -oControlMaster=no -oConnectTimeout=15",
            );
        }

        let mut settings: Vec<(String, &str)> = Vec::new();
        for (name, value) in SETTINGS {
            settings.push(((*name).to_owned(), *value));
        }
        if let Some(token) = &self.token {
            set("FETCH_USER", self.address.user().unwrap_or(USER));
            set("FETCH_TOKEN", token.expose_secret());
            settings.push((
                format!("credential.{}.helper", self.address.origin()),
                CREDENTIALS,
            ));
        }

        set("GIT_CONFIG_COUNT", &settings.len().to_string());
        for (at, (name, value)) in settings.iter().enumerate() {
            set(&format!("GIT_CONFIG_KEY_{at}"), name);
            set(&format!("GIT_CONFIG_VALUE_{at}"), value);
        }
        environment
    }
}

fn passed_on() -> impl Iterator<Item = (&'static str, impl AsRef<OsStr>)> {
    PASSED_ON
        .iter()
        .filter_map(|name| Some((*name, std::env::var_os(name)?)))
}

/// The beginning of a text. The rest is read as well: otherwise `git` would wait.
fn start_of(mut output: impl Read, most: u64) -> String {
    let mut bytes = Vec::new();
    // What could be read is enough.
    let _ = output.by_ref().take(most).read_to_end(&mut bytes);
    let _ = io::copy(&mut output, &mut io::sink());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;
    use std::time::{Duration, Instant};

    /// `git` for a repository on this machine's port.
    fn address(listener: &TcpListener) -> RemoteAddress {
        let port = listener.local_addr().expect("an address").port();
        RemoteAddress::read(&format!("http://127.0.0.1:{port}/a.git")).expect("an address")
    }

    #[test]
    fn a_repository_that_never_answers_is_given_up() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = address(&listener);
        let git = Program::new(&address, None).expect("no token");
        let limit = RunLimit::time(Duration::from_millis(300));
        let start = Instant::now();
        let error = git.text(None, &["ls-remote", "--", address.as_str()], &limit, 100);

        let error = error.expect_err("nothing came");
        assert_eq!(error.reason, FetchFailure::Timeout);
        // Longer, if a program that `git` started was still there and kept the pipes open.
        assert!(start.elapsed() < Duration::from_secs(15));
    }

    #[test]
    fn a_folder_that_grows_too_large_ends_it() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = address(&listener);
        let git = Program::new(&address, None).expect("no token");
        let folder = tempfile::TempDir::new().expect("a folder");
        std::fs::create_dir(folder.path().join("objects")).expect("a folder");
        std::fs::write(folder.path().join("objects/pack"), [0; 1_001]).expect("written");
        let limit = RunLimit {
            within: Duration::from_secs(60),
            folder: Some((folder.path(), 1_000)),
        };
        let error = git.text(None, &["ls-remote", "--", address.as_str()], &limit, 100);
        assert_eq!(error.expect_err("it was ended").reason, FetchFailure::Size);
    }

    #[test]
    fn only_the_start_of_an_output_is_kept() {
        assert_eq!(start_of("a long output".as_bytes(), 6), "a long");
    }
}
