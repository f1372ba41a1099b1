//! Bodies of requests that say nothing about their length.

use std::convert::Infallible;

use axum::body::Bytes;
use futures_util::stream;
use http_body_util::StreamBody;
use hyper::body::Frame;
use reqwest::Body;

/// A body that comes in pieces; its head does not say how long it is.
pub fn of_untold_length(bytes: &[u8]) -> Body {
    let pieces = bytes.chunks(64 * 1024).map(Bytes::copy_from_slice);
    let frames: Vec<_> = pieces
        .map(|piece| Ok::<_, Infallible>(Frame::data(piece)))
        .collect();
    Body::wrap(StreamBody::new(stream::iter(frames)))
}
