//! The server as a browser meets it: over a socket, header by header.

mod answers;
mod client;
mod faults;
mod journal;

use std::fs;
use std::time::Duration;

use anyhow::Result;
use kap_guide_server::{Running, Site};
use tempfile::TempDir;

/// How long a test waits for something it expects, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The path of a file with compressed siblings.
const WASM: &str = "/kap-guide/1.0.0/kap-guide.wasm";

/// The path of a file without them.
const KAP: &str = "/kap-guide/1.0.0/en.kap";

/// A folder like `dist/`, with one file beside it that nobody may reach.
fn folder() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let release = folder.path().join("dist/kap-guide/1.0.0");
    fs::create_dir_all(&release)?;
    fs::write(folder.path().join("secret.txt"), "not for serving")?;
    fs::write(folder.path().join("dist/index.html"), "<!doctype html><title>t</title>")?;
    fs::write(release.join("kap-guide.wasm"), "plain wasm")?;
    fs::write(release.join("kap-guide.wasm.br"), "brotli wasm")?;
    fs::write(release.join("kap-guide.wasm.gz"), "gzip wasm")?;
    fs::write(release.join("en.kap"), "words")?;
    Ok(folder)
}

fn running() -> Result<(TempDir, Running)> {
    let folder = folder()?;
    let running = Site::new(folder.path().join("dist")).fresh(true).start(0)?;
    Ok((folder, running))
}
