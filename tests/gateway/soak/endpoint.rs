//! The program as an endpoint: it is asked all the time, while crowds ask more than it can answer,
//! and strangers hold connections.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::troubles::Side;
use super::{Soak, pause, questions};
use crate::support::signing::{now, raw, signature};

/// Discord takes no answer later than this.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// How long a crowd waits for an answer.
const GIVEN_UP: Duration = Duration::from_secs(20);
/// How many strangers hold connections.
const STRANGERS: usize = 300;

/// Asks without end.
pub async fn ask(soak: Arc<Soak>) {
    let client = client();
    let mut asking = JoinSet::new();
    while soak.goes_on() {
        let (asker, client) = (Arc::clone(&soak), client.clone());
        asking.spawn(async move { ask_one(&asker, &client).await });
        sleep(soak.pace.question).await;
        while asking.try_join_next().is_some() {}
    }
    asking.join_all().await;
}

fn client() -> Client {
    Client::builder()
        .timeout(Duration::from_secs(20))
        .build()
        .expect("a client")
}

/// Asks once, and counts what comes of it.
async fn ask_one(soak: &Soak, client: &Client) {
    let (tally, since, question) = (&soak.asked_at_endpoint, Instant::now(), questions::any());
    tally.asked();
    let outcome = post(soak, client, &question).await;
    let took = since.elapsed();
    let trouble = soak.troubles.that_met(Side::Endpoint, since);
    match (outcome, trouble) {
        (Ok((StatusCode::OK, _)), _) if took <= ANSWER_WITHIN => tally.answered(took),
        (Ok((StatusCode::SERVICE_UNAVAILABLE, true)), _) => tally.refused("503 with Retry-After"),
        (Err(_), Some(trouble)) if trouble.starts_with("SIG") => {
            tally.refused(format!("{trouble}: no connection"))
        }
        (outcome, trouble) => tally.lost(format!(
            "after {took:?}: {outcome:?}, {trouble:?}: {question}"
        )),
    }
}

/// The status of the answer, and whether it says when to ask again.
async fn post(
    soak: &Soak,
    client: &Client,
    question: &Value,
) -> reqwest::Result<(StatusCode, bool)> {
    let (timestamp, body) = (now().to_string(), question.to_string());
    let request = client.post(format!("http://{}/interactions", soak.endpoint.address));
    let request = request.header(
        "X-Signature-Ed25519",
        signature(&timestamp, body.as_bytes()),
    );
    let response = request
        .header("X-Signature-Timestamp", timestamp)
        .body(body)
        .send()
        .await?;
    let (status, says_when) = (
        response.status(),
        response.headers().contains_key("retry-after"),
    );
    response.bytes().await?;
    Ok((status, says_when))
}

/// Whether it answers a ping.
pub async fn is_answered(soak: &Soak) -> bool {
    let ping = json!({"application_id": "1", "id": "1", "token": "t", "type": 1, "version": 1});
    post(soak, &client(), &ping)
        .await
        .is_ok_and(|(status, _)| status == StatusCode::OK)
}

/// What disturbs it.
#[derive(Clone, Copy)]
enum Disturbance {
    Crowd,
    Strangers(&'static str),
    Kill,
    Stop,
}

const DISTURBANCES: [(&str, Disturbance); 7] = [
    (
        "a crowd that asks more than it can answer",
        Disturbance::Crowd,
    ),
    (
        "SIGKILL and a start with changed articles",
        Disturbance::Kill,
    ),
    (
        "strangers that hold their bodies back",
        Disturbance::Strangers(
            "POST /interactions HTTP/1.1\r\nHost: w\r\nContent-Length: 262144\r\n\
              X-Signature-Ed25519: {signature}\r\nX-Signature-Timestamp: {timestamp}\r\n\r\n{}",
        ),
    ),
    (
        "a crowd that asks more than it can answer",
        Disturbance::Crowd,
    ),
    ("strangers that say nothing", Disturbance::Strangers("")),
    (
        "SIGTERM and a start with changed articles",
        Disturbance::Stop,
    ),
    (
        "strangers without a signature",
        Disturbance::Strangers("POST /interactions HTTP/1.1\r\nHost: w\r\n\r\n"),
    ),
];

/// Disturbs it in every way, one after another.
pub async fn disturb(soak: Arc<Soak>) {
    for (what, disturbance) in DISTURBANCES.into_iter().cycle() {
        pause(&soak, &soak.pace.endpoint).await;
        if !soak.goes_on() {
            return;
        }
        if matches!(disturbance, Disturbance::Kill | Disturbance::Stop) && !soak.may_kill() {
            continue;
        }

        let trouble = soak.troubles.begin(Side::Endpoint, what);
        match disturbance {
            Disturbance::Crowd => crowd(&soak).await,
            Disturbance::Strangers(said) => strangers(&soak, said).await,
            Disturbance::Kill => soak.endpoint.restart(&soak.fake, true).await,
            Disturbance::Stop => soak.endpoint.restart(&soak.fake, false).await,
        }
        soak.troubles.end(trouble);
    }
}

/// Many clients ask at the same time, each again as soon as it has its answer. They connect first:
/// what is measured is the answering.
async fn crowd(soak: &Arc<Soak>) {
    let mut streams = Vec::new();
    for _ in 0..soak.pace.crowd {
        streams.push(
            TcpStream::connect(&soak.endpoint.address)
                .await
                .expect("a connection"),
        );
    }
    let end = Instant::now() + soak.pace.withheld;
    let mut asking = JoinSet::new();
    for stream in streams {
        let soak = Arc::clone(soak);
        asking.spawn(async move {
            let mut stream = BufReader::new(stream);
            while Instant::now() < end {
                ask_in_crowd(&soak, &mut stream).await;
            }
        });
    }
    asking.join_all().await;
}

async fn ask_in_crowd(soak: &Soak, stream: &mut BufReader<TcpStream>) {
    let (tally, request) = (&soak.asked_by_crowd, raw(&questions::costly().to_string()));
    tally.asked();
    let since = Instant::now();
    let head = timeout(GIVEN_UP, response(stream, &request)).await;
    let took = since.elapsed();
    match head {
        Ok(Ok(head)) if head.starts_with("HTTP/1.1 200 ") && took <= ANSWER_WITHIN => {
            tally.answered(took)
        }
        Ok(Ok(head)) if head.starts_with("HTTP/1.1 503 ") && head.contains("retry-after: ") => {
            tally.refused("503 with Retry-After");
        }
        head => tally.lost(format!("after {took:?}: {head:?}")),
    }
}

/// The head of the response to a request; its body is read and thrown away.
async fn response(stream: &mut BufReader<TcpStream>, request: &[u8]) -> std::io::Result<String> {
    stream.write_all(request).await?;
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }

    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or_default()];
    stream.read_exact(&mut body).await?;
    Ok(head)
}

/// Many connect, say this and then nothing more.
async fn strangers(soak: &Soak, said: &str) {
    let said = said
        .replace("{signature}", &"5a".repeat(64))
        .replace("{timestamp}", &now().to_string());
    let mut held = Vec::new();
    for _ in 0..STRANGERS {
        let mut stream = TcpStream::connect(&soak.endpoint.address)
            .await
            .expect("a connection");
        stream.write_all(said.as_bytes()).await.ok(); // It may be closed already.
        held.push(stream);
    }
    sleep(soak.pace.withheld).await;
}
