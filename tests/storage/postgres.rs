//! A PostgreSQL server of the tests' own, in a temporary folder, on a free port of loopback.

use std::fs;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

use crate::support::port::free_port;

/// A running server; it is killed when the last test that uses it ends.
pub struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    port: u16,
    server: Mutex<Child>,
}

/// The server that the running tests share.
static SHARED: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
static DATABASES: AtomicUsize = AtomicUsize::new(0);

impl Postgres {
    /// The shared server, started if no test uses one now.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = shared.upgrade() {
            return running;
        }
        let started = Arc::new(Self::start());
        *shared = Arc::downgrade(&started);
        started
    }

    /// A server of one test's own, to kill.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let programs = programs();
        if is_root() {
            // The server refuses to run as root.
            let (uid, gid) = (id("-u"), id("-g"));
            chown(folder.path(), Some(uid), Some(gid)).expect("a folder of postgres");
        }

        let data = folder.path().join("data");
        let made = command(&programs.join("initdb"))
            .args([
                "--no-sync",
                "--username=weighin",
                "--auth=trust",
                "--encoding=UTF8",
            ])
            .arg(&data)
            .output();
        succeeded(&made.expect("initdb"));

        let port = free_port();
        let server = Mutex::new(launch(&programs, folder.path(), port));
        let postgres = Self {
            programs,
            folder,
            port,
            server,
        };
        postgres.wait();
        postgres
    }

    /// The address of a new, empty database.
    pub fn database(&self) -> String {
        let name = format!("test{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        succeeded(&self.sql(&format!("CREATE DATABASE {name}")));
        format!("postgres://weighin@127.0.0.1:{}/{name}", self.port)
    }

    /// The address of a new database for a user who may create nothing in it.
    pub fn database_of_another(&self) -> String {
        let url = self.database();
        let (_, name) = url.rsplit_once('/').expect("a database");
        succeeded(&self.sql(&format!("CREATE ROLE guest_{name} LOGIN")));
        succeeded(&self.sql_in(name, "REVOKE CREATE ON SCHEMA public FROM PUBLIC"));
        url.replace("weighin@", &format!("guest_{name}@"))
    }

    /// Kills the server and all of its processes, as a power cut does, and starts it once more.
    pub fn crash(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        server.kill().expect("a running server");
        server.wait().expect("its end");
        // Its other processes notice that; until then a new server refuses to start.
        drop(server);
        self.wait();
    }

    fn wait(&self) {
        for _ in 0..600 {
            if self.sql("SELECT 1").status.success() {
                return;
            }
            self.launch_if_ended();
            sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("PostgreSQL does not start:\n{log}");
    }

    fn launch_if_ended(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        if server.try_wait().expect("a child").is_some() {
            *server = launch(&self.programs, self.folder.path(), self.port);
        }
    }

    fn sql(&self, sql: &str) -> Output {
        self.sql_in("postgres", sql)
    }

    fn sql_in(&self, database: &str, sql: &str) -> Output {
        Command::new(self.programs.join("psql"))
            .args(["--host=127.0.0.1", "--username=weighin", "--no-psqlrc"])
            .arg(format!("--dbname={database}"))
            .arg(format!("--port={}", self.port))
            .arg(format!("--command={sql}"))
            .output()
            .expect("psql")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let server = self
            .server
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        let _ = server.kill();
        let _ = server.wait();
    }
}

fn launch(programs: &Path, folder: &Path, port: u16) -> Child {
    let log = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join("log"))
        .expect("a log");
    command(&programs.join("postgres"))
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder)
        .args(["-h", "127.0.0.1", "-p", &port.to_string()])
        .args(["-c", "max_connections=200"])
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("postgres")
}

/// Where Debian puts the programs of the newest version.
fn programs() -> PathBuf {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
    {
        let bin = entry.path().join("bin");
        if bin.join("postgres").exists() {
            found.push(bin);
        }
    }
    found.sort();
    found.pop().expect("Debian's package `postgresql`")
}

/// A program that may not run as root.
fn command(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid=postgres", "--regid=postgres", "--clear-groups"])
        .arg(program);
    command
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().expect("id");
    output.stdout == b"0\n"
}

fn id(which: &str) -> u32 {
    let output = Command::new("id")
        .args([which, "postgres"])
        .output()
        .expect("id");
    let text = String::from_utf8(output.stdout).expect("digits");
    text.trim().parse().expect("the user `postgres`")
}

fn succeeded(output: &Output) {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
