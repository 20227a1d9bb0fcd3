//! The items of the original crate that `server_fn` uses. Nothing ever calls them: the guide has no server
//! functions. The crate itself exports its streams to JavaScript, so that no build can tell that they are unused.

use futures_util::Stream;
use futures_util::stream::{Empty, empty};
use wasm_bindgen::{JsCast as _, JsValue};

/// A stream of nothing.
#[derive(Debug)]
pub struct ReadableStream;

impl ReadableStream {
    /// Drops a stream.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self
    }

    /// Drops a stream.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    /// What is no stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }

    /// A stream that ends at once.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
