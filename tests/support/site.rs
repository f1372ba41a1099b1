//! A web site on loopback whose pages a test decides, and that remembers what it was asked.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Method, Response, Uri};
use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The answer to a request.
#[derive(Clone)]
pub struct Page {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    delay: Duration,
    /// Whether it only answers to GET.
    refuses_head: bool,
}

/// A page with some HTML.
pub fn html(body: &str) -> Page {
    Page {
        status: 200,
        headers: vec![("content-type", "text/html; charset=utf-8".to_owned())],
        body: body.into(),
        delay: Duration::ZERO,
        refuses_head: false,
    }
}

/// A page that is none.
pub fn status(status: u16) -> Page {
    Page {
        status,
        ..html("<p>An error.</p>")
    }
}

/// A redirect.
pub fn redirect(code: u16, to: &str) -> Page {
    status(code).with_header("location", to)
}

impl Page {
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(other, _)| *other != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn with_body(mut self, body: Vec<u8>) -> Self {
        self.body = body;
        self
    }

    pub fn slow(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    pub fn refusing_head(mut self) -> Self {
        self.refuses_head = true;
        self
    }
}

/// A request that the site got.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: Method,
    pub path: String,
    pub agent: String,
    pub at: Instant,
}

#[derive(Default)]
struct Shared {
    /// The answers to a path, one after another; the last one stays.
    pages: HashMap<String, Vec<Page>>,
    asked: Vec<Asked>,
    open: usize,
    most_open: usize,
}

/// A web site; it ends with the test.
pub struct Site {
    origin: String,
    shared: Arc<Mutex<Shared>>,
    _runtime: tokio::runtime::Runtime,
}

impl Site {
    /// A site without pages: every path is 404.
    pub fn new() -> Self {
        let shared = Arc::new(Mutex::new(Shared::default()));
        let listener = listener();
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(shared.clone());

        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, router).await
        });
        Self {
            origin,
            shared,
            _runtime: runtime,
        }
    }

    pub fn with(self, path: &str, page: Page) -> Self {
        self.set(path, &[page]);
        self
    }

    /// Answers to a path, one after another; the last one stays.
    pub fn with_answers(self, path: &str, pages: &[Page]) -> Self {
        self.set(path, pages);
        self
    }

    /// Sets the answers to a path, one after another; the last one stays.
    pub fn set(&self, path: &str, pages: &[Page]) {
        let mut shared = self.shared.lock().expect("no panic");
        shared.pages.insert(path.to_owned(), pages.to_vec());
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// What it was asked, in order.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.lock().expect("no panic").asked.clone()
    }

    /// How many requests were open at the same time.
    pub fn most_open(&self) -> usize {
        self.shared.lock().expect("no panic").most_open
    }

    /// A text with a port of its own, always the same, in place of the site's.
    pub fn without_port(&self, text: &str) -> String {
        let port = self.origin.rsplit(':').next().expect("a port");
        text.replace(&format!(":{port}"), ":55555")
    }
}

/// A listener on a port of five digits, so that another one can take its place in a text.
fn listener() -> TcpListener {
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        if listener.local_addr().expect("an address").port() >= 10_000 {
            listener.set_nonblocking(true).expect("a listener");
            return listener;
        }
    }
}

async fn answer(
    State(shared): State<Arc<Mutex<Shared>>>,
    method: Method,
    uri: Uri,
    headers: axum::http::HeaderMap,
) -> Response<Body> {
    let page = {
        let mut shared = shared.lock().expect("no panic");
        let agent = headers
            .get("user-agent")
            .and_then(|agent| agent.to_str().ok());
        shared.asked.push(Asked {
            method: method.clone(),
            path: uri.path().to_owned(),
            agent: agent.unwrap_or_default().to_owned(),
            at: Instant::now(),
        });
        shared.open += 1;
        shared.most_open = shared.most_open.max(shared.open);

        let pages = shared.pages.get_mut(uri.path());
        match pages {
            Some(pages) if pages.len() > 1 => pages.remove(0),
            Some(pages) => pages[0].clone(),
            None => status(404),
        }
    };

    tokio::time::sleep(page.delay).await;
    shared.lock().expect("no panic").open -= 1;
    if page.refuses_head && method == Method::HEAD {
        return Response::builder()
            .status(405)
            .body(Body::empty())
            .expect("an answer");
    }
    let mut response = Response::builder().status(page.status);
    for (name, value) in &page.headers {
        response = response.header(*name, value);
    }
    response.body(Body::from(page.body)).expect("an answer")
}

/// An address on loopback at which nobody listens.
pub fn refused() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    format!("http://{address}")
}
