//! Writes what a host of the release needs: the hash of each file, and the headers to send.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;

use super::frame;
use super::hash::integrity;
use super::hosting;
use super::script::{Script, Sealed};
use crate::workspace;

/// `integrity.json`: what is in the folder of a release.
#[derive(Serialize)]
struct Manifest {
    version: &'static str,
    files: BTreeMap<String, File>,
    /// The scripts of a sealed guide, for the policies of host pages.
    sealed: Sealed,
}

#[derive(Serialize)]
struct File {
    integrity: String,
    bytes: usize,
}

/// What goes with every copy of a release: the license of the guide, and those of what is built in.
const LICENSES: [(&str, &str); 2] = [("LICENSE", "LICENSE.txt"), ("THIRD-PARTY.txt", "THIRD-PARTY.txt")];

/// Writes the licenses and `integrity.json` into a finished release folder, and `_headers` beside all releases.
pub fn write(folder: &Path, script: &Script) -> Result<()> {
    for (from, to) in LICENSES {
        fs::copy(workspace::root().join(from), folder.join(to))
            .with_context(|| format!("could not copy {from}"))?;
    }
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).context("could not read the release folder")? {
        let path = entry?.path();
        let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let file = File { integrity: integrity(&bytes), bytes: bytes.len() };
        files.insert(super::name::name(&path), file);
    }
    let manifest = Manifest { version: workspace::VERSION, files, sealed: script.sealed.clone() };
    let json = serde_json::to_string_pretty(&manifest)?;
    fs::write(folder.join("integrity.json"), json + "\n").context("could not write integrity.json")?;
    fs::write(workspace::dist().join("_headers"), hosting::static_hosts(&frame::policy(&script.sealed)))
        .context("could not write _headers")
}
