//! Packs what a clinic downloads: one zip file with the files to host, and a page that says what to do with them.

mod read_me;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use kap_guide_setup::Hashes;

use super::script::Sealed;
use super::{frame, hosting};
use crate::{archive, workspace};

/// What a clinic and its clinicians may read, from `dist/`.
const TO_READ: [&str; 6] =
    ["LICENSE.txt", "THIRD-PARTY.txt", "docs", "document.css", "everything.html", "site.css"];

/// The page that links in those pages lead to: here it is the one to read first.
const FIRST: &str = "READ-ME-FIRST.html";

/// Writes the zip file into `dist/download/`. The release with its compressed files, the plugin, and the pages must be there.
///
/// # Errors
///
/// When a file is missing or cannot be written.
pub fn write(release: &Path, plugin: &Path, hashes: &Hashes, sealed: &Sealed) -> Result<PathBuf> {
    let dist = workspace::dist();
    let mut entries = BTreeMap::new();
    for name in TO_READ {
        add(&mut entries, &dist.join(name), name)?;
    }
    // People open these from a disk, where nothing reads the compressed siblings.
    entries.retain(|name, _| ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)));
    for (name, bytes) in &mut entries {
        if is_page(name) {
            let page = std::str::from_utf8(bytes).with_context(|| format!("{name} is not text"))?;
            *bytes = page.replace("index.html\"", &format!("{FIRST}\"")).into_bytes();
        }
    }
    let policy = frame::policy(sealed);
    for (name, text) in [
        (FIRST, read_me::html(hashes)?),
        ("nginx.conf", hosting::nginx(&policy)),
        ("upload/_headers", hosting::static_hosts(&policy)),
        ("upload/kap-guide/.htaccess", hosting::apache(&policy)),
    ] {
        entries.insert(name.to_owned(), text.into_bytes());
    }
    add(&mut entries, plugin, &format!("wordpress/{}", super::name::name(plugin)))?;
    add(&mut entries, release, &format!("upload/kap-guide/{}", workspace::VERSION))?;

    let folder = dist.join("download");
    fs::create_dir_all(&folder).context("could not make dist/download")?;
    let path = folder.join(workspace::download());
    archive::zip(&path, &format!("kap-guide-{}", workspace::VERSION), &entries)?;
    Ok(path)
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "html")
}

/// Adds a file, or every file of a folder, under a name.
fn add(entries: &mut BTreeMap<String, Vec<u8>>, path: &Path, name: &str) -> Result<()> {
    if !path.is_dir() {
        entries.insert(name.to_owned(), read(path)?);
        return Ok(());
    }
    for entry in fs::read_dir(path).with_context(|| format!("could not read {}", path.display()))? {
        let path = entry?.path();
        add(entries, &path, &format!("{name}/{}", super::name::name(&path)))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
