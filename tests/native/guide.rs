//! The guide as it ships, read from its TOML once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kap_guide::content::author::{self, Written};

/// The repository's top folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the content lies.
pub fn folder() -> PathBuf {
    root().join("content")
}

/// The English guide.
pub fn english() -> &'static Written {
    static WRITTEN: OnceLock<Written> = OnceLock::new();
    WRITTEN.get_or_init(|| match author::read(&folder(), "en") {
        Ok(written) => written,
        Err(mistakes) => {
            let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            panic!("{}", list.join("\n"))
        }
    })
}
