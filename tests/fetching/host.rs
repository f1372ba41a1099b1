//! A host of repositories: `git http-backend` behind a real HTTP server on this machine.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, StatusCode};
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A running host; it is gone once this is dropped.
pub struct Host {
    address: SocketAddr,
    served: Arc<Served>,
    task: JoinHandle<()>,
}

/// What it serves, and what it saw.
struct Served {
    root: PathBuf,
    /// The token that is asked for, if any.
    token: Option<String>,
    /// Another host to which every request is sent on.
    elsewhere: Option<String>,
    requests: Mutex<Vec<Seen>>,
}

/// A request that came in.
#[derive(Clone)]
pub struct Seen {
    pub authorization: Option<String>,
    /// The arguments of all processes of this machine at that time.
    pub processes: String,
}

impl Host {
    /// A host of the repositories in a folder.
    pub async fn of(root: &Path) -> Self {
        Self::start(root, None, None, "127.0.0.1:0").await
    }

    /// Like [`Self::of`], at an address that a host had before.
    pub async fn again_at(root: &Path, address: SocketAddr) -> Self {
        Self::start(root, None, None, &address.to_string()).await
    }

    /// A host that wants a token.
    pub async fn with_token(root: &Path, token: &str) -> Self {
        Self::start(root, Some(token.to_owned()), None, "127.0.0.1:0").await
    }

    /// A host that wants a token and then sends everybody to another one.
    pub async fn moved(root: &Path, elsewhere: &Self) -> Self {
        let elsewhere = format!("http://{}", elsewhere.address);
        Self::start(root, None, Some(elsewhere), "127.0.0.1:0").await
    }

    async fn start(
        root: &Path,
        token: Option<String>,
        elsewhere: Option<String>,
        address: &str,
    ) -> Self {
        let served = Arc::new(Served {
            root: root.to_owned(),
            token,
            elsewhere,
            requests: Mutex::default(),
        });
        let listener = TcpListener::bind(address).await.expect("an address");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .fallback(serve)
            .with_state(Arc::clone(&served));
        let task = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("it serves");
        });
        Self {
            address,
            served,
            task,
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the repository `origin.git`.
    pub fn url(&self) -> String {
        format!("http://{}/origin.git", self.address)
    }

    /// What came in so far.
    pub fn requests(&self) -> Vec<Seen> {
        self.served.requests.lock().expect("no panic").clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(State(served): State<Arc<Served>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let authorization = text(&parts.headers, "authorization");
    let seen = Seen {
        authorization: authorization.clone(),
        processes: processes(),
    };
    served.requests.lock().expect("no panic").push(seen);

    if let Some(elsewhere) = &served.elsewhere {
        let response = Response::builder()
            .status(StatusCode::FOUND)
            .header("Location", format!("{elsewhere}{}", parts.uri));
        return response.body(Body::empty()).expect("a response");
    }
    if let Some(token) = &served.token
        && authorization != Some(basic(token))
    {
        // Some hosts repeat what they were sent.
        let response = Response::builder()
            .status(StatusCode::UNAUTHORIZED)
            .header("WWW-Authenticate", "Basic realm=\"git\"")
            .header("Content-Type", "text/plain");
        let complaint = format!("{authorization:?} is not the token");
        return response.body(Body::from(complaint)).expect("a response");
    }

    let body = to_bytes(body, usize::MAX).await.expect("a body");
    let answered = tokio::task::spawn_blocking(move || {
        let uri = &parts.uri;
        backend(
            &served.root,
            parts.method.as_ref(),
            uri,
            &parts.headers,
            &body,
        )
    });
    answered.await.expect("it answers")
}

/// Runs the program that git has for this, as a web server does.
fn backend(
    root: &Path,
    method: &str,
    uri: &axum::http::Uri,
    headers: &HeaderMap,
    body: &[u8],
) -> Response<Body> {
    let header = |name: &str| text(headers, name).unwrap_or_default();
    let mut command = Command::new("git");
    command
        .arg("http-backend")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_PROJECT_ROOT", root)
        .env("GIT_HTTP_EXPORT_ALL", "1")
        .env("REQUEST_METHOD", method)
        .env("PATH_INFO", uri.path())
        .env("QUERY_STRING", uri.query().unwrap_or_default())
        .env("CONTENT_TYPE", header("content-type"))
        .env("CONTENT_LENGTH", body.len().to_string())
        .env("HTTP_CONTENT_ENCODING", header("content-encoding"))
        .env("GIT_PROTOCOL", header("git-protocol"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().expect("git http-backend");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(body).ok(); // It may not want it.
    drop(input);
    response(&child.wait_with_output().expect("it ends").stdout)
}

/// Headers, an empty line, the body.
fn response(output: &[u8]) -> Response<Body> {
    let end = output.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.expect("an end of the headers");
    let headers = std::str::from_utf8(&output[..end]).expect("headers");

    let mut response = Response::builder();
    for header in headers.lines() {
        let (name, value) = header.split_once(": ").expect("a header");
        response = match name {
            "Status" => response.status(&value[..3]),
            _ => response.header(name, value),
        };
    }
    let body = Body::from(output[end + 4..].to_vec());
    response.body(body).expect("a response")
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?.to_str().expect("a readable header");
    Some(value.to_owned())
}

/// What a client sends that has this token and no name of a user.
pub fn basic(token: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("Basic ");
    for three in format!("x-access-token:{token}").as_bytes().chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for digit in 0..4 {
            let six = (bits >> (18 - 6 * digit)) & 63;
            let is_padding = digit > three.len();
            text.push(if is_padding {
                '='
            } else {
                DIGITS[six as usize].into()
            });
        }
    }
    text
}

/// The arguments of all processes, as `ps` shows them.
fn processes() -> String {
    let entries = std::fs::read_dir("/proc").expect("Linux");
    let arguments = entries.filter_map(|entry| {
        let path = entry.ok()?.path().join("cmdline");
        String::from_utf8(std::fs::read(path).ok()?).ok()
    });
    arguments.collect::<Vec<_>>().join("\n")
}
