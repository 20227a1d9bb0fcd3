//! The ways in which a file can fail to arrive.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::gate::Closed;

/// What goes wrong with an answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The file is not there.
    NotFound,
    /// Wrong bytes arrive with the right type, as after a partial upload or from a cache that mixed up
    /// two releases.
    Replaced(Vec<u8>),
    /// Only this many bytes come, and the answer claims that this is all.
    CutShort(usize),
    /// The right bytes come as plain text, as from a server that does not know the type.
    WrongType,
    /// A header has another value, or is not there, whatever the server sends else.
    Header(&'static str, Option<&'static str>),
    /// The right answer arrives after the test has opened the gate. [`Running::hold`](super::Running::hold) makes one.
    Held(Closed),
}

impl Fault {
    /// Does what a fault does to the headers of the finished answer.
    pub fn apply_to_headers(&self, headers: &mut HeaderMap) {
        let Self::Header(name, value) = self else { return };
        match value {
            Some(value) => headers.insert(*name, HeaderValue::from_static(value)),
            None => headers.remove(*name),
        };
    }

    /// The answer as it is with this fault. `body` is that of the answer before it, complete and not
    /// compressed.
    pub async fn apply(self, answer: Response, body: Bytes) -> (Response, Bytes) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND.into_response(), Bytes::new()),
            Self::Replaced(bytes) => (answer, bytes.into()),
            Self::CutShort(kept) => {
                let kept = kept.min(body.len());
                (answer, body.slice(..kept))
            }
            Self::WrongType => {
                let mut answer = answer;
                let plain = HeaderValue::from_static("text/plain; charset=utf-8");
                answer.headers_mut().insert(header::CONTENT_TYPE, plain);
                (answer, body)
            }
            // It is set when all others are.
            Self::Header(..) => (answer, body),
            Self::Held(gate) => {
                gate.opened().await;
                (answer, body)
            }
        }
    }
}
