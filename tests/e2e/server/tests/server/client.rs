//! The smallest client that shows an answer as it is, without what a library would put right on the way.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use anyhow::{Context as _, Result};
use kap_guide_server::Running;

use super::PATIENCE;

/// An answer, complete.
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// The value of a header, whose name is given in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body, which all tests write as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or("(not text)")
    }
}

/// Asks for `path` exactly as it is written.
pub fn get(site: &Running, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    request(site, "GET", path, headers, "")
}

/// Sends a request and waits for its answer.
pub fn request(
    site: &Running,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Answer> {
    read(&mut send(site, method, path, headers, body)?)
}

/// Sends a request and does not wait.
pub fn send(
    site: &Running,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(site.addr())?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n")?;
    for (name, value) in headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    Ok(stream)
}

/// Reads an answer to its end.
pub fn read(stream: &mut TcpStream) -> Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("no end of the headers")?;
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?;
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(Answer {
        status: status.parse()?,
        headers: headers.collect(),
        body: body.get(4..).unwrap_or_default().to_vec(),
    })
}
