//! Reads any bytes as content. They must not crash the reader, and what it reads must come from these bytes.

use kap_guide::content::{Content, LaterFile};

/// Reads the bytes as both files of a region’s content.
pub fn run(bytes: &'static [u8]) {
    let _ = Content::read(bytes);
    // Learn is decoded when it is first used.
    let _ = LaterFile::read(bytes).map(|file| file.words.learn.pages.len());
}
