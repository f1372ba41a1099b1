//! nginx as `deploy/nginx.conf` sets it up, on other ports.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::support::port::free_address;

/// The configuration that operators copy.
const SHIPPED: &str = include_str!("../../deploy/nginx.conf");

/// A running nginx, killed when it is dropped.
pub struct Nginx {
    process: Child,
    address: String,
    _folder: TempDir,
}

impl Nginx {
    /// Runs in front of replicas at these addresses.
    pub async fn before(replicas: &[&str; 2]) -> Self {
        let started = async {
            loop {
                let mut nginx = Self::start(replicas);
                if nginx.listens().await {
                    return nginx;
                }
                // Another program has taken its port; nginx has said so.
            }
        };
        timeout(Duration::from_secs(30), started)
            .await
            .expect("nginx listens")
    }

    fn start(replicas: &[&str; 2]) -> Self {
        let address = free_address();
        let folder = TempDir::new().expect("a temporary folder");
        std::fs::write(
            folder.path().join("nginx.conf"),
            configuration(&address, replicas, folder.path()),
        )
        .expect("a written configuration");

        let mut command = Command::new("nginx");
        command
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf", "-e", "stderr"]);
        let process = command
            .stdin(Stdio::null())
            .spawn()
            .expect("nginx is installed");
        Self {
            process,
            address,
            _folder: folder,
        }
    }

    /// Waits until it listens; false if it has ended instead.
    async fn listens(&mut self) -> bool {
        while TcpStream::connect(&self.address).await.is_err() {
            if self.process.try_wait().expect("a child process").is_some() {
                return false;
            }
            sleep(Duration::from_millis(20)).await;
        }
        true
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where interactions are posted.
    #[allow(dead_code, reason = "tests ask with a client that takes URLs")]
    pub fn url(&self) -> String {
        format!("http://{}/interactions", self.address)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end when they are asked, not when the master is killed.
        let asked = Command::new("sh")
            .arg("-c")
            .arg(format!("kill -QUIT {}", self.process.id()))
            .status();
        if asked.is_err() {
            self.process.kill().ok();
        }
        self.process.wait().ok();
    }
}

/// The shipped file within what Debian has around it, with everything that it writes in a folder of
/// its own.
fn configuration(address: &str, replicas: &[&str; 2], folder: &Path) -> String {
    let mut shipped = SHIPPED.to_owned();
    let changes = [
        ("127.0.0.1:3000", replicas[0]),
        ("127.0.0.1:3001", replicas[1]),
        ("listen 80;", &format!("listen {address};")),
    ];
    for (from, to) in changes {
        assert!(shipped.contains(from), "deploy/nginx.conf lacks {from}");
        shipped = shipped.replace(from, to);
    }
    let folder = folder.display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = temporary
        .iter()
        .map(|name| format!("{name}_temp_path {folder}/{name};\n"))
        .collect();
    // Each request that finds no replica would be a line.
    format!(
        "daemon off;\nworker_processes 2;\npid {folder}/nginx.pid;\nerror_log stderr crit;\n{user}events {{ worker_connections 4096; }}\n\
         http {{\naccess_log off;\n{temporary}{shipped}}}\n",
        // Started as root, its workers would become a user who may not enter the folder.
        user = if is_root() { "user root;\n" } else { "" },
    )
}

fn is_root() -> bool {
    let told = Command::new("id")
        .arg("-u")
        .output()
        .expect("a user has an id");
    told.stdout == b"0\n"
}
