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
    let base = read(&first.path)?;
    let mut files = Map::new();
    for path in [&app.wasm, &content.learn.path, &check.path, &first.path] {
        files.insert(name(path), json!({ "packed": compressed(&read(path)?)? }));
    }
    for other in others {
        let patch = delta::between(&base, &read(&other.path)?).context("a content file is too large")?;
        files.insert(name(&other.path), json!({ "packed": compressed(&patch)?, "like": name(&first.path) }));
    }
    Ok(files.into())
}

fn compressed(bytes: &[u8]) -> Result<String> {
    Ok(base64(&compress::gzip(bytes)?))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
