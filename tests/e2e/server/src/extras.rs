//! Pages and files that exist only in a test, beside those in the folder.

use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

use super::Policy;

/// What is served at one path.
#[derive(Clone, Debug)]
pub struct Extra {
    bytes: Bytes,
    content_type: String,
    headers: Vec<(String, String)>,
    /// For pages: the policy that they are sent with.
    pub policy: Option<Policy>,
}

impl Extra {
    /// A page with a policy of its own.
    pub fn page(html: String, policy: Policy) -> Self {
        Self { policy: Some(policy), ..Self::file(html.into(), "text/html; charset=utf-8") }
    }

    /// Any other file.
    pub fn file(bytes: Vec<u8>, content_type: &str) -> Self {
        Self { bytes: bytes.into(), content_type: content_type.to_owned(), headers: Vec::new(), policy: None }
    }

    /// The same with one header more.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The answer to a request for it. A type that no header can hold is left out.
    pub fn answer(self) -> Response {
        let mut answer = self.bytes.into_response();
        answer.headers_mut().remove(header::CONTENT_TYPE);
        if let Ok(value) = HeaderValue::from_str(&self.content_type) {
            answer.headers_mut().insert(header::CONTENT_TYPE, value);
        }
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(&value)) {
                answer.headers_mut().insert(name, value);
            }
        }
        answer
    }
}
