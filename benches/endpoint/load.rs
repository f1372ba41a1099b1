//! The load: signed requests, made beforehand, over connections that are kept.

use std::cell::Cell;
use std::io;
use std::rc::Rc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::{JoinSet, LocalSet};
use tokio::time::{Instant, sleep_until};

use crate::questions::Questions;
use crate::support::signing::raw;

/// Connections of the closed loop, and of the open one.
const ASKERS: usize = 16;
const CONNECTIONS: usize = 64;

/// Asks a server one question after the other.
pub struct Load {
    address: String,
    requests: Rc<Vec<Vec<u8>>>,
    /// How many were asked.
    asked: Rc<Cell<usize>>,
}

impl Load {
    /// A load of questions.
    pub fn new(address: &str, questions: Questions) -> Self {
        Self::of(address, &questions.bodies())
    }

    /// A load of these bodies in turn, with signatures of now.
    pub fn of(address: &str, bodies: &[String]) -> Self {
        let requests = bodies.iter().map(|body| raw(body)).collect();
        Self {
            address: address.to_owned(),
            requests: Rc::new(requests),
            asked: Rc::default(),
        }
    }

    /// Asks each once, one after the other.
    pub async fn each_once(&self) {
        let mut connection = Connection::open(&self.address).await;
        for request in self.requests.iter() {
            connection.ask(request).await;
        }
    }

    /// Asks for this long; gives how many answers came.
    pub async fn closed(&self, how_long: Duration) -> usize {
        let end = Instant::now() + how_long;
        self.ask_while(move |_| Instant::now() < end).await
    }

    /// Asks until this many answers have come, and those that were still on their way.
    pub async fn closed_until(&self, answers: usize) -> usize {
        self.ask_while(move |so_far| so_far < answers).await
    }

    async fn ask_while(&self, go_on: impl Fn(usize) -> bool + Clone + 'static) -> usize {
        let answers = Rc::new(Cell::new(0));
        let local = LocalSet::new();
        for _ in 0..ASKERS {
            let (go_on, answers) = (go_on.clone(), Rc::clone(&answers));
            let (requests, asked) = (Rc::clone(&self.requests), Rc::clone(&self.asked));
            let mut connection = Connection::open(&self.address).await;
            local.spawn_local(async move {
                while go_on(answers.get()) {
                    let number = asked.replace(asked.get() + 1);
                    connection.ask(&requests[number % requests.len()]).await;
                    answers.set(answers.get() + 1);
                }
            });
        }
        local.await;
        answers.get()
    }

    /// Asks at this rate per second, for this long; gives the latencies in milliseconds, from when
    /// each request was due.
    pub async fn open(&self, rate: u32, how_long: Duration) -> Vec<f64> {
        let local = LocalSet::new();
        local.run_until(self.asked_when_due(rate, how_long)).await
    }

    async fn asked_when_due(&self, rate: u32, how_long: Duration) -> Vec<f64> {
        let start = Instant::now() + Duration::from_millis(50);
        let interval = Duration::from_secs(1) / rate;
        let count = (how_long.as_secs_f64() * f64::from(rate)) as usize;
        let mut askers = JoinSet::new();
        for first in 0..CONNECTIONS {
            let mut connection = Connection::open(&self.address).await;
            let requests = Rc::clone(&self.requests);
            askers.spawn_local(async move {
                let mut latencies = Vec::new();
                for number in (first..count).step_by(CONNECTIONS) {
                    let due = start + interval * u32::try_from(number).expect("a small number");
                    sleep_until(due).await;
                    connection.ask(&requests[number % requests.len()]).await;
                    latencies.push(due.elapsed().as_secs_f64() * 1_000.0);
                }
                latencies
            });
        }
        askers.join_all().await.concat()
    }
}

/// What came back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Status 200.
    Good,
    /// Status 503, and when to ask again.
    Refused,
    /// Anything else, or nothing.
    Lost,
}

/// One connection that is kept.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    /// Whether the server closes it after the answer that came last.
    pub closes: bool,
}

impl Connection {
    pub async fn open(address: &str) -> Self {
        let stream = TcpStream::connect(address)
            .await
            .expect("the server listens");
        stream.set_nodelay(true).expect("a stream");
        Self {
            stream,
            buffer: vec![0; 64 * 1_024],
            closes: false,
        }
    }

    /// Sends a request and reads the whole answer, which is a good one.
    async fn ask(&mut self, request: &[u8]) {
        let read = self.exchange(request).await.expect("the server answers");
        assert!(
            self.buffer.starts_with(b"HTTP/1.1 200 "),
            "{}",
            String::from_utf8_lossy(&self.buffer[..read])
        );
    }

    /// Sends a request and reads the whole answer, if one comes.
    pub async fn try_ask(&mut self, request: &[u8]) -> Answer {
        let Ok(read) = self.exchange(request).await else {
            return Answer::Lost;
        };
        let answer = String::from_utf8_lossy(&self.buffer[..read.min(1_024)]).to_lowercase();
        self.closes = answer.contains("connection: close");
        match answer.split(' ').nth(1) {
            Some("200") => Answer::Good,
            Some("503") if answer.contains("retry-after: ") => Answer::Refused,
            _ => Answer::Lost,
        }
    }

    /// Sends a request and reads the whole answer; gives its length.
    async fn exchange(&mut self, request: &[u8]) -> io::Result<usize> {
        self.stream.write_all(request).await?;
        let mut read = 0;
        loop {
            let more = self.stream.read(&mut self.buffer[read..]).await?;
            if more == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            read += more;
            if is_whole(&self.buffer[..read]) {
                return Ok(read);
            }
        }
    }
}

fn is_whole(answer: &[u8]) -> bool {
    const LENGTH: &[u8] = b"content-length: ";
    let Some(head) = answer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return false;
    };
    let at = answer[..head]
        .windows(LENGTH.len())
        .position(|window| window.eq_ignore_ascii_case(LENGTH));
    let at = at.expect("a length");
    let digits = answer[at + LENGTH.len()..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    let length = digits.fold(0, |length, digit| length * 10 + usize::from(digit - b'0'));
    answer.len() >= head + 4 + length
}
