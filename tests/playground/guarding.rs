//! Who may come in, and what every answer says about itself.

use reqwest::header::HeaderMap;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::playground::running::{Running, folder, opened, playground};
use crate::support::bodies::of_untold_length;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;

/// The longest body, of an interaction as of anything else.
const LONGEST: usize = weighin::discord::endpoint::LONGEST_BODY;

fn help() -> String {
    Value::from(slash("help")).to_string()
}

async fn status(request: RequestBuilder) -> StatusCode {
    request.send().await.expect("an answer").status()
}

#[tokio::test]
async fn names_of_other_machines_are_refused() {
    let running = Running::start().await;
    let port = running
        .address
        .split(':')
        .nth(1)
        .expect("a port")
        .to_owned();
    for (host, expected) in [
        (format!("localhost:{port}"), StatusCode::OK),
        (format!("127.0.0.1:{port}"), StatusCode::OK),
        (format!("[::1]:{port}"), StatusCode::OK),
        ("LocalHost".to_owned(), StatusCode::OK),
        ("127.0.0.2".to_owned(), StatusCode::OK),
        ("rebound.example".to_owned(), StatusCode::FORBIDDEN),
        (format!("127.0.0.1.example:{port}"), StatusCode::FORBIDDEN),
        (format!("localhost.example:{port}"), StatusCode::FORBIDDEN),
        (
            "rebound.example@localhost".to_owned(),
            StatusCode::FORBIDDEN,
        ),
        ("192.168.1.20:8080".to_owned(), StatusCode::FORBIDDEN),
        ("0.0.0.0".to_owned(), StatusCode::FORBIDDEN),
        (String::new(), StatusCode::FORBIDDEN),
    ] {
        for path in [
            "/",
            "/modules/channel.js",
            "/gallery.json",
            "/events",
            "/elsewhere",
        ] {
            let found = status(running.get(path).header("host", &host)).await;
            let expected = if path == "/elsewhere" && expected == 200 {
                StatusCode::NOT_FOUND
            } else {
                expected
            };
            assert_eq!(found, expected, "{host}{path}");
        }
    }
}

/// With a text that says why.
#[tokio::test]
async fn a_request_without_a_host_is_refused() {
    let running = Running::start().await;
    let mut stream = TcpStream::connect(&running.address)
        .await
        .expect("a connection");
    stream
        .write_all(b"GET / HTTP/1.0\r\n\r\n")
        .await
        .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("an answer");
    assert!(
        answer.starts_with("HTTP/1.0 403 ") && answer.contains("only answers to localhost"),
        "{answer}"
    );
}

#[tokio::test]
async fn other_web_pages_cannot_ask() {
    let running = Running::start().await;
    let own = format!("http://{}", running.address);
    let near = "http://127.0.0.1:1".to_owned();
    let secure = format!("https://{}", running.address);
    for path in ["/interactions", "/origins"] {
        assert_eq!(
            status(running.post(path, help())).await,
            200,
            "{path} without an origin"
        );
        for (origin, expected) in [
            (own.as_str(), 200),
            ("http://evil.example", 403),
            (&near, 403),
            (&secure, 403),
            ("null", 403),
        ] {
            assert_eq!(
                status(running.post(path, help()).header("origin", origin)).await,
                expected,
                "{path} {origin}"
            );
        }
        for (kind, expected) in [
            ("application/json; charset=utf-8", 200),
            ("Application/JSON", 200),
            ("application/jsonp", 403),
            ("text/plain", 403),
            ("application/x-www-form-urlencoded", 403),
        ] {
            let request = running
                .client
                .post(format!("{own}{path}"))
                .header("content-type", kind)
                .body(help());
            assert_eq!(status(request).await, expected, "{path} {kind}");
        }
        assert_eq!(
            status(running.client.post(format!("{own}{path}")).body(help())).await,
            403,
            "{path} without a type"
        );
    }
}

#[tokio::test]
async fn remote_access_allows_other_names_but_not_pages() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let open = playground(
        &fake,
        folder.path(),
        &["--listen", "127.0.0.1:0", "--allow-remote"],
    )
    .start();
    let url = format!("http://{}/interactions", opened(&open).await);
    let ask = |origin: &'static str| {
        let request = reqwest::Client::new()
            .post(&url)
            .header("content-type", "application/json")
            .body(help());
        request
            .header("host", "team.example")
            .header("origin", origin)
    };
    assert_eq!(status(ask("http://team.example")).await, 200);
    assert_eq!(status(ask("http://evil.example")).await, 403);
}

/// The status of a question that a page with this origin asks by this name.
async fn asked(address: &str, host: &str, origin: Option<&str>) -> StatusCode {
    let request = reqwest::Client::new()
        .post(format!("http://{address}/interactions"))
        .body(help());
    let mut request = request
        .header("content-type", "application/json")
        .header("host", host);
    if let Some(origin) = origin {
        request = request.header("origin", origin);
    }
    status(request).await
}

#[tokio::test]
async fn an_https_proxy_allows_only_its_own_page() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let words = [
        "--listen",
        "127.0.0.1:0",
        "--public-url",
        "https://Team.example/",
    ];
    let open = playground(&fake, folder.path(), &words).start();
    let address = opened(&open).await;
    assert!(
        open.stdout()
            .iter()
            .any(|line| line.contains("https://team.example")),
        "{:?}",
        open.stdout()
    );

    let own = format!("http://{address}");
    // The proxy passes on the name that the page was opened with, or names this machine.
    for (host, origin) in [
        ("team.example", Some("https://team.example")),
        ("TEAM.example:443", Some("https://team.example")),
        ("localhost:8080", Some("https://team.example")),
        (&address, Some("https://team.example")),
        (&address, Some(&own)),
        (&address, None),
    ] {
        assert_eq!(
            asked(&address, host, origin).await,
            200,
            "{host} {origin:?}"
        );
    }
    for (host, origin) in [
        ("team.example", Some("http://team.example")),
        ("team.example", Some("https://team.example:8443")),
        ("team.example", Some("https://team.example.evil.example")),
        ("team.example", Some("https://evil.example")),
        ("team.example", Some("null")),
        ("team.example", Some("")),
        ("team.example:8443", Some("https://team.example")),
        ("evil.example", Some("https://team.example")),
        ("evil.example", Some("http://evil.example")),
        ("evil.example", None),
        ("team.example.evil.example", None),
        ("evil.example@team.example", None),
        ("192.168.1.20:8080", Some("http://192.168.1.20:8080")),
        (&address, Some("https://evil.example")),
        (&address, Some("http://127.0.0.1:1")),
        ("", Some("https://team.example")),
    ] {
        assert_eq!(
            asked(&address, host, origin).await,
            403,
            "{host} {origin:?}"
        );
    }
    for (host, expected) in [
        ("team.example", 200),
        ("evil.example", 403),
        ("localhost", 200),
    ] {
        let page = reqwest::Client::new()
            .get(format!("http://{address}/gallery.json"))
            .header("host", host);
        assert_eq!(status(page).await, expected, "{host}");
    }
}

#[tokio::test]
async fn an_unannounced_https_page_is_told_the_setting() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let open = playground(
        &fake,
        folder.path(),
        &["--listen", "127.0.0.1:0", "--allow-remote"],
    )
    .start();
    let request = reqwest::Client::new()
        .post(format!("http://{}/interactions", opened(&open).await))
        .body(help());
    let request = request
        .header("content-type", "application/json")
        .header("host", "team.example");
    let refused = request
        .header("origin", "https://team.example")
        .send()
        .await
        .expect("an answer");
    assert_eq!(refused.status(), 403);
    assert!(
        refused
            .text()
            .await
            .expect("a text")
            .contains("--public-url https://HOST")
    );
}

#[tokio::test]
async fn a_wrong_public_url_is_refused_with_example() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    for url in [
        "team.example",
        "https://",
        "ftp://team.example",
        "https://team.example/weighin",
        "https://me@team.example",
    ] {
        let mut bot = playground(&fake, folder.path(), &["--public-url", url]).start();
        assert_eq!((bot.exit_code().await, bot.stdout()), (2, vec![]), "{url}");
        assert!(
            bot.stderr()
                .concat()
                .contains("https://weighin.example.org"),
            "{url}: {:?}",
            bot.stderr()
        );
    }
}

#[tokio::test]
async fn an_invalid_interaction_gets_a_clear_refusal() {
    let running = Running::start().await;
    for path in ["/interactions", "/origins"] {
        for body in ["", "{", "[]", "{}", r#"{"type":"two"}"#] {
            let broken = running.post(path, body).send().await.expect("an answer");
            assert_eq!(broken.status(), StatusCode::BAD_REQUEST, "{path} {body}");
            assert!(
                broken
                    .text()
                    .await
                    .expect("a text")
                    .starts_with("The body is not an interaction: ")
            );
        }
        assert_eq!(
            status(running.post(path, vec![0xff])).await,
            400,
            "{path} with bytes that are no text"
        );
        assert_eq!(
            status(running.get(path)).await,
            StatusCode::METHOD_NOT_ALLOWED
        );
    }
    assert_eq!(
        status(running.post("/", help())).await,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test]
async fn bodies_may_be_as_long_as_an_interaction() {
    let running = Running::start().await;
    let padded = |length: usize| (help() + &" ".repeat(length - help().len())).into_bytes();
    for path in ["/interactions", "/origins"] {
        assert_eq!(status(running.post(path, padded(LONGEST))).await, 200);
        assert_eq!(
            status(running.post(path, padded(LONGEST + 1))).await,
            StatusCode::PAYLOAD_TOO_LARGE
        );
        let untold = of_untold_length(&padded(LONGEST + 1));
        assert_eq!(
            status(running.post(path, "").body(untold)).await,
            StatusCode::PAYLOAD_TOO_LARGE
        );
    }
}

/// The headers with which every answer keeps other pages and caches out.
pub fn assert_keeps_to_itself(headers: &HeaderMap, what: &str) {
    let expected = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ];
    for (name, value) in expected {
        let found: Vec<_> = headers.get_all(name).iter().collect();
        assert_eq!(found, [value], "{name} of {what}");
    }
    assert!(
        !headers.contains_key("access-control-allow-origin"),
        "{what}"
    );
}

#[tokio::test]
async fn every_answer_has_isolating_headers() {
    let running = Running::start().await;
    for path in [
        "/",
        "/gallery",
        "/import",
        "/commands.json",
        "/gallery.json",
        "/events",
        "/elsewhere",
    ] {
        assert_keeps_to_itself(
            running.get(path).send().await.expect("an answer").headers(),
            path,
        );
    }
    let picture = Value::from(slash("compare").text("topic", "lights")).to_string();
    for (request, expected) in [
        (running.post("/interactions", help()), 200),
        (running.post("/interactions", picture), 200),
        (running.post("/origins", help()), 200),
        (running.post("/interactions", "{"), 400),
        (running.get("/").header("host", "evil.example"), 403),
        (running.post("/elsewhere", help()), 404),
        (running.get("/interactions"), 405),
        (running.post("/interactions", vec![b' '; LONGEST + 1]), 413),
    ] {
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), expected);
        assert_keeps_to_itself(answer.headers(), &format!("an answer with {expected}"));
    }
}

/// More than the playground has open at a time.
const CROWD: usize = 300;

/// Some are silent, some listen for news as the page does.
#[tokio::test]
async fn held_connections_block_no_other_client() {
    let mut running = Running::start().await;
    // A connection that was kept would be among those that give way.
    let client = Client::builder().pool_max_idle_per_host(0).build();
    running.client = client.expect("a client");
    let listening = format!("GET /events HTTP/1.1\r\nHost: {}\r\n\r\n", running.address);
    for sent in ["", &listening] {
        let mut held = Vec::new();
        for _ in 0..CROWD {
            let mut stream = TcpStream::connect(&running.address)
                .await
                .expect("a connection");
            // The server may have closed it to make room for the next.
            let _ = stream.write_all(sent.as_bytes()).await;
            held.push(stream);
        }
        assert_eq!(status(running.get("/")).await, StatusCode::OK, "{sent}");
        let asked = running.post("/interactions", help());
        assert_eq!(status(asked).await, StatusCode::OK, "{sent}");
    }
}
