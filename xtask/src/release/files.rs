//! Fills the folder of a release.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::shipped::Crate;
use super::{bill, changelog, feed};
use crate::build::{Release, checksum, name};
use crate::workspace;

/// The list of all files with their hashes, as `sha256sum -c` reads it.
pub const SUMS: &str = "SHA256SUMS";

/// The clinic's page, with the files of the release beside it.
const SITE: &str = "site";

/// Writes all files, in place of those of an earlier release.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn write(folder: &Path, release: &Release, crates: &BTreeSet<Crate>) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    for file in &release.downloads {
        copy(file, &folder.join(name(file)))?;
    }
    let put = |name: &str, text: String| {
        fs::write(folder.join(name), text).with_context(|| format!("could not write {name}"))
    };
    put(&format!("kap-guide-{}.cdx.json", release.version), bill::text(crates)?)?;
    let version = changelog::current()?;
    if version.date.is_none() {
        println!("      CHANGELOG.md has no date for {}: this is a trial.", version.number);
    }
    put("NOTES.md", format!("{}\n", version.changes))?;

    copy(&workspace::dist(), &folder.join(SITE))?;
    let versions = changelog::versions()?;
    let address = workspace::release_address()?;
    for (name, text) in [
        ("latest.json", feed::latest(&versions, address.as_deref())?),
        ("releases.atom", feed::atom(&versions, address.as_deref())?),
    ] {
        if let Some(text) = text {
            put(&format!("{SITE}/{name}"), text)?;
        }
    }
    put(SUMS, sums(folder)?)
}

/// The hash of every file in a folder, by its path there.
///
/// # Errors
///
/// When a file cannot be read.
pub fn hashes(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    add(&mut found, folder, "")?;
    Ok(found)
}

fn sums(folder: &Path) -> Result<String> {
    let lines: Vec<String> =
        hashes(folder)?.into_iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
    Ok(lines.concat())
}

fn add(found: &mut BTreeMap<String, String>, folder: &Path, before: &str) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        let name = format!("{before}{}", name(&path));
        if path.is_dir() {
            add(found, &path, &format!("{name}/"))?;
        } else {
            let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            found.insert(name, checksum(&bytes));
        }
    }
    Ok(())
}

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let unread = || format!("could not copy {}", from.display());
    if !from.is_dir() {
        return fs::copy(from, to).map(drop).with_context(unread);
    }
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(unread)? {
        let path = entry?.path();
        copy(&path, &to.join(name(&path)))?;
    }
    Ok(())
}
