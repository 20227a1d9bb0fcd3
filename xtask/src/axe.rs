//! axe-core, which reads a page as accessibility rules do: fetched through npm, at one pinned version, into
//! `target/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use crate::progress::Step;
use crate::{process, workspace};

/// The version that the browser tests use.
const VERSION: &str = "4.14.1";

/// Where its one script is, or will be.
pub fn path() -> PathBuf {
    package().join("axe.min.js")
}

fn folder() -> PathBuf {
    workspace::tools().join("axe")
}

fn package() -> PathBuf {
    folder().join("node_modules/axe-core")
}

/// The step that brings it; none if it is there.
pub fn missing() -> Option<Step> {
    let title = format!("Installing axe-core {VERSION} (once)");
    (!is_there()).then(|| Step::new(title, install))
}

fn is_there() -> bool {
    let written = fs::read_to_string(package().join("package.json")).unwrap_or_default();
    written.contains(&format!("\"version\": \"{VERSION}\"")) && path().is_file()
}

fn install() -> Result<()> {
    fs::create_dir_all(folder()).with_context(|| format!("could not make {}", folder().display()))?;
    let mut npm = process::command("npm")?;
    npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]);
    npm.arg("--prefix").arg(folder()).arg(format!("axe-core@{VERSION}"));
    process::run(&mut npm)?;
    ensure!(is_there(), "axe-core was installed, but {} is not version {VERSION}", path().display());
    Ok(())
}
