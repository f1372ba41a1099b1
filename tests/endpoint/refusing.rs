//! Requests that are refused, and that nothing of them is read before they prove to come from
//! Discord.

use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use weighin::discord::endpoint::LONGEST_BODY;

use crate::endpoint::running::{Running, ping, signed};
use crate::support::bodies::of_untold_length;
use crate::support::fake_discord::interactions::slash;
use crate::support::signing::{now, signature};

async fn assert_refused(response: Response, why: &str) {
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{why}");
    assert_eq!(response.bytes().await.expect("a body").len(), 0, "{why}");
}

#[tokio::test]
async fn a_missing_or_malformed_signature_is_refused() {
    let running = Running::start().await;
    let (body, timestamp) = (ping().to_string(), now().to_string());
    let good = signature(&timestamp, body.as_bytes());
    let long = format!("{good}00");
    let cases = [
        (None, Some(timestamp.as_str())),
        (Some(good.as_str()), None),
        (None, None),
        (Some(""), Some(&timestamp)),
        (Some("no hexadecimal digits"), Some(&timestamp)),
        (Some(&good[..126]), Some(&timestamp)),
        (Some(&long), Some(&timestamp)),
        (Some(&good), Some("")),
        (Some(&good), Some("yesterday")),
        (Some(&good), Some("99999999999999999999")),
    ];
    for (signature, timestamp) in cases {
        let mut request = running.client.post(running.url()).body(body.clone());
        for (name, value) in [
            ("X-Signature-Ed25519", signature),
            ("X-Signature-Timestamp", timestamp),
        ] {
            request = value
                .into_iter()
                .fold(request, |request, value| request.header(name, value));
        }
        assert_refused(
            request.send().await.expect("an answer"),
            &format!("{signature:?} {timestamp:?}"),
        )
        .await;
    }
    running
        .bot
        .assert_logged("a request without a complete signature was refused", 1)
        .await;
    assert_eq!(running.bot.logged("WARN"), 1, "one line, not one for each");
    let (_, metrics) = running.told("/metrics").await;
    assert!(
        metrics.contains("weighin_signature_failures_total{reason=\"missing\"} 3"),
        "{metrics}"
    );
    assert!(
        metrics.contains("weighin_signature_failures_total{reason=\"malformed\"} 7"),
        "{metrics}"
    );
}

#[tokio::test]
async fn an_old_or_future_signature_is_refused() {
    let running = Running::start().await;
    for (seconds, fresh) in [
        (-295, true),
        (295, true),
        (-302, false),
        (310, false),
        (i64::MIN / 2, false),
    ] {
        let request = signed(
            &running.client,
            &running.url(),
            ping().to_string().into_bytes(),
            now() + seconds,
        );
        let response = request.send().await.expect("an answer");
        if fresh {
            assert_eq!(response.status(), StatusCode::OK, "{seconds} s");
        } else {
            assert_refused(response, &format!("{seconds} s")).await;
        }
    }
}

/// A signature made with another key.
fn forged(timestamp: i64) -> String {
    signature(&timestamp.to_string(), b"another body")
}

#[tokio::test]
async fn the_log_distinguishes_wrong_clock_and_wrong_key() {
    const CLOCK: &str = "although Discord signed it";
    const KEY: &str = "check discord.public_key";
    const BOTH: &str = "its time and its signature are both wrong";
    let cases = [
        (-900, true, CLOCK, "900 s ago, so the clock is fast"),
        (900, true, CLOCK, "s in the future, so the clock is slow"),
        (0, false, KEY, "wrong signature"),
        (-900, false, BOTH, "does not come from Discord"),
    ];
    for (seconds, signed_by_discord, line, part) in cases {
        let running = Running::start().await;
        let at = now() + seconds;
        for _ in 0..3 {
            let mut request = signed(
                &running.client,
                &running.url(),
                ping().to_string().into_bytes(),
                at,
            );
            if !signed_by_discord {
                let (client, other) = request.build_split();
                let mut other = other.expect("a request");
                let forged = forged(at).parse().expect("a header");
                other.headers_mut().insert("X-Signature-Ed25519", forged);
                request = reqwest::RequestBuilder::from_parts(client, other);
            }
            assert_refused(request.send().await.expect("an answer"), line).await;
        }
        running.bot.assert_logged(line, 1).await;
        assert_eq!(running.bot.logged(part), 1, "{:#?}", running.bot.stderr());
        let others = [CLOCK, KEY, BOTH]
            .into_iter()
            .filter(|other| *other != line);
        others.for_each(|other| assert_eq!(running.bot.logged(other), 0, "{line}: {other}"));
    }
}

#[tokio::test]
async fn forged_requests_do_not_hide_the_clock_warning() {
    let running = Running::start().await;
    let request = signed(
        &running.client,
        &running.url(),
        ping().to_string().into_bytes(),
        now() - 900,
    );
    let forged = running
        .client
        .post(running.url())
        .body("other")
        .header("X-Signature-Ed25519", forged(now() - 900));
    let forged = forged.header("X-Signature-Timestamp", (now() - 900).to_string());
    assert_refused(forged.send().await.expect("an answer"), "forged and old").await;
    assert_refused(request.send().await.expect("an answer"), "old").await;
    running
        .bot
        .assert_logged("although Discord signed it", 1)
        .await;
}

/// Another path is named in the log.
#[tokio::test]
async fn the_path_may_end_with_a_slash() {
    let running = Running::start().await;
    let post = |path: &str| {
        let url = format!("http://{}{path}", running.address);
        signed(
            &running.client,
            &url,
            ping().to_string().into_bytes(),
            now(),
        )
    };
    assert_eq!(
        post("/interactions/")
            .send()
            .await
            .expect("an answer")
            .status(),
        StatusCode::OK
    );

    for unsigned in ["/", "/wp-login.php"] {
        let url = format!("http://{}{unsigned}", running.address);
        let response = running
            .client
            .post(url)
            .body("x")
            .send()
            .await
            .expect("an answer");
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }
    let long = format!("/{}", "x".repeat(2_000));
    for path in ["/discord/interactions?a=1", "/", "/interactions/x", &long] {
        assert_eq!(
            post(path).send().await.expect("an answer").status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    running
        .bot
        .assert_logged("its path is not /interactions", 1)
        .await;
    assert_eq!(
        running.bot.logged("path=\"/discord/interactions\""),
        1,
        "{:#?}",
        running.bot.stderr()
    );
    assert_eq!(
        running.bot.logged("wp-login"),
        0,
        "strangers are not worth a line"
    );
}

#[tokio::test]
async fn no_body_is_parsed_before_its_signature_holds() {
    let running = Running::start().await;
    for body in ["", "no JSON", "{}", "[1"] {
        let unsigned = running
            .client
            .post(running.url())
            .body(body)
            .send()
            .await
            .expect("an answer");
        assert_refused(unsigned, body).await;
        let signed = running.post(body).send().await.expect("an answer");
        assert_eq!(
            signed.status(),
            StatusCode::BAD_REQUEST,
            "{body:?} after a good signature"
        );
    }
}

#[tokio::test]
async fn other_methods_and_paths_are_refused() {
    let running = Running::start().await;
    for method in [Method::GET, Method::PUT, Method::DELETE, Method::PATCH] {
        let response = running
            .client
            .request(method.clone(), running.url())
            .send()
            .await
            .expect("an answer");
        assert_eq!(
            response.status(),
            StatusCode::METHOD_NOT_ALLOWED,
            "{method}"
        );
    }
    let elsewhere = running
        .client
        .post(format!("http://{}/", running.address))
        .send()
        .await
        .expect("an answer");
    assert_eq!(elsewhere.status(), StatusCode::NOT_FOUND);
}

/// With or without its length in the head.
#[tokio::test]
async fn a_too_long_body_is_always_refused() {
    let mut running = Running::start().await;
    // The server closes a connection on which a body is left unread, so none is used twice.
    let client = Client::builder().pool_max_idle_per_host(0).build();
    running.client = client.expect("a client");
    let body = vec![b' '; LONGEST_BODY + 1];
    let told = running.post(body.clone()).send().await.expect("an answer");
    assert_eq!(told.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let whole = running
        .post(body[1..].to_vec())
        .send()
        .await
        .expect("an answer");
    assert_eq!(
        whole.status(),
        StatusCode::BAD_REQUEST,
        "one of the longest length is read"
    );
    let untold = running
        .post(body.clone())
        .body(of_untold_length(&body))
        .send()
        .await
        .expect("an answer");
    assert_eq!(untold.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

/// One changed bit in what is signed or in the signature, for 10,000 requests: none is accepted.
#[tokio::test(flavor = "multi_thread")]
async fn no_altered_request_is_accepted() {
    const REQUESTS: usize = 10_000;
    let running = Arc::new(Running::start().await);
    let body = Value::from(slash("compare").text("criterion", "speed"))
        .to_string()
        .into_bytes();
    let timestamp = now().to_string();
    let good = signature(&timestamp, &body);
    let at_once = Arc::new(Semaphore::new(64));
    let mut requests = JoinSet::new();
    for number in 0..REQUESTS {
        let (running, at_once) = (Arc::clone(&running), Arc::clone(&at_once));
        let (body, signature, timestamp) = altered(number, &body, &good, &timestamp);
        requests.spawn(async move {
            let _permit = at_once.acquire().await.expect("an open semaphore");
            let request = running.client.post(running.url()).body(body);
            let request = request
                .header("X-Signature-Ed25519", signature)
                .header("X-Signature-Timestamp", timestamp);
            request.send().await.expect("an answer").status()
        });
    }
    let statuses = requests.join_all().await;
    assert_eq!(
        statuses
            .iter()
            .filter(|status| **status == StatusCode::UNAUTHORIZED)
            .count(),
        REQUESTS
    );
    let unaltered = signed(
        &running.client,
        &running.url(),
        body,
        timestamp.parse().expect("a number"),
    );
    assert_eq!(
        unaltered.send().await.expect("an answer").status(),
        StatusCode::OK
    );
}

/// A different bit for each number: in the body, the signature, or the timestamp's last digits.
fn altered(
    number: usize,
    body: &[u8],
    signature: &str,
    timestamp: &str,
) -> (Vec<u8>, String, String) {
    let (mut body, mut bytes) = (body.to_vec(), hex::decode(signature).expect("a signature"));
    let mut timestamp = timestamp.to_owned();
    let bit = number / 3;
    match number % 3 {
        0 => {
            let bit = bit % (body.len() * 8);
            body[bit / 8] ^= 1 << (bit % 8);
        }
        1 => {
            let bit = bit % (bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            // Beyond the first round, a second bit makes a new case.
            let second = (bit * 7 + number / 1_536) % (bytes.len() * 8);
            bytes[second / 8] ^= u8::from(number >= 1_536 && second != bit) << (second % 8);
        }
        _ => {
            timestamp =
                (timestamp.parse::<i64>().expect("a number") - 1 - (bit % 200) as i64).to_string()
        }
    }
    (body, hex::encode(bytes), timestamp)
}
