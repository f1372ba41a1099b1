//! Who may come in.

use reqwest::StatusCode;
use serde_json::Value;

use crate::running::Running;
use crate::support::fake_discord::interactions::slash;

#[tokio::test]
async fn names_of_other_machines_are_refused() {
    let running = Running::start().await;
    let port = running.address.split(':').nth(1).expect("a port").to_owned();
    for (host, expected) in [
        (format!("localhost:{port}"), StatusCode::OK),
        (format!("127.0.0.1:{port}"), StatusCode::OK),
        (format!("[::1]:{port}"), StatusCode::OK),
        ("rebound.example".to_owned(), StatusCode::FORBIDDEN),
        (format!("127.0.0.1.example:{port}"), StatusCode::FORBIDDEN),
        ("192.168.1.20:8080".to_owned(), StatusCode::FORBIDDEN),
    ] {
        let response = running.get("/gallery.json").header("host", &host).send().await.expect("an answer");
        assert_eq!(response.status(), expected, "{host}");
    }
}

#[tokio::test]
async fn other_web_pages_cannot_ask() {
    let running = Running::start().await;
    let body = Value::from(slash("help")).to_string();
    let own = format!("http://{}", running.address);
    for (origin, expected) in [(own.as_str(), 200), ("http://evil.example", 403), ("null", 403)] {
        let request = running.post("/interactions", body.clone()).header("origin", origin);
        assert_eq!(request.send().await.expect("an answer").status(), expected, "{origin}");
    }
    let form = running.client.post(format!("{own}/interactions")).header("content-type", "text/plain").body(body);
    assert_eq!(form.send().await.expect("an answer").status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_no_interaction_is_told_so() {
    let running = Running::start().await;
    let broken = running.post("/interactions", "{").send().await.expect("an answer");
    assert_eq!(broken.status(), StatusCode::BAD_REQUEST);
    assert!(broken.text().await.expect("a text").starts_with("The body is no interaction: "));
    let long = running.post("/interactions", vec![b' '; 1024 * 1024 + 1]).send().await.expect("an answer");
    assert_eq!(long.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(running.get("/interactions").send().await.expect("an answer").status(), StatusCode::METHOD_NOT_ALLOWED);
}
