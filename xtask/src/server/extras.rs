//! Pages and files that exist only in a test, beside those in the folder.

use axum::body::Bytes;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

use super::Policy;

/// What is served at one path.
#[derive(Clone, Debug)]
pub struct Extra {
    bytes: Bytes,
    content_type: String,
    /// For pages: the policy that they are sent with.
    pub policy: Option<Policy>,
}

impl Extra {
    /// A page with a policy of its own.
    pub fn page(html: String, policy: Policy) -> Self {
        Self { bytes: html.into(), content_type: "text/html; charset=utf-8".to_owned(), policy: Some(policy) }
    }

    /// Any other file.
    pub fn file(bytes: Vec<u8>, content_type: &str) -> Self {
        Self { bytes: bytes.into(), content_type: content_type.to_owned(), policy: None }
    }

    /// The answer to a request for it. A type that no header can hold is left out.
    pub fn answer(self) -> Response {
        let mut answer = self.bytes.into_response();
        answer.headers_mut().remove(header::CONTENT_TYPE);
        if let Ok(value) = HeaderValue::from_str(&self.content_type) {
            answer.headers_mut().insert(header::CONTENT_TYPE, value);
        }
        answer
    }
}
