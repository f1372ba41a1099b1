//! Serves HTTP/1.1 and unencrypted HTTP/2 on a listener, with a limited number of connections and
//! limited time for each.

use super::connections::{Connection, Connections, RequestUnderWay};
use axum::Router;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::service::Service;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

/// The limits of a server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Open connections. When all places are taken, an idle one makes room for a new one.
    pub connections: usize,
    /// How many of them one address may have.
    pub per_address: usize,
    /// How long a connection may be idle. Longer than the minute that proxies keep connections, so
    /// that the proxies close them: a request on a connection that we close at that moment would be
    /// lost.
    pub idle: Duration,
    /// How long a client may stop reading an answer.
    pub unread: Duration,
    /// How long requests may take to finish when the server stops.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 2_048,
            per_address: usize::MAX,
            idle: Duration::from_secs(75),
            unread: Duration::from_secs(10),
            drain: Duration::from_secs(5),
        }
    }
}

/// How many requests one HTTP/2 connection may have open.
const STREAMS: u32 = 100;
/// How often an HTTP/2 client is asked whether it is still there.
const PING_EVERY: Duration = Duration::from_secs(20);
/// The longest head of a request, and the read buffer of a connection. Discord's heads have about
/// 600 bytes; the buffers of 2,048 connections must stay far below the memory that the files in
/// `deploy/` allow.
const READ_AHEAD: usize = 8 * 1024;
/// How much one HTTP/2 connection may send before it is read: the minimum of the protocol.
const HTTP2_WINDOW: u32 = 64 * 1024;
/// How much of its answers one HTTP/2 stream keeps for a client that reads slowly.
const HTTP2_UNSENT: usize = 64 * 1024;
/// The wait after the system refused a connection, for example because too many files are open.
const REFUSED_WAIT: Duration = Duration::from_millis(50);

/// Serves until `stop` completes; then accepts no new connections and lets the requests in progress
/// finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let mut stop = pin!(stop);
    let server = Server {
        builder: builder(&limits),
        connections: Connections::new(limits.connections, limits.per_address),
        graceful: GracefulShutdown::new(),
        router,
        limits,
    };

    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = server.accept(&listener) => accepted,
        };
        match accepted {
            Ok((stream, Some(connection))) => server.answer_requests(stream, connection),
            // Its address has too many: dropping the stream closes it.
            Ok((_, None)) => {}
            Err(_) => sleep(REFUSED_WAIT).await,
        }
    }

    // First of all no new connections, then time for the requests that are under way.
    drop(listener);
    if timeout(limits.drain, server.graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests were not answered in time");
    }
}

/// What every connection is served with.
struct Server {
    builder: Builder<TokioExecutor>,
    connections: Arc<Connections>,
    graceful: GracefulShutdown,
    router: Router,
    limits: Limits,
}

impl Server {
    /// The next stream, as soon as there is room for it; without a connection if its address has
    /// too many.
    async fn accept(&self, listener: &TcpListener) -> io::Result<(TcpStream, Option<Connection>)> {
        let (stream, peer) = listener.accept().await?;
        Ok((stream, self.connections.enter(peer.ip()).await))
    }

    /// Answers the requests of a connection on a task of its own.
    fn answer_requests(&self, stream: TcpStream, connection: Connection) {
        let connection = Arc::new(connection);
        let service = Counted {
            router: TowerToHyperService::new(self.router.clone()),
            connection: Arc::clone(&connection),
        };

        let stream = TokioIo::new(timed(stream, &self.limits));
        let serving = self.builder.serve_connection(stream, service).into_owned();
        let serving = self.graceful.watch(serving);
        let idle = self.limits.idle;
        tokio::spawn(async move {
            tokio::select! {
                // It does not matter if a client disconnects.
                _ = serving => {}
                () = connection.must_close(idle) => {}
            }
        });
    }
}

/// HTTP with limits on what one connection may hold in memory.
fn builder(limits: &Limits) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());

    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.idle)
        .max_buf_size(READ_AHEAD);

    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(READ_AHEAD as u32)
        .initial_stream_window_size(HTTP2_WINDOW)
        .initial_connection_window_size(HTTP2_WINDOW)
        .max_send_buf_size(HTTP2_UNSENT)
        .keep_alive_interval(PING_EVERY)
        .keep_alive_timeout(limits.unread);

    builder
}

/// A stream that ends when it has been idle for too long.
fn timed(stream: TcpStream, limits: &Limits) -> Pin<Box<TimeoutStream<TcpStream>>> {
    // Answers are written immediately: waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);

    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(limits.idle));
    stream.set_write_timeout(Some(limits.unread));
    Box::pin(stream)
}

/// The router, which counts the requests in progress for its connection.
struct Counted {
    router: TowerToHyperService<Router>,
    connection: Arc<Connection>,
}

impl Service<Request<Incoming>> for Counted {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        let under_way: RequestUnderWay = self.connection.begin_request();
        request.extensions_mut().insert(self.connection.trust());

        let answering = self.router.call(request);
        Box::pin(async move {
            let answer = answering.await;
            drop(under_way);
            answer
        })
    }
}
