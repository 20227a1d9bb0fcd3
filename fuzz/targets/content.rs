//! Reads any bytes as content. They must not crash the reader, and what it reads must come from these bytes.

use kap_guide::content::{Content, Learn};

/// Reads the bytes as the content of a region, and as Learn.
pub fn run(bytes: &'static [u8]) {
    let _ = Content::read(bytes);
    let _ = Learn::read(bytes);
}
