//! Encodes the files of the release for the standalone script: gzip in base64, and all regions but the first as
//! differences to it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use super::check::Check;
use super::content::ContentFiles;
use super::delta;
use super::hash::base64;
use super::name::name;
use super::wasm::App;
use crate::compress;

/// Every file by its name.
pub fn files(content: &ContentFiles, app: &App, check: &Check) -> Result<Value> {
    let (first, others) = content.files.split_first().context("there is no content")?;
    let mut files = Map::new();
    for path in [&app.first.path, &app.later.path, &check.path, &first.first.path, &first.later.path] {
        files.insert(name(path), json!({ "packed": compressed(&read(path)?)? }));
    }
    for other in others {
        for (path, like) in [(&other.first.path, &first.first.path), (&other.later.path, &first.later.path)] {
            let patch = delta::between(&read(like)?, &read(path)?).context("a content file is too large")?;
            files.insert(name(path), json!({ "packed": compressed(&patch)?, "like": name(like) }));
        }
    }
    Ok(files.into())
}

fn compressed(bytes: &[u8]) -> Result<String> {
    Ok(base64(&compress::gzip(bytes)?))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
