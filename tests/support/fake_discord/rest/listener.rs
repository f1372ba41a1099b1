//! A loopback listener whose connections can be cut from inside a request.

use std::io;
use std::net::Shutdown;
use std::sync::Arc;

use axum::extract::connect_info::Connected;
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use tokio::net::{TcpListener, TcpStream};

/// The listener of the REST side.
pub struct Loopback(pub TcpListener);

/// The connection that a request came in on.
#[derive(Clone, Debug)]
pub struct Line(Arc<std::net::TcpStream>);

impl Line {
    /// Cuts the connection, so that no answer ever gets through.
    pub async fn cut(&self) -> Response {
        self.0.shutdown(Shutdown::Both).ok(); // It may be gone already.
        std::future::pending().await
    }
}

impl Listener for Loopback {
    type Io = TcpStream;
    type Addr = Line;

    async fn accept(&mut self) -> (TcpStream, Line) {
        loop {
            if let Ok((stream, _)) = self.0.accept().await
                && let Ok(pair) = with_line(stream)
            {
                return pair;
            }
        }
    }

    fn local_addr(&self) -> io::Result<Line> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Connected<IncomingStream<'_, Loopback>> for Line {
    fn connect_info(stream: IncomingStream<'_, Loopback>) -> Self {
        stream.remote_addr().clone()
    }
}

fn with_line(stream: TcpStream) -> io::Result<(TcpStream, Line)> {
    stream.set_nodelay(true)?; // Without it, answers wait for one another.
    let stream = stream.into_std()?;
    let line = Line(Arc::new(stream.try_clone()?));
    Ok((TcpStream::from_std(stream)?, line))
}
