//! Serves HTTP/1.1 and unencrypted HTTP/2 on a listener: so many connections and no more, none of them for ever.

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

/// What a server puts up with.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Open connections; more wait until one closes.
    pub connections: usize,
    /// How long a client may send nothing, or take for the head of a request. Above the minute for which proxies keep connections, so
    /// that it is they who close them: a request on a connection that closes at that moment would be lost.
    pub idle: Duration,
    /// How long a client may take nothing of an answer.
    pub unread: Duration,
    /// How long requests may take to finish when the server stops.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 2_048,
            idle: Duration::from_secs(75),
            unread: Duration::from_secs(10),
            drain: Duration::from_secs(5),
        }
    }
}

/// How many requests one HTTP/2 connection may have open.
const STREAMS: u32 = 200;
/// How often an HTTP/2 client is asked whether it is still there.
const PING_EVERY: Duration = Duration::from_secs(20);
/// The most that is kept of what a client sends ahead of being read.
const READ_AHEAD: usize = 64 * 1024;
/// The wait after the system refused a connection, for instance because too many files are open.
const REFUSED_WAIT: Duration = Duration::from_millis(50);

/// Serves until `stop` completes; then takes no new connection and lets the requests that are being answered finish.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let mut stop = pin!(stop);
    let builder = builder(&limits);
    let graceful = GracefulShutdown::new();
    let free = Arc::new(Semaphore::new(limits.connections));
    loop {
        let next = async {
            let permit = Arc::clone(&free).acquire_owned().await;
            (permit, listener.accept().await)
        };
        let (permit, accepted) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        let Ok((stream, _)) = accepted else {
            sleep(REFUSED_WAIT).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = builder.serve_connection(TokioIo::new(timed(stream, &limits)), service).into_owned();
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that breaks off or is cut off is its own business.
            let _ = connection.await;
            drop(permit);
        });
    }
    drop(listener);
    if timeout(limits.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were not answered in time");
    }
}

fn builder(limits: &Limits) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.idle).max_buf_size(READ_AHEAD);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .keep_alive_interval(PING_EVERY)
        .keep_alive_timeout(limits.unread);
    builder
}

/// The stream, ending by itself when nothing moves on it.
fn timed(stream: TcpStream, limits: &Limits) -> Pin<Box<TimeoutStream<TcpStream>>> {
    // Answers are written at once: waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(limits.idle));
    stream.set_write_timeout(Some(limits.unread));
    Box::pin(stream)
}
