//! Uploads: `multipart/form-data` with a `payload_json` and files, or plain JSON.

use axum::response::Response;
use serde_json::Value;

use super::{Call, json_of, replies};
use crate::support::fake_discord::answers::File;

/// The JSON and the files of a message that is sent.
pub struct Upload {
    pub body: Value,
    pub files: Vec<File>,
}

/// Reads a request's body, whichever of the two forms it has.
pub fn upload(call: &Call) -> Result<Upload, Box<Response>> {
    if boundary(&call.content_type).is_none() {
        let body = json_of(&call.body)?;
        return Ok(Upload {
            body,
            files: Vec::new(),
        });
    }
    let parts = parts(&call.content_type, &call.body);
    assemble(parts.ok_or_else(|| Box::new(replies::error(400, 50035, "Malformed multipart body")))?)
}

/// One part of a form.
pub struct Part<'a> {
    pub name: String,
    pub filename: Option<String>,
    pub content_type: String,
    pub bytes: &'a [u8],
}

fn assemble(parts: Vec<Part<'_>>) -> Result<Upload, Box<Response>> {
    let mut body = Value::Null;
    let mut files = Vec::new();
    for part in parts {
        match part.filename {
            _ if part.name == "payload_json" => body = json_of(part.bytes)?,
            Some(filename) if part.name.starts_with("files[") => {
                files.push((filename, part.content_type, part.bytes.to_vec()));
            }
            _ => {
                let message = format!("Unknown part {:?}", part.name);
                return Err(Box::new(replies::error(400, 50035, &message)));
            }
        }
    }
    Ok(Upload { body, files })
}

fn boundary(content_type: &str) -> Option<String> {
    let parameters = content_type.strip_prefix("multipart/form-data")?;
    let boundary = parameters.split("boundary=").nth(1)?;
    Some(
        boundary
            .split(';')
            .next()?
            .trim()
            .trim_matches('"')
            .to_owned(),
    )
}

/// The parts of a form; `None` where it is none, or not whole.
pub fn parts<'a>(content_type: &str, body: &'a [u8]) -> Option<Vec<Part<'a>>> {
    let boundary = boundary(content_type)?;
    let line = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(line.as_bytes())?;
    let mut parts = Vec::new();
    while let Some(after) = rest.strip_prefix(b"\r\n") {
        let end = find(after, between.as_bytes())?;
        parts.push(part(&after[..end])?);
        rest = &after[end + between.len()..];
    }
    rest.starts_with(b"--").then_some(parts)
}

fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let end = find(bytes, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        let (_, value) = lines.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value.trim().to_owned())
    };
    let disposition = header("content-disposition")?;
    Some(Part {
        name: parameter(&disposition, "name")?,
        filename: parameter(&disposition, "filename"),
        content_type: header("content-type").unwrap_or_default(),
        bytes: &bytes[end + 4..],
    })
}

fn parameter(disposition: &str, name: &str) -> Option<String> {
    let mut parameters = disposition.split(';').map(str::trim);
    let value = parameters.find_map(|parameter| {
        parameter
            .strip_prefix(name)?
            .strip_prefix("=\"")?
            .strip_suffix('"')
    })?;
    Some(value.to_owned())
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}
